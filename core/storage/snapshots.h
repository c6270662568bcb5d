// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/database.h"
#include "core/storage/files.h"
#include "core/storage/storage.h"

namespace switchyard {

/// Whole copies of the database, each checked before it counts as one.
class Snapshots
{
public:
    static constexpr int kept = 7;

    explicit Snapshots(const StorageFiles &files) : m_folder(files.snapshots()) {}

    /// Copies, checks, syncs, and only then removes the oldest beyond those kept. Errors: Storage.
    [[nodiscard]] Result<SnapshotInfo> make(Database &source, const QDateTime &now) const;
    /// Newest first. Those that cannot be read are left out.
    [[nodiscard]] QList<SnapshotInfo> list() const;
    /// The moment of the newest, from the names alone; nothing when there is none.
    [[nodiscard]] std::optional<QDateTime> newest() const;
    /// Errors: Storage when the file is no sound database of ours.
    [[nodiscard]] static Result<SnapshotInfo> verify(const QString &path, bool thorough);
    /// Errors: NotFound when it is none of the list.
    [[nodiscard]] Result<void> remove(const QString &path) const;

private:
    [[nodiscard]] QStringList files() const; // newest first
    void prune(const QString &justMade) const;

    QString m_folder;
};

} // namespace switchyard
