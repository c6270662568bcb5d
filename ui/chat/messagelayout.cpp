// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/messagelayout.h"

#include "ui/chat/items/codeitem.h"
#include "ui/chat/items/tableitem.h"
#include "ui/chat/items/textitem.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {

using Kind = MessageLayout::Source::Kind;

constexpr double keepDistance = 1600; // items further from the screen are dropped

MarkdownOptions optionsFor(const TranscriptMessage &message)
{
    MarkdownOptions options;
    options.hardBreaks = message.role == Role::User; // people press Enter where they want a new line
    return options;
}

} // namespace

MessageLayout::MessageLayout(const LayoutContext &context, const TranscriptMessage &message, double width,
                             Reading reading)
    : m_context(context),
      m_message(message),
      m_body(optionsFor(message), [this](qsizetype) { m_context.changed(m_message.id); }),
      m_reasoning(optionsFor(message), [this](qsizetype) { m_context.changed(m_message.id); }),
      m_width(width)
{
    if (reading == Reading::Now) {
        m_body.readNow(message.text, !message.isLive());
        m_reasoning.readNow(message.reasoning, !message.isLive());
    } else {
        m_body.update(message.text, !message.isLive());
        m_reasoning.update(message.reasoning, !message.isLive());
    }
    std::vector<Slot> fresh;
    buildSlots(fresh);
    replaceSlots(std::move(fresh));
}

/// Of what stands in for a text that is not there: being fetched, or being read for the first time.
int MessageLayout::missingHeight() const
{
    if (m_message.missingHeight > 0 || !m_body.isBusy() || !m_body.blocks().isEmpty())
        return m_message.missingHeight;
    const double perLine = std::max(8.0, m_width / (7.2 * m_context.style.scale));
    return int(std::ceil(double(m_message.text.size()) / perLine) * m_context.style.lineHeight);
}

MessageLayout::~MessageLayout() = default;

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

