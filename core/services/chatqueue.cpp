// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/chatsession.h"
#include "core/services/turnstore.h"

#include <QPointer>

#include <algorithm>

// ChatSession's queue: prompts that wait for the answer above them.

namespace switchyard {

void ChatSession::enqueue(const QueuedPrompt &prompt)
{
    m_conversation.queue.append(prompt);
    m_store->setStored();
    changeQueue(m_queuePaused);
}

void ChatSession::changeQueue(bool paused)
{
    m_queuePaused = paused && !m_conversation.queue.isEmpty();
    m_store->saveConversation();
    Q_EMIT queueChanged();
}

void ChatSession::removeQueued(const MessageId &id)
{
    if (m_conversation.queue.removeIf([&](const QueuedPrompt &prompt) { return prompt.id == id; }) > 0)
        changeQueue(m_queuePaused);
}

void ChatSession::moveQueued(const MessageId &id, int index)
{
    const auto at = std::ranges::find(m_conversation.queue, id, &QueuedPrompt::id);
    if (at == m_conversation.queue.end())
        return;
    const qsizetype target = std::clamp<qsizetype>(index, 0, m_conversation.queue.size() - 1);
    m_conversation.queue.move(at - m_conversation.queue.begin(), target);
    changeQueue(m_queuePaused);
}

void ChatSession::editQueued(const MessageId &id, const Draft &draft)
{
    if (draft.isEmpty())
        return removeQueued(id);
    const auto at = std::ranges::find(m_conversation.queue, id, &QueuedPrompt::id);
    if (at == m_conversation.queue.end())
        return;
    at->draft = draft;
    changeQueue(m_queuePaused);
}

void ChatSession::resumeQueue()
{
    if (m_conversation.queue.isEmpty())
        return;
    m_queuePaused = false;
    Q_EMIT queueChanged();
    sendNextQueued();
}

/// An answer that did not become whole takes the prompts that built on it back to the user.
void ChatSession::settleQueue(const Message &answer)
{
    if (answer.state == MessageState::Complete || m_queuePaused)
        return;
    const bool concerned = std::ranges::any_of(m_conversation.queue, [&](const QueuedPrompt &prompt) {
        return prompt.parent == answer.id || !m_tree.find(prompt.parent)
            || (prompt.toAll && answerGroup(prompt.parent).contains(answer.id));
    });
    if (concerned)
        changeQueue(true);
}

void ChatSession::sendNextQueued()
{
    if (m_queuePaused || m_conversation.queue.isEmpty())
        return;
    QueuedPrompt next = m_conversation.queue.first();
    if (!m_tree.find(next.parent)) // it was removed meanwhile; going on below what is shown is what was agreed to
        next.parent = m_conversation.activeLeaf;
    if (next.toAll ? isGroupRunning(next.parent) : isRunning(next.parent))
        return;
    const bool show = m_conversation.activeLeaf == next.parent
        || (next.toAll && answerGroup(next.parent).contains(m_conversation.activeLeaf));
    const QPointer<ChatSession> self = this;
    // Out of the queue before it is stored as a message: it is never in both.
    m_conversation.queue.removeFirst();
    const auto sent = sendBelow(next, show);
    if (!self)
        return;
    if (!sent) {
        m_conversation.queue.prepend(next);
        changeQueue(true);
        Q_EMIT queueRefused(sent.error());
        return;
    }
    // What waited for the same answer now waits for the new one.
    const MessageId answer = m_tree.children(next.id).value(0);
    for (QueuedPrompt &later : m_conversation.queue) {
        if (later.parent == next.parent || !m_tree.find(later.parent))
            later.parent = answer;
    }
    changeQueue(false);
}

} // namespace switchyard
