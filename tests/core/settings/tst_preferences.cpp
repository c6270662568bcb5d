// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/atomicfile.h"
#include "core/settings/preferences.h"

#include <QDir>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace switchyard;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

/// No file of this process may grow beyond `bytes`: a full disk, as far as writing is concerned.
class SmallDisk
{
public:
    explicit SmallDisk(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit small = m_before;
        small.rlim_cur = bytes;
        ::setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallDisk() { ::setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before = {};
};

Settings unusual()
{
    Settings s;
    s.theme = Settings::Theme::Dark;
    s.platformStyle = true;
    s.language = u"zh_CN"_s;
    s.textSizePercent = 130;
    s.enterSends = false;
    s.defaultConnection = ConnectionId(u"c"_s);
    s.defaultModel = ModelId(u"a/b:free"_s);
    s.routing.order = QStringList{u"x"_s, u"y"_s};
    s.routing.zdr = true;
    s.routing.maxPrice.insert(u"prompt"_s, *Money::fromText("0.25"));
    s.refreshCatalogAtStart = s.askedAboutRefresh = true;
    s.alertFavourites = s.alertUsedModels = s.desktopAlerts = true;
    s.modelRouting.insert(ModelId(u"a/b:free"_s), {.ignore = QStringList{u"slow"_s}});
    s.modelColumns = {.shown = {u"name"_s, u"output"_s},
                      .widths = {{u"name"_s, 240}},
                      .sort = {{u"output"_s, false}, {u"context"_s, true}}};
    s.showList = s.showInspector = false;
    s.windowGeometry = QByteArray("\x01\xff\x00", 3);
    return s;
}

} // namespace

class TestPreferences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void startsWithDefaultsAndWritesNothingUnasked()
    {
        {
            const Preferences preferences(path());
            QCOMPARE(preferences.values(), Settings());
            QVERIFY(!preferences.problem());
        }
        QVERIFY(!QFileInfo::exists(path()));
    }

    void everyValueComesBack()
    {
        {
            Preferences preferences(path());
            preferences.setValues(unusual());
        }
        const Preferences again(path());
        QCOMPARE(again.values(), unusual());
        struct stat info = {};
        QCOMPARE(::stat(QFile::encodeName(path()).constData(), &info), 0);
        QCOMPARE(int(info.st_mode & 0777), 0600);
    }

    void severalChangesMakeOneSaveAndOneWithoutChangeMakesNone()
    {
        Preferences preferences(path());
        QSignalSpy changed(&preferences, &Preferences::changed);
        preferences.setValues(Settings());
        QCOMPARE(changed.size(), 0);
        for (int i = 0; i < 5; ++i)
            preferences.update([i](Settings &s) { s.textSizePercent = 100 + i; });
        QCOMPARE(changed.size(), 4);
        QVERIFY(!QFileInfo::exists(path()));
        QTRY_VERIFY(QFileInfo::exists(path()));
        QCOMPARE(Preferences(path()).values().textSizePercent, 104);
    }

    void fault_091_aFileThatCannotBeReadIsKeptAndDefaultsAreUsed_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("cut") << "{\"theme\": \"da"_ba;
        QTest::newRow("garbage") << QByteArray("\x00\xff\x13garbage", 10);
        QTest::newRow("empty") << ""_ba;
        QTest::newRow("an array") << "[1, 2]"_ba;
        QTest::newRow("5 MB") << QByteArray(5 << 20, ' ');
        QTest::newRow("deep") << QByteArray(100'000, '[');
    }
    void fault_091_aFileThatCannotBeReadIsKeptAndDefaultsAreUsed()
    {
        QFETCH(QByteArray, content);
        write(path(), content);
        {
            Preferences preferences(path());
            QCOMPARE(preferences.values(), Settings());
            QVERIFY(preferences.problem().has_value());
            QCOMPARE(preferences.problem()->kind, Error::Kind::Storage);
            preferences.setValues(unusual());
        }
        const auto kept = QDir(m_dir->path()).entryList({u"settings.json.broken-*"_s}, QDir::Files);
        QCOMPARE(kept.size(), 1);
        QCOMPARE(contentOf(m_dir->filePath(kept.first())), content);
        QCOMPARE(Preferences(path()).values(), unusual());
    }

    void fault_091_membersOfANewerVersionAndOddOnesAreBorne()
    {
        write(path(), R"({"version": 7, "theme": "sepia", "textSizePercent": "big", "enterSends": 3, "routing": [],
                          "hologram": {"on": true}, "language": "zh_CN", "windowGeometry": 5})");
        {
            Preferences preferences(path());
            QVERIFY(!preferences.problem());
            Settings expected;
            expected.language = u"zh_CN"_s;
            QCOMPARE(preferences.values(), expected);
            preferences.update([](Settings &s) { s.showList = false; });
        }
        const QJsonObject saved = QJsonDocument::fromJson(contentOf(path())).object();
        QCOMPARE(saved.value("hologram"_L1).toObject().value("on"_L1).toBool(), true);
        QCOMPARE(saved.value("version"_L1).toInt(), 7);
        QCOMPARE(saved.value("showList"_L1).toBool(true), false);
    }

    void fault_091_textSizesStayWithinTheirBounds()
    {
        write(path(), R"({"textSizePercent": 100000})");
        QCOMPARE(Preferences(path()).values().textSizePercent, 300);
    }

    void fault_091_aPlaceThatCannotBeWrittenIsToldAndNothingElseHappens()
    {
        Preferences preferences(m_dir->filePath(u"no/such/folder/settings.json"_s));
        QSignalSpy failed(&preferences, &Preferences::saveFailed);
        preferences.setValues(unusual());
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(preferences.values(), unusual());
        QVERIFY(!preferences.save());
    }

    void fault_146_aFullDiskLeavesTheOldFileAsItWas()
    {
        Preferences preferences(path());
        preferences.setValues(unusual());
        QVERIFY(preferences.save());
        const QByteArray before = contentOf(path());
        QSignalSpy failed(&preferences, &Preferences::saveFailed);
        {
            const SmallDisk disk(100'000);
            preferences.update([](Settings &s) { s.windowGeometry = QByteArray(300'000, 'g'); });
            QVERIFY(!preferences.save());
        }
        QCOMPARE(failed.size(), 1);
        QCOMPARE(contentOf(path()), before);
        QVERIFY(preferences.save());
        QCOMPARE(Preferences(path()).values().windowGeometry.size(), 300'000);
    }

    void fault_146_aWholeFileOfAnyKindIsWrittenOrLeftAlone()
    {
        const QString file = m_dir->filePath(u"export.json"_s);
        write(file, "old");
        {
            const SmallDisk disk(100'000);
            const auto written = writeFileAtomically(file, QByteArray(200'000, 'x'));
            QVERIFY(!written);
            QCOMPARE(written.error().kind, Error::Kind::Storage);
        }
        QCOMPARE(contentOf(file), "old"_ba);
        QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void fault_173_leftoversOfKilledSavesAreSweptAndNothingElse()
    {
        write(path() + u".AbCdEf"_s, "half");
        write(path() + u".backup"_s, "mine");
        write(path() + u".123456"_s, "mine");
        write(m_dir->filePath(u"other.json.AbCdEf"_s), "mine");
        const Preferences preferences(path());
        QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files | QDir::Hidden, QDir::Name),
                 (QStringList{u"other.json.AbCdEf"_s, u"settings.json.123456"_s, u"settings.json.backup"_s}));
    }

private:
    QString path() const { return m_dir->filePath(u"settings.json"_s); }

    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(TestPreferences)
#include "tst_preferences.moc"
