// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/client.h"
#include "core/base/money.h"
#include "rawclient.h"

#include <QCryptographicHash>
#include <QNetworkInterface>
#include <QSet>

using namespace switchyard;
using namespace Qt::StringLiterals;

class TestSandbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_sandbox = startedSandbox(); }
    void init() { failOnAnyWarning(); }

    void listensOnLoopbackOnly()
    {
        QCOMPARE(m_sandbox->baseUrl().host(), u"127.0.0.1"_s);
        QVERIFY(m_sandbox->baseUrl().toString().endsWith("/api/v1"_L1));
        const auto addresses = QNetworkInterface::allAddresses();
        for (const QHostAddress &address : addresses) {
            if (address.isLoopback() || address.protocol() != QAbstractSocket::IPv4Protocol)
                continue;
            QTcpSocket socket;
            socket.connectToHost(address, quint16(m_sandbox->baseUrl().port()));
            QVERIFY(!socket.waitForConnected(1000));
        }
    }

    void makesRandomKeysPerStart()
    {
        const Sandbox one, other;
        QVERIFY(!(one.key() == other.key()));
        QVERIFY(!(one.key() == one.managementKey()));
        QVERIFY(!one.key().isEmpty());
    }

    void saysWhenThePortIsTaken()
    {
        Sandbox second({.port = quint16(m_sandbox->baseUrl().port())});
        Result<QUrl> result = failure(Error::Kind::Cancelled, {});
        bool done = false;
        onFinished(second.start(), &second, [&](const Result<QUrl> &url) {
            result = url;
            done = true;
        });
        QTRY_VERIFY(done);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::Internal);
    }

    void stopsAndStartsAgain()
    {
        auto sandbox = startedSandbox();
        const quint16 port = quint16(sandbox->baseUrl().port());
        sandbox.reset();
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, port);
        QVERIFY(!socket.waitForConnected(500));
    }

    void stopsInTheMiddleOfAnAnswer()
    {
        auto sandbox = startedSandbox(1);
        RawClient client(*sandbox);
        const auto answer = client.ask("sandbox/fault-endless", "x", true, {}, 400);
        QVERIFY(!answer.complete);
        sandbox->stop();
    }

    // --- who may ask -----------------------------------------------------------------------------------------------

    void fault_129_refusesOtherHosts_data()
    {
        QTest::addColumn<QByteArray>("host");
        const QByteArray port = ':' + QByteArray::number(m_sandbox->baseUrl().port());
        QTest::newRow("rebinding") << QByteArray("Host: evil.example" + port + "\r\n");
        QTest::newRow("without port") << "Host: 127.0.0.1\r\n"_ba;
        QTest::newRow("other port") << "Host: 127.0.0.1:1\r\n"_ba;
        QTest::newRow("suffix") << QByteArray("Host: 127.0.0.1.evil.example" + port + "\r\n");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("two") << QByteArray("Host: 127.0.0.1" + port + "\r\nHost: evil.example\r\n");
    }
    void fault_129_refusesOtherHosts()
    {
        QFETCH(const QByteArray, host);
        RawClient client(*m_sandbox);
        const auto answer
            = client.send("GET /api/v1/models HTTP/1.1\r\n" + host + "Authorization: Bearer test-key\r\n\r\n");
        QVERIFY2(answer.status == 403 || answer.status == 400, answer.raw);
        QVERIFY(!answer.body.contains("sandbox/showcase"));
    }

    void fault_129_refusesWebPages_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("page") << "Origin: http://evil.example\r\n"_ba;
        QTest::newRow("local page") << "Origin: http://localhost:3000\r\n"_ba;
        QTest::newRow("file or frame") << "Origin: null\r\n"_ba;
        QTest::newRow("picture") << "Sec-Fetch-Site: cross-site\r\n"_ba;
    }
    void fault_129_refusesWebPages()
    {
        QFETCH(const QByteArray, header);
        RawClient client(*m_sandbox);
        const auto answer = client.send("GET /api/v1/models HTTP/1.1\r\n" + client.headers() + header + "\r\n");
        QCOMPARE(answer.status, 403);
        QVERIFY(answer.header("access-control-allow-origin").isEmpty());
    }

    void fault_129_answersNoPreflight()
    {
        RawClient client(*m_sandbox);
        const auto answer = client.send("OPTIONS /api/v1/chat/completions HTTP/1.1\r\n" + client.headers() + "\r\n");
        QCOMPARE(answer.status, 405);
    }

    void fault_129_upgradesToNothing()
    {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"WebSocket received"_s));
        RawClient client(*m_sandbox);
        const auto answer
            = client.send("GET /api/v1/models HTTP/1.1\r\n" + client.headers()
                              + "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
                          1000);
        QVERIFY2(answer.status != 101 && !answer.raw.contains("sandbox/"), answer.raw);
    }

    void takesLocalhostAsItsName()
    {
        RawClient client(*m_sandbox);
        const auto answer = client.send("GET /api/v1/key HTTP/1.1\r\nHost: LocalHost:"
                                        + QByteArray::number(m_sandbox->baseUrl().port())
                                        + "\r\nAuthorization: Bearer test-key\r\n\r\n");
        QCOMPARE(answer.status, 200);
    }

    void wantsAKeyForEverything_data()
    {
        QTest::addColumn<QByteArray>("path");
        for (const char *path :
             {"/api/v1/models", "/api/v1/providers", "/api/v1/key", "/v1/models", "/", "/api/v1/nothing"})
            QTest::newRow(path) << QByteArray(path);
    }
    void wantsAKeyForEverything()
    {
        QFETCH(const QByteArray, path);
        RawClient client(*m_sandbox);
        const QByteArray host = "Host: 127.0.0.1:" + QByteArray::number(m_sandbox->baseUrl().port()) + "\r\n";
        const auto missing = client.send("GET " + path + " HTTP/1.1\r\n" + host + "\r\n");
        QCOMPARE(missing.status, 401);
        QCOMPARE(missing.json()["error"_L1]["message"_L1].toString(), u"Missing Authentication header"_s);
        QCOMPARE(missing.json()["error"_L1]["code"_L1].toInt(), 401);
        const auto wrong = RawClient(*m_sandbox, "another").get(path);
        QCOMPARE(wrong.status, 401);
    }

    void separatesTheKindsOfKeys()
    {
        RawClient inference(*m_sandbox), management(*m_sandbox, "test-management");
        for (const char *path : {"/api/v1/credits", "/api/v1/keys", "/api/v1/activity"}) {
            QCOMPARE(inference.get(path).status, 403);
            QCOMPARE(management.get(path).status, 200);
        }
        QCOMPARE(management.ask("sandbox/echo", "x").status, 403);
        QVERIFY(management.get("/api/v1/key").json()["data"_L1]["is_management_key"_L1].toBool());
    }

    // --- the catalogue ---------------------------------------------------------------------------------------------

    void servesACatalogueWithoutDoubles()
    {
        const QJsonObject list = RawClient(*m_sandbox).get("/api/v1/models").json();
        QSet<QString> ids;
        int plain = 0;
        const QJsonArray models = list["data"_L1].toArray();
        QCOMPARE(list["total_count"_L1].toInt(), int(models.size()));
        for (const QJsonValue &model : models) {
            const QString id = model["id"_L1].toString();
            QVERIFY2(!ids.contains(id), qPrintable(id));
            ids.insert(id);
            plain += !id.startsWith("sandbox/"_L1);
            QVERIFY(!model["description"_L1].toString().isEmpty());
            QVERIFY(model["pricing"_L1]["prompt"_L1].isString());
        }
        QVERIFY2(plain >= 55, qPrintable(QString::number(plain)));
        for (const auto id :
             {"openrouter/auto"_L1, "~anthropic/claude-opus-latest"_L1, "openai/gpt-5:batch"_L1, "sandbox/essayist"_L1})
            QVERIFY2(ids.contains(id), id.data());
        QCOMPARE(list["links"_L1]["next"_L1], QJsonValue());
    }

    void listsWhatTheProgramKnowsWithoutAsking()
    {
        const auto served = Client::decodeModels(RawClient(*m_sandbox).get("/api/v1/models").body);
        QVERIFY(served);
        QCOMPARE(served->size(), sandboxModels().size());
        for (qsizetype i = 0; i < served->size(); ++i)
            QVERIFY2(served->at(i) == sandboxModels().at(i), qPrintable(served->at(i).id.text()));
    }

    void pagesAndSearchesTheCatalogue()
    {
        RawClient client(*m_sandbox);
        const QJsonObject page = client.get("/api/v1/models?offset=2&limit=3").json();
        QCOMPARE(page["data"_L1].toArray().size(), 3);
        QVERIFY(page["links"_L1]["next"_L1].toString().contains("offset=5"_L1));
        const QJsonObject found = client.get("/api/v1/models?q=claude&supported_parameters=tools,reasoning").json();
        QVERIFY(found["total_count"_L1].toInt() >= 3);
        QCOMPARE(client.get("/api/v1/models?limit=0").status, 400);
        QVERIFY(client.get("/api/v1/models/count").json()["data"_L1]["count"_L1].toInt() > 60);
    }

    void everyModelHasEndpoints()
    {
        RawClient client(*m_sandbox);
        const QJsonArray models = client.get("/api/v1/models?output_modalities=all").json()["data"_L1].toArray();
        for (const QJsonValue &model : models) {
            const auto answer = client.get(model["links"_L1]["details"_L1].toString().toUtf8());
            QCOMPARE(answer.status, 200);
            QVERIFY2(!answer.json()["data"_L1]["endpoints"_L1].toArray().isEmpty(),
                     qPrintable(model["id"_L1].toString()));
        }
    }

    void servesOneModelAndWhoKeepsNothing()
    {
        RawClient client(*m_sandbox);
        QCOMPARE(client.get("/api/v1/model/openai/gpt-5").json()["data"_L1]["id"_L1].toString(), u"openai/gpt-5"_s);
        QCOMPARE(client.get("/api/v1/model/no/such").status, 404);
        QCOMPARE(client.get("/v1/models/openai/gpt-5").json()["id"_L1].toString(), u"openai/gpt-5"_s);
        QVERIFY(client.get("/api/v1/endpoints/zdr").json()["data"_L1].toArray().size() > 20);
        QVERIFY(client.get("/api/v1/providers").json()["data"_L1].toArray().size() > 20);
        const QString from = QDateTime::currentDateTimeUtc().date().addDays(-2).toString(Qt::ISODate);
        const QByteArray ranking = "/api/v1/datasets/rankings-daily?start_date=" + from.toLatin1();
        const QJsonArray rows = client.get(ranking).json()["data"_L1].toArray();
        QCOMPARE(rows.size(), 2 * 51); // two days, and all the others of each
        QVERIFY(rows.first()["total_tokens"_L1].isString());
        QCOMPARE(rows.last()["model_permaslug"_L1].toString(), u"other"_s);
        QCOMPARE(client.get("/api/v1/datasets/rankings-daily?start_date=soon").status, 400);
    }

    // --- the account -----------------------------------------------------------------------------------------------

    void showsAGenerationAfterAMoment()
    {
        RawClient client(*m_sandbox);
        const QByteArray id = client.ask("sandbox/echo", "remember me").header("x-generation-id");
        QCOMPARE(client.get("/api/v1/generation?id=" + id).status, 404);
        QTRY_COMPARE(client.get("/api/v1/generation?id=" + id).status, 200);
        const QJsonValue data = client.get("/api/v1/generation?id=" + id).json()["data"_L1];
        QCOMPARE(data["model"_L1].toString(), u"sandbox/echo"_s);
        QVERIFY(data["total_cost"_L1].toDouble() > 0);
        QCOMPARE(data["cancelled"_L1].toBool(true), false);
        QCOMPARE(client.get("/api/v1/generation?id=gen-none").status, 404);
    }

    void noticesThatTheClientLeft()
    {
        auto slow = startedSandbox(1);
        RawClient client(*slow);
        const auto answer = client.ask("sandbox/essayist", "5000 tokens", true, {}, 700);
        QVERIFY(!answer.complete);
        const QByteArray id = answer.header("x-generation-id");
        QTRY_COMPARE(client.get("/api/v1/generation?id=" + id).status, 200);
        const QJsonValue data = client.get("/api/v1/generation?id=" + id).json()["data"_L1];
        QVERIFY(data["cancelled"_L1].toBool());
        QVERIFY(data["native_tokens_completion"_L1].toInt() < 500);
    }

    void addsUpWhatIsSpent()
    {
        auto fresh = startedSandbox();
        RawClient client(*fresh), management(*fresh, "test-management");
        const auto before = management.get("/api/v1/credits").body;
        const auto answer = client.ask("sandbox/echo", "a b c d e f", false);
        const qint64 picos = answer.json()["usage"_L1]["total_tokens"_L1].toInteger() * 100'000;
        const auto key = client.get("/api/v1/key").body;
        QVERIFY2(key.contains(QByteArray("\"usage\":" + Money::fromPicos(picos).toText().toLatin1() + ',')), key);
        QVERIFY(management.get("/api/v1/credits").body != before);
    }

    void makesChangesAndDeletesKeys()
    {
        RawClient management(*m_sandbox, "test-management");
        const auto made = management.post("/api/v1/keys", R"({"name":"robot","limit":5,"limit_reset":"daily"})");
        QCOMPARE(made.status, 201);
        const QByteArray hash = made.json()["data"_L1]["hash"_L1].toString().toLatin1();
        const QByteArray secret = made.json()["key"_L1].toString().toLatin1();
        QCOMPARE(QCryptographicHash::hash(secret, QCryptographicHash::Sha256).toHex(), hash);
        RawClient robot(*m_sandbox, secret);
        QCOMPARE(robot.get("/api/v1/key").json()["data"_L1]["limit"_L1].toInt(), 5);
        const auto changed
            = management.post("/api/v1/keys/" + hash, R"({"disabled":true,"name":"idle"})", {}, 5000, "PATCH");
        QCOMPARE(changed.json()["data"_L1]["name"_L1].toString(), u"idle"_s);
        QCOMPARE(robot.get("/api/v1/key").status, 401);
        QCOMPARE(management.post("/api/v1/keys/" + hash, {}, {}, 5000, "DELETE").json()["deleted"_L1].toBool(), true);
        QCOMPARE(management.get("/api/v1/keys/" + hash).status, 404);
        QVERIFY(!management.get("/api/v1/keys").body.contains(secret));
    }

    void listsAMonthOfActivity()
    {
        RawClient management(*m_sandbox, "test-management");
        const QJsonArray rows = management.get("/api/v1/activity").json()["data"_L1].toArray();
        QVERIFY(rows.size() > 40);
        const QByteArray day = rows.first()["date"_L1].toString().toLatin1();
        const QJsonArray one = management.get("/api/v1/activity?date=" + day).json()["data"_L1].toArray();
        QVERIFY(!one.isEmpty() && one.size() < 10);
        QCOMPARE(management.get("/api/v1/activity?date=2001-01-01").status, 400);
    }

    void embedsAndCompletesPrompts()
    {
        RawClient client(*m_sandbox);
        const auto vectors = client.post(
            "/api/v1/embeddings", R"({"model":"openai/text-embedding-3-small","input":["a","b"],"dimensions":8})");
        QCOMPARE(vectors.json()["data"_L1].toArray().size(), 2);
        QCOMPARE(vectors.json()["data"_L1][1]["embedding"_L1].toArray().size(), 8);
        QCOMPARE(client.post("/v1/completions", R"({"model":"sandbox/echo","prompt":"old"})").status, 200);
    }

private:
    std::unique_ptr<Sandbox> m_sandbox;
};

QTEST_GUILESS_MAIN(TestSandbox)
#include "tst_sandbox.moc"
