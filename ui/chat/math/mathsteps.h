// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/math/mathlayout.h"
#include "ui/chat/math/mathmeasure.h"

namespace switchyard {

/// Collects the steps of a drawing: what a box looks like once its place is known. What is hidden (`\\phantom`) adds
/// none.
class MathSteps
{
public:
    explicit MathSteps(const MathMeasure &measure) : m_measure(measure) {}

    [[nodiscard]] QList<MathOp> take() { return std::exchange(m_ops, {}); }

    /// Characters, the left end of their padding at `x` on the baseline `y`.
    void addGlyphs(int index, double x, double y);
    void addRule(int index, const QRectF &rect, bool dashed = false);
    /// The filled area behind a box, and its frame.
    void addFrame(int index, const QRectF &area);
    /// A picture of paths or lines, fitted into the area.
    void addPicture(int index, const QRectF &area);

private:
    [[nodiscard]] const MathNode &node(int index) const { return m_measure.node(index); }
    [[nodiscard]] const MathMetrics &box(int index) const { return m_measure.box(index); }

    const MathMeasure &m_measure;
    QList<MathOp> m_ops;
};

} // namespace switchyard
