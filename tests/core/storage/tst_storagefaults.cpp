// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/snapshots.h"
#include "tests/core/storage/profilerig.h"

#include <QDirIterator>

using namespace switchyard;
using namespace switchyard::testing;

/// Crashes, snapshots, and what is deleted for good.
class TestStorageFaults : public QObject, private ProfileRig
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void fault_073_whatIsSavedAgainAfterACrashIsThereOnce()
    {
        open();
        const Conversation c = conversation(u"a"_s);
        const Message m = message(u"m"_s, u"a"_s, u"hello"_s);
        const LedgerEntry entry = ledgerEntry(u"m"_s, u"a"_s, 7);
        const QList<LoadedConversation> import{{conversation(u"i"_s), {message(u"im"_s, u"i"_s, u"x"_s)}, 0}};
        for (int i = 0; i < 3; ++i) {
            QVERIFY(await(m_storage->saveTurn(c, {m}, {entry})));
            QVERIFY(await(m_storage->importConversations(import)));
            m_storage = fresh();
            open();
        }
        QCOMPARE(await(m_storage->loadSummaries())->size(), 2);
        QCOMPARE(await(m_storage->loadConversation(c.id))->messages.size(), 1);
        QCOMPARE(await(m_storage->loadLedger({}, {}, 10))->size(), 1);
        QCOMPARE(await(m_storage->search(u"hello"_s))->size(), 1);
    }

    void fault_086_snapshotsAreCheckedAndSevenAreKept()
    {
        fill(1, 1);
        QVERIFY(QDir().mkpath(folder() + u"/snapshots"_s));
        QFile broken(folder() + u"/snapshots/switchyard-20990101T000000000Z-v1.db"_s);
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("no database");
        broken.close();
        for (int day = 0; day < 10; ++day) {
            m_clock.time = testTime().addDays(day);
            QVERIFY(await(m_storage->makeSnapshot()));
        }
        const auto list = await(m_storage->listSnapshots());
        QVERIFY(list->size() >= Snapshots::kept - 1);
        QVERIFY(list->size() <= Snapshots::kept);
        QCOMPARE(list->first().made, testTime().addDays(9));
        QVERIFY(!await(m_storage->restoreAtNextStart(broken.fileName())));
        for (const SnapshotInfo &info : *list)
            QCOMPARE(modeOf(info.path), 0600);
    }

    void aSnapshotIsMadeOnceADay()
    {
        m_options.careDelay = std::chrono::milliseconds(1);
        m_storage = fresh();
        fill(1, 1);
        m_storage = fresh();
        open();
        QTRY_COMPARE(await(m_storage->listSnapshots())->size(), 1);
        m_storage = fresh();
        open();
        QTest::qWait(100);
        QCOMPARE(await(m_storage->listSnapshots())->size(), 1);
        m_clock.time = m_clock.time.addDays(1);
        m_storage = fresh();
        open();
        QTRY_COMPARE(await(m_storage->listSnapshots())->size(), 2);
    }

    void fault_088_deletedForGoodIsNowhere() { deleteForGood(); }
    void fault_158_deletedTextIsInNoFile() { deleteForGood(); }

    void fault_169_whatCouldNotBeReadAgainIsNotWritten()
    {
        open();
        QVERIFY(await(m_storage->saveConversation(conversation(u"a"_s))));
        QJsonObject deep{{"x"_L1, 1}};
        for (int i = 0; i < 3'000; ++i)
            deep = {{"x"_L1, deep}};
        Message m = message(u"m"_s, u"a"_s, u"t"_s);
        m.usage.extra = deep;
        QVERIFY(!await(m_storage->saveMessage(m)));
        QCOMPARE(await(m_storage->loadConversation(m.conversation))->messages.size(), 0);
        m.usage.extra = {};
        QVERIFY(await(m_storage->saveMessage(m)));
    }

    void fault_172_anUncleanExitIsReported()
    {
        open();
        QVERIFY(await(m_storage->saveConversation(conversation(u"a"_s))));
        abandon();
        m_storage = fresh();
        QVERIFY(!open().cleanExit);
        m_storage = fresh();
        QVERIFY(open().cleanExit);
    }

    void theLogStaysSmallWhileAndAfterWriting()
    {
        m_options.idleInterval = std::chrono::milliseconds(50);
        m_storage = fresh();
        fill(30, 30, 4'000);
        QTRY_VERIFY(QFileInfo(database() + u"-wal"_s).size() <= 1 << 20);
    }

private:
    void deleteForGood()
    {
        const QByteArray canary = "Xylophonquark"_ba;
        fill(5, 5);
        QVERIFY(await(m_storage->saveConversation(conversation(u"s"_s, u"About "_s + QString::fromLatin1(canary)))));
        const QString blob = *await(m_storage->saveBlob(canary + " attachment"));
        Message m = message(u"s1"_s, u"s"_s, QString::fromLatin1(canary) + u" secret plan"_s);
        m.parts.append(FilePart{.blob = blob, .name = QString::fromLatin1(canary)});
        QVERIFY(await(m_storage->saveMessage(m)));
        Message answer
            = message(u"s2"_s, u"s"_s, QString(9'000, u'y') + u' ' + QString::fromLatin1(canary), 2, Role::Assistant);
        answer.state = MessageState::Streaming;
        QVERIFY(await(m_storage->checkpoint(answer)));
        std::get<TextPart>(answer.parts[0]).text += u" and "_s + QString::fromLatin1(canary);
        QVERIFY(await(m_storage->checkpoint(answer)));
        answer.state = MessageState::Complete;
        QVERIFY(await(m_storage->saveMessage(answer)));
        QVERIFY(await(m_storage->makeSnapshot()));
        QCOMPARE(await(m_storage->search(u"xylophonquark"_s, 10))->size(), 3);
        QVERIFY(await(m_storage->removeForGood(ConversationId(u"s"_s))));
        const auto snapshots = await(m_storage->listSnapshots());
        for (const SnapshotInfo &info : *snapshots)
            QVERIFY(await(m_storage->removeSnapshot(info.path)));
        QStringList found;
        QDirIterator all(folder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            const QString path = all.next();
            if (contentOf(path).toLower().contains(canary.toLower()) || path.contains(blob))
                found.append(path);
        }
        QCOMPARE(found, QStringList());
        QCOMPARE(await(m_storage->search(u"xylophonquark"_s))->size(), 0);
        QCOMPARE(await(m_storage->loadSummaries())->size(), 5);
    }
};

QTEST_GUILESS_MAIN(TestStorageFaults)
#include "tst_storagefaults.moc"
