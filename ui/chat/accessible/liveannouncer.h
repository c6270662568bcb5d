// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/accessible/transcriptreach.h"

#include <QAccessible>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace switchyard {

/// What of a message is worth an announcement when it changes.
struct AnnouncedState
{
    bool isLive = false;
    QString banner; ///< its title; empty: none
    bool operator==(const AnnouncedState &) const = default;
};

/// Reads a growing answer to whoever listens: whole sentences, one at a time and at most one every two seconds, then
/// that it is complete. What goes wrong is said at once and before everything else. Of an answer that comes faster than
/// it can be said, the end is announced and the rest is left to the reader.
class LiveAnnouncer final : public QObject
{
    Q_OBJECT

public:
    explicit LiveAnnouncer(TranscriptView *view);

    [[nodiscard]] static AnnouncedState stateOf(const TranscriptMessage &message);
    /// Does nothing while no assistive technology listens. `announcer` is made when it is first needed. `before`:
    /// nothing when the message is new.
    static void messageChanged(TranscriptView *view, std::unique_ptr<LiveAnnouncer> *announcer, int row,
                               const std::optional<AnnouncedState> &before);

    static constexpr int pauseMs = 2000; ///< between two sentences

private:
    void grow(int row);
    void finish(int row);
    void fail(const TranscriptBanner &banner);
    void tick();
    /// The next sentence that is whole, or what stands for a block that is not read out; empty when there is none.
    [[nodiscard]] QString nextSentence(int row, bool finished);
    void tellGrowth(int row);
    void say(const QString &words, QAccessible::AnnouncementPoliteness politeness);

    TranscriptReach m_reach;
    QTimer m_pause; // runs: something was said just now
    QString m_message; // the one that is read
    int m_slot = 0; // up to where it has been
    qsizetype m_position = 0;
    int m_slots = 0; // as they were told last
    int m_grown = -1; // the slot that grew last, and how long it was
    qsizetype m_length = 0;
};

} // namespace switchyard
