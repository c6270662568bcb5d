// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/markdown/markdownparser.h"

namespace switchyard {

/// The end of a growing text where that is one long fence or table: such a block only gains lines, so the new ones are
/// read behind its head and added. What that looks like is left to the parser, which sees the head and the new lines.
class OpenBlock
{
public:
    /// `tail` is the text behind the last boundary, as before or longer. Yields the block that it is, as if something
    /// may still come, valid until the next call; null when it has to be read the long way: it is short, it is
    /// something else, or it has ended.
    [[nodiscard]] const Block *read(QStringView tail, const MarkdownOptions &options);
    /// How many characters of the tail will not be read again.
    [[nodiscard]] qsizetype settled() const { return m_read; }

private:
    enum class Fit : quint8 { Yes, NotYet, No };

    [[nodiscard]] bool begin(QStringView tail, const MarkdownOptions &options);
    [[nodiscard]] Fit fits(QStringView line, bool whole) const;
    /// Adds lines to the block; false when the parser makes something else of them.
    [[nodiscard]] bool add(const QString &lines, qsizetype count, const MarkdownOptions &options);
    void settle();
    void dropOpenLine();

    Block m_block; // of the whole lines, and of the one that is still open
    qsizetype m_rows = 0; // of the whole lines
    qsizetype m_length = 0; // of the text of the whole lines
    QString m_head; // the lines that make the block what it is
    QChar m_mark; // of the fence
    qsizetype m_fence = 0; // its length; 0 for a table
    qsizetype m_read = 0; // characters of the tail that are in m_block
    bool m_refused = false;
};

} // namespace switchyard
