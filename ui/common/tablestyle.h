// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>

#include <initializer_list>
#include <span>

class QTableView;

namespace switchyard {

/// The look of all tables: no grid, rows of `lines` lines, whole rows selected, flat header, CellDelegate.
void styleTable(QTableView *table, int lines = 1);

/// The least widths of the columns at 100 % text; they grow with the text, and neither a heading nor a cell that came
/// into sight is cut, but tags may drop. The `growing` columns share what room is left and are the ones that elide; a
/// table without room scrolls. A width that the user gave stays. For tables that had styleTable() and their model.
void setColumnWidths(QTableView *table, std::span<const int> widths, std::initializer_list<int> growing);

/// The widths the user gave, by column, in pixels at 100 % text; setting them is as if the user had.
[[nodiscard]] QHash<int, int> chosenWidths(const QTableView *table);
void setChosenWidths(QTableView *table, const QHash<int, int> &widths);

/// In place of the small capitals of other tables: headings that are names, which keep their letters.
void setHeadingsAreNames(QTableView *table);

} // namespace switchyard
