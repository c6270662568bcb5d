// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the session says, and when it is shown.

#include "ui/chat/chatpage.h"
#include "ui/chat/composer.h"
#include "ui/chat/conversationlist.h"
#include "ui/chat/parallel/parallelview.h"
#include "ui/chat/transcriptview.h"
#include "ui/common/errorbanner.h"

#include <QTimer>

#include <utility>

namespace switchyard {

void ChatPage::followSession()
{
    connect(m_session, &ChatSession::pathChanged, this, [this] { sessionChanged(Part::Path); });
    connect(m_session, &ChatSession::messageChanged, this, [this](const MessageId &id) {
        if (showsParallel())
            m_parallel->messageChanged(id);
        else
            m_transcript->messageChanged(id.text());
    });
    connect(m_session, &ChatSession::busyChanged, this, [this] { sessionChanged(Part::Busy); });
    connect(m_session, &ChatSession::departed, this, &ChatPage::showDue);
    connect(m_session, &ChatSession::answerFinished, this, [this] { updateSpent(); });
    connect(m_session, &ChatSession::conversationChanged, this, [this] { sessionChanged(Part::Facts); });
    connect(m_session, &ChatSession::storageFailed, this,
            [this](const Error &error) { m_banner->showError(error, {}); });
    connect(m_session, &QObject::destroyed, this, [this] {
        if (!m_session)
            openFirst();
    });
}

/// A request that is about to leave goes first: laying out and drawing would keep it waiting. But not for more than a
/// frame.
void ChatPage::sessionChanged(Part part)
{
    m_due |= part;
    if (!m_session->isDeparting())
        showDue();
    else if (!m_departureWait->isActive()) {
        m_composer->setUpdatesEnabled(false); // it becomes empty now, and is drawn so with the rest
        m_departureWait->start();
    }
}

void ChatPage::showDue()
{
    m_departureWait->stop();
    m_composer->setUpdatesEnabled(true);
    const quint8 due = std::exchange(m_due, 0);
    if (!m_session || due == 0)
        return;
    if (due & Part::Path)
        showPath();
    if (due & Part::Facts) {
        updateHeader();
        updateModel();
    }
    if (due & Part::Busy) {
        m_list->setBusy(m_session->conversation().id, m_session->isBusy());
        updateBusy();
        m_transcript->refresh(); // actions come and go with it
        m_parallel->refresh();
    }
}

} // namespace switchyard
