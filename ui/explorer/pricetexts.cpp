// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/explorer/pricetexts.h"

#include "ui/common/format.h"
#include "ui/explorer/pricewords.h"

#include <QCoreApplication>
#include <QStringList>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(PriceTexts)
};

QString dash()
{
    return u"—"_s;
}

/// A date as sent ("2026-03-03", with or without a time) as people read it; what is none stays.
QString dateText(const std::optional<QString> &text, QDate today)
{
    constexpr int dateLength = 10;
    if (!text)
        return dash();
    const QDate date = QDate::fromString(text->left(dateLength), Qt::ISODate);
    return date.isValid() ? formatDay(date, today) : singleLine(*text, 30);
}

QString contextText(const std::optional<QString> &text)
{
    bool isNumber = false;
    const qint64 tokens = text.value_or(QString()).toLongLong(&isNumber);
    return isNumber ? formatTokens(tokens) : dash();
}

QString discountText(const std::optional<QString> &text)
{
    const auto share = text ? Money::fromText(text->toLatin1()) : std::nullopt;
    const auto whole = Money::fromText("1");
    return share ? formatPercent(share->picos(), whole->picos()) : dash();
}

QString sideText(const PriceChange &change, const std::optional<QString> &side, QDate today)
{
    if (change.key == HistoryKey::expires)
        return dateText(side, today);
    if (change.key == HistoryKey::context)
        return contextText(side);
    if (change.key == HistoryKey::discount)
        return discountText(side);
    if (change.key == HistoryKey::conditions) {
        //: a price list has prices that hold under conditions, for example for long prompts
        return side ? Texts::tr("some") : dash();
    }
    return change.key.startsWith(u'#') ? QString() : formatWirePrice(change.key, side);
}

/// "20 %" out of "-20", in the digits of the locale.
QString percentText(QString percent)
{
    percent.remove(u'-');
    const auto amount = Money::fromText(percent.toLatin1());
    constexpr int decimals = 1;
    //: a percentage
    return amount ? Texts::tr("%1 %").arg(formatDecimal(*amount, 0, decimals)) : QString();
}

} // namespace

QString priceNameWithUnit(const QString &key)
{
    //: a price: what for, then its unit, dollars for a million tokens
    return isPricedByToken(key) ? Texts::tr("%1, $/M").arg(priceName(key))
                                //: a price: what for, then its unit, dollars for one (image, request, search)
                                : Texts::tr("%1, $ each").arg(priceName(key));
}

QString formatStepPrice(const QString &key, const std::optional<UnitPrice> &price)
{
    constexpr int least = 2, most = 6;
    if (!price)
        return dash();
    if (price->isFree())
        return Texts::tr("free");
    const auto amount = isPricedByToken(key) ? price->perMillion() : price->times(1);
    return amount ? formatDecimal(*amount, least, most) : dash();
}

QString formatWirePrice(const QString &key, const std::optional<QString> &text)
{
    if (!text)
        return dash();
    const auto price = UnitPrice::fromText(text->toLatin1());
    //: instead of a price: it depends
    return price ? formatStepPrice(key, price) : Texts::tr("varies");
}

double pricePosition(const QString &key, UnitPrice price)
{
    constexpr double yoctosPerDollar = 1e24, million = 1e6;
    return double(price.yoctos()) / yoctosPerDollar * (isPricedByToken(key) ? million : 1);
}

QString changeTitle(const PriceChange &change)
{
    using Kind = PriceChange::Kind;
    switch (change.kind()) {
    //: what happened to a model: the server lists it for the first time
    case Kind::New: return Texts::tr("New");
    //: what happened to a model: the server lists it no more
    case Kind::Gone: return Texts::tr("Gone");
    //: what happened to a model: it was gone and is listed again
    case Kind::Back: return Texts::tr("Back");
    case Kind::Expires:
    //: the day from which a model is not offered any more
    case Kind::ExpiryLifted: return Texts::tr("Expires");
    case Kind::Context: return Texts::tr("Context");
    case Kind::Conditions:
        return change.key == HistoryKey::discount ? Texts::tr("Discount") : Texts::tr("Conditional prices");
    default: return priceNameWithUnit(change.key);
    }
}

QString changeFrom(const PriceChange &change, QDate today)
{
    return sideText(change, change.from, today);
}

QString changeTo(const PriceChange &change, QDate today)
{
    return sideText(change, change.to, today);
}

QString changePercent(const PriceChange &change)
{
    const auto percent = change.percent();
    if (!percent)
        return {};
    return (change.kind() == PriceChange::Kind::Cheaper ? u"▼ "_s : u"▲ "_s) + percentText(*percent);
}

