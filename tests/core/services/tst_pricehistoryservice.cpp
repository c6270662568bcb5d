// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/pricealerts.h"
#include "core/services/pricehistory.h"
#include "tests/core/services/house.h"

#include <QFile>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace switchyard;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const ModelId one(u"acme/one"_s);
int refusals = 0; // counted by a message handler

/// A house with its price history.
struct Scene
{
    explicit Scene(const House::Options &options = {})
        : house(options),
          history({*house.catalog, *house.offers, *house.connections, *house.storage, house.clock}),
          alerts({history, *house.storage, house.preferences, house.clock})
    {
    }

    /// Asks the server, which lists these prices, and waits until that is stored.
    void refresh(const ConnectionId &id, const QList<QByteArray> &prices)
    {
        house.clock.advance(1h);
        house.transport.enqueue(FakeReply::json(modelList(prices)));
        QSignalSpy recorded(&history, &PriceHistory::recorded);
        house.catalog->refresh(id);
        QTRY_COMPARE(recorded.size(), 1);
        QTRY_COMPARE(house.catalog->status(id).state, ModelCatalog::State::Ready);
    }
    [[nodiscard]] QList<PriceChange> changes() { return await(history.changes({})).value_or(QList<PriceChange>()); }

    House house;
    PriceHistory history;
    PriceAlerts alerts;
};

/// Holds the write lock.
class OtherProgram
{
public:
    explicit OtherProgram(const QString &path)
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        database.setDatabaseName(path);
        database.open();
        QSqlQuery(database).exec(u"BEGIN IMMEDIATE"_s);
    }
    ~OtherProgram()
    {
        QSqlDatabase::database(u"other"_s).close();
        QSqlDatabase::removeDatabase(u"other"_s);
    }
    Q_DISABLE_COPY_MOVE(OtherProgram)
};

QString printed(const QList<PriceAlert> &alerts)
{
    static constexpr std::array names{"cheaper"_L1, "dearer"_L1, "expires"_L1, "gone"_L1};
    QStringList lines;
    for (const PriceAlert &alert : alerts)
        lines.append(u"%1 %2 %3 %4"_s.arg(alert.model.text(), names[std::size_t(alert.kind)], alert.key, alert.percent)
                         .trimmed());
    return lines.join(u'\n');
}

} // namespace

