// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/client.h"
#include "core/api/httptransport.h"
#include "core/domain/connection.h"
#include "core/services/answerrun.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faketransport.h"
#include "tests/support/scriptedserver.h"

#include <QSignalSpy>
#include <QtTest>

using namespace switchyard;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QByteArray delta(const QByteArray &members)
{
    return "data: {\"id\":\"gen-1\",\"choices\":[{\"index\":0,\"delta\":{" + members
        + "},\"finish_reason\":null}]}\n\n";
}

/// About 500 tokens that say nothing new.
QByteArray paragraph()
{
    return QByteArray("again and again ").repeated(125);
}

LedgerEntry entryWithPrice(const QString &perToken)
{
    LedgerEntry entry{.message = MessageId(u"answer"_s), .model = ModelId(u"acme/one"_s)};
    entry.sent = QDateTime(QDate(2026, 3, 1), QTime(12, 0), QTimeZone::UTC);
    if (!perToken.isEmpty()) {
        entry.prices.prices.insert(u"prompt"_s, Price::fromText(u"0.00001"_s));
        entry.prices.prices.insert(u"completion"_s, Price::fromText(perToken));
    }
    return entry;
}

ChatRequest hello()
{
    return {.model = ModelId(u"acme/one"_s), .messages = {{.role = Role::User, .parts = {TextPart{u"hello"_s}}}}};
}

ApiTarget targetAt(const QUrl &url)
{
    ApiTarget target;
    target.baseUrl = url;
    target.key = BoundKey{*ApiKey::fromUserText(u"local-CANARYCANARY-0123"_s), originOf(url), false};
    return target;
}

const QUrl nowhere(u"http://127.0.0.1:9/v1"_s);

} // namespace

class TestAnswerRun : public QObject
{
    Q_OBJECT

    FakeClock m_clock;
    FakeTransport m_transport;

