// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/database.h"
#include "core/storage/snapshots.h"
#include "tests/core/storage/storagetesting.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <sys/stat.h>
#include <unistd.h>

using namespace switchyard;
using namespace switchyard::testing;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void overwrite(const QString &path, qint64 offset, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(offset));
    QCOMPARE(file.write(bytes), bytes.size());
}

int modeOf(const QString &path)
{
    struct stat info = {};
    return ::stat(QFile::encodeName(path).constData(), &info) == 0 ? int(info.st_mode & 0777) : -1;
}

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

class TestStorageFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_options = StorageOptions{.retryInterval = std::chrono::milliseconds(50), .reserveBytes = 0};
        m_storage = fresh();
    }
    void cleanup()
    {
        m_storage.reset();
        m_dir.reset();
    }

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

    void fault_076_aReadOnlyFolderOpensForReading() { readOnly(false); }
    void fault_171_aReadOnlyMediumWithALogOpensFromACopy() { readOnly(true); }

    void fault_077_damageIsSetAsideUntouchedAndSalvaged_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::addColumn<int>("atLeast"); // of 400 messages
        QTest::newRow("garbage") << u"garbage"_s << 0;
        QTest::newRow("cut in the middle") << u"cut"_s << 100;
        QTest::newRow("three pages of noise") << u"noise"_s << 300;
        QTest::newRow("one flipped page") << u"page"_s << 300;
        QTest::newRow("first page gone") << u"first"_s << 0;
        QTest::newRow("log of another database") << u"foreign log"_s << 400;
        QTest::newRow("another program's database") << u"foreign"_s << 0;
    }
    void fault_077_damageIsSetAsideUntouchedAndSalvaged()
    {
        QFETCH(QString, damage);
        QFETCH(int, atLeast);
        fill(20, 20);
        QVERIFY(await(m_storage->makeSnapshot()));
        m_storage->close();
        doDamage(damage);
        const QByteArray before = contentOf(database());

        m_storage = fresh();
        const OpenReport report = open();
        QVERIFY(report.wasDamaged);
        QVERIFY(!report.setAside.isEmpty());
        QCOMPARE(contentOf(report.setAside + u"/switchyard.db"_s), before);
        QVERIFY2(report.salvagedMessages >= atLeast, qPrintable(QString::number(report.salvagedMessages)));
        qint64 found = 0;
        const auto list = await(m_storage->loadSummaries());
        QVERIFY(list.has_value());
        for (const ConversationSummary &summary : *list) {
            const auto loaded = await(m_storage->loadConversation(summary.id));
            QVERIFY(loaded.has_value());
            found += loaded->messages.size();
        }
        QCOMPARE(found, report.salvagedMessages);
        // The way back is there, with its counts.
        const auto snapshots = await(m_storage->listSnapshots());
        QCOMPARE(snapshots->size(), 1);
        QCOMPARE(snapshots->first().messages, 400);
        QVERIFY(await(m_storage->saveConversation(conversation(u"after"_s))));
        m_storage = fresh();
        QVERIFY(!open().wasDamaged);
    }

    void fault_077_anEmptyFileWhereThereWereSnapshotsIsNotPassedOver()
    {
        fill(1, 1);
        QVERIFY(await(m_storage->makeSnapshot()));
        m_storage->close();
        QFile file(database());
        QVERIFY(file.resize(0));
        m_storage = fresh();
        const OpenReport report = open();
        QVERIFY(report.created && report.wasDamaged);
        QCOMPARE(await(m_storage->listSnapshots())->first().conversations, 1);
    }

    void fault_077_aDeletedLogCostsOnlyWhatWasInIt()
    {
        fill(5, 5);
        m_storage->close();
        m_storage = fresh();
        open();
        QVERIFY(await(m_storage->saveConversation(conversation(u"late"_s))));
        abandon();
        QVERIFY(QFile::remove(database() + u"-wal"_s));
        m_storage = fresh();
        QVERIFY(!open().wasDamaged);
        QCOMPARE(await(m_storage->loadSummaries())->size(), 5);
    }

    void fault_077_damageMetWhileRunningIsToldAndMendedAtTheNextStart()
    {
        fill(40, 40, 3'000); // large enough not to be looked at as a whole on a clean start
        m_storage->close();
        doDamage(u"page"_s);
        m_options.careDelay = std::chrono::milliseconds(1);
        m_clock.time = m_clock.time.addDays(2);
        m_storage = fresh();
        QSignalSpy found(m_storage.get(), &Storage::damageFound);
        const OpenReport report = open();
        QVERIFY(!report.wasDamaged);
        QTRY_VERIFY(!found.isEmpty());
        m_storage = fresh();
        const OpenReport next = open();
        QVERIFY(next.wasDamaged);
        QVERIFY(next.salvagedMessages > 1'400);
    }

    void fault_078_oneBadRowHidesNothingElse()
    {
        open();
        QVERIFY(await(m_storage->saveConversation(conversation(u"a"_s))));
        for (int i = 1; i <= 4; ++i)
            QVERIFY(await(m_storage->saveMessage(message(QString::number(i), u"a"_s, u"text %1"_s.arg(i), i))));
        m_storage->close();
        {
            auto db = Database::open(database(), Database::Mode::ReadWrite);
            QVERIFY(db.has_value());
            for (
                const QString &sql :
                {u"PRAGMA ignore_check_constraints = ON"_s, u"UPDATE message SET role = 'oracle' WHERE id = '1'"_s,
                 u"UPDATE message SET parent = 'nobody', state = 'dreaming' WHERE id = '2'"_s,
                 u"UPDATE message SET parent = '4', usage = '{broken', error = '[' WHERE id = '3'"_s,
                 u"UPDATE message SET parent = '3' WHERE id = '4'"_s,
                 u"INSERT INTO part SELECT key, 1, 'image', NULL, '{\"kind\": \"ima' FROM message WHERE id = '3'"_s,
                 u"INSERT INTO part SELECT key, 2, 'hologram', NULL, '{\"kind\":\"hologram\",\"n\":1}' FROM message WHERE id = '3'"_s,
                 u"INSERT INTO part SELECT key, 3, 'text', 17, x'00' FROM message WHERE id = '3'"_s,
                 u"UPDATE conversation SET parameters = 'x', routing = '[1]'"_s})
                QVERIFY2((*db)->run(sql).has_value(), qPrintable(sql));
        }
        m_storage = fresh();
        QVERIFY(!open().wasDamaged);
        QCOMPARE(await(m_storage->loadSummaries())->size(), 1);
        const auto loaded = await(m_storage->loadConversation(ConversationId(u"a"_s)));
        QVERIFY(loaded.has_value());
        QCOMPARE(loaded->messages.size(), 4);
        QCOMPARE(loaded->unreadableParts, 3); // role, state, image
        for (int i = 0; i < 4; ++i)
            QVERIFY(loaded->messages[i].text().startsWith(u"text %1"_s.arg(i + 1)));
        const auto *role = std::get_if<UnknownPart>(&loaded->messages[0].parts.first());
        QVERIFY(role && role->json == "oracle");
        const auto &parts = loaded->messages[2].parts;
        QCOMPARE(parts.size(), 4);
        QCOMPARE(parts[1], ContentPart(UnknownPart{u"image"_s, "{\"kind\": \"ima"_ba}));
        QCOMPARE(parts[2], ContentPart(UnknownPart{u"hologram"_s, "{\"kind\":\"hologram\",\"n\":1}"_ba}));
        // The tree bears the lost parent and the cycle.
        QCOMPARE(MessageTree(loaded->messages).all().size(), 4);
    }

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

    void fault_084_anAttachmentIsProvedByItsHash()
    {
        open();
        QVERIFY(await(m_storage->saveConversation(conversation(u"a"_s))));
        const QString name = *await(m_storage->saveBlob("picture"_ba));
        Message m = message(u"m"_s, u"a"_s, u"see"_s);
        m.parts.append(ImagePart{.blob = name, .mediaType = u"image/png"_s});
        QVERIFY(await(m_storage->saveMessage(m)));
        const QString path = folder() + u"/blobs/"_s + name;
        overwrite(path, 0, "P"_ba);
        QCOMPARE(await(m_storage->loadBlob(name)).error().kind, Error::Kind::Storage);
        QCOMPARE(await(m_storage->loadConversation(m.conversation))->messages.first(), m);
        QCOMPARE(*await(m_storage->saveBlob("picture"_ba)), name); // mended
        QCOMPARE(*await(m_storage->loadBlob(name)), "picture"_ba);
        QVERIFY(QFile::remove(path));
        QCOMPARE(await(m_storage->loadBlob(name)).error().kind, Error::Kind::NotFound);
    }

    void fault_085_aBrokenSearchIndexIsMadeAgain()
    {
        fill(3, 10);
        m_storage->close();
        {
            auto db = Database::open(database(), Database::Mode::ReadWrite);
            QVERIFY((*db)->run(u"UPDATE message_fts_data SET block = zeroblob(64) WHERE id > 10"_s).has_value());
        }
        m_storage = fresh();
        const OpenReport report = open();
        QVERIFY(!report.wasDamaged);
        QTRY_COMPARE(await(m_storage->search(u"word"_s)).value_or(QList<StoredHit>()).size(), 30);
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

    void theLogStaysSmallWhileAndAfterWriting()
    {
        m_options.idleInterval = std::chrono::milliseconds(50);
        m_storage = fresh();
        fill(30, 30, 4'000);
        QTRY_VERIFY(QFileInfo(database() + u"-wal"_s).size() <= 1 << 20);
    }

private:
    QString folder() const { return m_dir->path() + u"/profile"_s; }
    QString database() const { return folder() + u"/switchyard.db"_s; }
    std::unique_ptr<Storage> fresh()
    {
        m_storage.reset(); // the one before ends before the next begins
        return std::make_unique<Storage>(folder(), m_clock, m_options);
    }
    OpenReport open()
    {
        const auto report = await(m_storage->open());
        if (!report)
            QTest::qFail(qPrintable(report.error().message), __FILE__, __LINE__);
        return report.value_or(OpenReport{});
    }

    void fill(int conversations, int messages, int length = 300)
    {
        open();
        QList<LoadedConversation> all;
        for (int c = 0; c < conversations; ++c) {
            const QString id = u"c%1"_s.arg(c);
            LoadedConversation loaded{conversation(id, u"Talk %1"_s.arg(c)), {}, 0};
            for (int m = 0; m < messages; ++m)
                loaded.messages.append(
                    message(u"%1-%2"_s.arg(id).arg(m), id, u"word %1 "_s.arg(m) + QString(length, u'x'), m));
            all.append(loaded);
        }
        QVERIFY(await(m_storage->importConversations(all)));
    }

    /// The files as a kill at this moment would leave them.
    void abandon()
    {
        QHash<QString, QByteArray> files;
        for (const QString &name : {u""_s, u"-wal"_s})
            files.insert(database() + name, contentOf(database() + name));
        m_storage.reset();
        for (auto it = files.cbegin(); it != files.cend(); ++it) {
            QFile file(it.key());
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(it.value());
        }
    }

    void doDamage(const QString &damage)
    {
        constexpr qint64 page = 4096;
        QFile file(database());
        const qint64 size = file.size();
        const auto noise = [](qint64 length) {
            QByteArray bytes(length, Qt::Uninitialized);
            QRandomGenerator generator(7);
            generator.fillRange(reinterpret_cast<quint32 *>(bytes.data()), length / 4);
            return bytes;
        };
        // A leaf of the messages themselves: the page a known text stands on.
        const qint64 leaf = contentOf(database()).indexOf("c11-7") / page;
        if (damage == "garbage"_L1) {
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            file.write(noise(50'000));
        } else if (damage == "cut"_L1) {
            QVERIFY(file.resize(size / 2));
        } else if (damage == "noise"_L1) {
            overwrite(database(), leaf * page, noise(page));
            overwrite(database(), size - 2 * page, noise(2 * page));
        } else if (damage == "page"_L1) {
            overwrite(database(), leaf * page, noise(page));
        } else if (damage == "first"_L1) {
            overwrite(database(), 100, noise(page - 100));
        } else if (damage == "foreign log"_L1) {
            QTemporaryDir other;
            Storage storage(other.path(), m_clock, m_options);
            QVERIFY(await(storage.open()));
            for (int i = 0; i < 200; ++i)
                QVERIFY(await(storage.saveConversation(conversation(u"foreign%1"_s.arg(i), QString(500, u'z')))));
            QVERIFY(QFile::copy(other.path() + u"/switchyard.db-wal"_s, database() + u"-wal"_s));
        } else if (damage == "foreign"_L1) {
            QVERIFY(file.remove());
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.close();
            auto db = Database::open(database(), Database::Mode::ReadWrite);
            QVERIFY((*db)->run(u"CREATE TABLE conversation (id TEXT, other TEXT)"_s).has_value());
            QVERIFY((*db)->run(u"INSERT INTO conversation VALUES ('1', '2')"_s).has_value());
        }
    }

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

    FixedClock m_clock;
    StorageOptions m_options;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Storage> m_storage;
};

QTEST_GUILESS_MAIN(TestStorageFaults)
#include "tst_storagefaults.moc"
