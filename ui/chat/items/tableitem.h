// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/items/richtextlayout.h"

#include <memory>
#include <vector>

namespace switchyard {

/// A table with hairlines between its rows. What is too wide scrolls sideways; the first rows are shown, the others on
/// demand. Button: "table.more".
class TableItem final : public BlockItem
{
public:
    TableItem(const TranscriptStyle &style, const Block &block);

    void paint(QPainter &painter, const QRectF &exposed, const PaintState &state) const override;
    [[nodiscard]] QString text() const override { return m_text; }
    [[nodiscard]] qsizetype positionAt(QPointF point) const override;
    [[nodiscard]] QPointF pointOf(qsizetype position) const override;
    [[nodiscard]] QList<HitTarget> targets() const override;
    bool scrollSideways(double by) override;
    bool press(const QString &id) override;

protected:
    void layOut() override;

private:
    struct Cell
    {
        std::unique_ptr<RichTextLayout> layout;
        qsizetype start = 0; // of its text in m_text
    };

    void buildCells();
    void chooseWidths();
    [[nodiscard]] qsizetype rowAt(double y) const;
    [[nodiscard]] double contentWidth() const { return m_lefts.isEmpty() ? 0 : m_lefts.last(); }
    [[nodiscard]] QPointF cellOrigin(qsizetype row, qsizetype column) const;

    const Table m_table;
    QString m_text;
    std::vector<std::vector<Cell>> m_cells;
    QList<double> m_lefts; // of the columns, and the right end
    QList<double> m_tops; // of the rows, and the bottom end
    qsizetype m_shownRows = 0;
    qsizetype m_shownColumns = 0;
    double m_scrollX = 0;
};

} // namespace switchyard