    std::unique_ptr<AnswerRun> run(const LedgerEntry &entry, const AnswerLimits &limits, FakeReply reply)
    {
        m_transport.enqueue(std::move(reply));
        Client client(m_transport);
        auto answer = std::make_unique<AnswerRun>(client, m_clock, Message{.id = entry.message}, entry);
        QSignalSpy finished(answer.get(), &AnswerRun::finished);
        answer->setLimits(limits);
        answer->start(targetAt(nowhere), Client::encodeChat(hello(), ApiTarget().dialect));
        [&] { QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 10'000); }();
        return answer;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void fault_043_theLimitsAreGenerous()
    {
        QCOMPARE(AnswerLimits().characters, 4'000'000);
        QCOMPARE(AnswerLimits().cost, Money::fromText("5"));
    }

    void fault_043_anAnswerIsEndedWhereItsCostPassesTheLimit_data()
    {
        QTest::addColumn<QByteArray>("piece");
        QTest::newRow("text") << delta("\"content\":\"" + paragraph() + "\"");
        QTest::newRow("thoughts") << delta("\"content\":\"\",\"reasoning\":\"" + paragraph() + "\"");
        QTest::newRow("arguments") << delta("\"tool_calls\":[{\"index\":0,\"id\":\"a\",\"function\":{\"name\":\"f\","
                                            "\"arguments\":\""
                                            + paragraph() + "\"}}]");
        QTest::newRow("a mixture") << delta("\"content\":\"" + paragraph() + "\",\"reasoning\":\"" + paragraph()
                                            + "\"");
    }
    void fault_043_anAnswerIsEndedWhereItsCostPassesTheLimit()
    {
        QFETCH(QByteArray, piece);
        FakeReply endless = FakeReply::sse(QList<QByteArray>(400, piece));
        endless.holdOpen = true;
        // 60 USD per million: 0.3 USD are 5,000 tokens, about ten paragraphs.
        const auto answer = run(entryWithPrice(u"0.00006"_s), {.cost = Money::fromText("0.3")}, endless);
        QTRY_VERIFY(!m_transport.last()); // the connection is closed
        QCOMPARE(answer->message().state, MessageState::Interrupted);
        QCOMPARE(answer->entry().outcome, MessageState::Interrupted);
        QCOMPARE(answer->message().error->kind, Error::Kind::Interrupted);
        QVERIFY2(answer->message().error->message.contains("0.3 USD"_L1), qPrintable(answer->message().error->message));
        // What came is kept.
        qsizetype kept = answer->message().text().size() + answer->message().reasoningText().size();
        for (const ContentPart &part : answer->message().parts) {
            if (const auto *call = std::get_if<ToolCallPart>(&part))
                kept += call->arguments.size();
        }
        QVERIFY2(kept >= 6 * 2000 && kept <= 18 * 2000, qPrintable(QString::number(kept)));
    }
    void fault_043_smallPiecesAreMeasuredTogether()
    {
        FakeReply endless = FakeReply::sse(QList<QByteArray>(8000, delta("\"content\":\"again \"")));
        const auto answer = run(entryWithPrice(u"0.00006"_s), {.cost = Money::fromText("0.12")}, endless);
        QCOMPARE(answer->message().state, MessageState::Interrupted);
        const auto words = answer->message().text().size() / 6;
        QVERIFY2(words > 1300 && words < 2700, qPrintable(QString::number(words))); // a word is about a token
    }

    void fault_043_withoutAPriceOrALimitMoneyEndsNothing_data()
    {
        QTest::addColumn<QString>("price");
        QTest::addColumn<AnswerLimits>("limits");
        const AnswerLimits small{.cost = Money::fromText("0.000001")};
        QTest::newRow("free") << u"0"_s << small;
        QTest::newRow("no list") << QString() << small;
        QTest::newRow("price unknown") << u"-1"_s << small;
        QTest::newRow("no limit") << u"0.00006"_s << AnswerLimits{.cost = std::nullopt};
        QTest::newRow("below the limit") << u"0.00006"_s << AnswerLimits();
    }
    void fault_043_withoutAPriceOrALimitMoneyEndsNothing()
    {
        QFETCH(QString, price);
        QFETCH(AnswerLimits, limits);
        QList<QByteArray> pieces(50, delta("\"content\":\"" + paragraph() + "\""));
        pieces.append("data: [DONE]\n\n");
        const auto answer = run(entryWithPrice(price), limits, FakeReply::sse(pieces));
        QCOMPARE(answer->message().state, MessageState::Complete);
        QCOMPARE(answer->message().text().size(), 50 * 2000);
        QVERIFY(!answer->message().error);
    }

    void fault_043_theLengthEndsAnAnswerThatCostsNothing()
    {
        const FakeReply endless = FakeReply::sse(QList<QByteArray>(100, delta("\"content\":\"" + paragraph() + "\"")));
        const auto answer = run(entryWithPrice(u"0"_s), {.characters = 20'000}, endless);
        QCOMPARE(answer->message().state, MessageState::Interrupted);
        QCOMPARE(answer->message().text().size(), 22'000);
        QVERIFY(answer->message().error->message.contains("came to no end"_L1));
    }

    void fault_018_anAnswerThatSleepCutsIsInterruptedAndKept()
    {
        auto slept = std::make_shared<std::chrono::milliseconds>(0);
        HttpTransport transport({.slept = [slept] { return *slept; }, .lookEvery = 20ms, .patienceAfterWaking = 100ms});
        ScriptedServer server([](const SeenRequest &) {
            Play play = Play::stream({delta("\"content\":\"Half an ans\"")}, 0, false);
            play.end = Play::End::KeepOpen;
            return play;
        });
        Client client(transport);
        AnswerRun answer(client, m_clock, {}, entryWithPrice({}));
        QSignalSpy finished(&answer, &AnswerRun::finished);
        answer.start(targetAt(server.url(u"/v1"_s)), Client::encodeChat(hello(), ApiTarget().dialect));
        QTRY_COMPARE(answer.message().state, MessageState::Streaming);
        *slept += 8h;
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(answer.message().state, MessageState::Interrupted);
        QCOMPARE(answer.message().text(), u"Half an ans"_s);
        QCOMPARE(answer.message().error->kind, Error::Kind::Interrupted);
        QTest::qWait(150);
        QCOMPARE(server.requests().size(), 1);
        QCOMPARE(finished.size(), 1);
    }

    void fault_160_theKeptErrorHoldsNoKey()
    {
        const QByteArray said
            = "{\"error\":{\"code\":401,\"message\":\"who is local-CANARYCANARY-0123?\",\"param\":\"local-canarycanary-"
              "0123\",\"metadata\":{\"provider_name\":\"local-CANARYCANARY-0123\"}}}";
        const auto answer = run(entryWithPrice({}), {}, FakeReply::json(said, 401));
        QCOMPARE(answer->message().state, MessageState::Failed);
        const Error error = *answer->message().error;
        for (const QString &text : {error.message, error.host, error.code, error.provider, error.parameter, error.raw})
            QVERIFY2(!text.contains("canarycanary"_L1, Qt::CaseInsensitive), qPrintable(text));
        QVERIFY(error.message.contains("who is"_L1));
    }
};

QTEST_GUILESS_MAIN(TestAnswerRun)
#include "tst_answerrun.moc"
