// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/money.h"

#include <optional>

namespace switchyard {

/// What a router asks beside the prices of its list. Assumptions the user can change, because no API tells them; the
/// defaults are OpenRouter's pay-as-you-go terms of 2026. In hundredths of a percent, at least 0.
struct RouterFees
{
    int topUp = 550; ///< of what is paid in as credits
    int ownKey = 500; ///< of the list price of what runs over an own provider key …
    Money ownKeyFree = Money::fromPicos(25'000'000'000'000'000); ///< … beyond so much of it in a month

    bool operator==(const RouterFees &) const = default;
};

/// The same work, paid in two ways. Each rounded half to even to a picodollar.
struct OwnKeyComparison
{
    Money throughCredits; ///< list price and what paying it in costs
    Money withOwnKey; ///< list price, which the provider bills, and the router's fee
    /// The list price a month from which on credits are cheaper; nothing = never.
    std::optional<Money> creditsCheaperFrom;
    bool operator==(const OwnKeyComparison &) const = default;
};

/// `listPrice`: of a month's work, not negative.
[[nodiscard]] OwnKeyComparison compareOwnKey(Money listPrice, const RouterFees &fees);

/// A part of an amount, in hundredths of a percent, rounded half to even.
[[nodiscard]] Money shareOf(Money amount, int hundredthsOfPercent);

} // namespace switchyard
