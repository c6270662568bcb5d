// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/routing/costestimate.h"

#include <algorithm>

namespace switchyard {

std::optional<CostRange> estimateCost(const PromptEstimate &prompt, std::optional<qint64> maxCompletion,
                                      const QList<PriceTable> &lists, QTime utc, qint64 cacheable)
{
    std::optional<CostRange> range;
    bool unknown = prompt.uncounted > 0;
    for (const PriceTable &list : lists) {
        Usage cheapest{.promptTokens = prompt.low, .completionTokens = 0};
        if (cacheable > 0 && list.has(PriceKey::cacheRead))
            cheapest.cachedTokens = std::min(cacheable, prompt.low);
        const auto least = list.costOf(cheapest, utc);
        const auto most
            = list.costOf({.promptTokens = prompt.high, .completionTokens = maxCompletion.value_or(0)}, utc);
        if (!least || !most) {
            unknown = true;
            continue;
        }
        // A list may be cheaper for long prompts, so neither end is known to be the lower one.
        if (!range)
            range = CostRange{.minimum = std::min(*least, *most), .maximum = std::max(*least, *most)};
        range->minimum = std::min({range->minimum, *least, *most});
        range->maximum = std::max({range->maximum, *least, *most});
    }
    if (range)
        range->partial = unknown;
    return range;
}

} // namespace switchyard
