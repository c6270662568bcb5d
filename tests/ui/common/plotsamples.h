// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/format.h"
#include "ui/common/plot.h"

#include <QTimeZone>

#include <cmath>

namespace switchyard::samples {

inline QString dollars(double value)
{
    return formatMoney(Money::fromPicos(std::llround(value * 1e12)));
}

inline QString priceOrFree(double value)
{
    return value == 0 ? QStringLiteral("free") : dollars(value);
}

/// Models by price and speed: one is free, of one the speed is not known.
inline Plot cloud()
{
    Plot plot{.kind = Plot::Kind::Scatter, .title = QStringLiteral("Price and speed")};
    plot.x = {.title = QStringLiteral("Output, $ per million"), .scale = PlotAxis::Scale::Log, .format = priceOrFree};
    plot.y = {.title = QStringLiteral("Throughput, tok/s")};
    const std::tuple<QString, double, std::optional<double>> models[] = {
        {QStringLiteral("DeepSeek V3.2"), 0.38, 41},   {QStringLiteral("Gemini 3.1 Flash Lite"), 1.5, 212},
        {QStringLiteral("Llama 3.3 70B"), 0, 58},      {QStringLiteral("Mistral Medium 3.4"), 2, 88},
        {QStringLiteral("Claude Sonnet 4.6"), 15, 72}, {QStringLiteral("GPT-5.4 Pro"), 180, 21},
        {QStringLiteral("Grok 4.2"), 15, 81},          {QStringLiteral("Auto"), 3, std::nullopt},
    };
    for (const auto &[name, price, speed] : models)
        plot.series << PlotSeries{name, {{.x = price, .y = speed, .label = name, .id = name}}};
    return plot;
}

/// What a price was, of two offers.
inline Plot steps()
{
    Plot plot{.kind = Plot::Kind::Steps, .title = QStringLiteral("Price, output per million")};
    plot.x.scale = PlotAxis::Scale::Time;
    plot.x.format = [](double value) {
        return QDateTime::fromMSecsSinceEpoch(qint64(value * 1000), QTimeZone::UTC).toString(QStringLiteral("d MMM"));
    };
    plot.x.to = plotTime(QDateTime(QDate(2026, 11, 20), QTime(0, 0), QTimeZone::UTC));
    plot.y = {.title = QStringLiteral("$ per million"), .format = dollars};
    const auto at = [](int month, int day, double price) {
        return PlotPoint{.x = plotTime(QDateTime(QDate(2026, month, day), QTime(0, 0), QTimeZone::UTC)), .y = price};
    };
    plot.series << PlotSeries{QStringLiteral("DeepInfra"), {at(3, 1, 0.88), at(5, 11, 0.66), at(8, 2, 0.38)}}
                << PlotSeries{QStringLiteral("Novita"), {at(3, 20, 0.70), at(6, 1, 0.40)}};
    return plot;
}

/// What each day cost, by model.
inline Plot bars()
{
    Plot plot{.kind = Plot::Kind::StackedBars, .title = QStringLiteral("Spent by day")};
    plot.y = {.title = QStringLiteral("$ a day"), .format = dollars};
    const QStringList names{QStringLiteral("GPT-5.4"), QStringLiteral("Claude Sonnet 4.6"),
                            QStringLiteral("14 others")};
    for (qsizetype i = 0; i < names.size(); ++i) {
        PlotSeries series{names.at(i), {}};
        for (int day = 0; day < 30; ++day)
            series.points << PlotPoint{.x = double(day), .y = double((day * (7 + 3 * i) + 5 * i) % 11) / 10.0};
        plot.series << series;
    }
    for (int day = 0; day < 30; ++day)
        plot.categories << QString::number(day + 1) + QStringLiteral(" Nov");
    return plot;
}

/// What something costs at different models, and how far off that may be.
inline Plot ranking()
{
    Plot plot{.kind = Plot::Kind::GroupedBars, .title = QStringLiteral("A month of it"), .sideways = true};
    plot.y = {.title = QStringLiteral("$ a month"), .format = dollars};
    plot.categories = {QStringLiteral("DeepSeek V3.2"), QStringLiteral("Gemini 3.1 Flash Lite"),
                       QStringLiteral("A model with a name that is much longer than there is room for"),
                       QStringLiteral("Claude Sonnet 4.6")};
    const double costs[] = {1.07, 2.4, 9.9, 21.58};
    PlotSeries series;
    for (int i = 0; i < 4; ++i)
        series.points << PlotPoint{.x = double(i),
                                   .y = costs[i],
                                   .id = plot.categories.at(i),
                                   .low = costs[i] * 0.94,
                                   .high = costs[i] * 1.06};
    plot.series << series;
    return plot;
}

} // namespace switchyard::samples
