// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/markdown/markdownparser.h"
#include "ui/chat/markdown/openblock.h"
#include "ui/chat/markdown/openparagraph.h"

namespace switchyard {

/// Blocks of a text that grows. Parses only behind the last place where nothing later can change what stands before;
/// a link definition anywhere ends that shortcut, since it may change anything. The blocks after finish equal those of
/// parseMarkdown of the whole, however the text arrived.
class MarkdownStream
{
public:
    explicit MarkdownStream(MarkdownOptions options = {}) : m_options(options) {}

    /// Takes the whole text so far. Yields the index of the first block that is new or different, `blocks().size()`
    /// when only blocks at the end went away or nothing changed.
    /// `finished`: nothing more will come, nothing is held back.
    qsizetype update(const QString &text, bool finished);

    [[nodiscard]] const QList<Block> &blocks() const { return m_blocks; }
    /// How many characters update() would have to read of that text.
    [[nodiscard]] qsizetype unsettled(const QString &text, bool finished) const
    {
        return text.size() - m_stableOffset - (finished ? 0 : settledBehind());
    }

private:
    void reset();
    /// The stable place is another one: what was open behind the old one is read anew.
    void forgetOpen();
    /// Characters behind the stable place that will not be read again while the block that is open there grows.
    [[nodiscard]] qsizetype settledBehind() const { return m_open.settled() + m_paragraph.settled(); }
    /// Looks at the new lines for what ends the shortcut.
    void scan(const QString &text);
    /// Moves the stable place on; yields the blocks between the old and the new one.
    QList<Block> advance(const QString &text);
    /// Puts `fresh` behind the first `base` blocks; yields the first that differs.
    qsizetype replace(qsizetype base, const QList<Block> &fresh);
    /// The same for the one block that is open.
    qsizetype replace(qsizetype base, const Block &open);

    MarkdownOptions m_options;
    QList<Block> m_blocks;
    QString m_text;
    qsizetype m_stableOffset = 0; // in m_text
    qsizetype m_stableBlocks = 0;
    qsizetype m_scanned = 0; // definitions were looked for up to here
    bool m_shortcut = true;
    OpenBlock m_open; // behind the stable place; at most one of the two is at work
    OpenParagraph m_paragraph;
};

} // namespace switchyard
