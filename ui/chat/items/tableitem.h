// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/items/richtextlayout.h"

#include <map>
#include <memory>

namespace switchyard {

/// A table with hairlines between its rows. What is too wide scrolls sideways; the first 200 rows are shown, the others
/// on demand and then one line high each, so that a hundred thousand of them cost nothing until they are seen. A click
/// at a heading sorts. Buttons: "table.all", "table.sort:COLUMN", "menu".
class TableItem final : public BlockItem
{
public:
    TableItem(const TranscriptStyle &style, const Block &block);

    /// Goes on with a table that grew: only what is new is laid out, unless it asks for wider columns. False when it is
    /// another one.
    bool grow(const Block &block);
    /// What looked different after it grew.
    [[nodiscard]] ChangedPart grown() const { return {.top = m_grownFrom, .bottom = m_height}; }

    void paint(QPainter &painter, const QRectF &exposed, const PaintState &state) const override;
    [[nodiscard]] QString text() const override { return m_text; }
    [[nodiscard]] qsizetype positionAt(QPointF point) const override;
    [[nodiscard]] QPointF pointOf(qsizetype position) const override;
    [[nodiscard]] QRectF caretRect(qsizetype position) const override;
    [[nodiscard]] QList<HitTarget> targets() const override;
    [[nodiscard]] QList<ItemAction> actions() const override;
    [[nodiscard]] std::optional<CopiedForms> copyAs(const QString &action) const override;
    [[nodiscard]] std::optional<Block> shownBlock() const override;
    [[nodiscard]] bool isTouched() const override { return m_touched; }
    bool scrollSideways(double by) override;
    bool press(const QString &id) override;
    bool takeFormulas() override;
    /// Rows under the heading that are shown, and how many there are.
    [[nodiscard]] qsizetype shownRows() const { return std::max<qsizetype>(0, m_shownRows - 1); }
    [[nodiscard]] qsizetype allRows() const { return std::max<qsizetype>(0, m_block.table.rows.size() - 1); }
    [[nodiscard]] qsizetype columnCount() const { return m_shownColumns; }
    /// Row 0 is the heading. Empty where a row is shorter than the others.
    [[nodiscard]] RichText cellText(qsizetype row, qsizetype column) const;
    /// Where a cell's text begins in text().
    [[nodiscard]] qsizetype cellStart(qsizetype row, qsizetype column) const;
    [[nodiscard]] QRectF cellRect(qsizetype row, qsizetype column) const;
    /// Row and column; −1, −1 outside.
    [[nodiscard]] std::pair<qsizetype, qsizetype> cellAt(QPointF point) const;

protected:
    void layOut() override;

private:
    /// How a column is sorted.
    enum class Order : quint8 { AsWritten, Rising, Falling };

    [[nodiscard]] const QList<RichText> &sourceRow(qsizetype row) const;
    [[nodiscard]] qsizetype columnsOf(qsizetype row) const;
    /// The layout of a cell, made when it is first asked for.
    RichTextLayout &cell(qsizetype row, qsizetype column) const;
    void forgetCells();
    void keepCells(qsizetype first, qsizetype last) const;
    void placeText(qsizetype from = 0);
    void chooseWidths();
    void setWidths(QList<double> natural);
    void sortBy(qsizetype column);
    [[nodiscard]] qsizetype rowAt(double y) const;
    [[nodiscard]] double rowTop(qsizetype row) const;
    [[nodiscard]] double compactHeight() const;
    [[nodiscard]] double contentWidth() const { return m_lefts.isEmpty() ? 0 : m_lefts.last(); }
    [[nodiscard]] QPointF cellOrigin(qsizetype row, qsizetype column) const;
    [[nodiscard]] QRectF sortRect(qsizetype column) const;
    void paintRow(QPainter &painter, qsizetype row, const QRectF &exposed, const PaintState &state) const;
    void paintSortMarks(QPainter &painter, const PaintState &state) const;
    void paintButtons(QPainter &painter, const PaintState &state) const;
    void paintScrollBar(QPainter &painter) const;

    Block m_block;
    QString m_text; // of the rows as they are shown
    QList<qsizetype> m_order; // source rows in the order they are shown; empty: as written
    QList<qsizetype> m_rowStarts; // in m_text
    mutable std::map<std::pair<qsizetype, qsizetype>, std::unique_ptr<RichTextLayout>> m_cells; // by shown row, column
    QList<double> m_lefts; // of the columns, and the right end
    QList<double> m_tops; // of the measured rows, and the end of the last of them
    QList<double> m_natural; // what the settled rows ask for, by column
    qsizetype m_settled = 0;
    qsizetype m_measured = 0; // rows that had a say in the widths
    double m_widthOfLefts = -1;
    double m_grownFrom = 0;
    qsizetype m_shownRows = 0; // with the heading
    qsizetype m_shownColumns = 0;
    qsizetype m_sortColumn = -1;
    Order m_sort = Order::AsWritten;
    double m_scrollX = 0;
    bool m_touched = false;
};

} // namespace switchyard
