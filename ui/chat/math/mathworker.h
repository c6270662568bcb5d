// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/math/mathengine.h"

#include <QObject>
#include <QTimer>

namespace switchyard {

/// The side of the typesetter that lives on its thread: the script engine and its fonts are of one thread only.
class MathWorker final : public QObject
{
    Q_OBJECT

public:
    MathWorker(const MathLimits &limits, std::chrono::milliseconds idle);

    /// Typesets one formula, then emits `finished`. To be called on the worker's thread.
    void work(const QString &source, bool display);

    /// From any thread.
    void interruptIfOverdue() { m_engine.interruptIfOverdue(); }
    /// From any thread: ends the formula in work, those that wait come to nothing.
    void stop() { m_engine.stop(); }

Q_SIGNALS:
    void finished(const QString &source, bool display, const switchyard::Result<switchyard::Formula> &result);

private:
    MathEngine m_engine;
    QTimer m_idle;
};

} // namespace switchyard
