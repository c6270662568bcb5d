// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/explorer/rankings/rankrows.h"

#include "core/domain/workload.h"
#include "ui/common/format.h"
#include "ui/explorer/costs/costplots.h"

#include <algorithm>
#include <cmath>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 million = 1'000'000;
constexpr qsizetype mostBars = 15;

RankRow rowOf(const ModelRow &line)
{
    const Model &model = line.entry.model;
    return {.key = modelRowKey(line.entry.connection, model.id),
            .connection = line.entry.connection,
            .model = model.id,
            .name = singleLine(model.name.isEmpty() ? model.id.text() : model.name)};
}

QList<RankRow> used(const UsePeriod &use, const CatalogTable &table)
{
    QHash<ModelId, int> lines;
    for (int i = int(table.rows.size()) - 1; i >= 0; --i)
        lines.insert(table.rows.at(i).entry.model.id, i);
    QList<RankRow> rows;
    for (const ModelUse &model : use.models) {
        const auto line = lines.constFind(model.model);
        RankRow row = line == lines.cend()
            ? RankRow{.key = model.model.text(), .model = model.model, .name = singleLine(model.model.text())}
            : rowOf(table.rows.at(*line));
        row.use = model;
        const qint64 tokens = model.promptTokens + model.completionTokens;
        if (tokens > 0 && model.unknownCost == 0) {
            const auto picos = UnitPrice::Wide(model.paid.picos()) * million / tokens;
            row.perMillion = Money::fromPicos(qint64(std::min<UnitPrice::Wide>(picos, million * million * million)));
        }
        rows << row;
    }
    return rows;
}

/// Sorts and numbers them: equal values share a place, and the next one's is as if they had not.
template <class F> void place(QList<RankRow> &rows, F value)
{
    std::ranges::stable_sort(rows, {}, value);
    for (qsizetype i = 0; i < rows.size(); ++i)
        rows[i].place = i > 0 && value(rows.at(i)) == value(rows.at(i - 1)) ? rows.at(i - 1).place : int(i) + 1;
}

QString shareText(const RankRow &row)
{
    return row.use.generations > 0 ? formatPercent(row.use.failed, row.use.generations) : u"—"_s;
}

using Column = RowTableModel<RankRow>::Column;

Column figure(const QString &header, const std::function<QString(const RankRow &)> &text,
              const std::function<QVariant(const RankRow &)> &key, const QString &toolTip = {})
{
    return {.header = header,
            .text = text,
            .sortKey = key,
            .isFigure = true,
            .toolTip = toolTip,
            .more = [key](const RankRow &row, int role) { return role == ExactRole ? key(row) : QVariant(); }};
}

Column amount(const QString &header, const std::function<std::optional<Money>(const RankRow &)> &value)
{
    return {.header = header,
            .text = [value](const RankRow &row) { return formatMoney(value(row), u"—"_s); },
            .sortKey =
                [value](const RankRow &row) {
                    const auto money = value(row);
                    return money ? QVariant(money->picos()) : QVariant();
                },
            .isFigure = true,
            .more = [value](const RankRow &row, int role) -> QVariant {
                const auto money = value(row);
                return role == ExactRole ? QVariant(money ? money->toText() : QString()) : QVariant();
            }};
}

QList<Column> useColumns()
{
    return {amount(RankTableModel::tr("Paid"), [](const RankRow &row) { return std::optional(row.use.paid); }),
            amount(RankTableModel::tr("$ per million"), [](const RankRow &row) { return row.perMillion; }),
            figure(
                RankTableModel::tr("Answers"), [](const RankRow &row) { return formatCount(row.use.generations); },
                [](const RankRow &row) { return row.use.generations; }),
            figure(
                RankTableModel::tr("Tokens in"), [](const RankRow &row) { return formatTokens(row.use.promptTokens); },
                [](const RankRow &row) { return row.use.promptTokens; }),
            figure(
                RankTableModel::tr("Tokens out"),
                [](const RankRow &row) { return formatTokens(row.use.completionTokens); },
                [](const RankRow &row) { return row.use.completionTokens; }),
            figure(RankTableModel::tr("Failed"), shareText, [](const RankRow &row) {
                return row.use.generations > 0 ? QVariant(double(row.use.failed) / double(row.use.generations))
                                               : QVariant();
            })};
}

