// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/modelquery.h"
#include "core/services/modelcatalog.h"
#include "ui/common/rowtablemodel.h"
#include "ui/common/sortproxy.h"

namespace switchyard {

/// A line of the catalogue.
struct ModelRow
{
    CatalogModel entry;
    QString connectionName;
    bool operator==(const ModelRow &) const = default;
};

/// Which row is which: the same model may be offered by several connections.
[[nodiscard]] QString modelRowKey(const ConnectionId &connection, const ModelId &model);

class ModelTableModel final : public RowTableModel<ModelRow>
{
    Q_OBJECT

public:
    enum Column { Name, Context, Input, Output, Cached, Reads, Writes, Can, ConnectionName };

    explicit ModelTableModel(QObject *parent = nullptr);

    /// -1 when it is not there.
    [[nodiscard]] int rowOf(const ConnectionId &connection, const ModelId &model) const;
};

/// Search and sort over it.
class ModelFilterProxy final : public SortProxy
{
    Q_OBJECT

public:
    using SortProxy::SortProxy;

    void setQuery(const ModelQuery &query);
    [[nodiscard]] const ModelQuery &query() const { return m_query; }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    ModelQuery m_query;
};

} // namespace switchyard
