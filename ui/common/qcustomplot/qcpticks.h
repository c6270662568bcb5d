// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/plot.h"

#include <qcustomplot.h>

namespace switchyard {

/// Ticks of a linear or a time axis, written as the plot says.
template <class Ticker> class FormattedTicker final : public Ticker
{
public:
    explicit FormattedTicker(QString (*format)(double)) : m_format(format) {}

protected:
    QString getTickLabel(double tick, const QLocale &, QChar, int) override { return m_format(tick); }
    int getSubTickCount(double) override { return 0; }

private:
    QString (*m_format)(double);
};

/// Ticks at 1, 2, 5 × powers of ten, at the powers alone where the axis is long. `zeroPlace` is where values of nothing
/// are drawn; 0 = there are none.
class LogTicker final : public QCPAxisTicker
{
public:
    LogTicker(QString (*format)(double), double zeroPlace) : m_format(format), m_zeroPlace(zeroPlace) {}

protected:
    QString getTickLabel(double tick, const QLocale &, QChar, int) override;
    int getSubTickCount(double) override { return 0; }
    QVector<double> createTickVector(double step, const QCPRange &range) override;

private:
    QString (*m_format)(double);
    double m_zeroPlace;
};

/// Names of bars: as many as have room, each cut to `width` pixels.
[[nodiscard]] QSharedPointer<QCPAxisTicker> categoryTicker(const QStringList &categories, const QFont &font,
                                                           double slot, bool sideways, int width);

} // namespace switchyard