QList<Column> priceColumns()
{
    return {amount(RankTableModel::tr("$ per million, mixed"), [](const RankRow &row) { return row.perMillion; })};
}

QList<Column> speedColumns()
{
    return {
        figure(
            RankTableModel::tr("First token"),
            [](const RankRow &row) { return row.use.firstToken ? formatDuration(*row.use.firstToken) : u"—"_s; },
            [](const RankRow &row) {
                return row.use.firstToken ? QVariant(qint64(row.use.firstToken->count())) : QVariant();
            },
            RankTableModel::tr("The median of your own waits")),
        figure(
            RankTableModel::tr("Speed"),
            [](const RankRow &row) { return row.use.tokensPerSecond ? formatSpeed(*row.use.tokensPerSecond) : u"—"_s; },
            [](const RankRow &row) {
                return row.use.tokensPerSecond ? QVariant(*row.use.tokensPerSecond) : QVariant();
            }),
        figure(
            RankTableModel::tr("Answers"), [](const RankRow &row) { return formatCount(row.use.generations); },
            [](const RankRow &row) { return row.use.generations; })};
}

QList<Column> publicColumns()
{
    return {figure(
                RankTableModel::tr("Tokens"), [](const RankRow &row) { return formatTokens(row.tokens); },
                [](const RankRow &row) { return row.tokens; },
                RankTableModel::tr("Each provider counts with its own tokenizer: totals compare roughly")),
            figure(
                RankTableModel::tr("Share"),
                [](const RankRow &row) { return formatPercent(row.tokens, row.allTokens); },
                [](const RankRow &row) {
                    return row.allTokens > 0 ? QVariant(double(row.tokens) / double(row.allTokens)) : QVariant();
                })};
}

QList<Column> columnsOf(Ranking ranking)
{
    QList<Column> columns{figure(
                              u"#"_s, [](const RankRow &row) { return formatCount(row.place); },
                              [](const RankRow &row) { return row.place; }),
                          {.header = RankTableModel::tr("Model"),
                           .text = [](const RankRow &row) { return row.name; },
                           .sortKey = {},
                           .more = [](const RankRow &row, int role) -> QVariant {
                               return role == SecondLineRole ? QVariant(row.model.text()) : QVariant();
                           }}};
    switch (ranking) {
    case Ranking::Use: return columns + useColumns();
    case Ranking::Price: return columns + priceColumns();
    case Ranking::Public: return columns + publicColumns();
    case Ranking::Speed: break;
    }
    return columns + speedColumns();
}

QString tokensText(double tokens)
{
    return formatTokens(std::llround(tokens));
}

QString secondsText(double seconds)
{
    return formatDuration(std::chrono::milliseconds(std::llround(seconds * 1000)));
}

} // namespace

QList<RankRow> rankByUse(const UsePeriod &use, const CatalogTable &table)
{
    QList<RankRow> rows = used(use, table);
    place(rows, [](const RankRow &row) { return std::pair(-row.use.paid.picos(), -row.use.generations); });
    return rows;
}

QList<RankRow> rankBySpeed(const UsePeriod &use, const CatalogTable &table)
{
    QList<RankRow> rows = used(use, table);
    rows.removeIf([](const RankRow &row) { return !row.use.firstToken; });
    place(rows, [](const RankRow &row) { return row.use.firstToken->count(); });
    return rows;
}

