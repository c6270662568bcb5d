// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/routing/requestbuilder.h"
#include "core/routing/routingorigin.h"

#include <QTest>

using namespace switchyard;
using namespace Qt::StringLiterals;

namespace {

Message user(const QList<ContentPart> &parts)
{
    return {.role = Role::User, .parts = parts};
}
Message user(const QString &text)
{
    return user({TextPart{text}});
}
Message answer(const QList<ContentPart> &parts, MessageState state = MessageState::Complete)
{
    return {.role = Role::Assistant, .state = state, .parts = parts, .model = ModelId(u"anthropic/claude"_s)};
}
Message result(const QString &call, const QString &content)
{
    return {.role = Role::Tool, .parts = {ToolResultPart{call, content}}};
}

TurnContext turn(const QList<Message> &path)
{
    return {.path = path, .model = ModelId(u"anthropic/claude"_s)};
}

QString printed(const OutgoingMessage &message)
{
    QStringList parts;
    for (const ContentPart &part : message.parts) {
        if (const auto *text = std::get_if<TextPart>(&part))
            parts << text->text;
        else if (const auto *call = std::get_if<ToolCallPart>(&part))
            parts << u"call %1 %2 %3"_s.arg(call->id, call->name, call->arguments);
        else if (const auto *content = std::get_if<ToolResultPart>(&part))
            parts << u"result %1 %2"_s.arg(content->callId, content->content);
        else if (const auto *reasoning = std::get_if<ReasoningPart>(&part))
            parts << u"thought "_s + QString::fromUtf8(reasoning->details);
        else if (std::holds_alternative<ImagePart>(part))
            parts << u"image"_s;
        else if (std::holds_alternative<FilePart>(part))
            parts << u"file"_s;
        else if (std::holds_alternative<CitationPart>(part))
            parts << u"source"_s;
        else if (std::holds_alternative<RefusalPart>(part))
            parts << u"refusal"_s;
        else if (const auto *unknown = std::get_if<UnknownPart>(&part))
            parts << QString::fromUtf8(unknown->json);
        else
            parts << u"audio"_s;
    }
    return QString(roleName(message.role)) + u": "_s + parts.join(u" + "_s);
}

/// The request's messages, one line each, or the error's kind.
QString sent(const TurnContext &context)
{
    const auto request = buildRequest(context);
    if (!request)
        return errorKindName(request.error().kind);
    QStringList lines;
    for (const OutgoingMessage &message : request->messages)
        lines << printed(message);
    return lines.join(u'\n');
}

} // namespace

