// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The half of TranscriptView that listens: pointer and keyboard. What is selected is in transcriptselection.cpp.

#include "ui/chat/items/codeitem.h"
#include "ui/chat/transcriptaccessible.h"
#include "ui/chat/transcriptview.h"
#include "ui/common/format.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QStyleHints>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <chrono>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace switchyard {

// ---- what is where

TranscriptView::Target TranscriptView::targetAt(QPoint point)
{
    if (count() == 0)
        return {};
    const int row = m_column.rowAt(point.y() - messageTop(0));
    MessageLayout *layout = m_column.knownLayout(row);
    if (!layout || layout->slotList().empty())
        return {};
    const QPointF inside(point.x() - columnLeft(), point.y() - messageTop(row));
    const int slot = layout->slotAt(inside.y());
    const MessageLayout::Slot &place = layout->slotList()[size_t(slot)];
    if (!place.item)
        return {};
    const QList<HitTarget> targets = place.item->targets();
    for (int i = 0; i < int(targets.size()); ++i) {
        if (targets[i].rect.contains(inside - QPointF(place.x, place.y)))
            return {row, slot, i, targets[i]};
    }
    return {row, slot, -1, {}};
}

TranscriptView::Target TranscriptView::targetOf(int message, int slot, int index)
{
    if (message < 0 || message >= int(count()))
        return {};
    MessageLayout *layout = m_column.layoutAt(message);
    BlockItem *item = layout->itemAt(slot);
    return {message, slot, index, item ? item->targets().value(index) : HitTarget()};
}

void TranscriptView::repaintTarget(const Target &target)
{
    if (target.message < 0 || target.message >= int(count()) || !m_column.knownLayout(target.message))
        return;
    const auto &list = m_column.knownLayout(target.message)->slotList();
    if (target.slot < 0 || target.slot >= int(list.size()))
        return;
    const MessageLayout::Slot &slot = list[size_t(target.slot)];
    viewport()->update(QRectF(columnLeft() + slot.x - 8, messageTop(target.message) + slot.y - 8,
                              slot.item ? slot.item->width() + 16 : 700, slot.height + 16)
                           .toAlignedRect());
}

void TranscriptView::setHovered(const Target &target, int message)
{
    if (m_hovered.message != target.message || m_hovered.slot != target.slot || m_hovered.hit.id != target.hit.id) {
        hideHover();
        repaintTarget(m_hovered);
        m_hovered = target;
        repaintTarget(m_hovered);
    }
    if (m_hoveredMessage != message) {
        if (m_hoveredMessage >= 0 && m_hoveredMessage < int(count()))
            viewport()->update(messageRect(m_hoveredMessage));
        m_hoveredMessage = message;
        if (message >= 0)
            viewport()->update(messageRect(message));
    }
}

// ---- doing things

void TranscriptView::activate(const Target &target)
{
    if (target.isNull())
        return;
    const QString id = m_column.idAt(target.message);
    if (target.hit.kind == HitTarget::Kind::Link) {
        Q_EMIT linkActivated(QUrl(target.hit.id, QUrl::StrictMode), target.hit.text);
        return;
    }
    const QString &button = target.hit.id;
    if (button == "fold"_L1)
        toggleReasoning(target.message);
    else if (button == "code.copy"_L1)
        copyCode(target);
    else if (button == "code.save"_L1) {
        if (const auto *code = dynamic_cast<const CodeItem *>(m_column.layoutAt(target.message)->itemAt(target.slot)))
            Q_EMIT codeSaveRequested(code->text(), code->language());
    } else if (button == "menu"_L1)
        openItemMenu(target);
    else if (button.startsWith("note:"_L1) || button.startsWith("note-back:"_L1))
        jumpToNote(target, QStringView(button).mid(button.indexOf(u':') + 1).toInt(), button.startsWith("note-"_L1));
    else if (button == "picture.open"_L1)
        openPicture(target);
    else if (button.startsWith("action:"_L1))
        Q_EMIT actionTriggered(id, button.mid(7));
    else if (button.startsWith("branch:"_L1))
        Q_EMIT branchRequested(id, button.mid(7).toInt());
    else
        pressOwnButton(target);
}

