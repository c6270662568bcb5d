// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/items/tableitem.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {

constexpr qsizetype rowStep = 200; // rows shown at first, and added by each "more"
constexpr qsizetype maxColumns = 60;
constexpr qsizetype maxCell = 2000;
constexpr double paddingX = 10;
constexpr double paddingY = 5;
constexpr double widestColumn = 360;
constexpr double narrowestColumn = 72;

Qt::Alignment alignmentOf(CellAlignment alignment)
{
    switch (alignment) {
    case CellAlignment::Center: return Qt::AlignHCenter;
    case CellAlignment::Right: return Qt::AlignRight;
    default: return Qt::AlignLeft;
    }
}

} // namespace

TableItem::TableItem(const TranscriptStyle &style, const Block &block)
    : BlockItem(style), m_table(block.table), m_text(block.plainText())
{
    m_shownRows = std::min(m_table.rows.size(), rowStep);
    m_shownColumns = std::min(m_table.columns.size(), maxColumns);
    buildCells();
}

void TableItem::buildCells()
{
    qsizetype position = m_cells.empty()
        ? 0
        : m_cells.back().back().start + m_table.rows[qsizetype(m_cells.size()) - 1].last().text.size() + 1;
    for (qsizetype row = qsizetype(m_cells.size()); row < m_shownRows; ++row) {
        std::vector<Cell> cells;
        for (qsizetype column = 0; column < std::max<qsizetype>(1, m_table.rows[row].size()); ++column) {
            const RichText rich = m_table.rows[row].value(column);
            Cell cell;
            cell.start = position;
            position += rich.text.size() + 1;
            if (column < m_shownColumns) {
                RichTextSetting setting;
                setting.font = row == 0 ? m_style.bold : m_style.body;
                setting.font.setPointSizeF(m_style.body.pointSizeF() * 13.5 / 14);
                setting.color = m_style.colors.text;
                setting.lineHeight = std::round(m_style.lineHeight * 0.92);
                setting.alignment = alignmentOf(m_table.columns.value(column));
                // A huge cell is cut on the screen only; what is copied is the whole of it.
                RichText seen = rich.text.size() > maxCell ? rich.mid(0, maxCell) : rich;
                if (seen.text.size() < rich.text.size())
                    seen.append(QStringView(u"\u2026"));
                cell.layout = std::make_unique<RichTextLayout>(m_style, seen, setting);
            }
            cells.push_back(std::move(cell));
        }
        m_cells.push_back(std::move(cells));
    }
}

void TableItem::chooseWidths()
{
    QList<double> natural(m_shownColumns, 0);
    for (const std::vector<Cell> &row : m_cells) {
        for (qsizetype column = 0; column < m_shownColumns && column < qsizetype(row.size()); ++column) {
            RichTextLayout &layout = *row[size_t(column)].layout;
            layout.layOut(widestColumn);
            natural[column] = std::max(natural[column], std::ceil(layout.usedWidth()) + 1);
        }
    }
    const double room = m_width - 2 * paddingX * double(m_shownColumns);
    const double wanted = std::accumulate(natural.begin(), natural.end(), 0.0);
    if (wanted > room) {
        // Narrow columns keep what they want, wide ones share the rest by their width.
        double fixed = 0;
        double flexible = 0;
        const double fair = room / double(std::max<qsizetype>(1, m_shownColumns));
        for (const double width : natural)
            (width <= fair ? fixed : flexible) += width;
        for (double &width : natural) {
            if (width > fair)
                width = std::clamp((room - fixed) * width / std::max(1.0, flexible), std::min(narrowestColumn, width),
                                   width);
        }
    }
    m_lefts = {0};
    for (const double width : natural)
        m_lefts.append(m_lefts.last() + std::floor(width) + 2 * paddingX);
}

void TableItem::layOut()
{
    chooseWidths();
    m_tops = {0};
    for (const std::vector<Cell> &row : m_cells) {
        double height = m_style.lineHeight;
        for (qsizetype column = 0; column < m_shownColumns && column < qsizetype(row.size()); ++column)
            height = std::max(height,
                              row[size_t(column)].layout->layOut(m_lefts[column + 1] - m_lefts[column] - 2 * paddingX));
        m_tops.append(m_tops.last() + std::ceil(height) + 2 * paddingY);
    }
    const bool more = m_shownRows < m_table.rows.size();
    m_height = m_tops.last() + 2 + (more ? 28 : 0) + (contentWidth() > m_width ? 8 : 0);
    m_scrollX = std::clamp(m_scrollX, 0.0, std::max(0.0, contentWidth() - m_width));
}

QPointF TableItem::cellOrigin(qsizetype row, qsizetype column) const
{
    return {m_lefts[column] + paddingX - m_scrollX, m_tops[row] + paddingY};
}

qsizetype TableItem::rowAt(double y) const
{
    const auto next = std::upper_bound(m_tops.begin(), m_tops.end(), y);
    return std::clamp<qsizetype>(next - m_tops.begin() - 1, 0, qsizetype(m_cells.size()) - 1);
}

