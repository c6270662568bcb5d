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
    build();
    endResetModel();
}

void CompareTableModel::setFacts(const MeasuredFacts &facts)
{
    if (facts == m_measured)
        return;
    beginResetModel();
    m_measured = facts;
    build();
    endResetModel();
}

void CompareTableModel::build()
{
    m_facts.clear();
    addFact(tr("Id"), texts([](const ModelRow &row) { return row.entry.model.id.text(); }));
    m_facts.last().differs = false; // they always do; that says nothing
    addLimits();
    addPrices();
    addMeasured();
    addAbilities();
    addFact(tr("Connection"), texts([](const ModelRow &row) { return row.connectionName; }));
}

template <class F> QStringList CompareTableModel::texts(F text) const
{
    QStringList result;
    for (const ModelRow &row : m_models) {
        const QString value = text(row);
        result << (value.isEmpty() ? u"—"_s : value);
    }
    return result;
}

void CompareTableModel::addLimits()
{
    const std::pair<QString, std::optional<qint64> Model::*> limits[]
        = {{tr("Context, tokens"), &Model::contextLength}, {tr("Longest answer, tokens"), &Model::maxCompletionTokens}};
    for (const auto &[name, member] : limits) {
        QList<std::optional<qint64>> counts;
        QStringList exact;
        for (const ModelRow &row : std::as_const(m_models)) {
            counts << row.entry.model.*member;
            exact << (counts.last() ? QString::number(*counts.last()) : QString());
        }
        addFact(name, texts([member](const ModelRow &row) { return formatTokens(row.entry.model.*member, {}); }),
                counts, false);
        m_facts.last().exact = exact;
    }
}

void CompareTableModel::addPrices()
{
    struct Line
    {
        QString name;
        QLatin1StringView key;
        bool always = false; ///< also where no model has it
        bool perMillion = true;
    };
    const Line lines[] = {
        {tr("Input, $ per million"), PriceKey::prompt, true},
        {tr("Output, $ per million"), PriceKey::completion, true},
        {tr("Cached input, $ per million"), PriceKey::cacheRead, true},
        {tr("Writing the cache, $ per million"), PriceKey::cacheWrite},
        {tr("Reasoning, $ per million"), PriceKey::reasoning},
        {tr("Audio input, $ per million"), PriceKey::audio},
        {tr("Image, $"), PriceKey::image, false, false},
        {tr("Web search, $"), PriceKey::webSearch, false, false},
        {tr("Request, $"), PriceKey::request, false, false},
    };
    for (const Line &line : lines) {
        QStringList values, exact;
        QList<std::optional<qint64>> ranks;
        bool any = line.always;
        for (const ModelRow &row : std::as_const(m_models)) {
            const PriceTable &table = row.entry.model.pricing;
            const auto price = table.price(line.key);
            const auto amount = price ? price->times(line.perMillion ? 1'000'000 : 1) : std::nullopt;
            any = any || table.has(line.key);
            if (line.perMillion || !amount)
                values << formatPricePerMillion(table, line.key);
            else
                values << (amount->isZero() ? tr("free") : formatDecimal(*amount, 2, 6));
            exact << (amount ? amount->toText() : QString());
            ranks << amount.transform(&Money::picos);
        }
        if (!any)
            continue;
        addFact(line.name, values, ranks);
        m_facts.last().exact = exact;
    }
}

/// Facts that were measured, as far as there are any.
void CompareTableModel::addMeasured()
{
    for (const Measure measure : {Measure::Throughput, Measure::OwnSpeed, Measure::OwnFirstToken}) {
        QStringList values;
        QList<std::optional<qint64>> ranks;
        bool any = false;
        for (const ModelRow &row : std::as_const(m_models)) {
            const MeasuredValue value = measured(measure, row, m_measured);
            any = any || value.value || value.text != u"—"_s;
            values << value.text;
            ranks << value.value.transform([](double number) { return qint64(number * 1000); });
        }
        if (any)
            addFact(measureName(measure), values, ranks, measure == Measure::OwnFirstToken);
    }
}

void CompareTableModel::addAbilities()
{
    const auto ofModel
        = [this](auto text) { return texts([&](const ModelRow &row) { return text(row.entry.model); }); };
    addFact(tr("Reads"), ofModel([](const Model &m) { return m.inputModalities.join(u", "_s); }));
    addFact(tr("Writes"), ofModel([](const Model &m) { return m.outputModalities.join(u", "_s); }));
    addFact(tr("Can"), ofModel([](const Model &m) { return capabilitiesOf(m).join(u", "_s); }));
    addFact(tr("Knowledge until"), ofModel([](const Model &m) { return m.knowledgeCutoff; }));
    addFact(tr("Tokenizer"), ofModel([](const Model &m) { return m.tokenizer; }));
    addFact(tr("Moderated"), ofModel([](const Model &m) {
                return !m.isModerated ? QString() : *m.isModerated ? tr("yes") : tr("no");
            }));
}

void CompareTableModel::addFact(const QString &name, const QStringList &values,
                                const QList<std::optional<qint64>> &ranks, bool lessIsBetter)
{
    Fact fact{.name = name,
              .values = values,
              .exact = {},
              .differs = QSet<QString>(values.begin(), values.end()).size() > 1,
              .best = {}};
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
    case DiffersRole: return fact.differs;
    case ExactRole: return model < 0 || fact.exact.isEmpty() ? QVariant() : fact.exact.at(model);
    case Qt::AccessibleTextRole:
        //: read aloud: a value that is the best of its row
        return model >= 0 && fact.best.contains(model) ? tr("%1, the best").arg(fact.values.at(model)) : QVariant();
    case EmphasisRole:
        if (model < 0)
            return int(fact.differs ? Emphasis::Strong : Emphasis::Quiet);
        if (!fact.differs)
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
