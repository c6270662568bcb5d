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
    const auto row = m_rows.index.constFind({connection, id.text()});
    return row == m_rows.index.cend() ? nullptr : &m_rows.models.at(*row).model;
}

ModelCatalog::Status ModelCatalog::status(const ConnectionId &connection) const
{
    return m_status.value(connection);
}

QList<ModelId> ModelCatalog::nearest(const ConnectionId &connection, const ModelId &id, int count) const
{
    QList<std::pair<double, ModelId>> candidates;
    for (const CatalogModel &row : models()) {
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
                const auto settled = [done, left] {
                    if (--*left == 0)
                        done({});
                };
                if (models && status(catalog.connection).state != State::Ready) {
                    m_etags.insert(catalog.connection, catalog.etag);
                    Q_EMIT listArrived(catalog.connection, *models, catalog.fetched, false);
                    return setModels(catalog.connection, *models, [this, catalog, settled] {
                        setStatus(catalog.connection, {State::Ready, catalog.fetched, {}});
                        settled();
                    });
                }
                if (!models)
                    qCWarning(lcServices, "a cached model list cannot be read and is dropped");
                settled();
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
                                  const auto ready
                                      = [this, connection, now] { setStatus(connection, {State::Ready, now, {}}); };
                                  if (fetched->notModified)
                                      return ready();
                                  m_etags.insert(connection, fetched->etag);
                                  Q_EMIT listArrived(connection, fetched->models, now, true);
                                  setModels(connection, fetched->models, ready);
                                  keep({connection, fetched->body, fetched->etag, now});
                              });
               });
}

void ModelCatalog::take(const ConnectionId &connection, const Async<QList<Model>> &list)
{
    onFinished(list, this, [this, connection](const Result<QList<Model>> &models) {
        if (!models || status(connection).state != State::Empty)
            return;
        setModels(connection, *models,
                  [this, connection] { setStatus(connection, {State::Ready, m_dependencies.clock.now(), {}}); });
    });
}

void ModelCatalog::keep(const CachedCatalog &catalog)
{
    const auto info = m_dependencies.connections.find(catalog.connection);
    if (!info || info->connection.isSandbox)
        return;
    onFinished(m_dependencies.storage.saveCatalog(catalog), this, [](const Result<void> &saved) {
        if (!saved)
            qCWarning(lcServices, "the model list could not be cached: %s", qPrintable(saved.error().message));
    });
}

ModelCatalog::Arranged ModelCatalog::arrange(const QList<CatalogModel> &rows, const ConnectionId &connection,
                                             const QList<Model> &models)
{
    QList<const CatalogModel *> others;
    for (const CatalogModel &row : rows) {
        if (row.connection != connection)
            others.append(&row);
    }
    QList<CatalogModel> own;
    own.reserve(models.size());
    QSet<ModelId> seen;
    for (const Model &model : models) {
        if (!seen.contains(model.id))
            own.append({connection, model});
        seen.insert(model.id);
    }
    // Pointers are sorted, by names that are folded once: a model is much to move and a name much to fold.
    QList<std::pair<QString, const CatalogModel *>> order;
    order.reserve(others.size() + own.size());
    for (const CatalogModel *row : std::as_const(others))
        order.append({row->model.name.toCaseFolded(), row});
    for (const CatalogModel &row : std::as_const(own))
        order.append({row.model.name.toCaseFolded(), &row});
    std::ranges::stable_sort(order, {}, [](const auto &entry) -> const QString & { return entry.first; });

    Arranged arranged;
    arranged.models.reserve(order.size());
    for (const auto &[name, row] : std::as_const(order))
        arranged.models.append(*row);
    for (qsizetype row = 0; row < arranged.models.size(); ++row) {
        const CatalogModel &entry = arranged.models.at(row);
        const std::pair slug{entry.connection, entry.model.canonicalSlug};
        if (!slug.second.isEmpty() && !arranged.index.contains(slug))
            arranged.index.insert(slug, row);
    }
    // An id is stronger than another model's slug of the same text.
    for (qsizetype row = 0; row < arranged.models.size(); ++row)
        arranged.index.insert({arranged.models.at(row).connection, arranged.models.at(row).model.id.text()}, row);
    return arranged;
}

void ModelCatalog::setModels(const ConnectionId &connection, const QList<Model> &models,
                             const std::function<void()> &then)
{
    const auto arranging = runOnPool<Arranged>(
        [rows = m_rows.models, connection, models](QPromise<Result<Arranged>> &) -> Result<Arranged> {
            return arrange(rows, connection, models);
        });
    onFinished(arranging, this, [=, this, revision = m_revision](const Result<Arranged> &arranged) {
        if (!arranged)
            return then(); // the program ends
        if (m_revision != revision)
            return setModels(connection, models, then); // another server's list came meanwhile
        ++m_revision;
        m_rows = *arranged;
        // The order of the server's list is its own recommendation; ours is for looking things up.
        const auto first = std::ranges::find_if(models, chats);
        m_first.insert(connection, first == models.end() ? ModelId() : first->id);
        Q_EMIT changed();
        then();
    });
}

void ModelCatalog::setStatus(const ConnectionId &connection, const Status &status)
{
    m_status.insert(connection, status);
    Q_EMIT statusChanged(connection);
}

} // namespace switchyard
