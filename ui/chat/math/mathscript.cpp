// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/math/mathscript.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QPluginLoader>

using namespace Qt::StringLiterals;

namespace switchyard {
namespace {

Q_LOGGING_CATEGORY(math, "switchyard.math")

QObject *loadModule()
{
    // Beside the program as it was installed, or where Qt is told to look.
    const QString installed = QCoreApplication::applicationDirPath() % u'/' % QStringLiteral(SWITCHYARD_MODULES);
    QStringList problems;
    for (const QString &folder : {installed, u"switchyard"_s}) {
        QPluginLoader loader(folder + u"/formulas"_s);
        if (QObject *root = loader.instance())
            return root;
        problems.append(loader.errorString());
    }
    qCWarning(math, "formulas stay as they are written: %s", qPrintable(problems.join(u"; "_s)));
    return nullptr;
}

} // namespace

MathScriptFactory *MathScriptFactory::find()
{
    static auto *const factory = qobject_cast<MathScriptFactory *>(loadModule());
    return factory;
}

} // namespace switchyard
