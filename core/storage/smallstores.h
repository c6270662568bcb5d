// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/connection.h"
#include "core/storage/database.h"
#include "core/storage/storage.h"

namespace switchyard {

/// Rows of `connection`, in the order they were added.
class ConnectionStore
{
public:
    explicit ConnectionStore(Database &database) : m_db(database) {}

    [[nodiscard]] Result<QList<Connection>> all();
    [[nodiscard]] Result<void> put(const Connection &connection);
    /// What is cached of it goes too. No error when there is none.
    [[nodiscard]] Result<void> remove(const ConnectionId &id);

private:
    Database &m_db;
};

/// Rows of `catalog`: what each connection's server answered last.
class CatalogStore
{
public:
    explicit CatalogStore(Database &database) : m_db(database) {}

    [[nodiscard]] Result<QList<CachedCatalog>> all();
    [[nodiscard]] Result<void> put(const CachedCatalog &catalog);

private:
    Database &m_db;
};

/// Rows of `cached_answer`: what else the servers answered last.
class AnswerStore
{
public:
    explicit AnswerStore(Database &database) : m_db(database) {}

    [[nodiscard]] Result<QList<CachedAnswer>> all();
    [[nodiscard]] Result<void> put(const CachedAnswer &answer);

private:
    Database &m_db;
};

/// Rows of `meta`: what the store remembers of itself.
class MetaStore
{
public:
    explicit MetaStore(Database &database) : m_db(database) {}

    /// Empty when there is no such row.
    [[nodiscard]] Result<QString> value(const QString &name);
    [[nodiscard]] Result<void> setValue(const QString &name, const QString &value);

private:
    Database &m_db;
};

} // namespace switchyard
