// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/salvage.h"

#include "core/base/logging.h"
#include "core/storage/searchindex.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QTemporaryDir>
#include <QtEndian>

#include <array>
#include <optional>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostSingleRows = 20'000; // looked for one by one between two readable ranges
constexpr qint64 rowsBeyondLast = 2'000; // and behind the last one that could be read

/// Copies the rows of one table from a file that may fail anywhere.
class TableRescue
{
public:
    TableRescue(Database &from, Database &to, QString table)
        : m_from(from), m_to(to), m_table(std::move(table)), m_columns(columnsOf(to))
    {
        const QStringList present = columnsOf(from);
        m_columns.removeIf([&](const QString &name) { return !present.contains(name); });
    }

    /// A table with row numbers: forwards to the damage, backwards to it, then one by one in between.
    int run()
    {
        if (m_columns.isEmpty())
            return 0;
        qint64 low = std::numeric_limits<qint64>::min(), high = std::numeric_limits<qint64>::max();
        QSqlQuery forwards = prepared(u"rowid > :low ORDER BY rowid"_s);
        if (take(forwards, low, &low))
            return m_lost;
        ++m_lost;
        QSqlQuery backwards = prepared(u"rowid > :low ORDER BY rowid DESC"_s);
        const bool whole = take(backwards, low, &high);
        const bool bounded = low != std::numeric_limits<qint64>::min() || high != std::numeric_limits<qint64>::max();
        if (whole || !bounded)
            return m_lost;
        --m_lost;
        const qint64 first = low == std::numeric_limits<qint64>::min() ? 1 : low + 1;
        const bool endKnown = high != std::numeric_limits<qint64>::max();
        const qint64 last = endKnown ? std::min(high - 1, first + mostSingleRows) : first + rowsBeyondLast;
        QSqlQuery single = prepared(u"rowid = :low"_s);
        for (qint64 row = first; row <= last; ++row) {
            qint64 ignored = row;
            if (!take(single, row, &ignored) && endKnown)
                ++m_lost; // beyond the last one seen nobody knows whether there was a row
        }
        return std::max(m_lost, 1);
    }

    /// A table without row numbers, by the messages that were saved.
    int runByMessage(const QList<qint64> &keys)
    {
        if (m_columns.isEmpty())
            return 0;
        QSqlQuery query = prepared(u"message = :low"_s);
        for (const qint64 key : keys) {
            qint64 ignored = 0;
            if (!take(query, key, &ignored))
                ++m_lost;
        }
        return m_lost;
    }

    int runWhole()
    {
        qint64 ignored = 0;
        if (m_columns.isEmpty())
            return 0;
        QSqlQuery query = prepared(u":low = 0"_s);
        if (!take(query, 0, &ignored))
            ++m_lost;
        return m_lost;
    }

private:
    QStringList columnsOf(Database &database) const
    {
        QStringList names;
        Statement statement(database, u"PRAGMA table_info(%1)"_s.arg(m_table));
        (void)statement.forEach([&](const Row &row) { names.append(row.text("name"_L1)); });
        return names;
    }

    QString insertSql() const
    {
        const QStringList all = m_columns;
        return u"INSERT OR IGNORE INTO %1 (%2) VALUES (:%3)"_s.arg(m_table, all.join(u", "_s), all.join(u", :"_s));
    }

    QSqlQuery prepared(const QString &condition) const
    {
        const bool numbered = condition.contains("rowid"_L1);
        QSqlQuery query(m_from.handle());
        query.setForwardOnly(true);
        query.prepare(u"SELECT %1, %2 FROM %3 WHERE %4"_s.arg(numbered ? u"rowid"_s : u"0"_s, m_columns.join(u", "_s),
                                                              m_table, condition));
        return query;
    }

    /// Takes rows until the end (true) or an error (false); `reached` is the number of the last one.
    bool take(QSqlQuery &query, qint64 low, qint64 *reached)
    {
        query.bindValue(u":low"_s, low);
        if (!query.exec())
            return false;
        while (query.next()) {
            *reached = query.value(0).toLongLong();
            keep(query);
        }
        const bool whole = query.lastError().type() == QSqlError::NoError;
        query.finish();
        return whole;
    }

    void keep(const QSqlQuery &query)
    {
        if (m_columns.size() != m_boundColumns) {
            m_insert.emplace(m_to, insertSql());
            m_boundColumns = m_columns.size();
        }
        for (qsizetype i = 0; i < m_columns.size(); ++i) {
            const QByteArray name = m_columns[i].toLatin1();
            m_insert->bindVariant(QLatin1StringView(name), query.value(int(i) + 1));
        }
        if (auto done = m_insert->run(); !done)
            ++m_lost;
    }

    Database &m_from;
    Database &m_to;
    QString m_table;
    QStringList m_columns;
    std::optional<Statement> m_insert; // for as many columns as were bound
    qsizetype m_boundColumns = -1;
    int m_lost = 0;
};

QList<qint64> messageKeys(Database &database)
{
    QList<qint64> keys;
    Statement statement(database, u"SELECT key FROM message ORDER BY key"_s);
    (void)statement.forEach([&](const Row &row) { keys.append(row.number("key"_L1)); });
    return keys;
}

