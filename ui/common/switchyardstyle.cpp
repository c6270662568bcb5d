// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/switchyardstyle.h"

#include "ui/common/icons.h"
#include "ui/common/stylepieces.h"
#include "ui/common/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleOption>
#include <QToolButton>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

constexpr int controlHeight = 30;
constexpr int scrollBarExtent = 12;
constexpr int comboPadding = 40; // left of the text, right of it, and the arrow
constexpr int iconGapOfQt = 4; // what QPushButton reckons with between icon and text
constexpr const char *roleProperty = "switchyardButtonRole";

} // namespace

void setButtonRole(QAbstractButton *button, ButtonRole role)
{
    button->setProperty(roleProperty, static_cast<int>(role));
    if (role == ButtonRole::Primary || role == ButtonRole::Quiet || role == ButtonRole::Chip)
        button->setCursor(Qt::ArrowCursor);
    button->updateGeometry();
    button->update();
}

ButtonRole buttonRole(const QWidget *widget)
{
    return widget ? static_cast<ButtonRole>(widget->property(roleProperty).toInt()) : ButtonRole::Plain;
}

SwitchyardStyle::SwitchyardStyle() : QProxyStyle(u"fusion"_s) {}

void SwitchyardStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                    const QWidget *widget) const
{
    const ThemeColors colors = ThemeColors::of(option->palette);
    switch (element) {
    case PE_PanelButtonCommand: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const Plate plate = buttonPlate(option, widget, button && (button->features & QStyleOptionButton::Flat));
        drawPlate(painter, option->rect, plate);
        return;
    }
    case PE_PanelButtonTool: drawPlate(painter, option->rect, buttonPlate(option, widget, true)); return;
    case PE_FrameDefaultButton: return;
    case PE_PanelScrollAreaCorner: painter->fillRect(option->rect, colors.base); return;
    case PE_FrameFocusRect: {
        if (qobject_cast<const QAbstractItemView *>(widget)) {
            drawFocusRing(painter, option->rect, colors.accent, 3);
            return;
        }
        const bool pill = buttonRole(widget) == ButtonRole::Chip;
        // On the accent itself a ring of the accent is invisible.
        const QColor ring
            = buttonRole(widget) == ButtonRole::Primary ? mixed(colors.text, colors.accent, 0.75) : colors.accent;
        drawFocusRing(painter, option->rect, ring, pill ? option->rect.height() / 2.0 : controlRadius);
        return;
    }
    case PE_PanelLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth > 0)
            drawField(option, painter, option->state & State_HasFocus);
        return;
    }
    case PE_FrameLineEdit: drawField(option, painter, option->state & State_HasFocus); return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: drawIndicator(option, painter, false); return;
    case PE_IndicatorRadioButton: drawIndicator(option, painter, true); return;
    case PE_Frame:
        if (qobject_cast<const QPlainTextEdit *>(widget)) {
            drawField(option, painter, option->state & State_HasFocus);
            return;
        }
        [[fallthrough]];
    case PE_FrameMenu: {
        const double line = 1.0 / painter->device()->devicePixelRatio();
        painter->save();
        painter->setPen(QPen(colors.hairline, line));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(option->rect).adjusted(line / 2, line / 2, -line / 2, -line / 2));
        painter->restore();
        return;
    }
    case PE_IndicatorArrowDown: drawChevron(painter, QRectF(option->rect).center(), colors.secondary, 3.5); return;
    case PE_IndicatorArrowUp: drawChevron(painter, QRectF(option->rect).center(), colors.secondary, 3.5, true); return;
    case PE_IndicatorHeaderArrow: {
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        if (header && header->sortIndicator != QStyleOptionHeader::None)
            drawChevron(painter, QRectF(option->rect).center(), colors.accent, 3.5,
                        header->sortIndicator == QStyleOptionHeader::SortDown);
        return;
    }
    case PE_PanelTipLabel:
        drawPlate(painter, option->rect,
                  {.fill = option->palette.color(QPalette::ToolTipBase), .border = colors.hairline, .radius = 0});
        return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void SwitchyardStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                                  const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonLabel: {
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton copy = *button;
            copy.palette.setColor(QPalette::All, QPalette::ButtonText, buttonTextColor(option, widget));
            if (copy.icon.isNull() || copy.text.isEmpty() || (copy.features & QStyleOptionButton::HasMenu))
                QProxyStyle::drawControl(element, &copy, painter, widget);
            else
                drawIconAndText(proxy(), copy, painter);
            return;
        }
        break;
    }
    case CE_ToolButtonLabel: {
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option)) {
            QStyleOptionToolButton copy = *button;
            copy.palette.setColor(QPalette::All, QPalette::ButtonText, buttonTextColor(option, widget));
            copy.palette.setColor(QPalette::All, QPalette::WindowText, buttonTextColor(option, widget));
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
        break;
    }
    case CE_Header:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            drawHeaderSection(header, painter);
            drawHeaderLabel(proxy(), header, painter, widget);
            return;
        }
        break;
    case CE_HeaderEmptyArea: {
        const ThemeColors colors = ThemeColors::of(option->palette);
        const double line = 1.0 / painter->device()->devicePixelRatio();
        const QRectF rect = option->rect;
        painter->fillRect(rect, colors.base);
        painter->fillRect(QRectF(rect.left(), rect.bottom() - line, rect.width(), line), colors.hairline);
        return;
    }
    case CE_Splitter: {
        const ThemeColors colors = ThemeColors::of(option->palette);
        painter->fillRect(option->rect, colors.hairline);
        return;
    }
    case CE_ProgressBarGroove: {
        const ThemeColors colors = ThemeColors::of(option->palette);
        const double radius = option->rect.height() / 2.0;
        drawPlate(painter, option->rect, {.fill = colors.hairline, .border = {}, .radius = radius});
        return;
    }
    case CE_ProgressBarContents: {
        const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
        if (!bar || bar->maximum <= bar->minimum)
            break;
        const ThemeColors colors = ThemeColors::of(option->palette);
        const double share = double(bar->progress - bar->minimum) / double(bar->maximum - bar->minimum);
        QRectF filled = option->rect;
        filled.setWidth(std::max(filled.height(), filled.width() * std::clamp(share, 0.0, 1.0)));
        if (option->direction == Qt::RightToLeft)
            filled.moveRight(QRectF(option->rect).right());
        if (share > 0)
            drawPlate(painter, filled, {.fill = colors.accent, .border = {}, .radius = filled.height() / 2});
        return;
    }
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void SwitchyardStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                         const QWidget *widget) const
{
    const ThemeColors colors = ThemeColors::of(option->palette);
    switch (control) {
    case CC_ScrollBar:
        if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            drawScrollBar(proxy(), slider, painter, widget);
            return;
        }
        break;
    case CC_Slider:
        if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
            slider && slider->orientation == Qt::Horizontal) {
            drawSlider(proxy(), slider, painter, widget);
            return;
        }
        break;
    case CC_ComboBox:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            const bool focus = (option->state & State_HasFocus) && (option->state & State_Enabled);
            if (combo->frame)
                drawField(option, painter, focus);
            const QRectF arrow = proxy()->subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
            drawChevron(painter, arrow.center(), (option->state & State_Enabled) ? colors.secondary : colors.hairline,
                        3.5);
            return;
        }
        break;
    case CC_SpinBox:
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option)) {
            drawField(option, painter, option->state & State_HasFocus);
            if (spin->buttonSymbols == QAbstractSpinBox::NoButtons)
                return;
            const QRectF up = proxy()->subControlRect(CC_SpinBox, option, SC_SpinBoxUp, widget);
            const QRectF down = proxy()->subControlRect(CC_SpinBox, option, SC_SpinBoxDown, widget);
            const auto color = [&](QAbstractSpinBox::StepEnabledFlag step) {
                return (option->state & State_Enabled) && (spin->stepEnabled & step) ? colors.secondary
                                                                                     : colors.hairline;
            };
            drawChevron(painter, up.center() + QPointF(0, 1), color(QAbstractSpinBox::StepUpEnabled), 3, true);
            drawChevron(painter, down.center() - QPointF(0, 1), color(QAbstractSpinBox::StepDownEnabled), 3);
            return;
        }
        break;
    case CC_ToolButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        if (!button)
            break;
        proxy()->drawPrimitive(PE_PanelButtonTool, option, painter, widget);
        QStyleOptionToolButton label = *button;
        proxy()->drawControl(CE_ToolButtonLabel, &label, painter, widget);
        if (option->state & State_HasFocus && option->state & State_KeyboardFocusChange) {
            QStyleOptionFocusRect ring;
            ring.QStyleOption::operator=(*option);
            proxy()->drawPrimitive(PE_FrameFocusRect, &ring, painter, widget);
        }
        return;
    }
    default: break;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

int SwitchyardStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent: return scrollBarExtent;
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap: return 0;
    case PM_SplitterWidth: return 1;
    case PM_DefaultFrameWidth:
        // A field has room for its round border, which the text would paint over.
        if (qobject_cast<const QPlainTextEdit *>(widget))
            return 4;
        return widget && widget->inherits("QAbstractScrollArea") ? 1 : 2;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin: return 3;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return 16;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return 8;
    case PM_ButtonIconSize:
    case PM_SmallIconSize: return scaledPixels(16);
    case PM_HeaderMargin: return 10;
    case PM_HeaderMarkSize: return 10;
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin: return 12;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return 8;
    case PM_MenuVMargin: return 4;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QSize SwitchyardStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                                        const QWidget *widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    const int line = option ? option->fontMetrics.height() : 16;
    switch (type) {
    case CT_PushButton: {
        if (buttonRole(widget) == ButtonRole::Link)
            return {contents.width() + 2, std::max(line + 4, 20)};
        const bool small = buttonRole(widget) == ButtonRole::Chip || buttonRole(widget) == ButtonRole::Quiet;
        size.setHeight(std::max(line + (small ? 8 : 12), small ? 24 : controlHeight));
        // Fusion insists on 80 pixels; a word should decide.
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const bool both = button && !button->icon.isNull() && !button->text.isEmpty();
        size.setWidth(contents.width() + (small ? 20 : 26) + (both ? iconGap - iconGapOfQt : 0));
        return size;
    }
    case CT_ComboBox: return {contents.width() + comboPadding, std::max(line + 12, controlHeight)};
    case CT_LineEdit:
    case CT_SpinBox: size.setHeight(std::max(line + 12, controlHeight)); return size;
    case CT_HeaderSection:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            // The word, its margins and the mark of sorting; the common style takes a square for the mark.
            const int mark = header->sortIndicator == QStyleOptionHeader::None
                ? 0
                : proxy()->pixelMetric(PM_HeaderMarkSize, option, widget) + headingMarkGap;
            size.setWidth(header->fontMetrics.horizontalAdvance(header->text) + mark + 2
                          + 2 * proxy()->pixelMetric(PM_HeaderMargin, option, widget));
        }
        size.setHeight(std::max(size.height(), line + 14));
        return size;
    case CT_MenuItem:
        size.setHeight(
            std::max(size.height(), qobject_cast<const QMenu *>(widget) && contents.height() > 4 ? line + 10 : 0));
        return size;
    default: return size;
    }
}