class TestRequestBuilder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void carriesWhatWasChosen()
    {
        TurnContext context = turn({user(u"hi"_s)});
        context.systemPrompt = u"Be brief."_s;
        context.parameters.temperature = 0.5;
        context.global = {.only = QStringList{u"a"_s}, .sort = u"price"_s};
        context.conversation = {.sort = u"latency"_s};
        const auto request = buildRequest(context);
        QVERIFY(request.has_value());
        QCOMPARE(request->model, context.model);
        QCOMPARE(request->parameters, context.parameters);
        QCOMPARE(request->routing, merged(context.global, context.conversation));
        QVERIFY(request->stream);
        QCOMPARE(sent(context), u"system: Be brief.\nuser: hi"_s);
    }

    void textIsSentAsItWasTyped()
    {
        QCOMPARE(sent(turn({user(u"  two\n\n"_s), answer({TextPart{u" ok "_s}}), user(u"x"_s)})),
                 u"user:   two\n\n\nassistant:  ok \nuser: x"_s);
    }

    void fault_045_answersThatSayNothingAreLeftOut_data()
    {
        QTest::addColumn<Message>("odd");
        QTest::newRow("failed") << answer({TextPart{u"x"_s}}, MessageState::Failed);
        QTest::newRow("no parts") << answer({});
        QTest::newRow("blank") << answer({TextPart{u" \n"_s}});
        QTest::newRow("only thoughts") << answer({ReasoningPart{u"hm"_s, "[{}]"_ba}});
        QTest::newRow("only a source") << answer({CitationPart{.url = u"https://example.org"_s}});
        QTest::newRow("being made") << answer({TextPart{u"x"_s}}, MessageState::Streaming);
        QTest::newRow("waiting") << answer({}, MessageState::Waiting);
        QTest::newRow("call without a name") << answer({ToolCallPart{.id = u"a"_s}});
        QTest::newRow("empty question") << user(u" "_s);
        QTest::newRow("stray result") << result(u"nobody"_s, u"42"_s);
    }
    void fault_045_answersThatSayNothingAreLeftOut()
    {
        QFETCH(Message, odd);
        QCOMPARE(sent(turn({user(u"a"_s), odd, user(u"b"_s)})), u"user: a\nuser: b"_s);
    }

    void fault_045_interruptedAndStoppedAnswersGoAsTheyAre()
    {
        QCOMPARE(sent(turn({user(u"a"_s), answer({TextPart{u"half a"_s}}, MessageState::Interrupted), user(u"b"_s),
                            answer({TextPart{u"stop"_s}}, MessageState::Stopped), user(u"c"_s)})),
                 u"user: a\nassistant: half a\nuser: b\nassistant: stop\nuser: c"_s);
    }

    void fault_045_everyCallGetsExactlyOneResult()
    {
        const Message calls = answer({TextPart{u"let me see"_s}, ToolCallPart{u"1"_s, u"f"_s, u"{\"a\":1}"_s},
                                      ToolCallPart{u"2"_s, u"g"_s, QString()}});
        QCOMPARE(sent(turn({user(u"a"_s), calls, result(u"2"_s, u"two"_s), result(u"9"_s, u"stray"_s),
                            result(u"2"_s, u"again"_s), user(u"b"_s)})),
                 u"user: a\n"
                 "assistant: let me see + call 1 f {\"a\":1} + call 2 g {}\n"
                 "tool: result 1 This tool was not run.\n"
                 "tool: result 2 two\n"
                 "user: b"_s);
    }

    void fault_045_oneToolMessageMayHoldSeveralResults()
    {
        const Message both{.role = Role::Tool,
                           .parts = {ToolResultPart{u"2"_s, u"two"_s}, ToolResultPart{u"1"_s, u"one"_s}}};
        QCOMPARE(
            sent(turn({user(u"a"_s),
                       answer({ToolCallPart{u"1"_s, u"f"_s, u"{}"_s}, ToolCallPart{u"2"_s, u"f"_s, u"{}"_s}}), both})),
            u"user: a\nassistant: call 1 f {} + call 2 f {}\ntool: result 1 one\ntool: result 2 two"_s);
    }

    void fault_045_brokenAndDoubledCallsBecomeValid()
    {
        QCOMPARE(sent(turn({user(u"a"_s),
                            answer({ToolCallPart{u"1"_s, u"f"_s, u"{\"a\": "_s}, ToolCallPart{u"1"_s, u"g"_s, u"[]"_s},
                                    ToolCallPart{{}, u"h"_s, {}}},
                                   MessageState::Interrupted),
                            user(u"b"_s)})),
                 u"user: a\n"
                 "assistant: call 1 f {} + call 1-1 g {} + call call-1 h {}\n"
                 "tool: result 1 This tool was not run: its arguments were not a JSON object.\n"
                 "tool: result 1-1 This tool was not run: its arguments were not a JSON object.\n"
                 "tool: result call-1 This tool was not run.\n"
                 "user: b"_s);
    }

    void idsThatComeAgainInALaterAnswerStay()
    {
        const Message call = answer({ToolCallPart{u"call_0"_s, u"f"_s, u"{}"_s}});
        QCOMPARE(sent(turn({user(u"a"_s), call, result(u"call_0"_s, u"x"_s), call, result(u"call_0"_s, u"y"_s)})),
                 u"user: a\nassistant: call call_0 f {}\ntool: result call_0 x\n"
                 "assistant: call call_0 f {}\ntool: result call_0 y"_s);
    }

    void fault_045_aDeletedAttachmentIsNamedBeforeAnythingLeaves_data()
    {
        QTest::addColumn<ContentPart>("part");
        QTest::newRow("picture") << ContentPart(ImagePart{.blob = u"0123"_s, .name = u"photo.png"_s});
        QTest::newRow("file") << ContentPart(FilePart{.blob = u"0123"_s, .name = u"photo.png"_s});
    }
    void fault_045_aDeletedAttachmentIsNamedBeforeAnythingLeaves()
    {
        QFETCH(ContentPart, part);
        const auto request = buildRequest(turn({user({TextPart{u"see"_s}, part})}));
        QVERIFY(!request.has_value());
        QCOMPARE(request.error().kind, Error::Kind::BadRequest);
        QCOMPARE(request.error().host, u"photo.png"_s);
        QVERIFY(request.error().message.contains("photo.png"_L1));
    }

    void fault_045_emptyRequestsAreRefused_data()
    {
        QTest::addColumn<TurnContext>("context");
        QTest::newRow("nothing") << turn({});
        QTest::newRow("no model") << TurnContext{.path = {user(u"x"_s)}};
        TurnContext onlySystem = turn({});
        onlySystem.systemPrompt = u"Be brief."_s;
        QTest::newRow("only a system prompt") << onlySystem;
        QTest::newRow("answered already") << turn({user(u"a"_s), answer({TextPart{u"b"_s}})});
        QTest::newRow("only blanks") << turn({user(u"\n"_s)});
    }
    void fault_045_emptyRequestsAreRefused()
    {
        QFETCH(TurnContext, context);
        QCOMPARE(sent(context), u"BadRequest"_s);
    }

    void fault_035_reasoningGoesBackToItsFamilyOnly_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("answeredBy");
        QTest::addColumn<MessageState>("state");
        QTest::addColumn<bool>("goes");
        constexpr auto complete = MessageState::Complete;
        QTest::newRow("same model") << u"anthropic/claude"_s << u"anthropic/claude"_s << complete << true;
        QTest::newRow("dated name") << u"anthropic/claude"_s << u"anthropic/claude-2026"_s << complete << true;
        QTest::newRow("not said") << u"anthropic/claude"_s << QString() << complete << true;
        QTest::newRow("author lost") << u"anthropic/claude"_s << u"claude-2026"_s << complete << true;
        QTest::newRow("an alias") << u"~anthropic/claude-latest"_s << u"anthropic/claude"_s << complete << true;
        QTest::newRow("a fallback answered") << u"anthropic/claude"_s << u"openai/gpt"_s << complete << false;
        QTest::newRow("other family") << u"openai/gpt"_s << u"anthropic/claude"_s << complete << false;
        QTest::newRow("a router") << u"openrouter/auto"_s << u"anthropic/claude"_s << complete << false;
        QTest::newRow("broken off") << u"anthropic/claude"_s << QString() << MessageState::Interrupted << false;
    }
    void fault_035_reasoningGoesBackToItsFamilyOnly()
    {
        QFETCH(QString, target);
        QFETCH(QString, answeredBy);
        QFETCH(MessageState, state);
        QFETCH(bool, goes);
        const QByteArray details = "[{ \"type\":\"reasoning.encrypted\", \"data\":\"x==\" }]";
        Message thought = answer({ReasoningPart{u"hm"_s, details}, TextPart{u"yes"_s}}, state);
        thought.answeredBy = answeredBy;
        TurnContext context = turn({user(u"a"_s), thought, user(u"b"_s)});
        context.model = ModelId(target);
        QCOMPARE(sent(context).contains(QString::fromUtf8(details)), goes);
        QVERIFY(sent(context).contains("yes"_L1));
    }

    void plainThoughtsGoBackBetweenToolCallsOnly()
    {
        const Message plain = answer({ReasoningPart{u"hm"_s, {}}, TextPart{u"yes"_s}});
        QCOMPARE(sent(turn({user(u"a"_s), plain, user(u"b"_s)})), u"user: a\nassistant: yes\nuser: b"_s);
        const Message calling = answer({ReasoningPart{u"hm"_s, {}}, ToolCallPart{u"1"_s, u"f"_s, u"{}"_s}});
        QVERIFY(sent(turn({user(u"a"_s), calling, result(u"1"_s, u"x"_s)})).contains("assistant: thought"_L1));
    }

    void fault_029_unknownPartsGoBackVerbatim()
    {
        const UnknownPart unknown{u"novel"_s, "{ \"type\":\"novel\" }"_ba};
        QCOMPARE(sent(turn({user(u"a"_s), answer({TextPart{u"b"_s}, unknown, CitationPart{}}), user({unknown})})),
                 u"user: a\nassistant: b + { \"type\":\"novel\" } + source\nuser: { \"type\":\"novel\" }"_s);
    }

    void aRecordingOfAnotherFamilyGoesAsItsWords()
    {
        Message spoken = answer({AudioPart{"AA"_ba, u"wav"_s, u"hello"_s, u"id"_s}});
        QCOMPARE(sent(turn({user(u"a"_s), spoken, user(u"b"_s)})), u"user: a\nassistant: audio\nuser: b"_s);
        spoken.answeredBy = u"openai/gpt"_s;
        QCOMPARE(sent(turn({user(u"a"_s), spoken, user(u"b"_s)})), u"user: a\nassistant: hello\nuser: b"_s);
    }

    void aPrefillStandsLastAndOnce()
    {
        TurnContext context = turn({user(u"a"_s)});
        context.prefill = u"Once upon \n"_s;
        QCOMPARE(sent(context), u"user: a\nassistant: Once upon"_s);
        context.path.append(answer({TextPart{u"Once upon"_s}}, MessageState::Interrupted));
        QCOMPARE(sent(context), u"user: a\nassistant: Once upon"_s);
    }

    void familiesOfModels()
    {
        QCOMPARE(modelFamily(u"Anthropic/claude:beta"_s), u"anthropic"_s);
        QCOMPARE(modelFamily(u"~openai/gpt-latest"_s), u"openai"_s);
        QCOMPARE(modelFamily(u"qwen3:8b"_s), u"qwen"_s);
        QCOMPARE(modelFamily(u"gpt-4o-2024-08-06"_s), modelFamily(u"gpt-4o"_s));
        QCOMPARE(modelFamily(u"123"_s), u"123"_s);
    }

    void saysWhoSetWhat()
    {
        const RoutingPreferences global{.order = QStringList{u"a"_s},
                                        .sort = u"price"_s,
                                        .maxPrice = {{u"prompt"_s, Money()}, {u"completion"_s, Money()}}};
        const RoutingPreferences own{.sort = u"latency"_s, .maxPrice = {{u"prompt"_s, Money()}}};
        const RoutingPreferences model{.ignore = QStringList{u"b"_s}, .sort = u"throughput"_s};
        const RoutingOrigins origins = routingOrigins(global, model, own);
        QCOMPARE(origins.order, RoutingSource::Global);
        QCOMPARE(origins.sort, RoutingSource::Conversation);
        QCOMPARE(origins.ignore, RoutingSource::Model);
        QVERIFY(!origins.zdr);
        QCOMPARE(origins.maxPrice.value(u"prompt"_s), RoutingSource::Conversation);
        QCOMPARE(origins.maxPrice.value(u"completion"_s), RoutingSource::Global);
        QCOMPARE(routingOrigins({}, {}, {}), RoutingOrigins());
    }
};

QTEST_APPLESS_MAIN(TestRequestBuilder)
#include "tst_requestbuilder.moc"
