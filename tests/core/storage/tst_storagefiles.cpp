// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/database.h"
#include "tests/core/storage/profilerig.h"

#include <QDirIterator>
#include <QSignalSpy>

#include <unistd.h>

using namespace switchyard;
using namespace switchyard::testing;

namespace {

/// An ordinary user for the time of a test: the superuser may write anywhere.
class OrdinaryUser
{
public:
    explicit OrdinaryUser(const QString &folder)
    {
        if (::geteuid() != 0)
            return;
        QDirIterator files(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                           QDirIterator::Subdirectories);
        QStringList paths{folder};
        while (files.hasNext())
            paths.append(files.next());
        for (const QString &path : std::as_const(paths))
            m_ok &= ::chown(QFile::encodeName(path).constData(), nobody, nobody) == 0;
        m_ok &= ::setresuid(nobody, nobody, 0) == 0;
        m_temporary = qgetenv("TMPDIR");
        qputenv("TMPDIR", QFile::encodeName(folder));
    }
    ~OrdinaryUser()
    {
        if (::getuid() != nobody)
            return;
        m_ok &= ::setresuid(0, 0, 0) == 0;
        qputenv("TMPDIR", m_temporary);
    }
    [[nodiscard]] bool works() const { return m_ok && ::geteuid() != 0; }

private:
    static constexpr uid_t nobody = 65534;
    bool m_ok = true;
    QByteArray m_temporary;
};

} // namespace

