// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is where in a block of code. Drawing is in codepainting.cpp.

#include "ui/chat/items/codeitem.h"

#include "ui/chat/items/visibletext.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {

constexpr double padding = codePadding;
constexpr qsizetype maxRow = 2000; // characters laid out as one line
constexpr int mostEmoji = 64; // of them; each costs as much as a line of words, and so many are wider than any page
constexpr int tabWidth = 4;
constexpr qsizetype longCode = 40; // lines; more are folded
constexpr qsizetype foldedLines = 32; // so that a fold hides at least a handful

/// Columns of a line in a font of equal widths: wide scripts take two.
double columnsOf(QStringView line)
{
    double columns = 0;
    for (const QChar c : line) {
        const char16_t code = c.unicode();
        if (code == u'\t')
            columns += tabWidth - std::fmod(columns, tabWidth);
        else if (code >= 0x1100
                 && (code < 0x1160 || (code >= 0x2E80 && code < 0xD800) || (code >= 0xF900 && code < 0xFB00)
                     || (code >= 0xFF00 && code < 0xFF61)))
            columns += 2;
        else if (!c.isLowSurrogate())
            columns += 1;
    }
    return columns;
}

QString words(const char *text)
{
    return QCoreApplication::translate("CodeItem", text);
}

/// How much of it makes one row.
qsizetype lengthOfRow(QStringView text)
{
    int emoji = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (mayBeginEmoji(text[i]) && ++emoji > mostEmoji)
            return i;
    }
    return text.size();
}

} // namespace

CodeItem::CodeItem(const TranscriptStyle &style, const Block &block, CodeHighlighter *highlighter, Repaint repaint)
    : BlockItem(style),
      m_code(block.content.text),
      m_language(block.language),
      m_highlighter(highlighter),
      m_repaint(std::move(repaint))
{
    m_charWidth = QFontMetricsF(style.code).horizontalAdvance(u'0');
    splitRows(0);
    m_hidden = hiddenCharacters(m_code);
    m_folded = isLong();
    if (m_highlighter) {
        m_highlightId = m_highlighter->open(
            m_language, [this](qsizetype first, const QList<CodeLine> &lines) { takeColours(first, lines); });
        askForColours();
    }
}

CodeItem::~CodeItem()
{
    if (m_highlighter && m_highlightId != 0)
        m_highlighter->close(m_highlightId);
}

void CodeItem::askForColours()
{
    if (m_highlighter && m_highlightId != 0)
        m_highlighter->setText(m_highlightId, m_code);
}

/// Of the lines from `first` on, and no others.
void CodeItem::takeColours(qsizetype first, const QList<CodeLine> &lines)
{
    m_colours.resize(first);
    m_colours.append(lines);
    std::erase_if(m_layouts, [this, first](const auto &entry) { return m_rows.value(entry.first).line >= first; });
    const qsizetype row = std::min(rowOf(m_lineStarts.value(first)), shownRows());
    m_repaint(*this, {.top = rowTop(row), .bottom = m_height});
}

bool CodeItem::grow(const Block &block)
{
    if (block.kind != Block::Kind::Code || block.language != m_language || !block.content.text.startsWith(m_code))
        return false;
    const qsizetype line = std::max<qsizetype>(0, m_lineStarts.size() - 1);
    const bool overflowed = overflows();
    const qsizetype hiddenBefore = m_hidden;
    m_hidden += hiddenCharacters(QStringView(block.content.text).mid(m_code.size()));
    constexpr qsizetype faded = 2; // rows above the fold
    const qsizetype row = std::min(rowOf(m_lineStarts.value(line)), m_folded ? shownRows() - faded : m_rows.size());
    m_grownFrom = std::max(0.0, rowTop(row) - 1);
    m_folded = false; // what grows is being read, and stays as it is afterwards
    m_touched = true;
    m_code = block.content.text;
    splitRows(line);
    askForColours();
    layOut();
    if (overflows() != overflowed || m_hidden != hiddenBefore) // the header has something to say
        m_grownFrom = 0;
    return true;
}