QRect SwitchyardStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl sub,
                                      const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
        return slider ? scrollBarPart(*slider, sub) : QRect();
    }
    if (control == CC_ComboBox && sub == SC_ComboBoxEditField) {
        const QRect inner = option->rect.adjusted(10, 2, -26, -2);
        return visualRect(option->direction, option->rect, inner);
    }
    if (control == CC_ComboBox && sub == SC_ComboBoxArrow)
        return visualRect(option->direction, option->rect,
                          QRect(option->rect.right() - 24, option->rect.top(), 20, option->rect.height()));
    return QProxyStyle::subControlRect(control, option, sub, widget);
}

QRect SwitchyardStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    switch (element) {
    case SE_PushButtonContents:
        if (buttonRole(widget) == ButtonRole::Link)
            return option->rect;
        break;
    case SE_LineEditContents: return QProxyStyle::subElementRect(element, option, widget).adjusted(5, 0, -5, 0);
    case SE_HeaderLabel:
    case SE_HeaderArrow: {
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        if (!header)
            break;
        const int margin = proxy()->pixelMetric(PM_HeaderMargin, option, widget);
        const QRect inner = option->rect.adjusted(margin, 0, -margin, 0);
        if (element == SE_HeaderLabel)
            return inner;
        // Beside the word, on its inner side, so that figures and their header stay in line.
        const int mark = proxy()->pixelMetric(PM_HeaderMarkSize, option, widget);
        const int word
            = std::min(option->fontMetrics.horizontalAdvance(header->text) + headingMarkGap, inner.width() - mark);
        const bool atEnd = header->textAlignment & Qt::AlignRight;
        const int x = atEnd ? inner.right() + 1 - word - mark : inner.left() + word;
        return visualRect(option->direction, option->rect, QRect(x, inner.center().y() - mark / 2, mark, mark));
    }
    default: break;
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QIcon SwitchyardStyle::standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const
{
    return icon == SP_LineEditClearButton ? symbolIcon(u"close"_s) : QProxyStyle::standardIcon(icon, option, widget);
}

int SwitchyardStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                               QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ScrollView_FrameOnlyAroundContents: return 0;
    case SH_ComboBox_Popup: return 0;
    case SH_ItemView_ShowDecorationSelected: return 1;
    case SH_ScrollBar_LeftClickAbsolutePosition: return 0;
    case SH_Menu_SubMenuPopupDelay: return 120;
    case SH_UnderlineShortcut: return 0; // letters of Alt are still there, not drawn
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

void SwitchyardStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget)
        || qobject_cast<QScrollBar *>(widget) || qobject_cast<QHeaderView *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

} // namespace switchyard
