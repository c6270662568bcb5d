// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/routing/endpointchooser.h"

#include <QTest>

using namespace switchyard;
using namespace Qt::StringLiterals;

namespace {

Endpoint endpoint(const QString &tag, const char *prompt, const char *completion)
{
    Endpoint e;
    e.tag = tag;
    e.providerName = tag.section(u'/', 0, 0).toUpper() + u" Inc"_s;
    e.pricing.prices = {{u"prompt"_s, Price::fromText(QString::fromLatin1(prompt))},
                        {u"completion"_s, Price::fromText(QString::fromLatin1(completion))}};
    e.contextLength = 8000;
    e.supportedParameters = {u"temperature"_s, u"max_tokens"_s};
    return e;
}

/// Four offers: cheap, middle, dear, and a service tier.
QList<Endpoint> market()
{
    QList<Endpoint> list{endpoint(u"mid/fp8"_s, "0.000002", "0.000004"), endpoint(u"cheap"_s, "0.000001", "0.000002"),
                         endpoint(u"dear"_s, "0.000010", "0.000020"),
                         endpoint(u"dear/priority"_s, "0.000020", "0.000040")};
    list[0].quantization = u"fp8"_s;
    list[2].supportedParameters << u"tools"_s << u"seed"_s;
    list[2].throughput30m = Percentiles{.p50 = 200};
    list[2].latency30m = Percentiles{.p50 = 300};
    list[0].throughput30m = Percentiles{.p50 = 50};
    list[0].latency30m = Percentiles{.p50 = 900};
    return list;
}

/// "tag tag … - tag(reason detail) …"
QString printed(const Route &route)
{
    QStringList out;
    for (const RoutedEndpoint &e : route.eligible)
        out << e.endpoint.tag;
    out << u"-"_s;
    for (const ExcludedEndpoint &e : route.excluded) {
        const QString detail = e.detail.isEmpty() ? QString() : QString(u' ' + e.detail);
        out << u"%1(%2%3)"_s.arg(e.endpoint.tag, routeExclusionName(e.reason), detail);
    }
    return out.join(u' ');
}

} // namespace

