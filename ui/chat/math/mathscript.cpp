// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/math/mathscript.h"

#include "core/base/module.h"

#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace switchyard {
namespace {

Q_LOGGING_CATEGORY(math, "switchyard.math")

MathScriptFactory *loadFactory()
{
    const Result<QObject *> module = loadModule(u"formulas"_s);
    if (!module)
        qCWarning(math, "formulas stay as they are written: %s", qPrintable(module.error().message));
    return module ? qobject_cast<MathScriptFactory *>(*module) : nullptr;
}

} // namespace

MathScriptFactory *MathScriptFactory::find()
{
    static auto *const factory = loadFactory();
    return factory;
}

} // namespace switchyard
