// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/writer.h"

#include "core/base/logging.h"
#include "core/storage/searchindex.h"
#include "core/storage/smallstores.h"

#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 largeLog = 1 << 20; // bytes
constexpr qint64 hugeLog = 4 << 20; // bytes: folded between two writes
} // namespace

StorageWriter::StorageWriter(StorageFiles files, StorageOptions options, const std::atomic<bool> &closing)
    : m_files(std::move(files)), m_options(std::move(options)), m_closing(closing)
{
    m_retry.setInterval(m_options.retryInterval);
    connect(&m_retry, &QTimer::timeout, this, &StorageWriter::retry);
    m_idle.setInterval(m_options.idleInterval);
    m_idle.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, [this] {
        if (!m_failing && QFileInfo(databasePath() + u"-wal"_s).size() > largeLog)
            (void)truncateLog();
    });
    m_fold.setInterval(0);
    m_fold.setSingleShot(true);
    connect(&m_fold, &QTimer::timeout, this, &StorageWriter::foldLog);
}

Result<OpenReport> StorageWriter::open(const QDateTime &now)
{
    const auto migrations = Migrations::load(m_options.migrations);
    if (!migrations)
        return failure(migrations.error());
    auto opened = Opener(m_files, *migrations, now).run();
    if (!opened)
        return failure(opened.error());
    m_opened = std::move(*opened);
    m_opened.report.wasChecked = !m_opened.checkIsDue;
    // Folded by foldLog(): within a commit it would keep somebody waiting for a tenth of a second now and then.
    if (auto own = m_opened.database->run(u"PRAGMA wal_autocheckpoint = 0"_s); !own)
        return failure(own.error());
    m_identity = identityOf(databasePath());
    m_logIdentity = identityOf(databasePath() + u"-wal"_s);
    if (!m_opened.report.readOnly)
        keepReserve();
    return m_opened.report;
}

void StorageWriter::close()
{
    if (!isOpen())
        return;
    m_retry.stop();
    m_idle.stop();
    m_fold.stop();
    if (!m_opened.report.readOnly && checkIdentity()) {
        const auto marked = write<void>(WriteKind::Acknowledged,
                                        [](Database &db) { return MetaStore(db).setValue(u"clean_exit"_s, u"1"_s); });
        if (marked)
            (void)truncateLog();
    }
    m_opened.database.reset();
}

Result<void> StorageWriter::prepare(WriteKind kind)
{
    if (!isOpen())
        return failure(Error{.kind = Error::Kind::Storage,
                             .message = u"the database %1 is not open"_s.arg(m_files.database()),
                             .host = m_files.database()});
    if (m_opened.report.readOnly)
        return failure(Error{.kind = Error::Kind::Storage,
                             .message = u"%1 cannot be written; this is a copy"_s.arg(m_files.folder),
                             .host = m_files.folder,
                             .code = u"8"_s});
    if (auto same = checkIdentity(); !same)
        return same;
    m_idle.start();
    m_fold.start();
    const bool relaxed = kind == WriteKind::Checkpoint;
    if (relaxed == m_relaxed)
        return {};
    auto done = m_opened.database->run(relaxed ? u"PRAGMA synchronous = NORMAL"_s : u"PRAGMA synchronous = FULL"_s);
    if (done)
        m_relaxed = relaxed;
    return done;
}

/// A file that was unlinked or replaced goes on saying yes to every write, into nothing.
Result<void> StorageWriter::checkIdentity()
{
    const QString path = databasePath();
    if (identityOf(path) == m_identity && identityOf(path + u"-wal"_s) == m_logIdentity)
        return {};
    return failure(Error{.kind = Error::Kind::Storage,
                         .message = u"the database %1 has been removed, replaced or moved"_s.arg(path),
                         .host = path,
                         .code = u"14"_s});
}

void StorageWriter::note(const std::optional<Error> &error)
{
    if (!error) {
        if (!m_failing)
            return;
        m_failing = false;
        m_retry.stop();
        keepReserve();
        Q_EMIT recovered();
        return;
    }
    if (!isStorageTrouble(*error))
        return;
    if (isDamage(*error) && !m_damageTold) {
        m_damageTold = true;
        (void)createPrivateFile(m_files.suspicion());
        Q_EMIT damaged();
    }
    if (m_failing)
        return;
    m_failing = true;
    qCWarning(lcStorage) << "writing fails:" << error->message;
    if (isOpen() && !m_opened.report.readOnly)
        m_retry.start();
    Q_EMIT failed(*error);
}

void StorageWriter::retry()
{
    (void)write<void>(WriteKind::Acknowledged, [](Database &db) { return MetaStore(db).setValue(u"probe"_s, u"1"_s); });
}

void StorageWriter::keepReserve()
{
    constexpr int roomTimes = 4; // taken only where the disk is far from full
    const QFileInfo present(m_files.reserve());
    if (m_options.reserveBytes <= 0 || present.size() == m_options.reserveBytes
        || QStorageInfo(m_files.folder).bytesAvailable() < roomTimes * m_options.reserveBytes)
        return;
    if (auto taken = takeReserve(m_files.reserve(), m_options.reserveBytes); !taken)
        qCInfo(lcStorage) << taken.error().message;
}

Result<void> StorageWriter::truncateLog()
{
    // A reader may pin the log for a moment.
    constexpr int attempts = 10;
    for (int i = 0; i < attempts; ++i) {
        bool busy = true;
        Statement statement(*m_opened.database, u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
        auto found = statement.first([&](const Row &row) { busy = row.flag("busy"_L1); });
        if (!found)
            return failure(found.error());
        if (!busy)
            return {};
    }
    return failure(Error{.kind = Error::Kind::Storage,
                         .message = u"the log of %1 is in use"_s.arg(databasePath()),
                         .host = databasePath(),
                         .code = u"5"_s});
}

/// What is in the log goes into the file, as far as no reader holds it; the log is written from its start again.
void StorageWriter::foldLog()
{
    if (!isOpen() || m_failing || QFileInfo(databasePath() + u"-wal"_s).size() <= hugeLog)
        return;
    if (auto folded = m_opened.database->run(u"PRAGMA wal_checkpoint(PASSIVE)"_s); !folded)
        note(folded.error());
}

void StorageWriter::rebuildIndex()
{
    auto done = write<void>(WriteKind::Acknowledged, [](Database &db) { return SearchIndex(db).rebuild(); });
    if (!done)
        qCWarning(lcStorage) << "the search index could not be made again:" << done.error().message;
}

} // namespace switchyard
