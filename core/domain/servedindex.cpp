// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/servedindex.h"

#include <algorithm>

namespace switchyard {

namespace {

void keepLarger(std::optional<double> &best, const std::optional<double> &value)
{
    if (value && (!best || *value > *best))
        best = value;
}

} // namespace

ServedFacts servedFactsOf(const QList<Endpoint> &endpoints)
{
    ServedFacts facts;
    for (const Endpoint &endpoint : endpoints) {
        if (!endpoint.providerName.isEmpty() && !facts.providers.contains(endpoint.providerName))
            facts.providers << endpoint.providerName;
        if (endpoint.throughput30m)
            keepLarger(facts.tokensPerSecond, endpoint.throughput30m->p50);
        const auto latency = endpoint.latency30m ? endpoint.latency30m->p50 : std::nullopt; // milliseconds
        if (latency && (!facts.firstTokenSeconds || *latency / 1000 < *facts.firstTokenSeconds))
            facts.firstTokenSeconds = *latency / 1000;
        keepLarger(facts.uptime, endpoint.uptime1d);
    }
    return facts;
}

ServedFacts withOwnMeasures(ServedFacts served, const ModelExperience &own)
{
    if (served.tokensPerSecond || served.firstTokenSeconds || (!own.tokensPerSecond && !own.firstTokenSeconds))
        return served;
    served.tokensPerSecond = own.tokensPerSecond;
    served.firstTokenSeconds = own.firstTokenSeconds;
    served.isOwnMeasure = true;
    return served;
}

void ServedIndex::setProviders(const QList<Provider> &providers)
{
    m_providers.clear();
    for (const Provider &provider : providers) {
        m_providers.insert(provider.slug, provider);
        m_providers.insert(provider.name.toCaseFolded(), provider);
    }
}

void ServedIndex::setZeroRetention(const QList<Endpoint> &endpoints)
{
    m_zeroRetention.clear();
    m_knowsZeroRetention = true;
    for (const Endpoint &endpoint : endpoints)
        m_zeroRetention[endpoint.modelId] << endpoint;
}

void ServedIndex::setEndpoints(const ModelId &model, const QList<Endpoint> &endpoints)
{
    m_endpoints.insert(model, endpoints);
}

std::optional<QList<Endpoint>> ServedIndex::endpoints(const ModelId &model) const
{
    const auto known = m_endpoints.constFind(model);
    return known == m_endpoints.cend() ? std::nullopt : std::optional(*known);
}

/// The list goes by ids or by dated slugs.
QList<Endpoint> ServedIndex::retentionFree(const Model &model) const
{
    const auto byId = m_zeroRetention.constFind(model.id);
    if (byId != m_zeroRetention.cend())
        return *byId;
    // A variant shares its slug with the model itself, whose endpoints are others.
    return model.variant().isEmpty() && !model.canonicalSlug.isEmpty()
        ? m_zeroRetention.value(ModelId(model.canonicalSlug))
        : QList<Endpoint>();
}

std::optional<bool> ServedIndex::keepsNothing(const Model &model, const Endpoint &endpoint) const
{
    if (!m_knowsZeroRetention)
        return {};
    return std::ranges::any_of(retentionFree(model), [&endpoint](const Endpoint &one) {
        return endpoint.tag.isEmpty() ? one.providerName == endpoint.providerName : one.tag == endpoint.tag;
    });
}

const Provider *ServedIndex::provider(const Endpoint &endpoint) const
{
    auto known = m_providers.constFind(endpoint.tag.section(u'/', 0, 0));
    if (known == m_providers.cend())
        known = m_providers.constFind(endpoint.providerName.toCaseFolded());
    return known == m_providers.cend() ? nullptr : &*known;
}

ServedFacts ServedIndex::factsOf(const Model &model) const
{
    const QList<Endpoint> retentionFree = this->retentionFree(model);
    const auto known = m_endpoints.constFind(model.id);
    ServedFacts facts = servedFactsOf(known == m_endpoints.cend() ? retentionFree : *known);
    if (m_knowsZeroRetention)
        facts.zeroRetention = !retentionFree.isEmpty();
    return facts;
}

} // namespace switchyard
