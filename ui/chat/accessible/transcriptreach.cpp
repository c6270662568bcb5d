// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/accessible/transcriptreach.h"

namespace switchyard {

namespace {

constexpr int keptLayouts = 200;

} // namespace

int TranscriptReach::count() const
{
    return m_view ? int(m_view->count()) : 0;
}

int TranscriptReach::rowOf(const QString &message) const
{
    return m_view ? m_view->m_column.rowOf(message) : -1;
}

QString TranscriptReach::idAt(int row) const
{
    return row >= 0 && row < count() ? m_view->m_column.idAt(row) : QString();
}

TranscriptMessage TranscriptReach::message(int row) const
{
    return row >= 0 && row < count() ? m_view->message(row) : TranscriptMessage();
}

MessageLayout *TranscriptReach::layout(int row)
{
    if (row < 0 || row >= count())
        return nullptr;
    if (MessageLayout *known = m_view->m_column.knownLayout(row))
        return known;
    if (++m_made > keptLayouts) {
        m_made = 0;
        m_view->m_column.dropFarFrom(m_view->m_top, m_view->m_top + m_view->viewport()->height());
    }
    return m_view->m_column.layoutAt(row);
}

BlockItem *TranscriptReach::item(int row, int slot)
{
    return layout(row) ? m_view->measuredItem(row, slot) : nullptr;
}

int TranscriptReach::rowAt(QPoint global) const
{
    if (count() == 0)
        return -1;
    const QPoint point = m_view->viewport()->mapFromGlobal(global);
    const int row = m_view->m_column.rowAt(point.y() - m_view->messageTop(0));
    return m_view->messageRect(row).contains(point) ? row : -1;
}

QRect TranscriptReach::toGlobal(int row, int slot, const QRectF &part)
{
    const MessageLayout *found = layout(row);
    if (!found || slot < 0 || slot >= int(found->slotList().size()))
        return {};
    const MessageLayout::Slot &place = found->slotList()[size_t(slot)];
    const QPointF corner(m_view->columnLeft() + place.x, m_view->messageTop(row) + place.y);
    const QRect rect = part.translated(corner).toAlignedRect();
    return {m_view->viewport()->mapToGlobal(rect.topLeft()), rect.size()};
}

QPointF TranscriptReach::fromGlobal(int row, int slot, QPoint global)
{
    const QRect origin = toGlobal(row, slot, QRectF(0, 0, 1, 1));
    return QPointF(global - origin.topLeft());
}

QRect TranscriptReach::messageRect(int row) const
{
    if (row < 0 || row >= count())
        return {};
    const QRect rect = m_view->messageRect(row);
    return {m_view->viewport()->mapToGlobal(rect.topLeft()), rect.size()};
}

bool TranscriptReach::isSeen(const QRect &global) const
{
    const QWidget *area = m_view->viewport();
    return QRect(area->mapToGlobal(QPoint()), area->size()).intersects(global);
}

void TranscriptReach::activate(int row, int slot, int target)
{
    if (item(row, slot))
        m_view->activate(m_view->targetOf(row, slot, target));
}

void TranscriptReach::setFocus(int row, int slot, int target)
{
    if (row < 0 || row >= count())
        return;
    m_view->setFocus(Qt::OtherFocusReason);
    m_view->focusOn(row, slot, target);
}

TranscriptReach::Focus TranscriptReach::focus() const
{
    if (!m_view || m_view->m_focused.message >= count())
        return {};
    return {m_view->m_focused.message, m_view->m_focused.slot, m_view->m_focused.index};
}

bool TranscriptReach::isFocused(int row, int slot, int target) const
{
    const Focus now = focus();
    return m_view && m_view->hasFocus() && now.row == row && now.slot == slot && now.target == target;
}

TextRange TranscriptReach::selectionIn(int row, int slot, qsizetype length) const
{
    return m_view && m_view->hasSelection() ? m_view->selectionIn(row, slot, length) : TextRange();
}

void TranscriptReach::select(int row, int slot, TextRange range)
{
    if (m_view)
        m_view->setSelection({row, slot, range.from}, {row, slot, range.to});
}

void TranscriptReach::clearSelection()
{
    if (m_view)
        m_view->clearSelection();
}

TextPlace TranscriptReach::caret() const
{
    return m_view ? m_view->m_selectionEnd : TextPlace();
}

void TranscriptReach::setCaret(const TextPlace &place)
{
    if (m_view)
        m_view->moveCaret(place, false);
}

void TranscriptReach::scrollTo(int row, int slot, const QRectF &part)
{
    if (item(row, slot))
        m_view->reveal(row, slot, part);
}

} // namespace switchyard
