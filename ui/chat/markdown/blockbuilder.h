// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/markdown/blocks.h"
#include "ui/chat/markdown/footnotes.h"
#include "ui/chat/markdown/mathmask.h"

#include <QDeadlineTimer>

#include <md4c.h>

namespace switchyard {

/// Nesting beyond this is flattened.
constexpr qsizetype maxInsets = 32;

/// What the marks in a text stand for.
struct MarkedThings
{
    const QList<MaskedFormula> &formulas;
    const QList<Footnote> &notes;
};

/// Receives the parser's events and makes flat blocks of them. One use, one document.
class BlockBuilder
{
public:
    BlockBuilder(QByteArrayView source, MarkedThings marked, QDeadlineTimer deadline);

    /// Each yields 0 to go on, 1 to stop because the deadline has passed.
    int enterBlock(MD_BLOCKTYPE type, const void *detail);
    int leaveBlock(MD_BLOCKTYPE type);
    int enterSpan(MD_SPANTYPE type, const void *detail);
    int leaveSpan(MD_SPANTYPE type);
    int text(MD_TEXTTYPE type, const char *data, MD_SIZE size);

    [[nodiscard]] QList<Block> takeBlocks() { return std::move(m_blocks); }

private:
    struct List
    {
        bool ordered = false;
        bool tight = false;
        bool fresh = true; // no block of it was made yet
        unsigned number = 0;
        QChar delimiter;
    };

    int pulse();
    void openLeaf(Block::Kind kind);
    void closeLeaf();
    bool nameAlert();
    void emitPictures();
    void emitBlock(Block block);
    void leaveInset();
    void enterItem(const MD_BLOCK_LI_DETAIL &detail);
    void enterTable(const MD_BLOCK_TABLE_DETAIL &detail);
    void enterLink(const MD_SPAN_A_DETAIL &detail);
    void leaveImage();
    void takePicture();
    void appendText(QStringView piece);
    void appendCode(QByteArrayView piece);
    [[nodiscard]] QString indentBefore(const char *text) const;
    void appendUnmasked(QStringView piece, InlineFormats formats, int link);
    void appendMarked(QStringView mark, InlineFormats formats, int link);
    [[nodiscard]] QString attribute(const MD_ATTRIBUTE &value) const;
    void appendMath(bool display);
    RichText &target();
    [[nodiscard]] InlineFormats currentFormats() const;
    [[nodiscard]] int currentLink() const { return m_linkStack.isEmpty() ? -1 : m_linkStack.last(); }
    int linkIndex(const QString &address);

    const QByteArrayView m_source;
    const MarkedThings m_marked;
    const QDeadlineTimer m_deadline;
    QList<Block> m_blocks;

    Block m_leaf;
    bool m_leafOpen = false;
    bool m_inTable = false;
    bool m_inCell = false;
    QList<Inset> m_insets;
    QList<List> m_lists;
    qsizetype m_sharedDepth = 0; // of the insets since the last block
    int m_skippedInsets = 0; // levels beyond the cap
    int m_pulse = 0;

    int m_bold = 0;
    int m_italic = 0;
    int m_strike = 0;
    int m_code = 0;
    qsizetype m_codeIndent = 0; // columns that stand before the next piece of code
    int m_imageDepth = 0;
    QString m_imageText;
    QString m_imageSource;
    QByteArrayView m_imageData; // of a data: address, in the source
    QList<Block> m_pictures; // of the open paragraph
    QList<int> m_linkStack;
    bool m_inMath = false;
    QByteArray m_math;
    const char *m_mathBegin = nullptr;
    const char *m_mathEnd = nullptr;
};

} // namespace switchyard
