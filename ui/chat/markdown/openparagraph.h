// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/markdown/markdownparser.h"

#include <optional>

namespace switchyard {

/// The end of a growing text where that is one long paragraph on a line of its own. It is settled word by word, up to
/// the last blank at which nothing is open that later words could close (a star, a bracket, a tick, a dollar): only
/// what stands behind it is read again. What words look like is left to the parser, which sees each of them once or
/// more.
class OpenParagraph
{
public:
    /// `tail` is the text behind the last boundary, as before or longer. Yields the pieces that the paragraph is cut
    /// into, as if something may still come; nothing when it has to be read the long way: it is short, it is something
    /// else, or there is a second line, which may make anything of it.
    [[nodiscard]] std::optional<QList<Block>> read(QStringView tail, const MarkdownOptions &options);
    /// How many characters of the tail will not be read again.
    [[nodiscard]] qsizetype settled() const { return m_read; }

private:
    [[nodiscard]] bool settle(QStringView words, const MarkdownOptions &options);
    [[nodiscard]] QList<Block> cut(RichText content) const;

    QList<Block> m_pieces; // of what is settled: those that are full
    RichText m_rest; // what is settled behind them
    qsizetype m_read = 0; // characters of the tail that are in these
    bool m_refused = false;
};

} // namespace switchyard
