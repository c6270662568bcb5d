// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/catalogindex.h"

#include <algorithm>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

using Field = ModelQuery::Field;

constexpr quint8 unknownStep = 255;

struct Step
{
    QLatin1StringView label;
    qint64 bound; // tokens, days or a year
};
constexpr Step contextSteps[] = {{"8k"_L1, 8'000},     {"32k"_L1, 32'000},   {"128k"_L1, 128'000}, {"200k"_L1, 200'000},
                                 {"400k"_L1, 400'000}, {"1m"_L1, 1'000'000}, {"2m"_L1, 2'000'000}};
constexpr Step ageSteps[] = {{"30d"_L1, 30}, {"90d"_L1, 90}, {"180d"_L1, 180}, {"1y"_L1, 365}, {"2y"_L1, 730}};
constexpr int cutoffYears = 5;

QLatin1StringView prefixOf(Facet facet)
{
    switch (facet) {
    case Facet::Author: return "author:"_L1;
    case Facet::Provider: return "provider:"_L1;
    case Facet::Input: return "in:"_L1;
    case Facet::Output: return "out:"_L1;
    case Facet::Capability: return "cap:"_L1;
    case Facet::Parameter: return "param:"_L1;
    case Facet::Property: return "is:"_L1;
    case Facet::Context: return "ctx>="_L1;
    case Facet::Price: return "price<="_L1;
    case Facet::Age: return "age<="_L1;
    case Facet::Cutoff: return "cutoff>="_L1;
    case Facet::Tokenizer: return "tokenizer:"_L1;
    }
    return {};
}

/// The facet a field belongs to; −1 for none.
int facetOf(Field field)
{
    switch (field) {
    case Field::Author: return int(Facet::Author);
    case Field::Provider: return int(Facet::Provider);
    case Field::Input: return int(Facet::Input);
    case Field::Output: return int(Facet::Output);
    case Field::Capability: return int(Facet::Capability);
    case Field::Parameter: return int(Facet::Parameter);
    case Field::Is: return int(Facet::Property);
    case Field::Context: return int(Facet::Context);
    case Field::OutputPrice: return int(Facet::Price);
    case Field::Age: return int(Facet::Age);
    case Field::Cutoff: return int(Facet::Cutoff);
    case Field::Tokenizer: return int(Facet::Tokenizer);
    default: return -1;
    }
}

QString labelFor(Facet facet, const QString &label)
{
    return prefixOf(facet)
        + (facet == Facet::Author || facet == Facet::Tokenizer || facet == Facet::Provider ? quotedWord(label) : label);
}

} // namespace

FacetKind kindOf(Facet facet)
{
    switch (facet) {
    case Facet::Author:
    case Facet::Provider:
    case Facet::Tokenizer: return FacetKind::Alternatives;
    case Facet::Context:
    case Facet::Price:
    case Facet::Age:
    case Facet::Cutoff: return FacetKind::Steps;
    default: return FacetKind::Together;
    }
}

const std::vector<qint64> &priceEdges()
{
    static const std::vector<qint64> edges = [] {
        std::vector<qint64> list;
        constexpr qint64 cent = 10'000'000'000;
        for (qint64 decade = cent; decade <= 10'000 * cent; decade *= 10) {
            for (const int step : {1, 2, 5})
                list.push_back(decade * step);
        }
        return list;
    }();
    return edges;
}

CatalogIndex::CatalogIndex(QList<ModelFacts> facts, QDate today) : m_facts(std::move(facts)), m_today(today)
{
    collect(Facet::Author,
            [](const ModelFacts &f) { return f.author.isEmpty() ? QStringList() : QStringList{f.author}; });
    collect(Facet::Provider, [](const ModelFacts &f) { return f.providers; });
    collect(Facet::Input, [](const ModelFacts &f) { return f.inputs; });
    collect(Facet::Output, [](const ModelFacts &f) { return f.outputs; });
    collect(Facet::Capability, [](const ModelFacts &f) { return f.capabilities; });
    collect(Facet::Parameter, [](const ModelFacts &f) { return f.parameters; });
    collect(Facet::Tokenizer,
            [](const ModelFacts &f) { return f.tokenizer.isEmpty() ? QStringList() : QStringList{f.tokenizer}; });
    collect(Facet::Property, [](const ModelFacts &f) {
        QStringList list;
        if (f.free)
            list << u"free"_s;
        if (f.openWeights)
            list << u"open"_s;
        if (f.zeroRetention.value_or(false))
            list << u"zdr"_s;
        if (f.moderated.value_or(false))
            list << u"moderated"_s;
        if (f.batch)
            list << u"batch"_s;
        return list;
    });
    collectSteps();
    m_priceStep.reserve(size_t(m_facts.size()));
    for (const ModelFacts &one : std::as_const(m_facts)) {
        if (!one.outputPrice) {
            m_priceStep.push_back(unknownStep);
            continue;
        }
        const auto &edges = priceEdges();
        const auto edge = std::ranges::lower_bound(edges, *one.outputPrice);
        m_priceStep.push_back(*one.outputPrice == 0 ? 0 : quint8(edge - edges.begin() + 1));
    }
}

void CatalogIndex::collect(Facet facet, QStringList (*valuesOf)(const ModelFacts &))
{
    Values &values = m_values[size_t(facet)];
    QHash<QString, quint16> numbers;
    for (const ModelFacts &one : std::as_const(m_facts)) {
        values.starts.push_back(quint32(values.numbers.size()));
        for (const QString &label : valuesOf(one)) {
            auto known = numbers.constFind(label);
            if (known == numbers.cend()) {
                if (values.labels.size() >= 0xffff)
                    continue; // no catalogue has so many; a hostile one is searched by words
                known = numbers.insert(label, quint16(values.labels.size()));
                values.labels << label;
                values.totals.push_back(0);
            }
            values.numbers.push_back(*known);
            ++values.totals[*known];
        }
    }
    values.starts.push_back(quint32(values.numbers.size()));
}

void CatalogIndex::collectSteps()
{
    const auto fill = [this](Facet facet, const QStringList &labels, const auto &holds) {
        Values &values = m_values[size_t(facet)];
        values.labels = labels;
        values.totals.assign(size_t(labels.size()), 0);
        for (const ModelFacts &one : std::as_const(m_facts)) {
            values.starts.push_back(quint32(values.numbers.size()));
            for (qsizetype i = 0; i < labels.size(); ++i) {
                if (holds(one, i)) {
                    values.numbers.push_back(quint16(i));
                    ++values.totals[size_t(i)];
                }
            }
        }
        values.starts.push_back(quint32(values.numbers.size()));
    };
    const auto labelsOf = [](std::span<const Step> steps) {
        QStringList labels;
        for (const Step &step : steps)
            labels << QString(step.label);
        return labels;
    };
    fill(Facet::Context, labelsOf(contextSteps),
         [](const ModelFacts &one, qsizetype i) { return one.context && *one.context >= contextSteps[i].bound; });
    fill(Facet::Age, labelsOf(ageSteps), [this](const ModelFacts &one, qsizetype i) {
        return one.created && one.created->daysTo(m_today) <= ageSteps[i].bound;
    });
    QStringList years;
    for (int back = 0; back < cutoffYears; ++back)
        years << QString::number(m_today.year() - back);
    fill(Facet::Cutoff, years, [this](const ModelFacts &one, qsizetype i) {
        return one.cutoff && one.cutoff->year() >= m_today.year() - int(i);
    });
    QStringList edges;
    for (const qint64 edge : priceEdges())
        edges << Money::fromPicos(edge).toText();
    fill(Facet::Price, edges, [](const ModelFacts &one, qsizetype i) {
        return one.outputPrice && *one.outputPrice <= priceEdges()[size_t(i)];
    });
}

/// Counts of one search, by facet and value.
class CatalogIndex::Counter
{
public:
    explicit Counter(const CatalogIndex &index) : m_index(index)
    {
        for (size_t facet = 0; facet < m_counts.size(); ++facet)
            m_counts[facet].assign(size_t(index.m_values[facet].labels.size()), 0);
        m_prices.assign(priceEdges().size() + 2, 0);
    }

    void add(size_t row, size_t facet)
    {
        const Values &values = m_index.m_values[facet];
        for (quint32 i = values.starts[row]; i < values.starts[row + 1]; ++i)
            ++m_counts[facet][values.numbers[i]];
        if (facet == size_t(Facet::Price) && m_index.m_priceStep[row] != unknownStep)
            ++m_prices[m_index.m_priceStep[row]];
    }
    void add(size_t row)
    {
        for (size_t facet = 0; facet < m_counts.size(); ++facet)
            add(row, facet);
    }

    [[nodiscard]] QList<FacetValue> values(Facet facet) const
    {
        const Values &values = m_index.m_values[size_t(facet)];
        QList<FacetValue> list;
        list.reserve(values.labels.size());
        for (qsizetype i = 0; i < values.labels.size(); ++i) {
            const QString &label = values.labels.at(i);
            list << FacetValue{labelFor(facet, label), label, m_counts[size_t(facet)][size_t(i)],
                               values.totals[size_t(i)]};
        }
        if (kindOf(facet) == FacetKind::Steps)
            return list;
        // The order does not jump while one types: it is that of the whole catalogue.
        std::ranges::sort(list, [](const FacetValue &a, const FacetValue &b) {
            return a.total != b.total ? a.total > b.total : a.label < b.label;
        });
        return list;
    }
    [[nodiscard]] const PriceSteps &prices() const { return m_prices; }

private:
    const CatalogIndex &m_index;
    std::array<std::vector<int>, facetCount> m_counts;
    PriceSteps m_prices;
};

CatalogSelection CatalogIndex::select(const ModelQuery &asked, const QList<ModelMarks> &marks) const
{
    const ModelQuery query
        = asked.withNames(m_values[size_t(Facet::Author)].labels, m_values[size_t(Facet::Provider)].labels);
    CatalogSelection selection;
    Counter counter(*this);
    const ModelMarks none;
    for (qsizetype row = 0; row < m_facts.size(); ++row) {
        const ModelFacts &facts = m_facts.at(row);
        const ModelMarks &own = row < marks.size() ? marks.at(row) : none;
        // A model that fails only terms of one facet still counts in that facet.
        int failed = -1;
        bool out = false;
        for (const ModelQuery::Term &term : query.terms()) {
            if (ModelQuery::fulfils(term, facts, own))
                continue;
            const int facet = facetOf(term.field);
            out = facet < 0 || kindOf(Facet(facet)) == FacetKind::Together || (failed >= 0 && failed != facet);
            failed = facet;
            if (out)
                break;
        }
        if (out)
            continue;
        if (own.hidden && !query.showsHidden()) {
            selection.hidden += failed < 0 ? 1 : 0;
        } else if (failed < 0) {
            selection.rows << int(row);
            counter.add(size_t(row));
        } else {
            counter.add(size_t(row), size_t(failed));
        }
    }
    for (int facet = 0; facet < facetCount; ++facet)
        selection.facets[size_t(facet)] = counter.values(Facet(facet));
    selection.prices = counter.prices();
    return selection;
}

namespace {

constexpr qint64 unknown = std::numeric_limits<qint64>::max();

/// A figure that is sorted by; texts by their place among the texts of the column.
qint64 figureOf(ModelOrder order, const ModelFacts &facts, const ModelMarks &marks)
{
    const auto day = [](const std::optional<QDate> &date) { return date ? date->toJulianDay() : unknown; };
    const auto thousandths = [](const std::optional<double> &value) { return value ? qint64(*value * 1000) : unknown; };
    switch (order) {
    case ModelOrder::Name: return facts.nameRank;
    case ModelOrder::Context: return facts.context.value_or(unknown);
    case ModelOrder::LongestAnswer: return facts.longestAnswer.value_or(unknown);
    case ModelOrder::InputPrice: return facts.inputPrice.value_or(unknown);
    case ModelOrder::OutputPrice: return facts.outputPrice.value_or(unknown);
    case ModelOrder::CachePrice: return facts.cachePrice.value_or(unknown);
    case ModelOrder::Created: return day(facts.created);
    case ModelOrder::Cutoff: return day(facts.cutoff);
    case ModelOrder::Inputs: return facts.inputs.size();
    case ModelOrder::Outputs: return facts.outputs.size();
    case ModelOrder::Capabilities: return facts.capabilities.size();
    case ModelOrder::Throughput: return thousandths(facts.tokensPerSecond);
    case ModelOrder::FirstToken: return thousandths(facts.firstTokenSeconds);
    case ModelOrder::Uptime: return thousandths(facts.uptime);
    case ModelOrder::Favourite: return marks.favourite ? 0 : 1;
    default: return unknown;
    }
}

const QString *textOf(ModelOrder order, const ModelFacts &facts)
{
    switch (order) {
    case ModelOrder::Author: return &facts.author;
    case ModelOrder::Tokenizer: return &facts.tokenizer;
    case ModelOrder::Connection: return &facts.connection;
    default: return nullptr;
    }
}

/// One figure per row; the same order as the values'.
std::vector<qint64> figures(const QList<int> &rows, const QList<ModelFacts> &facts, ModelOrder order,
                            const QList<ModelMarks> &marks)
{
    std::vector<qint64> result;
    result.reserve(size_t(rows.size()));
    const ModelMarks none;
    if (facts.isEmpty() || !textOf(order, facts.first())) {
        for (const int row : rows)
            result.push_back(figureOf(order, facts.at(row), row < marks.size() ? marks.at(row) : none));
        return result;
    }
    QStringList distinct;
    for (const int row : rows)
        distinct << *textOf(order, facts.at(row));
    QStringList sorted = distinct;
    std::ranges::sort(sorted);
    for (const QString &text : std::as_const(distinct))
        result.push_back(text.isEmpty() ? unknown : std::ranges::lower_bound(sorted, text) - sorted.begin());
    return result;
}

} // namespace

void sortModels(QList<int> &rows, const QList<ModelFacts> &facts, const QList<ModelSortKey> &keys,
                const QList<ModelMarks> &marks)
{
    const size_t count = size_t(rows.size());
    QList<ModelSortKey> all = keys;
    all << ModelSortKey{};
    std::vector<qint64> table(count * size_t(all.size()));
    for (qsizetype key = 0; key < all.size(); ++key) {
        const std::vector<qint64> column = figures(rows, facts, all.at(key).by, marks);
        for (size_t i = 0; i < count; ++i) {
            const bool turned = all.at(key).descending && column[i] != unknown;
            table[i * size_t(all.size()) + size_t(key)] = turned ? -column[i] : column[i];
        }
    }
    std::vector<size_t> order(count);
    for (size_t i = 0; i < count; ++i)
        order[i] = i;
    const size_t width = size_t(all.size());
    std::ranges::stable_sort(order, [&table, width](size_t a, size_t b) {
        return std::lexicographical_compare(&table[a * width], &table[a * width] + width, &table[b * width],
                                            &table[b * width] + width);
    });
    const QList<int> before = rows;
    for (size_t i = 0; i < count; ++i)
        rows[qsizetype(i)] = before.at(qsizetype(order[i]));
}

} // namespace switchyard
