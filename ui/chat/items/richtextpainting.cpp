// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/find/markpainting.h"
#include "ui/chat/items/richtextlayout.h"
#include "ui/chat/math/mathtypesetter.h"

#include <QPainter>

#include <algorithm>

namespace switchyard {

void RichTextLayout::paint(QPainter &painter, QPointF at, const QRectF &exposed,
                           const BlockItem::PaintState &state) const
{
    painter.setPen(m_setting.color);
    paintChips(painter, at, exposed);
    QList<QTextLayout::FormatRange> selections = markFormats(state.marks, 0, m_rich.text.size(), m_style.colors);
    if (!state.selection.isEmpty()) {
        QTextCharFormat format;
        format.setBackground(m_style.colors.selection);
        selections.append({int(state.selection.from), int(state.selection.to - state.selection.from), format});
    }
    if (!m_clips) {
        m_layout.draw(&painter, at, selections, exposed);
        paintFormulas(painter, at, exposed);
        paintEmoji(painter, at, exposed);
        return;
    }
    painter.save();
    for (int i = 0; i < m_layout.lineCount(); ++i) {
        const QRectF box(at.x() - 2, at.y() + lineTop(i), usedWidth() + 8, m_tops[i + 1] - lineTop(i));
        if (!box.intersects(exposed))
            continue;
        painter.save();
        painter.setClipRect(box, Qt::IntersectClip);
        m_layout.draw(&painter, at, selections, box);
        painter.restore();
    }
    painter.restore();
    paintFormulas(painter, at, exposed);
    paintEmoji(painter, at, exposed);
}

void RichTextLayout::paintFormulas(QPainter &painter, QPointF at, const QRectF &exposed) const
{
    for (const PlacedFormula &placed : m_formulas) {
        const QTextLine line = m_layout.lineForTextPosition(int(placed.start));
        if (!line.isValid())
            continue;
        const double x = std::min(line.cursorToX(int(placed.start)), line.cursorToX(int(placed.start) + 1));
        const QPointF baseline = at + QPointF(x, line.y() + line.ascent());
        const QRectF box(baseline.x(), baseline.y() - placed.formula.ascent * placed.em,
                         placed.formula.width * placed.em,
                         (placed.formula.ascent + placed.formula.descent) * placed.em);
        if (box.adjusted(-4, -4, 4, 4).intersects(exposed))
            placed.formula.paint(painter, baseline, placed.em, {m_setting.color, m_style.colors.base},
                                 m_style.math->fonts());
    }
}

void RichTextLayout::paintEmoji(QPainter &painter, QPointF at, const QRectF &exposed) const
{
    if (m_emoji.isEmpty())
        return;
    for (int i = 0; i < m_layout.lineCount(); ++i) {
        if (at.y() + m_tops[i] < exposed.bottom() + 4 && at.y() + m_tops[i + 1] > exposed.top() - 4)
            m_style.emoji->paintLine(painter, at, m_layout.lineAt(i), m_emoji, m_setting.font, m_rich.text);
    }
}

/// Code, and the address of a picture that is not fetched, stand on chips of their own.
void RichTextLayout::paintChips(QPainter &painter, QPointF at, const QRectF &exposed) const
{
    for (const InlineRun &run : m_rich.runs) {
        const bool picture = run.formats.testFlag(InlineFormat::Image);
        if (!picture && !run.formats.testFlag(InlineFormat::Code))
            continue;
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(picture ? QPen(m_style.colors.hairline, m_style.line) : QPen(Qt::NoPen));
        painter.setBrush(m_style.colors.isDark ? mixed(m_style.colors.text, m_style.colors.base, 0.09)
                                               : mixed(m_style.colors.text, m_style.colors.base, 0.055));
        for (const QRectF &rect : rectsOf(run.start, run.length)) {
            const QRectF chip = rect.translated(at).adjusted(-2.5, 1.5, 2.5, -1.5);
            if (chip.intersects(exposed))
                painter.drawRoundedRect(chip, 4, 4);
        }
        painter.restore();
    }
}

} // namespace switchyard
