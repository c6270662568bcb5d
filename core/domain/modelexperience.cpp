// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/modelexperience.h"

#include <algorithm>
#include <chrono>

namespace switchyard {

namespace {

using Seconds = std::chrono::duration<double>;
// What came in one piece says nothing of its speed.
constexpr auto shortestMeasure = std::chrono::milliseconds(200);
constexpr qint64 fewestTokens = 10;

std::optional<double> median(std::vector<double> &values)
{
    if (values.empty())
        return {};
    const auto middle = values.begin() + qsizetype(values.size() / 2);
    std::ranges::nth_element(values, middle);
    if (values.size() % 2 == 1)
        return *middle;
    return (*middle + *std::ranges::max_element(values.begin(), middle)) / 2;
}

} // namespace

void ExperienceTally::add(const LedgerEntry &entry)
{
    ModelExperience &sum = m_models[entry.model];
    ++sum.answers;
    sum.failures += entry.outcome == MessageState::Failed || entry.outcome == MessageState::Interrupted;
    sum.promptTokens += entry.usage.promptTokens.value_or(0);
    sum.completionTokens += entry.usage.completionTokens.value_or(0);
    const auto cost = entry.reportedCost() ? entry.reportedCost() : entry.computedCost;
    if (cost)
        sum.cost += *cost;
    else
        ++sum.unknownCost;
    if (!sum.last.isValid() || entry.sent > sum.last)
        sum.last = entry.sent;
    if (!entry.timing.firstToken)
        return;
    Samples &samples = m_samples[entry.model];
    samples.first.push_back(Seconds(*entry.timing.firstToken).count());
    const auto tokens = entry.usage.completionTokens.value_or(0);
    const auto wrote = entry.timing.total.value_or(*entry.timing.firstToken) - *entry.timing.firstToken;
    if (tokens >= fewestTokens && wrote >= shortestMeasure)
        samples.speed.push_back(double(tokens) / Seconds(wrote).count());
}

QHash<ModelId, ModelExperience> ExperienceTally::take()
{
    for (auto it = m_samples.begin(); it != m_samples.end(); ++it) {
        ModelExperience &sum = m_models[it.key()];
        sum.tokensPerSecond = median(it->speed);
        sum.firstTokenSeconds = median(it->first);
    }
    m_samples.clear();
    return std::exchange(m_models, {});
}

} // namespace switchyard
