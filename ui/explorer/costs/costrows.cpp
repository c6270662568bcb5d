// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/explorer/costs/costrows.h"

#include "ui/common/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

struct CostWords
{
    Q_DECLARE_TR_FUNCTIONS(Costs)
};

CostRow rowOf(const ModelRow &line)
{
    const Model &model = line.entry.model;
    return {.key = modelRowKey(line.entry.connection, model.id),
            .connection = line.entry.connection,
            .model = model.id,
            .name = singleLine(model.name.isEmpty() ? model.id.text() : model.name),
            .connectionName = line.connectionName};
}

void rank(QList<CostRow> &rows)
{
    std::ranges::stable_sort(rows, {}, [](const CostRow &row) {
        return row.total ? row.total->picos() : std::numeric_limits<qint64>::max();
    });
}

/// Whole percents of a range round a cost; its sign is part of it.
int percentOf(Money bound, Money cost)
{
    return int(std::lround(double(bound.picos() - cost.picos()) * 100.0 / double(cost.picos())));
}

} // namespace

QList<int> CostScope::chosen() const
{
    if (!lines.isEmpty())
        return lines;
    QList<int> all;
    for (int i = 0; i < int(table->rows.size()); ++i) {
        if (!table->rows.at(i).entry.model.isBatch())
            all << i;
    }
    return all;
}

std::optional<QList<CostRow>> costRows(const CostScope &scope, const Workload &work, const std::function<bool()> &goOn)
{
    constexpr qsizetype piece = 32;
    QList<CostRow> rows;
    const QList<int> lines = scope.chosen();
    for (const int line : lines) {
        if (goOn && rows.size() % piece == 0 && !goOn())
            return {};
        const ModelRow &model = scope.table->rows.at(line);
        const WorkloadCost cost = costOf(work, model.entry.model.pricing);
        CostRow row = rowOf(model);
        row.request = cost.request;
        row.total = cost.month;
        row.missing = cost.missing;
        const auto context = model.entry.model.contextLength;
        row.tooLongForAll = context && work.inputTokens + work.outputTokens > *context;
        row.tooLong = row.tooLongForAll ? work.requests : 0;
        rows << row;
    }
    rank(rows);
    return rows;
}

OwnUseQuestion ownUseQuestion(const CostScope &scope, const Ledger::Period &period)
{
    OwnUseQuestion question{.period = period, .targets = {}, .tokenizers = {}};
    for (const ModelRow &line : scope.table->rows) {
        if (!line.entry.model.tokenizer.isEmpty())
            question.tokenizers.insert(line.entry.model.id, line.entry.model.tokenizer);
    }
    const QList<int> lines = scope.chosen();
    for (const int line : lines) {
        const Model &model = scope.table->rows.at(line).entry.model;
        question.targets << OwnUseTarget{{model.pricing, model.contextLength}, model.tokenizer};
    }
    return question;
}

QList<CostRow> costRows(const CostScope &scope, const OwnUseAnswer &answer)
{
    QList<CostRow> rows;
    const QList<int> lines = scope.chosen();
    for (qsizetype i = 0; i < std::min(lines.size(), answer.prices.size()); ++i) {
        const ModelRow &line = scope.table->rows.at(lines.at(i));
        const OwnUsePrice &price = answer.prices.at(i);
        CostRow row = rowOf(line);
        row.total = price.cost;
        if (!price.sameTokenizer) {
            row.low = price.low;
            row.high = price.high;
        }
        row.tooLong = price.tooLong;
        row.tooLongForAll = price.tooLong > 0 && size_t(price.tooLong) == answer.use->rows.size();
        if (!price.cost) {
            for (const auto key : {PriceKey::prompt, PriceKey::completion, PriceKey::request}) {
                const bool listed = line.entry.model.pricing.has(key);
                if (!line.entry.model.pricing.price(key) && (listed || key != PriceKey::request))
                    row.missing << QString(key);
            }
        }
        rows << row;
    }
    rank(rows);
    return rows;
}

void setBaseline(QList<CostRow> &rows, Money amount)
{
    for (CostRow &row : rows) {
        row.isBaseline = false;
        row.difference = row.total.transform([amount](Money total) { return total - amount; });
    }
}

void setBaseline(QList<CostRow> &rows, const QString &key)
{
    const auto baseline = std::ranges::find(rows, key, &CostRow::key);
    const std::optional<Money> amount = baseline == rows.end() ? std::nullopt : baseline->total;
    if (amount)
        setBaseline(rows, *amount);
    for (CostRow &row : rows) {
        row.isBaseline = row.key == key;
        if (!amount || row.isBaseline)
            row.difference.reset();
    }
}

QString priceKeyName(const QString &key)
{
    const std::pair<QLatin1StringView, QString> names[] = {
        {PriceKey::prompt, CostWords::tr("input")},
        {PriceKey::completion, CostWords::tr("output")},
        {PriceKey::cacheRead, CostWords::tr("cached input")},
        {PriceKey::cacheWrite, CostWords::tr("writing the cache")},
        {PriceKey::cacheWriteHour, CostWords::tr("writing the cache for an hour")},
        {PriceKey::reasoning, CostWords::tr("reasoning")},
        {PriceKey::audio, CostWords::tr("audio input")},
        {PriceKey::audioOutput, CostWords::tr("audio output")},
        {PriceKey::image, CostWords::tr("images")},
        {PriceKey::imageToken, CostWords::tr("images")},
        {PriceKey::imageOutput, CostWords::tr("images made")},
        {PriceKey::request, CostWords::tr("requests")},
        {PriceKey::webSearch, CostWords::tr("web searches")},
    };
    for (const auto &[wire, name] : names) {
        if (key == wire)
            return name;
    }
    return singleLine(key, 40);
}

QString costNote(const CostRow &row)
{
    QStringList parts;
    if (!row.missing.isEmpty()) {
        QStringList names;
        for (const QString &key : row.missing)
            names << priceKeyName(key);
        names.removeDuplicates();
        //: %1 is a list like "input, output"
        parts << CostWords::tr("no price of %1").arg(names.join(u", "_s));
    }
    if (row.tooLongForAll)
        parts << CostWords::tr("does not fit into its context");
    else if (row.tooLong > 0)
        parts << CostWords::tr("%n request(s) do not fit into its context", nullptr,
                               int(std::min<qint64>(row.tooLong, std::numeric_limits<int>::max())));
    return parts.join(u"; "_s);
}

QString costRange(const CostRow &row)
{
    if (!row.total || !row.low || !row.high || row.total->isZero())
        return {};
    const int low = percentOf(*row.low, *row.total), high = percentOf(*row.high, *row.total);
    if (low == -high) {
        //: plus or minus so many percent
        return CostWords::tr("± %1 %").arg(QLocale().toString(high));
    }
    const auto sign = [](int percent) -> QString {
        const QString digits = QLocale().toString(std::abs(percent));
        return (percent < 0 ? u"−"_s : u"+"_s) + digits;
    };
    //: from … to … percent, both with their signs
    return CostWords::tr("%1 … %2 %").arg(sign(low), sign(high));
}

} // namespace switchyard
