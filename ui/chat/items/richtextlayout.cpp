// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/items/richtextlayout.h"

#include "ui/chat/items/visibletext.h"
#include "ui/chat/math/mathtypesetter.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {

/// A character that stands behind the one before it and does not change how that looks: no mark, no letter that joins,
/// none of the scripts that are written from the right.
bool standsAlone(QChar c)
{
    const char16_t code = c.unicode();
    const bool simple = code < 0x0300 || (code >= 0x0370 && code < 0x0590) || (code >= 0x2010 && code < 0x2C00)
        || (code >= 0x2E80 && code < 0xD800);
    return simple && !c.isMark() && c.category() != QChar::Other_Format;
}

} // namespace

RichTextLayout::RichTextLayout(const TranscriptStyle &style, RichText rich, RichTextSetting setting)
    : m_style(style), m_rich(std::move(rich)), m_setting(std::move(setting))
{
    m_layout.setFont(m_setting.font);
    m_layout.setCacheEnabled(true);
    const bool rightToLeft = m_rich.text.isRightToLeft();
    const bool begins = m_setting.alignment == Qt::AlignLeft; // where reading begins, that is
    QTextOption option((begins && rightToLeft ? Qt::AlignRight : m_setting.alignment) | Qt::AlignAbsolute);
    option.setWrapMode(m_setting.wrap ? QTextOption::WrapAtWordBoundaryOrAnywhere : QTextOption::ManualWrap);
    option.setTextDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    m_layout.setTextOption(option);
    m_clips = hasStackedMarks(m_rich.text);
    m_emoji = emojiIn(m_rich.text);
    prepareFormulas();
    prepare();
}

bool RichTextLayout::takeFormulas()
{
    if (!m_waits)
        return false;
    const qsizetype before = m_formulas.size();
    prepareFormulas();
    if (m_formulas.size() == before)
        return false;
    prepare();
    return true;
}

/// Finds the formulas that are typeset and asks for the others.
void RichTextLayout::prepareFormulas()
{
    m_formulas.clear();
    m_waits = false;
    if (!m_style.math)
        return;
    for (const InlineRun &run : m_rich.runs) {
        if (!run.formats.testFlag(InlineFormat::Math) || run.length == 0)
            continue;
        const QString source = m_rich.text.mid(run.start, run.length);
        const bool display = run.formats.testFlag(InlineFormat::MathDisplay);
        if (const Formula *formula = m_style.math->cached(source, display)) {
            m_formulas.append({run.start, run.length, *formula, Formula::emFor(QFontMetricsF(m_setting.font))});
        } else if (!m_style.math->result(source, display)) {
            m_waits = true;
            m_style.math->request(source, display);
        }
    }
    for (const PlacedFormula &placed : std::as_const(m_formulas))
        m_emoji.removeIf([&](const EmojiSpan &span) {
            return span.start >= placed.start && span.start < placed.start + placed.length;
        });
}

/// Text and formats as they are laid out.
void RichTextLayout::prepare()
{
    QString text = displayText(m_rich.text);
    for (const PlacedFormula &placed : std::as_const(m_formulas)) {
        text[placed.start] = QChar::Nbsp;
        for (qsizetype i = 1; i < placed.length; ++i)
            text[placed.start + i] = QChar(0x2060); // a joiner: nothing, and no line ends at it
    }

    QList<QTextLayout::FormatRange> formats;
    formats.reserve(m_rich.runs.size());
    qsizetype formatted = 0; // characters before this one have their format
    qsizetype formula = 0;
    for (qsizetype i = 0; i < m_rich.runs.size(); ++i) {
        const InlineRun &run = m_rich.runs[i];
        const qsizetype end = run.start + run.length;
        if (formula < m_formulas.size() && m_formulas[formula].start == run.start) {
            formats.append({int(run.start), 1,
                            roomFormat(m_setting.font, m_formulas[formula].formula.width * m_formulas[formula].em)});
            ++formula;
            formatted = end;
            continue;
        }
        const bool isCode = run.formats.testFlag(InlineFormat::Code);
        const qsizetype next = i + 1 < m_rich.runs.size() ? m_rich.runs[i + 1].start : m_rich.text.size();
        // The chip of code is wider than its letters: the blanks beside it give it room.
        if (isCode && run.start > formatted && m_rich.text[run.start - 1] == u' ')
            formats.append({int(run.start) - 1, 1, chipBlankFormat()});
        formats.append({int(run.start), int(run.length), charFormat(run)});
        formatted = end;
        if (isCode && end < next && m_rich.text[end] == u' ') {
            formats.append({int(end), 1, chipBlankFormat()});
            ++formatted;
        }
    }
    m_style.emoji->makeRoom(m_emoji, m_setting.font, text, formats);
    m_layout.setText(text);
    m_layout.setFormats(formats);
}

