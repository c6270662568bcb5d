// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/programrun.h"

#include <QTest>

using namespace switchyard;
using namespace Qt::StringLiterals;

namespace {

constexpr int deadlineMs = 4 * 500; // 500 ms on an idle machine

Play endless()
{
    QList<QByteArray> events;
    for (int i = 0; i < 1'000; ++i)
        events.append(textEvent("w" + QByteArray::number(i) + ' '));
    return Play::stream(events, 20);
}

} // namespace

class TestTermination : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fault_115_a_request_to_end_while_streaming_stores_the_text();
    void fault_115_a_request_to_end_stores_the_draft();
    void fault_115_a_request_to_end_before_anything_was_done();
};

void TestTermination::fault_115_a_request_to_end_while_streaming_stores_the_text()
{
    ScriptedServer server([](const SeenRequest &) { return endless(); });
    ProgramHome home;
    ProgramRun run(home, ProgramRun::ask(home, server.url(u"/v1"_s), u"hello"_s));
    QTRY_VERIFY_WITH_TIMEOUT(run.out().contains("w30 "), 20'000);
    QElapsedTimer timer;
    timer.start();
    run.terminate();
    QVERIFY(run.waitForEnd(10'000));
    qInfo("ended after %lld ms", timer.elapsed());
    QVERIFY(timer.elapsed() < deadlineMs);
    const QByteArray shown = run.out().trimmed();

    const ProfileContent content = readProfile(home.profile());
    QVERIFY(content.report);
    QVERIFY(content.report->cleanExit);
    QCOMPARE(content.messages(Role::User).size(), 1);
    QCOMPARE(content.messages(Role::Assistant).size(), 1);
    const Message answer = content.messages(Role::Assistant).first();
    QVERIFY(answer.state == MessageState::Interrupted || answer.state == MessageState::Stopped);
    QVERIFY2(answer.text().trimmed().toUtf8().startsWith(shown), qPrintable(answer.text()));
}

void TestTermination::fault_115_a_request_to_end_stores_the_draft()
{
    ScriptedServer server([](const SeenRequest &) { return endless(); });
    ProgramHome home;
    ProgramRun run(home,
                   {u"--profile"_s, home.profile(), u"--base-url"_s, server.url(u"/v1"_s).toString(), u"--model"_s,
                    u"acme/one"_s, u"--ask"_s, u"hello"_s});
    QTRY_COMPARE_WITH_TIMEOUT(server.requests().size(), 1, 20'000);
    QTest::qWait(300);
    // A second start fills a draft, as typing does.
    ProgramRun second(home, {u"--profile"_s, home.profile(), u"--ask"_s, u"half a thou"_s});
    QVERIFY(second.waitForEnd());
    QCOMPARE(second.exitCode(), 0);
    QTest::qWait(100);
    QElapsedTimer timer;
    timer.start();
    run.terminate();
    QVERIFY(run.waitForEnd(10'000));
    qInfo("ended after %lld ms", timer.elapsed());
    QVERIFY(timer.elapsed() < deadlineMs);

    const ProfileContent content = readProfile(home.profile());
    QStringList drafts;
    for (const LoadedConversation &loaded : content.conversations)
        drafts.append(loaded.conversation.draft);
    QVERIFY2(drafts.contains(u"half a thou"_s), qPrintable(drafts.join(u'|')));
    QCOMPARE(content.messages(Role::Assistant).size(), 1);
    QVERIFY(content.messages(Role::Assistant).first().text().startsWith(u"w0 w1 "_s));
}

void TestTermination::fault_115_a_request_to_end_before_anything_was_done()
{
    ProgramHome home;
    ProgramRun run(home, {u"--profile"_s, home.profile()});
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(home.profile() + u"/switchyard.db"_s), 20'000);
    QTest::qWait(300);
    QElapsedTimer timer;
    timer.start();
    run.terminate();
    QVERIFY(run.waitForEnd(10'000));
    QVERIFY(timer.elapsed() < deadlineMs);
    QCOMPARE(run.exitCode(), 0);
    QVERIFY(readProfile(home.profile()).conversations.isEmpty());
}

QTEST_GUILESS_MAIN(TestTermination)
#include "tst_termination.moc"
