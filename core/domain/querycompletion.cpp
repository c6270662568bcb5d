// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/querycompletion.h"

#include <algorithm>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

/// The term the cursor stands in or right behind.
std::optional<QueryPiece> pieceAt(const QString &line, qsizetype cursor)
{
    for (const QueryPiece &piece : queryPieces(line)) {
        if (cursor > piece.position && cursor <= piece.position + piece.length)
            return piece;
    }
    return {};
}

std::optional<Facet> facetBehind(ModelQuery::Field field)
{
    switch (field) {
    case ModelQuery::Field::Author: return Facet::Author;
    case ModelQuery::Field::Provider: return Facet::Provider;
    case ModelQuery::Field::Input: return Facet::Input;
    case ModelQuery::Field::Output: return Facet::Output;
    case ModelQuery::Field::Capability: return Facet::Capability;
    case ModelQuery::Field::Parameter: return Facet::Parameter;
    case ModelQuery::Field::Tokenizer: return Facet::Tokenizer;
    default: return {};
    }
}

class Proposals
{
public:
    Proposals(const QString &line, const QueryPiece &piece, int most) : m_line(line), m_piece(piece), m_most(most) {}

    void add(const QString &term, int count)
    {
        const bool isDouble
            = std::ranges::any_of(m_list, [&term](const QueryCompletion &one) { return one.shown == term; });
        const bool isThere = QStringView(m_line).sliced(m_piece.position, m_piece.length) == term;
        if (m_list.size() >= m_most || isDouble || isThere)
            return;
        const bool goesOn = term.endsWith(u':') || term.endsWith(u'<') || term.endsWith(u'=');
        QString text = QStringView(m_line).first(m_piece.position).toString() + term;
        const QStringView rest = QStringView(m_line).sliced(m_piece.position + m_piece.length);
        if (!goesOn && rest.isEmpty())
            text += u' ';
        const qsizetype cursor = text.size();
        text += rest;
        // What a term with a dash would leave is another number.
        m_list << QueryCompletion{text, cursor, term, term.startsWith(u'-') ? -1 : count};
    }
    [[nodiscard]] const QList<QueryCompletion> &list() const { return m_list; }

private:
    QString m_line;
    QueryPiece m_piece;
    int m_most;
    QList<QueryCompletion> m_list;
};

/// Every tag of the models that are left, most frequent first.
QList<FacetValue> tagsOf(const CatalogSelection &selection, const QList<ModelMarks> &marks)
{
    QList<FacetValue> tags;
    for (const int row : selection.rows) {
        if (row >= marks.size())
            break;
        for (const QString &tag : marks.at(row).tags) {
            const auto known = std::ranges::find_if(
                tags, [&tag](const FacetValue &one) { return one.label.compare(tag, Qt::CaseInsensitive) == 0; });
            if (known == tags.end())
                tags << FacetValue{.term = {}, .label = tag, .count = 1};
            else
                ++known->count;
        }
    }
    std::ranges::stable_sort(tags, std::greater(), &FacetValue::count);
    return tags;
}

void proposeValues(Proposals &proposals, const QString &before, const QString &typed, ModelQuery::Field field,
                   const CatalogSelection &selection, const QList<ModelMarks> &marks)
{
    // After a comma the next alternative is typed.
    const QString kept = typed.contains(u',') ? typed.first(typed.lastIndexOf(u',') + 1) : QString();
    const QString begun = typed.sliced(kept.size()).toLower().remove(u'"');
    if (field == ModelQuery::Field::Is) {
        for (const QString &property : queryProperties()) {
            const auto &known = selection.of(Facet::Property);
            const auto value
                = std::ranges::find_if(known, [&](const FacetValue &one) { return one.label == property; });
            if (property.startsWith(begun))
                proposals.add(before + kept + property, value == known.end() ? -1 : value->count);
        }
        return;
    }
    const auto facet = facetBehind(field);
    if (!facet && field != ModelQuery::Field::Tag)
        return;
    const QList<FacetValue> values = facet ? selection.of(*facet) : tagsOf(selection, marks);
    for (const bool beginning : {true, false}) {
        for (const FacetValue &value : values) {
            const QString label = value.label.toLower();
            if (beginning ? label.startsWith(begun) : label.contains(begun))
                proposals.add(before + kept + quotedWord(value.label), value.count);
        }
    }
}

} // namespace

QList<QueryCompletion> completionsFor(const QString &line, qsizetype cursor, const CatalogIndex &index,
                                      const QList<ModelMarks> &marks, int most)
{
    const auto piece = pieceAt(line, cursor);
    if (!piece)
        return {};
    // What is half typed narrows nothing down.
    const QString others = QString(line).remove(piece->position, piece->length);
    const CatalogSelection selection = index.select(ModelQuery::fromText(others, index.today()), marks);
    QString typed = line.sliced(piece->position, cursor - piece->position);
    QString sign;
    if (typed.size() > 1 && typed.startsWith(u'-')) {
        sign = u"-"_s;
        typed.remove(0, 1);
    }
    Proposals proposals(line, *piece, most);
    if (const qsizetype colon = typed.indexOf(u':'); colon > 0) {
        const QString name = typed.first(colon).toLower();
        for (const QueryFieldName &field : queryFieldNames()) {
            if (!field.isAmount && field.name == name) {
                proposeValues(proposals, sign + typed.first(colon + 1), typed.sliced(colon + 1), field.field, selection,
                              marks);
            }
        }
        return proposals.list();
    }
    const QString begun = typed.toLower();
    QList<ModelQuery::Field> proposed; // one name of each is enough
    for (const QueryFieldName &field : queryFieldNames()) {
        if (!field.name.startsWith(begun) || proposed.contains(field.field))
            continue;
        proposed << field.field;
        const QString mark = !field.isAmount                  ? u":"_s
            : field.field == ModelQuery::Field::Context       ? u">="_s
            : field.field == ModelQuery::Field::LongestAnswer ? u">="_s
            : field.name == "created"_L1                      ? u">="_s
            : field.field == ModelQuery::Field::Cutoff        ? u">="_s
                                                              : u"<"_s;
        proposals.add(sign + QString(field.name) + mark, -1);
    }
    if (begun.size() > 1) {
        for (const QString &property : {u"free"_s}) {
            if (property.startsWith(begun))
                proposals.add(sign + property, -1);
        }
        for (const Facet facet : {Facet::Author, Facet::Input, Facet::Capability}) {
            for (const FacetValue &value : selection.of(facet)) {
                if (value.label.startsWith(begun, Qt::CaseInsensitive))
                    proposals.add(sign + value.term, value.count);
            }
        }
    }
    return proposals.list();
}

} // namespace switchyard
