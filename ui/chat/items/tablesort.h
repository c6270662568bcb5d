// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/markdown/blocks.h"

#include <optional>

namespace switchyard {

/// The figure a cell shows: "$1,204.50", "−3 %", "12 ms". Nothing when it does not begin as one.
[[nodiscard]] std::optional<double> figureOf(QStringView cell);

/// The rows in order of a column: as figures when all cells that say something are such, as words otherwise. The
/// heading stays first, equal rows stay as they were, empty cells come last.
[[nodiscard]] QList<qsizetype> sortedRows(const Table &table, qsizetype column, bool falling);

} // namespace switchyard
