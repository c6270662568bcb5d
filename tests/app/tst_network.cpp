// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/programrun.h"

#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

using namespace switchyard;
using namespace Qt::StringLiterals;

namespace {

QStringList tracer(const QString &file)
{
    return {u"strace"_s, u"-D"_s, u"-f"_s, u"-s"_s, u"256"_s, u"-e"_s, u"trace=network"_s, u"-o"_s, file};
}

/// Calls in a trace that reach beyond this machine or look a name up.
QStringList leaksIn(const QString &file)
{
    QFile trace(file);
    if (!trace.open(QIODevice::ReadOnly))
        return {u"there is no trace"_s};
    static const QRegularExpression call(u"\\b(connect|sendto|sendmsg|sendmmsg|bind)\\("_s);
    static const QRegularExpression address(u"sa_family=AF_INET6?\\b"_s);
    static const QRegularExpression local(u"inet_addr\\(\"127\\.[0-9.]+\"\\)|inet_pton\\(AF_INET6, \"::1\""_s);
    static const QRegularExpression resolver(u"htons\\(53\\)|systemd/resolve|hosts\\\\0"_s);
    QStringList leaks;
    for (const QByteArray &bytes : trace.readAll().split('\n')) {
        const QString line = QString::fromUtf8(bytes);
        if (!line.contains(call))
            continue;
        if (line.contains(resolver) || (line.contains(address) && !line.contains(local)))
            leaks.append(line);
    }
    return leaks;
}

/// The places a trace connects to over IP, each once.
QStringList placesIn(const QString &file)
{
    QFile trace(file);
    if (!trace.open(QIODevice::ReadOnly))
        return {};
    static const QRegularExpression connects(
        u"connect\\(.*sin6?_port=htons\\((\\d+)\\).*(?:inet_addr\\(|inet_pton\\(AF_INET6, )\"([^\"]+)\""_s);
    QStringList places;
    for (const QByteArray &bytes : trace.readAll().split('\n')) {
        const auto match = connects.match(QString::fromUtf8(bytes));
        if (match.hasMatch())
            places.append(match.captured(2) + u':' + match.captured(1));
    }
    places.removeDuplicates();
    return places;
}

} // namespace

class TestNetwork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void fault_124_the_tracer_sees_a_leak_data();
    void fault_124_the_tracer_sees_a_leak();
    void fault_124_a_first_start_left_alone_reaches_nobody();
    void fault_125_one_message_goes_to_one_place_with_the_documented_headers();
    void fault_125_cookies_are_neither_kept_nor_sent();
};

void TestNetwork::initTestCase()
{
    if (QStandardPaths::findExecutable(u"strace"_s).isEmpty())
        QSKIP("strace is not installed");
}

void TestNetwork::fault_124_the_tracer_sees_a_leak_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("an address") << u"http://192.0.2.1:9/v1"_s; // reserved for documentation, answers nowhere
    QTest::newRow("a name") << u"http://leak.invalid/v1"_s;
}

void TestNetwork::fault_124_the_tracer_sees_a_leak()
{
    QFETCH(const QString, url);
    ProgramHome home;
    const QString trace = home.path(u"trace"_s);
    ProgramRun run(home, ProgramRun::ask(home, QUrl(url), u"hi"_s), {}, tracer(trace));
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(trace) && !leaksIn(trace).isEmpty(), 20'000);
}

void TestNetwork::fault_124_a_first_start_left_alone_reaches_nobody()
{
    ProgramHome home;
    const QString trace = home.path(u"trace"_s);
    ProgramRun run(home, {u"--profile"_s, home.profile()}, {}, tracer(trace));
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(home.profile() + u"/switchyard.db"_s), 20'000);
    QVERIFY(!run.waitForEnd(10'000)); // left alone
    run.terminate();
    QVERIFY(run.waitForEnd());
    QTRY_VERIFY(QFile(trace).size() > 0);
    const QStringList leaks = leaksIn(trace);
    QVERIFY2(leaks.isEmpty(), qPrintable(leaks.join(u'\n')));
}

void TestNetwork::fault_125_one_message_goes_to_one_place_with_the_documented_headers()
{
    ScriptedServer server([](const SeenRequest &) { return answerOf({"ok"}); });
    ProgramHome home;
    const QString trace = home.path(u"trace"_s);
    ProgramRun run(home, ProgramRun::ask(home, server.url(u"/v1"_s), u"hi"_s),
                   {{u"SWITCHYARD_API_KEY"_s, u"sk-test-0123456789abcdef"_s}, {u"LANG"_s, u"de_DE.UTF-8"_s}},
                   tracer(trace));
    QVERIFY(run.waitForEnd());
    QCOMPARE(run.exitCode(), 0);
    QCOMPARE(leaksIn(trace), QStringList());
    QCOMPARE(placesIn(trace), QStringList{u"127.0.0.1:%1"_s.arg(server.serverPort())});
    QCOMPARE(server.requests().size(), 1);

    const SeenRequest &request = server.requests().first();
    QList<QByteArray> lines = request.head.trimmed().split('\n');
    for (QByteArray &line : lines)
        line = line.trimmed();
    QCOMPARE(lines.takeFirst(), "POST /v1/chat/completions HTTP/1.1"_ba);
    std::ranges::sort(lines, {}, [](const QByteArray &line) { return line.toLower(); });
    const QList<QByteArray> documented{
        "accept-encoding: identity",
        "accept-language: en", // whatever the system speaks
        "accept: text/event-stream, application/json",
        "authorization: Bearer sk-test-0123456789abcdef",
        "connection: Keep-Alive",
        "content-length: " + QByteArray::number(request.body.size()),
        "content-type: application/json",
        "host: 127.0.0.1:" + QByteArray::number(server.serverPort()),
        "user-agent: Switchyard/" SWITCHYARD_VERSION,
    };
    QCOMPARE(lines, documented);
}

void TestNetwork::fault_125_cookies_are_neither_kept_nor_sent()
{
    ScriptedServer server([](const SeenRequest &request) {
        return request.path.endsWith("/models")
            ? Play::answer(200, R"({"object":"list","data":[{"id":"tiny","object":"model"}]})",
                           {"Set-Cookie: who=you; Max-Age=1000000"})
            : answerOf({"ok"});
    });
    ProgramHome home;
    for (int start = 0; start < 2; ++start) {
        ProgramRun run(home,
                       {u"--profile"_s, home.profile(), u"--base-url"_s, server.url(u"/v1"_s).toString(), u"--ask"_s,
                        u"hi"_s, u"--print"_s, u"--quit-when-done"_s});
        QVERIFY(run.waitForEnd());
        QVERIFY2(run.exitCode() == 0, run.err());
    }
    QVERIFY(server.requests().size() >= 3);
    QVERIFY(!server.everything().toLower().contains("cookie"));
    QVERIFY(home.filesWith({"who=you"}).isEmpty());
}

QTEST_GUILESS_MAIN(TestNetwork)
#include "tst_network.moc"
