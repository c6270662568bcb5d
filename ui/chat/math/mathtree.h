// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QString>

#include <bitset>
#include <optional>
#include <vector>

namespace switchyard {

/// The classes of KaTeX's spans that mean something to a layout. Their rules are those of KaTeX's style sheet.
enum class MathClass : quint8 {
    // fonts, in the order of the style sheet: the later one wins
    TextBf,
    TextIt,
    TextRm,
    TextSf,
    TextTt,
    MathNormal,
    MathIt,
    MathRm,
    MathBf,
    BoldSymbol,
    AmsRm,
    MathBb,
    MathCal,
    MathFrak,
    MathBoldFrak,
    MathTt,
    MathScr,
    MathSf,
    MathBoldSf,
    MathItSf,
    MainRm,
    DelimSize1,
    DelimSize4,
    SmallOp,
    LargeOp,
    DelimSizing,
    // sizes
    Sizing,
    // lists one above the other
    VListTable,
    VListStrut,
    Strut,
    AlignLeft,
    AlignCenter,
    AlignRight,
    // boxes with a width of their own
    NullDelimiter,
    ZeroWidth,
    LeftLap,
    RightLap,
    CenterLap,
    Inner,
    AccentBody,
    AccentFull,
    Root,
    Pad3,
    PadHalf,
    PadCd,
    PadCancel,
    PadAngle,
    CancelLap,
    Angle,
    // as wide as the list they are in
    Line,
    DashedLine,
    Stretchy,
    HideTail,
    HalfLeft,
    HalfRight,
    BraceLeft,
    BraceCenter,
    BraceRight,
    StrikeOut,
    Box,
    // others
    Rule,
    Separator,
    CdLabelLeft,
    CdLabelRight,
    Base,
    NewLine,
    Tag,
    EquationNumber,
    Count
};

/// A length of KaTeX's style: `em` in ems of the node's own size; `percent` of the width there is.
struct MathStyle
{
    double marginLeft = 0, marginRight = 0, marginTop = 0, paddingLeft = 0;
    double left = 0, top = 0, bottom = 0, verticalAlign = 0;
    double height = 0, minWidth = 0;
    double borderTop = 0, borderRight = 0, borderBottom = 0, border = 0;
    std::optional<double> width;
    std::optional<double> widthLess; ///< `calc(100% - Xem)`
    bool dashed = false;
    QColor color, background, borderColor; ///< invalid: not said
};

/// One node of KaTeX's tree. Children and brothers are indices into the tree, -1 is none.
struct MathNode
{
    enum class Kind : quint8 { Span, Text, Picture, Path, Line };

    Kind kind = Kind::Span;
    std::bitset<size_t(MathClass::Count)> classes;
    int resetSize = 0, size = 0; ///< of `reset-sizeM sizeN`; 0: not said
    int firstChild = -1, next = -1, parent = -1;
    double height = 0, depth = 0; ///< of a span, in ems
    double italic = 0; ///< of characters: the correction to their right, in ems
    MathStyle style;
    QString text; ///< characters; data of a path; `preserveAspectRatio` of a picture
    std::array<double, 5>
        numbers{}; ///< picture: view box of x, y, width, height; line: its ends in percent, its stroke

    [[nodiscard]] bool is(MathClass what) const { return classes.test(size_t(what)); }
};

/// The tree that boxtree.js writes, read back. Node 0 is the root; empty: the text was not a tree.
struct MathTree
{
    std::vector<MathNode> nodes;

    [[nodiscard]] static MathTree read(QStringView text);
};

} // namespace switchyard
