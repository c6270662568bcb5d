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

namespace {

/// The list as it applies at one moment to one prompt: overrides and discount worked in.
class Effective
{
public:
    Effective(const PriceTable &table, qint64 promptTokens, QTime utc)
        : m_discount(table.discount.toLatin1()), m_prices(table.prices)
    {
        for (const PriceOverride &entry : table.overrides) {
            if (!entry.holds(promptTokens, utc))
                continue;
            for (auto it = entry.prices.cbegin(); it != entry.prices.cend(); ++it)
                m_prices.insert(it.key(), it.value());
        }
    }

    /// Adds count × price; false when the price is listed but unknown, or needed and missing.
    bool charge(ExactSum &sum, QLatin1StringView key, qint64 count, bool needed) const
    {
        if (count == 0)
            return true;
        const auto it = m_prices.constFind(QString(key));
        if (it == m_prices.cend())
            return !needed;
        auto value = it->value;
        if (value && !m_discount.isEmpty())
            value = value->discounted(m_discount);
        if (!value)
            return false;
        sum.add(*value, count);
        return true;
    }

    [[nodiscard]] bool has(QLatin1StringView key) const { return m_prices.contains(QString(key)); }

private:
    QByteArray m_discount;
    QMap<QString, Price> m_prices;
};

} // namespace

std::optional<Money> PriceTable::costOf(const Usage &usage, QTime utc) const
{
    // A server that reports fewer than no tokens has reported nothing.
    if (usage.promptTokens.value_or(-1) < 0 || usage.completionTokens.value_or(-1) < 0)
        return {};
    const Effective list(*this, *usage.promptTokens, utc);
    ExactSum sum;
    qint64 plainPrompt = *usage.promptTokens;
    bool known = true;
    const auto special = [&](QLatin1StringView key, std::optional<qint64> count) {
        if (!count || *count <= 0 || !list.has(key))
            return;
        const qint64 charged = std::min(*count, plainPrompt);
        plainPrompt -= charged;
        known &= list.charge(sum, key, charged, true);
    };
    special(PriceKey::cacheRead, usage.cachedTokens);
    special(PriceKey::cacheWrite, usage.cacheWriteTokens);
    special(PriceKey::audio, usage.audioPromptTokens);
    known &= list.charge(sum, PriceKey::prompt, plainPrompt, true);

    qint64 plainCompletion = *usage.completionTokens;
    if (usage.reasoningTokens && list.has(PriceKey::reasoning)) {
        const qint64 charged = std::clamp<qint64>(*usage.reasoningTokens, 0, plainCompletion);
        plainCompletion -= charged;
        known &= list.charge(sum, PriceKey::reasoning, charged, true);
    }
    known &= list.charge(sum, PriceKey::completion, plainCompletion, true);
    known &= list.charge(sum, PriceKey::request, 1, false);
    known &= list.charge(sum, PriceKey::webSearch, std::max<qint64>(usage.webSearches.value_or(0), 0), false);
    return known ? sum.total() : std::nullopt;
}

} // namespace switchyard
