// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/math/formula.h"
#include "ui/chat/math/mathfonts.h"
#include "ui/chat/math/mathtree.h"

namespace switchyard {

/// One step of a drawing, before steps of one colour are joined; the golden tests print these.
struct MathOp
{
    enum class Kind : quint8 { Glyphs, Outline, Rule, Fill };

    Kind kind = Kind::Glyphs;
    QRectF rect; ///< rule and fill: the area; glyphs: left end of the baseline, advance and size of the font
    QString name; ///< glyphs: the face; rule: "dashed" or nothing
    QString text; ///< glyphs: the characters
    QPainterPath path; ///< outlines, in place
    MathGlyphs glyphs; ///< of the characters, in ems of `rect`'s size
    QColor color; ///< invalid: the ink
    bool onFill = false; ///< on an area of its own colour
    double tailCenter = 0, tailHeight = 0; ///< of an outline: its straight bar
};

/// A formula as a list of steps, all in ems from the left end of the first baseline.
struct MathOps
{
    double width = 0, ascent = 0, descent = 0, tagWidth = 0;
    QList<MathOp> body, tag;
    QList<double> breaks;
};

/// Gives every box of the tree its place by the rules of KaTeX's style sheet. Display style centres lists and lines.
[[nodiscard]] MathOps layOut(const MathTree &tree, bool display, MathFonts &fonts);

/// Joins the steps to what is painted.
[[nodiscard]] Formula formulaOf(const MathOps &ops);

} // namespace switchyard
