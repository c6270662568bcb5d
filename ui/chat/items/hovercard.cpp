// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/items/hovercard.h"

#include "ui/common/format.h"
#include "ui/common/textlabel.h"

#include <QBoxLayout>
#include <QPainter>
#include <QScreen>

namespace switchyard {

HoverCard::HoverCard(QWidget *parent)
    : QWidget(parent, Qt::ToolTip | Qt::FramelessWindowHint | Qt::WindowTransparentForInput),
      m_title(new TextLabel(TextRole::Strong, this)),
      m_source(new TextLabel(TextRole::Secondary, this)),
      m_excerpt(new TextLabel(TextRole::Body, this))
{
    setObjectName(QStringLiteral("hoverCard"));
    setAttribute(Qt::WA_ShowWithoutActivating);
    setFocusPolicy(Qt::NoFocus);
    setFixedWidth(scaledPixels(340));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 11, 14, 12);
    layout->setSpacing(3);
    for (TextLabel *label : {m_title, m_source, m_excerpt}) {
        label->setWordWrap(true);
        layout->addWidget(label);
    }
}

void HoverCard::showFor(const HoverText &text, const QRect &place)
{
    m_title->setText(singleLine(text.title, 160));
    m_title->setVisible(!text.title.isEmpty());
    m_source->setText(singleLine(text.source, 120));
    m_source->setVisible(!text.source.isEmpty());
    m_excerpt->setText(singleLine(text.excerpt, 280));
    m_excerpt->setVisible(!text.excerpt.isEmpty());
    const int height = layout()->heightForWidth(width());
    setFixedHeight(height > 0 ? height : sizeHint().height());
    const QRect screen = parentWidget()->screen()->availableGeometry();
    QPoint at(place.left(), place.bottom() + 6);
    if (at.y() + this->height() > screen.bottom())
        at.setY(place.top() - 6 - this->height());
    at.setX(qBound(screen.left(), at.x(), qMax(screen.left(), screen.right() - width())));
    move(at);
    show();
}

void HoverCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ThemeColors colors = ThemeColors::of(this);
    painter.fillRect(rect(), colors.base);
    painter.setPen(colors.hairline);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace switchyard
