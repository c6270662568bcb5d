// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

#include <chrono>
#include <functional>

namespace switchyard {

/// A piece of two texts that are compared.
struct DiffPiece
{
    enum class Kind {
        Same, ///< in both
        Removed, ///< in the first only
        Added, ///< in the second only
    };
    Kind kind = Kind::Same;
    QString text;
    bool operator==(const DiffPiece &) const = default;
};

/// How two texts differ, in the order of reading. Exact: Same and Removed pieces joined are the first text, Same and
/// Added ones the second, character by character.
struct TextDiff
{
    enum class Unit { Words, Lines, Whole };
    Unit unit = Unit::Words; ///< what has been compared: longer texts by line, what is too different as a whole
    QList<DiffPiece> pieces;
    qsizetype sharedWords = 0; ///< counted in the second text
    qsizetype words = 0; ///< of the longer text
    bool operator==(const TextDiff &) const = default;
};

struct DiffLimits
{
    qsizetype words = 40'000; ///< of both texts together; beyond it lines are compared
    qsizetype lines = 100'000; ///< of both texts together; beyond it the texts count as different
    std::chrono::milliseconds patience{1500}; ///< for either step
};

/// Compares word by word as people see words: an ideograph, an emoji and a sign are one each, blanks between changed
/// words belong to the change. Pure; takes up to twice the patience, so it is run off the window's thread. `cancelled`
/// is asked often; what comes back after it said yes is worth nothing.
[[nodiscard]] TextDiff compareTexts(
    const QString &first, const QString &second, const DiffLimits &limits = {},
    const std::function<bool()> &cancelled = [] { return false; });

/// The words of a text and what stands between them; joined they are the text.
[[nodiscard]] QList<QStringView> wordsOf(const QString &text);

} // namespace switchyard
