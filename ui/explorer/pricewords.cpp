// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/explorer/pricewords.h"

#include "ui/common/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PriceWords)
};

enum class Unit { MillionTokens, Image, Request, Search, Piece };

struct Name
{
    QLatin1StringView key;
    const char *text;
    Unit unit;
};

// In the order they are read in.
constexpr Name names[] = {
    {PriceKey::prompt, QT_TRANSLATE_NOOP("PriceWords", "Input"), Unit::MillionTokens},
    {PriceKey::completion, QT_TRANSLATE_NOOP("PriceWords", "Output"), Unit::MillionTokens},
    {PriceKey::cacheRead, QT_TRANSLATE_NOOP("PriceWords", "Cached input"), Unit::MillionTokens},
    {PriceKey::cacheWrite, QT_TRANSLATE_NOOP("PriceWords", "Writing the cache"), Unit::MillionTokens},
    {PriceKey::cacheWriteHour, QT_TRANSLATE_NOOP("PriceWords", "Writing it for an hour"), Unit::MillionTokens},
    {PriceKey::reasoning, QT_TRANSLATE_NOOP("PriceWords", "Reasoning"), Unit::MillionTokens},
    {PriceKey::audio, QT_TRANSLATE_NOOP("PriceWords", "Audio input"), Unit::MillionTokens},
    {PriceKey::audioOutput, QT_TRANSLATE_NOOP("PriceWords", "Audio output"), Unit::MillionTokens},
    {PriceKey::audioCacheRead, QT_TRANSLATE_NOOP("PriceWords", "Cached audio"), Unit::MillionTokens},
    {PriceKey::imageToken, QT_TRANSLATE_NOOP("PriceWords", "Image tokens"), Unit::MillionTokens},
    {PriceKey::imageOutput, QT_TRANSLATE_NOOP("PriceWords", "Image output"), Unit::MillionTokens},
    {PriceKey::image, QT_TRANSLATE_NOOP("PriceWords", "Image"), Unit::Image},
    {PriceKey::request, QT_TRANSLATE_NOOP("PriceWords", "Request"), Unit::Request},
    {PriceKey::webSearch, QT_TRANSLATE_NOOP("PriceWords", "Web search"), Unit::Search},
};

/// The table has an entry of its own for what is not in the list: as it is called on the wire, by the piece.
Name nameOf(const QString &key)
{
    const auto *known = std::ranges::find_if(names, [&key](const Name &one) { return key == one.key; });
    return known == std::end(names) ? Name{{}, nullptr, Unit::Piece} : *known;
}

QString priceText(const Price &price, Unit unit)
{
    if (!price.value)
        return Words::tr("varies");
    if (price.value->isFree())
        return Words::tr("free");
    const auto amount = unit == Unit::MillionTokens ? price.value->perMillion() : price.value->times(1);
    if (!amount)
        return Words::tr("varies");
    const QString money = formatMoney(*amount);
    switch (unit) {
    //: price of a million tokens
    case Unit::MillionTokens: return Words::tr("%1 / M").arg(money);
    case Unit::Image: return Words::tr("%1 an image").arg(money);
    case Unit::Request: return Words::tr("%1 a request").arg(money);
    case Unit::Search: return Words::tr("%1 a search").arg(money);
    case Unit::Piece: break;
    }
    return Words::tr("%1 each").arg(money);
}

QList<FactGrid::Fact> factsOf(const QMap<QString, Price> &prices, bool all)
{
    QStringList keys = prices.keys();
    std::ranges::stable_sort(keys, {}, [](const QString &key) {
        return std::ranges::find_if(names, [&key](const Name &one) { return key == one.key; }) - std::begin(names);
    });
    QList<FactGrid::Fact> facts;
    for (const QString &key : std::as_const(keys)) {
        const Price &price = *prices.constFind(key);
        // Lists say of everything that it costs nothing; worth a line it is where something could be expected.
        const bool isMain = key == PriceKey::prompt || key == PriceKey::completion;
        if (!all && !isMain && price.value && price.value->isFree())
            continue;
        facts << FactGrid::Fact{priceName(key), priceText(price, nameOf(key).unit), true};
    }
    return facts;
}

QString timeText(int hhmm)
{
    return QLocale().toString(QTime(hhmm / 100 % 24, hhmm % 100 % 60), QLocale::ShortFormat);
}

} // namespace

QString priceName(const QString &key)
{
    const Name name = nameOf(key);
    return name.text ? Words::tr(name.text) : singleLine(key, 40);
}

bool isPricedByToken(const QString &key)
{
    return nameOf(key).unit == Unit::MillionTokens;
}

QString conditionText(const PriceOverride &condition)
{
    QStringList parts;
    if (condition.minPromptTokens)
        parts << Words::tr("above %1 tokens of input").arg(formatTokens(*condition.minPromptTokens));
    if (condition.utcStart && condition.utcEnd)
        parts << Words::tr("from %1 to %2 UTC").arg(timeText(*condition.utcStart), timeText(*condition.utcEnd));
    return parts.join(u", "_s);
}

QList<FactGrid::Fact> priceFacts(const PriceTable &table)
{
    QList<FactGrid::Fact> facts = factsOf(table.prices, false);
    if (facts.isEmpty())
        return {{{}, Words::tr("Not listed by this server"), false}};
    for (const PriceOverride &condition : table.overrides) {
        const QString when = conditionText(condition);
        //: prices that hold under a condition; %1 is one like "above 200 k tokens of input"
        const QString under = Words::tr("Instead, %1:");
        facts << FactGrid::Fact{{}, when.isEmpty() ? Words::tr("Under other conditions:") : under.arg(when), false};
        facts += factsOf(condition.prices, true);
    }
    if (!table.discount.isEmpty() && table.discount != "0"_L1)
        facts << FactGrid::Fact{Words::tr("Discount"), formatPercent(qint64(table.discount.toDouble() * 1000), 1000),
                                true};
    return facts;
}

} // namespace switchyard
