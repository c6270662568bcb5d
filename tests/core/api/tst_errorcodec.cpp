// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/codecs/errorcodec.h"
#include "tests/support/samples.h"

#include <QTimeZone>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace switchyard;

namespace {

ErrorContext context()
{
    ErrorContext context;
    context.host = u"openrouter.ai:443"_s;
    context.model = ModelId(u"a/b:free"_s);
    context.secret = *ApiKey::fromUserText(u"sk-or-v1-MYSECRETKEY"_s);
    context.now = QDateTime(QDate(2026, 8, 24), QTime(18, 0), QTimeZone::UTC);
    return context;
}

Error decode(int status, const QByteArray &body, const QByteArray &retryAfter = {})
{
    HttpResponse response{status, {}};
    if (!retryAfter.isEmpty())
        response.headers.append("Retry-After", retryAfter);
    return decodeErrorAnswer(response, body, context());
}

} // namespace

class TestErrorCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void fault_012_retryAfterInEveryForm_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<std::optional<std::chrono::seconds>>("expected");
        using Wait = std::optional<std::chrono::seconds>;
        QTest::newRow("seconds") << "17"_ba << Wait(17s);
        QTest::newRow("zero") << "0"_ba << Wait(0s);
        QTest::newRow("fraction") << "1.5"_ba << Wait(2s);
        QTest::newRow("negative") << "-1"_ba << Wait();
        QTest::newRow("huge") << "1000000000000"_ba << Wait(24h);
        QTest::newRow("infinite") << "inf"_ba << Wait(24h);
        QTest::newRow("not a number") << "nan"_ba << Wait();
        QTest::newRow("date") << "Mon, 24 Aug 2026 18:01:30 GMT"_ba << Wait(90s);
        QTest::newRow("date in the past") << "Mon, 24 Aug 2026 17:00:00 GMT"_ba << Wait();
        QTest::newRow("far date") << "Thu, 24 Aug 2028 18:00:00 GMT"_ba << Wait(24h);
        QTest::newRow("rubbish") << "soon, maybe"_ba << Wait();
        QTest::newRow("empty") << " "_ba << Wait();
    }
    void fault_012_retryAfterInEveryForm()
    {
        QFETCH(QByteArray, value);
        QFETCH(std::optional<std::chrono::seconds>, expected);
        QCOMPARE(decodeRetryAfter(value, context().now), expected);
        QCOMPARE(decode(429, R"({"error":{"code":429,"message":"x"}})", value).retryAfter, expected);
    }

    void fault_012_aDailyQuotaIsNotAPause()
    {
        const Error momentary = decode(429, R"({"error":{"code":429,"message":"Rate limit exceeded"}})", "3");
        QCOMPARE(momentary.kind, Error::Kind::RateLimited);
        QVERIFY(momentary.code != dailyFreeQuotaCode);
        const Error daily = decode(
            429,
            R"({"error":{"code":429,"message":"Rate limit exceeded: free-models-per-day-high-balance. ","metadata":{"headers":{"X-RateLimit-Limit":"50","X-RateLimit-Remaining":"0"}}}})");
        QCOMPARE(daily.code, QString(dailyFreeQuotaCode));
        QCOMPARE(daily.retryAfter, std::optional<std::chrono::seconds>(6h)); // midnight, UTC
        QCOMPARE(daily.suggestions, QStringList{u"a/b"_s}); // the paid twin
        const Error bySource = decode(
            429,
            R"({"error":{"code":429,"message":"no","metadata":{"limit_source":"openrouter_free_tier_daily","headers":{"X-RateLimit-Reset":"1787598000000"}}}})");
        QCOMPARE(bySource.code, QString(dailyFreeQuotaCode));
        QCOMPARE(bySource.retryAfter,
                 std::optional(std::chrono::seconds(1787598000 - context().now.toSecsSinceEpoch())));
    }

    void fault_014_whatCanBeAffordedIsTold()
    {
        const Error error = decode(
            402,
            R"({"error":{"code":402,"message":"This request requires more credits, or fewer max_tokens. You requested up to 65536 tokens, but can only afford 1234."}})");
        QCOMPARE(error.kind, Error::Kind::OutOfCredits);
        QCOMPARE(error.affordableTokens, std::optional<qint64>(1234));
    }
    void fault_014_moderationGivesItsReasons()
    {
        const Error error = decode(
            403,
            R"({"error":{"code":403,"message":"Flagged","metadata":{"reasons":["violence","self-harm"],"flagged_input":"...","provider_name":"OpenAI","model_slug":"x"}}})");
        QCOMPARE(error.kind, Error::Kind::Forbidden);
        QCOMPARE(error.provider, u"OpenAI"_s);
        QCOMPARE(error.message, u"Flagged (reasons: violence, self-harm)"_s);
    }
    void availabilityOffersOtherModels()
    {
        const Error error = decode(
            404,
            R"({"error":{"code":404,"message":"No endpoints","availability":{"code":"constraint_filtered","retryable":false,"fallback_models":["a/c","a/d"],"excluded_by":["data_policy:zdr"],"constraint":{"field":"provider.zdr","detail":"x"}}}})");
        QCOMPARE(error.kind, Error::Kind::NotFound);
        QCOMPARE(error.suggestions, QStringList({u"a/c"_s, u"a/d"_s}));
        QCOMPARE(error.parameter, u"provider.zdr"_s);
        QCOMPARE(error.code, u"constraint_filtered"_s);
        QVERIFY(error.message.contains("data_policy:zdr"_L1));
        const Error missing
            = decode(400, R"({"error":{"code":400,"message":"x","availability":{"code":"model_not_found"}}})");
        QCOMPARE(missing.kind, Error::Kind::NotFound);
    }
    void upstreamsWordsAreAdded()
    {
        const Error error = decode(
            429,
            R"({"error":{"code":429,"message":"Provider returned error","metadata":{"provider_name":"Google","raw":"a/b:free is temporarily rate-limited upstream."}}})");
        QCOMPARE(error.message, u"Provider returned error: a/b:free is temporarily rate-limited upstream."_s);
        QCOMPARE(error.provider, u"Google"_s);
        const Error object = decode(
            400,
            R"({"error":{"code":400,"message":"Provider returned error","metadata":{"raw":{"error":{"message":"inner"}},"error_type":"context_length_exceeded"}}})");
        QCOMPARE(object.message, u"Provider returned error: inner"_s);
        QCOMPARE(object.code, u"context_length_exceeded"_s);
    }
    void nothingSecretIsKept()
    {
        const Error error = decode(
            401,
            R"({"error":{"code":401,"message":"bad key sk-or-v1-MYSECRETKEY, Bearer abcdefghijklmnop"},"user_id":"user_2abcdefghij"})");
        for (const QString &text : {error.message, error.raw}) {
            QVERIFY2(!text.contains("MYSECRETKEY"_L1) && !text.contains("abcdefghij"_L1), qPrintable(text));
        }
        QCOMPARE(scrubbed(u"key gsk_abcdefgh12345 and sk-proj-abc_def-123"_s), u"key ••• and •••"_s);
    }
    void hostileBodiesAreBounded()
    {
        const Error error = decode(500, "{\"error\":{\"message\":\"" + QByteArray(900'000, 'x') + "\"}}");
        QVERIFY(error.message.size() <= 2000 && error.raw.size() <= 2000);
        QCOMPARE(decode(500, "\xff\xfe\x00garbage").kind, Error::Kind::ProviderFailed);
        QCOMPARE(decode(404, "{\"error\":[]}").kind, Error::Kind::NotFound);
    }
    void anErrorSurvivesTheRoundTrip()
    {
        const Error error = decode(
            429,
            R"({"error":{"code":429,"message":"slow","metadata":{"provider_name":"Acme","error_type":"rate_limit_exceeded"}}})");
        const QJsonObject json = encodeWireError(error);
        const Error again = decodeErrorValue(json.value("error"_L1), json, context());
        QCOMPARE(again.kind, error.kind);
        QCOMPARE(again.message, error.message);
        QCOMPARE(again.code, error.code);
        QCOMPARE(again.provider, error.provider);
    }
    void recordedErrorsAreRead_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("kind");
        QTest::newRow("context") << u"or-error-400-context-length.json"_s << 400 << u"BadRequest"_s;
        QTest::newRow("no key") << u"or-error-401.json"_s << 401 << u"Unauthorized"_s;
        QTest::newRow("busy") << u"or-error-429.json"_s << 429 << u"RateLimited"_s;
        QTest::newRow("OpenAI 400") << u"openai-error-400.json"_s << 400 << u"BadRequest"_s;
        QTest::newRow("OpenAI 401") << u"openai-error-401.json"_s << 401 << u"Unauthorized"_s;
        QTest::newRow("Ollama 400") << u"ollamacloud-error-400.json"_s << 400 << u"BadRequest"_s;
        QTest::newRow("Ollama 401") << u"ollamacloud-error-401.json"_s << 401 << u"Unauthorized"_s;
    }
    void recordedErrorsAreRead()
    {
        if (samples::sharedReference().isEmpty())
            QSKIP("the recordings are not here");
        QFETCH(QString, name);
        QFETCH(int, status);
        QFETCH(QString, kind);
        const Error error = decode(status, samples::contents(samples::sharedReference() + u"/captures/"_s + name));
        QCOMPARE(QString(errorKindName(error.kind)), kind);
        QVERIFY(error.message.size() > 8);
        QVERIFY(!error.raw.contains("user_REDACTED"_L1));
    }
};

QTEST_GUILESS_MAIN(TestErrorCodec)
#include "tst_errorcodec.moc"
