// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/explorer/cataloguetables.h"

#include "core/base/clock.h"
#include "core/services/connections.h"
#include "core/services/modelcatalog.h"
#include "core/services/modeloffers.h"
#include "core/services/ownexperience.h"

#include <algorithm>

namespace switchyard {

namespace {

constexpr int indexedAtOnce = 100; // models; more are folded and counted beside the window's thread

} // namespace

CatalogueTables::CatalogueTables(const Services &services, QObject *parent) : QObject(parent), m_services(services)
{
    connect(&m_services.catalog, &ModelCatalog::changed, this, &CatalogueTables::reload);
    connect(&m_services.connections, &Connections::changed, this, &CatalogueTables::reload);
    if (m_services.offers)
        connect(m_services.offers, &ModelOffers::changed, this, &CatalogueTables::reload);
    if (m_services.experience)
        connect(m_services.experience, &OwnExperience::changed, this, &CatalogueTables::reload);
}

QList<ModelRow> CatalogueTables::rowsOf(const QStringList &keys) const
{
    QList<ModelRow> rows;
    for (const QString &key : keys) {
        const auto found = std::ranges::find_if(m_table->rows, [&key](const ModelRow &row) {
            return modelRowKey(row.entry.connection, row.entry.model.id) == key;
        });
        if (found != m_table->rows.end())
            rows << *found;
    }
    return rows;
}

void CatalogueTables::reload()
{
    QHash<ConnectionId, QString> names;
    const QList<ConnectionInfo> connections = m_services.connections.all();
    for (const ConnectionInfo &info : connections)
        names.insert(info.connection.id, info.connection.name);
    const auto served = m_services.offers ? m_services.offers->indexes() : QHash<ConnectionId, ServedIndex>();
    const auto own = m_services.experience ? m_services.experience->models(OwnExperience::Span::Month)
                                           : QHash<ModelId, ModelExperience>();
    const auto make = [=, models = m_services.catalog.models(), today = m_services.clock.now().date()] {
        QList<ModelRow> rows;
        rows.reserve(models.size());
        for (const CatalogModel &entry : models) {
            if (names.contains(entry.connection))
                rows << ModelRow{
                    entry, names.value(entry.connection),
                    withOwnMeasures(served.value(entry.connection).factsOf(entry.model), own.value(entry.model.id))};
        }
        return CatalogTable::of(rows, today);
    };
    using Made = std::shared_ptr<const CatalogTable>;
    const int revision = ++m_revision;
    const auto take = [this](const Made &table) {
        m_table = table;
        Q_EMIT changed();
    };
    if (m_services.catalog.models().size() <= indexedAtOnce)
        return take(make());
    const auto made = runOnPool<Made>([make](QPromise<Result<Made>> &) -> Result<Made> { return make(); });
    onFinished(made, this, [this, revision, take](const Result<Made> &table) {
        if (table && revision == m_revision)
            take(*table);
    });
}

} // namespace switchyard
