// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

class QWidget;

namespace switchyard {

/// What benchmarks cannot see from outside, written as JSON lines to the descriptor named by SWITCHYARD_SELF_REPORT:
/// `{"event": NAME, "cpu_s": …, "max_gap_ms": …, "pss_kib": …, "anonymous_kib": …}`. The gap is the longest time since
/// the last line in which the event loop did not come back. Does nothing, and costs nothing, without that variable.
class SelfReport : public QObject
{
    Q_OBJECT
public:
    explicit SelfReport(QObject *parent = nullptr);

    [[nodiscard]] bool isOn() const { return m_descriptor >= 0; }
    void write(const char *event);
    /// Writes `event` once, when that widget has been painted and has the keyboard.
    void writeWhenReady(QWidget *widget, const char *event);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    int m_descriptor = -1;
    const char *m_readyEvent = nullptr;
    QTimer m_beat;
    QElapsedTimer m_sinceBeat;
    qint64 m_longestGapNs = 0;
};

} // namespace switchyard
