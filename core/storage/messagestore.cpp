// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/messagestore.h"

#include "core/domain/json.h"
#include "core/storage/checkpoints.h"
#include "core/storage/partcolumns.h"
#include "core/storage/searchindex.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

/// A message whose role, state or kind this program does not know is still shown; its raw word stands beside its text.
Message messageOf(const Row &row, int &unreadable)
{
    Message message;
    message.id = row.id<MessageId>("id"_L1);
    message.conversation = row.id<ConversationId>("conversation"_L1);
    message.parent = row.id<MessageId>("parent"_L1);
    message.sequence = row.number("sequence"_L1);
    message.created = row.time("created"_L1);
    message.connection = row.id<ConnectionId>("connection"_L1);
    message.model = row.id<ModelId>("model"_L1);
    message.answeredBy = row.text("answered_by"_L1);
    message.provider = row.text("provider"_L1);
    message.generation = row.id<GenerationId>("generation"_L1);
    message.finishReason = row.text("finish_reason"_L1);
    message.nativeFinishReason = row.text("native_finish_reason"_L1);
    message.usage = decodeUsage(row.json("usage"_L1));
    message.computedCost = row.money("computed_cost"_L1);
    message.timing = Timing{.firstToken = row.duration("first_token_ms"_L1),
                            .reasoning = row.duration("reasoning_ms"_L1),
                            .total = row.duration("total_ms"_L1)};
    if (!row.value("error"_L1).isNull())
        message.error = decodeError(row.json("error"_L1));
    message.unreadableEvents = int(row.number("unreadable_events"_L1));

    const auto odd = [&](const QString &column, const QString &word) {
        ++unreadable;
        message.parts.append(UnknownPart{.type = column, .json = word.toUtf8()});
    };
    const QString role = row.text("role"_L1), state = row.text("state"_L1), kind = row.text("kind"_L1);
    if (const auto known = roleFromName(role))
        message.role = *known;
    else
        odd(u"role"_s, role);
    if (const auto known = stateFromName(state))
        message.state = *known;
    else
        odd(u"state"_s, state);
    message.kind = siblingKindFromName(kind).value_or(SiblingKind::First);
    return message;
}

QVariant answerModel(const Message &message)
{
    if (message.role != Role::Assistant)
        return QVariant(QMetaType::fromType<QString>());
    return message.answeredBy.isEmpty() ? message.model.text() : message.answeredBy;
}

constexpr auto columns = "conversation, parent, kind, role, state, sequence, created, connection, model, answered_by, "
                         "provider, generation, finish_reason, native_finish_reason, usage, computed_cost, "
                         "first_token_ms, reasoning_ms, total_ms, error, unreadable_events, answer_model, cost"_L1;

/// "INSERT … ON CONFLICT" with every column: replacing the row would take its parts along.
QString upsertSql()
{
    const QStringList names = QString(columns).split(u", "_s);
    QStringList placeholders, updates;
    for (const QString &name : names) {
        placeholders.append(u':' + name);
        updates.append(name + u" = excluded."_s + name);
    }
    return u"INSERT INTO message (id, %1) VALUES (:id, %2) ON CONFLICT (id) DO UPDATE SET %3 RETURNING key"_s.arg(
        columns, placeholders.join(u", "_s), updates.join(u", "_s));
}

} // namespace

