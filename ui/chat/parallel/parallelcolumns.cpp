// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Where the columns stand, and which of them the keys go to.

#include "core/services/chatsession.h"
#include "ui/chat/parallel/answercolumn.h"
#include "ui/chat/parallel/answerheader.h"
#include "ui/chat/parallel/parallelview.h"
#include "ui/chat/transcriptview.h"
#include "ui/common/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QButtonGroup>
#include <QScrollBar>

#include <algorithm>

namespace switchyard {

namespace {

constexpr int leastColumn = 320; // at 100 % text

} // namespace

int ParallelView::columnsShown() const
{
    const int room = m_stage->width() / std::max(1, scaledPixels(leastColumn));
    return std::clamp(room, 1, std::max(1, int(m_columns.size())));
}

void ParallelView::placeColumns()
{
    const int count = int(m_columns.size());
    const int shown = columnsShown();
    m_first = std::clamp(m_first, 0, std::max(0, count - shown));
    m_tabs->setVisible(shown < count);
    {
        const QSignalBlocker quiet(m_scroll);
        m_scroll->setVisible(shown < count && shown > 1);
        m_scroll->setRange(0, count - shown);
        m_scroll->setPageStep(shown);
        m_scroll->setValue(m_first);
    }
    const bool hadFocus = m_stage->isAncestorOf(QApplication::focusWidget());
    m_placing = true;
    const int width = m_stage->width();
    for (int i = 0; i < count; ++i) {
        AnswerColumn *column = m_columns.at(i);
        const int place = i - m_first;
        if (place < 0 || place >= shown) {
            column->hide();
            continue;
        }
        // A gap of one pixel, in which the stage's line is seen.
        const int left = width * place / shown + (place > 0 ? 1 : 0);
        const int right = width * (place + 1) / shown;
        const QRect rect(isRightToLeft() ? width - right : left, 0, right - left, m_stage->height());
        column->setGeometry(rect);
        column->show();
    }
    m_placing = false;
    m_stage->update();
    if (hadFocus)
        keepFocusInSight();
}

/// Whoever turns the columns over by the scroll bar goes on in the nearest one that is seen.
void ParallelView::keepFocusInSight()
{
    const qsizetype last = m_first + columnsShown() - 1;
    const qsizetype nearest = std::clamp<qsizetype>(m_current, m_first, std::max<qsizetype>(m_first, last));
    if (nearest >= m_columns.size() || m_columns.at(nearest)->isAncestorOf(QApplication::focusWidget()))
        return;
    m_current = nearest;
    m_columns.at(nearest)->view()->setFocus(Qt::OtherFocusReason);
    markCurrent();
}

void ParallelView::setCurrent(qsizetype index)
{
    if (index < 0 || index >= m_columns.size())
        return;
    m_current = index;
    if (index < m_first)
        m_first = int(index);
    else if (index >= m_first + columnsShown())
        m_first = int(index) - columnsShown() + 1;
    placeColumns();
    markCurrent();
    if (m_session)
        updateBar(facts());
}

void ParallelView::step(int by)
{
    const qsizetype index = std::clamp<qsizetype>(m_current + by, 0, std::max<qsizetype>(0, m_columns.size() - 1));
    const bool moveFocus = isAncestorOf(QApplication::focusWidget());
    setCurrent(index);
    if (moveFocus && index < m_columns.size())
        m_columns.at(index)->view()->setFocus(Qt::TabFocusReason);
}

void ParallelView::markCurrent()
{
    for (qsizetype i = 0; i < m_columns.size(); ++i)
        m_columns.at(i)->header()->setCurrent(i == m_current && columnsShown() > 1);
    if (QAbstractButton *tab = m_tabGroup->button(int(m_current)))
        tab->setChecked(true);
}

void ParallelView::followFocus(const QWidget *now)
{
    for (qsizetype i = 0; now && !m_placing && i < m_columns.size(); ++i) {
        if (i != m_current && m_columns.at(i)->isAncestorOf(now)) {
            setCurrent(i);
            return;
        }
    }
}

} // namespace switchyard
