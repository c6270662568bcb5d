// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/module.h"

#include <QCoreApplication>
#include <QPluginLoader>
#include <QStringList>

namespace switchyard {

using namespace Qt::StringLiterals;

Result<QObject *> loadModule(const QString &name)
{
    const QString installed = QCoreApplication::applicationDirPath() % u'/' % QStringLiteral(SWITCHYARD_MODULES);
    QStringList problems;
    for (const QString &folder : {installed, u"switchyard"_s}) {
        QPluginLoader loader(folder + u'/' + name);
        if (QObject *root = loader.instance())
            return root;
        problems.append(loader.errorString());
    }
    return failure(Error::Kind::Internal, problems.join(u"; "_s));
}

} // namespace switchyard
