// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/profile.h"

#include "core/settings/qtsettings.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace switchyard {

using namespace Qt::StringLiterals;

Result<QString> prepareProfile(const QString &wanted)
{
    const QString folder = wanted.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
                                            : QDir(wanted).absolutePath();
    const auto failed = [&](const QString &reason) {
        return failure(Error{.kind = Error::Kind::Storage,
                             .message = u"the profile folder %1 %2"_s.arg(folder, reason),
                             .host = folder});
    };
    if (QFileInfo::exists(folder) && !QFileInfo(folder).isDir())
        return failed(u"is not a folder"_s);
    const bool isNew = !QFileInfo::exists(folder);
    if (!QDir().mkpath(folder))
        return failed(u"cannot be made"_s);
    if (isNew)
        QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    keepQtSettingsIn(QDir(folder).filePath(u"qt"_s));
    return folder;
}

QString instanceName(const QString &profileFolder)
{
    const QString canonical = QFileInfo(profileFolder).canonicalFilePath();
    const QByteArray hash = QCryptographicHash::hash(canonical.toUtf8(), QCryptographicHash::Sha256).toHex().first(16);
    return u"org.switchyard.switchyard-"_s + QString::fromLatin1(hash);
}

} // namespace switchyard
