// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/reprice.h"

#include <algorithm>
#include <array>
#include <vector>

namespace switchyard {

namespace {

constexpr int minutesOfDay = 1440;

QTime timeOf(int minute)
{
    return QTime(minute / 60, minute % 60);
}

/// The first minute of the day that is not before an "HHMM" of a list; 1440 when there is none.
int minuteFrom(int hhmm)
{
    for (int minute = 0; minute < minutesOfDay; ++minute) {
        if (minute / 60 * 100 + minute % 60 >= hhmm)
            return minute;
    }
    return minutesOfDay;
}

template <class T> void sortOnce(std::vector<T> &list)
{
    std::ranges::sort(list);
    list.erase(std::unique(list.begin(), list.end()), list.end());
}

/// Rows between the same limits of all price lists, added up: no list tells them apart.
struct Sums
{
    qint64 rows = 0, plain = 0, cached = 0, cacheWrite = 0, audio = 0, answer = 0, reasoning = 0, audioOut = 0,
           searches = 0;

    void add(const UsedRow &row)
    {
        ++rows;
        plain += row.prompt - row.cached - row.cacheWrite - row.audio;
        cached += row.cached;
        cacheWrite += row.cacheWrite;
        audio += row.audio;
        answer += row.completion - row.reasoning - row.audioOut;
        reasoning += row.reasoning;
        audioOut += row.audioOut;
        searches += row.searches;
    }
    void add(const Sums &other)
    {
        rows += other.rows;
        plain += other.plain;
        cached += other.cached;
        cacheWrite += other.cacheWrite;
        audio += other.audio;
        answer += other.answer;
        reasoning += other.reasoning;
        audioOut += other.audioOut;
        searches += other.searches;
    }
};

/// Parts that are not larger than their whole: then what is charged is linear in the counts.
bool isConsistent(const UsedRow &row)
{
    const qint64 parts[] = {row.cached, row.cacheWrite, row.audio, row.reasoning, row.audioOut, row.searches};
    return std::ranges::all_of(parts, [](qint64 part) { return part >= 0; }) && row.cached <= row.prompt
        && row.cacheWrite <= row.prompt - row.cached && row.audio <= row.prompt - row.cached - row.cacheWrite
        && row.reasoning <= row.completion && row.audioOut <= row.completion - row.reasoning;
}

/// Mirrors PriceTable::addCost() for rows that are consistent.
bool addCost(ExactSum &sum, const Sums &sums, const EffectivePrices &list)
{
    const std::pair<QLatin1StringView, qint64> ofPrompt[]
        = {{PriceKey::cacheRead, sums.cached}, {PriceKey::cacheWrite, sums.cacheWrite}, {PriceKey::audio, sums.audio}};
    const std::pair<QLatin1StringView, qint64> ofCompletion[]
        = {{PriceKey::reasoning, sums.reasoning}, {PriceKey::audioOutput, sums.audioOut}};
    bool known = true;
    const auto parts = [&](const auto &kinds, qint64 plain, QLatin1StringView whole) {
        for (const auto &[key, count] : kinds) {
            if (count > 0 && list.has(key))
                known &= list.charge(sum, key, count);
            else
                plain += count;
        }
        known &= list.charge(sum, whole, plain);
    };
    parts(ofPrompt, sums.plain, PriceKey::prompt);
    parts(ofCompletion, sums.answer, PriceKey::completion);
    known &= list.charge(sum, PriceKey::request, sums.rows, false);
    known &= list.charge(sum, PriceKey::webSearch, sums.searches, false);
    return known;
}

Usage usageOf(const UsedRow &row)
{
    return {.promptTokens = row.prompt,
            .completionTokens = row.completion,
            .cachedTokens = row.cached,
            .cacheWriteTokens = row.cacheWrite,
            .reasoningTokens = row.reasoning,
            .audioPromptTokens = row.audio,
            .audioCompletionTokens = row.audioOut,
            .webSearches = row.searches};
}

/// The limits at which any price list of the targets changes, and the rows between them.
class Grid
{
public:
    explicit Grid(const QList<RepriceTarget> &targets)
    {
        m_minutes.push_back(0);
        for (const RepriceTarget &target : targets) {
            for (const PriceOverride &entry : target.prices.overrides) {
                if (entry.minPromptTokens)
                    m_thresholds.push_back(*entry.minPromptTokens);
                for (const auto &hhmm : {entry.utcStart, entry.utcEnd}) {
                    if (const int minute = hhmm ? minuteFrom(*hhmm) : minutesOfDay; minute < minutesOfDay)
                        m_minutes.push_back(minute);
                }
            }
            if (target.context)
                m_contexts.push_back(*target.context);
        }
        sortOnce(m_thresholds);
        sortOnce(m_minutes);
        sortOnce(m_contexts);
        m_sums.resize((m_thresholds.size() + 1) * m_minutes.size());
        m_lengths.resize(m_contexts.size() + 1);
        for (size_t minute = 0, part = 0; minute < m_partOfMinute.size(); ++minute) {
            if (part + 1 < m_minutes.size() && int(minute) >= m_minutes[part + 1])
                ++part;
            m_partOfMinute[minute] = quint16(part);
        }
    }

