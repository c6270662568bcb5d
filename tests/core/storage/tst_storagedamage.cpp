// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/messagetree.h"
#include "core/storage/database.h"
#include "tests/core/storage/profilerig.h"

#include <QRandomGenerator>
#include <QSignalSpy>

using namespace switchyard;
using namespace switchyard::testing;

namespace {

void overwrite(const QString &path, qint64 offset, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(offset));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

/// What is broken in the files is noticed, told and saved from.
class TestStorageDamage : public QObject, private ProfileRig
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void fault_077_damageIsSetAsideUntouchedAndSalvaged_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::addColumn<int>("atLeast"); // of 1,600 messages: many, beside the pages that an empty file has
        QTest::newRow("garbage") << u"garbage"_s << 0;
        QTest::newRow("cut in the middle") << u"cut"_s << 400;
        QTest::newRow("three pages of noise") << u"noise"_s << 1200;
        QTest::newRow("one flipped page") << u"page"_s << 1200;
        QTest::newRow("first page gone") << u"first"_s << 0;
        QTest::newRow("log of another database") << u"foreign log"_s << 1600;
        QTest::newRow("another program's database") << u"foreign"_s << 0;
    }
    void fault_077_damageIsSetAsideUntouchedAndSalvaged()
    {
        QFETCH(QString, damage);
        QFETCH(int, atLeast);
        fill(20, 80);
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
        QCOMPARE(snapshots->first().messages, 1600);
        QVERIFY(await(m_storage->saveConversation(conversation(u"after"_s))));
        m_storage = fresh();
        QVERIFY(!open().wasDamaged);
    }

    void fault_077_pricesAreSalvagedToo()
    {
        fill(20, 20);
        const ConnectionId router(u"router"_s);
        const PricedOffer offer{router, ModelId(u"a/b"_s), {}};
        for (const auto &price : {u"3"_s, u"2"_s, u"1"_s})
            QVERIFY(await(m_storage->recordPrices(
                {.connection = router, .seen = {{offer, {{u"prompt"_s, price}}}}, .time = testTime()})));
        const auto points = await(m_storage->loadPricePoints({.connection = router}));
        QCOMPARE(points->size(), 4);
        m_storage->close();
        doDamage(u"page"_s);
        m_storage = fresh();
        QVERIFY(open().wasDamaged);
        QCOMPARE(await(m_storage->loadPricePoints({.connection = router})), points);
        QCOMPARE(await(m_storage->loadPriceChanges({}, 10))->size(), 2);
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

private:
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
};

QTEST_GUILESS_MAIN(TestStorageDamage)
#include "tst_storagedamage.moc"
