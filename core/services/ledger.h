// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/async.h"
#include "core/domain/ledger.h"

#include <QList>
#include <QObject>
#include <QTimeZone>

namespace switchyard {

class Storage;

/// Every generation and what it cost; nothing here is ever recomputed.
class Ledger : public QObject
{
    Q_OBJECT
public:
    explicit Ledger(Storage &storage, QObject *parent = nullptr);

    struct Period
    {
        QDateTime from, to; ///< half-open, UTC; invalid = without end
    };
    /// Newest first, at most `limit` rows.
    [[nodiscard]] Async<QList<LedgerEntry>> rows(const Period &period, int limit = 10'000);
    /// One sum per day of `zone`, oldest first, days without use left out.
    [[nodiscard]] Async<QList<LedgerSum>> byDay(const Period &period, const QTimeZone &zone);
    /// One sum per model, dearest first.
    [[nodiscard]] Async<QList<LedgerSum>> byModel(const Period &period);
    /// All rows of the period as CSV (RFC 4180, UTF-8, header line), into a file. Errors: Storage.
    [[nodiscard]] Async<void> exportCsv(const Period &period, const QString &path);

Q_SIGNALS:
    void changed(); ///< a row was added or finished

private:
    Storage &m_storage;
};

} // namespace switchyard
