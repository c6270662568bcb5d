// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/explorer/changestablemodel.h"

#include "ui/common/format.h"
#include "ui/explorer/pricetexts.h"

#include <QCoreApplication>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

struct Headers
{
    Q_DECLARE_TR_FUNCTIONS(ChangesTableModel)
};

using Kind = PriceChange::Kind;
using Table = RowTableModel<ChangeRow>;

Emphasis emphasisOf(Kind kind)
{
    switch (kind) {
    case Kind::Cheaper:
    case Kind::New:
    case Kind::Back: return Emphasis::Accent;
    case Kind::Dearer:
    case Kind::Gone:
    case Kind::Expires: return Emphasis::Warning;
    default: return Emphasis::None;
    }
}

QVariant quiet(const ChangeRow &, int role)
{
    return role == EmphasisRole ? QVariant(int(Emphasis::Quiet)) : QVariant();
}

QString secondLine(const ChangeRow &row)
{
    const QString &id = row.change.offer.model.text();
    //: %1: id of a model, %2: the provider whose endpoint it is about
    return row.change.offer.endpoint.isEmpty() ? id : Headers::tr("%1 at %2").arg(id, row.change.offer.endpoint);
}

/// In tenths of a percent, so that a drop stands before a rise.
QVariant percentKey(const ChangeRow &row)
{
    const auto percent = row.change.percent();
    return percent ? QVariant(percent->toDouble()) : QVariant();
}

QList<Table::Column> columns()
{
    return {
        {.header = Headers::tr("Model"),
         .text
         = [](const ChangeRow &row) { return row.isFavourite ? QString(u"★ "_s + row.modelName) : row.modelName; },
         .sortKey = [](const ChangeRow &row) { return QVariant(row.modelName); },
         .more = [](const ChangeRow &row,
                    int role) { return role == SecondLineRole ? QVariant(secondLine(row)) : QVariant(); }},
        //: column: what happened to the model
        {.header = Headers::tr("What"),
         .text = [](const ChangeRow &row) { return changeTitle(row.change); },
         .sortKey = {},
         .more =
             [](const ChangeRow &row, int role) {
                 const bool isPrice = row.change.percent().has_value();
                 return role == EmphasisRole && !isPrice ? QVariant(int(emphasisOf(row.change.kind()))) : QVariant();
             }},
        //: column: what it was
        {.header = Headers::tr("From"),
         .text = [](const ChangeRow &row) { return changeFrom(row.change, row.today); },
         .sortKey = [](const ChangeRow &) { return QVariant(); },
         .isFigure = true,
         .more = quiet},
        //: column: what it is now
        {.header = Headers::tr("To"),
         .text = [](const ChangeRow &row) { return changeTo(row.change, row.today); },
         .sortKey = [](const ChangeRow &) { return QVariant(); },
         .isFigure = true},
        //: column: by how much a price changed
        {.header = Headers::tr("Change"),
         .text = [](const ChangeRow &row) { return changePercent(row.change); },
         .sortKey = percentKey,
         .isFigure = true,
         .more
         = [](const ChangeRow &row,
              int role) { return role == EmphasisRole ? QVariant(int(emphasisOf(row.change.kind()))) : QVariant(); }},
        {.header = Headers::tr("Connection"),
         .text = [](const ChangeRow &row) { return row.connectionName; },
         .sortKey = {},
         .more = quiet},
        {.header = Headers::tr("When"),
         .text = [](const ChangeRow &row) { return row.when; },
         .sortKey = [](const ChangeRow &row) { return QVariant(row.change.time); },
         .more =
             [](const ChangeRow &row, int role) {
                 return role == Qt::ToolTipRole ? QVariant(formatTimestamp(row.change.time)) : quiet(row, role);
             }},
    };
}

QString keyOf(const ChangeRow &row)
{
    const PriceChange &change = row.change;
    return QStringList{change.offer.connection.text(), change.offer.model.text(), change.offer.endpoint, change.key,
                       QString::number(change.time.toMSecsSinceEpoch())}
        .join(u'\n');
}

} // namespace

QList<ChangeRow> changeRows(const QList<PriceChange> &changes, const QList<CatalogModel> &models,
                            const QList<ConnectionInfo> &servers, const QDateTime &now)
{
    QHash<std::pair<ConnectionId, ModelId>, QString> names;
    for (const CatalogModel &entry : models)
        names.insert({entry.connection, entry.model.id}, entry.model.name);
    QHash<ConnectionId, QString> serverNames;
    for (const ConnectionInfo &server : servers)
        serverNames.insert(server.connection.id, server.connection.name);
    QList<ChangeRow> rows;
    rows.reserve(changes.size());
    for (const PriceChange &change : changes) {
        const PricedOffer &offer = change.offer;
        const QString name = names.value({offer.connection, offer.model});
        rows.append({.change = change,
                     .modelName = name.isEmpty() ? offer.model.text() : name,
                     //: in place of the name of a server that is not there any more
                     .connectionName = serverNames.value(offer.connection, Headers::tr("removed")),
                     .when = formatRelativeTime(change.time, now),
                     .today = now.toLocalTime().date()});
    }
    return rows;
}

ChangesTableModel::ChangesTableModel(QObject *parent) : RowTableModel(columns(), keyOf, parent) {}

ChangeGroup changeGroup(const PriceChange &change)
{
    switch (change.kind()) {
    case Kind::Cheaper: return ChangeGroup::Cheaper;
    case Kind::Dearer: return ChangeGroup::Dearer;
    case Kind::New:
    case Kind::Back: return ChangeGroup::New;
    case Kind::Gone: return ChangeGroup::Gone;
    case Kind::Expires: return ChangeGroup::Expiring;
    default: return ChangeGroup::Other;
    }
}

void ChangesProxy::setGroup(ChangeGroup group)
{
    m_group = group;
    invalidateRowsFilter();
}

void ChangesProxy::setFavouritesOnly(bool on)
{
    m_favouritesOnly = on;
    invalidateRowsFilter();
}

const ChangesTableModel *ChangesProxy::changes() const
{
    return qobject_cast<const ChangesTableModel *>(sourceModel());
}

const ChangeRow &ChangesProxy::row(const QModelIndex &index) const
{
    return changes()->row(mapToSource(index));
}

std::array<int, changeGroupCount> ChangesProxy::counts() const
{
    std::array<int, changeGroupCount> counts{};
    for (const ChangeRow &row : changes()->rows()) {
        if (m_favouritesOnly && !row.isFavourite)
            continue;
        ++counts.at(0);
        ++counts.at(std::size_t(changeGroup(row.change)));
    }
    return counts;
}

bool ChangesProxy::filterAcceptsRow(int sourceRow, const QModelIndex &) const
{
    const ChangeRow &row = changes()->rows().at(sourceRow);
    return (m_group == ChangeGroup::All || changeGroup(row.change) == m_group)
        && (!m_favouritesOnly || row.isFavourite);
}

} // namespace switchyard
