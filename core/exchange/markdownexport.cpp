// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/markdownexport.h"

#include "core/exchange/markdowntext.h"

#include <QHash>
#include <QJsonDocument>
#include <QUrl>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

QString dateText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(u"yyyy-MM-dd HH:mm 'UTC'"_s) : u"unknown"_s;
}

QString roleHeading(const Message &message)
{
    switch (message.role) {
    case Role::System: return u"System"_s;
    case Role::Developer: return u"Developer"_s;
    case Role::User: return u"User"_s;
    case Role::Tool: return u"Tool"_s;
    case Role::Assistant: break;
    }
    const QString model = message.answeredBy.isEmpty() ? message.model.text() : message.answeredBy;
    return model.isEmpty() ? u"Assistant"_s : QString(u"Assistant: "_s + inertLine(model));
}

/// Provider, tokens, cost and how it ended, as far as it is known.
QString factsLine(const Message &message)
{
    QStringList facts;
    if (!message.provider.isEmpty())
        facts << inertLine(message.provider);
    const Usage &usage = message.usage;
    if (usage.promptTokens && usage.completionTokens)
        facts << u"%1 tokens in, %2 out"_s.arg(*usage.promptTokens).arg(*usage.completionTokens);
    if (usage.cost)
        facts << u"%1 USD"_s.arg(usage.cost->toText());
    else if (message.computedCost)
        facts << u"%1 USD (computed)"_s.arg(message.computedCost->toText());
    switch (message.state) {
    case MessageState::Complete: break;
    case MessageState::Failed:
        facts << u"failed"_s + (message.error ? QString(u": "_s + inertLine(message.error->message)) : QString());
        break;
    default: facts << QString(stateName(message.state)); break;
    }
    return facts.isEmpty() ? QString() : QString(u'*' + facts.join(u" · "_s) + u'*');
}

QString attachment(QLatin1StringView what, const QString &name, const QString &mediaType)
{
    QString line = u"*%1:* %2"_s.arg(what, name.isEmpty() ? u"unnamed"_s : inertLine(name));
    if (!mediaType.isEmpty())
        line += u" (%1)"_s.arg(inertLine(mediaType));
    return line;
}

QString toolCall(const ToolCallPart &call)
{
    const bool isJson = QJsonDocument::fromJson(call.arguments.toUtf8()).isObject();
    return u"**Tool call:** "_s + inertLine(call.name) + u"\n\n"_s
        + fencedCode(call.arguments, isJson ? u"json"_s : QString());
}

QString source(const CitationPart &citation)
{
    const QUrl url(citation.url, QUrl::StrictMode);
    const QString title = inertLine(citation.title.isEmpty() ? citation.url : citation.title);
    const QString scheme = url.scheme();
    if (!url.isValid() || url.host().isEmpty() || (scheme != "https"_L1 && scheme != "http"_L1))
        return title;
    QString target = QString::fromLatin1(url.toEncoded());
    for (const QChar c : u"()<>[]`\\ "_s)
        target.replace(c, QString::fromLatin1(QUrl::toPercentEncoding(QString(c))));
    target.replace(u'(', "%28"_L1).replace(u')', "%29"_L1);
    return u"[%1](%2)"_s.arg(title, target);
}

class BlockWriter
{
public:
    QStringList blocks;
    QStringList sources;

    void operator()(const TextPart &part) { block(inertMarkdown(part.text)); }
    void operator()(const ReasoningPart &part)
    {
        if (!part.text.trimmed().isEmpty())
            block(quotedBlock(u"**Reasoning**\n\n"_s + inertMarkdown(part.text)));
    }
    void operator()(const ImagePart &part) { block(attachment("Picture"_L1, part.name, part.mediaType)); }
    void operator()(const FilePart &part) { block(attachment("File"_L1, part.name, part.mediaType)); }
    void operator()(const AudioPart &part)
    {
        block(attachment("Recording"_L1, part.id, part.format));
        block(inertMarkdown(part.transcript));
    }
    void operator()(const ToolCallPart &part) { block(toolCall(part)); }
    void operator()(const ToolResultPart &part) { block(u"**Tool result**\n\n"_s + fencedCode(part.content)); }
    void operator()(const CitationPart &part) { sources << source(part); }
    void operator()(const RefusalPart &part) { block(quotedBlock(u"**Refusal**\n\n"_s + inertMarkdown(part.text))); }
    void operator()(const UnknownPart &part)
    {
        block(u"*A part of the kind %1 is not shown.*"_s.arg(inertLine(part.type)));
    }

private:
    void block(const QString &text)
    {
        if (!text.isEmpty())
            blocks << text;
    }
};

QString section(const Message &message)
{
    BlockWriter writer;
    for (const ContentPart &part : message.parts)
        std::visit(writer, part);
    QStringList blocks{u"## "_s + roleHeading(message)};
    if (const QString facts = factsLine(message); !facts.isEmpty())
        blocks << facts;
    blocks += writer.blocks;
    if (!writer.sources.isEmpty()) {
        QStringList lines;
        for (qsizetype i = 0; i < writer.sources.size(); ++i)
            lines << u"%1. %2"_s.arg(i + 1).arg(writer.sources[i]);
        blocks << u"**Sources**\n\n"_s + lines.join(u'\n');
    }
    return blocks.join("\n\n"_L1);
}

} // namespace

QByteArray exportMarkdown(const ExportedConversation &exported, const QList<MessageId> &path)
{
    const Conversation &conversation = exported.conversation;
    QHash<MessageId, const Message *> byId;
    for (const Message &message : exported.messages)
        byId.insert(message.id, &message);

    const QString title = inertLine(conversation.title);
    QStringList sections{u"# "_s + (title.isEmpty() ? u"Conversation"_s : title)};
    sections << u"Begun %1, last changed %2"_s.arg(dateText(conversation.created), dateText(conversation.updated));
    if (!conversation.systemPrompt.trimmed().isEmpty())
        sections << u"## System\n\n"_s + inertMarkdown(conversation.systemPrompt);
    for (const MessageId &id : path) {
        if (const Message *message = byId.value(id))
            sections << section(*message);
    }
    return sections.join("\n\n"_L1).toUtf8() + '\n';
}

} // namespace switchyard
