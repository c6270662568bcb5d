// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/markdown/blocks.h"
#include "ui/chat/markdown/mathmask.h"

#include <QDeadlineTimer>

#include <md4c.h>

namespace switchyard {

/// Receives the parser's events and makes flat blocks of them. One use, one document.
class BlockBuilder
{
public:
    BlockBuilder(QByteArrayView source, const QList<MaskedFormula> &formulas, QDeadlineTimer deadline);

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
    static void nameAlert(RichText *rich);
    void emitBlock(Block block);
    void leaveInset();
    void enterItem(const MD_BLOCK_LI_DETAIL &detail);
    void enterTable(const MD_BLOCK_TABLE_DETAIL &detail);
    void enterLink(const MD_SPAN_A_DETAIL &detail);
    void leaveImage();
    void appendText(QStringView piece);
    void appendUnmasked(QStringView piece, InlineFormats formats, int link);
    void appendMath(bool display);
    RichText &target();
    [[nodiscard]] InlineFormats currentFormats() const;
    [[nodiscard]] int currentLink() const { return m_linkStack.isEmpty() ? -1 : m_linkStack.last(); }
    int linkIndex(const QString &address);

    const QByteArrayView m_source;
    const QList<MaskedFormula> &m_formulas;
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
    int m_imageDepth = 0;
    QString m_imageText;
    QString m_imageSource;
    QList<int> m_linkStack;
    bool m_inMath = false;
    QByteArray m_math;
    const char *m_mathBegin = nullptr;
    const char *m_mathEnd = nullptr;
};

} // namespace switchyard
