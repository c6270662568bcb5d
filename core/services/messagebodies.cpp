// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/messagebodies.h"

#include "core/storage/storage.h"

#include <QPointer>

#include <algorithm>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype readAtOnce = 256; // messages: what is looked at next does not wait long behind them

/// About what it takes in memory.
qsizetype bytesOf(const Message &message)
{
    qsizetype bytes = sizeof(Message);
    for (const ContentPart &part : message.parts) {
        bytes += sizeof(ContentPart);
        if (const auto *text = std::get_if<TextPart>(&part))
            bytes += 2 * text->text.size();
        else if (const auto *reasoning = std::get_if<ReasoningPart>(&part))
            bytes += 2 * reasoning->text.size() + reasoning->details.size();
        else if (const auto *result = std::get_if<ToolResultPart>(&part))
            bytes += 2 * result->content.size();
        else if (const auto *image = std::get_if<ImagePart>(&part))
            bytes += 2 * image->url.size();
        else if (const auto *file = std::get_if<FilePart>(&part))
            bytes += 2 * file->url.size();
        else if (const auto *audio = std::get_if<AudioPart>(&part))
            bytes += audio->data.size();
    }
    return bytes;
}

} // namespace

MessageBodies::MessageBodies(Storage &storage, const MessageTree &tree, QObject *parent)
    : QObject(parent), m_storage(storage), m_tree(tree)
{
}

Message MessageBodies::unreadable(const MessageNode &node)
{
    return {.id = node.id,
            .parent = node.parent,
            .kind = node.kind,
            .role = node.role,
            .state = MessageState::Failed,
            .sequence = node.sequence,
            .model = node.model,
            .error = Error{.kind = Error::Kind::Storage,
                           .message = u"the store cannot read this message"_s,
                           .code = u"unreadable"_s}};
}

bool MessageBodies::isUnreadable(const Message &message)
{
    return message.error && message.error->kind == Error::Kind::Storage && message.error->code == "unreadable"_L1;
}

// --- what is in memory

MessageBody MessageBodies::find(const MessageId &id) const
{
    const auto known = m_entries.constFind(id);
    if (known == m_entries.cend())
        return {};
    known->used = ++m_uses;
    return known->message;
}

const Message *MessageBodies::peek(const MessageId &id) const
{
    const auto known = m_entries.constFind(id);
    return known == m_entries.cend() ? nullptr : known->message.get();
}

void MessageBodies::insert(const Message &message, bool isOwn)
{
    remove(message.id);
    const Entry entry{.message = std::make_shared<const Message>(message),
                      .bytes = isOwn ? 0 : bytesOf(message),
                      .isOwn = isOwn,
                      .used = ++m_uses};
    m_bytes += entry.bytes;
    m_entries.insert(message.id, entry);
}

void MessageBodies::keep(const Message &message)
{
    insert(message, true);
}

void MessageBodies::take(const QList<Message> &read)
{
    makeRoom(); // of what was there before: what comes now is looked at now
    for (const Message &message : read) {
        if (m_tree.find(message.id) && !m_entries.contains(message.id))
            insert(message, false);
    }
}

void MessageBodies::remove(const MessageId &id)
{
    m_bytes -= m_entries.take(id).bytes;
}

void MessageBodies::makeRoom()
{
    if (m_bytes <= m_mostBytes)
        return;
    std::vector<std::pair<quint64, MessageId>> old;
    for (auto it = m_entries.cbegin(); it != m_entries.cend(); ++it) {
        if (!it->isOwn)
            old.emplace_back(it->used, it.key());
    }
    std::ranges::sort(old);
    for (const auto &[used, id] : old) {
        if (m_bytes <= m_mostBytes * 3 / 4)
            break;
        remove(id);
    }
}

// --- what is read

void MessageBodies::want(const QList<MessageId> &ids)
{
    for (const MessageId &id : ids) {
        if (m_entries.contains(id) || m_awaited.contains(id) || !m_tree.find(id))
            continue;
        m_awaited.insert(id);
        m_wanted.append(id);
    }
    readSoon();
}

void MessageBodies::prefetch(const QList<MessageId> &ids)
{
    QList<MessageId> missing;
    for (const MessageId &id : ids) {
        if (!m_entries.contains(id))
            missing.append(id);
    }
    m_isPrefetching = m_isPrefetching || !missing.isEmpty();
    m_wanted = missing + m_wanted;
    readSoon();
}

/// Whoever wants one often wants its neighbours at once.
void MessageBodies::readSoon()
{
    if (m_wanted.isEmpty() || std::exchange(m_isReading, true))
        return;
    QMetaObject::invokeMethod(this, &MessageBodies::readWanted, Qt::QueuedConnection);
}

void MessageBodies::readWanted()
{
    QList<MessageId> ids;
    while (ids.size() < readAtOnce && !m_wanted.isEmpty()) {
        const MessageId id = m_wanted.takeLast();
        if (!m_entries.contains(id) && m_tree.find(id))
            ids.append(id);
        else
            m_awaited.remove(id);
    }
    m_isReading = !ids.isEmpty();
    if (!m_isReading) {
        if (std::exchange(m_isPrefetching, false))
            Q_EMIT prefetched();
        return;
    }
    onFinished(m_storage.loadMessages(ids), this, [this, ids](const Result<QList<Message>> &read) {
        if (read)
            take(*read);
        QList<MessageId> told;
        for (const MessageId &id : ids) {
            const bool isAwaited = m_awaited.remove(id);
            const MessageNode *node = m_tree.find(id);
            if (!node)
                continue; // removed meanwhile
            if (!m_entries.contains(id))
                insert(unreadable(*node), false);
            if (isAwaited)
                told.append(id);
        }
        const QPointer<MessageBodies> self = this;
        if (!told.isEmpty())
            Q_EMIT arrived(told);
        if (self)
            readWanted();
    });
}

Async<QList<MessageBody>> MessageBodies::load(const QList<MessageId> &ids)
{
    using Bodies = QList<MessageBody>;
    Bodies bodies;
    bodies.reserve(ids.size());
    QList<MessageId> missing;
    for (const MessageId &id : ids) {
        bodies.append(find(id));
        if (!bodies.last())
            missing.append(id);
    }
    if (missing.isEmpty())
        return readyAsync<Bodies>(bodies);
    return andThen<QList<Message>>(
        m_storage.loadMessages(missing), this, [this, ids, bodies](const QList<Message> &read) mutable {
            QHash<MessageId, MessageBody> found;
            qsizetype bytes = 0;
            for (const Message &message : read) {
                found.insert(message.id, std::make_shared<const Message>(message));
                bytes += bytesOf(message);
            }
            // More than that would push out what is on the screen.
            if (bytes <= m_mostBytes / 2)
                take(read);
            for (qsizetype i = 0; i < ids.size(); ++i) {
                MessageBody &body = bodies[i];
                if (!body)
                    body = found.value(ids[i]);
                if (body)
                    continue;
                const MessageNode *node = m_tree.find(ids[i]);
                body = std::make_shared<const Message>(
                    unreadable(node ? *node : MessageNode{.id = ids[i], .parent = {}, .model = {}}));
            }
            return readyAsync<Bodies>(bodies);
        });
}

} // namespace switchyard
