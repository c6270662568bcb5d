// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/markdown/blockbuilder.h"

#include "ui/chat/markdown/entities.h"
#include "ui/chat/markdown/markdownparser.h"
#include "ui/chat/markdown/paragraphs.h"

#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {

constexpr qsizetype maxDepth = 32;
constexpr qsizetype maxAddress = 8192;
constexpr qsizetype maxShownAddress = 500;

QString attributeText(const MD_ATTRIBUTE &attribute)
{
    QString result;
    if (!attribute.text)
        return result;
    for (int i = 0; attribute.substr_offsets[i] < attribute.size; ++i) {
        const MD_OFFSET from = attribute.substr_offsets[i];
        const QString piece = QString::fromUtf8(attribute.text + from, attribute.substr_offsets[i + 1] - from);
        result += attribute.substr_types[i] == MD_TEXT_ENTITY ? resolveEntity(piece) : piece;
    }
    return result;
}

/// What stands on the page instead of a picture: its words and where it would have come from.
QString imagePlaceholder(const QString &words, const QString &source)
{
    QString address = source.startsWith("data:"_L1, Qt::CaseInsensitive) ? u"data:"_s : source;
    if (address.size() > maxShownAddress)
        address = address.left(maxShownAddress) + u'…';
    QString shown = u"\u25a8 "_s;
    if (!words.isEmpty())
        shown += words + u" — "_s;
    return shown + address;
}

} // namespace

BlockBuilder::BlockBuilder(QByteArrayView source, const QList<MaskedFormula> &formulas, QDeadlineTimer deadline)
    : m_source(source), m_formulas(formulas), m_deadline(deadline)
{
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
        if (m_insets.size() < maxDepth)
            m_insets.append({Inset::Kind::Quote, {}});
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
        m_leaf.language = attributeText(static_cast<const MD_BLOCK_CODE_DETAIL *>(detail)->lang).left(64);
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
    if (m_insets.size() < maxDepth)
        m_insets.append({Inset::Kind::Item, marker});
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
    if (m_leaf.kind == Block::Kind::Paragraph && !m_leaf.insets.isEmpty()
        && m_leaf.insets.last().kind == Inset::Kind::Quote)
        nameAlert(&m_leaf.content);
    emitBlock(std::move(m_leaf));
    m_leaf = Block();
}

