// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

struct Format
{
    Q_DECLARE_TR_FUNCTIONS(Format)
};

constexpr qint64 picosPerDollar = 1'000'000'000'000;
constexpr QChar noBreakSpace = u'\u00a0';

qint64 powerOfTen(int exponent)
{
    qint64 value = 1;
    for (int i = 0; i < exponent; ++i)
        value *= 10;
    return value;
}

/// ASCII digits in the digits of the locale.
QString localDigits(const QString &ascii, const QLocale &locale)
{
    const QString zero = locale.zeroDigit();
    if (zero == "0"_L1)
        return ascii;
    QString result;
    const char32_t base = zero.toUcs4().value(0, U'0');
    for (const QChar c : ascii) {
        const char32_t digit = base + (c.unicode() - u'0');
        result += QString::fromUcs4(&digit, 1);
    }
    return result;
}

/// The magnitude with `minimum` … `maximum` decimals, rounded half to even.
QString decimalMagnitude(qint64 picos, int minimum, int maximum, const QLocale &locale)
{
    // qint64's minimum has no positive twin; one picodollar of nine million dollars is not shown anyway.
    const qint64 magnitude
        = picos == std::numeric_limits<qint64>::min() ? std::numeric_limits<qint64>::max() : std::abs(picos);
    const qint64 step = powerOfTen(12 - maximum);
    qint64 units = magnitude / step;
    const qint64 rest = magnitude % step;
    if (rest * 2 > step || (rest * 2 == step && step > 1 && units % 2 != 0))
        ++units;
    const qint64 scale = powerOfTen(maximum);
    QString fraction = QString::number(units % scale).rightJustified(maximum, u'0');
    if (maximum == 0)
        fraction.clear();
    while (fraction.size() > minimum && fraction.endsWith(u'0'))
        fraction.chop(1);
    const QString whole = locale.toString(units / scale);
    if (fraction.isEmpty())
        return whole;
    return whole + locale.decimalPoint() + localDigits(fraction, locale);
}

/// The currency sign where the locale puts it; a minus before it all, never the brackets of accountants.
QString withSign(const QString &magnitude, bool negative, const QLocale &locale)
{
    const QString minus = negative ? locale.negativeSign() : QString();
    if (locale.language() == QLocale::C)
        return minus + u'$' + magnitude;
    const QString pattern = locale.toCurrencyString(qlonglong(1), u"$"_s);
    const QString one = locale.toString(qlonglong(1));
    const auto at = pattern.indexOf(one);
    if (at < 0)
        return minus + u'$' + magnitude;
    return minus + pattern.first(at) + magnitude + pattern.sliced(at + one.size());
}

QString plainDouble(double value, int decimals, const QLocale &locale)
{
    QLocale grouped = locale;
    grouped.setNumberOptions(locale.numberOptions() & ~QLocale::OmitGroupSeparator);
    return grouped.toString(value, 'f', decimals);
}

} // namespace

QString formatDecimal(Money amount, int minimum, int maximum, const QLocale &locale)
{
    const QString magnitude = decimalMagnitude(amount.picos(), minimum, maximum, locale);
    return amount.isNegative() ? locale.negativeSign() + magnitude : magnitude;
}

QString formatMoney(Money amount, const QLocale &locale)
{
    const qint64 picos = amount.picos();
    if (picos == 0)
        return withSign(locale.toString(0), false, locale);
    const qint64 smallest = picosPerDollar / 10'000;
    if (picos > 0 && picos < smallest) {
        //: an amount of money that is too small to show; %1 is the smallest amount shown
        return Format::tr("< %1").arg(withSign(decimalMagnitude(smallest, 4, 4, locale), false, locale));
    }
    const bool small = picos < picosPerDollar && picos > -picosPerDollar;
    return withSign(decimalMagnitude(picos, 2, small ? 4 : 2, locale), picos < 0, locale);
}

QString formatMoney(const std::optional<Money> &amount, const QString &absent, const QLocale &locale)
{
    return amount ? formatMoney(*amount, locale) : absent;
}

QString formatMoneyExact(Money amount, int minimum, const QLocale &locale)
{
    if (amount.isZero())
        return withSign(locale.toString(0), false, locale);
    return withSign(decimalMagnitude(amount.picos(), minimum, 12, locale), amount.isNegative(), locale);
}

