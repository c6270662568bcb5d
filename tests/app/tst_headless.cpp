// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/programrun.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace switchyard;
using namespace Qt::StringLiterals;

class TestHeadless : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void an_answer_is_printed_and_the_program_ends_with_0();
    void the_answer_comes_as_it_streams();
    void the_question_is_read_from_standard_input();
    void an_empty_standard_input_is_wrong_use();
    void wrong_use_ends_with_2_and_a_hint_data();
    void wrong_use_ends_with_2_and_a_hint();
    void version_and_help_are_printed_and_nothing_is_written();
    void a_refusal_ends_with_1_and_a_sentence_on_standard_error();
    void a_stream_that_breaks_off_prints_its_text_and_ends_with_1();
    void without_a_model_the_first_of_the_servers_list_answers();
    void a_server_without_models_is_an_error();
    void the_sandbox_answers_without_any_server();
    void a_profile_that_is_a_file_is_told();
    void the_conversation_is_in_the_profile_and_nothing_outside_of_it();
    void fault_006_a_server_that_is_not_there_is_named();
};

void TestHeadless::an_answer_is_printed_and_the_program_ends_with_0()
{
    ScriptedServer server([](const SeenRequest &) { return answerOf({"Hel", "lo \\ud83d", "\\ude82!"}); });
    ProgramHome home;
    ProgramRun run(home, ProgramRun::ask(home, server.url(u"/v1"_s), u"hi"_s));
    QVERIFY(run.waitForEnd());
    QCOMPARE(run.out(), "Hello \U0001F682!\n"_ba);
    QCOMPARE(run.err(), ""_ba);
    QCOMPARE(run.exitCode(), 0);
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(server.requests().first().path, "/v1/chat/completions"_ba);
    const QJsonObject body = QJsonDocument::fromJson(server.requests().first().body).object();
    QCOMPARE(body.value("model"_L1), u"acme/one"_s);
    QCOMPARE(body.value("messages"_L1).toArray().last().toObject().value("content"_L1), u"hi"_s);
}

void TestHeadless::the_answer_comes_as_it_streams()
{
    ScriptedServer server([](const SeenRequest &) {
        Play play = Play::stream({textEvent("first")}, 0, false);
        play.end = Play::End::KeepOpen;
        return play;
    });
    ProgramHome home;
    ProgramRun run(home, ProgramRun::ask(home, server.url(u"/v1"_s), u"hi"_s));
    QTRY_COMPARE_WITH_TIMEOUT(run.out(), "first"_ba, 15'000);
    QVERIFY(run.isRunning());
}

void TestHeadless::the_question_is_read_from_standard_input()
{
    ScriptedServer server([](const SeenRequest &) { return answerOf({"ok"}); });
    ProgramHome home;
    ProgramRun run(home, ProgramRun::ask(home, server.url(u"/v1"_s), u"-"_s));
    run.write("two\nlines \xC3\xA9\n");
    QVERIFY(run.waitForEnd());
    QCOMPARE(run.exitCode(), 0);
    const QJsonObject body = QJsonDocument::fromJson(server.requests().first().body).object();
    const QString sent = body.value("messages"_L1).toArray().last().toObject().value("content"_L1).toString();
    QCOMPARE(sent.trimmed(), u"two\nlines \u00E9"_s);
}

void TestHeadless::an_empty_standard_input_is_wrong_use()
{
    ScriptedServer server([](const SeenRequest &) { return answerOf({"ok"}); });
    ProgramHome home;
    ProgramRun run(home, ProgramRun::ask(home, server.url(u"/v1"_s), u"-"_s));
    run.write("");
    QVERIFY(run.waitForEnd());
    QCOMPARE(run.exitCode(), 2);
    QVERIFY(!run.err().isEmpty());
    QCOMPARE(server.requests().size(), 0);
}

void TestHeadless::wrong_use_ends_with_2_and_a_hint_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("unknown option") << QStringList{u"--frobnicate"_s};
    QTest::newRow("print without a question") << QStringList{u"--print"_s};
    QTest::newRow("bad address") << QStringList{u"--base-url"_s, u"ftp://example.org"_s, u"--ask"_s, u"x"_s};
}

void TestHeadless::wrong_use_ends_with_2_and_a_hint()
{
    QFETCH(const QStringList, arguments);
    ProgramHome home;
    ProgramRun run(home, arguments);
    QVERIFY(run.waitForEnd());
    QCOMPARE(run.exitCode(), 2);
    QCOMPARE(run.out(), ""_ba);
    QVERIFY(run.err().contains("--help"));
}

void TestHeadless::version_and_help_are_printed_and_nothing_is_written()
{
    ProgramHome home;
    const QStringList before = home.everything();
    ProgramRun version(home, {u"--version"_s});
    QVERIFY(version.waitForEnd());
    QCOMPARE(version.exitCode(), 0);
    QVERIFY(version.out().startsWith("switchyard "));
    ProgramRun help(home, {u"--help"_s});
    QVERIFY(help.waitForEnd());
    QCOMPARE(help.exitCode(), 0);
    QVERIFY(help.out().contains("--ask"));
    QCOMPARE(home.everything(), before);
}

void TestHeadless::a_refusal_ends_with_1_and_a_sentence_on_standard_error()
{
    ScriptedServer server([](const SeenRequest &) {
        return Play::answer(402, R"({"error":{"code":402,"message":"Insufficient credits"}})");
    });
    ProgramHome home;
    ProgramRun run(home, ProgramRun::ask(home, server.url(u"/v1"_s), u"hi"_s));
    QVERIFY(run.waitForEnd());
    QCOMPARE(run.exitCode(), 1);
    QCOMPARE(run.out(), ""_ba);
    QVERIFY(run.err().contains("Insufficient credits"));
    QVERIFY(run.err().contains("402"));
    QCOMPARE(server.requests().size(), 1);
}

