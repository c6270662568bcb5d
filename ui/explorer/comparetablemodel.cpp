// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/explorer/comparetablemodel.h"

#include "ui/common/format.h"

#include <QSet>

#include <algorithm>

namespace switchyard {

using namespace Qt::StringLiterals;

void CompareTableModel::setModels(const QList<ModelRow> &models)
{
    beginResetModel();
    m_models = models;
    m_facts.clear();
    const auto texts = [this](auto text) {
        QStringList result;
        for (const ModelRow &row : std::as_const(m_models))
            result << text(row.entry.model);
        return result;
    };
    const auto counts = [this](auto count) {
        QList<std::optional<qint64>> result;
        for (const ModelRow &row : std::as_const(m_models))
            result << count(row.entry.model);
        return result;
    };
    const auto orDash = [](const QString &text) { return text.isEmpty() ? u"—"_s : text; };
    addFact(tr("Id"), texts([](const Model &m) { return m.id.text(); }));
    addFact(tr("Context, tokens"), texts([](const Model &m) { return formatTokens(m.contextLength, u"—"_s); }),
            counts([](const Model &m) { return m.contextLength; }), false);
    addFact(tr("Longest answer, tokens"),
            texts([](const Model &m) { return formatTokens(m.maxCompletionTokens, u"—"_s); }),
            counts([](const Model &m) { return m.maxCompletionTokens; }), false);
    addPrices();
    addFact(tr("Reads"), texts([&](const Model &m) { return orDash(m.inputModalities.join(u", "_s)); }));
    addFact(tr("Writes"), texts([&](const Model &m) { return orDash(m.outputModalities.join(u", "_s)); }));
    addFact(tr("Can"), texts([&](const Model &m) { return orDash(capabilitiesOf(m).join(u", "_s)); }));
    addFact(tr("Knowledge until"), texts([&](const Model &m) { return orDash(m.knowledgeCutoff); }));
    addFact(tr("Tokenizer"), texts([&](const Model &m) { return orDash(m.tokenizer); }));
    addFact(tr("Moderated"), texts([](const Model &m) {
                return !m.isModerated ? u"—"_s : *m.isModerated ? tr("yes") : tr("no");
            }));
    QStringList connections;
    for (const ModelRow &row : std::as_const(m_models))
        connections << row.connectionName;
    addFact(tr("Connection"), connections);
    endResetModel();
}

void CompareTableModel::addPrices()
{
    const QList<std::pair<QString, QLatin1StringView>> keys{
        {tr("Input, $ per million"), PriceKey::prompt},
        {tr("Output, $ per million"), PriceKey::completion},
        {tr("Cached input, $ per million"), PriceKey::cacheRead},
    };
    for (const auto &[name, key] : keys) {
        QStringList values;
        QList<std::optional<qint64>> ranks;
        for (const ModelRow &row : std::as_const(m_models)) {
            const PriceTable &table = row.entry.model.pricing;
            values << formatPricePerMillion(table, key);
            const auto price = table.price(key);
            const auto million = price ? price->perMillion() : std::nullopt;
            ranks << (million ? std::optional(million->picos()) : std::nullopt);
        }
        addFact(name, values, ranks);
    }
}

void CompareTableModel::addFact(const QString &name, const QStringList &values,
                                const QList<std::optional<qint64>> &ranks, bool lessIsBetter)
{
    Fact fact{
        .name = name, .values = values, .differs = QSet<QString>(values.begin(), values.end()).size() > 1, .best = {}};
    std::optional<qint64> best;
    for (const auto &rank : ranks) {
        if (rank && (!best || (lessIsBetter ? *rank < *best : *rank > *best)))
            best = rank;
    }
    for (qsizetype i = 0; fact.differs && best && i < ranks.size(); ++i) {
        if (ranks.at(i) == best)
            fact.best << i;
    }
    m_facts << fact;
}

int CompareTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_facts.size());
}

int CompareTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_models.size()) + 1;
}

QVariant CompareTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Fact &fact = m_facts.at(index.row());
    const int model = index.column() - 1;
    switch (role) {
    case Qt::DisplayRole: return model < 0 ? fact.name : fact.values.at(model);
    case EmphasisRole:
        if (model < 0 || !fact.differs)
            return int(Emphasis::Quiet);
        return int(fact.best.contains(model) ? Emphasis::Accent : Emphasis::None);
    case Qt::TextAlignmentRole: return int(Qt::AlignLeft | Qt::AlignVCenter);
    default: return {};
    }
}

QVariant CompareTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section > m_models.size())
        return {};
    if (section == 0)
        return tr("Fact");
    const Model &model = m_models.at(section - 1).entry.model;
    return singleLine(model.name.isEmpty() ? model.id.text() : model.name, 60);
}

} // namespace switchyard
