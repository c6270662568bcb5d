// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/pricing.h"

#include <algorithm>

namespace switchyard {

bool PriceOverride::holds(qint64 promptTokens, QTime utc) const
{
    if (minPromptTokens && promptTokens <= *minPromptTokens)
        return false;
    if (utcStart && utcEnd) {
        const int now = utc.hour() * 100 + utc.minute();
        const bool inside
            = *utcStart <= *utcEnd ? now >= *utcStart && now < *utcEnd : now >= *utcStart || now < *utcEnd;
        if (!inside)
            return false;
    }
    // A condition this program does not know cannot be judged; the dearer reading would be a guess as well.
    return extra.isEmpty();
}

std::optional<UnitPrice> PriceTable::price(QLatin1StringView key) const
{
    const auto it = prices.constFind(QString(key));
    return it == prices.cend() ? std::nullopt : it->value;
}

bool PriceTable::isFree() const
{
    const auto in = price(PriceKey::prompt);
    const auto out = price(PriceKey::completion);
    return in && out && in->isFree() && out->isFree();
}

EffectivePrices::EffectivePrices(const PriceTable &table, qint64 promptTokens, QTime utc)
    : m_discount(table.discount.toLatin1()), m_prices(table.prices)
{
    for (const PriceOverride &entry : table.overrides) {
        if (!entry.holds(promptTokens, utc))
            continue;
        for (auto it = entry.prices.cbegin(); it != entry.prices.cend(); ++it)
            m_prices.insert(it.key(), it.value());
    }
}

std::optional<UnitPrice> EffectivePrices::price(QLatin1StringView key) const
{
    const auto it = m_prices.constFind(QString(key));
    if (it == m_prices.cend() || !it->value)
        return {};
    return m_discount.isEmpty() ? it->value : it->value->discounted(m_discount);
}

bool EffectivePrices::charge(ExactSum &sum, QLatin1StringView key, qint64 count, bool needed) const
{
    if (count == 0)
        return true;
    const auto value = price(key);
    if (!value)
        return !needed && !has(key);
    sum.add(*value, count);
    return true;
}

std::optional<Money> PriceTable::costOf(const Usage &usage, QTime utc) const
{
    ExactSum sum;
    return addCost(sum, usage, utc) ? sum.total() : std::nullopt;
}

bool PriceTable::addCost(ExactSum &sum, const Usage &usage, QTime utc) const
{
    // A server that reports fewer than no tokens has reported nothing.
    if (usage.promptTokens.value_or(-1) < 0 || usage.completionTokens.value_or(-1) < 0)
        return false;
    const EffectivePrices list(*this, *usage.promptTokens, utc);
    bool known = true;
    const auto special = [&](qint64 &plain, QLatin1StringView key, std::optional<qint64> count) {
        if (!count || *count <= 0 || !list.has(key))
            return;
        const qint64 charged = std::min(*count, plain);
        plain -= charged;
        known &= list.charge(sum, key, charged);
    };
    qint64 plainPrompt = *usage.promptTokens;
    special(plainPrompt, PriceKey::cacheRead, usage.cachedTokens);
    special(plainPrompt, PriceKey::cacheWrite, usage.cacheWriteTokens);
    special(plainPrompt, PriceKey::audio, usage.audioPromptTokens);
    known &= list.charge(sum, PriceKey::prompt, plainPrompt);
    qint64 plainCompletion = *usage.completionTokens;
    special(plainCompletion, PriceKey::reasoning, usage.reasoningTokens);
    special(plainCompletion, PriceKey::audioOutput, usage.audioCompletionTokens);
    known &= list.charge(sum, PriceKey::completion, plainCompletion);
    known &= list.charge(sum, PriceKey::request, 1, false);
    known &= list.charge(sum, PriceKey::webSearch, std::max<qint64>(usage.webSearches.value_or(0), 0), false);
    return known;
}

} // namespace switchyard