void CodeItem::splitRows(qsizetype fromLine)
{
    const qsizetype start = m_lineStarts.value(fromLine, 0);
    m_lineStarts.resize(fromLine);
    while (!m_rows.isEmpty() && m_rows.last().line >= fromLine)
        m_rows.removeLast();
    std::erase_if(m_layouts, [this](const auto &entry) { return entry.first >= m_rows.size(); });
    const qsizetype columns
        = m_wrap && m_width > 0 ? std::max<qsizetype>(8, qsizetype(visibleWidth() / m_charWidth)) : maxRow;

    qsizetype at = start;
    for (;;) {
        qsizetype end = m_code.indexOf(u'\n', at);
        const bool last = end < 0;
        if (last)
            end = m_code.size();
        const qsizetype line = m_lineStarts.size();
        m_lineStarts.append(at);
        qsizetype from = at;
        do {
            qsizetype length = lengthOfRow(QStringView(m_code).sliced(from, std::min(end - from, columns)));
            if (from + length < end && m_code[from + length - 1].isHighSurrogate())
                ++length;
            m_rows.append({from, length, line});
            m_longest = std::max(m_longest, columnsOf(QStringView(m_code).mid(from, length)));
            from += length;
        } while (from < end);
        if (last)
            break;
        at = end + 1;
    }
}

double CodeItem::headerHeight() const
{
    return std::round(26 * m_style.scale);
}

bool CodeItem::isLong() const
{
    return m_lineStarts.size() > longCode;
}

/// The strip at the bottom that folds and unfolds.
double CodeItem::foldHeight() const
{
    return isLong() ? std::round(30 * m_style.scale) : 0;
}

double CodeItem::bottomPadding() const
{
    return padding - 2 + (overflows() && !m_wrap ? 5 : 0);
}

qsizetype CodeItem::shownRows() const
{
    if (!m_folded)
        return m_rows.size();
    return std::ranges::partition_point(m_rows, [](const Row &row) { return row.line < foldedLines; }) - m_rows.begin();
}

double CodeItem::visibleWidth() const
{
    return std::max(1.0, m_width - 2 * padding);
}

bool CodeItem::overflows() const
{
    return contentWidth() > visibleWidth() + 1;
}

double CodeItem::rowTop(qsizetype row) const
{
    return headerHeight() + padding - 2 + double(row) * m_style.codeLineHeight;
}

qsizetype CodeItem::rowOf(qsizetype position) const
{
    const auto next = std::upper_bound(m_rows.begin(), m_rows.end(), position,
                                       [](qsizetype value, const Row &row) { return value < row.start; });
    return std::max<qsizetype>(0, next - m_rows.begin() - 1);
}

void CodeItem::layOut()
{
    if (m_wrap) {
        m_longest = 0;
        splitRows(0);
        m_layouts.clear();
    }
    m_height = rowTop(shownRows()) + bottomPadding() + foldHeight();
    m_scrollX = std::clamp(m_scrollX, 0.0, std::max(0.0, contentWidth() - visibleWidth()));
}

const CodeItem::LaidOutRow &CodeItem::laidOut(qsizetype row) const
{
    LaidOutRow &made = m_layouts[row];
    if (made.layout)
        return made;
    const Row &place = m_rows[row];
    made.text = displayCode(m_code.mid(place.start, place.length));
    made.emoji = emojiIn(made.text);
    made.layout = std::make_unique<QTextLayout>();
    QTextLayout *layout = made.layout.get();
    layout->setFont(m_style.code);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(Qt::LeftToRight);
    option.setTabStopDistance(m_charWidth * tabWidth);
    layout->setTextOption(option);
    layout->setCacheEnabled(true);
    QList<QTextLayout::FormatRange> formats;
    const int shift = int(place.start - m_lineStarts.value(place.line));
    for (const CodeSpan &span : m_colours.value(place.line)) {
        const int from = std::max(0, span.start - shift);
        const int to = std::min(int(place.length), span.start + span.length - shift);
        if (from >= to)
            continue;
        QTextCharFormat format;
        format.setForeground(codeColor(span.style, m_style.colors));
        formats.append({from, to - from, format});
    }
    QString text = made.text;
    m_style.emoji->makeRoom(made.emoji, m_style.code, text, formats);
    layout->setText(text);
    layout->setFormats(formats);
    layout->beginLayout();
    QTextLine line = layout->createLine();
    line.setLineWidth(1e7);
    line.setPosition(QPointF(0, (m_style.codeLineHeight - line.height()) / 2));
    layout->endLayout();
    return made;
}

