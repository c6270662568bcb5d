// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What of the page changes the tree of the conversation: branches, delete, fork, trying again by itself.

#include "core/services/conversationlibrary.h"
#include "ui/chat/chatpage.h"
#include "ui/chat/outline/outlinepopup.h"
#include "ui/chat/outline/retrycountdown.h"
#include "ui/chat/transcriptview.h"
#include "ui/common/errorbanner.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

namespace switchyard {

void ChatPage::connectTree()
{
    m_retries = new RetryCountdown(this);
    m_rows.setRetries(m_retries);
    connect(m_retries, &RetryCountdown::ticked, this,
            [this](const MessageId &answer) { m_transcript->messageChanged(answer.text()); });
    connect(m_transcript, &TranscriptView::messageMenuOpening, this,
            [this](const QString &id, QMenu *menu) { fillMessageMenu(menu, MessageId(id)); });
}

void ChatPage::showMore(const MessageId &id)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMessageMenu(menu, id);
    menu->popup(QCursor::pos());
}

void ChatPage::fillMessageMenu(QMenu *menu, const MessageId &id)
{
    const Message *message = m_session ? m_session->message(id) : nullptr;
    if (!message)
        return;
    menu->addSeparator();
    if (message->role == Role::Assistant) {
        fillAnswerMenu(menu, id);
        return;
    }
    menu->addAction(tr("Copy message as Markdown"), this,
                    [text = message->text()] { QGuiApplication::clipboard()->setText(text); });
    addTreeActions(menu, id);
}

void ChatPage::addTreeActions(QMenu *menu, const MessageId &id)
{
    menu->addSeparator();
    menu->addAction(tr("Fork into a new chat from here"), this, [this, id] { forkFrom(id); });
    QAction *branches = menu->addAction(tr("Branches\u2026"), this, &ChatPage::openOutline);
    branches->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O));
    QAction *remove = menu->addAction(tr("Delete message"), this, [this, id] { removeMessage(id); });
    remove->setShortcut(QKeySequence(Qt::Key_Delete));
}

void ChatPage::removeMessage(const MessageId &id)
{
    if (!m_session)
        return;
    if (id == m_editing)
        endEdit();
    const ConversationId conversation = m_session->conversation().id;
    const auto done = [this, conversation](const Result<RemovedMessages> &removed) {
        if (removed)
            offerUndo(conversation, *removed);
        else if (removed.error().kind != Error::Kind::NotFound)
            m_banner->showError(removed.error(), {});
    };
    const Async<RemovedMessages> removing = m_session->remove(id);
    if (isReady(removing)) // with the click that did it
        done(removing.result());
    else
        onFinished(removing, this, done);
}

void ChatPage::offerUndo(const ConversationId &conversation, const RemovedMessages &removed)
{
    if (removed.isEmpty())
        return;
    // The conversation may have been closed until the user thinks better of it.
    const auto undo = [this, removed, conversation] {
        onFinished(m_services.library.open(conversation), this, [removed](const Result<ChatSession *> &opened) {
            if (opened)
                (*opened)->restore(removed);
        });
    };
    Q_EMIT undoable(tr("%n message(s) deleted", nullptr, int(removed.messages.size())), undo, [] {});
}

void ChatPage::forkFrom(const MessageId &id)
{
    if (!m_session)
        return;
    m_session->flush(); // what is copied is what is shown
    onFinished(m_services.library.fork(m_session->conversation().id, id), this,
               [this](const Result<ChatSession *> &forked) {
                   if (!forked) {
                       m_banner->showError(forked.error(), {});
                       return;
                   }
                   m_wanted = {};
                   openSession(*forked);
                   Q_EMIT notice(tr("This is a new chat with the messages up to there"));
               });
}

void ChatPage::openOutline()
{
    if (!m_session || m_session->tree().isEmpty())
        return;
    if (!m_outline) {
        m_outline = new OutlinePopup(this);
        connect(m_outline, &OutlinePopup::messageChosen, this, &ChatPage::showMessage);
    }
    const auto show = [this](const Result<QList<OutlineEntry>> &outline) {
        if (outline)
            m_outline->openOver(m_transcript->parentWidget(), *outline);
        else
            m_banner->showError(outline.error(), {});
    };
    const Async<QList<OutlineEntry>> outline = m_session->outline();
    if (isReady(outline))
        show(outline.result());
    else
        onFinished(outline, m_session, show);
}

/// On the page, whichever branch it is on.
void ChatPage::showMessage(const MessageId &id)
{
    if (!m_session || !m_session->tree().find(id))
        return;
    if (!m_session->path().contains(id))
        m_session->selectBranch(id);
    m_transcript->scrollToMessage(id.text());
    m_transcript->setFocus(Qt::OtherFocusReason);
}

} // namespace switchyard
