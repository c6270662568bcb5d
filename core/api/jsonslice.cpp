// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/jsonslice.h"

#include <QJsonDocument>

#include <bitset>
#include <cstring>

namespace switchyard {

namespace {

constexpr bool isBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

// The walkers below run over every byte of a stream several times: plain pointers, no checked access.

qsizetype skipBlanks(QByteArrayView text, qsizetype at)
{
    const char *bytes = text.data();
    const qsizetype size = text.size();
    while (at < size && isBlank(bytes[at]))
        ++at;
    return at;
}

/// One past the closing quote of the string that begins at `at`; the end of the text when there is none.
qsizetype skipString(QByteArrayView text, qsizetype at)
{
    const char *bytes = text.data();
    const qsizetype size = text.size();
    ++at;
    while (at < size) {
        const void *hit = std::memchr(bytes + at, '"', size_t(size - at));
        if (!hit)
            return size;
        const qsizetype quote = static_cast<const char *>(hit) - bytes;
        qsizetype backslashes = 0;
        while (quote - backslashes > at && bytes[quote - backslashes - 1] == '\\')
            ++backslashes;
        at = quote + 1;
        if (backslashes % 2 == 0)
            return at;
    }
    return size;
}

/// One past the value that begins at `at`.
qsizetype skipValue(QByteArrayView text, qsizetype at)
{
    const char *bytes = text.data();
    const qsizetype size = text.size();
    qsizetype depth = 0;
    while (at < size) {
        const char c = bytes[at];
        if (c == '"') {
            at = skipString(text, at);
            if (depth == 0)
                return at;
        } else if (c == '{' || c == '[') {
            ++depth;
            ++at;
        } else if (c == '}' || c == ']') {
            if (depth == 0)
                return at;
            ++at;
            if (--depth == 0)
                return at;
        } else if (depth == 0) {
            while (at < size && !isBlank(bytes[at]) && bytes[at] != ',' && bytes[at] != ']' && bytes[at] != '}')
                ++at;
            return at;
        } else {
            ++at;
        }
    }
    return size;
}

/// Bytes of the UTF-8 sequence that begins at `at`.
qsizetype utf8Length(QByteArrayView text, qsizetype at)
{
    qsizetype length = 1;
    while (at + length < text.size() && (uchar(text[at + length]) & 0xc0) == 0x80)
        ++length;
    return length;
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/// The unit that begins at `at` behind a "\u"; -1 for what is none.
int hexUnit(QByteArrayView text, qsizetype at)
{
    if (at + 4 > text.size())
        return -1;
    int unit = 0;
    for (qsizetype i = at; i < at + 4; ++i) {
        const int digit = hexDigit(text[i]);
        if (digit < 0)
            return -1;
        unit = unit * 16 + digit;
    }
    return unit;
}

/// The content of a string with its escapes undone. An escape nobody knows stands for its letter, as QJsonDocument has
/// it.
QString unescaped(QByteArrayView inner)
{
    QString result;
    result.reserve(inner.size());
    qsizetype at = 0;
    while (at < inner.size()) {
        const qsizetype backslash = inner.indexOf('\\', at);
        const qsizetype end = backslash < 0 ? inner.size() : backslash;
        if (end > at)
            result += QString::fromUtf8(inner.sliced(at, end - at));
        if (end + 1 >= inner.size())
            break;
        const char kind = inner[end + 1];
        at = end + 2;
        switch (kind) {
        case 'n': result += u'\n'; break;
        case 't': result += u'\t'; break;
        case 'r': result += u'\r'; break;
        case 'b': result += u'\b'; break;
        case 'f': result += u'\f'; break;
        case 'u': {
            const int unit = hexUnit(inner, at);
            result += unit < 0 ? QChar(QChar::ReplacementCharacter) : QChar(char16_t(unit));
            at += unit < 0 ? 0 : 4;
            break;
        }
        default:
            --at; // not an escape of ours: the letter, which may begin a longer UTF-8 sequence
            result += QString::fromUtf8(inner.sliced(at, utf8Length(inner, at)));
            at += utf8Length(inner, at);
        }
    }
    return result;
}

bool sameName(QByteArrayView written, QByteArrayView name)
{
    return written == name || (written.contains('\\') && unescaped(written).toUtf8() == name);
}

} // namespace

JsonSlice JsonSlice::of(QByteArrayView document)
{
    if (document.startsWith("\xef\xbb\xbf"))
        document = document.sliced(3);
    const qsizetype start = skipBlanks(document, 0);
    return JsonSlice(document.sliced(start, skipValue(document, start) - start));
}

bool JsonSlice::isNumber() const
{
    return !m_bytes.isEmpty() && (m_bytes.front() == '-' || (m_bytes.front() >= '0' && m_bytes.front() <= '9'));
}

qsizetype JsonSlice::firstMember() const
{
    return isObject() ? skipBlanks(m_bytes, 1) : m_bytes.size();
}

bool JsonSlice::nextMember(qsizetype &at, QByteArrayView &name, JsonSlice &value) const
{
    if (at >= m_bytes.size() || m_bytes[at] != '"')
        return false;
    const qsizetype nameEnd = skipString(m_bytes, at);
    if (nameEnd - at < 2)
        return false;
    name = m_bytes.sliced(at + 1, nameEnd - at - 2);
    at = skipBlanks(m_bytes, nameEnd);
    if (at >= m_bytes.size() || m_bytes[at] != ':')
        return false;
    at = skipBlanks(m_bytes, at + 1);
    const qsizetype valueEnd = skipValue(m_bytes, at);
    value = JsonSlice(m_bytes.sliced(at, valueEnd - at));
    at = skipBlanks(m_bytes, valueEnd);
    if (at < m_bytes.size() && m_bytes[at] == ',')
        at = skipBlanks(m_bytes, at + 1);
    return true;
}

JsonSlice JsonSlice::member(QByteArrayView name) const
{
    JsonSlice found;
    eachMember([&](QByteArrayView candidate, JsonSlice value) {
        if (sameName(candidate, name))
            found = value;
    });
    return found;
}

JsonSlice JsonSlice::at(qsizetype index) const
{
    const QList<JsonSlice> all = elements();
    return index >= 0 && index < all.size() ? all[index] : JsonSlice();
}

QList<JsonSlice> JsonSlice::elements() const
{
    QList<JsonSlice> all;
    if (!isArray())
        return all;
    qsizetype at = skipBlanks(m_bytes, 1);
    while (at < m_bytes.size() && m_bytes[at] != ']') {
        const qsizetype end = skipValue(m_bytes, at);
        if (end == at)
            break;
        all.append(JsonSlice(m_bytes.sliced(at, end - at)));
        at = skipBlanks(m_bytes, end);
        if (at >= m_bytes.size() || m_bytes[at] != ',')
            break;
        at = skipBlanks(m_bytes, at + 1);
    }
    return all;
}

QString JsonSlice::text() const
{
    if (isNumber())
        return QString::fromLatin1(m_bytes);
    if (!isString() || m_bytes.size() < 2)
        return {};
    const QByteArrayView inner = m_bytes.sliced(1, m_bytes.size() - 2);
    return inner.contains('\\') ? unescaped(inner) : QString::fromUtf8(inner);
}

std::optional<qint64> JsonSlice::integer() const
{
    const QByteArrayView digits = isString() && m_bytes.size() >= 2 ? m_bytes.sliced(1, m_bytes.size() - 2) : m_bytes;
    bool isNumber = false;
    const qint64 number = digits.toLongLong(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

QJsonObject JsonSlice::toObject() const
{
    if (!isObject())
        return {};
    bool wasBroken = false;
    return QJsonDocument::fromJson(repairedUtf8(m_bytes, wasBroken)).object();
}

QJsonArray JsonSlice::toArray() const
{
    if (!isArray())
        return {};
    bool wasBroken = false;
    return QJsonDocument::fromJson(repairedUtf8(m_bytes, wasBroken)).array();
}

namespace {

/// Walks the grammar with a stack of its own: the depth of a hostile text costs bits, not call frames.
class Validator
{
public:
    explicit Validator(QByteArrayView text) : m_text(text), m_bytes(text.data()), m_size(text.size()) {}

    [[nodiscard]] bool run()
    {
        if (m_text.startsWith("\xef\xbb\xbf"))
            m_at = 3;
        blanks();
        if (!open('{'))
            return false;
        while (m_depth > 0) {
            if (!step())
                return false;
        }
        blanks();
        return m_at == m_size;
    }

private:
    [[nodiscard]] bool step()
    {
        blanks();
        if (m_at >= m_size)
            return false;
        const bool inObject = m_isObject[size_t(m_depth - 1)];
        const char c = m_bytes[m_at];
        if (c == (inObject ? '}' : ']')) {
            if (m_afterComma)
                return false;
            ++m_at;
            --m_depth;
            m_needComma = true;
            return true;
        }
        if (m_needComma) {
            if (c != ',')
                return false;
            ++m_at;
            m_needComma = false;
            m_afterComma = true;
            return true;
        }
        m_afterComma = false;
        if (inObject && !name())
            return false;
        return value();
    }

    [[nodiscard]] bool name()
    {
        if (!string())
            return false;
        blanks();
        if (m_at >= m_size || m_bytes[m_at] != ':')
            return false;
        ++m_at;
        blanks();
        return true;
    }

    [[nodiscard]] bool value()
    {
        if (m_at >= m_size)
            return false;
        const char c = m_bytes[m_at];
        if (c == '{' || c == '[')
            return open(c);
        m_needComma = true;
        if (c == '"')
            return string();
        for (const QByteArrayView word : {QByteArrayView("true"), QByteArrayView("false"), QByteArrayView("null")}) {
            if (m_size - m_at >= word.size() && std::memcmp(m_bytes + m_at, word.data(), size_t(word.size())) == 0) {
                m_at += word.size();
                return true;
            }
        }
        return number();
    }

    [[nodiscard]] bool open(char bracket)
    {
        if (m_at >= m_size || m_bytes[m_at] != bracket || m_depth == int(m_isObject.size()))
            return false;
        ++m_at;
        m_isObject[size_t(m_depth++)] = bracket == '{';
        m_needComma = false;
        return true;
    }

    [[nodiscard]] bool string()
    {
        if (m_at >= m_size || m_bytes[m_at] != '"')
            return false;
        const qsizetype end = skipString(m_text, m_at);
        const bool closed = end > m_at + 1 && m_bytes[end - 1] == '"' && isClosed(m_at, end);
        m_at = end;
        return closed;
    }

    /// A string that runs to the end of the text may end in an escaped quote.
    [[nodiscard]] bool isClosed(qsizetype start, qsizetype end) const
    {
        qsizetype backslashes = 0;
        while (end - 2 - backslashes > start && m_bytes[end - 2 - backslashes] == '\\')
            ++backslashes;
        return backslashes % 2 == 0;
    }

    [[nodiscard]] bool digits()
    {
        const qsizetype start = m_at;
        while (m_at < m_size && m_bytes[m_at] >= '0' && m_bytes[m_at] <= '9')
            ++m_at;
        return m_at > start;
    }

    [[nodiscard]] bool number()
    {
        if (m_bytes[m_at] == '-')
            ++m_at;
        bool any = digits();
        if (m_at < m_size && m_bytes[m_at] == '.') {
            ++m_at;
            any = digits() || any; // "1." and ".5" pass the usual parser as well
        }
        if (!any)
            return false;
        if (m_at < m_size && (m_bytes[m_at] == 'e' || m_bytes[m_at] == 'E')) {
            ++m_at;
            if (m_at < m_size && (m_bytes[m_at] == '+' || m_bytes[m_at] == '-'))
                ++m_at;
            return digits();
        }
        return true;
    }

    void blanks() { m_at = skipBlanks(m_text, m_at); }

    QByteArrayView m_text;
    const char *m_bytes;
    qsizetype m_size;
    qsizetype m_at = 0;
    int m_depth = 0;
    bool m_needComma = false;
    bool m_afterComma = false;
    std::bitset<1024> m_isObject;
};

} // namespace

bool isJsonObject(QByteArrayView text)
{
    return Validator(text).run();
}

QByteArray repairedUtf8(QByteArrayView text, bool &wasBroken)
{
    wasBroken = !text.isValidUtf8();
    return wasBroken ? QString::fromUtf8(text).toUtf8() : text.toByteArray();
}

QString repairedUtf16(QString text)
{
    if (text.isValidUtf16())
        return text;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            ++i;
        else if (text[i].isSurrogate())
            text[i] = QChar(QChar::ReplacementCharacter);
    }
    return text;
}

} // namespace switchyard
