// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/catalogindex.h"

#include <QAbstractItemModel>

namespace switchyard {

/// The facets of a search as a tree: a heading for each, its values with a box and a count below. Values that nothing
/// has are left out; of many values the most frequent ones and the chosen ones are shown, and a row that shows the
/// rest.
class FacetTreeModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role { CountRole = Qt::UserRole, TermRole, IsMoreRole };

    explicit FacetTreeModel(QObject *parent = nullptr);

    /// Counts change in place; rows come and go only with another catalogue, another choice or more of them.
    void show(const QString &line, const ModelQuery &query, const CatalogSelection &selection);
    /// Ticks or unticks a value, or shows the rest of a facet; the new search line, or nothing when it stays.
    [[nodiscard]] std::optional<QString> activate(const QModelIndex &index);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &) const override { return 1; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Value
    {
        FacetValue value;
        bool chosen = false;
        bool operator==(const Value &) const = default;
    };
    struct Group
    {
        Facet facet = Facet::Author;
        QList<Value> values;
        int left = 0; ///< values that are not shown
        [[nodiscard]] int rows() const { return int(values.size()) + (left > 0 ? 1 : 0); }
    };
    [[nodiscard]] QList<Group> groupsOf(const QString &line, const ModelQuery &query,
                                        const CatalogSelection &selection) const;
    [[nodiscard]] static QString titleOf(Facet facet);
    [[nodiscard]] static QString labelOf(Facet facet, const QString &label);

    QString m_line;
    ModelQuery m_query;
    CatalogSelection m_selection;
    QList<Group> m_groups;
    QList<Facet> m_whole; // facets of which everything is shown
};

} // namespace switchyard
