// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The half of TableItem that draws.

#include "ui/chat/items/tableitem.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace switchyard {

void TableItem::paint(QPainter &painter, const QRectF &exposed, const PaintState &state) const
{
    if (m_shownRows == 0 || m_shownColumns == 0)
        return;
    painter.save();
    painter.setClipRect(QRectF(0, 0, m_width, m_height), Qt::IntersectClip);
    const qsizetype first = rowAt(exposed.top());
    const qsizetype last = rowAt(exposed.bottom());
    keepCells(first, last);
    for (qsizetype row = first; row <= last; ++row)
        paintRow(painter, row, exposed, state);
    if (contentWidth() > m_width)
        paintScrollBar(painter);
    if (exposed.top() < rowTop(1))
        paintSortMarks(painter, state);
    painter.restore();
    paintButtons(painter, state);
    if (state.focused >= 0)
        paintFocus(painter, targets().value(state.focused).rect);
}

void TableItem::paintRow(QPainter &painter, qsizetype row, const QRectF &exposed, const PaintState &state) const
{
    const double top = rowTop(row);
    const double bottom = rowTop(row + 1);
    const bool compact = row >= m_tops.size() - 1;
    for (qsizetype column = 0; column < columnsOf(row); ++column) {
        const double left = m_lefts[column] - m_scrollX;
        const double right = m_lefts[column + 1] - m_scrollX;
        if (right < exposed.left() || left > exposed.right())
            continue;
        const RichTextLayout &layout = cell(row, column);
        const qsizetype start = cellStart(row, column);
        const qsizetype length = layout.rich().text.size();
        PaintState inner = state;
        inner.selection = {std::clamp<qsizetype>(state.selection.from - start, 0, length),
                           std::clamp<qsizetype>(state.selection.to - start, 0, length)};
        inner.marks.clear();
        for (const TextMark &mark : state.marks) {
            if (mark.range.from < start + length && mark.range.to > start)
                inner.marks.append({{mark.range.from - start, mark.range.to - start}, mark.isCurrent});
        }
        const bool cut = compact && layout.height() > bottom - top;
        if (cut) {
            painter.save();
            painter.setClipRect(QRectF(left, top, right - left, bottom - top - 1), Qt::IntersectClip);
        }
        layout.paint(painter, cellOrigin(row, column), exposed, inner);
        if (cut) {
            painter.restore();
            painter.setPen(m_style.colors.quiet);
            painter.setFont(m_style.body);
            painter.drawText(QRectF(right - 12, top, 12, bottom - top), Qt::AlignCenter, u"\u2026"_s);
        }
    }
    const double end = std::min(m_width, contentWidth());
    const bool header = row == 0;
    if (header || row + 1 < m_shownRows) {
        const QColor line
            = header ? mixed(m_style.colors.secondary, m_style.colors.hairline, 0.5) : m_style.colors.hairline;
        painter.fillRect(QRectF(0, bottom - m_style.line, end, m_style.line), line);
    }
}

/// The arrow of the sorted column; the others' show where one can click, under the pointer.
void TableItem::paintSortMarks(QPainter &painter, const PaintState &state) const
{
    if (m_shownRows <= 2)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (qsizetype column = 0; column < m_shownColumns; ++column) {
        const bool sorted = column == m_sortColumn && m_sort != Order::AsWritten;
        if (!sorted && !state.messageHovered)
            continue;
        const bool hovered = state.hovered == QString(u"table.sort:"_s + QString::number(column));
        const QPointF center = sortRect(column).center() + QPointF(3, 0);
        const double tip = sorted && m_sort == Order::Rising ? -2.5 : 2.5;
        QPainterPath path;
        path.moveTo(center + QPointF(-3.5, -tip));
        path.lineTo(center + QPointF(3.5, -tip));
        path.lineTo(center + QPointF(0, tip));
        path.closeSubpath();
        painter.fillPath(
            path, sorted || hovered ? m_style.colors.accent : mixed(m_style.colors.quiet, m_style.colors.base, 0.55));
    }
    painter.restore();
}

void TableItem::paintButtons(QPainter &painter, const PaintState &state) const
{
    const QList<HitTarget> all = targets();
    painter.save();
    painter.setFont(m_style.small);
    for (qsizetype i = 0; i < all.size(); ++i) {
        const HitTarget &target = all[i];
        const bool hovered = target.id == state.hovered;
        if (target.id == "table.all"_L1) {
            painter.setPen(hovered ? m_style.colors.accent : m_style.colors.secondary);
            painter.drawText(target.rect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, target.text);
        } else if (target.id == "menu"_L1 && (state.messageHovered || state.focused == int(i))) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(m_style.colors.hairline, m_style.line));
            painter.setBrush(m_style.colors.base);
            painter.drawRoundedRect(target.rect.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
            painter.setPen(hovered ? m_style.colors.accent : m_style.colors.secondary);
            painter.drawText(target.rect, Qt::AlignCenter | Qt::TextSingleLine,
                             QCoreApplication::translate("TableItem", "Copy"));
        }
    }
    painter.restore();
}

void TableItem::paintScrollBar(QPainter &painter) const
{
    const double length = std::max(24.0, m_width * m_width / contentWidth());
    const double at = (m_width - length) * m_scrollX / (contentWidth() - m_width);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(m_style.colors.secondary, m_style.colors.base, 0.45));
    painter.drawRoundedRect(QRectF(at, m_height - 6, length, 4), 2, 2);
    painter.restore();
}

} // namespace switchyard
