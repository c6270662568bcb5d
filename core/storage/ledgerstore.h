// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/ledger.h"
#include "core/domain/modelexperience.h"
#include "core/storage/database.h"

#include <QSet>

namespace switchyard {

/// Rows of `generation`, one per answer asked for.
class LedgerStore
{
public:
    explicit LedgerStore(Database &database) : m_db(database) {}

    /// Adds the row or completes it. The price table and the moment of sending stay what they were when it was added.
    [[nodiscard]] Result<void> put(const LedgerEntry &entry);
    /// Sent in [from, to), newest first; an invalid time leaves that side open.
    [[nodiscard]] Result<QList<LedgerEntry>> between(const QDateTime &from, const QDateTime &to, int limit);
    [[nodiscard]] Result<QSet<std::pair<ConnectionId, ModelId>>> modelsSince(const QDateTime &from);
    /// Complete answers sent since then that are neither very short nor very long, newest first.
    [[nodiscard]] Result<QList<MessageId>> recentAnswers(const QDateTime &from, int limit);
    /// Sums by model over [from, to), without reading what is not summed.
    [[nodiscard]] Result<QHash<ModelId, ModelExperience>> experience(const QDateTime &from, const QDateTime &to);
    /// Rows of answers that were being written when the program ended become interrupted.
    [[nodiscard]] Result<void> interruptUnfinished();

private:
    Database &m_db;
};

} // namespace switchyard
