// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/math/mathfonts.h"
#include "ui/chat/math/mathtree.h"

namespace switchyard {

enum class MathSide : quint8 { Left, Center, Right };

/// What a box has of its own and what it inherits. Lengths are ems of the formula.
struct MathMetrics
{
    double scale = 1; ///< its own em
    double width = 0; ///< without margins; of rows of a list the sum of what is in them
    MathFace face;
    QColor color; ///< invalid: ink
    MathSide side = MathSide::Left; ///< to which the rows of a list go
    bool onFill = false; ///< on an area that has a colour
    bool stretches = false; ///< takes the width of the list it is in
    MathGlyphs glyphs; ///< of characters
};

/// Padding, left and right, in ems of the node.
[[nodiscard]] std::pair<double, double> mathPadding(const MathNode &node);
/// Margins, left and right, in ems of the node; negative ones pull neighbours over it.
[[nodiscard]] std::pair<double, double> mathMargins(const MathNode &node);

/// The first half of a layout: fonts, sizes and widths of all boxes, by the classes of KaTeX's style sheet.
class MathMeasure
{
public:
    /// Both must outlive this object.
    MathMeasure(const MathTree &tree, bool display, MathFonts &fonts);

    [[nodiscard]] const MathNode &node(int index) const { return m_tree.nodes.at(size_t(index)); }
    [[nodiscard]] const MathMetrics &box(int index) const { return m_boxes.at(size_t(index)); }
    /// With its margins, in ems of the formula.
    [[nodiscard]] double outerWidth(int index) const;
    /// The first row of a list, whose brothers are the others: the children of the first cell of the first row of what
    /// is a table to the style sheet. -1: none.
    [[nodiscard]] int firstRow(int table) const;

private:
    [[nodiscard]] MathMetrics &own(int index) { return m_boxes.at(size_t(index)); }
    void inherit(int index, const MathMetrics &parent);
    void measure(int index, const MathMetrics &parent);
    void measureSpan(int index);
    void measureList(int table);
    [[nodiscard]] QColor backdrop(int table) const;

    const MathTree &m_tree;
    MathFonts &m_fonts;
    std::vector<MathMetrics> m_boxes;
};

} // namespace switchyard