class TestPriceHistoryService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aProgramThatWasNeverToldAsksNobody()
    {
        Scene scene;
        scene.house.addOpenRouter();
        QVERIFY(await(scene.house.catalog->loadCached()));
        scene.history.loadSparklines();
        QVERIFY(scene.changes().isEmpty());
        QVERIFY(await(scene.history.seriesOf(ConnectionId(u"router"_s), one))->isEmpty());
        QVERIFY(scene.house.transport.requests().isEmpty());
    }

    void aRefreshTellsWhatIsDifferentSinceTheLast()
    {
        Scene scene;
        const ConnectionId router = scene.house.addOpenRouter();
        QVERIFY(!scene.history.lastRefresh(router));
        scene.refresh(router, {"0.000002", "0.000002"});
        QVERIFY(scene.history.lastRefresh(router)->summary.isEmpty());
        QVERIFY(scene.changes().isEmpty());
        scene.refresh(router, {"0.000001", "0.000003", "0.000005"});
        QCOMPARE(scene.history.lastRefresh(router)->summary, (ChangeSummary{.cheaper = 1, .dearer = 1, .added = 1}));
        QCOMPARE(scene.history.lastRefresh(router)->time, scene.house.clock.now());
        QCOMPARE(scene.changes().size(), 3);

        const int rows = scene.house.stored(u"SELECT count(*) FROM price_point"_s).toInt();
        scene.refresh(router, {"0.000001", "0.000003", "0.000005"});
        QVERIFY(scene.history.lastRefresh(router)->summary.isEmpty());
        QCOMPARE(scene.house.stored(u"SELECT count(*) FROM price_point"_s).toInt(), rows);
    }

    void whereTheServerSaysUnchangedTheSummaryIsEmptyToo()
    {
        Scene scene;
        const ConnectionId router = scene.house.addOpenRouter();
        scene.refresh(router, {"0.000002"});
        scene.refresh(router, {"0.000001"});
        QCOMPARE(scene.history.lastRefresh(router)->summary.cheaper, 1);
        scene.house.clock.advance(1h);
        scene.house.transport.enqueue(FakeReply{.status = 304});
        QSignalSpy recorded(&scene.history, &PriceHistory::recorded);
        scene.house.catalog->refresh(router);
        QTRY_COMPARE(recorded.size(), 1);
        QCOMPARE(scene.history.lastRefresh(router)->time, scene.house.clock.now());
        QVERIFY(scene.history.lastRefresh(router)->summary.isEmpty());
    }

    void aListInTheCacheIsTheBaselineOfAnOlderProfile()
    {
        House::Options options;
        QTemporaryDir folder;
        options.folder = folder.filePath(u"profile"_s);
        MemorySecretStore secrets;
        {
            House house(options); // as a program without a history left it
            const ConnectionId router = house.addOpenRouter();
            secrets.items = house.secrets.items;
            house.transport.enqueue(FakeReply::json(modelList({"0.000002"})));
            house.catalog->refresh(router);
            QTRY_COMPARE(house.stored(u"SELECT count(*) FROM catalog"_s), 1);
            house.storage->close();
        }
        Scene scene(options);
        scene.house.secrets.items = secrets.items;
        QSignalSpy changed(&scene.history, &PriceHistory::changed);
        QVERIFY(await(scene.house.catalog->loadCached()));
        QTRY_COMPARE(changed.size(), 1);
        QVERIFY(scene.changes().isEmpty());
        scene.refresh(ConnectionId(u"router"_s), {"0.000001"});
        QCOMPARE(scene.changes().size(), 1);
        QCOMPARE(scene.changes().first().percent(), u"-50"_s);
    }

    void endpointsThatWereFetchedHaveAHistoryOfTheirOwn()
    {
        Scene scene;
        const ConnectionId router = scene.house.addOpenRouter();
        scene.refresh(router, {"0.000002"});
        const auto answer = [](const char *price) {
            return FakeReply::json(R"({"data":{"id":"acme/one","endpoints":[{"name":"P | one","provider_name":"P",)"
                                   R"("tag":"p/fp8","pricing":{"prompt":")"
                                   + QByteArray(price) + R"(","completion":"0.1"}}]}})");
        };
        for (const char *price : {"0.000004", "0.000003"}) {
            scene.house.clock.advance(1h);
            QSignalSpy recorded(&scene.history, &PriceHistory::recorded);
            scene.house.transport.enqueue(answer(price));
            scene.house.offers->refreshEndpoints(router, one);
            QTRY_VERIFY(!scene.house.offers->status(router, one).isLoading);
            QTRY_COMPARE(recorded.size(), 1);
        }
        const auto series = *await(scene.history.seriesOf(router, one));
        QStringList lines;
        for (const auto &line : series)
            lines.append(u"%1 %2 %3"_s.arg(line.offer.endpoint, line.key).arg(line.steps.size()));
        QCOMPARE(lines.join(u'\n'), u" completion 1\n prompt 1\np/fp8 completion 1\np/fp8 prompt 2"_s);
        QCOMPARE(scene.history.lastRefresh(router)->summary, ChangeSummary());
    }

    void theSandboxHasNoHistory()
    {
        Scene scene;
        const ConnectionId sandbox(u"sandbox"_s);
        scene.house.connections->addTransient(
            {.id = sandbox, .name = u"Sandbox"_s, .dialect = Dialect::OpenRouter, .isSandbox = true});
        scene.house.transport.enqueue(FakeReply::json(modelList({"0.000002"})));
        scene.house.catalog->refresh(sandbox);
        QTRY_COMPARE(scene.house.catalog->status(sandbox).state, ModelCatalog::State::Ready);
        QCOMPARE(scene.house.stored(u"SELECT count(*) FROM price_point"_s), 0);
        QVERIFY(!scene.history.lastRefresh(sandbox));
    }

    void theLinesOfNinetyDaysFollowEachChange()
    {
        Scene scene;
        const ConnectionId router = scene.house.addOpenRouter();
        scene.refresh(router, {"0.000002"});
        QSignalSpy changed(&scene.history, &PriceHistory::sparklinesChanged);
        scene.history.loadSparklines();
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(scene.history.sparklines(router).value(one).corners.size(), 1);
        scene.refresh(router, {"0.000002", "0.000003"});
        QTRY_COMPARE(scene.history.sparklines(router).size(), 2);
    }

    void whatTheDiskRefusedIsRecordedOnceItTakesWritesAgain()
    {
        Scene scene({.storage = {.busyLimit = 20ms, .retryInterval = 20ms}});
        const ConnectionId router = scene.house.addOpenRouter();
        scene.refresh(router, {"0.000002"});
        QSignalSpy recorded(&scene.history, &PriceHistory::recorded);
        {
            const OtherProgram other(scene.house.databasePath());
            refusals = 0;
            const auto before = qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &text) {
                refusals += text.contains(u"prices could not be recorded"_s);
            });
            scene.house.transport.enqueue(FakeReply::json(modelList({"0.000001"})));
            scene.house.catalog->refresh(router);
            QTRY_COMPARE(scene.house.catalog->status(router).state, ModelCatalog::State::Ready);
            QTRY_COMPARE(refusals, 1);
            qInstallMessageHandler(before);
            QCOMPARE(recorded.size(), 0);
        }
        QTRY_COMPARE(recorded.size(), 1);
        QCOMPARE(scene.changes().size(), 1);
    }

    void aFileIsTakenInAndTakenBack()
    {
        Scene scene;
        const ConnectionId router = scene.house.addOpenRouter();
        scene.refresh(router, {"0.000002"});
        const QString path = scene.house.ownFolder.filePath(u"历史.csv"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            "time,model,key,price\n2025-01-01,acme/one,completion,0.00004\n2025-06-01,acme/one,completion,0.00002\n");
        file.close();
        QSignalSpy changed(&scene.history, &PriceHistory::changed);
        const auto report = await(scene.history.importFile(path, router));
        QVERIFY(report.has_value());
        QCOMPARE(report->taken, (PointsTaken{.added = 2}));
        QCOMPARE(report->import.name, u"历史.csv"_s);
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(scene.changes().size(), 2); // down twice: within the file, and from there to what was seen
        QCOMPARE(await(scene.history.imports())->size(), 1);
        QVERIFY(await(scene.history.removeImport(report->import.id)));
        QTRY_COMPARE(changed.size(), 2);
        QCOMPARE(scene.changes().size(), 0);
    }

    void whatIsExportedCanBeImportedElsewhere_data()
    {
        QTest::addColumn<PriceHistory::Format>("format");
        QTest::newRow("csv") << PriceHistory::Format::Csv;
        QTest::newRow("json") << PriceHistory::Format::Json;
    }
    void whatIsExportedCanBeImportedElsewhere()
    {
        QFETCH(PriceHistory::Format, format);
        Scene scene, other;
        const ConnectionId router = scene.house.addOpenRouter();
        scene.refresh(router, {"0.000002", "0.000004"});
        scene.refresh(router, {"0.000001"});
        const QString path = scene.house.ownFolder.filePath(u"prices"_s);
        QVERIFY(await(scene.history.exportFile(path, router, format)));
        other.house.addOpenRouter();
        QVERIFY(await(other.history.importFile(path, router)));
        QCOMPARE(await(other.house.storage->loadPricePoints({.connection = router})),
                 await(scene.house.storage->loadPricePoints({.connection = router})));
        QCOMPARE(other.changes(), scene.changes());
    }

    void aBrokenFileChangesNothing()
    {
        Scene scene;
        const QString path = scene.house.ownFolder.filePath(u"broken.csv"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("time,model,key,price\n2025-01-01,a,p,1\n2025-01-01,b,p,one\n");
        file.close();
        const auto report = await(scene.history.importFile(path, ConnectionId(u"router"_s)));
        QCOMPARE(report->problemCount, 1);
        QCOMPARE(report->problems.first().line, 3);
        QCOMPARE(scene.house.stored(u"SELECT count(*) FROM price_point"_s), 0);
        QCOMPARE(await(scene.history.importFile(path + u"?"_s, {})).error().kind, Error::Kind::NotFound);
    }

    void aCancelledImportLeavesNothing()
    {
        Scene scene;
        const QString path = scene.house.ownFolder.filePath(u"long.csv"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("time,model,key,price\n");
        for (int i = 0; i < 20'000; ++i)
            file.write("2025-01-01,m" + QByteArray::number(i) + ",p,1\n");
        file.close();
        auto import = scene.history.importFile(path, ConnectionId(u"router"_s));
        QSignalSpy progress(&scene.history, &PriceHistory::importProgress);
        QTRY_VERIFY(progress.size() >= 2);
        QVERIFY(progress.last().at(0).toInt() < 20'000);
        import.cancel();
        QTRY_COMPARE(scene.house.stored(u"SELECT count(*) FROM price_import"_s), 0);
        QCOMPARE(scene.house.stored(u"SELECT count(*) FROM price_point"_s), 0);
    }

    void alertsAreSilentUntilTheyAreWanted()
    {
        Scene scene;
        const ConnectionId router = scene.house.addOpenRouter();
        scene.alerts.setFavourites([](const ConnectionId &, const ModelId &model) { return model == one; });
        QSignalSpy raised(&scene.alerts, &PriceAlerts::raised);
        scene.refresh(router, {"0.000005", "0.000005"});
        scene.refresh(router, {"0.000004", "0.000004"});
        QCOMPARE(raised.size(), 0);
        scene.house.preferences.update([](Settings &settings) { settings.alertFavourites = true; });
        scene.refresh(router, {"0.000003", "0.000003"});
        QCOMPARE(raised.size(), 1);
        QCOMPARE(printed(raised.first().first().value<QList<PriceAlert>>()), u"acme/one cheaper prompt 25"_s);
    }

    void modelsThatWereUsedCanBeWatchedToo()
    {
        Scene scene;
        const ConnectionId router = scene.house.addOpenRouter();
        scene.house.preferences.update([](Settings &settings) { settings.alertUsedModels = true; });
        LedgerEntry entry{.message = MessageId(u"m"_s), .sent = scene.house.clock.now().addDays(-2)};
        entry.connection = router;
        entry.model = ModelId(u"acme/two"_s);
        entry.outcome = MessageState::Complete;
        QVERIFY(await(scene.house.storage->saveLedgerEntry(entry)));
        QSignalSpy raised(&scene.alerts, &PriceAlerts::raised);
        scene.refresh(router, {"0.000005", "0.000005"});
        scene.refresh(router, {"0.000004"});
        QTRY_COMPARE(raised.size(), 1);
        QCOMPARE(printed(raised.first().first().value<QList<PriceAlert>>()), u"acme/two gone"_s);
    }
};

QTEST_GUILESS_MAIN(TestPriceHistoryService)
#include "tst_pricehistoryservice.moc"
