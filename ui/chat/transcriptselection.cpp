// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is selected in the transcript, and how it is copied.

#include "ui/chat/markdown/htmlwriter.h"
#include "ui/chat/markdown/markdownwriter.h"
#include "ui/chat/transcriptaccessible.h"
#include "ui/chat/transcriptview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QScrollBar>
#include <QTextBoundaryFinder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace switchyard {

TextPlace TranscriptView::placeAt(QPoint point)
{
    if (count() == 0)
        return {};
    const int row = m_column.rowAt(point.y() - messageTop(0));
    MessageLayout *layout = m_column.layoutAt(row);
    if (layout->slotList().empty())
        return {row, 0, 0};
    const QPointF inside(point.x() - columnLeft(), point.y() - messageTop(row));
    int index = std::max(0, layout->slotAt(inside.y()));
    layout->itemAt(index);
    const MessageLayout::Slot &slot = layout->slotList()[size_t(index)];
    return {row, index, slot.item->positionAt(inside - QPointF(slot.x, slot.y))};
}

void TranscriptView::setSelection(TextPlace start, TextPlace end)
{
    if (start == m_selectionStart && end == m_selectionEnd)
        return;
    // Only what differs is drawn again: from the place that moved to where it moved.
    const TextPlace from = start == m_selectionStart ? std::min(m_selectionEnd, end)
                                                     : std::min({start, end, m_selectionStart, m_selectionEnd});
    const TextPlace to = start == m_selectionStart ? std::max(m_selectionEnd, end)
                                                   : std::max({start, end, m_selectionStart, m_selectionEnd});
    m_selectionStart = start;
    m_selectionEnd = end;
    notifySelection(this, end);
    QRect dirty;
    for (int row = std::max(0, from.message); row <= to.message && row < int(count()); ++row) {
        const QRect rect = messageRect(row);
        if (rect.top() > viewport()->height())
            break;
        dirty |= rect;
    }
    viewport()->update(dirty);
}

void TranscriptView::clearSelection()
{
    setSelection({}, {});
}

void TranscriptView::selectAll()
{
    if (count() == 0)
        return;
    const int last = int(count()) - 1;
    setSelection({0, 0, 0}, {last, std::numeric_limits<int>::max(), std::numeric_limits<qsizetype>::max()});
}

/// The word or the whole block around a place.
void TranscriptView::selectAround(TextPlace place, bool paragraph)
{
    BlockItem *item = m_column.layoutAt(place.message)->itemAt(place.slot);
    if (!item)
        return;
    const QString text = item->text();
    if (paragraph) {
        setSelection({place.message, place.slot, 0}, {place.message, place.slot, text.size()});
        return;
    }
    QTextBoundaryFinder words(QTextBoundaryFinder::Word, text);
    words.setPosition(std::min(place.position, text.size()));
    const bool atStart = words.isAtBoundary() && words.boundaryReasons().testFlag(QTextBoundaryFinder::StartOfItem);
    const qsizetype start = atStart ? place.position : std::max<qsizetype>(0, words.toPreviousBoundary());
    words.setPosition(start);
    const qsizetype end = words.toNextBoundary();
    setSelection({place.message, place.slot, start}, {place.message, place.slot, end < 0 ? text.size() : end});
}

QList<QList<Block>> TranscriptView::blocksBetween(const TextPlace &from, const TextPlace &to,
                                                  const QList<TranscriptMessage> &fetched) const
{
    QList<QList<Block>> messages;
    for (int row = std::max(0, from.message); row <= to.message && row < int(count()); ++row) {
        std::unique_ptr<MessageLayout> temporary;
        const MessageLayout *layout = m_column.knownLayout(row);
        if (!layout || layout->message().missingHeight > 0) {
            const qsizetype place = row - std::max(0, from.message);
            temporary = m_column.temporaryLayout(place < fetched.size() ? fetched[place] : m_column.message(row));
            layout = temporary.get();
        }
        const int lastSlot = int(layout->slotList().size()) - 1;
        const bool first = row == from.message;
        const bool last = row == to.message;
        messages.append(layout->blocksBetween(
            first ? from.slot : 0, first ? from.position : 0, last ? std::min(to.slot, lastSlot) : lastSlot,
            last && to.slot <= lastSlot ? to.position : std::numeric_limits<qsizetype>::max()));
    }
    return messages;
}

QString TranscriptView::written(const QList<QList<Block>> &messages, CopyForm form)
{
    if (form == CopyForm::Rich) {
        QList<Block> all;
        for (QList<Block> blocks : messages) {
            if (!blocks.isEmpty()) { // a message goes on with nothing of the one before
                blocks.first().sharedInsets = 0;
                blocks.first().joined = false;
            }
            all.append(blocks);
        }
        return all.isEmpty() ? QString() : htmlOf(all);
    }
    QStringList parts;
    for (const QList<Block> &blocks : messages) {
        const QString part = form == CopyForm::Markdown ? toMarkdown(blocks) : toPlainText(blocks);
        if (!part.isEmpty())
            parts.append(part);
    }
    return parts.join("\n\n"_L1);
}

QString TranscriptView::selectedText(CopyForm form) const
{
    if (!hasSelection())
        return {};
    return written(
        blocksBetween(std::min(m_selectionStart, m_selectionEnd), std::max(m_selectionStart, m_selectionEnd)), form);
}

void TranscriptView::copySelection(CopyForm form)
{
    if (!hasSelection())
        return;
    const TextPlace from = std::min(m_selectionStart, m_selectionEnd);
    const TextPlace to = std::max(m_selectionStart, m_selectionEnd);
    const int first = std::max(0, from.message);
    const int last = std::min(to.message, int(count()) - 1);
    bool isHere = true;
    for (int row = first; row <= last && isHere; ++row)
        isHere = m_column.isHere(row);
    if (isHere) {
        toClipboard(blocksBetween(from, to), form);
        return;
    }
    // What was selected when it was asked for counts, unless other messages have come meanwhile.
    onFinished(m_column.load(first, last), this,
               [this, from, to, first, last, form](const Result<QList<TranscriptMessage>> &fetched) {
                   const bool same = fetched && fetched->size() == last - first + 1 && last < int(count())
                       && m_column.idAt(first) == fetched->first().id && m_column.idAt(last) == fetched->last().id;
                   if (same)
                       toClipboard(blocksBetween(from, to, *fetched), form);
               });
}

void TranscriptView::toClipboard(const QList<QList<Block>> &messages, CopyForm form)
{
    // Exactly the form that was asked for: nothing beside it that carries what cannot be seen, such as link targets.
    if (form != CopyForm::Rich) {
        QGuiApplication::clipboard()->setText(written(messages, form));
        return;
    }
    auto *mime = new QMimeData; // the clipboard takes it
    mime->setData(u"text/html"_s, written(messages, CopyForm::Rich).toUtf8());
    mime->setText(written(messages, CopyForm::Plain));
    QGuiApplication::clipboard()->setMimeData(mime);
}

void TranscriptView::autoScroll()
{
    const int below = m_pointer.y() - viewport()->height();
    const int by = m_pointer.y() < 0 ? m_pointer.y() / 3 - 4 : (below > 0 ? below / 3 + 4 : 0);
    if (by == 0 || !m_selecting) {
        m_autoScroll.stop();
        return;
    }
    verticalScrollBar()->setValue(verticalScrollBar()->value() + std::clamp(by, -60, 60));
    setSelection(m_selectionStart, placeAt(m_pointer));
}

} // namespace switchyard
