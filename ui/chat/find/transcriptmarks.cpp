// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What of TranscriptView marks places that were found.

#include "ui/chat/find/foundmatches.h"
#include "ui/chat/find/scrollmarks.h"
#include "ui/chat/items/codeitem.h"
#include "ui/chat/transcriptview.h"

#include <QScrollBar>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {

constexpr qsizetype mostStrokes = 2000; // more than a screen has lines
constexpr int roomBeside = 24;

} // namespace

void TranscriptView::setMarks(std::shared_ptr<const FoundMatches> marks, const MatchPlace &current)
{
    m_marks = std::move(marks);
    m_currentMark = m_marks && current.row < m_marks->rows.size() ? current : MatchPlace();
    if (m_marks && m_marks->total > 0 && !m_scrollMarks)
        m_scrollMarks = new ScrollMarks(verticalScrollBar(), [this] { return scrollMarkPlaces(); });
    if (m_scrollMarks) {
        m_scrollMarks->setVisible(m_marks && m_marks->total > 0);
        m_scrollMarks->refreshLater();
    }
    viewport()->update();
}

void TranscriptView::showMark(const MatchPlace &place)
{
    m_currentMark = place;
    if (!m_marks || place.isNull() || place.row >= m_marks->rows.size())
        return;
    const FoundRow &found = m_marks->rows[place.row];
    const FoundMatch &match = found.matches[place.match];
    const int row = rowOfFound(found);
    if (row < 0)
        return;
    MessageLayout *layout = m_column.layoutAt(row);
    if (match.inThoughts && !layout->isReasoningOpen())
        toggleReasoning(row); // what is folded away may be the place
    using Kind = MessageLayout::Source::Kind;
    const MessageLayout::Source source{match.inThoughts ? Kind::Reasoning : Kind::Body, match.block};
    const int slot = layout->find(source);
    if (slot < 0)
        return;
    if (auto *code = dynamic_cast<CodeItem *>(measuredItem(row, slot)); code && code->isFolded())
        keepingPlace([&] {
            code->press(u"code.fold"_s);
            layout->remeasure(slot);
            m_column.storeHeight(row);
        });
    BlockItem *item = measuredItem(row, slot);
    const QRectF caret = item->caretRect(match.range.from);
    if (caret.left() < roomBeside || caret.left() > item->width() - roomBeside)
        item->scrollSideways(caret.left() - item->width() / 2);
    const double top = messageTop(row) + layout->slotList()[size_t(slot)].y + caret.top();
    if (top < 0 || top + caret.height() > viewport()->height()) {
        TranscriptColumn::Anchor anchor;
        anchor.message = found.id;
        anchor.source = source;
        anchor.position = match.range.from;
        anchor.above = -viewport()->height() / 3;
        anchor.valid = true;
        m_follow = false;
        settle(anchor);
        m_follow = m_top >= maximumTop();
        updateScrollBar();
    }
    if (m_scrollMarks)
        m_scrollMarks->refreshLater();
    viewport()->update();
}

int TranscriptView::firstVisibleRow() const
{
    return count() == 0 ? -1 : m_column.rowAt(-messageTop(0));
}

double TranscriptView::firstVisibleShare() const
{
    const int row = firstVisibleRow();
    return row < 0 ? 0 : std::clamp(double(-messageTop(row)) / std::max(1, m_column.height(row)), 0.0, 1.0);
}

int TranscriptView::rowOfFound(const FoundRow &found) const
{
    // Rows seldom move: to look for one costs what the conversation is long.
    if (found.row < count() && m_column.idAt(int(found.row)) == found.id)
        return int(found.row);
    return m_column.rowOf(found.id);
}

ScrollMarkPlaces TranscriptView::scrollMarkPlaces() const
{
    ScrollMarkPlaces places;
    const double total = double(m_column.total());
    if (!m_marks || total <= 0)
        return places;
    const auto placeOf = [this, total](const FoundRow &found, const FoundMatch &match) {
        const int row = rowOfFound(found);
        return row < 0 ? -1.0 : (double(m_column.top(row)) + match.within * m_column.height(row)) / total;
    };
    const qsizetype step = std::max<qsizetype>(1, m_marks->total / mostStrokes);
    qsizetype number = 0;
    for (const FoundRow &found : m_marks->rows) {
        for (const FoundMatch &match : found.matches) {
            if (number++ % step != 0)
                continue;
            if (const double place = placeOf(found, match); place >= 0)
                places.all.append(place);
        }
    }
    if (!m_currentMark.isNull() && m_currentMark.row < m_marks->rows.size()) {
        const FoundRow &found = m_marks->rows[m_currentMark.row];
        places.current = placeOf(found, found.matches.value(m_currentMark.match));
    }
    return places;
}

} // namespace switchyard
