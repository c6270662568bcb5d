// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What of the page finds words in the conversation that is open.

#include "ui/chat/chatpage.h"
#include "ui/chat/find/conversationfinder.h"
#include "ui/chat/find/findbar.h"
#include "ui/chat/transcriptview.h"

#include <QShortcut>

namespace switchyard {

void ChatPage::connectFind()
{
    m_finder = new ConversationFinder(m_findBar, m_transcript, this);
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
    m_finder->setSource(&m_rows);
    connect(m_session, &ChatSession::messageChanged, this,
            [this](const MessageId &id) { m_finder->messageChanged(id.text()); });
}

void ChatPage::openFind()
{
    if (showsParallel())
        focusSearch(); // the columns have no bar of their own
    else
        m_finder->open();
}

} // namespace switchyard