/// The database as a file among files: rights, paths, locks, other programs.
class TestStorageFiles : public QObject, private ProfileRig
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void fault_076_aReadOnlyFolderOpensForReading() { readOnly(false); }
    void fault_171_aReadOnlyMediumWithALogOpensFromACopy() { readOnly(true); }

    void fault_079_aNewerSchemaIsRefusedAndNotTouched()
    {
        fill(1, 1);
        m_storage->close();
        {
            auto db = Database::open(database(), Database::Mode::ReadWrite);
            QVERIFY((*db)->run(u"PRAGMA user_version = 99"_s).has_value());
            QVERIFY((*db)->run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s).has_value());
        }
        const QByteArray before = contentOf(database());
        m_storage = fresh();
        const auto report = await(m_storage->open());
        QVERIFY(!report);
        QCOMPARE(report.error().kind, Error::Kind::Storage);
        QVERIFY(report.error().message.contains(u"newer version"_s));
        QVERIFY(report.error().message.contains(u"99"_s));
        QVERIFY(!await(m_storage->saveConversation(conversation(u"b"_s))));
        QVERIFY(!await(m_storage->loadSummaries()));
        m_storage->close();
        QCOMPARE(contentOf(database()), before);
        QCOMPARE(QDir(folder()).entryList({u"switchyard.db?*"_s, u"damaged*"_s}, QDir::AllEntries), QStringList());
    }

    void fault_082_aDatabaseThatIsGoneOrReplacedIsNoticedBeforeTheNextWrite_data()
    {
        QTest::addColumn<QString>("how");
        QTest::newRow("unlinked") << u"unlinked"_s;
        QTest::newRow("replaced") << u"replaced"_s;
        QTest::newRow("folder moved") << u"moved"_s;
        QTest::newRow("log unlinked") << u"log"_s;
    }
    void fault_082_aDatabaseThatIsGoneOrReplacedIsNoticedBeforeTheNextWrite() { goneWhileOpen(); }

    void fault_170_aDatabaseFileUnlinkedReplacedOrUnmountedIsSeen_data()
    {
        fault_082_aDatabaseThatIsGoneOrReplacedIsNoticedBeforeTheNextWrite_data();
    }
    void fault_170_aDatabaseFileUnlinkedReplacedOrUnmountedIsSeen() { goneWhileOpen(); }

    void fault_083_aForeignLockIsWaitedForAndThenTold()
    {
        m_options.busyLimit = std::chrono::milliseconds(400);
        m_storage = fresh();
        fill(2, 2);
        QSignalSpy failed(m_storage.get(), &Storage::writeFailed), recovered(m_storage.get(), &Storage::writeRecovered);
        auto other = Database::open(database(), Database::Mode::ReadWrite);
        QVERIFY(other.has_value());
        auto lock = Transaction::begin(**other);
        QVERIFY(lock.has_value());
        const auto blocked = m_storage->saveConversation(conversation(u"b"_s));
        // Reading goes on meanwhile.
        QCOMPARE(await(m_storage->loadSummaries())->size(), 2);
        const auto ended = await(blocked);
        QVERIFY(!ended);
        QTRY_COMPARE(failed.size(), 1);
        lock->reset();
        QTRY_COMPARE(recovered.size(), 1);
        QVERIFY(await(m_storage->saveConversation(conversation(u"b"_s))));

        // A short one is not even noticed.
        lock = Transaction::begin(**other);
        const auto waited = m_storage->saveConversation(conversation(u"c"_s));
        QTest::qWait(150);
        lock->reset();
        QVERIFY(await(waited));
        QTRY_COMPARE(failed.size(), 1);
    }

    void fault_090_oddPathsWork()
    {
        const QString odd = m_dir->path() + u"/ü 漢字 'quote\" % ? # "_s + QString(150, u'x') + u"/in/ner"_s;
        for (int i = 0; i < 2; ++i) {
            Storage storage(odd, m_clock, m_options);
            const auto report = await(storage.open());
            QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().message));
            QCOMPARE(report->created, i == 0);
            QVERIFY(await(storage.saveConversation(conversation(u"a"_s))));
            QCOMPARE(await(storage.loadSummaries())->size(), 1);
            const auto snapshot = await(storage.makeSnapshot());
            QVERIFY2(snapshot.has_value(), snapshot ? "" : qPrintable(snapshot.error().message));
            QCOMPARE(await(storage.listSnapshots())->size(), i + 1);
            m_clock.time = m_clock.time.addSecs(1);
        }
    }

    void fault_162_everythingMadeIsPrivateWhateverTheUmask()
    {
        const mode_t before = ::umask(0);
        m_options.reserveBytes = 1 << 16;
        m_storage = fresh();
        fill(2, 2);
        QVERIFY(await(m_storage->saveBlob("x"_ba)));
        QVERIFY(await(m_storage->makeSnapshot()));
        QVERIFY(await(m_storage->restoreAtNextStart(await(m_storage->listSnapshots())->first().path)));
        QStringList wrong;
        int files = 0;
        const auto look = [&] {
            QDirIterator all(folder(), QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                             QDirIterator::Subdirectories);
            while (all.hasNext()) {
                const QFileInfo info = all.nextFileInfo();
                ++files;
                if (modeOf(info.filePath()) != (info.isDir() ? 0700 : 0600))
                    wrong.append(info.filePath());
            }
        };
        look();
        m_storage = fresh();
        open();
        look();
        ::umask(before);
        QCOMPARE(wrong, QStringList());
        QCOMPARE(modeOf(folder()), 0700);
        QVERIFY(files > 12);
    }

    void fault_173_leftoversOfKilledSavesAreSweptAndNothingElse()
    {
        fill(1, 1);
        QVERIFY(await(m_storage->saveBlob("x"_ba)));
        QVERIFY(await(m_storage->makeSnapshot()));
        m_storage->close();
        const QStringList leftovers{u"/blobs/abc.part"_s, u"/snapshots/switchyard-1.db.part"_s,
                                    u"/switchyard.db.next.part"_s};
        const QStringList foreign{u"/blobs/notes.txt"_s, u"/snapshots/mine.db"_s, u"/particle"_s};
        for (const QString &name : leftovers + foreign) {
            QFile file(folder() + name);
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        QVERIFY(QDir(folder()).mkdir(u"salvage-AbCdEf"_s));
        m_storage = fresh();
        open();
        for (const QString &name : leftovers)
            QVERIFY2(!QFileInfo::exists(folder() + name), qPrintable(name));
        for (const QString &name : foreign)
            QVERIFY2(QFileInfo::exists(folder() + name), qPrintable(name));
        QVERIFY(!QFileInfo::exists(folder() + u"/salvage-AbCdEf"_s));
    }

private:
    void readOnly(bool withLog)
    {
        fill(2, 2);
        if (withLog)
            abandon();
        m_storage.reset();
        QCOMPARE(QFileInfo(database() + u"-wal"_s).size() > 0, withLog);
        const QByteArray before = contentOf(database()), logBefore = contentOf(database() + u"-wal"_s);
        {
            const OrdinaryUser user(m_dir->path());
            if (!user.works())
                QSKIP("this user may write everywhere");
            QVERIFY(QFile::setPermissions(database(), QFile::ReadOwner));
            QVERIFY(QFile::setPermissions(folder(), QFile::ReadOwner | QFile::ExeOwner));
            m_storage = fresh();
            const OpenReport report = open();
            QVERIFY(report.readOnly);
            QCOMPARE(await(m_storage->loadSummaries())->size(), 2);
            QCOMPARE(await(m_storage->search(u"word"_s))->size(), 4);
            QSignalSpy failed(m_storage.get(), &Storage::writeFailed);
            const auto saved = await(m_storage->saveConversation(conversation(u"b"_s)));
            QVERIFY(!saved);
            QTRY_COMPARE(failed.size(), 1);
            m_storage.reset();
        }
        QVERIFY(QFile::setPermissions(folder(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QCOMPARE(contentOf(database()), before);
        QCOMPARE(contentOf(database() + u"-wal"_s), logBefore);
    }

    void goneWhileOpen()
    {
        QFETCH(QString, how);
        fill(2, 2);
        // As in the program, which reads its list first: a reader that opens the file now cannot find it.
        QVERIFY(await(m_storage->loadSummaries()));
        QSignalSpy failed(m_storage.get(), &Storage::writeFailed), recovered(m_storage.get(), &Storage::writeRecovered);
        const QString away = m_dir->path() + u"/away"_s;
        QFile other(database());
        if (how == "moved"_L1) {
            QVERIFY(QDir().rename(folder(), away));
        } else if (how == "log"_L1) {
            QVERIFY(QFile::rename(database() + u"-wal"_s, away));
        } else {
            QVERIFY(QFile::rename(database(), away));
            if (how == "replaced"_L1) {
                QVERIFY(other.open(QIODevice::WriteOnly));
                other.write("something else");
                other.close();
            }
        }
        const auto saved = await(m_storage->saveConversation(conversation(u"b"_s)));
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, Error::Kind::Storage);
        QTRY_COMPARE(failed.size(), 1);
        // What was read stays readable, for an export of what there is.
        const auto read = await(m_storage->loadSummaries());
        QVERIFY2(read, read ? "" : qPrintable(read.error().message));
        QCOMPARE(read->size(), 2);

        if (how == "moved"_L1)
            QVERIFY(QDir().rename(away, folder()));
        else
            QVERIFY(::rename(QFile::encodeName(away).constData(),
                             QFile::encodeName(how == "log"_L1 ? database() + u"-wal"_s : database()).constData())
                    == 0);
        QTRY_COMPARE(recovered.size(), 1);
        QVERIFY(await(m_storage->saveConversation(conversation(u"b"_s))));
        m_storage = fresh();
        open();
        QCOMPARE(await(m_storage->loadSummaries())->size(), 3);
    }
};

QTEST_GUILESS_MAIN(TestStorageFiles)
#include "tst_storagefiles.moc"
