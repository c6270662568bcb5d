// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/useperiod.h"
#include "core/storage/migrator.h"
#include "tests/core/storage/storagetesting.h"

#include <QTemporaryDir>

using namespace switchyard;
using namespace switchyard::testing;

static Async<QList<PriceChange>> recordPrice(Storage &storage, const QString &price)
{
    const ConnectionId connection(u"con"_s);
    return storage.recordPrices({.connection = connection,
                                 .seen = {{{connection, ModelId(u"a/b"_s), {}}, {{u"prompt"_s, price}}}},
                                 .time = testTime()});
}

static CachedAnswer knownAnswer()
{
    return {ConnectionId(u"con"_s), u"/providers"_s, R"({"data":[]})"_ba, "e2"_ba, testTime()};
}

/// What tests/data/store-v1.db was filled with, and its later sisters. `tst_migrations --make FILE` writes such a file
/// for the present schema.
static void fillKnown(Storage &storage)
{
    Conversation c = conversation(u"known"_s, u"Kept since version 1"_s);
    c.parameters.temperature = 0.5;
    c.routing.only = QStringList{u"p"_s};
    QVERIFY(
        await(storage.saveTurn(c, {message(u"q"_s, u"known"_s, u"A question"_s, 1), fullMessage(u"a"_s, u"known"_s)},
                               {ledgerEntry(u"a"_s, u"known"_s, 9'007'199'254'740'993)})));
    QVERIFY(await(storage.saveConnection({.id = ConnectionId(u"con"_s), .name = u"Server"_s, .hasStoredKey = true})));
    QVERIFY(await(storage.saveCatalog({ConnectionId(u"con"_s), "{}"_ba, "e"_ba, testTime()})));
    for (const auto &price : {u"0.2"_s, u"0.1"_s})
        QVERIFY(await(recordPrice(storage, price)));
    QVERIFY(await(storage.saveAnswer(knownAnswer())));
}

class TestMigrations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        useVersion(1);
        QVERIFY(QDir(m_dir->path()).mkdir(u"steps"_s));
        const QDir released(u":/switchyard/storage/migrations"_s);
        const auto names = released.entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
        m_latest = int(names.size());
        for (int number = 1; number <= m_latest; ++number)
            addStep(number, contentOf(released.filePath(names.at(number - 1))));
    }

    void statementsAreSplitWhereTheyEnd()
    {
        QCOMPARE(splitStatements(u"-- only; a comment\nSELECT 1;;\n/* a; b */ SELECT ';', \";\", [;], `;` ; "_s),
                 (QStringList{u"SELECT 1"_s, u"SELECT ';', \";\", [;], `;`"_s}));
        QCOMPARE(
            splitStatements(u"CREATE TRIGGER t AFTER INSERT ON a BEGIN UPDATE b SET c = CASE WHEN 1 THEN 2 ELSE 3 END; "
                            "DELETE FROM d; END; SELECT 'it''s; fine'; BEGIN; COMMIT"_s),
            (QStringList{u"CREATE TRIGGER t AFTER INSERT ON a BEGIN UPDATE b SET c = CASE WHEN 1 THEN 2 ELSE 3 END; "
                         "DELETE FROM d; END"_s,
                         u"SELECT 'it''s; fine'"_s, u"BEGIN"_s, u"COMMIT"_s}));
        QCOMPARE(splitStatements(u""_s), QStringList());
        QCOMPARE(splitStatements(u"SELECT 'open"_s), QStringList{u"SELECT 'open"_s});
    }

    void everyStepIsThere()
    {
        const auto migrations = Migrations::load(u":/switchyard/storage/migrations"_s);
        QVERIFY(migrations.has_value());
        QVERIFY(migrations->latest() >= 1);
        QVERIFY(!Migrations::load(m_dir->filePath(u"nowhere"_s)).has_value());
        addStep(m_latest + 2, "SELECT 1;");
        QVERIFY(!Migrations::load(m_dir->filePath(u"steps"_s)).has_value());
    }

    void fault_136_aFileOfVersionOneIsReadToTheLastDigit()
    {
        Storage storage(m_dir->path(), m_clock, StorageOptions{.reserveBytes = 0});
        const auto report = await(storage.open());
        QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().message));
        checkKnown(storage);
        QCOMPARE(report->migratedFrom, 1);
        QCOMPARE(await(storage.listSnapshots())->first().schema, 1);
    }

    void aFileOfVersionOneTakesPrices()
    {
        Storage storage(m_dir->path(), m_clock, StorageOptions{.reserveBytes = 0});
        QVERIFY(await(storage.open()));
        QCOMPARE(await(storage.loadPriceChanges({}, 10))->size(), 0);
        QCOMPARE(await(recordPrice(storage, u"0.2"_s))->size(), 2);
        QCOMPARE(await(recordPrice(storage, u"0.1"_s))->size(), 1);
        checkPrices(storage);
        checkKnown(storage);
    }

    void aFileOfVersionTwoKeepsItsPrices()
    {
        useVersion(2);
        Storage storage(m_dir->path(), m_clock, StorageOptions{.reserveBytes = 0});
        const auto report = await(storage.open());
        QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().message));
        checkKnown(storage);
        checkPrices(storage);
    }

    void aFileOfVersionTwoTakesAnswers()
    {
        useVersion(2);
        Storage storage(m_dir->path(), m_clock, StorageOptions{.reserveBytes = 0});
        QVERIFY(await(storage.open()));
        QVERIFY(await(storage.loadAnswers())->isEmpty());
        QVERIFY(await(storage.saveAnswer(knownAnswer())));
        QCOMPARE(*await(storage.loadAnswers()), QList<CachedAnswer>{knownAnswer()});
        checkPrices(storage);
        checkKnown(storage);
    }

    void aFileOfVersionThreeKeepsItsAnswers()
    {
        useVersion(3);
        Storage storage(m_dir->path(), m_clock, StorageOptions{.reserveBytes = 0});
        QVERIFY(await(storage.open()));
        QCOMPARE(*await(storage.loadAnswers()), QList<CachedAnswer>{knownAnswer()});
        checkPrices(storage);
        checkKnown(storage);
        QVERIFY(await(storage.removeConnection(ConnectionId(u"con"_s))));
        QVERIFY(await(storage.loadAnswers())->isEmpty());
    }

    void useOfEarlierVersionsIsSummedToTheLastDigit_data()
    {
        QTest::addColumn<int>("version");
        const auto steps = QDir(u":/switchyard/storage/migrations"_s).entryList({u"*.sql"_s}, QDir::Files);
        for (int version = 1; version <= int(steps.size()); ++version)
            QTest::addRow("version %d", version) << version;
    }
    void useOfEarlierVersionsIsSummedToTheLastDigit()
    {
        QFETCH(int, version);
        useVersion(version);
        Storage storage(m_dir->path(), m_clock, StorageOptions{.reserveBytes = 0});
        QVERIFY(await(storage.open()));
        checkKnown(storage);
        const LedgerEntry known = ledgerEntry(u"a"_s, u"known"_s, 9'007'199'254'740'993);
        const auto use = await(storage.loadUse({}, {}));
        QVERIFY(use.has_value());
        QCOMPARE((*use)->total().generations, 1);
        QCOMPARE((*use)->total().paid, known.reportedCost());
        QCOMPARE((*use)->rows.size(), size_t(1));
        QVERIFY((*use)->rows.front() == *UsedRow::of(known));
    }

    void aSnapshotIsMadeBeforeAStepAndLeadsBack()
    {
        usePresent();
        addStep(m_latest + 1,
                "CREATE TABLE label (name TEXT);\nCREATE TRIGGER tr AFTER INSERT ON label BEGIN DELETE FROM label; "
                "SELECT 1; "
                "END;\nALTER TABLE conversation ADD COLUMN colour TEXT;\n");
        QString snapshot;
        {
            Storage storage(m_dir->path(), m_clock, options());
            const auto report = await(storage.open());
            QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().message));
            QCOMPARE(report->migratedFrom, m_latest);
            checkKnown(storage);
            const auto list = await(storage.listSnapshots());
            QCOMPARE(list->size(), 1);
            QCOMPARE(list->first().schema, m_latest);
            QCOMPARE(list->first().messages, 2);
            snapshot = list->first().path;
            QVERIFY(await(storage.restoreAtNextStart(snapshot)));
        }
        // The older program again, with what the newer one left for it.
        Storage older(m_dir->path(), m_clock, StorageOptions{.reserveBytes = 0});
        const auto report = await(older.open());
        QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().message));
        QCOMPARE(report->migratedFrom, 0);
        checkKnown(older);
    }

    void fault_080_aStepThatFailsLeavesTheOldState_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("wrong statement in the middle") << "CREATE TABLE x (a);\nNONSENSE;\nCREATE TABLE y (a);\n"_ba;
        QTest::newRow("a row that does not fit")
            << "CREATE TABLE x (a);\nCREATE UNIQUE INDEX u ON message (conversation);\n"_ba;
    }
    void fault_080_aStepThatFailsLeavesTheOldState()
    {
        QFETCH(QByteArray, sql);
        usePresent();
        addStep(m_latest + 1, sql);
        {
            Storage storage(m_dir->path(), m_clock, options());
            const auto report = await(storage.open());
            QVERIFY(!report);
            QCOMPARE(report.error().kind, Error::Kind::Storage);
            QCOMPARE(await(storage.listSnapshots())->size(), 1);
        }
        Storage storage(m_dir->path(), m_clock, StorageOptions{.reserveBytes = 0});
        const auto report = await(storage.open());
        QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().message));
        QCOMPARE(report->migratedFrom, 0);
        checkKnown(storage);
    }

    void fault_137_theOlderProgramRefusesAndTheSnapshotIsThere()
    {
        usePresent();
        addStep(m_latest + 1, "CREATE TABLE x (a);\n");
        {
            Storage storage(m_dir->path(), m_clock, options());
            QVERIFY(await(storage.open()));
        }
        Storage older(m_dir->path(), m_clock, StorageOptions{.reserveBytes = 0});
        const auto report = await(older.open());
        QVERIFY(!report);
        QVERIFY(report.error().message.contains(u"newer version"_s));
        QCOMPARE(await(older.listSnapshots())->size(), 1);
    }

