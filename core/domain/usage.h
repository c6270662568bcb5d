// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/money.h"

#include <QJsonObject>

#include <chrono>
#include <optional>

namespace switchyard {

/// Tokens and cost of one completion, as the server reported them (OpenRouter API, `usage`). Reasoning tokens are
/// already inside `completionTokens`, cached tokens inside `promptTokens`. Absent = not reported, not zero.
struct Usage
{
    std::optional<qint64> promptTokens;
    std::optional<qint64> completionTokens;
    std::optional<qint64> totalTokens;
    std::optional<qint64> cachedTokens;
    std::optional<qint64> cacheWriteTokens;
    std::optional<qint64> reasoningTokens;
    std::optional<qint64> audioPromptTokens;
    std::optional<qint64> audioCompletionTokens;
    std::optional<qint64> imageTokens;
    std::optional<qint64> webSearches;
    std::optional<Money> cost; ///< charged to the account, USD
    std::optional<Money> upstreamCost; ///< `cost_details.upstream_inference_cost`
    std::optional<bool> isByok;
    QJsonObject extra; ///< members this program has no word for, verbatim

    bool operator==(const Usage &) const = default;
    [[nodiscard]] bool isEmpty() const { return *this == Usage{}; }
};

/// When things happened in one generation, seen from here.
struct Timing
{
    std::optional<std::chrono::milliseconds> firstToken; ///< from the click to the first visible or thought token
    std::optional<std::chrono::milliseconds> reasoning; ///< from the first thought to the first word of the answer
    std::optional<std::chrono::milliseconds> total; ///< from the click to the end

    bool operator==(const Timing &) const = default;
    /// Completion tokens per second after the first token; nothing when it cannot be known.
    [[nodiscard]] std::optional<double> tokensPerSecond(const Usage &usage) const
    {
        if (!firstToken || !total || !usage.completionTokens || *total <= *firstToken)
            return {};
        return double(*usage.completionTokens) * 1000.0 / double((*total - *firstToken).count());
    }
};

} // namespace switchyard
