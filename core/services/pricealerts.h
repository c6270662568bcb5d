// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/domain/pricealert.h"

#include <QObject>

namespace switchyard {

class Preferences;
class PriceHistory;
class Storage;

/// Tells of what became of models that matter to the user, as the preferences say: favourites, and models that were
/// used in the last 30 days. Silent until they say so.
class PriceAlerts : public QObject
{
    Q_OBJECT
public:
    struct Dependencies
    {
        PriceHistory &history;
        Storage &storage;
        Preferences &preferences;
        const Clock &clock;
    };
    explicit PriceAlerts(const Dependencies &dependencies, QObject *parent = nullptr);

    /// Which models are favourites; without it none is.
    void setFavourites(const ModelPredicate &isFavourite) { m_isFavourite = isFavourite; }
    [[nodiscard]] bool isFavourite(const ConnectionId &connection, const ModelId &model) const
    {
        return m_isFavourite && m_isFavourite(connection, model);
    }

Q_SIGNALS:
    /// Never empty.
    void raised(const QList<switchyard::PriceAlert> &alerts);

private:
    void take(const QList<PriceChange> &news);
    void raise(const QList<PriceChange> &news, const ModelPredicate &isUsed);

    Dependencies m_dependencies;
    ModelPredicate m_isFavourite;
};

} // namespace switchyard
