// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/explorer/facetdelegate.h"

#include "ui/common/format.h"
#include "ui/common/theme.h"
#include "ui/explorer/facettreemodel.h"

#include <QApplication>
#include <QPainter>

namespace switchyard {

namespace {
constexpr int margin = 14;
constexpr int box = 15;
constexpr int gap = 8;
} // namespace

void FacetDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ThemeColors colors = ThemeColors::of(option.palette);
    const bool isHeading = !index.parent().isValid();
    const bool isMore = index.data(FacetTreeModel::IsMoreRole).toBool();
    const bool hasFocus = option.state & QStyle::State_HasFocus;
    const QRect row = option.rect.adjusted(margin, 0, -margin, 0);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (hasFocus || option.state & QStyle::State_MouseOver) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(hasFocus ? colors.selection : mixed(colors.text, colors.alternate, 0.05));
        painter->drawRoundedRect(QRectF(option.rect).adjusted(6, 1, -6, -1), 6, 6);
    }
    const auto mirrored = [&](const QRect &rect) { return QStyle::visualRect(option.direction, row, rect); };
    if (isHeading) {
        painter->setFont(interfaceFont(TextRole::Section));
        painter->setPen(colors.secondary);
        const QRect text(row.left(), row.top() + 6, row.width(), row.height() - 6);
        painter->drawText(text, Qt::AlignVCenter | Qt::TextSingleLine, index.data().toString());
        painter->restore();
        return;
    }
    int left = row.left();
    if (const QVariant ticked = index.data(Qt::CheckStateRole); ticked.isValid()) {
        QStyleOptionViewItem tick(option);
        tick.rect = mirrored(QRect(left, row.center().y() - box / 2, box, box));
        tick.state.setFlag(QStyle::State_On, ticked.toInt() == Qt::Checked);
        tick.state.setFlag(QStyle::State_Off, ticked.toInt() != Qt::Checked);
        const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
        style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &tick, painter, option.widget);
        left += box + gap;
    } else {
        left += box + gap;
    }
    const QVariant count = index.data(FacetTreeModel::CountRole);
    const QFont small = tabularFont(interfaceFont(TextRole::Secondary));
    int right = row.right();
    if (count.isValid()) {
        const QString figure = formatCount(count.toInt());
        const int width = QFontMetrics(small).horizontalAdvance(figure);
        painter->setFont(small);
        painter->setPen(colors.secondary);
        const QRect rect(right - width, row.top(), width + 1, row.height());
        painter->drawText(mirrored(rect), Qt::AlignCenter | Qt::TextSingleLine, figure);
        right -= width + gap;
    }
    const QFont font = interfaceFont();
    painter->setFont(font);
    painter->setPen(isMore ? colors.accent : count.toInt() == 0 ? colors.secondary : colors.text);
    const QString text = QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, right - left);
    painter->drawText(
        mirrored(QRect(left, row.top(), right - left, row.height())),
        int(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter) | Qt::TextSingleLine, text);
    painter->restore();
}

QSize FacetDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const bool isHeading = !index.parent().isValid();
    return {100, QFontMetrics(interfaceFont()).height() + (isHeading ? 14 : 8)};
}

} // namespace switchyard
