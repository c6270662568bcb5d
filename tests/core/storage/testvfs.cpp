// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/storage/testvfs.h"

#include <atomic>
#include <mutex>
#include <new>
#include <sqlite3.h>

namespace switchyard::testing {

namespace {

sqlite3_vfs *realVfs = nullptr;

struct Control
{
    std::mutex mutex;
    bool recording = false;
    QList<FileOperation> record;
    int calls = 0;
    int failAt = -1;
    bool later = false;
    Failure how = Failure::None;
    std::function<bool()> isFull;
};
Control control;

struct ShimFile
{
    sqlite3_file base;
    QString *path;
    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

ShimFile *shim(sqlite3_file *file)
{
    return reinterpret_cast<ShimFile *>(file);
}

/// Counts the call and says how it fails, if it does.
Failure fate(bool grows)
{
    const std::scoped_lock lock(control.mutex);
    const int number = control.calls++;
    if (grows && control.isFull && control.isFull())
        return Failure::Full;
    const bool hit = control.failAt >= 0 && (number == control.failAt || (control.later && number > control.failAt));
    return hit ? control.how : Failure::None;
}

void note(FileOperation::Kind kind, const QString &path, qint64 offset = 0, const QByteArray &data = {})
{
    const std::scoped_lock lock(control.mutex);
    if (control.recording)
        control.record.append({kind, path, offset, data});
}

int closeFile(sqlite3_file *file)
{
    const int result = shim(file)->real()->pMethods->xClose(shim(file)->real());
    delete shim(file)->path;
    return result;
}
int readFile(sqlite3_file *file, void *to, int amount, sqlite3_int64 offset)
{
    if (fate(false) == Failure::InputOutput)
        return SQLITE_IOERR_READ;
    return shim(file)->real()->pMethods->xRead(shim(file)->real(), to, amount, offset);
}
int writeFile(sqlite3_file *file, const void *from, int amount, sqlite3_int64 offset)
{
    switch (fate(true)) {
    case Failure::Full: return SQLITE_FULL;
    case Failure::InputOutput: return SQLITE_IOERR_WRITE;
    case Failure::None: break;
    }
    note(FileOperation::Write, *shim(file)->path, offset, QByteArray(static_cast<const char *>(from), amount));
    return shim(file)->real()->pMethods->xWrite(shim(file)->real(), from, amount, offset);
}
int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    if (fate(false) == Failure::InputOutput)
        return SQLITE_IOERR_TRUNCATE;
    note(FileOperation::Truncate, *shim(file)->path, size);
    return shim(file)->real()->pMethods->xTruncate(shim(file)->real(), size);
}
int syncFile(sqlite3_file *file, int flags)
{
    if (fate(false) == Failure::InputOutput)
        return SQLITE_IOERR_FSYNC;
    const int result = shim(file)->real()->pMethods->xSync(shim(file)->real(), flags);
    note(FileOperation::Sync, *shim(file)->path);
    return result;
}
int fileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    return shim(file)->real()->pMethods->xFileSize(shim(file)->real(), size);
}
int lockFile(sqlite3_file *file, int level)
{
    return shim(file)->real()->pMethods->xLock(shim(file)->real(), level);
}
int unlockFile(sqlite3_file *file, int level)
{
    return shim(file)->real()->pMethods->xUnlock(shim(file)->real(), level);
}
int checkLock(sqlite3_file *file, int *result)
{
    return shim(file)->real()->pMethods->xCheckReservedLock(shim(file)->real(), result);
}
int controlFile(sqlite3_file *file, int operation, void *argument)
{
    return shim(file)->real()->pMethods->xFileControl(shim(file)->real(), operation, argument);
}
int sectorSize(sqlite3_file *file)
{
    return shim(file)->real()->pMethods->xSectorSize(shim(file)->real());
}
int characteristics(sqlite3_file *file)
{
    // Nothing is promised: neither whole sectors nor order.
    return shim(file)->real()->pMethods->xDeviceCharacteristics(shim(file)->real()) & ~SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}
int mapShared(sqlite3_file *file, int page, int size, int extend, void volatile **memory)
{
    if (fate(extend != 0) != Failure::None)
        return SQLITE_IOERR_SHMMAP;
    return shim(file)->real()->pMethods->xShmMap(shim(file)->real(), page, size, extend, memory);
}
int lockShared(sqlite3_file *file, int offset, int count, int flags)
{
    return shim(file)->real()->pMethods->xShmLock(shim(file)->real(), offset, count, flags);
}
void barrier(sqlite3_file *file)
{
    shim(file)->real()->pMethods->xShmBarrier(shim(file)->real());
}
int unmapShared(sqlite3_file *file, int remove)
{
    return shim(file)->real()->pMethods->xShmUnmap(shim(file)->real(), remove);
}

const sqlite3_io_methods methods
    = {2,          closeFile,  readFile,    writeFile,   truncateFile, syncFile,        fileSize,
       lockFile,   unlockFile, checkLock,   controlFile, sectorSize,   characteristics, mapShared,
       lockShared, barrier,    unmapShared, nullptr,     nullptr};

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    file->pMethods = nullptr;
    if (fate(false) == Failure::InputOutput)
        return SQLITE_CANTOPEN;
    const int result = realVfs->xOpen(realVfs, name, shim(file)->real(), flags, outFlags);
    if (result == SQLITE_OK) {
        shim(file)->path = new QString(QString::fromUtf8(name));
        file->pMethods = &methods;
    }
    return result;
}
int deleteFile(sqlite3_vfs *, const char *name, int syncFolder)
{
    if (fate(false) == Failure::InputOutput)
        return SQLITE_IOERR_DELETE;
    note(FileOperation::Delete, QString::fromUtf8(name));
    return realVfs->xDelete(realVfs, name, syncFolder);
}
int accessFile(sqlite3_vfs *, const char *name, int flags, int *result)
{
    return realVfs->xAccess(realVfs, name, flags, result);
}
int fullPath(sqlite3_vfs *, const char *name, int size, char *out)
{
    return realVfs->xFullPathname(realVfs, name, size, out);
}
int randomness(sqlite3_vfs *, int size, char *out)
{
    return realVfs->xRandomness(realVfs, size, out);
}
int sleepFor(sqlite3_vfs *, int microseconds)
{
    return realVfs->xSleep(realVfs, microseconds);
}
int currentTime(sqlite3_vfs *, double *time)
{
    return realVfs->xCurrentTime(realVfs, time);
}
int lastError(sqlite3_vfs *, int size, char *out)
{
    return realVfs->xGetLastError(realVfs, size, out);
}
int currentTime64(sqlite3_vfs *, sqlite3_int64 *time)
{
    return realVfs->xCurrentTimeInt64(realVfs, time);
}

} // namespace

