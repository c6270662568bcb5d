// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/ledger.h"
#include "ui/common/rowtablemodel.h"

#include <QHash>

#include <memory>

namespace switchyard {

/// One row per generation, newest first.
class LedgerTableModel final : public RowTableModel<LedgerEntry>
{
    Q_OBJECT

public:
    enum Column {
        When,
        Chat,
        Model,
        Endpoint,
        TokensIn,
        Cached,
        TokensOut,
        Reasoning,
        Reported,
        Computed,
        FirstToken,
        Total,
        Outcome,
        Key
    };

    explicit LedgerTableModel(QObject *parent = nullptr);

    /// Titles of conversations, for the second column. Those not in it were deleted.
    void setTitles(const QHash<ConversationId, QString> &titles);

private:
    // Shared with the column functions, which are made before the members.
    std::shared_ptr<QHash<ConversationId, QString>> m_titles;
    LedgerTableModel(std::shared_ptr<QHash<ConversationId, QString>> titles, QObject *parent);
};

/// Sums by day or by model.
class SumTableModel final : public RowTableModel<LedgerSum>
{
    Q_OBJECT

public:
    enum class By { Day, Model };
    enum Column { Name, Generations, TokensIn, TokensOut, Cost };

    SumTableModel(By by, QObject *parent = nullptr);
};

/// "= same", "+ $0.000002": how the computed cost differs from the reported one; "—" when one of them is missing.
[[nodiscard]] QString costDifference(const LedgerEntry &entry);
[[nodiscard]] QString outcomeText(MessageState state);

} // namespace switchyard
