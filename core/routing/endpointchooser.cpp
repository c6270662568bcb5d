// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/routing/endpointchooser.h"

#include <algorithm>
#include <array>
#include <limits>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

/// A price of the list as it is charged: the discount worked in.
std::optional<UnitPrice> charged(const PriceTable &table, QLatin1StringView key)
{
    const auto price = table.price(key);
    return price && !table.discount.isEmpty() ? price->discounted(table.discount.toLatin1()) : price;
}

struct Verdict
{
    RouteExclusion reason;
    QString detail;
};

bool listed(const QStringList &slugs, const Endpoint &endpoint)
{
    return std::ranges::any_of(slugs, [&](const QString &slug) { return slugMatches(slug, endpoint); });
}

std::optional<Verdict> judgePrice(const QMap<QString, Money> &limits, const PriceTable &prices)
{
    for (auto it = limits.cbegin(); it != limits.cend(); ++it) {
        const QLatin1StringView key = it.key() == PriceKey::completion ? PriceKey::completion
            : it.key() == PriceKey::prompt                             ? PriceKey::prompt
            : it.key() == PriceKey::image                              ? PriceKey::image
            : it.key() == PriceKey::audio                              ? PriceKey::audio
                                                                       : PriceKey::request;
        if (it.key() != key)
            continue; // a limit on something no list has a price for
        const bool perToken = key == PriceKey::prompt || key == PriceKey::completion;
        if (!prices.has(key)) {
            if (perToken)
                return Verdict{RouteExclusion::UnknownPrice, it.key()};
            continue; // not charged for
        }
        const auto unit = charged(prices, key);
        const auto price = unit ? (perToken ? unit->perMillion() : unit->times(1)) : std::nullopt;
        if (!price)
            return Verdict{RouteExclusion::UnknownPrice, it.key()};
        if (*price > it.value())
            return Verdict{RouteExclusion::MaximumPrice, it.key()};
    }
    return {};
}

QString firstMissing(const QStringList &wanted, const QStringList &offered)
{
    const auto it = std::ranges::find_if(wanted, [&](const QString &name) { return !offered.contains(name); });
    return it == wanted.end() ? QString() : *it;
}

/// The first hard filter an endpoint fails.
std::optional<Verdict> judge(const Endpoint &endpoint, const RoutingPreferences &wanted, const RequestTraits &traits,
                             const EndpointFacts &facts)
{
    if (wanted.only && !listed(*wanted.only, endpoint))
        return Verdict{RouteExclusion::NotInOnly, {}};
    if (wanted.ignore && listed(*wanted.ignore, endpoint))
        return Verdict{RouteExclusion::Ignored, {}};
    const QString quantization = endpoint.quantization.isEmpty() ? u"unknown"_s : endpoint.quantization;
    if (wanted.quantizations && !wanted.quantizations->contains(quantization))
        return Verdict{RouteExclusion::Quantization, quantization};
    if (auto verdict = judgePrice(wanted.maxPrice, endpoint.pricing))
        return verdict;
    if (wanted.requireParameters.value_or(false)) {
        const QString missing = firstMissing(traits.parameters, endpoint.supportedParameters);
        if (!missing.isEmpty())
            return Verdict{RouteExclusion::MissingParameter, missing};
    }
    const qint64 longest = endpoint.contextLength.value_or(std::numeric_limits<qint64>::max());
    if (traits.promptTokens > longest - std::min(traits.maxTokens, longest)
        || traits.promptTokens > endpoint.maxPromptTokens.value_or(longest))
        return Verdict{RouteExclusion::ContextLength, QString::number(longest)};
    const auto known = [&](const std::optional<QSet<QString>> &tags) { return tags && tags->contains(endpoint.tag); };
    if (wanted.zdr.value_or(false) && !known(facts.zeroRetention))
        return Verdict{RouteExclusion::ZeroRetention, {}};
    if (wanted.dataCollection == u"deny"_s && !known(facts.noTraining) && !known(facts.zeroRetention))
        return Verdict{RouteExclusion::DataCollection, {}};
    return {};
}

