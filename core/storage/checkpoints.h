// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/message.h"
#include "core/storage/database.h"

#include <QHash>

namespace switchyard {

/// What turns `before` into `after`, as the body of a stream piece: text that was appended costs only its own length.
/// Errors: Storage.
[[nodiscard]] Result<QByteArray> makePiece(const Message &before, const Message &after);
/// False when the piece cannot be read; the message is then unchanged.
bool applyPiece(Message &message, const QByteArray &piece);

/// Writes the growing state of streaming answers: the whole message once, then pieces. Remembers what was written last.
class Checkpoints
{
public:
    /// To be called inside a transaction; committed() must follow its commit.
    [[nodiscard]] Result<void> write(Database &database, const Message &message);
    void committed(const Message &message);
    /// What the message has gained since. Errors: NotFound when a whole one has to be written first.
    [[nodiscard]] Result<void> append(Database &database, const MessageGrowth &growth);
    void committedGrowth(const MessageId &id);
    /// The message was written whole or removed.
    void forget(const MessageId &id) { m_last.remove(id); }
    void forgetAll() { m_last.clear(); }

private:
    struct Last
    {
        Message message;
        qint64 pieces = 0;
        bool isBehind = false; // more has been appended than `message` has
    };
    QHash<MessageId, Last> m_last;
};

} // namespace switchyard
