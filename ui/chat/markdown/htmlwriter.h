// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/markdown/blocks.h"

namespace switchyard {

/// A whole HTML document for the clipboard: lists, tables and code arrive in a word processor as such. All text is
/// escaped, links are those of the blocks, and nothing in it makes a program that shows it fetch anything: pictures are
/// only those that came with the text.
[[nodiscard]] QString htmlOf(const QList<Block> &blocks);

/// One table for pasting into a spreadsheet: a tab between cells, a line end between rows. Tabs and line ends within a
/// cell become blanks.
[[nodiscard]] QString toTabSeparated(const Table &table);

} // namespace switchyard
