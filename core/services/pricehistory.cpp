// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/pricehistory.h"

#include "core/base/atomicfile.h"
#include "core/base/logging.h"
#include "core/exchange/pricefile.h"
#include "core/services/connections.h"
#include "core/services/modelcatalog.h"
#include "core/services/modeloffers.h"
#include "core/services/priceimportrun_p.h"
#include "core/storage/storage.h"

#include <algorithm>
#include <tuple>

namespace switchyard {

namespace {

constexpr int sparklineDays = 90;

QList<PriceHistory::Series> seriesFrom(const QList<PricePoint> &points)
{
    QHash<PricedOffer, QList<PricePoint>> offers;
    for (const PricePoint &point : points)
        offers[point.offer].append(point);
    QList<PriceHistory::Series> all;
    for (auto it = offers.cbegin(); it != offers.cend(); ++it) {
        QSet<QString> keys;
        for (const PricePoint &point : *it) {
            if (!point.key.startsWith(u'#'))
                keys.insert(point.key);
        }
        for (const QString &key : std::as_const(keys)) {
            const auto steps = stepsOf(*it, key);
            if (!steps.isEmpty())
                all.append({it.key(), key, steps});
        }
    }
    std::ranges::sort(all, {}, [](const auto &series) { return std::tie(series.offer.endpoint, series.key); });
    return all;
}

PriceHistory::Sparklines sparklinesFrom(const QList<PricePoint> &points, const QString &key, const QDateTime &now)
{
    QHash<ModelId, QList<PricePoint>> models;
    for (const PricePoint &point : points)
        models[point.offer.model].append(point);
    PriceHistory::Sparklines lines;
    for (auto it = models.cbegin(); it != models.cend(); ++it) {
        const Sparkline line = sparklineOf(stepsOf(*it, key), now.addDays(-sparklineDays), now);
        if (!line.corners.isEmpty())
            lines.insert(it.key(), line);
    }
    return lines;
}

} // namespace

struct PriceHistory::Observation : PriceObservation
{
};

PriceHistory::PriceHistory(const Dependencies &dependencies, QObject *parent)
    : QObject(parent), m_dependencies(dependencies)
{
    connect(&dependencies.catalog, &ModelCatalog::listArrived, this, &PriceHistory::takeList);
    connect(&dependencies.offers, &ModelOffers::endpointsArrived, this, &PriceHistory::takeEndpoints);
    connect(&dependencies.catalog, &ModelCatalog::statusChanged, this, &PriceHistory::takeStatus);
    connect(&dependencies.storage, &Storage::writeRecovered, this, &PriceHistory::recordAgain);
}

bool PriceHistory::isKept(const ConnectionId &connection) const
{
    const auto info = m_dependencies.connections.find(connection);
    return info && !info->connection.isSandbox;
}

std::optional<PriceHistory::Refresh> PriceHistory::lastRefresh(const ConnectionId &connection) const
{
    const auto found = m_refreshes.constFind(connection);
    return found == m_refreshes.cend() ? std::nullopt : std::optional(*found);
}

void PriceHistory::takeList(const ConnectionId &connection, const QList<Model> &models, const QDateTime &time,
                            bool fromServer)
{
    if (!isKept(connection))
        return;
    if (fromServer)
        m_refreshes.insert(connection, {time, {}});
    const auto states
        = runOnPool<OfferStates>([connection, models](QPromise<Result<OfferStates>> &) -> Result<OfferStates> {
              return statesOf(connection, models);
          });
    onFinished(states, this, [=, this](const Result<OfferStates> &seen) {
        if (seen)
            record({{.connection = connection, .seen = *seen, .time = time, .onlyWhenNew = !fromServer}});
    });
}

void PriceHistory::takeEndpoints(const ConnectionId &connection, const ModelId &model, const QList<Endpoint> &endpoints)
{
    if (!isKept(connection))
        return;
    record({{.connection = connection,
             .model = model,
             .seen = statesOf(connection, model, endpoints),
             .time = m_dependencies.clock.now()}});
}

/// The server may say that nothing is different without sending the list again.
void PriceHistory::takeStatus(const ConnectionId &connection)
{
    const auto status = m_dependencies.catalog.status(connection);
    const auto last = m_refreshes.constFind(connection);
    if (status.state != ModelCatalog::State::Ready || status.error || last == m_refreshes.cend()
        || *status.updated <= last->time)
        return;
    m_refreshes.insert(connection, {*status.updated, {}});
    Q_EMIT recorded(connection, {});
}

void PriceHistory::record(const Observation &observation)
{
    onFinished(m_dependencies.storage.recordPrices(observation), this,
               [this, observation](const Result<QList<PriceChange>> &changes) {
                   if (!changes) {
                       qCWarning(lcServices, "prices could not be recorded: %s", qPrintable(changes.error().message));
                       m_unrecorded.append(std::make_shared<const Observation>(observation));
                       return;
                   }
                   QList<PriceChange> news = *changes;
                   news.removeIf([](const PriceChange &change) { return !change.isNews(); });
                   const auto refresh = m_refreshes.find(observation.connection);
                   if (!observation.model && refresh != m_refreshes.end() && refresh->time == observation.time)
                       refresh->summary = summaryOf(news);
                   if (!changes->isEmpty()) {
                       if (m_wantsSparklines && !observation.model)
                           readSparklines(observation.connection);
                       Q_EMIT changed();
                   }
                   if (!observation.onlyWhenNew)
                       Q_EMIT recorded(observation.connection, news);
               });
}

void PriceHistory::recordAgain()
{
    for (const auto &observation : std::exchange(m_unrecorded, {}))
        record(*observation);
}

Async<QList<PriceChange>> PriceHistory::changes(const QDateTime &since, int limit)
{
    return m_dependencies.storage.loadPriceChanges(since, limit);
}

Async<QList<PriceHistory::Series>> PriceHistory::seriesOf(const ConnectionId &connection, const ModelId &model)
{
    return andThen<QList<PricePoint>>(
        m_dependencies.storage.loadPricePoints({.connection = connection, .model = model}), this,
        [](const QList<PricePoint> &points) {
            return runOnPool<QList<Series>>(
                [points](QPromise<Result<QList<Series>>> &) -> Result<QList<Series>> { return seriesFrom(points); });
        });
}

PriceHistory::Sparklines PriceHistory::sparklines(const ConnectionId &connection) const
{
    return m_sparklines.value(connection);
}

void PriceHistory::loadSparklines()
{
    m_wantsSparklines = true;
    const auto all = m_dependencies.connections.all();
    for (const ConnectionInfo &info : all) {
        if (isKept(info.connection.id))
            readSparklines(info.connection.id);
    }
}

void PriceHistory::readSparklines(const ConnectionId &connection)
{
    const QString key = PriceKey::completion;
    const QDateTime now = m_dependencies.clock.now();
    const auto lines = andThen<QList<PricePoint>>(
        m_dependencies.storage.loadPricePoints(
            {.connection = connection, .endpoint = QString(), .key = key, .since = now.addDays(-sparklineDays)}),
        this, [key, now](const QList<PricePoint> &points) {
            return runOnPool<Sparklines>([points, key, now](QPromise<Result<Sparklines>> &) -> Result<Sparklines> {
                return sparklinesFrom(points, key, now);
            });
        });
    onFinished(lines, this, [this, connection](const Result<Sparklines> &read) {
        if (!read || *read == m_sparklines.value(connection))
            return;
        m_sparklines.insert(connection, *read);
        Q_EMIT sparklinesChanged();
    });
}

Async<PriceImportReport> PriceHistory::importFile(const QString &path, const ConnectionId &connection)
{
    auto *run = new PriceImportRun(m_dependencies.storage, this);
    connect(run, &PriceImportRun::progress, this, &PriceHistory::importProgress);
    const auto done = run->start(path, connection, m_dependencies.clock.now());
    onFinished(done, this, [this, run, connection](const Result<PriceImportReport> &) {
        run->deleteLater();
        if (m_wantsSparklines)
            readSparklines(connection);
        Q_EMIT changed();
    });
    return done;
}

Async<void> PriceHistory::removeImport(qint64 import)
{
    const auto removed = m_dependencies.storage.removePriceImport(import);
    onFinished(removed, this, [this](const Result<void> &done) {
        if (!done)
            return;
        if (m_wantsSparklines)
            loadSparklines();
        Q_EMIT changed();
    });
    return removed;
}

Async<QList<PriceImport>> PriceHistory::imports()
{
    return m_dependencies.storage.loadPriceImports();
}

Async<void> PriceHistory::exportFile(const QString &path, const ConnectionId &connection, Format format)
{
    return andThen<QList<PricePoint>>(
        m_dependencies.storage.loadPricePoints({.connection = connection}), this,
        [path, format](const QList<PricePoint> &points) {
            return runOnPool<void>([points, path, format](QPromise<Result<void>> &) {
                return writeFileAtomically(path,
                                           format == Format::Csv ? exportPricesCsv(points) : exportPricesJson(points));
            });
        });
}

} // namespace switchyard
