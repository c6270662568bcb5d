// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <QTimeZone>

namespace switchyard {

/// Time that stands still until a test moves it.
class FakeClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return m_now; }
    [[nodiscard]] std::chrono::milliseconds elapsed() const override { return m_elapsed; }

    /// Both clocks go on.
    void advance(std::chrono::milliseconds by)
    {
        m_now = m_now.addDuration(by);
        m_elapsed += by;
    }
    /// The wall clock jumps; durations do not notice.
    void setNow(const QDateTime &now) { m_now = now; }

private:
    QDateTime m_now{QDate(2026, 3, 1), QTime(12, 0), QTimeZone::UTC};
    std::chrono::milliseconds m_elapsed{1'000};
};

} // namespace switchyard
