// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/gateway/brokenanswers_p.h"
#include "core/gateway/jsontext.h"

namespace switchyard {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QByteArray errorEvent(const FaultContext &in, const QByteArray &error, const QByteArray &choices)
{
    return in.chunks.chunkWithChoices(choices, ",\"error\":" + error);
}

QByteArray usageWithCost(const FaultContext &in, QByteArrayView cost)
{
    const qsizetype from = in.usage.indexOf("\"cost\":") + 7;
    return in.usage.first(from) + cost.toByteArray() + in.usage.mid(in.usage.indexOf(',', from));
}

/// A good answer, streamed or not, whose usage object is `usage`.
Script withUsage(const FaultContext &in, const QByteArray &usage)
{
    if (!in.stream)
        return jsonScript(in, completionJson(in.chunks.head(), in.answer, usage));
    Script script = allPieces(in);
    script.write(in.chunks.finish(u"stop"_s));
    script.write(in.chunks.usage(usage, u"stop"_s));
    script.write(doneEvent);
    return script;
}

Script withFinish(const FaultContext &in, const QByteArray &finish)
{
    Script script = allPieces(in);
    script.write(in.chunks.chunk("{\"role\":\"assistant\",\"content\":\"\"}", finish, finish));
    script.write(
        in.chunks.chunk("{\"role\":\"assistant\",\"content\":\"\"}", finish, finish, ",\"usage\":" + in.usage));
    script.write(doneEvent);
    return script;
}

Script midStreamError(const FaultContext &in)
{
    Script script = begunWell(in, 40);
    script.write(errorEvent(
        in,
        R"({"code":502,"message":"Provider disconnected unexpectedly","metadata":{"error_type":"provider_unavailable","provider_code":"stream_closed"}})",
        R"([{"index":0,"delta":{"role":"assistant","content":""},"finish_reason":"error","native_finish_reason":"error"}])"));
    return script;
}

Script midStreamErrorOld(const FaultContext &in)
{
    Script script = begunWell(in, 40);
    const QByteArray delta = R"({"role":"assistant","content":""})";
    script.write(in.chunks.chunk(delta, "\"length\"", "\"length\""));
    script.write(in.chunks.chunk(delta, "\"length\"", "\"length\""));
    script.write(
        in.chunks.chunk(delta, "null", "null",
                        R"(,"error":{"code":400,"message":"Token limit reached upstream"},"usage":)" + in.usage));
    script.write(doneEvent);
    return script;
}

Script midStreamErrorText(const FaultContext &in)
{
    Script script = begunWell(in, 40);
    script.write(errorEvent(in, R"({"code":"server_error","message":"The upstream gave up"})", "[]"));
    script.write(doneEvent);
    return script;
}

Script errorEventLine(const FaultContext &in)
{
    Script script = begunWell(in, 40);
    script.write("event: error\ndata: {\"error\":{\"message\":\"Failed to call a "
                 "function\",\"type\":\"invalid_request_error\",\"status_code\":400}}\n\n");
    return script;
}

Script bareError(const FaultContext &in)
{
    Script script = begunWell(in, 40);
    script.write("data: {\"error\":\"upstream connect error or disconnect before headers\"}\n\n");
    script.write(doneEvent);
    return script;
}

Script errorInBody(const FaultContext &in)
{
    return jsonScript(
        in,
        R"({"error":{"code":429,"message":"Rate limit exceeded: free-models-per-day","metadata":{"limit_source":"openrouter_free_tier_daily"}},"user_id":"user_sandbox"})");
}

Script errorInChoice(const FaultContext &in)
{
    const QByteArray error
        = R"("error":{"code":502,"message":"Upstream error from Sandbox","metadata":{"error_type":"provider_unavailable"}})";
    if (in.stream) {
        Script script = begunWell(in, 20);
        script.write(in.chunks.chunkWithChoices(
            R"([{"index":0,"delta":{"role":"assistant","content":""},"finish_reason":"error","native_finish_reason":"error",)"
            + error + "}]"));
        script.write(doneEvent);
        return script;
    }
    QByteArray body = completionJson(in.chunks.head(), in.answer, in.usage);
    return jsonScript(in,
                      body.replace("\"finish_reason\":\"stop\"", QByteArray(error + ",\"finish_reason\":\"error\"")));
}

Script garbage(const FaultContext &in)
{
    Script script = begunWell(in, 20);
    script.write("data: {\"id\":\"gen-x\",\"choices\":[{\"delta\":{\"content\":\"lost\n\n");
    script.write("nonsense without a colon\n\n");
    for (const QString &piece : in.pieces.mid(20))
        script.write(in.chunks.content(piece), 1);
    finishWell(script, in);
    return script;
}

Script invalidUtf8(const FaultContext &in)
{
    Script script = begunWell(in, 20);
    script.write(in.chunks.content(u" [@@] "_s).replace("@@", "\xc3\x28\xff\xed\xa0\x80"));
    script.write(in.chunks.content(u" [@@] "_s).replace("@@", R"(\ud83d\u0000)"));
    for (const QString &piece : in.pieces.mid(20))
        script.write(in.chunks.content(piece), 1);
    finishWell(script, in);
    return script;
}

Script otherLineEnds(const FaultContext &in, const QByteArray &lineEnd)
{
    Script script = allPieces(in);
    finishWell(script, in);
    for (Step &step : script.steps)
        step.bytes.replace("\n", lineEnd);
    return script;
}

Script crlf(const FaultContext &in)
{
    return otherLineEnds(in, "\r\n");
}
Script loneCr(const FaultContext &in)
{
    return otherLineEnds(in, "\r");
}

Script bom(const FaultContext &in)
{
    Script script = allPieces(in);
    finishWell(script, in);
    script.steps.first().bytes.prepend("\xef\xbb\xbf");
    return script;
}

Script hugeLine(const FaultContext &in)
{
    Script script = begunWell(in, 10);
    script.write(in.chunks.image(u"data:image/png;base64,"_s + QString(30'000'000, u'A')), 1);
    finishWell(script, in);
    return script;
}

Script usageMissing(const FaultContext &in)
{
    Script script = allPieces(in);
    script.write(in.chunks.finish(u"stop"_s));
    script.write(doneEvent);
    return script;
}

Script usageTwice(const FaultContext &in)
{
    Script script = allPieces(in);
    const QByteArray early = R"({"prompt_tokens":1,"completion_tokens":1,"total_tokens":2,"cost":0.1})";
    script.write(in.chunks.usage(early, u"stop"_s));
    script.write(in.chunks.usage(in.usage, u"stop"_s));
    script.write(doneEvent);
    return script;
}

Script usageWithoutChoices(const FaultContext &in)
{
    Script script = allPieces(in);
    script.write(in.chunks.finish(u"stop"_s));
    script.write(in.chunks.chunkWithChoices("[]", ",\"usage\":" + in.usage));
    script.write(doneEvent);
    return script;
}

Script finishTwice(const FaultContext &in)
{
    Script script = allPieces(in);
    script.write(in.chunks.finish(u"length"_s));
    script.write(in.chunks.finish(u"stop"_s));
    script.write(in.chunks.usage(in.usage, u"stop"_s));
    script.write(doneEvent);
    return script;
}

Script finishEmpty(const FaultContext &in)
{
    return withFinish(in, "\"\"");
}
Script finishNull(const FaultContext &in)
{
    return withFinish(in, "null");
}
Script finishUnknown(const FaultContext &in)
{
    return withFinish(in, "\"sleepy\"");
}

Script contentFilter(const FaultContext &in)
{
    Script script = begunWell(in, 30);
    script.write(in.chunks.finish(u"content_filter"_s));
    script.write(in.chunks.usage(in.usage, u"content_filter"_s));
    script.write(doneEvent);
    return script;
}

Script afterDone(const FaultContext &in)
{
    Script script = allPieces(in);
    finishWell(script, in);
    script.write(in.chunks.content(u"This came after the end."_s));
    script.write(doneEvent);
    return script;
}

Script otherAnswer(const FaultContext &in)
{
    Script script = begunWell(in, 20);
    AnswerHead foreign = in.chunks.head();
    foreign.id = u"gen-0000000000-somebodyelse"_s;
    script.write(ChunkWriter(foreign).content(u" [a piece of another answer] "_s));
    for (const QString &piece : in.pieces.mid(20))
        script.write(in.chunks.content(piece), 1);
    finishWell(script, in);
    return script;
}

Script modelChange(const FaultContext &in)
{
    Script script = begunWell(in, 20);
    AnswerHead other = in.chunks.head();
    other.model = u"sandbox/showcase"_s;
    other.provider = u"Sandbox (second)"_s;
    const ChunkWriter chunks(other);
    for (const QString &piece : in.pieces.mid(20))
        script.write(chunks.content(piece), 1);
    script.write(chunks.finish(u"stop"_s));
    script.write(chunks.usage(in.usage, u"stop"_s));
    script.write(doneEvent);
    return script;
}

Script contentAsArray(const FaultContext &in)
{
    if (!in.stream) {
        QByteArray body = completionJson(in.chunks.head(), in.answer, in.usage);
        const QByteArray text = jsonString(in.answer.text);
        return jsonScript(in,
                          body.replace(QByteArray("\"content\":" + text),
                                       QByteArray("\"content\":[{\"type\":\"text\",\"text\":" + text + "}]")));
    }
    Script script = begunWell(in, 0);
    for (const QString &piece : in.pieces)
        script.write(in.chunks.chunk("{\"role\":\"assistant\",\"content\":[{\"type\":\"text\",\"text\":"
                                     + jsonString(piece) + "}]}"),
                     1);
    finishWell(script, in);
    return script;
}

Script manyChoices(const FaultContext &in)
{
    Script script = begunWell(in, 0);
    for (const QString &piece : in.pieces) {
        script.write(in.chunks.content(piece), 1);
        script.write(in.chunks.chunkWithChoices(
            R"([{"index":1,"delta":{"role":"assistant","content":" other"},"finish_reason":null}])"));
    }
    finishWell(script, in);
    return script;
}

Script unknownParts(const FaultContext &in)
{
    Script script = begunWell(in, 10);
    script.write(in.chunks.chunk(
        R"({"role":"assistant","content":"","hologram":{"format":"obj","data":"AAAA"},"reasoning_details":[{"type":"reasoning.dream","dream":"of sheep","index":0}]})",
        "null", "null", R"(,"weather":"fair")"));
    script.write("event: mystery\ndata: {\"type\":\"mystery\",\"object\":\"unheard.of\"}\n\n");
    for (const QString &piece : in.pieces.mid(10))
        script.write(in.chunks.content(piece), 1);
    finishWell(script, in);
    return script;
}

void toolPiece(Script &script, const FaultContext &in, const QByteArray &call)
{
    script.write(in.chunks.chunk("{\"role\":\"assistant\",\"content\":null,\"tool_calls\":[" + call + "]}"), 1);
}

void finishTools(Script &script, const FaultContext &in)
{
    script.write(in.chunks.finish(u"tool_calls"_s));
    script.write(in.chunks.usage(in.usage, u"tool_calls"_s));
    script.write(doneEvent);
}

Script toolArgumentsBroken(const FaultContext &in)
{
    Script script = begunWell(in, 0);
    toolPiece(script, in,
              R"({"index":0,"id":"call_1","type":"function","function":{"name":"get_weather","arguments":""}})");
    toolPiece(script, in, R"({"index":0,"function":{"arguments":"{\"city\": \"Par"}})");
    finishTools(script, in);
    return script;
}

