// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/datafolder.h"

#include "core/storage/files.h"

#include <QDir>
#include <QTimeZone>

namespace switchyard {

using namespace Qt::StringLiterals;

Async<DataFolderFacts> readDataFolder(const QString &folder)
{
    return runOnPool<DataFolderFacts>([files = StorageFiles(folder)](auto &) -> Result<DataFolderFacts> {
        DataFolderFacts facts;
        if (const QFileInfo database(files.database()); database.exists())
            facts.databaseBytes = database.size();
        const QFileInfoList copies = QDir(files.snapshots()).entryInfoList({u"*.db"_s}, QDir::Files, QDir::Time);
        for (const QFileInfo &copy : copies)
            facts.copies << DataFolderFacts::Copy{copy.lastModified(QTimeZone::UTC), copy.size()};
        return facts;
    });
}

} // namespace switchyard
