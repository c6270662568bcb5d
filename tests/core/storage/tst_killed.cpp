// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/database.h"
#include "core/storage/snapshots.h"
#include "tests/core/storage/storagetesting.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QThread>

using namespace switchyard;
using namespace switchyard::testing;

class TestKilled : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fault_072_killedWhileTalkingAndStreaming()
    {
        constexpr int profiles = 8, killsEach = 20;
        for (int profile = 0; profile < profiles; ++profile) {
            const QTemporaryDir dir;
            Acknowledged all;
            for (int kill = 0; kill < killsEach; ++kill) {
                const QStringList lines = runAndKill({u"session"_s, dir.path(), QString::number(kill)});
                if (QTest::currentTestFailed())
                    return;
                all.add(lines);
                checkSession(dir.path(), all);
                if (QTest::currentTestFailed())
                    return;
            }
        }
        QVERIFY2(m_acknowledged > 20, qPrintable(QString::number(m_acknowledged)));
    }

    void fault_072_killedWhileImporting()
    {
        const QTemporaryDir dir;
        int imports = 0;
        for (int kill = 0; kill < 20; ++kill) {
            imports += int(runAndKill({u"import"_s, dir.path(), QString::number(kill)}).filter(u"import "_s).size());
            FixedClock clock;
            Storage storage(dir.path(), clock, m_options);
            QVERIFY(await(storage.open()));
            const auto list = await(storage.loadSummaries());
            QVERIFY(list.has_value());
            QCOMPARE(list->size() % 40, 0); // whole imports only
            QVERIFY(list->size() >= imports * 40);
            for (const ConversationSummary &summary : *list)
                QCOMPARE(summary.messageCount, 1);
            storage.close();
            QCOMPARE(integrity(dir.path()), QStringList{u"ok"_s});
        }
    }

    void fault_072_killedWhileMakingSnapshots()
    {
        const QTemporaryDir dir;
        {
            FixedClock clock;
            Storage storage(dir.path(), clock, m_options);
            QVERIFY(await(storage.open()));
            for (int i = 0; i < 20; ++i)
                QVERIFY(await(storage.saveConversation(conversation(QString::number(i), QString(2'000, u'x')))));
        }
        for (int kill = 0; kill < 15; ++kill) {
            const QStringList made
                = runAndKill({u"snapshot"_s, dir.path(), QString::number(kill)}).filter(u"snapshot "_s);
            if (!made.isEmpty())
                QVERIFY(Snapshots::verify(made.last().section(u' ', 1), true).has_value());
            FixedClock clock;
            Storage storage(dir.path(), clock, m_options);
            QVERIFY(await(storage.open()));
            QCOMPARE(await(storage.loadSummaries())->size(), 20);
            const auto snapshots = await(storage.listSnapshots());
            for (const SnapshotInfo &info : *snapshots) {
                QCOMPARE(info.conversations, 20);
                QVERIFY(Snapshots::verify(info.path, true).has_value());
            }
            QCOMPARE(QDir(dir.path() + u"/snapshots"_s).entryList({u"*.part"_s}), QStringList());
        }
    }

    void fault_080_killedWhileMigrating()
    {
        const QTemporaryDir base;
        QVERIFY(base.isValid());
        const QString migrations = base.path() + u"/migrations"_s;
        QByteArray step = "ALTER TABLE conversation ADD COLUMN colour TEXT;\n";
        for (int i = 0; i < 60; ++i)
            step += "CREATE TABLE extra" + QByteArray::number(i) + " AS SELECT * FROM message;\n";
        const int latest = addMigration(migrations, step);
        QVERIFY(latest > 0);
        {
            FixedClock clock;
            Storage storage(base.path() + u"/old"_s, clock, m_options);
            QVERIFY(await(storage.open()));
            QList<LoadedConversation> all;
            for (int i = 0; i < 100; ++i)
                all.append(
                    {conversation(QString::number(i)), {message(u"m%1"_s.arg(i), QString::number(i), u"kept"_s)}, 0});
            QVERIFY(await(storage.importConversations(all)));
        }
        int finished = 0;
        for (int kill = 0; kill < 20; ++kill) {
            const QTemporaryDir dir;
            QVERIFY(QFile::copy(base.path() + u"/old/switchyard.db"_s, dir.path() + u"/switchyard.db"_s));
            finished += runAndKill({u"migrate"_s, dir.path(), u"0"_s, migrations}).contains(u"open"_s);
            const int schema = schemaOf(dir.path());
            QVERIFY(schema == latest || schema == latest + 1);
            StorageOptions options = m_options;
            options.migrations = migrations;
            FixedClock clock;
            Storage storage(dir.path(), clock, options);
            const auto report = await(storage.open());
            QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().message));
            QVERIFY(!report->wasDamaged);
            QCOMPARE(await(storage.loadSummaries())->size(), 100);
            QCOMPARE(await(storage.search(u"kept"_s))->size(), 100);
            const auto snapshots = await(storage.listSnapshots());
            QVERIFY(!snapshots->isEmpty());
            QCOMPARE(snapshots->last().schema, latest);
            QCOMPARE(snapshots->last().messages, 100);
        }
        QVERIFY(finished < 20);
    }

private:
    struct Acknowledged
    {
        QStringList turns, done, removed;
        QHash<QString, qsizetype> text;

        void add(const QStringList &lines)
        {
            for (const QString &line : lines) {
                const QStringList words = line.split(u' ');
                if (words[0] == "turn"_L1)
                    turns.append(words[1]);
                else if (words[0] == "text"_L1)
                    text.insert(words[1], words[2].toLongLong());
                else if (words[0] == "done"_L1)
                    done.append(words[1]);
                else if (words[0] == "removed"_L1)
                    removed.append(words[1]);
            }
        }
    };

    /// Starts the program, kills it at a random moment and yields the whole lines it said before.
    QStringList runAndKill(const QStringList &arguments)
    {
        QProcess process;
        process.start(QCoreApplication::applicationDirPath() + u"/killedwriter"_s, arguments);
        // From before the first byte is read to well into the work.
        const int most = m_random.bounded(4) == 0 ? 30'000 : 90'000;
        if (!process.waitForReadyRead(20'000) && process.state() == QProcess::NotRunning) {
            QTest::qFail("the program did not start", __FILE__, __LINE__);
            return {};
        }
        QThread::usleep(ulong(m_random.bounded(most)));
        process.kill();
        process.waitForFinished();
        QString output = QString::fromUtf8(process.readAllStandardOutput());
        output.truncate(output.lastIndexOf(u'\n') + 1);
        const QStringList lines = output.split(u'\n', Qt::SkipEmptyParts);
        const QStringList errors = lines.filter(u"error "_s);
        if (!errors.isEmpty())
            QTest::qFail(qPrintable(errors.first()), __FILE__, __LINE__);
        return lines;
    }

    static QStringList integrity(const QString &folder)
    {
        auto db = Database::open(folder + u"/switchyard.db"_s, Database::Mode::ReadOnly);
        return db ? (*db)->check(true).value_or(QStringList()) : QStringList{db.error().message};
    }

    static int schemaOf(const QString &folder)
    {
        auto db = Database::open(folder + u"/switchyard.db"_s, Database::Mode::ReadOnly);
        return db ? (*db)->value(u"PRAGMA user_version"_s).value_or(QVariant(-1)).toInt() : -1;
    }

    void checkSession(const QString &folder, const Acknowledged &all)
    {
        FixedClock clock;
        Storage storage(folder, clock, m_options);
        const auto report = await(storage.open());
        QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().message));
        QVERIFY(!report->wasDamaged);
        QVERIFY(report->interruptedAnswers <= 1);
        const auto loaded = await(storage.loadConversation(ConversationId(u"c"_s)));
        if (!loaded) {
            QVERIFY(all.turns.isEmpty());
            return;
        }
        QCOMPARE(loaded->unreadableParts, 0);
        QHash<MessageId, Message> found;
        for (const Message &m : loaded->messages) {
            QVERIFY(m.isFinal());
            found.insert(m.id, m);
        }
        QCOMPARE(found.size(), loaded->messages.size());
        QHash<MessageId, LedgerEntry> ledger;
        const auto rows = await(storage.loadLedger({}, {}, 1'000'000));
        for (const LedgerEntry &entry : *rows)
            ledger.insert(entry.message, entry);
        QCOMPARE(ledger.size(), rows->size());
        for (const QString &id : all.turns) {
            QVERIFY2(found.contains(MessageId(id + u"-q"_s)), qPrintable(id));
            QVERIFY2(found.contains(MessageId(id + u"-a"_s)), qPrintable(id));
            QVERIFY2(ledger.contains(MessageId(id + u"-a"_s)), qPrintable(id));
        }
        for (auto it = all.text.cbegin(); it != all.text.cend(); ++it)
            QVERIFY(found.value(MessageId(it.key() + u"-a"_s)).text().size() >= it.value());
        for (const QString &id : all.done) {
            QCOMPARE(found.value(MessageId(id + u"-a"_s)).state, MessageState::Complete);
            QCOMPARE(ledger.value(MessageId(id + u"-a"_s)).outcome, MessageState::Complete);
        }
        for (const QString &id : all.removed)
            QVERIFY(!await(storage.loadConversation(ConversationId(id))));
        storage.close();
        QCOMPARE(integrity(folder), QStringList{u"ok"_s});
        m_acknowledged = std::max<qsizetype>(m_acknowledged, 0) + all.turns.size();
    }

    StorageOptions m_options{.reserveBytes = 0};
    QRandomGenerator m_random{20260301};
    qsizetype m_acknowledged = 0;
};

QTEST_GUILESS_MAIN(TestKilled)
#include "tst_killed.moc"
