// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/storage/statement.h"

#include <QSqlDatabase>

#include <chrono>
#include <memory>
#include <vector>

namespace switchyard {

/// One SQLite connection under a name of its own. Used only on the thread that made it; closed when it is destroyed.
class Database
{
public:
    enum class Mode {
        ReadWrite,
        ReadOnly, ///< sees the write-ahead log, leaves file and log as they are
        Immutable, ///< makes no file beside it; for files nobody writes and that have no log
    };

    /// Opens an existing file and proves that it is a database by reading its header. Nothing is created.
    /// Errors: Storage with SQLite's code.
    [[nodiscard]] static Result<std::unique_ptr<Database>>
    open(const QString &path, Mode mode, std::chrono::milliseconds busyTimeout = std::chrono::milliseconds(200));
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    [[nodiscard]] const QString &path() const { return m_path; }
    /// A query with that text, prepared: one that was kept, if there is one. Preparing takes longer than most writes.
    [[nodiscard]] QSqlQuery prepared(const QString &sql);
    /// Keeps a query that is finished for the next who wants the same.
    void keep(const QString &sql, QSqlQuery query);
    [[nodiscard]] QSqlDatabase handle() const { return QSqlDatabase::database(m_name, false); }

    [[nodiscard]] Result<void> run(const QString &sql);
    /// Drops the pages in memory that no statement is using.
    [[nodiscard]] Result<void> releaseMemory() { return run(QStringLiteral("PRAGMA shrink_memory")); }
    /// The first column of the first row. Errors: Storage, also when there is no row.
    [[nodiscard]] Result<QVariant> value(const QString &sql);
    /// "ok", or what PRAGMA quick_check or integrity_check complains of.
    [[nodiscard]] Result<QStringList> check(bool thorough);

private:
    Database(QString name, QString path) : m_name(std::move(name)), m_path(std::move(path)) {}

    struct Kept
    {
        QString sql;
        QSqlQuery query;
    };

    QString m_name;
    QString m_path;
    std::vector<Kept> m_kept; // those used last at the end
};

/// BEGIN IMMEDIATE … COMMIT; rolls back when it goes out of scope without a commit.
class Transaction
{
public:
    /// Waits for the write lock up to `limit`, as long as `mayWait` says so.
    template <class F>
    [[nodiscard]] static Result<std::unique_ptr<Transaction>> begin(Database &database, std::chrono::milliseconds limit,
                                                                    F mayWait)
    {
        const auto end = std::chrono::steady_clock::now() + limit;
        for (;;) {
            auto begun = database.run(QStringLiteral("BEGIN IMMEDIATE"));
            if (begun)
                return std::unique_ptr<Transaction>(new Transaction(database));
            const bool busy = sqliteCode(begun.error()) == SqliteCode::Busy;
            if (!busy || std::chrono::steady_clock::now() >= end || !mayWait())
                return failure(begun.error());
        }
    }
    [[nodiscard]] static Result<std::unique_ptr<Transaction>> begin(Database &database)
    {
        return begin(database, std::chrono::milliseconds(0), [] { return true; });
    }
    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)

    [[nodiscard]] Result<void> commit();

private:
    explicit Transaction(Database &database) : m_database(database) {}
    Database &m_database;
    bool m_open = true;
};

} // namespace switchyard