void TranscriptView::pressOwnButton(const Target &target)
{
    keepingPlace([&] {
        MessageLayout *layout = m_column.layoutAt(target.message);
        if (layout->itemAt(target.slot)->press(target.hit.id)) {
            layout->remeasure(target.slot);
            m_column.storeHeight(target.message);
        }
    });
    viewport()->update();
}

void TranscriptView::toggleReasoning(int message)
{
    m_follow = m_follow && message + 1 == int(count()) && this->message(message).isLive();
    clearSelection();
    keepingPlace([&] {
        MessageLayout *layout = m_column.layoutAt(message);
        layout->setReasoningOpen(!layout->isReasoningOpen());
        m_column.storeHeight(message);
    });
    m_follow = m_top >= maximumTop();
    viewport()->update();
}

void TranscriptView::copyCode(const Target &target)
{
    auto *code = dynamic_cast<CodeItem *>(m_column.layoutAt(target.message)->itemAt(target.slot));
    if (!code)
        return;
    QGuiApplication::clipboard()->setText(code->text());
    code->setCopied(true);
    repaintTarget(target);
    m_copiedTimer.start(1500ms, this);
    // The word goes back with the timer; the item may be gone by then, so it is looked up again.
    m_copied = target;
}

// ---- events

void TranscriptView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressedAt = event->position().toPoint();
    m_pressed = targetAt(m_pressedAt);
    if (m_focused.message >= 0)
        focusOn(-1, -1, -1);
    m_caretShown = false;
    if (!m_pressed.isNull() && m_pressed.hit.kind == HitTarget::Kind::Button)
        return;
    const TextPlace place = placeAt(m_pressedAt);
    if (m_tripleClick.isValid()
        && m_tripleClick.elapsed() < QGuiApplication::styleHints()->mouseDoubleClickInterval()) {
        selectAround(place, true);
        return;
    }
    m_selecting = true;
    if (event->modifiers().testFlag(Qt::ShiftModifier) && hasSelection())
        setSelection(m_selectionStart, place);
    else
        setSelection(place, place);
}

void TranscriptView::mouseMoveEvent(QMouseEvent *event)
{
    m_pointer = event->position().toPoint();
    if (m_selecting) {
        setSelection(m_selectionStart, placeAt(m_pointer));
        const bool outside = m_pointer.y() < 0 || m_pointer.y() > viewport()->height();
        if (outside && !m_autoScroll.isActive())
            m_autoScroll.start(30ms, this);
        return;
    }
    const Target target = targetAt(m_pointer);
    setHovered(target.isNull() ? Target() : target, target.message);
    Qt::CursorShape shape = Qt::ArrowCursor;
    if (!target.isNull())
        shape = Qt::PointingHandCursor;
    else if (target.message >= 0 && m_column.knownLayout(target.message) && target.slot >= 0
             && m_column.knownLayout(target.message)->textLength(target.slot) > 0)
        shape = Qt::IBeamCursor;
    if (viewport()->cursor().shape() != shape)
        viewport()->setCursor(shape);
}

void TranscriptView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const bool moved = (event->position().toPoint() - m_pressedAt).manhattanLength() > 3;
    m_selecting = false;
    m_autoScroll.stop();
    const Target pressed = std::exchange(m_pressed, {});
    if (!pressed.isNull() && !moved) {
        const Target released = targetAt(event->position().toPoint());
        if (released.hit.id == pressed.hit.id)
            activate(released);
    }
    if (hasSelection() && QGuiApplication::clipboard()->supportsSelection())
        QGuiApplication::clipboard()->setText(selectedText(CopyForm::Plain), QClipboard::Selection);
}

