// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/gateway/tokens.h"

namespace switchyard {

namespace {

constexpr qsizetype longestPiece = 6;

/// Where the piece that starts at `from` ends.
qsizetype pieceEnd(QStringView text, qsizetype from)
{
    qsizetype at = from;
    if (text[at] == u'\n') {
        while (at < text.size() && text[at] == u'\n')
            ++at;
        return at;
    }
    while (at < text.size() && text[at] == u' ')
        ++at;
    const qsizetype blanks = at - from;
    if (blanks > 1 || at == text.size())
        return at;
    const qsizetype word = at;
    while (at < text.size() && at - word < longestPiece && text[at].isLetterOrNumber() && text[at].unicode() < 0x2e80)
        ++at;
    if (at > word)
        return at;
    // Everything else one by one: signs, and scripts without blanks. A pair of surrogates stays together.
    return at + (text[at].isHighSurrogate() && at + 1 < text.size() ? 2 : 1);
}

} // namespace

QStringList tokenPieces(const QString &text)
{
    QStringList pieces;
    pieces.reserve(text.size() / 4);
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype end = pieceEnd(text, at);
        pieces.append(text.mid(at, end - at));
        at = end;
    }
    return pieces;
}

qint64 countTokens(const QString &text)
{
    qint64 count = 0;
    for (qsizetype at = 0; at < text.size(); at = pieceEnd(text, at))
        ++count;
    return count;
}

} // namespace switchyard
