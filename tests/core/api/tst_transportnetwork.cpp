// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/httptransport.h"
#include "tests/core/api/exchangewatch.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/twoaddresses.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace switchyard;

namespace {

/// A computer that is sent to sleep and woken by the test.
struct Sleeper
{
    std::shared_ptr<std::chrono::milliseconds> slept = std::make_shared<std::chrono::milliseconds>(0);

    [[nodiscard]] ComputerTime time() const
    {
        return {.slept = [slept = slept] { return *slept; }, .lookEvery = 20ms, .patienceAfterWaking = 200ms};
    }
    void sleep(std::chrono::milliseconds howLong) const { *slept += howLong; }
};

Play beginAndFallSilent(const SeenRequest &)
{
    Play play = Play::stream({"data: {}\n\n"}, 0, false);
    play.end = Play::End::KeepOpen;
    return play;
}

} // namespace

/// What happens to the network while a request is under way, and before it.
class TestTransportNetwork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void fault_018_theDefaultsKeepTheTenSeconds()
    {
        const ComputerTime time;
        // Qt's coarse timers may be late by a twentieth.
        QVERIFY((time.lookEvery + time.patienceAfterWaking) * 21 / 20 < 10s);
        QVERIFY(time.slept() >= 0ms);
        QVERIFY(time.slept() - ComputerTime::sleptUntilNow() <= 0ms);
        QVERIFY(std::abs(time.now().secsTo(QDateTime::currentDateTimeUtc())) < 5);
    }

    void fault_018_aStreamThatDidNotOutliveTheSleepIsInterrupted()
    {
        const Sleeper computer;
        ScriptedServer server(&beginAndFallSilent);
        HttpTransport transport(computer.time());
        ExchangeWatch watch(transport, postRequest(server.url()));
        QTRY_COMPARE(watch.body, "data: {}\n\n"_ba);
        QTest::qWait(100); // several looks at a computer that is awake
        QCOMPARE(watch.outcomes, 0);
        computer.sleep(8h);
        QElapsedTimer timer;
        timer.start();
        QTRY_COMPARE(watch.outcomes, 1);
        QVERIFY(timer.elapsed() < 2000);
        QCOMPARE(watch.text(), u"Interrupted"_s);
        QVERIFY2(watch.error().message.contains("woke"_L1), qPrintable(watch.error().message));
        QCOMPARE(watch.body, "data: {}\n\n"_ba); // what came is kept
        QTRY_COMPARE(server.openConnections(), 0);
        QCOMPARE(server.requests().size(), 1); // and nothing is sent again
    }
    void fault_018_aStreamThatGoesOnAfterTheSleepIsLeftAlone()
    {
        const Sleeper computer;
        ScriptedServer server(
            [](const SeenRequest &) { return Play::stream(QList<QByteArray>(12, "data: {}\n\n"_ba), 60); });
        HttpTransport transport(computer.time());
        ExchangeWatch watch(transport, postRequest(server.url()));
        QTRY_VERIFY(!watch.body.isEmpty());
        computer.sleep(8h);
        QTRY_COMPARE(watch.outcomes, 1);
        QCOMPARE(watch.text(), u"value 200"_s);
        QCOMPARE(watch.body.size(), 12 * 10);
    }
    void fault_018_aNapOfSecondsIsNoSleep()
    {
        const Sleeper computer;
        ScriptedServer server(&beginAndFallSilent);
        HttpTransport transport(computer.time());
        ExchangeWatch watch(transport, postRequest(server.url()));
        QTRY_VERIFY(!watch.body.isEmpty());
        computer.sleep(3s);
        QTest::qWait(400);
        QCOMPARE(watch.outcomes, 0);
    }
    void fault_018_anAnswerThatHadNotBegunIsATimeout()
    {
        const Sleeper computer;
        ScriptedServer server([](const SeenRequest &) { return Play::silence(); });
        HttpTransport transport(computer.time());
        ExchangeWatch watch(transport, postRequest(server.url()));
        QTRY_COMPARE(server.requests().size(), 1);
        computer.sleep(1h);
        QTRY_COMPARE(watch.outcomes, 1);
        QCOMPARE(watch.text(), u"Timeout"_s);
        QCOMPARE(server.requests().size(), 1);
    }

    void fault_018_aNetworkThatIsGoneInMidStreamInterrupts_data()
    {
        QTest::addColumn<bool>("told");
        QTest::newRow("the connection is reset") << true;
        QTest::newRow("no packet comes through any more") << false;
    }
    void fault_018_aNetworkThatIsGoneInMidStreamInterrupts()
    {
        QFETCH(bool, told);
        ScriptedServer server([=](const SeenRequest &) {
            Play play = Play::stream({"data: {}\n\n"}, 0, false);
            play.pieces.append({told ? QByteArray("5\r\n") : QByteArray(), 50});
            play.end = told ? Play::End::Reset : Play::End::KeepOpen;
            return play;
        });
        HttpTransport transport;
        HttpRequest request = postRequest(server.url());
        request.limits.idle = 300ms; // 60 s in the program
        ExchangeWatch watch(transport, request);
        QTRY_COMPARE(watch.outcomes, 1);
        QCOMPARE(watch.text(), u"Interrupted"_s);
        QCOMPARE(watch.body, "data: {}\n\n"_ba);
        QCOMPARE(server.requests().size(), 1);
    }

    void fault_024_ofTwoAddressesTheLivingOneIsFound_data()
    {
        QTest::addColumn<bool>("deadIsSix");
        QTest::addColumn<bool>("silent");
        QTest::newRow("::1 refuses") << true << false;
        QTest::newRow("::1 swallows every packet") << true << true;
        QTest::newRow("127.0.0.1 refuses") << false << false;
        QTest::newRow("127.0.0.1 swallows every packet") << false << true;
    }
    void fault_024_ofTwoAddressesTheLivingOneIsFound()
    {
        QFETCH(bool, deadIsSix);
        QFETCH(bool, silent);
        if (!TwoAddresses::isPossible())
            QSKIP("this computer has no IPv6 loopback, or names cannot be given two addresses here");
        ScriptedServer server([](const SeenRequest &) { return Play::answer(200, "{}"); });
        const quint16 port = server.serverPort();
        if (!deadIsSix) {
            server.close();
            QVERIFY(server.listen(QHostAddress::LocalHostIPv6, port));
        }
        const DeadAddress dead(deadIsSix ? QHostAddress::LocalHostIPv6 : QHostAddress::LocalHost, port, silent);
        if (!dead.isDead())
            QSKIP("no address can be made to swallow packets here");

        HttpTransport transport;
        HttpRequest request = postRequest(QUrl(u"http://%1:%2/v1"_s.arg(TwoAddresses::hostName()).arg(port)));
        request.proxy = u"none"_s;
        request.limits.connect = 5s; // 15 s in the program
        ExchangeWatch watch(transport, request);
        QTRY_COMPARE_WITH_TIMEOUT(watch.outcomes, 1, 8000);
        QCOMPARE(watch.text(), u"value 200"_s);
        QVERIFY2(watch.elapsedMs < 2000, qPrintable(QString::number(watch.elapsedMs)));
        QCOMPARE(server.requests().size(), 1); // not once by each way
    }
};

QTEST_GUILESS_MAIN(TestTransportNetwork)
#include "tst_transportnetwork.moc"
