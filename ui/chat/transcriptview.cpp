// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is in the view and where. Pointer, keyboard and selection are in transcriptinput.cpp, drawing in
// transcriptpainting.cpp.

#include "ui/chat/transcriptview.h"

#include "ui/chat/codehighlighter.h"
#include "ui/chat/items/codeitem.h"
#include "ui/chat/transcriptaccessible.h"
#include "ui/common/switchyardstyle.h"

#include <QPushButton>
#include <QScrollBar>
#include <QTimerEvent>

#include <algorithm>
#include <chrono>
#include <cmath>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {

constexpr int marginX = 24; // least room beside the column
constexpr int marginTop = 20;
constexpr int marginBottom = 28;
constexpr int frameMs = 16;
constexpr double layoutKeepDistance = 3000; // layouts of messages further away are dropped

} // namespace

TranscriptView::TranscriptView(QWidget *parent)
    : QAbstractScrollArea(parent),
      m_context{m_style, [this] { return highlighter(); }, [this](const QString &id) { repaintMessage(id); }},
      m_jump(new QPushButton(this))
{
    setObjectName("transcript"_L1);
    setAccessibleName(tr("Conversation"));
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setCursor(Qt::ArrowCursor);

    m_jump->setObjectName("jumpToNewestButton"_L1);
    m_jump->setAccessibleName(tr("Jump to newest"));
    m_jump->setFocusPolicy(Qt::TabFocus);
    setButtonRole(m_jump, ButtonRole::Chip);
    m_jump->hide();
    connect(m_jump, &QPushButton::clicked, this, &TranscriptView::jumpToNewest);
    restyle();
    installTranscriptAccessibility();
}

TranscriptView::~TranscriptView()
{
    // Items say goodbye to the highlighter.
    m_entries.clear();
}

CodeHighlighter *TranscriptView::highlighter()
{
    if (!m_highlighter)
        m_highlighter = std::make_unique<CodeHighlighter>();
    return m_highlighter.get();
}

void TranscriptView::setEmptyText(const QString &title, const QString &sentence)
{
    m_emptyTitle = title;
    m_emptySentence = sentence;
    if (m_entries.empty())
        viewport()->update();
}

QList<TranscriptMessage> TranscriptView::messages() const
{
    QList<TranscriptMessage> list;
    list.reserve(count());
    for (const Entry &entry : m_entries)
        list.append(entry.message);
    return list;
}

void TranscriptView::setMessages(const QList<TranscriptMessage> &messages)
{
    m_entries.clear();
    m_rows.clear();
    m_pending.clear();
    m_appending.clear();
    m_follow = true;
    m_unseen = 0;
    m_hovered = m_focused = m_pressed = {};
    m_hoveredMessage = -1;
    m_selectionStart = m_selectionEnd = {};
    QList<int> heights;
    heights.reserve(messages.size());
    m_entries.reserve(size_t(messages.size()));
    for (const TranscriptMessage &message : messages) {
        m_rows.insert(message.id, int(m_entries.size()));
        m_entries.push_back({message, nullptr, false});
        heights.append(estimatedHeight(message));
    }
    m_heights.assign(heights);
    settle({});
    viewport()->update();
    notifyTranscriptReset(this);
}

void TranscriptView::updateMessages(const QList<TranscriptMessage> &messages)
{
    m_pending.clear();
    m_appending.clear();
    keepingPlace([&] {
        QHash<QString, Entry *> known;
        for (Entry &entry : m_entries)
            known.insert(entry.message.id, &entry);
        std::vector<Entry> entries;
        QList<int> heights;
        entries.reserve(size_t(messages.size()));
        for (const TranscriptMessage &message : messages) {
            Entry *before = known.take(message.id);
            Entry entry = before ? std::move(*before) : Entry{message, nullptr, false};
            if (entry.message != message) {
                entry.message = message;
                if (entry.layout)
                    entry.layout->update(message);
                entry.exact = false;
            }
            heights.append(entry.layout ? int(entry.layout->height()) + paddingAfter(int(entries.size()))
                                        : estimatedHeight(message));
            entries.push_back(std::move(entry));
        }
        if (!known.isEmpty() || entries.size() < m_entries.size())
            clearSelection();
        m_entries = std::move(entries);
        m_rows.clear();
        for (size_t i = 0; i < m_entries.size(); ++i)
            m_rows.insert(m_entries[i].message.id, int(i));
        m_heights.assign(heights);
        m_hovered = m_focused = m_pressed = {};
        m_hoveredMessage = -1;
    });
    viewport()->update();
    notifyTranscriptReset(this);
}

