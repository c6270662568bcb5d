// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/items/blockitem.h"

#include <QList>
#include <QString>

namespace switchyard {

struct FindOptions
{
    bool matchCase = false;
    bool wholeWords = false;
    bool operator==(const FindOptions &) const = default;
};

/// A text as it is compared, and where each of its characters comes from.
struct FoldedText
{
    QString text;
    QList<int> origins; ///< by character of `text`: index in the source; empty when the two are the same

    [[nodiscard]] qsizetype originOf(qsizetype index, qsizetype sourceLength) const;
    /// Whether a character of the source begins there, so that a match may.
    [[nodiscard]] bool isBoundary(qsizetype index) const;
};

/// Ways of writing the same thing become one: composed and decomposed accents always; with `matchCase` off also case
/// (ß is ss, the Turkish i with or without a dot is i), accents, vowel signs of Arabic and Hebrew, and characters that
/// cannot be seen. All white space is a blank.
[[nodiscard]] FoldedText foldForFind(QStringView source, bool matchCase);

/// Finds words in texts. A value; safe on any thread.
class TextMatcher
{
public:
    TextMatcher() = default;
    TextMatcher(const QString &words, FindOptions options);

    [[nodiscard]] bool isEmpty() const { return m_words.isEmpty(); }
    /// The places of the words in a text, in order and apart from each other; the first `most` of them.
    [[nodiscard]] QList<TextRange> matches(const QString &text, qsizetype most) const;
    bool operator==(const TextMatcher &) const = default;

private:
    QString m_words; // folded
    FindOptions m_options;
};

} // namespace switchyard
