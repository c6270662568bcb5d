// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/pricehistory.h"

#include <QTest>
#include <QTimeZone>

using namespace switchyard;
using namespace Qt::StringLiterals;

namespace {

const ConnectionId router(u"router"_s);

QDateTime day(int number)
{
    return QDateTime(QDate(2026, 3, 1), QTime(12, 0), QTimeZone::UTC).addDays(number);
}

Model model(const QString &id, const QMap<QString, QString> &prices, const QString &expires = {})
{
    Model m{.id = ModelId(id), .expirationDate = expires};
    for (auto it = prices.cbegin(); it != prices.cend(); ++it)
        m.pricing.prices.insert(it.key(), Price::fromText(*it));
    return m;
}

QLatin1StringView kindName(PriceChange::Kind kind)
{
    static constexpr std::array names{"known"_L1,  "new"_L1,     "gone"_L1,      "back"_L1,   "cheaper"_L1,
                                      "dearer"_L1, "added"_L1,   "removed"_L1,   "varies"_L1, "expires"_L1,
                                      "lifted"_L1, "context"_L1, "conditions"_L1};
    return names[std::size_t(kind)];
}

/// One line a change: "a/b@tag prompt: cheaper 0.2 -> 0.1 (-50)".
QString printed(const QList<PriceChange> &changes)
{
    QStringList lines;
    for (const PriceChange &change : changes) {
        QString offer = change.offer.model.text();
        if (!change.offer.endpoint.isEmpty())
            offer += u'@' + change.offer.endpoint;
        QString line = u"%1 %2: %3 %4 -> %5"_s.arg(offer, change.key, kindName(change.kind()),
                                                   change.from.value_or(u"none"_s), change.to.value_or(u"none"_s));
        if (const auto percent = change.percent())
            line += u" (%1)"_s.arg(*percent);
        lines.append(line);
    }
    return lines.join(u'\n');
}

/// What is known after the changes, as the store would keep it.
OfferStates applied(OfferStates states, const QList<PriceChange> &changes)
{
    for (const PriceChange &change : changes) {
        OfferFacts &facts = states[change.offer];
        if (change.to)
            facts.insert(change.key, *change.to);
        else
            facts.remove(change.key);
    }
    return states;
}

PriceChange priceChange(const QString &from, const QString &to)
{
    return {.key = u"prompt"_s, .from = from, .to = to};
}

} // namespace

class TestPriceHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstLookIsABaselineAndNoNews()
    {
        const auto seen = statesOf(router, {model(u"a/b"_s, {{u"prompt"_s, u"0.1"_s}})});
        const auto changes = changesBetween({}, seen, day(0));
        QCOMPARE(printed(changes), u"a/b #listed: known none -> known\na/b prompt: known none -> 0.1"_s);
        QVERIFY(std::ranges::none_of(changes, &PriceChange::isNews));
        QVERIFY(summaryOf(changes).isEmpty());
        QCOMPARE(changesBetween(applied({}, changes), seen, day(1)), QList<PriceChange>());
    }

    void anExpiryThatIsNearIsNewsAlsoAtFirstSight()
    {
        const QMap<QString, QString> prices{{u"prompt"_s, u"0.1"_s}};
        const auto seen
            = statesOf(router,
                       {model(u"a/b"_s, prices, u"2026-05-01"_s), model(u"a/far"_s, prices, u"2098-12-31"_s),
                        model(u"a/past"_s, prices, u"2026-02-28"_s), model(u"a/odd"_s, prices, u"soon"_s)});
        auto changes = changesBetween({}, seen, day(0));
        changes.removeIf([](const PriceChange &change) { return !change.isNews(); });
        QCOMPARE(printed(changes), u"a/b #expires: expires none -> 2026-05-01"_s);
        QCOMPARE(summaryOf(changes), ChangeSummary{.expiring = 1});
    }

    void everythingThatCanHappenToAModelIsToldApart()
    {
        Model widened = model(u"a/context"_s, {{u"prompt"_s, u"1"_s}});
        widened.contextLength = 1000;
        const QList<Model> before{model(u"a/cheap"_s, {{u"prompt"_s, u"0.000003"_s}, {u"completion"_s, u"0.00001"_s}}),
                                  model(u"a/dear"_s, {{u"prompt"_s, u"0.3"_s}, {u"image"_s, u"1"_s}}),
                                  model(u"a/gone"_s, {{u"prompt"_s, u"1"_s}}),
                                  model(u"a/dated"_s, {{u"prompt"_s, u"1"_s}}),
                                  model(u"a/kept"_s, {{u"prompt"_s, u"1"_s}}, u"2026-05-01"_s),
                                  model(u"a/same"_s, {{u"prompt"_s, u"0.10"_s}}),
                                  model(u"a/varies"_s, {{u"prompt"_s, u"0.1"_s}}),
                                  widened};
        widened.contextLength = 2000;
        Model conditional = model(u"a/same"_s, {{u"prompt"_s, u"1e-1"_s}});
        conditional.pricing.overrides.append(
            {.prices = {{u"prompt"_s, Price::fromText(u"0.2"_s)}}, .minPromptTokens = 1000});
        const QList<Model> after{model(u"a/cheap"_s, {{u"prompt"_s, u"0.000002"_s}, {u"completion"_s, u"0.00001"_s}}),
                                 model(u"a/dear"_s, {{u"prompt"_s, u"0.4"_s}, {u"input_cache_read"_s, u"0.1"_s}}),
                                 model(u"a/dated"_s, {{u"prompt"_s, u"1"_s}}, u"2026-04-03"_s),
                                 model(u"a/kept"_s, {{u"prompt"_s, u"1"_s}}),
                                 conditional,
                                 model(u"a/varies"_s, {{u"prompt"_s, u"-1"_s}}),
                                 widened,
                                 model(u"b/new"_s, {{u"prompt"_s, u"1"_s}})};
        const auto known = applied({}, changesBetween({}, statesOf(router, before), day(0)));
        const auto changes = changesBetween(known, statesOf(router, after), day(1));
        QCOMPARE(printed(changes), uR"(a/cheap prompt: cheaper 0.000003 -> 0.000002 (-33.3)
a/context #context: context 1000 -> 2000
a/dated #expires: expires none -> 2026-04-03
a/dear image: removed 1 -> none
a/dear input_cache_read: added none -> 0.1
a/dear prompt: dearer 0.3 -> 0.4 (33.3)
a/gone #listed: gone known -> gone
a/kept #expires: lifted 2026-05-01 -> none
a/same #overrides: conditions none -> {"overrides":[{"minPromptTokens":1000,"prices":{"prompt":"0.2"}}]}
a/varies prompt: varies 0.1 -> -1
b/new #listed: new none -> new
b/new prompt: known none -> 1)"_s);
        QCOMPARE(summaryOf(changes),
                 (ChangeSummary{.cheaper = 1, .dearer = 1, .added = 1, .gone = 1, .back = 0, .expiring = 1}));

        const auto later = changesBetween(applied(known, changes), statesOf(router, before), day(2));
        QVERIFY(printed(later).contains(u"a/gone #listed: back gone -> back\n"_s));
        QVERIFY(printed(later).contains(u"b/new #listed: gone new -> gone"_s));
        QVERIFY(!printed(later).contains(u"a/gone prompt"_s)); // it came back with its old price
    }

    void endpointsOfOneModelAreComparedAmongThemselves()
    {
        Endpoint one{.modelId = ModelId(u"a/b"_s), .providerName = u"One"_s, .tag = u"one/fp8"_s};
        one.pricing.prices.insert(u"prompt"_s, Price::fromText(u"2"_s));
        Endpoint two{.providerName = u"Two"_s};
        two.pricing.prices.insert(u"prompt"_s, Price::fromText(u"3"_s));
        const ModelId id(u"a/b"_s);
        const auto known = applied({}, changesBetween({}, statesOf(router, id, {one, two, one}), day(0)));
        QCOMPARE(known.size(), 2);
        one.pricing.discount = u"0.25"_s;
        const auto changes = changesBetween(known, statesOf(router, id, {one}), day(1));
        QCOMPARE(printed(changes),
                 u"a/b@Two #listed: gone known -> gone\na/b@one/fp8 #discount: conditions none -> 0.25"_s);
        QVERIFY(summaryOf(changes).isEmpty()); // it counts models
    }

    void percentsAreExact_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("percent");
        QTest::newRow("a fifth off") << u"0.00001"_s << u"0.000008"_s << u"-20"_s;
        QTest::newRow("a third") << u"0.3"_s << u"0.4"_s << u"33.3"_s;
        QTest::newRow("half to even, down") << u"2000"_s << u"2001"_s << u"0"_s;
        QTest::newRow("half to even, up") << u"2000"_s << u"2003"_s << u"0.2"_s;
        QTest::newRow("just over half") << u"2000"_s << u"2001.000000000000000000000001"_s << u"0.1"_s;
        QTest::newRow("to nothing") << u"0.1"_s << u"0"_s << u"-100"_s;
        QTest::newRow("tenfold") << u"0.1"_s << u"1"_s << u"900"_s;
        QTest::newRow("smallest unit") << u"0.000000000000000000000002"_s << u"0.000000000000000000000003"_s << u"50"_s;
        QTest::newRow("from free") << u"0"_s << u"1"_s << u""_s;
        QTest::newRow("no figure") << u"-1"_s << u"1"_s << u""_s;
        QTest::newRow("beyond reading") << u"0.000000000000000000000001"_s << u"99999999"_s << u""_s;
    }
    void percentsAreExact()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, percent);
        QCOMPARE(priceChange(from, to).percent().value_or(u""_s), percent);
    }

    void aPriceIsAStepUntilTheNextAndNothingWhileTheModelIsGone()
    {
        const PricedOffer offer{router, ModelId(u"a/b"_s), {}};
        const QString key = u"completion"_s;
        const QList<PricePoint> points{{offer, HistoryKey::listed, day(0), u"known"_s},
                                       {offer, key, day(0), u"4"_s},
                                       {offer, u"prompt"_s, day(1), u"9"_s},
                                       {offer, key, day(2), u"2"_s},
                                       {offer, HistoryKey::listed, day(3), u"gone"_s},
                                       {offer, HistoryKey::listed, day(4), u"back"_s},
                                       {offer, key, day(5), u"2.0"_s},
                                       {offer, key, day(6), {}}};
        const auto figure = [](const char *text) { return UnitPrice::fromText(text); };
        QCOMPARE(stepsOf(points, key),
                 (QList<PriceStep>{
                     {day(0), figure("4")}, {day(2), figure("2")}, {day(3), {}}, {day(4), figure("2")}, {day(6), {}}}));
        QCOMPARE(stepsOf({}, key), QList<PriceStep>());
        QCOMPARE(stepsOf({{offer, HistoryKey::listed, day(0), u"known"_s}}, key), QList<PriceStep>());
    }

    void aSparklineShowsWhatHeldAtItsBeginning()
    {
        const auto step = [](int at, const char *price) { return PriceStep{day(at), UnitPrice::fromText(price)}; };
        const Sparkline line
            = sparklineOf({step(-20, "9"), step(-10, "4"), step(45, "2"), step(200, "1")}, day(0), day(90));
        QCOMPARE(line.corners.size(), 2);
        QCOMPARE(line.corners[0], (Sparkline::Corner{0, 1}));
        QCOMPARE(line.corners[1], (Sparkline::Corner{0.5, 0}));
        // A change of a tenth is a tenth of what is drawn, and one price lies in the middle.
        const Sparkline small = sparklineOf({step(0, "1"), step(45, "0.9")}, day(0), day(90));
        QVERIFY(qFuzzyCompare(*small.corners[0].level - *small.corners[1].level, 0.2));
        for (const char *price : {"3", "0"})
            QCOMPARE(*sparklineOf({step(0, price)}, day(0), day(90)).corners.first().level, 0.5);
        QVERIFY(sparklineOf({}, day(0), day(90)).corners.isEmpty());
        QVERIFY(sparklineOf({step(0, "3")}, day(0), day(0)).corners.isEmpty());
    }

    void textOfEveryScriptAndAForeignKeyAreKept()
    {
        Model m = model(u"作者/نموذج-🙂"_s, {{u"价格"_s, u"0.1"_s}, {u"#listed"_s, u"9"_s}});
        const auto states = statesOf(router, {m});
        QCOMPARE(states.value({router, m.id, {}}), (OfferFacts{{u"价格"_s, u"0.1"_s}})); // ours cannot be forged
    }
};

QTEST_GUILESS_MAIN(TestPriceHistory)
#include "tst_pricehistory.moc"