/// Exact, for comparing: what a prompt and a completion token cost together. Unknown is dearest.
UnitPrice::Wide comparablePrice(const Endpoint &endpoint)
{
    constexpr auto dearest = std::numeric_limits<qint64>::max() * UnitPrice::Wide(1'000'000'000'000);
    const auto in = charged(endpoint.pricing, PriceKey::prompt);
    const auto out = charged(endpoint.pricing, PriceKey::completion);
    if (!in || !out)
        return dearest;
    UnitPrice::Wide sum = 0;
    return __builtin_add_overflow(in->yoctos(), out->yoctos(), &sum) ? dearest : std::min(sum, dearest);
}

std::optional<double> percentile(const std::optional<Percentiles> &values, const QString &name)
{
    if (!values)
        return {};
    if (name == "p75"_L1)
        return values->p75;
    if (name == "p90"_L1)
        return values->p90;
    return name == "p99"_L1 ? values->p99 : values->p50;
}

/// Soft wishes: who misses one goes behind those who do not. A figure that is not known is no miss.
bool isSlow(const Endpoint &endpoint, const RoutingPreferences &wanted)
{
    for (auto it = wanted.preferredMinThroughput.cbegin(); it != wanted.preferredMinThroughput.cend(); ++it) {
        const auto speed = percentile(endpoint.throughput30m, it.key());
        if (speed && *speed < it.value())
            return true;
    }
    for (auto it = wanted.preferredMaxLatency.cbegin(); it != wanted.preferredMaxLatency.cend(); ++it) {
        const auto wait = percentile(endpoint.latency30m, it.key());
        if (wait && *wait > it.value() * 1000) // wished in seconds, measured in milliseconds
            return true;
    }
    return false;
}

/// The order the service would try them in, before `order` is looked at.
void sortEndpoints(QList<Endpoint> &endpoints, const RoutingPreferences &wanted, const RequestTraits &traits)
{
    const QString by = wanted.sort.value_or(QString());
    const auto faster = [](const Endpoint &a, const Endpoint &b) {
        return percentile(a.throughput30m, u"p50"_s).value_or(0) > percentile(b.throughput30m, u"p50"_s).value_or(0);
    };
    const auto sooner = [](const Endpoint &a, const Endpoint &b) {
        constexpr double never = std::numeric_limits<double>::max();
        return percentile(a.latency30m, u"p50"_s).value_or(never) < percentile(b.latency30m, u"p50"_s).value_or(never);
    };
    const auto cheaper = [](const Endpoint &a, const Endpoint &b) { return comparablePrice(a) < comparablePrice(b); };
    if (by == "throughput"_L1)
        std::ranges::stable_sort(endpoints, faster);
    else if (by == "latency"_L1)
        std::ranges::stable_sort(endpoints, sooner);
    else if (by != "exacto"_L1) // quality is the service's own secret: the list's order is kept
        std::ranges::stable_sort(endpoints, cheaper);

    // Behind all others, lightest reason first: slow by wish, unable, degraded.
    std::ranges::stable_partition(endpoints, [&](const Endpoint &e) { return !isSlow(e, wanted); });
    std::ranges::stable_partition(endpoints, [&](const Endpoint &e) {
        return std::ranges::all_of(std::array{u"tools"_s, u"response_format"_s, u"verbosity"_s}, [&](const QString &p) {
            return !traits.parameters.contains(p) || e.supportedParameters.contains(p);
        });
    });
    std::ranges::stable_partition(endpoints, [](const Endpoint &e) { return e.status.value_or(0) >= 0; });
}

/// Those named in `order`, each as often as there are endpoints behind a name, then the rest.
QList<Endpoint> ordered(const QStringList &order, QList<Endpoint> rest)
{
    QList<Endpoint> result;
    for (const QString &slug : order) {
        const auto named
            = std::ranges::stable_partition(rest, [&](const Endpoint &e) { return !slugMatches(slug, e); });
        for (const Endpoint &endpoint : named)
            result.append(endpoint);
        rest.erase(named.begin(), named.end());
    }
    return result + rest;
}

/// Chances by the inverse square of the price, among the endpoints that are well.
QList<double> shares(const QList<Endpoint> &endpoints, bool drawn)
{
    QList<double> result(endpoints.size(), 0.0);
    if (endpoints.isEmpty())
        return result;
    if (!drawn) {
        result.first() = 1;
        return result;
    }
    const bool anyWell = std::ranges::any_of(endpoints, [](const Endpoint &e) { return e.status.value_or(0) >= 0; });
    const bool anyFree = std::ranges::any_of(endpoints, [&](const Endpoint &e) {
        return (!anyWell || e.status.value_or(0) >= 0) && comparablePrice(e) == 0;
    });
    double sum = 0;
    for (qsizetype i = 0; i < endpoints.size(); ++i) {
        if (anyWell && endpoints[i].status.value_or(0) < 0)
            continue;
        const double price = double(comparablePrice(endpoints[i])) / 1e12;
        result[i] = anyFree ? (price == 0 ? 1 : 0) : 1 / (price * price);
        sum += result[i];
    }
    for (double &share : result)
        share = sum > 0 ? share / sum : 0;
    return result;
}

} // namespace

