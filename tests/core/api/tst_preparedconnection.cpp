// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/httptransport.h"
#include "tests/core/api/certificate.h"
#include "tests/core/api/exchangewatch.h"
#include "tests/support/scriptedserver.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace switchyard;

namespace {

Play goodAnswer(const SeenRequest &)
{
    return Play::stream({"data: [DONE]\n\n"});
}

} // namespace

/// A connection that is made while the request is still being written.
class TestPreparedConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theRequestGoesOverIt()
    {
        ScriptedServer server(&goodAnswer);
        HttpTransport transport;
        transport.prepare(postRequest(server.url()));
        QTRY_COMPARE(server.connections(), 1);
        QTest::qWait(50);
        QCOMPARE(server.everything(), QByteArray()); // nothing is said before the request
        QCOMPARE(transport.openStreams(), 0);
        ExchangeWatch watch(transport, postRequest(server.url()));
        QTRY_COMPARE(watch.outcomes, 1);
        QCOMPARE(watch.text(), u"value 200"_s);
        QCOMPARE(server.requests().size(), 1);
        QCOMPARE(server.connections(), 1);
    }

    void theRequestMayComeBeforeIt()
    {
        ScriptedServer server(&goodAnswer);
        HttpTransport transport;
        for (int i = 0; i < 20; ++i) {
            transport.prepare(postRequest(server.url()));
            ExchangeWatch watch(transport, postRequest(server.url()));
            QTRY_COMPARE(watch.outcomes, 1);
            QCOMPARE(watch.text(), u"value 200"_s);
        }
        QCOMPARE(server.requests().size(), 20);
        QVERIFY(server.connections() <= 20);
    }

    void aConnectionThatIsThereIsEnough()
    {
        ScriptedServer server(&goodAnswer);
        HttpTransport transport;
        for (int i = 0; i < 3; ++i) {
            transport.prepare(postRequest(server.url()));
            QTest::qWait(30);
            ExchangeWatch watch(transport, postRequest(server.url()));
            QTRY_COMPARE(watch.outcomes, 1);
        }
        QCOMPARE(server.connections(), 1);
    }

    void fault_002_aConnectionClosedMeanwhileCostsNoSecondPost()
    {
        ScriptedServer server(&goodAnswer);
        HttpTransport transport;
        transport.prepare(postRequest(server.url()));
        QTRY_COMPARE(server.openConnections(), 1);
        const auto sockets = server.findChildren<QTcpSocket *>();
        for (QTcpSocket *socket : sockets)
            socket->disconnectFromHost();
        QTRY_COMPARE(server.openConnections(), 0);
        QTest::qWait(50); // until this side knows it too
        ExchangeWatch watch(transport, postRequest(server.url()));
        QTRY_COMPARE(watch.outcomes, 1);
        QCOMPARE(watch.text(), u"value 200"_s);
        QCOMPARE(server.requests().size(), 1);
    }

    void fault_003_nobodyListensAndTheRequestSaysSo()
    {
        QUrl url;
        {
            ScriptedServer gone(&goodAnswer);
            url = gone.url();
        }
        HttpTransport transport;
        transport.prepare(postRequest(url));
        QTest::qWait(50);
        ExchangeWatch watch(transport, postRequest(url));
        QTRY_COMPARE(watch.outcomes, 1);
        QCOMPARE(watch.text(), u"Offline"_s);
    }

    void fault_008_whatWouldBeRefusedIsNotConnectedTo()
    {
        ScriptedServer server(&goodAnswer);
        ScriptedServer other(&goodAnswer);
        HttpTransport transport;
        HttpRequest request = postRequest(server.url());
        request.key = keyFor(other.url());
        transport.prepare(request);
        request = postRequest(server.url());
        request.url.setUserInfo(u"name:password"_s);
        transport.prepare(request);
        QTest::qWait(100);
        QCOMPARE(server.connections(), 0);
        QCOMPARE(other.connections(), 0);
    }

    void fault_007_trustIsThatOfTheConnection()
    {
        QTemporaryDir folder;
        if (!makeCertificate(folder))
            QSKIP("the program openssl is needed to make a certificate");
        ScriptedServer server(&goodAnswer);
        QVERIFY(server.useTls(folder.filePath(u"cert.pem"_s), folder.filePath(u"key.pem"_s)));
        HttpTransport transport;
        HttpRequest request = postRequest(server.url());
        request.key = keyFor(server.url());
        transport.prepare(request);
        QTest::qWait(100);
        ExchangeWatch doubted(transport, request);
        QTRY_COMPARE(doubted.outcomes, 1);
        QCOMPARE(doubted.text(), u"Tls"_s);
        QCOMPARE(server.requests().size(), 0);

        const int before = server.connections();
        request.caFile = folder.filePath(u"cert.pem"_s);
        transport.prepare(request);
        QTRY_COMPARE(server.connections(), before + 1);
        QTest::qWait(100);
        ExchangeWatch trusted(transport, request);
        QTRY_COMPARE(trusted.outcomes, 1);
        QCOMPARE(trusted.text(), u"value 200"_s);
        QCOMPARE(server.connections(), before + 1);
    }

    void theTransportMayEndInTheMiddle()
    {
        ScriptedServer server(&goodAnswer);
        {
            HttpTransport transport;
            transport.prepare(postRequest(server.url()));
        }
        {
            HttpTransport transport;
            transport.prepare(postRequest(server.url()));
            QTest::qWait(30);
        }
        QTRY_COMPARE(server.openConnections(), 0);
        QCOMPARE(server.everything(), QByteArray());
    }
};

QTEST_GUILESS_MAIN(TestPreparedConnection)
#include "tst_preparedconnection.moc"