/// `condition` is about `message` and names :value.
Result<ReadMessages> MessageStore::read(const QString &condition, const QString &value)
{
    ReadMessages found;
    QHash<qint64, qsizetype> place;
    Statement rows(m_db, u"SELECT key, id, %1 FROM message WHERE %2 ORDER BY sequence, id"_s.arg(columns, condition));
    rows.bind("value"_L1, value);
    auto read = rows.forEach([&](const Row &row) {
        place.insert(row.number("key"_L1), found.messages.size());
        found.messages.append(messageOf(row, found.unreadableParts));
    });
    if (!read)
        return failure(read.error());

    Statement parts(
        m_db,
        u"SELECT part.message, part.kind, part.text, part.data FROM message CROSS JOIN part ON part.message = "
        "message.key WHERE %1 ORDER BY part.message, part.position"_s.arg(condition));
    parts.bind("value"_L1, value);
    read = parts.forEach([&](const Row &row) {
        const auto at = place.constFind(row.number("message"_L1));
        if (at == place.cend())
            return;
        bool broken = false;
        found.messages[*at].parts.append(
            fromColumns({row.text("kind"_L1), row.value("text"_L1), row.value("data"_L1)}, broken));
        found.unreadableParts += broken;
    });
    if (!read)
        return failure(read.error());

    Statement pieces(
        m_db,
        u"SELECT stream_piece.message, body FROM message CROSS JOIN stream_piece ON stream_piece.message = "
        "message.key WHERE %1 ORDER BY stream_piece.message, number"_s.arg(condition));
    pieces.bind("value"_L1, value);
    read = pieces.forEach([&](const Row &row) {
        const auto at = place.constFind(row.number("message"_L1));
        if (at != place.cend() && !applyPiece(found.messages[*at], row.bytes("body"_L1)))
            ++found.unreadableParts;
    });
    if (!read)
        return failure(read.error());
    return found;
}

Result<ReadMessages> MessageStore::ofConversation(const ConversationId &conversation)
{
    return read(u"message.conversation = :value"_s, conversation.text());
}

Result<Message> MessageStore::byId(const MessageId &id)
{
    auto found = read(u"message.id = :value"_s, id.text());
    if (!found)
        return failure(found.error());
    if (found->messages.isEmpty())
        return failure(Error::Kind::NotFound, u"there is no message %1"_s.arg(id.text()));
    return found->messages.first();
}

Result<ReadMessages> MessageStore::byIds(const QList<MessageId> &ids)
{
    QJsonArray list;
    for (const MessageId &id : ids)
        list.append(id.text());
    return read(u"message.id IN (SELECT value FROM json_each(:value))"_s,
                QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact)));
}

Result<QList<MessageId>> MessageStore::upwards(const ConversationId &conversation, const MessageId &leaf, int most)
{
    QList<MessageId> ids;
    Statement walk(m_db,
                   u"WITH RECURSIVE up (id, parent, above) AS ("
                   "SELECT id, parent, 1 FROM message WHERE id = :leaf AND conversation = :conversation UNION ALL "
                   "SELECT message.id, message.parent, up.above + 1 FROM up JOIN message ON message.id = up.parent "
                   "WHERE up.above < :most) SELECT id FROM up"_s);
    walk.bind("leaf"_L1, leaf).bind("conversation"_L1, conversation).bind("most"_L1, most);
    auto read = walk.forEach([&](const Row &row) { ids.append(row.id<MessageId>("id"_L1)); });
    if (!read)
        return failure(read.error());
    return ids;
}

Result<bool> MessageStore::hasMoreThan(const ConversationId &conversation, int count)
{
    qint64 found = 0;
    Statement statement(
        m_db,
        u"SELECT count(*) AS found FROM (SELECT 1 FROM message WHERE conversation = :conversation LIMIT :limit)"_s);
    statement.bind("conversation"_L1, conversation).bind("limit"_L1, count + 1);
    auto read = statement.first([&](const Row &row) { found = row.number("found"_L1); });
    if (!read)
        return failure(read.error());
    return found > count;
}

Result<qint64> MessageStore::nextSequence(const ConversationId &conversation)
{
    qint64 next = 1;
    Statement statement(
        m_db, u"SELECT coalesce(max(sequence), 0) + 1 AS next FROM message WHERE conversation = :conversation"_s);
    auto read
        = statement.bind("conversation"_L1, conversation).first([&](const Row &row) { next = row.number("next"_L1); });
    if (!read)
        return failure(read.error());
    return next;
}

Result<ConversationSkeleton> MessageStore::skeleton(const ConversationId &conversation, qint64 before)
{
    // The length in bytes is known without reading the text.
    auto skeleton = readSkeleton(conversation, before,
                                 u"(SELECT sum(octet_length(part.text)) FROM part WHERE part.message = message.key "
                                 "AND part.kind = 'text')"_s);
    if (!skeleton && isDamage(skeleton.error()))
        return readSkeleton(conversation, before, u"0"_s);
    return skeleton;
}

