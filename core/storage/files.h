// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace switchyard {

/// The few things about files that Qt does not offer: modes from the first moment, syncs, identity.

/// Where everything of a profile's storage is.
struct StorageFiles
{
    explicit StorageFiles(QString folderPath) : folder(std::move(folderPath)) {}

    QString folder;
    [[nodiscard]] QString database() const { return folder + QStringLiteral("/switchyard.db"); }
    [[nodiscard]] QString log() const { return database() + QStringLiteral("-wal"); }
    [[nodiscard]] QString journal() const { return database() + QStringLiteral("-journal"); }
    [[nodiscard]] QString index() const { return database() + QStringLiteral("-shm"); }
    /// A complete, checked database that takes the place of the present one at the next opportunity.
    [[nodiscard]] QString next() const { return database() + QStringLiteral(".next"); }
    /// Says that the database was found damaged while it was in use.
    [[nodiscard]] QString suspicion() const { return database() + QStringLiteral(".check"); }
    [[nodiscard]] QString reserve() const { return folder + QStringLiteral("/reserve"); }
    [[nodiscard]] QString snapshots() const { return folder + QStringLiteral("/snapshots"); }
    [[nodiscard]] QString blobs() const { return folder + QStringLiteral("/blobs"); }
};

/// A file or folder as the system sees it, whatever its name.
struct FileIdentity
{
    quint64 device = 0, inode = 0;
    bool operator==(const FileIdentity &) const = default;
};
[[nodiscard]] std::optional<FileIdentity> identityOf(const QString &path);

/// Makes the folder and those above it, each with mode 0700. One that exists is left as it is. Errors: Storage.
[[nodiscard]] Result<void> makePrivateFolder(const QString &path);
/// An empty file of mode 0600, whatever the umask. Errors: Storage, also when it exists.
[[nodiscard]] Result<void> createPrivateFile(const QString &path);
/// Forces a file's content, or a folder's entries, to the disk.
[[nodiscard]] Result<void> syncPath(const QString &path);
/// rename(2) and a sync of the folder. Replaces `to`.
[[nodiscard]] Result<void> renameSynced(const QString &from, const QString &to);
/// A new file of mode 0600 with the same content, synced. On failure nothing is left.
[[nodiscard]] Result<void> copyPrivately(const QString &from, const QString &to);
/// A new file of mode 0600, synced. Errors: Storage, also when it exists or the disk is full.
[[nodiscard]] Result<void> writePrivately(const QString &path, const QByteArray &content);

/// Takes `bytes` of the disk so that they can be given back when it is full.
[[nodiscard]] Result<void> takeReserve(const QString &path, qint64 bytes);
/// True when something was given back.
bool releaseReserve(const QString &path);

/// Removes what saves that were killed left behind: only files of our own pattern, `*.part`.
void sweepLeftovers(const QString &folder);

} // namespace switchyard
