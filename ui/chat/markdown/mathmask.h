// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace switchyard {

/// A formula taken out of the text before it is parsed, since the parser would eat its backslashes.
struct MaskedFormula
{
    QString source;
    bool display = false;
};

/// Text in which each `\( … \)` and `\[ … \]` outside code is replaced by a mark; see maskBegin.
struct MaskedText
{
    QString text;
    QList<MaskedFormula> formulas;
};

/// A mark is maskBegin, the index in decimal digits, maskEnd. Both are noncharacters, removed from foreign text.
constexpr char16_t maskBegin = 0xFDD0;
constexpr char16_t maskEnd = 0xFDD1;

/// With '\n' for every line end, and without characters that would be taken for marks.
[[nodiscard]] QString withoutMarks(QString text);

/// The text has to come from withoutMarks(). A formula ends within its paragraph or is not one. Linear in the length of
/// the text.
[[nodiscard]] MaskedText maskFormulas(const QString &text);

/// Length of the fence that a line opens or closes and its character; 0 when it is none. Blanks and '>' before it do
/// not count.
[[nodiscard]] qsizetype fenceLength(QStringView line, QChar *mark);

} // namespace switchyard