QLatin1StringView routeExclusionName(RouteExclusion exclusion)
{
    switch (exclusion) {
    case RouteExclusion::NotInOnly:
    case RouteExclusion::Ignored: return "allowed_providers"_L1;
    case RouteExclusion::Quantization: return "quantization"_L1;
    case RouteExclusion::MaximumPrice:
    case RouteExclusion::UnknownPrice: return "max_price"_L1;
    case RouteExclusion::MissingParameter: return "require_parameters"_L1;
    case RouteExclusion::ContextLength: return "context_length"_L1;
    case RouteExclusion::ZeroRetention: return "data_policy:zdr"_L1;
    case RouteExclusion::DataCollection: return "data_policy:training"_L1;
    case RouteExclusion::NoFallbacks: return "allow_fallbacks"_L1;
    }
    Q_UNREACHABLE_RETURN({});
}

RequestTraits traitsOf(const ChatRequest &request)
{
    RequestTraits traits;
    const SamplingParameters &p = request.parameters;
    const auto note = [&](bool isSent, QLatin1StringView name) {
        if (isSent)
            traits.parameters.append(name);
    };
    note(p.maxTokens.has_value(), "max_tokens"_L1);
    note(p.temperature.has_value(), "temperature"_L1);
    note(p.topP.has_value(), "top_p"_L1);
    note(p.minP.has_value(), "min_p"_L1);
    note(p.topA.has_value(), "top_a"_L1);
    note(p.topK.has_value(), "top_k"_L1);
    note(p.frequencyPenalty.has_value(), "frequency_penalty"_L1);
    note(p.presencePenalty.has_value(), "presence_penalty"_L1);
    note(p.repetitionPenalty.has_value(), "repetition_penalty"_L1);
    note(p.seed.has_value(), "seed"_L1);
    note(!p.stop.isEmpty(), "stop"_L1);
    note(p.logitBias.has_value(), "logit_bias"_L1);
    note(p.logprobs.has_value(), "logprobs"_L1);
    note(p.topLogprobs.has_value(), "top_logprobs"_L1);
    note(p.verbosity.has_value(), "verbosity"_L1);
    note(p.reasoningEffort || p.reasoningMaxTokens || p.reasoningEnabled, "reasoning"_L1);
    note(!p.responseFormat.isEmpty(), "response_format"_L1);
    note(!request.tools.isEmpty(), "tools"_L1);
    note(!request.toolChoice.isUndefined() && !request.toolChoice.isNull(), "tool_choice"_L1);
    note(request.parallelToolCalls.has_value(), "parallel_tool_calls"_L1);
    traits.maxTokens = std::max<qint64>(p.maxTokens.value_or(0), 0);
    return traits;
}

Route chooseEndpoints(const RoutingPreferences &preferences, const QList<Endpoint> &endpoints,
                      const RequestTraits &traits, const EndpointFacts &facts)
{
    Route route;
    QList<Endpoint> left;
    for (const Endpoint &endpoint : endpoints) {
        if (const auto verdict = judge(endpoint, preferences, traits, facts))
            route.excluded.append({endpoint, verdict->reason, verdict->detail});
        else
            left.append(endpoint);
    }
    sortEndpoints(left, preferences, traits);
    const bool hasOrder = preferences.order && !preferences.order->isEmpty();
    if (hasOrder)
        left = ordered(*preferences.order, std::move(left));
    const bool drawn = !hasOrder && !preferences.sort;
    if (!preferences.allowFallbacks.value_or(true)) {
        while (left.size() > 1 && !drawn)
            route.excluded.append({left.takeLast(), RouteExclusion::NoFallbacks, {}});
    }
    const QList<double> chances = shares(left, drawn);
    for (qsizetype i = 0; i < left.size(); ++i)
        route.eligible.append({left[i], chances[i]});
    return route;
}

} // namespace switchyard
