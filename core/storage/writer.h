// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/checkpoints.h"
#include "core/storage/migrator.h"
#include "core/storage/opener.h"
#include "core/storage/storage.h"

#include <QSet>
#include <QTimer>

#include <atomic>

namespace switchyard {

enum class WriteKind {
    Acknowledged, ///< on the disk before it succeeds
    Checkpoint, ///< survives a kill, not a power cut
    Freeing, ///< removes: may use the reserve when the disk is full
};

/// The one connection that writes. Lives on the writer thread.
class StorageWriter : public QObject
{
    Q_OBJECT
public:
    StorageWriter(StorageFiles files, StorageOptions options, const std::atomic<bool> &closing);

    [[nodiscard]] Result<OpenReport> open(const QDateTime &now);
    /// Marks a clean exit and folds the log into the file, when writing works.
    void close();

    [[nodiscard]] bool isOpen() const { return m_opened.database != nullptr; }
    [[nodiscard]] QString databasePath() const { return isOpen() ? m_opened.database->path() : QString(); }
    [[nodiscard]] const StorageFiles &files() const { return m_files; }
    [[nodiscard]] Checkpoints &checkpoints() { return m_checkpoints; }

    /// Runs `work(Database &) -> Result<T>` in a transaction, and counts how it went.
    template <class T, class F> [[nodiscard]] Result<T> write(WriteKind kind, F work)
    {
        auto ready = prepare(kind);
        Result<T> result = ready ? attempt<T>(work) : Result<T>(failure(ready.error()));
        if (!result && kind == WriteKind::Freeing && sqliteCode(result.error()) == SqliteCode::Full
            && releaseReserve(m_files.reserve()))
            result = attempt<T>(work);
        note(result ? std::nullopt : std::optional(result.error()));
        return result;
    }
    /// The same for what is not SQL: a file of the attachments.
    void note(const std::optional<Error> &error);

    /// Folds the log into the file and empties it; with secure_delete nothing removed remains in either.
    [[nodiscard]] Result<void> truncateLog();
    void rebuildIndex();
    [[nodiscard]] Result<void> releaseMemory()
    {
        return isOpen() ? m_opened.database->releaseMemory() : Result<void>();
    }

Q_SIGNALS:
    void failed(const switchyard::Error &error);
    void recovered();
    void damaged();

private:
    [[nodiscard]] Result<void> prepare(WriteKind kind);
    [[nodiscard]] Result<void> checkIdentity();
    void retry();
    void foldLog();
    void keepReserve();

    template <class T, class F> [[nodiscard]] Result<T> attempt(F &work)
    {
        auto transaction
            = Transaction::begin(*m_opened.database, m_options.busyLimit, [this] { return !m_closing.load(); });
        if (!transaction)
            return failure(transaction.error());
        Result<T> result = work(*m_opened.database);
        if (!result)
            return result;
        if (auto committed = (*transaction)->commit(); !committed)
            return failure(committed.error());
        return result;
    }

    StorageFiles m_files;
    StorageOptions m_options;
    const std::atomic<bool> &m_closing;
    OpenedDatabase m_opened;
    Checkpoints m_checkpoints;
    std::optional<FileIdentity> m_identity, m_logIdentity;
    QTimer m_retry{this}, m_idle{this}, m_fold{this};
    bool m_relaxed = false; // synchronous = NORMAL
    bool m_failing = false, m_damageTold = false;
};

} // namespace switchyard
