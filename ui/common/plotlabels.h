// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QRectF>
#include <QSizeF>

namespace switchyard {

/// Where the names of marks have room, in their order: right of the mark, else left of it, above, below; a null
/// rectangle where there is none. No name covers a mark or another name or leaves the area.
[[nodiscard]] QList<QRectF> placeLabels(const QList<QRectF> &marks, const QList<QSizeF> &sizes, const QRectF &area);

/// Names at the ends of lines: each as near as it can be to the height it belongs to, none over another, all within
/// top … bottom as long as they fit. Yields the middles.
[[nodiscard]] QList<double> spreadLabels(const QList<double> &wanted, double height, double top, double bottom);

} // namespace switchyard
