// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The half of BlockBuilder that reads what stands within a block.

#include "ui/chat/markdown/blockbuilder.h"
#include "ui/chat/markdown/entities.h"
#include "ui/chat/markdown/markdownparser.h"
#include "ui/chat/markdown/pictures.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {

constexpr qsizetype maxAddress = 8192;
constexpr qsizetype maxShownAddress = 500;

bool isDataAddress(QByteArrayView address)
{
    return address.size() > 5 && address.first(5).compare("data:", Qt::CaseInsensitive) == 0;
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
            const MD_ATTRIBUTE &source = static_cast<const MD_SPAN_IMG_DETAIL *>(detail)->src;
            const QByteArrayView bytes(source.text, source.text ? qsizetype(source.size) : 0);
            m_imageData = isDataAddress(bytes) ? bytes : QByteArrayView();
            m_imageSource = m_imageData.isEmpty() ? attribute(source) : u"data:"_s;
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
    m_linkStack.append(tooLong ? -1 : linkIndex(allowedLink(attribute(detail.href))));
}

void BlockBuilder::leaveImage()
{
    if (!m_imageData.isEmpty() && m_leaf.kind == Block::Kind::Paragraph)
        takePicture();
    InlineFormats formats = currentFormats() | InlineFormat::Image;
    int link = currentLink();
    if (link < 0 && m_imageSource.size() <= maxAddress)
        link = linkIndex(allowedLink(m_imageSource));
    if (link >= 0)
        formats |= InlineFormat::Link;
    target().append(imagePlaceholder(m_imageText, m_imageSource), formats, link);
}

/// A picture that is part of the text itself: shown when it is small enough and of a kind that is safe to decode.
void BlockBuilder::takePicture()
{
    const std::optional<DataAddress> data = decodeDataAddress(m_imageData);
    if (!data)
        return;
    Block picture;
    if (data->mediaType == "image/svg+xml"_L1) { // drawing one would run a foreign program of sorts
        picture.kind = Block::Kind::Code;
        picture.language = u"svg"_s;
        picture.content.text = QString::fromUtf8(data->content);
    } else if (isPictureAllowed(data->content)) {
        picture.kind = Block::Kind::Image;
        picture.content.text = m_imageText;
        picture.picture = data->content;
    } else {
        return;
    }
    m_pictures.append(std::move(picture));
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
    if (m_leaf.kind == Block::Kind::Code && type == MD_TEXT_CODE) {
        appendCode({data, qsizetype(size)});
        return pulse();
    }
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

/// The parser makes blanks of what a line of code is indented with. Who copies a makefile wants its tabs back.
void BlockBuilder::appendCode(QByteArrayView piece)
{
    const bool written = piece.data() >= m_source.data() && piece.data() < m_source.data() + m_source.size();
    if (!written && std::ranges::all_of(piece, [](char c) { return c == ' '; })) {
        m_codeIndent += piece.size();
        return;
    }
    if (m_codeIndent > 0) {
        m_leaf.content.text += written ? indentBefore(piece.data()) : QString(m_codeIndent, u' ');
        m_codeIndent = 0;
    }
    m_leaf.content.text += QString::fromUtf8(piece);
}

/// The last m_codeIndent columns before a place in the source as they were written; blanks where a tab reaches over
/// their beginning.
QString BlockBuilder::indentBefore(const char *text) const
{
    const QString blanks(m_codeIndent, u' ');
    const char *line = text;
    bool tabs = false;
    while (line > m_source.data() && line[-1] != '\n') {
        --line;
        tabs = tabs || *line == '\t';
    }
    if (!tabs)
        return blanks;
    const auto widthOf = [](char c, qsizetype column) { return c == '\t' ? 4 - column % 4 : 1; };
    qsizetype whole = 0;
    for (const char *at = line; at < text; ++at)
        whole += widthOf(*at, whole);
    qsizetype column = 0;
    for (const char *at = line; at < text; ++at) {
        if (column == whole - m_codeIndent)
            return QString::fromLatin1(at, text - at);
        column += widthOf(*at, column);
    }
    return blanks;
}

void BlockBuilder::appendText(QStringView piece)
{
    if (m_imageDepth > 0) {
        m_imageText.append(withoutNoteMarks(piece.toString(), m_marked.notes));
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
        appendMarked(piece.mid(begin + 1, end - begin - 1), formats, link);
        from = end + 1;
    }
}

/// `mark` is what stands between the signs.
void BlockBuilder::appendMarked(QStringView mark, InlineFormats formats, int link)
{
    RichText &rich = target();
    if (!mark.startsWith(u'n')) {
        const qsizetype index = mark.toInt();
        if (index < 0 || index >= m_marked.formulas.size())
            return;
        const MaskedFormula &formula = m_marked.formulas[index];
        InlineFormats math = formats | InlineFormat::Math;
        math.setFlag(InlineFormat::MathDisplay, formula.display);
        rich.append(withoutNoteMarks(formula.source, m_marked.notes), math, link);
        return;
    }
    const qsizetype index = mark.mid(1).toInt();
    if (index < 0 || index >= m_marked.notes.size())
        return;
    if (formats.testFlag(InlineFormat::Code) || link >= 0) { // no marks in code, none within a link
        rich.append(QString(u"[^"_s + m_marked.notes[index].label + u']'), formats, link);
        return;
    }
    const QString number = QString::number(index + 1);
    rich.runs.append({rich.text.size(), number.size(), InlineFormat::NoteMark, -1, int(index) + 1});
    rich.text += number;
}

void BlockBuilder::appendMath(bool display)
{
    const QString source = withoutNoteMarks(QString::fromUtf8(m_math), m_marked.notes);
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
