// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <map>

using namespace Qt::StringLiterals;

namespace {

constexpr int messages = 3000;

/// What the operating system was asked while hostile messages were shown.
struct Calls
{
    int shown = 0; ///< messages that have been on the screen
    QStringList connects; ///< sockets that were connected or written to, programs that were started
    QStringList opens; ///< files outside of the profile
    QStringList looks; ///< other calls that name a trap: whether it is there is nobody's business either
};

/// Calls of any kind that may give a path away: "openat(AT_FDCWD, "/x", …" and the like.
Calls callsIn(const QByteArray &trace, const QString &profile)
{
    static const QRegularExpression call(u"^\\d+ +(\\w+)\\("_s);
    static const QRegularExpression path(u"\"((?:[^\"\\\\]|\\\\.)*)\""_s);
    static const QRegularExpression network(
        u"^(connect|sendto|sendmsg|sendmmsg|bind|io_uring_setup|execve|execveat)$"_s);
    static const QRegularExpression opening(u"^(open|openat|openat2|creat)$"_s);
    Calls calls;
    bool isReading = false;
    for (const QByteArray &bytes : trace.split('\n')) {
        const QString line = QString::fromUtf8(bytes);
        if (line.contains("/reading-ends\""_L1))
            break;
        if (std::exchange(isReading, isReading || line.contains("/reading-begins\""_L1)) == false)
            continue;
        const QString name = call.match(line).captured(1);
        const QString named = path.match(line).captured(1);
        if (network.match(name).hasMatch())
            calls.connects.append(line);
        else if (!opening.match(name).hasMatch()) {
            if (named.contains("trap"_L1) && !named.startsWith(profile))
                calls.looks.append(line);
        } else if (!named.startsWith(profile + u'/')) {
            // A letter that no message before had makes Qt open another font of the system.
            if (!named.startsWith("/usr/share/fonts/"_L1) || named.contains("/../"_L1))
                calls.opens.append(line);
        }
    }
    return calls;
}

/// What somebody who looks for the reason of a hang wants to see.
QByteArray lastLines(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return "nothing";
    constexpr qint64 few = 2000;
    file.seek(std::max<qint64>(0, file.size() - few));
    return file.readAll();
}

} // namespace

/// The program reads 3,000 messages that want something loaded, page by page, with strace counting from outside.
class TestHostileMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void fault_048_the_count_sees_a_planted_leak_data() { scales(); }
    void fault_048_the_count_sees_a_planted_leak();
    void fault_047_three_thousand_hostile_messages_reach_nobody_data() { scales(); }
    void fault_047_three_thousand_hostile_messages_reach_nobody();
    void fault_048_three_thousand_hostile_messages_open_no_file_data() { scales(); }
    void fault_048_three_thousand_hostile_messages_open_no_file();

private:
    static void scales();
    /// Runs the reader, in the folder of the traps. `wrapper` goes before it.
    [[nodiscard]] QByteArray run(const QStringList &wrapper, const QStringList &arguments, int scale = 1);
    /// Shows them all at that device pixel ratio, once for all tests.
    [[nodiscard]] const Calls &read(int scale);
    [[nodiscard]] Calls readOnce(int scale, const QString &plant);
    [[nodiscard]] QString profile() const { return m_folder.filePath(u"home/profile"_s); }
    [[nodiscard]] QString traps() const { return m_folder.filePath(u"traps"_s); }

    QTemporaryDir m_folder;
    QStringList m_ids;
    std::map<int, Calls> m_read;
};