void TranscriptView::updateMessage(const TranscriptMessage &message)
{
    if (m_rows.contains(message.id)) {
        updateMessageLater(message.id, [message] { return message; });
        return;
    }
    const auto known = std::ranges::find(m_appending, message.id, &TranscriptMessage::id);
    if (known != m_appending.end())
        *known = message;
    else
        m_appending.append(message);
    scheduleFrame();
}

void TranscriptView::updateMessageLater(const QString &id, std::function<std::optional<TranscriptMessage>()> fetch)
{
    m_pending.emplace(id, std::move(fetch));
    scheduleFrame();
}

void TranscriptView::scheduleFrame()
{
    if (m_frame.isActive())
        return;
    // Not more often than the screen shows, and a third of the time at most when drawing is slow.
    const qint64 pause = std::max<qint64>(frameMs, m_frameCost * 3 / 1000);
    const qint64 since = m_sinceFrame.isValid() ? m_sinceFrame.elapsed() : pause;
    m_frame.start(std::chrono::milliseconds(std::clamp<qint64>(pause - since, 0, 250)), Qt::PreciseTimer, this);
}

void TranscriptView::flush()
{
    m_frame.stop();
    if (!m_pending.isEmpty() || !m_appending.isEmpty())
        applyPending();
}

void TranscriptView::applyPending()
{
    QElapsedTimer cost;
    cost.start();
    QList<TranscriptMessage> pending = std::exchange(m_appending, {});
    const auto changed = std::exchange(m_pending, {});
    for (auto it = changed.cbegin(); it != changed.cend(); ++it) {
        std::optional<TranscriptMessage> message = m_rows.contains(it.key()) ? it.value()() : std::nullopt;
        if (message)
            pending.append(*std::move(message));
    }
    const qint64 topBefore = m_top;
    qint64 dirtyFrom = std::numeric_limits<qint64>::max(); // in the whole document
    bool appended = false;
    keepingPlace([&] {
        for (const TranscriptMessage &message : pending) {
            const auto row = m_rows.constFind(message.id);
            if (row == m_rows.constEnd()) {
                m_rows.insert(message.id, int(m_entries.size()));
                m_entries.push_back({message, nullptr, false});
                m_heights.append(estimatedHeight(message));
                if (m_entries.size() > 1)
                    storeHeight(int(m_entries.size()) - 2);
                appended = true;
                continue;
            }
            Entry &entry = m_entries[size_t(*row)];
            const bool ended = entry.message.isLive() && !message.isLive();
            entry.message = message;
            entry.exact = false;
            if (ended)
                notifyAnswerComplete(this, *row);
            if (!entry.layout)
                continue;
            if (const std::optional<double> y = entry.layout->update(message))
                dirtyFrom = std::min(dirtyFrom, m_heights.top(*row) + marginTop + qint64(std::floor(*y)) - 2);
            storeHeight(*row);
        }
    });
    if (appended) {
        if (!m_follow)
            ++m_unseen;
        viewport()->update();
        placeJumpButton();
        notifyTranscriptReset(this);
    } else {
        // What has only moved is moved on the screen; what changed is drawn again.
        const qint64 moved = topBefore - m_top;
        if (std::abs(moved) >= viewport()->height())
            viewport()->update();
        else if (moved != 0)
            viewport()->scroll(0, int(moved));
        if (dirtyFrom != std::numeric_limits<qint64>::max()) {
            const int y = int(std::clamp<qint64>(dirtyFrom - m_top, -8, viewport()->height()));
            viewport()->update(0, y, viewport()->width(), viewport()->height() - y);
        }
    }
    m_frameCost = cost.nsecsElapsed() / 1000;
    m_sinceFrame.start();
}

