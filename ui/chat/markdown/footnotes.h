// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace switchyard {

/// A footnote taken out of the text. Its number is its place in the list, from 1.
struct Footnote
{
    QString label;
    QString text; ///< Markdown, with marks of its own for other notes
    bool referenced = false;
};

/// Text in which each `[^label]` whose label is defined is replaced by a mark, and the definitions, which the parser
/// does not know, are gone. Notes are in the order in which they are first mentioned; those that never are come last.
/// A mark is maskBegin, 'n', the index in decimal digits, maskEnd (see mathmask.h).
struct FootnoteText
{
    QString text;
    QList<Footnote> notes;
};

/// Line ends have to be '\n' and the text free of marks. Linear in the length of the text.
[[nodiscard]] FootnoteText takeFootnotes(const QString &text);

/// As it was written, where marks have no meaning: in code and addresses.
[[nodiscard]] QString withoutNoteMarks(QString text, const QList<Footnote> &notes);

} // namespace switchyard
