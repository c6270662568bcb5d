// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/json.h"
#include "core/domain/jsonfields.h"

#include <QJsonDocument>

namespace switchyard {

using namespace Qt::StringLiterals;

// Each value's members, once. `Value` is const when writing.

template <class Archive, class Value>
    requires std::same_as<std::remove_const_t<Value>, TextPart>
void fields(Archive &a, Value &v)
{
    a("text"_L1, v.text);
}

template <class Archive, class Value>
    requires std::same_as<std::remove_const_t<Value>, RefusalPart>
void fields(Archive &a, Value &v)
{
    a("text"_L1, v.text);
}

template <class Archive, class Value>
    requires std::same_as<std::remove_const_t<Value>, ImagePart>
void fields(Archive &a, Value &v)
{
    a("url"_L1, v.url);
    a("blob"_L1, v.blob);
    a("mediaType"_L1, v.mediaType);
    a("name"_L1, v.name);
    a("detail"_L1, v.detail);
}

template <class Archive, class Value>
    requires std::same_as<std::remove_const_t<Value>, FilePart>
void fields(Archive &a, Value &v)
{
    a("url"_L1, v.url);
    a("blob"_L1, v.blob);
    a("mediaType"_L1, v.mediaType);
    a("name"_L1, v.name);
}

template <class Archive, class Value>
    requires std::same_as<std::remove_const_t<Value>, AudioPart>
void fields(Archive &a, Value &v)
{
    a("data"_L1, v.data);
    a("format"_L1, v.format);
    a("transcript"_L1, v.transcript);
    a("id"_L1, v.id);
}

template <class Archive, class Value>
    requires std::same_as<std::remove_const_t<Value>, ReasoningPart>
void fields(Archive &a, Value &v)
{
    a("text"_L1, v.text);
    a("details"_L1, v.details);
}

template <class Archive, class Value>
    requires std::same_as<std::remove_const_t<Value>, ToolCallPart>
void fields(Archive &a, Value &v)
{
    a("id"_L1, v.id);
    a("name"_L1, v.name);
    a("arguments"_L1, v.arguments);
}

template <class Archive, class Value>
    requires std::same_as<std::remove_const_t<Value>, ToolResultPart>
void fields(Archive &a, Value &v)
{
    a("callId"_L1, v.callId);
    a("content"_L1, v.content);
}

template <class Archive, class Value>
    requires std::same_as<std::remove_const_t<Value>, CitationPart>
void fields(Archive &a, Value &v)
{
    a("url"_L1, v.url);
    a("title"_L1, v.title);
    a("content"_L1, v.content);
    a("start"_L1, v.start);
    a("end"_L1, v.end);
}

template <class Archive, class Value>
    requires std::same_as<std::remove_const_t<Value>, Message>
void fields(Archive &a, Value &v)
{
    a("id"_L1, v.id);
    a("conversation"_L1, v.conversation);
    a("parent"_L1, v.parent);
    a("sequence"_L1, v.sequence);
    a("created"_L1, v.created);
    a("connection"_L1, v.connection);
    a("model"_L1, v.model);
    a("answeredBy"_L1, v.answeredBy);
    a("provider"_L1, v.provider);
    a("generation"_L1, v.generation);
    a("finishReason"_L1, v.finishReason);
    a("nativeFinishReason"_L1, v.nativeFinishReason);
    a("computedCost"_L1, v.computedCost);
    a("unreadableEvents"_L1, v.unreadableEvents);
}

namespace {

template <class Part> QLatin1StringView partKind();
template <> QLatin1StringView partKind<TextPart>()
{
    return "text"_L1;
}
template <> QLatin1StringView partKind<ImagePart>()
{
    return "image"_L1;
}
template <> QLatin1StringView partKind<FilePart>()
{
    return "file"_L1;
}
template <> QLatin1StringView partKind<AudioPart>()
{
    return "audio"_L1;
}
template <> QLatin1StringView partKind<ReasoningPart>()
{
    return "reasoning"_L1;
}
template <> QLatin1StringView partKind<ToolCallPart>()
{
    return "toolCall"_L1;
}
template <> QLatin1StringView partKind<ToolResultPart>()
{
    return "toolResult"_L1;
}
template <> QLatin1StringView partKind<CitationPart>()
{
    return "citation"_L1;
}
template <> QLatin1StringView partKind<RefusalPart>()
{
    return "refusal"_L1;
}

template <class Part> bool decodeAs(const QJsonObject &object, QStringView kind, ContentPart &part)
{
    if (kind != partKind<Part>())
        return false;
    part = json::decode<Part>(object);
    return true;
}

} // namespace

inline namespace ownjson {

QJsonObject encodePart(const ContentPart &part)
{
    if (const auto *unknown = std::get_if<UnknownPart>(&part)) {
        // One of a newer version goes out as it came in; one of the wire is wrapped, so that nothing of it is read as
        // ours.
        const QJsonObject original = QJsonDocument::fromJson(unknown->json).object();
        if (decodePart(original) == part)
            return original;
        return {{"kind"_L1, "unknown"_L1}, {"type"_L1, unknown->type}, {"json"_L1, json::to(unknown->json)}};
    }
    return std::visit(
        [](const auto &known) -> QJsonObject {
            using Part = std::remove_cvref_t<decltype(known)>;
            if constexpr (std::same_as<Part, UnknownPart>) {
                return {};
            } else {
                QJsonObject object = json::encode(known);
                object.insert("kind"_L1, partKind<Part>());
                return object;
            }
        },
        part);
}

ContentPart decodePart(const QJsonObject &json)
{
    const QString kind = json.value("kind"_L1).toString();
    ContentPart part;
    const bool known = decodeAs<TextPart>(json, kind, part) || decodeAs<ImagePart>(json, kind, part)
        || decodeAs<FilePart>(json, kind, part) || decodeAs<AudioPart>(json, kind, part)
        || decodeAs<ReasoningPart>(json, kind, part) || decodeAs<ToolCallPart>(json, kind, part)
        || decodeAs<ToolResultPart>(json, kind, part) || decodeAs<CitationPart>(json, kind, part)
        || decodeAs<RefusalPart>(json, kind, part);
    if (known)
        return part;
    if (kind == "unknown"_L1) {
        UnknownPart unknown{.type = json.value("type"_L1).toString(), .json = {}};
        json::from(json.value("json"_L1), unknown.json);
        return unknown;
    }
    return UnknownPart{kind, QJsonDocument(json).toJson(QJsonDocument::Compact)};
}

QJsonObject encodeMessage(const Message &message)
{
    QJsonObject object = json::encode(message);
    object.insert("role"_L1, QString(roleName(message.role)));
    object.insert("state"_L1, QString(stateName(message.state)));
    if (message.kind != SiblingKind::First)
        object.insert("kind"_L1, QString(siblingKindName(message.kind)));
    QJsonArray parts;
    for (const ContentPart &part : message.parts)
        parts.append(encodePart(part));
    object.insert("parts"_L1, parts);
    json::insertUnlessEmpty(object, "usage"_L1, encodeUsage(message.usage));
    json::insertUnlessEmpty(object, "timing"_L1, encodeTiming(message.timing));
    if (message.error)
        object.insert("error"_L1, encodeError(*message.error));
    return object;
}

Result<Message> decodeMessage(const QJsonObject &json)
{
    auto message = json::decode<Message>(json);
    const auto role = roleFromName(json.value("role"_L1).toString());
    const auto state = stateFromName(json.value("state"_L1).toString());
    if (message.id.isEmpty())
        return failure(Error::Kind::BadReply, u"a message without an id"_s);
    if (!role || !state)
        return failure(Error::Kind::BadReply, u"message %1: unknown role or state"_s.arg(message.id.text()));
    message.role = *role;
    message.state = *state;
    message.kind = siblingKindFromName(json.value("kind"_L1).toString()).value_or(SiblingKind::First);
    for (const QJsonValue part : json.value("parts"_L1).toArray())
        message.parts.append(decodePart(part.toObject()));
    message.usage = decodeUsage(json.value("usage"_L1).toObject());
    message.timing = decodeTiming(json.value("timing"_L1).toObject());
    if (json.contains("error"_L1))
        message.error = decodeError(json.value("error"_L1).toObject());
    return message;
}

} // namespace ownjson

} // namespace switchyard
