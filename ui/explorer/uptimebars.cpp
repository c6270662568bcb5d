// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/explorer/uptimebars.h"

#include "core/domain/endpoint.h"
#include "ui/common/theme.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

constexpr double lowest = 80; // percent; below it a bar is empty: what matters is near a hundred
constexpr double worrying = 95;
constexpr int gap = 8;
constexpr int thickness = 6;

QString percentText(const std::optional<double> &percent)
{
    return percent ? QString(QLocale().toString(*percent, 'f', 1) + u" %"_s) : u"—"_s;
}

} // namespace

UptimeBars::UptimeBars(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"uptimeBars"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QString UptimeBars::label(size_t row) const
{
    switch (row) {
    case 0: return tr("5 min");
    case 1: return tr("30 min");
    default: return tr("1 day");
    }
}

void UptimeBars::show(const Endpoint &endpoint)
{
    m_percent = {endpoint.uptime5m, endpoint.uptime30m, endpoint.uptime1d};
    QStringList words;
    for (size_t row = 0; row < m_percent.size(); ++row)
        words << QString(label(row) + u' ' + percentText(m_percent[row]));
    setAccessibleName(tr("Uptime: %1").arg(words.join(u", "_s)));
    setVisible(std::ranges::any_of(m_percent, &std::optional<double>::has_value));
    update();
}

QSize UptimeBars::sizeHint() const
{
    return {scaledPixels(200), 3 * (fontMetrics().height() + 4)};
}

void UptimeBars::paintEvent(QPaintEvent *)
{
    const ThemeColors colors = ThemeColors::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(tabularFont(font()));
    const QFontMetrics metrics(painter.font());
    int labelWidth = 0;
    for (size_t row = 0; row < m_percent.size(); ++row)
        labelWidth = std::max(labelWidth, metrics.horizontalAdvance(label(row)));
    const int valueWidth = metrics.horizontalAdvance(percentText(100.0));
    const int height = metrics.height() + 4;
    for (size_t row = 0; row < m_percent.size(); ++row) {
        const QRect line(0, int(row) * height, width(), height);
        const auto placed = [&](int left, int wide) {
            return QStyle::visualRect(layoutDirection(), rect(), QRect(left, line.top(), wide, height));
        };
        const auto side = [this](Qt::Alignment alignment) {
            return int(QStyle::visualAlignment(layoutDirection(), alignment) | Qt::AlignVCenter);
        };
        painter.setPen(colors.secondary);
        painter.drawText(placed(0, labelWidth), side(Qt::AlignLeft), label(row));
        painter.setPen(colors.text);
        painter.drawText(placed(width() - valueWidth, valueWidth), side(Qt::AlignRight), percentText(m_percent[row]));
        const int track = width() - labelWidth - valueWidth - 2 * gap;
        const auto bar = [&](double share, const QColor &color) {
            const QRectF area(placed(labelWidth + gap, track));
            QRectF drawn(area.left(), area.center().y() - thickness / 2.0, area.width() * share, thickness);
            if (layoutDirection() == Qt::RightToLeft)
                drawn.moveRight(area.right());
            painter.setPen(Qt::NoPen);
            painter.setBrush(color);
            painter.drawRoundedRect(drawn, thickness / 2.0, thickness / 2.0);
        };
        if (track <= thickness)
            continue;
        bar(1, mixed(colors.text, colors.alternate, 0.08));
        const double share = std::clamp((m_percent[row].value_or(0) - lowest) / (100 - lowest), 0.0, 1.0);
        if (m_percent[row])
            bar(std::max(share, 0.03), *m_percent[row] < worrying ? colors.warning : colors.accent);
    }
}

} // namespace switchyard
