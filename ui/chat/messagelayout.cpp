// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/messagelayout.h"

#include "ui/chat/items/codeitem.h"
#include "ui/chat/items/tableitem.h"
#include "ui/chat/items/textitem.h"

#include <algorithm>
#include <cmath>
#include <ranges>

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

void MessageLayout::setReasoningOpen(bool open)
{
    m_reasoningOpen = open;
    std::vector<Slot> fresh;
    buildSlots(fresh);
    replaceSlots(std::move(fresh));
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

void MessageLayout::place(size_t first)
{
    const Slot *above = first > 0 && first <= m_slots.size() ? &m_slots[first - 1] : nullptr;
    double y = above ? above->y + above->height : 0;
    const double cardX = isCard() ? m_context.style.cardPadding : 0;
    for (Slot &slot : m_slots | std::views::drop(above ? first : 0)) {
        slot.gap = std::round(gapBetween(above, slot));
        const Block *block = blockOf(slot);
        const bool rightToLeft = block && !block->insets.isEmpty() && block->content.text.isRightToLeft();
        const double indent = rightToLeft ? (slot.source.kind == Kind::Reasoning ? 16 : 0) : indentOf(slot);
        slot.x = indent + (slot.source.kind == Kind::Footer ? 0 : cardX);
        slot.y = y + slot.gap;
        y = slot.y + slot.height;
        above = &slot;
    }
    if (m_slots.empty() && m_message.isLive())
        y = m_context.style.lineHeight; // room for the caret
    m_cardBottom = 0;
    if (isCard()) {
        const bool hasFooter = above && above->source.kind == Kind::Footer;
        const double bottom = hasFooter ? above->y - above->gap : y;
        m_cardBottom = m_slots.size() > (hasFooter ? 1 : 0) ? bottom + m_context.style.cardPadding - 3 : 0;
        y = std::max(y, m_cardBottom);
    }
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
            place(i);
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
