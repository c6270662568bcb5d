// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/servedindex.h"

#include <QTest>

using namespace switchyard;
using namespace Qt::StringLiterals;

namespace {

Endpoint endpoint(const QString &model, const QString &provider, const QString &tag, std::optional<double> speed = {},
                  std::optional<double> latency = {}, std::optional<double> uptime = {})
{
    Endpoint one;
    one.modelId = ModelId(model);
    one.providerName = provider;
    one.tag = tag;
    one.throughput30m = Percentiles{.p50 = speed};
    one.latency30m = Percentiles{.p50 = latency};
    one.uptime1d = uptime;
    return one;
}

Model model(const QString &id, const QString &slug = {})
{
    Model one;
    one.id = ModelId(id);
    one.canonicalSlug = slug;
    return one;
}

} // namespace

class TestServedIndex : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsKnownAtFirst()
    {
        const ServedIndex index;
        QCOMPARE(index.factsOf(model(u"a/b"_s)), ServedFacts());
        QVERIFY(!index.endpoints(ModelId(u"a/b"_s)));
        QVERIFY(!index.keepsNothing(model(u"a/b"_s), {}));
        QVERIFY(!index.provider({}));
    }

    void aModelIsAsGoodAsItsBestEndpoint()
    {
        ServedIndex index;
        index.setEndpoints(ModelId(u"a/b"_s),
                           {endpoint(u"a/b"_s, u"Slow"_s, u"slow"_s, 20, 400, 99.9),
                            endpoint(u"a/b"_s, u"Fast"_s, u"fast/fp8"_s, 90, 900, {}),
                            endpoint(u"a/b"_s, u"Fast"_s, u"fast"_s)});
        const ServedFacts facts = index.factsOf(model(u"a/b"_s));
        QCOMPARE(facts.providers, QStringList({u"Slow"_s, u"Fast"_s}));
        QCOMPARE(facts.tokensPerSecond, 90.0);
        QCOMPARE(facts.firstTokenSeconds, 0.4);
        QCOMPARE(facts.uptime, 99.9);
        QVERIFY(!facts.zeroRetention);
        QCOMPARE(index.endpoints(ModelId(u"a/b"_s))->size(), 3);
    }

    void endpointsThatKeepNothingSpeakForModelsThatWereNotAsked()
    {
        ServedIndex index;
        index.setZeroRetention(
            {endpoint(u"a/b"_s, u"Quiet"_s, u"quiet"_s, 30), endpoint(u"c/d-20260101"_s, u"Q"_s, u"q"_s)});
        QCOMPARE(index.factsOf(model(u"a/b"_s)).zeroRetention, true);
        QCOMPARE(index.factsOf(model(u"a/b"_s)).providers, QStringList{u"Quiet"_s});
        QCOMPARE(index.factsOf(model(u"e/f"_s)).zeroRetention, false);
        QCOMPARE(index.factsOf(model(u"c/d"_s, u"c/d-20260101"_s)).zeroRetention, true);
        QCOMPARE(index.factsOf(model(u"c/d:free"_s, u"c/d-20260101"_s)).zeroRetention, false);
        index.setEndpoints(ModelId(u"a/b"_s),
                           {endpoint(u"a/b"_s, u"Quiet"_s, u"quiet"_s), endpoint(u"a/b"_s, u"Loud"_s, u"loud"_s)});
        QCOMPARE(index.factsOf(model(u"a/b"_s)).providers.size(), 2);
        QCOMPARE(index.keepsNothing(model(u"a/b"_s), endpoint({}, u"Quiet"_s, u"quiet"_s)), true);
        QCOMPARE(index.keepsNothing(model(u"a/b"_s), endpoint({}, u"Loud"_s, u"loud"_s)), false);
    }

    void ownMeasuresStandInWhereTheServerTellsNone()
    {
        const ModelExperience own{.tokensPerSecond = 33.0, .firstTokenSeconds = 0.5};
        const ServedFacts measured = withOwnMeasures({.uptime = 99.0}, own);
        QCOMPARE(measured.tokensPerSecond, 33.0);
        QCOMPARE(measured.uptime, 99.0);
        QVERIFY(measured.isOwnMeasure);
        const ServedFacts served{.tokensPerSecond = 90.0};
        QCOMPARE(withOwnMeasures(served, own), served);
        QCOMPARE(withOwnMeasures({}, {}), ServedFacts());
    }

    void providersAreFoundByTagAndByName()
    {
        ServedIndex index;
        index.setProviders({Provider{.name = u"Deep Infra"_s, .slug = u"deepinfra"_s, .headquarters = u"US"_s}});
        QCOMPARE(index.provider(endpoint({}, u"whoever"_s, u"deepinfra/fp8"_s))->headquarters, u"US"_s);
        QVERIFY(index.provider(endpoint({}, u"DEEP infra"_s, {})));
        QVERIFY(!index.provider(endpoint({}, u"Other"_s, u"other"_s)));
    }
};

QTEST_APPLESS_MAIN(TestServedIndex)
#include "tst_servedindex.moc"
