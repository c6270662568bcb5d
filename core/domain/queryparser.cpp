// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/money.h"
#include "core/domain/queryparser_p.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 picosPerUnit = 1'000'000'000'000;
constexpr qint64 mostUnits = 1'000'000;

/// A plain decimal in millionths; exact, and bounded so that a factor of a million still fits.
std::optional<qint64> millionths(QString text)
{
    text.replace(u',', u'.');
    const auto number = Money::fromText(text.toLatin1()); // exact decimals, nothing to do with money
    if (!number || number->isNegative() || number->picos() / picosPerUnit > mostUnits)
        return {};
    return number->picos() / 1'000'000;
}

/// "200k", "1.5m", "8192".
std::optional<qint64> tokensFrom(QString text)
{
    qint64 factor = 1;
    if (text.endsWith(u'k', Qt::CaseInsensitive))
        factor = 1000;
    else if (text.endsWith(u'm', Qt::CaseInsensitive))
        factor = 1'000'000;
    if (factor > 1)
        text.chop(1);
    const auto number = millionths(text);
    return number ? std::optional(*number * factor / 1'000'000) : std::nullopt;
}

/// "90", "90d", "6w", "3m", "1y" as days.
std::optional<qint64> daysFrom(QString text)
{
    static const QHash<QChar, int> units{{u'd', 1}, {u'w', 7}, {u'm', 30}, {u'y', 365}};
    int factor = 1;
    if (!text.isEmpty() && units.contains(text.back().toLower())) {
        factor = units.value(text.back().toLower());
        text.chop(1);
    }
    bool isNumber = false;
    const int count = text.toInt(&isNumber);
    return isNumber && count >= 0 && count <= 100'000 ? std::optional(qint64(count) * factor) : std::nullopt;
}

/// The words of a list between commas, without their quotes.
QStringList wordsOf(QStringView body)
{
    QStringList words;
    QString word;
    bool quoted = false;
    for (const QChar c : body) {
        if (c == u'"') {
            quoted = !quoted;
        } else if (c == u',' && !quoted) {
            words << word;
            word.clear();
        } else {
            word += c;
        }
    }
    words << word;
    words.removeIf([](const QString &one) { return one.trimmed().isEmpty(); });
    return words;
}

QString canonical(ModelQuery::Field field, const QString &word)
{
    static const QHash<QString, QString> abilities{
        {u"structured"_s, u"json"_s}, {u"structured_outputs"_s, u"json"_s},
        {u"reasoning"_s, u"think"_s}, {u"reason"_s, u"think"_s},
        {u"search"_s, u"web"_s},      {u"tool"_s, u"tools"_s},
    };
    static const QHash<QString, QString> properties{
        {u"favorite"_s, u"favourite"_s},
        {u"fav"_s, u"favourite"_s},
        {u"starred"_s, u"favourite"_s},
        {u"weights"_s, u"open"_s},
    };
    const QString folded = field == ModelQuery::Field::Word ? word.toCaseFolded() : word.toLower();
    switch (field) {
    case ModelQuery::Field::Input:
    case ModelQuery::Field::Output: return modalityFromWord(folded);
    case ModelQuery::Field::Capability: return abilities.value(folded, folded);
    case ModelQuery::Field::Is: return properties.value(folded, folded);
    default: return folded;
    }
}

bool isKnown(const QString &property)
{
    return queryProperties().contains(property);
}

} // namespace

ModelQuery QueryParser::parsed()
{
    for (const QueryPiece &piece : queryPieces(m_text))
        take(piece);
    return m_query;
}

void QueryParser::take(const QueryPiece &piece)
{
    Term term{.position = piece.position, .length = piece.length};
    QStringView body = QStringView(m_text).sliced(piece.position, piece.length);
    if (!piece.closed)
        return complain(ModelQuery::Problem::Kind::UnclosedQuote, term);
    if (body.size() > 1 && body.startsWith(u'-')) {
        term.negated = true;
        body = body.sliced(1);
    }
    if (takeAmount(term, body) || takeWords(term, body))
        return;
    if (body.compare("free"_L1, Qt::CaseInsensitive) == 0) {
        term.field = Field::Is;
        term.values = {u"free"_s};
        return add(term);
    }
    // A comma of a plain word is a comma; the list of alternatives belongs to fields.
    const QString word = QString(body.toString()).remove(u'"').toCaseFolded();
    if (!word.isEmpty()) {
        term.values = {word};
        add(term);
    }
}

