// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/json.h"
#include "core/domain/jsonfields.h"

namespace switchyard {

using namespace Qt::StringLiterals;

// Each value's members, once. `Value` is const when writing.

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

namespace {

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
        parts.append(encodePart(part));
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
        prompt.draft.attachments.append(decodePart(part.toObject()));
    return prompt;
}

} // namespace

inline namespace ownjson {

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
    json::insertUnlessEmpty(object, "context"_L1, context);
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
    QJsonObject object = json::encode(conversation);
    json::insertUnlessEmpty(object, "turns"_L1, encodeTurnSettings(conversation));
    json::insertUnlessEmpty(object, "parameters"_L1, encodeParameters(conversation.parameters));
    json::insertUnlessEmpty(object, "routing"_L1, encodeRouting(conversation.routing));
    return object;
}

Result<Conversation> decodeConversation(const QJsonObject &json)
{
    auto conversation = json::decode<Conversation>(json);
    if (conversation.id.isEmpty())
        return failure(Error::Kind::BadReply, u"a conversation without an id"_s);
    decodeTurnSettings(json.value("turns"_L1).toObject(), conversation);
    conversation.parameters = decodeParameters(json.value("parameters"_L1).toObject());
    conversation.routing = decodeRouting(json.value("routing"_L1).toObject());
    return conversation;
}

} // namespace ownjson

} // namespace switchyard
