// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/qcustomplot/qcprenderer.h"

#include "ui/common/qcustomplot/chartmodule.h"
#include "ui/common/qcustomplot/qcpticks.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace switchyard {

namespace {

constexpr double markerSize = 10, stepMarkerSize = 5;
constexpr double widestBar = 28, widestSidewaysBar = 16;
constexpr double groupShare = 0.8; // of a place, for all bars of a group
constexpr double widestPlace = 44; // of a bar that lies; a few of them stay together at the top
constexpr double pixelsPerColumn = 104, pixelsPerLine = 56; // between ticks
constexpr qsizetype markedSteps = 40;
constexpr qsizetype crowd = 80; // points from which on they shine through
constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

bool isDrawn(const PlotPoint &point)
{
    return point.x && point.y;
}

/// Known points in the order of x, as the library keeps them.
QList<PlotPoint> drawnPoints(const PlotSeries &series)
{
    QList<PlotPoint> points;
    std::ranges::copy_if(series.points, std::back_inserter(points), isDrawn);
    std::ranges::stable_sort(points, {}, [](const PlotPoint &point) { return *point.x; });
    return points;
}

} // namespace

std::unique_ptr<PlotRenderer> ChartModule::create()
{
    return std::make_unique<QcpRenderer>();
}

void QcpRenderer::Span::take(double value)
{
    least = any ? std::min(least, value) : value;
    most = any ? std::max(most, value) : value;
    any = true;
    if (value <= 0)
        hasZero = true;
    else
        leastPositive = leastPositive > 0 ? std::min(leastPositive, value) : value;
}

QcpRenderer::QcpRenderer()
{
    m_chart.setBackground(Qt::NoBrush);
    m_chart.setNotAntialiasedElements(QCP::AntialiasedElements(QCP::aeGrid) | QCP::AntialiasedElements(QCP::aeAxes));
    m_chart.axisRect()->setAutoMargins(QCP::msLeft);
    m_chart.axisRect()->setBackground(Qt::NoBrush);
}

void QcpRenderer::styleAxis(QCPAxis *axis)
{
    const QPen line(m_look.hairline, 0);
    axis->setBasePen(Qt::NoPen);
    axis->setTickPen(Qt::NoPen);
    axis->setSubTicks(false);
    axis->setTickLabelFont(m_look.font);
    axis->setTickLabelColor(m_look.secondary);
    axis->setTickLabelPadding(6);
    axis->grid()->setPen(line);
    axis->grid()->setZeroLinePen(line);
    axis->grid()->setSubGridVisible(false);
    axis->setPadding(6); // the ring of the focus is drawn there
}

QcpRenderer::Span QcpRenderer::spanOf(bool vertical) const
{
    Span span;
    QMap<double, double> stacks;
    for (const PlotSeries &series : m_plot.series) {
        for (const PlotPoint &point : series.points) {
            if (!isDrawn(point))
                continue;
            if (vertical && m_plot.kind == Plot::Kind::StackedBars) {
                span.take(stacks[*point.x] += *point.y);
                continue;
            }
            span.take(vertical ? *point.y : *point.x);
            if (vertical && point.high)
                span.take(*point.high);
            if (vertical && point.low)
                span.take(*point.low);
        }
    }
    return span;
}

