// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/statement.h"

#include "core/storage/database.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlError>
#include <QSqlRecord>
#include <QTimeZone>

#include <algorithm>
#include <array>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepestJson = 500; // the reader stops at 1,024; the values stand inside others

bool fitsDepth(const QJsonValue &value, int left)
{
    if (left == 0)
        return false;
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        return std::ranges::all_of(object, [left](const QJsonValue &inner) { return fitsDepth(inner, left - 1); });
    }
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        return std::ranges::all_of(array, [left](const QJsonValue &inner) { return fitsDepth(inner, left - 1); });
    }
    return true;
}

Error errorOf(const QSqlError &error, const QString &path)
{
    return Error{.kind = Error::Kind::Storage,
                 .message = u"%1: %2 (SQLite %3)"_s.arg(path, error.databaseText(), error.nativeErrorCode()),
                 .host = path,
                 .code = error.nativeErrorCode()};
}

} // namespace

SqliteCode sqliteCode(const Error &error)
{
    if (error.kind != Error::Kind::Storage)
        return SqliteCode::None;
    return SqliteCode(error.code.toInt() & 0xff); // extended codes keep the primary one in the low byte
}

bool isStorageTrouble(const Error &error)
{
    static constexpr std::array codes{SqliteCode::Busy,        SqliteCode::ReadOnly, SqliteCode::IoError,
                                      SqliteCode::Corrupt,     SqliteCode::Full,     SqliteCode::CannotOpen,
                                      SqliteCode::NotADatabase};
    return std::ranges::contains(codes, sqliteCode(error));
}

bool isDamage(const Error &error)
{
    const SqliteCode code = sqliteCode(error);
    return code == SqliteCode::Corrupt || code == SqliteCode::NotADatabase;
}

QVariant Row::value(QLatin1StringView column) const
{
    for (const auto &[name, index] : std::as_const(m_columns)) {
        if (name == column.data())
            return m_query.value(index);
    }
    const int index = m_query.record().indexOf(column);
    Q_ASSERT(index >= 0);
    m_columns.append({column.data(), index});
    return m_query.value(index);
}

std::optional<qint64> Row::maybeNumber(QLatin1StringView column) const
{
    const QVariant v = value(column);
    return v.isNull() ? std::nullopt : std::optional(v.toLongLong());
}

std::optional<Money> Row::money(QLatin1StringView column) const
{
    return maybeNumber(column).transform(Money::fromPicos);
}

std::optional<std::chrono::milliseconds> Row::duration(QLatin1StringView column) const
{
    return maybeNumber(column).transform([](qint64 ms) { return std::chrono::milliseconds(ms); });
}

QDateTime Row::time(QLatin1StringView column) const
{
    return QDateTime::fromMSecsSinceEpoch(number(column), QTimeZone::UTC);
}

std::optional<QDateTime> Row::maybeTime(QLatin1StringView column) const
{
    return value(column).isNull() ? std::nullopt : std::optional(time(column));
}

QJsonObject Row::json(QLatin1StringView column) const
{
    return QJsonDocument::fromJson(bytes(column)).object();
}

Statement::Statement(Database &database, const QString &sql)
    : m_database(database), m_sql(sql), m_query(database.prepared(sql))
{
    if (m_query.lastError().type() != QSqlError::NoError)
        m_problem = failed();
}

Statement::~Statement()
{
    m_query.finish();
    if (m_isSound)
        m_database.keep(m_sql, std::move(m_query));
}

Error Statement::failed()
{
    m_isSound = false;
    return errorOf(m_query.lastError(), m_database.path());
}

Statement &Statement::bind(QLatin1StringView name, const QString &text)
{
    return bindVariant(name, text.isNull() ? u""_s : text);
}

Statement &Statement::bind(QLatin1StringView name, qint64 number)
{
    return bindVariant(name, number);
}

Statement &Statement::bind(QLatin1StringView name, const QDateTime &time)
{
    return bindVariant(name, time.toMSecsSinceEpoch());
}

Statement &Statement::bind(QLatin1StringView name, const QJsonObject &json)
{
    const auto text = jsonText(json);
    if (!text) {
        m_problem = text.error();
        return *this;
    }
    return bindVariant(name, QString::fromUtf8(*text));
}

Statement &Statement::bind(QLatin1StringView name, std::optional<Money> money)
{
    return bind(name, money.transform(&Money::picos));
}

Statement &Statement::bind(QLatin1StringView name, std::optional<qint64> number)
{
    return number ? bindVariant(name, *number) : bindNull(name);
}

Statement &Statement::bind(QLatin1StringView name, std::optional<QDateTime> time)
{
    return time ? bind(name, *time) : bindNull(name);
}

Statement &Statement::bind(QLatin1StringView name, std::optional<std::chrono::milliseconds> duration)
{
    return duration ? bindVariant(name, qint64(duration->count())) : bindNull(name);
}

Statement &Statement::bindBytes(QLatin1StringView name, const QByteArray &bytes)
{
    return bindVariant(name, bytes.isNull() ? ""_ba : bytes);
}

Statement &Statement::bindNull(QLatin1StringView name)
{
    return bindVariant(name, QVariant(QMetaType::fromType<QString>()));
}

Statement &Statement::bindVariant(QLatin1StringView name, const QVariant &value)
{
    m_query.bindValue(u':' + QString(name), value);
    return *this;
}

Result<void> Statement::start()
{
    if (m_problem)
        return failure(*m_problem);
    if (!m_query.exec())
        return failure(failed());
    return {};
}

Result<void> Statement::end()
{
    const bool done = m_query.lastError().type() == QSqlError::NoError;
    const Result<void> result = done ? Result<void>() : failure(failed());
    m_changed = m_query.isSelect() ? 0 : m_query.numRowsAffected(); // unknown once it is finished
    m_query.finish();
    return result;
}

Result<void> Statement::run()
{
    if (auto started = start(); !started)
        return started;
    // A statement that does yield rows (a PRAGMA) reports its failure only when they are fetched.
    if (m_query.isSelect())
        while (m_query.next()) {}
    return end();
}

Result<QByteArray> jsonText(const QJsonObject &object)
{
    if (!fitsDepth(object, deepestJson))
        return failure(Error::Kind::Storage, u"a value is nested too deeply to be stored"_s);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace switchyard
