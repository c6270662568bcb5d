// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/math/mathlayout.h"

#include "ui/chat/math/mathsteps.h"

namespace switchyard {
namespace {

using Kind = MathNode::Kind;
using enum MathClass;

constexpr double LineAdvance = 1.2; // ems from line to line at least, as in the style sheet
constexpr double LineGap = 0.2; // ems between lines that are taller

/// The second half of a layout: gives every box its place, from the root down.
class Placer
{
public:
    Placer(const MathMeasure &measure, bool display) : m_measure(measure), m_steps(measure), m_display(display) {}

    MathOps run()
    {
        MathOps result;
        collectLines(result);
        result.body = m_steps.take();
        for (int child = node(0).firstChild; child >= 0; child = node(child).next) {
            if (node(child).is(Tag)) {
                result.tagWidth = m_measure.outerWidth(child);
                place(child, 0, 0, result.tagWidth);
            }
        }
        result.tag = m_steps.take();
        if (result.tag.isEmpty()) // KaTeX counts equations, we do not: a lone "(1)" under every answer says nothing
            result.tagWidth = 0;
        return result;
    }

private:
    struct Line
    {
        QList<int> parts;
        double width = 0, height = 0, depth = 0, gapBefore = 0;
    };

    [[nodiscard]] const MathNode &node(int index) const { return m_measure.node(index); }
    [[nodiscard]] const MathMetrics &box(int index) const { return m_measure.box(index); }

    void collectLines(MathOps &result)
    {
        QList<Line> lines(1);
        for (int child = node(0).firstChild; child >= 0; child = node(child).next) {
            const MathNode &part = node(child);
            if (part.is(NewLine)) {
                lines.append(Line{.gapBefore = part.style.marginTop});
                continue;
            }
            if (part.is(Tag))
                continue;
            Line &line = lines.last();
            line.parts.append(child);
            line.width += m_measure.outerWidth(child);
            line.height = qMax(line.height, part.height);
            line.depth = qMax(line.depth, part.depth);
        }
        if (lines.size() > 1 && lines.last().parts.isEmpty())
            lines.removeLast();
        for (const Line &line : std::as_const(lines))
            result.width = qMax(result.width, line.width);
        double y = 0;
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const Line &line = lines.at(i);
            if (i > 0)
                y += qMax(LineAdvance, lines.at(i - 1).depth + line.height + LineGap) + line.gapBefore;
            double x = m_display ? (result.width - line.width) / 2 : 0;
            for (const int part : line.parts) {
                x = placeOne(part, x, y, result.width);
                if (lines.size() == 1 && part != line.parts.last())
                    result.breaks.append(x);
            }
        }
        result.ascent = lines.first().height;
        result.descent = y + lines.last().depth;
    }

    /// Places a child whose left margin edge is at `x` and yields its right margin edge.
    double placeOne(int index, double x, double y, double available)
    {
        const auto [left, right] = mathMargins(node(index));
        const double scale = box(index).scale;
        place(index, x + left * scale, y, available);
        const double width = box(index).stretches ? qMax(available, box(index).width) : box(index).width;
        return x + width + (left + right) * scale;
    }

    void placeChildren(int index, double x, double y, double available)
    {
        for (int child = node(index).firstChild; child >= 0; child = node(child).next)
            x = placeOne(child, x, y, available);
    }

    void place(int index, double x, double y, double available)
    {
        const MathNode &own = node(index);
        const MathMetrics &mine = box(index);
        const MathStyle &style = own.style;
        if (!own.is(Strut))
            y -= style.verticalAlign * mine.scale;
        if (!own.is(VListTable)) {
            x += style.left * mine.scale;
            y += (style.top - style.bottom) * mine.scale;
        }
        if (own.kind == Kind::Text)
            m_steps.addGlyphs(index, x, y);
        else if (own.kind != Kind::Span)
            return;
        else if (own.is(VListTable))
            placeList(index, x, y);
        else if (own.is(MathClass::Rule))
            m_steps.addRule(index,
                            QRectF(x, y - style.borderTop * mine.scale, mine.width, style.borderTop * mine.scale));
        else if (own.is(Separator))
            m_steps.addRule(index, QRectF(x, y - style.height * mine.scale, mine.width, style.height * mine.scale),
                            style.dashed);
        else if (own.is(MathClass::Line))
            m_steps.addRule(index,
                            QRectF(x, y - style.borderBottom * mine.scale, available, style.borderBottom * mine.scale),
                            own.is(DashedLine));
        else if (mine.stretches)
            placeStretched(index, x, y, qMax(available, mine.width));
        else if (own.is(LeftLap) || own.is(RightLap) || own.is(CenterLap))
            placeLap(index, x, y);
        else if (own.is(CdLabelLeft) || own.is(CdLabelRight))
            placeLabel(index, x, y);
        else
            placeSpan(index, x, y, available);
    }

