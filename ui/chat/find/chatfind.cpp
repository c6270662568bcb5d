// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What of the page finds words in the conversation that is open.

#include "ui/chat/chatpage.h"
#include "ui/chat/find/conversationfinder.h"
#include "ui/chat/find/findbar.h"
#include "ui/chat/parallel/answercolumn.h"
#include "ui/chat/parallel/parallelview.h"
#include "ui/chat/transcriptview.h"

#include <QShortcut>

namespace switchyard {

void ChatPage::connectFind()
{
    m_finder = new ConversationFinder(m_findBar, this);
    connect(m_finder, &ConversationFinder::placeWanted, this, [this](qsizetype column) {
        if (showsParallel() && m_parallel->current() != m_parallel->order().value(column))
            m_parallel->setCurrent(column);
    });
    const auto shortcut = [this](const QKeySequence &keys, void (ConversationFinder::*step)()) {
        auto *made = new QShortcut(keys, this);
        made->setContext(Qt::WidgetWithChildrenShortcut);
        connect(made, &QShortcut::activated, m_finder, step);
    };
    shortcut(QKeySequence(Qt::Key_F3), &ConversationFinder::next);
    shortcut(QKeySequence(Qt::SHIFT | Qt::Key_F3), &ConversationFinder::previous);
}

/// Another conversation is open.
void ChatPage::followFind()
{
    m_finder->setPlaces({});
    m_findPlaces.clear();
    connect(m_session, &ChatSession::messageChanged, this,
            [this](const MessageId &id) { m_finder->messageChanged(id.text()); });
}

/// Other rows are shown, or in other columns.
void ChatPage::updateFind()
{
    QList<ConversationFinder::Place> places;
    if (showsParallel()) {
        for (qsizetype i = 0; i < m_parallel->columnCount(); ++i)
            places.append({m_parallel->column(i)->view(), m_parallel->column(i)->rows()});
    } else {
        places.append({m_transcript, &m_rows});
    }
    if (places == m_findPlaces) {
        m_finder->rowsChanged();
        return;
    }
    m_findPlaces = places;
    m_finder->setPlaces(places);
}

void ChatPage::openFind()
{
    if (showsParallel())
        m_finder->setReadingAt(m_parallel->order().indexOf(m_parallel->current()));
    m_finder->open();
}

} // namespace switchyard
