// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/items/itempainting.h"

#include <QPainter>
#include <QPainterPath>

namespace switchyard {

void paintTriangle(QPainter &painter, QPointF center, bool open, const QColor &color)
{
    QPainterPath path;
    if (open) {
        path.moveTo(center + QPointF(-4, -2));
        path.lineTo(center + QPointF(4, -2));
        path.lineTo(center + QPointF(0, 3));
    } else {
        path.moveTo(center + QPointF(-2, -4));
        path.lineTo(center + QPointF(-2, 4));
        path.lineTo(center + QPointF(3, 0));
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(path, color);
    painter.restore();
}

void paintCard(QPainter &painter, const QRectF &rect, const QColor &edge, const QColor &fill, double line)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(edge, line));
    painter.setBrush(fill);
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    painter.restore();
}

} // namespace switchyard
