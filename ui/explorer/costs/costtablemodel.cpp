// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/explorer/costs/costtablemodel.h"

#include "ui/common/format.h"

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

QVariant picosOf(const std::optional<Money> &amount)
{
    return amount ? QVariant(amount->picos()) : QVariant();
}

QVariant exactText(const std::optional<Money> &amount)
{
    return amount ? amount->toText() : QString();
}

/// Prices of a request are small: four digits that count, whatever their place.
QString requestText(const CostRow &row)
{
    if (!row.request)
        return u"—"_s;
    qint64 step = 1;
    while (row.request->picos() / step >= 10'000)
        step *= 10;
    const qint64 rest = row.request->picos() % step;
    const qint64 rounded = row.request->picos() - rest + (rest * 2 >= step && step > 1 ? step : 0);
    return rounded == 0 ? formatMoney(Money()) : formatMoneyExact(Money::fromPicos(rounded));
}

QString differenceText(const CostRow &row)
{
    if (row.isBaseline)
        return CostTableModel::tr("baseline");
    if (!row.difference)
        return u"—"_s;
    if (row.difference->isZero())
        return CostTableModel::tr("the same");
    const Money magnitude = row.difference->isNegative() ? Money() - *row.difference : *row.difference;
    return (row.difference->isNegative() ? u"− "_s : u"+ "_s) + formatMoney(magnitude);
}

Emphasis differenceEmphasis(const CostRow &row)
{
    return row.difference && row.difference->isNegative() ? Emphasis::Accent : Emphasis::Quiet;
}

RowTableModel<CostRow>::Column moneyColumn(const QString &header, std::optional<Money> CostRow::*amount, Emphasis known,
                                           QString (*text)(const CostRow &))
{
    return {.header = header,
            .text = text,
            .sortKey = [amount](const CostRow &row) { return picosOf(row.*amount); },
            .isFigure = true,
            .more = [amount, known](const CostRow &row, int role) -> QVariant {
                if (role == ExactRole)
                    return exactText(row.*amount);
                if (role == Qt::ToolTipRole && row.*amount)
                    return formatMoneyExact(*(row.*amount));
                return role == EmphasisRole ? int(row.*amount ? known : Emphasis::Quiet) : QVariant();
            }};
}

QList<RowTableModel<CostRow>::Column> columns()
{
    return {
        {.header = CostTableModel::tr("Model"),
         .text = [](const CostRow &row) { return row.name; },
         .sortKey = {},
         .more = [](const CostRow &row, int role) -> QVariant {
             if (role == SecondLineRole)
                 return u"%1 · %2"_s.arg(row.model.text(), row.connectionName);
             return role == EmphasisRole ? int(row.isBaseline ? Emphasis::Strong : Emphasis::None) : QVariant();
         }},
        moneyColumn(CostTableModel::tr("A request"), &CostRow::request, Emphasis::None, requestText),
        moneyColumn(CostTableModel::tr("In total"), &CostRow::total, Emphasis::Strong,
                    [](const CostRow &row) { return formatMoney(row.total, u"—"_s); }),
        {.header = CostTableModel::tr("Tokenizer"),
         .text = costRange,
         .sortKey
         = [](const CostRow &row) { return row.high && row.total ? picosOf(*row.high - *row.total) : QVariant(); },
         .isFigure = true,
         .toolTip = CostTableModel::tr("How far off the total may be because another tokenizer counts other tokens"),
         .more = [](const CostRow &row, int role) -> QVariant {
             if (role == Qt::ToolTipRole && row.low && row.high)
                 return u"%1 – %2"_s.arg(formatMoney(*row.low), formatMoney(*row.high));
             return role == EmphasisRole ? int(Emphasis::Quiet) : QVariant();
         }},
        {.header = CostTableModel::tr("Difference"),
         .text = differenceText,
         .sortKey = [](const CostRow &row) { return row.isBaseline ? QVariant(qint64(0)) : picosOf(row.difference); },
         .isFigure = true,
         .more = [](const CostRow &row, int role) -> QVariant {
             if (role == ExactRole)
                 return exactText(row.isBaseline ? Money() : row.difference);
             return role == EmphasisRole ? int(differenceEmphasis(row)) : QVariant();
         }},
        {.header = CostTableModel::tr("To note"),
         .text = costNote,
         .sortKey = {},
         .more = [](const CostRow &, int role) { return role == EmphasisRole ? int(Emphasis::Warning) : QVariant(); }},
    };
}

} // namespace

CostTableModel::CostTableModel(QObject *parent)
    : RowTableModel(columns(), [](const CostRow &row) { return row.key; }, parent)
{
}

} // namespace switchyard
