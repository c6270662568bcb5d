// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/money.h"

#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace switchyard {

/// Which endpoints may answer and in which order: the wire's `provider` object and the fallback models. A member that
/// is absent is not sent. Source: OpenRouter API, "Provider routing".
struct RoutingPreferences
{
    std::optional<QStringList> order; ///< provider slugs or endpoint tags
    std::optional<QStringList> only;
    std::optional<QStringList> ignore;
    std::optional<bool> allowFallbacks;
    std::optional<bool> requireParameters;
    std::optional<QString> dataCollection; ///< "allow", "deny"
    std::optional<bool> zdr; ///< zero data retention endpoints only
    std::optional<bool> enforceDistillableText;
    std::optional<QStringList> quantizations;
    std::optional<QString> sort; ///< "price", "throughput", "latency", "exacto"
    std::optional<QString> sortPartition; ///< "model", "none"; sends the object form of sort
    QMap<QString, Money> maxPrice; ///< prompt, completion: USD per million tokens; image, audio, request: USD per one
    QMap<QString, double> preferredMinThroughput; ///< by percentile ("p50"…), tokens per second
    QMap<QString, double> preferredMaxLatency; ///< by percentile, seconds
    std::optional<QStringList> fallbackModels; ///< the wire's `models`
    QJsonObject extra;

    bool operator==(const RoutingPreferences &) const = default;
    [[nodiscard]] bool isEmpty() const { return *this == RoutingPreferences{}; }
};

/// Global default < per model < per conversation < this message: members of `over` win one by one.
[[nodiscard]] inline RoutingPreferences merged(RoutingPreferences base, const RoutingPreferences &over)
{
    const auto take = [](auto &to, const auto &from) {
        if (from)
            to = from;
    };
    take(base.order, over.order);
    take(base.only, over.only);
    take(base.ignore, over.ignore);
    take(base.allowFallbacks, over.allowFallbacks);
    take(base.requireParameters, over.requireParameters);
    take(base.dataCollection, over.dataCollection);
    take(base.zdr, over.zdr);
    take(base.enforceDistillableText, over.enforceDistillableText);
    take(base.quantizations, over.quantizations);
    take(base.sort, over.sort);
    take(base.sortPartition, over.sortPartition);
    take(base.fallbackModels, over.fallbackModels);
    const auto merge = [](auto &to, const auto &from) {
        for (auto it = from.cbegin(); it != from.cend(); ++it)
            to.insert(it.key(), it.value());
    };
    merge(base.maxPrice, over.maxPrice);
    merge(base.preferredMinThroughput, over.preferredMinThroughput);
    merge(base.preferredMaxLatency, over.preferredMaxLatency);
    for (auto it = over.extra.constBegin(); it != over.extra.constEnd(); ++it)
        base.extra.insert(it.key(), it.value());
    return base;
}

} // namespace switchyard
