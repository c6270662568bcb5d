// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/ids.h"
#include "core/domain/pricing.h"

namespace switchyard {

struct Percentiles
{
    std::optional<double> p50, p75, p90, p99;
    bool operator==(const Percentiles &) const = default;
};

/// One provider's offer of one model. Source: OpenRouter API, GET /models/{author}/{slug}/endpoints.
struct Endpoint
{
    QString name; ///< "Provider | model"
    ModelId modelId;
    QString modelName;
    QString providerName;
    QString tag; ///< value for RoutingPreferences::order and only
    std::optional<qint64> contextLength;
    std::optional<qint64> maxPromptTokens;
    std::optional<qint64> maxCompletionTokens;
    QString quantization; ///< "unknown" and empty both mean unknown
    PriceTable pricing;
    QStringList supportedParameters;
    std::optional<int> status; ///< 0 normal, negative degraded
    std::optional<double> uptime5m, uptime30m, uptime1d; ///< percent 0–100
    std::optional<Percentiles> latency30m; ///< time to first token, milliseconds
    std::optional<Percentiles> throughput30m; ///< tokens per second
    std::optional<bool> implicitCaching;
    QJsonObject extra;

    bool operator==(const Endpoint &) const = default;
};

} // namespace switchyard
