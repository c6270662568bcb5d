// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/json.h"

#include "core/domain/jsonfields.h"

#include <QJsonDocument>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

// Each value's members, once. `Value` is const when writing.

template <class Archive, class Value>
    requires std::same_as<std::remove_const_t<Value>, RoutingPreferences>
void fields(Archive &a, Value &v)
{
    a("order"_L1, v.order);
    a("only"_L1, v.only);
    a("ignore"_L1, v.ignore);
    a("allowFallbacks"_L1, v.allowFallbacks);
    a("requireParameters"_L1, v.requireParameters);
    a("dataCollection"_L1, v.dataCollection);
    a("zdr"_L1, v.zdr);
    a("enforceDistillableText"_L1, v.enforceDistillableText);
    a("quantizations"_L1, v.quantizations);
    a("sort"_L1, v.sort);
    a("sortPartition"_L1, v.sortPartition);
    a("maxPrice"_L1, v.maxPrice);
    a("preferredMinThroughput"_L1, v.preferredMinThroughput);
    a("preferredMaxLatency"_L1, v.preferredMaxLatency);
    a("fallbackModels"_L1, v.fallbackModels);
    a("extra"_L1, v.extra);
}

template <class Archive, class Value>
    requires std::same_as<std::remove_const_t<Value>, SamplingParameters>
void fields(Archive &a, Value &v)
{
    a("maxTokens"_L1, v.maxTokens);
    a("temperature"_L1, v.temperature);
    a("topP"_L1, v.topP);
    a("minP"_L1, v.minP);
    a("topA"_L1, v.topA);
    a("frequencyPenalty"_L1, v.frequencyPenalty);
    a("presencePenalty"_L1, v.presencePenalty);
    a("repetitionPenalty"_L1, v.repetitionPenalty);
    a("topK"_L1, v.topK);
    a("seed"_L1, v.seed);
    a("stop"_L1, v.stop);
    a("logitBias"_L1, v.logitBias);
    a("logprobs"_L1, v.logprobs);
    a("topLogprobs"_L1, v.topLogprobs);
    a("verbosity"_L1, v.verbosity);
    a("reasoningEffort"_L1, v.reasoningEffort);
    a("reasoningMaxTokens"_L1, v.reasoningMaxTokens);
    a("reasoningExclude"_L1, v.reasoningExclude);
    a("reasoningEnabled"_L1, v.reasoningEnabled);
    a("reasoningSummary"_L1, v.reasoningSummary);
    a("responseFormat"_L1, v.responseFormat);
    a("extra"_L1, v.extra);
}

template <class Archive, class Value>
    requires std::same_as<std::remove_const_t<Value>, Usage>
void fields(Archive &a, Value &v)
{
    a("promptTokens"_L1, v.promptTokens);
    a("completionTokens"_L1, v.completionTokens);
    a("totalTokens"_L1, v.totalTokens);
    a("cachedTokens"_L1, v.cachedTokens);
    a("cacheWriteTokens"_L1, v.cacheWriteTokens);
    a("reasoningTokens"_L1, v.reasoningTokens);
    a("audioPromptTokens"_L1, v.audioPromptTokens);
    a("audioCompletionTokens"_L1, v.audioCompletionTokens);
    a("imageTokens"_L1, v.imageTokens);
    a("webSearches"_L1, v.webSearches);
    a("cost"_L1, v.cost);
    a("upstreamCost"_L1, v.upstreamCost);
    a("isByok"_L1, v.isByok);
    a("extra"_L1, v.extra);
}

template <class Archive, class Value>
    requires std::same_as<std::remove_const_t<Value>, Timing>
void fields(Archive &a, Value &v)
{
    a("firstToken"_L1, v.firstToken);
    a("reasoning"_L1, v.reasoning);
    a("total"_L1, v.total);
}

template <class Archive, class Value>
    requires std::same_as<std::remove_const_t<Value>, PriceOverride>
void fields(Archive &a, Value &v)
{
    a("prices"_L1, v.prices);
    a("minPromptTokens"_L1, v.minPromptTokens);
    a("utcStart"_L1, v.utcStart);
    a("utcEnd"_L1, v.utcEnd);
    a("extra"_L1, v.extra);
}

