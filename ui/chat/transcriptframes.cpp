// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of TranscriptView that brings changes to the screen: not more often than it shows them, and no more of the
// page than looks different.

#include "ui/chat/accessible/liveannouncer.h"
#include "ui/chat/items/codeitem.h"
#include "ui/chat/transcriptview.h"

#include <QTimerEvent>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace switchyard {

namespace {

constexpr int overhang = 2; // what letters may reach beyond their line
constexpr int frameMs = 40; // as films have it: a reader sees no difference to more often, and each costs half a ms

} // namespace

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
    if (!m_pending.isEmpty() || m_formulasReady)
        applyPending();
}

void TranscriptView::applyPending()
{
    QElapsedTimer cost;
    cost.start();
    const QSet<QString> pending = std::exchange(m_pending, {});
    const qint64 topBefore = m_top;
    bool everything = false;
    QList<std::pair<int, ChangedPart>> changed; // by row
    keepingPlace([&] {
        everything = std::exchange(m_formulasReady, false) && m_column.takeFormulas();
        for (const QString &id : pending) {
            const int row = m_column.rowOf(id);
            const MessageLayout *layout = m_column.knownLayout(row);
            if (row < 0)
                continue;
            const std::optional<AnnouncedState> before
                = layout ? LiveAnnouncer::stateOf(layout->message()) : std::optional<AnnouncedState>();
            if (const std::optional<ChangedPart> part = m_column.update(row))
                changed.append({row, *part});
            LiveAnnouncer::messageChanged(this, &m_announcer, row, before);
        }
    });
    if (everything)
        viewport()->update();
    else
        showChanged(topBefore, std::move(changed));
    m_frameCost = cost.nsecsElapsed() / 1000;
    m_sinceFrame.start();
}

void TranscriptView::showChanged(qint64 topBefore, QList<std::pair<int, ChangedPart>> changed)
{
    int still = viewport()->height();
    if (changed.size() == 1 && changed.first().second.pushed == double(m_top - topBefore)) {
        // What an answer has pushed down has gone up with all the rest: it stands where it stood.
        auto &[row, part] = changed.first();
        part.pushed = 0;
        if (!part.goesOn())
            still = int(std::clamp<double>(messageTop(row) + part.bottom - overhang, 0, still));
    }
    QRegion dirty;
    for (const auto &[row, part] : std::as_const(changed))
        dirty += rectOf(row, part);
    showMoved(topBefore, dirty, still);
}

/// What has only moved is moved on the screen, down to `still`; what changed is drawn again.
void TranscriptView::showMoved(qint64 topBefore, const QRegion &dirty, int still)
{
    const qint64 moved = topBefore - m_top;
    if (std::abs(moved) >= viewport()->height())
        viewport()->update();
    else if (moved != 0) // beside the column nothing is drawn, and moving it is most of what a new line costs
        viewport()->scroll(0, int(moved), columnRect().intersected({0, 0, viewport()->width(), still}));
    if (!dirty.isEmpty())
        viewport()->update(dirty);
}

QRect TranscriptView::rectOf(int row, const ChangedPart &part) const
{
    const QRect all = viewport()->rect();
    const double top = double(messageTop(row)) - overhang;
    const auto inside = [&](double y) { return int(std::clamp<double>(y, all.top(), all.bottom() + 1)); };
    const int left = part.left > 0 ? columnLeft() + int(part.left) : all.left();
    const int from = inside(std::floor(top + part.top));
    const bool goesOn = part.goesOn() || part.pushed != 0;
    const int to = goesOn ? all.bottom() + 1 : inside(std::ceil(top + part.bottom) + 2 * overhang);
    return {left, from, all.right() + 1 - left, to - from};
}

void TranscriptView::repaintMessage(const QString &id, const ChangedPart &part)
{
    if (const int row = m_column.rowOf(id); row >= 0)
        viewport()->update(rectOf(row, part));
}

/// Something in it has come that takes another room than was thought.
void TranscriptView::remeasureMessage(const QString &id)
{
    const int row = m_column.rowOf(id);
    if (!m_column.knownLayout(row))
        return;
    keepingPlace([&] { m_column.remeasure(row); });
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
        if (auto *code = target.message < 0
                ? nullptr
                : dynamic_cast<CodeItem *>(m_column.layoutAt(target.message)->itemAt(target.slot)))
            code->setCopied(false);
        repaintTarget(target);
    } else {
        QAbstractScrollArea::timerEvent(event);
    }
}

} // namespace switchyard
