// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/codecs/modelcodec.h"
#include "tests/support/samples.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace switchyard;

namespace {

/// Without members that are null or empty: on the wire these are the same as missing.
QJsonValue bare(const QJsonValue &value)
{
    if (value.isArray()) {
        QJsonArray array;
        const QJsonArray source = value.toArray();
        for (const QJsonValue &element : source)
            array.append(bare(element));
        return array;
    }
    if (!value.isObject())
        return value;
    QJsonObject object;
    const QJsonObject source = value.toObject();
    for (auto it = source.constBegin(); it != source.constEnd(); ++it) {
        const QJsonValue inner = bare(it.value());
        const bool empty = inner.isNull() || (inner.isString() && inner.toString().isEmpty())
            || (inner.isArray() && inner.toArray().isEmpty()) || (inner.isObject() && inner.toObject().isEmpty());
        if (!empty)
            object.insert(it.key(), inner);
    }
    return object;
}

QString compact(const QJsonValue &value)
{
    return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
}

} // namespace

class TestModelCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aModelSurvivesTheRoundTrip()
    {
        const auto list = decodeModelList(samples::own(u"models.json"_s));
        QVERIFY(list.has_value());
        const Model model = list->items.first();
        QCOMPARE(model.id, ModelId(u"acme/swift-1"_s));
        QCOMPARE(model.canonicalSlug, u"acme/swift-1-20260801"_s);
        QCOMPARE(model.pricing.price(PriceKey::prompt)->toText(), u"0.0000000208333333333333"_s);
        QCOMPARE(model.pricing.overrides.first().minPromptTokens, std::optional<qint64>(65536));
        QVERIFY(model.extra.contains("brand_new"_L1));
        const auto again = decodeModel(encodeModel(model));
        QVERIFY(again.has_value());
        QCOMPARE(*again, model);
        const QJsonObject original = QJsonDocument::fromJson(samples::own(u"models.json"_s))
                                         .object()
                                         .value("data"_L1)
                                         .toArray()
                                         .first()
                                         .toObject();
        QCOMPARE(compact(bare(encodeModel(model))), compact(bare(original)));
    }

    void everyModelOfTheRecordedCatalogueSurvives()
    {
        if (samples::sharedReference().isEmpty())
            QSKIP("the recorded catalogue is not here");
        const QByteArray body = samples::contents(samples::sharedReference() + u"/models-sample.json"_s);
        QElapsedTimer timer;
        timer.start();
        const auto list = decodeModelList(body);
        qInfo("%lld ms", timer.elapsed());
        QVERIFY(list.has_value());
        QCOMPARE(list->items.size(), 421);
        QCOMPARE(list->dropped, 0);
        const QJsonArray originals = QJsonDocument::fromJson(body).object().value("data"_L1).toArray();
        for (qsizetype i = 0; i < list->items.size(); ++i) {
            const Model &model = list->items.at(i);
            QCOMPARE(compact(bare(encodeModel(model))), compact(bare(originals.at(i))));
            QCOMPARE(*decodeModel(encodeModel(model)), model);
        }
    }

    void fault_040_oddEntriesAreShownOrDroppedOneByOne()
    {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"entries dropped"_s));
        const auto list = decodeModelList(samples::own(u"models.json"_s));
        QVERIFY(list.has_value());
        QCOMPARE(list->items.size(), 4);
        QCOMPARE(list->dropped, 4); // no id, no object, a repeated id, a control character
        QVERIFY(list->items.at(1).pricing.has(PriceKey::prompt)); // "-1": listed, unknown
        QVERIFY(!list->items.at(1).pricing.price(PriceKey::prompt));
        QVERIFY(!list->items.at(2).pricing.price(PriceKey::prompt)); // "fixed"
        QVERIFY(!list->items.at(2).pricing.price(PriceKey::completion)); // "NaN"
        QVERIFY(list->items.at(3).pricing.isEmpty());
        QCOMPARE(list->items.at(3).name, u"acme/bare"_s);
    }
    void fault_040_aBadEnvelopeIsAnError_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("a page") << "<html>"_ba;
        QTest::newRow("nothing") << ""_ba;
        QTest::newRow("no list") << "{}"_ba;
        QTest::newRow("an error") << "{\"error\":{\"message\":\"x\"}}"_ba;
        QTest::newRow("cut") << "{\"data\":[{\"id\":\"a\"}"_ba;
    }
    void fault_040_aBadEnvelopeIsAnError()
    {
        QFETCH(QByteArray, body);
        const auto list = decodeModelList(body);
        QVERIFY(!list.has_value());
        QCOMPARE(list.error().kind, Error::Kind::BadReply);
    }
    void fault_040_aHundredThousandEntriesAreBounded()
    {
        QByteArray body = "{\"data\":[";
        for (int i = 0; i < 100'000; ++i)
            body += (i ? ",{\"id\":\"a/" : "{\"id\":\"a/") + QByteArray::number(i) + "\"}";
        body += "]}";
        QElapsedTimer timer;
        timer.start();
        const auto list = decodeModelList(body);
        QCOMPARE(list->items.size(), 100'000);
        QVERIFY2(timer.elapsed() < 15'000, qPrintable(QString::number(timer.elapsed())));
        const QByteArray longBody = "{\"data\":[{\"id\":\"" + QByteArray(10'000, 'a') + "\"}]}";
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"entries dropped"_s));
        const auto longId = decodeModelList(longBody);
        QCOMPARE(longId->items.size(), 0);
    }

    void shortListsOfOtherServersAreRead_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<qint64>("context");
        QTest::newRow("plain")
            << R"({"object":"list","data":[{"id":"m","object":"model","created":1,"owned_by":"library"}]})"_ba
            << qint64(0);
        QTest::newRow("vLLM") << R"({"object":"list","data":[{"id":"m","max_model_len":4096,"permission":[]}]})"_ba
                              << qint64(4096);
        QTest::newRow("llama.cpp") << R"({"data":[{"id":"m","meta":{"n_ctx_train":8192}}],"models":[]})"_ba
                                   << qint64(8192);
        QTest::newRow("Groq") << R"({"data":[{"id":"m","context_window":131072}]})"_ba << qint64(131072);
        QTest::newRow("a bare array") << R"([{"id":"m"}])"_ba << qint64(0);
    }
    void shortListsOfOtherServersAreRead()
    {
        QFETCH(QByteArray, body);
        QFETCH(qint64, context);
        const auto list = decodeModelList(body);
        QVERIFY(list.has_value());
        QCOMPARE(list->items.size(), 1);
        QCOMPARE(list->items.first().id, ModelId(u"m"_s));
        QCOMPARE(list->items.first().contextLength.value_or(0), context);
        QCOMPARE(list->dropped, 0);
    }

    void endpointsAndProvidersSurviveTheRoundTrip()
    {
        const QByteArray body
            = R"({"data":{"id":"a/b","endpoints":[{"name":"Acme | a/b","model_id":"a/b","model_name":"B","context_length":1000,
            "pricing":{"prompt":"0.000001","completion":"0","discount":0.25},"provider_name":"Acme","tag":"acme/fp8","quantization":"fp8","max_completion_tokens":null,
            "supported_parameters":["tools"],"status":-2,"uptime_last_30m":99.5,"latency_last_30m":{"p50":120,"p99":900.5},"throughput_last_30m":null,
            "supports_implicit_caching":true,"novel":{"a":[1]}},{"name":"no provider"}]}})";
        const auto list = decodeEndpointList(body);
        QVERIFY(list.has_value());
        QCOMPARE(list->items.size(), 1);
        QCOMPARE(list->dropped, 1);
        const Endpoint &endpoint = list->items.first();
        QCOMPARE(endpoint.latency30m->p50, std::optional(120.0));
        QVERIFY(!endpoint.throughput30m);
        QCOMPARE(endpoint.pricing.discount, u"0.25"_s);
        QCOMPARE(*decodeEndpoint(encodeEndpoint(endpoint)), endpoint);

        const auto providers = decodeProviderList(
            R"({"data":[{"name":"Acme","slug":"acme","headquarters":null,"datacenters":["DE"],"more":1},{"name":"x"}]})");
        QCOMPARE(providers->items.size(), 1);
        const QByteArray again
            = "{\"data\":[" + QJsonDocument(encodeProvider(providers->items.first())).toJson() + "]}";
        QCOMPARE(decodeProviderList(again)->items, providers->items);
    }
    void recordedEndpointsAndProvidersAreRead()
    {
        if (samples::sharedReference().isEmpty())
            QSKIP("the recordings are not here");
        const QString folder = samples::sharedReference() + u"/captures/"_s;
        const auto endpoints = decodeEndpointList(samples::contents(folder + u"or-endpoints-gpt-4o.json"_s));
        QVERIFY(endpoints.has_value() && !endpoints->items.isEmpty());
        QCOMPARE(endpoints->dropped, 0);
        const QByteArray raw = samples::contents(folder + u"or-endpoints-gpt-4o.json"_s);
        const QJsonArray originals
            = QJsonDocument::fromJson(raw).object().value("data"_L1).toObject().value("endpoints"_L1).toArray();
        for (qsizetype i = 0; i < endpoints->items.size(); ++i)
            QCOMPARE(compact(bare(encodeEndpoint(endpoints->items.at(i)))), compact(bare(originals.at(i))));
        QVERIFY(decodeEndpointList(samples::contents(folder + u"spec-example-zdr-endpoints.json"_s)).has_value());
        const auto providers = decodeProviderList(samples::contents(folder + u"or-providers.json"_s));
        QCOMPARE(providers->items.size(), 103);
        const QJsonArray raws = QJsonDocument::fromJson(samples::contents(folder + u"or-providers.json"_s))
                                    .object()
                                    .value("data"_L1)
                                    .toArray();
        for (qsizetype i = 0; i < providers->items.size(); ++i)
            QCOMPARE(compact(bare(encodeProvider(providers->items.at(i)))), compact(bare(raws.at(i))));
        QVERIFY(decodeModelList(samples::contents(folder + u"or-models-small.json"_s))->items.size() > 1);
    }
    void everyRecordedPercentileSurvives()
    {
        if (samples::sharedReference().isEmpty())
            QSKIP("the recordings are not here");
        const QByteArray body
            = samples::contents(samples::sharedReference() + u"/captures/or-endpoint-perf-reduced.json"_s);
        const QJsonArray records = QJsonDocument::fromJson(body).array();
        QCOMPARE(records.size(), 1096);
        int measured = 0;
        for (const QJsonValue &record : records) {
            // What was recorded names the figures in its own way; here they stand as the endpoints' list has them.
            QJsonObject object = record.toObject();
            const QJsonObject stats = object.value("stats"_L1).toObject();
            for (const auto &[from, to] : {std::pair{"_latency"_L1, "latency_last_30m"_L1},
                                           std::pair{"_throughput"_L1, "throughput_last_30m"_L1}}) {
                QJsonObject percentiles;
                for (const auto p : {"p50"_L1, "p75"_L1, "p90"_L1, "p99"_L1}) {
                    if (const QJsonValue figure = stats.value(QString(p + from)); figure.isDouble())
                        percentiles.insert(p, figure);
                }
                if (!percentiles.isEmpty())
                    object.insert(to, percentiles);
            }
            const auto endpoint = decodeEndpoint(object);
            QVERIFY(endpoint.has_value());
            QCOMPARE(compact(bare(encodeEndpoint(*endpoint))), compact(bare(object)));
            measured += endpoint->latency30m && endpoint->latency30m->p50 == stats.value("p50_latency"_L1).toDouble();
        }
        QVERIFY2(measured > 500, qPrintable(QString::number(measured)));
    }
};

QTEST_GUILESS_MAIN(TestModelCodec)
#include "tst_modelcodec.moc"
