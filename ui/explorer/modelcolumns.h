// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/catalogindex.h"
#include "core/domain/pricehistory.h"
#include "ui/common/rowtablemodel.h"

#include <functional>
#include <optional>

namespace switchyard {

struct ModelRow;

/// Roles of this table beside those that all tables share.
enum ModelRole {
    SparklineRole = FirstFreeRole, ///< Sparkline; nothing where no price is remembered
};

/// A line of the table with all that is known of it.
struct ModelLine
{
    const ModelRow &row;
    const ModelFacts &facts;
    const ModelMarks &marks;
    const Sparkline *history = nullptr; ///< of the output price; nothing where none is remembered
};

/// How a column is called, filled, sorted and shown.
struct ModelColumn
{
    QLatin1StringView name; ///< under which it is remembered; never translated, never changed
    QString header;
    QString toolTip; ///< what it holds, in words
    std::function<QString(const ModelLine &)> text;
    std::function<QVariant(const ModelLine &, int role)> more = {}; ///< further roles
    std::optional<ModelOrder> order = {}; ///< what it is sorted by
    bool largestFirst = false; ///< what a click on the heading asks for first
    Qt::Alignment alignment = Qt::AlignLeft;
    int width = 84; ///< at 100 % text
    bool isShownAtFirst = false;
};

/// In the order of ModelTableModel::Column, in the language of the moment.
[[nodiscard]] QList<ModelColumn> modelColumns();
/// Columns as they stand before anybody moves them, all of them.
[[nodiscard]] const QList<int> &modelColumnOrder();

} // namespace switchyard