void TranscriptView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const Target target = targetAt(event->position().toPoint());
    if (!target.isNull()) {
        mousePressEvent(event); // the second of two quick clicks on a button is a click
        return;
    }
    selectAround(placeAt(event->position().toPoint()), false);
    m_tripleClick.start();
}

void TranscriptView::wheelEvent(QWheelEvent *event)
{
    const QPoint delta = event->pixelDelta().isNull() ? event->angleDelta() / 2 : event->pixelDelta();
    const bool sideways = std::abs(delta.x()) > std::abs(delta.y()) || event->modifiers().testFlag(Qt::ShiftModifier);
    if (sideways) {
        const Target target = targetAt(event->position().toPoint());
        if (target.message >= 0 && target.slot >= 0) {
            BlockItem *item = m_column.layoutAt(target.message)->itemAt(target.slot);
            const int by = std::abs(delta.x()) > std::abs(delta.y()) ? delta.x() : delta.y();
            if (item && item->scrollSideways(-by))
                repaintTarget(target);
        }
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

void TranscriptView::keyPressEvent(QKeyEvent *event)
{
    QScrollBar *bar = verticalScrollBar();
    if (moveByKey(*event))
        return;
    if (event->matches(QKeySequence::Copy))
        copySelection(CopyForm::Plain);
    else if (event->key() == Qt::Key_C && event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier))
        copySelection(CopyForm::Markdown);
    else if (event->matches(QKeySequence::SelectAll))
        selectAll();
    else if (event->key() == Qt::Key_Escape && hasSelection())
        clearSelection();
    else if (event->key() == Qt::Key_Delete && m_focused.message >= 0)
        Q_EMIT actionTriggered(m_column.idAt(m_focused.message), u"delete"_s);
    else if (event->key() == Qt::Key_Home)
        bar->setValue(0);
    else if (event->key() == Qt::Key_End)
        jumpToNewest();
    else if (event->key() == Qt::Key_PageUp
             || (event->key() == Qt::Key_Space && event->modifiers().testFlag(Qt::ShiftModifier)))
        bar->setValue(bar->value() - bar->pageStep() + int(m_style.lineHeight * 2));
    else if (event->key() == Qt::Key_PageDown || (event->key() == Qt::Key_Space && m_focused.isNull()))
        bar->setValue(bar->value() + bar->pageStep() - int(m_style.lineHeight * 2));
    else if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)
        bar->setValue(bar->value() + (event->key() == Qt::Key_Up ? -1 : 1) * bar->singleStep());
    else if (const bool left = event->key() == Qt::Key_Left;
             !m_focused.isNull() && (left || event->key() == Qt::Key_Right)) {
        // What is too wide moves under the keys while one of its buttons has the focus.
        if (BlockItem *item = itemOf(m_focused); item && item->scrollSideways(left ? -60 : 60))
            repaintTarget(m_focused);
    } else if (!m_focused.isNull()
               && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space))
        activate(targetOf(m_focused.message, m_focused.slot, m_focused.index));
    else
        event->ignore(); // not for the scroll area: what is typed belongs to the composer
}

