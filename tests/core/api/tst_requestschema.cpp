// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/codecs/chatcodec.h"
#include "core/domain/responseformat.h"
#include "tests/core/api/fullrequest.h"
#include "tests/support/samples.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

#ifdef SWITCHYARD_HAS_VALIJSON
#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wall"
#pragma GCC diagnostic ignored "-Wextra"
#pragma GCC diagnostic ignored "-Wshadow"
#endif
#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>
#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif
#endif

using namespace Qt::StringLiterals;
using namespace switchyard;

/// Every body the encoder can make fits the service's own description of it.
class TestRequestSchema : public QObject
{
    Q_OBJECT

#ifdef SWITCHYARD_HAS_VALIJSON
    std::unique_ptr<valijson::Schema> m_schema;

    /// What does not fit; empty when all does.
    QString problems(const QJsonObject &body) const
    {
        valijson::ValidationResults results;
        valijson::Validator validator;
        const QJsonValue value(body);
        const valijson::adapters::QtJsonAdapter target(value);
        QStringList lines;
        if (validator.validate(*m_schema, target, &results))
            return {};
        valijson::ValidationResults::Error error;
        while (results.popError(error)) {
            QString where;
            for (const auto &step : error.context)
                where += QString::fromStdString(step);
            lines += where + u": "_s + QString::fromStdString(error.description);
        }
        return lines.join(u'\n') + u"\n"_s + QString::fromUtf8(QJsonDocument(body).toJson());
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (samples::sharedReference().isEmpty())
            QSKIP("the service's own description is not here");
        const QJsonObject document
            = QJsonDocument::fromJson(samples::contents(samples::sharedReference() + u"/openrouter-openapi.json"_s))
                  .object();
        const QJsonObject components = document.value("components"_L1).toObject();
        QVERIFY(components.value("schemas"_L1).toObject().contains("ChatRequest"_L1));
        const QJsonValue root(QJsonObject{{u"$ref"_s, u"#/components/schemas/ChatRequest"_s},
                                          { u"components"_s,
                                            components }});
        m_schema = std::make_unique<valijson::Schema>();
        valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
        parser.populateSchema(valijson::adapters::QtJsonAdapter(root), *m_schema);
    }

