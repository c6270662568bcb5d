// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the code relies on in Qt itself. When a new Qt fails here, the rule behind the test needs another look.

#include "core/api/uploadbody_p.h"
#include "tests/support/scriptedserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace switchyard;

class TestQtBehaviour : public QObject
{
    Q_OBJECT

    static void wait(QNetworkReply *reply) { QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), 10'000); }
    static QNetworkRequest request(const QUrl &url)
    {
        QNetworkRequest request(url);
        request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json"_ba);
        return request;
    }

private Q_SLOTS:
    void fault_002_qtSendsAPostAgainByItself()
    {
        ScriptedServer server([](const SeenRequest &) { return Play::hangUp(); });
        QNetworkAccessManager manager;
        auto *reply = manager.post(request(server.url()), "{}"_ba);
        wait(reply);
        QVERIFY2(server.requests().size() > 1, "Qt no longer repeats a POST: UploadBody may not be needed");
    }
    void fault_002_aBodyThatCannotRewindIsSentOnce()
    {
        ScriptedServer server([](const SeenRequest &) { return Play::hangUp(); });
        for (int i = 0; i < 10; ++i) {
            QNetworkAccessManager manager;
            auto once = request(server.url());
            once.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
            once.setHeader(QNetworkRequest::ContentLengthHeader, 2);
            auto *body = new UploadBody("{}", &manager);
            auto *reply = manager.post(once, body);
            wait(reply);
            QCOMPARE(reply->error(), QNetworkReply::ContentReSendError);
            QCOMPARE(server.requests().size(), i + 1);
        }
    }
    void fault_001_aBodyThatJustStopsIsASuccessToQt()
    {
        ScriptedServer server([](const SeenRequest &) {
            return Play::raw("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\ndata: ha");
        });
        QNetworkAccessManager manager;
        auto *reply = manager.get(request(server.url()));
        wait(reply);
        QCOMPARE(reply->error(), QNetworkReply::NoError);
        QCOMPARE(reply->readAll(), "data: ha"_ba);
    }
    void fault_001_aChunkSizeThatIsNoNumberIsASuccessToQt()
    {
        ScriptedServer server([](const SeenRequest &) {
            return Play::raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nZZZ\r\nabc\r\n");
        });
        QNetworkAccessManager manager;
        auto *reply = manager.get(request(server.url()));
        wait(reply);
        QCOMPARE(reply->error(), QNetworkReply::NoError);
    }
    void fault_009_qtForwardsTheKeyToAnotherOrigin()
    {
        ScriptedServer other([](const SeenRequest &) { return Play::answer(200, "{}"); });
        ScriptedServer first([&](const SeenRequest &) {
            return Play::answer(307, "", {"Location: " + other.url(u"/x"_s).toEncoded()});
        });
        QNetworkAccessManager manager;
        auto withKey = request(first.url());
        withKey.setRawHeader("Authorization", "Bearer not-a-real-key");
        wait(manager.get(withKey));
        QVERIFY2(other.everything().contains("not-a-real-key"), "Qt no longer forwards the header by default");

        const auto before = other.requests().size();
        withKey.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        auto *reply = manager.get(withKey);
        wait(reply);
        QCOMPARE(reply->error(), QNetworkReply::NoError); // a 3xx is no error then
        QCOMPARE(other.requests().size(), before);
    }
    void fault_017_tooManyHeadersVanishWithoutAnError()
    {
        QByteArray head = "HTTP/1.1 200 OK\r\n";
        for (int i = 0; i < 300; ++i)
            head += "X-" + QByteArray::number(i) + ": y\r\n";
        ScriptedServer server([&](const SeenRequest &) { return Play::raw(head + "\r\n{}"); });
        QNetworkAccessManager manager;
        auto *reply = manager.get(request(server.url()));
        wait(reply);
        QVERIFY(reply->headers().isEmpty());
    }
    void fault_019_sixConnectionsToOneHost()
    {
        ScriptedServer server([](const SeenRequest &) { return Play::silence(); });
        QNetworkAccessManager manager;
        for (int i = 0; i < 10; ++i)
            manager.get(request(server.url()));
        QTRY_COMPARE(server.requests().size(), 6);
        QTest::qWait(100);
        QCOMPARE(server.requests().size(), 6);
    }
    void fault_023_qtReadsFilesAndDataAddresses()
    {
        QNetworkAccessManager manager;
        auto *reply = manager.get(QNetworkRequest(QUrl(u"data:text/plain,hello"_s)));
        wait(reply);
        QCOMPARE(reply->readAll(), "hello"_ba);
        QCOMPARE(QUrl(u"http://2130706433/"_s).host(), u"127.0.0.1"_s);
    }
    void fault_030_whatTheJsonParserDoes()
    {
        QJsonParseError problem;
        const auto parse = [&](const QByteArray &json) {
            const auto document = QJsonDocument::fromJson(json, &problem);
            return problem.error == QJsonParseError::NoError ? document.object() : QJsonObject();
        };
        QVERIFY(parse("{\"a\":\"x\xff\"}").isEmpty()); // one bad byte loses the document
        QVERIFY(parse("{\"a\":1e999}").isEmpty());
        QCOMPARE(parse("{\"a\":1,\"a\":2}").value("a"_L1).toInt(), 2);
        QCOMPARE(parse("{\"a\":9007199254740993}").value("a"_L1).toInteger(), 9007199254740993);
        QCOMPARE(parse("{\"b\":1,\"a\":1}").keys(), QStringList({u"a"_s, u"b"_s})); // order is lost
        QCOMPARE(parse("{\"a\":3.7}").value("a"_L1).toInt(-1), -1);
        QByteArray deep = QByteArray(1025, '[') + QByteArray(1025, ']');
        QVERIFY(QJsonDocument::fromJson(deep, &problem).isNull());
    }
};

QTEST_GUILESS_MAIN(TestQtBehaviour)
#include "tst_qtbehaviour.moc"
