// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/conversationstore.h"

#include "core/domain/json.h"
#include "core/storage/messagestore.h"

#include <algorithm>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

/// What the messages of one conversation say together.
struct Tally
{
    QList<std::pair<qint64, QString>> models; // by their latest answer
    std::optional<Money> cost;
    int messages = 0;
};

Result<QHash<QString, Tally>> tallies(Database &db)
{
    QHash<QString, Tally> all;
    // Costs are added in two halves: a sum over 64 bits would make SQLite fail the whole query.
    Statement statement(db,
                        u"SELECT conversation, answer_model, max(sequence) AS latest, count(*) AS messages, "
                        "count(cost) AS priced, sum(cost / 1000000) AS micros, sum(cost % 1000000) AS picos "
                        "FROM message GROUP BY conversation, answer_model"_s);
    auto read = statement.forEach([&](const Row &row) {
        Tally &tally = all[row.text("conversation"_L1)];
        tally.messages += int(row.number("messages"_L1));
        if (const QString model = row.text("answer_model"_L1); !model.isEmpty())
            tally.models.append({row.number("latest"_L1), model});
        if (row.number("priced"_L1) > 0) {
            constexpr qint64 most = std::numeric_limits<qint64>::max() / 1'000'000;
            const qint64 micros = std::clamp(row.number("micros"_L1), -most, most);
            const Money sum = Money::fromPicos(micros * 1'000'000) + Money::fromPicos(row.number("picos"_L1));
            tally.cost = tally.cost.value_or(Money()) + sum;
        }
    });
    if (!read)
        return failure(read.error());
    return all;
}

constexpr auto turnSettings = "turns"_L1; // stands among the parameters; no parameter has this name

QJsonObject parametersOf(const Conversation &conversation)
{
    QJsonObject object = encodeParameters(conversation.parameters);
    if (const QJsonObject turns = encodeTurnSettings(conversation); !turns.isEmpty())
        object.insert(turnSettings, turns);
    return object;
}

} // namespace

Result<QList<ConversationSummary>> ConversationStore::summaries()
{
    auto tally = tallies(m_db);
    if (!tally)
        return failure(tally.error());
    QList<ConversationSummary> list;
    Statement statement(
        m_db,
        u"SELECT id, title, updated, pinned FROM conversation WHERE trashed IS NULL ORDER BY updated DESC, key DESC"_s);
    auto read = statement.forEach([&](const Row &row) {
        Tally sums = tally->value(row.text("id"_L1));
        std::ranges::sort(sums.models, std::ranges::greater());
        ConversationSummary summary{.id = row.id<ConversationId>("id"_L1),
                                    .title = row.text("title"_L1),
                                    .updated = row.time("updated"_L1),
                                    .pinned = row.flag("pinned"_L1),
                                    .cost = sums.cost,
                                    .messageCount = sums.messages};
        for (const auto &model : std::as_const(sums.models))
            summary.models.append(model.second);
        list.append(summary);
    });
    if (!read)
        return failure(read.error());
    return list;
}

Result<Conversation> ConversationStore::byId(const ConversationId &id)
{
    Conversation conversation;
    Statement statement(m_db, u"SELECT * FROM conversation WHERE id = :id"_s);
    auto found = statement.bind("id"_L1, id).first([&](const Row &row) {
        conversation = Conversation{.id = row.id<ConversationId>("id"_L1),
                                    .title = row.text("title"_L1),
                                    .created = row.time("created"_L1),
                                    .updated = row.time("updated"_L1),
                                    .pinned = row.flag("pinned"_L1),
                                    .trashed = row.maybeTime("trashed"_L1),
                                    .activeLeaf = row.id<MessageId>("active_leaf"_L1),
                                    .connection = row.id<ConnectionId>("connection"_L1),
                                    .model = row.id<ModelId>("model"_L1),
                                    .systemPrompt = row.text("system_prompt"_L1),
                                    .parameters = decodeParameters(row.json("parameters"_L1)),
                                    .routing = decodeRouting(row.json("routing"_L1)),
                                    .draft = row.text("draft"_L1)};
        decodeTurnSettings(row.json("parameters"_L1).value(turnSettings).toObject(), conversation);
    });
    if (!found)
        return failure(found.error());
    if (!*found)
        return failure(Error::Kind::NotFound, u"there is no conversation %1"_s.arg(id.text()));
    return conversation;
}

