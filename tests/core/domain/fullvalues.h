// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/conversation.h"
#include "core/domain/ledger.h"

#include <QJsonArray>
#include <QTimeZone>

/// Values with every member away from its default, for round trips. A structured binding counts the members: a new one
/// stops the build of the test until it is set here.
namespace switchyard::test {

using namespace Qt::StringLiterals;

/// How many of the members are as they were made.
template <class... T> int defaultsAmong(const T &...members)
{
    return (int(members == T{}) + ...);
}

inline QDateTime aTime(int day)
{
    return QDateTime(QDate(2026, 3, day), QTime(4, 5, 6, 789), QTimeZone::UTC);
}

inline RoutingPreferences fullRouting()
{
    return {.order = QStringList{u"deepinfra/fp8"_s, u"together"_s},
            .only = QStringList{},
            .ignore = QStringList{u"x"_s},
            .allowFallbacks = false,
            .requireParameters = true,
            .dataCollection = u"deny"_s,
            .zdr = false,
            .enforceDistillableText = true,
            .quantizations = QStringList{u"fp8"_s, u"unknown"_s},
            .sort = u"price"_s,
            .sortPartition = u"none"_s,
            .maxPrice = {{u"prompt"_s, *Money::fromText("0.5")}, {u"completion"_s, *Money::fromText("1.25")}},
            .preferredMinThroughput = {{u"p50"_s, 20.5}},
            .preferredMaxLatency = {{u"p90"_s, 3.0}},
            .fallbackModels = QStringList{u"a/b"_s},
            .extra = QJsonObject{{u"novel"_s, QJsonArray{1, u"two"_s}}}};
}
inline int defaultsIn(const RoutingPreferences &v)
{
    const auto &[a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p] = v;
    return defaultsAmong(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p);
}

inline SamplingParameters fullParameters()
{
    return {.maxTokens = 9'007'199'254'740'993, // beyond what a double can count
            .temperature = 0.0,
            .topP = 0.1,
            .minP = 1.0 / 3.0,
            .topA = 0.2,
            .frequencyPenalty = -2.0,
            .presencePenalty = 2.0,
            .repetitionPenalty = 1.1,
            .topK = 0,
            .seed = -5,
            .stop = {u"\n\n"_s, u"END"_s},
            .logitBias = QMap<QString, double>{{u"50256"_s, -100.0}},
            .logprobs = false,
            .topLogprobs = 20,
            .verbosity = u"low"_s,
            .reasoningEffort = u"high"_s,
            .reasoningMaxTokens = 2048,
            .reasoningExclude = true,
            .reasoningEnabled = false,
            .reasoningSummary = u"auto"_s,
            .responseFormat = {{u"type"_s, u"json_object"_s}},
            .extra = {{u"raw_mode"_s, true}}};
}
inline int defaultsIn(const SamplingParameters &v)
{
    const auto &[a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, w] = v;
    return defaultsAmong(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, w);
}

inline Usage fullUsage()
{
    return {.promptTokens = 0,
            .completionTokens = 2,
            .totalTokens = 3,
            .cachedTokens = 4,
            .cacheWriteTokens = 5,
            .reasoningTokens = 6,
            .audioPromptTokens = 7,
            .audioCompletionTokens = 8,
            .imageTokens = 9,
            .webSearches = 10,
            .cost = Money::fromPicos(1),
            .upstreamCost = Money(),
            .isByok = false,
            .extra = {{u"unit"_s, 1.5}}};
}
inline int defaultsIn(const Usage &v)
{
    const auto &[a, b, c, d, e, f, g, h, i, j, k, l, m, n] = v;
    return defaultsAmong(a, b, c, d, e, f, g, h, i, j, k, l, m, n);
}

inline Timing fullTiming()
{
    using namespace std::chrono_literals;
    return {.firstToken = 0ms, .reasoning = 1500ms, .total = 61'000ms};
}
inline int defaultsIn(const Timing &v)
{
    const auto &[a, b, c] = v;
    return defaultsAmong(a, b, c);
}

inline PriceTable fullPrices()
{
    return {.prices = {{u"prompt"_s, Price::fromText(u"0.0000000208333333333333"_s)},
                       {u"image"_s, Price::fromText(u"-1"_s)},
                       {u"request"_s, Price::fromText(u"fixed"_s)}},
            .overrides = {{.prices = {{u"prompt"_s, Price::fromText(u"0.00001"_s)}},
                           .minPromptTokens = 200'000,
                           .utcStart = 2200,
                           .utcEnd = 600,
                           .extra = {{u"utc_days"_s, QJsonArray{1, 2}}}}},
            .discount = u"0.25"_s,
            .extra = {{u"novel"_s, u"x"_s}}};
}
inline int defaultsIn(const PriceTable &v)
{
    const auto &[a, b, c, d] = v;
    const auto &[e, f, g, h, i] = v.overrides.first();
    return defaultsAmong(a, b, c, d, e, f, g, h, i);
}

inline Error fullError()
{
    return {.kind = Error::Kind::RateLimited,
            .message = u"slow down"_s,
            .host = u"example.org:443"_s,
            .httpStatus = 429,
            .retryAfter = std::chrono::seconds(0),
            .code = u"rate_limit_exceeded"_s,
            .provider = u"Provider"_s,
            .parameter = u"top_k"_s,
            .suggestions = {u"a/b"_s, u"c/d"_s},
            .affordableTokens = 0,
            .raw = u"{\"error\":{}}"_s};
}
inline int defaultsIn(const Error &v)
{
    const auto &[a, b, c, d, e, f, g, h, i, j, k] = v;
    return defaultsAmong(a, b, c, d, e, f, g, h, i, j, k);
}

/// One part of each kind, every member set; bytes that are no text among them.
inline QList<ContentPart> fullParts()
{
    return {TextPart{u"text \u0001 \u202e 😀\n"_s},
            ImagePart{u"data:image/png;base64,AA=="_s, u"0123"_s, u"image/png"_s, u"../a.png"_s, u"high"_s},
            FilePart{u"https://example.org/a.pdf"_s, u"4567"_s, u"application/pdf"_s, u"a.pdf"_s},
            AudioPart{"AAAA"_ba, u"wav"_s, u"spoken"_s, u"audio_1"_s},
            ReasoningPart{u"thought"_s, "[{\"type\":\"reasoning.encrypted\",\"data\":\"x==\"},  {\"b\":1,\"a\":2}]"_ba},
            ToolCallPart{u"call_1"_s, u"look_up"_s, u"{\"broken\": "_s},
            ToolResultPart{u"call_1"_s, u"result"_s},
            CitationPart{u"https://example.org"_s, u"Title"_s, u"content"_s, 0, 12},
            RefusalPart{u"no"_s},
            UnknownPart{u"video_url"_s,
                        "{ \"type\" : \"video_url\", \"video_url\":{\"url\":\"https://example.org/v\"} }"_ba},
            UnknownPart{u"odd bytes"_s, "{\"a\":\"\xff\xfe\"}"_ba}};
}

inline Message fullMessage()
{
    return {.id = MessageId(u"m2"_s),
            .conversation = ConversationId(u"c1"_s),
            .parent = MessageId(u"m1"_s),
            .kind = SiblingKind::Retry,
            .role = Role::Assistant,
            .state = MessageState::Interrupted,
            .sequence = 7,
            .created = aTime(2),
            .parts = fullParts(),
            .connection = ConnectionId(u"k1"_s),
            .model = ModelId(u"author/model:free"_s),
            .answeredBy = u"author/model-2026"_s,
            .provider = u"Provider"_s,
            .generation = GenerationId(u"gen-1"_s),
            .finishReason = u"stop"_s,
            .nativeFinishReason = u"end_turn"_s,
            .usage = fullUsage(),
            .computedCost = Money::fromPicos(-5),
            .timing = fullTiming(),
            .error = fullError(),
            .unreadableEvents = 3};
}
inline int defaultsIn(const Message &v)
{
    const auto &[a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u] = v;
    return defaultsAmong(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u);
}

inline Conversation fullConversation()
{
    return {.id = ConversationId(u"c1"_s),
            .title = u"A title"_s,
            .created = aTime(1),
            .updated = aTime(3),
            .pinned = true,
            .trashed = aTime(4),
            .activeLeaf = MessageId(u"m2"_s),
            .connection = ConnectionId(u"k1"_s),
            .model = ModelId(u"author/model"_s),
            .systemPrompt = u"Be brief."_s,
            .parameters = fullParameters(),
            .routing = fullRouting(),
            .draft = u"half a sent"_s,
            .recipients
            = {{ConnectionId(u"k1"_s), ModelId(u"author/model"_s)}, {ConnectionId(u"k2"_s), ModelId(u"other/model"_s)}},
            .context = {.overflow = ContextPolicy::Overflow::DropOldest,
                        .excluded = {MessageId(u"m3"_s), MessageId(u"m4"_s)},
                        .pinned = {MessageId(u"m5"_s)}},
            .queue = {{.id = MessageId(u"m6"_s),
                       .draft = {.text = u"then this"_s, .attachments = {ImagePart{.blob = u"ab"_s}}},
                       .recipients = {{ConnectionId(u"k1"_s), ModelId(u"author/model"_s)}},
                       .parent = MessageId(u"m2"_s),
                       .toAll = true}},
            .forkedFrom = ForkOrigin{ConversationId(u"c0"_s), MessageId(u"m0"_s)}};
}
inline int defaultsIn(const Conversation &v)
{
    const auto &[a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q] = v;
    return defaultsAmong(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q);
}

} // namespace switchyard::test
