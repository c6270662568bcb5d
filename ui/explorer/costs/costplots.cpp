// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/explorer/costs/costplots.h"

#include "ui/common/format.h"

#include <QCoreApplication>

#include <cmath>

namespace switchyard {

namespace {

constexpr qsizetype mostBars = 10;
constexpr double picosPerDollar = 1e12;

struct CostPlotWords
{
    Q_DECLARE_TR_FUNCTIONS(CostPlots)
};

} // namespace

double dollarsOf(Money amount)
{
    return double(amount.picos()) / picosPerDollar;
}

QString dollarText(double dollars)
{
    return formatMoney(Money::fromPicos(std::llround(dollars * picosPerDollar)));
}

Plot costPlot(const QList<CostRow> &rows, bool ownUse)
{
    Plot plot{.kind = Plot::Kind::GroupedBars,
              .title = ownUse ? CostPlotWords::tr("The cheapest for your use that cost something")
                              : CostPlotWords::tr("The cheapest for a month of it that cost something"),
              .sideways = true};
    plot.x.title = CostPlotWords::tr("Model");
    plot.y = {.title = ownUse ? CostPlotWords::tr("$ in the period") : CostPlotWords::tr("$ a month"),
              .format = dollarText};
    PlotSeries series;
    for (const CostRow &row : rows) {
        if (!row.total || row.total->isZero() || plot.categories.size() == mostBars)
            continue; // bars without a length say nothing
        series.points << PlotPoint{.x = double(plot.categories.size()),
                                   .y = dollarsOf(*row.total),
                                   .id = row.key,
                                   .yText = formatMoney(*row.total),
                                   .low = row.low.transform(dollarsOf),
                                   .high = row.high.transform(dollarsOf)};
        plot.categories << row.name;
    }
    plot.series << series;
    return plot;
}

} // namespace switchyard
