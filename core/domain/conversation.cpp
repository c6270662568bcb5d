// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/conversation.h"

#include <QSet>

#include <algorithm>

namespace switchyard {

namespace {
bool createdBefore(const Message &a, const Message &b)
{
    return a.sequence != b.sequence ? a.sequence < b.sequence : a.id < b.id;
}
} // namespace

MessageTree::MessageTree(const QList<Message> &messages)
{
    m_messages.reserve(messages.size());
    for (const Message &message : messages)
        m_messages.insert(message.id, message);
    // Each chain is walked once: a missing parent makes a root, and a chain that comes back to itself is cut there.
    QSet<MessageId> sound;
    sound.reserve(messages.size());
    for (const Message &start : messages) {
        QSet<MessageId> walked;
        MessageId at = start.id;
        while (!sound.contains(at)) {
            walked.insert(at);
            Message &message = m_messages[at];
            if (message.parent.isEmpty() || !m_messages.contains(message.parent) || walked.contains(message.parent)) {
                message.parent = MessageId();
                break;
            }
            at = message.parent;
        }
        sound.unite(walked);
    }
    for (const Message &message : std::as_const(m_messages)) {
        m_children[message.parent].append(message.id);
        if (message.kind == SiblingKind::Parallel)
            m_bySequence.insert(message.sequence, message.id);
    }
    for (QList<MessageId> &list : m_children) {
        std::ranges::sort(list, [this](const MessageId &a, const MessageId &b) {
            return createdBefore(m_messages[a], m_messages[b]);
        });
    }
}

const Message *MessageTree::find(const MessageId &id) const
{
    const auto it = m_messages.constFind(id);
    return it == m_messages.cend() ? nullptr : &*it;
}

void MessageTree::put(const Message &message)
{
    Message sound = message;
    const Message *old = find(sound.id);
    const bool moves = !old || old->parent != sound.parent;
    if (moves && (!m_messages.contains(sound.parent) || isAtOrBelow(sound.parent, sound.id)))
        sound.parent = MessageId();
    if (sound.kind == SiblingKind::Parallel)
        m_bySequence.insert(sound.sequence, sound.id);
    if (old) {
        if (old->parent == sound.parent && old->sequence == sound.sequence) {
            m_messages.insert(sound.id, sound);
            return;
        }
        m_children[old->parent].removeOne(sound.id);
    }
    m_messages.insert(sound.id, sound);
    QList<MessageId> &list = m_children[sound.parent];
    const auto behind
        = [this](const MessageId &a, const MessageId &b) { return createdBefore(m_messages[a], m_messages[b]); };
    list.insert(std::ranges::upper_bound(list, sound.id, behind), sound.id);
}

bool MessageTree::isAtOrBelow(const MessageId &id, const MessageId &ancestor) const
{
    for (const Message *at = find(id); at; at = find(at->parent)) {
        if (at->id == ancestor)
            return true;
    }
    return false;
}

void MessageTree::remove(const MessageId &id)
{
    const Message *message = find(id);
    if (!message)
        return;
    m_children[message->parent].removeOne(id);
    QList<MessageId> doomed{id};
    while (!doomed.isEmpty()) {
        const MessageId next = doomed.takeLast();
        doomed += m_children.take(next);
        const Message gone = m_messages.take(next);
        if (m_bySequence.value(gone.sequence) == next)
            m_bySequence.remove(gone.sequence);
    }
}

QList<MessageId> MessageTree::pathTo(const MessageId &leaf) const
{
    QList<MessageId> path;
    for (const Message *message = find(leaf); message; message = find(message->parent))
        path.append(message->id);
    std::ranges::reverse(path);
    return path;
}

QList<MessageId> MessageTree::siblings(const MessageId &id) const
{
    const Message *message = find(id);
    return message ? m_children.value(message->parent) : QList<MessageId>();
}

QList<MessageId> MessageTree::children(const MessageId &id) const
{
    return m_children.value(id);
}

QList<MessageId> MessageTree::parallelGroup(const MessageId &id) const
{
    const Message *message = find(id);
    if (!message)
        return {};
    QList<MessageId> group{id};
    if (message->kind != SiblingKind::Parallel)
        return group;
    // One go takes its numbers without a gap, and the next go leaves one.
    const auto besides = [&](qint64 sequence) -> const Message * {
        const Message *other = find(m_bySequence.value(sequence));
        return other && other->role == message->role && other->kind == SiblingKind::Parallel ? other : nullptr;
    };
    for (const Message *left = besides(message->sequence - 1); left; left = besides(left->sequence - 1))
        group.prepend(left->id);
    for (const Message *right = besides(message->sequence + 1); right; right = besides(right->sequence + 1))
        group.append(right->id);
    return group;
}

QList<Message> MessageTree::subtree(const MessageId &id) const
{
    QList<Message> found;
    QList<MessageId> next;
    if (m_messages.contains(id))
        next.append(id);
    while (!next.isEmpty()) {
        const MessageId at = next.takeLast();
        found.append(*find(at));
        next += m_children.value(at);
    }
    std::ranges::sort(found, createdBefore);
    return found;
}

MessageId MessageTree::newestLeafBelow(const MessageId &id) const
{
    MessageId at = id;
    for (auto below = m_children.constFind(at); below != m_children.cend() && !below->isEmpty();
         below = m_children.constFind(at))
        at = below->last();
    return at;
}

QList<Message> MessageTree::all() const
{
    QList<Message> list = m_messages.values();
    std::ranges::sort(list, createdBefore);
    return list;
}

} // namespace switchyard
