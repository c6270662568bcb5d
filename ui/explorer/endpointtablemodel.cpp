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

using Table = RowTableModel<Endpoint>;

Table::Column priceColumn(const QString &header, QLatin1StringView key)
{
    return {.header = header,
            .text = [key](const Endpoint &endpoint) { return formatPricePerMillion(endpoint.pricing, key); },
            .sortKey = [key](const Endpoint &endpoint) -> QVariant {
                const auto price = endpoint.pricing.price(key);
                const auto million = price ? price->perMillion() : std::nullopt;
                return million ? QVariant(million->picos()) : QVariant();
            },
            .isFigure = true};
}

QList<Table::Column> columns()
{
    return {{.header = Headers::tr("Provider"),
             .text =
                 [](const Endpoint &endpoint) {
                     const bool named = !endpoint.quantization.isEmpty() && endpoint.quantization != "unknown"_L1;
                     return named ? endpoint.providerName + u' ' + endpoint.quantization : endpoint.providerName;
                 },
             .sortKey = {}},
            priceColumn(Headers::tr("In"), PriceKey::prompt),
            priceColumn(Headers::tr("Out"), PriceKey::completion),
            //: column: tokens per second
            {.header = Headers::tr("Tok/s"),
             .text =
                 [](const Endpoint &endpoint) {
                     const auto speed = endpoint.throughput30m ? endpoint.throughput30m->p50 : std::nullopt;
                     return speed ? QLocale().toString(*speed, 'f', 0) : u"—"_s;
                 },
             .sortKey = [](const Endpoint &endpoint) -> QVariant {
                 const auto speed = endpoint.throughput30m ? endpoint.throughput30m->p50 : std::nullopt;
                 return speed ? QVariant(*speed) : QVariant();
             },
             .isFigure = true}};
}

} // namespace

EndpointTableModel::EndpointTableModel(QObject *parent)
    : RowTableModel(
          columns(),
          [](const Endpoint &endpoint) {
              return endpoint.tag.isEmpty() ? endpoint.name : endpoint.tag + endpoint.name;
          },
          parent)
{
}

} // namespace switchyard
