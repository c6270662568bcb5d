// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/plotrenderer.h"

#include <qcustomplot.h>

namespace switchyard {

/// Draws with QCustomPlot, whose widget is never shown: what can be pointed at and read aloud is ours.
class QcpRenderer final : public PlotRenderer
{
public:
    QcpRenderer();

    void setPlot(const Plot &plot, const PlotLook &look) override;
    void paint(QPaintDevice &device, QSize size, const std::function<void(QPainter &)> &over) override;
    [[nodiscard]] QRectF area() const override;
    [[nodiscard]] QList<QList<QRectF>> places() const override;

private:
    /// What the values of an axis span, unknown ones left out.
    struct Span
    {
        double least = 0, most = 0, leastPositive = 0;
        bool any = false, hasZero = false;
        void take(double value);
    };
    [[nodiscard]] Span spanOf(bool vertical) const;
    void styleAxis(QCPAxis *axis);
    void setScale(QCPAxis *axis, const PlotAxis &plotAxis, Span span, double &zeroPlace);
    void addGraph(qsizetype series);
    void addBars(qsizetype series);
    void addErrors(QCPAbstractPlottable *of, const QList<PlotPoint> &points);
    void arrange(QSize size);
    [[nodiscard]] double keyOf(const PlotPoint &point) const;
    [[nodiscard]] double valueOf(const PlotPoint &point) const;
    [[nodiscard]] double placesIn(QSize size) const;
    [[nodiscard]] int barLength(QSize size) const;
    [[nodiscard]] double barShift(qsizetype series) const;
    [[nodiscard]] QRectF barPlace(qsizetype series, const PlotPoint &point, double base) const;
    [[nodiscard]] QPointF pixelOf(double key, double value) const;
    [[nodiscard]] QColor color(qsizetype series) const { return m_look.series.value(series % m_look.series.size()); }

    QCustomPlot m_chart;
    Plot m_plot;
    PlotLook m_look;
    QList<QCPBars *> m_bars; // one per series, belonging to the chart
    double m_xZero = 0, m_yZero = 0; // where a log axis has its values of nothing
    double m_barWidth = 0.62; // of a place
};

} // namespace switchyard
