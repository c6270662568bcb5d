// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/codecs/chatcodec.h"
#include "core/domain/responseformat.h"
#include "tests/core/api/fullrequest.h"
#include "tests/support/samples.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace switchyard;

namespace {
QJsonObject parsed(const QByteArray &bytes)
{
    return QJsonDocument::fromJson(bytes).object();
}
QJsonObject messageAt(const QJsonObject &request, int index)
{
    return request.value("messages"_L1).toArray().at(index).toObject();
}
} // namespace

class TestChatCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aRequestShowsOnlyWhatWasChosen()
    {
        ChatRequest request;
        request.model = ModelId(u"a/b"_s);
        request.messages = {{.role = Role::User, .parts = {TextPart{u"hi"_s}}}};
        QCOMPARE(encodeChatBody(request, traitsOf(Dialect::OpenRouter)),
                 R"({"messages":[{"content":"hi","role":"user"}],"model":"a/b","stream":true})"_ba);
        QCOMPARE(
            encodeChatBody(request, traitsOf(Dialect::Compatible)),
            R"({"messages":[{"content":"hi","role":"user"}],"model":"a/b","stream":true,"stream_options":{"include_usage":true}})"_ba);
        request.stream = false;
        QCOMPARE(encodeChatBody(request, traitsOf(Dialect::OpenAI)),
                 R"({"messages":[{"content":"hi","role":"user"}],"model":"a/b"})"_ba);
    }

    void everyMemberSurvivesTheRoundTrip()
    {
        const ChatRequest request = fullRequest();
        const auto again = decodeChatRequest(encodeChatBody(request, traitsOf(Dialect::OpenRouter)));
        QVERIFY2(again.has_value(), again ? "" : qPrintable(again.error().message));
        for (qsizetype i = 0; i < request.messages.size(); ++i)
            QVERIFY2(again->messages.at(i) == request.messages.at(i), qPrintable(u"message %1"_s.arg(i)));
        QCOMPARE(again->parameters, request.parameters);
        QCOMPARE(again->routing, request.routing);
        QVERIFY(*again == request);
        QCOMPARE(parsed(encodeChatBody(request, traitsOf(Dialect::OpenRouter))), encodeChatRequest(request));
    }

    /// Plain messages are written past QJsonDocument, several at once: the same must come of it in any company.
    void plainMessagesAmongOthersAreWhatTheyWere()
    {
        const QString all = u"\"\\ \n\t\r\u0001\u007f \u00e9 \u5217\u8f66 \u0645\u0631 \U0001f682 e\u0301 \u2028"_s;
        const QList<OutgoingMessage> kinds{
            {.role = Role::User, .parts = {TextPart{all}}},
            {.role = Role::Assistant, .parts = {TextPart{all.repeated(40)}}},
            {.role = Role::System, .parts = {TextPart{QString()}}},
            {.role = Role::Developer, .parts = {TextPart{u"short"_s}}},
            {.role = Role::User, .parts = {TextPart{u"named"_s}}, .name = u"Ada"_s},
            {.role = Role::User, .parts = {TextPart{u"half \xd83d"_s + all.repeated(20)}}},
            {.role = Role::User, .parts = {TextPart{u"one"_s}, TextPart{u"two"_s}}},
            {.role = Role::Assistant, .parts = {ToolCallPart{u"c"_s, u"f"_s, u"{}"_s}}},
            {.role = Role::Tool, .parts = {ToolResultPart{u"c"_s, all.repeated(40)}}},
            {.role = Role::Tool, .parts = {TextPart{u"no result"_s}}},
        };
        QRandomGenerator random(7);
        for (int round = 0; round < 300; ++round) {
            ChatRequest request;
            request.model = ModelId(u"a/b"_s);
            for (int i = random.bounded(12); i >= 0; --i)
                request.messages.append(kinds.at(random.bounded(kinds.size())));
            const QJsonObject expected = encodeChatRequest(request);
            QCOMPARE(parsed(encodeChatBody(request, traitsOf(Dialect::OpenRouter))), expected);
            for (const Dialect dialect : {Dialect::OpenAI, Dialect::Compatible}) {
                QCOMPARE(parsed(encodeChatBody(request, traitsOf(dialect)))["messages"_L1],
                         adaptedRequest(expected, traitsOf(dialect))["messages"_L1]);
            }
        }
    }

    void aSchemaLeavesInTheOrderItWasWrittenIn()
    {
        ChatRequest request;
        request.model = ModelId(u"a/b"_s);
        request.messages = {{.role = Role::User, .parts = {TextPart{u"x"_s}}}};
        const QString schema = u"{ \"type\": \"object\",\n  \"properties\": {\"thoughts\": {}, \"answer\": {}} }"_s;
        QVERIFY(setResponseFormat(
            request.parameters,
            {.kind = ResponseFormat::Kind::JsonSchema, .name = u"a"_s, .strict = true, .schema = schema}));
        for (const Dialect dialect : {Dialect::OpenRouter, Dialect::OpenAI, Dialect::Compatible}) {
            const QByteArray body = encodeChatBody(request, traitsOf(dialect));
            QVERIFY2(body.contains(QByteArray("\"schema\":" + schema.toUtf8())), body.constData());
        }
        QCOMPARE(encodeChatRequest(request)["response_format"_L1]["json_schema"_L1]["schema"_L1]["type"_L1].toString(),
                 u"object"_s);
    }

    void fault_035_signedBlocksLeaveByteForByte()
    {
        const ChatRequest request = fullRequest();
        const QByteArray body = encodeChatBody(request, traitsOf(Dialect::OpenRouter));
        for (const OutgoingMessage &message : request.messages) {
            for (const ContentPart &part : message.parts) {
                if (const auto *reasoning = std::get_if<ReasoningPart>(&part))
                    QVERIFY(body.contains(QByteArray("\"reasoning_details\":" + reasoning->details)));
                if (const auto *unknown = std::get_if<UnknownPart>(&part))
                    QVERIFY(body.contains(unknown->json));
            }
        }
        // Broken raw text never makes a broken request.
        ChatRequest broken = request;
        broken.messages = {{.role = Role::Assistant, .parts = {ReasoningPart{u"x"_s, "[{\"cut\":"}, TextPart{u"y"_s}}}};
        const QJsonObject json = parsed(encodeChatBody(broken, traitsOf(Dialect::OpenRouter)));
        QVERIFY(!json.isEmpty());
        QVERIFY(!messageAt(json, 0).contains("reasoning_details"_L1));
    }

    void membersOfTheUnifiedApiStayWithIt()
    {
        const ChatRequest request = fullRequest();
        const QJsonObject compatible = parsed(encodeChatBody(request, traitsOf(Dialect::Compatible)));
        for (const auto member : {"provider"_L1, "models"_L1, "plugins"_L1, "reasoning"_L1, "session_id"_L1, "trace"_L1,
                                  "preset"_L1, "cache_control"_L1, "image_config"_L1, "stop_server_tools_when"_L1})
            QVERIFY2(!compatible.contains(member), member.data());
        QCOMPARE(compatible.value("reasoning_effort"_L1).toString(), u"high"_s);
        QCOMPARE(compatible.value("max_tokens"_L1).toInt(), 1000);
        QCOMPARE(compatible.value("top_k"_L1).toInt(), 40);
        QCOMPARE(messageAt(compatible, 1).value("role"_L1).toString(),
                 u"system"_s); // developer is not known everywhere
        for (const QJsonValue &message : compatible.value("messages"_L1).toArray()) {
            for (const auto member : {"reasoning"_L1, "reasoning_details"_L1, "annotations"_L1, "images"_L1})
                QVERIFY(!message.toObject().contains(member));
        }
        QVERIFY(compatible.contains("safe_prompt"_L1)); // the user's own member

        const QJsonObject openai = parsed(encodeChatBody(request, traitsOf(Dialect::OpenAI)));
        QCOMPARE(openai.value("max_completion_tokens"_L1).toInt(), 1000);
        for (const auto member : {"max_tokens"_L1, "top_k"_L1, "min_p"_L1, "repetition_penalty"_L1, "provider"_L1})
            QVERIFY2(!openai.contains(member), member.data());
        QCOMPARE(openai.value("stream_options"_L1).toObject(), (QJsonObject{{u"include_usage"_s, true}}));
        QCOMPARE(messageAt(openai, 1).value("role"_L1).toString(), u"developer"_s);
    }

    void recordedRequestsAreUnderstood_data()
    {
        QTest::addColumn<QString>("path");
        const auto paths = samples::all(u"*-chat-*.request.json"_s);
        for (const QString &path : paths)
            QTest::newRow(qPrintable(path.section(u'/', -1))) << path;
        if (paths.isEmpty())
            QSKIP("the recordings are not here");
    }
    void recordedRequestsAreUnderstood()
    {
        QFETCH(QString, path);
        const auto request = decodeChatRequest(samples::contents(path));
        QVERIFY(request.has_value());
        QVERIFY(!request->messages.isEmpty());
        const auto again = decodeChatRequest(encodeChatBody(*request, traitsOf(Dialect::OpenRouter)));
        QVERIFY(again.has_value());
        QVERIFY(*again == *request);
    }
    void recordedDocumentsAreUnderstood_data()
    {
        QTest::addColumn<QString>("path");
        const auto paths = samples::all(u"*chat-*.json"_s);
        for (const QString &path : paths) {
            if (!path.contains("request"_L1))
                QTest::newRow(qPrintable(path.section(u'/', -1))) << path;
        }
    }
    void recordedDocumentsAreUnderstood()
    {
        QFETCH(QString, path);
        const QByteArray body = samples::contents(path);
        const auto chunk = decodeChunk(body);
        QVERIFY(chunk.has_value());
        QVERIFY(chunk->isChat && chunk->isWhole && !chunk->error);
        const QJsonObject json = parsed(body);
        const QJsonObject message
            = json.value("choices"_L1).toArray().first().toObject().value("message"_L1).toObject();
        QCOMPARE(chunk->delta.text, message.value("content"_L1).toString());
        QCOMPARE(chunk->delta.toolCalls.size(), message.value("tool_calls"_L1).toArray().size());
        QCOMPARE(chunk->delta.reasoningDetails.size(), message.value("reasoning_details"_L1).toArray().size());
        QCOMPARE(chunk->delta.usage->promptTokens.value_or(-1),
                 json.value("usage"_L1).toObject().value("prompt_tokens"_L1).toInteger());
        // Usage loses nothing: what is encoded again reads the same.
        const QByteArray usage = QJsonDocument(encodeWireUsage(*chunk->delta.usage)).toJson();
        QCOMPARE(decodeUsage(JsonSlice::of(usage)), *chunk->delta.usage);
    }
};

QTEST_GUILESS_MAIN(TestChatCodec)
#include "tst_chatcodec.moc"