void TranscriptView::repaintMessage(const QString &id)
{
    const auto row = m_rows.constFind(id);
    if (row != m_rows.constEnd())
        viewport()->update(messageRect(*row));
}

// ---- measures

void TranscriptView::restyle()
{
    m_style = TranscriptStyle::of(this);
    verticalScrollBar()->setSingleStep(int(m_style.lineHeight * 2));
}

/// Of the whole view, so that nothing moves sideways when the scroll bar comes.
double TranscriptView::columnWidth() const
{
    return std::clamp<double>(width() - 2 * marginX, 160, m_style.column);
}

int TranscriptView::columnLeft() const
{
    return std::max(0, int((width() - columnWidth()) / 2));
}

/// From the length of the text alone: nothing is parsed before it is seen.
int TranscriptView::estimatedHeight(const TranscriptMessage &message) const
{
    const double perLine = columnWidth() / (6.6 * m_style.scale);
    const double lines = std::ceil(double(message.text.size()) / perLine) + double(message.text.count(u'\n')) * 0.7;
    return int(std::max(1.0, lines) * m_style.lineHeight + (message.role == Role::User ? 30 : 40) + m_style.messageGap);
}

int TranscriptView::paddingAfter(int index) const
{
    if (index + 1 >= int(m_entries.size()))
        return 0;
    // Under the user's own messages the row for what appears under the pointer is gap enough.
    return m_entries[size_t(index)].message.role == Role::User ? 0 : int(m_style.messageGap);
}

MessageLayout *TranscriptView::layoutAt(int index)
{
    Entry &entry = m_entries[size_t(index)];
    if (!entry.layout)
        entry.layout = std::make_unique<MessageLayout>(m_context, entry.message, columnWidth());
    return entry.layout.get();
}

void TranscriptView::storeHeight(int index)
{
    const Entry &entry = m_entries[size_t(index)];
    if (entry.layout)
        m_heights.set(index, int(entry.layout->height()) + paddingAfter(index));
}

qint64 TranscriptView::maximumTop() const
{
    const qint64 total = m_entries.empty() ? 0 : m_heights.total() + marginTop + marginBottom;
    return std::max<qint64>(0, total - viewport()->height());
}

int TranscriptView::messageTop(int index) const
{
    return int(m_heights.top(index) + marginTop - m_top);
}

QRect TranscriptView::messageRect(int index) const
{
    return {0, messageTop(index) - 4, viewport()->width(), m_heights.at(index) + 8};
}

// ---- layout

/// Measures what is seen between two heights of the document. Whether any height changed.
bool TranscriptView::layOutRange(qint64 top, qint64 bottom)
{
    if (m_entries.empty())
        return false;
    bool changed = false;
    const auto first = int(m_heights.rowAt(std::max<qint64>(0, top - marginTop)));
    qint64 y = m_heights.top(first) + marginTop;
    for (int i = first; i < int(m_entries.size()) && y < bottom; ++i) {
        const int before = m_heights.at(i);
        MessageLayout *layout = layoutAt(i);
        layout->ensure(double(top - y), double(bottom - y));
        m_entries[size_t(i)].exact = true;
        storeHeight(i);
        changed = changed || m_heights.at(i) != before;
        y += m_heights.at(i);
    }
    return changed;
}