QTextCharFormat RichTextLayout::chipBlankFormat() const
{
    QFont font = m_setting.font;
    font.setLetterSpacing(QFont::AbsoluteSpacing, 2.5 * m_style.scale);
    QTextCharFormat format;
    format.setFont(font);
    return format;
}

QTextCharFormat RichTextLayout::charFormat(const InlineRun &run) const
{
    QTextCharFormat format;
    QFont font = m_setting.font;
    if (run.formats.testAnyFlags(InlineFormat::Code)) {
        const int weight = font.weight();
        font = m_style.inlineCode;
        font.setWeight(QFont::Weight(weight));
        font.setPointSizeF(m_setting.font.pointSizeF() * 0.9);
    }
    if (run.formats.testFlag(InlineFormat::Math)) {
        // A formula without commands reads well as it is; one with commands is source, and looks like it.
        if (QStringView(m_rich.text).mid(run.start, run.length).contains(u'\\')) {
            font = m_style.inlineCode;
            font.setPointSizeF(m_setting.font.pointSizeF() * 0.9);
        } else {
            font.setFamilies({QStringLiteral("DejaVu Serif"), QStringLiteral("serif")});
            font.setItalic(true);
        }
    }
    if (run.formats.testFlag(InlineFormat::Bold))
        font.setWeight(QFont::DemiBold);
    if (run.formats.testFlag(InlineFormat::Italic))
        font.setItalic(true);
    font.setStrikeOut(run.formats.testFlag(InlineFormat::Strike));
    format.setFont(font);
    if (run.formats.testFlag(InlineFormat::NoteMark)) {
        format.setForeground(m_style.colors.accent);
        format.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
    } else if (run.formats.testFlag(InlineFormat::NoteBack)) {
        format.setForeground(m_style.colors.accent);
    } else if (run.formats.testFlag(InlineFormat::Image)) {
        format.setForeground(m_style.colors.secondary);
    } else if (run.link >= 0) {
        format.setForeground(m_style.colors.accent);
        format.setFontUnderline(true);
        format.setUnderlineColor(mixed(m_style.colors.accent, m_style.colors.base, 0.45));
    }
    return format;
}

double RichTextLayout::layOut(double width)
{
    // A formula that is wider than the line is set smaller, down to what can still be read.
    bool resized = false;
    for (PlacedFormula &placed : m_formulas) {
        const double ordinary = Formula::emFor(QFontMetricsF(m_setting.font));
        const double fits = m_setting.wrap && placed.formula.width > 0 ? width / placed.formula.width : ordinary;
        const double em = std::clamp(fits, ordinary * 0.5, ordinary);
        resized = resized || em != std::exchange(placed.em, em);
    }
    if (resized)
        prepare();
    m_tops.clear();
    double y = 0;
    m_layout.beginLayout();
    for (;;) {
        QTextLine line = m_layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(m_setting.wrap ? std::max(1.0, width) : 1e7);
        const auto [above, below] = roomFor(line);
        m_tops.append(y);
        line.setPosition(QPointF(0, y + above - line.ascent()));
        y += above + below;
    }
    m_layout.endLayout();
    if (m_tops.isEmpty()) {
        m_tops.append(0);
        y = m_setting.lineHeight;
    }
    m_tops.append(y);
    m_height = y;
    return m_height;
}

/// Pixels above and below the baseline.
std::pair<double, double> RichTextLayout::roomFor(const QTextLine &line) const
{
    // Foreign scripts and emoji may be taller than the line asks for; stacks of marks must not push the page apart.
    const double height = std::clamp(line.height() + 2, m_setting.lineHeight, m_setting.lineHeight * 1.6);
    double above = (height - line.height()) / 2 + line.ascent();
    double below = height - above;
    const qsizetype end = line.textStart() + line.textLength();
    for (const PlacedFormula &placed : m_formulas) {
        if (placed.start < line.textStart() || placed.start >= end)
            continue;
        above = std::max(above, std::ceil(placed.formula.ascent * placed.em) + 2);
        below = std::max(below, std::ceil(placed.formula.descent * placed.em) + 2);
    }
    return {above, below};
}

double RichTextLayout::usedWidth() const
{
    double width = 0;
    for (int i = 0; i < m_layout.lineCount(); ++i)
        width = std::max(width, m_layout.lineAt(i).naturalTextWidth());
    return width;
}

double RichTextLayout::lineTop(int line) const
{
    return m_tops.value(line, 0);
}

QList<QRectF> RichTextLayout::rectsOf(qsizetype start, qsizetype length) const
{
    QList<QRectF> rects;
    const qsizetype end = start + length;
    for (int i = 0; i < m_layout.lineCount(); ++i) {
        const QTextLine line = m_layout.lineAt(i);
        const qsizetype from = std::max<qsizetype>(start, line.textStart());
        const qsizetype to = std::min<qsizetype>(end, line.textStart() + line.textLength());
        if (from >= to)
            continue;
        const double a = line.cursorToX(int(from));
        const double b = line.cursorToX(int(to));
        rects.append(QRectF(std::min(a, b), line.y(), std::abs(b - a), line.height()));
    }
    return rects;
}

