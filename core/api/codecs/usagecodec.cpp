// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/codecs/chatcodec.h"
#include "core/api/codecs/jsonput_p.h"
#include "core/api/jsonreader.h"

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

void keepRest(QJsonObject &extra, QLatin1StringView key, const JsonReader &in)
{
    const QJsonObject rest = in.extra();
    if (!rest.isEmpty())
        extra.insert(key, rest);
}

} // namespace

Usage decodeUsage(JsonSlice slice)
{
    JsonReader in(slice.toObject(), slice);
    Usage usage;
    usage.promptTokens = in.optional<qint64>("prompt_tokens"_L1);
    usage.completionTokens = in.optional<qint64>("completion_tokens"_L1);
    usage.totalTokens = in.optional<qint64>("total_tokens"_L1);
    JsonReader prompt = in.object("prompt_tokens_details"_L1);
    usage.cachedTokens = prompt.optional<qint64>("cached_tokens"_L1);
    usage.cacheWriteTokens = prompt.optional<qint64>("cache_write_tokens"_L1);
    usage.audioPromptTokens = prompt.optional<qint64>("audio_tokens"_L1);
    if (!usage.cachedTokens) // DeepSeek's own name; it stays in extra
        usage.cachedTokens = JsonReader(in.json()).optional<qint64>("prompt_cache_hit_tokens"_L1);
    JsonReader completion = in.object("completion_tokens_details"_L1);
    usage.reasoningTokens = completion.optional<qint64>("reasoning_tokens"_L1);
    usage.audioCompletionTokens = completion.optional<qint64>("audio_tokens"_L1);
    usage.imageTokens = completion.optional<qint64>("image_tokens"_L1);
    JsonReader tools = in.object("server_tool_use_details"_L1);
    usage.webSearches = tools.optional<qint64>("web_search_requests"_L1);
    if (!usage.webSearches)
        usage.webSearches
            = JsonReader(in.json().value("server_tool_use"_L1).toObject()).optional<qint64>("web_search_requests"_L1);
    usage.cost = in.optional<Money>("cost"_L1);
    if (!usage.cost) { // Perplexity sends an object; it stays in extra
        const JsonSlice cost = in.raw("cost"_L1);
        if (cost.isObject())
            usage.cost = JsonReader(cost.toObject(), cost).optional<Money>("total_cost"_L1);
    }
    JsonReader details = in.object("cost_details"_L1);
    usage.upstreamCost = details.optional<Money>("upstream_inference_cost"_L1);
    usage.isByok = in.optional<bool>("is_byok"_L1);
    usage.extra = in.extra();
    keepRest(usage.extra, "prompt_tokens_details"_L1, prompt);
    keepRest(usage.extra, "completion_tokens_details"_L1, completion);
    keepRest(usage.extra, "server_tool_use_details"_L1, tools);
    keepRest(usage.extra, "cost_details"_L1, details);
    return usage;
}

QJsonObject encodeWireUsage(const Usage &usage)
{
    QJsonObject object = usage.extra;
    put(object, "prompt_tokens"_L1, usage.promptTokens);
    put(object, "completion_tokens"_L1, usage.completionTokens);
    put(object, "total_tokens"_L1, usage.totalTokens);
    QJsonObject prompt = object.value("prompt_tokens_details"_L1).toObject();
    put(prompt, "cached_tokens"_L1, usage.cachedTokens);
    put(prompt, "cache_write_tokens"_L1, usage.cacheWriteTokens);
    put(prompt, "audio_tokens"_L1, usage.audioPromptTokens);
    put(object, "prompt_tokens_details"_L1, prompt);
    QJsonObject completion = object.value("completion_tokens_details"_L1).toObject();
    put(completion, "reasoning_tokens"_L1, usage.reasoningTokens);
    put(completion, "audio_tokens"_L1, usage.audioCompletionTokens);
    put(completion, "image_tokens"_L1, usage.imageTokens);
    put(object, "completion_tokens_details"_L1, completion);
    QJsonObject tools = object.value("server_tool_use_details"_L1).toObject();
    put(tools, "web_search_requests"_L1, usage.webSearches);
    put(object, "server_tool_use_details"_L1, tools);
    if (!object.value("cost"_L1).isObject())
        put(object, "cost"_L1, usage.cost);
    QJsonObject details = object.value("cost_details"_L1).toObject();
    put(details, "upstream_inference_cost"_L1, usage.upstreamCost);
    put(object, "cost_details"_L1, details);
    put(object, "is_byok"_L1, usage.isByok);
    return object;
}

} // namespace switchyard
