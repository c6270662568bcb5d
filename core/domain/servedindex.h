// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/endpoint.h"
#include "core/domain/modelexperience.h"
#include "core/domain/modelfacts.h"

#include <QHash>
#include <QSet>

namespace switchyard {

/// Who serves the models of one server, as far as it was asked. A value: cheap to copy, safe to read on a worker.
class ServedIndex
{
public:
    void setProviders(const QList<Provider> &providers);
    /// Every endpoint of the server that keeps nothing, whatever the model. Source: GET /endpoints/zdr.
    void setZeroRetention(const QList<Endpoint> &endpoints);
    /// All endpoints of one model.
    void setEndpoints(const ModelId &model, const QList<Endpoint> &endpoints);

    /// Nothing: they were never asked for.
    [[nodiscard]] std::optional<QList<Endpoint>> endpoints(const ModelId &model) const;
    [[nodiscard]] bool knowsZeroRetention() const { return m_knowsZeroRetention; }
    /// Nothing: the list of such endpoints was never asked for.
    [[nodiscard]] std::optional<bool> keepsNothing(const Model &model, const Endpoint &endpoint) const;
    /// By name, or by the slug an endpoint's tag begins with. nullptr: not listed.
    [[nodiscard]] const Provider *provider(const Endpoint &endpoint) const;
    [[nodiscard]] ServedFacts factsOf(const Model &model) const;

private:
    [[nodiscard]] QList<Endpoint> retentionFree(const Model &model) const;

    QHash<QString, Provider> m_providers; // by slug and by folded name
    QHash<ModelId, QList<Endpoint>> m_endpoints;
    QHash<ModelId, QList<Endpoint>> m_zeroRetention;
    bool m_knowsZeroRetention = false;
};

/// With one's own measures where the server tells no speed.
[[nodiscard]] ServedFacts withOwnMeasures(ServedFacts served, const ModelExperience &own);

/// What is known of a model from its endpoints: the best of each figure.
[[nodiscard]] ServedFacts servedFactsOf(const QList<Endpoint> &endpoints);

} // namespace switchyard
