// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/modelcatalog.h"

#include "core/api/client.h"
#include "core/base/logging.h"
#include "core/services/connections.h"
#include "core/storage/storage.h"

#include <QSet>

#include <algorithm>

namespace switchyard {

namespace {

/// How many of the smaller id's three-letter pieces both have, 0–1: good enough to find "the same family, other
/// number".
double likeness(const QString &a, const QString &b)
{
    const auto pieces = [](const QString &text) {
        QSet<QString> set;
        for (qsizetype i = 0; i + 3 <= text.size(); ++i)
            set.insert(text.sliced(i, 3));
        return set;
    };
    const auto left = pieces(a.toLower());
    const auto right = pieces(b.toLower());
    const auto fewer = std::min(left.size(), right.size());
    if (fewer == 0)
        return 0;
    qsizetype shared = 0;
    for (const QString &piece : left)
        shared += right.contains(piece);
    return double(shared) / double(std::max(left.size(), right.size()));
}

bool chats(const Model &model)
{
    const bool speaksText
        = model.outputModalities.isEmpty() || model.outputModalities.contains(QLatin1StringView("text"));
    return speaksText && !model.isBatch();
}

} // namespace

ModelCatalog::ModelCatalog(Dependencies dependencies, QObject *parent) : QObject(parent), m_dependencies(dependencies)
{
}

const Model *ModelCatalog::find(const ConnectionId &connection, const ModelId &id) const
{
    const auto row = m_index.constFind({connection, id.text()});
    return row == m_index.cend() ? nullptr : &m_models[*row].model;
}

ModelCatalog::Status ModelCatalog::status(const ConnectionId &connection) const
{
    return m_status.value(connection);
}

QList<ModelId> ModelCatalog::nearest(const ConnectionId &connection, const ModelId &id, int count) const
{
    QList<std::pair<double, ModelId>> candidates;
    for (const CatalogModel &row : m_models) {
        if (row.connection == connection && row.model.id != id && chats(row.model))
            candidates.append({likeness(row.model.id.text(), id.text()), row.model.id});
    }
    std::ranges::stable_sort(candidates, std::greater(), [](const auto &candidate) { return candidate.first; });
    QList<ModelId> list;
    for (const auto &[score, candidate] : candidates.first(std::min<qsizetype>(count, candidates.size())))
        list.append(candidate);
    return list;
}

ModelId ModelCatalog::effective(const ConnectionId &connection, const ModelId &preferred) const
{
    if (!preferred.isEmpty() && (find(connection, preferred) || status(connection).state != State::Ready))
        return preferred;
    return m_first.value(connection, preferred);
}

Async<void> ModelCatalog::loadCached()
{
    AsyncSource<void> done;
    onFinished(m_dependencies.storage.loadCatalogs(), this, [this, done](const Result<QList<CachedCatalog>> &cached) {
        if (!cached)
            return done(failure(cached.error()));
        if (cached->isEmpty())
            return done({});
        auto left = std::make_shared<qsizetype>(cached->size());
        for (const CachedCatalog &catalog : *cached) {
            const auto parsed = runOnPool<QList<Model>>(
                [body = catalog.body](QPromise<Result<QList<Model>>> &) { return Client::decodeModels(body); });
            onFinished(parsed, this, [this, done, left, catalog](const Result<QList<Model>> &models) {
                // A list that came from the server meanwhile is newer than the cache.
                if (models && status(catalog.connection).state != State::Ready) {
                    m_etags.insert(catalog.connection, catalog.etag);
                    setModels(catalog.connection, *models);
                    setStatus(catalog.connection, {State::Ready, catalog.fetched, {}});
                } else if (!models) {
                    qCWarning(lcServices, "a cached model list cannot be read and is dropped");
                }
                if (--*left == 0)
                    done({});
            });
        }
    });
    return done.future();
}

void ModelCatalog::refresh(const ConnectionId &connection)
{
    const Status status = this->status(connection);
    if (status.state == State::Loading)
        return;
    setStatus(connection, {State::Loading, status.updated, {}});

    const auto failed = [this, connection](const Error &error) {
        // The cached list may have come meanwhile.
        const auto updated = this->status(connection).updated;
        setStatus(connection, {updated ? State::Ready : State::Failed, updated, error});
    };
    onFinished(m_dependencies.connections.target(connection), this,
               [this, connection, failed](const Result<ApiTarget> &target) {
                   if (!target)
                       return failed(target.error());
                   onFinished(m_dependencies.client.fetchModels(*target, m_etags.value(connection)), this,
                              [this, connection, failed](const Result<FetchedModels> &fetched) {
                                  if (!fetched)
                                      return failed(fetched.error());
                                  const QDateTime now = m_dependencies.clock.now();
                                  if (!fetched->notModified) {
                                      m_etags.insert(connection, fetched->etag);
                                      setModels(connection, fetched->models);
                                      const auto info = m_dependencies.connections.find(connection);
                                      if (info && !info->connection.isSandbox) {
                                          onFinished(m_dependencies.storage.saveCatalog(
                                                         {connection, fetched->body, fetched->etag, now}),
                                                     this, [](const Result<void> &saved) {
                                                         if (!saved)
                                                             qCWarning(lcServices,
                                                                       "the model list could not be cached: %s",
                                                                       qPrintable(saved.error().message));
                                                     });
                                      }
                                  }
                                  setStatus(connection, {State::Ready, now, {}});
                              });
               });
}

Async<QList<Endpoint>> ModelCatalog::fetchEndpoints(const ConnectionId &connection, const ModelId &id)
{
    return andThen<ApiTarget>(m_dependencies.connections.target(connection), this, [this, id](const ApiTarget &target) {
        return m_dependencies.client.fetchEndpoints(target, id);
    });
}

void ModelCatalog::setModels(const ConnectionId &connection, const QList<Model> &models)
{
    // The order of the server's list is its own recommendation; ours is for looking things up.
    const auto first = std::ranges::find_if(models, chats);
    m_first.insert(connection, first == models.end() ? ModelId() : first->id);

    QList<CatalogModel> all;
    all.reserve(m_models.size() + models.size());
    for (const CatalogModel &row : std::as_const(m_models)) {
        if (row.connection != connection)
            all.append(row);
    }
    QSet<ModelId> seen;
    for (const Model &model : models) {
        if (!seen.contains(model.id))
            all.append({connection, model});
        seen.insert(model.id);
    }
    std::ranges::stable_sort(all, [](const CatalogModel &a, const CatalogModel &b) {
        return QString::compare(a.model.name, b.model.name, Qt::CaseInsensitive) < 0;
    });
    m_models = std::move(all);
    m_index.clear();
    for (qsizetype row = 0; row < m_models.size(); ++row) {
        const CatalogModel &entry = m_models[row];
        if (!entry.model.canonicalSlug.isEmpty() && !m_index.contains({entry.connection, entry.model.canonicalSlug}))
            m_index.insert({entry.connection, entry.model.canonicalSlug}, row);
    }
    // An id is stronger than another model's slug of the same text.
    for (qsizetype row = 0; row < m_models.size(); ++row)
        m_index.insert({m_models[row].connection, m_models[row].model.id.text()}, row);
    Q_EMIT changed();
}

void ModelCatalog::setStatus(const ConnectionId &connection, const Status &status)
{
    m_status.insert(connection, status);
    Q_EMIT statusChanged(connection);
}

} // namespace switchyard
