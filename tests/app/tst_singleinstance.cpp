// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/programrun.h"

#include <QTest>

using namespace switchyard;
using namespace Qt::StringLiterals;

class TestSingleInstance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fault_130_a_second_start_fills_a_draft_and_never_sends();
    void another_profile_is_another_instance();
};

void TestSingleInstance::fault_130_a_second_start_fills_a_draft_and_never_sends()
{
    ScriptedServer server([](const SeenRequest &) { return answerOf({"ok"}); });
    ProgramHome home;
    const QStringList windowed{u"--profile"_s, home.profile(), u"--base-url"_s, server.url(u"/v1"_s).toString(),
                               u"--model"_s,   u"acme/one"_s};
    ProgramRun first(home, windowed + QStringList{u"--ask"_s, u"first"_s});
    QTRY_COMPARE_WITH_TIMEOUT(server.requests().size(), 1, 20'000);
    ProgramRun second(home, windowed + QStringList{u"--ask"_s, u"rm -rf, please"_s});
    QVERIFY(second.waitForEnd());
    QCOMPARE(second.exitCode(), 0);
    QCOMPARE(second.out(), ""_ba);
    ProgramRun third(home, windowed);
    QVERIFY(third.waitForEnd());
    QCOMPARE(third.exitCode(), 0);
    QVERIFY(first.isRunning());
    QTest::qWait(700);
    QCOMPARE(server.requests().size(), 1);
    first.terminate();
    QVERIFY(first.waitForEnd());
    const ProfileContent content = readProfile(home.profile());
    QCOMPARE(content.messages(Role::User).size(), 1);
    QStringList drafts;
    for (const LoadedConversation &loaded : content.conversations)
        drafts.append(loaded.conversation.draft);
    drafts.removeAll(QString());
    QCOMPARE(drafts, QStringList{u"rm -rf, please"_s});
}

void TestSingleInstance::another_profile_is_another_instance()
{
    ProgramHome home;
    ProgramRun first(home, {u"--profile"_s, home.path(u"a"_s)});
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(home.path(u"a/switchyard.db"_s)), 20'000);
    ProgramRun second(home, {u"--profile"_s, home.path(u"b"_s)});
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(home.path(u"b/switchyard.db"_s)), 20'000);
    QVERIFY(first.isRunning() && second.isRunning());
    for (ProgramRun *run : {&first, &second}) {
        run->terminate();
        QVERIFY(run->waitForEnd());
        QCOMPARE(run->exitCode(), 0);
    }
}

QTEST_GUILESS_MAIN(TestSingleInstance)
#include "tst_singleinstance.moc"
