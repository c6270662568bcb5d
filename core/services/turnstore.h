// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/domain/conversation.h"
#include "core/domain/ledger.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>

namespace switchyard {

class Storage;

/// Stores what one session holds and remembers what the store refused, so that it is stored once writing works again.
class TurnStore : public QObject
{
    Q_OBJECT
public:
    /// `conversation` is read at each write; `newest` yields a message as it is now, nothing when it was removed.
    TurnStore(Storage &storage, const Conversation &conversation,
              std::function<const Message *(const MessageId &)> newest, QObject *parent = nullptr);

    /// An empty conversation is not stored; from here on this one is.
    void setStored() { m_isStored = true; }
    [[nodiscard]] bool isStored() const { return m_isStored; }

    /// Stores these together with the conversation; `then` follows when they are on the disk or refused.
    void save(const QList<Message> &messages, const QList<LedgerEntry> &rows, const std::function<void()> &then = {});
    /// The conversation's own row, once changing pauses.
    void saveSoon();
    void saveConversation();
    void remove(const QList<MessageId> &ids);
    /// The state of an answer that is being written.
    void checkpoint(const Message &message);
    /// What it has gained since; `wholeIsDue` follows when that is not enough.
    void checkpoint(const MessageGrowth &growth, const std::function<void()> &wholeIsDue);
    void saveMissing();
    void flush(); ///< without waiting for a pause

Q_SIGNALS:
    /// Once until a write succeeds again.
    void failed(const switchyard::Error &error);

private:
    void report(const Result<void> &stored);

    Storage &m_storage;
    const Conversation &m_conversation;
    std::function<const Message *(const MessageId &)> m_newest;
    bool m_isStored = false;
    QTimer m_pause;
    QSet<MessageId> m_missing; // refused by the store, only in memory
    QSet<MessageId> m_missingRows;
    QSet<MessageId> m_doomed; // the store refused to remove them
    QHash<MessageId, LedgerEntry> m_newestRows; // of what is on its way to the store or missing there
    bool m_conversationMissing = false;
    bool m_isFailing = false;
};

} // namespace switchyard
