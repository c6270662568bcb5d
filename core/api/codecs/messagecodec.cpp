// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/codecs/chatcodec.h"
#include "core/api/codecs/messagecodec_p.h"

#include <QJsonDocument>
#include <QStringEncoder>
#include <QUuid>

#include <algorithm>
#include <cstring>
#include <optional>
#include <utility>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

/// Whether any of the eight bytes must be escaped in a JSON string.
bool needsEscape(const char *eight)
{
    constexpr quint64 ones = 0x0101010101010101, high = 0x8080808080808080;
    const auto anyZero = [](quint64 bytes) { return (bytes - ones) & ~bytes & high; };
    quint64 bytes = 0;
    std::memcpy(&bytes, eight, sizeof bytes);
    const quint64 control = (bytes - 0x20 * ones) & ~bytes & high;
    return (control | anyZero(bytes ^ ('"' * ones)) | anyZero(bytes ^ ('\\' * ones))) != 0;
}

/// Appends valid UTF-8 as a JSON string; whole stretches are copied at once.
void appendEscaped(QByteArray &json, QByteArrayView text)
{
    json += '"';
    qsizetype copied = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        while (i + 8 <= text.size() && !needsEscape(text.constData() + i))
            i += 8;
        if (i == text.size())
            break;
        const auto c = static_cast<unsigned char>(text[i]);
        if (c >= 0x20 && c != '"' && c != '\\')
            continue;
        json.append(text.sliced(copied, i - copied));
        copied = i + 1;
        switch (c) {
        case '"': json += "\\\""; break;
        case '\\': json += "\\\\"; break;
        case '\n': json += "\\n"; break;
        case '\r': json += "\\r"; break;
        case '\t': json += "\\t"; break;
        default: json += "\\u00" + QByteArray::number(c, 16).rightJustified(2, '0');
        }
    }
    json.append(text.sliced(copied));
    json += '"';
}

} // namespace

RawStore::RawStore(Mode mode) : m_mode(mode)
{
    if (mode == Mode::Keep)
        m_mark = "raw-"_L1 + QUuid::createUuid().toString(QUuid::WithoutBraces) + '-'_L1;
}

QJsonValue RawStore::put(const QByteArray &json)
{
    const QByteArray wrapped = "{\"v\":" + json + '}';
    if (json.isEmpty() || !isJsonObject(wrapped))
        return QJsonValue::Undefined;
    if (m_mode == Mode::Parse)
        return JsonSlice::of(wrapped).toObject().value("v"_L1);
    return keep(json);
}

QJsonValue RawStore::putText(const QString &text)
{
    constexpr qsizetype worthwhile = 256;
    if (m_mode == Mode::Parse || text.size() < worthwhile)
        return text;
    QByteArray json;
    return appendQuoted(json, text) ? keep(json) : QJsonValue(text);
}

bool RawStore::appendMessage(QJsonArray &messages, Role role, const QString &text)
{
    if (m_mode == Mode::Parse)
        return false;
    const bool goesOn = m_lastMessages && !messages.isEmpty() && messages.last() == *m_lastMessages;
    QByteArray json = goesOn ? std::exchange(m_pieces.last(), {}) : QByteArray();
    const qsizetype before = json.size();
    json += goesOn ? R"(,{"content":)"_ba : R"({"content":)"_ba;
    const bool isWhole = appendQuoted(json, text);
    if (isWhole)
        json += R"(,"role":")"_ba + roleName(role).data() + R"("})"_ba;
    else
        json.truncate(before);
    if (goesOn) {
        m_pieces.last() = std::move(json);
    } else if (isWhole) {
        m_lastMessages = keep(json);
        messages.append(*m_lastMessages);
    }
    return isWhole;
}

