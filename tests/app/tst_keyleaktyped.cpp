// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/profile.h"
#include "app/program.h"
#include "tests/app/programrun.h"
#include "tests/app/secrets.h"

#include <QDir>
#include <QLoggingCategory>
#include <QSignalSpy>
#include <QTest>

using namespace switchyard;
using namespace Qt::StringLiterals;

namespace {

const auto canary = "sk-or-v1-typed5Jd8WqXn2LrZ7vTb4KmPc9HsYf"_ba;
QByteArray everyLine; // of the log

void keepLine(QtMsgType, const QMessageLogContext &, const QString &line)
{
    everyLine += line.toUtf8() + '\n';
}

template <class T> Result<T> await(const Async<T> &future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000))
        return failure(Error::Kind::Timeout, u"never finished"_s);
    return future.resultCount() > 0 ? future.result() : Result<T>(std::unexpect, Error::cancelled());
}

} // namespace

class TestKeyLeakTyped : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fault_100_a_typed_key_is_nowhere_but_in_the_header();
    void fault_100_keys_of_the_environment_are_not_handed_to_children();
};

void TestKeyLeakTyped::fault_100_a_typed_key_is_nowhere_but_in_the_header()
{
    int turn = 0;
    ScriptedServer server([&](const SeenRequest &request) {
        const QByteArray told = request.header("authorization");
        const QByteArray error = R"({"error":{"code":401,"message":"bad header )" + told + "\"}}";
        if (request.path.endsWith("/models"))
            return Play::answer(401, error);
        switch (turn++) {
        case 0: return answerOf({"fine"});
        case 1: return Play::answer(401, error);
        case 2: return Play::stream({textEvent("half"), "data: " + error + "\n\n"}, 0, true);
        default: return Play::answer(502, "<html>" + told + "</html>", {"Content-Type: text/html"});
        }
    });
    QLoggingCategory::setFilterRules(u"*=true"_s);
    qInstallMessageHandler(keepLine);
    ProgramHome home;
    {
        Program program(CommandLine{}, home.profile());
        QVERIFY(await(program.start()));
        const Connection connection{.id = ConnectionId(u"mine"_s), .name = u"Mine"_s, .baseUrl = server.url(u"/v1"_s)};
        QVERIFY(await(program.connections().add(connection)));
        const auto key = ApiKey::fromUserText(QString::fromLatin1(canary)).value();
        // There is no bus here: the key stays in memory.
        QCOMPARE(await(program.connections().setKey(connection.id, key)).value(), KeyState::SessionOnly);

        ChatSession *session = program.library().create();
        session->setModel(connection.id, ModelId(u"acme/one"_s));
        QSignalSpy finished(session, &ChatSession::answerFinished);
        for (int i = 0; i < 4; ++i) {
            session->send({.text = u"question"_s});
            QTRY_COMPARE_WITH_TIMEOUT(finished.size(), i + 1, 10'000);
        }
        QCOMPARE(turn, 4);
        const auto test = await(program.connections().test(connection.id));
        QVERIFY(test);
        QVERIFY(test->error);
        for (const QByteArray &form : formsOf(canary)) {
            QVERIFY(!test->raw.toUtf8().contains(form));
            QVERIFY(!test->error->message.toUtf8().contains(form));
            for (const Message &message : session->messages()) {
                QVERIFY(!message.error || !message.error->message.toUtf8().contains(form));
                QVERIFY(!message.error || !message.error->raw.toUtf8().contains(form));
            }
            const auto preview = await(session->previewRequest({.text = u"x"_s}));
            QVERIFY(preview && !preview->contains(form));
        }
        program.catalog().refresh(connection.id);
        QTRY_VERIFY(program.catalog().status(connection.id).error);
        const ConversationId id = session->conversation().id;
        QVERIFY(await(program.library().exportTo(id, home.path(u"work/export.json"_s))));
        QVERIFY(await(program.library().exportTo(id, home.path(u"work/export.md"_s))));
        QVERIFY(await(program.ledger().exportCsv({}, home.path(u"work/ledger.csv"_s))));
        QVERIFY(await(program.storage().makeSnapshot()));
        program.shutDown();
    }
    qInstallMessageHandler(nullptr);
    QLoggingCategory::setFilterRules({});
    QVERIFY(server.everything().contains(canary));
    QVERIFY(everyLine.size() > 100);
    for (const QByteArray &form : formsOf(canary))
        QVERIFY2(!everyLine.contains(form), form);
    const QStringList found = home.filesWith(formsOf(canary));
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    QVERIFY(home.everything().size() > 5);
}

void TestKeyLeakTyped::fault_100_keys_of_the_environment_are_not_handed_to_children()
{
    qputenv("OPENROUTER_API_KEY", canary);
    qputenv("SWITCHYARD_API_KEY", canary);
    ProgramHome home;
    QVERIFY(QDir().mkpath(home.profile()));
    Program program(CommandLine{.baseUrl = QUrl(u"http://127.0.0.1:9/v1"_s)}, home.profile());
    const auto info = program.connections().find(program.defaultConnection());
    QVERIFY(info);
    QCOMPARE(info->keyState, KeyState::Environment);
    QProcess child;
    child.start(u"env"_s, {});
    QVERIFY(child.waitForFinished());
    const QByteArray environment = child.readAllStandardOutput();
    QVERIFY(environment.contains("PATH="));
    QVERIFY(!environment.contains(canary));
}

QTEST_GUILESS_MAIN(TestKeyLeakTyped)
#include "tst_keyleaktyped.moc"
