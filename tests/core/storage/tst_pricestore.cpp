// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/storage/profilerig.h"

using namespace switchyard;
using namespace switchyard::testing;

namespace {

const ConnectionId router(u"router"_s);

OfferStates offers(const QMap<QString, QString> &prompts, const QString &endpoint = {})
{
    OfferStates states;
    for (auto it = prompts.cbegin(); it != prompts.cend(); ++it)
        states.insert({router, ModelId(it.key()), endpoint}, {{u"prompt"_s, *it}});
    return states;
}

PricePoint point(const QString &model, const QDateTime &time, const std::optional<QString> &value,
                 const QString &key = u"prompt"_s)
{
    return {{router, ModelId(model), {}}, key, time, value};
}

QString printed(const QList<PricePoint> &points)
{
    QStringList lines;
    for (const PricePoint &p : points)
        lines.append(u"%1 %2%3 %4=%5"_s.arg(p.time.toString(u"MM-dd"_s), p.offer.model.text(),
                                            p.offer.endpoint.isEmpty() ? u""_s : u'@' + p.offer.endpoint, p.key,
                                            p.value.value_or(u"none"_s)));
    return lines.join(u'\n');
}

QDateTime day(int number)
{
    return testTime().addDays(number);
}

} // namespace

/// Prices as they were: points of change, imports and what both together say.
class TestPriceStore : public QObject, private ProfileRig
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        begin();
        open();
    }
    void cleanup() { end(); }

    void onlyWhatChangedIsARow()
    {
        QCOMPARE(record(day(0), offers({{u"a/b"_s, u"0.2"_s}, {u"a/c"_s, u"1"_s}})), 4);
        QCOMPARE(record(day(1), offers({{u"a/b"_s, u"0.1"_s}, {u"a/c"_s, u"1"_s}})), 1);
        QCOMPARE(record(day(2), offers({{u"a/b"_s, u"0.1"_s}})), 1);
        QCOMPARE(record(day(3), offers({{u"a/b"_s, u"0.1"_s}, {u"a/c"_s, u"1"_s}, {u"a/d"_s, u"5"_s}})), 3);
        QCOMPARE(printed(*await(m_storage->loadPricePoints({.connection = router}))), uR"(03-01 a/b #listed=known
03-01 a/b prompt=0.2
03-01 a/c #listed=known
03-01 a/c prompt=1
03-02 a/b prompt=0.1
03-03 a/c #listed=gone
03-04 a/c #listed=back
03-04 a/d #listed=new
03-04 a/d prompt=5)"_s);
        m_storage = fresh();
        open();
        const auto changes = await(m_storage->loadPriceChanges({}, 100));
        QCOMPARE(changes->size(), 4);
        QCOMPARE(changes->last().kind(), PriceChange::Kind::Cheaper);
        QCOMPARE(changes->last().percent(), u"-50"_s);
        QCOMPARE(await(m_storage->loadPriceChanges(day(3), 100))->size(), 2);
        QCOMPARE(await(m_storage->loadPriceChanges({}, 1))->size(), 1);
    }

    void anExpiryIsNewsAlsoAtFirstSight()
    {
        OfferStates seen = offers({{u"a/b"_s, u"1"_s}});
        seen.begin()->insert(u"#expires"_s, u"2026-05-01"_s);
        QCOMPARE(record(day(0), seen), 3);
        const auto changes = await(m_storage->loadPriceChanges({}, 10));
        QCOMPARE(changes->size(), 1);
        QCOMPARE(changes->first().kind(), PriceChange::Kind::Expires);
    }

    void aLookThatShowsNothingNewWritesNothing()
    {
        record(day(0), offers({{u"a/b"_s, u"0.2"_s}}));
        const QByteArray file = contentOf(database()), log = contentOf(database() + u"-wal"_s);
        QCOMPARE(record(day(1), offers({{u"a/b"_s, u"0.20"_s}})), 0);
        QCOMPARE(contentOf(database()), file);
        QCOMPARE(contentOf(database() + u"-wal"_s), log);
    }

    void aClockThatWasSetBackDoesNotTurnTheHistoryRound()
    {
        record(day(9), offers({{u"a/b"_s, u"3"_s}}));
        record(day(1), offers({{u"a/b"_s, u"2"_s}}));
        record(day(1), offers({{u"a/b"_s, u"1"_s}}));
        const auto points = await(m_storage->loadPricePoints({.connection = router, .key = u"prompt"_s}));
        QCOMPARE(points->last().value, u"1"_s);
        QCOMPARE(points->last().time, day(9).addMSecs(2));
    }

    void connectionsAndEndpointsAreComparedByThemselves()
    {
        record(day(0), offers({{u"a/b"_s, u"1"_s}, {u"a/c"_s, u"1"_s}}));
        const ModelId id(u"a/b"_s);
        const auto look = [&](const QDateTime &time, const OfferStates &seen) {
            return await(m_storage->recordPrices({.connection = router, .model = id, .seen = seen, .time = time}));
        };
        QCOMPARE(look(day(1), offers({{u"a/b"_s, u"1"_s}}, u"one"_s))->size(), 2); // the models are not gone
        QCOMPARE(look(day(2), offers({{u"a/b"_s, u"2"_s}}, u"two"_s))->size(), 3);
        QCOMPARE(record(day(3), offers({{u"a/b"_s, u"1"_s}, {u"a/c"_s, u"1"_s}})), 0);
        const OfferStates other{{{ConnectionId(u"other"_s), id, {}}, {{u"prompt"_s, u"7"_s}}}};
        QCOMPARE(await(m_storage->recordPrices({.connection = ConnectionId(u"other"_s), .seen = other, .time = day(4)}))
                     ->first()
                     .isNews(),
                 false);
        QCOMPARE(printed(*await(m_storage->loadPricePoints(
                     {.connection = router, .model = id, .endpoint = u"one"_s, .since = day(2)}))),
                 u"03-02 a/b@one #listed=known\n03-02 a/b@one prompt=1\n03-03 a/b@one #listed=gone"_s);
    }

    void aCachedListCountsOnlyWhereNothingIsKnown()
    {
        const PriceObservation cached{
            .connection = router, .seen = offers({{u"a/b"_s, u"9"_s}}), .time = day(0), .onlyWhenNew = true};
        QCOMPARE(await(m_storage->recordPrices(cached))->size(), 2);
        record(day(1), offers({{u"a/b"_s, u"1"_s}}));
        QCOMPARE(await(m_storage->recordPrices(cached))->size(), 0);
    }

    void anImportStandsBehindWhatWasSeenAndCanBeTakenBack()
    {
        record(day(0), offers({{u"a/b"_s, u"2"_s}}));
        const auto before = await(m_storage->loadPricePoints({.connection = router}));
        const QList<PricePoint> points{point(u"a/b"_s, day(-30), u"4"_s), point(u"a/b"_s, day(0), u"2"_s),
                                       point(u"a/old"_s, day(-30), u"1"_s), point(u"a/old"_s, day(-20), {})};
        const qint64 first = take(points, {.added = 3, .merged = 1});
        const qint64 second = take({point(u"a/b"_s, day(-30), u"4"_s), point(u"a/b"_s, day(0), u"8"_s)},
                                   {.merged = 1, .contradicting = 1});
        const QString both = u"01-30 a/b prompt=4\n01-30 a/old prompt=1\n02-09 a/old prompt=none\n"
                             "03-01 a/b #listed=known\n03-01 a/b prompt=2"_s;
        QCOMPARE(printed(*await(m_storage->loadPricePoints({.connection = router}))), both);
        QCOMPARE(await(m_storage->loadPriceImports())->size(), 2);
        QCOMPARE(await(m_storage->loadPriceImports())->first().points, 2);
        const auto changes = await(m_storage->loadPriceChanges({}, 10));
        QCOMPARE(changes->size(), 2); // the old price and ours; the price that ended
        QCOMPARE(changes->first().kind(), PriceChange::Kind::Cheaper);

        // What two files said stays as long as one of them does.
        QVERIFY(await(m_storage->removePriceImport(first)));
        QCOMPARE(printed(*await(m_storage->loadPricePoints({.connection = router}))),
                 u"01-30 a/b prompt=4\n03-01 a/b #listed=known\n03-01 a/b prompt=2"_s);
        QVERIFY(await(m_storage->removePriceImport(second)));
        QVERIFY(await(m_storage->removePriceImport(second)));
        QCOMPARE(await(m_storage->loadPricePoints({.connection = router})), before);
        QCOMPARE(await(m_storage->loadPriceImports())->size(), 0);
    }

    void anImportThatWasNotEndedIsGoneAtTheNextStart()
    {
        const auto import
            = await(m_storage->beginPriceImport({.name = u"历史.csv"_s, .time = day(0), .connection = router}));
        QVERIFY(await(m_storage->addPricePoints(*import, {point(u"a/b"_s, day(-1), u"1"_s)})));
        QCOMPARE(await(m_storage->loadPriceImports())->size(), 0);
        m_storage = fresh();
        open();
        QCOMPARE(await(m_storage->loadPricePoints({.connection = router}))->size(), 0);
    }

    void modelsThatWereUsedAreNamedOnce()
    {
        for (int i = 0; i < 3; ++i) {
            LedgerEntry entry = ledgerEntry(u"m%1"_s.arg(i), u"c"_s, 1);
            entry.sent = day(-40 * i);
            QVERIFY(await(m_storage->saveLedgerEntry(entry)));
        }
        const auto used = await(m_storage->loadModelsUsed(day(-30)));
        QCOMPARE(*used, (QSet{std::pair(ConnectionId(u"c"_s), ModelId(u"author/model"_s))}));
        QCOMPARE(await(m_storage->loadModelsUsed(day(1)))->size(), 0);
    }

    void aCatalogueOfFourHundredModelsIsComparedQuickly()
    {
        QMap<QString, QString> prices;
        for (int i = 0; i < 421; ++i)
            prices.insert(u"author/model-%1"_s.arg(i), u"0.%1"_s.arg(i + 1));
        QCOMPARE(record(day(0), offers(prices)), 842);
        prices.insert(u"author/model-0"_s, u"7"_s);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(record(day(1), offers(prices)), 1);
        const qint64 took = timer.elapsed();
        qInfo("421 models compared in %lld ms", took);
        QVERIFY2(took < 1000, qPrintable(QString::number(took)));
    }

private:
    qsizetype record(const QDateTime &time, const OfferStates &seen)
    {
        const auto changes = await(m_storage->recordPrices({.connection = router, .seen = seen, .time = time}));
        if (!changes)
            QTest::qFail(qPrintable(changes.error().message), __FILE__, __LINE__);
        return changes.value_or(QList<PriceChange>()).size();
    }

    qint64 take(const QList<PricePoint> &points, const PointsTaken &expected)
    {
        const auto import
            = await(m_storage->beginPriceImport({.name = u"old.csv"_s, .time = day(1), .connection = router}));
        const auto taken = await(m_storage->addPricePoints(*import, points));
        [&] { QCOMPARE(*taken, expected); }();
        [&] { QVERIFY(await(m_storage->endPriceImport(*import))); }();
        return *import;
    }
};

QTEST_GUILESS_MAIN(TestPriceStore)
#include "tst_pricestore.moc"
