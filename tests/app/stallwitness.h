// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>
#include <QMutex>

#include <chrono>
#include <stop_token>
#include <thread>

/// Measures what the machine does to a process that writes little and syncs often, as the program does: a thread that
/// sleeps, writes a byte and waits for the disk, over and over, and remembers each time that took long.
class StallWitness
{
public:
    static constexpr std::chrono::milliseconds Stall{100}; ///< what a write and a sync, or a nap, may take longer

    StallWitness();
    ~StallWitness();
    Q_DISABLE_COPY_MOVE(StallWitness)

    /// The longest stall that reached into the last `span`; 0 when the machine was as it should be.
    [[nodiscard]] std::chrono::milliseconds longestWithin(std::chrono::milliseconds span) const;

private:
    struct Seen
    {
        qint64 endMs = 0;
        qint64 lengthMs = 0;
    };

    void watch(const std::stop_token &stop);

    QElapsedTimer m_clock;
    mutable QMutex m_mutex; ///< guards what follows
    QList<Seen> m_stalls;
    qint64 m_busySince = 0;
    std::jthread m_thread; // last: it uses the others
};
