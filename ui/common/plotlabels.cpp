// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/plotlabels.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <ranges>

namespace switchyard {

namespace {
constexpr double gap = 4;
}

QList<QRectF> placeLabels(const QList<QRectF> &marks, const QList<QSizeF> &sizes, const QRectF &area)
{
    QList<QRectF> taken;
    for (const QRectF &mark : marks) {
        if (!mark.isNull())
            taken << mark;
    }
    QList<QRectF> labels;
    for (qsizetype i = 0; i < marks.size(); ++i) {
        const QRectF mark = marks.at(i);
        const QSizeF size = sizes.value(i);
        const QPointF centre = mark.center();
        const std::array places{
            QRectF(QPointF(mark.right() + gap, centre.y() - size.height() / 2), size),
            QRectF(QPointF(mark.left() - gap - size.width(), centre.y() - size.height() / 2), size),
            QRectF(QPointF(centre.x() - size.width() / 2, mark.top() - size.height()), size),
            QRectF(QPointF(centre.x() - size.width() / 2, mark.bottom()), size),
        };
        const auto free = [&](const QRectF &place) {
            return area.contains(place)
                && std::ranges::none_of(taken, [&](const QRectF &other) { return other.intersects(place); });
        };
        const auto *const found = mark.isNull() || size.isEmpty() ? places.end() : std::ranges::find_if(places, free);
        labels << (found == places.end() ? QRectF() : *found);
        if (found != places.end())
            taken << *found;
    }
    return labels;
}

QList<double> spreadLabels(const QList<double> &wanted, double height, double top, double bottom)
{
    QList<qsizetype> order(wanted.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, [&wanted](qsizetype i) { return wanted.at(i); });
    QList<double> middles = wanted;
    double least = top + height / 2;
    for (const qsizetype i : order) {
        middles[i] = std::max(middles.at(i), least);
        least = middles.at(i) + height;
    }
    double most = bottom - height / 2;
    for (const qsizetype i : std::views::reverse(order)) {
        middles[i] = std::min(middles.at(i), most);
        most = middles.at(i) - height;
    }
    return middles;
}

} // namespace switchyard