private:
    [[nodiscard]] StorageOptions options() const
    {
        return StorageOptions{.migrations = m_dir->filePath(u"steps"_s), .reserveBytes = 0};
    }

    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void addStep(int number, const QByteArray &sql)
    {
        QFile file(m_dir->filePath(u"steps/%1_step.sql"_s.arg(number, 4, 10, QChar(u'0'))));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(sql);
    }

    void useVersion(int version)
    {
        const QString source
            = qEnvironmentVariable("SWITCHYARD_SOURCE", QString::fromUtf8(QT_TESTCASE_SOURCEDIR "/../../.."));
        const QString target = m_dir->filePath(u"switchyard.db"_s);
        (void)QFile::remove(target);
        QVERIFY(QFile::copy(source + u"/tests/data/store-v%1.db"_s.arg(version), target));
        QVERIFY(QFile::setPermissions(target, QFile::ReadOwner | QFile::WriteOwner));
    }

    /// A file as the present program makes it.
    void usePresent()
    {
        QVERIFY(QFile::remove(m_dir->filePath(u"switchyard.db"_s)));
        Storage storage(m_dir->path(), m_clock, StorageOptions{.reserveBytes = 0});
        QVERIFY(await(storage.open()));
        fillKnown(storage);
    }

    static void checkPrices(Storage &storage)
    {
        const auto changes = await(storage.loadPriceChanges({}, 10));
        QCOMPARE(changes->size(), 1);
        QCOMPARE(changes->first().offer, (PricedOffer{ConnectionId(u"con"_s), ModelId(u"a/b"_s), {}}));
        QCOMPARE(changes->first().from, u"0.2"_s);
        QCOMPARE(changes->first().to, u"0.1"_s);
    }

    static void checkKnown(Storage &storage)
    {
        const auto loaded = await(storage.loadConversation(ConversationId(u"known"_s)));
        QVERIFY2(loaded.has_value(), loaded ? "" : qPrintable(loaded.error().message));
        QCOMPARE(loaded->conversation.title, u"Kept since version 1"_s);
        QCOMPARE(loaded->conversation.parameters.temperature, 0.5);
        QCOMPARE(loaded->messages.size(), 2);
        QCOMPARE(loaded->messages[0], message(u"q"_s, u"known"_s, u"A question"_s, 1));
        QCOMPARE(loaded->messages[1], fullMessage(u"a"_s, u"known"_s));
        QCOMPARE(await(storage.loadLedger({}, {}, 10))->first(),
                 ledgerEntry(u"a"_s, u"known"_s, 9'007'199'254'740'993));
        QVERIFY(await(storage.loadConnections())->first().hasStoredKey);
        QCOMPARE(await(storage.loadCatalogs())->size(), 1);
        QCOMPARE(await(storage.search(u"question"_s))->size(), 1);
    }

    FixedClock m_clock;
    std::unique_ptr<QTemporaryDir> m_dir;
    int m_latest = 0; // step of the schema
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc == 3 && QByteArrayView(argv[1]) == "--make") {
        const QTemporaryDir dir;
        const FixedClock clock;
        {
            Storage storage(dir.path(), clock, StorageOptions{.reserveBytes = 0});
            fillKnown((void(await(storage.open())), storage));
        }
        return QFile::copy(dir.filePath(u"switchyard.db"_s), QString::fromLocal8Bit(argv[2])) ? 0 : 1;
    }
    TestMigrations test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_migrations.moc"
