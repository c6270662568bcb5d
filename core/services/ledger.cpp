// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/ledger.h"

#include "core/base/atomicfile.h"
#include "core/exchange/csvexport.h"
#include "core/storage/storage.h"

#include <QMap>

#include <algorithm>

namespace switchyard {

namespace {

constexpr int everyRow = 10'000'000;

void addTo(LedgerSum &sum, const LedgerEntry &entry)
{
    ++sum.generations;
    sum.promptTokens += entry.usage.promptTokens.value_or(0);
    sum.completionTokens += entry.usage.completionTokens.value_or(0);
    if (const auto cost = entry.reportedCost() ? entry.reportedCost() : entry.computedCost)
        sum.cost += *cost;
    else
        ++sum.unknownCost;
}

/// Reads rows and sums them off the window's thread.
template <class F>
Async<QList<LedgerSum>> summed(Storage &storage, QObject *context, const Ledger::Period &period, F sum)
{
    return andThen<QList<LedgerEntry>>(
        storage.loadLedger(period.from, period.to, everyRow), context, [sum](const QList<LedgerEntry> &rows) {
            return runOnPool<QList<LedgerSum>>(
                [rows, sum](QPromise<Result<QList<LedgerSum>>> &) -> Result<QList<LedgerSum>> { return sum(rows); });
        });
}

} // namespace

Ledger::Ledger(Storage &storage, QObject *parent) : QObject(parent), m_storage(storage) {}

Async<QList<LedgerEntry>> Ledger::rows(const Period &period, int limit)
{
    return m_storage.loadLedger(period.from, period.to, limit);
}

Async<QList<LedgerSum>> Ledger::byDay(const Period &period, const QTimeZone &zone)
{
    return summed(m_storage, this, period, [zone](const QList<LedgerEntry> &rows) {
        QMap<QDate, LedgerSum> days;
        for (const LedgerEntry &entry : rows) {
            const QDate day = entry.sent.toTimeZone(zone).date();
            LedgerSum &sum = days[day];
            sum.day = day;
            addTo(sum, entry);
        }
        return days.values();
    });
}

Async<QList<LedgerSum>> Ledger::byModel(const Period &period)
{
    return summed(m_storage, this, period, [](const QList<LedgerEntry> &rows) {
        QMap<QString, LedgerSum> models;
        for (const LedgerEntry &entry : rows) {
            LedgerSum &sum = models[entry.model.text()];
            sum.model = entry.model.text();
            addTo(sum, entry);
        }
        QList<LedgerSum> list = models.values();
        std::ranges::stable_sort(list, std::greater(), &LedgerSum::cost);
        return list;
    });
}

Async<std::shared_ptr<const UsePeriod>> Ledger::use(const Period &period, const std::function<bool(int)> &goOn)
{
    return m_storage.loadUse(period.from, period.to, goOn);
}

Async<QList<Message>> Ledger::recentAnswers(const Period &period)
{
    constexpr int enough = 300;
    const QDateTime from = period.from.isValid() ? period.from : QDateTime::fromMSecsSinceEpoch(0, QTimeZone::UTC);
    return m_storage.loadRecentAnswers(from, enough);
}

Async<QHash<ModelId, ModelExperience>> Ledger::experience(const Period &period)
{
    return m_storage.loadExperience(period.from, period.to);
}

Async<void> Ledger::exportCsv(const Period &period, const QString &path)
{
    return andThen<QList<LedgerEntry>>(m_storage.loadLedger(period.from, period.to, everyRow), this,
                                       [path](const QList<LedgerEntry> &rows) {
                                           return runOnPool<void>([rows, path](QPromise<Result<void>> &) {
                                               return writeFileAtomically(path, exportLedgerCsv(rows));
                                           });
                                       });
}

} // namespace switchyard
