// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/compose/meterbutton.h"

#include "ui/common/format.h"
#include "ui/common/theme.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {
constexpr int barWidth = 52, barHeight = 5, gap = 6, margin = 4;
}

MeterButton::MeterButton(QWidget *parent) : QAbstractButton(parent)
{
    setObjectName("contextMeter"_L1);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::ArrowCursor);
    setAttribute(Qt::WA_Hover);
    setFont(tabularFont(interfaceFont(TextRole::Secondary)));
    hide();
}

void MeterButton::setFacts(const ComposerFacts &facts)
{
    if (facts == m_facts)
        return;
    m_facts = facts;
    setVisible(facts.tokens.has_value());
    if (!facts.tokens)
        return;
    setText(facts.contextLength ? tr("%1 of %2", "tokens used of the context")
                                      .arg(formatTokens(*facts.tokens), formatTokens(*facts.contextLength))
                                : tr("%1 tokens").arg(formatTokens(*facts.tokens)));
    setAccessibleName(facts.overflows ? tr("Context: %1, too long").arg(text()) : tr("Context: %1").arg(text()));
    setAccessibleDescription(tr("Shows what is sent and lets you leave messages out"));
    setToolTip(plainToolTip(tr("Tokens that will be sent, of what the model can take")));
    updateGeometry();
    update();
}

void MeterButton::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        setFont(tabularFont(interfaceFont(TextRole::Secondary)));
}

QSize MeterButton::sizeHint() const
{
    const int bar = m_facts.contextLength ? barWidth + gap : 0;
    return {bar + fontMetrics().horizontalAdvance(text()) + 2 * margin, std::max(24, fontMetrics().height() + 8)};
}

QSize MeterButton::minimumSizeHint() const
{
    return {barWidth + 2 * margin, sizeHint().height()};
}

void MeterButton::paintEvent(QPaintEvent *)
{
    const ThemeColors colors = ThemeColors::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(mixed(colors.text, colors.base, 0.05));
        painter.drawRoundedRect(rect(), 7, 7);
    }
    if (hasFocus()) {
        painter.setPen(QPen(colors.accent, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 7, 7);
    }
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    int textLeft = margin;
    if (m_facts.contextLength && *m_facts.contextLength > 0) {
        const double share = std::clamp(double(m_facts.tokens.value_or(0)) / double(*m_facts.contextLength), 0.0, 1.0);
        const QRectF bar(mirrored ? width() - margin - barWidth : margin, (height() - barHeight) / 2.0, barWidth,
                         barHeight);
        painter.setPen(Qt::NoPen);
        painter.setBrush(mixed(colors.text, colors.base, 0.12));
        painter.drawRoundedRect(bar, barHeight / 2.0, barHeight / 2.0);
        QRectF used = bar;
        used.setWidth(std::max(double(barHeight), bar.width() * share));
        if (mirrored)
            used.moveRight(bar.right());
        painter.setBrush(m_facts.blocked                        ? colors.failure
                             : m_facts.overflows || share > 0.9 ? colors.warning
                                                                : colors.accent);
        painter.drawRoundedRect(used, barHeight / 2.0, barHeight / 2.0);
        textLeft += barWidth + gap;
    }
    const QRect textRect = mirrored ? QRect(margin, 0, width() - textLeft - margin, height())
                                    : QRect(textLeft, 0, width() - textLeft - margin, height());
    painter.setFont(font());
    painter.setPen(m_facts.blocked ? colors.failure : m_facts.overflows ? colors.warning : colors.secondary);
    if (textRect.width() >= fontMetrics().horizontalAdvance(text()) - 1)
        painter.drawText(textRect, int(Qt::AlignVCenter) | int(mirrored ? Qt::AlignRight : Qt::AlignLeft), text());
}

} // namespace switchyard
