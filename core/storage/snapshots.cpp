// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/snapshots.h"

#include "core/base/logging.h"
#include "core/storage/migrator.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QTimeZone>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

const QString timePattern = u"yyyyMMdd'T'HHmmsszzz"_s;

QString nameFor(const QDateTime &now, int schema)
{
    return u"switchyard-%1Z-v%2.db"_s.arg(now.toUTC().toString(timePattern)).arg(schema);
}

QDateTime timeOf(const QString &path)
{
    QDateTime time = QDateTime::fromString(QFileInfo(path).fileName().section(u'-', 1, 1).chopped(1), timePattern);
    time.setTimeZone(QTimeZone::UTC);
    return time;
}

std::unexpected<Error> unsound(const QString &path, const QString &reason)
{
    return failure(Error{
        .kind = Error::Kind::Storage, .message = u"%1 is not a sound copy: %2"_s.arg(path, reason), .host = path});
}

Result<qint64> countOf(Database &database, const QString &table)
{
    return database.value(u"SELECT count(*) FROM "_s + table).transform([](const QVariant &v) {
        return v.toLongLong();
    });
}

} // namespace

Result<SnapshotInfo> Snapshots::verify(const QString &path, bool thorough)
{
    auto database = Database::open(path, Database::Mode::Immutable);
    if (!database)
        return failure(database.error());
    Database &db = **database;
    const auto application = db.value(u"PRAGMA application_id"_s);
    if (!application || application->toInt() != applicationId)
        return unsound(path, u"it is not one of ours"_s);
    if (thorough) {
        const auto complaints = db.check(true);
        if (!complaints)
            return failure(complaints.error());
        if (*complaints != QStringList{u"ok"_s})
            return unsound(path, complaints->value(0));
    }
    const auto schema = db.value(u"PRAGMA user_version"_s);
    const auto conversations = countOf(db, u"conversation"_s);
    const auto messages = countOf(db, u"message"_s);
    if (!schema || !conversations || !messages)
        return unsound(path, u"its tables cannot be read"_s);
    return SnapshotInfo{.path = path,
                        .made = timeOf(path),
                        .schema = schema->toInt(),
                        .conversations = *conversations,
                        .messages = *messages};
}

Result<SnapshotInfo> Snapshots::make(Database &source, const QDateTime &now) const
{
    if (auto made = makePrivateFolder(m_folder); !made)
        return failure(made.error());
    const auto schema = source.value(u"PRAGMA user_version"_s);
    if (!schema)
        return failure(schema.error());
    const QString path = m_folder + u'/' + nameFor(now, schema->toInt());
    const QString part = path + u".part"_s;
    QFile::remove(part);
    // Made first, so that it has its mode from the beginning; SQLite accepts an empty file as the target.
    if (auto created = createPrivateFile(part); !created)
        return failure(created.error());
    const auto before = countOf(source, u"message"_s);
    Statement copy(source, u"VACUUM INTO :path"_s);
    auto copied = copy.bind("path"_L1, part).run();
    const auto after = countOf(source, u"message"_s);
    auto info = copied ? verify(part, true) : Result<SnapshotInfo>(failure(copied.error()));
    if (info && before && after && *before == *after && info->messages != *before)
        info = unsound(part, u"messages are missing"_s);
    if (info) {
        auto synced = syncPath(part);
        if (synced)
            synced = renameSynced(part, path);
        if (!synced)
            info = failure(synced.error());
    }
    if (!info) {
        QFile::remove(part);
        return info;
    }
    prune(path);
    info->path = path;
    info->made = timeOf(path);
    return info;
}

QStringList Snapshots::files() const
{
    const QDir dir(m_folder);
    auto names = dir.entryList({u"switchyard-*Z-v*.db"_s}, QDir::Files, QDir::Name | QDir::Reversed);
    for (QString &name : names)
        name = dir.filePath(name);
    return names;
}

QList<SnapshotInfo> Snapshots::list() const
{
    QList<SnapshotInfo> infos;
    const auto paths = files();
    for (const QString &path : paths) {
        if (auto info = verify(path, false))
            infos.append(*info);
    }
    return infos;
}

std::optional<QDateTime> Snapshots::newest() const
{
    const auto paths = files();
    return paths.isEmpty() ? std::nullopt : std::optional(timeOf(paths.first()));
}

/// Called after a new one has been checked, so that a good one always remains. The newest of each older schema stays
/// as well: it is the way back to an older version of the program.
void Snapshots::prune(const QString &justMade) const
{
    QSet<QString> schemas;
    int seen = 0;
    const auto paths = files();
    for (const QString &path : paths) {
        const QString schema = path.section(u"-v"_s, -1);
        const bool newestOfSchema = !schemas.contains(schema);
        schemas.insert(schema);
        // A clock that was set back makes the newest look old.
        if (++seen > kept && !newestOfSchema && path != justMade && !QFile::remove(path))
            qCWarning(lcStorage) << "could not remove an old snapshot";
    }
}

Result<void> Snapshots::remove(const QString &path) const
{
    if (!files().contains(path) || !QFile::remove(path))
        return failure(
            Error{.kind = Error::Kind::NotFound, .message = u"there is no snapshot %1"_s.arg(path), .host = path});
    return {};
}

} // namespace switchyard
