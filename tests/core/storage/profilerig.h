// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/core/storage/storagetesting.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <memory>
#include <sys/stat.h>

namespace switchyard::testing {

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline int modeOf(const QString &path)
{
    struct stat info = {};
    return ::stat(QFile::encodeName(path).constData(), &info) == 0 ? int(info.st_mode & 0777) : -1;
}

/// What the tests of faults share: a profile of its own for each, opened as often as wanted.
class ProfileRig
{
protected:
    void begin()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_options = StorageOptions{.retryInterval = std::chrono::milliseconds(50), .reserveBytes = 0};
        m_storage = fresh();
    }
    void end()
    {
        m_storage.reset();
        m_dir.reset();
    }
    QString folder() const { return m_dir->path() + u"/profile"_s; }
    QString database() const { return folder() + u"/switchyard.db"_s; }
    std::unique_ptr<Storage> fresh()
    {
        m_storage.reset(); // the one before ends before the next begins
        return std::make_unique<Storage>(folder(), m_clock, m_options);
    }
    OpenReport open()
    {
        const auto report = await(m_storage->open());
        if (!report)
            QTest::qFail(qPrintable(report.error().message), __FILE__, __LINE__);
        return report.value_or(OpenReport{});
    }

    void fill(int conversations, int messages, int length = 300)
    {
        open();
        QList<LoadedConversation> all;
        for (int c = 0; c < conversations; ++c) {
            const QString id = u"c%1"_s.arg(c);
            LoadedConversation loaded{conversation(id, u"Talk %1"_s.arg(c)), {}, 0};
            for (int m = 0; m < messages; ++m)
                loaded.messages.append(
                    message(u"%1-%2"_s.arg(id).arg(m), id, u"word %1 "_s.arg(m) + QString(length, u'x'), m));
            all.append(loaded);
        }
        QVERIFY(await(m_storage->importConversations(all)));
    }

    /// The files as a kill at this moment would leave them.
    void abandon()
    {
        QHash<QString, QByteArray> files;
        for (const QString &name : {u""_s, u"-wal"_s})
            files.insert(database() + name, contentOf(database() + name));
        m_storage.reset();
        for (auto it = files.cbegin(); it != files.cend(); ++it) {
            QFile file(it.key());
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(it.value());
        }
    }

    FixedClock m_clock;
    StorageOptions m_options;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Storage> m_storage;
};

} // namespace switchyard::testing
