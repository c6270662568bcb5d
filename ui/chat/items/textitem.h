// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/items/richtextlayout.h"

namespace switchyard {

/// The colour of an alert's bar and title; of an ordinary quote's bar for None.
[[nodiscard]] QColor alertColor(const TranscriptStyle &style, Alert alert);

/// A paragraph or a heading.
class TextItem final : public BlockItem
{
public:
    /// `quiet`: reasoning, set a little paler.
    TextItem(const TranscriptStyle &style, const Block &block, bool quiet);

    void paint(QPainter &painter, const QRectF &exposed, const PaintState &state) const override;
    [[nodiscard]] QString text() const override { return m_text.rich().text; }
    [[nodiscard]] qsizetype positionAt(QPointF point) const override { return m_text.positionAt(point); }
    [[nodiscard]] QPointF pointOf(qsizetype position) const override { return m_text.pointOf(position); }
    [[nodiscard]] QRectF caretRect(qsizetype position) const override { return m_text.caretRect(position); }
    [[nodiscard]] QList<HitTarget> targets() const override { return m_text.links({}); }
    [[nodiscard]] ChangedPart changedSince(const BlockItem &before) const override;
    bool takeFormulas() override;
    /// Where the caret of a growing answer stands.
    [[nodiscard]] QRectF endRect() const { return m_text.endRect(); }

protected:
    void layOut() override { m_height = m_text.layOut(m_width); }

private:
    RichTextLayout m_text;
};

} // namespace switchyard
