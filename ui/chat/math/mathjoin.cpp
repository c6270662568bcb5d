// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/math/mathlayout.h"

#include <algorithm>

namespace switchyard {
namespace {

/// The element of a list that `matches`, made by `make` if there is none.
template <class T, class Matches, class Make> T &oneOf(QList<T> &list, const Matches &matches, const Make &make)
{
    const auto found = std::ranges::find_if(list, matches);
    return found != list.end() ? *found : list.emplaceBack(make());
}

void joinOutline(MathDrawing &drawing, const MathOp &op, const QPainterPath &path)
{
    if (path.isEmpty())
        return;
    const auto plain = [&] {
        return MathDrawing::Outline{
            .color = op.color, .tailCenter = op.tailCenter, .tailHeight = op.tailHeight, .onFill = op.onFill};
    };
    MathDrawing::Outline &outline = oneOf(
        drawing.outlines,
        [&](const MathDrawing::Outline &other) {
            return other.color == op.color && other.tailHeight == op.tailHeight && other.tailCenter == op.tailCenter;
        },
        plain);
    outline.path.setFillRule(Qt::WindingFill);
    outline.path.addPath(path);
}

void joinGlyphs(MathDrawing &drawing, const MathOp &op)
{
    const double size = op.rect.height();
    const QPointF origin = op.rect.topLeft();
    for (const MathGlyphs::Run &run : op.glyphs.runs) {
        MathDrawing::Glyphs &glyphs = oneOf(
            drawing.glyphs,
            [&](const MathDrawing::Glyphs &other) {
                return other.face == run.face && other.size == size && other.color == op.color;
            },
            [&] {
                return MathDrawing::Glyphs{.face = run.face, .size = size, .color = op.color, .onFill = op.onFill};
            });
        glyphs.indexes += run.indexes;
        for (const double at : run.at)
            glyphs.at.append(origin + QPointF(at * size, 0));
    }
    const QTransform inPlace = QTransform::fromScale(size, size) * QTransform::fromTranslate(origin.x(), origin.y());
    joinOutline(drawing, op, inPlace.map(op.glyphs.outline));
    for (const auto &[text, at] : op.glyphs.pictures)
        drawing.pictures.append({.text = text, .at = origin + QPointF(at * size, 0), .size = size});
}

QRectF inkOf(const MathOp &op)
{
    if (op.kind != MathOp::Kind::Glyphs)
        return op.path.isEmpty() ? op.rect : op.path.boundingRect();
    const double size = op.rect.height();
    const QRectF ink = op.glyphs.ink;
    return {op.rect.topLeft() + ink.topLeft() * size, ink.size() * size};
}

/// Steps of one colour are painted together: of what overlaps in a formula only areas have a colour of their own.
void join(MathDrawing &drawing, const QList<MathOp> &ops)
{
    for (const MathOp &op : ops) {
        switch (op.kind) {
        case MathOp::Kind::Glyphs: joinGlyphs(drawing, op); break;
        case MathOp::Kind::Outline: joinOutline(drawing, op, op.path); break;
        case MathOp::Kind::Rule:
            drawing.rules.append(
                {.rect = op.rect, .color = op.color, .dashed = !op.name.isEmpty(), .onFill = op.onFill});
            break;
        case MathOp::Kind::Fill: drawing.fills.append({.rect = op.rect, .color = op.color}); break;
        }
    }
}

} // namespace

Formula formulaOf(const MathOps &ops)
{
    constexpr double TagGap = 2;
    Formula formula{.width = ops.width, .bodyWidth = ops.width, .ascent = ops.ascent, .descent = ops.descent};
    join(formula.body, ops.body);
    join(formula.tag, ops.tag);
    formula.tagWidth = ops.tagWidth;
    if (ops.tagWidth > 0)
        formula.width += TagGap + ops.tagWidth;
    formula.breaks = ops.breaks;
    for (const MathOp &op : ops.body)
        formula.ink |= inkOf(op);
    return formula;
}

} // namespace switchyard
