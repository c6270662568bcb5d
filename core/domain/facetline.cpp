// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/facetline.h"

#include <algorithm>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

/// The term a value is written as, read back.
ModelQuery::Term termOf(const FacetValue &value)
{
    return ModelQuery::fromText(value.term).terms().value(0);
}

bool speaksOf(const ModelQuery::Term &term, const ModelQuery::Term &wanted, FacetKind kind)
{
    if (term.field != wanted.field || term.negated)
        return false;
    if (kind == FacetKind::Alternatives)
        return std::ranges::all_of(wanted.values, [&](const QString &one) { return term.values.contains(one); });
    return term.values == wanted.values && term.least == wanted.least && term.most == wanted.most;
}

QString withAlternative(const QString &line, const FacetValue &value, bool on)
{
    const ModelQuery query = ModelQuery::fromText(line);
    const ModelQuery::Term wanted = termOf(value);
    QStringList kept, values;
    for (const QueryPiece &piece : queryPieces(line)) {
        const auto term = std::ranges::find_if(query.terms(), [&](const ModelQuery::Term &one) {
            return one.position == piece.position && one.field == wanted.field && !one.negated;
        });
        if (term == query.terms().end())
            kept << line.sliced(piece.position, piece.length);
        else
            values << term->values;
    }
    values.removeIf([&wanted](const QString &one) { return wanted.values.contains(one); });
    if (on)
        values << wanted.values;
    if (!values.isEmpty()) {
        QStringList quoted;
        for (const QString &one : std::as_const(values))
            quoted << quotedWord(one);
        kept << value.term.first(value.term.indexOf(u':') + 1) + quoted.join(u',');
    }
    return kept.join(u' ');
}

} // namespace

bool isChosen(const QString &line, const ModelQuery &query, Facet facet, const FacetValue &value)
{
    // Ages count from today, which a term that is read back does not know: their letters are compared.
    if (facet == Facet::Age)
        return hasTerm(line, value.term);
    const ModelQuery::Term wanted = termOf(value);
    return std::ranges::any_of(query.terms(),
                               [&](const ModelQuery::Term &term) { return speaksOf(term, wanted, kindOf(facet)); });
}

QString withFacetValue(const QString &line, Facet facet, const FacetValue &value, bool on)
{
    switch (kindOf(facet)) {
    case FacetKind::Alternatives: return withAlternative(line, value, on);
    case FacetKind::Steps: {
        const QString without = withoutField(line, termOf(value).field);
        return on ? withTerm(without, value.term, true) : without;
    }
    case FacetKind::Together: break;
    }
    return withTerm(line, value.term, on);
}

QString withPriceRange(const QString &line, const std::optional<qint64> &least, const std::optional<qint64> &most)
{
    QString result = withoutField(line, ModelQuery::Field::OutputPrice);
    // What lies above an edge is written with the edge.
    if (least)
        result = withTerm(result, QString(u"price>"_s + Money::fromPicos(*least - 1).toText()), true);
    if (most)
        result = withTerm(result, QString(u"price<="_s + Money::fromPicos(*most).toText()), true);
    return result;
}

} // namespace switchyard
