// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPainterPath>
#include <QRectF>

namespace switchyard {

/// The path that SVG's path data describe: lines, cubic and quadratic curves in both cases of the letters. Reading
/// stops at what it does not know (arcs among it, KaTeX draws none) and yields what came before. A rectangle within the
/// bounds of the part before it is left out: KaTeX strengthens its bars with those, which would darken their edges
/// here.
[[nodiscard]] QPainterPath pathFromData(QStringView data);

/// How a picture of `viewBox` is put into `target`, by SVG's preserveAspectRatio: "none", "xMinYMin slice" and so on.
/// Slices are cut at the left and right edge of the target by pulling the points there: KaTeX's long arrows and roots
/// have straight ends, for which that is exact.
[[nodiscard]] QPainterPath fittedPath(const QPainterPath &path, const QRectF &viewBox, const QRectF &target,
                                      QStringView aspect);

} // namespace switchyard
