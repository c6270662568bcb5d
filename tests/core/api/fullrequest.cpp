// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/api/fullrequest.h"

namespace switchyard {

using namespace Qt::StringLiterals;

QList<OutgoingMessage> everyMessage()
{
    return {
        {.role = Role::System, .parts = {TextPart{u"Be brief."_s}}},
        {.role = Role::Developer, .parts = {TextPart{u"One."_s}, TextPart{u"Two."_s}}},
        {.role = Role::User,
         .parts
         = {TextPart{u"Look \"here\"\n👋"_s}, ImagePart{.url = u"data:image/png;base64,AAAA"_s, .detail = u"high"_s},
            FilePart{.url = u"data:application/pdf;base64,AAAA"_s, .name = u"a b.pdf"_s},
            AudioPart{.data = "QUJD", .format = u"wav"_s},
            UnknownPart{u"video_url"_s, R"({"type":"video_url", "video_url":{"url":"https://example.org/v.mp4"}})"}},
         .name = u"ada"_s},
        {.role = Role::Assistant,
         .parts
         = {ReasoningPart{
                u"Hm"_s,
                R"([{"type":"reasoning.text", "text":"Hm","signature":"c2ln","index":0,"format":"anthropic-claude-v1"},{"type":"reasoning.encrypted","data":"A/+=","id":"r","index":1,"format":"openai-responses-v1"}])"},
            TextPart{u"I will look."_s}, ToolCallPart{u"call_1"_s, u"find"_s, u"{\"q\": \"x\"}"_s},
            ToolCallPart{u"call_2"_s, u"clock"_s, u"{}"_s}}},
        {.role = Role::Tool, .parts = {ToolResultPart{u"call_1"_s, u"found"_s}}},
        {.role = Role::Tool, .parts = {ToolResultPart{u"call_2"_s, u"noon"_s}}},
        {.role = Role::Assistant,
         .parts
         = {TextPart{u"Here."_s}, ImagePart{.url = u"data:image/png;base64,BBBB"_s},
            UnknownPart{
                u"annotation/file"_s,
                R"({"type":"file","file":{"hash":"h","name":"a.pdf","content":[{"type":"text","text":"parsed"}]}})"}}},
        {.role = Role::Assistant, .parts = {RefusalPart{u"No."_s}}},
        {.role = Role::User, .parts = {TextPart{u"Go on"_s}}},
    };
}

ChatRequest fullRequest()
{
    ChatRequest request;
    request.model = ModelId(u"acme/swift-1:nitro"_s);
    request.messages = everyMessage();
    SamplingParameters &p = request.parameters;
    p.maxTokens = 1000;
    p.temperature = 0.7;
    p.topP = 0.9;
    p.minP = 0.05;
    p.topA = 0.1;
    p.frequencyPenalty = 0.5;
    p.presencePenalty = -0.5;
    p.repetitionPenalty = 1.1;
    p.topK = 40;
    p.seed = 42;
    p.stop = {u"END"_s, u"STOP"_s};
    p.logitBias = QMap<QString, double>{{u"50256"_s, -100}};
    p.logprobs = true;
    p.topLogprobs = 3;
    p.verbosity = u"low"_s;
    p.reasoningEffort = u"high"_s;
    p.reasoningExclude = false;
    p.reasoningEnabled = true;
    p.reasoningSummary = u"auto"_s;
    p.responseFormat
        = {{u"type"_s, u"json_schema"_s},
           {u"json_schema"_s,
            QJsonObject{
                {u"name"_s, u"answer"_s}, {u"strict"_s, true}, {u"schema"_s, QJsonObject{{u"type"_s, u"object"_s}}}}}};
    RoutingPreferences &r = request.routing;
    r.order = {u"acme"_s};
    r.only = {u"acme"_s, u"other"_s};
    r.ignore = {u"third"_s};
    r.allowFallbacks = true;
    r.requireParameters = true;
    r.dataCollection = u"deny"_s;
    r.zdr = true;
    r.enforceDistillableText = false;
    r.quantizations = {u"fp8"_s};
    r.sort = u"throughput"_s;
    r.sortPartition = u"none"_s;
    r.maxPrice = {{u"prompt"_s, *Money::fromText("0.15")}, {u"completion"_s, *Money::fromText("2")}};
    r.preferredMinThroughput = {{u"p50"_s, 20}};
    r.preferredMaxLatency = {{u"p90"_s, 3}};
    r.fallbackModels = QStringList{u"acme/swift-0"_s};
    request.tools = {QJsonObject{{u"type"_s, u"function"_s},
                                 {u"function"_s,
                                  QJsonObject{{u"name"_s, u"find"_s},
                                              {u"description"_s, u"Finds."_s},
                                              {u"parameters"_s, QJsonObject{{u"type"_s, u"object"_s}}}}}}};
    request.toolChoice = u"auto"_s;
    request.parallelToolCalls = false;
    request.maxToolCalls = 5;
    request.stopServerToolsWhen = {QJsonObject{{u"type"_s, u"step_count_is"_s}, {u"step_count"_s, 3}}};
    request.plugins = {QJsonObject{{u"id"_s, u"file-parser"_s}, {u"pdf"_s, QJsonObject{{u"engine"_s, u"native"_s}}}}};
    request.modalities = {u"text"_s, u"image"_s};
    request.imageConfig = {{u"aspect_ratio"_s, u"16:9"_s}};
    request.audio = {{u"voice"_s, u"alloy"_s}, {u"format"_s, u"wav"_s}};
    request.prediction = {{u"type"_s, u"content"_s}, {u"content"_s, u"guess"_s}};
    request.webSearchOptions = {{u"search_context_size"_s, u"low"_s}};
    request.cacheControl = {{u"type"_s, u"ephemeral"_s}, {u"ttl"_s, u"1h"_s}};
    request.metadata = {{u"run"_s, u"7"_s}};
    request.trace = {{u"trace_id"_s, u"t"_s}};
    request.serviceTier = u"flex"_s;
    request.sessionId = u"session"_s;
    request.user = u"someone"_s;
    request.preset = u"writer"_s;
    request.extra = {{u"safe_prompt"_s, true}};
    return request;
}

} // namespace switchyard