void TestHostileMessages::initTestCase()
{
    if (QStandardPaths::findExecutable(u"strace"_s).isEmpty())
        QSKIP("strace is not installed");
    for (const QString &folder : {u"home"_s, u"run"_s, u"traps"_s})
        QVERIFY(QDir().mkpath(m_folder.filePath(folder)));
    QFile::setPermissions(m_folder.filePath(u"run"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    for (const QString &name : {u"trap.png"_s, u"trap.jpg"_s, u"trap.svg"_s, u"trap.css"_s, u"trap.ttf"_s}) {
        QFile trap(traps() + u'/' + name);
        QVERIFY(trap.open(QIODevice::WriteOnly) && trap.write("somebody has looked") > 0);
    }
    m_ids = QString::fromLatin1(run({}, {u"fill"_s, profile(), traps(), QString::number(messages)}))
                .simplified()
                .split(u' ', Qt::SkipEmptyParts);
    QCOMPARE(m_ids.size(), 2);
}

void TestHostileMessages::scales()
{
    QTest::addColumn<int>("scale");
    QTest::newRow("device pixel ratio 1") << 1;
    QTest::newRow("device pixel ratio 2") << 2;
}

QByteArray TestHostileMessages::run(const QStringList &wrapper, const QStringList &arguments, int scale)
{
    QProcess process;
    QProcessEnvironment variables;
    const QProcessEnvironment own = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"PATH"_s, u"LD_LIBRARY_PATH"_s, u"QT_PLUGIN_PATH"_s, u"UBSAN_OPTIONS"_s})
        variables.insert(name, own.value(name));
    variables.insert(u"ASAN_OPTIONS"_s, u"detect_leaks=0"_s); // which cannot be done under a tracer
    variables.insert(u"HOME"_s, m_folder.filePath(u"home"_s));
    variables.insert(u"XDG_RUNTIME_DIR"_s, m_folder.filePath(u"run"_s));
    variables.insert(u"LANG"_s, u"C.UTF-8"_s);
    variables.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    variables.insert(u"QT_SCALE_FACTOR"_s, QString::number(scale));
    process.setProcessEnvironment(variables);
    process.setWorkingDirectory(traps());
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QStringList command = wrapper + QStringList{qEnvironmentVariable("SWITCHYARD_READER")} + arguments;
    process.start(command.takeFirst(), command);
    if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 200'000)) {
        qWarning("the reader does not end; last it asked for: %s",
                 lastLines(m_folder.filePath(u"trace"_s)).constData());
        process.kill();
        process.waitForFinished();
    } else if (process.exitCode() != 0) {
        qWarning("the reader ended with %d", process.exitCode());
    }
    return process.readAllStandardOutput();
}

Calls TestHostileMessages::readOnce(int scale, const QString &plant)
{
    const QString file = m_folder.filePath(u"trace"_s);
    const QStringList tracer{
        u"strace"_s, u"-f"_s, u"--seccomp-bpf"_s, u"-s"_s, u"512"_s, u"-e"_s, u"trace=%file,%network,io_uring_setup"_s,
        u"-o"_s,     file};
    const QByteArray shown
        = run(tracer, {u"read"_s, profile(), traps(), QString::number(messages), m_ids[0], m_ids[1], plant}, scale);
    QFile trace(file);
    if (!trace.open(QIODevice::ReadOnly))
        return {};
    const QByteArray all = trace.readAll();
    if (!all.contains("/reading-begins\"") || !all.contains("/reading-ends\""))
        return {};
    Calls calls = callsIn(all, m_folder.filePath(u"home"_s));
    calls.shown = shown.trimmed().toInt();
    return calls;
}

const Calls &TestHostileMessages::read(int scale)
{
    const auto found = m_read.find(scale);
    return found != m_read.end() ? found->second : m_read[scale] = readOnce(scale, {});
}

void TestHostileMessages::fault_048_the_count_sees_a_planted_leak()
{
    QFETCH(int, scale);
    const Calls calls = readOnce(scale, u"plant"_s);
    QCOMPARE(calls.shown, messages);
    QVERIFY(!calls.connects.filter(u"inet_addr(\"127.0.0.1\")"_s).isEmpty());
    QVERIFY(!calls.opens.filter(u"/traps/trap.png"_s).isEmpty());
}

void TestHostileMessages::fault_047_three_thousand_hostile_messages_reach_nobody()
{
    QFETCH(int, scale);
    QCOMPARE(read(scale).shown, messages);
    QCOMPARE(read(scale).connects.join(u'\n'), QString());
}

void TestHostileMessages::fault_048_three_thousand_hostile_messages_open_no_file()
{
    QFETCH(int, scale);
    QCOMPARE(read(scale).shown, messages);
    QCOMPARE(read(scale).opens.join(u'\n'), QString());
    QCOMPARE(read(scale).looks.join(u'\n'), QString());
}

QTEST_GUILESS_MAIN(TestHostileMessages)
#include "tst_hostilemessages.moc"
