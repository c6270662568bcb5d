// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/database.h"
#include "core/storage/storage.h"

namespace switchyard {

/// Rows of `price_offer`, `price_point` and `price_import`.
class PriceHistoryStore
{
public:
    explicit PriceHistoryStore(Database &database) : m_db(database) {}

    /// Compares with what this program saw last and adds what differs. Writes nothing when nothing does.
    [[nodiscard]] Result<QList<PriceChange>> record(const PriceObservation &observation);
    [[nodiscard]] Result<QList<PriceChange>> changes(const QDateTime &since, int limit);
    [[nodiscard]] Result<QList<PricePoint>> points(const PriceQuery &query);

    [[nodiscard]] Result<qint64> beginImport(const PriceImport &import);
    [[nodiscard]] Result<PointsTaken> addImported(qint64 import, const QList<PricePoint> &points);
    [[nodiscard]] Result<void> endImport(qint64 import);
    /// Its points go with it. No error when there is none.
    [[nodiscard]] Result<void> removeImport(qint64 import);
    [[nodiscard]] Result<QList<PriceImport>> imports();
    /// Imports during which the program ended.
    [[nodiscard]] Result<void> removeUnfinished();

private:
    [[nodiscard]] Result<OfferStates> lastSeen(const PriceObservation &observation);
    [[nodiscard]] Result<QDateTime> nextMoment(const PriceObservation &observation);
    [[nodiscard]] Result<qint64> offerId(const PricedOffer &offer);

    Database &m_db;
    QHash<PricedOffer, qint64> m_offers; // found in this transaction
};

} // namespace switchyard
