// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/modelpickerdelegate.h"

#include "ui/chat/modelpicker.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QPainter>

namespace switchyard {

void ModelPickerDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ThemeColors colors = ThemeColors::of(option.palette);
    const bool selected = option.state & QStyle::State_Selected;
    const bool hovered = option.state & QStyle::State_MouseOver;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (selected || hovered) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(selected ? colors.selection : mixed(colors.text, colors.base, 0.05));
        painter->drawRoundedRect(QRectF(option.rect).adjusted(0, 1, 0, -1), 7, 7);
    }
    const QFont strong = interfaceFont();
    const QFont small = interfaceFont(TextRole::Secondary);
    QRect inner = option.rect.adjusted(10, 5, -10, -5);
    if (const QVariant ticked = index.data(Qt::CheckStateRole); ticked.isValid()) {
        constexpr int box = 16;
        QStyleOptionViewItem tick(option);
        tick.rect = QStyle::alignedRect(option.direction, Qt::AlignLeft | Qt::AlignVCenter, {box, box}, inner);
        tick.state.setFlag(QStyle::State_On, ticked.toInt() == Qt::Checked);
        tick.state.setFlag(QStyle::State_Off, ticked.toInt() != Qt::Checked);
        const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
        style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &tick, painter, option.widget);
        if (option.direction == Qt::RightToLeft)
            inner.setRight(inner.right() - box - 10);
        else
            inner.setLeft(inner.left() + box + 10);
    }
    const int half = inner.height() / 2;
    const auto line = [&](const QFont &font, const QColor &color, int top, const QString &left, const QString &right) {
        const QFontMetrics metrics(font);
        const int rightWidth = metrics.horizontalAdvance(right);
        painter->setFont(font);
        painter->setPen(color);
        painter->drawText(QRect(inner.left(), top, inner.width() - rightWidth - 12, half),
                          Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          metrics.elidedText(left, Qt::ElideRight, inner.width() - rightWidth - 12));
        painter->drawText(QRect(inner.right() - rightWidth, top, rightWidth + 1, half),
                          Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, right);
    };
    line(tabularFont(strong), colors.text, inner.top(), index.data().toString(),
         index.data(ModelPickerListModel::PricesRole).toString());
    line(tabularFont(small), colors.secondary, inner.top() + half,
         index.data(ModelPickerListModel::DetailRole).toString(),
         index.data(ModelPickerListModel::ContextRole).toString());
    painter->restore();
}

QSize ModelPickerDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {200,
            QFontMetrics(interfaceFont()).height() + QFontMetrics(interfaceFont(TextRole::Secondary)).height() + 14};
}

} // namespace switchyard
