// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/money.h"
#include "rawclient.h"

using namespace switchyard;
using namespace Qt::StringLiterals;

/// What the sandbox's chat endpoint says, refuses and chooses.
class TestSandboxChat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_sandbox = startedSandbox(); }
    void init() { failOnAnyWarning(); }

    void streamsAnAnswer()
    {
        const auto answer = RawClient(*m_sandbox).ask("sandbox/echo", "Good morning");
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.header("content-type"), "text/event-stream"_ba);
        QVERIFY(answer.body.startsWith(": OPENROUTER PROCESSING\n\n"));
        QCOMPARE(answer.text(), u"Good morning"_s);
        const auto events = answer.events();
        QCOMPARE(events.last(), "[DONE]"_ba);
        const QJsonObject last = QJsonDocument::fromJson(events.at(events.size() - 2)).object();
        QVERIFY(last["usage"_L1].isObject());
        QCOMPARE(last["choices"_L1].toArray().size(), 1);
        QCOMPARE(last["id"_L1].toString().toLatin1(), answer.header("x-generation-id"));
        for (const QByteArray &event : events.first(events.size() - 1)) {
            const QJsonObject chunk = QJsonDocument::fromJson(event).object();
            QCOMPARE(chunk["provider"_L1].toString(), u"Sandbox"_s);
            QCOMPARE(chunk["choices"_L1][0]["delta"_L1]["role"_L1].toString(), u"assistant"_s);
            QVERIFY(chunk["system_fingerprint"_L1].isString());
        }
    }

    void answersTheSameForTheSameSeed()
    {
        auto twin = startedSandbox(), stranger = startedSandbox(0, 2);
        const auto text = [](const Sandbox &sandbox) {
            return RawClient(sandbox).ask("sandbox/essayist", "400 tokens on trains").text();
        };
        const QString first = text(*m_sandbox);
        QVERIFY(first.size() > 1000);
        QCOMPARE(text(*m_sandbox), first);
        QCOMPARE(text(*twin), first);
        QVERIFY(text(*stranger) != first);
    }

    void writesAsLongAsItIsTold()
    {
        RawClient client(*m_sandbox);
        const auto usage = [](const RawClient::Answer &answer) {
            const auto events = answer.events();
            return QJsonDocument::fromJson(events.at(events.size() - 2)).object();
        };
        const QJsonObject asked = usage(client.ask("sandbox/essayist", "8,000 tokens please"));
        QVERIFY(asked["usage"_L1]["completion_tokens"_L1].toInt() >= 8000);
        QVERIFY(asked["usage"_L1]["completion_tokens"_L1].toInt() < 8300);
        const QJsonObject cut = usage(client.ask("sandbox/essayist", "8000 tokens", true, ",\"max_tokens\":50"));
        QCOMPARE(cut["usage"_L1]["completion_tokens"_L1].toInt(), 50);
        QCOMPARE(cut["choices"_L1][0]["finish_reason"_L1].toString(), u"length"_s);
    }

    void thinksInSignedPieces()
    {
        const auto answer
            = RawClient(*m_sandbox).ask("sandbox/thinker", "Why?", true, ",\"reasoning\":{\"effort\":\"low\"}");
        QVERIFY(answer.text("reasoning").size() > 100);
        QVERIFY(answer.body.contains("\"signature\":\""));
        QVERIFY(answer.body.indexOf("\"signature\"") < answer.body.lastIndexOf("\"content\":\" "));
        const auto hidden
            = RawClient(*m_sandbox).ask("sandbox/thinker", "Why?", true, ",\"reasoning\":{\"exclude\":true}");
        QVERIFY(hidden.text("reasoning").isEmpty());
        QVERIFY(!hidden.text().isEmpty());
    }

    void callsToolsInPieces()
    {
        const QByteArray tools
            = R"(,"tools":[{"type":"function","function":{"name":"get_weather","parameters":{"type":"object","properties":{"city":{"type":"string"},"days":{"type":"integer"},"unit":{"enum":["C","F"]}}}}}])";
        const auto answer = RawClient(*m_sandbox).ask("sandbox/tools", "Paris", true, tools);
        QString arguments, name;
        int pieces = 0;
        for (const QByteArray &event : answer.events()) {
            const QJsonValue call = QJsonDocument::fromJson(event)["choices"_L1][0]["delta"_L1]["tool_calls"_L1][0];
            name += call["function"_L1]["name"_L1].toString();
            arguments += call["function"_L1]["arguments"_L1].toString();
            pieces += call.isObject();
        }
        QCOMPARE(name, u"get_weather"_s);
        QVERIFY(pieces > 4);
        const QJsonObject object = QJsonDocument::fromJson(arguments.toUtf8()).object();
        QCOMPARE(object["city"_L1].toString(), u"Paris"_s);
        QVERIFY(object["days"_L1].isDouble());
        QVERIFY(answer.body.contains("\"finish_reason\":\"tool_calls\""));
    }

    void reportsToolResults()
    {
        const auto answer
            = RawClient(*m_sandbox)
                  .post(
                      "/api/v1/chat/completions",
                      R"({"model":"sandbox/tools","messages":[{"role":"user","content":"Paris"},{"role":"assistant","content":null,"tool_calls":[{"id":"c","type":"function","function":{"name":"f","arguments":"{}"}}]},{"role":"tool","tool_call_id":"c","content":"12 degrees"}],"tools":[{"type":"function","function":{"name":"f"}}]})");
        QVERIFY(answer.json()["choices"_L1][0]["message"_L1]["content"_L1].toString().contains("12 degrees"_L1));
    }

    void citesWhenItSearches()
    {
        const auto answer = RawClient(*m_sandbox).ask("openai/gpt-5.1", "News?", false, R"(,"plugins":[{"id":"web"}])");
        const QJsonValue message = answer.json()["choices"_L1][0]["message"_L1];
        const QJsonArray annotations = message["annotations"_L1].toArray();
        QCOMPARE(annotations.size(), 3);
        const QJsonValue first = annotations.first()["url_citation"_L1];
        const QString text = message["content"_L1].toString();
        QVERIFY(
            text.mid(first["start_index"_L1].toInt(), first["end_index"_L1].toInt() - first["start_index"_L1].toInt())
                .startsWith(u'['));
    }

    void answersJsonBySchema()
    {
        const auto answer
            = RawClient(*m_sandbox)
                  .ask(
                      "openai/gpt-5.1", "A person", false,
                      R"(,"response_format":{"type":"json_schema","json_schema":{"name":"p","schema":{"type":"object","properties":{"name":{"type":"string"},"tags":{"type":"array","items":{"type":"string"}}}}}})");
        const QJsonObject object
            = QJsonDocument::fromJson(answer.json()["choices"_L1][0]["message"_L1]["content"_L1].toString().toUtf8())
                  .object();
        QVERIFY(object["name"_L1].isString());
        QVERIFY(object["tags"_L1].isArray());
    }

    void drawsAndSpeaks()
    {
        RawClient client(*m_sandbox);
        const auto picture = client.ask("google/gemini-2.5-flash-image", "A train");
        QVERIFY(picture.body.contains("data:image/png;base64,iVBORw0KGgo"));
        const auto voice = client.ask("openai/gpt-4o-audio-preview", "Say hi", true,
                                      R"(,"modalities":["text","audio"],"audio":{"voice":"x","format":"pcm16"})");
        QVERIFY(voice.body.contains("\"audio\":{"));
    }

    void costsExactly()
    {
        // sandbox/echo: 0.10 USD per million both ways, so ten tokens are a millionth of a dollar.
        const auto answer = RawClient(*m_sandbox).ask("sandbox/echo", "one two three", false);
        const QJsonValue usage = answer.json()["usage"_L1];
        const qint64 tokens = usage["total_tokens"_L1].toInteger();
        QVERIFY(tokens > 3);
        const QByteArray cost = Money::fromPicos(tokens * 100'000).toText().toLatin1();
        QVERIFY2(answer.body.contains(QByteArray("\"cost\":" + cost + ',')), answer.body);
        QVERIFY(!cost.contains('e'));
    }

    void fullSpeedIsManyMegabytesASecond()
    {
        QElapsedTimer timer;
        timer.start();
        const auto answer = RawClient(*m_sandbox).ask("sandbox/essayist", "60000 tokens", true, {}, 60'000);
        const double rate = double(answer.raw.size()) / 1e6 / (double(timer.elapsed()) / 1000);
        qInfo("%.1f MB/s", rate);
        QVERIFY(answer.complete);
        QVERIFY(rate > 3); // measured 60 to 95 on an idle machine
    }

    void keepsThePaceItIsTold()
    {
        QElapsedTimer timer;
        timer.start();
        const auto answer
            = RawClient(*m_sandbox)
                  .post(
                      "/api/v1/chat/completions",
                      R"({"model":"sandbox/echo","stream":true,"messages":[{"role":"user","content":"a b c d e f g h i j k l m n o p q r s t u v w x y z a b c d e f g h i j k l m n"}]})",
                      "X-Sandbox-Rate: 100\r\n");
        QVERIFY(answer.complete);
        QVERIFY2(timer.elapsed() >= 380, qPrintable(QString::number(timer.elapsed())));
    }

    // --- requests that are wrong -----------------------------------------------------------------------------------

    void refusesWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("message");
        const auto with = [](const char *more) {
            return QByteArray(R"({"messages":[{"role":"user","content":"x"}],)" + QByteArray(more) + '}');
        };
        QTest::newRow("no JSON") << "{nope"_ba << 400 << u"not valid JSON"_s;
        QTest::newRow("an array") << "[]"_ba << 400 << u"must be a JSON object"_s;
        QTest::newRow("no messages") << R"({"model":"sandbox/echo"})"_ba << 400 << u"Input required"_s;
        QTest::newRow("unknown model") << with(R"("model":"no/such")") << 400 << u"no/such is not a valid model ID"_s;
        QTest::newRow("temperature") << with(R"("temperature":3)") << 400 << u"temperature"_s;
        QTest::newRow("max_tokens") << with(R"("max_tokens":0)") << 400 << u"max_tokens"_s;
        QTest::newRow("role") << R"({"messages":[{"role":"king","content":"x"}]})"_ba << 400 << u"king"_s;
        QTest::newRow("part") << R"({"messages":[{"role":"user","content":[{"type":"smell"}]}]})"_ba << 400
                              << u"smell"_s;
        QTest::newRow("batch") << with(R"("model":"openai/gpt-5:batch")") << 400 << u"batch interface"_s;
        QTest::newRow("too long") << with(R"("model":"microsoft/phi-4","max_tokens":20000)") << 400
                                  << u"maximum context length is 16384"_s;
        QTest::newRow("too dear") << with(R"("model":"sandbox/essayist","max_tokens":100)") << 200 << QString();
        QTest::newRow("only nobody") << with(R"("model":"openai/gpt-5","provider":{"only":["groq"]})") << 404
                                     << u"No endpoints found"_s;
        QTest::newRow("too cheap") << with(R"("model":"openai/gpt-5","provider":{"max_price":{"prompt":"0.1"}})") << 404
                                   << u"No endpoints found"_s;
        QTest::newRow("effort") << with(R"("reasoning":{"effort":"high"},"reasoning_effort":"low")") << 400
                                << u"differ"_s;
    }
    void refusesWhatIsWrong()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const int, status);
        QFETCH(const QString, message);
        const auto answer = RawClient(*m_sandbox).post("/api/v1/chat/completions", body);
        QCOMPARE(answer.status, status);
        if (status != 200) {
            QCOMPARE(answer.json()["error"_L1]["code"_L1].toInt(), status);
            QVERIFY2(answer.json()["error"_L1]["message"_L1].toString().contains(message), answer.body);
        }
    }

    void saysWhatCanBeAfforded()
    {
        RawClient management(*m_sandbox, "test-management");
        const auto made = management.post("/api/v1/keys", R"({"name":"poor","limit":0.001})");
        QCOMPARE(made.status, 201);
        RawClient poor(*m_sandbox, made.json()["key"_L1].toString().toLatin1());
        const auto answer = poor.ask("anthropic/claude-opus-4.5", "x", true, ",\"max_tokens\":1000");
        QCOMPARE(answer.status, 402);
        QVERIFY2(answer.json()["error"_L1]["message"_L1].toString().contains("can only afford 40."_L1),
                 answer.body); // 0.001 / 25e-6
        QCOMPARE(poor.ask("anthropic/claude-opus-4.5", "x", true, ",\"max_tokens\":40").status, 200);
    }

    // --- routing ---------------------------------------------------------------------------------------------------

    void routesAsItIsTold_data()
    {
        QTest::addColumn<QByteArray>("more");
        QTest::addColumn<QString>("provider");
        QTest::newRow("cheapest") << QByteArray() << u"DeepInfra"_s;
        QTest::newRow("order") << R"(,"provider":{"order":["groq","together"]})"_ba << u"Groq"_s;
        QTest::newRow("only") << R"(,"provider":{"only":["cerebras"]})"_ba << u"Cerebras"_s;
        QTest::newRow("ignore") << R"(,"provider":{"ignore":["deepinfra"]})"_ba << u"Groq"_s;
        QTest::newRow("throughput") << R"(,"provider":{"sort":"throughput"})"_ba << u"Cerebras"_s;
        QTest::newRow("latency") << R"(,"provider":{"sort":"latency"})"_ba << u"Groq"_s;
        QTest::newRow("exact tag") << R"(,"provider":{"order":["together/fp8"],"allow_fallbacks":false})"_ba
                                   << u"Together"_s;
        QTest::newRow("quantization") << R"(,"provider":{"quantizations":["fp8"],"ignore":["deepinfra"]})"_ba
                                      << u"Together"_s;
    }
    void routesAsItIsTold()
    {
        QFETCH(const QByteArray, more);
        QFETCH(const QString, provider);
        const auto answer = RawClient(*m_sandbox).ask("meta-llama/llama-3.3-70b-instruct", "x", false, more);
        QCOMPARE(answer.json()["provider"_L1].toString(), provider);
    }

    void takesVariantsAndRouters()
    {
        RawClient client(*m_sandbox);
        QCOMPARE(client.ask("meta-llama/llama-3.3-70b-instruct:nitro", "x", false).json()["provider"_L1].toString(),
                 u"Cerebras"_s);
        QCOMPARE(client.ask("openrouter/auto", "x", false).json()["model"_L1].toString(), u"openai/gpt-5-mini"_s);
        QCOMPARE(client.ask("~anthropic/claude-opus-latest", "x", false).json()["model"_L1].toString(),
                 u"anthropic/claude-opus-4.5"_s);
    }

    void fallsBackToTheNextModel()
    {
        const auto answer
            = RawClient(*m_sandbox)
                  .post(
                      "/api/v1/chat/completions",
                      R"({"model":"sandbox/fault-502","models":["sandbox/echo"],"messages":[{"role":"user","content":"x"}]})",
                      "X-OpenRouter-Metadata: enabled\r\n");
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.json()["model"_L1].toString(), u"sandbox/echo"_s);
        const QJsonValue metadata = answer.json()["openrouter_metadata"_L1];
        QCOMPARE(metadata["strategy"_L1].toString(), u"fallback"_s);
        QCOMPARE(metadata["attempts"_L1][0]["status"_L1].toInt(), 502);
        QCOMPARE(metadata["attempts"_L1][1]["model"_L1].toString(), u"sandbox/echo"_s);
    }

private:
    std::unique_ptr<Sandbox> m_sandbox;
};

QTEST_GUILESS_MAIN(TestSandboxChat)
#include "tst_sandboxchat.moc"
