// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/modeloffers.h"
#include "tests/core/services/house.h"

#include <QSignalSpy>

using namespace switchyard;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto providersJson = R"({"data":[{"name":"DeepInfra","slug":"deepinfra","headquarters":"US"}]})";
constexpr auto zdrJson
    = R"({"data":[{"name":"D","model_id":"acme/one","provider_name":"DeepInfra","tag":"deepinfra/fp8"}]})";
constexpr auto endpointsJson
    = R"({"data":{"id":"acme/one","endpoints":[{"name":"D","provider_name":"DeepInfra","tag":"deepinfra/fp8",)"
      R"("throughput_last_30m":{"p50":41},"latency_last_30m":{"p50":940},"uptime_last_1d":99.4},)"
      R"({"name":"N","provider_name":"Novita","tag":"novita"}]}})";

const ModelId one(u"acme/one"_s);

Model modelOne()
{
    Model model;
    model.id = one;
    return model;
}

/// Answers by path, and with 304 where the ETag is known.
FakeReply answer(const HttpRequest &request)
{
    const QString path = request.url.path();
    const QByteArray body = path.endsWith("/providers"_L1) ? providersJson
        : path.endsWith("/zdr"_L1)                         ? zdrJson
                                                           : endpointsJson;
    FakeReply reply = FakeReply::json(body);
    const QByteArray etag = "\"" + QByteArray::number(body.size()) + "\"";
    if (request.headers.value(QHttpHeaders::WellKnownHeader::IfNoneMatch) == etag)
        reply = FakeReply::json({}, 304);
    reply.headers.append(QHttpHeaders::WellKnownHeader::ETag, etag);
    return reply;
}

} // namespace

class TestModelOffers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsAskedBeforeItIsWanted();
    void aRefreshBringsProvidersAndRetention();
    void endpointsAreKeptAcrossARestart();
    void anUnchangedAnswerIsNotSentAgain();
    void aFailureKeepsWhatWasKnown();
    void serversWithoutSuchListsAreNotAsked();
    void twoQuestionsAtOnceAreOne();
    void anIdWithOddLettersComesBackFromTheCache();
};

void TestModelOffers::nothingIsAskedBeforeItIsWanted()
{
    House house;
    const ConnectionId router = house.addOpenRouter();
    ModelOffers &offers = *house.offers;
    QVERIFY(await(offers.loadCached()));
    QVERIFY(house.transport.requests().isEmpty());
    QCOMPARE(offers.index(router).factsOf(modelOne()), ServedFacts());
}

void TestModelOffers::aRefreshBringsProvidersAndRetention()
{
    House house;
    const ConnectionId router = house.addOpenRouter();
    house.transport.fallback = answer;
    ModelOffers &offers = *house.offers;
    QSignalSpy changed(&offers, &ModelOffers::changed);
    offers.refresh(router);
    QTRY_COMPARE(changed.count(), 2);
    const ServedFacts facts = offers.index(router).factsOf(modelOne());
    QCOMPARE(facts.zeroRetention, true);
    QCOMPARE(facts.providers, QStringList{u"DeepInfra"_s});
    Endpoint endpoint;
    endpoint.tag = u"deepinfra"_s;
    QVERIFY(offers.index(router).provider(endpoint));
}

void TestModelOffers::endpointsAreKeptAcrossARestart()
{
    House first;
    const ConnectionId router = first.addOpenRouter();
    first.transport.fallback = answer;
    const QDateTime asked = first.clock.now();
    {
        ModelOffers &offers = *first.offers;
        QSignalSpy arrived(&offers, &ModelOffers::endpointsArrived);
        offers.refreshEndpoints(router, one);
        offers.refresh(router);
        QVERIFY(offers.status(router, one).isLoading);
        QTRY_COMPARE(arrived.count(), 1);
        QCOMPARE(arrived.first().at(2).value<QList<Endpoint>>().size(), 2);
        QVERIFY(!offers.status(router, one).isLoading);
        QTRY_COMPARE(first.stored(u"SELECT count(*) FROM cached_answer"_s), 3);
    }
    first.storage->close();

    House next({.folder = first.folder});
    next.clock.advance(48h);
    ModelOffers &offers = *next.offers;
    QSignalSpy arrived(&offers, &ModelOffers::endpointsArrived);
    QVERIFY(await(offers.loadCached()));
    QCOMPARE(offers.index(router).endpoints(one)->size(), 2);
    QCOMPARE(offers.status(router, one).updated, asked);
    const ServedFacts facts = offers.index(router).factsOf(modelOne());
    QCOMPARE(facts.tokensPerSecond, 41.0);
    QCOMPARE(facts.firstTokenSeconds, 0.94);
    QCOMPARE(facts.zeroRetention, true);
    QCOMPARE(arrived.count(), 0);
    QVERIFY(next.transport.requests().isEmpty());
}

