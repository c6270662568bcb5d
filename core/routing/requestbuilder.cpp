// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/routing/requestbuilder.h"

#include <QHash>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

bool isBlank(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.isSpace(); });
}

/// The model that really answered; servers that leave the author out are taken to mean the one that was asked.
QString answeringModel(const Message &message)
{
    const bool authorLost = !message.answeredBy.contains(u'/') && message.model.text().contains(u'/');
    return message.answeredBy.isEmpty() || authorLost ? message.model.text() : message.answeredBy;
}

std::unexpected<Error> missingAttachment(const QString &name)
{
    return failure(Error{.kind = Error::Kind::BadRequest,
                         .message = u"the content of the attachment \"%1\" is not there"_s.arg(name),
                         .host = name});
}

/// Turns a path into the messages of a request, one message at a time.
class History
{
public:
    History(const ModelId &target, const QHash<QString, QString> &contents)
        : m_family(modelFamily(target.text())), m_contents(contents)
    {
    }

    Result<void> add(const Message &message)
    {
        switch (message.role) {
        case Role::Assistant: closeCalls(); return addAnswer(message);
        case Role::Tool: takeResults(message); return {};
        case Role::System:
        case Role::Developer:
        case Role::User: break;
        }
        closeCalls();
        return addPlain(message);
    }

    void addText(Role role, const QString &text) { m_messages.append({.role = role, .parts = {TextPart{text}}}); }

    [[nodiscard]] QList<OutgoingMessage> finish()
    {
        closeCalls();
        return m_messages;
    }

private:
    struct OpenCall
    {
        QString originalId; // as the model wrote it: what the result refers to
        QString sentId;
        QString arguments;
        std::optional<QString> result;
    };

    Result<void> addPlain(const Message &message)
    {
        OutgoingMessage out{.role = message.role};
        for (const ContentPart &part : message.parts) {
            if (const auto *text = std::get_if<TextPart>(&part); text && isBlank(text->text))
                continue;
            // Of an answer's parts only these have a place in what a person says.
            const bool fits = std::holds_alternative<TextPart>(part) || std::holds_alternative<ImagePart>(part)
                || std::holds_alternative<FilePart>(part) || std::holds_alternative<AudioPart>(part)
                || std::holds_alternative<UnknownPart>(part);
            if (!fits)
                continue;
            const auto content = withContent(part);
            if (!content)
                return failure(content.error());
            out.parts.append(*content);
        }
        if (!out.parts.isEmpty())
            m_messages.append(out);
        return {};
    }

    Result<void> addAnswer(const Message &message)
    {
        if (message.state == MessageState::Failed || !message.isFinal())
            return {};
        const bool sameFamily = answeringFamily(message) == m_family;
        const bool hasCalls = std::ranges::any_of(
            message.parts, [](const ContentPart &part) { return std::holds_alternative<ToolCallPart>(part); });
        OutgoingMessage out{.role = Role::Assistant};
        bool says = false;
        for (const ContentPart &part : message.parts) {
            if (const auto *text = std::get_if<TextPart>(&part); text && isBlank(text->text))
                continue;
            if (const auto *reasoning = std::get_if<ReasoningPart>(&part)) {
                // A block that broke off lacks its signature; plain thoughts are only asked for between tool calls.
                const bool whole = message.state == MessageState::Complete;
                if (sameFamily && whole && (hasCalls || !reasoning->details.isEmpty()))
                    out.parts.append(part);
                continue;
            }
            if (const auto *call = std::get_if<ToolCallPart>(&part)) {
                says |= openCall(*call, out);
                continue;
            }
            if (std::holds_alternative<ToolResultPart>(part))
                continue;
            if (const auto *audio = std::get_if<AudioPart>(&part); audio && (!sameFamily || audio->id.isEmpty())) {
                // Another family knows nothing of the recording; what was said it can read.
                if (!isBlank(audio->transcript)) {
                    out.parts.append(TextPart{audio->transcript});
                    says = true;
                }
                continue;
            }
            const auto content = withContent(part);
            if (!content)
                return failure(content.error());
            out.parts.append(*content);
            says |= !std::holds_alternative<CitationPart>(part);
        }
        if (says)
            m_messages.append(out);
        return {};
    }

    /// The part as it goes out: what is stored by its hash gets its content.
    [[nodiscard]] Result<ContentPart> withContent(const ContentPart &part) const
    {
        ContentPart full = part;
        const auto fill = [this](auto *kept) {
            if (kept && kept->url.isEmpty())
                kept->url = m_contents.value(kept->blob);
        };
        fill(std::get_if<ImagePart>(&full));
        fill(std::get_if<FilePart>(&full));
        if (const auto *image = std::get_if<ImagePart>(&full); image && image->url.isEmpty())
            return missingAttachment(image->name);
        if (const auto *file = std::get_if<FilePart>(&full); file && file->url.isEmpty())
            return missingAttachment(file->name);
        if (const auto *audio = std::get_if<AudioPart>(&full); audio && audio->data.isEmpty() && audio->id.isEmpty())
            return missingAttachment(audio->format);
        return full;
    }

