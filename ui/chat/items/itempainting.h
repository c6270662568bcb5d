// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QPointF>
#include <QRectF>

class QPainter;

namespace switchyard {

/// A small triangle that points right, or down when open.
void paintTriangle(QPainter &painter, QPointF center, bool open, const QColor &color);

/// A plate with round corners and a line around it. `line` is the width of a device pixel.
void paintCard(QPainter &painter, const QRectF &rect, const QColor &edge, const QColor &fill, double line);

} // namespace switchyard