/// "[!NOTE]" at the start of a quote, as GitHub has it, becomes its word in bold.
void BlockBuilder::nameAlert(RichText *rich)
{
    const qsizetype end = rich->text.indexOf(u']');
    if (!rich->text.startsWith("[!"_L1) || end < 0 || end > 12)
        return;
    static constexpr std::array names{"Note"_L1, "Tip"_L1, "Important"_L1, "Warning"_L1, "Caution"_L1};
    const auto name
        = std::ranges::find_if(names, [word = QStringView(rich->text).mid(2, end - 2)](QLatin1StringView known) {
              return word.compare(known, Qt::CaseInsensitive) == 0;
          });
    if (name == names.end())
        return;
    const RichText rest = rich->mid(end + 1, rich->text.size());
    RichText named;
    named.links = rich->links;
    named.append(QString(*name), InlineFormat::Bold);
    const qsizetype shift = named.text.size();
    named.text += rest.text;
    for (InlineRun run : rest.runs) {
        run.start += shift;
        named.runs.append(run);
    }
    *rich = named;
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

int BlockBuilder::enterSpan(MD_SPANTYPE type, const void *detail)
{
    if (!m_leafOpen)
        openLeaf(Block::Kind::Paragraph);
    switch (type) {
    case MD_SPAN_EM: ++m_italic; break;
    case MD_SPAN_STRONG: ++m_bold; break;
    case MD_SPAN_DEL: ++m_strike; break;
    case MD_SPAN_CODE: ++m_code; break;
    case MD_SPAN_A: enterLink(*static_cast<const MD_SPAN_A_DETAIL *>(detail)); break;
    case MD_SPAN_IMG:
        if (m_imageDepth++ == 0) {
            m_imageText.clear();
            m_imageSource = attributeText(static_cast<const MD_SPAN_IMG_DETAIL *>(detail)->src);
        }
        break;
    case MD_SPAN_LATEXMATH:
    case MD_SPAN_LATEXMATH_DISPLAY:
        m_inMath = true;
        m_math.clear();
        m_mathBegin = m_mathEnd = nullptr;
        break;
    default: break;
    }
    // Long addresses are the one thing that makes the parser slow, and they arrive here.
    if (type == MD_SPAN_A || type == MD_SPAN_IMG)
        return m_deadline.hasExpired() ? 1 : 0;
    return pulse();
}

int BlockBuilder::leaveSpan(MD_SPANTYPE type)
{
    // The parser sometimes leaves a span of broken text that it has not entered.
    const auto leave = [](int &depth) { depth = std::max(0, depth - 1); };
    switch (type) {
    case MD_SPAN_EM: leave(m_italic); break;
    case MD_SPAN_STRONG: leave(m_bold); break;
    case MD_SPAN_DEL: leave(m_strike); break;
    case MD_SPAN_CODE: leave(m_code); break;
    case MD_SPAN_A:
        if (!m_linkStack.isEmpty())
            m_linkStack.removeLast();
        break;
    case MD_SPAN_IMG:
        if (m_imageDepth == 1)
            leaveImage();
        leave(m_imageDepth);
        break;
    case MD_SPAN_LATEXMATH:
    case MD_SPAN_LATEXMATH_DISPLAY:
        m_inMath = false;
        appendMath(type == MD_SPAN_LATEXMATH_DISPLAY);
        break;
    default: break;
    }
    return pulse();
}

void BlockBuilder::enterLink(const MD_SPAN_A_DETAIL &detail)
{
    const bool tooLong = detail.href.size > maxAddress;
    m_linkStack.append(tooLong ? -1 : linkIndex(allowedLink(attributeText(detail.href))));
}

void BlockBuilder::leaveImage()
{
    InlineFormats formats = currentFormats() | InlineFormat::Image;
    int link = currentLink();
    if (link < 0 && m_imageSource.size() <= maxAddress)
        link = linkIndex(allowedLink(m_imageSource));
    if (link >= 0)
        formats |= InlineFormat::Link;
    target().append(imagePlaceholder(m_imageText, m_imageSource), formats, link);
}

int BlockBuilder::linkIndex(const QString &address)
{
    if (address.isEmpty())
        return -1;
    RichText &rich = target();
    if (!rich.links.isEmpty() && rich.links.last() == address)
        return int(rich.links.size()) - 1;
    rich.links.append(address);
    return int(rich.links.size()) - 1;
}

int BlockBuilder::text(MD_TEXTTYPE type, const char *data, MD_SIZE size)
{
    if (m_inTable && !m_inCell)
        return pulse();
    if (!m_leafOpen)
        openLeaf(Block::Kind::Paragraph);
    switch (type) {
    case MD_TEXT_LATEXMATH:
        if (!m_mathBegin)
            m_mathBegin = data;
        m_mathEnd = data + size;
        m_math.append(data, size);
        break;
    case MD_TEXT_NULLCHAR: appendText(QStringView(u"\ufffd")); break;
    case MD_TEXT_BR: appendText(QStringView(u"\n")); break;
    case MD_TEXT_SOFTBR:
        if (m_inMath)
            m_math.append(' ');
        else
            appendText(QStringView(u" "));
        break;
    case MD_TEXT_ENTITY: appendText(resolveEntity(QString::fromUtf8(data, size))); break;
    default: appendText(QString::fromUtf8(data, size)); break;
    }
    return pulse();
}

void BlockBuilder::appendText(QStringView piece)
{
    if (m_imageDepth > 0) {
        m_imageText.append(piece);
        return;
    }
    if (m_leaf.kind == Block::Kind::Code) {
        m_leaf.content.text.append(piece);
        return;
    }
    appendUnmasked(piece, currentFormats(), currentLink());
}

void BlockBuilder::appendUnmasked(QStringView piece, InlineFormats formats, int link)
{
    RichText &rich = target();
    qsizetype from = 0;
    for (;;) {
        const qsizetype begin = piece.indexOf(QChar(maskBegin), from);
        const qsizetype end = begin < 0 ? -1 : piece.indexOf(QChar(maskEnd), begin);
        if (end < 0) {
            rich.append(piece.mid(from), formats, link);
            return;
        }
        rich.append(piece.mid(from, begin - from), formats, link);
        const qsizetype index = piece.mid(begin + 1, end - begin - 1).toInt();
        if (index >= 0 && index < m_formulas.size()) {
            const MaskedFormula &formula = m_formulas[index];
            InlineFormats math = formats | InlineFormat::Math;
            math.setFlag(InlineFormat::MathDisplay, formula.display);
            rich.append(formula.source, math, link);
        }
        from = end + 1;
    }
}

void BlockBuilder::appendMath(bool display)
{
    const QString source = QString::fromUtf8(m_math);
    const char *end = m_source.data() + m_source.size();
    // pandoc's rule: no blank inside the dollars, no digit after the closing one. Otherwise they are prices.
    bool formula = !source.trimmed().isEmpty();
    if (!display && formula) {
        formula = !source.front().isSpace() && !source.back().isSpace();
        if (m_mathEnd >= m_source.data() && m_mathEnd + 1 < end)
            formula = formula && !(m_mathEnd[1] >= '0' && m_mathEnd[1] <= '9');
    }
    if (!formula) {
        const QLatin1StringView dollars = display ? "$$"_L1 : "$"_L1;
        appendText(QString(dollars + source + dollars));
        return;
    }
    InlineFormats formats = currentFormats() | InlineFormat::Math;
    formats.setFlag(InlineFormat::MathDisplay, display);
    target().append(source.trimmed(), formats, currentLink());
}

RichText &BlockBuilder::target()
{
    if (m_inTable && !m_leaf.table.rows.isEmpty() && !m_leaf.table.rows.last().isEmpty())
        return m_leaf.table.rows.last().last();
    return m_leaf.content;
}

InlineFormats BlockBuilder::currentFormats() const
{
    InlineFormats formats;
    formats.setFlag(InlineFormat::Bold, m_bold > 0);
    formats.setFlag(InlineFormat::Italic, m_italic > 0);
    formats.setFlag(InlineFormat::Strike, m_strike > 0);
    formats.setFlag(InlineFormat::Code, m_code > 0);
    formats.setFlag(InlineFormat::Link, currentLink() >= 0);
    return formats;
}

} // namespace switchyard
