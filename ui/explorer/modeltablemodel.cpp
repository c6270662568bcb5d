// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/explorer/modeltablemodel.h"

#include <algorithm>

namespace switchyard {

using namespace Qt::StringLiterals;

QString modelRowKey(const ConnectionId &connection, const ModelId &model)
{
    return connection.text() + u'\n' + model.text();
}

std::shared_ptr<const CatalogTable> CatalogTable::of(const QList<ModelRow> &rows, QDate today)
{
    QList<ModelFacts> facts;
    facts.reserve(rows.size());
    for (const ModelRow &row : rows)
        facts << ModelFacts::of(row.entry.model, {.connectionName = row.connectionName, .served = row.served});
    rankNames(facts);
    return std::make_shared<const CatalogTable>(rows, CatalogIndex(std::move(facts), today));
}

ModelTableModel::ModelTableModel(QObject *parent)
    : QAbstractTableModel(parent), m_columns(modelColumns()), m_table(std::make_shared<const CatalogTable>())
{
}

void ModelTableModel::setTable(const std::shared_ptr<const CatalogTable> &table)
{
    beginResetModel();
    m_table = table;
    m_marks.clear();
    for (const ModelRow &row : rows())
        m_marks << m_marksOf.value(row.entry.model.id);
    arrangeHistory();
    select();
    endResetModel();
}

void ModelTableModel::setHistory(const PriceLines &history)
{
    m_historyOf = history;
    arrangeHistory();
    if (!m_shown.isEmpty())
        Q_EMIT dataChanged(index(0, History), index(rowCount() - 1, History));
}

void ModelTableModel::arrangeHistory()
{
    m_history.clear();
    if (m_historyOf.isEmpty())
        return;
    m_history.reserve(rows().size());
    for (const ModelRow &row : rows())
        m_history << m_historyOf.value({row.entry.connection, row.entry.model.id});
}

void ModelTableModel::setMarks(const QHash<ModelId, ModelMarks> &marks)
{
    if (marks == m_marksOf)
        return;
    m_marksOf = marks;
    QList<ModelMarks> before;
    before.swap(m_marks);
    for (const ModelRow &row : rows())
        m_marks << m_marksOf.value(row.entry.model.id);
    CatalogSelection selection = catalogIndex().select(m_query, m_marks);
    QList<int> shown = selection.rows;
    sortModels(shown, catalogIndex().facts(), m_order, m_marks);
    if (shown != m_shown) {
        beginResetModel();
        m_selection = std::move(selection);
        m_shown = shown;
        endResetModel();
        return;
    }
    m_selection = std::move(selection);
    for (qsizetype i = 0; i < m_shown.size(); ++i) {
        if (m_marks.at(m_shown.at(i)) != before.value(m_shown.at(i)))
            Q_EMIT dataChanged(index(int(i), Favourite), index(int(i), Note));
    }
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
    const ModelLine line = lineAt(index.row());
    const ModelColumn &column = m_columns.at(index.column());
    switch (role) {
    case Qt::DisplayRole: return column.text(line);
    case Qt::TextAlignmentRole: return int(column.alignment | Qt::AlignVCenter);
    default: return column.more ? column.more(line, role) : QVariant();
    }
}

ModelLine ModelTableModel::lineAt(int row) const
{
    const int line = m_shown.at(row);
    const Sparkline *history = m_history.isEmpty() ? nullptr : &m_history.at(line);
    return {rows().at(line), catalogIndex().facts().at(line), m_marks.at(line),
            history && !history->corners.isEmpty() ? history : nullptr};
}

QVariant ModelTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
        return {};
    const ModelColumn &column = m_columns.at(section);
    switch (role) {
    case Qt::DisplayRole: {
        // The view marks the first key; the further ones say which they are.
        for (qsizetype i = 1; i < m_order.size(); ++i) {
            if (m_order.at(i).by == column.order)
                return QString(column.header + (m_order.at(i).descending ? u" ↓"_s : u" ↑"_s) + QString::number(i + 1));
        }
        return column.header;
    }
    case Qt::ToolTipRole: return column.toolTip;
    case Qt::TextAlignmentRole: return int(column.alignment | Qt::AlignVCenter);
    default: return {};
    }
}

} // namespace switchyard
