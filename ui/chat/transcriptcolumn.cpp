// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/transcriptcolumn.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace switchyard {

namespace {
constexpr qint64 keepDistance = 3000; // layouts of messages further from the screen are dropped
}

void TranscriptColumn::setSource(const TranscriptSource *source)
{
    m_source = source;
    m_rows.clear();
    m_laidOut.clear();
    m_heights.truncate(0);
    rowsChanged(0);
}

void TranscriptColumn::rowsChanged(qsizetype from)
{
    const qsizetype count = m_source ? m_source->count() : 0;
    from = std::min({from, qsizetype(m_rows.size()), count});
    std::map<qsizetype, std::unique_ptr<MessageLayout>> known; // by the row it has now
    for (const int row : std::as_const(m_laidOut)) {
        if (row < from)
            continue;
        std::unique_ptr<MessageLayout> &layout = m_rows[size_t(row)];
        if (const qsizetype now = m_source->rowOf(layout->message().id); now >= from)
            known.emplace(now, std::move(layout));
    }
    m_laidOut.removeIf([from](int row) { return row >= from; });
    m_rows.resize(size_t(from));
    m_rows.resize(size_t(count));
    m_heights.truncate(from);
    auto next = known.begin();
    for (auto row = int(from); row < int(count); ++row) {
        if (next == known.end() || next->first != row) {
            m_heights.append(estimate(row));
            continue;
        }
        m_rows[size_t(row)] = std::move(next->second);
        ++next;
        m_laidOut.append(row);
        m_heights.append(0);
        update(row);
    }
    if (from > 0) // it may have been the last, or have become it
        storeHeight(int(from) - 1);
}

std::optional<ChangedPart> TranscriptColumn::update(int row)
{
    MessageLayout *layout = knownLayout(row);
    if (!layout) {
        m_heights.set(row, estimate(row));
        return {};
    }
    const std::optional<ChangedPart> changed = layout->update(message(row));
    storeHeight(row);
    return changed;
}

QList<std::pair<int, ChangedPart>> TranscriptColumn::refresh()
{
    QList<std::pair<int, ChangedPart>> changed;
    for (const int row : std::as_const(m_laidOut)) {
        if (const std::optional<ChangedPart> part = update(row))
            changed.append({row, *part});
    }
    return changed;
}

bool TranscriptColumn::takeFormulas()
{
    bool any = false;
    for (const int row : std::as_const(m_laidOut)) {
        if (m_rows[size_t(row)]->takeFormulas()) {
            storeHeight(row);
            any = true;
        }
    }
    return any;
}

void TranscriptColumn::remeasure(int row)
{
    if (MessageLayout *layout = knownLayout(row)) {
        layout->remeasureAll();
        storeHeight(row);
    }
}

void TranscriptColumn::setWidth(double width)
{
    if (width == m_width)
        return;
    m_width = width;
    for (int row = 0; row < count(); ++row) {
        if (MessageLayout *layout = knownLayout(row)) {
            layout->setWidth(width);
            storeHeight(row);
        } else {
            m_heights.set(row, estimate(row));
        }
    }
}

void TranscriptColumn::restyle()
{
    const QList<int> laidOut = std::exchange(m_laidOut, {});
    for (const int row : laidOut) {
        const bool open = m_rows[size_t(row)]->isReasoningOpen();
        m_rows[size_t(row)].reset();
        if (open)
            layoutAt(row)->setReasoningOpen(true);
    }
    m_heights.truncate(0);
    for (int row = 0; row < count(); ++row)
        m_heights.append(estimate(row));
}

int TranscriptColumn::rowOf(const QString &id) const
{
    const qsizetype row = m_source ? m_source->rowOf(id) : -1;
    return row < count() ? int(row) : -1; // the source may already know of rows that are still to be shown
}

TranscriptMessage TranscriptColumn::message(int row) const
{
    if (std::optional<TranscriptMessage> message = m_source->messageAt(row))
        return *std::move(message);
    return placeholder(row);
}

TranscriptMessage TranscriptColumn::placeholder(int row) const
{
    TranscriptMessage message;
    message.id = m_source->idAt(row);
    message.role = m_source->hintAt(row).role;
    message.missingHeight = std::max(1, estimate(row) - int(m_context.style.messageGap));
    return message;
}

/// From the length of the text alone: nothing is parsed before it is seen.
int TranscriptColumn::estimate(int row) const
{
    const TranscriptStyle &style = m_context.style;
    const TranscriptSource::Hint hint = m_source->hintAt(row);
    const double perLine = std::max(1.0, m_width / (6.6 * style.scale));
    const double lines = std::ceil(double(hint.length) / perLine) + double(hint.lines) * 0.7;
    return int(std::max(1.0, lines) * style.lineHeight + (hint.role == Role::User ? 30 : 40) + style.messageGap);
}