void TestHeadless::a_stream_that_breaks_off_prints_its_text_and_ends_with_1()
{
    ScriptedServer server([](const SeenRequest &) { return Play::stream({textEvent("half an ans")}, 0, false); });
    ProgramHome home;
    ProgramRun run(home, ProgramRun::ask(home, server.url(u"/v1"_s), u"hi"_s));
    QVERIFY(run.waitForEnd());
    QCOMPARE(run.exitCode(), 1);
    QCOMPARE(run.out(), "half an ans\n"_ba);
    QVERIFY(!run.err().isEmpty());
    const ProfileContent content = readProfile(home.profile());
    QCOMPARE(content.messages(Role::Assistant).size(), 1);
    QCOMPARE(content.messages(Role::Assistant).first().text(), u"half an ans"_s);
    QCOMPARE(content.messages(Role::Assistant).first().state, MessageState::Interrupted);
}

void TestHeadless::without_a_model_the_first_of_the_servers_list_answers()
{
    ScriptedServer server([](const SeenRequest &request) {
        return request.path.endsWith("/models")
            ? Play::answer(200, R"({"object":"list","data":[{"id":"tiny","object":"model"}]})")
            : answerOf({"ok"});
    });
    ProgramHome home;
    ProgramRun run(home,
                   {u"--profile"_s, home.profile(), u"--base-url"_s, server.url(u"/v1"_s).toString(), u"--ask"_s,
                    u"hi"_s, u"--print"_s, u"--quit-when-done"_s});
    QVERIFY(run.waitForEnd());
    QCOMPARE(run.err(), ""_ba);
    QCOMPARE(run.out(), "ok\n"_ba);
    QCOMPARE(run.exitCode(), 0);
    QVERIFY(server.requests().last().body.contains("\"tiny\""));
}

void TestHeadless::a_server_without_models_is_an_error()
{
    ScriptedServer server([](const SeenRequest &) { return Play::answer(200, R"({"object":"list","data":[]})"); });
    ProgramHome home;
    ProgramRun run(home,
                   {u"--profile"_s, home.profile(), u"--base-url"_s, server.url(u"/v1"_s).toString(), u"--ask"_s,
                    u"hi"_s, u"--print"_s, u"--quit-when-done"_s});
    QVERIFY(run.waitForEnd());
    QCOMPARE(run.exitCode(), 1);
    QVERIFY(!run.err().isEmpty());
    QCOMPARE(run.out(), ""_ba);
}

void TestHeadless::the_sandbox_answers_without_any_server()
{
    ProgramHome home;
    ProgramRun run(home,
                   {u"--profile"_s, home.profile(), u"--pace"_s, u"0"_s, u"--model"_s, u"sandbox/echo"_s, u"--ask"_s,
                    u"say it back"_s, u"--print"_s, u"--quit-when-done"_s});
    QVERIFY(run.waitForEnd());
    QCOMPARE(run.err(), ""_ba);
    QCOMPARE(run.exitCode(), 0);
    QVERIFY(run.out().contains("say it back"));
}

void TestHeadless::a_profile_that_is_a_file_is_told()
{
    ProgramHome home;
    QFile file(home.profile());
    QVERIFY(file.open(QIODevice::WriteOnly));
    ProgramRun run(home, {u"--profile"_s, home.profile(), u"--ask"_s, u"x"_s, u"--print"_s, u"--quit-when-done"_s});
    QVERIFY(run.waitForEnd());
    QCOMPARE(run.exitCode(), 1);
    QVERIFY(run.err().contains(home.profile().toUtf8()));
}

void TestHeadless::the_conversation_is_in_the_profile_and_nothing_outside_of_it()
{
    ScriptedServer server([](const SeenRequest &) { return answerOf({"ok"}); });
    ProgramHome home;
    const QStringList before = home.everything();
    ProgramRun run(home, ProgramRun::ask(home, server.url(u"/v1"_s), u"hi"_s));
    QVERIFY(run.waitForEnd());
    for (const QString &path : home.everything())
        QVERIFY2(before.contains(path) || path.startsWith(home.profile()), qPrintable(path));
    const ProfileContent content = readProfile(home.profile());
    QVERIFY(content.report);
    QVERIFY(content.report->cleanExit);
    QCOMPARE(content.messages(Role::User).size(), 1);
    QCOMPARE(content.messages(Role::Assistant).first().text(), u"ok"_s);
    QCOMPARE(content.messages(Role::Assistant).first().state, MessageState::Complete);
    QCOMPARE(content.ledger.size(), 1);
}

void TestHeadless::fault_006_a_server_that_is_not_there_is_named()
{
    quint16 port = 0;
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        port = server.serverPort();
    }
    ProgramHome home;
    const QUrl url(u"http://127.0.0.1:%1/v1"_s.arg(port));
    ProgramRun run(home, ProgramRun::ask(home, url, u"hi"_s));
    QVERIFY(run.waitForEnd());
    QCOMPARE(run.exitCode(), 1);
    QVERIFY(run.err().contains(QByteArray("127.0.0.1:" + QByteArray::number(port))));
}

QTEST_GUILESS_MAIN(TestHeadless)
#include "tst_headless.moc"
