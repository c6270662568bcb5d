// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/programrun.h"
#include "tests/app/secrets.h"

#include <QFileInfo>
#include <QStandardPaths>
#include <QTest>

#include <sys/stat.h>

using namespace switchyard;
using namespace Qt::StringLiterals;

namespace {

const auto canary = "sk-or-v1-canary7Q2mZx8LwT4vKp9RbN3cYd6HfJ"_ba;
const auto promptCanary = "prompt-canary-Wk3Zq"_ba;
const auto answerCanary = "answer-canary-Yt8Vp"_ba;

/// Answers as a careless server might: it repeats what it was told, the key too.
Play careless(const SeenRequest &request, int turn)
{
    const QByteArray told = request.header("authorization");
    const QByteArray error = R"({"error":{"code":401,"message":"bad header: )" + told + R"(","metadata":{"raw":")"
        + told + R"("}},"user_id":")" + told + "\"}";
    switch (turn) {
    case 0: return answerOf({answerCanary});
    case 1: return Play::answer(401, error);
    case 2: return Play::answer(500, "<html><body>" + told + "</body></html>", {"Content-Type: text/html"});
    case 3: return Play::stream({textEvent("half"), "data: " + error + "\n\n"}, 0, true);
    case 4: return Play::stream({": " + told + "\n\n", "data: {" + told + "}\n\n", textEvent("half")}, 0, false);
    case 5: return Play::answer(302, "", {"Location: http://127.0.0.1:9/" + told.mid(7)});
    case 6: return Play::raw("HTTP/1.1 200 OK " + told + "\r\nX-Echo: " + told + "\r\n\r\n" + told);
    default: return Play::hangUp();
    }
}

QHash<QString, QString> loudEnvironment()
{
    return {{u"SWITCHYARD_API_KEY"_s, QString::fromLatin1(canary)},
            {u"OPENROUTER_API_KEY"_s, QString::fromLatin1(canary)},
            {u"QT_LOGGING_RULES"_s, u"*=true"_s},
            {u"QT_FORCE_STDERR_LOGGING"_s, u"1"_s}};
}

} // namespace

class TestKeyLeak : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fault_100_a_key_of_the_environment_is_nowhere_afterwards_data();
    void fault_100_a_key_of_the_environment_is_nowhere_afterwards();
    void fault_100_the_search_finds_a_planted_key();
    void fault_100_no_child_process_gets_the_key();
    void fault_127_the_log_has_no_text_of_a_conversation();
    void fault_128_nothing_temporary_is_left();
    void fault_162_everything_made_is_private_under_any_umask();
};

void TestKeyLeak::fault_100_a_key_of_the_environment_is_nowhere_afterwards_data()
{
    QTest::addColumn<int>("turn");
    const char *names[] = {"a good answer",
                           "an error that repeats it",
                           "a web page that repeats it",
                           "an error in the stream",
                           "a broken stream that repeats it",
                           "a redirect that carries it",
                           "a status line that repeats it",
                           "no answer"};
    for (int turn = 0; turn < 8; ++turn)
        QTest::newRow(names[turn]) << turn;
}

