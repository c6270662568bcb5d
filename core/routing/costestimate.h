// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/endpoint.h"
#include "core/routing/tokenestimate.h"

#include <QTime>

#include <optional>

namespace switchyard {

/// What a message may cost before it is sent, USD.
struct CostRange
{
    Money minimum; ///< the cheapest list, the lowest count, an answer without a token
    Money maximum; ///< the dearest list, the highest count, the longest answer that was asked for
    bool partial = false; ///< some list's price is unknown, or there are parts nobody can count: it may be more

    bool operator==(const CostRange &) const = default;
};

/// The range over the lists that may be charged. `maxCompletion` is the longest answer, tokens; without it the range is
/// that of the prompt alone. `cacheable` is how much of the prompt a server may still have in its cache, tokens: the
/// minimum takes it as cached where the list has a price for that. Nothing when no list has a known price.
[[nodiscard]] std::optional<CostRange> estimateCost(const PromptEstimate &prompt, std::optional<qint64> maxCompletion,
                                                    const QList<PriceTable> &lists, QTime utc, qint64 cacheable = 0);

} // namespace switchyard
