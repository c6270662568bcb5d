// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What of TranscriptView is done by keyboard alone: going from message to message, selecting, and the marks that show
// where the keys are. Ctrl+Up and Ctrl+Down go by message; Shift with an arrow selects by character and line, with Ctrl
// by word; Shift+Home and Shift+End to the ends of the line, with Ctrl of the conversation.

#include "ui/chat/transcriptaccessible.h"
#include "ui/chat/transcriptview.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <cmath>

namespace switchyard {

namespace {

constexpr int roomAround = 8; // around what has been scrolled to
constexpr double ringRadius = 8;

} // namespace

bool TranscriptView::moveByKey(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const bool control = modifiers.testFlag(Qt::ControlModifier);
    const int key = event.key();
    if (count() == 0)
        return false;
    if (modifiers == Qt::ControlModifier && (key == Qt::Key_Up || key == Qt::Key_Down)) {
        stepMessage(key == Qt::Key_Up ? -1 : 1);
        return true;
    }
    if (key == Qt::Key_Escape && (hasSelection() || m_caretShown || m_focused.message >= 0)) {
        m_caretShown = false;
        clearSelection();
        focusOn(-1, -1, -1);
        viewport()->update();
        return true;
    }
    if (!modifiers.testFlag(Qt::ShiftModifier) || (modifiers & ~(Qt::ShiftModifier | Qt::ControlModifier)))
        return false;
    const TextPlace from = caretPlace();
    if (from.message < 0)
        return false;
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const BlockItem *item = measuredItem(from.message, from.slot);
        const bool rightToLeft = item && item->text().isRightToLeft();
        moveCaret(stepByCharacter(from, (key == Qt::Key_Right) != rightToLeft, control), true);
        return true;
    }
    case Qt::Key_Up:
    case Qt::Key_Down: {
        const TextPlace place = stepByLine(from, key == Qt::Key_Down);
        const double x = m_caretX;
        moveCaret(place, true);
        m_caretX = x;
        return true;
    }
    case Qt::Key_Home: moveCaret(control ? TextPlace{0, 0, 0} : lineEnd(from, false), true); return true;
    case Qt::Key_End:
        if (control) {
            const int last = int(count()) - 1;
            const int slot = int(m_column.layoutAt(last)->slotList().size()) - 1;
            const BlockItem *item = measuredItem(last, slot);
            moveCaret({last, std::max(0, slot), item ? item->text().size() : 0}, true);
        } else {
            moveCaret(lineEnd(from, true), true);
        }
        return true;
    default: return false;
    }
}

// ---- focus

void TranscriptView::focusOn(int message, int slot, int target)
{
    const auto refreshOf = [this](const Target &old) {
        if (old.message >= 0 && old.slot < 0 && old.message < int(count()))
            viewport()->update(messageRect(old.message));
        repaintTarget(old);
    };
    refreshOf(m_focused);
    m_focused = message < 0 ? Target() : (slot < 0 ? Target{message, -1, -1, {}} : targetOf(message, slot, target));
    refreshOf(m_focused);
    if (slot >= 0 && message >= 0)
        reveal(message, slot, m_focused.hit.rect);
    notifyFocus(this);
}

void TranscriptView::stepMessage(int by)
{
    const int last = int(count()) - 1;
    int wanted = 0;
    if (m_focused.message >= 0) {
        wanted = m_focused.message + by;
    } else {
        // From what is read: the first message that begins on the screen, or the one before it.
        const int first = m_column.rowAt(m_top);
        wanted = by > 0 && messageTop(first) < 0 ? first + 1 : first;
    }
    wanted = std::clamp(wanted, 0, last);
    // One that is wholly on the screen is not moved.
    const QRect rect = messageRect(wanted);
    if (rect.top() < 0 || rect.bottom() > viewport()->height())
        scrollToMessage(m_column.idAt(wanted));
    focusOn(wanted, -1, -1);
}

