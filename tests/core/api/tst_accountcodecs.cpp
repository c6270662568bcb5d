// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/codecs/creditscodec.h"
#include "core/api/codecs/routingcodec.h"
#include "tests/support/samples.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace switchyard;

namespace {
QByteArray bytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}
} // namespace

class TestAccountCodecs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void keyInfoIsExactAndSurvives()
    {
        const auto info = decodeKeyInfo(
            R"({"data":{"label":"sk-or-v1-abc...xyz","limit":100,"limit_remaining":74.500000000001,"limit_reset":"monthly","usage":25.5,
            "usage_daily":"0.1","usage_weekly":null,"usage_monthly":3e-7,"is_free_tier":false,"is_provisioning_key":true,"expires_at":"2027-12-31T23:59:59Z",
            "creator_user_id":"user_secret","rate_limit":{"requests":-1},"free_model_daily_requests":{"limit":50,"used":3,"remaining":47},"novel":[1]}})");
        QVERIFY(info.has_value());
        QCOMPARE(info->limitRemaining, Money::fromText("74.500000000001"));
        QCOMPARE(info->usageMonthly, Money::fromText("0.0000003"));
        QCOMPARE(info->usageDaily, Money::fromText("0.1"));
        QVERIFY(!info->usageWeekly);
        QCOMPARE(info->isManagementKey, std::optional(true));
        QCOMPARE(info->freeRequestsRemaining, std::optional<qint64>(47));
        QCOMPARE(info->expiresAt->toString(Qt::ISODate), u"2027-12-31T23:59:59Z"_s);
        QCOMPARE(info->extra.keys(), QStringList{u"novel"_s}); // no account id
        QCOMPARE(*decodeKeyInfo(bytes(encodeKeyInfo(*info))), *info);
    }
    void unlimitedIsNoNumber()
    {
        const auto info = decodeKeyInfo(R"({"data":{"label":"x","limit":null,"limit_remaining":null}})");
        QVERIFY(!info->limit && !info->limitRemaining);
    }
    void creditsAreExact()
    {
        const auto credits = decodeCredits(R"({"data":{"total_credits":100.5,"total_usage":25.750000000001}})");
        QVERIFY(credits.has_value());
        QCOMPARE(credits->balance().toText(), u"74.749999999999"_s);
        QCOMPARE(*decodeCredits(bytes(encodeCredits(*credits))), *credits);
        QCOMPARE(decodeCredits(R"({"data":{"total_credits":1}})").error().message, u"data.total_usage: missing"_s);
        QCOMPARE(decodeCredits(R"({"data":{"total_credits":[],"total_usage":0}})").error().message,
                 u"data.total_credits: wrong kind"_s);
        QCOMPARE(decodeCredits("<html>").error().kind, Error::Kind::BadReply);
    }
    void activityToleratesBothDates()
    {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"entry dropped.*date"_s));
        const auto rows = decodeActivity(
            R"({"data":[{"date":"2026-08-24 00:00:00","model":"a/b","usage":0.015,"requests":5.0,"prompt_tokens":50,"completion_tokens":1,"reasoning_tokens":0,"byok_requests":2},
            {"date":"soon"},{"date":"2026-08-25","requests":1}]})");
        QVERIFY(rows.has_value());
        QCOMPARE(rows->size(), 2);
        QCOMPARE(rows->first().date, QDate(2026, 8, 24));
        QCOMPARE(rows->first().usage, Money::fromText("0.015"));
        const QByteArray again = "{\"data\":[" + bytes(encodeActivityRow(rows->first())) + "]}";
        QCOMPARE(decodeActivity(again)->first(), rows->first());
    }
    void generationIsRead()
    {
        const auto record = decodeGeneration(
            R"({"data":{"id":"gen-1","total_cost":0.0015,"native_tokens_prompt":10,"latency":1250,"cancelled":false,"streamed":true,"provider_responses":null}})");
        QVERIFY(record.has_value());
        QCOMPARE(record->totalCost, Money::fromText("0.0015"));
        QCOMPARE(record->latencyMs, std::optional<qint64>(1250));
        QCOMPARE(*decodeGeneration(bytes(encodeGeneration(*record))), *record);
        QCOMPARE(decodeGeneration(R"({"data":{}})").error().message, u"data.id: missing"_s);
    }
    void recordedAnswersAreRead()
    {
        if (samples::sharedReference().isEmpty())
            QSKIP("the recordings are not here");
        const QString folder = samples::sharedReference() + u"/captures/"_s;
        const auto of = [&](const QString &name) { return samples::contents(folder + name); };
        for (const auto &name : {u"or-redacted-key.json"_s, u"spec-example-key.json"_s}) {
            const auto info = decodeKeyInfo(of(name));
            QVERIFY(info.has_value());
            QCOMPARE(*decodeKeyInfo(bytes(encodeKeyInfo(*info))), *info);
        }
        for (const auto &name :
             {u"or-redacted-keys.json"_s, u"spec-example-keys.json"_s, u"or-redacted-get_key.json"_s}) {
            const auto keys = decodeAccountKeys(of(name));
            QVERIFY(keys.has_value());
            QCOMPARE(keys->size(), 1);
            const QByteArray again = "{\"data\":[" + bytes(encodeAccountKey(keys->first())) + "]}";
            QCOMPARE(decodeAccountKeys(again)->first(), keys->first());
        }
        QVERIFY(decodeCredits(of(u"spec-example-credits.json"_s)).has_value());
        QCOMPARE(decodeActivity(of(u"spec-example-activity.json"_s))->size(), 1);
        const auto record = decodeGeneration(of(u"spec-example-generation.json"_s));
        QVERIFY(record.has_value());
        QCOMPARE(*decodeGeneration(bytes(encodeGeneration(*record))), *record);
    }

    void routingSurvivesTheRoundTrip()
    {
        RoutingPreferences routing;
        QVERIFY(encodeWireRouting(routing).isEmpty());
        routing.order = {u"acme"_s, u"other/fp8"_s};
        routing.ignore = QStringList();
        routing.allowFallbacks = false;
        routing.dataCollection = u"deny"_s;
        routing.zdr = true;
        routing.sort = u"price"_s;
        routing.sortPartition = u"none"_s;
        routing.quantizations = QStringList{u"fp8"_s};
        routing.maxPrice = {{u"prompt"_s, *Money::fromText("0.15")}, {u"completion"_s, *Money::fromText("1")}};
        routing.preferredMinThroughput = {{u"p50"_s, 40.5}};
        routing.preferredMaxLatency = {{u"p50"_s, 1.0}, {u"p99"_s, 8.0}};
        routing.extra = {{u"novel"_s, QJsonObject{{u"a"_s, 1}}}};
        const QJsonObject json = encodeWireRouting(routing);
        QCOMPARE(json.value("sort"_L1).toObject(), (QJsonObject{{u"by"_s, u"price"_s}, {u"partition"_s, u"none"_s}}));
        QCOMPARE(json.value("max_price"_L1).toObject().value("prompt"_L1).toString(), u"0.15"_s);
        QCOMPARE(json.value("preferred_min_throughput"_L1).toDouble(), 40.5);
        QCOMPARE(decodeWireRouting(json), routing);
        QCOMPARE(decodeWireRouting({{u"sort"_s, u"brand_new"_s}}).sort, std::optional(u"brand_new"_s));
    }
};

QTEST_GUILESS_MAIN(TestAccountCodecs)
#include "tst_accountcodecs.moc"
