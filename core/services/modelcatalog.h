// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/async.h"
#include "core/base/clock.h"
#include "core/domain/model.h"

#include <QHash>
#include <QList>
#include <QObject>

#include <functional>
#include <optional>

namespace switchyard {

class Client;
class Connections;
class Storage;
struct CachedCatalog;

/// A model as one connection offers it.
struct CatalogModel
{
    ConnectionId connection;
    Model model;
    bool operator==(const CatalogModel &) const = default;
};

/// The models of every connection. Answers from the cache at once; asks a server only when told to.
class ModelCatalog : public QObject
{
    Q_OBJECT
public:
    enum class State { Empty, Loading, Ready, Failed };

    struct Status
    {
        State state = State::Empty;
        std::optional<QDateTime> updated; ///< UTC, when the list came from the server
        std::optional<Error> error; ///< of the last refresh; the good list stays
    };

    struct Dependencies
    {
        Client &client;
        Connections &connections;
        Storage &storage;
        const Clock &clock;
    };
    explicit ModelCatalog(Dependencies dependencies, QObject *parent = nullptr);

    /// Sorted by name. The reference is valid until changed().
    [[nodiscard]] const QList<CatalogModel> &models() const { return m_rows.models; }
    /// Nothing when that connection does not list it. Also finds by canonical slug. Valid until changed().
    [[nodiscard]] const Model *find(const ConnectionId &connection, const ModelId &id) const;
    [[nodiscard]] Status status(const ConnectionId &connection) const;
    /// Up to `count` ids that are most like one that is gone.
    [[nodiscard]] QList<ModelId> nearest(const ConnectionId &connection, const ModelId &id, int count = 3) const;
    /// What to begin with: `preferred` when it is there, else the connection's first model that chats in text.
    [[nodiscard]] ModelId effective(const ConnectionId &connection, const ModelId &preferred) const;

    /// Cached lists of all connections, without any request.
    [[nodiscard]] Async<void> loadCached();
    /// Asks the server. An empty or broken answer leaves the good list and sets the error.
    void refresh(const ConnectionId &connection);
    /// Takes a list that is known without asking a server, unless one came from there meanwhile.
    void take(const ConnectionId &connection, const Async<QList<Model>> &list);

Q_SIGNALS:
    void changed();
    void statusChanged(const switchyard::ConnectionId &connection);
    /// A list was read, from the server or out of the cache, as of `time` (UTC).
    void listArrived(const switchyard::ConnectionId &connection, const QList<switchyard::Model> &models,
                     const QDateTime &time, bool fromServer);

private:
    /// Every list in order, and where each model is in it.
    struct Arranged
    {
        QList<CatalogModel> models;
        QHash<std::pair<ConnectionId, QString>, qsizetype> index; // (connection, id or slug) -> row
    };
    /// `rows` with those of one connection replaced. Takes a while with many: not for the window's thread.
    [[nodiscard]] static Arranged arrange(const QList<CatalogModel> &rows, const ConnectionId &connection,
                                          const QList<Model> &models);
    void setModels(const ConnectionId &connection, const QList<Model> &models, const std::function<void()> &then);
    void keep(const CachedCatalog &catalog);
    void setStatus(const ConnectionId &connection, const Status &status);

    Dependencies m_dependencies;
    Arranged m_rows;
    int m_revision = 0; ///< how often the rows were replaced
    QHash<ConnectionId, Status> m_status;
    QHash<ConnectionId, QByteArray> m_etags;
    QHash<ConnectionId, ModelId> m_first; // the first of the server's list that chats in text
};

} // namespace switchyard