/// The first line on the screen that was measured: what is only estimated may still grow and must do so upwards.
TranscriptView::Anchor TranscriptView::captureAnchor()
{
    Anchor anchor;
    if (m_entries.empty() || m_follow)
        return anchor;
    const auto first = int(m_heights.rowAt(std::max<qint64>(0, m_top - marginTop)));
    const qint64 bottom = m_top + viewport()->height();
    for (int row = first; row < int(m_entries.size()) && m_heights.top(row) + marginTop < bottom; ++row) {
        Entry &entry = m_entries[size_t(row)];
        if (!entry.layout)
            continue;
        const double inside = double(m_top - marginTop - m_heights.top(row));
        const auto &list = entry.layout->slotList();
        for (int index = std::max(0, entry.layout->slotAt(inside)); index < int(list.size()); ++index) {
            const MessageLayout::Slot &slot = list[size_t(index)];
            if (!slot.exact || !slot.item)
                continue;
            anchor.position = slot.item->positionAt({0, std::max(0.0, inside - slot.y) + 1});
            anchor.above = int(inside - slot.y - std::floor(slot.item->pointOf(anchor.position).y()));
            anchor.source = slot.source;
            anchor.message = entry.message.id;
            anchor.valid = true;
            return anchor;
        }
    }
    anchor.message = m_entries[size_t(first)].message.id;
    anchor.source = {MessageLayout::Source::Kind::Body, -1};
    anchor.above = int(m_top - marginTop - m_heights.top(first));
    anchor.valid = true;
    return anchor;
}

std::optional<qint64> TranscriptView::anchoredTop(const Anchor &anchor)
{
    const auto row = m_rows.constFind(anchor.message);
    if (!anchor.valid || row == m_rows.constEnd())
        return {};
    const qint64 base = m_heights.top(*row) + marginTop + anchor.above;
    MessageLayout *layout = m_entries[size_t(*row)].layout.get();
    const int index = layout ? layout->find(anchor.source) : -1;
    if (index < 0)
        return base;
    layout->itemAt(index);
    const MessageLayout::Slot &slot = layout->slotList()[size_t(index)];
    return base + qint64(slot.y + std::floor(slot.item->pointOf(anchor.position).y()));
}

void TranscriptView::keepingPlace(const std::function<void()> &change)
{
    const Anchor anchor = captureAnchor();
    change();
    settle(anchor);
}

/// Measures until nothing moves any more: what becomes visible may be taller than estimated.
void TranscriptView::settle(const Anchor &anchor)
{
    for (int round = 0; round < 12; ++round) {
        const qint64 before = m_top;
        if (m_follow)
            m_top = maximumTop();
        else if (const std::optional<qint64> top = anchoredTop(anchor))
            m_top = std::clamp<qint64>(*top, 0, maximumTop());
        else
            m_top = std::clamp<qint64>(m_top, 0, maximumTop());
        const bool changed = layOutRange(m_top, m_top + viewport()->height());
        if (!changed && m_top == before && round > 0)
            break;
    }
    updateScrollBar();
}

void TranscriptView::layOutVisible()
{
    keepingPlace([this] { layOutRange(m_top, m_top + viewport()->height()); });
    // Layouts far from the screen give their memory back; their heights stay known.
    const auto first = int(m_heights.rowAt(std::max<qint64>(0, m_top - qint64(layoutKeepDistance))));
    const auto last = int(m_heights.rowAt(m_top + viewport()->height() + qint64(layoutKeepDistance)));
    const auto drop = [this](int row) {
        Entry &entry = m_entries[size_t(row)];
        if (entry.layout && !entry.message.isLive() && !entry.layout->isReasoningOpen())
            entry.layout.reset();
    };
    for (int row = std::max(0, first - 24); row < first; ++row)
        drop(row);
    for (int row = last + 1; row < std::min(int(m_entries.size()), last + 25); ++row)
        drop(row);
}

void TranscriptView::updateScrollBar()
{
    m_adjusting = true;
    QScrollBar *bar = verticalScrollBar();
    bar->setPageStep(viewport()->height());
    bar->setRange(0, int(maximumTop()));
    bar->setValue(int(m_top));
    m_adjusting = false;
    placeJumpButton();
}

