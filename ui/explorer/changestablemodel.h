// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/pricehistory.h"
#include "core/services/connections.h"
#include "core/services/modelcatalog.h"
#include "ui/common/rowtablemodel.h"
#include "ui/common/sortproxy.h"

#include <array>

namespace switchyard {

/// A line of the feed.
struct ChangeRow
{
    PriceChange change;
    QString modelName; ///< falls back to the id
    QString connectionName;
    QString when; ///< in words
    QDate today; ///< for dates without a year
    bool isFavourite = false;

    bool operator==(const ChangeRow &) const = default;
};

/// The lines of these changes, no favourites yet. Takes a while with many: not for the window's thread.
[[nodiscard]] QList<ChangeRow> changeRows(const QList<PriceChange> &changes, const QList<CatalogModel> &models,
                                          const QList<ConnectionInfo> &servers, const QDateTime &now);

/// What became of the models, latest first.
class ChangesTableModel final : public RowTableModel<ChangeRow>
{
    Q_OBJECT

public:
    enum Column { ModelName, What, From, To, Percent, ConnectionName, When, ColumnCount };

    explicit ChangesTableModel(QObject *parent = nullptr);
};

/// What of the feed is shown.
enum class ChangeGroup { All, Cheaper, Dearer, New, Gone, Expiring, Other };
constexpr int changeGroupCount = int(ChangeGroup::Other) + 1;

[[nodiscard]] ChangeGroup changeGroup(const PriceChange &change);

/// The lines of one group, favourites only where that is wanted.
class ChangesProxy final : public SortProxy
{
    Q_OBJECT

public:
    using SortProxy::SortProxy;

    void setGroup(ChangeGroup group);
    [[nodiscard]] ChangeGroup group() const { return m_group; }
    void setFavouritesOnly(bool on);
    [[nodiscard]] bool favouritesOnly() const { return m_favouritesOnly; }
    /// How many lines each group has, by what else is wanted.
    [[nodiscard]] std::array<int, changeGroupCount> counts() const;
    [[nodiscard]] const ChangeRow &row(const QModelIndex &index) const;

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    [[nodiscard]] const ChangesTableModel *changes() const;

    ChangeGroup m_group = ChangeGroup::All;
    bool m_favouritesOnly = false;
};

} // namespace switchyard