bool QueryParser::takeAmount(Term &term, QStringView body)
{
    const auto isSign = [](QChar c) { return c == u'<' || c == u'>' || c == u'='; };
    const auto at = std::ranges::find_if(body, isSign);
    const qsizetype before = at - body.begin();
    if (at == body.end() || before == 0 || !std::all_of(body.begin(), at, [](QChar c) { return c.isLetter(); }))
        return false;
    qsizetype sign = 1;
    if (before + 1 < body.size() && body.at(before) != u'=' && body.at(before + 1) == u'=')
        sign = 2;
    const QString name = body.first(before).toString().toLower();
    const auto known = std::ranges::find_if(
        queryFieldNames(), [&name](const QueryFieldName &one) { return one.isAmount && one.name == name; });
    if (known == queryFieldNames().end()) {
        complain(ModelQuery::Problem::Kind::UnknownField, term);
        return true;
    }
    term.field = known->field;
    const QString value = body.sliced(before + sign).toString();
    // `created>=2026-03` names the day, `age<90d` how long ago it was: the earlier, the older.
    const bool turned = name == "age"_L1;
    QString comparison = body.sliced(before, sign).toString();
    if (turned)
        comparison.replace(0, 1,
                           comparison.front() == u'<'       ? QChar(u'>')
                               : comparison.front() == u'>' ? QChar(u'<')
                                                            : QChar(u'='));
    if (value.isEmpty())
        complain(ModelQuery::Problem::Kind::MissingValue, term);
    else if (!readBounds(term, comparison, turned ? u'~' + value : value))
        complain(ModelQuery::Problem::Kind::BadValue, term);
    else
        add(term);
    return true;
}

bool QueryParser::readBounds(Term &term, QStringView sign, const QString &value) const
{
    const bool isAge = value.startsWith(u'~');
    const QString plain = isAge ? value.sliced(1) : value;
    if (const qsizetype dots = plain.indexOf(".."_L1); dots >= 0 && sign == u'=') {
        const auto first = amount(term.field, plain.first(dots), isAge);
        const auto second = amount(term.field, plain.sliced(dots + 2), isAge);
        if (!first || !second)
            return false;
        term.least = std::min(*first, *second);
        term.most = std::max(*first, *second);
        return true;
    }
    const auto bound = amount(term.field, plain, isAge);
    if (!bound)
        return false;
    if (sign.startsWith(u'<'))
        term.most = sign.size() > 1 ? *bound : *bound - 1;
    else if (sign.startsWith(u'>'))
        term.least = sign.size() > 1 ? *bound : *bound + 1;
    else
        term.least = term.most = bound;
    return true;
}

std::optional<qint64> QueryParser::amount(Field field, const QString &text, bool isAge) const
{
    switch (field) {
    case Field::InputPrice:
    case Field::OutputPrice:
    case Field::CachePrice: {
        QString plain = text;
        plain.remove(u'$').replace(u',', u'.');
        if (plain.compare("free"_L1, Qt::CaseInsensitive) == 0)
            return 0;
        const auto price = Money::fromText(plain.toLatin1());
        return price && !price->isNegative() ? std::optional(price->picos()) : std::nullopt;
    }
    case Field::Context:
    case Field::LongestAnswer: return tokensFrom(text);
    case Field::Age:
    case Field::Cutoff:
    case Field::Expires: {
        if (isAge || field == Field::Expires) {
            if (const auto days = daysFrom(text))
                return m_today.addDays(isAge ? -*days : *days).toJulianDay();
        }
        const auto day = dayFromText(text);
        return day ? std::optional(day->toJulianDay()) : std::nullopt;
    }
    default: return {};
    }
}

bool QueryParser::takeWords(Term &term, QStringView body)
{
    const qsizetype colon = body.indexOf(u':');
    if (colon <= 0)
        return false;
    const QString name = body.first(colon).toString().toLower();
    const auto known = std::ranges::find_if(
        queryFieldNames(), [&name](const QueryFieldName &one) { return !one.isAmount && one.name == name; });
    if (known == queryFieldNames().end())
        return false; // a model id has a colon too
    term.field = known->field;
    for (const QString &word : wordsOf(body.sliced(colon + 1)))
        term.values << canonical(term.field, word);
    if (term.values.isEmpty())
        complain(ModelQuery::Problem::Kind::MissingValue, term);
    else if (term.field == Field::Is && !std::ranges::all_of(term.values, isKnown))
        complain(ModelQuery::Problem::Kind::BadValue, term);
    else
        add(term);
    return true;
}

void QueryParser::add(const Term &term)
{
    m_query.m_terms << term;
    m_query.m_showsHidden |= term.field == Field::Is && term.values.contains("hidden"_L1);
}

void QueryParser::complain(ModelQuery::Problem::Kind kind, const Term &term)
{
    m_query.m_problems << ModelQuery::Problem{kind, term.position, term.length,
                                              m_text.sliced(term.position, term.length)};
}

} // namespace switchyard
