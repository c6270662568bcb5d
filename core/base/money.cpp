// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/money.h"

#include <algorithm>
#include <limits>

namespace switchyard {

namespace {

using Wide = UnitPrice::Wide;

constexpr int moneyScale = 12;
constexpr int priceScale = 24;
constexpr int longestText = 64; // no price list comes near; bounds the work on hostile input

struct Decimal
{
    bool negative = false;
    QByteArray digits; // without sign, point, exponent and leading zeros
    int scale = 0; // value = digits × 10^-scale
};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// JSON's grammar of numbers, with leading zeros and a leading point tolerated.
std::optional<Decimal> parseDecimal(QByteArrayView text)
{
    text = text.trimmed();
    if (text.isEmpty() || text.size() > longestText)
        return {};
    Decimal result;
    qsizetype at = 0;
    if (text[at] == '-' || text[at] == '+')
        result.negative = text[at++] == '-';
    bool any = false;
    for (; at < text.size() && isDigit(text[at]); ++at, any = true)
        result.digits += text[at];
    if (at < text.size() && text[at] == '.') {
        for (++at; at < text.size() && isDigit(text[at]); ++at, any = true, ++result.scale)
            result.digits += text[at];
    }
    if (!any)
        return {};
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        bool minus = false;
        if (at < text.size() && (text[at] == '-' || text[at] == '+'))
            minus = text[at++] == '-';
        int exponent = 0;
        bool anyExponent = false;
        for (; at < text.size() && isDigit(text[at]); ++at, anyExponent = true)
            exponent = std::min(exponent * 10 + (text[at] - '0'), 1000);
        if (!anyExponent)
            return {};
        result.scale += minus ? exponent : -exponent;
    }
    if (at != text.size())
        return {};
    qsizetype zeros = 0;
    while (zeros < result.digits.size() && result.digits[zeros] == '0')
        ++zeros;
    result.digits.remove(0, zeros);
    return result;
}

/// The value as a whole number of 10^-scale, rounded half to even; nothing when it does not fit.
std::optional<Wide> toScale(const Decimal &decimal, int scale)
{
    if (decimal.digits.isEmpty())
        return Wide(0);
    const int shift = scale - decimal.scale; // digits × 10^shift
    const qsizetype kept = decimal.digits.size() + std::min(shift, 0);
    if (decimal.digits.size() + shift > 38)
        return {};
    if (kept < 0)
        return Wide(0);
    Wide value = 0;
    for (qsizetype i = 0; i < kept; ++i)
        value = value * 10 + (decimal.digits[i] - '0');
    for (int i = 0; i < shift; ++i)
        value *= 10;
    if (kept < decimal.digits.size()) {
        const char next = decimal.digits[kept];
        const bool rest
            = std::any_of(decimal.digits.begin() + kept + 1, decimal.digits.end(), [](char c) { return c != '0'; });
        if (next > '5' || (next == '5' && (rest || (value & 1))))
            ++value;
    }
    return decimal.negative ? -value : value;
}

QString toPlainText(Wide value, int scale)
{
    const bool negative = value < 0;
    if (negative)
        value = -value;
    QByteArray digits;
    do {
        digits.prepend(char('0' + int(value % 10)));
        value /= 10;
    } while (value > 0);
    if (digits.size() <= scale)
        digits.prepend(QByteArray(scale + 1 - digits.size(), '0'));
    digits.insert(digits.size() - scale, '.');
    while (digits.endsWith('0'))
        digits.chop(1);
    if (digits.endsWith('.'))
        digits.chop(1);
    if (negative)
        digits.prepend('-');
    return QString::fromLatin1(digits);
}

std::optional<Money> roundToMoney(Wide yoctos)
{
    constexpr Wide unit = 1'000'000'000'000; // yoctos in a picodollar
    const bool negative = yoctos < 0;
    const Wide magnitude = negative ? -yoctos : yoctos;
    Wide picos = magnitude / unit;
    const Wide rest = magnitude % unit;
    if (rest > unit / 2 || (rest == unit / 2 && (picos & 1)))
        ++picos;
    if (picos > std::numeric_limits<qint64>::max())
        return {};
    return Money::fromPicos(qint64(negative ? -picos : picos));
}

qint64 saturated(Wide value)
{
    return qint64(std::clamp<Wide>(value, std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max()));
}

} // namespace

std::optional<Money> Money::fromText(QByteArrayView text)
{
    const auto decimal = parseDecimal(text);
    if (!decimal)
        return {};
    const auto picos = toScale(*decimal, moneyScale);
    if (!picos || *picos > std::numeric_limits<qint64>::max() || *picos < std::numeric_limits<qint64>::min())
        return {};
    return Money(qint64(*picos));
}

QString Money::toText() const
{
    return toPlainText(m_picos, moneyScale);
}

Money &Money::operator+=(Money other)
{
    m_picos = saturated(Wide(m_picos) + other.m_picos);
    return *this;
}

Money &Money::operator-=(Money other)
{
    m_picos = saturated(Wide(m_picos) - other.m_picos);
    return *this;
}

std::optional<UnitPrice> UnitPrice::fromText(QByteArrayView text)
{
    const auto decimal = parseDecimal(text);
    if (!decimal || (decimal->negative && !decimal->digits.isEmpty()))
        return {};
    const auto value = toScale(*decimal, priceScale);
    return value ? std::optional(UnitPrice(*value)) : std::nullopt;
}

QString UnitPrice::toText() const
{
    return toPlainText(m_value, priceScale);
}

std::optional<Money> UnitPrice::times(qint64 count) const
{
    ExactSum sum;
    sum.add(*this, count);
    return sum.total();
}

std::optional<UnitPrice> UnitPrice::discounted(QByteArrayView discount) const
{
    constexpr int scale = 6; // a discount of a millionth is finer than any list
    constexpr Wide whole = 1'000'000;
    const auto decimal = parseDecimal(discount);
    const auto share = decimal ? toScale(*decimal, scale) : std::nullopt;
    if (!share || *share < 0 || *share > whole)
        return {};
    Wide product = 0;
    if (__builtin_mul_overflow(m_value, whole - *share, &product))
        return {};
    return UnitPrice(product / whole);
}

void ExactSum::add(UnitPrice price, qint64 count)
{
    Wide product = 0;
    m_overflow |= __builtin_mul_overflow(price.m_value, Wide(count), &product);
    m_overflow |= __builtin_add_overflow(m_sum, product, &m_sum);
}

std::optional<Money> ExactSum::total() const
{
    return m_overflow ? std::nullopt : roundToMoney(m_sum);
}

} // namespace switchyard
