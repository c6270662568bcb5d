// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/httptransport.h"
#include "tests/core/api/exchangewatch.h"
#include "tests/support/scriptedserver.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace switchyard;

class TestHttpTransport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void constructingItCostsNothing()
    {
        QElapsedTimer timer;
        timer.start();
        HttpTransport transport;
        QVERIFY(timer.nsecsElapsed() < 1'000'000);
        QCOMPARE(transport.openStreams(), 0);
    }

    void aShortCallIsDelivered()
    {
        ScriptedServer server([](const SeenRequest &) { return Play::answer(200, "{\"data\":[]}", {"ETag: \"x\""}); });
        HttpTransport transport;
        ExchangeWatch watch(transport, getRequest(server.url(u"/v1/models?a=b"_s)));
        QCOMPARE(watch.outcomes, 0); // never from inside the call
        QTRY_COMPARE(watch.outcomes, 1);
        QCOMPARE(watch.text(), u"value 200"_s);
        QCOMPARE(watch.body, "{\"data\":[]}"_ba);
        QCOMPARE(watch.headers.headers.value("etag"), "\"x\"");
        QCOMPARE(server.requests().first().path, "/v1/models?a=b"_ba);
    }

    void theHeaderBlockIsOurs()
    {
        ScriptedServer server([](const SeenRequest &) { return Play::stream({"data: [DONE]\n\n"}); });
        HttpTransport transport;
        HttpRequest request = postRequest(server.url(u"/v1/chat/completions"_s), "{}");
        request.key = keyFor(server.url());
        ExchangeWatch watch(transport, request);
        QTRY_COMPARE(watch.outcomes, 1);
        QByteArray head = server.requests().first().head;
        head.replace(QByteArray::number(server.serverPort()), "PORT");
        auto lines = head.trimmed().split('\n');
        for (QByteArray &line : lines)
            line = line.trimmed();
        std::sort(lines.begin() + 1, lines.end());
        QCOMPARE(QByteArray(lines.join('\n')).toLower(),
                 "post /v1/chat/completions http/1.1\naccept-encoding: identity\naccept-language: en\n"
                 "authorization: bearer sk-test-keykeykey0123456789\nconnection: keep-alive\ncontent-length: 2\n"
                 "content-type: application/json\nhost: 127.0.0.1:port\nuser-agent: switchyard/" SWITCHYARD_VERSION
                 ""_ba);
    }

    void wordsOfAStreamAreHandedOnAsOftenAsTheyAreSeen_data()
    {
        QTest::addColumn<int>("apart");
        QTest::addColumn<int>("pace");
        QTest::newRow("as fast as one reads") << 12 << 50;
        QTest::newRow("faster") << 4 << 60;
    }
    void wordsOfAStreamAreHandedOnAsOftenAsTheyAreSeen()
    {
        QFETCH(int, apart);
        QFETCH(int, pace);
        const QList<QByteArray> words(80, "data: {\"a\":1}\n\n");
        ScriptedServer server([&](const SeenRequest &) { return Play::stream(words, apart); });
        HttpTransport transport;
        ExchangeWatch watch(transport, postRequest(server.url()));
        QTRY_COMPARE(watch.outcomes, 1);
        QCOMPARE(watch.text(), u"value 200"_s);
        QCOMPARE(watch.body, words.join());
        QCOMPARE(watch.afterEnd, 0); // the last words do not wait behind the end
        QVERIFY(watch.pieces > 1);
        constexpr int first = 8;
        constexpr int last = 2;
        QVERIFY2(watch.pieces <= first + watch.elapsedMs / pace + last, qPrintable(QString::number(watch.pieces)));
    }

    void whatHasArrivedIsHandedOnWhenAskedFor()
    {
        const QList<QByteArray> words(200, "data: {\"a\":1}\n\n");
        ScriptedServer server([&](const SeenRequest &) { return Play::stream(words, 4); });
        HttpTransport transport;
        ExchangeWatch watch(transport, postRequest(server.url()));
        const auto handsOnAtOnce = [&] {
            const int before = watch.pieces;
            watch.exchange->flush();
            return watch.pieces > before;
        };
        bool handed = false;
        QTRY_VERIFY((handed = handed || handsOnAtOnce()));
        QCOMPARE(watch.outcomes, 0);
        watch.exchange->flush();
        QTRY_COMPARE(watch.outcomes, 1);
        QCOMPARE(watch.body, words.join());
        QVERIFY(!handsOnAtOnce());
    }

    void failingStatusesComeWithTheirBody_data()
    {
        QTest::addColumn<int>("status");
        for (const int status :
             {400, 401, 402, 403, 404, 405, 408, 409, 410, 413, 422, 429, 500, 502, 503, 504, 524, 529, 304})
            QTest::newRow(qPrintable(QString::number(status))) << status;
    }
    void failingStatusesComeWithTheirBody()
    {
        QFETCH(int, status);
        const QByteArray body = status == 304 ? QByteArray() : "{\"error\":{\"message\":\"no\"}}"_ba;
        ScriptedServer server([=](const SeenRequest &) {
            return status == 304 ? Play::raw("HTTP/1.1 304 Not Modified\r\nETag: \"a\"\r\n\r\n")
                                 : Play::answer(status, body);
        });
        HttpTransport transport;
        HttpRequest request = status == 304 ? getRequest(server.url()) : postRequest(server.url(u"/x"_s));
        if (status != 304)
            request.key = keyFor(server.url());
        ExchangeWatch watch(transport, request);
        QTRY_COMPARE(watch.outcomes, 1);
        QCOMPARE(watch.text(), u"value %1"_s.arg(status));
        QCOMPARE(watch.body, body);
        QCOMPARE(server.requests().size(), 1);
    }

    void fault_001_aBodyShorterThanItsLengthIsInterrupted()
    {
        for (int round = 0; round < 10; ++round) {
            ScriptedServer server(
                [](const SeenRequest &) { return Play::raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhello"); });
            HttpTransport transport;
            ExchangeWatch watch(transport, round % 2 ? getRequest(server.url()) : postRequest(server.url()));
            QTRY_COMPARE(watch.outcomes, 1);
            QCOMPARE(watch.text(), u"Interrupted"_s);
            QCOMPARE(watch.body, "hello"_ba);
        }
    }

    void fault_002_oneClickIsOnePost_data()
    {
        QTest::addColumn<bool>("reset");
        QTest::addColumn<int>("size");
        QTest::newRow("closed, small") << false << 20;
        QTest::newRow("reset, small") << true << 20;
        QTest::newRow("closed, large") << false << 300'000;
        QTest::newRow("reset, large") << true << 300'000;
    }
    void fault_002_oneClickIsOnePost()
    {
        QFETCH(bool, reset);
        QFETCH(int, size);
        bool answers = false;
        ScriptedServer server([&](const SeenRequest &) {
            return answers ? Play::answer(200, "{}") : Play::hangUp(reset ? Play::End::Reset : Play::End::Close);
        });
        HttpTransport transport;
        constexpr int clicks = 20;
        for (int click = 0; click < clicks; ++click) {
            answers = click % 2 == 0; // good and cut answers in turn: kept-alive connections get their repeats back
            ExchangeWatch watch(transport, postRequest(server.url(u"/v1/chat/completions"_s), QByteArray(size, 'x')));
            QTRY_COMPARE(watch.outcomes, 1);
            QCOMPARE(watch.text(), answers ? u"value 200"_s : u"Unclear"_s);
        }
        QCOMPARE(server.requests().size(), clicks);
    }

    void fault_003_aSilentServerIsWaitedForAsLongAsAllowed()
    {
        ScriptedServer server([](const SeenRequest &) { return Play::silence(); });
        HttpTransport transport;
        HttpRequest request = postRequest(server.url());
        request.limits.firstByte = 150ms;
        ExchangeWatch watch(transport, request);
        QTRY_COMPARE(watch.outcomes, 1);
        QCOMPARE(watch.text(), u"Timeout"_s);
        QCOMPARE(watch.sent, 1);
        QVERIFY(watch.elapsedMs >= 140);
        QTRY_COMPARE(server.openConnections(), 0);
        QCOMPARE(server.requests().size(), 1);
    }
    void fault_003_aServerThatTakesNoConnectionIsGivenUp()
    {
        QTcpServer full;
        QVERIFY(full.listen(QHostAddress::LocalHost));
        full.setListenBacklogSize(1);
        HttpTransport transport;
        // The kernel accepts for it; the request leaves, so this is the first-byte limit as well.
        HttpRequest request = getRequest(QUrl(u"http://127.0.0.1:%1/"_s.arg(full.serverPort())));
        request.limits.firstByte = 150ms;
        request.limits.connect = 150ms;
        ExchangeWatch watch(transport, request);
        QTRY_COMPARE(watch.outcomes, 1);
        QCOMPARE(watch.text(), u"Timeout"_s);
    }

    void fault_004_commentsKeepAStreamAlive()
    {
        ScriptedServer server(
            [](const SeenRequest &) { return Play::stream(QList<QByteArray>(30, ": WORKING\n\n"), 60); });
        HttpTransport transport;
        HttpRequest request = postRequest(server.url());
        request.limits.idle = 1500ms; // shorter than the whole, longer than each pause
        ExchangeWatch watch(transport, request);
        QTRY_COMPARE(watch.outcomes, 1);
        QCOMPARE(watch.text(), u"value 200"_s);
    }

    void fault_005_silenceInMidStreamIsInterrupted()
    {
        ScriptedServer server([](const SeenRequest &) {
            Play play = Play::stream({"data: {}\n\n"}, 0, false);
            play.end = Play::End::KeepOpen;
            return play;
        });
        HttpTransport transport;
        HttpRequest request = postRequest(server.url());
        request.limits.idle = 150ms;
        ExchangeWatch watch(transport, request);
        QTRY_COMPARE(watch.outcomes, 1);
        QCOMPARE(watch.text(), u"Interrupted"_s);
        QCOMPARE(watch.body, "data: {}\n\n"_ba);
        QTRY_COMPARE(server.openConnections(), 0);
    }

    void fault_006_refusedAndUnknownHostsAreOffline()
    {
        QTcpServer gone;
        QVERIFY(gone.listen(QHostAddress::LocalHost));
        const quint16 port = gone.serverPort();
        gone.close();
        HttpTransport transport;
        ExchangeWatch refused(transport, postRequest(QUrl(u"http://127.0.0.1:%1/v1"_s.arg(port))));
        QTRY_COMPARE(refused.outcomes, 1);
        QCOMPARE(refused.text(), u"Offline"_s);
        QCOMPARE(refused.error().host, u"127.0.0.1:%1"_s.arg(port));
        ExchangeWatch unknown(transport, postRequest(QUrl(u"http://no-such-host.invalid/v1"_s)));
        QTRY_COMPARE_WITH_TIMEOUT(unknown.outcomes, 1, 20'000);
        QVERIFY2(unknown.text() == "Offline"_L1 || unknown.text() == "Timeout"_L1, qPrintable(unknown.text()));
        QVERIFY(!unknown.error().message.contains("http"_L1));
    }

    void fault_016_aBodyBeyondItsLimitIsStopped()
    {
        ScriptedServer server([](const SeenRequest &) {
            return Play::raw("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n" + QByteArray(3'000'000, 'x'));
        });
        HttpTransport transport;
        HttpRequest request = getRequest(server.url());
        request.limits.maxBody = 1'000'000;
        ExchangeWatch watch(transport, request);
        QTRY_COMPARE(watch.outcomes, 1);
        QCOMPARE(watch.text(), u"BadReply"_s);
        QVERIFY(watch.body.size() <= 1'000'000);
        QTRY_COMPARE(server.openConnections(), 0);
    }
    void fault_016_aGzipBombIsStopped()
    {
        const QByteArray zeros(60'000'000, '\0');
        const QByteArray packed = qCompress(zeros, 9).sliced(4); // zlib form, "deflate" on the wire
        ScriptedServer server(
            [&](const SeenRequest &) { return Play::answer(200, packed, {"Content-Encoding: deflate"}); });
        HttpTransport transport;
        HttpRequest request = getRequest(server.url());
        request.limits.maxBody = 20'000'000;
        ExchangeWatch watch(transport, request);
        QTRY_COMPARE_WITH_TIMEOUT(watch.outcomes, 1, 20'000);
        QVERIFY(!*watch.result);
        QVERIFY2(watch.text() == "BadReply"_L1 || watch.text() == "Interrupted"_L1, qPrintable(watch.text()));
        QVERIFY(watch.body.size() <= 20'000'000);
    }

    void fault_017_tooManyHeadersAreABadReply()
    {
        QByteArray head = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n";
        for (int i = 0; i < 300; ++i)
            head += "X-" + QByteArray::number(i) + ": y\r\n";
        ScriptedServer server([&](const SeenRequest &) { return Play::raw(head + "\r\n{}"); });
        HttpTransport transport;
        ExchangeWatch watch(transport, getRequest(server.url()));
        QTRY_COMPARE(watch.outcomes, 1);
        QCOMPARE(watch.text(), u"BadReply"_s);
    }
    void fault_017_anEndlessHeaderIsAborted()
    {
        ScriptedServer server([&](const SeenRequest &) {
            Play play = Play::raw("HTTP/1.1 200 OK\r\n", Play::End::KeepOpen);
            for (int i = 0; i < 100; ++i)
                play.pieces.append({"X-A: " + QByteArray(100, 'a') + "\r\n", 20});
            return play;
        });
        HttpTransport transport;
        HttpRequest request = getRequest(server.url());
        request.limits.firstByte = 200ms; // 30 s in the program
        ExchangeWatch watch(transport, request);
        QTRY_COMPARE(watch.outcomes, 1);
        QCOMPARE(watch.text(), u"Timeout"_s);
        QTRY_COMPARE(server.openConnections(), 0);
    }

    void fault_019_tenStreamsRunAtOnceAndShortCallsDoNotWait()
    {
        ScriptedServer server([](const SeenRequest &request) {
            if (request.method == "GET")
                return Play::answer(200, "{}");
            Play play = Play::stream({"data: {}\n\n"}, 0, false);
            play.end = Play::End::KeepOpen;
            return play;
        });
        HttpTransport transport;
        std::vector<std::unique_ptr<ExchangeWatch>> streams;
        for (int i = 0; i < 10; ++i)
            streams.push_back(std::make_unique<ExchangeWatch>(transport, postRequest(server.url(u"/chat"_s))));
        QTRY_COMPARE(server.requests().size(), 10);
        for (const auto &stream : streams)
            QTRY_COMPARE(stream->body, "data: {}\n\n"_ba);
        QCOMPARE(transport.openStreams(), 10);
        ExchangeWatch list(transport, getRequest(server.url(u"/models"_s)));
        QTRY_COMPARE_WITH_TIMEOUT(list.outcomes, 1, 5000);
        streams.clear();
        QCOMPARE(transport.openStreams(), 0);
        QTRY_VERIFY(server.openConnections() <= 1);
    }

    void fault_020_stopClosesAtOnceAndNothingFollows_data()
    {
        QTest::addColumn<int>("when");
        QTest::newRow("before the connection") << 0;
        QTest::newRow("while waiting") << 1;
        QTest::newRow("in mid-stream") << 2;
    }
    void fault_020_stopClosesAtOnceAndNothingFollows()
    {
        QFETCH(int, when);
        ScriptedServer server([=](const SeenRequest &) {
            return when == 2 ? Play::stream(QList<QByteArray>(500, "data: \xe2\x82"_ba), 2) : Play::silence();
        });
        HttpTransport transport;
        ExchangeWatch watch(transport, postRequest(server.url()));
        if (when == 1)
            QTRY_COMPARE(server.requests().size(), 1);
        if (when == 2)
            QTRY_VERIFY(!watch.body.isEmpty());
        QElapsedTimer timer;
        timer.start();
        watch.exchange->abort();
        QVERIFY(timer.elapsed() <= 100);
        QCOMPARE(watch.outcomes, 1);
        QCOMPARE(watch.text(), u"Cancelled"_s);
        if (when > 0) {
            QTRY_COMPARE(server.openConnections(), 0);
            QVERIFY(timer.elapsed() <= 1000); // both ends share one busy event loop here
        }
        watch.exchange->abort();
        QTest::qWait(50);
        QCOMPARE(watch.outcomes, 1);
        QCOMPARE(watch.afterEnd, 0);
    }
    void deletingAnExchangeClosesItSilently()
    {
        ScriptedServer server([](const SeenRequest &) { return Play::silence(); });
        HttpTransport transport;
        {
            ExchangeWatch watch(transport, postRequest(server.url()));
            QTRY_COMPARE(server.requests().size(), 1);
        }
        QTRY_COMPARE(server.openConnections(), 0);
        QCOMPARE(transport.openStreams(), 0);
    }
    void anExchangeMayOutliveItsTransport()
    {
        ScriptedServer server([](const SeenRequest &) { return Play::silence(); });
        auto transport = std::make_unique<HttpTransport>();
        ExchangeWatch watch(*transport, postRequest(server.url()));
        ExchangeWatch list(*transport, getRequest(server.url()));
        QTRY_COMPARE(server.requests().size(), 2);
        transport.reset();
        watch.exchange->abort();
        list.exchange->abort();
        QCOMPARE(watch.outcomes, 1);
        QCOMPARE(list.outcomes, 1);
    }

    void aLongBodyComesInSmallPiecesAndTheLoopRuns()
    {
        QByteArray body;
        for (int i = 0; i < 8'000'000; ++i)
            body += char('a' + i % 26);
        ScriptedServer server([&](const SeenRequest &) { return Play::answer(200, body); });
        HttpTransport transport;
        ExchangeWatch watch(transport, postRequest(server.url()));
        QTRY_COMPARE_WITH_TIMEOUT(watch.outcomes, 1, 20'000);
        QCOMPARE(watch.text(), u"value 200"_s);
        QVERIFY(watch.body == body);
        QVERIFY(watch.largestPiece <= 64 * 1024);
        QVERIFY(watch.pieces >= 100);
    }

    void goodStreamsUseAConnectionAgain()
    {
        ScriptedServer server([](const SeenRequest &) { return Play::stream({"data: [DONE]\n\n"}); });
        HttpTransport transport;
        for (int i = 0; i < 3; ++i) {
            ExchangeWatch watch(transport, postRequest(server.url()));
            QTRY_COMPARE(watch.outcomes, 1);
            QCOMPARE(watch.text(), u"value 200"_s);
        }
        QCOMPARE(server.requests().size(), 3);
        QCOMPARE(server.connections(), 1);
    }
};

QTEST_GUILESS_MAIN(TestHttpTransport)
#include "tst_httptransport.moc"
