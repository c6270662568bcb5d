// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The half of BlockBuilder that makes blocks; what stands within them is in spanbuilding.cpp.

#include "ui/chat/markdown/blockbuilder.h"

#include "ui/chat/markdown/alerts.h"
#include "ui/chat/markdown/entities.h"
#include "ui/chat/markdown/paragraphs.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace switchyard {

BlockBuilder::BlockBuilder(QByteArrayView source, MarkedThings marked, QDeadlineTimer deadline)
    : m_source(source), m_marked(marked), m_deadline(deadline)
{
}

QString BlockBuilder::attribute(const MD_ATTRIBUTE &value) const
{
    QString result;
    if (!value.text)
        return result;
    for (int i = 0; value.substr_offsets[i] < value.size; ++i) {
        const MD_OFFSET from = value.substr_offsets[i];
        const QString piece = QString::fromUtf8(value.text + from, value.substr_offsets[i + 1] - from);
        result += value.substr_types[i] == MD_TEXT_ENTITY ? resolveEntity(piece) : piece;
    }
    return withoutNoteMarks(result, m_marked.notes);
}

int BlockBuilder::pulse()
{
    return (++m_pulse & 31) == 0 && m_deadline.hasExpired() ? 1 : 0;
}

int BlockBuilder::enterBlock(MD_BLOCKTYPE type, const void *detail)
{
    switch (type) {
    case MD_BLOCK_DOC:
    case MD_BLOCK_HTML:
    case MD_BLOCK_THEAD:
    case MD_BLOCK_TBODY: break;
    case MD_BLOCK_QUOTE:
        closeLeaf();
        if (m_insets.size() < maxInsets)
            m_insets.append({Inset::Kind::Quote, {}, Alert::None});
        else
            ++m_skippedInsets;
        break;
    case MD_BLOCK_UL:
        closeLeaf();
        m_lists.append({.tight = static_cast<const MD_BLOCK_UL_DETAIL *>(detail)->is_tight != 0, .delimiter = {}});
        break;
    case MD_BLOCK_OL: {
        closeLeaf();
        const auto *list = static_cast<const MD_BLOCK_OL_DETAIL *>(detail);
        m_lists.append({.ordered = true,
                        .tight = list->is_tight != 0,
                        .number = list->start,
                        .delimiter = QChar::fromLatin1(list->mark_delimiter)});
        break;
    }
    case MD_BLOCK_LI: enterItem(*static_cast<const MD_BLOCK_LI_DETAIL *>(detail)); break;
    case MD_BLOCK_HR:
        closeLeaf();
        openLeaf(Block::Kind::Rule);
        closeLeaf();
        break;
    case MD_BLOCK_H:
        closeLeaf();
        openLeaf(Block::Kind::Heading);
        m_leaf.level = quint8(static_cast<const MD_BLOCK_H_DETAIL *>(detail)->level);
        break;
    case MD_BLOCK_CODE:
        closeLeaf();
        openLeaf(Block::Kind::Code);
        m_leaf.language = attribute(static_cast<const MD_BLOCK_CODE_DETAIL *>(detail)->lang).left(64);
        break;
    case MD_BLOCK_P:
        closeLeaf();
        openLeaf(Block::Kind::Paragraph);
        break;
    case MD_BLOCK_TABLE: enterTable(*static_cast<const MD_BLOCK_TABLE_DETAIL *>(detail)); break;
    case MD_BLOCK_TR: m_leaf.table.rows.append(QList<RichText>()); break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD: {
        QList<RichText> &row = m_leaf.table.rows.last();
        if (m_leaf.table.rows.size() == 1)
            m_leaf.table.columns.append(CellAlignment(static_cast<const MD_BLOCK_TD_DETAIL *>(detail)->align));
        row.append(RichText());
        m_inCell = true;
        break;
    }
    }
    return pulse();
}

int BlockBuilder::leaveBlock(MD_BLOCKTYPE type)
{
    switch (type) {
    case MD_BLOCK_QUOTE:
        closeLeaf();
        if (m_skippedInsets > 0)
            --m_skippedInsets;
        else
            leaveInset();
        break;
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
        closeLeaf();
        m_lists.removeLast();
        break;
    case MD_BLOCK_LI:
        if (!m_leafOpen && m_skippedInsets == 0 && !m_insets.last().marker.isEmpty())
            openLeaf(Block::Kind::Paragraph); // an empty item still shows its mark
        closeLeaf();
        if (m_skippedInsets > 0)
            --m_skippedInsets;
        else
            leaveInset();
        break;
    case MD_BLOCK_H:
    case MD_BLOCK_CODE:
    case MD_BLOCK_P: closeLeaf(); break;
    case MD_BLOCK_TABLE:
        m_inTable = false;
        closeLeaf();
        break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD: m_inCell = false; break;
    default: break;
    }
    return pulse();
}

void BlockBuilder::leaveInset()
{
    m_insets.removeLast();
    m_sharedDepth = std::min(m_sharedDepth, m_insets.size());
}

