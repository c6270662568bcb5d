// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/conversation.h"
#include "core/storage/database.h"

namespace switchyard {

/// Rows of `conversation`.
class ConversationStore
{
public:
    explicit ConversationStore(Database &database) : m_db(database) {}

    /// Newest first, pinned or not; those in the trash are left out.
    [[nodiscard]] Result<QList<ConversationSummary>> summaries();
    /// Errors: NotFound, Storage.
    [[nodiscard]] Result<Conversation> byId(const ConversationId &id);
    [[nodiscard]] Result<void> put(const Conversation &conversation);
    /// False when the id is taken; the row is then left alone.
    [[nodiscard]] Result<bool> addNew(const Conversation &conversation);
    /// Errors: NotFound, Storage.
    [[nodiscard]] Result<void> setTrashed(const ConversationId &id, std::optional<QDateTime> when);
    /// Removes it with its messages and yields the attachments that no row names any more.
    [[nodiscard]] Result<QStringList> remove(const ConversationId &id);

private:
    [[nodiscard]] Result<void> write(const Conversation &conversation, const QString &onConflict, int &changed);

    Database &m_db;
};

} // namespace switchyard
