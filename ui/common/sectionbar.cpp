// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/sectionbar.h"

#include "ui/common/stylepieces.h"
#include "ui/common/theme.h"

#include <QPainter>

namespace switchyard {

namespace {

constexpr int sidePadding = 10;
constexpr int barHeight = 40;
constexpr double lineHeight = 2;

} // namespace

SectionBar::SectionBar(QWidget *parent) : QTabBar(parent)
{
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(true);
    setElideMode(Qt::ElideNone);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
}

QSize SectionBar::tabSizeHint(int index) const
{
    return {fontMetrics().horizontalAdvance(tabText(index)) + 2 * scaledPixels(sidePadding), scaledPixels(barHeight)};
}

QSize SectionBar::minimumTabSizeHint(int index) const
{
    return tabSizeHint(index);
}

void SectionBar::paintEvent(QPaintEvent * /*event*/)
{
    const ThemeColors colors = ThemeColors::of(this);
    const QPoint pointer = mapFromGlobal(QCursor::pos());
    QPainter painter(this);
    for (int index = 0; index < count(); ++index) {
        const QRect rect = tabRect(index);
        const bool current = index == currentIndex();
        const bool hovered = underMouse() && rect.contains(pointer);
        painter.setPen(!isTabEnabled(index) ? colors.quiet
                           : current        ? colors.accent
                           : hovered        ? colors.text
                                            : colors.secondary);
        painter.drawText(rect, int(Qt::AlignCenter) | Qt::TextSingleLine, tabText(index));
        if (!current)
            continue;
        const int padding = scaledPixels(sidePadding);
        painter.fillRect(
            QRectF(rect.left() + padding, rect.bottom() + 1 - lineHeight, rect.width() - 2 * padding, lineHeight),
            colors.accent);
        if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
            drawFocusRing(&painter, QRectF(rect).adjusted(3, 6, -3, -6), colors.accent, controlRadius);
    }
}

} // namespace switchyard
