// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/parallel/answerfacts.h"
#include "ui/common/rowtablemodel.h"

namespace switchyard {

using AnswerTableModel = RowTableModel<AnswerFacts>;

/// Cost, speed and tokens of answers, a row each.
[[nodiscard]] QList<AnswerTableModel::Column> answerColumns();

enum class TableForm { TabSeparated, Markdown };
/// The whole table as text for the clipboard. Foreign words in it cannot leave their cell, and are no formula to a
/// spreadsheet.
[[nodiscard]] QString answerTableText(const QList<AnswerFacts> &answers, TableForm form);

} // namespace switchyard