QPoint TranscriptView::keyboardPoint()
{
    if (m_focused.message < 0 || m_focused.message >= int(count()))
        return m_caretShown ? QPoint(columnLeft() + 8, messageTop(std::max(0, m_selectionEnd.message)) + 8)
                            : viewport()->rect().center();
    if (m_focused.slot < 0)
        return {columnLeft() + 8, std::clamp(messageTop(m_focused.message) + 8, 0, viewport()->height() - 1)};
    const auto &list = m_column.layoutAt(m_focused.message)->slotList();
    if (m_focused.slot >= int(list.size()))
        return viewport()->rect().center();
    const MessageLayout::Slot &slot = list[size_t(m_focused.slot)];
    return (m_focused.hit.rect.center() + QPointF(columnLeft() + slot.x, messageTop(m_focused.message) + slot.y))
        .toPoint();
}

// ---- where things are

BlockItem *TranscriptView::measuredItem(int message, int slot)
{
    if (message < 0 || message >= int(count()))
        return nullptr;
    MessageLayout *layout = m_column.layoutAt(message);
    if (slot < 0 || slot >= int(layout->slotList().size()))
        return nullptr;
    const MessageLayout::Slot &place = layout->slotList()[size_t(slot)];
    if (place.item && place.exact)
        return place.item.get();
    const double before = place.height;
    // What was only estimated now has its height: what is read stays where it is.
    keepingPlace([&] {
        layout->remeasure(slot);
        m_column.storeHeight(message);
    });
    if (place.height != before)
        viewport()->update();
    return layout->itemAt(slot); // it may be far from the screen and was dropped on the way
}

void TranscriptView::reveal(int message, int slot, const QRectF &part)
{
    if (!measuredItem(message, slot))
        return;
    // What comes into sight on the way may turn out to be taller than estimated.
    for (int round = 0; round < 3; ++round) {
        const MessageLayout::Slot &place = m_column.layoutAt(message)->slotList()[size_t(slot)];
        const int top = messageTop(message) + int(std::floor(place.y + part.top()));
        const int bottom = top + int(std::ceil(std::min(part.height(), double(viewport()->height()) / 2)));
        int by = 0;
        if (top < roomAround)
            by = top - roomAround;
        else if (bottom > viewport()->height() - roomAround)
            by = bottom - viewport()->height() + roomAround;
        const int value = verticalScrollBar()->value();
        if (by == 0)
            return;
        verticalScrollBar()->setValue(value + by);
        if (verticalScrollBar()->value() == value)
            return;
    }
}

// ---- the caret

TextPlace TranscriptView::caretPlace()
{
    if (m_selectionEnd.message >= 0 && m_selectionEnd.message < int(count())) {
        TextPlace place = m_selectionEnd; // "all" reaches beyond the end
        MessageLayout *layout = m_column.layoutAt(place.message);
        place.slot = std::clamp(place.slot, 0, std::max(0, int(layout->slotList().size()) - 1));
        const BlockItem *item = measuredItem(place.message, place.slot);
        place.position = std::clamp<qsizetype>(place.position, 0, item ? item->text().size() : 0);
        return place;
    }
    TextPlace place = m_focused.message >= 0 ? TextPlace{m_focused.message, std::max(0, m_focused.slot), 0}
                                             : placeAt({columnLeft() + 1, roomAround});
    const BlockItem *item = measuredItem(place.message, place.slot);
    return item && item->text().isEmpty() ? nextText(place, true) : place;
}

void TranscriptView::moveCaret(const TextPlace &place, bool select)
{
    const TextPlace start = m_selectionEnd.message < 0 ? caretPlace() : m_selectionStart;
    m_caretShown = true;
    m_caretX = -1;
    setSelection(select ? start : place, place);
    if (const BlockItem *item = measuredItem(place.message, place.slot))
        reveal(place.message, place.slot, item->caretRect(place.position));
    viewport()->update();
}