QString sparklineText(const Sparkline &line)
{
    if (line.corners.isEmpty())
        return {};
    const int changes = int(line.corners.size()) - 1;
    if (changes == 0)
        return Texts::tr("no change in 90 days");
    //: how often a price changed
    const QString count = Texts::tr("%n change(s) in 90 days", nullptr, changes);
    const auto &first = line.corners.first().level, &last = line.corners.last().level;
    if (!last)
        //: %1: how often a price changed; the model is not listed any more
        return Texts::tr("%1, gone now").arg(count);
    if (!first || *first == *last)
        return count;
    return *last < *first ? Texts::tr("%1, cheaper now").arg(count) : Texts::tr("%1, dearer now").arg(count);
}

QString summaryText(const ChangeSummary &summary)
{
    QStringList parts;
    const auto add = [&](int count, const QString &text) {
        if (count > 0)
            parts.append(text);
    };
    //: how many models became cheaper
    add(summary.cheaper, Texts::tr("%n cheaper", nullptr, summary.cheaper));
    add(summary.dearer, Texts::tr("%n dearer", nullptr, summary.dearer));
    add(summary.added, Texts::tr("%n new", nullptr, summary.added));
    add(summary.gone, Texts::tr("%n gone", nullptr, summary.gone));
    add(summary.back, Texts::tr("%n back", nullptr, summary.back));
    add(summary.expiring, Texts::tr("%n expiring", nullptr, summary.expiring));
    //: between the parts of a list: "2 cheaper, 1 new"
    return parts.isEmpty() ? Texts::tr("no change") : parts.join(Texts::tr(", "));
}

QString alertText(const PriceAlert &alert, const QString &modelName, QDate today)
{
    using Kind = PriceAlert::Kind;
    const QString name = isolated(modelName, 80);
    const bool isMain = alert.key == PriceKey::completion || alert.key == PriceKey::prompt;
    switch (alert.kind) {
    case Kind::Gone: return Texts::tr("%1 is not listed any more").arg(name);
    case Kind::Expires: return Texts::tr("%1 expires on %2").arg(name, dateText(alert.expiresText, today));
    case Kind::Cheaper:
        if (alert.percent.isEmpty() || !isMain)
            return Texts::tr("%1 is now cheaper: %2").arg(name, priceName(alert.key));
        return Texts::tr("%1 is now %2 cheaper").arg(name, percentText(alert.percent));
    case Kind::Dearer:
        if (alert.percent.isEmpty() || !isMain)
            return Texts::tr("%1 is now dearer: %2").arg(name, priceName(alert.key));
        return Texts::tr("%1 is now %2 dearer").arg(name, percentText(alert.percent));
    }
    return {};
}

QString problemText(const PriceFileProblem &problem)
{
    using Kind = PriceFileProblem::Kind;
    const QString cell = isolated(problem.text, 60);
    const auto told = [&]() -> QString {
        switch (problem.kind) {
        case Kind::NotText: return Texts::tr("The file is no text in UTF-8.");
        case Kind::TooLarge: return Texts::tr("The file is larger than what is taken: 64 MB and 500,000 points.");
        case Kind::MissingColumn: return Texts::tr("The column “%1” is missing.").arg(cell);
        case Kind::UnknownColumn: return Texts::tr("The column “%1” is not known.").arg(cell);
        case Kind::CellCount: return Texts::tr("There are %1 cells, which is not what the first line has.").arg(cell);
        case Kind::OpenQuote: return Texts::tr("A quote is opened and never closed.");
        case Kind::BrokenJson: return Texts::tr("This cannot be read as a price in JSON: %1").arg(cell);
        case Kind::OtherFormat: return Texts::tr("The file holds no prices, or a newer version wrote it.");
        case Kind::BadTime: return Texts::tr("“%1” is no day and no time with a time zone.").arg(cell);
        case Kind::NoModel: return Texts::tr("The model is missing.");
        case Kind::BadKey: return Texts::tr("“%1” is no name of a price.").arg(cell);
        case Kind::BadValue: return Texts::tr("“%1” is no price. A price is a decimal like 0.00000038.").arg(cell);
        case Kind::TooLong: return Texts::tr("A cell is too long: %1").arg(cell);
        case Kind::Contradiction: return Texts::tr("“%1” contradicts an earlier line about the same moment.").arg(cell);
        }
        return {};
    }();
    //: %1: number of a line in a file, %2: what is wrong there
    return problem.line > 0 ? Texts::tr("Line %1: %2").arg(formatCount(problem.line), told) : told;
}

} // namespace switchyard
