// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/explorer/endpointtablemodel.h"

#include "ui/common/format.h"

#include <QCoreApplication>
#include <QLocale>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

struct Headers
{
    Q_DECLARE_TR_FUNCTIONS(EndpointTableModel)
};

using Table = RowTableModel<EndpointRow>;

/// What is worth knowing at a glance, quietly under the name; there is room for a word or two.
QString notesOf(const EndpointRow &row)
{
    if (row.isIgnored)
        return Headers::tr("ignored");
    if (row.isPinned)
        return Headers::tr("asked first");
    QStringList notes;
    if (row.endpoint.status.value_or(0) < 0)
        notes << Headers::tr("degraded");
    else if (const QString &quantization = row.endpoint.quantization; quantization != "unknown"_L1)
        notes << singleLine(quantization, 20);
    if (row.keepsNothing.value_or(false))
        //: zero data retention, as it is called in the trade
        notes << Headers::tr("ZDR");
    notes.removeAll(QString());
    return notes.isEmpty() ? singleLine(row.endpoint.tag, 40) : notes.join(u" · "_s);
}

QVariant providerRoles(const EndpointRow &row, int role)
{
    switch (role) {
    case SecondLineRole: return notesOf(row);
    case StruckRole: return row.isIgnored;
    case EmphasisRole: return int(row.isIgnored ? Emphasis::Quiet : row.isPinned ? Emphasis::Strong : Emphasis::None);
    case Qt::AccessibleTextRole: return QString(row.endpoint.providerName + u", "_s + notesOf(row));
    default: return {};
    }
}

Table::Column priceColumn(const QString &header, const QString &toolTip, QLatin1StringView key)
{
    return {.header = header,
            .text = [key](const EndpointRow &row) { return formatPricePerMillion(row.endpoint.pricing, key); },
            .sortKey = [key](const EndpointRow &row) -> QVariant {
                const auto price = row.endpoint.pricing.price(key);
                const auto million = price ? price->perMillion() : std::nullopt;
                return million ? QVariant(million->picos()) : QVariant();
            },
            .isFigure = true,
            .toolTip = toolTip};
}

QVariant speedOf(const EndpointRow &row)
{
    const auto speed = row.endpoint.throughput30m ? row.endpoint.throughput30m->p50 : std::nullopt;
    return speed ? QVariant(*speed) : QVariant();
}

QList<Table::Column> columns()
{
    return {{.header = Headers::tr("Provider"),
             .text = [](const EndpointRow &row) { return row.endpoint.providerName; },
             .sortKey = {},
             .more = providerRoles},
            priceColumn(Headers::tr("In"), Headers::tr("Price of a million input tokens, USD"), PriceKey::prompt),
            priceColumn(Headers::tr("Out"), Headers::tr("Price of a million output tokens, USD"), PriceKey::completion),
            //: column: tokens per second
            {.header = Headers::tr("Tok/s"),
             .text =
                 [](const EndpointRow &row) {
                     const QVariant speed = speedOf(row);
                     return speed.isValid() ? QLocale().toString(speed.toDouble(), 'f', 0) : u"—"_s;
                 },
             .sortKey = speedOf,
             .isFigure = true,
             .toolTip = Headers::tr("Tokens per second, median of the last half hour")}};
}

} // namespace

EndpointTableModel::EndpointTableModel(QObject *parent)
    : RowTableModel(
          columns(),
          [](const EndpointRow &row) {
              return row.endpoint.tag.isEmpty() ? row.endpoint.name : QString(row.endpoint.tag + row.endpoint.name);
          },
          parent)
{
}

} // namespace switchyard
