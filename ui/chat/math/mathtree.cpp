// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/math/mathtree.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace switchyard {
namespace {

constexpr QChar FieldEnd(u'\x1f');

using Names = QHash<QString, QList<MathClass>>;

const Names &classNames()
{
    using enum MathClass;
    static const Names names{
        {u"textbf"_s, {TextBf}},
        {u"textit"_s, {TextIt}},
        {u"textrm"_s, {TextRm}},
        {u"textsf"_s, {TextSf}},
        {u"texttt"_s, {TextTt}},
        {u"mathnormal"_s, {MathNormal}},
        {u"mathit"_s, {MathIt}},
        {u"mathrm"_s, {MathRm}},
        {u"mathbf"_s, {MathBf}},
        {u"boldsymbol"_s, {BoldSymbol}},
        {u"amsrm"_s, {AmsRm}},
        {u"mathbb"_s, {MathBb}},
        {u"textbb"_s, {MathBb}},
        {u"mathcal"_s, {MathCal}},
        {u"mathfrak"_s, {MathFrak}},
        {u"textfrak"_s, {MathFrak}},
        {u"mathboldfrak"_s, {MathBoldFrak}},
        {u"textboldfrak"_s, {MathBoldFrak}},
        {u"mathtt"_s, {MathTt}},
        {u"mathscr"_s, {MathScr}},
        {u"textscr"_s, {MathScr}},
        {u"mathsf"_s, {MathSf}},
        {u"mathboldsf"_s, {MathBoldSf}},
        {u"textboldsf"_s, {MathBoldSf}},
        {u"mathitsf"_s, {MathItSf}},
        {u"textitsf"_s, {MathItSf}},
        {u"mainrm"_s, {MainRm}},
        {u"delim-size1"_s, {DelimSize1}},
        {u"delim-size4"_s, {DelimSize4}},
        {u"small-op"_s, {SmallOp}},
        {u"large-op"_s, {LargeOp}},
        {u"delimsizing"_s, {DelimSizing}},
        {u"sizing"_s, {Sizing}},
        {u"fontsize-ensurer"_s, {Sizing}},
        {u"vlist-t"_s, {VListTable}},
        {u"vlist-s"_s, {VListStrut}},
        {u"pstrut"_s, {Strut}},
        {u"strut"_s, {Strut}},
        {u"fix"_s, {Strut}},
        {u"svg-align"_s, {AlignLeft}},
        {u"msupsub"_s, {AlignLeft}},
        {u"x-arrow"_s, {AlignCenter}},
        {u"mover"_s, {AlignCenter}},
        {u"munder"_s, {AlignCenter}},
        {u"col-align-l"_s, {AlignLeft}},
        {u"col-align-c"_s, {AlignCenter}},
        {u"col-align-r"_s, {AlignRight}},
        {u"op-limits"_s, {AlignCenter}},
        {u"accent"_s, {AlignCenter}},
        {u"mfrac"_s, {AlignCenter}},
        {u"nulldelimiter"_s, {NullDelimiter}},
        {u"thinbox"_s, {ZeroWidth}},
        {u"llap"_s, {ZeroWidth, LeftLap}},
        {u"rlap"_s, {ZeroWidth, RightLap}},
        {u"clap"_s, {ZeroWidth, CenterLap}},
        {u"inner"_s, {Inner}},
        {u"accent-body"_s, {AccentBody}},
        {u"accent-full"_s, {AccentFull}},
        {u"root"_s, {Root}},
        {u"boxpad"_s, {Pad3}},
        {u"x-arrow-pad"_s, {PadHalf}},
        {u"cd-arrow-pad"_s, {PadCd}},
        {u"cancel-pad"_s, {PadCancel}},
        {u"anglpad"_s, {PadAngle}},
        {u"cancel-lap"_s, {CancelLap}},
        {u"angl"_s, {Angle, Box}},
        {u"frac-line"_s, {Line}},
        {u"overline-line"_s, {Line}},
        {u"underline-line"_s, {Line}},
        {u"hline"_s, {Line}},
        {u"hdashline"_s, {Line, DashedLine}},
        {u"stretchy"_s, {Stretchy}},
        {u"hide-tail"_s, {HideTail}},
        {u"halfarrow-left"_s, {HalfLeft}},
        {u"halfarrow-right"_s, {HalfRight}},
        {u"brace-left"_s, {BraceLeft}},
        {u"brace-center"_s, {BraceCenter}},
        {u"brace-right"_s, {BraceRight}},
        {u"sout"_s, {StrikeOut}},
        {u"fbox"_s, {Box}},
        {u"boxed"_s, {Box}},
        {u"fcolorbox"_s, {Box}},
        {u"colorbox"_s, {Box}},
        {u"rule"_s, {Rule}},
        {u"vertical-separator"_s, {Separator}},
        {u"cd-label-left"_s, {ZeroWidth, CdLabelLeft}},
        {u"cd-label-right"_s, {ZeroWidth, CdLabelRight}},
        {u"base"_s, {Base}},
        {u"newline"_s, {NewLine}},
        {u"tag"_s, {Tag}},
        {u"eqn-num"_s, {EquationNumber}},
    };
    return names;
}

/// "1.2em" and "1.2" yield 1.2; what is no number yields 0.
double lengthOf(QStringView text)
{
    text = text.trimmed();
    if (text.endsWith("em"_L1))
        text.chop(2);
    else if (text.endsWith(u'%'))
        text.chop(1);
    bool ok = false;
    const double value = text.toDouble(&ok);
    return ok && qAbs(value) < 1e6 ? value : 0;
}

void readClasses(MathNode &node, QStringView text)
{
    for (const QStringView name : text.tokenize(u' ', Qt::SkipEmptyParts)) {
        if (name.startsWith("reset-size"_L1)) {
            node.resetSize = name.sliced(10).toInt();
        } else if (name.startsWith("size"_L1)) {
            node.size = name.sliced(4).toInt();
        } else if (const auto found = classNames().constFind(name.toString()); found != classNames().cend()) {
            for (const MathClass what : *found)
                node.classes.set(size_t(what));
        }
    }
}

void readWidth(MathStyle &style, QStringView value)
{
    if (value.startsWith("calc(100% - "_L1))
        style.widthLess = lengthOf(value.sliced(12).chopped(1));
    else if (!value.contains(u'%'))
        style.width = lengthOf(value);
}

using Member = double MathStyle::*;

Member lengthMember(QStringView name)
{
    static const QHash<QString, Member> members{
        {u"marginLeft"_s, &MathStyle::marginLeft},
        {u"marginRight"_s, &MathStyle::marginRight},
        {u"marginTop"_s, &MathStyle::marginTop},
        {u"paddingLeft"_s, &MathStyle::paddingLeft},
        {u"left"_s, &MathStyle::left},
        {u"top"_s, &MathStyle::top},
        {u"bottom"_s, &MathStyle::bottom},
        {u"verticalAlign"_s, &MathStyle::verticalAlign},
        {u"height"_s, &MathStyle::height},
        {u"minWidth"_s, &MathStyle::minWidth},
        {u"borderTopWidth"_s, &MathStyle::borderTop},
        {u"borderRightWidth"_s, &MathStyle::borderRight},
        {u"borderBottomWidth"_s, &MathStyle::borderBottom},
        {u"borderWidth"_s, &MathStyle::border},
    };
    return members.value(name.toString(), nullptr);
}

void readStyle(MathStyle &style, QStringView text)
{
    for (const QStringView pair : text.tokenize(u';', Qt::SkipEmptyParts)) {
        const qsizetype colon = pair.indexOf(u':');
        if (colon < 0)
            continue;
        const QStringView name = pair.first(colon);
        const QStringView value = pair.sliced(colon + 1);
        if (const Member member = lengthMember(name))
            style.*member = lengthOf(value);
        else if (name == "width"_L1)
            readWidth(style, value);
        else if (name == "margin"_L1) // of the vertical lines of a table: "0 Xem"
            style.marginLeft = style.marginRight = lengthOf(value.sliced(value.lastIndexOf(u' ') + 1));
        else if (name == "color"_L1)
            style.color = QColor::fromString(value);
        else if (name == "backgroundColor"_L1)
            style.background = QColor::fromString(value);
        else if (name == "borderColor"_L1)
            style.borderColor = QColor::fromString(value);
        else if (name == "borderRightStyle"_L1)
            style.dashed = value == "dashed"_L1;
    }
}

void readNode(MathNode &node, QChar kind, const QList<QStringView> &fields)
{
    const auto field = [&fields](qsizetype at) { return fields.value(at); };
    switch (kind.unicode()) {
    case u'(':
        readClasses(node, field(0));
        readStyle(node.style, field(1));
        node.height = lengthOf(field(2));
        node.depth = lengthOf(field(3));
        break;
    case u't':
        node.kind = MathNode::Kind::Text;
        readClasses(node, field(0));
        readStyle(node.style, field(1));
        node.italic = lengthOf(field(2));
        node.text = field(3).toString();
        break;
    case u's': {
        node.kind = MathNode::Kind::Picture;
        if (!field(0).isEmpty())
            node.style.width = lengthOf(field(0));
        const QList<QStringView> box = field(1).split(u' ', Qt::SkipEmptyParts);
        for (qsizetype i = 0; i < 4; ++i)
            node.numbers.at(size_t(i)) = lengthOf(box.value(i));
        node.text = field(2).toString();
        break;
    }
    case u'p':
        node.kind = MathNode::Kind::Path;
        node.text = field(0).toString();
        break;
    default:
        node.kind = MathNode::Kind::Line;
        for (qsizetype i = 0; i < 5; ++i)
            node.numbers.at(size_t(i)) = lengthOf(field(i));
    }
}

} // namespace

MathTree MathTree::read(QStringView text)
{
    MathTree tree;
    std::vector<int> open; // the spans that have begun
    std::vector<int> last; // the last child of each
    for (const QStringView line : text.tokenize(u'\n')) {
        if (line == u')') {
            if (open.empty())
                return {};
            open.pop_back();
            last.pop_back();
            continue;
        }
        if (line.isEmpty() || (open.empty() && !tree.nodes.empty()))
            return {};
        const int index = int(tree.nodes.size());
        MathNode &node = tree.nodes.emplace_back();
        readNode(node, line.front(), line.sliced(1).split(FieldEnd));
        if (!open.empty()) {
            node.parent = open.back();
            (last.back() < 0 ? tree.nodes.at(size_t(open.back())).firstChild : tree.nodes.at(size_t(last.back())).next)
                = index;
            last.back() = index;
        }
        if (line.front() == u'(' || line.front() == u's') {
            open.push_back(index);
            last.push_back(-1);
        }
    }
    return open.empty() ? tree : MathTree{};
}

} // namespace switchyard
