// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/items/skeletonitem.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace switchyard {

void SkeletonItem::paint(QPainter &painter, const QRectF &exposed, const PaintState &) const
{
    const double step = m_style.lineHeight;
    const double thickness = std::round(step * 0.36);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(m_style.colors.text, m_style.colors.base, 0.06));
    const int last = int(std::min(m_height - thickness, exposed.bottom()) / step);
    for (int line = std::max(0, int(exposed.top() / step)); line <= last; ++line) {
        const double y = line * step;
        // Every fourth line ends a paragraph.
        const double share = line % 4 == 3 ? 0.55 : 0.94;
        painter.drawRoundedRect(QRectF(0, y + (step - thickness) / 2, m_width * share, thickness), 4, 4);
    }
    painter.restore();
}

} // namespace switchyard
