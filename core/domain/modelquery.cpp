// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/modelquery.h"

#include "core/domain/queryparser_p.h"

#include <algorithm>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

bool within(std::optional<qint64> value, const ModelQuery::Term &term)
{
    return value && (!term.least || *value >= *term.least) && (!term.most || *value <= *term.most);
}

bool within(const std::optional<QDate> &day, const ModelQuery::Term &term)
{
    return day && within(std::optional(day->toJulianDay()), term);
}

bool oneIs(const QStringList &have, const QStringList &wanted)
{
    return std::ranges::any_of(wanted, [&have](const QString &one) { return have.contains(one); });
}

bool isNamed(const QString &name, const ModelQuery::Term &term)
{
    return term.exact.contains(name)
        || std::ranges::any_of(term.values, [&name](const QString &one) { return name.startsWith(one); });
}

bool isSo(const QString &property, const ModelFacts &facts, const ModelMarks &marks)
{
    return property == "free"_L1     ? facts.free
        : property == "open"_L1      ? facts.openWeights
        : property == "zdr"_L1       ? facts.zeroRetention.value_or(false)
        : property == "moderated"_L1 ? facts.moderated.value_or(false)
        : property == "batch"_L1     ? facts.batch
        : property == "alias"_L1     ? facts.alias
        : property == "favourite"_L1 ? marks.favourite
        : property == "hidden"_L1    ? marks.hidden
                                     : false;
}

bool contains(const QStringList &wanted, const QString &text)
{
    return std::ranges::any_of(wanted, [&text](const QString &one) { return text.contains(one); });
}

bool fits(const ModelQuery::Term &term, const ModelFacts &facts, const ModelMarks &marks)
{
    using Field = ModelQuery::Field;
    switch (term.field) {
    case Field::Word: return contains(term.values, facts.text);
    case Field::Author: return isNamed(facts.author, term);
    case Field::Provider:
        return std::ranges::any_of(facts.providers, [&term](const QString &one) { return isNamed(one, term); });
    case Field::Connection: return contains(term.values, facts.connection);
    case Field::Input: return oneIs(facts.inputs, term.values);
    case Field::Output: return oneIs(facts.outputs, term.values);
    case Field::Capability: return oneIs(facts.capabilities, term.values);
    case Field::Parameter: return oneIs(facts.parameters, term.values);
    case Field::Tokenizer:
        return std::ranges::any_of(term.values, [&facts](const QString &one) {
            return facts.tokenizer.compare(one, Qt::CaseInsensitive) == 0;
        });
    case Field::Is:
        return std::ranges::any_of(term.values, [&](const QString &one) { return isSo(one, facts, marks); });
    case Field::Tag:
        return std::ranges::any_of(
            term.values, [&marks](const QString &one) { return marks.tags.contains(one, Qt::CaseInsensitive); });
    case Field::Note:
        return std::ranges::any_of(
            term.values, [&marks](const QString &one) { return marks.note.contains(one, Qt::CaseInsensitive); });
    case Field::InputPrice: return within(facts.inputPrice, term);
    case Field::OutputPrice: return within(facts.outputPrice, term);
    case Field::CachePrice: return within(facts.cachePrice, term);
    case Field::Context: return within(facts.context, term);
    case Field::LongestAnswer: return within(facts.longestAnswer, term);
    case Field::Age: return within(facts.created, term);
    case Field::Cutoff: return within(facts.cutoff, term);
    case Field::Expires: return within(facts.expires, term);
    }
    return false;
}

} // namespace

bool ModelQuery::fulfils(const Term &term, const ModelFacts &facts, const ModelMarks &marks)
{
    return fits(term, facts, marks) != term.negated;
}

ModelQuery ModelQuery::withNames(const QStringList &authors, const QStringList &providers) const
{
    ModelQuery query = *this;
    for (Term &term : query.m_terms) {
        if (term.field != Field::Author && term.field != Field::Provider)
            continue;
        const QStringList &names = term.field == Field::Author ? authors : providers;
        term.values.removeIf([&](const QString &value) {
            const bool isName = names.contains(value);
            if (isName)
                term.exact << value;
            return isName;
        });
    }
    return query;
}

