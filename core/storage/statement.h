// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/ids.h"
#include "core/base/money.h"
#include "core/base/result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QSqlQuery>
#include <QVarLengthArray>
#include <QVariant>

#include <chrono>
#include <optional>
#include <type_traits>

namespace switchyard {

class Database;

/// SQLite's primary result codes that decide something here. Texts never do: the plug-in lowers several to the same
/// one.
enum class SqliteCode {
    None = 0,
    Busy = 5,
    ReadOnly = 8,
    IoError = 10,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    Constraint = 19,
    NotADatabase = 26,
};

/// The primary code an Error of this box carries; None when it carries none.
[[nodiscard]] SqliteCode sqliteCode(const Error &error);
/// The disk, the file or its lock is the problem, not the statement: the same write may succeed later.
[[nodiscard]] bool isStorageTrouble(const Error &error);
[[nodiscard]] bool isDamage(const Error &error);

/// One row of a result, by column name. Null text is an empty text, a null number nothing.
class Row
{
public:
    explicit Row(const QSqlQuery &query) : m_query(query) {}

    [[nodiscard]] QVariant value(QLatin1StringView column) const;
    [[nodiscard]] QString text(QLatin1StringView column) const { return value(column).toString(); }
    [[nodiscard]] QByteArray bytes(QLatin1StringView column) const { return value(column).toByteArray(); }
    [[nodiscard]] qint64 number(QLatin1StringView column) const { return value(column).toLongLong(); }
    [[nodiscard]] bool flag(QLatin1StringView column) const { return number(column) != 0; }
    [[nodiscard]] std::optional<qint64> maybeNumber(QLatin1StringView column) const;
    [[nodiscard]] std::optional<Money> money(QLatin1StringView column) const;
    [[nodiscard]] std::optional<std::chrono::milliseconds> duration(QLatin1StringView column) const;
    [[nodiscard]] QDateTime time(QLatin1StringView column) const; ///< UTC
    [[nodiscard]] std::optional<QDateTime> maybeTime(QLatin1StringView column) const;
    /// An empty object when the text is none.
    [[nodiscard]] QJsonObject json(QLatin1StringView column) const;
    template <class T> [[nodiscard]] T id(QLatin1StringView column) const { return T(text(column)); }

private:
    const QSqlQuery &m_query;
    // Names are literals, found again by their address: the plug-in's own look-up costs a copy and a search each time.
    mutable QVarLengthArray<std::pair<const char *, int>, 32> m_columns;
};

/// A prepared statement with named placeholders. Errors are kept until it is run, so that binds can be chained.
/// Finished when it goes out of scope: an open SELECT would pin the write-ahead log. The database keeps it prepared for
/// the next one with the same text, unless it failed.
class Statement
{
public:
    Statement(Database &database, const QString &sql);
    ~Statement();
    Q_DISABLE_COPY_MOVE(Statement)

    Statement &bind(QLatin1StringView name, const QString &text); ///< null becomes empty, never NULL
    Statement &bind(QLatin1StringView name, qint64 number);
    Statement &bind(QLatin1StringView name, int number) { return bind(name, qint64(number)); }
    Statement &bind(QLatin1StringView name, bool flag) { return bind(name, qint64(flag)); }
    Statement &bind(QLatin1StringView name, const QDateTime &time);
    Statement &bind(QLatin1StringView name, const QJsonObject &json);
    Statement &bind(QLatin1StringView name, std::optional<Money> money);
    Statement &bind(QLatin1StringView name, std::optional<qint64> number);
    Statement &bind(QLatin1StringView name, std::optional<QDateTime> time);
    Statement &bind(QLatin1StringView name, std::optional<std::chrono::milliseconds> duration);
    Statement &bind(QLatin1StringView name, QLatin1StringView text) { return bind(name, QString(text)); }
    template <class Tag> Statement &bind(QLatin1StringView name, const Id<Tag> &id) { return bind(name, id.text()); }
    Statement &bindBytes(QLatin1StringView name, const QByteArray &bytes); ///< a BLOB; null becomes empty
    Statement &bindNull(QLatin1StringView name);
    Statement &bindVariant(QLatin1StringView name, const QVariant &value);

    /// For statements that yield no rows; may be bound and run again.
    [[nodiscard]] Result<void> run();
    /// Calls `read(const Row &)` for each row; one that yields false ends it. An error after some rows is an error:
    /// they may not be all.
    template <class F> [[nodiscard]] Result<void> forEach(F read)
    {
        if (auto started = start(); !started)
            return started;
        const Row row(m_query);
        while (m_query.next()) {
            if constexpr (std::is_same_v<decltype(read(row)), bool>) {
                if (!read(row))
                    break;
            } else {
                read(row);
            }
        }
        return end();
    }
    /// Calls `read` for the first row; false when there is none.
    template <class F> [[nodiscard]] Result<bool> first(F read)
    {
        if (auto started = start(); !started)
            return failure(started.error());
        const Row row(m_query);
        const bool any = m_query.next();
        if (any)
            read(row);
        return end().transform([any] { return any; });
    }
    [[nodiscard]] int changedRows() const { return m_changed; } ///< of the last run()

private:
    [[nodiscard]] Result<void> start();
    [[nodiscard]] Result<void> end();

    [[nodiscard]] Error failed();

    Database &m_database;
    const QString m_sql;
    QSqlQuery m_query;
    int m_changed = 0;
    bool m_isSound = true; // worth keeping
    std::optional<Error> m_problem;
};

/// JSON text for a column. Errors: Storage when it is nested deeper than the reader can follow.
[[nodiscard]] Result<QByteArray> jsonText(const QJsonObject &object);

} // namespace switchyard