void TestModelOffers::anUnchangedAnswerIsNotSentAgain()
{
    House house;
    const ConnectionId router = house.addOpenRouter();
    house.transport.fallback = answer;
    ModelOffers &offers = *house.offers;
    QSignalSpy changed(&offers, &ModelOffers::changed);
    offers.refreshEndpoints(router, one);
    QTRY_COMPARE(changed.count(), 1);
    house.clock.advance(1h);
    offers.refreshEndpoints(router, one);
    QTRY_VERIFY(!offers.status(router, one).isLoading);
    QCOMPARE(offers.status(router, one).updated, house.clock.now());
    QCOMPARE(changed.count(), 1);
    QCOMPARE(offers.index(router).endpoints(one)->size(), 2);
}

void TestModelOffers::aFailureKeepsWhatWasKnown()
{
    House house;
    const ConnectionId router = house.addOpenRouter();
    house.transport.fallback = answer;
    ModelOffers &offers = *house.offers;
    offers.refreshEndpoints(router, one);
    QTRY_VERIFY(offers.index(router).endpoints(one));
    house.transport.fallback
        = [](const HttpRequest &) { return FakeReply::json(R"({"error":{"code":404,"message":"gone"}})", 404); };
    offers.refreshEndpoints(router, one);
    QTRY_VERIFY(offers.status(router, one).error);
    QCOMPARE(offers.status(router, one).error->kind, Error::Kind::NotFound);
    QCOMPARE(offers.index(router).endpoints(one)->size(), 2);
    house.transport.fallback = [](const HttpRequest &) { return FakeReply::json("<html>sign in</html>"); };
    offers.refreshEndpoints(router, one);
    QTRY_COMPARE(offers.status(router, one).error.value_or(Error()).kind, Error::Kind::BadReply);
    QCOMPARE(offers.index(router).endpoints(one)->size(), 2);
}

void TestModelOffers::serversWithoutSuchListsAreNotAsked()
{
    House house;
    const ConnectionId local = house.addLocal();
    ModelOffers &offers = *house.offers;
    QVERIFY(!offers.isOffered(local));
    offers.refresh(local);
    offers.refreshEndpoints(local, one);
    QTest::qWait(20);
    QVERIFY(house.transport.requests().isEmpty());
    QVERIFY(!offers.status(local, one).isLoading);
}

void TestModelOffers::twoQuestionsAtOnceAreOne()
{
    House house;
    const ConnectionId router = house.addOpenRouter();
    house.transport.fallback = answer;
    ModelOffers &offers = *house.offers;
    offers.refreshEndpoints(router, one);
    offers.refreshEndpoints(router, one);
    QTRY_VERIFY(offers.index(router).endpoints(one));
    QCOMPARE(house.transport.requests().size(), 1);
}

void TestModelOffers::anIdWithOddLettersComesBackFromTheCache()
{
    const ModelId odd(u"~a/b ü:free"_s);
    House first;
    const ConnectionId router = first.addOpenRouter();
    first.transport.fallback = answer;
    {
        ModelOffers &offers = *first.offers;
        offers.refreshEndpoints(router, odd);
        QTRY_COMPARE(first.stored(u"SELECT count(*) FROM cached_answer"_s), 1);
    }
    first.storage->close();
    House next({.folder = first.folder});
    ModelOffers &offers = *next.offers;
    QVERIFY(await(offers.loadCached()));
    QVERIFY(offers.index(router).endpoints(odd));
}

QTEST_GUILESS_MAIN(TestModelOffers)
#include "tst_modeloffers.moc"
