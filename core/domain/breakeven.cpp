// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/breakeven.h"

#include <algorithm>
#include <limits>

namespace switchyard {

namespace {

using Wide = UnitPrice::Wide;
constexpr int whole = 10'000; // hundredths of a percent

/// a × b ÷ divisor, none of them negative, half to even. Stops at the largest amount.
Money timesOver(qint64 a, qint64 b, qint64 divisor)
{
    const Wide product = Wide(a) * b;
    Wide quotient = product / divisor;
    const Wide rest = product % divisor;
    if (rest * 2 > divisor || (rest * 2 == divisor && quotient % 2 != 0))
        ++quotient;
    return Money::fromPicos(qint64(std::min<Wide>(quotient, std::numeric_limits<qint64>::max())));
}

} // namespace

Money shareOf(Money amount, int hundredthsOfPercent)
{
    return timesOver(std::max<qint64>(amount.picos(), 0), std::max(hundredthsOfPercent, 0), whole);
}

OwnKeyComparison compareOwnKey(Money listPrice, const RouterFees &fees)
{
    const Money beyond = std::max(listPrice - fees.ownKeyFree, Money());
    OwnKeyComparison result{.throughCredits = listPrice + shareOf(listPrice, fees.topUp),
                            .withOwnKey = listPrice + shareOf(beyond, fees.ownKey),
                            .creditsCheaperFrom = {}};
    // m × topUp = (m − free) × ownKey
    if (fees.ownKey > fees.topUp)
        result.creditsCheaperFrom = timesOver(fees.ownKeyFree.picos(), fees.ownKey, fees.ownKey - fees.topUp);
    return result;
}

} // namespace switchyard
