// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/async.h"
#include "core/domain/ledger.h"
#include "core/domain/modelexperience.h"

#include <QList>
#include <QObject>
#include <QTimeZone>

#include <functional>
#include <memory>

namespace switchyard {

class Storage;
struct UsePeriod;

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
    /// What was used, lean: for sums over all of it. `goOn` is asked on another thread; see reprice().
    [[nodiscard]] Async<std::shared_ptr<const UsePeriod>> use(const Period &period,
                                                              const std::function<bool(int)> &goOn = {});
    /// A few hundred of the latest answers of the period with their texts, to compare them with their counts.
    [[nodiscard]] Async<QList<Message>> recentAnswers(const Period &period);
    /// What each model was like.
    [[nodiscard]] Async<QHash<ModelId, ModelExperience>> experience(const Period &period);
    /// All rows of the period as CSV (RFC 4180, UTF-8, header line), into a file. Errors: Storage.
    [[nodiscard]] Async<void> exportCsv(const Period &period, const QString &path);

Q_SIGNALS:
    void changed(); ///< a row was added or finished

private:
    Storage &m_storage;
};

} // namespace switchyard