Result<void> ConversationStore::write(const Conversation &conversation, const QString &onConflict, int &changed)
{
    Statement statement(m_db,
                        u"INSERT INTO conversation (id, title, created, updated, pinned, trashed, active_leaf, "
                        "connection, model, system_prompt, parameters, routing, draft) VALUES (:id, :title, "
                        ":created, :updated, :pinned, :trashed, :leaf, :connection, :model, :prompt, :parameters, "
                        ":routing, :draft) ON CONFLICT (id) "_s
                            + onConflict);
    auto done = statement.bind("id"_L1, conversation.id)
                    .bind("title"_L1, conversation.title)
                    .bind("created"_L1, conversation.created)
                    .bind("updated"_L1, conversation.updated)
                    .bind("pinned"_L1, conversation.pinned)
                    .bind("trashed"_L1, conversation.trashed)
                    .bind("leaf"_L1, conversation.activeLeaf)
                    .bind("connection"_L1, conversation.connection)
                    .bind("model"_L1, conversation.model)
                    .bind("prompt"_L1, conversation.systemPrompt)
                    .bind("parameters"_L1, parametersOf(conversation))
                    .bind("routing"_L1, encodeRouting(conversation.routing))
                    .bind("draft"_L1, conversation.draft)
                    .run();
    changed = statement.changedRows();
    return done;
}

Result<void> ConversationStore::put(const Conversation &conversation)
{
    int changed = 0;
    return write(conversation,
                 u"DO UPDATE SET title = excluded.title, created = excluded.created, updated = excluded.updated, "
                 "pinned = excluded.pinned, trashed = excluded.trashed, active_leaf = excluded.active_leaf, "
                 "connection = excluded.connection, model = excluded.model, system_prompt = excluded.system_prompt, "
                 "parameters = excluded.parameters, routing = excluded.routing, draft = excluded.draft"_s,
                 changed);
}

Result<bool> ConversationStore::addNew(const Conversation &conversation)
{
    int changed = 0;
    auto done = write(conversation, u"DO NOTHING"_s, changed);
    if (!done)
        return failure(done.error());
    return changed > 0;
}

Result<void> ConversationStore::setTrashed(const ConversationId &id, std::optional<QDateTime> when)
{
    Statement statement(m_db, u"UPDATE conversation SET trashed = :when WHERE id = :id"_s);
    if (auto done = statement.bind("when"_L1, when).bind("id"_L1, id).run(); !done)
        return done;
    if (statement.changedRows() == 0)
        return failure(Error::Kind::NotFound, u"there is no conversation %1"_s.arg(id.text()));
    return {};
}

Result<QStringList> ConversationStore::remove(const ConversationId &id)
{
    if (auto done = MessageStore(m_db).removeFromIndex(id); !done)
        return failure(done.error());
    QStringList blobs;
    Statement list(m_db,
                   u"SELECT DISTINCT sha256 FROM blob_reference JOIN message ON message.key = blob_reference.message "
                   "WHERE message.conversation = :id"_s);
    auto read = list.bind("id"_L1, id).forEach([&](const Row &row) { blobs.append(row.text("sha256"_L1)); });
    if (!read)
        return failure(read.error());
    Statement statement(m_db, u"DELETE FROM conversation WHERE id = :id"_s);
    if (auto done = statement.bind("id"_L1, id).run(); !done)
        return failure(done.error());

    QStringList unneeded;
    Statement needed(m_db, u"SELECT 1 FROM blob_reference WHERE sha256 = :sha256 LIMIT 1"_s);
    for (const QString &blob : std::as_const(blobs)) {
        const auto found = needed.bind("sha256"_L1, blob).first([](const Row &) {});
        if (!found)
            return failure(found.error());
        if (!*found)
            unneeded.append(blob);
    }
    return unneeded;
}

} // namespace switchyard
