// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <ctime>

namespace switchyard {

/// Processor time of this thread in milliseconds: what a busy machine does beside it does not count, nor does what
/// looking for errors of memory adds.
class ThreadTimer
{
public:
    [[nodiscard]] double elapsed() const { return (now() - m_start) / slowness; }

private:
#ifdef __SANITIZE_ADDRESS__
    static constexpr double slowness = 3;
#else
    static constexpr double slowness = 1;
#endif

    static double now()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
    }
    double m_start = now();
};

} // namespace switchyard
