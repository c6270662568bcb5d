// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/conversationstore.h"
#include "core/storage/ledgerstore.h"
#include "core/storage/messagestore.h"
#include "core/storage/opener.h"
#include "tests/core/storage/storagetesting.h"
#include "tests/core/storage/testvfs.h"

#include <QRandomGenerator>
#include <QTemporaryDir>

#include <algorithm>

using namespace switchyard;
using namespace switchyard::testing;

namespace {

constexpr qint64 sector = 512;

/// What is on a disk that forgets everything since the last sync of each file.
class Disk
{
public:
    void put(const QString &path, const QByteArray &content) { m_files[path].durable = content; }

    void apply(const FileOperation &operation)
    {
        if (operation.kind == FileOperation::Delete) {
            m_files.remove(operation.path);
        } else if (operation.kind == FileOperation::Sync) {
            File &file = m_files[operation.path];
            for (const FileOperation &waiting : std::as_const(file.waiting))
                perform(file.durable, waiting);
            file.waiting.clear();
        } else if (operation.kind != FileOperation::Mark) {
            m_files[operation.path].waiting.append(operation);
        }
    }

    /// The files after a power cut: of what was not synced some is there, in any order, whole or torn.
    [[nodiscard]] QHash<QString, QByteArray> afterPowerCut(QRandomGenerator &random) const
    {
        QHash<QString, QByteArray> left;
        for (auto it = m_files.cbegin(); it != m_files.cend(); ++it) {
            QByteArray content = it->durable;
            QList<FileOperation> kept;
            const int manner
                = random.bounded(4); // none, all but the last, a random choice, a random choice in any order
            for (qsizetype i = 0; i < it->waiting.size(); ++i) {
                const bool keep = manner == 1 ? i + 1 < it->waiting.size() : manner >= 2 && random.bounded(2) == 0;
                if (keep)
                    kept.append(it->waiting[i]);
            }
            if (manner == 3)
                std::shuffle(kept.begin(), kept.end(), random);
            for (const FileOperation &operation : std::as_const(kept))
                performTorn(content, operation, random);
            if (manner == 1 && !it->waiting.isEmpty())
                performTorn(content, it->waiting.last(), random);
            left.insert(it.key(), content);
        }
        return left;
    }

private:
    struct File
    {
        QByteArray durable;
        QList<FileOperation> waiting;
    };

    static void perform(QByteArray &content, const FileOperation &operation)
    {
        if (operation.kind == FileOperation::Truncate) {
            content.resize(operation.offset, '\0');
            return;
        }
        if (content.size() < operation.offset + operation.data.size())
            content.resize(operation.offset + operation.data.size(), '\0');
        std::ranges::copy(operation.data, content.begin() + operation.offset);
    }

    static void performTorn(QByteArray &content, const FileOperation &operation, QRandomGenerator &random)
    {
        if (operation.kind != FileOperation::Write || random.bounded(2) == 0) {
            perform(content, operation);
            return;
        }
        for (qint64 at = 0; at < operation.data.size(); at += sector) {
            if (random.bounded(2) == 0)
                perform(content,
                        {FileOperation::Write, operation.path, operation.offset + at, operation.data.mid(at, sector)});
        }
    }

    QHash<QString, File> m_files;
};

} // namespace

