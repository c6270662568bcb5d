// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QElapsedTimer>

#include <chrono>

namespace switchyard {

/// Where time comes from. Tests put their own in.
class Clock
{
public:
    virtual ~Clock() = default;
    /// The wall clock, UTC. May jump.
    [[nodiscard]] virtual QDateTime now() const = 0;
    /// Time since some fixed moment. Never jumps back; for durations.
    [[nodiscard]] virtual std::chrono::milliseconds elapsed() const = 0;
};

class SystemClock final : public Clock
{
public:
    SystemClock() { m_timer.start(); }
    [[nodiscard]] QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
    [[nodiscard]] std::chrono::milliseconds elapsed() const override
    {
        return std::chrono::milliseconds(m_timer.elapsed());
    }

private:
    QElapsedTimer m_timer;
};

} // namespace switchyard
