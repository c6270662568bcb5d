// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/stallwitness.h"

#include <QTemporaryFile>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace std::chrono_literals;

namespace {

constexpr auto Nap = 20ms;

void sync(QFile &file)
{
    file.write("."); // to the end: a sync of nothing new is no sync
    file.flush();
#ifdef Q_OS_UNIX
    ::fsync(file.handle());
#endif
}

} // namespace

StallWitness::StallWitness()
{
    m_clock.start();
    m_thread = std::jthread([this](const std::stop_token &stop) { watch(stop); });
}

StallWitness::~StallWitness() = default;

void StallWitness::watch(const std::stop_token &stop)
{
    QTemporaryFile file;
    if (!file.open())
        qFatal("no temporary file: %s", qPrintable(file.errorString()));
    while (!stop.stop_requested()) {
        std::this_thread::sleep_for(Nap);
        sync(file);
        const QMutexLocker lock(&m_mutex);
        const qint64 now = m_clock.elapsed(), length = now - m_busySince - Nap.count();
        if (length >= Stall.count())
            m_stalls.append({now, length});
        m_busySince = now;
    }
}

std::chrono::milliseconds StallWitness::longestWithin(std::chrono::milliseconds span) const
{
    const QMutexLocker lock(&m_mutex);
    const qint64 now = m_clock.elapsed();
    qint64 longest = now - m_busySince - Nap.count(); // one may be going on
    longest = longest >= Stall.count() ? longest : 0;
    for (const Seen &stall : m_stalls) {
        if (stall.endMs >= now - span.count())
            longest = std::max(longest, stall.lengthMs);
    }
    return std::chrono::milliseconds(longest);
}
