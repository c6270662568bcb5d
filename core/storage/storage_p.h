// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/blobstore.h"
#include "core/storage/files.h"
#include "core/storage/storage.h"
#include "core/storage/writer.h"

#include <QThread>

#include <atomic>
#include <condition_variable>
#include <mutex>

namespace switchyard {

/// Lets a read see the writes that were asked for before it: each write has a number, reads wait for theirs.
class WriteOrder
{
public:
    quint64 issue() { return ++m_issued; }
    [[nodiscard]] quint64 issued() const { return m_issued; }
    void setOpened()
    {
        const std::scoped_lock lock(m_mutex);
        m_opened = true;
        m_moved.notify_all();
    }
    void setDone(quint64 number)
    {
        const std::scoped_lock lock(m_mutex);
        m_done = number;
        m_moved.notify_all();
    }
    /// Waits for the opening, however long; for writes at most a second: while the disk or a lock holds them up, what
    /// is stored can still be read.
    void waitFor(quint64 number)
    {
        std::unique_lock lock(m_mutex);
        m_moved.wait(lock, [this] { return m_opened; });
        m_moved.wait_for(lock, std::chrono::seconds(1), [&] { return m_done >= number; });
    }

private:
    quint64 m_issued = 0; // counted by the thread that calls
    std::mutex m_mutex;
    std::condition_variable m_moved;
    quint64 m_done = 0;
    bool m_opened = false;
};

class Storage::Private
{
public:
    Private(Storage &storage, QString folder, const Clock &clock, StorageOptions options);

    void start();
    void close();
    void takeCare(bool checkIsDue);

    /// `work(StorageWriter &) -> Result<T>` on the writer thread.
    template <class T, class F> [[nodiscard]] Async<T> onWriter(F work)
    {
        if (m_closed)
            return readyAsync<T>(failure(notOpen()));
        start();
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        const quint64 number = m_order.issue();
        QMetaObject::invokeMethod(
            &m_writerContext,
            [this, promise, number, work = std::move(work)]() mutable {
                promise->addResult(work(*m_writer));
                promise->finish(); // whoever sees what was read later finds the write ended
                m_order.setDone(number);
            },
            Qt::QueuedConnection);
        return promise->future();
    }

    /// `work(Database &) -> Result<T>` in a transaction on the writer thread.
    template <class T, class F> [[nodiscard]] Async<T> write(WriteKind kind, F work)
    {
        return onWriter<T>(
            [kind, work = std::move(work)](StorageWriter &writer) { return writer.template write<T>(kind, work); });
    }

    /// `work(Database &) -> Result<T>` on the reader thread, after the writes asked for before.
    template <class T, class F> [[nodiscard]] Async<T> read(F work)
    {
        return onReader<T>([this, work = std::move(work)]() -> Result<T> {
            auto database = readerDatabase();
            if (!database)
                return failure(database.error());
            Result<T> result = work(**database);
            if (!result && isDamage(result.error()))
                reportDamage(result.error());
            return result;
        });
    }

    template <class T, class F> [[nodiscard]] Async<T> onReader(F work)
    {
        if (m_closed)
            return readyAsync<T>(failure(notOpen()));
        start();
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        QMetaObject::invokeMethod(
            &m_readerContext,
            [this, promise, number = m_order.issued(), work = std::move(work)]() mutable {
                m_order.waitFor(number);
                if (!promise->isCanceled())
                    promise->addResult(work());
                promise->finish();
            },
            Qt::QueuedConnection);
        return promise->future();
    }

    /// `work() -> Result<T>` beside both threads: whole-file work that may take a while.
    template <class T, class F> [[nodiscard]] Async<T> beside(F work)
    {
        if (m_closed)
            return readyAsync<T>(failure(notOpen()));
        return runOnPool<T>([work = std::move(work)](QPromise<Result<T>> &) { return work(); }, m_pool.get());
    }

    [[nodiscard]] Error notOpen() const;
    void reportDamage(const Error &error);
    [[nodiscard]] Result<Database *> readerDatabase(); // reader thread only

    Storage &q;
    const StorageFiles m_files;
    const StorageOptions m_options;
    const Clock &m_clock;
    std::atomic<bool> m_closing = false;
    bool m_started = false, m_closed = false;

    WriteOrder m_order;
    QThread m_writerThread, m_readerThread;
    QObject m_writerContext, m_readerContext;
    std::unique_ptr<QThreadPool> m_pool;

    std::unique_ptr<StorageWriter> m_writer; // writer thread only
    QSet<QString> m_freshBlobs; // writer thread only: stored in this run and not named by a message yet
    std::unique_ptr<Database> m_reader; // reader thread only
    std::mutex m_pathMutex;
    QString m_openPath; // where the open database is; empty = opening failed or has not begun
};

} // namespace switchyard