TextPlace TranscriptView::nextText(TextPlace place, bool forward)
{
    for (TextPlace at = place;;) {
        at.slot += forward ? 1 : -1;
        if (at.slot < 0) {
            if (--at.message < 0)
                return place;
            at.slot = int(m_column.layoutAt(at.message)->slotList().size());
            continue;
        }
        if (at.slot >= int(m_column.layoutAt(at.message)->slotList().size())) {
            if (++at.message >= int(count()))
                return place;
            at.slot = -1;
            continue;
        }
        const BlockItem *item = measuredItem(at.message, at.slot);
        if (item && !item->text().isEmpty())
            return {at.message, at.slot, forward ? 0 : item->text().size()};
    }
}

TextPlace TranscriptView::stepByCharacter(TextPlace place, bool forward, bool words)
{
    const BlockItem *item = measuredItem(place.message, place.slot);
    const QString text = item ? item->text() : QString();
    if (forward ? place.position >= text.size() : place.position <= 0)
        return nextText(place, forward);
    QTextBoundaryFinder finder(words ? QTextBoundaryFinder::Word : QTextBoundaryFinder::Grapheme, text);
    finder.setPosition(place.position);
    qsizetype at = 0;
    do {
        at = forward ? finder.toNextBoundary() : finder.toPreviousBoundary();
    } while (words && at > 0 && at < text.size()
             && !finder.boundaryReasons().testFlag(QTextBoundaryFinder::StartOfItem));
    place.position = at < 0 ? (forward ? text.size() : 0) : at;
    return place;
}

TextPlace TranscriptView::stepByLine(TextPlace place, bool down)
{
    BlockItem *item = measuredItem(place.message, place.slot);
    if (!item)
        return place;
    const QRectF caret = item->caretRect(place.position);
    const double here = m_column.layoutAt(place.message)->slotList()[size_t(place.slot)].x;
    if (m_caretX < 0)
        m_caretX = caret.x() + here;
    const double y = down ? caret.bottom() + 2 : caret.top() - 2;
    const qsizetype size = item->text().size();
    const bool inside = down ? caret.top() < item->caretRect(size).top() : caret.top() > item->caretRect(0).top();
    if (inside) {
        place.position = item->positionAt({m_caretX - here, y});
        return place;
    }
    const TextPlace next = nextText(place, down);
    if (next.message == place.message && next.slot == place.slot) // the first or the last line of all
        return {place.message, place.slot, down ? size : 0};
    BlockItem *other = measuredItem(next.message, next.slot);
    const double left = m_column.layoutAt(next.message)->slotList()[size_t(next.slot)].x;
    const QRectF line = other->caretRect(next.position);
    return {next.message, next.slot, other->positionAt({m_caretX - left, line.center().y()})};
}

TextPlace TranscriptView::lineEnd(TextPlace place, bool end)
{
    BlockItem *item = measuredItem(place.message, place.slot);
    if (!item)
        return place;
    const double y = item->caretRect(place.position).center().y();
    const bool rightToLeft = item->text().isRightToLeft();
    place.position = item->positionAt({end != rightToLeft ? 1e6 : -1e6, y});
    return place;
}

/// The ring around a message that has the focus, and the caret of a selection by keyboard.
void TranscriptView::paintKeyboardMarks(QPainter &painter, int message)
{
    if (m_focused.message == message && m_focused.slot < 0) {
        QColor color = palette().color(QPalette::Highlight);
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(color, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(columnLeft() - 8, messageTop(message) - 3, columnWidth() + 16,
                                       m_column.layoutAt(message)->height() + 6),
                                ringRadius, ringRadius);
        painter.restore();
    }
    if (!m_caretShown || m_selectionEnd.message != message)
        return;
    const auto &list = m_column.layoutAt(message)->slotList();
    if (m_selectionEnd.slot < 0 || m_selectionEnd.slot >= int(list.size()))
        return;
    const MessageLayout::Slot &slot = list[size_t(m_selectionEnd.slot)];
    if (!slot.item)
        return;
    const QRectF caret
        = slot.item->caretRect(m_selectionEnd.position).translated(columnLeft() + slot.x, messageTop(message) + slot.y);
    painter.fillRect(QRectF(std::round(caret.x()) - 1, caret.y(), 2, caret.height()), m_style.colors.text);
}

} // namespace switchyard
