// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/accessible/accessibletext.h"

#include "ui/chat/accessible/transcriptreach.h"

#include <QTextBoundaryFinder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {

QRectF unite(const QRectF &a, const QRectF &b)
{
    return {QPointF(std::min(a.left(), b.left()), std::min(a.top(), b.top())),
            QPointF(std::max(a.right(), b.right()), std::max(a.bottom(), b.bottom()))};
}

QTextBoundaryFinder::BoundaryType finderType(QAccessible::TextBoundaryType type)
{
    switch (type) {
    case QAccessible::CharBoundary: return QTextBoundaryFinder::Grapheme;
    case QAccessible::WordBoundary: return QTextBoundaryFinder::Word;
    default: return QTextBoundaryFinder::Sentence;
    }
}

} // namespace

// ---- selection and caret

int AccessibleText::selectionCount() const
{
    int start = 0;
    int end = 0;
    const Place here = place();
    if (!here.item)
        return 0;
    selection(0, &start, &end);
    return start < end ? 1 : 0;
}

void AccessibleText::selection(int selectionIndex, int *startOffset, int *endOffset) const
{
    *startOffset = *endOffset = 0;
    const Place here = place();
    if (selectionIndex != 0 || !here.item)
        return;
    const TextRange range = here.reach->selectionIn(here.row, here.slot, here.item->text().size());
    *startOffset = int(std::clamp<qsizetype>(range.from - here.start, 0, here.text.size()));
    *endOffset = int(std::clamp<qsizetype>(range.to - here.start, 0, here.text.size()));
}

void AccessibleText::addSelection(int startOffset, int endOffset)
{
    setSelection(0, startOffset, endOffset); // there is one at a time
}

void AccessibleText::removeSelection(int selectionIndex)
{
    const Place here = place();
    if (selectionIndex == 0 && here.item)
        here.reach->clearSelection();
}

void AccessibleText::setSelection(int selectionIndex, int startOffset, int endOffset)
{
    const Place here = place();
    if (selectionIndex != 0 || !here.item)
        return;
    const auto inside = [&](int offset) {
        return here.start + std::clamp<qsizetype>(offset < 0 ? here.text.size() : offset, 0, here.text.size());
    };
    here.reach->select(here.row, here.slot, {inside(startOffset), inside(endOffset)});
}

int AccessibleText::cursorPosition() const
{
    const Place here = place();
    if (!here.item)
        return -1;
    const TextPlace caret = here.reach->caret();
    if (caret.message != here.row || caret.slot != here.slot || caret.position < here.start
        || caret.position > here.start + here.text.size())
        return -1;
    return int(caret.position - here.start);
}

void AccessibleText::setCursorPosition(int position)
{
    const Place here = place();
    if (here.item)
        here.reach->setCaret({here.row, here.slot, here.start + std::clamp<qsizetype>(position, 0, here.text.size())});
}

// ---- characters, words, sentences, lines

int AccessibleText::characterCount() const
{
    return int(place().text.size());
}

QString AccessibleText::text(int startOffset, int endOffset) const
{
    const QString all = place().text;
    const qsizetype end = endOffset < 0 ? all.size() : std::min<qsizetype>(endOffset, all.size());
    const qsizetype start = std::clamp<qsizetype>(startOffset, 0, end);
    return all.mid(start, end - start);
}

/// The line as it is shown: every position in it has the same top.
TextRange AccessibleText::lineAt(const Place &place, qsizetype offset)
{
    const auto topOf = [&](qsizetype position) { return place.item->caretRect(place.start + position).top(); };
    const double top = topOf(offset);
    const auto firstWhere = [&](qsizetype from, qsizetype to, auto &&holds) {
        while (from < to) {
            const qsizetype middle = from + (to - from) / 2;
            if (holds(topOf(middle)))
                to = middle;
            else
                from = middle + 1;
        }
        return from;
    };
    return {firstWhere(0, offset, [top](double y) { return y >= top; }),
            firstWhere(offset, place.text.size(), [top](double y) { return y > top; })};
}

TextRange AccessibleText::rangeAt(const Place &place, int offset, QAccessible::TextBoundaryType type)
{
    const qsizetype size = place.text.size();
    if (!place.item || offset < 0 || offset > size)
        return {};
    switch (type) {
    case QAccessible::NoBoundary: return {0, size};
    case QAccessible::ParagraphBoundary: {
        if (offset == size)
            return {size, size};
        const qsizetype before = offset > 0 ? place.text.lastIndexOf(u'\n', offset - 1) : -1;
        const qsizetype after = place.text.indexOf(u'\n', offset);
        return {before + 1, after < 0 ? size : after + 1};
    }
    case QAccessible::LineBoundary: return lineAt(place, offset);
    default: break;
    }
    if (offset == size)
        return {size, size};
    QTextBoundaryFinder finder(finderType(type), place.text);
    finder.setPosition(offset);
    const qsizetype start = finder.isAtBoundary() ? offset : std::max<qsizetype>(0, finder.toPreviousBoundary());
    finder.setPosition(offset);
    const qsizetype end = finder.toNextBoundary();
    return {start, end < 0 ? size : end};
}

