// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/usage/barchart.h"

#include "ui/common/format.h"
#include "ui/common/theme.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {
constexpr int maximumDays = 400;
constexpr int gridLines = 2;
} // namespace

Money roundedUp(Money amount)
{
    qint64 step = 1;
    while (step <= amount.picos() / 10)
        step *= 10;
    for (const int factor : {1, 2, 5, 10}) {
        if (step * factor >= amount.picos())
            return Money::fromPicos(step * factor);
    }
    return amount;
}

BarChart::BarChart(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"costChart"_s);
    setAccessibleName(tr("Cost per day"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void BarChart::setBars(const QList<Bar> &bars, QDate first, QDate last)
{
    m_bars.clear();
    m_current = -1;
    QHash<QDate, Money> costs;
    for (const Bar &bar : bars)
        costs.insert(bar.day, bar.cost);
    const qint64 days = std::min<qint64>(first.daysTo(last) + 1, maximumDays);
    Money highest;
    for (qint64 i = 0; i < days; ++i) {
        const QDate day = last.addDays(i - days + 1);
        m_bars << Bar{day, costs.value(day)};
        highest = std::max(highest, m_bars.last().cost);
    }
    m_top = highest.isZero() ? Money() : roundedUp(highest);
    setAccessibleDescription(
        m_bars.isEmpty() ? QString()
                         : tr("%n day(s), at most %1 a day", nullptr, int(m_bars.size())).arg(formatMoney(highest)));
    update();
}

Money BarChart::gridValue(int line) const
{
    return Money::fromPicos(m_top.picos() / gridLines * line);
}

QRectF BarChart::plotRect() const
{
    const int line = fontMetrics().height();
    int widest = 0; // half of a round sum may have more digits than the sum
    for (int i = 1; i <= gridLines; ++i)
        widest = std::max(widest, fontMetrics().horizontalAdvance(formatMoney(gridValue(i))));
    return QRectF(rect()).adjusted(widest + 12, line / 2.0 + 2, -4, -line - 6);
}

QRectF BarChart::barRect(qsizetype index) const
{
    const QRectF plot = plotRect();
    const double slot = plot.width() / double(std::max<qsizetype>(m_bars.size(), 1));
    const double width = std::clamp(slot * 0.62, 1.0, 28.0);
    const double share = m_top.isZero() ? 0 : double(m_bars.at(index).cost.picos()) / double(m_top.picos());
    const double height = share > 0 ? std::max(1.0, share * plot.height()) : 0;
    const qsizetype place = layoutDirection() == Qt::RightToLeft ? m_bars.size() - 1 - index : index;
    return {plot.left() + slot * double(place) + (slot - width) / 2, plot.bottom() - height, width, height};
}

qsizetype BarChart::barAt(const QPointF &position) const
{
    const QRectF plot = plotRect();
    if (m_bars.isEmpty() || position.x() < plot.left() || position.x() >= plot.right())
        return -1;
    const auto place = qsizetype((position.x() - plot.left()) / (plot.width() / double(m_bars.size())));
    return layoutDirection() == Qt::RightToLeft ? m_bars.size() - 1 - place : place;
}

QString BarChart::describe(qsizetype index) const
{
    const Bar &bar = m_bars.at(index);
    return u"%1: %2"_s.arg(QLocale().toString(bar.day, QLocale::ShortFormat), formatMoney(bar.cost));
}

void BarChart::setCurrent(qsizetype index)
{
    if (index == m_current)
        return;
    m_current = index;
    update();
}

void BarChart::paintEvent(QPaintEvent *)
{
    const ThemeColors colors = ThemeColors::of(this);
    QPainter painter(this);
    painter.setFont(interfaceFont(TextRole::Secondary));
    const QRectF plot = plotRect();
    const double line = 1.0 / devicePixelRatio();
    for (int i = 0; i <= gridLines && !m_top.isZero(); ++i) {
        const double y = plot.bottom() - plot.height() * i / gridLines;
        painter.fillRect(QRectF(plot.left(), y, plot.width(), line), colors.hairline);
        painter.setPen(colors.secondary);
        if (i > 0) {
            const QRectF label(0, y - 10, plot.left() - 8, 20);
            painter.drawText(label, int(Qt::AlignRight | Qt::AlignVCenter), formatMoney(gridValue(i)));
        }
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (qsizetype i = 0; i < m_bars.size(); ++i) {
        const QRectF bar = barRect(i);
        if (bar.height() <= 0)
            continue;
        painter.setBrush(i == m_current ? mixed(colors.accent, colors.text, 0.75) : colors.accent);
        const double radius = std::min(2.0, bar.width() / 3);
        painter.drawRoundedRect(bar, radius, radius);
    }
    if (m_bars.isEmpty())
        return;
    painter.setPen(colors.secondary);
    const QRectF below(plot.left(), plot.bottom() + 4, plot.width(), fontMetrics().height() + 2);
    const QDate today = m_bars.last().day;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    painter.drawText(below, int(mirrored ? Qt::AlignRight : Qt::AlignLeft), formatDay(m_bars.first().day, today));
    painter.drawText(below, int(mirrored ? Qt::AlignLeft : Qt::AlignRight), formatDay(today, today));
    if (m_current >= 0) {
        painter.setPen(colors.text);
        painter.drawText(below, Qt::AlignHCenter, describe(m_current));
    }
    if (hasFocus()) {
        painter.setPen(QPen(colors.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 7, 7);
    }
}

void BarChart::mouseMoveEvent(QMouseEvent *event)
{
    setCurrent(barAt(event->position()));
}

void BarChart::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    if (!hasFocus())
        setCurrent(-1);
}

void BarChart::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    if (step == 0 || m_bars.isEmpty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    const int direction = layoutDirection() == Qt::RightToLeft ? -step : step;
    const qsizetype start = m_current < 0 ? m_bars.size() - 1 : m_current + direction;
    setCurrent(std::clamp<qsizetype>(start, 0, m_bars.size() - 1));
    QAccessibleValueChangeEvent announcement(this, describe(m_current));
    setAccessibleDescription(describe(m_current));
    QAccessible::updateAccessibility(&announcement);
}

bool BarChart::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const qsizetype index = barAt(help->pos());
        QToolTip::showText(help->globalPos(), index < 0 ? QString() : plainToolTip(describe(index)), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace switchyard