QList<RankRow> rankByPrice(const CatalogTable &table, const PriceMix &mix)
{
    const qint64 output = million / 100 * mix.outputPercent;
    const Workload work{
        .requests = 1, .inputTokens = million - output, .cachedPercent = mix.cachedPercent, .outputTokens = output};
    QList<RankRow> rows;
    for (const ModelRow &line : table.rows) {
        if (line.entry.model.isBatch())
            continue;
        // The list's own conditions are for requests of a million tokens then; a mix has no size.
        PriceTable list = line.entry.model.pricing;
        list.overrides.clear();
        RankRow row = rowOf(line);
        row.perMillion = costOf(work, list).month;
        if (row.perMillion)
            rows << row;
    }
    place(rows, [](const RankRow &row) { return row.perMillion->picos(); });
    return rows;
}

QList<RankRow> rankPublic(const PublicRanking &ranking, const ConnectionId &connection, const CatalogTable &table)
{
    QHash<QString, qint64> tokens;
    qint64 all = 0;
    for (const PublicUse &use : ranking.rows) {
        all += use.tokens;
        if (!use.isOther())
            tokens[use.model] += use.tokens;
    }
    QHash<QString, const ModelRow *> lines; // by slug; an id is stronger than another model's slug
    for (const ModelRow &line : table.rows) {
        if (line.entry.connection == connection && !line.entry.model.canonicalSlug.isEmpty()
            && !lines.contains(line.entry.model.canonicalSlug))
            lines.insert(line.entry.model.canonicalSlug, &line);
    }
    for (const ModelRow &line : table.rows) {
        if (line.entry.connection == connection)
            lines.insert(line.entry.model.id.text(), &line);
    }
    QList<RankRow> rows;
    for (auto it = tokens.cbegin(); it != tokens.cend(); ++it) {
        const ModelRow *line = lines.value(it.key());
        RankRow row
            = line ? rowOf(*line) : RankRow{.key = it.key(), .model = ModelId(it.key()), .name = singleLine(it.key())};
        row.tokens = *it;
        row.allTokens = all;
        rows << row;
    }
    std::ranges::sort(rows, {}, &RankRow::name); // a hash has no order of its own
    place(rows, [](const RankRow &row) { return -row.tokens; });
    return rows;
}

Plot rankPlot(const QList<RankRow> &rows, Ranking ranking)
{
    Plot plot{.kind = Plot::Kind::GroupedBars, .sideways = true};
    plot.x.title = RankTableModel::tr("Model");
    switch (ranking) {
    case Ranking::Use:
        plot.title = RankTableModel::tr("What you paid");
        plot.y = {.title = RankTableModel::tr("$ in the period"), .format = dollarText};
        break;
    case Ranking::Price:
        plot.title = RankTableModel::tr("The cheapest that cost something");
        plot.y = {.title = RankTableModel::tr("$ per million, mixed"), .format = dollarText};
        break;
    case Ranking::Speed:
        plot.title = RankTableModel::tr("Your waits for the first token");
        plot.y = {.title = RankTableModel::tr("Median wait"), .format = secondsText};
        break;
    case Ranking::Public:
        plot.title = RankTableModel::tr("What all users spent");
        plot.y = {.title = RankTableModel::tr("Tokens"), .format = tokensText};
        break;
    }
    PlotSeries series;
    for (const RankRow &row : rows) {
        const bool free = ranking == Ranking::Price && row.perMillion->isZero();
        if (free || plot.categories.size() == mostBars)
            continue; // dozens of bars without a length say nothing
        PlotPoint point{.x = double(plot.categories.size()), .id = row.key};
        switch (ranking) {
        case Ranking::Use: point.y = dollarsOf(row.use.paid); break;
        case Ranking::Price: point.y = dollarsOf(*row.perMillion); break;
        case Ranking::Speed: point.y = double(row.use.firstToken->count()) / 1000; break;
        case Ranking::Public: point.y = double(row.tokens); break;
        }
        series.points << point;
        plot.categories << row.name;
    }
    plot.series << series;
    return plot;
}

RankTableModel::RankTableModel(Ranking ranking, QObject *parent)
    : RowTableModel(columnsOf(ranking), [](const RankRow &row) { return row.key; }, parent)
{
}

} // namespace switchyard