bool ModelQuery::matches(const ModelFacts &facts, const ModelMarks &marks) const
{
    if (marks.hidden && !m_showsHidden)
        return false;
    return std::ranges::all_of(m_terms, [&](const Term &term) { return fulfils(term, facts, marks); });
}

ModelQuery ModelQuery::fromText(const QString &text, QDate today)
{
    return QueryParser(text, today).parsed();
}

const QList<QueryFieldName> &queryFieldNames()
{
    using Field = ModelQuery::Field;
    static const QList<QueryFieldName> names{
        {"price"_L1, Field::OutputPrice, true},
        {"output"_L1, Field::OutputPrice, true},
        {"out"_L1, Field::OutputPrice, true},
        {"in"_L1, Field::InputPrice, true},
        {"input"_L1, Field::InputPrice, true},
        {"cache"_L1, Field::CachePrice, true},
        {"ctx"_L1, Field::Context, true},
        {"context"_L1, Field::Context, true},
        {"max"_L1, Field::LongestAnswer, true},
        {"age"_L1, Field::Age, true},
        {"created"_L1, Field::Age, true},
        {"cutoff"_L1, Field::Cutoff, true},
        {"expires"_L1, Field::Expires, true},
        {"in"_L1, Field::Input, false},
        {"reads"_L1, Field::Input, false},
        {"out"_L1, Field::Output, false},
        {"writes"_L1, Field::Output, false},
        {"cap"_L1, Field::Capability, false},
        {"can"_L1, Field::Capability, false},
        {"param"_L1, Field::Parameter, false},
        {"author"_L1, Field::Author, false},
        {"by"_L1, Field::Author, false},
        {"provider"_L1, Field::Provider, false},
        {"on"_L1, Field::Connection, false},
        {"tokenizer"_L1, Field::Tokenizer, false},
        {"is"_L1, Field::Is, false},
        {"tag"_L1, Field::Tag, false},
        {"note"_L1, Field::Note, false},
    };
    return names;
}

const QStringList &queryProperties()
{
    static const QStringList properties{u"free"_s,  u"open"_s,  u"zdr"_s,       u"moderated"_s,
                                        u"batch"_s, u"alias"_s, u"favourite"_s, u"hidden"_s};
    return properties;
}

QList<QueryPiece> queryPieces(const QString &text)
{
    QList<QueryPiece> pieces;
    qsizetype at = 0;
    while (at < text.size()) {
        if (text.at(at).isSpace()) {
            ++at;
            continue;
        }
        QueryPiece piece{.position = at};
        bool quoted = false;
        for (; at < text.size() && (quoted || !text.at(at).isSpace()); ++at) {
            if (text.at(at) == u'"')
                quoted = !quoted;
        }
        piece.length = at - piece.position;
        piece.closed = !quoted;
        pieces << piece;
    }
    return pieces;
}

QString withTerm(const QString &line, const QString &term, bool on)
{
    QStringList kept;
    for (const QueryPiece &piece : queryPieces(line)) {
        const QString text = line.sliced(piece.position, piece.length);
        if (text.compare(term, Qt::CaseInsensitive) != 0)
            kept << text;
    }
    if (on)
        kept << term;
    return kept.join(u' ');
}

bool hasTerm(const QString &line, const QString &term)
{
    return std::ranges::any_of(queryPieces(line), [&](const QueryPiece &piece) {
        return QStringView(line).sliced(piece.position, piece.length).compare(term, Qt::CaseInsensitive) == 0;
    });
}

QString withoutField(const QString &line, ModelQuery::Field field)
{
    const ModelQuery query = ModelQuery::fromText(line);
    QStringList kept;
    for (const QueryPiece &piece : queryPieces(line)) {
        const bool gone = std::ranges::any_of(query.terms(), [&](const ModelQuery::Term &term) {
            return term.field == field && term.position == piece.position;
        });
        if (!gone)
            kept << line.sliced(piece.position, piece.length);
    }
    return kept.join(u' ');
}

QString quotedWord(const QString &word)
{
    const bool plain = std::ranges::none_of(word, [](QChar c) { return c.isSpace() || c == u'"' || c == u','; });
    return plain ? word : u'"' + QString(word).remove(u'"') + u'"';
}

} // namespace switchyard
