// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/explorer/modeltablemodel.h"

#include "ui/common/format.h"

#include <QCoreApplication>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

struct Headers
{
    Q_DECLARE_TR_FUNCTIONS(ModelTableModel)
};

using Table = RowTableModel<ModelRow>;

Table::Column priceColumn(const QString &header, const QString &toolTip, QLatin1StringView key)
{
    return {.header = header,
            .text = [key](const ModelRow &row) { return formatPricePerMillion(row.entry.model.pricing, key); },
            .sortKey = [key](const ModelRow &row) -> QVariant {
                const auto price = row.entry.model.pricing.price(key);
                const auto million = price ? price->perMillion() : std::nullopt;
                return million ? QVariant(million->picos()) : QVariant();
            },
            .isFigure = true,
            .toolTip = toolTip,
            .more = [key](const ModelRow &row, int role) -> QVariant {
                if (role != EmphasisRole)
                    return {};
                const auto price = row.entry.model.pricing.price(key);
                return int(!price ? Emphasis::Quiet : price->isFree() ? Emphasis::Accent : Emphasis::None);
            }};
}

Table::Column tagColumn(const QString &header, const QString &toolTip, QStringList (*tags)(const Model &))
{
    return {.header = header,
            .text = [tags](const ModelRow &row) { return tags(row.entry.model).join(u", "_s); },
            .sortKey = [tags](const ModelRow &row) -> QVariant { return tags(row.entry.model).size(); },
            .toolTip = toolTip,
            .more = [tags](const ModelRow &row,
                           int role) { return role == TagsRole ? QVariant(tags(row.entry.model)) : QVariant(); }};
}

QList<Table::Column> columns()
{
    return {
        {.header = Headers::tr("Model"),
         .text =
             [](const ModelRow &row) {
                 return row.entry.model.name.isEmpty() ? row.entry.model.id.text() : row.entry.model.name;
             },
         .sortKey = {},
         .more = [](const ModelRow &row,
                    int role) { return role == SecondLineRole ? QVariant(row.entry.model.id.text()) : QVariant(); }},
        //: column: how many tokens fit into one request
        {.header = Headers::tr("Context"),
         .text = [](const ModelRow &row) { return formatTokens(row.entry.model.contextLength, u"—"_s); },
         .sortKey =
             [](const ModelRow &row) {
                 return row.entry.model.contextLength ? QVariant(*row.entry.model.contextLength) : QVariant();
             },
         .isFigure = true,
         .toolTip = Headers::tr("Tokens that fit into one request")},
        //: column: price of a million input tokens in dollars
        priceColumn(Headers::tr("In $/M"), Headers::tr("Price of a million input tokens, USD"), PriceKey::prompt),
        priceColumn(Headers::tr("Out $/M"), Headers::tr("Price of a million output tokens, USD"), PriceKey::completion),
        priceColumn(Headers::tr("Cached $/M"), Headers::tr("Price of a million input tokens read from the cache, USD"),
                    PriceKey::cacheRead),
        //: column: kinds of input a model understands
        tagColumn(Headers::tr("Reads"), Headers::tr("Kinds of input"),
                  [](const Model &model) { return shortModalities(model.inputModalities); }),
        //: column: kinds of output a model makes
        tagColumn(Headers::tr("Writes"), Headers::tr("Kinds of output"),
                  [](const Model &model) { return shortModalities(model.outputModalities); }),
        //: column: abilities of a model
        tagColumn(Headers::tr("Can"), Headers::tr("Tools, structured output, reasoning, prompt cache, web search"),
                  &capabilitiesOf),
        {.header = Headers::tr("Connection"),
         .text = [](const ModelRow &row) { return row.connectionName; },
         .sortKey = {},
         .more = [](const ModelRow &,
                    int role) { return role == EmphasisRole ? QVariant(int(Emphasis::Quiet)) : QVariant(); }},
    };
}

} // namespace

QString modelRowKey(const ConnectionId &connection, const ModelId &model)
{
    return connection.text() + u'\n' + model.text();
}

ModelTableModel::ModelTableModel(QObject *parent)
    : RowTableModel(
          columns(), [](const ModelRow &row) { return modelRowKey(row.entry.connection, row.entry.model.id); }, parent)
{
}

int ModelTableModel::rowOf(const ConnectionId &connection, const ModelId &model) const
{
    for (qsizetype i = 0; i < rows().size(); ++i) {
        if (rows().at(i).entry.model.id == model && rows().at(i).entry.connection == connection)
            return int(i);
    }
    return -1;
}

void ModelFilterProxy::setQuery(const ModelQuery &query)
{
    if (query == m_query)
        return;
    m_query = query;
    invalidateRowsFilter();
}

bool ModelFilterProxy::filterAcceptsRow(int row, const QModelIndex &) const
{
    const auto *table = qobject_cast<const ModelTableModel *>(sourceModel());
    if (!table || m_query.isEmpty())
        return true;
    const ModelRow &line = table->rows().at(row);
    return m_query.matches(ModelFacts::of(line.entry.model, {line.connectionName}));
}

} // namespace switchyard
