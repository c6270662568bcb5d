// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/pricing.h"
#include "ui/explorer/factgrid.h"

namespace switchyard {

/// "Output"; what the wire calls a price stays where this program has no name for it.
[[nodiscard]] QString priceName(const QString &key);
/// Priced by the token: shown for a million of them.
[[nodiscard]] bool isPricedByToken(const QString &key);
/// A price list for people: each price with what it is for, then, under a sentence of its own, what holds otherwise
/// under conditions. Tokens are priced by the million, everything else by the piece.
[[nodiscard]] QList<FactGrid::Fact> priceFacts(const PriceTable &table);
/// "Above 200 k tokens of input, from 16:30 to 00:30 UTC". Nothing when there is no condition that is known.
[[nodiscard]] QString conditionText(const PriceOverride &condition);

} // namespace switchyard
