// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/qcustomplot/qcpticks.h"

#include <algorithm>
#include <cmath>

namespace switchyard {

QString LogTicker::getTickLabel(double tick, const QLocale &, QChar, int)
{
    return m_format(tick == m_zeroPlace ? 0 : tick);
}

QVector<double> LogTicker::createTickVector(double, const QCPRange &range)
{
    QVector<double> ticks;
    if (m_zeroPlace > 0)
        ticks << m_zeroPlace;
    const double decades = std::log10(range.upper / range.lower);
    const int least = int(std::floor(std::log10(range.lower)));
    const int most = int(std::ceil(std::log10(range.upper)));
    const int stride = std::max(1, int(std::ceil(decades / std::max(1, tickCount()))));
    for (int power = least; power <= most; power += stride) {
        for (const double factor : {1.0, 2.0, 5.0}) {
            const bool wanted = factor == 1.0 || decades * 3 <= tickCount();
            // By division below one: 1 / 100 is nearer to 0.01 than 10^-2 is on some machines.
            const double value = power < 0 ? factor / std::pow(10, -power) : factor * std::pow(10, power);
            if (wanted && value > m_zeroPlace * 1.6)
                ticks << value;
        }
    }
    return ticks;
}

QSharedPointer<QCPAxisTicker> categoryTicker(const QStringList &categories, const QFont &font, double slot,
                                             bool sideways, int width)
{
    const QFontMetrics metrics(font);
    auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    double needed = metrics.height() + 2;
    if (!sideways) {
        for (const QString &name : categories)
            needed = std::max<double>(needed, std::min(metrics.horizontalAdvance(name), width) + 12);
    }
    const auto stride = std::max<qsizetype>(1, qsizetype(std::ceil(needed / std::max(slot, 1.0))));
    for (qsizetype i = 0; i < categories.size(); i += stride)
        ticker->addTick(double(i), metrics.elidedText(categories.at(i), Qt::ElideRight, width));
    return ticker;
}

} // namespace switchyard