    void add(const UsedRow &row)
    {
        const auto context = std::ranges::lower_bound(m_contexts, row.prompt + row.completion);
        ++m_lengths[size_t(context - m_contexts.begin())];
        if (!isConsistent(row)) {
            m_odd.push_back(row);
            return;
        }
        // A threshold holds for strictly more tokens.
        const size_t size = size_t(std::ranges::lower_bound(m_thresholds, row.prompt) - m_thresholds.begin());
        const size_t minute = size_t(std::clamp<int>(row.minute, 0, minutesOfDay - 1));
        m_sums[size * m_minutes.size() + m_partOfMinute[minute]].add(row);
    }

    void finish()
    {
        for (const Sums &sums : m_sums)
            m_all.add(sums);
    }

    [[nodiscard]] Repriced at(const RepriceTarget &target) const
    {
        Repriced result;
        ExactSum sum;
        if (addAll(sum, target.prices))
            result.cost = sum.total();
        for (size_t i = 0; target.context && i < m_lengths.size(); ++i)
            result.tooLong += i == m_contexts.size() || m_contexts[i] > *target.context ? m_lengths[i] : 0;
        return result;
    }

private:
    bool addAll(ExactSum &sum, const PriceTable &table) const
    {
        for (const UsedRow &row : m_odd) {
            if (!table.addCost(sum, usageOf(row), timeOf(std::clamp<int>(row.minute, 0, minutesOfDay - 1))))
                return false;
        }
        if (table.overrides.isEmpty())
            return m_all.rows == 0 || addCost(sum, m_all, EffectivePrices(table, 0, QTime(0, 0)));
        for (size_t cell = 0; cell < m_sums.size(); ++cell) {
            if (m_sums[cell].rows == 0)
                continue;
            const size_t size = cell / m_minutes.size();
            const qint64 tokens = size == 0 ? 0 : m_thresholds[size - 1] + 1;
            const EffectivePrices list(table, tokens, timeOf(m_minutes[cell % m_minutes.size()]));
            if (!addCost(sum, m_sums[cell], list))
                return false;
        }
        return true;
    }

    std::vector<qint64> m_thresholds, m_contexts; // rising
    std::vector<int> m_minutes; // where a part of the day begins, rising from 0
    std::array<quint16, minutesOfDay> m_partOfMinute{};
    std::vector<Sums> m_sums; // by size, then by part of the day
    std::vector<qint64> m_lengths; // rows up to each context, beyond the smaller ones
    std::vector<UsedRow> m_odd; // counted one by one
    Sums m_all;
};

} // namespace

std::optional<UsedRow> UsedRow::of(const LedgerEntry &entry)
{
    const Usage &usage = entry.usage;
    if (usage.promptTokens.value_or(-1) < 0 || usage.completionTokens.value_or(-1) < 0)
        return {};
    const QTime sent = entry.sent.toUTC().time();
    const auto orNone = [](const std::optional<qint64> &count) { return std::max<qint64>(count.value_or(0), 0); };
    return UsedRow{.prompt = *usage.promptTokens,
                   .cached = orNone(usage.cachedTokens),
                   .cacheWrite = orNone(usage.cacheWriteTokens),
                   .audio = orNone(usage.audioPromptTokens),
                   .completion = *usage.completionTokens,
                   .reasoning = orNone(usage.reasoningTokens),
                   .audioOut = orNone(usage.audioCompletionTokens),
                   .searches = qint32(std::min<qint64>(orNone(usage.webSearches), 1'000'000)),
                   .minute = qint16(sent.hour() * 60 + sent.minute())};
}

std::optional<QList<Repriced>> reprice(std::span<const UsedRow> rows, const QList<RepriceTarget> &targets,
                                       const std::function<bool(int)> &goOn)
{
    constexpr size_t piece = 1 << 14;
    constexpr int halfWay = 500;
    Grid grid(targets);
    for (size_t at = 0; at < rows.size(); at += piece) {
        if (goOn && !goOn(int(at * halfWay / rows.size())))
            return {};
        for (const UsedRow &row : rows.subspan(at, std::min(piece, rows.size() - at)))
            grid.add(row);
    }
    grid.finish();
    QList<Repriced> result;
    result.reserve(targets.size());
    for (const RepriceTarget &target : targets) {
        const int permille = halfWay + int(result.size() * halfWay / targets.size());
        if (goOn && result.size() % 8 == 0 && !goOn(permille))
            return {};
        result << grid.at(target);
    }
    return result;
}

} // namespace switchyard
