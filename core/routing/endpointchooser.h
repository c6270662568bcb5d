// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/chat.h"
#include "core/domain/endpointrouting.h"

#include <QList>
#include <QSet>
#include <QStringList>

#include <optional>

namespace switchyard {

/// What a request asks of an endpoint.
struct RequestTraits
{
    QStringList parameters; ///< members that are sent, by the names of Endpoint::supportedParameters
    qint64 promptTokens = 0; ///< 0 = not estimated
    qint64 maxTokens = 0; ///< 0 = not limited

    bool operator==(const RequestTraits &) const = default;
};

/// The traits of a request; the prompt's tokens are left at 0.
[[nodiscard]] RequestTraits traitsOf(const ChatRequest &request);

/// What is known of endpoints beyond their list entry, by tag. Nothing = not known, and then they cannot pass.
struct EndpointFacts
{
    std::optional<QSet<QString>> zeroRetention; ///< source: OpenRouter API, GET /endpoints/zdr
    std::optional<QSet<QString>> noTraining; ///< store and train on nothing

    bool operator==(const EndpointFacts &) const = default;
};

/// Why an endpoint is out.
enum class RouteExclusion {
    NotInOnly,
    Ignored,
    Quantization,
    MaximumPrice,
    UnknownPrice, ///< there is a maximum, and the price to compare is not known
    MissingParameter,
    ContextLength,
    ZeroRetention,
    DataCollection,
    NoFallbacks, ///< fallbacks are off, and it is not the first choice
};

/// The word of an exclusion as in OpenRouter's `excluded_by`.
[[nodiscard]] QLatin1StringView routeExclusionName(RouteExclusion exclusion);

struct ExcludedEndpoint
{
    Endpoint endpoint;
    RouteExclusion reason = RouteExclusion::Ignored;
    QString detail; ///< the parameter, price key or quantization to blame; may be empty

    bool operator==(const ExcludedEndpoint &) const = default;
};

struct RoutedEndpoint
{
    Endpoint endpoint;
    double share = 0; ///< chance of being tried first, 0–1

    bool operator==(const RoutedEndpoint &) const = default;
};

/// Who may answer, likeliest first, and who may not.
struct Route
{
    QList<RoutedEndpoint> eligible;
    QList<ExcludedEndpoint> excluded; ///< in the order of the list given, then who is only a fallback

    bool operator==(const Route &) const = default;
};

/// Which endpoints may answer under these preferences, and in which order. Pure and deterministic. Without `order` and
/// `sort` the service draws by the inverse square of the price: `share` then holds the chances, else the first has 1.
/// Source: OpenRouter API, "Provider routing".
[[nodiscard]] Route chooseEndpoints(const RoutingPreferences &preferences, const QList<Endpoint> &endpoints,
                                    const RequestTraits &traits = {}, const EndpointFacts &facts = {});

} // namespace switchyard
