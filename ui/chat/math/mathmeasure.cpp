// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/math/mathmeasure.h"

#include <array>

namespace switchyard {
namespace {

using Kind = MathNode::Kind;
using enum MathClass;

/// KaTeX's sizes by their number.
constexpr std::array<double, 12> Sizes{1, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.2, 1.44, 1.728, 2.074, 2.488};

/// The style sheet's fonts, in its order.
void applyFont(MathFace &face, const MathNode &node)
{
    using Family = MathFace::Family;
    struct Rule
    {
        MathClass name;
        std::optional<Family> family;
        std::optional<bool> bold;
        std::optional<bool> italic;
    };
    static const std::array rules{
        Rule{TextBf, {}, true, {}},
        Rule{TextIt, {}, {}, true},
        Rule{TextRm, Family::Main, {}, {}},
        Rule{TextSf, Family::SansSerif, {}, {}},
        Rule{TextTt, Family::Typewriter, {}, {}},
        Rule{MathNormal, Family::Math, {}, true},
        Rule{MathIt, Family::Main, {}, true},
        Rule{MathRm, {}, {}, false},
        Rule{MathBf, Family::Main, true, {}},
        Rule{BoldSymbol, Family::Math, true, true},
        Rule{AmsRm, Family::Ams, {}, {}},
        Rule{MathBb, Family::Ams, {}, {}},
        Rule{MathCal, Family::Caligraphic, {}, {}},
        Rule{MathFrak, Family::Fraktur, {}, {}},
        Rule{MathBoldFrak, Family::Fraktur, true, {}},
        Rule{MathTt, Family::Typewriter, {}, {}},
        Rule{MathScr, Family::Script, {}, {}},
        Rule{MathSf, Family::SansSerif, {}, {}},
        Rule{MathBoldSf, Family::SansSerif, true, {}},
        Rule{MathItSf, Family::SansSerif, {}, true},
        Rule{MainRm, Family::Main, {}, false},
        Rule{DelimSize1, Family::Size1, {}, {}},
        Rule{DelimSize4, Family::Size4, {}, {}},
        Rule{SmallOp, Family::Size1, {}, {}},
        Rule{LargeOp, Family::Size2, {}, {}},
    };
    for (const Rule &rule : rules) {
        if (!node.is(rule.name))
            continue;
        face.family = rule.family.value_or(face.family);
        face.bold = rule.bold.value_or(face.bold);
        face.italic = rule.italic.value_or(face.italic);
    }
    if (node.is(DelimSizing) && node.size >= 1 && node.size <= 4)
        face.family = Family(int(Family::Size1) + node.size - 1);
}

} // namespace

std::pair<double, double> mathPadding(const MathNode &node)
{
    double left = node.style.paddingLeft;
    double right = 0;
    const auto both = [&](double amount) {
        left += amount;
        right += amount;
    };
    if (node.is(Pad3))
        both(0.3);
    if (node.is(PadHalf))
        both(0.5);
    if (node.is(PadCancel))
        both(0.2);
    if (node.is(PadAngle))
        both(0.03889);
    if (node.is(PadCd)) {
        left += 0.27778;
        right += 0.55556;
    }
    return {left, right};
}

std::pair<double, double> mathMargins(const MathNode &node)
{
    double left = node.style.marginLeft;
    double right = node.style.marginRight + (node.kind == Kind::Text ? qMax(0.0, node.italic) : 0);
    if (node.is(Root)) { // the kerns of TeX's \r@@t
        left += 0.27777778;
        right -= 0.55555556;
    }
    if (node.is(CancelLap)) {
        left -= 0.2;
        right -= 0.2;
    }
    if (node.is(Angle))
        right += 0.03889;
    return {left, right};
}

MathMeasure::MathMeasure(const MathTree &tree, bool display, MathFonts &fonts)
    : m_tree(tree), m_fonts(fonts), m_boxes(tree.nodes.size())
{
    m_boxes.at(0).side = display ? MathSide::Center : MathSide::Left;
    for (int child = node(0).firstChild; child >= 0; child = node(child).next)
        measure(child, m_boxes.at(0));
}

double MathMeasure::outerWidth(int index) const
{
    const auto [left, right] = mathMargins(node(index));
    return box(index).width + (left + right) * box(index).scale;
}

int MathMeasure::firstRow(int table) const
{
    const int row = node(table).firstChild;
    const int cell = row >= 0 ? node(row).firstChild : -1;
    return cell >= 0 ? node(cell).firstChild : -1;
}

void MathMeasure::inherit(int index, const MathMetrics &parent)
{
    const MathNode &part = node(index);
    MathMetrics &mine = own(index);
    mine.scale = parent.scale;
    if (part.is(Sizing) && part.resetSize > 0 && part.resetSize < int(Sizes.size()) && part.size > 0
        && part.size < int(Sizes.size()))
        mine.scale *= Sizes.at(size_t(part.size)) / Sizes.at(size_t(part.resetSize));
    mine.face = parent.face;
    applyFont(mine.face, part);
    mine.color = part.style.color.isValid() ? part.style.color : parent.color;
    mine.onFill = parent.onFill;
    mine.side = part.is(AlignCenter) ? MathSide::Center
        : part.is(AlignRight)        ? MathSide::Right
        : part.is(AlignLeft)         ? MathSide::Left
                                     : parent.side;
}

void MathMeasure::measure(int index, const MathMetrics &parent)
{
    inherit(index, parent);
    const MathNode &part = node(index);
    MathMetrics &mine = own(index);
    if (part.kind == Kind::Text) {
        mine.glyphs = m_fonts.glyphs(mine.face, part.text);
        const auto [left, right] = mathPadding(part);
        mine.width = (mine.glyphs.advance + left + right) * mine.scale;
        return;
    }
    if (part.kind != Kind::Span || part.is(Strut) || part.is(VListStrut))
        return;
    if (part.is(VListTable)) {
        measureList(index);
        return;
    }
    measureSpan(index);
}

void MathMeasure::measureSpan(int index)
{
    const MathNode &part = node(index);
    MathMetrics &mine = own(index);
    double content = 0;
    bool stretches = part.is(MathClass::Line) || part.is(Stretchy) || part.is(HideTail);
    for (int child = part.firstChild; child >= 0; child = node(child).next) {
        measure(child, mine);
        content += outerWidth(child);
        const MathNode &inner = node(child);
        if (inner.kind == Kind::Picture && !inner.style.width && !part.style.width)
            stretches = true;
    }
    const auto [left, right] = mathPadding(part);
    content += (left + right) * mine.scale;
    if (part.is(ZeroWidth) || (part.is(AccentBody) && !part.is(AccentFull)))
        content = 0;
    else if (part.is(NullDelimiter))
        content = 0.12 * mine.scale;
    else if (part.is(MathClass::Rule) || part.is(Separator))
        content = part.style.borderRight * mine.scale;
    else if (stretches)
        content = part.style.minWidth * mine.scale;
    else if (part.style.width)
        content = *part.style.width * mine.scale;
    mine.width = content;
    mine.stretches = stretches;
}

void MathMeasure::measureList(int table)
{
    const QColor behind = backdrop(table);
    MathMetrics &mine = own(table);
    mine.onFill = mine.onFill || behind.isValid();
    if (behind.isValid() && !mine.color.isValid()) // a filled box brings the ink that can be read on it
        mine.color = qGray(behind.rgb()) > 140 ? QColor(Qt::black) : QColor(Qt::white);
    mine.width = 0;
    for (int row = firstRow(table); row >= 0; row = node(row).next) {
        inherit(row, mine);
        MathMetrics &rowBox = own(row);
        double width = 0;
        for (int child = node(row).firstChild; child >= 0; child = node(child).next) {
            measure(child, rowBox);
            width += outerWidth(child);
        }
        rowBox.width = width;
        const auto [left, right] = mathMargins(node(row));
        mine.width = qMax(mine.width, width + (node(row).style.widthLess ? 0 : (left + right) * rowBox.scale));
    }
}

QColor MathMeasure::backdrop(int table) const
{
    for (int row = firstRow(table); row >= 0; row = node(row).next) {
        for (int child = node(row).firstChild; child >= 0; child = node(child).next) {
            if (node(child).style.background.isValid())
                return node(child).style.background;
        }
    }
    return {};
}

} // namespace switchyard