/// Tab goes through the links and buttons of what is on the screen, then on to the next widget.
bool TranscriptView::focusNextPrevChild(bool next)
{
    QList<Target> all;
    const bool fromMessage = m_focused.message >= 0 && m_focused.slot < 0;
    qsizetype current = fromMessage && !next ? 0 : -1;
    for (int row = count() > 0 ? m_column.rowAt(m_top) : 0;
         row < int(count()) && messageTop(row) < viewport()->height(); ++row) {
        MessageLayout *layout = m_column.knownLayout(row);
        if (!layout)
            continue;
        for (int slot = 0; slot < int(layout->slotList().size()); ++slot) {
            const MessageLayout::Slot &place = layout->slotList()[size_t(slot)];
            const double top = messageTop(row) + place.y;
            if (!place.item || top + place.height < 0 || top > viewport()->height())
                continue;
            const QList<HitTarget> targets = place.item->targets();
            for (int i = 0; i < int(targets.size()); ++i) {
                if (targets[i].goesOn)
                    continue; // a link over two lines is one
                if (m_focused.message == row && m_focused.slot == slot && m_focused.index == i)
                    current = all.size();
                else if (fromMessage && row < m_focused.message)
                    current = all.size() + (next ? 0 : 1); // from a message on, the way it goes
                all.append({row, slot, i, targets[i]});
            }
        }
    }
    const qsizetype wanted = current < 0 ? (next ? 0 : all.size() - 1) : current + (next ? 1 : -1);
    repaintTarget(m_focused);
    if (wanted < 0 || wanted >= all.size() || !hasFocus()) {
        focusOn(-1, -1, -1);
        return QAbstractScrollArea::focusNextPrevChild(next);
    }
    focusOn(all[wanted].message, all[wanted].slot, all[wanted].index);
    showHover(m_focused);
    return true;
}

void TranscriptView::focusOutEvent(QFocusEvent *event)
{
    repaintTarget(m_focused);
    if (m_caretShown || (m_focused.message >= 0 && m_focused.slot < 0))
        viewport()->update();
    hideHover();
    QAbstractScrollArea::focusOutEvent(event);
}

bool TranscriptView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave) {
        setHovered({}, -1);
    } else if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const Target target = targetAt(help->pos());
        if (!target.hit.hover.isEmpty())
            showHover(target);
        else if (target.hit.kind == HitTarget::Kind::Link)
            QToolTip::showText(help->globalPos(), plainToolTip(target.hit.id.left(2000)), viewport());
        else
            QToolTip::hideText();
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void TranscriptView::contextMenuEvent(QContextMenuEvent *event)
{
    const QPoint at = event->reason() == QContextMenuEvent::Keyboard ? keyboardPoint() : event->pos();
    const Target target = targetAt(at);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (target.hit.kind == HitTarget::Kind::Link) {
        menu->addAction(tr("Open link…"), this, [this, target] { activate(target); });
        menu->addAction(tr("Copy link address"), this,
                        [url = target.hit.id] { QGuiApplication::clipboard()->setText(url); });
        menu->addSeparator();
    }
    QAction *copy = menu->addAction(tr("Copy"), QKeySequence::Copy, this, [this] { copySelection(CopyForm::Plain); });
    QAction *markdown = menu->addAction(tr("Copy as Markdown"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), this,
                                        [this] { copySelection(CopyForm::Markdown); });
    QAction *rich = menu->addAction(tr("Copy with formatting"), this, [this] { copySelection(CopyForm::Rich); });
    copy->setEnabled(hasSelection());
    markdown->setEnabled(hasSelection());
    rich->setEnabled(hasSelection());
    menu->addAction(tr("Select all"), QKeySequence::SelectAll, this, &TranscriptView::selectAll);
    if (const QList<ItemAction> actions = itemActions(target); !actions.isEmpty()) {
        menu->addSeparator();
        for (const ItemAction &action : actions)
            menu->addAction(action.text, this, [this, target, id = action.id] { runItemAction(target, id); });
    }
    if (target.message >= 0 && target.message < int(count())) {
        menu->addSeparator();
        const TranscriptMessage message = this->message(target.message);
        for (const TranscriptAction &action : message.actions) {
            if (action.id == "more"_L1)
                continue; // what it opens comes below
            QString words = action.text;
            menu->addAction(words.replace(u'&', "&&"_L1), this,
                            [this, id = message.id, name = action.id] { Q_EMIT actionTriggered(id, name); });
        }
        Q_EMIT messageMenuOpening(message.id, menu);
    }
    menu->popup(viewport()->mapToGlobal(at));
}

} // namespace switchyard
