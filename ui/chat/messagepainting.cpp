// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The half of MessageLayout that draws and that hands out text.

#include "ui/chat/find/foundmatches.h"
#include "ui/chat/items/codeitem.h"
#include "ui/chat/items/textitem.h"
#include "ui/chat/items/toolcarditem.h"
#include "ui/chat/markdown/markdownwriter.h"
#include "ui/chat/messagelayout.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <ranges>

using namespace Qt::StringLiterals;

namespace switchyard {

void MessageLayout::paint(QPainter &painter, const PaintRequest &request)
{
    const TranscriptStyle &style = m_context.style;
    if (isCard()) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(style.colors.hairline, style.line));
        painter.setBrush(style.colors.alternate);
        painter.drawRoundedRect(QRectF(0.5, 0.5, m_width - 1, m_cardBottom - 1), 10, 10);
        painter.restore();
    }
    for (int i = std::max(0, slotAt(request.exposed.top())); i < int(m_slots.size()); ++i) {
        const Slot &slot = m_slots[size_t(i)];
        if (slot.y - slot.gap > request.exposed.bottom())
            break;
        paintDecoration(painter, i);
        BlockItem *item = slot.item ? slot.item.get() : itemAt(i);
        BlockItem::PaintState state;
        if (request.marks)
            state.marks = marksIn(slot, request);
        state.selection = request.selection ? request.selection(i, textLength(i)) : TextRange();
        state.hovered = request.hoveredSlot == i ? request.hoveredId : QString();
        state.focused = request.focusedSlot == i ? request.focusedTarget : -1;
        state.messageHovered = request.hovered;
        painter.save();
        painter.translate(slot.x, slot.y);
        item->paint(painter, request.exposed.translated(-slot.x, -slot.y), state);
        painter.restore();
    }
    painter.fillRect(caretRect(), style.colors.accent);
}

QList<TextMark> MessageLayout::marksIn(const Slot &slot, const PaintRequest &request) const
{
    QList<TextMark> marks;
    const Block *block = blockOf(slot);
    const bool inThoughts = slot.source.kind == Source::Kind::Reasoning;
    if (!block || (slot.source.kind != Source::Kind::Body && !inThoughts))
        return marks;
    const auto [first, last]
        = std::ranges::equal_range(request.marks->matches, std::pair(!inThoughts, slot.source.index), {},
                                   [](const FoundMatch &match) { return std::pair(!match.inThoughts, match.block); });
    if (first == last)
        return marks;
    // The reader has sorted the table: what was found stands elsewhere now.
    if (block->kind == Block::Kind::Table && slot.item->isTouched() && slot.item->text() != block->plainText())
        return marks;
    for (auto match = first; match != last; ++match)
        marks.append({match->range, match - request.marks->matches.begin() == request.currentMark});
    return marks;
}

/// The bars of quotes and the marks of items, to the left of a block.
void MessageLayout::paintDecoration(QPainter &painter, int index) const
{
    const TranscriptStyle &style = m_context.style;
    const Slot &slot = m_slots[size_t(index)];
    const Block *block = blockOf(slot);
    if (!block)
        return;
    const Block *above = index > 0 ? blockOf(m_slots[size_t(index) - 1]) : nullptr;
    const double insets = double(block->insets.size()) * style.indent;
    const bool rightToLeft = block->content.text.isRightToLeft();
    const double left = rightToLeft ? slot.x : slot.x - insets;
    const double whole = slotWidth(slot) + insets;
    const auto placed = [&](const QRectF &rect) { // mirrored where reading goes the other way
        return rightToLeft ? QRectF(2 * left + whole - rect.right(), rect.top(), rect.width(), rect.height()) : rect;
    };
    if (slot.source.kind == Source::Kind::Reasoning)
        painter.fillRect(QRectF(left - 16, slot.y - slot.gap, 2, slot.height + slot.gap), style.colors.hairline);
    for (qsizetype level = 0; level < block->insets.size(); ++level) {
        const double x = left + double(level) * style.indent;
        const Inset &inset = block->insets[level];
        if (inset.kind == Inset::Kind::Quote) {
            const bool goesOn = above && level < block->sharedInsets;
            const double top = goesOn ? slot.y - slot.gap : slot.y;
            painter.fillRect(placed({x + 4, top, 3, slot.y + slot.height - top}), alertColor(style, inset.alert));
        } else if (!inset.marker.isEmpty()) {
            const double line = block->kind == Block::Kind::Heading ? slot.height : style.lineHeight;
            paintMarker(painter, inset.marker, placed({x - 20, slot.y, style.indent + 20 - 8, line}), rightToLeft);
        }
    }
}

