// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/database.h"
#include "tests/core/storage/storagetesting.h"
#include "tests/core/storage/testvfs.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <atomic>

using namespace switchyard;
using namespace switchyard::testing;

namespace {

/// What a session was told yes to.
struct Told
{
    bool turn = false, finished = false, ledger = false, removed = false, gone = false, baseline = false,
         prices = false, imported = false;
    qsizetype text = -1;
};

} // namespace

class TestFailingDisk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        installTestVfs();
        QLoggingCategory::setFilterRules(u"switchyard.storage.warning=false"_s);
    }
    void init() { resetTestVfs(); }
    void cleanup() { resetTestVfs(); }

    void fault_075_theDiskIsFullFromAnyCallOn() { everyCall(Failure::Full, true); }
    void fault_076_anyOneCallFailsWithAnIoError() { everyCall(Failure::InputOutput, false); }
    void fault_076_everyCallFailsFromAnyOneOn() { everyCall(Failure::InputOutput, true); }

    void fault_075_deletingWorksOnAFullDiskAndWritingComesBackByItself()
    {
        const QTemporaryDir dir;
        FixedClock clock;
        const StorageOptions options{.retryInterval = std::chrono::milliseconds(30), .reserveBytes = 1 << 20};
        Storage storage(dir.path(), clock, options);
        QVERIFY(await(storage.open()));
        QVERIFY(await(storage.saveTurn(conversation(u"a"_s), {message(u"m"_s, u"a"_s, QString(50'000, u'x'))}, {})));
        const QString reserve = dir.path() + u"/reserve"_s;
        QCOMPARE(QFileInfo(reserve).size(), 1 << 20);
        QSignalSpy failed(&storage, &Storage::writeFailed), recovered(&storage, &Storage::writeRecovered);

        std::atomic<bool> full = true;
        setFullWhen([&] { return full && QFile::exists(reserve); });
        for (int i = 0; i < 3; ++i) {
            const auto saved = await(storage.saveMessage(message(u"n"_s, u"a"_s, u"no room"_s, 2)));
            QVERIFY(!saved);
            QCOMPARE(saved.error().kind, Error::Kind::Storage);
        }
        QTRY_COMPARE(failed.size(), 1); // told once
        QCOMPARE(await(storage.loadSummaries())->size(), 1); // reading works
        QVERIFY(QFile::exists(reserve));
        QVERIFY(await(storage.removeMessages(ConversationId(u"a"_s), {MessageId(u"m"_s)})));
        QTRY_VERIFY(recovered.size() >= 1);

        // The reserve comes back when there is room, and so does writing, unasked.
        failed.clear();
        recovered.clear();
        setFullWhen([&] { return full.load(); });
        QVERIFY(!await(storage.saveMessage(message(u"n"_s, u"a"_s, u"no room"_s, 2))));
        QTRY_COMPARE(failed.size(), 1);
        full = false;
        QTRY_COMPARE(recovered.size(), 1);
        QCOMPARE(QFileInfo(reserve).size(), 1 << 20);
        QVERIFY(await(storage.saveMessage(message(u"n"_s, u"a"_s, u"room"_s, 2))));
        setFullWhen({});
    }

    void fault_080_aMigrationOnAFailingDiskLeavesTheOldOrTheNewState()
    {
        const QTemporaryDir base;
        const QString migrations = base.path() + u"/migrations"_s;
        const int released
            = addMigration(migrations,
                           "CREATE TABLE label (name TEXT);\nINSERT INTO label SELECT title FROM conversation;\n"
                           "DROP INDEX message_unfinished;\n");
        QVERIFY(released > 0);
        FixedClock clock;
        StorageOptions options{.reserveBytes = 0};
        {
            Storage storage(base.path() + u"/old"_s, clock, options);
            QVERIFY(await(storage.open()));
            QVERIFY(await(storage.saveTurn(conversation(u"a"_s), {message(u"m"_s, u"a"_s, u"kept"_s)}, {})));
        }
        options.migrations = migrations;
        int calls = 1, refused = 0;
        for (int n = 0; n < calls; ++n) {
            const QTemporaryDir dir;
            QVERIFY(QFile::copy(base.path() + u"/old/switchyard.db"_s, dir.path() + u"/switchyard.db"_s));
            resetTestVfs();
            if (n > 0)
                failAtCall(n - 1, n % 2 ? Failure::Full : Failure::InputOutput, true);
            {
                Storage storage(dir.path(), clock, options);
                const auto opened = await(storage.open());
                QVERIFY(n > 0 || opened->migratedFrom == released);
                refused += !opened;
            }
            if (n == 0)
                calls = callCount() + 1;
            resetTestVfs();
            Storage storage(dir.path(), clock, options);
            const auto report = await(storage.open());
            QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().message));
            QVERIFY2(!report->wasDamaged, qPrintable(QString::number(n)));
            QCOMPARE(await(storage.search(u"kept"_s))->size(), 1);
        }
        QVERIFY(refused > 10);
    }

private:
    Told session(const QString &folder)
    {
        Told told;
        FixedClock clock;
        const StorageOptions options{.retryInterval = std::chrono::milliseconds(5), .reserveBytes = 0};
        Storage storage(folder, clock, options);
        if (!await(storage.open()))
            return told;
        const Conversation c = conversation(u"c"_s);
        Message answer = message(u"a"_s, u"c"_s, u""_s, 2, Role::Assistant);
        answer.state = MessageState::Streaming;
        LedgerEntry entry = ledgerEntry(u"a"_s, u"c"_s, 1);
        entry.outcome = MessageState::Streaming;
        const QList<Message> turn{message(u"q"_s, u"c"_s, u"question"_s), answer};
        told.turn = await(storage.saveTurn(c, turn, {entry})).has_value();
        for (int k = 0; k < 3; ++k) {
            std::get<TextPart>(answer.parts.first()).text += QString(700, u'w');
            if (await(storage.checkpoint(answer)))
                told.text = answer.text().size();
        }
        answer.state = MessageState::Complete;
        told.finished = await(storage.saveMessage(answer)).has_value();
        entry.outcome = MessageState::Complete;
        told.ledger = await(storage.saveLedgerEntry(entry)).has_value();
        const ConnectionId router(u"router"_s);
        const PricedOffer offer{router, ModelId(u"a/b"_s), {}};
        const auto look = [&](const QString &price) {
            return await(storage.recordPrices(
                             {.connection = router, .seen = {{offer, {{u"prompt"_s, price}}}}, .time = testTime()}))
                .has_value();
        };
        told.baseline = look(u"2"_s);
        told.prices = look(u"1"_s);
        if (const auto import = await(storage.beginPriceImport({.name = u"f"_s, .time = testTime()}))) {
            const PricePoint old{offer, u"prompt"_s, testTime(-9), u"3"_s};
            told.imported = await(storage.addPricePoints(*import, {old})) && await(storage.endPriceImport(*import));
        }
        (void)await(storage.saveTurn(conversation(u"scrap"_s), {message(u"s"_s, u"scrap"_s, u"z"_s)}, {}));
        told.removed = await(storage.removeMessages(c.id, {MessageId(u"q"_s)})).has_value();
        told.gone = await(storage.removeForGood(ConversationId(u"scrap"_s))).has_value();
        return told;
    }

    void everyCall(Failure how, bool andAllLater)
    {
        int calls = 0;
        {
            const QTemporaryDir dir;
            session(dir.path());
            calls = callCount();
        }
        QVERIFY(calls > 50);
        constexpr int most = 150;
        const int step = std::max(1, calls / most);
        for (int n = 0; n < calls; n += step) {
            const QTemporaryDir dir;
            resetTestVfs();
            failAtCall(n, how, andAllLater);
            const Told told = session(dir.path());
            resetTestVfs();
            check(dir.path(), told);
            if (QTest::currentTestFailed()) {
                qWarning() << "call" << n << "of" << calls;
                return;
            }
        }
    }

    void check(const QString &folder, const Told &told)
    {
        FixedClock clock;
        Storage storage(folder, clock, StorageOptions{.reserveBytes = 0});
        const auto report = await(storage.open());
        QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().message));
        const auto loaded = await(storage.loadConversation(ConversationId(u"c"_s)));
        QCOMPARE(loaded.has_value() || !told.turn, true);
        if (loaded) {
            QHash<MessageId, Message> found;
            for (const Message &m : loaded->messages)
                found.insert(m.id, m);
            if (told.turn)
                QVERIFY(found.contains(MessageId(u"a"_s)));
            // A turn that was refused may be there all the same (its last frame was whole); then there was nothing to
            // remove.
            if (told.turn && told.removed)
                QVERIFY(!found.contains(MessageId(u"q"_s)));
            QVERIFY(found.value(MessageId(u"a"_s)).text().size() >= told.text || told.text < 0);
            if (told.finished)
                QCOMPARE(found.value(MessageId(u"a"_s)).state, MessageState::Complete);
        }
        const auto ledger = await(storage.loadLedger({}, {}, 10));
        QVERIFY(ledger.has_value());
        if (told.turn || told.ledger)
            QCOMPARE(ledger->size(), 1);
        if (told.ledger)
            QCOMPARE(ledger->first().outcome, MessageState::Complete);
        if (told.gone)
            QVERIFY(!await(storage.loadConversation(ConversationId(u"scrap"_s))));
        const auto prices
            = await(storage.loadPricePoints({.connection = ConnectionId(u"router"_s), .key = u"prompt"_s}));
        QVERIFY(prices.has_value());
        QStringList values;
        for (const PricePoint &point : *prices) {
            if (point.key == u"prompt"_s)
                values.append(*point.value);
        }
        QVERIFY2(!told.baseline || values.contains(u"2"_s), qPrintable(values.join(u' ')));
        QVERIFY2(!told.prices || values.last() == u"1"_s, qPrintable(values.join(u' ')));
        QCOMPARE(!told.imported || values.first() == u"3"_s, true);
        QVERIFY(await(storage.loadPriceChanges({}, 10)).has_value());
        storage.close();
        auto db = Database::open(folder + u"/switchyard.db"_s, Database::Mode::ReadOnly);
        QVERIFY(db.has_value());
        QCOMPARE((*db)->check(true).value_or(QStringList()), QStringList{u"ok"_s});
    }
};

QTEST_GUILESS_MAIN(TestFailingDisk)
#include "tst_failingdisk.moc"
