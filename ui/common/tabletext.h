// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QAbstractItemModel;

namespace switchyard {

/// A table for spreadsheets: RFC 4180, a header line, cells by ExactRole, else as shown. Text that a spreadsheet would
/// take for a formula gets an apostrophe.
[[nodiscard]] QString tableAsCsv(const QAbstractItemModel &model);

/// A table for reading, as shown; figures to the right. Foreign text stays text.
[[nodiscard]] QString tableAsMarkdown(const QAbstractItemModel &model);

} // namespace switchyard
