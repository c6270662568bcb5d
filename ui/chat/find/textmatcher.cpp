// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/find/textmatcher.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {

struct CodePoint
{
    char32_t value = 0;
    int length = 1;
};

CodePoint codePointAt(QStringView text, qsizetype index)
{
    const QChar first = text[index];
    if (first.isHighSurrogate() && index + 1 < text.size() && text[index + 1].isLowSurrogate())
        return {QChar::surrogateToUcs4(first, text[index + 1]), 2};
    return {first.unicode(), 1};
}

bool isMark(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
    case QChar::Mark_Enclosing: return true;
    default: return false;
    }
}

/// Marks that readers leave out when they type: accents, the points of Hebrew, the vowels of Arabic. Not the vowel
/// signs of scripts in which they are letters.
bool isOptionalMark(char32_t c)
{
    return (c >= 0x0300 && c <= 0x036f) || (c >= 0x1ab0 && c <= 0x1aff) || (c >= 0x1dc0 && c <= 0x1dff)
        || (c >= 0x20d0 && c <= 0x20ff) || (c >= 0xfe00 && c <= 0xfe2f) || (c >= 0x0591 && c <= 0x05c7)
        || (c >= 0x0610 && c <= 0x061a) || (c >= 0x064b && c <= 0x065f) || c == 0x0670 || (c >= 0x06d6 && c <= 0x06ed);
}

bool isInvisible(char32_t c)
{
    return c == 0x0640 || c == 0x00ad || QChar::category(c) == QChar::Other_Format; // 0640 only stretches a word
}

/// Neither case nor parts: ideographs, kana, syllables of Hangul.
bool standsForItself(char16_t c)
{
    return c >= 0x2e80 && c <= 0xd7a3;
}

bool isJamo(char32_t c)
{
    return c >= 0x1160 && c <= 0x11ff; // vowels and ends, which belong to what is before them
}

/// A character with its marks, as it is compared.
QString foldedCluster(QStringView cluster, bool matchCase)
{
    const QString composed = cluster.toString().normalized(QString::NormalizationForm_C);
    if (matchCase)
        return composed;
    if (composed.size() == 1 && standsForItself(composed[0].unicode()))
        return composed;
    QString kept;
    const QString parts = composed.normalized(QString::NormalizationForm_D);
    for (qsizetype i = 0; i < parts.size();) {
        const CodePoint c = codePointAt(parts, i);
        if (!isOptionalMark(c.value) && !isInvisible(c.value))
            kept += QStringView(parts).mid(i, c.length);
        i += c.length;
    }
    kept = kept.toCaseFolded();
    kept.replace(QChar(0x0131), u'i'); // the dotless i of Turkish
    kept.replace(QChar(0x00df), "ss"_L1);
    return kept;
}

bool isWordCharacter(char32_t c)
{
    return c == U'_' || QChar::isLetterOrNumber(c) || isMark(c);
}

/// Scripts that put no blanks between words: any place may be the end of one.
bool writesWithoutBlanks(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar: return true;
    default: return false;
    }
}

bool isWordEdge(const QString &text, qsizetype at)
{
    if (at <= 0 || at >= text.size())
        return true;
    const bool pair = text[at - 1].isLowSurrogate() && at >= 2;
    const char32_t before = pair ? codePointAt(text, at - 2).value : text[at - 1].unicode();
    const char32_t after = codePointAt(text, at).value;
    if (!isWordCharacter(before) || !isWordCharacter(after))
        return true;
    return writesWithoutBlanks(before) || writesWithoutBlanks(after);
}

bool isPlainAscii(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; });
}

/// Where the character that begins here ends, marks and later parts of a syllable included.
qsizetype clusterEnd(QStringView source, qsizetype at)
{
    qsizetype end = at + codePointAt(source, at).length;
    while (end < source.size() && source[end].unicode() >= 0x300) {
        const CodePoint next = codePointAt(source, end);
        if (!isMark(next.value) && !isJamo(next.value))
            break;
        end += next.length;
    }
    return end;
}

} // namespace

qsizetype FoldedText::originOf(qsizetype index, qsizetype sourceLength) const
{
    if (index >= text.size())
        return sourceLength;
    return origins.isEmpty() ? index : origins[index];
}

bool FoldedText::isBoundary(qsizetype index) const
{
    return origins.isEmpty() || index <= 0 || index >= text.size() || origins[index] != origins[index - 1];
}

FoldedText foldForFind(QStringView source, bool matchCase)
{
    FoldedText folded;
    if (isPlainAscii(source)) {
        folded.text = matchCase ? source.toString() : source.toString().toLower();
        return folded;
    }
    folded.text.reserve(source.size());
    folded.origins.reserve(source.size());
    const auto add = [&folded](QChar c, qsizetype origin) {
        folded.text.append(c);
        folded.origins.append(int(origin));
    };
    for (qsizetype i = 0; i < source.size();) {
        const QChar c = source[i];
        const qsizetype end = clusterEnd(source, i);
        if (c.isSpace()) {
            add(u' ', i);
            for (qsizetype mark = i + 1; mark < end; ++mark)
                add(source[mark], mark);
        } else if (end == i + 1 && c.unicode() < 0x80) {
            add(matchCase ? c : c.toLower(), i);
        } else if (end == i + 1 && standsForItself(c.unicode())) {
            add(c, i);
        } else {
            const QString parts = foldedCluster(source.mid(i, end - i), matchCase);
            for (const QChar part : parts)
                add(part, i);
        }
        i = end;
    }
    return folded;
}

TextMatcher::TextMatcher(const QString &words, FindOptions options)
    : m_words(foldForFind(words, options.matchCase).text), m_options(options)
{
}

QList<TextRange> TextMatcher::matches(const QString &text, qsizetype most) const
{
    QList<TextRange> found;
    if (m_words.isEmpty() || text.isEmpty())
        return found;
    const FoldedText folded = foldForFind(text, m_options.matchCase);
    for (qsizetype at = folded.text.indexOf(m_words); at >= 0 && found.size() < most;) {
        const qsizetype end = at + m_words.size();
        const TextRange range{folded.originOf(at, text.size()), folded.originOf(end, text.size())};
        const bool whole = folded.isBoundary(at) && folded.isBoundary(end);
        const bool asked = !m_options.wholeWords || (isWordEdge(text, range.from) && isWordEdge(text, range.to));
        if (whole && asked)
            found.append(range);
        at = folded.text.indexOf(m_words, whole && asked ? end : at + 1);
    }
    return found;
}

} // namespace switchyard
