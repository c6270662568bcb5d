// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/api/streamtest.h"
#include "tests/support/samples.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace switchyard;

/// How an answer begins, ends and is ended.
class TestChatStream : public StreamTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aWholeAnswerIsFoldedTruly()
    {
        const auto watch = run({samples::own(u"chat-text.sse"_s)});
        QCOMPARE(watch->text(), u"complete"_s);
        QCOMPARE(watch->message.text(), u"Grüße, 世界 👋\n\nfin "_s); // never trimmed
        QCOMPARE(watch->completion().finishReason, u"stop"_s);
        QCOMPARE(watch->completion().nativeFinishReason, u"STOP"_s);
        QCOMPARE(watch->completion().provider, u"Acme"_s);
        QCOMPARE(watch->completion().model, u"acme/swift-1"_s);
        QCOMPARE(watch->completion().generation, GenerationId(u"gen-1790000000-own"_s));
        QCOMPARE(watch->completion().usage.cost, Money::fromText("0.00000034"));
        QCOMPARE(watch->completion().usage.cachedTokens, std::optional<qint64>(4));
        QVERIFY(watch->alive > 0);
    }

    void fault_001_anAnswerWithoutItsEndMarkIsInterrupted_data()
    {
        QTest::addColumn<FakeReply>("reply");
        QTest::addColumn<QString>("outcome");
        FakeReply cut = FakeReply::sse({text("Half"), "data: {\"id\":\"ge"});
        QTest::newRow("the library says success") << cut << u"Interrupted"_s;
        cut.error = Error::make(Error::Kind::Interrupted, u"x"_s);
        QTest::newRow("the library says broken") << cut << u"Interrupted"_s;
        cut.error = Error::make(Error::Kind::Unclear, u"x"_s);
        QTest::newRow("any other failure") << cut << u"Interrupted"_s;
        FakeReply late = FakeReply::sse({text("Half"), stop});
        late.error = Error::make(Error::Kind::Interrupted, u"x"_s);
        QTest::newRow("cut behind the finish reason") << late << u"complete"_s;
        QTest::newRow("a null reason is none")
            << FakeReply::sse({text("Half"), chunk("{}", "null"), chunk("{}", "\"\"")}) << u"Interrupted"_s;
        QTest::newRow("end mark without reason") << FakeReply::sse({text("Half"), done}) << u"complete"_s;
    }
    void fault_001_anAnswerWithoutItsEndMarkIsInterrupted()
    {
        QFETCH(FakeReply, reply);
        QFETCH(QString, outcome);
        const auto watch = run(reply);
        QCOMPARE(watch->text(), outcome);
        QCOMPARE(watch->message.text(), u"Half"_s); // text that came is kept
        QCOMPARE(watch->completion().unreadableEvents, 0); // the cut event is not a fault of its own
        QCOMPARE(watch->message.generation, GenerationId(u"gen-1"_s));
    }

    void theGenerationIsKnownFromTheHeader()
    {
        FakeReply reply = FakeReply::sse({text("Half")});
        reply.headers.append("X-Generation-Id", "gen-header");
        const auto watch = run(reply);
        QCOMPARE(watch->text(), u"Interrupted"_s);
        QCOMPARE(watch->message.generation, GenerationId(u"gen-header"_s));
    }

    void fault_020_stopIsFinalWheneverItComes()
    {
        for (int when = 0; when < 4; ++when) {
            m_transport.enqueue(FakeReply::sse({text("One"), text("Two"), stop, done}));
            Client client(m_transport);
            StreamWatch watch(client.startChat(target(), hello()));
            if (when == 0) {
                watch.stream->abort();
            } else {
                watch.onDelta = [&] {
                    if (watch.deltas == when)
                        watch.stream->abort();
                };
                QTRY_COMPARE(watch.outcomes, 1);
            }
            QCOMPARE(watch.text(), u"Cancelled"_s);
            QVERIFY(!m_transport.last() || m_transport.last()->wasAborted());
            QTest::qWait(20);
            watch.stream->abort();
            QCOMPARE(watch.outcomes, 1);
            QCOMPARE(watch.deltas, when);
            QCOMPARE(watch.afterEnd, 0);
        }
    }
    void deletingAStreamIsSilent()
    {
        m_transport.enqueue(FakeReply::silent());
        Client client(m_transport);
        int outcomes = 0;
        auto stream = client.startChat(target(), hello());
        connect(stream.get(), &ChatStream::finished, this, [&] { ++outcomes; });
        QTest::qWait(10);
        stream.reset();
        QTRY_VERIFY(!m_transport.last());
        QCOMPARE(outcomes, 0);
    }

    void fault_032_readingGoesOnAfterTheFinishReason_data()
    {
        QTest::addColumn<QList<QByteArray>>("pieces");
        QTest::addColumn<std::optional<qint64>>("tokens");
        const QByteArray usage = ",\"usage\":{\"completion_tokens\":5}";
        const QByteArray alone = sseEvent("{\"id\":\"gen-1\",\"choices\":[],\"usage\":{\"completion_tokens\":5}}");
        const std::optional<qint64> five(5);
        QTest::newRow("in the finish chunk") << QList{text("a"), chunk("{}", "\"stop\"", usage), done} << five;
        QTest::newRow("repeated reason") << QList{text("a"), stop, chunk("{\"content\":\"\"}", "\"stop\"", usage), done}
                                         << five;
        QTest::newRow("no choices") << QList{text("a"), stop, alone, done} << five;
        QTest::newRow("null reason behind") << QList{text("a"), stop, chunk("{}", "null", usage), done} << five;
        QTest::newRow("before the finish") << QList{text("a"), chunk("{}", "null", usage), stop, done} << five;
        QTest::newRow("twice, last wins")
            << QList{text("a"), chunk("{}", "null", ",\"usage\":{\"completion_tokens\":1}"),
                     chunk("{}", "\"stop\"", usage), done}
            << five;
        QTest::newRow("empty one behind")
            << QList{text("a"), chunk("{}", "\"stop\"", usage), chunk("{}", "null", ",\"usage\":{}"), done} << five;
        QTest::newRow("none") << QList{text("a"), stop, done} << std::optional<qint64>();
    }
    void fault_032_readingGoesOnAfterTheFinishReason()
    {
        QFETCH(QList<QByteArray>, pieces);
        QFETCH(std::optional<qint64>, tokens);
        const auto watch = run(pieces);
        QCOMPARE(watch->text(), u"complete"_s);
        QCOMPARE(watch->completion().usage.completionTokens, tokens);
        QCOMPARE(watch->message.usage.completionTokens, tokens);
        QCOMPARE(watch->completion().finishReason, u"stop"_s);
    }
    void fault_032_aConnectionThatLingersIsNotWaitedForEver()
    {
        FakeReply reply = FakeReply::sse({text("a"), chunk("{}", "\"stop\"", ",\"usage\":{\"completion_tokens\":5}")});
        reply.holdOpen = true;
        const auto watch = run(reply);
        QCOMPARE(watch->text(), u"complete"_s);
    }

    void fault_033_nothingCountsAfterTheEndMark()
    {
        const auto watch = run({text("a") + stop + done + text("b") + sseEvent("{\"error\":\"x\"}") + done});
        QCOMPARE(watch->text(), u"complete"_s);
        QCOMPARE(watch->message.text(), u"a"_s);
        QCOMPARE(watch->outcomes, 1);
        const auto foreign = run(
            {text("a"), sseEvent("{\"id\":\"gen-2\",\"choices\":[{\"delta\":{\"content\":\"b\"}}]}"), stop, done});
        QCOMPARE(foreign->completion().foreignEvents, 1);
        QCOMPARE(foreign->completion().generation, GenerationId(u"gen-1"_s));
    }

    void fault_044_fiveThousandEventsPassQuickly()
    {
        QByteArray bytes;
        for (int i = 0; i < 5000; ++i)
            bytes += text("word ");
        QList<QByteArray> pieces;
        for (qsizetype at = 0; at < bytes.size(); at += 65'536)
            pieces.append(bytes.sliced(at, std::min<qsizetype>(65'536, bytes.size() - at)));
        pieces += stop + done;
        QElapsedTimer timer;
        timer.start();
        const auto watch = run(pieces);
        QCOMPARE(watch->message.text().size(), 25'000);
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_GUILESS_MAIN(TestChatStream)
#include "tst_chatstream.moc"
