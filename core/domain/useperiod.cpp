// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/useperiod.h"

#include <algorithm>
#include <limits>

namespace switchyard {

ModelUse UsePeriod::total() const
{
    ModelUse sum;
    for (const ModelUse &use : models) {
        sum.generations += use.generations;
        sum.withoutUsage += use.withoutUsage;
        sum.failed += use.failed;
        sum.promptTokens += use.promptTokens;
        sum.completionTokens += use.completionTokens;
        sum.paid += use.paid;
        sum.unknownCost += use.unknownCost;
    }
    return sum;
}

size_t UseCollector::placeOf(const QString &model)
{
    const auto place = m_places.constFind(model);
    if (place != m_places.cend())
        return *place;
    m_places.insert(model, m_sums.size());
    m_sums.emplace_back().use.model = ModelId(model);
    return m_sums.size() - 1;
}

void UseCollector::add(size_t place, const Row &row)
{
    Sums &sums = m_sums[place];
    ModelUse &use = sums.use;
    ++use.generations;
    use.failed += row.failed ? 1 : 0;
    if (row.cost)
        use.paid += *row.cost;
    else
        ++use.unknownCost;
    if (row.firstToken)
        sums.firstTokens.push_back(int(std::min<qint64>(row.firstToken->count(), std::numeric_limits<int>::max())));
    if (!row.used) {
        ++use.withoutUsage;
        return;
    }
    use.promptTokens += row.used->prompt;
    use.completionTokens += row.used->completion;
    m_rows.push_back(*row.used);
    if (row.firstToken && row.total && *row.total > *row.firstToken) {
        sums.timedTokens += row.used->completion;
        sums.timedMs += (*row.total - *row.firstToken).count();
    }
}

UsePeriod UseCollector::take()
{
    UsePeriod period{.rows = std::move(m_rows), .models = {}};
    for (Sums &sums : m_sums) {
        if (auto &times = sums.firstTokens; !times.empty()) {
            const auto middle = times.begin() + qsizetype(times.size() / 2);
            std::ranges::nth_element(times, middle);
            sums.use.firstToken = std::chrono::milliseconds(*middle);
        }
        if (sums.timedMs > 0)
            sums.use.tokensPerSecond = double(sums.timedTokens) * 1000.0 / double(sums.timedMs);
        period.models << sums.use;
    }
    std::ranges::stable_sort(period.models, std::greater(), &ModelUse::paid);
    *this = {};
    return period;
}

} // namespace switchyard
