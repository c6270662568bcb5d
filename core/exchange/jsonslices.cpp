// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/jsonslices.h"

#include <algorithm>

namespace switchyard {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

class Slicer
{
public:
    explicit Slicer(QByteArrayView text) : m_text(text) {}

    std::optional<JsonSlices> slice()
    {
        skipBlanks();
        if (!atEnd() && m_text[m_at] != '{' && m_text[m_at] != '[')
            return {};
        if (atEnd())
            return {};
        JsonSlices slices;
        slices.isObject = m_text[m_at] == '{';
        slices.isArray = !slices.isObject;
        ++m_at;
        while (!atEnd()) {
            skipBlanks();
            if (atEnd())
                break;
            if (m_text[m_at] == (slices.isObject ? '}' : ']')) {
                ++m_at;
                slices.complete = true;
                break;
            }
            if (m_text[m_at] == ',') {
                ++m_at;
                continue;
            }
            const auto member = readMember(slices.isObject);
            if (!member)
                break;
            slices.members.append(*member);
        }
        slices.end = std::min(m_at, m_text.size()); // a backslash may be the last byte
        return slices;
    }

private:
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }

    void skipBlanks()
    {
        while (!atEnd() && isBlank(m_text[m_at]))
            ++m_at;
    }

    /// Nothing when the text ends inside the member, or no key stands where one must be.
    std::optional<JsonSlices::Member> readMember(bool withKey)
    {
        JsonSlices::Member member;
        if (withKey) {
            if (m_text[m_at] != '"')
                return {};
            const qsizetype start = m_at + 1;
            if (!skipString())
                return {};
            member.key = m_text.sliced(start, m_at - start - 1);
            skipBlanks();
            if (atEnd() || m_text[m_at] != ':')
                return {};
            ++m_at;
            skipBlanks();
        }
        const qsizetype start = m_at;
        if (atEnd() || !skipValue())
            return {};
        member.value = m_text.sliced(start, m_at - start);
        if (!withKey && member.value.isEmpty()) // a bracket of the wrong kind: no way on
            return {};
        return member;
    }

    bool skipString()
    {
        for (++m_at; !atEnd(); ++m_at) {
            if (m_text[m_at] == '\\')
                ++m_at;
            else if (m_text[m_at] == '"')
                return ++m_at, true;
        }
        return false;
    }

    /// To the comma or bracket that ends the value.
    bool skipValue()
    {
        qsizetype depth = 0;
        while (!atEnd()) {
            const char c = m_text[m_at];
            if (c == '"') {
                if (!skipString())
                    return false;
                continue;
            }
            const bool opens = c == '{' || c == '[';
            const bool closes = c == '}' || c == ']';
            if (depth == 0 && (c == ',' || closes))
                return true;
            depth += opens ? 1 : closes ? -1 : 0;
            ++m_at;
            if (depth == 0 && closes)
                return true;
        }
        return false;
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
};

} // namespace

std::optional<JsonSlices> sliceJson(QByteArrayView text)
{
    return Slicer(text).slice();
}

} // namespace switchyard
