// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/plot.h"
#include "ui/explorer/costs/costrows.h"

namespace switchyard {

/// The cheapest of the rows as bars, with the ranges they may be off by. Ids are the keys of the rows.
[[nodiscard]] Plot costPlot(const QList<CostRow> &rows, bool ownUse);

/// "$2.50", for axes: positions are dollars.
[[nodiscard]] QString dollarText(double dollars);
[[nodiscard]] double dollarsOf(Money amount);

} // namespace switchyard
