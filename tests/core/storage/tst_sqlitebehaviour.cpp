// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the store relies on in SQLite and Qt's plug-in, so that another version of either fails here first.

#include "core/storage/files.h"

#include <QDir>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace {

/// A plain connection of Qt's, without anything of ours.
class Plain
{
public:
    explicit Plain(const QString &path, const QString &options = {})
        : m_name(QString::number(quintptr(this), 16) + path)
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
        db.setDatabaseName(path);
        db.setConnectOptions(options);
        m_opened = db.open();
    }
    ~Plain()
    {
        db().close();
        QSqlDatabase::removeDatabase(m_name);
    }
    [[nodiscard]] QSqlDatabase db() const { return QSqlDatabase::database(m_name, false); }
    [[nodiscard]] bool opened() const { return m_opened; }
    /// Runs one statement and yields SQLite's code, empty when it went well.
    QString run(const QString &sql) const
    {
        QSqlQuery query(db());
        const bool done = query.exec(sql);
        while (query.next()) {}
        return done ? query.lastError().nativeErrorCode() : query.lastError().nativeErrorCode();
    }
    QVariant value(const QString &sql) const
    {
        QSqlQuery query(db());
        return query.exec(sql) && query.next() ? query.value(0) : QVariant();
    }

private:
    QString m_name;
    bool m_opened = false;
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

int modeOf(const QString &path)
{
    struct stat info = {};
    return ::stat(QFile::encodeName(path).constData(), &info) == 0 ? int(info.st_mode & 0777) : -1;
}

} // namespace

