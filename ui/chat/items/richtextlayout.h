// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/items/blockitem.h"
#include "ui/chat/items/emoji.h"
#include "ui/chat/markdown/blocks.h"
#include "ui/chat/math/formula.h"

#include <QTextLayout>

namespace switchyard {

/// How a RichText is set.
struct RichTextSetting
{
    QFont font;
    QColor color;
    double lineHeight = 22.4;
    Qt::Alignment alignment = Qt::AlignLeft;
    bool wrap = true;
};

/// Lines of rich text: the part that paragraphs, headings and table cells have in common.
class RichTextLayout
{
public:
    RichTextLayout(const TranscriptStyle &style, RichText rich, RichTextSetting setting);

    /// Takes the formulas that were typeset since; true when there are any: then it has to be laid out again.
    bool takeFormulas();

    /// Breaks lines; yields the height.
    double layOut(double width);
    [[nodiscard]] const RichText &rich() const { return m_rich; }
    [[nodiscard]] double naturalWidth() const { return m_layout.maximumWidth(); }
    [[nodiscard]] double height() const { return m_height; }
    /// Width of the widest line as it was broken.
    [[nodiscard]] double usedWidth() const;

    void paint(QPainter &painter, QPointF at, const QRectF &exposed, const BlockItem::PaintState &state) const;
    [[nodiscard]] qsizetype positionAt(QPointF point) const;
    [[nodiscard]] QPointF pointOf(qsizetype position) const;
    /// Whether the word at that position is the first of its line.
    [[nodiscard]] bool beginsLine(qsizetype position) const;
    /// Where a caret before that position stands; no width.
    [[nodiscard]] QRectF caretRect(qsizetype position) const;
    /// Where the text ends: the place of the caret of a growing answer.
    [[nodiscard]] QRectF endRect() const;
    /// Where it looks different from `before`, whose text and looks are the same up to `from`, when that is only the
    /// end of the last line.
    [[nodiscard]] std::optional<ChangedPart> changedEnd(const RichTextLayout &before, qsizetype from) const;
    /// One per line that a link or the mark of a footnote touches. Buttons: "note:N", "note-back:N".
    [[nodiscard]] QList<HitTarget> links(QPointF offset) const;

private:
    /// A formula in the line: it stands on its run's first character, the others have no width.
    struct PlacedFormula
    {
        qsizetype start = 0;
        qsizetype length = 0;
        Formula formula;
        double em = 0; ///< pixels
    };

    void prepare();
    void prepareFormulas();
    [[nodiscard]] std::pair<double, double> roomFor(const QTextLine &line) const;
    void paintFormulas(QPainter &painter, QPointF at, const QRectF &exposed) const;
    void paintEmoji(QPainter &painter, QPointF at, const QRectF &exposed) const;
    [[nodiscard]] QTextCharFormat charFormat(const InlineRun &run) const;
    [[nodiscard]] QTextCharFormat chipBlankFormat() const;
    void paintChips(QPainter &painter, QPointF at, const QRectF &exposed) const;
    [[nodiscard]] QList<QRectF> rectsOf(qsizetype start, qsizetype length) const;
    [[nodiscard]] double lineTop(int line) const;

    const TranscriptStyle &m_style;
    const RichText m_rich;
    const RichTextSetting m_setting;
    QTextLayout m_layout;
    QList<PlacedFormula> m_formulas; // in order
    QList<EmojiSpan> m_emoji; // in order
    bool m_waits = false; // some formula is on its way
    QList<double> m_tops; // of the lines, and the end
    double m_height = 0;
    bool m_clips = false; // its marks would paint over the lines around
};

} // namespace switchyard
