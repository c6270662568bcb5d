// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Built in place of mathengine.cpp where KaTeX was not found: formulas stay source.

#include "ui/chat/math/mathengine.h"

using namespace Qt::StringLiterals;

namespace switchyard {

struct MathEngine::Private
{
};

MathEngine::MathEngine(const MathLimits &) {}

MathEngine::~MathEngine() = default;

bool MathEngine::isAvailable()
{
    return false;
}

Result<Formula> MathEngine::typeset(const QString &, bool)
{
    return failure(Error::Kind::Internal, u"built without KaTeX"_s);
}

Result<MathOps> MathEngine::steps(const QString &, bool)
{
    return failure(Error::Kind::Internal, u"built without KaTeX"_s);
}

void MathEngine::unload() {}

void MathEngine::interruptIfOverdue() {}

void MathEngine::stop() {}

} // namespace switchyard