Script toolsMixedUp(const FaultContext &in)
{
    Script script = begunWell(in, 0);
    toolPiece(script, in,
              R"({"index":1,"id":"call_1","type":"function","function":{"name":"never_offered","arguments":"{"}})");
    toolPiece(script, in,
              R"({"index":0,"id":"call_1","type":"function","function":{"name":"get_weather","arguments":""}})");
    toolPiece(script, in, R"({"index":1,"function":{"arguments":"}"}})");
    toolPiece(script, in, R"({"index":0,"function":{"arguments":"{}"}})");
    toolPiece(script, in, R"({"id":"call_3","type":"function","function":{"name":"no_index","arguments":"{}"}})");
    finishTools(script, in);
    return script;
}

Script endless(const FaultContext &in)
{
    Script script = begunWell(in, 0);
    const qsizetype start = script.steps.size();
    for (const QString &piece : in.pieces)
        script.write(in.chunks.content(piece), 1);
    script.write(in.chunks.content(u"\n\n"_s), 1);
    script.repeatFrom(start);
    return script;
}
Script costExponent(const FaultContext &in)
{
    return withUsage(in, usageWithCost(in, "3.4e-7"));
}
Script costDigits(const FaultContext &in)
{
    return withUsage(in, usageWithCost(in, "0.00012345678901234567"));
}
Script costNegative(const FaultContext &in)
{
    return withUsage(in, usageWithCost(in, "-0.004"));
}
Script costText(const FaultContext &in)
{
    return withUsage(in, usageWithCost(in, "\"0.0042\""));
}
Script costTenfold(const FaultContext &in)
{
    return withUsage(in, usageWithCost(in, "12.5"));
}
Script costObject(const FaultContext &in)
{
    return withUsage(in, usageWithCost(in, R"({"input_tokens_cost":0.001,"total_cost":0.002})"));
}
Script costMissing(const FaultContext &in)
{
    return withUsage(in, R"({"prompt_tokens":12,"completion_tokens":34,"total_tokens":46})");
}