void TestKeyLeak::fault_100_a_key_of_the_environment_is_nowhere_afterwards()
{
    QFETCH(const int, turn);
    ScriptedServer server([turn](const SeenRequest &request) { return careless(request, turn); });
    ProgramHome home;
    ProgramRun run(home, ProgramRun::ask(home, server.url(u"/v1"_s), u"hello"_s), loudEnvironment());
    QVERIFY(run.waitForEnd());
    QVERIFY(server.everything().contains(canary)); // where it belongs
    QCOMPARE(server.requests().first().header("authorization"), "Bearer " + canary);
    QCOMPARE(run.exitCode(), turn == 0 ? 0 : 1);
    for (const QByteArray &form : formsOf(canary)) {
        QVERIFY2(!run.out().contains(form), form);
        QVERIFY2(!run.err().contains(form), QByteArray(form + " in\n" + run.err()).constData());
    }
    const QStringList found = home.filesWith(formsOf(canary));
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestKeyLeak::fault_100_the_search_finds_a_planted_key()
{
    ProgramHome home;
    for (const QByteArray &planted : {canary, canary.toBase64(), QByteArray("Bearer " + canary).toBase64(),
                                      canary.toHex(), canary.first(canary.size() / 2 + 1)}) {
        QFile file(home.path(u"work/planted"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("before " + planted + " after");
        file.close();
        QVERIFY2(!home.filesWith(formsOf(canary)).isEmpty(), planted);
    }
}

void TestKeyLeak::fault_100_no_child_process_gets_the_key()
{
    if (QStandardPaths::findExecutable(u"strace"_s).isEmpty())
        QSKIP("strace is not installed");
    ScriptedServer server([](const SeenRequest &request) { return careless(request, 0); });
    ProgramHome home;
    const QString trace = home.path(u"trace"_s);
    ProgramRun run(
        home, ProgramRun::ask(home, server.url(u"/v1"_s), u"hello"_s), loudEnvironment(),
        {u"strace"_s, u"-D"_s, u"-f"_s, u"-v"_s, u"-s"_s, u"4096"_s, u"-e"_s, u"trace=execve"_s, u"-o"_s, trace});
    QVERIFY(run.waitForEnd());
    QCOMPARE(run.exitCode(), 0);
    QFile file(trace);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().split('\n');
    int starts = 0;
    for (const QByteArray &line : lines) {
        if (!line.contains("execve("))
            continue;
        // The first is the program itself: its key was handed to it this way.
        if (++starts > 1)
            QVERIFY2(!line.contains(canary), line);
        else
            QVERIFY(line.contains(canary)); // the trace would show it
    }
    QVERIFY(starts >= 1);
}

void TestKeyLeak::fault_127_the_log_has_no_text_of_a_conversation()
{
    for (const int turn : {0, 3, 4}) {
        ScriptedServer server([turn](const SeenRequest &request) { return careless(request, turn); });
        ProgramHome home;
        ProgramRun run(home, ProgramRun::ask(home, server.url(u"/v1"_s), QString::fromLatin1(promptCanary)),
                       loudEnvironment());
        QVERIFY(run.waitForEnd());
        QVERIFY(server.requests().first().body.contains(promptCanary));
        QVERIFY2(!run.err().contains(promptCanary), run.err());
        QVERIFY2(!run.err().contains(answerCanary), run.err());
        QVERIFY2(!run.err().contains("half"), run.err());
        QVERIFY(run.err().size() > 100); // it was loud
        for (const QString &path : home.filesWith({promptCanary}))
            QVERIFY2(path.contains(u"/profile/switchyard.db"_s), qPrintable(path));
    }
}

void TestKeyLeak::fault_128_nothing_temporary_is_left()
{
    ScriptedServer server([](const SeenRequest &) { return answerOf({"ok"}); });
    ProgramHome home;
    ProgramRun run(home, ProgramRun::ask(home, server.url(u"/v1"_s), u"hello"_s));
    QVERIFY(run.waitForEnd());
    for (const QString &path : home.everything()) {
        QVERIFY2(!path.startsWith(home.path(u"tmp/"_s)), qPrintable(path));
        QVERIFY2(!path.startsWith(home.path(u"work/"_s)), qPrintable(path));
        QVERIFY2(!path.endsWith(u".part"_s) && !path.endsWith(u".tmp"_s), qPrintable(path));
    }
}

void TestKeyLeak::fault_162_everything_made_is_private_under_any_umask()
{
    ScriptedServer server([](const SeenRequest &) { return answerOf({"one", "two"}, 100); });
    ProgramHome home;
    const QStringList before = home.everything();
    // With its window, so that the socket of the single instance is there too.
    ProgramRun run(home,
                   {u"--profile"_s, home.profile(), u"--base-url"_s, server.url(u"/v1"_s).toString(), u"--model"_s,
                    u"acme/one"_s, u"--ask"_s, u"hello"_s},
                   {}, {u"sh"_s, u"-c"_s, u"umask 000; exec \"$@\""_s, u"sh"_s});
    QTRY_COMPARE_WITH_TIMEOUT(server.requests().size(), 1, 15'000);
    QTest::qWait(600);
    const auto check = [&] {
        int seen = 0;
        for (const QString &path : home.everything()) {
            if (before.contains(path))
                continue;
            struct stat status = {};
            if (lstat(QFile::encodeName(path).constData(), &status) != 0 || S_ISLNK(status.st_mode))
                continue;
            ++seen;
            QVERIFY2((status.st_mode & 077) == 0, qPrintable(path + u' ' + QString::number(status.st_mode & 0777, 8)));
        }
        QVERIFY(seen > 2);
    };
    check();
    run.terminate();
    QVERIFY(run.waitForEnd());
    check();
}

QTEST_GUILESS_MAIN(TestKeyLeak)
#include "tst_keyleak.moc"