class TestSqliteBehaviour : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void aFileOfGarbageOpensAndFailsWithTheFirstStatement()
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(5'000, 'g'));
        file.close();
        const Plain db(path());
        QVERIFY(db.opened());
        QCOMPARE(db.run(u"PRAGMA user_version"_s), u"26"_s);
    }

    void logAndIndexTakeTheModeOfTheFile()
    {
        const mode_t before = ::umask(0);
        QVERIFY(switchyard::createPrivateFile(path()).has_value());
        const Plain db(path());
        QCOMPARE(db.value(u"PRAGMA journal_mode = WAL"_s).toString(), u"wal"_s);
        QCOMPARE(db.run(u"CREATE TABLE t (a)"_s), QString());
        ::umask(before);
        QCOMPARE(modeOf(path()), 0600);
        QCOMPARE(modeOf(path() + u"-wal"_s), 0600);
        QCOMPARE(modeOf(path() + u"-shm"_s), 0600);
    }

    void aReaderThatMayOnlyReadLeavesFileAndLogAlone()
    {
        QHash<QString, QByteArray> files;
        {
            const Plain db(path());
            db.run(u"PRAGMA journal_mode = WAL"_s);
            db.run(u"CREATE TABLE t (a)"_s);
            db.run(u"INSERT INTO t VALUES (1)"_s);
            for (const QString &name : {path(), QString(path() + u"-wal"_s)})
                files.insert(name, contentOf(name));
        }
        for (auto it = files.cbegin(); it != files.cend(); ++it) {
            QFile file(it.key());
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(it.value());
        }
        {
            const Plain db(path(), u"QSQLITE_OPEN_READONLY"_s);
            QCOMPARE(db.value(u"SELECT a FROM t"_s).toInt(), 1);
            QVERIFY(!db.run(u"INSERT INTO t VALUES (2)"_s).isEmpty());
        }
        for (auto it = files.cbegin(); it != files.cend(); ++it)
            QCOMPARE(contentOf(it.key()), it.value());
    }

    void foreignKeysAreOffUntilAskedFor()
    {
        const Plain db(path());
        QCOMPARE(db.value(u"PRAGMA foreign_keys"_s).toInt(), 0);
    }

    void oneCallRunsOneStatement()
    {
        const Plain db(path());
        db.run(u"CREATE TABLE a (x); CREATE TABLE b (x)"_s);
        QCOMPARE(db.value(u"SELECT count(*) FROM sqlite_master WHERE name = 'b'"_s).toInt(), 0);
    }

    void upgradingAReadToAWriteFailsAtOnceWithItsOwnCode()
    {
        const Plain first(path(), u"QSQLITE_BUSY_TIMEOUT=5000"_s), second(path());
        first.run(u"PRAGMA journal_mode = WAL"_s);
        first.run(u"CREATE TABLE t (a)"_s);
        first.run(u"BEGIN"_s);
        first.value(u"SELECT count(*) FROM t"_s);
        QCOMPARE(second.run(u"INSERT INTO t VALUES (1)"_s), QString());
        QElapsedTimer time;
        time.start();
        QCOMPARE(first.run(u"INSERT INTO t VALUES (2)"_s), u"517"_s);
        QVERIFY(time.elapsed() < 2'000);
    }

    void aSecondWriterIsTurnedAwayWithBusy()
    {
        const Plain first(path()), second(path(), u"QSQLITE_BUSY_TIMEOUT=0"_s);
        first.run(u"PRAGMA journal_mode = WAL"_s);
        QCOMPARE(first.run(u"BEGIN IMMEDIATE"_s), QString());
        QCOMPARE(second.run(u"BEGIN IMMEDIATE"_s), u"5"_s);
    }

    void fullTextSearchIsThereAndFoldsDiacritics()
    {
        const Plain db(path());
        QCOMPARE(db.run(u"CREATE VIRTUAL TABLE f USING fts5 (b, tokenize = 'unicode61 remove_diacritics 2')"_s),
                 QString());
        QCOMPARE(db.run(u"INSERT INTO f (f, rank) VALUES ('secure-delete', 1)"_s), QString());
        db.run(u"INSERT INTO f VALUES ('Crème ộ')"_s);
        QCOMPARE(db.value(u"SELECT count(*) FROM f WHERE f MATCH 'creme o'"_s).toInt(), 1);
    }

    void deletedWordsLeaveTheFile()
    {
        const Plain db(path());
        db.run(u"PRAGMA secure_delete = ON"_s);
        db.run(u"CREATE VIRTUAL TABLE f USING fts5 (b)"_s);
        db.run(u"INSERT INTO f (f, rank) VALUES ('secure-delete', 1)"_s);
        db.run(u"INSERT INTO f VALUES ('xylophonquark')"_s);
        QVERIFY(contentOf(path()).contains("xylophonquark"));
        db.run(u"DELETE FROM f"_s);
        QVERIFY(!contentOf(path()).contains("xylophonquark"));
    }

    void extensionsAreNotLoaded()
    {
        const Plain db(path());
        QVERIFY(!db.run(u"SELECT load_extension('x')"_s).isEmpty());
    }

    void aLoneSurrogateIsChangedInTextAndKeptInABlob()
    {
        const Plain db(path());
        db.run(u"CREATE TABLE t (a)"_s);
        QSqlQuery insert(db.db());
        insert.prepare(u"INSERT INTO t VALUES (:a)"_s);
        insert.bindValue(u":a"_s, QString(QChar(0xd83d)));
        QVERIFY(insert.exec());
        QVERIFY(db.value(u"SELECT a FROM t"_s).toString() != QString(QChar(0xd83d)));
        insert.bindValue(u":a"_s, QString(u"a\0b"_s));
        QVERIFY(insert.exec());
        QCOMPARE(db.value(u"SELECT a FROM t WHERE rowid = 2"_s).toString(), u"a\0b"_s);
    }

    void writingToAnUnlinkedFileSaysYes()
    {
        const Plain db(path());
        db.run(u"PRAGMA journal_mode = WAL"_s);
        db.run(u"CREATE TABLE t (a)"_s);
        QVERIFY(QFile::remove(path()));
        QCOMPARE(db.run(u"INSERT INTO t VALUES (1)"_s), QString());
    }

    void aCopyIntoAnEmptyFileKeepsItsMode()
    {
        const Plain db(path());
        db.run(u"CREATE TABLE t (a)"_s);
        const QString copy = m_dir->filePath(u"copy.db"_s);
        QVERIFY(switchyard::createPrivateFile(copy).has_value());
        QCOMPARE(db.run(u"VACUUM INTO '%1'"_s.arg(copy)), QString());
        QCOMPARE(modeOf(copy), 0600);
        QVERIFY(QFileInfo(copy).size() > 0);
    }

    void anUnfinishedReadPinsTheLog()
    {
        const Plain reader(path()), writer(path());
        writer.run(u"PRAGMA journal_mode = WAL"_s);
        writer.run(u"CREATE TABLE t (a)"_s);
        writer.run(u"INSERT INTO t VALUES (1), (2), (3)"_s);
        QSqlQuery query(reader.db());
        query.setForwardOnly(true);
        QVERIFY(query.exec(u"SELECT a FROM t"_s) && query.next());
        writer.run(u"INSERT INTO t VALUES (4)"_s);
        QCOMPARE(writer.value(u"PRAGMA wal_checkpoint(TRUNCATE)"_s).toInt(), 1);
        query.finish();
        QCOMPARE(writer.value(u"PRAGMA wal_checkpoint(TRUNCATE)"_s).toInt(), 0);
        QCOMPARE(QFileInfo(path() + u"-wal"_s).size(), 0);
    }

private:
    QString path() const { return m_dir->filePath(u"plain.db"_s); }
    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(TestSqliteBehaviour)
#include "tst_sqlitebehaviour.moc"
