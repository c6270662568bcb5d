// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/stylepieces.h"

#include "ui/common/switchyardstyle.h"
#include "ui/common/theme.h"

#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace switchyard {

void drawPlate(QPainter *painter, const QRectF &rect, const Plate &plate)
{
    const double line = 1.0 / painter->device()->devicePixelRatio();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(plate.fill.isValid() ? QBrush(plate.fill) : Qt::NoBrush);
    painter->setPen(plate.border.isValid() ? QPen(plate.border, line) : Qt::NoPen);
    painter->drawRoundedRect(rect.adjusted(line / 2, line / 2, -line / 2, -line / 2), plate.radius, plate.radius);
    painter->restore();
}

void drawFocusRing(QPainter *painter, const QRectF &rect, const QColor &color, double radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(color, 2));
    painter->drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius);
    painter->restore();
}

void drawChevron(QPainter *painter, const QPointF &centre, const QColor &color, double half, bool up)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const double dy = up ? -half / 2 : half / 2;
    painter->drawPolyline(QPolygonF{
        {centre.x() - half, centre.y() - dy}, {centre.x(), centre.y() + dy}, {centre.x() + half, centre.y() - dy}});
    painter->restore();
}

Plate buttonPlate(const QStyleOption *option, const QWidget *widget, bool flat)
{
    const ThemeColors colors = ThemeColors::of(option->palette);
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool hover = enabled && (option->state & QStyle::State_MouseOver);
    const bool down = enabled && (option->state & QStyle::State_Sunken);
    const bool checked = option->state & QStyle::State_On;
    const QColor hoverFill = mixed(colors.text, colors.base, down ? 0.1 : 0.05);
    // A little stronger than a hairline: at high resolutions one device pixel of that is hard to see.
    Plate plate{.fill = hover || down ? hoverFill : colors.base, .border = mixed(colors.text, colors.hairline, 0.08)};
    if (!enabled)
        plate.fill = colors.alternate;
    switch (buttonRole(widget)) {
    case ButtonRole::Primary:
        plate.fill = !enabled ? mixed(colors.text, colors.base, 0.12)
            : down            ? mixed(colors.accent, colors.text, 0.8)
            : hover           ? mixed(colors.accent, colors.text, 0.9)
                              : colors.accent;
        plate.border = QColor();
        return plate;
    case ButtonRole::Danger:
        plate.border = enabled ? mixed(colors.failure, colors.base, 0.5) : colors.hairline;
        if (hover || down)
            plate.fill = colors.failureSoft;
        return plate;
    case ButtonRole::Link: return {.fill = QColor(), .border = QColor()};
    case ButtonRole::Quiet: flat = true; break;
    case ButtonRole::Chip: plate.radius = option->rect.height() / 2.0; break;
    case ButtonRole::Plain: break;
    }
    if (checked) {
        plate.fill = down ? mixed(colors.accent, colors.accentSoft, 0.15) : colors.accentSoft;
        plate.border = QColor();
    } else if (flat) {
        plate.border = QColor();
        plate.fill
            = hover || down ? mixed(colors.text, option->palette.window().color(), down ? 0.12 : 0.07) : QColor();
    }
    return plate;
}

QColor buttonTextColor(const QStyleOption *option, const QWidget *widget)
{
    const ThemeColors colors = ThemeColors::of(option->palette);
    if (!(option->state & QStyle::State_Enabled))
        return option->palette.color(QPalette::Disabled, QPalette::ButtonText);
    if (buttonRole(widget) == ButtonRole::Primary)
        return colors.accentText;
    if (buttonRole(widget) == ButtonRole::Danger)
        return colors.failure;
    if (buttonRole(widget) == ButtonRole::Link)
        return (option->state & QStyle::State_MouseOver) ? mixed(colors.accent, colors.text, 0.7) : colors.accent;
    if (option->state & QStyle::State_On)
        return colors.accent;
    if (buttonRole(widget) == ButtonRole::Chip || buttonRole(widget) == ButtonRole::Quiet)
        return (option->state & QStyle::State_MouseOver) ? colors.text : colors.secondary;
    return colors.text;
}

