// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/pricealert.h"
#include "core/domain/priceimport.h"

#include <QString>

namespace switchyard {

/// Prices and their history in words.

/// "Output, $/M", "Web search, $ each".
[[nodiscard]] QString priceNameWithUnit(const QString &key);
/// A price as it stood on the wire, in the unit above: "0.38", "free", "varies", or "—" for none.
[[nodiscard]] QString formatWirePrice(const QString &key, const std::optional<QString> &text);
/// The same for a step of a series.
[[nodiscard]] QString formatStepPrice(const QString &key, const std::optional<UnitPrice> &price);
/// As a position on an axis, in the unit above.
[[nodiscard]] double pricePosition(const QString &key, UnitPrice price);

/// "Output, $/M", "New", "Expires"; and the two sides of the change, "—" where one is missing, empty where it has none.
[[nodiscard]] QString changeTitle(const PriceChange &change);
[[nodiscard]] QString changeFrom(const PriceChange &change, QDate today);
[[nodiscard]] QString changeTo(const PriceChange &change, QDate today);
/// "▼ 20 %", "▲ 33.3 %"; empty where nothing can be measured.
[[nodiscard]] QString changePercent(const PriceChange &change);

/// A sparkline in words: "no change in 90 days", "2 changes in 90 days, cheaper now".
[[nodiscard]] QString sparklineText(const Sparkline &line);
/// "2 cheaper, 1 new"; "no change" when nothing is.
[[nodiscard]] QString summaryText(const ChangeSummary &summary);
/// "GPT-5.4 is now 20 % cheaper", one sentence without a full stop. The name is foreign text and is isolated.
[[nodiscard]] QString alertText(const PriceAlert &alert, const QString &modelName, QDate today);
/// "Line 3: “1,5” is no price. …"
[[nodiscard]] QString problemText(const PriceFileProblem &problem);

} // namespace switchyard
