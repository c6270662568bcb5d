// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/ids.h"
#include "core/domain/chat.h"
#include "core/domain/message.h"
#include "core/domain/routing.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

#include <optional>

namespace switchyard {

/// Who is asked: a model at a connection.
struct Recipient
{
    ConnectionId connection;
    ModelId model;
    bool operator==(const Recipient &) const = default;
};

/// What stands in the composer when Send is pressed.
struct Draft
{
    QString text;
    QList<ContentPart> attachments; ///< images and files
    bool operator==(const Draft &) const = default;
    [[nodiscard]] bool isEmpty() const { return text.trimmed().isEmpty() && attachments.isEmpty(); }
};

/// A prompt that waits for the answer above it to end.
struct QueuedPrompt
{
    MessageId id; ///< that its message will have
    Draft draft;
    QList<Recipient> recipients;
    MessageId parent; ///< what it will hang below; empty = at the root
    bool toAll = false; ///< below each of the answers that stand beside `parent`, each answered by its own model
    bool operator==(const QueuedPrompt &) const = default;
};

/// Which messages go along with a prompt. Nothing is left out that is not named here.
struct ContextPolicy
{
    enum class Overflow {
        Refuse, ///< a history that does not fit is not sent
        DropOldest, ///< the oldest turns are left out until it fits
    };
    Overflow overflow = Overflow::Refuse;
    QSet<MessageId> excluded; ///< never sent
    QSet<MessageId> pinned; ///< never dropped
    bool operator==(const ContextPolicy &) const = default;
};

/// Where a conversation was forked off.
struct ForkOrigin
{
    ConversationId conversation;
    MessageId message; ///< the last one that was taken along, as it is called there
    bool operator==(const ForkOrigin &) const = default;
};

/// A conversation without its messages. Times are UTC.
struct Conversation
{
    ConversationId id;
    QString title; ///< one line; empty = not named yet
    QDateTime created, updated;
    bool pinned = false;
    std::optional<QDateTime> trashed;
    MessageId activeLeaf; ///< empty = no message yet
    ConnectionId connection; ///< who answers next; empty = the default
    ModelId model; ///< which model answers next; empty = the default
    QString systemPrompt;
    SamplingParameters parameters;
    RoutingPreferences routing; ///< over the global defaults
    QString draft; ///< what stands in the composer
    QList<Recipient> recipients; ///< who answers next when that is several; empty = `connection` and `model`
    ContextPolicy context;
    QList<QueuedPrompt> queue; ///< in the order of sending
    std::optional<ForkOrigin> forkedFrom;

    bool operator==(const Conversation &) const = default;
};

/// A line of the conversation list.
struct ConversationSummary
{
    ConversationId id;
    QString title;
    QDateTime updated;
    bool pinned = false;
    QStringList models; ///< that answered, newest first
    std::optional<Money> cost; ///< sum of what is known; nothing when no answer reported any
    int messageCount = 0;

    bool operator==(const ConversationSummary &) const = default;
};

/// A conversation's messages as a tree: parents, siblings, the path that is shown. Pure; knows no storage.
/// Broken trees are borne: a missing parent makes a root, a cycle is cut where it closes.
class MessageTree
{
public:
    MessageTree() = default;
    explicit MessageTree(const QList<Message> &messages);

    [[nodiscard]] bool isEmpty() const { return m_messages.isEmpty(); }
    [[nodiscard]] qsizetype size() const { return m_messages.size(); }
    /// Nothing when the id is not known. The pointer is valid until the next change.
    [[nodiscard]] const Message *find(const MessageId &id) const;
    /// Adds, or replaces the one of the same id. A parent that is missing or below it makes it a root.
    void put(const Message &message);
    void remove(const MessageId &id); ///< with everything below it

    /// From the root to `leaf`. Empty when the leaf is not known.
    [[nodiscard]] QList<MessageId> pathTo(const MessageId &leaf) const;
    /// All messages with the same parent, in order of creation, the message itself included.
    [[nodiscard]] QList<MessageId> siblings(const MessageId &id) const;
    [[nodiscard]] QList<MessageId> children(const MessageId &id) const; ///< of the roots for an empty id
    /// The messages that were made in one go and stand side by side, in order, the message itself included: answers of
    /// several models to one prompt, one prompt below each of them, the answers to those. Alone when there are none:
    /// a retry or an edit of one of them stands alone.
    [[nodiscard]] QList<MessageId> parallelGroup(const MessageId &id) const;
    /// The message and all that hangs below it, in order of creation. Empty when the id is not known.
    [[nodiscard]] QList<Message> subtree(const MessageId &id) const;
    /// The leaf reached by going down from `id`, the newest child each time: where switching to a branch leads.
    [[nodiscard]] MessageId newestLeafBelow(const MessageId &id) const;
    [[nodiscard]] MessageId newestLeaf() const { return newestLeafBelow({}); }
    [[nodiscard]] QList<Message> all() const; ///< in order of creation

private:
    [[nodiscard]] bool isAtOrBelow(const MessageId &id, const MessageId &ancestor) const;

    QHash<MessageId, Message> m_messages; // parents are there, and no chain comes back to itself
    QHash<MessageId, QList<MessageId>> m_children;
    QHash<qint64, MessageId> m_bySequence; // of parallel ones
};

} // namespace switchyard