/// A number or a bullet, or the box of a task.
void MessageLayout::paintMarker(QPainter &painter, const QString &marker, const QRectF &area, bool rightToLeft) const
{
    const TranscriptStyle &style = m_context.style;
    const bool done = marker == u"\u2611"_s;
    if (!done && marker != u"\u2610"_s) {
        painter.setFont(style.body);
        painter.setPen(style.colors.secondary);
        painter.drawText(area, (rightToLeft ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter | Qt::TextSingleLine,
                         marker);
        return;
    }
    const double side = std::round(13 * style.scale);
    const QRectF box(rightToLeft ? area.left() : area.right() - side,
                     area.top() + std::round((area.height() - side) / 2), side, side);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(done ? style.colors.accent : style.colors.quiet, 1.2));
    painter.setBrush(done ? QBrush(style.colors.accent) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    if (done) {
        painter.setPen(QPen(style.colors.base, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const QPointF ticks[]
            = {box.topLeft() + QPointF(side * 0.25, side * 0.52), box.topLeft() + QPointF(side * 0.43, side * 0.70),
               box.topLeft() + QPointF(side * 0.76, side * 0.32)};
        painter.drawPolyline(ticks, 3);
    }
    painter.restore();
}

/// A block at the end of the growing text.
QRectF MessageLayout::caretRect() const
{
    if (!m_message.isLive() || (m_slots.size() == 1 && m_slots[0].source.kind == Source::Kind::Fold))
        return {}; // the fold line says that it is thinking
    const TranscriptStyle &style = m_context.style;
    QRectF end(0, 2, 0, style.lineHeight - 4);
    for (const auto &slot : m_slots | std::views::reverse) {
        if (slot.source.kind != Source::Kind::Body && slot.source.kind != Source::Kind::Reasoning)
            continue;
        if (const auto *text = dynamic_cast<const TextItem *>(slot.item.get()))
            end = text->endRect().translated(slot.x, slot.y);
        else if (const auto *code = dynamic_cast<const CodeItem *>(slot.item.get()))
            end = code->endRect().translated(slot.x, slot.y);
        else
            return {};
        break;
    }
    const double width = std::round(8 * style.scale);
    const double x = std::min(end.left() + 1, m_width - width);
    return {std::round(x), std::round(end.top()), width, std::round(end.height())};
}

Block MessageLayout::blockFor(const Slot &slot) const
{
    if (slot.item) {
        if (const std::optional<Block> shown = slot.item->shownBlock())
            return *shown;
    }
    if (const Block *block = blockOf(slot))
        return *block;
    Block block;
    if (slot.source.kind == Source::Kind::Picture) {
        QStringList names;
        for (const TranscriptPicture &picture : m_message.pictures)
            names.append(picture.name);
        block.content.text = hasGallery() ? names.join(u'\n') : names[slot.source.index];
    }
    if (slot.source.kind == Source::Kind::Refusal)
        block.content.text = m_message.refusal;
    if (slot.source.kind == Source::Kind::Banner)
        block.content.text = m_message.banner->title + u'\n' + m_message.banner->sentence;
    if (slot.source.kind == Source::Kind::Tool) {
        block.kind = Block::Kind::Code;
        block.content.text = toolCallText(m_message.toolCalls[slot.source.index]);
    }
    return block;
}

qsizetype MessageLayout::textLength(int index) const
{
    const Slot &slot = m_slots[size_t(index)];
    if (slot.item)
        return slot.item->text().size();
    return blockFor(slot).plainText().size();
}

QList<Block> MessageLayout::blocksBetween(int firstSlot, qsizetype from, int lastSlot, qsizetype to) const
{
    QList<Block> blocks;
    for (int i = std::max(0, firstSlot); i <= lastSlot && i < int(m_slots.size()); ++i) {
        Block block = blockFor(m_slots[size_t(i)]);
        const qsizetype length = block.plainText().size();
        const qsizetype start = i == firstSlot ? std::min(from, length) : 0;
        const qsizetype end = i == lastSlot ? std::min(to, length) : length;
        const bool whole = start == 0 && end == length;
        if (length == 0 && block.kind != Block::Kind::Rule)
            continue;
        if (start >= end && block.kind != Block::Kind::Rule)
            continue;
        if (!whole && block.kind == Block::Kind::Table) {
            // A part of a table is copied by whole rows.
            qsizetype position = 0;
            QList<QList<RichText>> rows;
            for (const QList<RichText> &row : std::as_const(block.table.rows)) {
                qsizetype size = 0;
                for (const RichText &cell : row)
                    size += cell.text.size() + 1;
                if (position + size > start && position < end)
                    rows.append(row);
                position += size;
            }
            block.table.rows = rows;
        } else if (!whole) {
            block.content = block.content.mid(start, end - start);
            if (start > 0) {
                for (Inset &inset : block.insets)
                    inset.marker.clear();
            }
            if (block.kind == Block::Kind::Heading || block.kind == Block::Kind::Code
                || block.kind == Block::Kind::Math)
                block.kind = Block::Kind::Paragraph;
        }
        blocks.append(block);
    }
    return blocks;
}

QString MessageLayout::plainText() const
{
    return toPlainText(blocksBetween(0, 0, int(m_slots.size()) - 1, std::numeric_limits<qsizetype>::max()));
}

} // namespace switchyard