class TestEndpointChooser : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void chooses_data()
    {
        QTest::addColumn<RoutingPreferences>("wanted");
        QTest::addColumn<RequestTraits>("traits");
        QTest::addColumn<QString>("expected");
        const RequestTraits any;
        QTest::newRow("default: by price") << RoutingPreferences{} << any << u"cheap mid/fp8 dear dear/priority -"_s;
        QTest::newRow("sort by throughput")
            << RoutingPreferences{.sort = u"throughput"_s} << any << u"dear mid/fp8 cheap dear/priority -"_s;
        QTest::newRow("sort by latency") << RoutingPreferences{.sort = u"latency"_s} << any
                                         << u"dear mid/fp8 cheap dear/priority -"_s;
        QTest::newRow("exacto keeps the list")
            << RoutingPreferences{.sort = u"exacto"_s} << any << u"mid/fp8 cheap dear dear/priority -"_s;
        QTest::newRow("order, then the rest") << RoutingPreferences{.order = QStringList{u"dear"_s, u"MID"_s}} << any
                                              << u"dear mid/fp8 cheap dear/priority -"_s;
        QTest::newRow("order by name of the provider") << RoutingPreferences{.order = QStringList{u"Dear Inc"_s}} << any
                                                       << u"dear cheap mid/fp8 dear/priority -"_s;
        QTest::newRow("order without fallbacks")
            << RoutingPreferences{.order = QStringList{u"mid"_s}, .allowFallbacks = false} << any
            << u"mid/fp8 - dear/priority(allow_fallbacks) dear(allow_fallbacks) cheap(allow_fallbacks)"_s;
        QTest::newRow("only, exact tag") << RoutingPreferences{.only = QStringList{u"dear/priority"_s}} << any
                                         << u"dear/priority - mid/fp8(allowed_providers) cheap(allowed_providers) "
                                            "dear(allowed_providers)"_s;
        QTest::newRow("only, nothing named")
            << RoutingPreferences{.only = QStringList{}} << any
            << u"- mid/fp8(allowed_providers) cheap(allowed_providers) dear(allowed_providers) "
               "dear/priority(allowed_providers)"_s;
        QTest::newRow("ignore") << RoutingPreferences{.ignore = QStringList{u"cheap"_s}} << any
                                << u"mid/fp8 dear dear/priority - cheap(allowed_providers)"_s;
        QTest::newRow("quantization") << RoutingPreferences{.quantizations = QStringList{u"fp8"_s}} << any
                                      << u"mid/fp8 - cheap(quantization unknown) dear(quantization unknown) "
                                         "dear/priority(quantization unknown)"_s;
        QTest::newRow("maximum price is allowed itself")
            << RoutingPreferences{.maxPrice = {{u"prompt"_s, *Money::fromText("2")}}} << any
            << u"cheap mid/fp8 - dear(max_price prompt) dear/priority(max_price prompt)"_s;
        QTest::newRow("maximum price of the answer")
            << RoutingPreferences{.maxPrice = {{u"completion"_s, *Money::fromText("3.999999")}}} << any
            << u"cheap - mid/fp8(max_price completion) dear(max_price completion) "
               "dear/priority(max_price completion)"_s;
        QTest::newRow("parameters are required")
            << RoutingPreferences{.requireParameters = true}
            << RequestTraits{.parameters = {u"temperature"_s, u"seed"_s}}
            << u"dear - mid/fp8(require_parameters seed) cheap(require_parameters seed) "
               "dear/priority(require_parameters seed)"_s;
        QTest::newRow("tools are preferred") << RoutingPreferences{} << RequestTraits{.parameters = {u"tools"_s}}
                                             << u"dear cheap mid/fp8 dear/priority -"_s;
        QTest::newRow("too long") << RoutingPreferences{} << RequestTraits{.promptTokens = 7000, .maxTokens = 1001}
                                  << u"- mid/fp8(context_length 8000) cheap(context_length 8000) "
                                     "dear(context_length 8000) dear/priority(context_length 8000)"_s;
        QTest::newRow("just fits") << RoutingPreferences{} << RequestTraits{.promptTokens = 7000, .maxTokens = 1000}
                                   << u"cheap mid/fp8 dear dear/priority -"_s;
        QTest::newRow("fast enough first") << RoutingPreferences{.preferredMinThroughput = {{u"p50"_s, 100.0}}} << any
                                           << u"cheap dear dear/priority mid/fp8 -"_s;
        QTest::newRow("soon enough first") << RoutingPreferences{.preferredMaxLatency = {{u"p50"_s, 0.5}}} << any
                                           << u"cheap dear dear/priority mid/fp8 -"_s;
        QTest::newRow("zero retention is not known")
            << RoutingPreferences{.zdr = true} << any
            << u"- mid/fp8(data_policy:zdr) cheap(data_policy:zdr) dear(data_policy:zdr) "
               "dear/priority(data_policy:zdr)"_s;
    }
    void chooses()
    {
        QFETCH(RoutingPreferences, wanted);
        QFETCH(RequestTraits, traits);
        QFETCH(QString, expected);
        QCOMPARE(printed(chooseEndpoints(wanted, market(), traits)), expected);
    }

    void factsDecideAboutPrivacy()
    {
        const EndpointFacts facts{.zeroRetention = QSet{u"dear"_s}, .noTraining = QSet{u"cheap"_s}};
        QCOMPARE(printed(chooseEndpoints({.zdr = true}, market().mid(1, 2), {}, facts)),
                 u"dear - cheap(data_policy:zdr)"_s);
        QCOMPARE(printed(chooseEndpoints({.dataCollection = u"deny"_s}, market().first(3), {}, facts)),
                 u"cheap dear - mid/fp8(data_policy:training)"_s);
    }

    void sharesFollowTheInverseSquareOfThePrice()
    {
        const Route route = chooseEndpoints({}, market().first(2));
        QCOMPARE(route.eligible.size(), 2);
        QCOMPARE(route.eligible[0].endpoint.tag, u"cheap"_s);
        QCOMPARE(route.eligible[0].share, 0.8);
        QCOMPARE(route.eligible[1].share, 0.2);
        QCOMPARE(chooseEndpoints({.sort = u"price"_s}, market()).eligible[0].share, 1.0);
        QVERIFY(chooseEndpoints({}, {}).eligible.isEmpty());
    }

    void theFreeAndTheDegraded()
    {
        QList<Endpoint> list{endpoint(u"paid"_s, "0.000001", "0.000001"), endpoint(u"free"_s, "0", "0"),
                             endpoint(u"broken"_s, "0", "0"), endpoint(u"varies"_s, "-1", "-1")};
        list[2].status = -5;
        const Route route = chooseEndpoints({}, list);
        QCOMPARE(printed(route), u"free paid varies broken -"_s);
        QCOMPARE(route.eligible[0].share, 1.0);
        QCOMPARE(printed(chooseEndpoints({.maxPrice = {{u"prompt"_s, Money()}}}, list)),
                 u"free broken - paid(max_price prompt) varies(max_price prompt)"_s);
    }

    void theDiscountIsPartOfThePrice()
    {
        QList<Endpoint> list{endpoint(u"list"_s, "0.000003", "0"), endpoint(u"sale"_s, "0.000004", "0")};
        list[1].pricing.discount = u"0.5"_s;
        QCOMPARE(printed(chooseEndpoints({.maxPrice = {{u"prompt"_s, *Money::fromText("2")}}}, list)),
                 u"sale - list(max_price prompt)"_s);
    }

    void traitsNameWhatIsSent()
    {
        ChatRequest request;
        QVERIFY(traitsOf(request).parameters.isEmpty());
        request.parameters = {.maxTokens = 5, .temperature = 0, .stop = {u"x"_s}, .reasoningEffort = u"low"_s};
        request.tools = {QJsonObject{}};
        request.toolChoice = u"auto"_s;
        const RequestTraits traits = traitsOf(request);
        QCOMPARE(traits.parameters.join(u' '), u"max_tokens temperature stop reasoning tools tool_choice"_s);
        QCOMPARE(traits.maxTokens, 5);
    }
};

QTEST_APPLESS_MAIN(TestEndpointChooser)
#include "tst_endpointchooser.moc"
