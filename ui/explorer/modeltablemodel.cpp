// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/explorer/modeltablemodel.h"

#include "ui/common/format.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

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
            .sortKey = {},
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
            .sortKey = {},
            .toolTip = toolTip,
            .more = [tags](const ModelRow &row,
                           int role) { return role == TagsRole ? QVariant(tags(row.entry.model)) : QVariant(); }};
}

Table::Column textColumn(const QString &header, QString (*text)(const Model &))
{
    return {.header = header,
            .text =
                [text](const ModelRow &row) {
                    const QString found = text(row.entry.model);
                    return found.isEmpty() ? u"—"_s : found;
                },
            .sortKey = {},
            .more = [](const ModelRow &,
                       int role) { return role == EmphasisRole ? QVariant(int(Emphasis::Quiet)) : QVariant(); }};
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
         .sortKey = {},
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
        //: column: the company that made the model
        textColumn(Headers::tr("Author"), [](const Model &model) { return model.author(); }),
        {.header = Headers::tr("Answer"),
         .text = [](const ModelRow &row) { return formatTokens(row.entry.model.maxCompletionTokens, u"—"_s); },
         .sortKey = {},
         .isFigure = true,
         .toolTip = Headers::tr("Tokens of the longest answer")},
        //: column: the day a model was first listed
        textColumn(Headers::tr("Since"),
                   [](const Model &model) {
                       return model.created ? QLocale().toString(model.created->date(), QLocale::ShortFormat)
                                            : QString();
                   }),
        //: column: until when a model knows of the world
        textColumn(Headers::tr("Knows until"), [](const Model &model) { return model.knowledgeCutoff; }),
        textColumn(Headers::tr("Tokenizer"), [](const Model &model) { return model.tokenizer; }),
    };
}

} // namespace

QString modelRowKey(const ConnectionId &connection, const ModelId &model)
{
    return connection.text() + u'\n' + model.text();
}

std::shared_ptr<const CatalogTable> CatalogTable::of(const QList<ModelRow> &rows, QDate today)
{
    QList<ModelFacts> facts;
    facts.reserve(rows.size());
    for (const ModelRow &row : rows)
        facts << ModelFacts::of(row.entry.model, {.connectionName = row.connectionName});
    rankNames(facts);
    return std::make_shared<const CatalogTable>(rows, CatalogIndex(std::move(facts), today));
}

ModelTableModel::ModelTableModel(QObject *parent)
    : QAbstractTableModel(parent), m_columns(columns()), m_table(std::make_shared<const CatalogTable>())
{
}

void ModelTableModel::setTable(const std::shared_ptr<const CatalogTable> &table)
{
    beginResetModel();
    m_table = table;
    m_marks.clear();
    for (const ModelRow &row : rows())
        m_marks << m_marksOf.value(row.entry.model.id);
    select();
    endResetModel();
}

void ModelTableModel::setMarks(const QHash<ModelId, ModelMarks> &marks)
{
    if (marks == m_marksOf)
        return;
    m_marksOf = marks;
    setTable(m_table);
}

void ModelTableModel::setQuery(const ModelQuery &query)
{
    if (query == m_query)
        return;
    beginResetModel();
    m_query = query;
    select();
    endResetModel();
}

void ModelTableModel::setOrder(const QList<ModelSortKey> &order)
{
    if (order == m_order)
        return;
    beginResetModel();
    m_order = order;
    select();
    endResetModel();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

void ModelTableModel::select()
{
    m_selection = catalogIndex().select(m_query, m_marks);
    m_shown = m_selection.rows;
    sortModels(m_shown, catalogIndex().facts(), m_order, m_marks);
}

QModelIndex ModelTableModel::find(const ConnectionId &connection, const ModelId &model) const
{
    for (qsizetype i = 0; i < m_shown.size(); ++i) {
        const CatalogModel &entry = rows().at(m_shown.at(i)).entry;
        if (entry.model.id == model && entry.connection == connection)
            return index(int(i), 0);
    }
    return {};
}

bool ModelTableModel::contains(const ConnectionId &connection, const ModelId &model) const
{
    return std::ranges::any_of(
        rows(), [&](const ModelRow &row) { return row.entry.model.id == model && row.entry.connection == connection; });
}

ModelOrder ModelTableModel::orderOf(int column)
{
    switch (column) {
    case Context: return ModelOrder::Context;
    case Input: return ModelOrder::InputPrice;
    case Output: return ModelOrder::OutputPrice;
    case Cached: return ModelOrder::CachePrice;
    case Reads: return ModelOrder::Inputs;
    case Writes: return ModelOrder::Outputs;
    case Can: return ModelOrder::Capabilities;
    case ConnectionName: return ModelOrder::Connection;
    case Author: return ModelOrder::Author;
    case LongestAnswer: return ModelOrder::LongestAnswer;
    case Created: return ModelOrder::Created;
    case Cutoff: return ModelOrder::Cutoff;
    case Tokenizer: return ModelOrder::Tokenizer;
    default: return ModelOrder::Name;
    }
}

int ModelTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int ModelTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ModelTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ModelRow &line = row(index);
    const auto &column = m_columns.at(index.column());
    switch (role) {
    case Qt::DisplayRole: return textOf(line, index, role);
    case Qt::TextAlignmentRole: return int((column.isFigure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default: return column.more ? column.more(line, role) : QVariant();
    }
}

QVariant ModelTableModel::textOf(const ModelRow &row, const QModelIndex &index, int) const
{
    const QString text = m_columns.at(index.column()).text(row);
    if (index.column() == Name && m_marks.at(m_shown.at(index.row())).favourite)
        return QString(u"★ "_s + text);
    return text;
}

QVariant ModelTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
        return {};
    const auto &column = m_columns.at(section);
    switch (role) {
    case Qt::DisplayRole: {
        // The view marks the first key; the further ones say which they are.
        for (qsizetype i = 1; i < m_order.size(); ++i) {
            if (m_order.at(i).by == orderOf(section))
                return QString(column.header + (m_order.at(i).descending ? u" ↓"_s : u" ↑"_s) + QString::number(i + 1));
        }
        return column.header;
    }
    case Qt::ToolTipRole: return column.toolTip;
    case Qt::TextAlignmentRole: return int((column.isFigure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default: return {};
    }
}

} // namespace switchyard