void TranscriptView::placeJumpButton()
{
    const bool wanted = !m_follow && maximumTop() - m_top > viewport()->height() / 4;
    if (wanted) {
        m_jump->setText(m_unseen > 0 ? tr("\u2193 %n new", "messages below", m_unseen) : tr("\u2193 Jump to newest"));
        m_jump->adjustSize();
        const QRect area = viewport()->geometry();
        m_jump->move(area.left() + (area.width() - m_jump->width()) / 2, area.bottom() - m_jump->height() - 12);
        m_jump->raise();
    }
    if (m_jump->isVisibleTo(this) != wanted)
        m_jump->setVisible(wanted);
}

void TranscriptView::jumpToNewest()
{
    m_follow = true;
    m_unseen = 0;
    settle({});
    viewport()->update();
}

void TranscriptView::scrollToMessage(const QString &id)
{
    const auto row = m_rows.constFind(id);
    if (row == m_rows.constEnd())
        return;
    m_follow = false;
    Anchor anchor;
    anchor.message = id;
    anchor.source = {MessageLayout::Source::Kind::Body, -1};
    anchor.above = -marginTop;
    anchor.valid = true;
    settle(anchor);
    m_follow = m_top >= maximumTop();
    updateScrollBar();
    viewport()->update();
}

void TranscriptView::scrollContentsBy(int, int)
{
    if (m_adjusting)
        return;
    const qint64 before = m_top;
    m_top = verticalScrollBar()->value();
    m_follow = m_top >= maximumTop() - 1;
    if (m_follow)
        m_unseen = 0;
    const qint64 total = m_heights.total();
    layOutVisible();
    const qint64 moved = before - m_top;
    if (total == m_heights.total() && std::abs(moved) < viewport()->height())
        viewport()->scroll(0, int(moved));
    else
        viewport()->update();
}

void TranscriptView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    const double width = columnWidth();
    const bool narrower = m_laidOutWidth != width;
    m_laidOutWidth = width;
    keepingPlace([&] {
        if (!narrower)
            return;
        for (size_t i = 0; i < m_entries.size(); ++i) {
            Entry &entry = m_entries[i];
            if (entry.layout) {
                entry.layout->setWidth(width);
                storeHeight(int(i));
            }
        }
    });
    viewport()->update();
}

void TranscriptView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    const bool looks = event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::StyleChange;
    if (!looks)
        return;
    keepingPlace([this] {
        restyle();
        QList<int> heights;
        for (size_t i = 0; i < m_entries.size(); ++i) {
            Entry &entry = m_entries[i];
            const bool open = entry.layout && entry.layout->isReasoningOpen();
            entry.layout.reset();
            entry.exact = false;
            if (open)
                layoutAt(int(i))->setReasoningOpen(true);
            heights.append(std::max(estimatedHeight(entry.message), 1));
        }
        m_heights.assign(heights);
    });
    viewport()->update();
}

void TranscriptView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_frame.timerId()) {
        m_frame.stop();
        applyPending();
    } else if (event->timerId() == m_autoScroll.timerId()) {
        autoScroll();
    } else if (event->timerId() == m_copiedTimer.timerId()) {
        m_copiedTimer.stop();
        const Target target = targetOf(m_copied.message, m_copied.slot, m_copied.index);
        if (auto *code
            = target.message < 0 ? nullptr : dynamic_cast<CodeItem *>(layoutAt(target.message)->itemAt(target.slot)))
            code->setCopied(false);
        repaintTarget(target);
    } else {
        QAbstractScrollArea::timerEvent(event);
    }
}

QString TranscriptView::messageText(int index) const
{
    if (index < 0 || index >= int(m_entries.size()))
        return {};
    const Entry &entry = m_entries[size_t(index)];
    if (entry.layout)
        return entry.layout->plainText();
    return MessageLayout(m_context, entry.message, columnWidth()).plainText();
}

} // namespace switchyard