/// Appends the text as a JSON string; false when half characters stand in it.
bool RawStore::appendQuoted(QByteArray &json, const QString &text)
{
    // Looking for half characters first would take longer than all the rest.
    QStringEncoder encoder(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    m_utf8.resize(std::max(m_utf8.size(), encoder.requiredSpace(text.size())));
    const char *end = encoder.appendToBuffer(m_utf8.data(), text);
    appendEscaped(json, QByteArrayView(m_utf8.constData(), end));
    return !encoder.hasError();
}

QJsonValue RawStore::keep(const QByteArray &json)
{
    m_lastMessages.reset();
    m_pieces.append(json);
    return QString(m_mark + QString::number(m_pieces.size() - 1));
}

QByteArray RawStore::filledIn(const QByteArray &document) const
{
    if (m_pieces.isEmpty())
        return document;
    const QByteArray quotedMark = '"' + m_mark.toLatin1();
    QByteArray filled;
    qsizetype size = document.size();
    for (const QByteArray &piece : m_pieces)
        size += piece.size();
    filled.reserve(size);
    qsizetype at = 0;
    for (;;) {
        const qsizetype mark = document.indexOf(quotedMark, at);
        if (mark < 0)
            break;
        const qsizetype numberStart = mark + quotedMark.size();
        const qsizetype end = document.indexOf('"', numberStart);
        filled += document.sliced(at, mark - at);
        filled += m_pieces.at(document.sliced(numberStart, end - numberStart).toLongLong());
        at = end + 1;
    }
    filled += document.sliced(at);
    return filled;
}

namespace {

QJsonObject textPart(const QJsonValue &text)
{
    return {{u"type"_s, u"text"_s}, {u"text"_s, text}};
}

QJsonObject imagePart(const ImagePart &image, const QJsonValue &url)
{
    QJsonObject holder{{u"url"_s, url}};
    if (!image.detail.isEmpty())
        holder.insert("detail"_L1, image.detail);
    return {{u"type"_s, u"image_url"_s}, {u"image_url"_s, holder}};
}

QJsonObject filePart(const FilePart &file, const QJsonValue &url)
{
    return {{u"type"_s, u"file"_s}, {u"file"_s, QJsonObject{{u"filename"_s, file.name}, {u"file_data"_s, url}}}};
}

QJsonObject audioPart(const AudioPart &audio)
{
    return {{u"type"_s, u"input_audio"_s},
            {u"input_audio"_s, QJsonObject{{u"data"_s, QString::fromLatin1(audio.data)}, {u"format"_s, audio.format}}}};
}

QJsonObject toolCall(const ToolCallPart &call)
{
    // An empty text is no JSON, and the other side parses it.
    const QString arguments = call.arguments.isEmpty() ? u"{}"_s : call.arguments;
    return {{u"id"_s, call.id},
            {u"type"_s, u"function"_s},
            {u"function"_s, QJsonObject{{u"name"_s, call.name}, {u"arguments"_s, arguments}}}};
}

/// One part after another, into the members of a message.
class MessageWriter
{
public:
    MessageWriter(const OutgoingMessage &message, RawStore &raw)
        : m_isAssistant(message.role == Role::Assistant), m_raw(raw)
    {
        for (const ContentPart &part : message.parts)
            std::visit([this](const auto &kind) { add(kind); }, part);
    }

    [[nodiscard]] QJsonObject finished(const OutgoingMessage &message)
    {
        m_message.insert("role"_L1, QString(roleName(message.role)));
        if (!message.name.isEmpty())
            m_message.insert("name"_L1, message.name);
        if (m_onlyText)
            m_message.insert("content"_L1, *m_onlyText);
        else if (!m_content.isEmpty())
            m_message.insert("content"_L1, m_content);
        else
            m_message.insert("content"_L1,
                             m_isAssistant && !m_toolCalls.isEmpty() ? QJsonValue(QJsonValue::Null)
                                                                     : QJsonValue(QString()));
        const auto list = [this](QLatin1StringView key, const QJsonArray &entries) {
            if (!entries.isEmpty())
                m_message.insert(key, entries);
        };
        list("tool_calls"_L1, m_toolCalls);
        list("images"_L1, m_images);
        list("annotations"_L1, m_annotations);
        return m_message;
    }

private:
    void add(const TextPart &part)
    {
        const QJsonValue text = m_raw.putText(part.text);
        if (m_content.isEmpty() && !m_onlyText)
            m_onlyText = text; // as in nearly all messages: no list is made of it
        else
            content().append(textPart(text));
    }
    void add(const ImagePart &part)
    {
        (m_isAssistant ? m_images : content()).append(imagePart(part, m_raw.putText(part.url)));
    }
    void add(const FilePart &part) { content().append(filePart(part, m_raw.putText(part.url))); }
    void add(const AudioPart &part)
    {
        if (!m_isAssistant)
            content().append(audioPart(part));
        else if (!part.id.isEmpty()) // an answer's sound is named, not sent again
            m_message.insert("audio"_L1, QJsonObject{{u"id"_s, part.id}});
    }
    void add(const ReasoningPart &part)
    {
        if (!part.text.isEmpty())
            m_message.insert("reasoning"_L1, part.text);
        const QJsonValue details = m_raw.put(part.details);
        if (!details.isUndefined())
            m_message.insert("reasoning_details"_L1, details);
    }
    void add(const ToolCallPart &part) { m_toolCalls.append(toolCall(part)); }
    void add(const ToolResultPart &) {} // a message of its own
    void add(const CitationPart &) {} // the server's words about its answer; of no use to it
    void add(const RefusalPart &part) { m_message.insert("refusal"_L1, part.text); }
    void add(const UnknownPart &part)
    {
        const QJsonValue json = m_raw.put(part.json);
        if (!json.isUndefined())
            (part.type.startsWith(annotationPrefix) ? m_annotations : content()).append(json);
    }

    /// The list of parts, for one more of them.
    QJsonArray &content()
    {
        if (m_onlyText)
            m_content.append(textPart(*std::exchange(m_onlyText, std::nullopt)));
        return m_content;
    }

    bool m_isAssistant;
    RawStore &m_raw;
    QJsonObject m_message;
    std::optional<QJsonValue> m_onlyText;
    QJsonArray m_content, m_toolCalls, m_images, m_annotations;
};

ContentPart decodeContentPart(JsonSlice part)
{
    const QString type = part.member("type").text();
    if (type == "text"_L1)
        return TextPart{part.member("text").text()};
    if (type == "image_url"_L1) {
        const JsonSlice holder = part.member("image_url");
        return ImagePart{.url = holder.isString() ? holder.text() : holder.member("url").text(),
                         .detail = holder.member("detail").text()};
    }
    if (type == "file"_L1) {
        const JsonSlice file = part.member("file");
        return FilePart{.url = file.member("file_data").text(), .name = file.member("filename").text()};
    }
    if (type == "input_audio"_L1) {
        const JsonSlice audio = part.member("input_audio");
        return AudioPart{.data = audio.member("data").text().toLatin1(), .format = audio.member("format").text()};
    }
    return UnknownPart{type, part.bytes().toByteArray()};
}

void decodeAssistantMembers(JsonSlice message, QList<ContentPart> &parts)
{
    if (const JsonSlice refusal = message.member("refusal"); refusal.isString())
        parts.append(RefusalPart{refusal.text()});
    const auto images = message.member("images").elements();
    for (const JsonSlice &image : images)
        parts.append(decodeContentPart(image));
    const auto calls = message.member("tool_calls").elements();
    for (const JsonSlice &call : calls) {
        const JsonSlice function = call.member("function");
        parts.append(ToolCallPart{call.member("id").text(), function.member("name").text(),
                                  function.member("arguments").text()});
    }
    const auto annotations = message.member("annotations").elements();
    for (const JsonSlice &annotation : annotations)
        parts.append(
            UnknownPart{annotationPrefix + annotation.member("type").text(), annotation.bytes().toByteArray()});
    if (const JsonSlice audio = message.member("audio"); audio.isObject())
        parts.append(AudioPart{.id = audio.member("id").text()});
}

} // namespace

void encodeMessage(const OutgoingMessage &message, RawStore &raw, QJsonArray &messages)
{
    if (message.role != Role::Tool) {
        // Nothing but text, as nearly all messages are, goes round QJsonDocument. No dialect changes anything in it.
        const auto *text = message.parts.size() == 1 ? std::get_if<TextPart>(&message.parts.first()) : nullptr;
        const bool isPlain = text && message.name.isEmpty() && message.role != Role::Developer;
        if (!isPlain || !raw.appendMessage(messages, message.role, text->text))
            messages.append(MessageWriter(message, raw).finished(message));
        return;
    }
    for (const ContentPart &part : message.parts) {
        const auto *result = std::get_if<ToolResultPart>(&part);
        if (!result)
            continue;
        QJsonObject object{
            {u"role"_s, u"tool"_s}, {u"tool_call_id"_s, result->callId}, {u"content"_s, raw.putText(result->content)}};
        if (!message.name.isEmpty())
            object.insert("name"_L1, message.name);
        messages.append(object);
    }
}

OutgoingMessage decodeOutgoingMessage(JsonSlice message)
{
    OutgoingMessage decoded;
    decoded.role = roleFromName(message.member("role").text()).value_or(Role::User);
    decoded.name = message.member("name").text();
    const JsonSlice content = message.member("content");
    if (decoded.role == Role::Tool) {
        QString text = content.text();
        const auto parts = content.elements();
        for (const JsonSlice &part : parts)
            text += part.member("text").text();
        decoded.parts.append(ToolResultPart{message.member("tool_call_id").text(), text});
        return decoded;
    }
    const JsonSlice reasoning = message.member("reasoning");
    const JsonSlice details = message.member("reasoning_details");
    if (reasoning.isString() || details.isArray())
        decoded.parts.append(
            ReasoningPart{reasoning.text(), details.isArray() ? details.bytes().toByteArray() : QByteArray()});
    if (content.isString() && content.bytes().size() > 2)
        decoded.parts.append(TextPart{content.text()});
    const auto parts = content.elements();
    for (const JsonSlice &part : parts)
        decoded.parts.append(decodeContentPart(part));
    if (decoded.role == Role::Assistant)
        decodeAssistantMembers(message, decoded.parts);
    return decoded;
}

} // namespace switchyard
