// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QStyle>

class QPainter;
class QPointF;
class QRectF;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionHeader;
class QStyleOptionSlider;
class QWidget;

namespace switchyard {

/// The pieces that SwitchyardStyle draws: shapes and their colours, which come from the option's palette alone.

constexpr double controlRadius = 7;
constexpr int headingMarkGap = 6; ///< between a heading and its mark of sorting
constexpr int iconGap = 7; ///< between the icon and the text of a button

struct Plate
{
    QColor fill;
    QColor border;
    double radius = controlRadius;
};

/// A rounded rectangle whose border is one device pixel, sharp at any scale.
void drawPlate(QPainter *painter, const QRectF &rect, const Plate &plate);
void drawFocusRing(QPainter *painter, const QRectF &rect, const QColor &color, double radius);
void drawChevron(QPainter *painter, const QPointF &centre, const QColor &color, double half, bool up = false);
/// A check box, or as `round` a radio button.
void drawIndicator(const QStyleOption *option, QPainter *painter, bool round);
/// Behind what is typed into.
void drawField(const QStyleOption *option, QPainter *painter, bool focus);
void drawHeaderSection(const QStyleOptionHeader *header, QPainter *painter);
/// Word and sort mark of a table's heading.
void drawHeaderLabel(const QStyle *style, const QStyleOptionHeader *header, QPainter *painter, const QWidget *widget);
/// Both in the middle of a button, with a gap between them.
void drawIconAndText(const QStyle *style, const QStyleOptionButton &button, QPainter *painter);
void drawScrollBar(const QStyle *style, const QStyleOptionSlider *slider, QPainter *painter, const QWidget *widget);

/// Groove and round handle of a horizontal slider.
void drawSlider(const QStyle *style, const QStyleOptionSlider *slider, QPainter *painter, const QWidget *widget);

/// No line buttons: groove and handle only.
[[nodiscard]] QRect scrollBarPart(const QStyleOptionSlider &slider, QStyle::SubControl part);

/// What a button of this role and state stands on. `flat`: nothing, until the pointer is over it.
[[nodiscard]] Plate buttonPlate(const QStyleOption *option, const QWidget *widget, bool flat);
[[nodiscard]] QColor buttonTextColor(const QStyleOption *option, const QWidget *widget);

} // namespace switchyard
