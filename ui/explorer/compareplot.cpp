// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/explorer/compareplot.h"

#include "ui/common/format.h"
#include "ui/explorer/costs/costplots.h"

#include <QCoreApplication>

#include <cmath>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

struct CompareWords
{
    Q_DECLARE_TR_FUNCTIONS(Compare)
};

QString tokensText(double tokens)
{
    return formatTokens(std::llround(tokens));
}

QString secondsText(double seconds)
{
    return formatDuration(std::chrono::milliseconds(std::llround(seconds * 1000)));
}

QString priceText(double dollars)
{
    return dollars == 0 ? CompareWords::tr("free") : dollarText(dollars);
}

PlotAxis axisOf(Measure measure)
{
    PlotAxis axis{.title = measureName(measure), .scale = PlotAxis::Scale::Log};
    switch (measure) {
    case Measure::InputPrice:
    case Measure::OutputPrice: axis.format = priceText; break;
    case Measure::Context:
    case Measure::LongestAnswer: axis.format = tokensText; break;
    case Measure::OwnFirstToken: axis.format = secondsText; break;
    case Measure::Throughput:
    case Measure::OwnSpeed: axis.scale = PlotAxis::Scale::Linear; break;
    }
    return axis;
}

MeasuredValue priceOf(const PriceTable &table, QLatin1StringView key)
{
    const auto price = table.price(key);
    const auto million = price ? price->perMillion() : std::nullopt;
    return {million.transform(dollarsOf), formatPricePerMillion(table, key)};
}

MeasuredValue tokensOf(const std::optional<qint64> &count)
{
    return {count.transform([](qint64 tokens) { return double(tokens); }), formatTokens(count, u"—"_s)};
}

MeasuredValue speedOf(const std::optional<double> &speed)
{
    return {speed, speed ? formatSpeed(*speed) : u"—"_s};
}

} // namespace

QString measureName(Measure measure)
{
    switch (measure) {
    case Measure::InputPrice: return CompareWords::tr("Input, $ per million");
    case Measure::OutputPrice: return CompareWords::tr("Output, $ per million");
    case Measure::Context: return CompareWords::tr("Context, tokens");
    case Measure::LongestAnswer: return CompareWords::tr("Longest answer, tokens");
    case Measure::Throughput: return CompareWords::tr("Throughput, tok/s");
    case Measure::OwnSpeed: return CompareWords::tr("Your speed, tok/s");
    case Measure::OwnFirstToken: return CompareWords::tr("Your wait for the first token");
    }
    return {};
}

MeasuredValue measured(Measure measure, const ModelRow &row, const MeasuredFacts &facts)
{
    const Model &model = row.entry.model;
    const auto use = facts.use.constFind(model.id);
    switch (measure) {
    case Measure::InputPrice: return priceOf(model.pricing, PriceKey::prompt);
    case Measure::OutputPrice: return priceOf(model.pricing, PriceKey::completion);
    case Measure::Context: return tokensOf(model.contextLength);
    case Measure::LongestAnswer: return tokensOf(model.maxCompletionTokens);
    case Measure::Throughput: {
        const QString key = modelRowKey(row.entry.connection, model.id);
        if (const auto found = facts.throughput.constFind(key); found != facts.throughput.cend())
            return speedOf(*found);
        return {{}, facts.untold.value(key, u"—"_s)};
    }
    case Measure::OwnSpeed: return speedOf(use == facts.use.cend() ? std::nullopt : use->tokensPerSecond);
    case Measure::OwnFirstToken:
        if (use == facts.use.cend() || !use->firstToken)
            return {{}, u"—"_s};
        return {double(use->firstToken->count()) / 1000, formatDuration(*use->firstToken)};
    }
    return {};
}

Plot comparePlot(const QList<ModelRow> &rows, const MeasuredFacts &facts, Measure x, Measure y)
{
    //: a chart; %1 and %2 are what is measured
    Plot plot{.kind = Plot::Kind::Scatter,
              .title = CompareWords::tr("%1 against %2").arg(measureName(y), measureName(x)),
              .x = axisOf(x),
              .y = axisOf(y)};
    for (const ModelRow &row : rows) {
        const Model &model = row.entry.model;
        const QString name = singleLine(model.name.isEmpty() ? model.id.text() : model.name, 80);
        const MeasuredValue across = measured(x, row, facts), up = measured(y, row, facts);
        plot.series << PlotSeries{name,
                                  {{.x = across.value,
                                    .y = up.value,
                                    .label = name,
                                    .id = modelRowKey(row.entry.connection, model.id),
                                    .xText = across.text,
                                    .yText = up.text}}};
    }
    return plot;
}

} // namespace switchyard