template <class Archive, class Value>
    requires std::same_as<std::remove_const_t<Value>, PriceTable>
void fields(Archive &a, Value &v)
{
    a("prices"_L1, v.prices);
    a("discount"_L1, v.discount);
    a("extra"_L1, v.extra);
}

template <class Archive, class Value>
    requires std::same_as<std::remove_const_t<Value>, Error>
void fields(Archive &a, Value &v)
{
    a("message"_L1, v.message);
    a("host"_L1, v.host);
    a("httpStatus"_L1, v.httpStatus);
    a("retryAfter"_L1, v.retryAfter);
    a("code"_L1, v.code);
    a("provider"_L1, v.provider);
    a("parameter"_L1, v.parameter);
    a("suggestions"_L1, v.suggestions);
    a("affordableTokens"_L1, v.affordableTokens);
    a("raw"_L1, v.raw);
}

template <class Archive>
void fields(Archive &a, auto &v)
    requires std::same_as<std::remove_cvref_t<decltype(v)>, TextPart>
{
    a("text"_L1, v.text);
}
template <class Archive>
void fields(Archive &a, auto &v)
    requires std::same_as<std::remove_cvref_t<decltype(v)>, RefusalPart>
{
    a("text"_L1, v.text);
}
template <class Archive>
void fields(Archive &a, auto &v)
    requires std::same_as<std::remove_cvref_t<decltype(v)>, ImagePart>
{
    a("url"_L1, v.url);
    a("blob"_L1, v.blob);
    a("mediaType"_L1, v.mediaType);
    a("name"_L1, v.name);
    a("detail"_L1, v.detail);
}
template <class Archive>
void fields(Archive &a, auto &v)
    requires std::same_as<std::remove_cvref_t<decltype(v)>, FilePart>
{
    a("url"_L1, v.url);
    a("blob"_L1, v.blob);
    a("mediaType"_L1, v.mediaType);
    a("name"_L1, v.name);
}
template <class Archive>
void fields(Archive &a, auto &v)
    requires std::same_as<std::remove_cvref_t<decltype(v)>, AudioPart>
{
    a("data"_L1, v.data);
    a("format"_L1, v.format);
    a("transcript"_L1, v.transcript);
    a("id"_L1, v.id);
}
template <class Archive>
void fields(Archive &a, auto &v)
    requires std::same_as<std::remove_cvref_t<decltype(v)>, ReasoningPart>
{
    a("text"_L1, v.text);
    a("details"_L1, v.details);
}
template <class Archive>
void fields(Archive &a, auto &v)
    requires std::same_as<std::remove_cvref_t<decltype(v)>, ToolCallPart>
{
    a("id"_L1, v.id);
    a("name"_L1, v.name);
    a("arguments"_L1, v.arguments);
}
template <class Archive>
void fields(Archive &a, auto &v)
    requires std::same_as<std::remove_cvref_t<decltype(v)>, ToolResultPart>
{
    a("callId"_L1, v.callId);
    a("content"_L1, v.content);
}
template <class Archive>
void fields(Archive &a, auto &v)
    requires std::same_as<std::remove_cvref_t<decltype(v)>, CitationPart>
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

template <class Archive, class Value>
    requires std::same_as<std::remove_const_t<Value>, Conversation>
void fields(Archive &a, Value &v)
{
    a("id"_L1, v.id);
    a("title"_L1, v.title);
    a("created"_L1, v.created);
    a("updated"_L1, v.updated);
    a("pinned"_L1, v.pinned);
    a("trashed"_L1, v.trashed);
    a("activeLeaf"_L1, v.activeLeaf);
    a("connection"_L1, v.connection);
    a("model"_L1, v.model);
    a("systemPrompt"_L1, v.systemPrompt);
    a("draft"_L1, v.draft);
}

template <class Value> QJsonObject encode(const Value &value)
{
    json::Writer writer;
    fields(writer, value);
    return writer.result();
}

template <class Value> Value decode(const QJsonObject &object)
{
    Value value;
    json::Filler filler(object);
    fields(filler, value);
    return value;
}

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
    part = decode<Part>(object);
    return true;
}

void insertUnlessEmpty(QJsonObject &object, QLatin1StringView key, const QJsonObject &value)
{
    if (!value.isEmpty())
        object.insert(key, value);
}

