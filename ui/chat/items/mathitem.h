// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/items/richtextlayout.h"
#include "ui/chat/math/formula.h"

#include <optional>

namespace switchyard {

/// A formula that stands by itself: centred, its number at the end of the line. A wide one is set smaller and, where
/// that is not enough, moves sideways. Its LaTeX source until it is typeset, and for good where it cannot be.
class MathItem final : public BlockItem
{
public:
    MathItem(const TranscriptStyle &style, const Block &block, bool quiet);

    void paint(QPainter &painter, const QRectF &exposed, const PaintState &state) const override;
    [[nodiscard]] QString text() const override { return m_source; }
    [[nodiscard]] qsizetype positionAt(QPointF point) const override;
    [[nodiscard]] QPointF pointOf(qsizetype position) const override;
    bool scrollSideways(double by) override;
    [[nodiscard]] QList<ItemAction> actions() const override;
    [[nodiscard]] std::optional<CopiedForms> copyAs(const QString &action) const override;
    bool takeFormulas() override;

protected:
    void layOut() override;

private:
    [[nodiscard]] QRectF box() const; ///< of the formula

    const QString m_source;
    const QColor m_color;
    RichTextLayout m_plain;
    std::optional<Formula> m_formula;
    double m_em = 0;
    double m_offset = 0; // moved sideways by this much
};

} // namespace switchyard