    void theCheckFindsWhatIsWrong()
    {
        QVERIFY(!problems({{u"model"_s, u"a/b"_s}}).isEmpty());
        QVERIFY(!problems({{u"messages"_s,
                            QJsonArray {
                                QJsonObject {
                                    {u"role"_s, u"user"_s},
                                    {u"content"_s, u"x"_s}
                                }
                            }},
                           {u"temperature"_s, u"hot"_s}})
                     .isEmpty());
    }
    void theFullRequestFits()
    {
        const QJsonObject body
            = QJsonDocument::fromJson(encodeChatBody(fullRequest(), traitsOf(Dialect::OpenRouter))).object();
        QCOMPARE(problems(body), QString());
    }
    void eachMemberAloneFits_data()
    {
        QTest::addColumn<QString>("member");
        const QJsonObject body = encodeChatRequest(fullRequest());
        const auto members = body.keys();
        for (const QString &member : members)
            QTest::newRow(qPrintable(member)) << member;
    }
    void eachMemberAloneFits()
    {
        QFETCH(QString, member);
        const QJsonObject full = encodeChatRequest(fullRequest());
        QJsonObject body{{u"model"_s, u"a/b"_s}, { u"messages"_s, full.value("messages"_L1) }};
        body.insert(member, full.value(member));
        QCOMPARE(problems(body), QString());
    }
    void eachMessageAloneFits()
    {
        const auto messages = everyMessage();
        for (const OutgoingMessage &message : messages) {
            ChatRequest request;
            request.model = ModelId(u"a/b"_s);
            request.messages = {message};
            for (const Dialect dialect : {Dialect::OpenRouter, Dialect::OpenAI, Dialect::Compatible}) {
                const QJsonObject body = QJsonDocument::fromJson(encodeChatBody(request, traitsOf(dialect))).object();
                QCOMPARE(problems(body), QString());
            }
        }
    }
    void everyChoiceOfRoutingFits_data()
    {
        QTest::addColumn<RoutingPreferences>("routing");
        for (const auto *sort : {"price", "throughput", "latency", "exacto"}) {
            QTest::newRow(sort) << RoutingPreferences{.sort = QString::fromLatin1(sort)};
            QTest::newRow(qPrintable(QString::fromLatin1(sort) + u" in parts"_s))
                << RoutingPreferences{.sort = QString::fromLatin1(sort), .sortPartition = u"model"_s};
        }
        QTest::newRow("one percentile") << RoutingPreferences{.preferredMinThroughput = {{u"p50"_s, 1}},
                                                              .preferredMaxLatency
                                                              = { {u"p50"_s, 0.5} }};
        QTest::newRow("all percentiles") << RoutingPreferences{.preferredMaxLatency
                                                               = { {u"p50"_s, 1},
                                                                   {u"p75"_s, 2},
                                                                   {u"p90"_s, 3},
                                                                   {u"p99"_s, 4} }};
        QTest::newRow("empty lists") << RoutingPreferences{
            .order = QStringList(), .only = QStringList(), .ignore = QStringList()};
        QTest::newRow("prices") << RoutingPreferences{.maxPrice
                                                      = { {u"prompt"_s, Money::fromPicos(1)},
                                                          {u"image"_s, Money::fromPicos(5)},
                                                          {u"audio"_s, Money()},
                                                          {u"request"_s, Money()},
                                                          { u"completion"_s,
                                                            *Money::fromText("1000") } }};
    }
    void everyChoiceOfRoutingFits()
    {
        QFETCH(RoutingPreferences, routing);
        ChatRequest request;
        request.model = ModelId(u"a/b"_s);
        request.messages = {{.role = Role::User, .parts = { TextPart{u"x"_s} } }};
        request.routing = routing;
        QCOMPARE(problems(encodeChatRequest(request)), QString());
    }
    void everyFormOfTheAnswerFits_data()
    {
        QTest::addColumn<ResponseFormat>("format");
        using Kind = ResponseFormat::Kind;
        QTest::newRow("text") << ResponseFormat{};
        QTest::newRow("object") << ResponseFormat{.kind = Kind::JsonObject, .name = {}, .schema = {}};
        for (const bool strict : {true, false}) {
            QTest::newRow(strict ? "schema, strict" : "schema")
                << ResponseFormat{.kind = Kind::JsonSchema,
                                  .name = u"answer_2-b"_s,
                                  .strict = strict,
                                  .schema = uR"({"type":"object","properties":{"z":{"type":"string"}}})"_s};
        }
    }
    void everyFormOfTheAnswerFits()
    {
        QFETCH(ResponseFormat, format);
        ChatRequest request;
        request.model = ModelId(u"a/b"_s);
        request.messages = {{.role = Role::User, .parts = { TextPart{u"x"_s} } }};
        QVERIFY(setResponseFormat(request.parameters, format));
        for (const Dialect dialect : {Dialect::OpenRouter, Dialect::OpenAI, Dialect::Compatible}) {
            const QJsonObject body = QJsonDocument::fromJson(encodeChatBody(request, traitsOf(dialect))).object();
            QCOMPARE(body.contains("response_format"_L1), format.kind != ResponseFormat::Kind::Text);
            QCOMPARE(problems(body), QString());
        }
        QCOMPARE(problems(encodeChatRequest(request)), QString());
        // The check would see a wrong one.
        QJsonObject wrong = encodeChatRequest(request);
        wrong.insert("response_format"_L1, QJsonObject{{u"type"_s, u"json_schema"_s}});
        QVERIFY(!problems(wrong).isEmpty());
    }
#else
private Q_SLOTS:
    void requestsFitTheDescription() { QSKIP("valijson was not there when this was built"); }
#endif
};

QTEST_GUILESS_MAIN(TestRequestSchema)
#include "tst_requestschema.moc"
