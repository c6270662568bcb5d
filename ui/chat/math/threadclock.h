// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>

#include <chrono>

#ifdef Q_OS_LINUX
#include <ctime>
#endif

namespace switchyard {

/// How long a thread has worked, as another thread sees it. On Linux the processor time: a busy machine makes nothing
/// overdue. Elsewhere the time of day.
class ThreadClock
{
public:
    /// On the thread that is watched.
    void start();
    /// On any thread, while the watched one lives.
    [[nodiscard]] std::chrono::milliseconds elapsed() const;

private:
#ifdef Q_OS_LINUX
    [[nodiscard]] std::chrono::nanoseconds now() const;

    clockid_t m_clock{};
    std::chrono::nanoseconds m_start{};
#else
    QElapsedTimer m_timer;
#endif
};

} // namespace switchyard
