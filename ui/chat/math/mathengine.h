// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "ui/chat/math/formula.h"
#include "ui/chat/math/mathlayout.h"

#include <chrono>
#include <memory>

namespace switchyard {

/// How far a formula may go before it is shown as its source.
struct MathLimits
{
    qsizetype characters = 10'000; ///< of the source
    int expansions = 1'000; ///< of macros
    double size = 50; ///< of a length the source asks for, in ems
    int nodes = 20'000; ///< of the tree of boxes
    int depth = 500; ///< of that tree
    qsizetype bytes = 1 << 20; ///< of the finished drawing
    std::chrono::milliseconds deadline{400}; ///< of processor time in the engine, see ThreadClock

    bool operator==(const MathLimits &) const = default;
};

/// LaTeX to a Formula, through KaTeX in a script engine of its own (MathScript). Belongs to one thread, which pays some
/// 100 ms and 15 MB at the first formula; the interrupting functions may be called from any.
class MathEngine
{
public:
    explicit MathEngine(const MathLimits &limits);
    ~MathEngine();
    Q_DISABLE_COPY_MOVE(MathEngine)

    /// False: the module with KaTeX is not there, nothing will ever be typeset. Loads it.
    [[nodiscard]] static bool isAvailable();

    /// Errors: BadRequest (not LaTeX, or more than the limits allow), Timeout, Cancelled (after `stop`), Internal (no
    /// module with KaTeX). The next formula is not concerned.
    [[nodiscard]] Result<Formula> typeset(const QString &source, bool display);
    /// The same before it is joined for painting; what the golden tests print.
    [[nodiscard]] Result<MathOps> steps(const QString &source, bool display);

    /// Gives back the memory; the next formula loads anew.
    void unload();

    /// Ends the formula in work if it has had more than its time.
    void interruptIfOverdue();
    /// Ends the formula in work and refuses all others.
    void stop();

private:
    struct Private;

    std::unique_ptr<Private> d;
};

} // namespace switchyard
