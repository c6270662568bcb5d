// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/modeloffers.h"

#include "core/api/client.h"
#include "core/base/logging.h"
#include "core/services/connections.h"
#include "core/storage/storage.h"

#include <QUrl>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

const QString providersPath = u"/providers"_s;
const QString zeroRetentionPath = u"/endpoints/zdr"_s;

/// The model of a path that Client::endpointsPath() made; empty for another path.
ModelId modelOfPath(const QString &path)
{
    constexpr auto before = "/models/"_L1, after = "/endpoints"_L1;
    if (!path.startsWith(before) || !path.endsWith(after) || path.size() <= before.size() + after.size())
        return {};
    return ModelId(
        QUrl::fromPercentEncoding(path.sliced(before.size(), path.size() - before.size() - after.size()).toLatin1()));
}

/// False: it cannot be read any more.
bool takeInto(ServedIndex &index, const QString &path, const QByteArray &body)
{
    if (path == providersPath) {
        const auto providers = Client::decodeProviders(body);
        if (providers)
            index.setProviders(*providers);
        return providers.has_value();
    }
    const auto endpoints = Client::decodeEndpoints(body);
    if (!endpoints)
        return false;
    if (path == zeroRetentionPath)
        index.setZeroRetention(*endpoints);
    else
        index.setEndpoints(modelOfPath(path), *endpoints);
    return true;
}

} // namespace

ModelOffers::ModelOffers(Dependencies dependencies, QObject *parent) : QObject(parent), m_dependencies(dependencies) {}

bool ModelOffers::isOffered(const ConnectionId &connection) const
{
    const auto info = m_dependencies.connections.find(connection);
    return info && info->connection.dialect == Dialect::OpenRouter;
}

ModelOffers::Status ModelOffers::status(const ConnectionId &connection, const ModelId &model) const
{
    const Key key{connection, Client::endpointsPath(model)};
    Status status{.isLoading = m_loading.contains(key), .updated = {}, .error = {}};
    if (const auto known = m_known.constFind(key); known != m_known.cend())
        status.updated = known->fetched;
    if (const auto error = m_errors.constFind(key); error != m_errors.cend())
        status.error = *error;
    return status;
}

Async<void> ModelOffers::loadCached()
{
    return andThen(m_dependencies.storage.loadAnswers(), this, [this](const QList<CachedAnswer> &answers) {
        const auto read = runOnPool<Cache>([answers](QPromise<Result<Cache>> &) -> Result<Cache> {
            Cache cache;
            for (const CachedAnswer &answer : answers) {
                if (takeInto(cache.indexes[answer.connection], answer.path, answer.body))
                    cache.known.insert({answer.connection, answer.path}, {answer.etag, answer.fetched});
                else
                    qCWarning(lcServices, "a cached answer cannot be read and is dropped");
            }
            return cache;
        });
        return andThen(read, this, [this](const Cache &cache) {
            // What came from a server meanwhile is newer than the cache.
            for (auto it = cache.indexes.cbegin(); it != cache.indexes.cend(); ++it) {
                if (!m_indexes.contains(it.key()))
                    m_indexes.insert(it.key(), *it);
            }
            for (auto it = cache.known.cbegin(); it != cache.known.cend(); ++it) {
                if (!m_known.contains(it.key()))
                    m_known.insert(it.key(), *it);
            }
            if (!cache.indexes.isEmpty())
                Q_EMIT changed();
            return readyAsync<void>({});
        });
    });
}

template <class T, class Ask>
void ModelOffers::ask(const Key &key, Ask ask, const std::function<void(const QList<T> &)> &take,
                      const std::function<void()> &settled)
{
    if (m_loading.contains(key) || !isOffered(key.first))
        return;
    m_loading.insert(key);
    m_errors.remove(key);
    const auto fetched
        = andThen(m_dependencies.connections.target(key.first), this,
                  [ask, etag = m_known.value(key).etag](const ApiTarget &target) { return ask(target, etag); });
    onFinished(fetched, this, [=, this](const Result<FetchedList<T>> &list) {
        m_loading.remove(key);
        if (list) {
            Known &known = m_known[key];
            known.fetched = m_dependencies.clock.now();
            if (!list->notModified) {
                known.etag = list->etag;
                keep(key, list->body, known);
                take(list->items);
            }
        } else {
            qCInfo(lcServices, "%s could not be had: %s", qPrintable(key.second), qPrintable(list.error().message));
            m_errors.insert(key, list.error());
        }
        settled();
    });
}

void ModelOffers::refresh(const ConnectionId &connection)
{
    Client &client = m_dependencies.client;
    ask<Provider>(
        {connection, providersPath},
        [&client](const ApiTarget &target, const QByteArray &etag) { return client.fetchProviders(target, etag); },
        [this, connection](const QList<Provider> &providers) {
            m_indexes[connection].setProviders(providers);
            Q_EMIT changed();
        },
        [] {});
    ask<Endpoint>(
        {connection, zeroRetentionPath},
        [&client](const ApiTarget &target, const QByteArray &etag) { return client.fetchZeroRetention(target, etag); },
        [this, connection](const QList<Endpoint> &endpoints) {
            m_indexes[connection].setZeroRetention(endpoints);
            Q_EMIT changed();
        },
        [] {});
}

void ModelOffers::refreshEndpoints(const ConnectionId &connection, const ModelId &model)
{
    Client &client = m_dependencies.client;
    ask<Endpoint>(
        {connection, Client::endpointsPath(model)},
        [&client, model](const ApiTarget &target, const QByteArray &etag) {
            return client.fetchEndpoints(target, model, etag);
        },
        [this, connection, model](const QList<Endpoint> &endpoints) {
            m_indexes[connection].setEndpoints(model, endpoints);
            Q_EMIT endpointsArrived(connection, model, endpoints);
            Q_EMIT changed();
        },
        [this, connection, model] { Q_EMIT statusChanged(connection, model); });
    Q_EMIT statusChanged(connection, model);
}

Async<PublicRanking> ModelOffers::fetchPublicRanking(const ConnectionId &connection)
{
    constexpr int days = 7;
    if (!isOffered(connection))
        return readyAsync<PublicRanking>(failure(Error::Kind::NotFound, u"this server has no public ranking"_s));
    const QDate from = m_dependencies.clock.now().toUTC().date().addDays(-days);
    return andThen(m_dependencies.connections.target(connection), this, [this, from](const ApiTarget &target) {
        return m_dependencies.client.fetchPublicRanking(target, from);
    });
}

void ModelOffers::keep(const Key &key, const QByteArray &body, const Known &known)
{
    const auto info = m_dependencies.connections.find(key.first);
    if (!info || info->connection.isSandbox)
        return;
    const CachedAnswer answer{key.first, key.second, body, known.etag, known.fetched};
    onFinished(m_dependencies.storage.saveAnswer(answer), this, [](const Result<void> &saved) {
        if (!saved)
            qCWarning(lcServices, "an answer could not be cached: %s", qPrintable(saved.error().message));
    });
}

} // namespace switchyard
