// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/async.h"
#include "core/base/clock.h"
#include "core/domain/priceimport.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <optional>

namespace switchyard {

class Connections;
class ModelCatalog;
class ModelOffers;
class Storage;

/// What models cost before: fed by each refresh of the catalogue, asked by the pages. Comparing, storing and reading
/// happen beside the window's thread. The sandbox has no history: its money is pretend.
class PriceHistory : public QObject
{
    Q_OBJECT
public:
    struct Dependencies
    {
        ModelCatalog &catalog;
        ModelOffers &offers;
        Connections &connections;
        Storage &storage;
        const Clock &clock;
    };
    explicit PriceHistory(const Dependencies &dependencies, QObject *parent = nullptr);

    /// What the last refresh of this run of the program showed.
    struct Refresh
    {
        QDateTime time; ///< UTC
        ChangeSummary summary;
        bool operator==(const Refresh &) const = default;
    };
    /// Nothing when there was none.
    [[nodiscard]] std::optional<Refresh> lastRefresh(const ConnectionId &connection) const;

    /// News since that time (invalid = ever), latest first, at most `limit`.
    [[nodiscard]] Async<QList<PriceChange>> changes(const QDateTime &since, int limit = 5'000);

    /// One price of one offer over time.
    struct Series
    {
        PricedOffer offer;
        QString key;
        QList<PriceStep> steps;
        bool operator==(const Series &) const = default;
    };
    /// Every price of a model and of its endpoints; the model's own list first, then by endpoint and key.
    [[nodiscard]] Async<QList<Series>> seriesOf(const ConnectionId &connection, const ModelId &model);

    using Sparklines = QHash<ModelId, Sparkline>;
    /// The output price of the last 90 days. Empty until loadSparklines() has ended for the first time.
    [[nodiscard]] Sparklines sparklines(const ConnectionId &connection) const;
    /// Reads them for all connections, and again after each change; sparklinesChanged() follows.
    void loadSparklines();

    /// Takes a file of prices (see docs/price-history.md) in as those of a connection, or says why not. Cancelling
    /// takes back what was taken in. Errors: NotFound, Storage.
    [[nodiscard]] Async<PriceImportReport> importFile(const QString &path, const ConnectionId &connection);
    [[nodiscard]] Async<void> removeImport(qint64 import);
    [[nodiscard]] Async<QList<PriceImport>> imports();
    enum class Format { Csv, Json };
    /// Everything that is known of a connection. Errors: Storage.
    [[nodiscard]] Async<void> exportFile(const QString &path, const ConnectionId &connection, Format format);

Q_SIGNALS:
    /// A refresh showed something new, or the history was added to or taken from: what was read before is old.
    void changed();
    /// What a refresh showed; empty when nothing is different.
    void recorded(const switchyard::ConnectionId &connection, const QList<switchyard::PriceChange> &news);
    void sparklinesChanged();
    /// Of an import, in points.
    void importProgress(qint64 done, qint64 total);

private:
    struct Observation; // as the store takes it
    [[nodiscard]] bool isKept(const ConnectionId &connection) const;
    void takeList(const ConnectionId &connection, const QList<Model> &models, const QDateTime &time, bool fromServer);
    void takeEndpoints(const ConnectionId &connection, const ModelId &model, const QList<Endpoint> &endpoints);
    void takeStatus(const ConnectionId &connection);
    void record(const Observation &observation);
    void recordAgain();
    void readSparklines(const ConnectionId &connection);

    Dependencies m_dependencies;
    QHash<ConnectionId, Refresh> m_refreshes;
    QHash<ConnectionId, Sparklines> m_sparklines;
    QList<std::shared_ptr<const Observation>> m_unrecorded; // the disk refused them
    bool m_wantsSparklines = false;
};

} // namespace switchyard
