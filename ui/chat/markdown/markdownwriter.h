// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/markdown/blocks.h"

namespace switchyard {

/// Markdown that reads back as the same blocks, for the clipboard. Never stored: the store keeps what the model wrote.
[[nodiscard]] QString toMarkdown(const QList<Block> &blocks);

/// Plain text as it is seen on the page: list marks and indents, table cells with tabs, an empty line between blocks.
[[nodiscard]] QString toPlainText(const QList<Block> &blocks);

/// One line per block and run, for tests to compare.
[[nodiscard]] QString describeBlocks(const QList<Block> &blocks);

} // namespace switchyard