QJsonObject encodeRecipient(const Recipient &recipient)
{
    return {{"connection"_L1, recipient.connection.text()}, {"model"_L1, recipient.model.text()}};
}

QJsonArray encodeRecipients(const QList<Recipient> &recipients)
{
    QJsonArray list;
    for (const Recipient &recipient : recipients)
        list.append(encodeRecipient(recipient));
    return list;
}

QList<Recipient> decodeRecipients(const QJsonValue &json)
{
    QList<Recipient> recipients;
    for (const QJsonValue entry : json.toArray())
        recipients.append({ConnectionId(entry["connection"_L1].toString()), ModelId(entry["model"_L1].toString())});
    return recipients;
}

QJsonArray encodeIds(const QSet<MessageId> &ids)
{
    QStringList texts;
    for (const MessageId &id : ids)
        texts.append(id.text());
    texts.sort();
    return QJsonArray::fromStringList(texts);
}

QSet<MessageId> decodeIds(const QJsonValue &json)
{
    QSet<MessageId> ids;
    for (const QJsonValue entry : json.toArray())
        ids.insert(MessageId(entry.toString()));
    return ids;
}

QJsonObject encodeQueued(const QueuedPrompt &prompt)
{
    QJsonObject object{{"id"_L1, prompt.id.text()}, {"text"_L1, prompt.draft.text}};
    QJsonArray parts;
    for (const ContentPart &part : prompt.draft.attachments)
        parts.append(ownjson::encodePart(part));
    if (!parts.isEmpty())
        object.insert("attachments"_L1, parts);
    object.insert("recipients"_L1, encodeRecipients(prompt.recipients));
    object.insert("parent"_L1, prompt.parent.text());
    if (prompt.toAll)
        object.insert("toAll"_L1, true);
    return object;
}

QueuedPrompt decodeQueued(const QJsonValue &json)
{
    QueuedPrompt prompt{.id = MessageId(json["id"_L1].toString()),
                        .draft = {.text = json["text"_L1].toString(), .attachments = {}},
                        .recipients = decodeRecipients(json["recipients"_L1]),
                        .parent = MessageId(json["parent"_L1].toString()),
                        .toAll = json["toAll"_L1].toBool()};
    for (const QJsonValue part : json["attachments"_L1].toArray())
        prompt.draft.attachments.append(ownjson::decodePart(part.toObject()));
    return prompt;
}

} // namespace

inline namespace ownjson {

QJsonObject encodeRouting(const RoutingPreferences &routing)
{
    return encode(routing);
}
RoutingPreferences decodeRouting(const QJsonObject &json)
{
    return decode<RoutingPreferences>(json);
}
QJsonObject encodeParameters(const SamplingParameters &parameters)
{
    return encode(parameters);
}
SamplingParameters decodeParameters(const QJsonObject &json)
{
    return decode<SamplingParameters>(json);
}
QJsonObject encodeUsage(const Usage &usage)
{
    return encode(usage);
}
Usage decodeUsage(const QJsonObject &json)
{
    return decode<Usage>(json);
}
QJsonObject encodeTiming(const Timing &timing)
{
    return encode(timing);
}
Timing decodeTiming(const QJsonObject &json)
{
    return decode<Timing>(json);
}

QJsonObject encodePriceTable(const PriceTable &prices)
{
    QJsonObject object = encode(prices);
    QJsonArray overrides;
    for (const PriceOverride &entry : prices.overrides)
        overrides.append(encode(entry));
    if (!overrides.isEmpty())
        object.insert("overrides"_L1, overrides);
    return object;
}

PriceTable decodePriceTable(const QJsonObject &json)
{
    auto prices = decode<PriceTable>(json);
    for (const QJsonValue entry : json.value("overrides"_L1).toArray())
        prices.overrides.append(decode<PriceOverride>(entry.toObject()));
    return prices;
}

QJsonObject encodeError(const Error &error)
{
    QJsonObject object = encode(error);
    object.insert("kind"_L1, QString(errorKindName(error.kind)));
    return object;
}

Error decodeError(const QJsonObject &json)
{
    auto error = decode<Error>(json);
    const QString name = json.value("kind"_L1).toString();
    for (int kind = 0; kind <= int(Error::Kind::Internal); ++kind) {
        if (errorKindName(Error::Kind(kind)) == name)
            error.kind = Error::Kind(kind);
    }
    return error;
}

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
                QJsonObject object = encode(known);
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
    QJsonObject object = encode(message);
    object.insert("role"_L1, QString(roleName(message.role)));
    object.insert("state"_L1, QString(stateName(message.state)));
    if (message.kind != SiblingKind::First)
        object.insert("kind"_L1, QString(siblingKindName(message.kind)));
    QJsonArray parts;
    for (const ContentPart &part : message.parts)
        parts.append(encodePart(part));
    object.insert("parts"_L1, parts);
    insertUnlessEmpty(object, "usage"_L1, encodeUsage(message.usage));
    insertUnlessEmpty(object, "timing"_L1, encodeTiming(message.timing));
    if (message.error)
        object.insert("error"_L1, encodeError(*message.error));
    return object;
}

