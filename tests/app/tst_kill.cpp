// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/programrun.h"
#include "tests/app/stallwitness.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <chrono>
#include <deque>
#include <memory>

using namespace switchyard;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int lanes = 8, kills = 200;
constexpr int words = 400, pieceMs = 20;
constexpr qint64 mayBeMissingMs = 250;
// What a machine that was seen to stand still may have held up: everything that was under way.
constexpr auto stallCounts = 2s;

QString word(qsizetype i)
{
    return u"w%1 "_s.arg(i);
}

/// A profile whose program is started and killed over and over, and the server it talks to: one numbered word every
/// few milliseconds. What the program has received is what it has printed; when, is when this process has read it.
class Lane
{
public:
    explicit Lane(const StallWitness &witness)
        : m_witness(witness), m_server([](const SeenRequest &) {
              QList<QByteArray> events;
              for (int i = 0; i < words; ++i)
                  events.append(textEvent(word(i).toUtf8()));
              return Play::stream(events, pieceMs);
          })
    {
        m_clock.start();
        QObject::connect(&m_server, &ScriptedServer::wrote, &m_server, [this](const QByteArray &bytes) {
            if (bytes.contains("data: "))
                m_written.append(m_clock.elapsed());
        });
    }

    /// `blindly`: the moment is counted from the start, so that starting and connecting are hit too.
    void begin(bool blindly)
    {
        m_question = u"question %1"_s.arg(m_round++);
        m_heard.clear();
        m_written.clear();
        m_requestsBefore = m_server.requests().size();
        m_wait = QRandomGenerator::global()->bounded(10, 700);
        m_killedAt = -1;
        m_dueAt = blindly ? m_clock.elapsed() + m_wait : -1;
        m_run = std::make_unique<ProgramRun>(m_home, ProgramRun::ask(m_home, m_server.url(u"/v1"_s), m_question));
        m_run->whenHeard([this](const QByteArray &all) { m_heard.append({m_clock.elapsed(), all}); });
    }
    /// To be asked again and again: kills when it is time; true once the program is dead.
    [[nodiscard]] bool isOver()
    {
        if (m_dueAt < 0 && hasAsked())
            m_dueAt = m_clock.elapsed() + m_wait;
        if (m_killedAt < 0 && m_dueAt >= 0 && m_clock.elapsed() >= m_dueAt) {
            m_killedAt = m_clock.elapsed();
            m_run->kill();
            m_stall = m_witness.longestWithin(stallCounts).count();
        }
        return m_killedAt >= 0 && !m_run->isRunning();
    }

    [[nodiscard]] const ProgramHome &home() const { return m_home; }
    [[nodiscard]] QString question() const { return m_question; }
    [[nodiscard]] bool hasAsked() const { return m_server.requests().size() > m_requestsBefore; }
    [[nodiscard]] qsizetype requests() const { return m_server.requests().size(); }
    /// What had been received this long before the kill.
    [[nodiscard]] QString received(qint64 before) const
    {
        QByteArray text;
        for (const auto &[ms, all] : m_heard) {
            if (ms <= m_killedAt - before)
                text = all;
        }
        return QString::fromUtf8(text);
    }
    /// How long before the kill the first word that is not in `kept` had been written; 0 when none is missing.
    [[nodiscard]] qint64 missingMs(const QString &kept) const
    {
        const qsizetype next = kept.count(u' ');
        return next < m_written.size() ? std::max<qint64>(0, m_killedAt - m_written.at(next)) : 0;
    }
    /// How long the machine stood still shortly before the kill.
    [[nodiscard]] qint64 stallMs() const { return m_stall; }
    qsizetype answers = 0; ///< seen after the last kill

private:
    const StallWitness &m_witness;
    ProgramHome m_home;
    QElapsedTimer m_clock;
    QList<std::pair<qint64, QByteArray>> m_heard;
    QList<qint64> m_written;
    QString m_question;
    int m_round = 0, m_wait = 0;
    qint64 m_dueAt = -1, m_killedAt = -1, m_stall = 0;
    qsizetype m_requestsBefore = 0;
    ScriptedServer m_server;
    std::unique_ptr<ProgramRun> m_run;
};

} // namespace

class TestKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void fault_072_a_kill_while_streaming_takes_at_most_a_moment_of_text();
    void fault_073_nothing_is_there_twice_after_kills();

private:
    void check(Lane &lane);

    StallWitness m_witness;
    std::deque<Lane> m_lanes;
    int m_stalled = 0; // kills that met a stream while the machine stood still
    QList<qint64> m_missing; // of each other kill that met a stream, by the server's clock
};

void TestKill::initTestCase()
{
    for (int i = 0; i < lanes; ++i)
        m_lanes.emplace_back(m_witness);
}

void TestKill::fault_072_a_kill_while_streaming_takes_at_most_a_moment_of_text()
{
    for (int round = 0; round < kills / lanes; ++round) {
        for (Lane &lane : m_lanes)
            lane.begin(round % 4 == 0);
        QVERIFY(QTest::qWaitFor(
            [this] {
                bool all = true;
                for (Lane &lane : m_lanes)
                    all &= lane.isOver();
                return all;
            },
            30'000));
        for (Lane &lane : m_lanes) {
            check(lane);
            if (QTest::currentTestFailed())
                return;
        }
    }
    std::ranges::sort(m_missing);
    if (m_stalled > kills / 4)
        QSKIP("the machine stood still too often to tell");
    QVERIFY(m_missing.size() > kills / 2);
    qInfo(
        "%lld kills met a stream and took %lld ms of it in the middle, %lld ms at most; %d more came while the machine "
        "stood still",
        m_missing.size(), m_missing.at(m_missing.size() / 2), m_missing.last(), m_stalled);
}

void TestKill::check(Lane &lane)
{
    const ProfileContent content = readProfile(lane.home().profile());
    QVERIFY2(content.report, content.report ? "" : qPrintable(content.report.error().message));
    QVERIFY(!content.report->wasDamaged);
    QCOMPARE(content.integrity, QStringList{u"ok"_s});
    if (!lane.hasAsked())
        return; // killed before the request left: nothing was promised

    const QList<Message> prompts = content.messages(Role::User), answers = content.messages(Role::Assistant);
    QCOMPARE(std::ranges::count(prompts, lane.question(), &Message::text), 1);
    QVERIFY(answers.size() > lane.answers);
    lane.answers = answers.size();
    const auto newest = std::ranges::max_element(answers, {}, &Message::created);
    QCOMPARE(newest->state, MessageState::Interrupted);
    QString whole;
    for (int i = 0; i < words; ++i)
        whole += word(i);
    const QString kept = newest->text(), received = lane.received(mayBeMissingMs + lane.stallMs());
    QVERIFY2(whole.startsWith(kept), qPrintable(kept));
    QVERIFY2(kept.size() >= received.size(), qPrintable(u"kept: %1\nreceived: %2"_s.arg(kept, received)));
    if (lane.stallMs() > 0)
        ++m_stalled;
    else
        m_missing.append(lane.missingMs(kept));
}

void TestKill::fault_073_nothing_is_there_twice_after_kills()
{
    for (const Lane &lane : m_lanes) {
        const ProfileContent content = readProfile(lane.home().profile());
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
        QVERIFY(rows.size() >= lane.requests()); // each request that may have been billed has its row
        QCOMPARE(rows.size(), content.messages(Role::Assistant).size());
    }
}

QTEST_GUILESS_MAIN(TestKill)
#include "tst_kill.moc"