/// Messages whose conversation was lost get one back, so that they are seen.
Result<void> mend(Database &to)
{
    static constexpr std::array statements{
        "INSERT INTO conversation (id, title, created, updated) SELECT conversation, '(recovered)', min(created), "
        "max(created) FROM message WHERE conversation NOT IN (SELECT id FROM conversation) GROUP BY conversation"_L1,
        "DELETE FROM part WHERE message NOT IN (SELECT key FROM message)"_L1,
        "DELETE FROM blob_reference WHERE message NOT IN (SELECT key FROM message)"_L1,
        "DELETE FROM stream_piece WHERE message NOT IN (SELECT key FROM message)"_L1,
        "DELETE FROM price_point WHERE offer NOT IN (SELECT id FROM price_offer)"_L1};
    for (const auto &sql : statements) {
        if (auto done = to.run(sql); !done)
            return done;
    }
    return SearchIndex(to).rebuild();
}

Result<Salvaged> copyRows(Database &from, Database &to)
{
    Salvaged result;
    auto transaction = Transaction::begin(to);
    if (!transaction)
        return failure(transaction.error());
    for (const auto &table : {u"conversation"_s, u"message"_s, u"generation"_s, u"connection"_s, u"catalog"_s,
                              u"price_offer"_s, u"price_import"_s, u"price_point"_s, u"cached_answer"_s})
        result.lostRows += TableRescue(from, to, table).run();
    const QList<qint64> keys = messageKeys(to);
    for (const auto &table : {u"part"_s, u"blob_reference"_s, u"stream_piece"_s})
        result.lostRows += TableRescue(from, to, table).runByMessage(keys);
    TableRescue(from, to, u"meta"_s).runWhole();
    result.messages = int(keys.size());
    if (auto mended = mend(to); !mended)
        return failure(mended.error());
    if (auto done = (*transaction)->commit(); !done)
        return failure(done.error());
    return result;
}

/// SQLite refuses a file that is shorter than its header says, whole as the rest may be: the missing pages become
/// empty.
void fillUp(const QString &path)
{
    constexpr qsizetype pageSizeAt = 16, pageCountAt = 28, headerSize = 100;
    constexpr qint64 largestSparseFile = qint64(1) << 40;
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite))
        return;
    const QByteArray header = file.read(headerSize);
    if (header.size() < headerSize)
        return;
    const qint64 pageSize = qFromBigEndian<quint16>(header.constData() + pageSizeAt);
    const qint64 wanted = pageSize * qFromBigEndian<quint32>(header.constData() + pageCountAt);
    if (wanted > file.size() && wanted < largestSparseFile)
        (void)file.resize(wanted);
}

/// One attempt, with the log or without it.
Result<Salvaged> rescue(const StorageFiles &files, bool withLog, const QString &work, const QString &target,
                        const Migrations &migrations)
{
    if (auto created = createPrivateFile(target); !created)
        return failure(created.error());
    auto to = Database::open(target, Database::Mode::ReadWrite);
    if (!to)
        return failure(to.error());
    (void)(*to)->run(u"PRAGMA foreign_keys = OFF"_s); // rows come in any order
    if (auto made = migrations.apply(**to); !made)
        return failure(made.error());

    const QString copy = work + (withLog ? u"/with.db"_s : u"/without.db"_s);
    if (auto copied = copyPrivately(files.database(), copy); !copied)
        return failure(copied.error());
    fillUp(copy);
    if (withLog) {
        if (auto copied = copyPrivately(files.log(), copy + u"-wal"_s); !copied)
            return failure(copied.error());
    }
    auto from = Database::open(copy, Database::Mode::ReadWrite);
    if (!from)
        return Salvaged{}; // nothing of it can be read
    return copyRows(**from, **to);
}

} // namespace

Result<Salvaged> salvage(const StorageFiles &files, const Migrations &migrations)
{
    QTemporaryDir work(files.folder + u"/salvage-XXXXXX"_s);
    if (!work.isValid())
        return failure(Error{.kind = Error::Kind::Storage,
                             .message = u"no room to save what can be read: %1"_s.arg(work.errorString()),
                             .host = files.folder});
    const bool hasLog = QFileInfo(files.log()).size() > 0;
    const QString first = work.filePath(u"first"_s), second = work.filePath(u"second"_s);
    auto best = rescue(files, hasLog, work.path(), first, migrations);
    QString target = first;
    if (hasLog) {
        auto other = rescue(files, false, work.path(), second, migrations);
        if (other && (!best || other->messages > best->messages)) {
            best = other;
            target = second;
        }
    }
    if (!best)
        return best;
    qCWarning(lcStorage) << "saved" << best->messages << "messages of a damaged database," << best->lostRows
                         << "rows lost";
    if (auto synced = syncPath(target); !synced)
        return failure(synced.error());
    if (auto done = renameSynced(target, files.next()); !done)
        return failure(done.error());
    return best;
}

} // namespace switchyard