Result<Message> decodeMessage(const QJsonObject &json)
{
    auto message = decode<Message>(json);
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

QJsonObject encodeTurnSettings(const Conversation &conversation)
{
    QJsonObject object, context;
    if (!conversation.recipients.isEmpty())
        object.insert("recipients"_L1, encodeRecipients(conversation.recipients));
    if (conversation.context.overflow == ContextPolicy::Overflow::DropOldest)
        context.insert("overflow"_L1, "dropOldest"_L1);
    if (!conversation.context.excluded.isEmpty())
        context.insert("excluded"_L1, encodeIds(conversation.context.excluded));
    if (!conversation.context.pinned.isEmpty())
        context.insert("pinned"_L1, encodeIds(conversation.context.pinned));
    insertUnlessEmpty(object, "context"_L1, context);
    QJsonArray queue;
    for (const QueuedPrompt &prompt : conversation.queue)
        queue.append(encodeQueued(prompt));
    if (!queue.isEmpty())
        object.insert("queue"_L1, queue);
    if (conversation.forkedFrom)
        object.insert("forkedFrom"_L1,
                      QJsonObject{{"conversation"_L1, conversation.forkedFrom->conversation.text()},
                                  {"message"_L1, conversation.forkedFrom->message.text()}});
    return object;
}

void decodeTurnSettings(const QJsonObject &json, Conversation &conversation)
{
    conversation.recipients = decodeRecipients(json.value("recipients"_L1));
    const QJsonObject context = json.value("context"_L1).toObject();
    const bool dropsOldest = context.value("overflow"_L1).toString() == "dropOldest"_L1;
    conversation.context
        = {.overflow = dropsOldest ? ContextPolicy::Overflow::DropOldest : ContextPolicy::Overflow::Refuse,
           .excluded = decodeIds(context.value("excluded"_L1)),
           .pinned = decodeIds(context.value("pinned"_L1))};
    conversation.queue.clear();
    for (const QJsonValue prompt : json.value("queue"_L1).toArray())
        conversation.queue.append(decodeQueued(prompt));
    const QJsonObject origin = json.value("forkedFrom"_L1).toObject();
    conversation.forkedFrom.reset();
    if (!origin.isEmpty())
        conversation.forkedFrom = ForkOrigin{ConversationId(origin.value("conversation"_L1).toString()),
                                             MessageId(origin.value("message"_L1).toString())};
}

QJsonObject encodeConversation(const Conversation &conversation)
{
    QJsonObject object = encode(conversation);
    insertUnlessEmpty(object, "turns"_L1, encodeTurnSettings(conversation));
    insertUnlessEmpty(object, "parameters"_L1, encodeParameters(conversation.parameters));
    insertUnlessEmpty(object, "routing"_L1, encodeRouting(conversation.routing));
    return object;
}

Result<Conversation> decodeConversation(const QJsonObject &json)
{
    auto conversation = decode<Conversation>(json);
    if (conversation.id.isEmpty())
        return failure(Error::Kind::BadReply, u"a conversation without an id"_s);
    decodeTurnSettings(json.value("turns"_L1).toObject(), conversation);
    conversation.parameters = decodeParameters(json.value("parameters"_L1).toObject());
    conversation.routing = decodeRouting(json.value("routing"_L1).toObject());
    return conversation;
}

} // namespace ownjson

} // namespace switchyard