QString AccessibleText::cut(const Place &place, const TextRange &range, int *start, int *end)
{
    *start = int(range.from);
    *end = int(range.to);
    return place.text.mid(range.from, range.to - range.from);
}

QString AccessibleText::textAtOffset(int offset, QAccessible::TextBoundaryType type, int *start, int *end) const
{
    const Place here = place();
    if (offset == -1)
        offset = int(here.text.size());
    else if (offset == -2)
        offset = cursorPosition();
    return cut(here, rangeAt(here, offset, type), start, end);
}

QString AccessibleText::textBeforeOffset(int offset, QAccessible::TextBoundaryType type, int *start, int *end) const
{
    const Place here = place();
    const TextRange at = rangeAt(here, offset, type);
    return cut(here, at.from > 0 ? rangeAt(here, int(at.from) - 1, type) : TextRange(), start, end);
}

QString AccessibleText::textAfterOffset(int offset, QAccessible::TextBoundaryType type, int *start, int *end) const
{
    const Place here = place();
    const TextRange at = rangeAt(here, offset, type);
    const bool more = at.to < here.text.size();
    return cut(here, more ? rangeAt(here, int(at.to), type) : TextRange(here.text.size(), here.text.size()), start,
               end);
}

// ---- where they are

QRect AccessibleText::characterRect(int offset) const
{
    const Place here = place();
    if (!here.item || offset < 0 || offset > here.text.size())
        return {};
    const QRectF from = here.item->caretRect(here.start + offset);
    const QRectF to = here.item->caretRect(here.start + std::min<qsizetype>(offset + 1, here.text.size()));
    // At the end of a line the next position is on another one.
    QRectF rect = from;
    if (to.top() == from.top())
        rect = unite(from, to);
    rect.setWidth(std::max(1.0, rect.width()));
    return here.reach->toGlobal(here.row, here.slot, rect);
}

int AccessibleText::offsetAtPoint(const QPoint &point) const
{
    const Place here = place();
    if (!here.item)
        return -1;
    const QPointF inside = here.reach->fromGlobal(here.row, here.slot, point);
    if (!QRectF(0, 0, here.item->width(), here.item->height()).contains(inside))
        return -1;
    const qsizetype position = here.item->positionAt(inside) - here.start;
    return position < 0 || position > here.text.size() ? -1 : int(position);
}

void AccessibleText::scrollToSubstring(int startIndex, int endIndex)
{
    const Place here = place();
    if (!here.item)
        return;
    const auto rectOf = [&](int offset) {
        return here.item->caretRect(here.start + std::clamp<qsizetype>(offset, 0, here.text.size()));
    };
    const QRectF last = rectOf(endIndex);
    here.reach->scrollTo(here.row, here.slot, last);
    here.reach->scrollTo(here.row, here.slot, rectOf(startIndex)); // where reading begins is seen in any case
}

QString AccessibleText::attributes(int offset, int *startOffset, int *endOffset) const
{
    const RichText rich = looks();
    const int size = characterCount();
    *startOffset = 0;
    *endOffset = size;
    if (offset < 0 || offset > size)
        return {};
    for (const InlineRun &run : rich.runs) {
        const int end = int(run.start + run.length);
        if (end <= offset) {
            *startOffset = end;
            continue;
        }
        if (run.start > offset) {
            *endOffset = std::min(size, int(run.start));
            return {};
        }
        *startOffset = int(run.start);
        *endOffset = std::min(size, end);
        QString words;
        if (run.formats.testFlag(InlineFormat::Bold))
            words += "font-weight:bold;"_L1;
        if (run.formats.testFlag(InlineFormat::Italic))
            words += "font-style:italic;"_L1;
        if (run.formats.testFlag(InlineFormat::Strike))
            words += "text-line-through-style:solid;"_L1;
        if (run.formats.testFlag(InlineFormat::Code))
            words += "font-family:monospace;"_L1;
        if (run.formats.testFlag(InlineFormat::Math))
            words += "math:true;"_L1;
        if (run.formats.testFlag(InlineFormat::Link))
            words += "text-underline-style:solid;link:true;"_L1;
        if (run.formats.testAnyFlags(InlineFormat::NoteMark | InlineFormat::NoteBack))
            words += "text-position:super;"_L1;
        return words;
    }
    return {};
}

} // namespace switchyard
