// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/parallel/promptstrip.h"

#include "ui/common/format.h"
#include "ui/common/theme.h"

#include <QEvent>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {

constexpr int mostLines = 3;
constexpr qsizetype mostCharacters = 2000;
constexpr int cardWidth = 660;
constexpr int marginX = 16;
constexpr int marginY = 12;
constexpr int paddingX = 15;
constexpr int paddingY = 9;
constexpr double lineFactor = 1.45;

QFont stripFont()
{
    return interfaceFont();
}

int lineHeight()
{
    return int(QFontMetricsF(stripFont()).height() * lineFactor);
}

int cardWidthIn(int width)
{
    return std::min(width - 2 * marginX, scaledPixels(cardWidth));
}

} // namespace

PromptStrip::PromptStrip(QWidget *parent) : QWidget(parent)
{
    setObjectName("promptStrip"_L1);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void PromptStrip::setText(const QString &text)
{
    QString cut = text.left(mostCharacters).trimmed();
    if (cut == m_text)
        return;
    m_text = cut;
    setAccessibleName(tr("Prompt: %1").arg(singleLine(m_text, 300)));
    setToolTip(plainToolTip(m_text));
    updateGeometry();
    update();
}

/// The last of them ends in "…" where there is more.
QStringList PromptStrip::linesFor(int width) const
{
    const QFontMetricsF metrics(stripFont());
    QStringList lines;
    const QStringList paragraphs = m_text.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &paragraph : paragraphs) {
        QTextLayout layout(paragraph, stripFont());
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            if (lines.size() == mostLines) {
                layout.endLayout();
                lines.last() = metrics.elidedText(QString(lines.last() + u" \u2026"_s), Qt::ElideRight, width);
                return lines;
            }
            lines.append(paragraph.sliced(line.textStart(), line.textLength()).trimmed());
        }
        layout.endLayout();
    }
    return lines;
}

int PromptStrip::heightForWidth(int width) const
{
    const qsizetype lines = std::max<qsizetype>(1, linesFor(cardWidthIn(width) - 2 * paddingX).size());
    return int(lines) * lineHeight() + 2 * (marginY + paddingY);
}

QSize PromptStrip::sizeHint() const
{
    return {scaledPixels(cardWidth) + 2 * marginX, heightForWidth(width())};
}

QSize PromptStrip::minimumSizeHint() const
{
    return {160, lineHeight() + 2 * (marginY + paddingY)};
}

void PromptStrip::paintEvent(QPaintEvent *)
{
    const ThemeColors colors = ThemeColors::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int cardSize = cardWidthIn(width());
    const double line = 1.0 / devicePixelRatio();
    const QRectF card((width() - cardSize) / 2.0, marginY, cardSize, height() - 2 * marginY);
    painter.setPen(QPen(colors.hairline, line));
    painter.setBrush(colors.alternate);
    painter.drawRoundedRect(card.adjusted(line / 2, line / 2, -line / 2, -line / 2), 10, 10);
    painter.setPen(colors.text);
    painter.setFont(stripFont());
    const QStringList lines = linesFor(cardSize - 2 * paddingX);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QRectF row(card.left() + paddingX, card.top() + paddingY + double(i) * lineHeight(),
                         card.width() - 2 * paddingX, lineHeight());
        // By the direction of the line itself.
        const auto side = lines.at(i).isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft;
        painter.drawText(row, int(side | Qt::AlignVCenter | Qt::AlignAbsolute | Qt::TextSingleLine), lines.at(i));
    }
}

void PromptStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
}

} // namespace switchyard