void installTestVfs()
{
    static sqlite3_vfs layer = {};
    if (realVfs)
        return;
    realVfs = sqlite3_vfs_find(nullptr);
    layer.iVersion = 2;
    layer.szOsFile = int(sizeof(ShimFile)) + realVfs->szOsFile;
    layer.mxPathname = realVfs->mxPathname;
    layer.zName = "switchyard-test";
    layer.xOpen = openFile;
    layer.xDelete = deleteFile;
    layer.xAccess = accessFile;
    layer.xFullPathname = fullPath;
    layer.xRandomness = randomness;
    layer.xSleep = sleepFor;
    layer.xCurrentTime = currentTime;
    layer.xGetLastError = lastError;
    layer.xCurrentTimeInt64 = currentTime64;
    sqlite3_vfs_register(&layer, 1);
}

void resetTestVfs()
{
    const std::scoped_lock lock(control.mutex);
    control.recording = false;
    control.record.clear();
    control.calls = 0;
    control.failAt = -1;
    control.later = false;
    control.how = Failure::None;
    control.isFull = {};
}

void setRecording(bool on)
{
    const std::scoped_lock lock(control.mutex);
    control.recording = on;
}

void mark(const QByteArray &text)
{
    note(FileOperation::Mark, {}, 0, text);
}

QList<FileOperation> takeRecord()
{
    const std::scoped_lock lock(control.mutex);
    return std::exchange(control.record, {});
}

void failAtCall(int number, Failure how, bool andAllLater)
{
    const std::scoped_lock lock(control.mutex);
    control.failAt = number;
    control.how = how;
    control.later = andAllLater;
}

int callCount()
{
    const std::scoped_lock lock(control.mutex);
    return control.calls;
}

void setFullWhen(std::function<bool()> isFull)
{
    const std::scoped_lock lock(control.mutex);
    control.isFull = std::move(isFull);
}

} // namespace switchyard::testing
