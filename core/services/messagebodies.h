// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/async.h"
#include "core/domain/messagetree.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>

#include <memory>

namespace switchyard {

class Storage;

/// A message with its content. Whoever holds it keeps it.
using MessageBody = std::shared_ptr<const Message>;

/// The contents of one conversation's messages, as far as they are in memory. What was kept stays; what was read from
/// the store gives way to what is read later, the longest unused first.
class MessageBodies : public QObject
{
    Q_OBJECT
public:
    /// Of what was read about so many bytes stay: what a few screens show.
    static constexpr qsizetype usualBytes = 8 << 20;

    /// `tree` outlives this; what is not in it is not kept.
    MessageBodies(Storage &storage, const MessageTree &tree, QObject *parent = nullptr);

    /// Nothing when it is not in memory.
    [[nodiscard]] MessageBody find(const MessageId &id) const;
    /// The same without counting as a use. Valid until the next change.
    [[nodiscard]] const Message *peek(const MessageId &id) const;
    void keep(const Message &message); ///< what the conversation was opened with, what was made or changed since
    void remove(const MessageId &id);
    void setMostBytes(qsizetype bytes) { m_mostBytes = bytes; }

    /// Reads them beside the window's thread; arrived() follows for each that was not in memory.
    void want(const QList<MessageId> &ids);
    /// The same without arrived(), when there is nothing else to read.
    void prefetch(const QList<MessageId> &ids);
    /// In this order, read where they are not in memory. One that cannot be read is replaced: see unreadable().
    [[nodiscard]] Async<QList<MessageBody>> load(const QList<MessageId> &ids);

    /// What stands for a message that the store cannot read: its place in the tree and an error of kind Storage.
    [[nodiscard]] static Message unreadable(const MessageNode &node);
    [[nodiscard]] static bool isUnreadable(const Message &message);

Q_SIGNALS:
    void arrived(const QList<switchyard::MessageId> &ids);
    void prefetched(); ///< all that was asked for

private:
    struct Entry
    {
        MessageBody message;
        qsizetype bytes = 0;
        bool isOwn = false;
        mutable quint64 used = 0;
    };
    void take(const QList<Message> &read);
    void insert(const Message &message, bool isOwn);
    void readSoon();
    void readWanted();
    void makeRoom();

    Storage &m_storage;
    const MessageTree &m_tree;
    QHash<MessageId, Entry> m_entries;
    QList<MessageId> m_wanted; // the most urgent last; some may have come meanwhile
    QSet<MessageId> m_awaited; // whose arrival is to be told
    bool m_isReading = false;
    bool m_isPrefetching = false;
    qsizetype m_bytes = 0; // of what was read
    qsizetype m_mostBytes = usualBytes;
    mutable quint64 m_uses = 0;
};

} // namespace switchyard
