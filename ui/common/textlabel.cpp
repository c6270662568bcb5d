// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/textlabel.h"

#include "ui/common/format.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

namespace switchyard {

TextLabel::TextLabel(const QString &text, TextRole role, QWidget *parent) : QLabel(parent), m_role(role)
{
    setTextFormat(Qt::PlainText);
    setText(text);
    restyle();
}

void TextLabel::setRole(TextRole role)
{
    m_role = role;
    restyle();
}

void TextLabel::setColor(QColor ThemeColors::*token)
{
    m_token = token;
    restyle();
}

void TextLabel::setTabular()
{
    m_tabular = true;
    restyle();
}

void TextLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange
        || event->type() == QEvent::StyleChange)
        restyle();
}

void TextLabel::restyle()
{
    if (m_restyling)
        return; // setPalette() and setFont() announce themselves
    m_restyling = true;
    const ThemeColors colors = ThemeColors::of(this);
    const bool isQuiet = m_role == TextRole::Secondary || m_role == TextRole::Section || m_role == TextRole::Mono;
    const QColor color = m_token ? colors.*m_token : isQuiet ? colors.secondary : colors.text;
    QPalette own = palette();
    if (own.color(QPalette::Active, QPalette::WindowText) != color) {
        own.setColor(QPalette::Active, QPalette::WindowText, color);
        own.setColor(QPalette::Inactive, QPalette::WindowText, color);
        setPalette(own);
    }
    const QFont plain = interfaceFont(m_role);
    if (const QFont wanted = m_tabular ? tabularFont(plain) : plain; font() != wanted)
        setFont(wanted);
    m_restyling = false;
}

ElidedLabel::ElidedLabel(TextRole role, QWidget *parent, Qt::TextElideMode mode) : TextLabel(role, parent), m_mode(mode)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setFullText(const QString &text)
{
    const QString line = singleLine(text, 2000);
    if (line == m_text)
        return;
    m_text = line;
    setText(line); // assistive technology reads it here
    setToolTip(plainToolTip(line));
    updateGeometry();
}

QSize ElidedLabel::sizeHint() const
{
    const QMargins margins = contentsMargins();
    return {fontMetrics().horizontalAdvance(m_text) + margins.left() + margins.right() + 2,
            fontMetrics().height() + margins.top() + margins.bottom()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), fontMetrics().averageCharWidth() * 6), sizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
    const QRect rect = contentsRect();
    painter.drawText(rect, int(QStyle::visualAlignment(layoutDirection(), alignment())) | Qt::TextSingleLine,
                     fontMetrics().elidedText(m_text, m_mode, rect.width()));
}

Hairline::Hairline(Qt::Orientation orientation, QWidget *parent) : QWidget(parent), m_orientation(orientation)
{
    if (orientation == Qt::Horizontal)
        setFixedHeight(1);
    else
        setFixedWidth(1);
}

void Hairline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const double line = 1.0 / devicePixelRatio();
    const QRectF rect = m_orientation == Qt::Horizontal ? QRectF(0, 0, width(), line) : QRectF(0, 0, line, height());
    painter.fillRect(rect, ThemeColors::of(this).hairline);
}

Surface::Surface(QColor ThemeColors::*fill, Shape shape, QWidget *parent)
    : QWidget(parent), m_fill(fill), m_shape(shape)
{
}

void Surface::setFill(QColor ThemeColors::*fill)
{
    m_fill = fill;
    update();
}

void Surface::paintEvent(QPaintEvent *)
{
    const ThemeColors colors = ThemeColors::of(this);
    QPainter painter(this);
    if (m_shape == Shape::Flat) {
        painter.fillRect(rect(), colors.*m_fill);
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    const double line = 1.0 / devicePixelRatio();
    painter.setPen(m_shape == Shape::Card ? QPen(colors.hairline, line) : Qt::NoPen);
    painter.setBrush(colors.*m_fill);
    const double radius = m_shape == Shape::Card ? 10 : height() / 2.0;
    painter.drawRoundedRect(QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2), radius, radius);
}

Badge::Badge(QWidget *parent) : TextLabel(TextRole::Secondary, parent)
{
    setContentsMargins(10, 3, 10, 3);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Badge::setState(Tone tone, const QString &text)
{
    m_tone = tone;
    setText(singleLine(text, 80));
    setColor(tone == Tone::Good          ? &ThemeColors::accent
                 : tone == Tone::Warning ? &ThemeColors::warning
                 : tone == Tone::Failure ? &ThemeColors::failure
                                         : &ThemeColors::secondary);
    setVisible(!text.isEmpty());
    updateGeometry();
    update();
}

QSize Badge::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + 22, fontMetrics().height() + 6};
}

QSize Badge::minimumSizeHint() const
{
    return sizeHint();
}

void Badge::paintEvent(QPaintEvent *)
{
    const ThemeColors colors = ThemeColors::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double line = 1.0 / devicePixelRatio();
    painter.setPen(m_tone == Tone::Neutral ? QPen(colors.hairline, line) : Qt::NoPen);
    painter.setBrush(m_tone == Tone::Good          ? QBrush(colors.accentSoft)
                         : m_tone == Tone::Warning ? QBrush(colors.warningSoft)
                         : m_tone == Tone::Failure ? QBrush(colors.failureSoft)
                                                   : Qt::NoBrush);
    const double radius = height() / 2.0;
    painter.drawRoundedRect(QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2), radius, radius);
    painter.setPen(palette().color(QPalette::Active, QPalette::WindowText));
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, text());
}

} // namespace switchyard
