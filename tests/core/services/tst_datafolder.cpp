// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/datafolder.h"
#include "core/storage/files.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace switchyard;
using namespace Qt::StringLiterals;

namespace {

void write(const QString &path, qsizetype bytes, const QDateTime &made = {})
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(bytes, 'x'));
    file.flush();
    if (made.isValid())
        QVERIFY(file.setFileTime(made, QFileDevice::FileModificationTime));
}

DataFolderFacts factsOf(const QString &folder)
{
    const auto facts = readDataFolder(folder);
    if (!QTest::qWaitFor([&] { return facts.isFinished(); }) || !facts.result())
        return {.databaseBytes = -1, .copies = {}};
    return *facts.result();
}

} // namespace

class TestDataFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsNoError()
    {
        const QTemporaryDir folder;
        QCOMPARE(factsOf(folder.path()), DataFolderFacts());
        QCOMPARE(factsOf(folder.filePath(u"missing"_s)), DataFolderFacts());
    }
    void tellsTheNewestCopyFirst()
    {
        const QTemporaryDir folder;
        const StorageFiles files(folder.path());
        const QDateTime monday(QDate(2026, 3, 2), QTime(8, 0), QTimeZone::UTC);
        write(files.database(), 1000);
        write(files.snapshots() + u"/a.db"_s, 10, monday);
        write(files.snapshots() + u"/b.db"_s, 20, monday.addDays(1));
        write(files.snapshots() + u"/c.part"_s, 30); // not whole
        const DataFolderFacts facts = factsOf(folder.path());
        QCOMPARE(facts.databaseBytes, 1000);
        const QList<DataFolderFacts::Copy> copies{{monday.addDays(1), 20}, {monday, 10}};
        QCOMPARE(facts.copies, copies);
    }
};

QTEST_GUILESS_MAIN(TestDataFolder)
#include "tst_datafolder.moc"
