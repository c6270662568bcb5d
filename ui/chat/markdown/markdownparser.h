// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/markdown/blocks.h"

#include <chrono>

namespace switchyard {

struct MarkdownOptions
{
    bool hardBreaks = false; ///< a line end in the source is a line end on the screen
    std::chrono::milliseconds deadline{200}; ///< afterwards the text is shown plain
};

struct ParsedMarkdown
{
    QList<Block> blocks;
    bool plain = false; ///< the deadline passed or the parser refused: the blocks are the source as plain text
};

/// Turns Markdown of a stranger into blocks: GitHub's dialect with `$`, `$$`, `\( \)` and `\[ \]` formulas.
/// HTML stays text, pictures become a line that names their address, links other than http, https and mailto
/// become plain text. Nesting beyond 32 levels is flattened; paragraphs are cut into pieces of at most 4,096
/// characters. Never recurses, never fails. Safe on any thread.
[[nodiscard]] ParsedMarkdown parseMarkdown(const QString &text, const MarkdownOptions &options = {});

/// The text without any reading of it: one paragraph per run of lines, cut as above.
[[nodiscard]] QList<Block> plainBlocks(const QString &text);

/// The address, if it may act as a link here; empty otherwise.
[[nodiscard]] QString allowedLink(const QString &address);

} // namespace switchyard