    /// Adds a call the wire can carry: it has a name, an id of its own and arguments that are a JSON object.
    bool openCall(const ToolCallPart &call, OutgoingMessage &out)
    {
        if (call.name.isEmpty())
            return false;
        OpenCall open{.originalId = call.id, .sentId = call.id, .arguments = call.arguments, .result = {}};
        for (int n = 1; open.sentId.isEmpty() || m_usedIds.contains(open.sentId); ++n)
            open.sentId = u"%1-%2"_s.arg(call.id.isEmpty() ? u"call"_s : call.id).arg(n);
        m_usedIds.insert(open.sentId);
        const bool readable = QJsonDocument::fromJson(call.arguments.toUtf8()).isObject();
        out.parts.append(ToolCallPart{open.sentId, call.name, readable ? call.arguments : u"{}"_s});
        m_open.append(open);
        return true;
    }

    /// The first result of a call counts; a result without a call has no place.
    void takeResults(const Message &message)
    {
        for (const ContentPart &part : message.parts) {
            const auto *result = std::get_if<ToolResultPart>(&part);
            if (!result)
                continue;
            const auto call = std::ranges::find_if(
                m_open, [&](const OpenCall &open) { return open.originalId == result->callId && !open.result; });
            if (call != m_open.end())
                call->result = result->content;
        }
    }

    void closeCalls()
    {
        for (const OpenCall &call : std::as_const(m_open)) {
            const bool readable
                = isBlank(call.arguments) || QJsonDocument::fromJson(call.arguments.toUtf8()).isObject();
            const QString instead = readable ? u"This tool was not run."_s
                                             : u"This tool was not run: its arguments were not a JSON object."_s;
            m_messages.append(
                {.role = Role::Tool, .parts = {ToolResultPart{call.sentId, call.result.value_or(instead)}}});
        }
        m_open.clear();
        m_usedIds.clear();
    }

    QString m_family;
    const QHash<QString, QString> &m_contents;
    QList<OutgoingMessage> m_messages;
    QList<OpenCall> m_open; // of the answer that was added last
    QSet<QString> m_usedIds; // in that answer; some servers count from zero in each
};

QString withoutTrailingBlanks(QString text)
{
    while (!text.isEmpty() && text.back().isSpace())
        text.chop(1);
    return text;
}

} // namespace

QString modelFamily(const QString &modelId)
{
    QString id = modelId.toLower();
    if (id.startsWith(u'~')) // an alias names the author of what it stands for
        id.remove(0, 1);
    const qsizetype slash = id.indexOf(u'/');
    if (slash >= 0)
        return id.first(slash);
    qsizetype letters = 0;
    while (letters < id.size() && id[letters].isLetter())
        ++letters;
    return letters > 0 ? id.first(letters) : id;
}

QString answeringFamily(const Message &answer)
{
    return modelFamily(answeringModel(answer));
}

Result<ChatRequest> buildRequest(const TurnContext &context)
{
    QList<const Message *> path;
    for (const Message &message : context.path)
        path.append(&message);
    return buildRequest(context, path);
}

Result<ChatRequest> buildRequest(const TurnContext &context, const QList<const Message *> &path)
{
    if (context.model.isEmpty())
        return failure(Error::Kind::BadRequest, u"no model is chosen"_s);
    History history(context.model, context.contents);
    if (!isBlank(context.systemPrompt))
        history.addText(Role::System, context.systemPrompt);
    for (const Message *message : path) {
        if (const auto added = history.add(*message); !added)
            return failure(added.error());
    }

    ChatRequest request;
    request.model = context.model;
    request.parameters = context.parameters;
    request.routing = merged(context.global, context.conversation);
    request.messages = history.finish();
    const bool nothing = std::ranges::all_of(request.messages, [](const OutgoingMessage &message) {
        return message.role == Role::System || message.role == Role::Developer;
    });
    if (nothing)
        return failure(Error::Kind::BadRequest, u"there is nothing to send"_s);

    const QString prefill = withoutTrailingBlanks(context.prefill);
    const bool endsWithAnswer = request.messages.last().role == Role::Assistant;
    if (!prefill.isEmpty()) {
        const OutgoingMessage begun{.role = Role::Assistant, .parts = {TextPart{prefill}}};
        if (endsWithAnswer) // the path already ends with the answer that is to be continued
            request.messages.removeLast();
        request.messages.append(begun);
    } else if (endsWithAnswer) {
        return failure(Error::Kind::BadRequest, u"the last message has been answered already"_s);
    }
    return request;
}

} // namespace switchyard