void QcpRenderer::setScale(QCPAxis *axis, const PlotAxis &plotAxis, Span span, double &zeroPlace)
{
    for (const auto &bound : {plotAxis.from, plotAxis.to}) {
        if (bound)
            span.take(*bound);
    }
    zeroPlace = 0;
    axis->setScaleType(QCPAxis::stLinear);
    const double least = span.any ? span.least : 0;
    const double most = span.any ? span.most : 1;
    if (plotAxis.scale == PlotAxis::Scale::Log && span.leastPositive > 0) {
        axis->setScaleType(QCPAxis::stLogarithmic);
        zeroPlace = span.hasZero ? span.leastPositive / 4 : 0;
        const double from = zeroPlace > 0 ? zeroPlace : span.leastPositive;
        const double room = std::pow(std::max(most / from, 2.0), 0.08);
        axis->setRange(from / room, most * room);
        axis->setTicker(QSharedPointer<LogTicker>::create(plotAxis.format, zeroPlace));
        return;
    }
    const bool isTime = plotAxis.scale == PlotAxis::Scale::Time;
    const bool fromZero = !isTime && least >= 0 && (m_plot.isBars() || least < most * 0.5);
    const double width = most > least ? most - least : std::max(std::abs(most), isTime ? 86'400.0 : 1.0);
    const double room = isTime ? 0.02 : 0.08;
    axis->setRange(fromZero ? 0 : least - width * room, most + width * room);
    if (isTime)
        axis->setTicker(QSharedPointer<FormattedTicker<QCPAxisTickerDateTime>>::create(plotAxis.format));
    else
        axis->setTicker(QSharedPointer<FormattedTicker<QCPAxisTicker>>::create(plotAxis.format));
}

void QcpRenderer::setPlot(const Plot &plot, const PlotLook &look)
{
    m_plot = plot;
    m_look = look;
    m_chart.clearPlottables();
    m_bars.clear();
    QCPAxis *x = m_chart.xAxis, *y = m_chart.yAxis;
    styleAxis(x);
    styleAxis(y);
    m_chart.axisRect()->setMargins(QMargins(0, look.top, look.right, look.bottom));
    const bool sideways = plot.isBars() && plot.sideways;
    y->setRangeReversed(sideways);
    x->setRangeReversed(false);
    x->grid()->setVisible(plot.kind == Plot::Kind::Scatter || sideways);
    y->grid()->setVisible(!sideways);
    if (plot.isBars()) {
        setScale(sideways ? x : y, {.format = plot.y.format}, spanOf(true), m_yZero);
        QCPAxis *keys = sideways ? y : x;
        keys->setScaleType(QCPAxis::stLinear);
        m_xZero = 0;
        for (qsizetype i = 0; i < plot.series.size(); ++i)
            addBars(i);
        return;
    }
    setScale(x, plot.x, spanOf(false), m_xZero);
    setScale(y, plot.y, spanOf(true), m_yZero);
    for (qsizetype i = 0; i < plot.series.size(); ++i)
        addGraph(i);
}

double QcpRenderer::keyOf(const PlotPoint &point) const
{
    return m_xZero > 0 && *point.x <= 0 ? m_xZero : *point.x;
}

double QcpRenderer::valueOf(const PlotPoint &point) const
{
    return m_yZero > 0 && *point.y <= 0 ? m_yZero : *point.y;
}

void QcpRenderer::addGraph(qsizetype series)
{
    const QList<PlotPoint> points = drawnPoints(m_plot.series.at(series));
    QVector<double> keys, values;
    for (const PlotPoint &point : points) {
        keys << keyOf(point);
        values << valueOf(point);
    }
    const bool steps = m_plot.kind == Plot::Kind::Steps;
    QColor fill = color(series);
    if (steps && !keys.isEmpty()) {
        // The last value holds until the end, where it has no mark.
        QCPGraph *line = m_chart.addGraph();
        line->setData(keys + QVector<double>{m_chart.xAxis->range().upper}, values + QVector<double>{values.last()},
                      true);
        line->setLineStyle(QCPGraph::lsStepLeft);
        line->setPen(QPen(fill, 2));
    }
    QCPGraph *graph = m_chart.addGraph();
    graph->setData(keys, values, true);
    graph->setLineStyle(QCPGraph::lsNone);
    fill.setAlphaF(points.size() > crowd ? 0.6F : 1.0F);
    if (!steps || points.size() <= markedSteps) {
        // The library draws a path of its own at a sixth of the size.
        const double size = steps ? stepMarkerSize : markerSize;
        graph->setScatterStyle(
            QCPScatterStyle(QTransform::fromScale(6, 6).map(plotMarker(series)), QPen(m_look.base, 1), fill, size));
    }
    if (!steps)
        addErrors(graph, points);
}

double QcpRenderer::barShift(qsizetype series) const
{
    if (m_plot.kind == Plot::Kind::StackedBars)
        return 0;
    const auto count = double(std::max<qsizetype>(m_plot.series.size(), 1));
    return (double(series) - (count - 1) / 2) * m_barWidth;
}

void QcpRenderer::addBars(qsizetype series)
{
    QCPAxis *keys = m_plot.sideways ? m_chart.yAxis : m_chart.xAxis;
    auto *bars = new QCPBars(keys, m_plot.sideways ? m_chart.xAxis : m_chart.yAxis);
    bars->setPen(Qt::NoPen);
    bars->setBrush(color(series));
    bars->setStackingGap(1);
    if (m_plot.kind == Plot::Kind::StackedBars && !m_bars.isEmpty())
        bars->moveAbove(m_bars.last());
    m_bars << bars;
}

void QcpRenderer::addErrors(QCPAbstractPlottable *of, const QList<PlotPoint> &points)
{
    if (std::ranges::none_of(points, [](const PlotPoint &point) { return point.low && point.high; }))
        return;
    QVector<double> below, above;
    for (const PlotPoint &point : points) {
        below << (point.low ? *point.y - *point.low : unknown);
        above << (point.high ? *point.high - *point.y : unknown);
    }
    auto *errors = new QCPErrorBars(of->keyAxis(), of->valueAxis());
    errors->setDataPlottable(of);
    errors->setErrorType(QCPErrorBars::etValueError);
    errors->setData(below, above);
    errors->setWhiskerWidth(6);
    errors->setSymbolGap(0);
    errors->setPen(QPen(m_look.text, 1));
}

/// How many places for bars the area is divided into: at least one for each category.
double QcpRenderer::placesIn(QSize size) const
{
    const auto categories = double(std::max<qsizetype>(m_plot.categories.size(), 1));
    return m_plot.sideways ? std::max(categories, double(barLength(size)) / widestPlace) : categories;
}

/// Pixels along which the bars stand beside one another.
int QcpRenderer::barLength(QSize size) const
{
    return m_plot.sideways ? size.height() - m_look.top - m_look.bottom : size.width() - m_look.right;
}

/// What depends on the size: ticks and the width of bars.
void QcpRenderer::arrange(QSize size)
{
    m_chart.setViewport(QRect(QPoint(), size));
    // Dates are rounded to whole months: of two that are asked for there may be one.
    const int fewest = m_plot.x.scale == PlotAxis::Scale::Time ? 3 : 2;
    m_chart.xAxis->ticker()->setTickCount(std::max(fewest, int(size.width() / pixelsPerColumn)));
    m_chart.yAxis->ticker()->setTickCount(std::max(2, int(size.height() / pixelsPerLine)));
    if (!m_plot.isBars())
        return;
    const double slot = std::max(1.0, double(barLength(size)) / placesIn(size));
    const bool grouped = m_plot.kind == Plot::Kind::GroupedBars;
    const auto inOnePlace = double(grouped ? std::max<qsizetype>(m_plot.series.size(), 1) : 1);
    m_barWidth = std::min((inOnePlace > 1 ? groupShare : 0.62) / inOnePlace,
                          (m_plot.sideways ? widestSidewaysBar : widestBar) / slot);
    QCPAxis *keys = m_plot.sideways ? m_chart.yAxis : m_chart.xAxis;
    keys->setRange(-0.5, placesIn(size) - 0.5);
    keys->setTicker(categoryTicker(m_plot.categories, m_look.font, slot, m_plot.sideways,
                                   m_plot.sideways ? size.width() * 2 / 5 : 140));
    for (qsizetype i = m_chart.plottableCount() - 1; i >= 0; --i) {
        if (qobject_cast<QCPErrorBars *>(m_chart.plottable(int(i))))
            m_chart.removePlottable(int(i));
    }
    for (qsizetype i = 0; i < m_bars.size(); ++i) {
        const QList<PlotPoint> points = drawnPoints(m_plot.series.at(i));
        QVector<double> at, values;
        for (const PlotPoint &point : points) {
            at << *point.x + barShift(i);
            values << *point.y;
        }
        m_bars.at(i)->setWidth(m_barWidth);
        m_bars.at(i)->setData(at, values, true);
        if (grouped || m_bars.size() == 1)
            addErrors(m_bars.at(i), points);
    }
}

void QcpRenderer::paint(QPaintDevice &device, QSize size, const std::function<void(QPainter &)> &over)
{
    arrange(size);
    QCPPainter painter(&device);
    const bool raster = dynamic_cast<QPixmap *>(&device) || dynamic_cast<QImage *>(&device);
    painter.setMode(QCPPainter::pmVectorized, !raster);
    painter.setMode(QCPPainter::pmNonCosmetic, !raster);
    // The left margin follows the labels, which are known only after they were laid out once.
    m_chart.plotLayout()->update(QCPLayoutElement::upPreparation);
    m_chart.plotLayout()->update(QCPLayoutElement::upMargins);
    m_chart.plotLayout()->update(QCPLayoutElement::upLayout);
    m_chart.toPainter(&painter, size.width(), size.height());
    painter.setMode(QCPPainter::pmDefault);
    over(painter);
}

QRectF QcpRenderer::area() const
{
    return QRectF(m_chart.axisRect()->rect());
}

QPointF QcpRenderer::pixelOf(double key, double value) const
{
    const bool sideways = m_plot.isBars() && m_plot.sideways;
    return sideways ? QPointF(m_chart.xAxis->coordToPixel(value), m_chart.yAxis->coordToPixel(key))
                    : QPointF(m_chart.xAxis->coordToPixel(key), m_chart.yAxis->coordToPixel(value));
}

QRectF QcpRenderer::barPlace(qsizetype series, const PlotPoint &point, double base) const
{
    const double key = *point.x + barShift(series);
    return QRectF(pixelOf(key - m_barWidth / 2, base), pixelOf(key + m_barWidth / 2, base + *point.y)).normalized();
}

QList<QList<QRectF>> QcpRenderer::places() const
{
    QList<QList<QRectF>> all;
    QMap<double, double> stacks;
    const double size = m_plot.kind == Plot::Kind::Steps ? stepMarkerSize : markerSize;
    for (qsizetype i = 0; i < m_plot.series.size(); ++i) {
        QList<QRectF> places;
        for (const PlotPoint &point : m_plot.series.at(i).points) {
            if (!isDrawn(point)) {
                places << QRectF();
            } else if (m_plot.isBars()) {
                double &base = stacks[*point.x];
                places << barPlace(i, point, m_plot.kind == Plot::Kind::StackedBars ? base : 0);
                base += *point.y;
            } else {
                const QPointF centre = pixelOf(keyOf(point), valueOf(point));
                places << QRectF(centre.x() - size / 2, centre.y() - size / 2, size, size);
            }
        }
        all << places;
    }
    return all;
}

} // namespace switchyard
