// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/endpoint.h"
#include "core/domain/model.h"

#include <QHash>
#include <QJsonObject>
#include <QList>

#include <optional>

namespace switchyard {

/// Which of the sandbox's writers answers for a model.
enum class Talker { General, Showcase, Coder, Essayist, Echo, Thinker, Tools, Images };

/// What the sandbox says of a company that serves endpoints, beyond the wire's Provider.
struct SandboxProvider
{
    Provider provider;
    bool keepsNothing = false; ///< may serve requests that ask for zero data retention
    bool trains = false; ///< left out when `data_collection` is "deny"
};

struct CatalogueModel
{
    Model model;
    QList<Endpoint> endpoints; ///< at least one, cheapest first as far as the table is
    Talker talker = Talker::General;
};

/// The models, endpoints and providers of the sandbox. Names, sizes and list prices follow what the companies
/// published; throughput, latency and uptime are invented. Never changes after it was made.
class Catalogue
{
public:
    Catalogue();

    /// In the order of the list that is served: the sandbox's own first.
    [[nodiscard]] const QList<CatalogueModel> &models() const { return m_models; }
    [[nodiscard]] const QList<SandboxProvider> &providers() const { return m_providers; }

    /// By id or dated slug; an alias is followed to its target. Null when there is none.
    [[nodiscard]] const CatalogueModel *find(const QString &id) const;
    [[nodiscard]] const SandboxProvider *provider(const QString &slug) const;

private:
    void addModels();
    void addFaults();
    void append(CatalogueModel model);

    QList<SandboxProvider> m_providers;
    QList<CatalogueModel> m_models;
    QHash<QString, qsizetype> m_index;
};

/// Whether the list has it for those who ask for no other modality.
[[nodiscard]] bool isListed(const Model &model);

/// The model as the list has it, with the nulls that strict clients insist on.
[[nodiscard]] QJsonObject catalogueJson(const Model &model);
[[nodiscard]] QJsonObject catalogueJson(const Endpoint &endpoint);

} // namespace switchyard
