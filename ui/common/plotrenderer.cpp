// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/plotrenderer.h"

#include "core/base/logging.h"
#include "core/base/module.h"

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

PlotRendererFactory *loadFactory()
{
    const Result<QObject *> module = loadModule(u"charts"_s);
    if (!module)
        qCWarning(lcUi, "charts are shown as tables: %s", qPrintable(module.error().message));
    return module ? qobject_cast<PlotRendererFactory *>(*module) : nullptr;
}

} // namespace

PlotRendererFactory *PlotRendererFactory::find()
{
    static auto *const factory = loadFactory();
    return factory;
}

} // namespace switchyard
