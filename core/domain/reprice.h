// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/ledger.h"

#include <QList>

#include <functional>
#include <optional>
#include <span>

namespace switchyard {

/// What matters of a generation for its price. Reasoning is inside `completion`, the other kinds inside `prompt`.
struct UsedRow
{
    qint64 prompt = 0, cached = 0, cacheWrite = 0, audio = 0;
    qint64 completion = 0, reasoning = 0, audioOut = 0;
    qint32 searches = 0;
    qint16 minute = 0; ///< of the day, UTC, when it was sent
    bool operator==(const UsedRow &) const = default;

    /// Nothing when the server reported no tokens.
    [[nodiscard]] static std::optional<UsedRow> of(const LedgerEntry &entry);
};

/// Somewhere the use could have taken place.
struct RepriceTarget
{
    PriceTable prices;
    std::optional<qint64> context; ///< tokens
};

struct Repriced
{
    std::optional<Money> cost; ///< of all rows, rounded once; nothing when a price that is needed is unknown
    qint64 tooLong = 0; ///< rows that would not have fitted into the context; they are in the cost
    bool operator==(const Repriced &) const = default;
};

/// What all rows would have cost at each target: the sum of what PriceTable::costOf() says of each row by its own size
/// and time, before rounding. Sums are exact.
///
/// `goOn(permille)` is told how far it is, about a hundred times; when it says no, nothing is the result. Takes a
/// second for a million rows and hundreds of targets: not for the window's thread.
[[nodiscard]] std::optional<QList<Repriced>> reprice(std::span<const UsedRow> rows, const QList<RepriceTarget> &targets,
                                                     const std::function<bool(int)> &goOn = {});

} // namespace switchyard