void TableItem::paint(QPainter &painter, const QRectF &exposed, const PaintState &state) const
{
    if (m_cells.empty())
        return;
    const double right = std::min(m_width, contentWidth());
    painter.save();
    painter.setClipRect(QRectF(0, 0, m_width, m_height), Qt::IntersectClip);
    const qsizetype last = rowAt(exposed.bottom());
    for (qsizetype row = rowAt(exposed.top()); row <= last; ++row) {
        for (qsizetype column = 0; column < m_shownColumns && column < qsizetype(m_cells[size_t(row)].size());
             ++column) {
            const Cell &cell = m_cells[size_t(row)][size_t(column)];
            PaintState inner = state;
            const qsizetype length = cell.layout->rich().text.size();
            inner.selection = {std::clamp<qsizetype>(state.selection.from - cell.start, 0, length),
                               std::clamp<qsizetype>(state.selection.to - cell.start, 0, length)};
            cell.layout->paint(painter, cellOrigin(row, column), exposed, inner);
        }
        const QColor line
            = row == 0 ? mixed(m_style.colors.secondary, m_style.colors.hairline, 0.5) : m_style.colors.hairline;
        if (row + 1 < qsizetype(m_cells.size()))
            painter.fillRect(QRectF(0, m_tops[row + 1] - m_style.line, right, m_style.line), line);
    }
    if (contentWidth() > m_width) {
        const double length = std::max(24.0, m_width * m_width / contentWidth());
        const double at = (m_width - length) * m_scrollX / (contentWidth() - m_width);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(mixed(m_style.colors.secondary, m_style.colors.base, 0.45));
        painter.drawRoundedRect(QRectF(at, m_height - 6, length, 4), 2, 2);
    }
    painter.restore();
    const QList<HitTarget> all = targets();
    for (const HitTarget &target : all) {
        if (target.kind != HitTarget::Kind::Button)
            continue;
        painter.setFont(m_style.small);
        painter.setPen(target.id == state.hovered ? m_style.colors.accent : m_style.colors.secondary);
        painter.drawText(target.rect, Qt::AlignVCenter | Qt::AlignLeft, target.text);
    }
    if (state.focused >= 0)
        paintFocus(painter, all.value(state.focused).rect);
}

qsizetype TableItem::positionAt(QPointF point) const
{
    if (m_cells.empty() || point.y() < 0)
        return 0;
    if (point.y() >= m_tops.last())
        return m_text.size();
    const qsizetype row = rowAt(point.y());
    const std::vector<Cell> &cells = m_cells[size_t(row)];
    const auto next = std::upper_bound(m_lefts.begin(), m_lefts.end(), point.x() + m_scrollX);
    const qsizetype column = std::clamp<qsizetype>(next - m_lefts.begin() - 1, 0,
                                                   std::min<qsizetype>(m_shownColumns, qsizetype(cells.size())) - 1);
    const Cell &cell = cells[size_t(column)];
    return cell.start + cell.layout->positionAt(point - cellOrigin(row, column));
}

QPointF TableItem::pointOf(qsizetype position) const
{
    for (qsizetype row = qsizetype(m_cells.size()) - 1; row >= 0; --row) {
        if (m_cells[size_t(row)].front().start <= position)
            return {0, m_tops[row]};
    }
    return {};
}

QList<HitTarget> TableItem::targets() const
{
    QList<HitTarget> targets;
    for (qsizetype row = 0; row < qsizetype(m_cells.size()); ++row) {
        for (qsizetype column = 0; column < m_shownColumns && column < qsizetype(m_cells[size_t(row)].size());
             ++column) {
            const Cell &cell = m_cells[size_t(row)][size_t(column)];
            if (!cell.layout->rich().links.isEmpty())
                targets.append(cell.layout->links(cellOrigin(row, column)));
        }
    }
    if (m_shownRows < m_table.rows.size()) {
        const QString words = QCoreApplication::translate("TableItem", "Show %1 more of %2 rows")
                                  .arg(std::min(rowStep, m_table.rows.size() - m_shownRows))
                                  .arg(m_table.rows.size());
        targets.append(
            {HitTarget::Kind::Button, u"table.more"_s, words,
             QRectF(paddingX, m_tops.last() + 4, QFontMetricsF(m_style.small).horizontalAdvance(words), 24)});
    }
    return targets;
}

bool TableItem::scrollSideways(double by)
{
    if (contentWidth() <= m_width)
        return false;
    const double before = m_scrollX;
    m_scrollX = std::clamp(m_scrollX + by, 0.0, contentWidth() - m_width);
    return m_scrollX != before;
}

bool TableItem::press(const QString &id)
{
    if (id != "table.more"_L1)
        return false;
    m_shownRows = std::min(m_table.rows.size(), m_shownRows + rowStep);
    buildCells();
    layOut();
    return true;
}

} // namespace switchyard
