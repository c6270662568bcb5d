// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/items/blockitem.h"

#include <QPainter>
#include <QPen>

namespace switchyard {

void BlockItem::setWidth(double width)
{
    if (qFuzzyCompare(width, m_width))
        return;
    m_width = width;
    layOut();
}

QRectF BlockItem::caretRect(qsizetype position) const
{
    return {pointOf(position), QSizeF(0, m_style.lineHeight)};
}

HitTarget BlockItem::targetAt(QPointF point) const
{
    for (const HitTarget &target : targets()) {
        if (target.rect.contains(point))
            return target;
    }
    return {};
}

void BlockItem::paintFocus(QPainter &painter, const QRectF &rect) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_style.colors.accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect.adjusted(-3, -2, 3, 2), 5, 5);
    painter.restore();
}

} // namespace switchyard
