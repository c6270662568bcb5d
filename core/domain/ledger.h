// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/ids.h"
#include "core/domain/message.h"
#include "core/domain/pricing.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace switchyard {

/// One row per generation, from the moment of sending. The price table is frozen then; nothing is ever recomputed.
struct LedgerEntry
{
    MessageId message; ///< the answer; also the row's identity
    ConversationId conversation;
    QDateTime sent; ///< UTC
    ConnectionId connection;
    QString connectionName; ///< as it was called then
    QString keyLabel; ///< last four of the key, or how the server masks it
    ModelId model; ///< asked for
    QString answeredBy;
    QString provider;
    GenerationId generation;
    MessageState outcome = MessageState::Waiting;
    Usage usage;
    std::optional<Money> computedCost; ///< by the frozen table
    Timing timing;
    PriceTable prices; ///< as they were when the message was sent
    QString finishReason;

    bool operator==(const LedgerEntry &) const = default;
    [[nodiscard]] std::optional<Money> reportedCost() const { return usage.cost; }
};

/// A sum over ledger rows: one day, one model, one day × model …
struct LedgerSum
{
    QDate day; ///< in the time zone asked for; invalid when not grouped by day
    QString model; ///< empty when not grouped by model
    qint64 generations = 0;
    qint64 promptTokens = 0, completionTokens = 0;
    Money cost; ///< reported where reported, else computed
    qint64 unknownCost = 0; ///< rows with neither

    bool operator==(const LedgerSum &) const = default;
};

} // namespace switchyard
