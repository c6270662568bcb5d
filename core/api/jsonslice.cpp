// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/jsonslice.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cstring>

namespace switchyard {

namespace {

constexpr bool isBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

qsizetype skipBlanks(QByteArrayView text, qsizetype at)
{
    while (at < text.size() && isBlank(text[at]))
        ++at;
    return at;
}

/// One past the closing quote of the string that begins at `at`; the end of the text when there is none.
qsizetype skipString(QByteArrayView text, qsizetype at)
{
    ++at;
    while (at < text.size()) {
        const void *hit = std::memchr(text.data() + at, '"', size_t(text.size() - at));
        if (!hit)
            return text.size();
        const qsizetype quote = static_cast<const char *>(hit) - text.data();
        qsizetype backslashes = 0;
        while (quote - backslashes > at && text[quote - backslashes - 1] == '\\')
            ++backslashes;
        at = quote + 1;
        if (backslashes % 2 == 0)
            return at;
    }
    return text.size();
}

/// One past the value that begins at `at`.
qsizetype skipValue(QByteArrayView text, qsizetype at)
{
    qsizetype depth = 0;
    while (at < text.size()) {
        const char c = text[at];
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
            while (at < text.size() && !isBlank(text[at]) && !std::strchr(",]}", text[at]))
                ++at;
            return at;
        } else {
            ++at;
        }
    }
    return text.size();
}

bool sameName(QByteArrayView quoted, QByteArrayView name)
{
    const QByteArrayView inner = quoted.size() >= 2 ? quoted.sliced(1, quoted.size() - 2) : QByteArrayView();
    if (!inner.contains('\\'))
        return inner == name;
    // Rare: a name written with escapes. Let the real parser read it.
    const QByteArray wrapped = '[' + quoted.toByteArray() + ']';
    return QJsonDocument::fromJson(wrapped).array().first().toString().toUtf8() == name;
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

JsonSlice JsonSlice::member(QByteArrayView name) const
{
    JsonSlice found;
    if (!isObject())
        return found;
    qsizetype at = skipBlanks(m_bytes, 1);
    while (at < m_bytes.size() && m_bytes[at] == '"') {
        const qsizetype nameEnd = skipString(m_bytes, at);
        const QByteArrayView quoted = m_bytes.sliced(at, nameEnd - at);
        at = skipBlanks(m_bytes, nameEnd);
        if (at >= m_bytes.size() || m_bytes[at] != ':')
            break;
        at = skipBlanks(m_bytes, at + 1);
        const qsizetype valueEnd = skipValue(m_bytes, at);
        if (sameName(quoted, name))
            found = JsonSlice(m_bytes.sliced(at, valueEnd - at));
        at = skipBlanks(m_bytes, valueEnd);
        if (at >= m_bytes.size() || m_bytes[at] != ',')
            break;
        at = skipBlanks(m_bytes, at + 1);
    }
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

QString JsonSlice::plainText() const
{
    if (isNumber())
        return QString::fromLatin1(m_bytes);
    if (isString() && m_bytes.size() >= 2 && !m_bytes.contains('\\'))
        return QString::fromUtf8(m_bytes.sliced(1, m_bytes.size() - 2));
    return {};
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