void drawIndicator(const QStyleOption *option, QPainter *painter, bool round)
{
    const ThemeColors colors = ThemeColors::of(option->palette);
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool on = option->state & QStyle::State_On;
    const bool partly = option->state & QStyle::State_NoChange;
    const bool hover = enabled && (option->state & QStyle::State_MouseOver);
    const QRectF box = option->rect;
    Plate plate{.fill = colors.base,
                .border = mixed(colors.text, colors.base, hover ? 0.6 : 0.45),
                .radius = round ? box.width() / 2 : 4};
    if ((on || partly) && enabled)
        plate = {.fill = colors.accent, .border = {}, .radius = plate.radius};
    else if (!enabled)
        plate.border = colors.hairline;
    drawPlate(painter, box, plate);
    const QColor mark = enabled ? colors.accentText : colors.quiet;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (round && on) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(mark);
        painter->drawEllipse(box.center(), box.width() * 0.2, box.height() * 0.2);
    } else if (partly) {
        painter->fillRect(QRectF(box.left() + 4, box.center().y() - 1, box.width() - 8, 2), mark);
    } else if (on) {
        painter->setPen(QPen(mark, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const double w = box.width();
        painter->drawPolyline(QPolygonF{{box.left() + w * 0.25, box.top() + w * 0.52},
                                        {box.left() + w * 0.43, box.top() + w * 0.7},
                                        {box.left() + w * 0.76, box.top() + w * 0.32}});
    }
    painter->restore();
}

void drawField(const QStyleOption *option, QPainter *painter, bool focus)
{
    const ThemeColors colors = ThemeColors::of(option->palette);
    const bool enabled = option->state & QStyle::State_Enabled;
    drawPlate(painter, option->rect,
              {.fill = enabled ? colors.base : colors.alternate, .border = mixed(colors.text, colors.hairline, 0.12)});
    if (focus)
        drawFocusRing(painter, option->rect, colors.accent, controlRadius);
}

void drawHeaderSection(const QStyleOptionHeader *header, QPainter *painter)
{
    const ThemeColors colors = ThemeColors::of(header->palette);
    const double line = 1.0 / painter->device()->devicePixelRatio();
    const QRectF rect = header->rect;
    const bool hover = header->state & QStyle::State_MouseOver;
    painter->fillRect(rect, hover ? colors.alternate : colors.base);
    painter->fillRect(QRectF(rect.left(), rect.bottom() - line, rect.width(), line), colors.hairline);
}

// The common style asks itself, not us, where label and mark are; so both are drawn here.
void drawHeaderLabel(const QStyle *style, const QStyleOptionHeader *header, QPainter *painter, const QWidget *widget)
{
    const QRect rect = style->subElementRect(QStyle::SE_HeaderLabel, header, widget);
    const bool marked = header->sortIndicator != QStyleOptionHeader::None;
    const int room
        = rect.width() - (marked ? style->pixelMetric(QStyle::PM_HeaderMarkSize, header, widget) + headingMarkGap : 0);
    const Qt::Alignment alignment = QStyle::visualAlignment(header->direction, header->textAlignment);
    painter->save();
    painter->setPen(ThemeColors::of(header->palette).secondary);
    painter->drawText(rect, int((alignment & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter) | Qt::TextSingleLine,
                      header->fontMetrics.elidedText(header->text, Qt::ElideRight, room + 1));
    painter->restore();
    if (!marked)
        return;
    QStyleOptionHeader mark = *header;
    mark.rect = style->subElementRect(QStyle::SE_HeaderArrow, header, widget);
    style->drawPrimitive(QStyle::PE_IndicatorHeaderArrow, &mark, painter, widget);
}

void drawScrollBar(const QStyle *style, const QStyleOptionSlider *slider, QPainter *painter, const QWidget *widget)
{
    const ThemeColors colors = ThemeColors::of(slider->palette);
    if (slider->minimum == slider->maximum)
        return;
    const QRectF handle = style->subControlRect(QStyle::CC_ScrollBar, slider, QStyle::SC_ScrollBarSlider, widget);
    const bool active = (slider->state & QStyle::State_MouseOver) || (slider->state & QStyle::State_Sunken);
    const double inset = active ? 2.5 : 3.5;
    const QRectF bar = handle.adjusted(inset, inset, -inset, -inset);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(mixed(colors.text, colors.base, active ? 0.45 : 0.22));
    const double radius = std::min(bar.width(), bar.height()) / 2;
    painter->drawRoundedRect(bar, radius, radius);
    painter->restore();
}

void drawSlider(const QStyle *style, const QStyleOptionSlider *slider, QPainter *painter, const QWidget *widget)
{
    constexpr double grooveHeight = 3, handleSize = 14;
    const ThemeColors colors = ThemeColors::of(slider->palette);
    const bool enabled = slider->state & QStyle::State_Enabled;
    const bool active = (slider->state & QStyle::State_MouseOver) || (slider->state & QStyle::State_Sunken);
    const QRectF groove = style->subControlRect(QStyle::CC_Slider, slider, QStyle::SC_SliderGroove, widget);
    const QPointF middle
        = QRectF(style->subControlRect(QStyle::CC_Slider, slider, QStyle::SC_SliderHandle, widget)).center();
    QRectF line(groove.left(), 0, groove.width(), grooveHeight);
    line.moveCenter({groove.center().x(), middle.y()});
    drawPlate(painter, line, {.fill = mixed(colors.secondary, colors.base, 0.35), .border = {}, .radius = 1.5});
    QRectF handle(0, 0, handleSize, handleSize);
    handle.moveCenter(middle);
    const QColor edge = enabled ? colors.accent : colors.hairline;
    drawPlate(painter, handle, {.fill = edge, .border = {}, .radius = handleSize / 2});
    const double rim = active ? 3 : 2;
    drawPlate(painter, handle.adjusted(rim, rim, -rim, -rim),
              {.fill = colors.base, .border = {}, .radius = handleSize / 2 - rim});
    if ((slider->state & QStyle::State_HasFocus) && (slider->state & QStyle::State_KeyboardFocusChange))
        drawFocusRing(painter, handle.adjusted(-1, -1, 1, 1), colors.accent, handleSize / 2 + 1);
}

void drawIconAndText(const QStyle *style, const QStyleOptionButton &button, QPainter *painter)
{
    const bool enabled = button.state & QStyle::State_Enabled;
    const bool on = button.state & QStyle::State_On;
    const QIcon::Mode mode = !enabled ? QIcon::Disabled : QIcon::Normal;
    const QSize icon = button.iconSize;
    const int width = button.fontMetrics.size(Qt::TextShowMnemonic, button.text).width();
    const QRect middle = QStyle::alignedRect(
        button.direction, Qt::AlignCenter,
        QSize(std::min(icon.width() + iconGap + width, button.rect.width()), button.rect.height()), button.rect);
    const QRect iconRect(middle.left(), middle.top() + (middle.height() - icon.height()) / 2, icon.width(),
                         icon.height());
    button.icon.paint(painter, QStyle::visualRect(button.direction, middle, iconRect), Qt::AlignCenter, mode,
                      on ? QIcon::On : QIcon::Off);
    const QRect text = middle.adjusted(icon.width() + iconGap, 0, 0, 0);
    style->drawItemText(painter, QStyle::visualRect(button.direction, middle, text),
                        int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextHideMnemonic | Qt::TextSingleLine,
                        button.palette, enabled, button.text, QPalette::ButtonText);
}

QRect scrollBarPart(const QStyleOptionSlider &slider, QStyle::SubControl part)
{
    const bool horizontal = slider.orientation == Qt::Horizontal;
    const int length = horizontal ? slider.rect.width() : slider.rect.height();
    const int range = slider.maximum - slider.minimum;
    int handle = length;
    if (range > 0)
        handle = std::clamp(int(qint64(length) * slider.pageStep / (qint64(range) + slider.pageStep)),
                            std::min(36, length), length);
    const int start = QStyle::sliderPositionFromValue(slider.minimum, slider.maximum, slider.sliderPosition,
                                                      length - handle, slider.upsideDown);
    const auto piece = [&](int from, int extent) {
        const QRect rect
            = horizontal ? QRect(from, 0, extent, slider.rect.height()) : QRect(0, from, slider.rect.width(), extent);
        return QStyle::visualRect(slider.direction, slider.rect, rect.translated(slider.rect.topLeft()));
    };
    switch (part) {
    case QStyle::SC_ScrollBarSlider: return piece(start, handle);
    case QStyle::SC_ScrollBarGroove: return piece(0, length);
    case QStyle::SC_ScrollBarSubPage: return piece(0, start);
    case QStyle::SC_ScrollBarAddPage: return piece(start + handle, length - start - handle);
    default: return {};
    }
}

} // namespace switchyard
