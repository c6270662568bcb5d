// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/api/exchangewatch.h"
#include "tests/core/api/streamtest.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace switchyard;

namespace {

/// Looks like no key, so that only who knows it can mask it.
const QByteArray canary = "local-CANARYCANARY-0123"_ba;

} // namespace

/// Whatever can be wrong with a request or an answer is an error of the right kind, and never text of the answer.
class TestChatStreamErrors : public StreamTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void fault_010_webPagesAndEmptyBodies_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<QString>("words");
        const QByteArray page
            = "\n <!DOCTYPE html><html><head><title>Portal</title><style>x{}</style></head><body>Please <b>log "
              "in</b></body></html>";
        QTest::newRow("a page with 200") << 200 << page << u"BadReply"_s << u"web page: Portal Please log in"_s;
        QTest::newRow("a page with 502") << 502 << page << u"ProviderFailed"_s << u"web page: Portal Please log in"_s;
        QTest::newRow("empty with 200") << 200 << QByteArray() << u"BadReply"_s << u""_s;
        QTest::newRow("text with 500") << 500 << "upstream exploded"_ba << u"ProviderFailed"_s
                                       << u"upstream exploded"_s;
        QTest::newRow("empty with 503") << 503 << QByteArray() << u"ProviderFailed"_s << u"503"_s;
    }
    void fault_010_webPagesAndEmptyBodies()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, outcome);
        QFETCH(QString, words);
        const auto watch = run(FakeReply{.status = status, .pieces = {body}});
        QCOMPARE(watch->text(), outcome);
        QVERIFY2(watch->error().message.contains(words), qPrintable(watch->error().message));
        QVERIFY(watch->message.parts.isEmpty()); // an error is never an answer
    }

    void fault_013_everyStatusHasItsKind_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("kind");
        const std::pair<int, const char *> table[]
            = {{400, "BadRequest"},     {401, "Unauthorized"},   {402, "OutOfCredits"},   {403, "Forbidden"},
               {404, "NotFound"},       {405, "BadRequest"},     {408, "ProviderFailed"}, {409, "BadRequest"},
               {410, "BadRequest"},     {412, "BadRequest"},     {413, "BadRequest"},     {422, "BadRequest"},
               {429, "RateLimited"},    {500, "ProviderFailed"}, {502, "ProviderFailed"}, {503, "ProviderFailed"},
               {504, "ProviderFailed"}, {524, "ProviderFailed"}, {529, "ProviderFailed"}};
        for (const auto &[status, kind] : table)
            QTest::newRow(qPrintable(QString::number(status))) << status << QString::fromLatin1(kind);
    }
    void fault_013_everyStatusHasItsKind()
    {
        QFETCH(int, status);
        QFETCH(QString, kind);
        const auto requests = m_transport.requests().size();
        const auto watch = run(FakeReply::json("{\"error\":{\"code\":" + QByteArray::number(status)
                                                   + ",\"message\":\"because\"},\"user_id\":\"user_abcdefghij\"}",
                                               status));
        QCOMPARE(watch->text(), kind);
        QCOMPARE(watch->error().httpStatus, std::optional(status));
        QCOMPARE(watch->error().message, u"because"_s);
        QVERIFY(!watch->error().raw.contains("abcdefghij"_L1));
        QCOMPARE(m_transport.requests().size(), requests + 1); // a chat is never repeated
    }

    void fault_031_errorsInAllPlaces_data()
    {
        QTest::addColumn<FakeReply>("reply");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, FakeReply reply, const char *kind, const char *words) {
            QTest::newRow(name) << std::move(reply) << QString::fromLatin1(kind) << QString::fromLatin1(words);
        };
        row("in a 200 body", FakeReply::json("{\"error\":{\"code\":429,\"message\":\"slow down\"}}"), "RateLimited",
            "slow down");
        row("in a choice of a 200 body",
            FakeReply::json(
                "{\"choices\":[{\"message\":{\"content\":\"\"},\"error\":{\"code\":502,\"message\":\"gone\"}}]}"),
            "ProviderFailed", "gone");
        row("in mid-stream",
            FakeReply::sse({text("a"),
                            sseEvent("{\"error\":{\"code\":400,\"message\":\"Token limit reached\"},\"choices\":[]}"),
                            done}),
            "BadRequest", "Token limit");
        row("in mid-stream, then silence",
            FakeReply{.pieces = {text("a"), sseEvent("{\"error\":{\"code\":502,\"message\":\"gone\"}}")},
                      .holdOpen = true},
            "ProviderFailed", "gone");
        row("in a choice of a chunk",
            FakeReply::sse(
                {text("a"),
                 sseEvent(
                     "{\"choices\":[{\"delta\":{},\"error\":{\"code\":\"server_error\",\"message\":\"oops\"}}]}")}),
            "ProviderFailed", "oops");
        row("as an event",
            FakeReply::sse(
                {text("a"), "event: error\ndata: {\"message\":\"bad\",\"code\":\"invalid_request_error\"}\n\n"}),
            "BadRequest", "bad");
        row("code as text",
            FakeReply::sse(
                {text("a"), sseEvent("{\"error\":{\"code\":\"rate_limit_exceeded\",\"message\":\"wait\"}}")}),
            "RateLimited", "wait");
        row("code as numeric text",
            FakeReply::sse({text("a"), sseEvent("{\"error\":{\"code\":\"402\",\"message\":\"pay\"}}")}), "OutOfCredits",
            "pay");
        row("bare string", FakeReply::sse({text("a"), sseEvent("{\"error\":\"model crashed\"}")}), "ProviderFailed",
            "model crashed");
        row("bare string in a body", FakeReply::json("{\"error\":\"no such model\"}", 404), "NotFound",
            "no such model");
        row("nested JSON in raw",
            FakeReply::sse({text("a"),
                            sseEvent("{\"error\":{\"code\":502,\"message\":\"Provider returned "
                                     "error\",\"metadata\":{\"provider_name\":\"Acme\",\"raw\":\"{\\\"error\\\":{"
                                     "\\\"message\\\":\\\"upstream went away\\\"}}\"}}}")}),
            "ProviderFailed", "upstream went away");
        row("only a finish reason",
            FakeReply::sse({text("a"), chunk("{}", "\"error\"", ",\"native_finish_reason\":\"network_error\""), done}),
            "ProviderFailed", "mid-answer");
        row("flat", FakeReply::json("{\"object\":\"error\",\"message\":\"too long\",\"code\":400}", 400), "BadRequest",
            "too long");
        row("detail", FakeReply::json("{\"detail\":\"Not authenticated\"}", 401), "Unauthorized", "Not authenticated");
    }
    void fault_031_errorsInAllPlaces()
    {
        QFETCH(FakeReply, reply);
        QFETCH(QString, kind);
        QFETCH(QString, words);
        const bool hadText = reply.pieces.size() > 1;
        const auto watch = run(reply);
        QCOMPARE(watch->text(), kind);
        QVERIFY2(watch->error().message.contains(words), qPrintable(watch->error().message));
        QCOMPARE(watch->message.text(), hadText ? u"a"_s : QString());
    }

    void fault_042_theParameterToBlameIsNamed()
    {
        auto watch = run(FakeReply::json(
            "{\"error\":{\"message\":\"Unsupported parameter: 'max_tokens' is not supported with this "
            "model.\",\"type\":\"invalid_request_error\",\"param\":\"max_tokens\",\"code\":\"unsupported_parameter\"}}",
            400));
        QCOMPARE(watch->error().parameter, u"max_tokens"_s);
        watch = run(FakeReply::json("{\"error\":{\"message\":\"Unrecognized request argument supplied: "
                                    "top_k\",\"type\":\"invalid_request_error\",\"param\":null,\"code\":null}}",
                                    400));
        QCOMPARE(watch->error().parameter, u"top_k"_s);
    }

    void fault_045_anUnsoundRequestIsRefusedBeforeItLeaves_data()
    {
        QTest::addColumn<ChatRequest>("request");
        ChatRequest request = hello();
        request.messages.append({.role = Role::Assistant, .parts = {ToolCallPart{u"c1"_s, u"f"_s, u"{}"_s}}});
        QTest::newRow("unanswered call at the end") << request;
        request.messages.append({.role = Role::User, .parts = {TextPart{u"x"_s}}});
        QTest::newRow("unanswered call inside") << request;
        request = hello();
        request.messages.append({.role = Role::Tool, .parts = {ToolResultPart{u"c9"_s, u"x"_s}}});
        QTest::newRow("result without call") << request;
        request = hello();
        request.messages[0].parts.append(ImagePart{.blob = u"abc"_s, .name = u"gone.png"_s});
        QTest::newRow("deleted attachment") << request;
        request.messages.clear();
        QTest::newRow("no message") << request;
    }
    void fault_045_anUnsoundRequestIsRefusedBeforeItLeaves()
    {
        QFETCH(ChatRequest, request);
        const auto before = m_transport.requests().size();
        Client client(m_transport);
        StreamWatch watch(client.startChat(target(), request));
        QCOMPARE(watch.outcomes, 0);
        QTRY_COMPARE(watch.outcomes, 1);
        QCOMPARE(watch.text(), u"BadRequest"_s);
        QVERIFY(!watch.error().message.isEmpty());
        QCOMPARE(m_transport.requests().size(), before);
    }

    void theTransportsRefusalReachesTheListener()
    {
        const auto watch = run(FakeReply::failing(Error::make(Error::Kind::Unclear, u"?"_s)));
        QCOMPARE(watch->text(), u"Unclear"_s);
    }
    void fault_160_noErrorHoldsTheKey_data()
    {
        QTest::addColumn<FakeReply>("reply");
        const auto json = [](QByteArray members, int status = 400) {
            return FakeReply::json("{\"error\":{\"code\":" + QByteArray::number(status) + ','
                                       + members.replace("KEY", canary) + "}}",
                                   status);
        };
        QTest::newRow("in the message") << json("\"message\":\"who is KEY?\"", 401);
        QTest::newRow("as the parameter") << json("\"message\":\"no\",\"param\":\"KEY\"");
        QTest::newRow("as the provider") << json("\"message\":\"no\",\"metadata\":{\"provider_name\":\"KEY\"}");
        QTest::newRow("as the type") << json("\"message\":\"no\",\"metadata\":{\"error_type\":\"KEY\"}");
        QTest::newRow("as a model to take instead")
            << json("\"message\":\"no\",\"availability\":{\"fallback_models\":[\"KEY\",{\"id\":\"a/KEY\"}]}");
        QTest::newRow("in the upstream's words") << json("\"message\":\"no\",\"metadata\":{\"raw\":\"{\\\"error\\\":{"
                                                         "\\\"message\\\":\\\"KEY\\\"}}\",\"reasons\":[\"KEY\"]}");
        QTest::newRow("across the cut of the upstream's words")
            << json("\"message\":\"no\",\"metadata\":{\"raw\":\"" + QByteArray(490, 'x') + "KEY\"}");
        QTest::newRow("across the cut of the message") << json("\"message\":\"" + QByteArray(1990, 'x') + "KEY\"");
        QTest::newRow("across the cut of the raw answer")
            << json("\"x\":\"" + QByteArray(3980, 'x') + "KEY\",\"message\":\"no\"");
        QTest::newRow("in text") << FakeReply{.status = 502, .pieces = {"no " + canary}};
        QTest::newRow("across the cut of a text")
            << FakeReply{.status = 502, .pieces = {QByteArray(190, 'x') + canary + QByteArray(9000, ' ') + canary}};
        QTest::newRow("in a web page") << FakeReply{
            .status = 403, .pieces = {"<html><title>" + canary + "</title>" + canary + "</html>"}};
        QTest::newRow("in an event") << FakeReply::sse(
            {text("a"), sseEvent("{\"error\":{\"code\":\"" + canary + "\",\"message\":\"" + canary + "\"}}")});
        QTest::newRow("in rubbish") << FakeReply::sse({sseEvent("{" + QByteArray(1990, 'x') + canary)});
        QTest::newRow("in the reason of the end") << FakeReply::sse(
            {text("a"), chunk("{}", "\"error\"", ",\"native_finish_reason\":\"" + canary + "\""), done});
        FakeReply headers = json("\"message\":\"no\"", 429);
        headers.headers.append("Retry-After", canary);
        headers.headers.append("X-Generation-Id", canary);
        headers.headers.append("WWW-Authenticate", "Bearer " + canary);
        QTest::newRow("in the headers") << headers;
        Error said = Error::make(Error::Kind::Redirected, QString::fromLatin1("x points to " + canary));
        said.raw = QString::fromLatin1("https://example.invalid/?key=" + canary.toLower());
        QTest::newRow("in an error of the transport") << FakeReply::failing(said);
    }
    void fault_160_noErrorHoldsTheKey()
    {
        QFETCH(FakeReply, reply);
        ApiTarget to = target();
        to.key->key = *ApiKey::fromUserText(QString::fromLatin1(canary));
        Client client(m_transport);
        const auto check = [](const Error &error) {
            const QString told = allTextOf(error);
            QVERIFY(!error.message.isEmpty());
            QVERIFY2(!told.contains("canary"_L1, Qt::CaseInsensitive), qPrintable(told));
            QVERIFY2(!told.contains("local-"_L1, Qt::CaseInsensitive), qPrintable(told)); // nor a part of it
        };
        m_transport.enqueue(reply);
        StreamWatch watch(client.startChat(to, hello()));
        QTRY_COMPARE(watch.outcomes, 1);
        QVERIFY(watch.text() != "complete"_L1);
        check(watch.error());
        QVERIFY(!watch.message.generation.text().contains("canary"_L1, Qt::CaseInsensitive));

        client.setPauseFactor(0);
        m_transport.fallback = [&](const HttpRequest &) { return reply; };
        const auto call = client.fetchKeyInfo(to);
        QTRY_VERIFY(call.isFinished());
        QVERIFY(!call.result());
        check(call.result().error());
        const auto raw = client.fetchModelsRaw(to);
        QTRY_VERIFY(raw.isFinished());
        QVERIFY(!raw.result() || !raw.result()->body.toLower().contains("canary"));
    }
    void secretsStayOutOfErrors()
    {
        const auto watch
            = run(FakeReply::json("{\"error\":{\"message\":\"Incorrect API key provided: sk-or-v1-SECRETSECRET and "
                                  "sk-proj-otherkey123\",\"code\":401},\"user_id\":\"user_2abcdefgh\"}",
                                  401));
        const Error error = watch->error();
        QVERIFY(!error.message.contains("SECRETSECRET"_L1) && !error.raw.contains("SECRETSECRET"_L1));
        QVERIFY(!error.message.contains("otherkey"_L1) && !error.raw.contains("2abcdefgh"_L1));
    }
};

QTEST_GUILESS_MAIN(TestChatStreamErrors)
#include "tst_chatstreamerrors.moc"
