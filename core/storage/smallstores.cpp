// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/smallstores.h"

#include <array>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array dialects{std::pair{Dialect::OpenRouter, "openrouter"_L1}, std::pair{Dialect::OpenAI, "openai"_L1},
                              std::pair{Dialect::Compatible, "compatible"_L1}};

QLatin1StringView dialectName(Dialect dialect)
{
    for (const auto &[value, name] : dialects) {
        if (value == dialect)
            return name;
    }
    Q_UNREACHABLE_RETURN({});
}

Dialect dialectFromName(QStringView text)
{
    for (const auto &[value, name] : dialects) {
        if (name == text)
            return value;
    }
    return Dialect::Compatible;
}

} // namespace

Result<QList<Connection>> ConnectionStore::all()
{
    QList<Connection> list;
    Statement statement(m_db, u"SELECT * FROM connection ORDER BY position, id"_s);
    auto read = statement.forEach([&](const Row &row) {
        list.append(Connection{.id = row.id<ConnectionId>("id"_L1),
                               .name = row.text("name"_L1),
                               .baseUrl = QUrl(row.text("base_url"_L1)),
                               .dialect = dialectFromName(row.text("dialect"_L1)),
                               .hasStoredKey = row.flag("has_stored_key"_L1),
                               .allowsPlainHttp = row.flag("allows_plain_http"_L1),
                               .isSandbox = row.flag("is_sandbox"_L1),
                               .caFile = row.text("ca_file"_L1)});
    });
    if (!read)
        return failure(read.error());
    return list;
}

Result<void> ConnectionStore::put(const Connection &connection)
{
    Statement statement(
        m_db,
        u"INSERT INTO connection (id, position, name, base_url, dialect, has_stored_key, allows_plain_http, "
        "is_sandbox, ca_file) VALUES (:id, (SELECT coalesce(max(position), 0) + 1 FROM connection), :name, :url, "
        ":dialect, :key, :plain, :sandbox, :ca) ON CONFLICT (id) DO UPDATE SET name = excluded.name, "
        "base_url = excluded.base_url, dialect = excluded.dialect, has_stored_key = excluded.has_stored_key, "
        "allows_plain_http = excluded.allows_plain_http, is_sandbox = excluded.is_sandbox, "
        "ca_file = excluded.ca_file"_s);
    return statement.bind("id"_L1, connection.id)
        .bind("name"_L1, connection.name)
        .bind("url"_L1, connection.baseUrl.toString(QUrl::FullyEncoded))
        .bind("dialect"_L1, dialectName(connection.dialect))
        .bind("key"_L1, connection.hasStoredKey)
        .bind("plain"_L1, connection.allowsPlainHttp)
        .bind("sandbox"_L1, connection.isSandbox)
        .bind("ca"_L1, connection.caFile)
        .run();
}

Result<void> ConnectionStore::remove(const ConnectionId &id)
{
    for (const auto &sql : {u"DELETE FROM connection WHERE id = :id"_s, u"DELETE FROM catalog WHERE connection = :id"_s,
                            u"DELETE FROM cached_answer WHERE connection = :id"_s}) {
        Statement statement(m_db, sql);
        if (auto done = statement.bind("id"_L1, id).run(); !done)
            return done;
    }
    return {};
}

Result<QList<CachedCatalog>> CatalogStore::all()
{
    QList<CachedCatalog> list;
    Statement statement(m_db, u"SELECT * FROM catalog ORDER BY connection"_s);
    auto read = statement.forEach([&](const Row &row) {
        list.append(CachedCatalog{.connection = row.id<ConnectionId>("connection"_L1),
                                  .body = row.bytes("body"_L1),
                                  .etag = row.text("etag"_L1).toUtf8(),
                                  .fetched = row.time("fetched"_L1)});
    });
    if (!read)
        return failure(read.error());
    return list;
}

Result<void> CatalogStore::put(const CachedCatalog &catalog)
{
    Statement statement(m_db,
                        u"INSERT INTO catalog (connection, body, etag, fetched) VALUES (:connection, :body, :etag, "
                        ":fetched) ON CONFLICT (connection) DO UPDATE SET body = excluded.body, "
                        "etag = excluded.etag, fetched = excluded.fetched"_s);
    return statement.bind("connection"_L1, catalog.connection)
        .bindBytes("body"_L1, catalog.body)
        .bind("etag"_L1, QString::fromUtf8(catalog.etag))
        .bind("fetched"_L1, catalog.fetched)
        .run();
}

Result<QList<CachedAnswer>> AnswerStore::all()
{
    QList<CachedAnswer> list;
    Statement statement(m_db, u"SELECT * FROM cached_answer ORDER BY connection, path"_s);
    auto read = statement.forEach([&](const Row &row) {
        list.append(CachedAnswer{.connection = row.id<ConnectionId>("connection"_L1),
                                 .path = row.text("path"_L1),
                                 .body = row.bytes("body"_L1),
                                 .etag = row.text("etag"_L1).toUtf8(),
                                 .fetched = row.time("fetched"_L1)});
    });
    if (!read)
        return failure(read.error());
    return list;
}

Result<void> AnswerStore::put(const CachedAnswer &answer)
{
    Statement statement(m_db,
                        u"INSERT INTO cached_answer (connection, path, body, etag, fetched) VALUES (:connection, "
                        ":path, :body, :etag, :fetched) ON CONFLICT (connection, path) DO UPDATE SET "
                        "body = excluded.body, etag = excluded.etag, fetched = excluded.fetched"_s);
    return statement.bind("connection"_L1, answer.connection)
        .bind("path"_L1, answer.path)
        .bindBytes("body"_L1, answer.body)
        .bind("etag"_L1, QString::fromUtf8(answer.etag))
        .bind("fetched"_L1, answer.fetched)
        .run();
}

Result<QString> MetaStore::value(const QString &name)
{
    QString value;
    Statement statement(m_db, u"SELECT value FROM meta WHERE name = :name"_s);
    auto found = statement.bind("name"_L1, name).first([&](const Row &row) { value = row.text("value"_L1); });
    if (!found)
        return failure(found.error());
    return value;
}

Result<void> MetaStore::setValue(const QString &name, const QString &value)
{
    Statement statement(m_db,
                        u"INSERT INTO meta (name, value) VALUES (:name, :value) ON CONFLICT (name) DO UPDATE SET "
                        "value = excluded.value"_s);
    return statement.bind("name"_L1, name).bind("value"_L1, value).run();
}

} // namespace switchyard
