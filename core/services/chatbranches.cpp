// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of ChatSession that knows the tree of messages: reading what is missing of it, moving in it, removing.

#include "core/services/answers.h"
#include "core/services/chatsession.h"
#include "core/services/contextmeter.h"
#include "core/services/turnstore.h"
#include "core/storage/conversationskeleton.h"
#include "core/storage/storage.h"

#include <QPointer>

#include <algorithm>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype mostBytesAtHand = 64 << 20; // some six million tokens
} // namespace

void ChatSession::readRest(qint64 nextSequence)
{
    m_nextSequence = std::max(m_nextSequence, nextSequence);
    m_restBefore = m_nextSequence;
    startReadingRest();
}

void ChatSession::startReadingRest()
{
    if (std::exchange(m_isReadingRest, true))
        return;
    onFinished(m_dependencies.storage.loadSkeleton(m_conversation.id, *m_restBefore), this,
               [this](const Result<std::shared_ptr<ConversationSkeleton>> &skeleton) {
                   m_isReadingRest = false;
                   const auto waiting = std::exchange(m_waiting, {});
                   const QPointer<ChatSession> self = this;
                   if (skeleton)
                       takeRest(std::move(**skeleton));
                   else
                       Q_EMIT storageFailed(skeleton.error());
                   for (auto done = waiting.cbegin(); done != waiting.cend() && self; ++done)
                       (*done)(skeleton ? Result<ChatSession *>(this) : failure(skeleton.error()));
               });
}

Async<ChatSession *> ChatSession::whole()
{
    if (isWhole())
        return readyAsync<ChatSession *>(this);
    const AsyncSource<ChatSession *> done;
    m_waiting.append(done);
    startReadingRest(); // once more, should it have failed
    return done.future();
}

/// What was in the store when the conversation was opened, and on it what happened since.
void ChatSession::takeRest(ConversationSkeleton rest)
{
    const QList<MessageId> known = m_tree.all();
    for (const MessageId &id : known) {
        const MessageNode &node = *m_tree.find(id);
        if (node.sequence < *m_restBefore)
            continue;
        rest.tree.put(node);
        if (const MessageBody own = m_bodies->find(id))
            rest.tally.add(*own);
    }
    m_tree = std::move(rest.tree);
    m_tally = std::move(rest.tally);
    m_restBefore.reset();
    if (!m_tree.isEmpty())
        m_store->setStored();
    moveTo(m_tree.find(m_conversation.activeLeaf) ? m_conversation.activeLeaf : m_tree.newestLeaf());
    m_meter->forgetHistories();
    keepAtHand();
    const QPointer<ChatSession> self = this;
    Q_EMIT pathChanged();
    if (self)
        Q_EMIT conversationChanged();
    if (self)
        Q_EMIT contextChanged();
}

/// What may be sent with the next prompt is read before it is needed, unless it is more than any model takes.
void ChatSession::keepAtHand()
{
    qsizetype bytes = 0;
    m_tree.walkUp(m_conversation.activeLeaf, [&bytes](const MessageNode &node) {
        bytes += qsizetype(sizeof(Message)) + 2 * qsizetype(node.length);
    });
    if (bytes <= mostBytesAtHand) {
        m_bodies->setMostBytes(std::max(MessageBodies::usualBytes, 2 * bytes));
        m_bodies->prefetch(path());
    }
    m_bodies->want(answerGroup(m_conversation.activeLeaf)); // is shown beside it
}

void ChatSession::put(const Message &message)
{
    if (m_tree.find(message.id)) {
        if (const MessageBody old = m_bodies->find(message.id))
            m_tally.remove(*old);
        m_meter->forget(message.id);
    }
    m_tree.put(message);
    m_bodies->keep(message);
    m_tally.add(message);
}

void ChatSession::moveTo(const MessageId &leaf)
{
    m_conversation.activeLeaf = leaf;
    m_path.reset();
}

void ChatSession::selectBranch(const MessageId &sibling)
{
    if (!m_tree.find(sibling))
        return;
    moveTo(m_tree.newestLeafBelow(sibling));
    keepAtHand();
    changeConversation();
    Q_EMIT pathChanged();
    Q_EMIT contextChanged();
}

Async<RemovedMessages> ChatSession::remove(const MessageId &id)
{
    if (!isWhole()) // what hangs below it is not known yet
        return andThen(whole(), this, [this, id](ChatSession *const &) { return remove(id); });
    if (!m_tree.find(id))
        return readyAsync<RemovedMessages>(failure(Error::Kind::NotFound, u"there is no such message"_s));
    const QList<MessageId> ids = m_tree.subtree(id);
    if (std::ranges::all_of(ids, [this](const MessageId &one) { return message(one) != nullptr; }))
        return readyAsync<RemovedMessages>(takeOut(id, {}));
    return andThen(m_bodies->load(ids), this, [this, id](const QList<MessageBody> &bodies) {
        return readyAsync<RemovedMessages>(takeOut(id, bodies));
    });
}

RemovedMessages ChatSession::takeOut(const MessageId &id, const QList<MessageBody> &bodies)
{
    RemovedMessages removed{.activeLeaf = m_conversation.activeLeaf};
    QHash<MessageId, MessageBody> read;
    for (const MessageBody &body : bodies)
        read.insert(body->id, body);
    const QList<MessageId> ids = m_tree.subtree(id);
    QList<MessageId> running;
    for (const MessageId &one : ids) {
        MessageBody body = m_bodies->find(one);
        if (!body)
            body = read.value(one);
        if (!body) // came while the others were read, and went out of memory again
            body = std::make_shared<const Message>(MessageBodies::unreadable(*m_tree.find(one)));
        Message gone = *body;
        m_tally.remove(gone);
        m_meter->forget(one);
        m_bodies->remove(one);
        if (const AnswerRun *run = m_answers->find(one)) {
            gone = run->message();
            gone.state = MessageState::Stopped;
            running.append(one);
        }
        removed.messages.append(gone);
    }
    if (ids.isEmpty())
        return removed;
    const QList<MessageId> siblings = m_tree.siblings(id);
    const MessageId parent = m_tree.find(id)->parent;
    const bool wasShown = ids.contains(m_conversation.activeLeaf);
    m_tree.remove(id);
    if (wasShown) {
        const qsizetype at = siblings.indexOf(id);
        const MessageId next = siblings.value(at + 1, at > 0 ? siblings.value(at - 1) : MessageId());
        moveTo(!next.isEmpty() ? m_tree.newestLeafBelow(next) : parent);
    }
    m_path.reset();
    m_store->remove(ids);
    for (const MessageId &answer : std::as_const(running))
        m_answers->stop(answer);
    m_store->saveSoon();
    Q_EMIT pathChanged();
    Q_EMIT conversationChanged();
    Q_EMIT contextChanged();
    return removed;
}

void ChatSession::restore(const RemovedMessages &removed)
{
    QList<Message> back;
    for (const Message &message : removed.messages) {
        if (m_tree.find(message.id))
            continue;
        put(message);
        back.append(message);
    }
    if (back.isEmpty())
        return;
    if (m_tree.find(removed.activeLeaf))
        moveTo(removed.activeLeaf);
    m_path.reset();
    m_meter->forgetHistories();
    m_store->setStored();
    m_store->save(back, {});
    Q_EMIT pathChanged();
    Q_EMIT conversationChanged();
    Q_EMIT contextChanged();
}

} // namespace switchyard
