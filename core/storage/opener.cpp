// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/opener.h"

#include "core/base/logging.h"
#include "core/storage/ledgerstore.h"
#include "core/storage/messagestore.h"
#include "core/storage/pricehistorystore.h"
#include "core/storage/salvage.h"
#include "core/storage/searchindex.h"
#include "core/storage/smallstores.h"
#include "core/storage/snapshots.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTimeZone>
#include <QtEndian>

#include <algorithm>
#include <unistd.h>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 checkedAlways = 4 << 20; // bytes; a few milliseconds
constexpr qint64 checkedLater = 512 << 20; // beyond it a start would take seconds: looked at while the program runs
constexpr qint64 secondsPerDay = 86'400;

/// The two numbers SQLite keeps at fixed places of its header, read without opening the file as a database.
struct Header
{
    bool isDatabase = false;
    qint32 userVersion = 0, application = 0;
};

Header readHeader(const QString &path)
{
    constexpr qsizetype size = 100, versionAt = 60, applicationAt = 68;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray bytes = file.read(size);
    if (bytes.size() < size || !bytes.startsWith(QByteArrayView("SQLite format 3\0", 16)))
        return {};
    return {.isDatabase = true,
            .userVersion = qFromBigEndian<qint32>(bytes.constData() + versionAt),
            .application = qFromBigEndian<qint32>(bytes.constData() + applicationAt)};
}

/// The search index is made from the messages and can be made again: its complaints are not damage.
bool concernsIndexOnly(const QStringList &complaints)
{
    return std::ranges::all_of(complaints,
                               [](const QString &text) { return text.contains("fts5"_L1, Qt::CaseInsensitive); });
}

/// A disk that cannot be read just now is no damage: setting a healthy file aside would be the greater harm.
Result<bool> verdictOf(const Error &error)
{
    if (isStorageTrouble(error) && !isDamage(error))
        return failure(error);
    return false;
}

bool isWritable(const QString &path)
{
    return ::access(QFile::encodeName(path).constData(), W_OK) == 0;
}

std::unexpected<Error> problem(const QString &path, const QString &text)
{
    return failure(Error{.kind = Error::Kind::Storage, .message = text, .host = path});
}

} // namespace

Result<OpenedDatabase> Opener::run()
{
    if (auto prepared = prepareFolder(); !prepared)
        return failure(prepared.error());
    if (!canWrite())
        return openCopy();
    if (QFile::exists(m_files.next())) {
        if (auto installed = installNext(m_files, u"replaced"_s); !installed)
            return failure(installed.error());
    }
    const auto finding = look();
    if (!finding)
        return failure(finding.error());
    switch (*finding) {
    case Finding::Newer:
        return problem(m_files.database(),
                       u"%1 was written by a newer version of this program (schema %2, this one knows %3)"_s
                           .arg(m_files.database())
                           .arg(readHeader(m_files.database()).userVersion)
                           .arg(m_migrations.latest()));
    case Finding::Damaged:
        if (auto replaced = replaceDamaged(); !replaced)
            return failure(replaced.error());
        break;
    case Finding::Missing:
        m_opened.report.created = true;
        m_checked = true;
        // Somebody who has snapshots had conversations: an empty start is not passed over in silence.
        m_opened.report.wasDamaged = Snapshots(m_files).newest().has_value();
        QFile::remove(m_files.database());
        QFile::remove(m_files.log());
        QFile::remove(m_files.index());
        QFile::remove(m_files.journal());
        if (auto created = createPrivateFile(m_files.database()); !created)
            return failure(created.error());
        break;
    case Finding::Sound: break;
    }
    if (auto opened = openForWork(); !opened)
        return failure(opened.error());
    if (auto settled = settle(); !settled)
        return failure(settled.error());
    return std::move(m_opened);
}

Result<void> Opener::prepareFolder()
{
    if (auto made = makePrivateFolder(m_files.folder); !made)
        return made;
    if (!isWritable(m_files.folder))
        return {};
    for (const QString &folder : {m_files.folder, m_files.snapshots(), m_files.blobs()})
        sweepLeftovers(folder);
    const QDir dir(m_files.folder);
    const auto unfinished = dir.entryList({u"salvage-??????"_s}, QDir::Dirs);
    for (const QString &name : unfinished)
        QDir(dir.filePath(name)).removeRecursively();
    return {};
}

bool Opener::canWrite() const
{
    return isWritable(m_files.folder) && (!QFile::exists(m_files.database()) || isWritable(m_files.database()));
}

