// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/files.h"
#include "core/storage/migrator.h"
#include "core/storage/storage.h"

#include <QTemporaryDir>

#include <memory>

namespace switchyard {

/// A database that is ready for work.
struct OpenedDatabase
{
    std::unique_ptr<QTemporaryDir> copy; ///< where the database is when the profile cannot be written; outlives it
    std::unique_ptr<Database> database;
    OpenReport report;
    bool checkIsDue = false; ///< nobody has looked at all pages for a day
};

/// From whatever lies in the folder to a database that is ready: restores, sets aside, salvages, migrates, folds.
class Opener
{
public:
    Opener(StorageFiles files, const Migrations &migrations, QDateTime now)
        : m_files(std::move(files)), m_migrations(migrations), m_now(std::move(now))
    {
    }
    /// Errors: Storage. A newer schema is refused and nothing is written.
    [[nodiscard]] Result<OpenedDatabase> run();

    /// Sets the present database aside, in a folder of its own, and puts `files.next()` in its place.
    [[nodiscard]] static Result<QString> installNext(const StorageFiles &files, const QString &reason);

private:
    enum class Finding { Missing, Sound, Damaged, Newer };

    [[nodiscard]] Result<void> prepareFolder();
    [[nodiscard]] Result<Finding> look();
    [[nodiscard]] Result<bool> isSound();
    [[nodiscard]] Result<void> replaceDamaged();
    [[nodiscard]] Result<void> openForWork();
    [[nodiscard]] Result<void> migrate();
    [[nodiscard]] Result<void> settle();
    [[nodiscard]] Result<void> foldInterrupted();
    [[nodiscard]] Result<OpenedDatabase> openCopy();
    [[nodiscard]] bool canWrite() const;

    StorageFiles m_files;
    const Migrations &m_migrations;
    QDateTime m_now;
    OpenedDatabase m_opened;
    bool m_checked = false; // all pages, in this run
};

} // namespace switchyard
