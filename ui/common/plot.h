// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace switchyard {

/// A value of a chart: where it stands, and what it says. Positions are for the eye; texts come from the exact value.
struct PlotPoint
{
    std::optional<double> x, y; ///< nothing = unknown: in the table, not in the picture
    QString label = {}; ///< whose it is; foreign text is fine
    QString id = {}; ///< handed back when the point is chosen
    QString xText = {}, yText = {}; ///< as people read it; empty: as the axis writes it
    std::optional<double> low = {}, high = {}; ///< of y: how far off it may be

    bool operator==(const PlotPoint &) const = default;
};

struct PlotSeries
{
    QString name;
    QList<PlotPoint> points;

    bool operator==(const PlotSeries &) const = default;
};

struct PlotAxis
{
    enum class Scale {
        Linear,
        Log, ///< values of nothing (free) get a place of their own before the others
        Time, ///< values as from plotTime()
    };

    QString title = {}; ///< with its unit
    Scale scale = Scale::Linear;
    QString (*format)(double) = nullptr; ///< nullptr: plain numbers, days
    std::optional<double> from = {}, to = {}; ///< what it shows at the least

    bool operator==(const PlotAxis &) const = default;
};

/// A chart as a value. It is shown twice: as a picture and as a table (see PlotView).
struct Plot
{
    enum class Kind {
        Scatter,
        Steps, ///< a value holds until the next point of its series
        StackedBars, ///< x of a point is the place of its category
        GroupedBars,
    };

    Kind kind = Kind::Scatter;
    QString title = {};
    QString summary = {}; ///< the chart in one sentence, for who cannot see it; empty: made from the values
    PlotAxis x = {}, y = {};
    QList<PlotSeries> series = {};
    QStringList categories = {}; ///< of bars, one name per place on x
    bool sideways = false; ///< bars that grow along the reading direction, the first category on top

    bool operator==(const Plot &) const = default;
    [[nodiscard]] bool isEmpty() const; ///< nothing that could be drawn
    [[nodiscard]] bool isBars() const { return kind == Kind::StackedBars || kind == Kind::GroupedBars; }
};

/// A moment as a position on a time axis.
[[nodiscard]] double plotTime(const QDateTime &utc);
/// A position as the axis writes it.
[[nodiscard]] QString plotText(const PlotAxis &axis, double value);
/// What the point says of its x (of bars: the category) or y; "—" when that is unknown.
[[nodiscard]] QString plotXText(const Plot &plot, const PlotPoint &point);
[[nodiscard]] QString plotYText(const Plot &plot, const PlotPoint &point);
/// The plot's own summary, or one made from its values.
[[nodiscard]] QString plotSummary(const Plot &plot);
/// How many points are in the table alone, because something about them is unknown.
[[nodiscard]] int plotUnknownCount(const Plot &plot);

} // namespace switchyard
