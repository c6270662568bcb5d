// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The half of TranscriptView that draws.

#include "ui/chat/transcriptview.h"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>

namespace switchyard {

namespace {
constexpr int marginOfEmpty = 32;
}

void TranscriptView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    m_style.line = 1 / devicePixelRatioF(); // the window may have moved to another screen
    for (const QRect &rect : event->region())
        painter.fillRect(rect, m_style.colors.base);
    if (count() == 0) {
        paintEmpty(painter);
        return;
    }
    const QRect exposed = event->rect();
    painter.setClipRegion(event->region());
    const int left = columnLeft();
    const int first = m_column.rowAt(exposed.top() - messageTop(0));
    for (int i = first; i < int(count()); ++i) {
        const int top = messageTop(i);
        if (top > exposed.bottom())
            break;
        if (top + m_column.height(i) < exposed.top())
            continue;
        MessageLayout *layout = m_column.layoutAt(i);
        MessageLayout::PaintRequest request;
        request.exposed = QRectF(exposed).translated(-left, -top);
        if (hasSelection())
            request.selection = [this, i](int slot, qsizetype length) { return selectionIn(i, slot, length); };
        if (m_hovered.message == i) {
            request.hoveredSlot = m_hovered.slot;
            request.hoveredId = m_hovered.hit.id;
        }
        if (m_focused.message == i && hasFocus()) {
            request.focusedSlot = m_focused.slot;
            request.focusedTarget = m_focused.index;
        }
        if (m_marks)
            request.marks = m_marks->of(m_column.idAt(i));
        if (request.marks && !m_currentMark.isNull() && m_currentMark.row < m_marks->rows.size()
            && &m_marks->rows[m_currentMark.row] == request.marks)
            request.currentMark = m_currentMark.match;
        request.hovered = m_hoveredMessage == i;
        painter.save();
        painter.translate(left, top);
        layout->paint(painter, request);
        if (hasFocus())
            paintKeyboardMarks(painter, i);
        painter.restore();
    }
}

void TranscriptView::paintEmpty(QPainter &painter) const
{
    const QRect area = viewport()->rect();
    const int middle = area.height() * 2 / 5;
    painter.setFont(m_style.heading(2));
    painter.setPen(m_style.colors.text);
    painter.drawText(QRect(marginOfEmpty, 0, area.width() - 2 * marginOfEmpty, middle),
                     Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap, m_emptyTitle);
    painter.setFont(m_style.body);
    painter.setPen(m_style.colors.secondary);
    const int width = std::min(area.width() - 2 * marginOfEmpty, int(m_style.column * 0.8));
    painter.drawText(QRect((area.width() - width) / 2, middle + 10, width, area.height() - middle),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_emptySentence);
}

TextRange TranscriptView::selectionIn(int message, int slot, qsizetype length) const
{
    const TextPlace &from = std::min(m_selectionStart, m_selectionEnd);
    const TextPlace &to = std::max(m_selectionStart, m_selectionEnd);
    const auto here = std::pair(message, slot);
    if (here < std::pair(from.message, from.slot) || here > std::pair(to.message, to.slot))
        return {};
    TextRange range{0, length};
    if (here == std::pair(from.message, from.slot))
        range.from = std::min(from.position, length);
    if (here == std::pair(to.message, to.slot))
        range.to = std::min(to.position, length);
    return range;
}

} // namespace switchyard
