// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> failed(const QString &action, const QString &path, int number)
{
    return failure(
        Error{.kind = Error::Kind::Storage,
              .message = u"could not %1 %2: %3"_s.arg(action, path, QString::fromLocal8Bit(std::strerror(number))),
              .host = path,
              // The same words SQLite has for it, so that one rule decides what is a matter of room.
              .code = number == ENOSPC || number == EDQUOT ? u"13"_s : u"10"_s});
}

/// A descriptor that is closed in scope.
class Descriptor
{
public:
    Descriptor(const QString &path, int flags, mode_t mode = 0)
        : m_fd(::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC, mode))
    {
    }
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Q_DISABLE_COPY_MOVE(Descriptor)
    [[nodiscard]] bool isOpen() const { return m_fd >= 0; }
    [[nodiscard]] int fd() const { return m_fd; }

private:
    int m_fd;
};

constexpr int createFlags = O_WRONLY | O_CREAT | O_EXCL;
constexpr mode_t privateFile = 0600, privateFolder = 0700;

bool writeAll(int fd, const char *data, qint64 size)
{
    while (size > 0) {
        const ssize_t written = ::write(fd, data, size_t(size));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        data += written;
        size -= written;
    }
    return true;
}

} // namespace

std::optional<FileIdentity> identityOf(const QString &path)
{
    struct stat info = {};
    if (::stat(QFile::encodeName(path).constData(), &info) != 0)
        return {};
    return FileIdentity{quint64(info.st_dev), quint64(info.st_ino)};
}

Result<void> makePrivateFolder(const QString &path)
{
    if (QFileInfo(path).isDir())
        return {};
    const QString parent = QFileInfo(path).absolutePath();
    if (parent != path) {
        if (auto made = makePrivateFolder(parent); !made)
            return made;
    }
    if (::mkdir(QFile::encodeName(path).constData(), privateFolder) != 0 && errno != EEXIST)
        return failed(u"make the folder"_s, path, errno);
    return {};
}

Result<void> createPrivateFile(const QString &path)
{
    const Descriptor file(path, createFlags, privateFile);
    if (!file.isOpen())
        return failed(u"create"_s, path, errno);
    return {};
}

Result<void> syncPath(const QString &path)
{
    const Descriptor file(path, O_RDONLY);
    if (!file.isOpen() || ::fsync(file.fd()) != 0)
        return failed(u"sync"_s, path, errno);
    return {};
}

Result<void> renameSynced(const QString &from, const QString &to)
{
    if (::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return failed(u"rename %1 to"_s.arg(from), to, errno);
    return syncPath(QFileInfo(to).absolutePath());
}

Result<void> copyPrivately(const QString &from, const QString &to)
{
    constexpr qint64 block = 1 << 20;
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly))
        return failed(u"read"_s, from, EIO);
    const Descriptor target(to, createFlags, privateFile);
    if (!target.isOpen())
        return failed(u"create"_s, to, errno);
    int problem = 0;
    while (!source.atEnd() && problem == 0) {
        const QByteArray piece = source.read(block);
        if (piece.isEmpty())
            problem = EIO;
        else if (!writeAll(target.fd(), piece.constData(), piece.size()))
            problem = errno ? errno : ENOSPC;
    }
    if (problem == 0 && ::fsync(target.fd()) != 0)
        problem = errno;
    if (problem == 0)
        return {};
    QFile::remove(to);
    return failed(u"write"_s, to, problem);
}

Result<void> writePrivately(const QString &path, const QByteArray &content)
{
    const Descriptor file(path, createFlags, privateFile);
    if (!file.isOpen())
        return failed(u"create"_s, path, errno);
    if (writeAll(file.fd(), content.constData(), content.size()) && ::fsync(file.fd()) == 0)
        return {};
    const int problem = errno ? errno : ENOSPC;
    QFile::remove(path);
    return failed(u"write"_s, path, problem);
}

Result<void> takeReserve(const QString &path, qint64 bytes)
{
    if (QFileInfo(path).size() == bytes)
        return {};
    QFile::remove(path);
    const Descriptor file(path, createFlags, privateFile);
    if (!file.isOpen())
        return failed(u"create"_s, path, errno);
    if (const int problem = ::posix_fallocate(file.fd(), 0, bytes); problem != 0) {
        QFile::remove(path);
        return failed(u"reserve room in"_s, path, problem);
    }
    return {};
}

bool releaseReserve(const QString &path)
{
    return QFile::remove(path);
}

void sweepLeftovers(const QString &folder)
{
    const QDir dir(folder);
    const auto names = dir.entryList({u"*.part"_s, u"*.part-wal"_s, u"*.part-shm"_s, u"*.part-journal"_s},
                                     QDir::Files | QDir::Hidden);
    for (const QString &name : names)
        QFile::remove(dir.filePath(name));
}

} // namespace switchyard
