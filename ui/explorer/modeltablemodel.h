// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/catalogindex.h"
#include "core/services/modelcatalog.h"
#include "ui/explorer/modelcolumns.h"

#include <QAbstractTableModel>
#include <QHash>

#include <memory>

namespace switchyard {

/// A line of the catalogue.
struct ModelRow
{
    CatalogModel entry;
    QString connectionName;
    ServedFacts served = {};
    bool operator==(const ModelRow &) const = default;
};

/// Which row is which: the same model may be offered by several connections.
[[nodiscard]] QString modelRowKey(const ConnectionId &connection, const ModelId &model);

/// A catalogue with everything that is searched in it. Never changes: a new catalogue is a new one.
struct CatalogTable
{
    QList<ModelRow> rows;
    CatalogIndex index;

    /// Takes some milliseconds for a thousand rows: with many of them not on the window's thread.
    [[nodiscard]] static std::shared_ptr<const CatalogTable> of(const QList<ModelRow> &rows, QDate today);
};

/// The lines a search leaves, in the order that was asked for. Each search and each sort is one reset: for thousands of
/// lines that is quicker than telling the view which of them came and went.
class ModelTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Name,
        Context,
        Input,
        Output,
        History,
        Cached,
        Reads,
        Writes,
        Can,
        Throughput,
        FirstToken,
        Uptime,
        ConnectionName,
        Author,
        LongestAnswer,
        Created,
        Cutoff,
        Tokenizer,
        Favourite,
        Tags,
        Note,
        ColumnCount
    };

    explicit ModelTableModel(QObject *parent = nullptr);

    void setTable(const std::shared_ptr<const CatalogTable> &table);
    /// Only a reset where lines come, go or move.
    void setMarks(const QHash<ModelId, ModelMarks> &marks);
    /// How the prices went, by connection and model. Repaints a column.
    using PriceLines = QHash<std::pair<ConnectionId, ModelId>, Sparkline>;
    void setHistory(const PriceLines &history);
    void setQuery(const ModelQuery &query);
    [[nodiscard]] const ModelQuery &query() const { return m_query; }
    void setOrder(const QList<ModelSortKey> &order);
    [[nodiscard]] const QList<ModelSortKey> &order() const { return m_order; }

    /// All lines of the catalogue, whatever the search.
    [[nodiscard]] const QList<ModelRow> &rows() const { return m_table->rows; }
    [[nodiscard]] const CatalogIndex &catalogIndex() const { return m_table->index; }
    [[nodiscard]] const QList<ModelMarks> &marks() const { return m_marks; }
    /// What the search leaves, with the counts of the facets.
    [[nodiscard]] const CatalogSelection &selection() const { return m_selection; }
    [[nodiscard]] const ModelRow &row(const QModelIndex &index) const { return rows().at(line(index)); }
    /// Its place in rows().
    [[nodiscard]] int line(const QModelIndex &index) const { return m_shown.at(index.row()); }
    /// Where it stands; an invalid index when the search leaves it out or there is none.
    [[nodiscard]] QModelIndex find(const ConnectionId &connection, const ModelId &model) const;
    [[nodiscard]] bool contains(const ConnectionId &connection, const ModelId &model) const;
    [[nodiscard]] const QList<ModelColumn> &columns() const { return m_columns; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void select();
    void arrangeHistory();
    [[nodiscard]] ModelLine lineAt(int row) const;

    QList<ModelColumn> m_columns;
    std::shared_ptr<const CatalogTable> m_table;
    QHash<ModelId, ModelMarks> m_marksOf;
    QList<ModelMarks> m_marks; // by line of the catalogue
    PriceLines m_historyOf;
    QList<Sparkline> m_history; // by line of the catalogue; empty while nothing is remembered
    ModelQuery m_query;
    QList<ModelSortKey> m_order;
    CatalogSelection m_selection;
    QList<int> m_shown; // lines of the catalogue, in order
};

} // namespace switchyard