Result<ConversationSkeleton> MessageStore::readSkeleton(const ConversationId &conversation, qint64 before,
                                                        const QString &length)
{
    std::vector<MessageNode> nodes;
    ConversationTally tally;
    QHash<QString, ModelId> models; // each name is in memory once
    // Sorted by the tree: here it would copy every row.
    Statement rows(m_db,
                   u"SELECT id, parent, kind, role, state, sequence, model, answered_by, usage, computed_cost, "
                   "%1 AS length FROM message WHERE conversation = :conversation AND sequence < :before"_s.arg(length));
    rows.bind("conversation"_L1, conversation).bind("before"_L1, before);
    auto read = rows.forEach([&](const Row &row) {
        Message message;
        message.role = roleFromName(row.text("role"_L1)).value_or(message.role);
        message.state = stateFromName(row.text("state"_L1)).value_or(message.state);
        message.sequence = row.number("sequence"_L1);
        if (message.role == Role::Assistant) {
            const QString model = row.text("model"_L1);
            message.model = models.contains(model) ? models.value(model) : *models.insert(model, ModelId(model));
            message.answeredBy = row.text("answered_by"_L1);
            if (const QByteArray usage = row.bytes("usage"_L1); usage.size() > 2)
                message.usage = decodeUsage(row.json("usage"_L1));
            message.computedCost = row.money("computed_cost"_L1);
        }
        tally.add(message);
        nodes.push_back({.id = row.id<MessageId>("id"_L1),
                         .parent = row.id<MessageId>("parent"_L1),
                         .kind = siblingKindFromName(row.text("kind"_L1)).value_or(SiblingKind::First),
                         .role = message.role,
                         .state = message.state,
                         .length = int(row.number("length"_L1)),
                         .sequence = message.sequence,
                         .model = message.model});
    });
    if (!read)
        return failure(read.error());
    return ConversationSkeleton{MessageTree(std::move(nodes)), std::move(tally)};
}

Result<QHash<MessageId, QString>> MessageStore::beginnings(const ConversationId &conversation)
{
    QHash<MessageId, QString> texts;
    Statement rows(
        m_db,
        u"SELECT message.id, substr(part.text, 1, 400) AS text FROM message CROSS JOIN part ON part.message = "
        "message.key AND part.kind = 'text' WHERE message.conversation = :conversation"_s);
    rows.bind("conversation"_L1, conversation);
    auto read = rows.forEach([&](const Row &row) {
        bool broken = false;
        const ContentPart part = fromColumns({u"text"_s, row.value("text"_L1), {}}, broken);
        QString &text = texts[row.id<MessageId>("id"_L1)];
        if (text.trimmed().isEmpty()) // the first part that says something
            text = std::get<TextPart>(part).text;
    });
    if (!read)
        return failure(read.error());
    return texts;
}

Result<std::optional<qint64>> MessageStore::keyOf(const MessageId &id)
{
    std::optional<qint64> key;
    Statement statement(m_db, u"SELECT key FROM message WHERE id = :id"_s);
    auto found = statement.bind("id"_L1, id).first([&](const Row &row) { key = row.number("key"_L1); });
    if (!found)
        return failure(found.error());
    return key;
}

Result<qint64> MessageStore::writeRow(const Message &message)
{
    static const QString sql = upsertSql();
    Statement statement(m_db, sql);
    statement.bind("id"_L1, message.id)
        .bind("conversation"_L1, message.conversation)
        .bind("parent"_L1, message.parent)
        .bind("kind"_L1, siblingKindName(message.kind))
        .bind("role"_L1, roleName(message.role))
        .bind("state"_L1, stateName(message.state))
        .bind("sequence"_L1, message.sequence)
        .bind("created"_L1, message.created)
        .bind("connection"_L1, message.connection)
        .bind("model"_L1, message.model)
        .bind("answered_by"_L1, message.answeredBy)
        .bind("provider"_L1, message.provider)
        .bind("generation"_L1, message.generation)
        .bind("finish_reason"_L1, message.finishReason)
        .bind("native_finish_reason"_L1, message.nativeFinishReason)
        .bind("usage"_L1, encodeUsage(message.usage))
        .bind("computed_cost"_L1, message.computedCost)
        .bind("first_token_ms"_L1, message.timing.firstToken)
        .bind("reasoning_ms"_L1, message.timing.reasoning)
        .bind("total_ms"_L1, message.timing.total)
        .bind("unreadable_events"_L1, message.unreadableEvents)
        .bind("cost"_L1, message.usage.cost ? message.usage.cost : message.computedCost)
        .bindVariant("answer_model"_L1, answerModel(message));
    if (message.error)
        statement.bind("error"_L1, encodeError(*message.error));
    else
        statement.bindNull("error"_L1);
    qint64 key = 0;
    auto written = statement.first([&](const Row &row) { key = row.number("key"_L1); });
    if (!written)
        return failure(written.error());
    return key;
}