Result<Opener::Finding> Opener::look()
{
    // Only a creation that broke off has one: the file becomes write-ahead at once. It is rolled back by opening.
    if (QFile::exists(m_files.journal()))
        (void)Database::open(m_files.database(), Database::Mode::ReadWrite);
    const QFileInfo info(m_files.database());
    // A start that was killed before the first commit leaves an empty file.
    if (!info.exists() || (info.size() == 0 && QFileInfo(m_files.log()).size() == 0))
        return Finding::Missing;
    const Header header = readHeader(m_files.database());
    if (!header.isDatabase || (header.application != 0 && header.application != applicationId))
        return Finding::Damaged;
    if (header.userVersion > m_migrations.latest())
        return Finding::Newer;
    return isSound().transform([](bool sound) { return sound ? Finding::Sound : Finding::Damaged; });
}

/// Looks through a connection that can only read, so that a damaged file stays as it was found.
Result<bool> Opener::isSound()
{
    auto database = Database::open(m_files.database(), Database::Mode::ReadOnly);
    if (!database)
        return verdictOf(database.error());
    Database &db = **database;
    const auto version = db.value(u"PRAGMA user_version"_s);
    const auto tables = db.value(u"SELECT count(*) FROM sqlite_master"_s);
    if (!version)
        return verdictOf(version.error());
    if (!tables)
        return verdictOf(tables.error());
    if (version->toInt() == 0)
        return tables->toInt() == 0; // else the file of another program
    const auto application = db.value(u"PRAGMA application_id"_s);
    if (!application)
        return verdictOf(application.error());
    if (application->toInt() != applicationId)
        return false; // for example the log of another database
    MetaStore meta(db);
    const auto cleanExit = meta.value(u"clean_exit"_s);
    const auto checked = meta.value(u"checked"_s);
    if (!cleanExit)
        return verdictOf(cleanExit.error());
    if (!checked)
        return verdictOf(checked.error());
    m_opened.report.cleanExit = *cleanExit != "0"_L1;
    const qint64 size = QFileInfo(m_files.database()).size();
    const bool suspicious = QFile::exists(m_files.suspicion());
    const bool unclean = !m_opened.report.cleanExit || QFileInfo(m_files.log()).size() > 0;
    m_opened.checkIsDue = checked->toLongLong() + secondsPerDay < m_now.toSecsSinceEpoch();
    if (!suspicious && size > checkedAlways && (!unclean || size > checkedLater)) {
        m_opened.checkIsDue |= unclean;
        return true;
    }
    const auto complaints = db.check(suspicious);
    if (!complaints)
        return verdictOf(complaints.error());
    if (*complaints == QStringList{u"ok"_s}) {
        QFile::remove(m_files.suspicion());
        m_opened.checkIsDue = false;
        m_checked = true;
        return true;
    }
    qCWarning(lcStorage) << "the database is damaged:" << complaints->value(0);
    m_opened.report.indexWasDamaged = concernsIndexOnly(*complaints);
    return m_opened.report.indexWasDamaged;
}

Result<void> Opener::replaceDamaged()
{
    const auto saved = salvage(m_files, m_migrations);
    if (!saved)
        return failure(saved.error());
    const auto aside = installNext(m_files, u"damaged"_s);
    if (!aside)
        return failure(aside.error());
    QFile::remove(m_files.suspicion());
    m_opened.report.wasDamaged = true;
    m_opened.report.setAside = *aside;
    m_opened.report.salvagedMessages = saved->messages;
    m_opened.report.lostRows = saved->lostRows;
    m_opened.report.indexWasDamaged = false;
    return {};
}

Result<QString> Opener::installNext(const StorageFiles &files, const QString &reason)
{
    // Named by the new file's time: a killed attempt goes on in the same folder.
    const QString stamp = QFileInfo(files.next()).lastModified(QTimeZone::UTC).toString(u"yyyyMMdd'T'HHmmsszzz"_s);
    const QString aside = files.folder + u'/' + reason + u'-' + stamp;
    if (auto made = makePrivateFolder(aside); !made)
        return failure(made.error());
    // The database goes first: a log without its database would be taken for one of the file that follows.
    for (const QString &path : {files.database(), files.log(), files.index(), files.journal()}) {
        if (!QFile::exists(path))
            continue;
        if (auto moved = renameSynced(path, aside + u'/' + QFileInfo(path).fileName()); !moved)
            return failure(moved.error());
    }
    if (auto moved = renameSynced(files.next(), files.database()); !moved)
        return failure(moved.error());
    return aside;
}

