// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/programrun.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace switchyard;
using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 20;
constexpr int pieceMs = 20;
// A checkpoint every 250 ms; the rest is for the way through the socket and to the file on a busy machine.
constexpr qint64 mayBeMissingMs = 250 + 250;

/// A server that writes one numbered word every few milliseconds and remembers when.
class SlowServer
{
public:
    SlowServer() : m_server([this](const SeenRequest &) { return begin(); }) {}
    [[nodiscard]] QUrl url() const { return m_server.url(u"/v1"_s); }
    [[nodiscard]] qsizetype requests() const { return m_server.requests().size(); }
    /// What had been written this long ago.
    [[nodiscard]] QString textBefore(qint64 ms) const
    {
        QString text;
        const qint64 until = m_clock.elapsed() - ms;
        for (int i = 0; m_begun >= 0 && m_begun + qint64(i + 1) * pieceMs <= until; ++i)
            text += word(i);
        return text;
    }
    [[nodiscard]] static QString whole()
    {
        QString text;
        for (int i = 0; i < words; ++i)
            text += word(i);
        return text;
    }
    void forget() { m_begun = -1; }

private:
    static constexpr int words = 400;
    static QString word(int i) { return u"w%1 "_s.arg(i); }
    Play begin()
    {
        m_begun = m_clock.elapsed();
        QList<QByteArray> events;
        for (int i = 0; i < words; ++i)
            events.append(textEvent(word(i).toUtf8()));
        return Play::stream(events, pieceMs);
    }

    QElapsedTimer m_clock = [] {
        QElapsedTimer timer;
        timer.start();
        return timer;
    }();
    qint64 m_begun = -1;
    ScriptedServer m_server;
};

} // namespace

class TestKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fault_072_a_kill_while_streaming_takes_at_most_a_moment_of_text();
    void fault_073_nothing_is_there_twice_after_kills();

private:
    ProgramHome m_home;
    qsizetype m_requests = 0;
};

void TestKill::fault_072_a_kill_while_streaming_takes_at_most_a_moment_of_text()
{
    SlowServer server;
    const QString whole = SlowServer::whole();
    qsizetype answersBefore = 0;
    for (int round = 0; round < rounds; ++round) {
        server.forget();
        const qsizetype requestsBefore = server.requests();
        ProgramRun run(m_home, ProgramRun::ask(m_home, server.url(), u"question %1"_s.arg(round)));
        // Also while it starts, connects, waits.
        if (round % 4 != 0)
            QVERIFY(QTest::qWaitFor([&] { return server.requests() > requestsBefore; }, 15'000));
        QTest::qWait(QRandomGenerator::global()->bounded(10, 700));
        run.kill();
        const QString sure = server.textBefore(mayBeMissingMs);
        QVERIFY(run.waitForEnd());

        const ProfileContent content = readProfile(m_home.profile());
        QVERIFY2(content.report, content.report ? "" : qPrintable(content.report.error().message));
        QVERIFY(!content.report->wasDamaged);
        const QList<Message> answers = content.messages(Role::Assistant);
        if (server.requests() == requestsBefore)
            continue; // killed before the request left: nothing was promised
        int prompts = 0;
        for (const Message &prompt : content.messages(Role::User))
            prompts += prompt.text() == u"question %1"_s.arg(round);
        QCOMPARE(prompts, 1);
        QVERIFY(answers.size() > answersBefore);
        answersBefore = answers.size();
        const auto newest
            = std::ranges::max_element(answers, {}, [](const Message &message) { return message.created; });
        QCOMPARE(newest->state, MessageState::Interrupted);
        const QString kept = newest->text();
        QVERIFY2(whole.startsWith(kept), qPrintable(kept));
        QVERIFY2(kept.size() >= sure.size(), qPrintable(u"kept: %1\nsure: %2"_s.arg(kept, sure)));
    }
    m_requests = server.requests();
}

void TestKill::fault_073_nothing_is_there_twice_after_kills()
{
    const ProfileContent content = readProfile(m_home.profile());
    QVERIFY(content.report);
    QSet<QString> ids, prompts, rows;
    for (const Role role : {Role::User, Role::Assistant}) {
        for (const Message &message : content.messages(role)) {
            QVERIFY(!ids.contains(message.id.text()));
            ids.insert(message.id.text());
            if (role == Role::User) {
                QVERIFY2(!prompts.contains(message.text()), qPrintable(message.text()));
                prompts.insert(message.text());
            }
        }
    }
    for (const LedgerEntry &row : content.ledger) {
        QVERIFY(ids.contains(row.message.text()));
        QVERIFY(!rows.contains(row.message.text()));
        rows.insert(row.message.text());
        QCOMPARE(row.outcome, MessageState::Interrupted);
    }
    QVERIFY(rows.size() >= m_requests); // each request that may have been billed has its row
    QCOMPARE(rows.size(), content.messages(Role::Assistant).size());
}

QTEST_GUILESS_MAIN(TestKill)
#include "tst_kill.moc"
