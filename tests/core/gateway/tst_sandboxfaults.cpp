// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawclient.h"

using namespace switchyard;
using namespace Qt::StringLiterals;

/// Every `sandbox/fault-…` model does what its description says.
class TestSandboxFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_sandbox = startedSandbox(); }
    void init() { failOnAnyWarning(); }

    void failsWithTheStatusItIsNamedAfter_data()
    {
        QTest::addColumn<int>("status");
        for (const int status :
             {400, 401, 402, 403, 404, 408, 409, 410, 412, 413, 422, 429, 500, 502, 503, 504, 524, 529})
            QTest::addRow("%d", status) << status;
    }
    void failsWithTheStatusItIsNamedAfter()
    {
        QFETCH(const int, status);
        for (const bool stream : {true, false}) {
            const auto answer = ask(QByteArray::number(status), stream);
            QCOMPARE(answer.status, status);
            QCOMPARE(answer.json()["error"_L1]["code"_L1].toInt(), status);
            QVERIFY(!answer.json()["error"_L1]["message"_L1].toString().isEmpty());
            QCOMPARE(answer.header("content-type"), "application/json"_ba);
        }
    }

    void saysWhyInTheMetadata()
    {
        const auto error = [this](const QByteArray &slug) -> QJsonValue { return ask(slug).json()["error"_L1]; };
        QCOMPARE(error("403-moderation")["metadata"_L1]["reasons"_L1].toArray().size(), 2);
        QVERIFY(error("403-guardrail")["metadata"_L1]["patterns"_L1].isArray());
        QVERIFY(error("402-afford")["message"_L1].toString().contains("can only afford 1137"_L1));
        QVERIFY(error("404")["availability"_L1]["fallback_models"_L1].toArray().size() == 2);
        QCOMPARE(error("context-length")["metadata"_L1]["previous_errors"_L1].toArray().size(), 2);
        QVERIFY(error("502")["metadata"_L1]["raw"_L1].isObject());
        QCOMPARE(error("429-daily")["metadata"_L1]["limit_source"_L1].toString(), u"openrouter_free_tier_daily"_s);
        QVERIFY(error("429-daily")["metadata"_L1]["headers"_L1]["X-RateLimit-Reset"_L1].toString().toLongLong() > 0);
        QCOMPARE(ask("429").header("retry-after"), "3"_ba);
        QVERIFY(ask("429-date").header("retry-after").endsWith("GMT"));
        QVERIFY(ask("429-no-hint").header("retry-after").isEmpty());
    }

    void breaksTheStream_data()
    {
        QTest::addColumn<QByteArray>("contains"); // in the body
        QTest::addColumn<bool>("complete"); // by the framing of HTTP
        QTest::addColumn<bool>("done"); // by [DONE]
        QTest::newRow("stream-error") << "\"finish_reason\":\"error\""_ba << true << false;
        QTest::newRow("stream-error-length") << "\"error\":{\"code\":400"_ba << true << true;
        QTest::newRow("stream-error-text-code") << "\"code\":\"server_error\""_ba << true << true;
        QTest::newRow("stream-error-event") << "event: error\n"_ba << true << false;
        QTest::newRow("stream-error-bare") << "{\"error\":\"upstream"_ba << true << true;
        QTest::newRow("error-in-200") << "{\"error\":{\"code\":429"_ba << true << false;
        QTest::newRow("error-in-choice") << "\"finish_reason\":\"error\""_ba << true << true;
        QTest::newRow("cut-clean") << "delta"_ba << true << false;
        QTest::newRow("no-done") << "\"finish_reason\":\"stop\""_ba << true << false;
        QTest::newRow("garbage") << "nonsense without a colon"_ba << true << true;
        QTest::newRow("invalid-utf8") << "\xc3\x28\xff"_ba << true << true;
        QTest::newRow("crlf") << "\r\n\r\ndata: "_ba << true << true;
        QTest::newRow("cr") << "\r\rdata: "_ba << true << true;
        QTest::newRow("bom") << "\xef\xbb\xbf:"_ba << true << true;
        QTest::newRow("usage-twice") << "\"total_tokens\":2,"_ba << true << true;
        QTest::newRow("usage-no-choices") << "\"choices\":[],\"usage\""_ba << true << true;
        QTest::newRow("finish-twice") << "\"finish_reason\":\"length\""_ba << true << true;
        QTest::newRow("finish-empty") << "\"finish_reason\":\"\""_ba << true << true;
        QTest::newRow("finish-null") << "\"finish_reason\":null"_ba << true << true;
        QTest::newRow("finish-unknown") << "\"finish_reason\":\"sleepy\""_ba << true << true;
        QTest::newRow("content-filter") << "\"finish_reason\":\"content_filter\""_ba << true << true;
        QTest::newRow("after-done") << "[DONE]\n\ndata: {"_ba << true << true;
        QTest::newRow("foreign-id") << "somebodyelse"_ba << true << true;
        QTest::newRow("model-change") << "Sandbox (second)"_ba << true << true;
        QTest::newRow("content-array") << "\"content\":[{\"type\":\"text\""_ba << true << true;
        QTest::newRow("two-choices") << "\"index\":1"_ba << true << true;
        QTest::newRow("unknown-members") << "hologram"_ba << true << true;
        QTest::newRow("tool-arguments") << "{\\\"city\\\": \\\"Par\""_ba << true << true;
        QTest::newRow("tools-mixed") << "never_offered"_ba << true << true;
        QTest::newRow("html") << "<!DOCTYPE html>"_ba << true << false;
        QTest::newRow("padded") << "\n\n\n\n{\"id\""_ba << true << false;
        QTest::newRow("cost-exponent") << "\"cost\":3.4e-7"_ba << true << true;
        QTest::newRow("cost-digits") << "\"cost\":0.00012345678901234567"_ba << true << true;
        QTest::newRow("cost-negative") << "\"cost\":-0.004"_ba << true << true;
        QTest::newRow("cost-text") << "\"cost\":\"0.0042\""_ba << true << true;
        QTest::newRow("cost-object") << "\"total_cost\":0.002}"_ba << true << true;
    }
    void breaksTheStream()
    {
        QFETCH(const QByteArray, contains);
        QFETCH(const bool, complete);
        QFETCH(const bool, done);
        const auto answer = ask(QTest::currentDataTag());
        QCOMPARE(answer.status, 200);
        QVERIFY2(answer.body.contains(contains), answer.body.right(2000));
        QCOMPARE(answer.complete, complete);
        QCOMPARE(answer.body.contains("[DONE]"), done);
    }

    void leavesOutTheUsage()
    {
        QVERIFY(!ask("usage-missing").body.contains("\"usage\""));
        const auto answer = ask("cost-missing");
        QVERIFY(answer.body.contains("\"usage\""));
        QVERIFY(!answer.body.contains("\"cost\""));
    }

    void breaksTheAnswerWithoutAStreamToo()
    {
        QVERIFY(ask("error-in-choice", false).json()["choices"_L1][0]["error"_L1].isObject());
        QVERIFY(ask("content-array", false).json()["choices"_L1][0]["message"_L1]["content"_L1].isArray());
        QVERIFY(ask("cost-exponent", false).body.contains("\"cost\":3.4e-7"));
        QVERIFY(ask("padded", false).body.startsWith("\n\n\n"));
        const auto half = ask("short-body", false);
        QVERIFY(half.closed);
        QVERIFY(half.body.size() < half.header("content-length").toLongLong());
    }

    void breaksTheConnection()
    {
        for (const char *slug : {"no-answer", "reset"}) {
            const auto answer = ask(slug);
            QVERIFY2(answer.raw.isEmpty(), answer.raw);
            QVERIFY(answer.closed);
        }
        for (const char *slug : {"cut", "cut-close"}) {
            const auto answer = ask(slug);
            QCOMPARE(answer.status, 200);
            QVERIFY(!answer.complete);
            QVERIFY(answer.closed);
            QVERIFY(answer.text().size() > 20);
        }
        QVERIFY(ask("cut").body.endsWith("{\"del"));
        QVERIFY(ask("not-http").raw.startsWith("220 "));
    }

    void keepsQuiet()
    {
        const auto silent = ask("silence", true, 400);
        QVERIFY(silent.raw.isEmpty());
        QVERIFY(!silent.closed);
        const auto stalled = ask("stall", true, 600);
        QVERIFY(stalled.text().size() > 20);
        QVERIFY(!stalled.closed && !stalled.complete);
        const auto lingering = ask("stall-after-done", true, 600);
        QVERIFY(lingering.body.endsWith("[DONE]\n\n"));
        QVERIFY(!lingering.closed && !lingering.complete);
        const auto comments = ask("comments-only", true, 900);
        QVERIFY(comments.body.count(": OPENROUTER PROCESSING") >= 3);
        QVERIFY(!comments.body.contains("data:"));
    }

    void takesItsTimeAtRealPace()
    {
        auto real = startedSandbox(1);
        const auto slow = RawClient(*real).ask("sandbox/fault-slow-start", "x", true, {}, 700);
        QCOMPARE(slow.status, 200);
        QVERIFY(!slow.body.contains("data:"));
        QVERIFY(ask("slow-start").body.contains("[DONE]")); // at full speed it does not
    }

    void neverEnds()
    {
        RawClient client(*m_sandbox);
        client.maximumBytes = 20'000'000;
        const auto answer = client.ask("sandbox/fault-endless", "x", true, {}, 20'000);
        QVERIFY(answer.raw.size() >= client.maximumBytes);
        const auto header = client.ask("sandbox/fault-endless-header", "x", true, {}, 20'000);
        QVERIFY(header.raw.size() >= client.maximumBytes);
        QVERIFY(!header.raw.contains("\r\n\r\n"));
    }

    void isMuchLargerThanItLooks()
    {
        const auto line = ask("huge-line", true, 20'000);
        QVERIFY(line.complete);
        QVERIFY(line.body.size() > 30'000'000);
        const auto bomb = ask("gzip-bomb");
        QCOMPARE(bomb.header("content-encoding"), "deflate"_ba);
        QVERIFY(bomb.body.size() < 100'000);
    }

    void isNoAnswerAtAll()
    {
        const auto redirect = ask("redirect");
        QCOMPARE(redirect.status, 307);
        QVERIFY(redirect.header("location").startsWith("http://localhost:"));
        QCOMPARE(ask("html-502").status, 502);
        QCOMPARE(ask("empty-body").status, 200);
        QVERIFY(ask("empty-body").body.isEmpty());
    }

    void everyFaultIsInTheCatalogueAndDoesSomething()
    {
        const QJsonArray models = RawClient(*m_sandbox).get("/api/v1/models?q=fault-").json()["data"_L1].toArray();
        QVERIFY(models.size() > 80);
        int checked = 0;
        for (const QJsonValue &model : models) {
            const QByteArray id = model["id"_L1].toString().toLatin1();
            QVERIFY(model["description"_L1].toString().size() > 8);
            if (id.contains("endless") || id.contains("huge") || id.contains("silence") || id.contains("only")
                || id.contains("stall"))
                continue;
            const auto answer = RawClient(*m_sandbox).ask(id, "x");
            QVERIFY2(answer.complete || answer.closed, id);
            ++checked;
        }
        QVERIFY(checked > 70);
        // and after all of it a good answer comes as before
        QCOMPARE(RawClient(*m_sandbox).ask("sandbox/echo", "still here").text(), u"still here"_s);
    }

private:
    [[nodiscard]] RawClient::Answer ask(const QByteArray &slug, bool stream = true, int waitMs = 5000)
    {
        return RawClient(*m_sandbox).ask("sandbox/fault-" + slug, "Write a text of 120 tokens", stream, {}, waitMs);
    }

    std::unique_ptr<Sandbox> m_sandbox;
};

QTEST_GUILESS_MAIN(TestSandboxFaults)
#include "tst_sandboxfaults.moc"
