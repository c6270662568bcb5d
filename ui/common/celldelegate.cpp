// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/celldelegate.h"

#include "ui/common/format.h"
#include "ui/common/rowtablemodel.h"
#include "ui/common/theme.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace switchyard {

namespace {

constexpr int padding = 10;
constexpr int tagPadding = 5;
constexpr int tagSpacing = 3;

struct Cell
{
    QRect rect;
    QStyleOptionViewItem option;
    ThemeColors colors;
};

void drawBackground(QPainter *painter, const QStyleOptionViewItem &option, const ThemeColors &colors)
{
    const double line = 1.0 / painter->device()->devicePixelRatio();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, colors.selection);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, colors.alternate);
    const QRectF rect = option.rect;
    painter->fillRect(QRectF(rect.left(), rect.bottom() - line, rect.width(), line), colors.hairline);
}

void drawTags(QPainter *painter, const Cell &cell, const QStringList &tags)
{
    const QFont font = interfaceFont(TextRole::Secondary);
    const QFontMetrics metrics(font);
    const int height = metrics.height() + 2;
    const bool mirrored = cell.option.direction == Qt::RightToLeft;
    int offset = 0;
    painter->setFont(font);
    painter->setRenderHint(QPainter::Antialiasing);
    const double line = 1.0 / painter->device()->devicePixelRatio();
    for (const QString &tag : tags) {
        const int width = metrics.horizontalAdvance(tag) + 2 * tagPadding;
        if (offset + width > cell.rect.width())
            break; // the tool tip has them all
        const int x = mirrored ? cell.rect.right() + 1 - offset - width : cell.rect.left() + offset;
        const int y = cell.rect.center().y() - height / 2; // on a whole pixel
        const QRectF box(x, y, width, height);
        painter->setPen(QPen(mixed(cell.colors.text, cell.colors.hairline, 0.08), line));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(box.adjusted(line / 2, line / 2, -line / 2, -line / 2), 4, 4);
        painter->setPen(cell.colors.secondary);
        painter->drawText(box, Qt::AlignCenter, tag);
        offset += width + tagSpacing;
    }
}

void drawLines(QPainter *painter, const Cell &cell, const QString &text, const QString &second, Qt::Alignment alignment)
{
    const QFontMetrics metrics(cell.option.font);
    painter->setFont(cell.option.font);
    const Qt::Alignment horizontal
        = QStyle::visualAlignment(cell.option.direction, alignment) & Qt::AlignHorizontal_Mask;
    const QString shown = metrics.elidedText(singleLine(text, 400), Qt::ElideRight, cell.rect.width());
    if (second.isEmpty()) {
        painter->drawText(cell.rect, int(horizontal | Qt::AlignVCenter) | Qt::TextSingleLine, shown);
        return;
    }
    const QFont small = interfaceFont(TextRole::Secondary);
    const QFontMetrics smallMetrics(small);
    const int gap = 1;
    const int top = cell.rect.top() + (cell.rect.height() - metrics.height() - gap - smallMetrics.height()) / 2;
    const QRect first(cell.rect.left(), top, cell.rect.width(), metrics.height());
    painter->drawText(first, int(horizontal | Qt::AlignVCenter) | Qt::TextSingleLine, shown);
    painter->setFont(small);
    painter->setPen(cell.colors.secondary);
    const QRect below(cell.rect.left(), first.bottom() + 1 + gap, cell.rect.width(), smallMetrics.height());
    painter->drawText(below, int(horizontal | Qt::AlignVCenter) | Qt::TextSingleLine,
                      smallMetrics.elidedText(singleLine(second, 400), Qt::ElideMiddle, cell.rect.width()));
}

QColor textColor(const ThemeColors &colors, Emphasis emphasis)
{
    switch (emphasis) {
    case Emphasis::Quiet: return colors.secondary;
    case Emphasis::Accent: return colors.accent;
    case Emphasis::Warning: return colors.warning;
    case Emphasis::None:
    case Emphasis::Strong: break;
    }
    return colors.text;
}

/// The font that a cell is drawn and measured in.
QFont cellFont(const QFont &base, const QModelIndex &index, Qt::Alignment alignment)
{
    QFont font = base;
    const auto emphasis = static_cast<Emphasis>(index.data(EmphasisRole).toInt());
    if (emphasis == Emphasis::Strong || emphasis == Emphasis::Accent)
        font.setWeight(QFont::DemiBold);
    font.setStrikeOut(index.data(StruckRole).toBool());
    return alignment & Qt::AlignRight ? tabularFont(font) : font;
}

} // namespace

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Cell cell{.rect = option.rect.adjusted(padding, 0, -padding, -1),
              .option = option,
              .colors = ThemeColors::of(option.palette)};
    initStyleOption(&cell.option, index);
    painter->save();
    drawBackground(painter, option, cell.colors);
    if (const QVariant tags = index.data(TagsRole); tags.isValid()) {
        drawTags(painter, cell, tags.toStringList());
    } else {
        cell.option.font = cellFont(cell.option.font, index, cell.option.displayAlignment);
        painter->setPen(textColor(cell.colors, static_cast<Emphasis>(index.data(EmphasisRole).toInt())));
        drawLines(painter, cell, index.data(Qt::DisplayRole).toString(), index.data(SecondLineRole).toString(),
                  cell.option.displayAlignment);
    }
    painter->restore();
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange)) {
        QStyleOptionFocusRect ring;
        ring.QStyleOption::operator=(option);
        option.widget->style()->drawPrimitive(QStyle::PE_FrameFocusRect, &ring, painter, option.widget);
    }
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    int width = 0;
    if (const QVariant tags = index.data(TagsRole); tags.isValid()) {
        const QFontMetrics metrics(interfaceFont(TextRole::Secondary));
        const QStringList list = tags.toStringList();
        for (const QString &tag : list)
            width += metrics.horizontalAdvance(tag) + 2 * tagPadding + tagSpacing;
    } else {
        const Qt::Alignment alignment(index.data(Qt::TextAlignmentRole).toInt());
        const QFontMetrics metrics(cellFont(option.font, index, alignment));
        width = metrics.horizontalAdvance(singleLine(index.data(Qt::DisplayRole).toString(), 400));
    }
    return {width + 2 * padding + 2, option.fontMetrics.height() + 14};
}

bool CellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                             const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QString text = index.data(Qt::ToolTipRole).toString();
    if (text.isEmpty() && sizeHint(option, index).width() > option.rect.width())
        text = index.data(Qt::DisplayRole).toString();
    QToolTip::showText(event->globalPos(), plainToolTip(singleLine(text, 1000)), view);
    return true;
}

} // namespace switchyard
