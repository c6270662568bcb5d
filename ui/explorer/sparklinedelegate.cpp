// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/explorer/sparklinedelegate.h"

#include "ui/common/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace switchyard {

namespace {

constexpr int padding = 10, lineHeight = 12;
constexpr double lineWidth = 1.5, shortestLine = 4;

} // namespace

void SparklineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    CellDelegate::paint(painter, option, index);
    const auto line = index.data(m_role).value<Sparkline>();
    if (line.corners.isEmpty())
        return;
    const QRectF cell = QRectF(option.rect).adjusted(padding, 0, -padding, 0);
    const QRectF area(cell.left(), cell.center().y() - lineHeight / 2.0, cell.width(), lineHeight);
    const bool mirrored = option.direction == Qt::RightToLeft; // time runs as the eye reads
    // What was seen just now is a short line, not none.
    const double latest = std::max(0.0, 1 - shortestLine / area.width());
    const auto place = [&](double at, double level) {
        return QPointF(area.left() + (mirrored ? 1 - at : at) * area.width(), area.bottom() - level * area.height());
    };
    QPainterPath path;
    for (qsizetype i = 0; i < line.corners.size(); ++i) {
        const auto &[at, level] = line.corners.at(i);
        if (!level)
            continue;
        const bool follows = i > 0 && line.corners.at(i - 1).level;
        const double from = std::min(at, latest);
        follows ? path.lineTo(place(from, *level)) : path.moveTo(place(from, *level));
        path.lineTo(place(i + 1 < line.corners.size() ? line.corners.at(i + 1).at : 1, *level));
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(
        QPen(ThemeColors::of(option.palette).secondary, lineWidth, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter->drawPath(path);
    painter->restore();
}

QSize SparklineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    constexpr int shortest = 44;
    const QSize text = CellDelegate::sizeHint(option, index);
    return {std::max(text.width(), scaledPixels(shortest) + 2 * padding), text.height()};
}

} // namespace switchyard