qsizetype CodeItem::positionAt(QPointF point) const
{
    if (point.y() < rowTop(0))
        return 0;
    const qsizetype row = qsizetype((point.y() - rowTop(0)) / m_style.codeLineHeight);
    if (row >= shownRows())
        return m_code.size();
    const LaidOutRow &shown = laidOut(row);
    return m_rows[row].start + besideEmoji(shown.emoji, lineOf(row).xToCursor(point.x() - padding + m_scrollX));
}

QPointF CodeItem::pointOf(qsizetype position) const
{
    const qsizetype row = std::min(rowOf(position), shownRows() - 1);
    return {padding, rowTop(row)};
}

QRectF CodeItem::caretRect(qsizetype position) const
{
    const qsizetype row = rowOf(position);
    if (row >= shownRows()) // folded away
        return {padding, rowTop(shownRows()), 0, m_style.codeLineHeight};
    const qsizetype inside = std::min(position - m_rows[row].start, m_rows[row].length);
    return {padding - m_scrollX + lineOf(row).cursorToX(int(inside)), rowTop(row), 0, m_style.codeLineHeight};
}

QRectF CodeItem::endRect() const
{
    const qsizetype row = m_rows.size() - 1;
    const double x = lineOf(row).naturalTextWidth();
    return {padding - m_scrollX + x, rowTop(row) + 1, 0, m_style.codeLineHeight - 2};
}

QList<HitTarget> CodeItem::targets() const
{
    const QFontMetricsF metrics(m_style.small);
    QList<HitTarget> targets;
    double right = m_width - padding;
    const auto add = [&](const QString &id, const QString &text) {
        const double width = metrics.horizontalAdvance(text);
        targets.prepend({HitTarget::Kind::Button, id, text, QRectF(right - width, 2, width, headerHeight() - 4)});
        right -= width + 14;
    };
    add(u"code.save"_s, words(QT_TRANSLATE_NOOP("CodeItem", "Save as")));
    add(u"code.copy"_s,
        m_copied ? words(QT_TRANSLATE_NOOP("CodeItem", "Copied")) : words(QT_TRANSLATE_NOOP("CodeItem", "Copy")));
    if (m_wrap || overflows())
        add(u"code.wrap"_s,
            m_wrap ? words(QT_TRANSLATE_NOOP("CodeItem", "Do not wrap"))
                   : words(QT_TRANSLATE_NOOP("CodeItem", "Wrap")));
    if (isLong()) {
        const QString text = m_folded
            ? QCoreApplication::translate("CodeItem", "Show all %1 lines").arg(QLocale().toString(m_lineStarts.size()))
            : words(QT_TRANSLATE_NOOP("CodeItem", "Show less"));
        targets.append({HitTarget::Kind::Button, u"code.fold"_s, text,
                        QRectF(1, m_height - foldHeight() + 1, m_width - 2, foldHeight() - 2)});
    }
    return targets;
}

bool CodeItem::scrollSideways(double by)
{
    if (m_wrap || !overflows())
        return false;
    const double before = m_scrollX;
    m_scrollX = std::clamp(m_scrollX + by, 0.0, contentWidth() - visibleWidth());
    return m_scrollX != before;
}

bool CodeItem::press(const QString &id)
{
    if (id == "code.fold"_L1) {
        m_folded = !m_folded;
        m_touched = true;
        layOut();
        return true;
    }
    if (id != "code.wrap"_L1)
        return false;
    m_touched = true;
    m_wrap = !m_wrap;
    m_scrollX = 0;
    m_longest = 0;
    splitRows(0);
    m_layouts.clear();
    layOut();
    return true;
}

} // namespace switchyard
