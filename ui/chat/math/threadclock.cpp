// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/math/threadclock.h"

#ifdef Q_OS_LINUX
#include <pthread.h>
#endif

namespace switchyard {

using namespace std::chrono;

#ifdef Q_OS_LINUX

void ThreadClock::start()
{
    if (pthread_getcpuclockid(pthread_self(), &m_clock) != 0)
        m_clock = CLOCK_MONOTONIC;
    m_start = now();
}

nanoseconds ThreadClock::now() const
{
    timespec time{};
    clock_gettime(m_clock, &time);
    return seconds(time.tv_sec) + nanoseconds(time.tv_nsec);
}

milliseconds ThreadClock::elapsed() const
{
    return duration_cast<milliseconds>(now() - m_start);
}

#else

void ThreadClock::start()
{
    m_timer.start();
}

milliseconds ThreadClock::elapsed() const
{
    return milliseconds(m_timer.elapsed());
}

#endif

} // namespace switchyard