Result<void> MessageStore::writeParts(qint64 key, const Message &message)
{
    Statement insert(
        m_db,
        u"INSERT INTO part (message, position, kind, text, data) VALUES (:message, :position, :kind, :text, :data)"_s);
    Statement reference(
        m_db, u"INSERT INTO blob_reference (sha256, message) VALUES (:sha256, :message) ON CONFLICT DO NOTHING"_s);
    for (qsizetype i = 0; i < message.parts.size(); ++i) {
        const auto part = toColumns(message.parts[i]);
        if (!part)
            return failure(part.error());
        insert.bind("message"_L1, key).bind("position"_L1, qint64(i)).bind("kind"_L1, part->kind);
        insert.bindVariant("text"_L1, part->text).bindVariant("data"_L1, part->data);
        if (auto done = insert.run(); !done)
            return done;
        if (const QString blob = blobOf(message.parts[i]); !blob.isEmpty()) {
            if (auto done = reference.bind("sha256"_L1, blob).bind("message"_L1, key).run(); !done)
                return done;
        }
    }
    return {};
}

Result<void> MessageStore::unindex(qint64 key)
{
    // Before its parts go: the index reads the old words from them.
    return SearchIndex(m_db).remove(key);
}

Result<void> MessageStore::put(const Message &message)
{
    auto present = keyOf(message.id);
    if (!present)
        return failure(present.error());
    if (*present) {
        if (auto done = unindex(**present); !done)
            return done;
        for (const auto &table : {u"part"_s, u"blob_reference"_s, u"stream_piece"_s}) {
            Statement clear(m_db, u"DELETE FROM %1 WHERE message = :key"_s.arg(table));
            if (auto done = clear.bind("key"_L1, **present).run(); !done)
                return done;
        }
    }
    const auto key = writeRow(message);
    if (!key)
        return failure(key.error());
    if (auto done = writeParts(*key, message); !done)
        return done;
    return message.isFinal() ? SearchIndex(m_db).add(*key) : Result<void>();
}

Result<bool> MessageStore::addNew(const Message &message)
{
    auto present = keyOf(message.id);
    if (!present)
        return failure(present.error());
    if (*present)
        return false;
    return put(message).transform([] { return true; });
}

Result<void> MessageStore::remove(const ConversationId &conversation, const QList<MessageId> &ids)
{
    Statement remove(m_db, u"DELETE FROM message WHERE id = :id AND conversation = :conversation"_s);
    for (const MessageId &id : ids) {
        auto key = keyOf(id);
        if (!key)
            return failure(key.error());
        if (!*key)
            continue;
        if (auto done = unindex(**key); !done)
            return done;
        if (auto done = remove.bind("id"_L1, id).bind("conversation"_L1, conversation).run(); !done)
            return done;
    }
    return {};
}

Result<void> MessageStore::removeFromIndex(const ConversationId &conversation)
{
    QList<qint64> keys;
    Statement list(m_db, u"SELECT key FROM message WHERE conversation = :conversation"_s);
    auto read = list.bind("conversation"_L1, conversation).forEach([&](const Row &row) {
        keys.append(row.number("key"_L1));
    });
    if (!read)
        return read;
    for (const qint64 key : std::as_const(keys)) {
        if (auto done = unindex(key); !done)
            return done;
    }
    return {};
}

Result<QList<MessageId>> MessageStore::unfinished()
{
    QList<MessageId> ids;
    Statement list(m_db, u"SELECT id FROM message WHERE state IN ('queued', 'waiting', 'streaming')"_s);
    auto read = list.forEach([&](const Row &row) { ids.append(row.id<MessageId>("id"_L1)); });
    if (!read)
        return failure(read.error());
    return ids;
}

} // namespace switchyard
