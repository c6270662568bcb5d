// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/priceimport.h"

#include <QByteArray>
#include <QList>

namespace switchyard {

/// A file of prices that was read. All of it or nothing is taken: with problems there are no points.
struct PriceFile
{
    QList<PricePoint> points; ///< in the order of the file; what stood in it twice comes once
    QList<PriceFileProblem> problems; ///< the first ones
    qint64 problemCount = 0;

    bool operator==(const PriceFile &) const = default;
};

namespace PriceFileLimits {
inline constexpr qint64 bytes = 64 << 20;
inline constexpr qsizetype points = 500'000, problems = 20;
} // namespace PriceFileLimits

/// Both forms are described in docs/price-history.md. Every fact of OfferFacts survives exporting and importing.
[[nodiscard]] QByteArray exportPricesCsv(const QList<PricePoint> &points);
[[nodiscard]] QByteArray exportPricesJson(const QList<PricePoint> &points);
/// Reads either form, told apart by how it begins; the points are given to `connection`. Linear, bounded.
[[nodiscard]] PriceFile importPrices(const QByteArray &bytes, const ConnectionId &connection);

} // namespace switchyard
