// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/atomicfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace switchyard;
using namespace Qt::StringLiterals;

namespace {

/// Lets no file grow beyond a size, like a disk that fills up in the middle of a write.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN); // a failing write, not the end of the program
        getrlimit(RLIMIT_FSIZE, &m_old);
        const rlimit wanted{bytes, m_old.rlim_max};
        setrlimit(RLIMIT_FSIZE, &wanted);
    }
    ~FileSizeLimit() { setrlimit(RLIMIT_FSIZE, &m_old); }
    Q_DISABLE_COPY_MOVE(FileSizeLimit)

private:
    rlimit m_old{};
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : "(unreadable)"_ba;
}

} // namespace

class TestAtomicFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"."_s));
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY(m_dir->isValid());
    }

    void writesAndReads()
    {
        const QString path = m_dir->filePath(u"ä b/文件.json"_s);
        QVERIFY(!writeFileAtomically(path, "x")); // its folder is not made
        QVERIFY(QDir(m_dir->path()).mkpath(u"ä b"_s));
        QVERIFY(writeFileAtomically(path, "first"));
        QVERIFY(writeFileAtomically(path, "second"));
        QCOMPARE(*readWholeFile(path), "second"_ba);
    }

    void fault_162_newFilesAreForTheOwnerOnly()
    {
        const auto before = umask(0);
        const QString path = m_dir->filePath(u"secret"_s);
        const auto written = writeFileAtomically(path, "x");
        umask(before);
        QVERIFY(written);
        struct stat info{};
        QCOMPARE(stat(QFile::encodeName(path).constData(), &info), 0);
        QCOMPARE(info.st_mode & 0777, mode_t(0600));
    }

    void fault_146_aDiskThatFillsUpLeavesTheOldFile_data()
    {
        QTest::addColumn<qsizetype>("size");
        QTest::newRow("one byte too many") << qsizetype(4097);
        QTest::newRow("one buffer") << qsizetype(20'000);
        QTest::newRow("one large write") << qsizetype(8 * 1024 * 1024);
    }
    void fault_146_aDiskThatFillsUpLeavesTheOldFile()
    {
        QFETCH(qsizetype, size);
        const QString path = m_dir->filePath(u"settings.json"_s);
        QVERIFY(writeFileAtomically(path, "the good old content"));
        Result<void> written;
        {
            const FileSizeLimit limit(4096);
            written = writeFileAtomically(path, QByteArray(size, 'x'));
        }
        QVERIFY(!written.has_value());
        QCOMPARE(written.error().kind, Error::Kind::Storage);
        QVERIFY(written.error().message.contains(path));
        QCOMPARE(contentOf(path), "the good old content"_ba);
        QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"settings.json"_s});
    }

    void fault_146_aNewFileDoesNotAppearByHalf()
    {
        const QString path = m_dir->filePath(u"export.md"_s);
        {
            const FileSizeLimit limit(4096);
            QVERIFY(!writeFileAtomically(path, QByteArray(100'000, 'x')));
        }
        QVERIFY(QDir(m_dir->path()).isEmpty(QDir::Files | QDir::Hidden));
    }

    void readingHasALimit()
    {
        const QString path = m_dir->filePath(u"large"_s);
        QVERIFY(writeFileAtomically(path, QByteArray(1000, 'x')));
        QCOMPARE(readWholeFile(path, 1000)->size(), 1000);
        QCOMPARE(readWholeFile(path, 999).error().kind, Error::Kind::Storage);
        QCOMPARE(readWholeFile(m_dir->filePath(u"none"_s)).error().kind, Error::Kind::NotFound);
        QCOMPARE(readWholeFile(m_dir->path()).error().kind, Error::Kind::Storage);
    }

    void fault_070_offersSafeNames_data()
    {
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<QString>("expected");
        QTest::newRow("ordinary") << u"Notes on tea.md"_s << u"Notes on tea.md"_s;
        QTest::newRow("other script") << u"关于茶的笔记.md"_s << u"关于茶的笔记.md"_s;
        QTest::newRow("climbing") << u"../../etc/passwd"_s << u"etc-passwd"_s;
        QTest::newRow("absolute") << u"/etc/passwd"_s << u"etc-passwd"_s;
        QTest::newRow("backslashes") << u"..\\..\\x"_s << u"x"_s;
        QTest::newRow("drive") << u"C:\\x"_s << u"C--x"_s;
        QTest::newRow("NUL") << (u"a"_s + QChar(0) + u"b"_s) << u"ab"_s;
        QTest::newRow("lines") << u"a\nb\tc"_s << u"abc"_s;
        QTest::newRow("direction override") << u"report\u202efdp.exe"_s << u"reportfdp.exe"_s;
        QTest::newRow("zero width") << u"a\u200bb"_s << u"ab"_s;
        QTest::newRow("device") << u"CON"_s << u"fallback"_s;
        QTest::newRow("device with ending") << u"con.txt"_s << u"fallback"_s;
        QTest::newRow("numbered device") << u"LPT1.md"_s << u"fallback"_s;
        QTest::newRow("trailing dot") << u"name. ."_s << u"name"_s;
        QTest::newRow("hidden") << u".bashrc"_s << u"bashrc"_s;
        QTest::newRow("option") << u"-rf"_s << u"rf"_s;
        QTest::newRow("only dots") << u"..."_s << u"fallback"_s;
        QTest::newRow("empty") << QString() << u"fallback"_s;
        QTest::newRow("wildcards") << u"what? *now*"_s << u"what- -now-"_s;
    }
    void fault_070_offersSafeNames()
    {
        QFETCH(QString, wanted);
        QFETCH(QString, expected);
        QCOMPARE(safeFileName(wanted, u"fallback"_s), expected);
    }

    void fault_070_longNamesFitEveryFileSystem()
    {
        for (const QString &letter : {u"a"_s, u"茶"_s, u"😀"_s}) {
            const QString name = safeFileName(letter.repeated(300), u"fallback"_s);
            QVERIFY(name.size() <= 120);
            QVERIFY(name.toUtf8().size() <= 200);
            QVERIFY(!name.back().isHighSurrogate());
            QVERIFY(writeFileAtomically(m_dir->filePath(name), "x"));
        }
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(TestAtomicFile)
#include "tst_atomicfile.moc"
