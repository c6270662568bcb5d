// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/samples.h"

#include <QDir>
#include <QFile>

namespace switchyard::samples {

using namespace Qt::StringLiterals;

namespace {

QString ownFolder()
{
    return qEnvironmentVariable("SWITCHYARD_SOURCE", u"."_s) + u"/tests/data/api"_s;
}

QStringList matching(const QString &folder, const QString &pattern)
{
    QStringList paths;
    const auto names = QDir(folder).entryList({pattern}, QDir::Files, QDir::Name);
    for (const QString &name : names)
        paths.append(folder + u'/' + name);
    return paths;
}

} // namespace

QByteArray own(const QString &name)
{
    return contents(ownFolder() + u'/' + name);
}

QString sharedReference()
{
    const QString path = qEnvironmentVariable("SWITCHYARD_SHARED") + u"/reference"_s;
    return QFile::exists(path + u"/captures"_s) ? path : QString();
}

QStringList all(const QString &pattern)
{
    QStringList paths = matching(ownFolder(), pattern);
    if (!sharedReference().isEmpty())
        paths += matching(sharedReference() + u"/captures"_s, pattern);
    return paths;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

} // namespace switchyard::samples
