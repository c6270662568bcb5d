// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/pricealert.h"

#include <algorithm>

namespace switchyard {

namespace {

std::optional<PriceAlert::Kind> alertKind(PriceChange::Kind kind)
{
    switch (kind) {
    case PriceChange::Kind::Cheaper: return PriceAlert::Kind::Cheaper;
    case PriceChange::Kind::Dearer: return PriceAlert::Kind::Dearer;
    case PriceChange::Kind::Expires: return PriceAlert::Kind::Expires;
    case PriceChange::Kind::Gone: return PriceAlert::Kind::Gone;
    default: return {};
    }
}

PriceAlert alertOf(const PriceChange &change, PriceAlert::Kind kind)
{
    PriceAlert alert{.kind = kind, .connection = change.offer.connection, .model = change.offer.model};
    if (kind == PriceAlert::Kind::Expires) {
        constexpr int dateLength = 10; // "2026-03-03", with or without a time behind it
        alert.expiresText = change.to.value_or(QString());
        alert.expires = QDate::fromString(alert.expiresText.left(dateLength), Qt::ISODate);
    } else if (kind != PriceAlert::Kind::Gone) {
        alert.key = change.key;
        alert.percent = change.percent().value_or(QString());
        alert.percent.remove(u'-');
    }
    return alert;
}

/// How much a price has to say beside others of the same model: less is more.
std::pair<int, double> rank(const PriceAlert &alert)
{
    const int order = alert.key == PriceKey::completion ? 0 : alert.key == PriceKey::prompt ? 1 : 2;
    return {order, -alert.percent.toDouble()};
}

} // namespace

QList<PriceAlert> alertsOf(const QList<PriceChange> &changes, const ModelPredicate &isWatched)
{
    QList<PriceAlert> alerts;
    for (const PriceChange &change : changes) {
        const auto kind = alertKind(change.kind());
        if (!kind || !change.offer.endpoint.isEmpty() || !isWatched(change.offer.connection, change.offer.model))
            continue;
        const PriceAlert alert = alertOf(change, *kind);
        const auto same = std::ranges::find_if(alerts, [&](const PriceAlert &other) {
            return other.kind == alert.kind && other.model == alert.model && other.connection == alert.connection;
        });
        if (same == alerts.end())
            alerts.append(alert);
        else if (rank(alert) < rank(*same))
            *same = alert;
    }
    return alerts;
}

} // namespace switchyard