    void placeSpan(int index, double x, double y, double available)
    {
        const auto [left, right] = mathPadding(node(index));
        const double scale = box(index).scale;
        for (int child = node(index).firstChild; child >= 0; child = node(child).next) {
            if (node(child).kind == Kind::Picture)
                m_steps.addPicture(child,
                                   QRectF(x, y - node(index).style.height * scale, pictureWidth(index, child),
                                          node(index).style.height * scale));
        }
        placeChildren(index, x + left * scale, y, available);
    }

    [[nodiscard]] double pictureWidth(int span, int picture) const
    {
        const std::optional<double> width
            = node(picture).style.width ? node(picture).style.width : node(span).style.width;
        return width.value_or(0) * box(span).scale;
    }

    void placeList(int table, double x, double y)
    {
        const double width = box(table).width;
        for (int row = m_measure.firstRow(table); row >= 0; row = node(row).next) {
            const MathStyle &style = node(row).style;
            const MathMetrics &rowBox = box(row);
            double strut = 0;
            for (int child = node(row).firstChild; child >= 0; child = node(child).next) {
                if (node(child).is(Strut))
                    strut = qMax(strut, node(child).style.height);
            }
            const double left = x + style.marginLeft * rowBox.scale;
            const double inner = style.widthLess ? width - *style.widthLess * rowBox.scale
                                                 : width - (style.marginLeft + style.marginRight) * rowBox.scale;
            const double spare = stretchesIn(row) ? 0 : qMax(0.0, inner - rowBox.width);
            const double share = rowBox.side == MathSide::Center ? 0.5 : rowBox.side == MathSide::Right ? 1 : 0;
            placeChildren(row, left + spare * share, y + (style.top + strut) * rowBox.scale, inner);
        }
    }

    [[nodiscard]] bool stretchesIn(int row) const
    {
        for (int child = node(row).firstChild; child >= 0; child = node(child).next) {
            if (box(child).stretches)
                return true;
        }
        return false;
    }

    void placeLap(int index, double x, double y)
    {
        for (int child = node(index).firstChild; child >= 0; child = node(child).next) {
            if (!node(child).is(Inner))
                continue;
            const double width = m_measure.outerWidth(child);
            const double shift = node(index).is(LeftLap) ? width : node(index).is(CenterLap) ? width / 2 : 0;
            placeOne(child, x - shift, y, width);
        }
    }

    /// Beside the vertical arrow of a commutative diagram, half way up.
    void placeLabel(int index, double x, double y)
    {
        double width = 0;
        for (int child = node(index).firstChild; child >= 0; child = node(child).next)
            width += m_measure.outerWidth(child);
        constexpr double Gap = 0.1;
        placeChildren(index, node(index).is(CdLabelLeft) ? x - Gap - width : x + Gap, y, width);
    }

    void placeStretched(int index, double x, double y, double width)
    {
        const MathNode &own = node(index);
        const MathStyle &style = own.style;
        const double scale = box(index).scale;
        const QRectF area(x, y - style.height * scale, width, style.height * scale);
        if (own.is(StrikeOut))
            m_steps.addRule(index, QRectF(x, y - 0.08 * scale, width, 0.08 * scale));
        m_steps.addFrame(index, area);
        for (int child = own.firstChild; child >= 0; child = node(child).next) {
            const MathNode &inner = node(child);
            if (inner.kind == Kind::Picture)
                m_steps.addPicture(child, area);
            else if (const QRectF part = partOf(inner, area); !part.isEmpty())
                m_steps.addPicture(inner.firstChild, part);
            else
                placeOne(child, x, y, width);
        }
    }

    /// Halves of arrows and thirds of braces overlap a little, as in the style sheet.
    [[nodiscard]] static QRectF partOf(const MathNode &inner, const QRectF &area)
    {
        const auto slice = [&area](double from, double share) {
            return QRectF(area.left() + area.width() * from, area.top(), area.width() * share, area.height());
        };
        if (inner.firstChild < 0)
            return {};
        if (inner.is(HalfLeft))
            return slice(0, 0.502);
        if (inner.is(HalfRight))
            return slice(0.498, 0.502);
        if (inner.is(BraceLeft))
            return slice(0, 0.251);
        if (inner.is(BraceCenter))
            return slice(0.25, 0.5);
        return inner.is(BraceRight) ? slice(0.749, 0.251) : QRectF();
    }

    const MathMeasure &m_measure;
    MathSteps m_steps;
    bool m_display;
};

} // namespace

MathOps layOut(const MathTree &tree, bool display, MathFonts &fonts)
{
    if (tree.nodes.empty())
        return {};
    const MathMeasure measure(tree, display, fonts);
    return Placer(measure, display).run();
}

} // namespace switchyard
