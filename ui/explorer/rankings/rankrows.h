// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/publicranking.h"
#include "core/domain/useperiod.h"
#include "ui/common/plot.h"
#include "ui/common/rowtablemodel.h"
#include "ui/explorer/modeltablemodel.h"

namespace switchyard {

/// By what models are ranked.
enum class Ranking {
    Use, ///< what was paid for them, then how often they answered
    Price, ///< of a million tokens of a stated mix
    Speed, ///< the user's own median wait for the first token
    Public, ///< tokens that all users of a server spent, as it publishes them
};

/// What a million tokens are made of.
struct PriceMix
{
    int outputPercent = 25;
    int cachedPercent = 0; ///< of the input
    bool operator==(const PriceMix &) const = default;
};

struct RankRow
{
    int place = 0; ///< from 1; equal values share it
    QString key; ///< see modelRowKey(); of use that is in no catalogue the id of the model
    ConnectionId connection; ///< empty when no catalogue lists it
    ModelId model;
    QString name;
    ModelUse use; ///< of Use and Speed
    std::optional<Money> perMillion; ///< paid, or the blended price
    qint64 tokens = 0, allTokens = 0; ///< of Public: of this model, of all models together
    bool operator==(const RankRow &) const = default;
};

/// Models with at least one answer, the dearest first.
[[nodiscard]] QList<RankRow> rankByUse(const UsePeriod &use, const CatalogTable &table);
/// Models whose waits are known, the quickest first.
[[nodiscard]] QList<RankRow> rankBySpeed(const UsePeriod &use, const CatalogTable &table);
/// Models whose price is known, the cheapest first; batches are left out. Not for the window's thread.
[[nodiscard]] QList<RankRow> rankByPrice(const CatalogTable &table, const PriceMix &mix);

/// Models of a server's public ranking over all of its days, the most used first. Those it does not list go by their
/// slug.
[[nodiscard]] QList<RankRow> rankPublic(const PublicRanking &ranking, const ConnectionId &connection,
                                        const CatalogTable &table);

/// The first of a ranking as bars. Ids are the keys of the rows.
[[nodiscard]] Plot rankPlot(const QList<RankRow> &rows, Ranking ranking);

class RankTableModel final : public RowTableModel<RankRow>
{
    Q_OBJECT

public:
    /// Place and name are the first two columns of each ranking.
    enum Column { Place, Name };
    explicit RankTableModel(Ranking ranking, QObject *parent = nullptr);
};

} // namespace switchyard
