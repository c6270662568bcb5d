// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/client.h"
#include "core/api/codecs/rankingcodec.h"
#include "tests/support/faketransport.h"

#include <QJsonDocument>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace switchyard;

namespace {

constexpr auto answer = R"({"data":[
    {"date":"2026-05-11","model_permaslug":"acme/one-20260101","total_tokens":"9007199254740993"},
    {"date":"2026-05-11","model_permaslug":"acme/two-20260101","total_tokens":5,"novel":[1]},
    {"date":"2026-05-11","model_permaslug":"other","total_tokens":"4321"}],
    "meta":{"as_of":"2026-05-12T02:00:00Z","start_date":"2026-05-05","end_date":"2026-05-11","version":"v1"}})";

ApiTarget target()
{
    ApiTarget target;
    target.baseUrl = QUrl(u"https://openrouter.ai/api/v1"_s);
    return target;
}

/// What became of one request.
Result<PublicRanking> fetched(FakeTransport &transport)
{
    Client client(transport);
    client.setPauseFactor(0.001);
    const auto future = client.fetchPublicRanking(target(), QDate(2026, 5, 5));
    if (!QTest::qWaitFor([&] { return future.isFinished(); }))
        return failure(Error::Kind::Internal, u"never finished"_s);
    return future.result();
}

} // namespace

class TestRankingCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMemberIsReadAndSurvives()
    {
        const auto ranking = decodePublicRanking(answer);
        QVERIFY(ranking.has_value());
        QCOMPARE(ranking->rows.size(), 3);
        QCOMPARE(ranking->rows.at(0).tokens, 9'007'199'254'740'993); // more than a double holds
        QCOMPARE(ranking->rows.at(0).date, QDate(2026, 5, 11));
        QCOMPARE(ranking->rows.at(1).tokens, 5);
        QCOMPARE(ranking->rows.at(1).extra.keys(), QStringList{u"novel"_s});
        QVERIFY(ranking->rows.at(2).isOther() && !ranking->rows.at(0).isOther());
        QCOMPARE(ranking->asOf->toString(Qt::ISODate), u"2026-05-12T02:00:00Z"_s);
        QCOMPARE(ranking->from, QDate(2026, 5, 5));
        QCOMPARE(ranking->to, QDate(2026, 5, 11));
        QCOMPARE(*decodePublicRanking(QJsonDocument(encodePublicRanking(*ranking)).toJson()), *ranking);
    }
    void badRowsAreLeftOutAndABadEnvelopeIsAnError()
    {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"entry dropped.*data\\[0\\].date: not a date"_s));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"entry dropped.*data\\[1\\].total_tokens: negative"_s));
        QTest::ignoreMessage(QtWarningMsg,
                             QRegularExpression(u"entry dropped.*data\\[2\\].model_permaslug: missing"_s));
        const auto ranking = decodePublicRanking(
            R"({"data":[{"date":"soon","model_permaslug":"a","total_tokens":"1"},
                {"date":"2026-05-11","model_permaslug":"a","total_tokens":"-1"},
                {"date":"2026-05-11","total_tokens":"1"},
                {"date":"2026-05-11 00:00:00","model_permaslug":"a","total_tokens":"1"}]})");
        QCOMPARE(ranking->rows.size(), 1);
        QVERIFY(!ranking->asOf && !ranking->from.isValid());
        for (const auto *body : {"", "[]", "{}", R"({"data":{}})", "<html>"})
            QCOMPARE(decodePublicRanking(body).error().kind, Error::Kind::BadReply);
    }
    void oneRequestSaysFromWhen()
    {
        FakeTransport transport;
        transport.enqueue(FakeReply::json(answer));
        QCOMPARE(fetched(transport)->rows.size(), 3);
        QCOMPARE(transport.requests().size(), 1);
        QCOMPARE(transport.requests().first().url.toString(QUrl::FullyEncoded),
                 u"https://openrouter.ai/api/v1/datasets/rankings-daily?start_date=2026-05-05"_s);
    }
    void everyFailureIsTold_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<Error::Kind>("kind");
        QTest::newRow("bad request") << 400 << Error::Kind::BadRequest;
        QTest::newRow("unauthorized") << 401 << Error::Kind::Unauthorized;
        QTest::newRow("forbidden") << 403 << Error::Kind::Forbidden;
        QTest::newRow("not found") << 404 << Error::Kind::NotFound;
        QTest::newRow("rate limited") << 429 << Error::Kind::RateLimited;
        QTest::newRow("server failed") << 500 << Error::Kind::ProviderFailed;
        QTest::newRow("no list") << 200 << Error::Kind::BadReply;
        QTest::newRow("offline") << 0 << Error::Kind::Offline;
    }
    void everyFailureIsTold()
    {
        QFETCH(int, status);
        QFETCH(Error::Kind, kind);
        FakeTransport transport;
        transport.fallback = [status](const HttpRequest &) {
            return status == 0 ? FakeReply::failing(Error::make(Error::Kind::Offline, u"refused"_s))
                               : FakeReply::json(R"({"error":{"code":1,"message":"no"}})", status);
        };
        const auto ranking = fetched(transport);
        QVERIFY(!ranking);
        QCOMPARE(ranking.error().kind, kind);
    }
};

QTEST_GUILESS_MAIN(TestRankingCodec)
#include "tst_rankingcodec.moc"
