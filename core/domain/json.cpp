// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/json.h"

#include "core/domain/jsonfields.h"

namespace switchyard {

using namespace Qt::StringLiterals;

// Each value's members, once. `Value` is const when writing.

template <class Archive, class Value>
    requires std::same_as<std::remove_const_t<Value>, RoutingPreferences>
void fields(Archive &a, Value &v)
{
    a("order"_L1, v.order);
    a("only"_L1, v.only);
    a("ignore"_L1, v.ignore);
    a("allowFallbacks"_L1, v.allowFallbacks);
    a("requireParameters"_L1, v.requireParameters);
    a("dataCollection"_L1, v.dataCollection);
    a("zdr"_L1, v.zdr);
    a("enforceDistillableText"_L1, v.enforceDistillableText);
    a("quantizations"_L1, v.quantizations);
    a("sort"_L1, v.sort);
    a("sortPartition"_L1, v.sortPartition);
    a("maxPrice"_L1, v.maxPrice);
    a("preferredMinThroughput"_L1, v.preferredMinThroughput);
    a("preferredMaxLatency"_L1, v.preferredMaxLatency);
    a("fallbackModels"_L1, v.fallbackModels);
    a("extra"_L1, v.extra);
}

template <class Archive, class Value>
    requires std::same_as<std::remove_const_t<Value>, SamplingParameters>
void fields(Archive &a, Value &v)
{
    a("maxTokens"_L1, v.maxTokens);
    a("temperature"_L1, v.temperature);
    a("topP"_L1, v.topP);
    a("minP"_L1, v.minP);
    a("topA"_L1, v.topA);
    a("frequencyPenalty"_L1, v.frequencyPenalty);
    a("presencePenalty"_L1, v.presencePenalty);
    a("repetitionPenalty"_L1, v.repetitionPenalty);
    a("topK"_L1, v.topK);
    a("seed"_L1, v.seed);
    a("stop"_L1, v.stop);
    a("logitBias"_L1, v.logitBias);
    a("logprobs"_L1, v.logprobs);
    a("topLogprobs"_L1, v.topLogprobs);
    a("verbosity"_L1, v.verbosity);
    a("reasoningEffort"_L1, v.reasoningEffort);
    a("reasoningMaxTokens"_L1, v.reasoningMaxTokens);
    a("reasoningExclude"_L1, v.reasoningExclude);
    a("reasoningEnabled"_L1, v.reasoningEnabled);
    a("reasoningSummary"_L1, v.reasoningSummary);
    a("responseFormat"_L1, v.responseFormat);
    a("extra"_L1, v.extra);
}

template <class Archive, class Value>
    requires std::same_as<std::remove_const_t<Value>, Usage>
void fields(Archive &a, Value &v)
{
    a("promptTokens"_L1, v.promptTokens);
    a("completionTokens"_L1, v.completionTokens);
    a("totalTokens"_L1, v.totalTokens);
    a("cachedTokens"_L1, v.cachedTokens);
    a("cacheWriteTokens"_L1, v.cacheWriteTokens);
    a("reasoningTokens"_L1, v.reasoningTokens);
    a("audioPromptTokens"_L1, v.audioPromptTokens);
    a("audioCompletionTokens"_L1, v.audioCompletionTokens);
    a("imageTokens"_L1, v.imageTokens);
    a("webSearches"_L1, v.webSearches);
    a("cost"_L1, v.cost);
    a("upstreamCost"_L1, v.upstreamCost);
    a("isByok"_L1, v.isByok);
    a("extra"_L1, v.extra);
}

template <class Archive, class Value>
    requires std::same_as<std::remove_const_t<Value>, Timing>
void fields(Archive &a, Value &v)
{
    a("firstToken"_L1, v.firstToken);
    a("reasoning"_L1, v.reasoning);
    a("total"_L1, v.total);
}

template <class Archive, class Value>
    requires std::same_as<std::remove_const_t<Value>, PriceOverride>
void fields(Archive &a, Value &v)
{
    a("prices"_L1, v.prices);
    a("minPromptTokens"_L1, v.minPromptTokens);
    a("utcStart"_L1, v.utcStart);
    a("utcEnd"_L1, v.utcEnd);
    a("extra"_L1, v.extra);
}

template <class Archive, class Value>
    requires std::same_as<std::remove_const_t<Value>, PriceTable>
void fields(Archive &a, Value &v)
{
    a("prices"_L1, v.prices);
    a("discount"_L1, v.discount);
    a("extra"_L1, v.extra);
}

template <class Archive, class Value>
    requires std::same_as<std::remove_const_t<Value>, Error>
void fields(Archive &a, Value &v)
{
    a("message"_L1, v.message);
    a("host"_L1, v.host);
    a("httpStatus"_L1, v.httpStatus);
    a("retryAfter"_L1, v.retryAfter);
    a("code"_L1, v.code);
    a("provider"_L1, v.provider);
    a("parameter"_L1, v.parameter);
    a("suggestions"_L1, v.suggestions);
    a("affordableTokens"_L1, v.affordableTokens);
    a("raw"_L1, v.raw);
}

inline namespace ownjson {

QJsonObject encodeRouting(const RoutingPreferences &routing)
{
    return json::encode(routing);
}
RoutingPreferences decodeRouting(const QJsonObject &json)
{
    return json::decode<RoutingPreferences>(json);
}
QJsonObject encodeParameters(const SamplingParameters &parameters)
{
    return json::encode(parameters);
}
SamplingParameters decodeParameters(const QJsonObject &json)
{
    return json::decode<SamplingParameters>(json);
}
QJsonObject encodeUsage(const Usage &usage)
{
    return json::encode(usage);
}
Usage decodeUsage(const QJsonObject &json)
{
    return json::decode<Usage>(json);
}
QJsonObject encodeTiming(const Timing &timing)
{
    return json::encode(timing);
}
Timing decodeTiming(const QJsonObject &json)
{
    return json::decode<Timing>(json);
}

QJsonObject encodePriceTable(const PriceTable &prices)
{
    QJsonObject object = json::encode(prices);
    QJsonArray overrides;
    for (const PriceOverride &entry : prices.overrides)
        overrides.append(json::encode(entry));
    if (!overrides.isEmpty())
        object.insert("overrides"_L1, overrides);
    return object;
}

PriceTable decodePriceTable(const QJsonObject &json)
{
    auto prices = json::decode<PriceTable>(json);
    for (const QJsonValue entry : json.value("overrides"_L1).toArray())
        prices.overrides.append(json::decode<PriceOverride>(entry.toObject()));
    return prices;
}

QJsonObject encodeError(const Error &error)
{
    QJsonObject object = json::encode(error);
    object.insert("kind"_L1, QString(errorKindName(error.kind)));
    return object;
}

Error decodeError(const QJsonObject &json)
{
    auto error = json::decode<Error>(json);
    const QString name = json.value("kind"_L1).toString();
    for (int kind = 0; kind <= int(Error::Kind::Internal); ++kind) {
        if (errorKindName(Error::Kind(kind)) == name)
            error.kind = Error::Kind(kind);
    }
    return error;
}

} // namespace ownjson

} // namespace switchyard
