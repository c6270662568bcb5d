// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How a message becomes another one, and what of it looks different then.

#include "ui/chat/items/codeitem.h"
#include "ui/chat/items/tableitem.h"
#include "ui/chat/messagelayout.h"

#include <algorithm>
#include <cmath>
#include <ranges>

namespace switchyard {

std::optional<ChangedPart> MessageLayout::update(const TranscriptMessage &message)
{
    const QRectF caret = caretRect();
    const bool finished = !message.isLive();
    const bool stateChanged = m_message.state != message.state;
    if (m_message.text != message.text || stateChanged)
        m_body.update(message.text, finished);
    if (m_message.reasoning != message.reasoning || stateChanged)
        m_reasoning.update(message.reasoning, finished);
    m_message = message;
    std::vector<Slot> fresh;
    buildSlots(fresh);
    std::optional<ChangedPart> changed = replaceSlots(std::move(fresh));
    for (const QRectF &rect : {caret, caretRect()}) {
        if (!changed || rect.isNull())
            continue;
        changed = changed->united({rect.top(), rect.bottom(), rect.left()});
    }
    if (stateChanged) { // the caret comes or goes
        const ChangedPart end{.top = std::max(0.0, m_height - 400)};
        changed = changed ? changed->united(end) : end;
    }
    return changed;
}

/// Items that stay are carried over; yields where the message looks different.
std::optional<ChangedPart> MessageLayout::replaceSlots(std::vector<Slot> fresh)
{
    std::vector<Slot> before = std::move(m_slots);
    size_t front = 0;
    const auto same
        = [](const Slot &a, const Slot &b) { return a.source.kind == b.source.kind && a.signature == b.signature; };
    while (front < before.size() && front < fresh.size() && same(before[front], fresh[front])) {
        const Source source = fresh[front].source;
        fresh[front] = std::move(before[front]);
        fresh[front].source = source;
        ++front;
    }
    size_t back = 0;
    while (back < before.size() - front && back < fresh.size() - front
           && same(before[before.size() - 1 - back], fresh[fresh.size() - 1 - back])) {
        const Source source = fresh[fresh.size() - 1 - back].source;
        fresh[fresh.size() - 1 - back] = std::move(before[before.size() - 1 - back]);
        fresh[fresh.size() - 1 - back].source = source;
        ++back;
    }
    const bool unchanged = front == fresh.size() && front == before.size();
    std::optional<ChangedPart> changedInside;
    const bool replaced = front < before.size() - back && front < fresh.size() - back;
    const double heightBefore = replaced ? before[front].height : 0;
    const auto [gapBefore, belowBefore]
        = back > 0 ? std::pair(before[before.size() - back].gap, before[before.size() - back].y) : std::pair(0.0, 0.0);
    const bool alone = replaced && front + 1 + back == before.size() && front + 1 + back == fresh.size();
    if (replaced)
        changedInside = takeOver(before[front], fresh[front]);
    m_slots = std::move(fresh);
    for (Slot &slot : m_slots | std::views::drop(front)) {
        if (!slot.exact && slot.height == 0)
            slot.height = estimate(slot);
    }
    place(front);
    if (unchanged)
        return {};
    if (front >= m_slots.size())
        return ChangedPart{.top = m_height};
    const Slot &first = m_slots[front];
    if (!changedInside || !alone || first.height != heightBefore) { // what stands below has changed or moved
        ChangedPart part{.top = changedInside ? first.y + changedInside->top : std::max(0.0, first.y - first.gap)};
        const Slot *below = back > 0 ? &m_slots[m_slots.size() - back] : nullptr;
        if (below && below->gap == gapBefore && !isCard()) { // the frame of a card is around all of it
            part.bottom = below->y - below->gap;
            part.pushed = below->y - belowBefore;
        }
        return part;
    }
    ChangedPart part = changedInside->translated(first.x, first.y);
    if (const Block *block = blockOf(first); block && !block->insets.isEmpty())
        part.left = 0; // the mark of the item may be another one
    return part;
}

/// The item at the same place as before, when it may be the same one grown.
std::optional<ChangedPart> MessageLayout::takeOver(Slot &before, Slot &now)
{
    const Block *block = blockOf(now);
    if (!before.item || !block || before.source.kind != now.source.kind)
        return {};
    if (auto *code = dynamic_cast<CodeItem *>(before.item.get()); code && code->grow(*block)) {
        now.item = std::move(before.item);
        now.height = std::ceil(code->height());
        now.exact = true;
        return code->grown();
    }
    if (auto *table = dynamic_cast<TableItem *>(before.item.get()); table && table->grow(*block)) {
        now.item = std::move(before.item);
        now.height = std::ceil(table->height());
        now.exact = true;
        return table->grown();
    }
    if (block->kind != Block::Kind::Paragraph && block->kind != Block::Kind::Heading)
        return {};
    now.item = makeItem(now);
    now.item->setWidth(slotWidth(now));
    now.height = std::ceil(now.item->height());
    now.exact = true;
    return now.item->changedSince(*before.item);
}

/// An item has changed by itself: colours have arrived.
void MessageLayout::repaint(const BlockItem &item, const ChangedPart &part) const
{
    const auto slot = std::ranges::find(m_slots, &item, [](const Slot &one) { return one.item.get(); });
    if (slot != m_slots.end())
        m_context.repaint(m_message.id, part.translated(slot->x, slot->y));
}

} // namespace switchyard
