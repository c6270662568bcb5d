// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/ledgerstore.h"

#include "core/domain/json.h"

#include <limits>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

using Limits = std::numeric_limits<qint64>;

/// An invalid time leaves that side open.
qint64 sideOf(const QDateTime &time, qint64 open)
{
    return time.isValid() ? time.toMSecsSinceEpoch() : open;
}

LedgerEntry entryOf(const Row &row)
{
    LedgerEntry entry{.message = row.id<MessageId>("message"_L1),
                      .conversation = row.id<ConversationId>("conversation"_L1),
                      .sent = row.time("sent"_L1),
                      .connection = row.id<ConnectionId>("connection"_L1),
                      .connectionName = row.text("connection_name"_L1),
                      .keyLabel = row.text("key_label"_L1),
                      .model = row.id<ModelId>("model"_L1),
                      .answeredBy = row.text("answered_by"_L1),
                      .provider = row.text("provider"_L1),
                      .generation = row.id<GenerationId>("generation"_L1),
                      .outcome = stateFromName(row.text("outcome"_L1)).value_or(MessageState::Interrupted),
                      .usage = decodeUsage(row.json("usage"_L1)),
                      .computedCost = row.money("computed_cost"_L1),
                      .timing = {.firstToken = row.duration("first_token_ms"_L1),
                                 .reasoning = row.duration("reasoning_ms"_L1),
                                 .total = row.duration("total_ms"_L1)},
                      .prices = decodePriceTable(row.json("prices"_L1)),
                      .finishReason = row.text("finish_reason"_L1)};
    // The columns are the truth for what is summed; the JSON beside them keeps the rest.
    entry.usage.promptTokens = row.maybeNumber("prompt_tokens"_L1);
    entry.usage.completionTokens = row.maybeNumber("completion_tokens"_L1);
    entry.usage.cost = row.money("reported_cost"_L1);
    return entry;
}

} // namespace

Result<void> LedgerStore::put(const LedgerEntry &entry)
{
    static const QString sql
        = u"INSERT INTO generation (message, conversation, sent, connection, connection_name, key_label, model, "
          u"answered_by, "
          "provider, generation, outcome, usage, prompt_tokens, completion_tokens, reported_cost, computed_cost, "
          "first_token_ms, reasoning_ms, total_ms, prices, finish_reason) VALUES (:message, :conversation, :sent, "
          ":connection, :connection_name, :key_label, :model, :answered_by, :provider, :generation, :outcome, :usage, "
          ":prompt_tokens, :completion_tokens, :reported_cost, :computed_cost, :first_token_ms, :reasoning_ms, "
          ":total_ms, "
          ":prices, :finish_reason) ON CONFLICT (message) DO UPDATE SET "
          "connection_name = excluded.connection_name, key_label = excluded.key_label, "
          "answered_by = excluded.answered_by, provider = excluded.provider, generation = excluded.generation, "
          "outcome = excluded.outcome, usage = excluded.usage, prompt_tokens = excluded.prompt_tokens, "
          "completion_tokens = excluded.completion_tokens, reported_cost = excluded.reported_cost, "
          "computed_cost = excluded.computed_cost, first_token_ms = excluded.first_token_ms, "
          "reasoning_ms = excluded.reasoning_ms, total_ms = excluded.total_ms, finish_reason = excluded.finish_reason"_s;
    Statement statement(m_db, sql);
    return statement.bind("message"_L1, entry.message)
        .bind("conversation"_L1, entry.conversation)
        .bind("sent"_L1, entry.sent)
        .bind("connection"_L1, entry.connection)
        .bind("connection_name"_L1, entry.connectionName)
        .bind("key_label"_L1, entry.keyLabel)
        .bind("model"_L1, entry.model)
        .bind("answered_by"_L1, entry.answeredBy)
        .bind("provider"_L1, entry.provider)
        .bind("generation"_L1, entry.generation)
        .bind("outcome"_L1, stateName(entry.outcome))
        .bind("usage"_L1, encodeUsage(entry.usage))
        .bind("prompt_tokens"_L1, entry.usage.promptTokens)
        .bind("completion_tokens"_L1, entry.usage.completionTokens)
        .bind("reported_cost"_L1, entry.usage.cost)
        .bind("computed_cost"_L1, entry.computedCost)
        .bind("first_token_ms"_L1, entry.timing.firstToken)
        .bind("reasoning_ms"_L1, entry.timing.reasoning)
        .bind("total_ms"_L1, entry.timing.total)
        .bind("prices"_L1, encodePriceTable(entry.prices))
        .bind("finish_reason"_L1, entry.finishReason)
        .run();
}