void MessageLayout::setReasoningOpen(bool open)
{
    m_reasoningOpen = open;
    std::vector<Slot> fresh;
    buildSlots(fresh);
    replaceSlots(std::move(fresh));
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
    for (Slot &slot : m_slots) {
        if (!slot.exact && slot.height == 0)
            slot.height = estimate(slot);
    }
    place();
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

const Block *MessageLayout::blockOf(const Slot &slot) const
{
    if (slot.source.kind == Kind::Body && slot.source.index < m_body.blocks().size())
        return &m_body.blocks()[slot.source.index];
    if (slot.source.kind == Kind::Reasoning && slot.source.index < m_reasoning.blocks().size())
        return &m_reasoning.blocks()[slot.source.index];
    return nullptr;
}

double MessageLayout::indentOf(const Slot &slot) const
{
    const Block *block = blockOf(slot);
    double indent = block ? double(block->insets.size()) * m_context.style.indent : 0;
    if (slot.source.kind == Kind::Reasoning)
        indent += 16;
    return indent;
}

double MessageLayout::slotWidth(const Slot &slot) const
{
    const double card = isCard() && slot.source.kind != Kind::Footer ? 2 * m_context.style.cardPadding : 0;
    return std::max(40.0, m_width - card - indentOf(slot));
}

double MessageLayout::gapBetween(const Slot *above, const Slot &slot) const
{
    const TranscriptStyle &style = m_context.style;
    if (slot.source.kind == Kind::Footer)
        return isCard() ? style.cardPadding + 2 : style.gap;
    if (!above)
        return isCard() ? style.cardPadding - 3 : 0;
    const Block *block = blockOf(slot);
    const Block *blockAbove = blockOf(*above);
    if (!block || !blockAbove || slot.source.kind != above->source.kind)
        return slot.source.kind == Kind::Reasoning ? 2 : style.gap;
    if (block->joined)
        return 0;
    if (blockAbove->alertTitle && block->sharedInsets >= blockAbove->insets.size())
        return style.tightGap;
    if (block->note > 0 && block->insets.size() == 1 && blockAbove->note > 0)
        return std::round(style.gap * 0.6);
    if (!block->startsList && block->tight && blockAbove->tight && !block->insets.isEmpty()
        && !blockAbove->insets.isEmpty())
        return block->kind == Block::Kind::Code || blockAbove->kind == Block::Kind::Code ? style.gap - 4
                                                                                         : style.tightGap;
    if (block->kind == Block::Kind::Heading)
        return style.gap * (block->level <= 2 ? 2.0 : 1.6);
    if (blockAbove->kind == Block::Kind::Heading)
        return style.gap * 0.6;
    return style.gap;
}

void MessageLayout::place()
{
    double y = 0;
    const Slot *above = nullptr;
    const double cardX = isCard() ? m_context.style.cardPadding : 0;
    m_cardBottom = 0;
    for (Slot &slot : m_slots) {
        slot.gap = std::round(gapBetween(above, slot));
        const Block *block = blockOf(slot);
        const bool rightToLeft = block && !block->insets.isEmpty() && block->content.text.isRightToLeft();
        const double indent = rightToLeft ? (slot.source.kind == Kind::Reasoning ? 16 : 0) : indentOf(slot);
        slot.x = indent + (slot.source.kind == Kind::Footer ? 0 : cardX);
        slot.y = y + slot.gap;
        y = slot.y + slot.height;
        if (slot.source.kind != Kind::Footer)
            m_cardBottom = y + (isCard() ? m_context.style.cardPadding - 3 : 0);
        above = &slot;
    }
    if (m_slots.empty() && m_message.isLive())
        y = m_context.style.lineHeight; // room for the caret
    if (isCard())
        y = std::max(y, m_cardBottom);
    m_height = std::ceil(y);
}

double MessageLayout::estimate(const Slot &slot) const
{
    const TranscriptStyle &style = m_context.style;
    const Block *block = blockOf(slot);
    if (!block) {
        switch (slot.source.kind) {
        case Kind::Missing: return missingHeight();
        case Kind::Banner: return 110;
        case Kind::Tool: return 32;
        case Kind::Footer: return 20;
        case Kind::Picture: return std::round(240 * style.scale);
        default: return style.lineHeight;
        }
    }
    const double perLine = std::max(8.0, slotWidth(slot) / (7.2 * style.scale));
    switch (block->kind) {
    case Block::Kind::Code: {
        const qsizetype lines = block->content.text.count(u'\n') + 1;
        const bool folded = lines > 40 && !m_message.isLive();
        return std::ceil((folded ? 80 : 50) + double(folded ? 32 : lines) * style.codeLineHeight);
    }
    case Block::Kind::Table:
        return std::ceil(double(std::min<qsizetype>(201, block->table.rows.size())) * (style.lineHeight + 9));
    case Block::Kind::Image: return std::round(240 * style.scale);
    case Block::Kind::Rule: return 13;
    default:
        return std::ceil(std::max(1.0, std::ceil(double(block->content.text.size()) / perLine)) * style.lineHeight);
    }
}

void MessageLayout::setWidth(double width)
{
    if (width == m_width)
        return;
    m_width = width;
    for (Slot &slot : m_slots) {
        slot.exact = false;
        if (!slot.item)
            slot.height = estimate(slot);
    }
    place();
}

bool MessageLayout::ensure(double from, double to)
{
    bool changed = false;
    for (size_t i = 0; i < m_slots.size(); ++i) {
        Slot &slot = m_slots[i];
        const bool far = slot.y > to + keepDistance || slot.y + slot.height < from - keepDistance;
        if (far) {
            if (slot.item && !slot.item->isTouched())
                slot.item.reset();
            continue;
        }
        if (slot.y > to || slot.y + slot.height < from || (slot.exact && slot.item))
            continue;
        const double before = slot.height;
        itemAt(int(i));
        if (slot.height != before) {
            changed = true;
            place();
        }
    }
    return changed;
}

BlockItem *MessageLayout::itemAt(int index)
{
    if (index < 0 || index >= int(m_slots.size()))
        return nullptr;
    Slot &slot = m_slots[size_t(index)];
    if (!slot.item)
        slot.item = makeItem(slot);
    slot.item->setWidth(slotWidth(slot));
    slot.height = std::ceil(slot.item->height());
    slot.exact = true;
    return slot.item.get();
}

bool MessageLayout::takeFormulas()
{
    bool any = false;
    for (Slot &slot : m_slots) {
        if (slot.item && slot.item->takeFormulas()) {
            slot.height = std::ceil(slot.item->height());
            any = true;
        }
    }
    if (any)
        place();
    return any;
}

void MessageLayout::remeasure(int index)
{
    itemAt(index);
    place();
}

void MessageLayout::remeasureAll()
{
    for (Slot &slot : m_slots) {
        if (slot.item)
            slot.height = std::ceil(slot.item->height());
    }
    place();
}

int MessageLayout::slotAt(double y) const
{
    const auto found
        = std::ranges::partition_point(m_slots, [y](const Slot &slot) { return slot.y + slot.height <= y; });
    return std::min(int(found - m_slots.begin()), int(m_slots.size()) - 1);
}

int MessageLayout::find(const Source &source) const
{
    for (size_t i = 0; i < m_slots.size(); ++i) {
        if (m_slots[i].source == source)
            return int(i);
    }
    return -1;
}

int MessageLayout::findNote(int note, bool mention, qsizetype *position) const
{
    *position = 0;
    for (size_t i = 0; i < m_slots.size(); ++i) {
        const Block *block = blockOf(m_slots[i]);
        if (!block)
            continue;
        if (!mention && block->note == note && block->kind != Block::Kind::Rule)
            return int(i);
        if (!mention)
            continue;
        for (const InlineRun &run : block->content.runs) {
            if (run.formats.testFlag(InlineFormat::NoteMark) && run.note == note) {
                *position = run.start;
                return int(i);
            }
        }
        for (const QList<RichText> &row : block->table.rows) {
            for (const RichText &cell : row) {
                if (std::ranges::any_of(cell.runs, [note](const InlineRun &run) {
                        return run.formats.testFlag(InlineFormat::NoteMark) && run.note == note;
                    }))
                    return int(i);
            }
        }
    }
    return -1;
}

bool MessageLayout::isTouched() const
{
    return std::ranges::any_of(m_slots, [](const Slot &slot) { return slot.item && slot.item->isTouched(); });
}

} // namespace switchyard