qsizetype RichTextLayout::positionAt(QPointF point) const
{
    if (m_layout.lineCount() == 0)
        return 0;
    if (point.y() < 0)
        return 0;
    if (point.y() >= m_height)
        return m_rich.text.size();
    const auto next = std::upper_bound(m_tops.begin(), m_tops.end(), point.y());
    const int index = std::clamp(int(next - m_tops.begin()) - 1, 0, m_layout.lineCount() - 1);
    // There are characters in the room of an emoji; it is one for whoever points at it.
    return besideEmoji(m_emoji, m_layout.lineAt(index).xToCursor(point.x()));
}

QPointF RichTextLayout::pointOf(qsizetype position) const
{
    for (int i = 0; i < m_layout.lineCount(); ++i) {
        const QTextLine line = m_layout.lineAt(i);
        const bool last = i + 1 == m_layout.lineCount();
        if (position < line.textStart() + line.textLength() || last)
            return {line.cursorToX(int(std::min<qsizetype>(position, line.textStart() + line.textLength()))),
                    lineTop(i)};
    }
    return {};
}

bool RichTextLayout::beginsLine(qsizetype position) const
{
    const qsizetype end = std::min(position, m_rich.text.size());
    const QTextLine line = m_layout.lineForTextPosition(int(end));
    return !line.isValid() || !QStringView(m_rich.text).sliced(line.textStart(), end - line.textStart()).contains(u' ');
}

QRectF RichTextLayout::caretRect(qsizetype position) const
{
    const QPointF at = pointOf(position);
    const auto next = std::upper_bound(m_tops.begin(), m_tops.end(), at.y());
    return {at, QSizeF(0, next == m_tops.end() ? m_setting.lineHeight : *next - at.y())};
}

QRectF RichTextLayout::endRect() const
{
    if (m_layout.lineCount() == 0)
        return {0, 0, 0, m_setting.lineHeight};
    const QTextLine line = m_layout.lineAt(m_layout.lineCount() - 1);
    return {line.cursorToX(line.textStart() + line.textLength()), line.y(), 0, line.height()};
}

std::optional<ChangedPart> RichTextLayout::changedEnd(const RichTextLayout &before, qsizetype from) const
{
    constexpr double overhang = 6; // of slanted letters, and of the chip around code
    constexpr double caret = 12; // stands before the edge where blanks reach beyond it
    const int last = m_layout.lineCount() - 1;
    if (last < 0 || before.m_layout.lineCount() - 1 != last || m_setting.alignment != Qt::AlignLeft)
        return {};
    const QTextLine now = m_layout.lineAt(last);
    const QTextLine then = before.m_layout.lineAt(last);
    const auto same = [&](auto get) { return get(now) == get(then); };
    if (now.textStart() > from || !same([](const QTextLine &line) { return line.textStart(); })
        || !same([](const QTextLine &line) { return line.y(); })
        || !same([](const QTextLine &line) { return line.ascent(); }) || before.m_height != m_height)
        return {};
    const auto lineOf = [start = now.textStart()](const QString &text) { return QStringView(text).sliced(start); };
    if (!std::ranges::all_of(lineOf(m_rich.text), standsAlone)
        || !std::ranges::all_of(lineOf(before.m_rich.text), standsAlone))
        return {};
    const double x = std::min(now.cursorToX(int(from)), then.cursorToX(int(from)));
    const double left = std::min(x - overhang, now.width() - caret * m_style.scale);
    return ChangedPart{lineTop(last), m_height, std::max(0.0, left)};
}

QList<HitTarget> RichTextLayout::links(QPointF offset) const
{
    QList<HitTarget> targets;
    for (const InlineRun &run : m_rich.runs) {
        HitTarget target;
        if (run.formats.testFlag(InlineFormat::NoteMark)) {
            target = {HitTarget::Kind::Button, QString(u"note:"_s + QString::number(run.note)),
                      QCoreApplication::translate("RichTextLayout", "Footnote %1").arg(run.note)};
        } else if (run.formats.testFlag(InlineFormat::NoteBack)) {
            target = {HitTarget::Kind::Button, QString(u"note-back:"_s + QString::number(run.note)),
                      QCoreApplication::translate("RichTextLayout", "Back to the text")};
        } else if (run.link >= 0) {
            target = {HitTarget::Kind::Link, m_rich.links.value(run.link), m_rich.text.mid(run.start, run.length)};
        } else {
            continue;
        }
        for (const QRectF &rect : rectsOf(run.start, run.length)) {
            // A raised number is too small to hit.
            target.rect = rect.translated(offset).adjusted(run.note > 0 ? -3 : 0, 0, run.note > 0 ? 3 : 0, 0);
            targets.append(target);
            target.goesOn = true;
        }
    }
    return targets;
}

} // namespace switchyard