void BlockBuilder::enterItem(const MD_BLOCK_LI_DETAIL &detail)
{
    closeLeaf();
    QString marker = u"\u2022"_s;
    if (!m_lists.isEmpty() && m_lists.last().ordered)
        marker = QString::number(m_lists.last().number++) + m_lists.last().delimiter;
    if (detail.is_task)
        marker = detail.task_mark == ' ' ? u"\u2610"_s : u"\u2611"_s;
    if (m_insets.size() < maxInsets)
        m_insets.append({Inset::Kind::Item, marker, Alert::None});
    else
        ++m_skippedInsets;
}

void BlockBuilder::enterTable(const MD_BLOCK_TABLE_DETAIL &)
{
    closeLeaf();
    openLeaf(Block::Kind::Table);
    m_inTable = true;
}

void BlockBuilder::openLeaf(Block::Kind kind)
{
    m_leaf = Block();
    m_leaf.kind = kind;
    m_leaf.insets = m_insets;
    m_leaf.sharedInsets = quint8(std::exchange(m_sharedDepth, m_insets.size()));
    m_leaf.tight = !m_lists.isEmpty() && m_lists.last().tight;
    m_leaf.startsList = m_lists.size() == 1 && std::exchange(m_lists.first().fresh, false);
    // Only the first block of an item bears its mark.
    for (Inset &inset : m_insets)
        inset.marker.clear();
    m_leafOpen = true;
}

void BlockBuilder::closeLeaf()
{
    if (!m_leafOpen)
        return;
    m_leafOpen = false;
    m_codeIndent = 0; // blanks before nothing
    if (m_leaf.kind == Block::Kind::Code && m_leaf.content.text.endsWith(u'\n'))
        m_leaf.content.text.chop(1);
    const QList<InlineRun> &runs = m_leaf.content.runs;
    const bool loneFormula = m_leaf.kind == Block::Kind::Paragraph && runs.size() == 1
        && runs.first().formats.testFlag(InlineFormat::MathDisplay)
        && runs.first().length == m_leaf.content.text.size();
    if (loneFormula) {
        m_leaf.kind = Block::Kind::Math;
        m_leaf.content.runs.clear();
    }
    if (m_leaf.kind == Block::Kind::Code)
        m_leaf.content.text = withoutNoteMarks(m_leaf.content.text, m_marked.notes);
    const bool opensQuote = m_leaf.kind == Block::Kind::Paragraph && !m_leaf.insets.isEmpty()
        && m_leaf.insets.last().kind == Inset::Kind::Quote && m_leaf.sharedInsets < m_leaf.insets.size();
    const bool named = opensQuote && nameAlert();
    if (!m_pictures.isEmpty())
        emitPictures();
    else if (!named || !m_leaf.content.isEmpty())
        emitBlock(std::move(m_leaf));
    m_leaf = Block();
}

/// "[!NOTE]" at the start of a quote, as GitHub has it, becomes a title, and the quote an alert.
bool BlockBuilder::nameAlert()
{
    const Alert alert = takeAlert(&m_leaf.content);
    if (alert == Alert::None)
        return false;
    m_leaf.insets.last().alert = alert;
    m_insets.last().alert = alert;
    Block title = m_leaf;
    title.alertTitle = true;
    title.content = {};
    const QString word = alertWord(alert);
    title.content.append(QString(word.left(1) + word.mid(1).toLower()), InlineFormat::Bold);
    emitBlock(std::move(title));
    for (Inset &inset : m_leaf.insets)
        inset.marker.clear();
    m_leaf.sharedInsets = quint8(m_leaf.insets.size());
    m_leaf.startsList = false;
    return true;
}

/// Pictures that came within the text stand below their paragraph, or instead of it when it says nothing else.
void BlockBuilder::emitPictures()
{
    const RichText &rich = m_leaf.content;
    bool words = false;
    qsizetype at = 0;
    for (const InlineRun &run : rich.runs) {
        words = words || !QStringView(rich.text).mid(at, run.start - at).trimmed().isEmpty();
        words = words || !run.formats.testFlag(InlineFormat::Image) || run.formats.testFlag(InlineFormat::Link);
        at = run.start + run.length;
    }
    words = words || !QStringView(rich.text).mid(at).trimmed().isEmpty();
    QList<Inset> insets = m_leaf.insets;
    const bool tight = m_leaf.tight;
    bool startsList = m_leaf.startsList;
    quint8 shared = m_leaf.sharedInsets;
    const auto unmark = [&] {
        for (Inset &inset : insets)
            inset.marker.clear();
        startsList = false;
        shared = quint8(insets.size());
    };
    if (words) {
        emitBlock(std::move(m_leaf));
        unmark();
    }
    for (Block &picture : std::exchange(m_pictures, {})) {
        picture.insets = insets;
        picture.tight = tight;
        picture.startsList = startsList;
        picture.sharedInsets = shared;
        unmark();
        emitBlock(std::move(picture));
    }
}

void BlockBuilder::emitBlock(Block block)
{
    if (block.kind == Block::Kind::Paragraph || block.kind == Block::Kind::Heading) {
        appendCut(m_blocks, std::move(block));
        return;
    }
    block.updateSignature();
    m_blocks.append(std::move(block));
}

} // namespace switchyard
