// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/math/mathengine.h"

#include <QCache>
#include <QObject>
#include <QSet>
#include <QThread>
#include <QTimer>

namespace switchyard {

class MathWorker;

/// LaTeX in, finished formulas out; the work is done on a thread that begins with the first formula.
///
/// The transcript asks `cached` while it lays out a paragraph: with a formula it reserves an inline object of the
/// formula's width, ascent and descent in the text line (or a centred block, in display style) and paints into it;
/// without one it shows the source in monospace, calls `request`, and lays the paragraph out again at `ready`.
class MathTypesetter final : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        MathLimits limits;
        qsizetype cachedFormulas = 1'000;
        qsizetype cachedBytes = 8 << 20;
        std::chrono::milliseconds idle{30'000}; ///< without work the engine's memory is given back after this
    };

    explicit MathTypesetter(QObject *parent = nullptr);
    explicit MathTypesetter(const Options &options, QObject *parent = nullptr);
    ~MathTypesetter() override;

    /// False: the module with KaTeX is not there, every request fails. Loads it, so nothing but tests asks.
    [[nodiscard]] static bool isAvailable() { return MathEngine::isAvailable(); }

    /// The formula, or why there is none; nullptr: not asked yet, on its way, or forgotten since. Costs a look-up;
    /// valid until the next call of `request` or the next turn of the event loop. Keep a copy of what is on the screen.
    [[nodiscard]] const Result<Formula> *result(const QString &source, bool display) const;
    /// The same where only success counts: nullptr also for what failed.
    [[nodiscard]] const Formula *cached(const QString &source, bool display) const;

    /// Has the formula typeset; `ready` follows exactly once, never from within. Nothing happens, not even `ready`, if
    /// `result` is known or the formula is on its way.
    void request(const QString &source, bool display);

    /// For painting on this thread.
    [[nodiscard]] MathFonts &fonts() { return m_fonts; }

    /// Requests on their way.
    [[nodiscard]] qsizetype pending() const { return m_pending.size(); }

Q_SIGNALS:
    void ready(const QString &source, bool display);

private:
    using Key = std::pair<QString, bool>;

    void startThread();
    void take(const QString &source, bool display, const Result<Formula> &result);

    const Options m_options;
    mutable QCache<Key, Result<Formula>> m_cache;
    QSet<Key> m_pending;
    MathFonts m_fonts;
    QThread m_thread;
    MathWorker *m_worker = nullptr; ///< lives on the thread and ends with it
    QTimer m_watch; ///< looks for a formula that is overdue, while there is work
};

} // namespace switchyard
