// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/money.h"
#include "core/domain/usage.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QTime>

#include <optional>

namespace switchyard {

/// One price of a list. The wire's "-1", "fixed" and whatever else is no price stay as their text and have no value.
struct Price
{
    std::optional<UnitPrice> value; ///< nothing = unknown, shown as "varies"
    QString text; ///< as it stood on the wire

    bool operator==(const Price &) const = default;
    [[nodiscard]] static Price fromText(const QString &text) { return {UnitPrice::fromText(text.toLatin1()), text}; }
};

/// Prices that replace others under conditions; all conditions must hold, later entries win key by key.
struct PriceOverride
{
    QMap<QString, Price> prices; ///< by wire key
    std::optional<qint64> minPromptTokens; ///< holds for strictly more prompt tokens
    std::optional<int> utcStart; ///< HHMM, half-open, may wrap midnight
    std::optional<int> utcEnd;
    QJsonObject extra;

    bool operator==(const PriceOverride &) const = default;
    [[nodiscard]] bool holds(qint64 promptTokens, QTime utc) const;
};

/// A price list, USD per unit, by the wire's keys: prompt, completion, input_cache_read, image, request, web_search …
struct PriceTable
{
    QMap<QString, Price> prices;
    QList<PriceOverride> overrides;
    QString discount; ///< decimal text, endpoints only; empty = none
    QJsonObject extra;

    bool operator==(const PriceTable &) const = default;
    [[nodiscard]] bool isEmpty() const { return prices.isEmpty(); }
    /// The price under a wire key. Nothing when the list has none or it is unknown.
    [[nodiscard]] std::optional<UnitPrice> price(QLatin1StringView key) const;
    /// True when there is an entry under the key, known or not.
    [[nodiscard]] bool has(QLatin1StringView key) const { return prices.contains(QString(key)); }
    [[nodiscard]] bool isFree() const;
    /// What `usage` costs by this list, exact, rounded once. Nothing when a price that is needed is unknown or the
    /// token counts are missing. Cached tokens are charged at the cache price where there is one, else as prompt.
    [[nodiscard]] std::optional<Money> costOf(const Usage &usage, QTime utc) const;
    /// The same, added to a sum that is rounded later. False, and the sum is worthless, where costOf() yields nothing.
    [[nodiscard]] bool addCost(ExactSum &sum, const Usage &usage, QTime utc) const;
};

/// A list as it applies at one moment to one prompt: overrides and discount worked in.
class EffectivePrices
{
public:
    EffectivePrices(const PriceTable &table, qint64 promptTokens, QTime utc);

    /// True when there is an entry under the key, known or not.
    [[nodiscard]] bool has(QLatin1StringView key) const { return m_prices.contains(QString(key)); }
    /// Nothing when there is no entry or it is unknown.
    [[nodiscard]] std::optional<UnitPrice> price(QLatin1StringView key) const;
    /// Adds count × price. False when the price is listed but unknown, or missing where it is `needed`; a count of
    /// nothing needs no price.
    [[nodiscard]] bool charge(ExactSum &sum, QLatin1StringView key, qint64 count, bool needed = true) const;

private:
    QByteArray m_discount;
    QMap<QString, Price> m_prices;
};

namespace PriceKey {
inline constexpr QLatin1StringView prompt{"prompt"}, completion{"completion"}, request{"request"}, image{"image"},
    webSearch{"web_search"}, reasoning{"internal_reasoning"}, cacheRead{"input_cache_read"},
    cacheWrite{"input_cache_write"}, cacheWriteHour{"input_cache_write_1h"}, audio{"audio"},
    audioOutput{"audio_output"}, audioCacheRead{"input_audio_cache"}, imageOutput{"image_output"},
    imageToken{"image_token"};
}

} // namespace switchyard