QString formatMoneySum(Money amount, const QLocale &locale)
{
    const qint64 smallest = picosPerDollar / 10'000;
    if (amount.isZero() || (amount.picos() > 0 && amount.picos() < smallest))
        return formatMoney(amount, locale);
    return withSign(decimalMagnitude(amount.picos(), 4, 4, locale), amount.isNegative(), locale);
}

QString formatPricePerMillion(const PriceTable &table, QLatin1StringView key, const QLocale &locale)
{
    if (!table.has(key))
        return u"—"_s;
    const auto price = table.price(key);
    const auto million = price ? price->perMillion() : std::nullopt;
    if (!million) {
        //: price column: the price depends on something and is not a number
        return Format::tr("varies");
    }
    if (price->isFree()) {
        //: price column: costs nothing
        return Format::tr("free");
    }
    return decimalMagnitude(million->picos(), 2, million->picos() < picosPerDollar / 100 ? 6 : 4, locale);
}

std::optional<Money> parseAmount(const QString &text, const QLocale &locale)
{
    QString plain = text.trimmed();
    plain.remove(u'$');
    plain.remove(locale.groupSeparator().isEmpty() || locale.groupSeparator() == "."_L1 ? u"\u00a0"_s
                                                                                        : locale.groupSeparator());
    plain.replace(locale.decimalPoint(), "."_L1);
    plain = plain.trimmed();
    const char32_t zero = locale.zeroDigit().toUcs4().value(0, U'0');
    QByteArray ascii;
    for (const char32_t c : plain.toUcs4()) {
        if (c >= zero && c <= zero + 9)
            ascii += char('0' + (c - zero));
        else if (c < 0x80)
            ascii += char(c);
        else
            return {};
    }
    // "1e3" is an amount on the wire, not among people.
    if (ascii.isEmpty() || ascii.contains('e') || ascii.contains('E'))
        return {};
    return Money::fromText(ascii);
}

QString formatTokens(qint64 count, const QLocale &locale)
{
    if (count < 1000)
        return locale.toString(count);
    struct Unit
    {
        double size;
        QString name;
    };
    //: thousands (k), millions (M) … of tokens, after the number
    const Unit units[] = {{1e3, Format::tr("k", "thousand")},
                          {1e6, Format::tr("M", "million")},
                          {1e9, Format::tr("G", "thousand million")},
                          {1e12, Format::tr("T", "million million")}};
    // 999,950 would read "1000 k".
    const Unit *unit = units;
    while (unit != std::end(units) - 1 && double(count) >= 999.5 * unit->size)
        ++unit;
    const double value = double(count) / unit->size;
    const int decimals = value < 10 && unit == units ? 1 : value < 10 ? 2 : value < 100 ? 1 : 0;
    QString number = plainDouble(value, decimals, locale);
    if (decimals > 0) {
        const QString zero = locale.zeroDigit();
        while (number.endsWith(zero))
            number.chop(zero.size());
        if (number.endsWith(locale.decimalPoint()))
            number.chop(locale.decimalPoint().size());
    }
    return number + noBreakSpace + unit->name;
}

QString formatTokens(const std::optional<qint64> &count, const QString &absent, const QLocale &locale)
{
    return count ? formatTokens(*count, locale) : absent;
}

QString formatCount(qint64 count, const QLocale &locale)
{
    return locale.toString(count);
}

QString formatDuration(std::chrono::milliseconds duration, const QLocale &locale)
{
    const auto ms = std::max<qint64>(duration.count(), 0);
    if (ms < 59'500) {
        const int decimals = ms < 995 ? 2 : ms < 9'950 ? 1 : 0;
        //: a duration in seconds
        return Format::tr("%1 s").arg(plainDouble(double(ms) / 1000.0, decimals, locale));
    }
    const qint64 seconds = (ms + 500) / 1000;
    if (seconds < 3600) {
        //: a duration in minutes and seconds
        return Format::tr("%1 min %2 s").arg(locale.toString(seconds / 60), locale.toString(seconds % 60));
    }
    //: a duration in hours and minutes
    return Format::tr("%1 h %2 min").arg(locale.toString(seconds / 3600), locale.toString(seconds % 3600 / 60));
}

