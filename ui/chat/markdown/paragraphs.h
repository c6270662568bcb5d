// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/markdown/blocks.h"

namespace switchyard {

/// The longest text that is laid out as one. Laying out costs more than linear time in the toolkit, and while an
/// answer streams its last block is laid out again for each frame.
constexpr qsizetype maxParagraph = 4096;

/// Appends the block with its signature; a long one in joined pieces, cut at a blank where there is one.
/// Where the cuts are depends only on the text before them, so a growing text keeps its pieces. A block that is joined
/// already is what is left behind such a piece.
void appendCut(QList<Block> &blocks, Block block);

} // namespace switchyard
