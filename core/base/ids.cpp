// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/ids.h"

#include <array>

namespace switchyard {

namespace {

constexpr qsizetype uuidLength = 36;
constexpr qsizetype digitsPerHalf = 16;

constexpr bool isDash(qsizetype place)
{
    return place == 8 || place == 13 || place == 18 || place == 23;
}

/// The two halves of a UUID that is written as it is written here; false for any other text.
bool readUuid(const QString &text, std::array<quint64, 2> &halves)
{
    if (text.size() != uuidLength)
        return false;
    qsizetype digits = 0;
    for (qsizetype i = 0; i < uuidLength; ++i) {
        const char16_t c = text[i].unicode();
        if (isDash(i)) {
            if (c != u'-')
                return false;
            continue;
        }
        const bool isFigure = c >= u'0' && c <= u'9';
        if (!isFigure && (c < u'a' || c > u'f'))
            return false;
        quint64 &half = halves[size_t(digits++ / digitsPerHalf)];
        half = half << 4 | quint64(isFigure ? c - u'0' : c - u'a' + 10);
    }
    return halves[0] != 0 || halves[1] != 0; // all zero means empty
}

} // namespace

MessageId::Id(const QString &text)
{
    std::array<quint64, 2> halves{};
    if (readUuid(text, halves)) {
        m_high = halves[0];
        m_low = halves[1];
    } else if (!text.isEmpty()) {
        m_foreign = new Foreign(text);
    }
}

QString MessageId::text() const
{
    if (m_foreign)
        return m_foreign->text;
    if (isEmpty())
        return {};
    QString text(uuidLength, u'-');
    QChar *out = text.data();
    int digits = 0;
    for (qsizetype i = 0; i < uuidLength; ++i) {
        if (isDash(i))
            continue;
        const quint64 half = digits < digitsPerHalf ? m_high : m_low;
        const auto value = int(half >> (60 - 4 * (digits % digitsPerHalf)) & 15);
        out[i] = QChar(value < 10 ? u'0' + value : u'a' + value - 10);
        ++digits;
    }
    return text;
}

std::strong_ordering MessageId::operator<=>(const Id &other) const
{
    if (m_foreign || other.m_foreign)
        return QString::compare(text(), other.text()) <=> 0;
    if (const auto order = m_high <=> other.m_high; order != 0)
        return order;
    return m_low <=> other.m_low;
}

} // namespace switchyard
