// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QString>

#include <compare>
#include <optional>

namespace switchyard {

/// An exact amount of USD: a whole number of picodollars (10⁻¹² USD), at most ± 9.2 million USD. Never a double.
class Money
{
public:
    constexpr Money() = default;
    [[nodiscard]] static constexpr Money fromPicos(qint64 picos) { return Money(picos); }
    /// From a decimal text as it stands on the wire ("0.00006", "3.4e-7", "-1"). Digits beyond the twelfth are rounded
    /// half to even. Nothing for anything else, also for what does not fit.
    [[nodiscard]] static std::optional<Money> fromText(QByteArrayView text);

    [[nodiscard]] constexpr qint64 picos() const { return m_picos; }
    /// The shortest plain decimal text, without exponent and trailing zeros: "0.00006". For the wire, files and tests.
    [[nodiscard]] QString toText() const;

    [[nodiscard]] constexpr bool isZero() const { return m_picos == 0; }
    [[nodiscard]] constexpr bool isNegative() const { return m_picos < 0; }

    /// Sums stop at the limits instead of wrapping round.
    Money &operator+=(Money other);
    Money &operator-=(Money other);
    friend Money operator+(Money a, Money b) { return a += b; }
    friend Money operator-(Money a, Money b) { return a -= b; }
    auto operator<=>(const Money &) const = default;

private:
    explicit constexpr Money(qint64 picos) : m_picos(picos) {}
    qint64 m_picos = 0;
};

/// A price per unit (token, image, request, search): a whole number of 10⁻²⁴ USD, because price lists carry up to 22
/// decimals. Zero is free. Never negative: the wire's "-1" is "unknown", which is the absence of a UnitPrice.
class UnitPrice
{
public:
    __extension__ using Wide = __int128; // 38 digits; GCC and Clang on every platform

    constexpr UnitPrice() = default;
    /// From a decimal text as on the wire. Nothing when it is negative, not a number ("fixed") or out of range.
    [[nodiscard]] static std::optional<UnitPrice> fromText(QByteArrayView text);

    [[nodiscard]] constexpr Wide yoctos() const { return m_value; }
    [[nodiscard]] constexpr bool isFree() const { return m_value == 0; }
    /// The shortest plain decimal text: "0.0000000208333333333333".
    [[nodiscard]] QString toText() const;
    /// What `count` units cost, rounded half to even to a picodollar. Nothing when it does not fit.
    [[nodiscard]] std::optional<Money> times(qint64 count) const;
    /// The price of a million units, rounded half to even to a picodollar.
    [[nodiscard]] std::optional<Money> perMillion() const { return times(1'000'000); }
    /// price × (1 − discount), where discount is a decimal text between 0 and 1. Nothing for any other text.
    [[nodiscard]] std::optional<UnitPrice> discounted(QByteArrayView discount) const;

    auto operator<=>(const UnitPrice &) const = default;

private:
    explicit constexpr UnitPrice(Wide value) : m_value(value) {}
    friend class ExactSum;
    Wide m_value = 0;
};

/// Adds up price × count without rounding in between; rounds once, half to even, at the end.
class ExactSum
{
public:
    void add(UnitPrice price, qint64 count);
    /// Nothing when a step did not fit.
    [[nodiscard]] std::optional<Money> total() const;

private:
    UnitPrice::Wide m_sum = 0;
    bool m_overflow = false;
};

} // namespace switchyard