QString formatSpeed(double tokensPerSecond, const QLocale &locale)
{
    //: tokens per second
    return Format::tr("%1 tok/s").arg(plainDouble(tokensPerSecond, tokensPerSecond < 9.95 ? 1 : 0, locale));
}

QString formatPercent(qint64 part, qint64 whole, const QLocale &locale)
{
    const double percent = whole > 0 ? 100.0 * double(part) / double(whole) : 0.0;
    //: a percentage
    return Format::tr("%1 %").arg(plainDouble(percent, percent > 0 && percent < 9.95 ? 1 : 0, locale));
}

QString formatBytes(qint64 bytes, const QLocale &locale)
{
    return locale.formattedDataSize(bytes, bytes < 10'000'000 ? 1 : 0, QLocale::DataSizeSIFormat);
}

QString formatDay(QDate day, QDate today, const QLocale &locale)
{
    const bool sameYear = day.year() == today.year();
    //: day of the month and short month, as in QLocale's date formats
    const QString pattern = sameYear ? Format::tr("d MMM", "date format") : Format::tr("d MMM yyyy", "date format");
    return locale.toString(day, pattern);
}

QString formatRelativeTime(const QDateTime &when, const QDateTime &now, const QLocale &locale)
{
    if (!when.isValid()) {
        //: instead of a time that is not known
        return Format::tr("unknown time");
    }
    const qint64 seconds = when.secsTo(now);
    if (seconds < 45)
        return Format::tr("just now");
    if (seconds < 3600) {
        //: how long ago
        return Format::tr("%1 min ago").arg(locale.toString(std::max<qint64>(1, (seconds + 30) / 60)));
    }
    const QDate day = when.toLocalTime().date();
    const QDate today = now.toLocalTime().date();
    if (day == today)
        return Format::tr("%1 h ago").arg(locale.toString(seconds / 3600));
    if (day.daysTo(today) == 1)
        return Format::tr("yesterday");
    return formatDay(day, today, locale);
}

QString formatListTime(const QDateTime &when, const QDateTime &now, const QLocale &locale)
{
    if (!when.isValid())
        return {};
    const QDateTime local = when.toLocalTime();
    const QDate today = now.toLocalTime().date();
    const qint64 days = local.date().daysTo(today);
    if (days == 0)
        return locale.toString(local.time(), QLocale::ShortFormat);
    if (days > 0 && days < 7)
        return locale.standaloneDayName(local.date().dayOfWeek(), QLocale::ShortFormat);
    if (local.date().year() == today.year())
        return formatDay(local.date(), today, locale);
    //: month and year of an old conversation
    return locale.toString(local.date(), Format::tr("MMM yyyy", "date format"));
}

QString formatTimestamp(const QDateTime &when, const QLocale &locale)
{
    if (!when.isValid())
        return u"—"_s;
    //: date and time in tables
    return locale.toString(when.toLocalTime(), Format::tr("yyyy-MM-dd HH:mm:ss", "date format"));
}

QString singleLine(const QString &text, int limit)
{
    QString result;
    result.reserve(std::min<qsizetype>(text.size(), limit));
    for (const QChar c : text) {
        if (result.size() >= limit) {
            if (!result.isEmpty() && result.back().isHighSurrogate())
                result.chop(1);
            result += u'…';
            break;
        }
        const char16_t u = c.unicode();
        const bool direction
            = (u >= 0x202a && u <= 0x202e) || (u >= 0x2066 && u <= 0x2069) || u == 0x200e || u == 0x200f || u == 0x061c;
        if (direction)
            continue;
        const bool blank = c.isSpace() || c.category() == QChar::Other_Control || u == 0x2028 || u == 0x2029;
        if (!blank)
            result += c;
        else if (!result.isEmpty() && result.back() != u' ')
            result += u' ';
    }
    return result.trimmed();
}

QString isolated(const QString &text, int limit)
{
    return u'\u2068' + singleLine(text, limit) + u'\u2069';
}

QString plainToolTip(const QString &text)
{
    return text.isEmpty() ? QString() : u"<span>"_s + text.toHtmlEscaped() + u"</span>"_s;
}

} // namespace switchyard