Result<QList<LedgerEntry>> LedgerStore::between(const QDateTime &from, const QDateTime &to, int limit)
{
    QList<LedgerEntry> entries;
    Statement statement(m_db,
                        u"SELECT * FROM generation WHERE sent >= :from AND sent < :to ORDER BY sent DESC, message "
                        "LIMIT :limit"_s);
    auto read = statement.bind("from"_L1, sideOf(from, Limits::min()))
                    .bind("to"_L1, sideOf(to, Limits::max()))
                    .bind("limit"_L1, limit)
                    .forEach([&](const Row &row) { entries.append(entryOf(row)); });
    if (!read)
        return failure(read.error());
    return entries;
}

Result<QHash<ModelId, ModelExperience>> LedgerStore::experience(const QDateTime &from, const QDateTime &to)
{
    ExperienceTally tally;
    Statement statement(m_db,
                        u"SELECT model, sent, outcome, prompt_tokens, completion_tokens, reported_cost, "
                        "computed_cost, first_token_ms, total_ms FROM generation WHERE sent >= :from AND sent < :to"_s);
    auto read = statement.bind("from"_L1, sideOf(from, Limits::min()))
                    .bind("to"_L1, sideOf(to, Limits::max()))
                    .forEach([&](const Row &row) {
                        LedgerEntry entry{
                            .sent = row.time("sent"_L1),
                            .model = row.id<ModelId>("model"_L1),
                            .outcome = stateFromName(row.text("outcome"_L1)).value_or(MessageState::Interrupted),
                            .computedCost = row.money("computed_cost"_L1),
                            .timing
                            = {.firstToken = row.duration("first_token_ms"_L1), .total = row.duration("total_ms"_L1)}};
                        entry.usage.promptTokens = row.maybeNumber("prompt_tokens"_L1);
                        entry.usage.completionTokens = row.maybeNumber("completion_tokens"_L1);
                        entry.usage.cost = row.money("reported_cost"_L1);
                        tally.add(entry);
                    });
    if (!read)
        return failure(read.error());
    return tally.take();
}

Result<QSet<std::pair<ConnectionId, ModelId>>> LedgerStore::modelsSince(const QDateTime &from)
{
    QSet<std::pair<ConnectionId, ModelId>> models;
    Statement statement(m_db, u"SELECT DISTINCT connection, model FROM generation WHERE sent >= :from"_s);
    auto read = statement.bind("from"_L1, from).forEach([&](const Row &row) {
        models.insert({row.id<ConnectionId>("connection"_L1), row.id<ModelId>("model"_L1)});
    });
    if (!read)
        return failure(read.error());
    return models;
}

Result<QList<MessageId>> LedgerStore::recentAnswers(const QDateTime &from, int limit)
{
    QList<MessageId> ids;
    Statement statement(m_db,
                        u"SELECT message FROM generation WHERE sent >= :from AND outcome = 'complete' AND "
                        "completion_tokens BETWEEN 40 AND 4000 ORDER BY sent DESC LIMIT :limit"_s);
    const auto read = statement.bind("from"_L1, from).bind("limit"_L1, limit).forEach([&ids](const Row &row) {
        ids.append(row.id<MessageId>("message"_L1));
    });
    if (!read)
        return failure(read.error());
    return ids;
}

Result<void> LedgerStore::interruptUnfinished()
{
    return m_db.run(
        u"UPDATE generation SET outcome = 'interrupted' WHERE outcome IN ('queued', 'waiting', 'streaming')"_s);
}

} // namespace switchyard
