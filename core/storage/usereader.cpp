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

bool isFailure(QByteArrayView outcome)
{
    return outcome != "complete" && outcome != "stopped";
}

UseCollector::Row rowOf(const Row &row)
{
    UseCollector::Row result{.used = {},
                             .cost = row.money("cost"_L1),
                             .firstToken = row.duration("first_token_ms"_L1),
                             .total = row.duration("total_ms"_L1),
                             .failed = isFailure(row.bytes("outcome"_L1))};
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
    const qint64 first = from.isValid() ? from.toMSecsSinceEpoch() : Limits::min();
    const qint64 last = to.isValid() ? to.toMSecsSinceEpoch() : Limits::max();
    qint64 count = 0;
    Statement counting(database, u"SELECT count(*) AS rows FROM generation WHERE sent >= :from AND sent < :to"_s);
    const auto counted = counting.bind("from"_L1, first).bind("to"_L1, last).first([&count](const Row &row) {
        count = row.number("rows"_L1);
    });
    if (!counted)
        return failure(counted.error());

    // As bytes: nothing of it is shown, and making UTF-16 of it would take longer than reading it.
    Statement statement(database,
                        u"SELECT sent, CAST(model AS BLOB) AS model, CAST(outcome AS BLOB) AS outcome, prompt_tokens, "
                        "completion_tokens, coalesce(reported_cost, computed_cost) AS cost, first_token_ms, total_ms, "
                        "CAST(usage AS BLOB) AS usage FROM generation WHERE sent >= :from AND sent < :to "
                        "ORDER BY sent, message"_s);
    UseCollector collector;
    QHash<QByteArray, QString> names;
    qint64 done = 0;
    bool stopped = false;
    const auto read = statement.bind("from"_L1, first).bind("to"_L1, last).forEach([&](const Row &row) {
        const QByteArray id = row.bytes("model"_L1);
        auto name = names.constFind(id);
        if (name == names.cend())
            name = names.insert(id, QString::fromUtf8(id));
        collector.add(*name, rowOf(row));
        stopped = ++done % rowsBetweenReports == 0 && goOn && !goOn(int(done * 1000 / std::max(count, done)));
        return !stopped;
    });
    if (!read)
        return failure(read.error());
    if (stopped)
        return failure(Error::cancelled());
    return collector.take();
}

} // namespace switchyard
