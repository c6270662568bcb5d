// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/httptransport.h"
#include "tests/core/api/certificate.h"
#include "tests/core/api/exchangewatch.h"
#include "tests/support/scriptedserver.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace switchyard;

/// Who is spoken to, and what only they may learn: certificates, keys, redirects, proxies, other schemes.
class TestTransportTrust : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void fault_007_aCertificateThatProvesNothingIsRefused()
    {
        QTemporaryDir folder;
        if (!makeCertificate(folder))
            QSKIP("the program openssl is needed to make a certificate");
        ScriptedServer server([](const SeenRequest &) { return Play::answer(200, "{}"); });
        QVERIFY(server.useTls(folder.filePath(u"cert.pem"_s), folder.filePath(u"key.pem"_s)));
        HttpTransport transport;
        HttpRequest request = postRequest(server.url());
        request.key = keyFor(server.url());
        ExchangeWatch watch(transport, request);
        QTRY_COMPARE(watch.outcomes, 1);
        QCOMPARE(watch.text(), u"Tls"_s);
        QVERIFY2(watch.error().message.contains("SHA-256"_L1) && watch.error().message.contains("issuer"_L1),
                 qPrintable(watch.error().message));
        QCOMPARE(server.requests().size(), 0); // the key was not sent

        // The same server with its certificate named for this connection.
        request.caFile = folder.filePath(u"cert.pem"_s);
        ExchangeWatch trusted(transport, request);
        QTRY_COMPARE(trusted.outcomes, 1);
        QCOMPARE(trusted.text(), u"value 200"_s);
        QCOMPARE(server.requests().first().header("authorization"), "Bearer sk-test-KEYKEYKEY0123456789"_ba);

        // Without it again: the trust was of that request alone.
        request.caFile.clear();
        ExchangeWatch again(transport, request);
        QTRY_COMPARE(again.outcomes, 1);
        QCOMPARE(again.text(), u"Tls"_s);
    }
    void fault_007_plainHttpOnATlsPortEndsWithoutTheKey()
    {
        ScriptedServer server([](const SeenRequest &) { return Play::answer(400, "{}"); });
        QUrl url = server.url();
        url.setScheme(u"https"_s);
        HttpTransport transport;
        HttpRequest request = postRequest(url);
        request.key = keyFor(url);
        request.limits.connect = 300ms;
        ExchangeWatch watch(transport, request);
        QTRY_COMPARE(watch.outcomes, 1);
        QVERIFY2(watch.text() == "Tls"_L1 || watch.text() == "Timeout"_L1, qPrintable(watch.text()));
        QVERIFY(!server.everything().contains("sk-test"));
    }
    void fault_002_oneClickIsOnePostOverTls()
    {
        QTemporaryDir folder;
        if (!makeCertificate(folder))
            QSKIP("the program openssl is needed to make a certificate");
        bool answers = false;
        ScriptedServer server([&](const SeenRequest &) { return answers ? Play::answer(200, "{}") : Play::hangUp(); });
        QVERIFY(server.useTls(folder.filePath(u"cert.pem"_s), folder.filePath(u"key.pem"_s)));
        HttpTransport transport;
        for (int click = 0; click < 10; ++click) {
            answers = click % 2 == 0;
            HttpRequest request = postRequest(server.url());
            request.caFile = folder.filePath(u"cert.pem"_s);
            ExchangeWatch watch(transport, request);
            QTRY_COMPARE(watch.outcomes, 1);
            QCOMPARE(watch.text(), answers ? u"value 200"_s : u"Unclear"_s);
        }
        QCOMPARE(server.requests().size(), 10);
    }

    void fault_008_aKeyIsNotSentUnencryptedToAnotherHost()
    {
        HttpRequest request = postRequest(QUrl(u"http://example.invalid/v1"_s));
        request.key = keyFor(request.url);
        QCOMPARE(refusalOf(request)->kind, Error::Kind::BadRequest);
        request.key->allowsPlainHttp = true;
        QVERIFY(!refusalOf(request));
        request.key.reset();
        QVERIFY(!refusalOf(request));
        HttpTransport transport;
        request.key = keyFor(request.url);
        ExchangeWatch watch(transport, request);
        QCOMPARE(watch.outcomes, 0);
        QTRY_COMPARE(watch.outcomes, 1);
        QCOMPARE(watch.text(), u"BadRequest"_s);
    }
    void fault_008_aKeyGoesToItsOwnOriginOnly_data()
    {
        QTest::addColumn<QString>("origin");
        QTest::addColumn<QString>("url");
        QTest::newRow("another host") << u"https://openrouter.ai/"_s << u"https://evil.invalid/api/v1"_s;
        QTest::newRow("another port") << u"https://openrouter.ai/"_s << u"https://openrouter.ai:8443/api/v1"_s;
        QTest::newRow("another scheme") << u"https://openrouter.ai/"_s << u"http://openrouter.ai:443/api/v1"_s;
        QTest::newRow("a longer name") << u"https://openrouter.ai/"_s << u"https://openrouter.ai.evil.invalid/"_s;
        QTest::newRow("user info") << u"https://openrouter.ai/"_s << u"https://openrouter.ai@evil.invalid/"_s;
        QTest::newRow("localhost by another name") << u"http://127.0.0.1:8080/"_s << u"http://localhost:8080/"_s;
    }
    void fault_008_aKeyGoesToItsOwnOriginOnly()
    {
        QFETCH(QString, origin);
        QFETCH(QString, url);
        HttpRequest request = postRequest(QUrl(url));
        request.key = keyFor(QUrl(origin));
        QVERIFY(refusalOf(request).has_value());
        QCOMPARE(refusalOf(request)->kind, Error::Kind::BadRequest);
    }

    void fault_009_noRedirectIsFollowedAndTheKeyStays_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("post");
        QTest::addColumn<QString>("target"); // OTHER, SAME, or a URL
        for (const int status : {301, 302, 303, 307, 308}) {
            for (const bool post : {false, true}) {
                for (const QString &target : {u"OTHER"_s, u"SAME"_s, u"file:///etc/hostname"_s})
                    QTest::newRow(qPrintable(u"%1 %2 %3"_s.arg(status).arg(post ? u"POST"_s : u"GET"_s, target)))
                        << status << post << target;
            }
        }
    }
    void fault_009_noRedirectIsFollowedAndTheKeyStays()
    {
        QFETCH(int, status);
        QFETCH(bool, post);
        QFETCH(QString, target);
        ScriptedServer other([](const SeenRequest &) { return Play::answer(200, "{}"); });
        QString location;
        ScriptedServer first(
            [&](const SeenRequest &) { return Play::answer(status, "moved", {"Location: " + location.toUtf8()}); });
        location = target == "OTHER"_L1 ? other.url(u"/v1/x"_s).toString()
            : target == "SAME"_L1       ? u"/elsewhere"_s
                                        : target;
        HttpTransport transport;
        HttpRequest request = post ? postRequest(first.url(u"/v1/x"_s)) : getRequest(first.url(u"/v1/x"_s));
        request.key = keyFor(first.url());
        ExchangeWatch watch(transport, request);
        QTRY_COMPARE(watch.outcomes, 1);
        QCOMPARE(watch.text(), u"Redirected"_s);
        QCOMPARE(watch.error().httpStatus, std::optional(status));
        QVERIFY(watch.error().message.contains(originOf(first.url())));
        if (target == "OTHER"_L1)
            QVERIFY(watch.error().message.contains(originOf(other.url())));
        QTest::qWait(30);
        QCOMPARE(first.requests().size(), 1);
        QCOMPARE(other.connections(), 0);
        QVERIFY(!other.everything().contains("sk-test"));
    }

    void fault_011_anEnvironmentProxyIsNamedAndGetsNoKey()
    {
        ScriptedServer proxy([](const SeenRequest &) {
            return Play::answer(407, "who are you", {"Proxy-Authenticate: Basic realm=\"x\""});
        });
        qputenv("http_proxy", proxy.url().toString().toUtf8());
        const auto restore = qScopeGuard([] { qunsetenv("http_proxy"); });
        HttpTransport transport;
        HttpRequest request = postRequest(QUrl(u"http://example.invalid/v1"_s));
        request.key = keyFor(request.url);
        request.key->allowsPlainHttp = true;
        ExchangeWatch watch(transport, request);
        QTRY_COMPARE(watch.outcomes, 1);
        QCOMPARE(watch.text(), u"BadRequest"_s);
        QVERIFY(watch.error().message.contains(u"127.0.0.1:%1"_s.arg(proxy.serverPort())));
        QVERIFY(!proxy.everything().contains("sk-test"));

        request.key.reset();
        ExchangeWatch asked(transport, request);
        QTRY_COMPARE(asked.outcomes, 1);
        QVERIFY2(asked.error().message.contains(u"127.0.0.1:%1"_s.arg(proxy.serverPort())),
                 qPrintable(asked.error().message));
        QCOMPARE(asked.text(), u"Offline"_s);

        // This computer is asked directly.
        const auto before = proxy.connections();
        ScriptedServer local([](const SeenRequest &) { return Play::answer(200, "{}"); });
        HttpRequest direct = postRequest(local.url());
        direct.key = keyFor(local.url());
        ExchangeWatch straight(transport, direct);
        QTRY_COMPARE(straight.outcomes, 1);
        QCOMPARE(straight.text(), u"value 200"_s);
        QCOMPARE(proxy.connections(), before);
    }

    void fault_023_otherSchemesAreNotAsked_data()
    {
        QTest::addColumn<QString>("url");
        for (const auto *url : {"file:///etc/hostname", "data:text/plain,hello", "ftp://example.invalid/", "qrc:/x",
                                "http:///nohost", "https://user:pw@example.invalid/"})
            QTest::newRow(url) << QString::fromLatin1(url);
    }
    void fault_023_otherSchemesAreNotAsked()
    {
        QFETCH(QString, url);
        HttpTransport transport;
        ExchangeWatch watch(transport, getRequest(QUrl(url)));
        QTRY_COMPARE(watch.outcomes, 1);
        QCOMPARE(watch.text(), u"BadRequest"_s);
        QVERIFY(watch.body.isEmpty());
    }
    void fault_023_loopbackIsJudgedOnTheResolvedForm_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("loopback");
        QTest::newRow("name") << u"http://localhost:1/"_s << true;
        QTest::newRow("name below") << u"http://api.localhost/"_s << true;
        QTest::newRow("dotted") << u"http://127.0.0.1/"_s << true;
        QTest::newRow("another of the net") << u"http://127.8.9.10/"_s << true;
        QTest::newRow("one number") << u"http://2130706433/"_s << true;
        QTest::newRow("hexadecimal") << u"http://0x7f.1/"_s << true;
        QTest::newRow("version 6") << u"http://[::1]/"_s << true;
        QTest::newRow("4 inside 6") << u"http://[::ffff:127.0.0.1]/"_s << true;
        QTest::newRow("4 inside 6, another") << u"http://[::ffff:10.0.0.1]/"_s << false;
        QTest::newRow("a trap") << u"http://127.0.0.1.evil.invalid/"_s << false;
        QTest::newRow("another trap") << u"http://localhost.evil.invalid/"_s << false;
        QTest::newRow("private net") << u"http://192.168.1.2/"_s << false;
    }
    void fault_023_loopbackIsJudgedOnTheResolvedForm()
    {
        QFETCH(QString, url);
        QFETCH(bool, loopback);
        QCOMPARE(isLoopbackHost(QUrl(url)), loopback);
    }

    void noCookieIsKept()
    {
        ScriptedServer server([](const SeenRequest &) { return Play::answer(200, "{}", {"Set-Cookie: spy=1"}); });
        HttpTransport transport;
        for (int i = 0; i < 3; ++i) {
            ExchangeWatch watch(transport, getRequest(server.url()));
            QTRY_COMPARE(watch.outcomes, 1);
        }
        QVERIFY(!server.everything().contains("Cookie"));
    }

    void fault_021_aCertificateOutOfItsTimeIsToldWithTheClock_data()
    {
        QTest::addColumn<QStringList>("validity");
        QTest::addColumn<bool>("trusted");
        const QStringList past{u"-not_before"_s, u"20150101000000Z"_s, u"-not_after"_s, u"20160101000000Z"_s};
        const QStringList future{u"-not_before"_s, u"20900101000000Z"_s, u"-not_after"_s, u"20910101000000Z"_s};
        QTest::newRow("the clock is ahead") << past << true;
        QTest::newRow("the clock is behind") << future << true;
        QTest::newRow("ahead, and another problem before it") << past << false;
        QTest::newRow("behind, and another problem before it") << future << false;
    }
    void fault_021_aCertificateOutOfItsTimeIsToldWithTheClock()
    {
        QFETCH(QStringList, validity);
        QFETCH(bool, trusted);
        QTemporaryDir folder;
        if (!makeCertificate(folder, validity))
            QSKIP("an openssl that takes -not_before is needed to make a certificate");
        ScriptedServer server([](const SeenRequest &) { return Play::answer(200, "{}"); });
        QVERIFY(server.useTls(folder.filePath(u"cert.pem"_s), folder.filePath(u"key.pem"_s)));
        const QDateTime wrong(QDate(1999, 12, 31), QTime(23, 59), QTimeZone::UTC);
        HttpTransport transport({.now = [=] { return wrong; }});
        HttpRequest request = postRequest(server.url());
        request.key = keyFor(server.url());
        if (trusted)
            request.caFile = folder.filePath(u"cert.pem"_s);
        ExchangeWatch watch(transport, request);
        QTRY_COMPARE(watch.outcomes, 1);
        QCOMPARE(watch.text(), u"Tls"_s);
        QCOMPARE(watch.error().code, certificateTimeCode);
        const QString message = watch.error().message;
        QVERIFY2(message.contains("this computer's clock says 1999-12-31T23:59:00Z"_L1), qPrintable(message));
        const auto yearOf = [&](int option) { return validity.at(option).first(4); };
        QVERIFY2(message.contains(u"valid from %1-01-01"_s.arg(yearOf(1))), qPrintable(message));
        QVERIFY2(message.contains(u"until %1-01-01"_s.arg(yearOf(3))), qPrintable(message));
        QCOMPARE(server.requests().size(), 0); // the key was not sent
    }
    void fault_021_anotherProblemIsNotBlamedOnTheClock()
    {
        QTemporaryDir folder;
        if (!makeCertificate(folder))
            QSKIP("the program openssl is needed to make a certificate");
        ScriptedServer server([](const SeenRequest &) { return Play::answer(200, "{}"); });
        QVERIFY(server.useTls(folder.filePath(u"cert.pem"_s), folder.filePath(u"key.pem"_s)));
        HttpTransport transport;
        ExchangeWatch watch(transport, postRequest(server.url()));
        QTRY_COMPARE(watch.outcomes, 1);
        QCOMPARE(watch.text(), u"Tls"_s);
        QVERIFY(watch.error().code.isEmpty());
        QVERIFY(!watch.error().message.contains("clock"_L1));
    }

    void fault_160_noErrorOfTheTransportHoldsTheKey_data()
    {
        QTest::addColumn<QByteArray>("location");
        const QByteArray key = keyFor({}).key.reveal();
        QTest::newRow("in the query") << "https://example.invalid/x?key=" + key;
        QTest::newRow("in the path") << "/again/" + key + "/more";
        QTest::newRow("in the host name") << "https://" + key + ".example.invalid/";
        QTest::newRow("as the user") << "https://" + key + ":" + key + "@example.invalid/";
        QTest::newRow("as the scheme") << key + ":what";
        QTest::newRow("percent-encoded") << "/again?" + key.toPercentEncoding({}, "KEY-");
        QTest::newRow("across the place where it is cut")
            << "https://example.invalid/" + QByteArray(2000 - 24 - key.size() / 2, 'x') + key;
    }
    void fault_160_noErrorOfTheTransportHoldsTheKey()
    {
        QFETCH(QByteArray, location);
        ScriptedServer server([&](const SeenRequest &) {
            return Play::answer(302, "moved", {"Location: " + location, "X-Echo: " + location});
        });
        HttpTransport transport;
        HttpRequest request = postRequest(server.url());
        request.key = keyFor(server.url());
        ExchangeWatch watch(transport, request);
        QTRY_COMPARE(watch.outcomes, 1);
        QCOMPARE(watch.text(), u"Redirected"_s);
        const QString told = allTextOf(watch.error());
        QVERIFY2(!told.contains("KEYKEY"_L1, Qt::CaseInsensitive), qPrintable(told));
        QVERIFY(watch.error().raw.size() <= 2000);
    }
};

QTEST_GUILESS_MAIN(TestTransportTrust)
#include "tst_transporttrust.moc"