class TestPowerLoss : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTestVfs(); }
    void init() { resetTestVfs(); }

    void fault_074_acknowledgedMessagesAndLedgerRowsSurviveAPowerCut()
    {
        const QTemporaryDir dir;
        setRecording(true);
        session(dir.path(), 14);
        const auto record = takeRecord();
        setRecording(false);
        Disk disk;
        disk.put(dir.path() + u"/switchyard.db"_s, {});
        QCOMPARE(replay(record, disk, dir.path(), 1'700, true, QString()), QStringList());
    }

    void aDiskThatIsNeverToldToSyncDoesLoseThem()
    {
        const QTemporaryDir dir;
        setRecording(true);
        session(dir.path(), 4);
        auto record = takeRecord();
        setRecording(false);
        record.removeIf([](const FileOperation &operation) {
            return operation.kind == FileOperation::Sync && operation.path.endsWith("-wal"_L1);
        });
        Disk disk;
        disk.put(dir.path() + u"/switchyard.db"_s, {});
        QVERIFY(replay(record, disk, dir.path(), 60, true, QString()).size() > 10);
    }

    void fault_157_thePowerFailsInTheFirstSecondOfANewProfile()
    {
        const QTemporaryDir dir;
        setRecording(true);
        session(dir.path(), 1);
        const auto record = takeRecord();
        setRecording(false);
        Disk disk;
        disk.put(dir.path() + u"/switchyard.db"_s, {});
        QCOMPARE(replay(record, disk, dir.path(), 500, true, QString()), QStringList());
    }

    void fault_157_thePowerFailsInAndAfterAMigration()
    {
        const QTemporaryDir dir;
        session(dir.path(), 2);
        QFile old(dir.path() + u"/switchyard.db"_s);
        QVERIFY(old.open(QIODevice::ReadOnly));
        Disk disk;
        disk.put(old.fileName(), old.readAll());
        old.close();
        const QString migrations = dir.path() + u"/migrations"_s;
        QVERIFY(addMigration(migrations,
                             "CREATE TABLE label (name TEXT);\nINSERT INTO label SELECT title FROM conversation;\n"
                             "ALTER TABLE message ADD COLUMN mood TEXT NOT NULL DEFAULT 'calm';\n")
                > 0);
        setRecording(true);
        mark("turn 0-0");
        mark("turn 0-1");
        session(dir.path(), 1, migrations);
        const auto record = takeRecord();
        setRecording(false);
        QCOMPARE(replay(record, disk, dir.path(), 300, false, migrations), QStringList());
    }

private:
    /// Turns with streams in them, and sometimes a truncating checkpoint.
    void session(const QString &folder, int turns, const QString &migrations = {})
    {
        FixedClock clock;
        StorageOptions options{.reserveBytes = 0};
        if (!migrations.isEmpty())
            options.migrations = migrations;
        Storage storage(folder, clock, options);
        QVERIFY(await(storage.open()));
        const Conversation c = conversation(u"c"_s);
        const QString run = migrations.isEmpty() ? u"0"_s : u"1"_s;
        for (int i = 0; i < turns; ++i) {
            const QString id = run + u'-' + QString::number(i);
            Message answer = message(id + u"-a"_s, u"c"_s, u""_s, 2 * i + 1, Role::Assistant);
            answer.state = MessageState::Streaming;
            LedgerEntry entry = ledgerEntry(id + u"-a"_s, u"c"_s, i);
            QVERIFY(await(storage.saveTurn(c, {message(id + u"-q"_s, u"c"_s, u"question"_s, 2 * i), answer}, {entry})));
            mark("turn " + id.toUtf8());
            for (int k = 0; k < 4; ++k) {
                std::get<TextPart>(answer.parts.first()).text += QString(300, QChar(char16_t(u'a' + k)));
                QVERIFY(await(storage.checkpoint(answer)));
            }
            answer.state = MessageState::Complete;
            QVERIFY(await(storage.saveMessage(answer)));
            mark("done " + id.toUtf8());
            if (i % 5 == 4) {
                QVERIFY(await(storage.saveTurn(conversation(u"scrap"_s), {message(u"s"_s, u"scrap"_s, u"z"_s)}, {})));
                QVERIFY(await(storage.removeForGood(ConversationId(u"scrap"_s))));
            }
        }
    }

    /// Cuts the power at random moments of the record; yields what was wrong at each moment at which something was.
    static QStringList replay(const QList<FileOperation> &record, Disk disk, const QString &folder, int times,
                              bool wasEmpty, const QString &migrationFolder)
    {
        const auto migrations
            = Migrations::load(migrationFolder.isEmpty() ? u":/switchyard/storage/migrations"_s : migrationFolder);
        if (!migrations || record.size() < 10)
            return {u"nothing was recorded"_s};
        QRandomGenerator random(42);
        QList<qsizetype> cuts;
        for (int i = 0; i < times; ++i)
            cuts.append(random.bounded(int(record.size()) + 1));
        std::ranges::sort(cuts);
        QStringList turns, done, problems;
        qsizetype at = 0;
        for (const qsizetype cut : std::as_const(cuts)) {
            for (; at < cut; ++at) {
                disk.apply(record[at]);
                const QString text = QString::fromUtf8(record[at].data);
                if (record[at].kind == FileOperation::Mark)
                    (text.startsWith("turn"_L1) ? turns : done).append(text.section(u' ', 1));
            }
            const QString problem = problemWith(disk.afterPowerCut(random), folder, *migrations, turns, done, wasEmpty);
            if (!problem.isEmpty())
                problems.append(u"%1 of %2: %3"_s.arg(cut).arg(record.size()).arg(problem));
        }
        if (turns.isEmpty())
            problems.append(u"nothing was acknowledged"_s);
        return problems;
    }

    /// What is wrong with the files; empty when nothing is.
    static QString problemWith(const QHash<QString, QByteArray> &files, const QString &folder,
                               const Migrations &migrations, const QStringList &turns, const QStringList &done,
                               bool wasEmpty)
    {
        const QTemporaryDir dir;
        for (auto it = files.cbegin(); it != files.cend(); ++it) {
            if (!it.key().startsWith(folder + u"/switchyard.db"_s))
                continue;
            QFile file(dir.path() + it.key().sliced(folder.size()));
            if (!file.open(QIODevice::WriteOnly) || file.write(it.value()) != it.value().size())
                return u"the test could not write"_s;
        }
        auto opened = Opener(StorageFiles(dir.path()), migrations, testTime(100)).run();
        if (!opened)
            return opened.error().message;
        Database &db = *opened->database;
        // Before the first acknowledged row a clean start is as good.
        if (opened->report.wasDamaged && !(turns.isEmpty() && wasEmpty))
            return u"damaged"_s;
        if (db.check(true).value_or(QStringList()) != QStringList{u"ok"_s})
            return u"not sound after opening"_s;
        if (turns.isEmpty())
            return {};
        MessageStore messages(db);
        const auto ledger = LedgerStore(db).between({}, {}, 10'000);
        if (!ledger)
            return ledger.error().message;
        for (const QString &id : turns) {
            if (!messages.byId(MessageId(id + u"-q"_s)) || !messages.byId(MessageId(id + u"-a"_s)))
                return u"lost the turn "_s + id;
            if (std::ranges::none_of(*ledger, [&](const LedgerEntry &e) { return e.message.text() == id + u"-a"_s; }))
                return u"lost the ledger row of "_s + id;
        }
        for (const QString &id : done) {
            const auto answer = messages.byId(MessageId(id + u"-a"_s));
            if (!answer || answer->state != MessageState::Complete || answer->text().size() != 1'200)
                return u"lost the end of "_s + id;
        }
        return {};
    }
};

QTEST_GUILESS_MAIN(TestPowerLoss)
#include "tst_powerloss.moc"
