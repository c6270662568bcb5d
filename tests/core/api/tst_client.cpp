// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/client.h"
#include "core/api/httptransport.h"
#include "tests/core/api/streamwatch.h"
#include "tests/support/faketransport.h"
#include "tests/support/samples.h"
#include "tests/support/scriptedserver.h"

#include <QJsonDocument>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace switchyard;

namespace {

/// One outcome, counted.
template <class T> struct Outcome
{
    explicit Outcome(const Async<T> &future)
    {
        onFinished(future, &context, [this](const Result<T> &value) {
            ++count;
            result = value;
        });
    }
    [[nodiscard]] QString kind() const
    {
        return !result ? u"nothing"_s : *result ? u"value"_s : QString(errorKindName(result->error().kind));
    }
    QObject context;
    int count = 0;
    std::optional<Result<T>> result;
};

ApiTarget targetAt(const QUrl &base)
{
    ApiTarget target;
    target.baseUrl = base;
    target.key = BoundKey{*ApiKey::fromUserText(u"sk-or-v1-SECRETSECRET"_s), originOf(base), false};
    return target;
}

const ApiTarget target = targetAt(QUrl(u"https://openrouter.ai/api/v1"_s));

ChatRequest hello()
{
    ChatRequest request;
    request.model = ModelId(u"a/b"_s);
    request.messages = {{.role = Role::User, .parts = {TextPart{u"hello"_s}}}};
    return request;
}

} // namespace

class TestClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!.*entries dropped).*"_s)); }

    void modelsAreFetchedWithTheirTag()
    {
        FakeTransport transport;
        FakeReply reply = FakeReply::json(samples::own(u"models.json"_s));
        reply.headers.append("ETag", "W/\"abc\"");
        transport.enqueue(reply);
        Client client(transport);
        Outcome<FetchedModels> models(client.fetchModels(target));
        QCOMPARE(models.count, 0);
        QTRY_COMPARE(models.count, 1);
        QCOMPARE(models.kind(), u"value"_s);
        QCOMPARE((*models.result)->models.size(), 4);
        QCOMPARE((*models.result)->etag, "W/\"abc\""_ba);
        QCOMPARE(transport.requests().first().url, QUrl(u"https://openrouter.ai/api/v1/models"_s));

        transport.enqueue(FakeReply{.status = 304});
        Outcome<FetchedModels> again(client.fetchModels(target, (*models.result)->etag));
        QTRY_COMPARE(again.count, 1);
        QVERIFY((*again.result)->notModified);
        QCOMPARE(transport.requests().last().headers.value("If-None-Match"), "W/\"abc\"");
    }
    void fault_040_anEmptyListIsAnError()
    {
        FakeTransport transport;
        transport.enqueue(FakeReply::json("{\"data\":[]}"));
        Client client(transport);
        Outcome<FetchedModels> models(client.fetchModels(target));
        QTRY_COMPARE(models.count, 1);
        QCOMPARE(models.kind(), u"BadReply"_s);
    }
    void fault_010_aPageIsNotACatalogue()
    {
        FakeTransport transport;
        transport.enqueue(FakeReply{.pieces = {"<!doctype html><html>log in</html>"}});
        Client client(transport);
        Outcome<FetchedModels> models(client.fetchModels(target));
        QTRY_COMPARE(models.count, 1);
        QCOMPARE(models.kind(), u"BadReply"_s);
    }

    void fault_012_statusAnswersAreRepeatedAFewTimes_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("retryAfter");
        QTest::addColumn<int>("requests");
        for (const int status : {408, 429, 500, 502, 503, 504, 524, 529})
            QTest::newRow(qPrintable(QString::number(status))) << status << QByteArray() << 4;
        for (const int status : {400, 401, 402, 403, 404, 409, 410, 413, 422, 501})
            QTest::newRow(qPrintable(QString::number(status))) << status << QByteArray() << 1;
        QTest::newRow("29 s twice fit into a minute") << 429 << "29"_ba << 3;
        QTest::newRow("more than a minute is not waited") << 429 << "61"_ba << 1;
        QTest::newRow("rubbish") << 503 << "soon"_ba << 4;
        QTest::newRow("negative") << 503 << "-1"_ba << 4;
    }
    void fault_012_statusAnswersAreRepeatedAFewTimes()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, retryAfter);
        QFETCH(int, requests);
        FakeTransport transport;
        transport.fallback = [&](const HttpRequest &) {
            FakeReply reply = FakeReply::json("{\"error\":{\"message\":\"no\"}}", status);
            if (!retryAfter.isEmpty())
                reply.headers.append("Retry-After", retryAfter);
            return reply;
        };
        Client client(transport);
        client.setPauseFactor(0.001);
        Outcome<KeyInfo> info(client.fetchKeyInfo(target));
        QTRY_COMPARE(info.count, 1);
        QCOMPARE(transport.requests().size(), requests);
        QCOMPARE(info.result->error().httpStatus, std::optional(status));
    }
    void fault_012_noRepetitionWhereItIsOfNoUse()
    {
        FakeTransport transport;
        Client client(transport);
        client.setPauseFactor(0.001);
        Outcome<KeyInfo> offline(client.fetchKeyInfo(target)); // the network failed: no status
        QTRY_COMPARE(offline.count, 1);
        QCOMPARE(offline.kind(), u"Offline"_s);
        QCOMPARE(transport.requests().size(), 1);
        transport.fallback = [](const HttpRequest &) {
            return FakeReply::json("{\"error\":{\"code\":429,\"message\":\"free-models-per-day\"}}", 429);
        };
        Outcome<KeyInfo> daily(client.fetchKeyInfo(target));
        QTRY_COMPARE(daily.count, 1);
        QCOMPARE(transport.requests().size(), 2);
    }
    void fault_012_aRepetitionMaySucceed()
    {
        FakeTransport transport;
        transport.enqueue(FakeReply::json("{}", 503));
        transport.enqueue(FakeReply::json("{\"data\":{\"label\":\"x\",\"usage\":0.5}}"));
        Client client(transport);
        client.setPauseFactor(0.001);
        Outcome<KeyInfo> info(client.fetchKeyInfo(target));
        QTRY_COMPARE(info.count, 1);
        QCOMPARE((*info.result)->usage, Money::fromText("0.5"));
    }

    void fault_014_aRejectedKeyIsToldAndNotTriedElsewhere()
    {
        FakeTransport transport;
        transport.enqueue(FakeReply::json("{\"error\":{\"code\":401,\"message\":\"User not found.\"}}", 401));
        Client client(transport);
        Outcome<KeyInfo> info(client.fetchKeyInfo(target));
        QTRY_COMPARE(info.count, 1);
        QCOMPARE(info.kind(), u"Unauthorized"_s);
        QCOMPARE(info.result->error().host, u"openrouter.ai:443"_s);
        QCOMPARE(transport.requests().size(), 1);
        QCOMPARE(transport.requests().first().key->origin, u"https://openrouter.ai:443"_s);
    }

    void fault_046_aGenerationIsAskedForAgainWhileItIsUnknown()
    {
        FakeTransport transport;
        for (int i = 0; i < 3; ++i)
            transport.enqueue(FakeReply::json("{\"error\":{\"code\":404,\"message\":\"not found\"}}", 404));
        transport.enqueue(FakeReply::json("{\"data\":{\"id\":\"gen-1\",\"total_cost\":0.25}}"));
        Client client(transport);
        client.setPauseFactor(0.001);
        Outcome<GenerationRecord> record(client.fetchGeneration(target, GenerationId(u"gen-1 &x"_s)));
        QTRY_COMPARE(record.count, 1);
        QCOMPARE((*record.result)->totalCost, Money::fromText("0.25"));
        QCOMPARE(transport.requests().size(), 4);
        QCOMPARE(transport.requests().first().url.toString(QUrl::FullyEncoded),
                 u"https://openrouter.ai/api/v1/generation?id=gen-1%20%26x"_s);

        transport.fallback = [](const HttpRequest &) { return FakeReply::json("{}", 404); };
        Outcome<GenerationRecord> never(client.fetchGeneration(target, GenerationId(u"gen-2"_s)));
        QTRY_COMPARE(never.count, 1);
        QCOMPARE(never.kind(), u"NotFound"_s);
        QCOMPARE(transport.requests().size(), 4 + 6);
    }

    void cancellingTheFutureClosesTheConnection()
    {
        ScriptedServer server([](const SeenRequest &) { return Play::silence(); });
        HttpTransport transport;
        Client client(transport);
        auto future = client.fetchProviders(targetAt(server.url(u"/v1"_s)));
        Outcome<FetchedList<Provider>> outcome(future);
        QTRY_COMPARE(server.requests().size(), 1);
        future.cancel();
        QTRY_COMPARE(outcome.count, 1);
        QCOMPARE(outcome.kind(), u"Cancelled"_s);
        QTRY_COMPARE(server.openConnections(), 0);
    }
    void theEndOfTheClientEndsItsCalls()
    {
        FakeTransport transport;
        transport.enqueue(FakeReply::silent());
        auto client = std::make_unique<Client>(transport);
        Outcome<KeyInfo> info(client->fetchKeyInfo(target));
        QTest::qWait(5);
        client.reset();
        QTRY_COMPARE(info.count, 1);
        QCOMPARE(info.kind(), u"Cancelled"_s);
    }

    void addressesAreMadeForEachCall()
    {
        FakeTransport transport;
        transport.fallback = [](const HttpRequest &) { return FakeReply::json("{\"data\":[]}"); };
        Client client(transport);
        Outcome<FetchedList<Endpoint>> endpoints(client.fetchEndpoints(target, ModelId(u"~a/b ü:free"_s)));
        Outcome<FetchedList<Provider>> providers(client.fetchProviders(target));
        Outcome<QList<ActivityRow>> activity(client.fetchActivity(target));
        Outcome<QList<AccountKey>> keys(client.fetchKeys(target));
        QTRY_VERIFY(endpoints.count && providers.count && activity.count && keys.count);
        QStringList urls;
        for (const HttpRequest &request : transport.requests())
            urls.append(request.url.toString(QUrl::FullyEncoded).mid(28));
        QCOMPARE(urls,
                 QStringList({u"/models/~a/b%20%C3%BC:free/endpoints"_s, u"/providers"_s, u"/activity"_s,
                              u"/keys?include_disabled=true"_s}));
    }
    void keysAreFetchedPageByPage()
    {
        FakeTransport transport;
        transport.fallback = [](const HttpRequest &request) {
            const int offset = QUrlQuery(request.url).queryItemValue(u"offset"_s).toInt();
            QByteArray rows;
            for (int i = offset; i < std::min(offset + 100, 230); ++i)
                rows += (rows.isEmpty() ? "" : ",") + QByteArray("{\"hash\":\"") + QByteArray::number(i) + "\"}";
            return FakeReply::json("{\"data\":[" + rows + "]}");
        };
        Client client(transport);
        Outcome<QList<AccountKey>> keys(client.fetchKeys(target));
        QTRY_COMPARE(keys.count, 1);
        QCOMPARE((*keys.result)->size(), 230);
        QCOMPARE(transport.requests().size(), 3);
    }

    void theCodeIsTradedForAKeyOnce()
    {
        FakeTransport transport;
        transport.enqueue(FakeReply::json("{\"key\":\"sk-or-v1-NEWKEY1234567890\",\"user_id\":\"user_x\"}"));
        Client client(transport);
        Outcome<ApiKey> key(client.exchangeCode(target, u"the code"_s, u"the verifier"_s));
        QTRY_COMPARE(key.count, 1);
        QCOMPARE((*key.result)->label(), u"…7890"_s);
        const HttpRequest request = transport.requests().first();
        QVERIFY(!request.key);
        QCOMPARE(request.url.path(), u"/api/v1/auth/keys"_s);
        QCOMPARE(QJsonDocument::fromJson(request.body).object(),
                 (QJsonObject{{u"code"_s, u"the code"_s},
                              {u"code_verifier"_s, u"the verifier"_s},
                              {u"code_challenge_method"_s, u"S256"_s}}));
        transport.enqueue(FakeReply::json("{\"error\":{\"code\":403,\"message\":\"Invalid code\"}}", 403));
        Outcome<ApiKey> wrong(client.exchangeCode(target, u"x"_s, u"y"_s));
        QTRY_COMPARE(wrong.count, 1);
        QCOMPARE(wrong.kind(), u"Forbidden"_s);
        QCOMPARE(transport.requests().size(), 2);
    }

    void theRawAnswerIsShownWithoutKeys()
    {
        FakeTransport transport;
        transport.enqueue(FakeReply::json("{\"error\":\"bad key sk-or-v1-SECRETSECRET\"}", 401));
        Client client(transport);
        Outcome<RawAnswer> raw(client.fetchModelsRaw(target));
        QTRY_COMPARE(raw.count, 1);
        QCOMPARE((*raw.result)->status, 401);
        QCOMPARE((*raw.result)->url, QUrl(u"https://openrouter.ai/api/v1/models"_s));
        QVERIFY(!(*raw.result)->body.contains("SECRET") && (*raw.result)->body.contains("bad key"));
    }

    void aChatIsOnePostOverTheWholeStack()
    {
        ScriptedServer server([](const SeenRequest &) {
            return Play::stream(samples::own(u"chat-text.sse"_s).split('\n').size()
                                    ? QList{samples::own(u"chat-text.sse"_s)}
                                    : QList<QByteArray>());
        });
        HttpTransport transport;
        Client client(transport);
        ApiTarget local = targetAt(server.url(u"/api/v1"_s));
        StreamWatch watch(client.startChat(local, hello()));
        QTRY_COMPARE(watch.outcomes, 1);
        QCOMPARE(watch.text(), u"complete"_s);
        QCOMPARE(watch.message.text(), u"Grüße, 世界 👋\n\nfin "_s);
        QCOMPARE(server.requests().size(), 1);
        const SeenRequest seen = server.requests().first();
        QCOMPARE(seen.method + ' ' + seen.path, "POST /api/v1/chat/completions"_ba);
        QCOMPARE(seen.header("x-openrouter-title"), "Switchyard"_ba);
        QCOMPARE(seen.header("accept"), "text/event-stream, application/json"_ba);
        QCOMPARE(seen.body, R"({"messages":[{"content":"hello","role":"user"}],"model":"a/b","stream":true})"_ba);
        local.dialect = Dialect::Compatible;
        StreamWatch other(client.startChat(local, hello()));
        QTRY_COMPARE(other.outcomes, 1);
        QVERIFY(!server.requests().last().head.toLower().contains("openrouter"));
    }
    void fault_002_anUnclearEndIsNeverRepeated()
    {
        ScriptedServer server([](const SeenRequest &) { return Play::hangUp(); });
        HttpTransport transport;
        Client client(transport);
        StreamWatch watch(client.startChat(targetAt(server.url(u"/v1"_s)), hello()));
        QTRY_COMPARE(watch.outcomes, 1);
        QCOMPARE(watch.text(), u"Unclear"_s);
        QTest::qWait(100);
        QCOMPARE(server.requests().size(), 1);
    }
    void fault_001_everyKindOfCutIsInterrupted()
    {
        const QByteArray head
            = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";
        const QByteArray event = "data: {\"id\":\"g\",\"choices\":[{\"delta\":{\"content\":\"Half\"}}]}\n\n";
        const QByteArray whole = QByteArray::number(event.size(), 16) + "\r\n" + event + "\r\n";
        const QByteArray plain = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n" + event;
        const QList<Play> cuts{Play::raw(head + whole),
                               Play::raw(head + whole, Play::End::Reset),
                               Play::raw(head + whole + whole.first(9)),
                               Play::raw(head + whole + whole.first(9), Play::End::Reset),
                               Play::raw(plain),
                               Play::raw(head + whole + "ZZZ\r\n")};
        HttpTransport transport;
        Client client(transport);
        for (int round = 0; round < 5; ++round) {
            for (const Play &cut : cuts) {
                ScriptedServer server([&](const SeenRequest &) { return cut; });
                ApiTarget cutTarget = targetAt(server.url(u"/v1"_s));
                cutTarget.chatLimits.idle = 500ms; // with a chunk size that is no number Qt now and then never ends
                StreamWatch watch(client.startChat(cutTarget, hello()));
                QTRY_COMPARE(watch.outcomes, 1);
                // A reset may overtake the bytes before it; then nothing is known.
                QVERIFY2(watch.text() == "Interrupted"_L1
                             || (cut.end == Play::End::Reset && watch.text() == "Unclear"_L1),
                         qPrintable(watch.text()));
                QCOMPARE(server.requests().size(), 1);
                if (cut.end != Play::End::Reset)
                    QCOMPARE(watch.message.text(), u"Half"_s);
            }
        }
    }
    void fault_015_anAnswerDuringTheUploadIsRead()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        connect(&server, &QTcpServer::newConnection, this, [&] {
            auto *socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket] { // answers at the first byte and reads on
                const bool first = socket->property("answered").isNull();
                socket->setProperty("answered", true);
                socket->readAll();
                if (first)
                    socket->write("HTTP/1.1 413 Too Large\r\nContent-Type: application/json\r\nContent-Length: "
                                  "36\r\n\r\n{\"error\":{\"message\":\"file too big\"}}");
            });
        });
        HttpTransport transport;
        Client client(transport);
        ChatRequest request = hello();
        request.messages[0].parts.append(ImagePart{.url = u"data:image/png;base64,"_s + QString(4'000'000, u'A')});
        StreamWatch watch(
            client.startChat(targetAt(QUrl(u"http://127.0.0.1:%1/v1"_s.arg(server.serverPort()))), request));
        QTRY_COMPARE(watch.outcomes, 1);
        QCOMPARE(watch.text(), u"BadRequest"_s);
        QCOMPARE(watch.error().httpStatus, std::optional(413));
        QCOMPARE(watch.error().message, u"file too big"_s);
    }

    void thePreviewHoldsNoKey()
    {
        const QByteArray preview = Client::previewChat(Dialect::OpenRouter, hello());
        QVERIFY(preview.contains("\"content\": \"hello\""));
        QVERIFY(!preview.contains("sk-"));
    }

    void fault_022_baseAddressesAreMended_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *text, const char *expected) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        row("https://openrouter.ai/api/v1", "https://openrouter.ai/api/v1");
        row(" HTTPS://OpenRouter.AI/api/v1/ ", "https://openrouter.ai/api/v1");
        row("openrouter.ai", "https://openrouter.ai/api/v1");
        row("https://openrouter.ai/v1", "https://openrouter.ai/api/v1");
        row("https://openrouter.ai/api/v1/v1", "https://openrouter.ai/api/v1");
        row("https://openrouter.ai/api/v1/chat/completions", "https://openrouter.ai/api/v1");
        row("https://eu.openrouter.ai/api", "https://eu.openrouter.ai/api/v1");
        row("api.openai.com", "https://api.openai.com/v1");
        row("https://api.openai.com//v1///", "https://api.openai.com/v1");
        row("https://api.openai.com/v1/models", "https://api.openai.com/v1");
        row("https://api.openai.com:443/v1", "https://api.openai.com/v1");
        row("localhost:11434", "http://localhost:11434/v1");
        row("127.0.0.1:8080/v1", "http://127.0.0.1:8080/v1");
        row("http://2130706433:8080", "http://127.0.0.1:8080/v1");
        row("http://[::1]:1234", "http://[::1]:1234/v1");
        row("https://api.z.ai/api/paas/v4/", "https://api.z.ai/api/paas/v4");
        row("https://exa mple.org/v1", "https://example.org/v1");
        row("https://b\xc3\xbc"
            "cher.example",
            "https://xn--bcher-kva.example/v1");
    }
    void fault_022_baseAddressesAreMended()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const auto url = normalizeBaseUrl(text);
        QVERIFY2(url.has_value(), url ? "" : qPrintable(url.error().message));
        QCOMPARE(url->toString(QUrl::FullyEncoded), expected);
        QCOMPARE(normalizeBaseUrl(url->toString(QUrl::FullyEncoded))->toString(QUrl::FullyEncoded),
                 expected); // and stay
    }
    void fault_023_otherAddressesAreRefused_data()
    {
        QTest::addColumn<QString>("text");
        for (const auto *text :
             {"", "  ", "file:///etc/passwd", "data:text/plain,x", "ftp://example.org", "javascript:alert(1)",
              "https://user:pw@example.org/v1", "https://good.example@evil.example/v1", "https://", "https:///v1",
              "https://example.org/v1?key=1", "https://example.org/v1#x", "http://:80/"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void fault_023_otherAddressesAreRefused()
    {
        QFETCH(QString, text);
        const auto url = normalizeBaseUrl(text);
        QVERIFY2(!url.has_value(), url ? qPrintable(url->toString()) : "");
        QCOMPARE(url.error().kind, Error::Kind::BadRequest);
    }
};

QTEST_GUILESS_MAIN(TestClient)
#include "tst_client.moc"
