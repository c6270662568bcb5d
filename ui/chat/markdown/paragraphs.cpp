// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/markdown/paragraphs.h"

namespace switchyard {

namespace {

/// Where a text that is too long is cut: after the last blank or line end of the first piece, never within a character.
qsizetype cutPosition(QStringView text)
{
    for (qsizetype i = maxParagraph; i > maxParagraph / 2; --i) {
        if (text[i - 1].isSpace())
            return i;
    }
    return text[maxParagraph - 1].isHighSurrogate() ? maxParagraph - 1 : maxParagraph;
}

/// Like RichText::mid, but linear over all pieces: runs that ended before this one are not looked at again, and each
/// piece carries only the links it uses.
RichText pieceOf(const RichText &whole, qsizetype at, qsizetype length, qsizetype *firstRun)
{
    RichText piece;
    piece.text = whole.text.mid(at, length);
    while (*firstRun < whole.runs.size() && whole.runs[*firstRun].start + whole.runs[*firstRun].length <= at)
        ++*firstRun;
    for (qsizetype i = *firstRun; i < whole.runs.size() && whole.runs[i].start < at + length; ++i) {
        InlineRun run = whole.runs[i];
        const qsizetype end = std::min(run.start + run.length, at + length);
        run.start = std::max(run.start, at) - at;
        run.length = end - at - run.start;
        if (run.link >= 0) {
            piece.links.append(whole.links.value(run.link));
            run.link = int(piece.links.size()) - 1;
        }
        piece.runs.append(run);
    }
    return piece;
}

} // namespace

void appendCut(QList<Block> &blocks, Block block)
{
    if (!block.joined && block.content.text.size() <= maxParagraph) {
        block.updateSignature();
        blocks.append(std::move(block));
        return;
    }
    const RichText whole = std::move(block.content);
    qsizetype at = 0;
    qsizetype firstRun = 0;
    while (at < whole.text.size()) {
        const QStringView rest = QStringView(whole.text).mid(at);
        const qsizetype length = rest.size() <= maxParagraph ? rest.size() : cutPosition(rest);
        Block piece = block;
        piece.joined = block.joined || at > 0;
        piece.content = pieceOf(whole, at, length, &firstRun);
        if (piece.joined) {
            for (Inset &inset : piece.insets)
                inset.marker.clear();
        }
        piece.updateSignature();
        blocks.append(std::move(piece));
        at += length;
    }
}

} // namespace switchyard
