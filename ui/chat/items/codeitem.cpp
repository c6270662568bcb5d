// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/items/codeitem.h"

#include "ui/chat/items/visibletext.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {

constexpr double padding = 12;
constexpr double radius = 8;
constexpr qsizetype maxRow = 2000; // characters laid out as one line
constexpr size_t keptLayouts = 240;
constexpr int tabWidth = 4;

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

} // namespace

CodeItem::CodeItem(const TranscriptStyle &style, const Block &block, CodeHighlighter *highlighter,
                   std::function<void()> repaint)
    : BlockItem(style),
      m_code(block.content.text),
      m_language(block.language),
      m_highlighter(highlighter),
      m_repaint(std::move(repaint))
{
    m_charWidth = QFontMetricsF(style.code).horizontalAdvance(u'0');
    splitRows(0);
    if (m_highlighter) {
        m_highlightId = m_highlighter->open(m_language, [this](qsizetype first, const QList<CodeLine> &lines) {
            m_colours.resize(first);
            m_colours.append(lines);
            std::erase_if(m_layouts,
                          [this, first](const auto &entry) { return m_rows.value(entry.first).line >= first; });
            m_repaint();
        });
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

bool CodeItem::grow(const Block &block)
{
    if (block.kind != Block::Kind::Code || block.language != m_language || !block.content.text.startsWith(m_code))
        return false;
    const qsizetype line = std::max<qsizetype>(0, m_lineStarts.size() - 1);
    m_code = block.content.text;
    const qsizetype row = rowOf(m_lineStarts.value(line));
    m_grownFrom = std::max(0.0, rowTop(row) - 1);
    splitRows(line);
    askForColours();
    layOut();
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
            qsizetype length = std::min(end - from, columns);
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
    m_height = rowTop(m_rows.size()) + padding - 2 + (overflows() && !m_wrap ? 5 : 0);
    m_scrollX = std::clamp(m_scrollX, 0.0, std::max(0.0, contentWidth() - visibleWidth()));
}

QTextLayout *CodeItem::layoutOf(qsizetype row) const
{
    std::unique_ptr<QTextLayout> &layout = m_layouts[row];
    if (layout)
        return layout.get();
    const Row &place = m_rows[row];
    layout = std::make_unique<QTextLayout>(displayCode(m_code.mid(place.start, place.length)), m_style.code);
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
    layout->setFormats(formats);
    layout->beginLayout();
    QTextLine line = layout->createLine();
    line.setLineWidth(1e7);
    line.setPosition(QPointF(0, (m_style.codeLineHeight - line.height()) / 2));
    layout->endLayout();
    return layout.get();
}

void CodeItem::paint(QPainter &painter, const QRectF &exposed, const PaintState &state) const
{
    painter.save();
    const QRectF card(0, 0, m_width, m_height);
    // Only the parts that show a round corner need the whole card's outline.
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_style.colors.hairline, m_style.line));
    painter.setBrush(m_style.codeBackground());
    painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (exposed.top() < headerHeight())
        paintHeader(painter, state);
    painter.setClipRect(QRectF(1, headerHeight(), m_width - 2, m_height - headerHeight() - 1), Qt::IntersectClip);
    paintRows(painter, exposed, state);
    painter.restore();
    if (overflows() && !m_wrap)
        paintScrollBar(painter);
    if (state.focused >= 0)
        paintFocus(painter, targets().value(state.focused).rect);
}

void CodeItem::paintHeader(QPainter &painter, const PaintState &state) const
{
    const double height = headerHeight();
    painter.fillRect(QRectF(1, height - 1, m_width - 2, m_style.line), m_style.colors.hairline);
    painter.setFont(m_style.small);
    painter.setPen(m_style.colors.secondary);
    const QString label = m_language.isEmpty() ? words(QT_TRANSLATE_NOOP("CodeItem", "code")) : displayCode(m_language);
    painter.drawText(QRectF(padding, 0, m_width / 2, height - 1), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(label, Qt::ElideRight, int(m_width / 2)));
    for (const HitTarget &target : targets()) {
        painter.setPen(target.id == state.hovered ? m_style.colors.accent : m_style.colors.secondary);
        painter.drawText(target.rect, Qt::AlignCenter | Qt::TextSingleLine, target.text);
    }
}

void CodeItem::paintRows(QPainter &painter, const QRectF &exposed, const PaintState &state) const
{
    const double step = m_style.codeLineHeight;
    const qsizetype first = std::clamp<qsizetype>(qsizetype((exposed.top() - rowTop(0)) / step), 0, m_rows.size());
    const qsizetype last
        = std::clamp<qsizetype>(qsizetype(std::ceil((exposed.bottom() - rowTop(0)) / step)), 0, m_rows.size());
    if (m_layouts.size() > keptLayouts)
        std::erase_if(m_layouts,
                      [first, last](const auto &entry) { return entry.first < first || entry.first >= last; });
    painter.setPen(m_style.colors.text);
    for (qsizetype row = first; row < last; ++row) {
        QList<QTextLayout::FormatRange> selections;
        const Row &place = m_rows[row];
        const qsizetype from = std::max(state.selection.from, place.start);
        const qsizetype to = std::min(state.selection.to, place.start + place.length);
        const QPointF at(padding - m_scrollX, rowTop(row));
        if (!state.selection.isEmpty() && from < to) {
            QTextCharFormat format;
            format.setBackground(m_style.colors.selection);
            selections.append({int(from - place.start), int(to - from), format});
        }
        layoutOf(row)->draw(&painter, at, selections);
    }
}

void CodeItem::paintScrollBar(QPainter &painter) const
{
    const double track = m_width - 2 * padding;
    const double length = std::max(24.0, track * visibleWidth() / contentWidth());
    const double at = (track - length) * m_scrollX / std::max(1.0, contentWidth() - visibleWidth());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(m_style.colors.secondary, m_style.codeBackground(), 0.45));
    painter.drawRoundedRect(QRectF(padding + at, m_height - 7, length, 4), 2, 2);
    painter.restore();
}

qsizetype CodeItem::positionAt(QPointF point) const
{
    if (point.y() < rowTop(0))
        return 0;
    const qsizetype row = qsizetype((point.y() - rowTop(0)) / m_style.codeLineHeight);
    if (row >= m_rows.size())
        return m_code.size();
    return m_rows[row].start + layoutOf(row)->lineAt(0).xToCursor(point.x() - padding + m_scrollX);
}

QPointF CodeItem::pointOf(qsizetype position) const
{
    const qsizetype row = rowOf(position);
    return {padding, rowTop(row)};
}

QRectF CodeItem::endRect() const
{
    const qsizetype row = m_rows.size() - 1;
    const double x = layoutOf(row)->lineAt(0).naturalTextWidth();
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
    if (id != "code.wrap"_L1)
        return false;
    m_wrap = !m_wrap;
    m_scrollX = 0;
    m_longest = 0;
    splitRows(0);
    m_layouts.clear();
    layOut();
    return true;
}

} // namespace switchyard
