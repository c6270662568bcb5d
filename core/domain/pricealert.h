// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/pricehistory.h"

#include <QDate>

#include <functional>

namespace switchyard {

/// Something about a model that its user wants to be told.
struct PriceAlert
{
    enum class Kind { Cheaper, Dearer, Expires, Gone };

    Kind kind = Kind::Cheaper;
    ConnectionId connection;
    ModelId model;
    QString key; ///< the price that changed, by the wire's key
    QString percent; ///< how much, without sign: "20", "33.3"; empty = from or to nothing
    QDate expires; ///< invalid = as no date that could be read
    QString expiresText; ///< as sent

    bool operator==(const PriceAlert &) const = default;
};

/// Whether a model is one to be told about.
using ModelPredicate = std::function<bool(const ConnectionId &, const ModelId &)>;

/// What to tell of `changes`, at most once a model and kind. Models' own lists count, endpoints do not. Of several
/// prices the output price speaks, then the input price, then whichever changed most.
[[nodiscard]] QList<PriceAlert> alertsOf(const QList<PriceChange> &changes, const ModelPredicate &isWatched);

} // namespace switchyard
