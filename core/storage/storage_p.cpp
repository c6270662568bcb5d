// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/storage_p.h"

#include "core/base/logging.h"
#include "core/storage/smallstores.h"
#include "core/storage/snapshots.h"

#include <QTimer>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

constexpr int corruptIndex = 267; // SQLITE_CORRUPT_VTAB: the full-text index disagrees with itself
constexpr int secondsPerDay = 86'400;

/// What the day asks for: a look at every page, a snapshot.
struct Care
{
    bool checked = false, sound = true;
};

Result<Care> careFor(const StorageFiles &files, const QString &path, const QDateTime &now, bool check)
{
    auto database = Database::open(path, Database::Mode::ReadOnly);
    if (!database)
        return failure(database.error());
    Care care;
    if (check) {
        const auto complaints = (*database)->check(false);
        care.checked = true;
        care.sound = complaints && *complaints == QStringList{u"ok"_s};
        if (!care.sound)
            return care;
    }
    const Snapshots snapshots(files);
    const auto newest = snapshots.newest();
    const auto conversations = (*database)->value(u"SELECT count(*) FROM conversation"_s);
    const bool due = !newest || newest->secsTo(now) >= secondsPerDay || newest->secsTo(now) < 0;
    if (due && conversations && conversations->toLongLong() > 0) {
        if (auto made = snapshots.make(**database, now); !made)
            return failure(made.error());
    }
    return care;
}

} // namespace

Storage::Private::Private(Storage &storage, QString folder, const Clock &clock, StorageOptions options)
    : q(storage), m_files(std::move(folder)), m_options(std::move(options)), m_clock(clock)
{
}

void Storage::Private::start()
{
    if (m_started)
        return;
    m_started = true;
    m_pool = std::make_unique<QThreadPool>();
    m_pool->setMaxThreadCount(1);
    m_writerThread.setObjectName(u"storage writer"_s);
    m_readerThread.setObjectName(u"storage reader"_s);
    m_writerContext.moveToThread(&m_writerThread);
    m_readerContext.moveToThread(&m_readerThread);
    m_writerThread.start();
    m_readerThread.start();
    QMetaObject::invokeMethod(
        &m_writerContext,
        [this] {
            m_writer = std::make_unique<StorageWriter>(m_files, m_options, m_closing);
            QObject::connect(m_writer.get(), &StorageWriter::failed, &q, &Storage::writeFailed);
            QObject::connect(m_writer.get(), &StorageWriter::recovered, &q, &Storage::writeRecovered);
            QObject::connect(m_writer.get(), &StorageWriter::damaged, &q, &Storage::damageFound);
        },
        Qt::QueuedConnection);
}

void Storage::Private::close()
{
    if (m_closed)
        return;
    m_closed = true;
    if (!m_started)
        return;
    m_closing = true;
    m_order.setOpened(); // nobody waits any more for an opening that was never asked for
    // Each thread ends behind its last job. The reader first: it would pin the log.
    const auto finish = [](QObject &context, QThread &thread, auto last) {
        QMetaObject::invokeMethod(
            &context,
            [&thread, last] {
                last();
                thread.quit();
            },
            Qt::QueuedConnection);
        thread.wait();
    };
    finish(m_readerContext, m_readerThread, [this] { m_reader.reset(); });
    constexpr int patience = 300; // ms
    const bool idle = m_pool->waitForDone(patience);
    finish(m_writerContext, m_writerThread, [this] {
        m_writer->close();
        m_writer.reset();
    });
    // A snapshot of a very large file: its thread ends with the process, its unfinished file is swept at the next
    // start.
    if (!idle)
        (void)m_pool.release();
}

Error Storage::Private::notOpen() const
{
    return Error{.kind = Error::Kind::Storage,
                 .message = u"the database %1 is not open"_s.arg(m_files.database()),
                 .host = m_files.database()};
}

Result<Database *> Storage::Private::readerDatabase()
{
    if (m_reader)
        return m_reader.get();
    QString path;
    {
        const std::scoped_lock lock(m_pathMutex);
        path = m_openPath;
    }
    if (path.isEmpty())
        return failure(notOpen());
    auto database = Database::open(path, Database::Mode::ReadWrite, std::chrono::milliseconds(2'000));
    if (!database)
        return failure(database.error());
    if (auto guarded = (*database)->run(u"PRAGMA query_only = ON"_s); !guarded)
        return failure(guarded.error());
    m_reader = std::move(*database);
    return m_reader.get();
}

void Storage::Private::reportDamage(const Error &error)
{
    const bool indexOnly = error.code.toInt() == corruptIndex;
    QMetaObject::invokeMethod(
        &m_writerContext,
        [this, error, indexOnly] {
            if (!m_writer)
                return;
            if (indexOnly)
                m_writer->rebuildIndex();
            else
                m_writer->note(error);
        },
        Qt::QueuedConnection);
}

void Storage::Private::takeCare(bool checkIsDue)
{
    QTimer::singleShot(m_options.careDelay, &q, [this, checkIsDue] {
        if (m_closed)
            return;
        const QDateTime now = m_clock.now();
        const auto care = beside<Care>(
            [files = m_files, path = m_openPath, now, checkIsDue] { return careFor(files, path, now, checkIsDue); });
        onFinished<Care>(care, &q, [this, now](const Result<Care> &done) {
            if (!done) {
                qCWarning(lcStorage) << "the day's snapshot:" << done.error().message;
            } else if (!done->sound) {
                (void)createPrivateFile(m_files.suspicion());
                Q_EMIT q.damageFound();
            } else if (done->checked) {
                (void)write<void>(WriteKind::Checkpoint, [now](Database &db) {
                    return MetaStore(db).setValue(u"checked"_s, QString::number(now.toSecsSinceEpoch()));
                });
            }
        });
    });
}

} // namespace switchyard
