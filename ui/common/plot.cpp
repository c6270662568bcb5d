// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/plot.h"

#include "ui/common/format.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <algorithm>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

struct PlotWords
{
    Q_DECLARE_TR_FUNCTIONS(Plot)
};

bool isKnown(const Plot &plot, const PlotPoint &point)
{
    if (!point.x || !point.y)
        return false;
    return !plot.isBars() || (*point.x >= 0 && *point.x < double(plot.categories.size()));
}

/// The points with the smallest and the largest y.
std::pair<const PlotPoint *, const PlotPoint *> extremes(const Plot &plot)
{
    std::pair<const PlotPoint *, const PlotPoint *> result{nullptr, nullptr};
    for (const PlotSeries &series : plot.series) {
        for (const PlotPoint &point : series.points) {
            if (!isKnown(plot, point))
                continue;
            if (!result.first || *point.y < *result.first->y)
                result.first = &point;
            if (!result.second || *point.y > *result.second->y)
                result.second = &point;
        }
    }
    return result;
}

QString kindName(const Plot &plot)
{
    switch (plot.kind) {
    case Plot::Kind::Scatter: return PlotWords::tr("Points");
    case Plot::Kind::Steps: return PlotWords::tr("Steps over time");
    case Plot::Kind::StackedBars:
    case Plot::Kind::GroupedBars: break;
    }
    return PlotWords::tr("Bars");
}

QString nameOf(const Plot &plot, const PlotPoint &point)
{
    const QString name = plot.isBars() ? plot.categories.value(qsizetype(*point.x)) : point.label;
    return name.isEmpty() ? plotXText(plot, point) : singleLine(name, 60);
}

} // namespace

bool Plot::isEmpty() const
{
    return std::ranges::none_of(series, [this](const PlotSeries &one) {
        return std::ranges::any_of(one.points, [this](const PlotPoint &point) { return isKnown(*this, point); });
    });
}

double plotTime(const QDateTime &utc)
{
    return double(utc.toMSecsSinceEpoch()) / 1000.0;
}

QString plotText(const PlotAxis &axis, double value)
{
    if (axis.format)
        return axis.format(value);
    if (axis.scale == PlotAxis::Scale::Time) {
        const QDateTime when = QDateTime::fromMSecsSinceEpoch(qint64(value * 1000), QTimeZone::UTC);
        return QLocale().toString(when.toLocalTime().date(), QLocale::ShortFormat);
    }
    return QLocale().toString(value, 'g', 4);
}

QString plotXText(const Plot &plot, const PlotPoint &point)
{
    if (!point.xText.isEmpty())
        return point.xText;
    if (!point.x)
        return u"—"_s;
    return plot.isBars() ? plot.categories.value(qsizetype(*point.x)) : plotText(plot.x, *point.x);
}

QString plotYText(const Plot &plot, const PlotPoint &point)
{
    if (!point.yText.isEmpty())
        return point.yText;
    return point.y ? plotText(plot.y, *point.y) : u"—"_s;
}

QString plotSummary(const Plot &plot)
{
    if (!plot.summary.isEmpty())
        return plot.summary;
    const auto [least, most] = extremes(plot);
    if (!least)
        return PlotWords::tr("Nothing to draw.");
    int count = 0;
    for (const PlotSeries &series : plot.series) {
        count += int(
            std::ranges::count_if(series.points, [&plot](const PlotPoint &point) { return isKnown(plot, point); }));
    }
    //: a chart in one sentence; %1 kind of chart, %2 what is measured, %3 and %5 values, %4 and %6 whose
    return PlotWords::tr("%1, %n value(s). %2: from %3 (%4) to %5 (%6).", nullptr, count)
        .arg(kindName(plot), plot.y.title, plotYText(plot, *least), nameOf(plot, *least), plotYText(plot, *most),
             nameOf(plot, *most));
}

int plotUnknownCount(const Plot &plot)
{
    int count = 0;
    for (const PlotSeries &series : plot.series) {
        count += int(
            std::ranges::count_if(series.points, [&plot](const PlotPoint &point) { return !isKnown(plot, point); }));
    }
    return count;
}

} // namespace switchyard