// clang-format off
constexpr BrokenRow rows[] = {
    {"stream-error", midStreamError, "Fails after forty tokens with an error member and finish reason \"error\"."},
    {"stream-error-length", midStreamErrorOld, "Fails in the middle the old way: finish reason \"length\" twice, then an error without one."},
    {"stream-error-text-code", midStreamErrorText, "Fails in the middle with a code that is a word."},
    {"stream-error-event", errorEventLine, "Fails with \"event: error\" and no [DONE]."},
    {"stream-error-bare", bareError, "Fails with an error that is a bare string."},
    {"error-in-200", errorInBody, "Status 200, but the body is an error."},
    {"error-in-choice", errorInChoice, "Status 200, the error is inside the choice."},
    {"garbage", garbage, "Two unreadable events between good ones."},
    {"invalid-utf8", invalidUtf8, "Broken UTF-8, a lone surrogate and a NUL in the text."},
    {"crlf", crlf, "Lines end with CR LF."},
    {"cr", loneCr, "Lines end with CR alone."},
    {"bom", bom, "The stream begins with a byte order mark."},
    {"huge-line", hugeLine, "One line of thirty megabytes."},
    {"usage-missing", usageMissing, "Never reports usage."},
    {"usage-twice", usageTwice, "Reports usage twice with different figures; the last one holds."},
    {"usage-no-choices", usageWithoutChoices, "Reports usage in a chunk without choices."},
    {"finish-twice", finishTwice, "Two finish reasons, first \"length\", then \"stop\"."},
    {"finish-empty", finishEmpty, "The finish reason is an empty string."},
    {"finish-null", finishNull, "The finish reason stays null until [DONE]."},
    {"finish-unknown", finishUnknown, "A finish reason nobody has heard of."},
    {"content-filter", contentFilter, "Stopped by a content filter in the middle."},
    {"after-done", afterDone, "Goes on talking after [DONE]."},
    {"foreign-id", otherAnswer, "A chunk of another answer is in the stream."},
    {"model-change", modelChange, "Another model and provider answer from the middle on."},
    {"content-array", contentAsArray, "Content comes as an array of parts."},
    {"two-choices", manyChoices, "Two choices are streamed at once."},
    {"unknown-members", unknownParts, "Members, parts and events nobody has heard of."},
    {"tool-arguments", toolArgumentsBroken, "A tool call whose arguments break off."},
    {"tools-mixed", toolsMixedUp, "Tool calls out of order, with the same id, without index, and never offered."},
    {"endless", endless, "Repeats itself and never ends."},
    {"cost-exponent", costExponent, "The cost in exponent form, 3.4e-7."},
    {"cost-digits", costDigits, "The cost with twenty digits."},
    {"cost-negative", costNegative, "A negative cost."},
    {"cost-text", costText, "The cost as text."},
    {"cost-tenfold", costTenfold, "A cost of 12.50 for a few words."},
    {"cost-object", costObject, "The cost as an object."},
    {"cost-missing", costMissing, "Usage without a cost."},
};
// clang-format on

} // namespace

std::span<const BrokenRow> brokenStreams()
{
    return rows;
}

} // namespace switchyard
