// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/pricealerts.h"

#include "core/base/async.h"
#include "core/services/pricehistory.h"
#include "core/settings/preferences.h"
#include "core/storage/storage.h"

namespace switchyard {

namespace {

constexpr int usedDays = 30;

} // namespace

PriceAlerts::PriceAlerts(const Dependencies &dependencies, QObject *parent)
    : QObject(parent), m_dependencies(dependencies)
{
    connect(&dependencies.history, &PriceHistory::recorded, this,
            [this](const ConnectionId &, const QList<PriceChange> &news) { take(news); });
}

void PriceAlerts::take(const QList<PriceChange> &news)
{
    const Settings &settings = m_dependencies.preferences.values();
    if (news.isEmpty() || (!settings.alertFavourites && !settings.alertUsedModels))
        return;
    if (!settings.alertUsedModels)
        return raise(news, {});
    using Used = QSet<std::pair<ConnectionId, ModelId>>;
    const QDateTime since = m_dependencies.clock.now().addDays(-usedDays);
    onFinished(m_dependencies.storage.loadModelsUsed(since), this, [this, news](const Result<Used> &used) {
        raise(news, [used = used.value_or(Used())](const ConnectionId &connection, const ModelId &model) {
            return used.contains({connection, model});
        });
    });
}

void PriceAlerts::raise(const QList<PriceChange> &news, const ModelPredicate &isUsed)
{
    const bool favourites = m_dependencies.preferences.values().alertFavourites;
    const auto alerts = alertsOf(news, [&](const ConnectionId &connection, const ModelId &model) {
        return (favourites && isFavourite(connection, model)) || (isUsed && isUsed(connection, model));
    });
    if (!alerts.isEmpty())
        Q_EMIT raised(alerts);
}

} // namespace switchyard
