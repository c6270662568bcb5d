// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/async.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace switchyard {

/// What the storage of a profile takes on the disk.
struct DataFolderFacts
{
    struct Copy
    {
        QDateTime made; ///< UTC
        qint64 bytes = 0;
        bool operator==(const Copy &) const = default;
    };
    std::optional<qint64> databaseBytes; ///< nothing before the first conversation is stored
    QList<Copy> copies; ///< newest first
    bool operator==(const DataFolderFacts &) const = default;
};

/// Looks at the folder on another thread. A folder that is not there has no facts; that is no error.
[[nodiscard]] Async<DataFolderFacts> readDataFolder(const QString &folder);

} // namespace switchyard
