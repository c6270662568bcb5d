// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/math/mathsteps.h"

#include "ui/chat/math/pathdata.h"

#include <QPainterPathStroker>

using namespace Qt::StringLiterals;

namespace switchyard {
namespace {

using Kind = MathNode::Kind;
using enum MathClass;

constexpr double FrameWidth = 0.04; // ems, where the style names none

bool isHidden(const QColor &color)
{
    return color.isValid() && color.alpha() == 0;
}

QString aspectOf(const MathNode &picture)
{
    return picture.text.isEmpty() ? u"xMidYMid"_s : picture.text;
}

QPainterPath stroke(const MathNode &line, const QRectF &area, double scale)
{
    const auto at = [&area](double x, double y) {
        return QPointF(area.left() + area.width() * x / 100, area.top() + area.height() * y / 100);
    };
    QPainterPath path(at(line.numbers[0], line.numbers[1]));
    path.lineTo(at(line.numbers[2], line.numbers[3]));
    QPainterPathStroker stroker;
    stroker.setWidth(line.numbers[4] * scale);
    stroker.setCapStyle(Qt::FlatCap);
    return stroker.createStroke(path);
}

/// What was cut off at an edge of the area is the bar of an arrow or a root.
void findTail(MathOp &op, QStringView aspect)
{
    const bool leftCut = !aspect.startsWith("xMin"_L1);
    const bool rightCut = !aspect.startsWith("xMax"_L1);
    double top = op.rect.bottom();
    double bottom = op.rect.top();
    for (int i = 0; i < op.path.elementCount(); ++i) {
        const QPainterPath::Element point = op.path.elementAt(i);
        if (!(rightCut && point.x >= op.rect.right()) && !(leftCut && point.x <= op.rect.left()))
            continue;
        top = qMin(top, point.y);
        bottom = qMax(bottom, point.y);
    }
    constexpr double Thickest = 0.15; // ems; more is not one bar, or the tip of an arrow
    if (bottom > top && bottom - top < Thickest) {
        op.tailCenter = (top + bottom) / 2;
        op.tailHeight = bottom - top;
    }
}

} // namespace

void MathSteps::addGlyphs(int index, double x, double y)
{
    const MathMetrics &mine = box(index);
    if (isHidden(mine.color) || mine.glyphs.ink.isEmpty())
        return;
    x += mathPadding(node(index)).first * mine.scale;
    m_ops.append(MathOp{.kind = MathOp::Kind::Glyphs,
                        .rect = QRectF(x, y, mine.width, mine.scale),
                        .name = MathFonts::fileName(mine.face),
                        .text = node(index).text,
                        .glyphs = mine.glyphs,
                        .color = mine.color,
                        .onFill = mine.onFill});
}

void MathSteps::addRule(int index, const QRectF &rect, bool dashed)
{
    if (isHidden(box(index).color) || rect.isEmpty())
        return;
    m_ops.append(MathOp{.kind = MathOp::Kind::Rule,
                        .rect = rect,
                        .name = dashed ? u"dashed"_s : QString(),
                        .color = box(index).color,
                        .onFill = box(index).onFill});
}

void MathSteps::addPicture(int index, const QRectF &area)
{
    const MathNode &picture = node(index);
    const MathMetrics &parent = box(picture.parent);
    if (picture.kind != Kind::Picture || isHidden(parent.color))
        return;
    const QRectF viewBox(picture.numbers[0], picture.numbers[1], picture.numbers[2], picture.numbers[3]);
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    for (int child = picture.firstChild; child >= 0; child = node(child).next) {
        const MathNode &part = node(child);
        if (part.kind == Kind::Path)
            path.addPath(fittedPath(pathFromData(part.text), viewBox, area, aspectOf(picture)));
        else if (part.kind == Kind::Line)
            path.addPath(stroke(part, area, parent.scale));
    }
    if (path.isEmpty())
        return;
    MathOp op{
        .kind = MathOp::Kind::Outline, .rect = area, .path = path, .color = parent.color, .onFill = parent.onFill};
    if (picture.text.endsWith("slice"_L1))
        findTail(op, picture.text);
    m_ops.append(op);
}

void MathSteps::addFrame(int index, const QRectF &area)
{
    const MathNode &own = node(index);
    if (own.style.background.isValid())
        m_ops.append(MathOp{.kind = MathOp::Kind::Fill, .rect = area, .color = own.style.background});
    if (!own.is(Box))
        return;
    const double scale = box(index).scale;
    const QColor color = own.style.borderColor.isValid() ? own.style.borderColor : box(index).color;
    const bool onFill = box(index).onFill;
    const auto side = [this, &color, onFill](const QRectF &rect) {
        m_ops.append(MathOp{.kind = MathOp::Kind::Rule, .rect = rect, .color = color, .onFill = onFill});
    };
    if (own.is(Angle)) {
        const double line = (own.style.borderTop > 0 ? own.style.borderTop : 0.049) * scale;
        side(QRectF(area.left(), area.top(), area.width(), line));
        side(QRectF(area.right() - line, area.top(), line, area.height()));
        return;
    }
    if (own.style.background.isValid() && !own.style.borderColor.isValid() && own.style.border <= 0)
        return;
    const double line = (own.style.border > 0 ? own.style.border : FrameWidth) * scale;
    side(QRectF(area.left(), area.top(), area.width(), line));
    side(QRectF(area.left(), area.bottom() - line, area.width(), line));
    side(QRectF(area.left(), area.top(), line, area.height()));
    side(QRectF(area.right() - line, area.top(), line, area.height()));
}

} // namespace switchyard