int TranscriptColumn::paddingAfter(int row) const
{
    if (row + 1 >= count())
        return 0;
    // Under the user's own messages the row for what appears under the pointer is gap enough.
    return m_rows[size_t(row)]->message().role == Role::User ? 0 : int(m_context.style.messageGap);
}

MessageLayout *TranscriptColumn::layoutAt(int row)
{
    std::unique_ptr<MessageLayout> &layout = m_rows[size_t(row)];
    if (!layout) {
        layout = std::make_unique<MessageLayout>(m_context, message(row), m_width);
        m_laidOut.append(row);
    }
    return layout.get();
}

MessageLayout *TranscriptColumn::knownLayout(int row) const
{
    return row >= 0 && row < count() ? m_rows[size_t(row)].get() : nullptr;
}

std::unique_ptr<MessageLayout> TranscriptColumn::temporaryLayout(int row) const
{
    return temporaryLayout(message(row));
}

std::unique_ptr<MessageLayout> TranscriptColumn::temporaryLayout(const TranscriptMessage &message) const
{
    return std::make_unique<MessageLayout>(m_context, message, m_width, MessageLayout::Reading::Now);
}

bool TranscriptColumn::isHere(int row) const
{
    const MessageLayout *layout = knownLayout(row);
    return layout ? layout->message().missingHeight == 0 : m_source->isHere(row);
}

void TranscriptColumn::storeHeight(int row)
{
    if (const MessageLayout *layout = knownLayout(row))
        m_heights.set(row, int(layout->height()) + paddingAfter(row));
}

bool TranscriptColumn::ensure(qint64 from, qint64 to)
{
    if (m_rows.empty())
        return false;
    bool changed = false;
    const int first = rowAt(from);
    qint64 y = top(first);
    for (int row = first; row < count() && y < to; ++row) {
        const int before = height(row);
        layoutAt(row)->ensure(double(from - y), double(to - y));
        storeHeight(row);
        changed = changed || height(row) != before;
        y += height(row);
    }
    return changed;
}

void TranscriptColumn::dropFarFrom(qint64 from, qint64 to)
{
    m_laidOut.removeIf([&](int row) {
        const MessageLayout *layout = knownLayout(row);
        const bool far = top(row) > to + keepDistance || top(row) + height(row) < from - keepDistance;
        if (!far || layout->message().isLive() || layout->isReasoningOpen() || layout->isTouched())
            return false;
        m_rows[size_t(row)].reset();
        return true;
    });
}

// ---- what must not move

TranscriptColumn::Anchor TranscriptColumn::anchorIn(qint64 from, qint64 to) const
{
    Anchor anchor;
    if (m_rows.empty())
        return anchor;
    const int first = rowAt(from);
    for (int row = first; row < count() && top(row) < to; ++row) {
        const MessageLayout *layout = knownLayout(row);
        if (!layout)
            continue;
        const auto inside = double(from - top(row));
        const auto &list = layout->slotList();
        for (int index = std::max(0, layout->slotAt(inside)); index < int(list.size()); ++index) {
            const MessageLayout::Slot &slot = list[size_t(index)];
            if (!slot.exact || !slot.item)
                continue;
            anchor.position = slot.item->positionAt({0, std::max(0.0, inside - slot.y) + 1});
            anchor.above = int(inside - slot.y - std::floor(slot.item->pointOf(anchor.position).y()));
            anchor.source = slot.source;
            anchor.message = layout->message().id;
            anchor.valid = true;
            return anchor;
        }
    }
    return anchorOnMessage(m_rows[size_t(first)] ? m_rows[size_t(first)]->message().id : idAt(first),
                           int(from - top(first)));
}

TranscriptColumn::Anchor TranscriptColumn::anchorOnMessage(const QString &id, int above)
{
    Anchor anchor;
    anchor.message = id;
    anchor.source = {MessageLayout::Source::Kind::Body, -1};
    anchor.above = above;
    anchor.valid = true;
    return anchor;
}

std::optional<qint64> TranscriptColumn::topFor(const Anchor &anchor)
{
    const int row = anchor.valid ? rowOf(anchor.message) : -1;
    if (row < 0)
        return {};
    const qint64 base = top(row) + anchor.above;
    MessageLayout *layout = knownLayout(row);
    const int index = layout ? layout->find(anchor.source) : -1;
    if (index < 0)
        return base;
    layout->itemAt(index);
    const MessageLayout::Slot &slot = layout->slotList()[size_t(index)];
    return base + qint64(slot.y + std::floor(slot.item->pointOf(anchor.position).y()));
}

} // namespace switchyard
