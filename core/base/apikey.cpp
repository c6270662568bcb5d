// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/apikey.h"

#include <algorithm>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype maximumLength = 4096;
}

Result<ApiKey> ApiKey::fromUserText(const QString &text)
{
    if (text.size() > 4 * maximumLength)
        return failure(Error::Kind::BadRequest, u"the text is far too long for a key"_s);

    QString clean = text.trimmed();
    if (clean.startsWith("authorization:"_L1, Qt::CaseInsensitive))
        clean = clean.mid(14).trimmed();
    if (clean.startsWith("bearer "_L1, Qt::CaseInsensitive) || clean.compare("bearer"_L1, Qt::CaseInsensitive) == 0)
        clean = clean.mid(6).trimmed();
    while (clean.size() >= 2 && clean.front() == clean.back()
           && (clean.front() == u'"' || clean.front() == u'\'' || clean.front() == u'`'))
        clean = clean.mid(1, clean.size() - 2).trimmed();

    if (clean.isEmpty())
        return failure(Error::Kind::BadRequest, u"there is no key in this text"_s);
    if (clean.size() > maximumLength)
        return failure(Error::Kind::BadRequest, u"the text is far too long for a key"_s);
    const bool printable = std::ranges::all_of(clean, [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7f; });
    if (!printable)
        return failure(Error::Kind::BadRequest,
                       u"a key has only letters, digits and signs, no blanks or line ends inside"_s);

    ApiKey key;
    key.m_bytes = clean.toLatin1();
    return key;
}

QString ApiKey::label() const
{
    return m_bytes.size() < 16 ? u"••••"_s : u"…"_s + QString::fromLatin1(m_bytes.last(4));
}

QString ApiKey::maskedIn(QString text) const
{
    if (isEmpty())
        return text;
    // A host name comes back in lower case; short keys may be words that a sentence begins with.
    const auto cases = m_bytes.size() < 16 ? Qt::CaseSensitive : Qt::CaseInsensitive;
    text.replace(QString::fromLatin1(m_bytes), u"•••"_s, cases);
    const QByteArray inAddress = m_bytes.toPercentEncoding();
    if (inAddress != m_bytes)
        text.replace(QString::fromLatin1(inAddress), u"•••"_s, Qt::CaseInsensitive);
    return text;
}

} // namespace switchyard