Result<void> Opener::openForWork()
{
    auto database = Database::open(m_files.database(), Database::Mode::ReadWrite);
    if (!database)
        return failure(database.error());
    m_opened.database = std::move(*database);
    const auto mode = m_opened.database->value(u"PRAGMA journal_mode = WAL"_s);
    if (!mode)
        return failure(mode.error());
    if (mode->toString() != "wal"_L1)
        return problem(m_files.database(),
                       u"the file system of %1 cannot hold a write-ahead log"_s.arg(m_files.folder));
    return migrate();
}

Result<void> Opener::migrate()
{
    Database &db = *m_opened.database;
    const auto version = db.value(u"PRAGMA user_version"_s);
    if (!version)
        return failure(version.error());
    const int from = version->toInt();
    if (from > m_migrations.latest())
        return problem(m_files.database(),
                       u"%1 was written by a newer version of this program"_s.arg(m_files.database()));
    if (from == m_migrations.latest())
        return {};
    if (from > 0) {
        if (auto made = Snapshots(m_files).make(db, m_now); !made)
            return failure(made.error());
        m_opened.report.migratedFrom = from;
    }
    if (auto done = m_migrations.apply(db); !done)
        return done;
    // Until the log is in the file, a power cut could leave a database without tables.
    if (auto done = db.run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s); !done)
        return done;
    return syncPath(m_files.folder);
}

Result<void> Opener::settle()
{
    Database &db = *m_opened.database;
    if (m_opened.report.indexWasDamaged) {
        auto transaction = Transaction::begin(db);
        if (!transaction)
            return failure(transaction.error());
        if (auto done = SearchIndex(db).rebuild(); !done)
            return done;
        if (auto done = (*transaction)->commit(); !done)
            return done;
    }
    auto folded = foldInterrupted();
    if (!folded && sqliteCode(folded.error()) == SqliteCode::Full && releaseReserve(m_files.reserve()))
        folded = foldInterrupted();
    // A full disk is no reason not to open: what was saved can be read, and the next write says what is wrong.
    return !folded && isStorageTrouble(folded.error()) && !isDamage(folded.error()) ? Result<void>() : folded;
}

Result<void> Opener::foldInterrupted()
{
    Database &db = *m_opened.database;
    MessageStore messages(db);
    auto transaction = Transaction::begin(db);
    if (!transaction)
        return failure(transaction.error());
    const auto ids = messages.unfinished();
    if (!ids)
        return failure(ids.error());
    for (const MessageId &id : *ids) {
        auto message = messages.byId(id);
        if (!message)
            return failure(message.error());
        message->state = MessageState::Interrupted;
        if (auto done = messages.put(*message); !done)
            return done;
    }
    m_opened.report.interruptedAnswers = int(ids->size());
    if (auto done = db.run(u"DELETE FROM stream_piece"_s); !done)
        return done;
    if (auto done = LedgerStore(db).interruptUnfinished(); !done)
        return done;
    if (auto done = PriceHistoryStore(db).removeUnfinished(); !done)
        return done;
    if (auto done = MetaStore(db).setValue(u"clean_exit"_s, u"0"_s); !done)
        return done;
    if (m_checked) {
        if (auto done = MetaStore(db).setValue(u"checked"_s, QString::number(m_now.toSecsSinceEpoch())); !done)
            return done;
    }
    return (*transaction)->commit();
}

/// A medium that cannot be written: a private copy is opened, so that search, copying and export work.
Result<OpenedDatabase> Opener::openCopy()
{
    const StorageFiles original = m_files;
    if (!QFile::exists(original.database()))
        return problem(original.folder, u"%1 cannot be written"_s.arg(original.folder));
    auto folder = std::make_unique<QTemporaryDir>();
    if (!folder->isValid())
        return problem(
            original.folder,
            u"%1 cannot be written, and there is no room for a copy: %2"_s.arg(original.folder, folder->errorString()));
    m_files.folder = folder->path();
    for (const auto &[from, to] :
         {std::pair{original.database(), m_files.database()}, std::pair{original.log(), m_files.log()}}) {
        if (!QFile::exists(from))
            continue;
        if (auto copied = copyPrivately(from, to); !copied)
            return failure(copied.error());
    }
    auto opened = Opener(m_files, m_migrations, m_now).run();
    if (opened) {
        opened->copy = std::move(folder);
        opened->report.readOnly = true;
    }
    return opened;
}

} // namespace switchyard
