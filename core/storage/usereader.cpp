// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/usereader.h"

#include <algorithm>
#include <limits>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 rowsBetweenReports = 1 << 13;

/// The digits behind `key`, 0 when there are none. Keys are ours and stand nowhere else: the members of the server's
/// own usage that were kept are written in another way.
qint64 countBehind(QByteArrayView json, QByteArrayView key)
{
    const qsizetype at = json.indexOf(key);
    if (at < 0)
        return 0;
    qint64 count = 0;
    for (qsizetype i = at + key.size(); i < json.size() && json[i] >= '0' && json[i] <= '9'; ++i) {
        if (count > std::numeric_limits<qint64>::max() / 10 - 10)
            return 0;
        count = count * 10 + (json[i] - '0');
    }
    return count;
}

UseCollector::Row rowOf(const Row &row)
{
    UseCollector::Row result{.used = {},
                             .cost = row.money("cost"_L1),
                             .firstToken = row.duration("first_token_ms"_L1),
                             .total = row.duration("total_ms"_L1),
                             .failed = row.flag("failed"_L1)};
    const auto prompt = row.maybeNumber("prompt_tokens"_L1);
    const auto completion = row.maybeNumber("completion_tokens"_L1);
    if (prompt.value_or(-1) < 0 || completion.value_or(-1) < 0)
        return result;
    constexpr qint64 minutesOfDay = 1440;
    constexpr qint64 msPerMinute = 60'000;
    const qint64 minutes = row.number("sent"_L1) / msPerMinute % minutesOfDay;
    UsedRow used{.prompt = *prompt, .completion = *completion};
    used.minute = qint16(minutes < 0 ? minutes + minutesOfDay : minutes);
    takeStoredCounts(used, row.bytes("usage"_L1));
    result.used = used;
    return result;
}

} // namespace

void takeStoredCounts(UsedRow &row, QByteArrayView usage)
{
    row.cached = countBehind(usage, "\"cachedTokens\":");
    row.reasoning = countBehind(usage, "\"reasoningTokens\":");
    row.cacheWrite = countBehind(usage, "\"cacheWriteTokens\":");
    if (usage.contains("\"audio")) {
        row.audio = countBehind(usage, "\"audioPromptTokens\":");
        row.audioOut = countBehind(usage, "\"audioCompletionTokens\":");
    }
    row.searches = qint32(std::min<qint64>(countBehind(usage, "\"webSearches\":"), 1'000'000));
}

Result<UsePeriod> readUse(Database &database, const QDateTime &from, const QDateTime &to,
                          const std::function<bool(int)> &goOn)
{
    using Limits = std::numeric_limits<qint64>;
    // Of the whole ledger every page is read: by an index that would be done twice, and out of order.
    const bool all = !from.isValid() && !to.isValid();
    const QString where = all ? QString() : u" WHERE sent >= :from AND sent < :to"_s;
    const auto bound = [&](Statement &statement) -> Statement & {
        if (all)
            return statement;
        return statement.bind("from"_L1, from.isValid() ? from.toMSecsSinceEpoch() : Limits::min())
            .bind("to"_L1, to.isValid() ? to.toMSecsSinceEpoch() : Limits::max());
    };
    qint64 count = 0;
    Statement counting(database, u"SELECT count(*) AS rows FROM generation"_s + where);
    const auto counted = bound(counting).first([&count](const Row &row) { count = row.number("rows"_L1); });
    if (!counted)
        return failure(counted.error());

    // As bytes: nothing of it is shown, and making UTF-16 of it would take longer than reading it.
    Statement statement(database,
                        u"SELECT sent, CAST(model AS BLOB) AS model, outcome NOT IN ('complete', 'stopped') AS failed, "
                        "prompt_tokens, completion_tokens, coalesce(reported_cost, computed_cost) AS cost, "
                        "first_token_ms, total_ms, CAST(usage AS BLOB) AS usage FROM generation"_s
                            + where);
    UseCollector collector;
    QByteArray model; // of the row before: most often the same
    size_t place = 0;
    qint64 done = 0;
    bool stopped = false;
    const auto read = bound(statement).forEach([&](const Row &row) {
        if (const QByteArray id = row.bytes("model"_L1); id != model || done == 0) {
            model = id;
            place = collector.placeOf(QString::fromUtf8(id));
        }
        collector.add(place, rowOf(row));
        ++done;
        if (goOn && done % rowsBetweenReports == 0)
            stopped = !goOn(int(done * 1000 / std::max(count, done)));
        return !stopped;
    });
    if (!read)
        return failure(read.error());
    if (stopped)
        return failure(Error::cancelled());
    return collector.take();
}

} // namespace switchyard
