// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/message.h"
#include "core/storage/conversationskeleton.h"
#include "core/storage/database.h"

namespace switchyard {

/// What reading messages found; broken rows are counted and never hide the others.
struct ReadMessages
{
    QList<Message> messages; ///< in order of creation
    int unreadableParts = 0;
};

/// Rows of `message`, `part` and what hangs on them. Writes are meant to stand inside a transaction.
class MessageStore
{
public:
    explicit MessageStore(Database &database) : m_db(database) {}

    [[nodiscard]] Result<ReadMessages> ofConversation(const ConversationId &conversation);
    /// Errors: NotFound, Storage.
    [[nodiscard]] Result<Message> byId(const MessageId &id);
    /// Those of them that are there.
    [[nodiscard]] Result<ReadMessages> byIds(const QList<MessageId> &ids);
    /// From `leaf` upwards, at most so many. Empty when it is not there.
    [[nodiscard]] Result<QList<MessageId>> upwards(const ConversationId &conversation, const MessageId &leaf, int most);
    /// Whether a conversation has more messages than that. Costs that many at most.
    [[nodiscard]] Result<bool> hasMoreThan(const ConversationId &conversation, int count);
    /// The place in the order of creation that is free.
    [[nodiscard]] Result<qint64> nextSequence(const ConversationId &conversation);
    /// Of what was created before that place. Reads no content: the length of a text is that of its UTF-8, or nothing
    /// where even that is damaged.
    [[nodiscard]] Result<ConversationSkeleton> skeleton(const ConversationId &conversation, qint64 before);
    /// Adds or replaces the row and its parts, drops its stream pieces, indexes it when it is final.
    [[nodiscard]] Result<void> put(const Message &message);
    /// Adds it; false when the id is taken.
    [[nodiscard]] Result<bool> addNew(const Message &message);
    [[nodiscard]] Result<void> remove(const ConversationId &conversation, const QList<MessageId> &ids);
    /// Takes the words of all messages of a conversation out of the index; their rows go with the conversation's.
    [[nodiscard]] Result<void> removeFromIndex(const ConversationId &conversation);
    /// Answers that were being written when the program ended.
    [[nodiscard]] Result<QList<MessageId>> unfinished();

    /// How the text of each message begins: a few hundred characters.
    [[nodiscard]] Result<QHash<MessageId, QString>> beginnings(const ConversationId &conversation);

private:
    [[nodiscard]] Result<ConversationSkeleton> readSkeleton(const ConversationId &conversation, qint64 before,
                                                            const QString &length);
    [[nodiscard]] Result<ReadMessages> read(const QString &condition, const QString &value);
    [[nodiscard]] Result<void> writeParts(qint64 key, const Message &message);
    [[nodiscard]] Result<qint64> writeRow(const Message &message);
    [[nodiscard]] Result<std::optional<qint64>> keyOf(const MessageId &id);
    [[nodiscard]] Result<void> unindex(qint64 key);

    Database &m_db;
};

} // namespace switchyard
