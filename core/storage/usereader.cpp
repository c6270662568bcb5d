// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/usereader.h"

#include <QHash>

#include <algorithm>
#include <charconv>
#include <limits>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 rowsBetweenReports = 1 << 13;

const QString period = u" FROM generation WHERE sent >= :from AND sent < :to"_s;

/// As the index `generation_use` has it: then it is read from there, and no row is.
const QString useText = uR"(
    (outcome NOT IN ('complete', 'stopped')) || ',' || ifnull(prompt_tokens, '') || ',' ||
    ifnull(completion_tokens, '') || ',' || ifnull(ifnull(reported_cost, computed_cost), '') || ',' ||
    ifnull(first_token_ms, '') || ',' || ifnull(total_ms, '') || ',' ||
    CASE WHEN json_valid(usage) THEN json_extract(usage, '$.cachedTokens', '$.cacheWriteTokens',
        '$.audioPromptTokens', '$.reasoningTokens', '$.audioCompletionTokens', '$.webSearches') ELSE '' END)"_s;

/// Takes the numbers of such a text one by one.
class Fields
{
public:
    explicit Fields(QByteArrayView text) : m_at(text.begin()), m_end(text.end()) {}

    /// Nothing for what is empty, `null`, no number or too large.
    std::optional<qint64> next()
    {
        while (m_at != m_end && *m_at == '[')
            ++m_at;
        qint64 number = 0;
        const auto [stop, error] = std::from_chars(m_at, m_end, number);
        m_at = std::find(stop, m_end, ',');
        if (m_at != m_end)
            ++m_at;
        return error == std::errc() ? std::optional(number) : std::nullopt;
    }
    qint64 count() { return std::max<qint64>(next().value_or(0), 0); }

private:
    const char *m_at;
    const char *m_end;
};

UseCollector::Row rowOf(qint64 sent, QByteArrayView text)
{
    const auto milliseconds = [](qint64 count) { return std::chrono::milliseconds(count); };
    Fields fields(text);
    UseCollector::Row result;
    result.failed = fields.count() != 0;
    const auto prompt = fields.next();
    const auto completion = fields.next();
    result.cost = fields.next().transform(Money::fromPicos);
    result.firstToken = fields.next().transform(milliseconds);
    result.total = fields.next().transform(milliseconds);
    if (prompt.value_or(-1) < 0 || completion.value_or(-1) < 0)
        return result;
    constexpr qint64 minutesOfDay = 1440;
    constexpr qint64 msPerMinute = 60'000;
    const qint64 minutes = sent / msPerMinute % minutesOfDay;
    UsedRow used{.prompt = *prompt, .completion = *completion};
    used.minute = qint16(minutes < 0 ? minutes + minutesOfDay : minutes);
    used.cached = fields.count();
    used.cacheWrite = fields.count();
    used.audio = fields.count();
    used.reasoning = fields.count();
    used.audioOut = fields.count();
    used.searches = qint32(std::min<qint64>(fields.count(), 1'000'000));
    result.used = used;
    return result;
}

/// Where the rows of a model go, by its id as it is stored.
class Places
{
public:
    explicit Places(UseCollector &collector) : m_collector(collector) {}

    size_t of(const QByteArray &model)
    {
        if (model == m_last && m_any)
            return m_place;
        m_any = true;
        m_last = model;
        auto known = m_places.constFind(model);
        if (known == m_places.cend())
            known = m_places.insert(model, m_collector.placeOf(QString::fromUtf8(model)));
        return m_place = *known;
    }

private:
    UseCollector &m_collector;
    QHash<QByteArray, size_t> m_places;
    QByteArray m_last; // most often the next one's too
    size_t m_place = 0;
    bool m_any = false;
};

} // namespace

QString useQuery()
{
    // As bytes: nothing of it is shown, and making UTF-16 of it would take longer than reading it.
    return u"SELECT sent, CAST(model AS BLOB) AS model, CAST(("_s + useText + u") AS BLOB) AS used"_s + period;
}

Result<UsePeriod> readUse(Database &database, const QDateTime &from, const QDateTime &to,
                          const std::function<bool(int)> &goOn)
{
    using Limits = std::numeric_limits<qint64>;
    const auto bound = [&](Statement &statement) -> Statement & {
        return statement.bind("from"_L1, from.isValid() ? from.toMSecsSinceEpoch() : Limits::min())
            .bind("to"_L1, to.isValid() ? to.toMSecsSinceEpoch() : Limits::max());
    };
    qint64 count = 0;
    Statement counting(database, u"SELECT count(*) AS rows"_s + period);
    const auto counted = bound(counting).first([&count](const Row &row) { count = row.number("rows"_L1); });
    if (!counted)
        return failure(counted.error());

    Statement statement(database, useQuery());
    UseCollector collector;
    Places places(collector);
    qint64 done = 0;
    bool stopped = false;
    const auto read = bound(statement).forEach([&](const Row &row) {
        collector.add(places.of(row.bytes("model"_L1)), rowOf(row.number("sent"_L1), row.bytes("used"_L1)));
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
