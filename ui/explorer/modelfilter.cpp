// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/explorer/modelfilter.h"

#include <QRegularExpression>

#include <algorithm>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

bool holds(ModelFilter::Comparison comparison, std::strong_ordering order)
{
    switch (comparison) {
    case ModelFilter::Comparison::Less: return order < 0;
    case ModelFilter::Comparison::LessOrEqual: return order <= 0;
    case ModelFilter::Comparison::Greater: return order > 0;
    case ModelFilter::Comparison::GreaterOrEqual: return order >= 0;
    case ModelFilter::Comparison::Equal: return order == 0;
    }
    return false;
}

ModelFilter::Comparison comparisonFrom(const QString &sign)
{
    return sign == "<"_L1 ? ModelFilter::Comparison::Less
        : sign == "<="_L1 ? ModelFilter::Comparison::LessOrEqual
        : sign == ">"_L1  ? ModelFilter::Comparison::Greater
        : sign == ">="_L1 ? ModelFilter::Comparison::GreaterOrEqual
                          : ModelFilter::Comparison::Equal;
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
    const auto number = Money::fromText(text.toLatin1()); // exact decimals, nothing to do with money
    if (!number || number->isNegative() || number->picos() / 1'000'000'000'000 > 1'000'000)
        return {};
    return number->picos() / 1'000'000 * factor / 1'000'000;
}

QString modalityFrom(const QString &word)
{
    static const QHash<QString, QString> shortForms{{u"txt"_s, u"text"_s},
                                                    {u"img"_s, u"image"_s},
                                                    {u"aud"_s, u"audio"_s},
                                                    {u"pdf"_s, u"file"_s},
                                                    {u"vid"_s, u"video"_s}};
    return shortForms.value(word, word);
}

/// True when the term was a bound (understood or not).
bool takeBound(const QString &term, ModelFilter &filter)
{
    static const QRegularExpression bound(u"^(price|in|out|ctx|context)(<=|>=|<|>|=)(.*)$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const auto match = bound.match(term);
    if (!match.hasMatch())
        return false;
    const QString what = match.captured(1).toLower();
    const auto comparison = comparisonFrom(match.captured(2));
    QString value = match.captured(3);
    if (what.startsWith("c"_L1)) {
        if (const auto tokens = tokensFrom(value))
            filter.contexts << ModelFilter::ContextBound{comparison, *tokens};
        else
            filter.notUnderstood << term;
        return true;
    }
    value.remove(u'$').replace(u',', u'.');
    if (const auto amount = Money::fromText(value.toLatin1()))
        filter.prices << ModelFilter::PriceBound{what == "in"_L1 ? PriceKey::prompt : PriceKey::completion, comparison,
                                                 *amount};
    else
        filter.notUnderstood << term;
    return true;
}

bool takeTag(const QString &term, ModelFilter &filter)
{
    const QString key = term.section(u':', 0, 0).toLower();
    const QString value = term.section(u':', 1).toLower();
    if (value.isEmpty())
        return false;
    if (key == "cap"_L1 || key == "can"_L1)
        filter.capabilities << value;
    else if (key == "in"_L1 || key == "reads"_L1)
        filter.inputs << modalityFrom(value);
    else if (key == "out"_L1 || key == "writes"_L1)
        filter.outputs << modalityFrom(value);
    else if (key == "by"_L1 || key == "author"_L1)
        filter.authors << value;
    else
        return false; // a model id has a colon too
    return true;
}

bool containsAll(const QStringList &have, const QStringList &wanted)
{
    return std::ranges::all_of(wanted, [&have](const QString &one) { return have.contains(one, Qt::CaseInsensitive); });
}

} // namespace

QStringList capabilitiesOf(const Model &model)
{
    QStringList result;
    if (model.supports("tools"_L1))
        result << u"tools"_s;
    if (model.supports("structured_outputs"_L1) || model.supports("response_format"_L1))
        result << u"json"_s;
    if (model.supports("reasoning"_L1) || model.reasoning)
        result << u"think"_s;
    if (model.pricing.has(PriceKey::cacheRead))
        result << u"cache"_s;
    if (model.supports("web_search_options"_L1))
        result << u"web"_s;
    return result;
}

QStringList shortModalities(const QStringList &modalities)
{
    static const QHash<QString, QString> shortForms{{u"text"_s, u"txt"_s},
                                                    {u"image"_s, u"img"_s},
                                                    {u"audio"_s, u"aud"_s},
                                                    {u"file"_s, u"pdf"_s},
                                                    {u"video"_s, u"vid"_s}};
    QStringList result;
    for (const QString &modality : modalities)
        result << shortForms.value(modality, modality);
    return result;
}

ModelFilter ModelFilter::fromText(const QString &text)
{
    ModelFilter filter;
    const QStringList terms = text.simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &term : terms) {
        if (takeBound(term, filter) || takeTag(term, filter))
            continue;
        if (term.compare("free"_L1, Qt::CaseInsensitive) == 0)
            filter.onlyFree = true;
        else if (term.startsWith(u'-') && term.size() > 1)
            filter.excluded << term.mid(1);
        else
            filter.words << term;
    }
    return filter;
}

bool ModelFilter::matches(const Model &model) const
{
    const auto mentions = [&model](const QString &word) {
        return model.name.contains(word, Qt::CaseInsensitive) || model.id.text().contains(word, Qt::CaseInsensitive);
    };
    if (!std::ranges::all_of(words, mentions) || std::ranges::any_of(excluded, mentions))
        return false;
    if (onlyFree && !model.pricing.isFree())
        return false;
    if (!containsAll(model.inputModalities, inputs) || !containsAll(model.outputModalities, outputs)
        || (!capabilities.isEmpty() && !containsAll(capabilitiesOf(model), capabilities)))
        return false;
    if (!std::ranges::all_of(authors, [&model](const QString &author) {
            return model.author().startsWith(author, Qt::CaseInsensitive);
        }))
        return false;
    for (const ContextBound &bound : contexts) {
        if (!model.contextLength || !holds(bound.comparison, *model.contextLength <=> bound.tokens))
            return false;
    }
    for (const PriceBound &bound : prices) {
        const auto price = model.pricing.price(bound.key);
        const auto million = price ? price->perMillion() : std::nullopt;
        if (!million || !holds(bound.comparison, million->picos() <=> bound.perMillion.picos()))
            return false;
    }
    return true;
}

} // namespace switchyard
