// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/gateway/endpointchoice.h"

#include <algorithm>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

/// A slug names all endpoints of a provider; with a suffix, exactly one.
bool names(const QString &slug, const Endpoint &endpoint)
{
    return endpoint.tag == slug || endpoint.tag.section(u'/', 0, 0) == slug
        || endpoint.providerName.compare(slug, Qt::CaseInsensitive) == 0;
}

bool namedIn(const std::optional<QStringList> &slugs, const Endpoint &endpoint)
{
    return slugs && std::ranges::any_of(*slugs, [&](const QString &slug) { return names(slug, endpoint); });
}

bool isDearerThan(const QMap<QString, Money> &limits, const Endpoint &endpoint)
{
    for (auto it = limits.cbegin(); it != limits.cend(); ++it) {
        const auto price = endpoint.pricing.price(QLatin1StringView(it.key().toLatin1()));
        if (!price)
            continue;
        const bool perToken = it.key() == "prompt"_L1 || it.key() == "completion"_L1;
        const auto amount = perToken ? price->perMillion() : price->times(1);
        if (amount && *amount > it.value())
            return true;
    }
    return false;
}

/// Why this endpoint may not answer, in the words of `excluded_by`; empty when it may.
QString exclusion(const SandboxProvider *provider, const Endpoint &endpoint, const ChatInput &input)
{
    const RoutingPreferences &routing = input.routing;
    if ((routing.only && !namedIn(routing.only, endpoint)) || namedIn(routing.ignore, endpoint))
        return u"allowed_providers"_s;
    if (routing.zdr.value_or(false) && !(provider && provider->keepsNothing))
        return u"data_policy:zdr"_s;
    if (routing.dataCollection == u"deny"_s && provider && provider->trains)
        return u"data_policy:training"_s;
    if (routing.quantizations && !routing.quantizations->contains(endpoint.quantization))
        return u"quantization"_s;
    if (isDearerThan(routing.maxPrice, endpoint))
        return u"max_price"_s;
    if (endpoint.contextLength && input.promptTokens + input.maxTokens.value_or(0) > *endpoint.contextLength)
        return u"context_length"_s;
    if (routing.requireParameters.value_or(false)) {
        const auto missing = std::ranges::find_if(
            input.parameters, [&](const QString &name) { return !endpoint.supportedParameters.contains(name); });
        if (missing != input.parameters.cend())
            return u"require_parameters"_s;
    }
    return {};
}

UnitPrice blendedPrice(const Endpoint &endpoint)
{
    return endpoint.pricing.price(PriceKey::completion).value_or(UnitPrice());
}

void sortBy(QList<const Endpoint *> &endpoints, const QString &by)
{
    const auto middle = [](const std::optional<Percentiles> &p) { return p ? p->p50.value_or(0) : 0; };
    if (by == "throughput"_L1)
        std::ranges::stable_sort(endpoints, std::greater(),
                                 [&](const Endpoint *e) { return middle(e->throughput30m); });
    else if (by == "latency"_L1)
        std::ranges::stable_sort(endpoints, std::less(), [&](const Endpoint *e) { return middle(e->latency30m); });
    else if (by == "price"_L1)
        std::ranges::stable_sort(endpoints, std::less(), [](const Endpoint *e) { return blendedPrice(*e); });
    else // in good order first, then cheap
        std::ranges::stable_sort(endpoints, std::less(),
                                 [](const Endpoint *e) { return std::pair(-e->status.value_or(0), blendedPrice(*e)); });
}

WireError nothingLeft(const CatalogueModel &model, QStringList excludedBy, const QStringList &providers)
{
    excludedBy.removeDuplicates();
    const bool privacy = excludedBy.size() == 1 && excludedBy.first().startsWith("data_policy"_L1);
    WireError error = WireError::typed(
        404, u"No endpoints found for %1 that match the request's provider preferences."_s.arg(model.model.id.text()),
        u"not_found"_s);
    error.availability = {{u"code"_s, privacy ? u"privacy_restricted"_s : u"constraint_filtered"_s},
                          {u"retryable"_s, false},
                          {u"requested_models"_s, QJsonArray{model.model.id.text()}},
                          {u"affected_providers"_s, QJsonArray::fromStringList(providers)},
                          {u"excluded_by"_s, QJsonArray::fromStringList(excludedBy)},
                          {u"fallback_models"_s, QJsonArray{u"sandbox/showcase"_s}}};
    return error;
}

} // namespace

std::expected<EndpointChoice, WireError> chooseEndpoint(const Catalogue &catalogue, const CatalogueModel &model,
                                                        const ChatInput &input, const QString &variant)
{
    EndpointChoice choice;
    QStringList excludedBy, affected;
    for (const Endpoint &endpoint : model.endpoints) {
        const QString slug = endpoint.tag.section(u'/', 0, 0);
        if (const QString reason = exclusion(catalogue.provider(slug), endpoint, input); !reason.isEmpty()) {
            excludedBy << reason;
            affected << slug;
        } else {
            choice.eligible.append(&endpoint);
        }
    }
    if (choice.eligible.isEmpty())
        return std::unexpected(nothingLeft(model, excludedBy, affected));

    QString by = input.routing.sort.value_or(QString());
    if (by.isEmpty() && variant == "nitro"_L1)
        by = u"throughput"_s;
    if (by.isEmpty() && variant == "floor"_L1)
        by = u"price"_s;
    sortBy(choice.eligible, by);
    if (input.routing.order) {
        const QStringList &order = *input.routing.order;
        const auto rank = [&order](const Endpoint *endpoint) {
            const auto at = std::ranges::find_if(order, [&](const QString &slug) { return names(slug, *endpoint); });
            return std::distance(order.cbegin(), at);
        };
        std::ranges::stable_sort(choice.eligible, std::less(), rank);
        if (!input.routing.allowFallbacks.value_or(true) && rank(choice.eligible.first()) == order.size())
            return std::unexpected(nothingLeft(model, {u"allowed_providers"_s}, order));
    }
    choice.endpoint = choice.eligible.first();
    return choice;
}

} // namespace switchyard
