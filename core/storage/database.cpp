// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/database.h"

#include "core/base/logging.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>
#include <QUuid>

#include <algorithm>
#include <array>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostKept = 40; // prepared statements; each takes a few kilobytes
constexpr qsizetype largestBound = 16 * 1024; // characters

/// What is run again and again. A PRAGMA does some of its work when it is prepared.
bool isWorthKeeping(const QString &sql)
{
    constexpr std::array verbs{"SELECT "_L1, "INSERT "_L1, "UPDATE "_L1, "DELETE "_L1, "BEGIN "_L1, "COMMIT"_L1};
    return std::ranges::any_of(verbs, [&](QLatin1StringView verb) { return sql.startsWith(verb); });
}

QString connectOptions(Database::Mode mode, std::chrono::milliseconds busyTimeout)
{
    QString options = u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(busyTimeout.count());
    if (mode == Database::Mode::ReadOnly)
        options += u";QSQLITE_OPEN_READONLY"_s;
    if (mode == Database::Mode::Immutable)
        options += u";QSQLITE_OPEN_URI;QSQLITE_OPEN_READONLY"_s;
    return options;
}

QString fileName(const QString &path, Database::Mode mode)
{
    if (mode != Database::Mode::Immutable)
        return path;
    return u"file:"_s + QString::fromLatin1(QUrl::toPercentEncoding(path, "/")) + u"?immutable=1"_s;
}

} // namespace

Result<std::unique_ptr<Database>> Database::open(const QString &path, Mode mode, std::chrono::milliseconds busyTimeout)
{
    auto database = std::unique_ptr<Database>(
        new Database(u"switchyard-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces), path));
    {
        QSqlDatabase handle = QSqlDatabase::addDatabase(u"QSQLITE"_s, database->m_name);
        handle.setDatabaseName(fileName(path, mode));
        handle.setConnectOptions(connectOptions(mode, busyTimeout));
        if (!handle.open())
            return failure(Error{.kind = Error::Kind::Storage,
                                 .message = u"could not open %1: %2"_s.arg(path, handle.lastError().text()),
                                 .host = path,
                                 .code = handle.lastError().nativeErrorCode()});
    }
    // Opening alone says yes to anything, a file of garbage included.
    if (auto version = database->value(u"PRAGMA schema_version"_s); !version)
        return failure(version.error());
    if (mode != Mode::ReadWrite)
        return database;
    for (const auto &pragma : {u"PRAGMA foreign_keys = ON"_s, u"PRAGMA secure_delete = ON"_s,
                               u"PRAGMA synchronous = FULL"_s, u"PRAGMA journal_size_limit = 4194304"_s,
                               u"PRAGMA trusted_schema = OFF"_s, u"PRAGMA temp_store = MEMORY"_s}) {
        if (auto done = database->run(pragma); !done)
            return failure(done.error());
    }
    return database;
}

Database::~Database()
{
    m_kept.clear();
    handle().close();
    QSqlDatabase::removeDatabase(m_name);
}

QSqlQuery Database::prepared(const QString &sql)
{
    const auto known = std::ranges::find(m_kept, sql, &Kept::sql);
    if (known != m_kept.end()) {
        QSqlQuery query = std::move(known->query);
        m_kept.erase(known);
        return query;
    }
    QSqlQuery query(handle());
    query.setForwardOnly(true);
    query.prepare(sql);
    return query;
}

void Database::keep(const QString &sql, QSqlQuery query)
{
    if (!isWorthKeeping(sql))
        return;
    // What is bound stays in memory with it, here and in SQLite.
    const QStringList names = query.boundValueNames();
    qsizetype bound = 0;
    for (const QString &name : names) {
        const QVariant value = query.boundValue(name);
        bound += value.typeId() == QMetaType::QByteArray ? value.toByteArray().size() : value.toString().size();
        query.bindValue(name, QVariant());
    }
    if (bound > largestBound)
        return;
    if (m_kept.size() >= mostKept)
        m_kept.erase(m_kept.begin());
    m_kept.push_back({sql, std::move(query)});
}

Result<void> Database::run(const QString &sql)
{
    return Statement(*this, sql).run();
}

Result<QVariant> Database::value(const QString &sql)
{
    QSqlQuery query(handle());
    query.setForwardOnly(true);
    const bool found = query.exec(sql) && query.next();
    if (found)
        return query.value(0);
    const QSqlError error = query.lastError();
    return failure(Error{.kind = Error::Kind::Storage,
                         .message = u"%1: %2 (SQLite %3)"_s.arg(m_path, error.databaseText(), error.nativeErrorCode()),
                         .host = m_path,
                         .code = error.nativeErrorCode()});
}

Result<QStringList> Database::check(bool thorough)
{
    QStringList complaints;
    Statement statement(*this, thorough ? u"PRAGMA integrity_check(20)"_s : u"PRAGMA quick_check(20)"_s);
    auto read = statement.forEach(
        [&](const Row &row) { complaints.append(row.text(thorough ? "integrity_check"_L1 : "quick_check"_L1)); });
    if (!read)
        return failure(read.error());
    return complaints;
}

Transaction::~Transaction()
{
    // After a full disk SQLite has rolled back by itself and says so; both ways nothing of it is left.
    if (m_open)
        (void)m_database.run(u"ROLLBACK"_s);
}

Result<void> Transaction::commit()
{
    auto done = m_database.run(u"COMMIT"_s);
    if (done)
        m_open = false;
    return done;
}

} // namespace switchyard
