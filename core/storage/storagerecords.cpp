// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What Storage keeps beside conversations: what was spent, who is asked, models and their prices.

#include "core/storage/ledgerstore.h"
#include "core/storage/pricehistorystore.h"
#include "core/storage/smallstores.h"
#include "core/storage/storage.h"
#include "core/storage/storage_p.h"
#include "core/storage/usereader.h"

namespace switchyard {

Async<void> Storage::saveLedgerEntry(const LedgerEntry &entry)
{
    return d->write<void>(WriteKind::Acknowledged, [entry](Database &db) { return LedgerStore(db).put(entry); });
}

Async<QList<LedgerEntry>> Storage::loadLedger(const QDateTime &from, const QDateTime &to, int limit)
{
    return d->read<QList<LedgerEntry>>([=](Database &db) { return LedgerStore(db).between(from, to, limit); });
}

Async<QSet<std::pair<ConnectionId, ModelId>>> Storage::loadModelsUsed(const QDateTime &since)
{
    return d->read<QSet<std::pair<ConnectionId, ModelId>>>(
        [since](Database &db) { return LedgerStore(db).modelsSince(since); });
}

Async<std::shared_ptr<const UsePeriod>> Storage::loadUse(const QDateTime &from, const QDateTime &to,
                                                         const std::function<bool(int)> &goOn)
{
    return d->read<std::shared_ptr<const UsePeriod>>([=](Database &db) {
        return readUse(db, from, to, goOn).transform([](UsePeriod &&use) {
            return std::shared_ptr<const UsePeriod>(std::make_shared<UsePeriod>(std::move(use)));
        });
    });
}

Async<QHash<ModelId, ModelExperience>> Storage::loadExperience(const QDateTime &from, const QDateTime &to)
{
    return d->read<QHash<ModelId, ModelExperience>>(
        [from, to](Database &db) { return LedgerStore(db).experience(from, to); });
}

Async<QList<Connection>> Storage::loadConnections()
{
    return d->read<QList<Connection>>([](Database &db) { return ConnectionStore(db).all(); });
}

Async<void> Storage::saveConnection(const Connection &connection)
{
    return d->write<void>(WriteKind::Acknowledged,
                          [connection](Database &db) { return ConnectionStore(db).put(connection); });
}

Async<void> Storage::removeConnection(const ConnectionId &id)
{
    return d->write<void>(WriteKind::Freeing, [id](Database &db) { return ConnectionStore(db).remove(id); });
}

Async<QList<CachedCatalog>> Storage::loadCatalogs()
{
    return d->read<QList<CachedCatalog>>([](Database &db) { return CatalogStore(db).all(); });
}

Async<void> Storage::saveCatalog(const CachedCatalog &catalog)
{
    return d->write<void>(WriteKind::Acknowledged, [catalog](Database &db) { return CatalogStore(db).put(catalog); });
}

Async<QList<PriceChange>> Storage::recordPrices(const PriceObservation &observation)
{
    return d->write<QList<PriceChange>>(
        WriteKind::Acknowledged, [observation](Database &db) { return PriceHistoryStore(db).record(observation); });
}

Async<QList<PriceChange>> Storage::loadPriceChanges(const QDateTime &since, int limit)
{
    return d->read<QList<PriceChange>>([=](Database &db) { return PriceHistoryStore(db).changes(since, limit); });
}

Async<QList<PricePoint>> Storage::loadPricePoints(const PriceQuery &query)
{
    return d->read<QList<PricePoint>>([query](Database &db) { return PriceHistoryStore(db).points(query); });
}

Async<qint64> Storage::beginPriceImport(const PriceImport &import)
{
    return d->write<qint64>(WriteKind::Acknowledged,
                            [import](Database &db) { return PriceHistoryStore(db).beginImport(import); });
}

Async<PointsTaken> Storage::addPricePoints(qint64 import, const QList<PricePoint> &points)
{
    return d->write<PointsTaken>(WriteKind::Acknowledged,
                                 [=](Database &db) { return PriceHistoryStore(db).addImported(import, points); });
}

Async<void> Storage::endPriceImport(qint64 import)
{
    return d->write<void>(WriteKind::Acknowledged,
                          [import](Database &db) { return PriceHistoryStore(db).endImport(import); });
}

Async<void> Storage::removePriceImport(qint64 import)
{
    return d->write<void>(WriteKind::Freeing,
                          [import](Database &db) { return PriceHistoryStore(db).removeImport(import); });
}

Async<QList<PriceImport>> Storage::loadPriceImports()
{
    return d->read<QList<PriceImport>>([](Database &db) { return PriceHistoryStore(db).imports(); });
}

Async<QList<CachedAnswer>> Storage::loadAnswers()
{
    return d->read<QList<CachedAnswer>>([](Database &db) { return AnswerStore(db).all(); });
}

Async<void> Storage::saveAnswer(const CachedAnswer &answer)
{
    return d->write<void>(WriteKind::Acknowledged, [answer](Database &db) { return AnswerStore(db).put(answer); });
}

} // namespace switchyard
