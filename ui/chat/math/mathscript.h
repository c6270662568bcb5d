// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QtPlugin>

#include <memory>

namespace switchyard {

/// KaTeX in a script engine: the part of MathEngine that lies in a module of its own. Qt's script engine costs 6 MiB
/// from the moment it is linked, so the program loads it with the first formula. Belongs to one thread, but for
/// `setInterrupted`.
class MathScript
{
public:
    struct Limits
    {
        int expansions = 0; ///< of macros
        double size = 0; ///< of a length the source asks for, in ems
        int nodes = 0; ///< of the tree of boxes
        int depth = 0; ///< of that tree
    };
    struct Answer
    {
        QString boxes; ///< what MathTree reads
        QString mathml;
        QString problem; ///< KaTeX's words when it is no formula, else empty
    };

    MathScript() = default;
    virtual ~MathScript() = default;
    Q_DISABLE_COPY_MOVE(MathScript)

    /// Reads the scripts, once, before the first formula. Yields what went wrong, nothing if all is well.
    [[nodiscard]] virtual QString load() = 0;
    [[nodiscard]] virtual Answer typeset(const QString &source, bool display, const Limits &limits) = 0;

    /// From any thread: ends `load` or `typeset` soon, whose answer then says nothing; false lets work begin again.
    virtual void setInterrupted(bool interrupted) = 0;
};

/// What the module hands out.
class MathScriptFactory
{
public:
    MathScriptFactory() = default;
    virtual ~MathScriptFactory() = default;
    Q_DISABLE_COPY_MOVE(MathScriptFactory)

    [[nodiscard]] virtual std::unique_ptr<MathScript> create() = 0;

    /// The factory of the module, which is loaded now if it was not; null where there is none. From any thread.
    [[nodiscard]] static MathScriptFactory *find();
};

} // namespace switchyard

Q_DECLARE_INTERFACE(switchyard::MathScriptFactory, "org.switchyard.MathScriptFactory/1")
