// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/explorer/facettreemodel.h"

#include "core/domain/facetline.h"
#include "ui/common/format.h"

#include <algorithm>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shownAtFirst = 7;
constexpr quintptr groupMark = std::numeric_limits<quintptr>::max();
constexpr Facet order[]
    = {Facet::Property, Facet::Input,  Facet::Capability, Facet::Context,  Facet::Author,   Facet::Output,
       Facet::Age,      Facet::Cutoff, Facet::Parameter,  Facet::Provider, Facet::Tokenizer};

} // namespace

FacetTreeModel::FacetTreeModel(QObject *parent) : QAbstractItemModel(parent) {}

QString FacetTreeModel::titleOf(Facet facet)
{
    switch (facet) {
    case Facet::Author: return tr("Author");
    case Facet::Provider: return tr("Provider");
    case Facet::Input: return tr("Reads");
    case Facet::Output: return tr("Writes");
    case Facet::Capability: return tr("Can");
    case Facet::Parameter: return tr("Parameters");
    case Facet::Property: return tr("Terms");
    case Facet::Context: return tr("Context at least");
    case Facet::Price: return tr("Price");
    case Facet::Age: return tr("Listed within");
    case Facet::Cutoff: return tr("Knows at least");
    case Facet::Tokenizer: return tr("Tokenizer");
    }
    return {};
}

QString FacetTreeModel::labelOf(Facet facet, const QString &label)
{
    const std::pair<QLatin1StringView, QString> words[] = {
        //: kind of input or output
        {"text"_L1, tr("text")},
        {"image"_L1, tr("image")},
        {"file"_L1, tr("pdf / file")},
        {"audio"_L1, tr("audio")},
        {"video"_L1, tr("video")},
        //: what a model can do
        {"tools"_L1, tr("tools")},
        {"json"_L1, tr("structured output")},
        {"think"_L1, tr("reasoning")},
        {"cache"_L1, tr("prompt cache")},
        {"web"_L1, tr("web search")},
        {"free"_L1, tr("free")},
        {"open"_L1, tr("open weights")},
        {"zdr"_L1, tr("zero retention")},
        {"moderated"_L1, tr("moderated")},
        {"batch"_L1, tr("batch")},
        {"30d"_L1, tr("30 days")},
        {"90d"_L1, tr("90 days")},
        {"180d"_L1, tr("180 days")},
        {"1y"_L1, tr("a year")},
        {"2y"_L1, tr("two years")},
    };
    if (facet == Facet::Author || facet == Facet::Provider || facet == Facet::Parameter || facet == Facet::Tokenizer)
        return singleLine(label, 60);
    for (const auto &[word, text] : words) {
        if (label == word)
            return text;
    }
    return singleLine(facet == Facet::Context ? label.toUpper() : label, 60);
}

QList<FacetTreeModel::Group> FacetTreeModel::groupsOf(const QString &line, const ModelQuery &query,
                                                      const CatalogSelection &selection) const
{
    QList<Group> groups;
    for (const Facet facet : order) {
        Group group{.facet = facet};
        for (const FacetValue &value : selection.of(facet)) {
            if (value.total == 0)
                continue;
            const bool chosen = isChosen(line, query, facet, value);
            if (group.values.size() < shownAtFirst || chosen || m_whole.contains(facet))
                group.values << Value{value, chosen};
            else
                ++group.left;
        }
        if (!group.values.isEmpty())
            groups << group;
    }
    return groups;
}

void FacetTreeModel::show(const QString &line, const ModelQuery &query, const CatalogSelection &selection)
{
    m_line = line;
    m_query = query;
    m_selection = selection;
    const QList<Group> groups = groupsOf(line, query, selection);
    const auto isSame = [](const Group &a, const Group &b) {
        return a.facet == b.facet && a.left == b.left
            && std::ranges::equal(a.values, b.values,
                                  [](const Value &x, const Value &y) { return x.value.term == y.value.term; });
    };
    if (!std::ranges::equal(groups, m_groups, isSame)) {
        beginResetModel();
        m_groups = groups;
        endResetModel();
        return;
    }
    m_groups = groups;
    for (int row = 0; row < m_groups.size(); ++row) {
        const QModelIndex group = index(row, 0);
        Q_EMIT dataChanged(index(0, 0, group), index(rowCount(group) - 1, 0, group),
                           {CountRole, Qt::CheckStateRole, Qt::AccessibleTextRole});
    }
}

std::optional<QString> FacetTreeModel::activate(const QModelIndex &index)
{
    if (!index.isValid() || index.internalId() == groupMark)
        return {};
    const Group &group = m_groups.at(qsizetype(index.internalId()));
    if (index.row() < group.values.size()) {
        const Value &value = group.values.at(index.row());
        return withFacetValue(m_line, group.facet, value.value, !value.chosen);
    }
    m_whole << group.facet;
    show(QString(m_line), ModelQuery(m_query), CatalogSelection(m_selection));
    return {};
}

QModelIndex FacetTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) : groupMark);
}

QModelIndex FacetTreeModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == groupMark)
        return {};
    return createIndex(int(index.internalId()), 0, groupMark);
}

int FacetTreeModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_groups.size());
    return parent.internalId() == groupMark ? m_groups.at(parent.row()).rows() : 0;
}

Qt::ItemFlags FacetTreeModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (index.isValid() && index.internalId() != groupMark)
        flags |= Qt::ItemNeverHasChildren;
    return flags;
}

QVariant FacetTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.internalId() == groupMark)
        return role == Qt::DisplayRole ? QVariant(titleOf(m_groups.at(index.row()).facet)) : QVariant();
    const Group &group = m_groups.at(qsizetype(index.internalId()));
    if (index.row() >= group.values.size()) {
        if (role == Qt::DisplayRole)
            return tr("%n more", "values of a filter that are not shown", group.left);
        return role == IsMoreRole ? QVariant(true) : QVariant();
    }
    const Value &value = group.values.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return labelOf(group.facet, value.value.label);
    case Qt::AccessibleTextRole:
        return tr("%1, %n model(s)", nullptr, value.value.count).arg(labelOf(group.facet, value.value.label));
    case Qt::CheckStateRole: return value.chosen ? Qt::Checked : Qt::Unchecked;
    case CountRole: return value.value.count;
    case TermRole: return value.value.term;
    default: return {};
    }
}

} // namespace switchyard
