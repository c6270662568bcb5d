// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/plot.h"

#include <QAbstractTableModel>

namespace switchyard {

/// A plot as a table, with every value it has. Clouds and steps: a row for each point. Bars: a row for each category, a
/// column for each series.
class PlotTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setPlot(const Plot &plot);
    /// What is handed back for a row; empty when it stands for nothing.
    [[nodiscard]] QString idOf(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Cell
    {
        QString text;
        QVariant sortKey; ///< invalid = unknown
        QVariant exact;
    };
    struct Column
    {
        QString header;
        bool isFigure = false;
    };
    struct Line
    {
        QList<Cell> cells;
        QString id;
    };
    void addPoints(const Plot &plot);
    void addCategories(const Plot &plot);

    QList<Column> m_columns;
    QList<Line> m_lines;
};

} // namespace switchyard
