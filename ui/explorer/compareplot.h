// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/useperiod.h"
#include "ui/common/plot.h"
#include "ui/explorer/modeltablemodel.h"

#include <QHash>

namespace switchyard {

/// Something that can be measured of a model, for an axis.
enum class Measure {
    InputPrice, ///< $ per million
    OutputPrice,
    Context,
    LongestAnswer,
    Throughput, ///< the fastest endpoint's median, as the server tells
    OwnSpeed, ///< tok/s in the user's own ledger
    OwnFirstToken, ///< the user's own median wait
};
inline constexpr int measureCount = 7;

/// What is known of models beside the catalogue.
struct MeasuredFacts
{
    QHash<ModelId, ModelUse> use;
    QHash<QString, double> throughput; ///< tok/s by modelRowKey()
    QHash<QString, QString> untold; ///< by the same: why it is not known although it was asked for, in a few words
    bool operator==(const MeasuredFacts &) const = default;
};

struct MeasuredValue
{
    std::optional<double> value; ///< nothing = not known
    QString text;
};

[[nodiscard]] QString measureName(Measure measure);
[[nodiscard]] MeasuredValue measured(Measure measure, const ModelRow &row, const MeasuredFacts &facts);
/// One measure against another, a point per model. Prices, tokens and speeds differ by orders: their axes are
/// logarithmic. Ids are the keys of the rows.
[[nodiscard]] Plot comparePlot(const QList<ModelRow> &rows, const MeasuredFacts &facts, Measure x, Measure y);

} // namespace switchyard
