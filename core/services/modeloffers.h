// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/async.h"
#include "core/base/clock.h"
#include "core/domain/publicranking.h"
#include "core/domain/servedindex.h"

#include <QObject>
#include <QSet>

namespace switchyard {

class Client;
class Connections;
class Storage;
template <class T> struct FetchedList;

/// Who serves the models: the providers of each server, their endpoints and which of these keep nothing. Answers from
/// the cache; asks a server only when told to. Only the unified API has such lists: other servers are never asked.
class ModelOffers : public QObject
{
    Q_OBJECT
public:
    struct Dependencies
    {
        Client &client;
        Connections &connections;
        Storage &storage;
        const Clock &clock;
    };
    explicit ModelOffers(Dependencies dependencies, QObject *parent = nullptr);

    /// Of the endpoints of one model.
    struct Status
    {
        bool isLoading = false;
        std::optional<QDateTime> updated; ///< UTC, when they came from the server
        std::optional<Error> error; ///< of the last request; what was known stays
    };

    /// What is known of one server; empty where nothing was asked.
    [[nodiscard]] ServedIndex index(const ConnectionId &connection) const { return m_indexes.value(connection); }
    [[nodiscard]] const QHash<ConnectionId, ServedIndex> &indexes() const { return m_indexes; }
    [[nodiscard]] Status status(const ConnectionId &connection, const ModelId &model) const;
    /// Whether this server has such lists at all.
    [[nodiscard]] bool isOffered(const ConnectionId &connection) const;

    /// What was answered before, without any request.
    [[nodiscard]] Async<void> loadCached();
    /// Asks for the providers and for the endpoints that keep nothing.
    void refresh(const ConnectionId &connection);
    /// Asks who serves one model.
    void refreshEndpoints(const ConnectionId &connection, const ModelId &model);

    /// What the users of this server spent on which model in the last seven complete days. Not kept; one request.
    /// Errors: every kind of the network; NotFound where there is no such list.
    [[nodiscard]] Async<PublicRanking> fetchPublicRanking(const ConnectionId &connection);

Q_SIGNALS:
    void changed();
    void statusChanged(const switchyard::ConnectionId &connection, const switchyard::ModelId &model);
    /// From the server, not from the cache.
    void endpointsArrived(const switchyard::ConnectionId &connection, const switchyard::ModelId &model,
                          const QList<switchyard::Endpoint> &endpoints);

private:
    using Key = std::pair<ConnectionId, QString>; // server and path
    struct Known
    {
        QByteArray etag;
        QDateTime fetched;
    };
    struct Cache
    {
        QHash<ConnectionId, ServedIndex> indexes;
        QHash<Key, Known> known;
    };

    /// Asks for one list unless it is under way. `take` gets it when it is another than before; `settled` comes last.
    template <class T, class Ask>
    void ask(const Key &key, Ask ask, const std::function<void(const QList<T> &)> &take,
             const std::function<void()> &settled);
    void keep(const Key &key, const QByteArray &body, const Known &known);

    Dependencies m_dependencies;
    QHash<ConnectionId, ServedIndex> m_indexes;
    QHash<Key, Known> m_known;
    QSet<Key> m_loading;
    QHash<Key, Error> m_errors;
};

} // namespace switchyard
