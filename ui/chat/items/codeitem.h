// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/codehighlighter.h"
#include "ui/chat/items/blockitem.h"
#include "ui/chat/items/emoji.h"
#include "ui/chat/markdown/blocks.h"

#include <QPointer>
#include <QTextLayout>

#include <functional>
#include <map>
#include <memory>

namespace switchyard {

/// Room between the edge of the card and the code.
constexpr double codePadding = 12;

/// A block of code on a card: the language, Copy and Save as above it, lines that scroll sideways or wrap.
/// Folds above 40 lines, unless it is still growing. Lays out only the lines that are painted.
/// Buttons: "code.copy", "code.save", "code.wrap", "code.fold".
class CodeItem final : public BlockItem
{
public:
    /// `repaint` is called when colours have arrived. `highlighter` may be null: no colours.
    using Repaint = std::function<void(const CodeItem &item, const ChangedPart &part)>;
    CodeItem(const TranscriptStyle &style, const Block &block, CodeHighlighter *highlighter, Repaint repaint);
    ~CodeItem() override;

    /// Goes on with a block that grew; false when it is another text.
    bool grow(const Block &block);
    /// The Copy button says so for a moment.
    void setCopied(bool copied) { m_copied = copied; }
    [[nodiscard]] const QString &language() const { return m_language; }

    void paint(QPainter &painter, const QRectF &exposed, const PaintState &state) const override;
    [[nodiscard]] QString text() const override { return m_code; }
    [[nodiscard]] qsizetype positionAt(QPointF point) const override;
    [[nodiscard]] QPointF pointOf(qsizetype position) const override;
    [[nodiscard]] QRectF caretRect(qsizetype position) const override;
    [[nodiscard]] QList<HitTarget> targets() const override;
    bool scrollSideways(double by) override;
    bool press(const QString &id) override;
    [[nodiscard]] bool isTouched() const override { return m_touched; }
    [[nodiscard]] bool isFolded() const { return m_folded; }
    /// How many characters in it cannot be seen by themselves.
    [[nodiscard]] qsizetype hiddenCount() const { return m_hidden; }
    /// Where the caret of growing code stands.
    [[nodiscard]] QRectF endRect() const;
    /// What looked different after it grew.
    [[nodiscard]] ChangedPart grown() const { return {.top = m_grownFrom, .bottom = m_height}; }

protected:
    void layOut() override;

private:
    /// A line as it is shown: a source line, or a part of one that is too long or wrapped.
    struct Row
    {
        qsizetype start = 0;
        qsizetype length = 0;
        qsizetype line = 0;
    };

    struct LaidOutRow
    {
        std::unique_ptr<QTextLayout> layout;
        QString text; ///< as it is shown
        QList<EmojiSpan> emoji;
    };

    void splitRows(qsizetype fromLine);
    void askForColours();
    void takeColours(qsizetype first, const QList<CodeLine> &lines);
    const LaidOutRow &laidOut(qsizetype row) const;
    [[nodiscard]] QTextLine lineOf(qsizetype row) const { return laidOut(row).layout->lineAt(0); }
    [[nodiscard]] double headerHeight() const;
    [[nodiscard]] double foldHeight() const;
    [[nodiscard]] double bottomPadding() const;
    [[nodiscard]] bool isLong() const;
    [[nodiscard]] qsizetype shownRows() const;
    [[nodiscard]] QString label() const;
    [[nodiscard]] double rowTop(qsizetype row) const;
    [[nodiscard]] qsizetype rowOf(qsizetype position) const;
    [[nodiscard]] double contentWidth() const { return m_longest * m_charWidth; }
    [[nodiscard]] double visibleWidth() const;
    [[nodiscard]] bool overflows() const;
    void paintCard(QPainter &painter, const QRectF &exposed) const;
    void paintHeader(QPainter &painter, const PaintState &state) const;
    void paintRows(QPainter &painter, const QRectF &exposed, const PaintState &state) const;
    void paintScrollBar(QPainter &painter) const;
    void paintFold(QPainter &painter, const PaintState &state) const;

    QString m_code;
    QString m_language;
    QList<qsizetype> m_lineStarts;
    QList<Row> m_rows;
    QList<CodeLine> m_colours; // by line
    mutable std::map<qsizetype, LaidOutRow> m_layouts; // by row, those painted lately
    QPointer<CodeHighlighter> m_highlighter;
    quint64 m_highlightId = 0;
    Repaint m_repaint;
    double m_charWidth = 7.5;
    double m_longest = 0; // columns
    double m_scrollX = 0;
    double m_grownFrom = 0;
    qsizetype m_hidden = 0;
    bool m_wrap = false;
    bool m_folded = false;
    bool m_touched = false;
    bool m_copied = false;
};

} // namespace switchyard
