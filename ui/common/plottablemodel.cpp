// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/plottablemodel.h"

#include "ui/common/format.h"
#include "ui/common/rowtablemodel.h"

#include <QTimeZone>

#include <algorithm>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

QVariant exactText(const PlotAxis &axis, const std::optional<double> &value)
{
    if (!value)
        return QString();
    if (axis.scale == PlotAxis::Scale::Time)
        return QDateTime::fromMSecsSinceEpoch(qint64(*value * 1000), QTimeZone::UTC).toString(Qt::ISODate);
    return QString::number(*value, 'g', QLocale::FloatingPointShortest);
}

QVariant keyOf(const std::optional<double> &value)
{
    return value ? QVariant(*value) : QVariant();
}

} // namespace

void PlotTableModel::setPlot(const Plot &plot)
{
    beginResetModel();
    m_columns.clear();
    m_lines.clear();
    if (plot.isBars())
        addCategories(plot);
    else
        addPoints(plot);
    endResetModel();
}

void PlotTableModel::addPoints(const Plot &plot)
{
    const auto any = [&plot](auto test) {
        return std::ranges::any_of(plot.series,
                                   [&](const PlotSeries &series) { return std::ranges::any_of(series.points, test); });
    };
    const bool named = any([](const PlotPoint &point) { return !point.label.isEmpty(); });
    const bool ranges = any([](const PlotPoint &point) { return point.low && point.high; });
    // Where each series is one named point its name says nothing more.
    const bool grouped = plot.series.size() > 1 && !std::ranges::all_of(plot.series, [](const PlotSeries &series) {
                             return series.points.size() == 1 && series.points.first().label == series.name;
                         });
    if (grouped)
        m_columns << Column{tr("Series")};
    if (named)
        m_columns << Column{tr("Name")};
    m_columns << Column{plot.x.title.isEmpty() ? tr("When") : plot.x.title, plot.x.scale != PlotAxis::Scale::Time}
              << Column{plot.y.title, true};
    if (ranges)
        m_columns << Column{tr("At least"), true} << Column{tr("At most"), true};
    for (const PlotSeries &series : plot.series) {
        for (const PlotPoint &point : series.points) {
            Line line{.cells = {}, .id = point.id};
            if (grouped)
                line.cells << Cell{singleLine(series.name, 200), series.name, {}};
            if (named)
                line.cells << Cell{singleLine(point.label, 200), point.label, {}};
            line.cells << Cell{plotXText(plot, point), keyOf(point.x), exactText(plot.x, point.x)}
                       << Cell{plotYText(plot, point), keyOf(point.y), exactText(plot.y, point.y)};
            for (const auto &bound : {point.low, point.high}) {
                if (ranges)
                    line.cells << Cell{bound ? plotText(plot.y, *bound) : u"—"_s, keyOf(bound),
                                       exactText(plot.y, bound)};
            }
            m_lines << line;
        }
    }
}

void PlotTableModel::addCategories(const Plot &plot)
{
    m_columns << Column{plot.x.title.isEmpty() ? tr("Name") : plot.x.title};
    for (const PlotSeries &series : plot.series)
        m_columns << Column{plot.series.size() > 1 ? singleLine(series.name, 80) : plot.y.title, true};
    for (qsizetype i = 0; i < plot.categories.size(); ++i) {
        Line line{.cells = {Cell{singleLine(plot.categories.at(i), 200), qint64(i), {}}}, .id = {}};
        for (const PlotSeries &series : plot.series) {
            const auto point = std::ranges::find_if(series.points,
                                                    [i](const PlotPoint &one) { return one.x && *one.x == double(i); });
            if (point == series.points.end()) {
                line.cells << Cell{u"—"_s, {}, QString()};
                continue;
            }
            line.cells << Cell{plotYText(plot, *point), keyOf(point->y), exactText(plot.y, point->y)};
            if (line.id.isEmpty())
                line.id = point->id;
        }
        m_lines << line;
    }
}

QString PlotTableModel::idOf(const QModelIndex &index) const
{
    return index.isValid() ? m_lines.at(index.row()).id : QString();
}

int PlotTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int PlotTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant PlotTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Cell &cell = m_lines.at(index.row()).cells.at(index.column());
    switch (role) {
    case Qt::DisplayRole: return cell.text;
    case SortRole: return cell.sortKey;
    case ExactRole: return cell.exact;
    case Qt::TextAlignmentRole:
        return int((m_columns.at(index.column()).isFigure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default: return {};
    }
}

QVariant PlotTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
        return {};
    const Column &column = m_columns.at(section);
    if (role == Qt::DisplayRole)
        return column.header;
    if (role == Qt::TextAlignmentRole)
        return int((column.isFigure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

} // namespace switchyard
