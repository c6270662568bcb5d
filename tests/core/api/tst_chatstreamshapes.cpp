// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/api/streamtest.h"
#include "tests/support/samples.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace switchyard;

/// What servers make of the form of an answer, and what becomes of it here.
class TestChatStreamShapes : public StreamTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void fault_026_anImageOnOneLongLineArrives()
    {
        const QByteArray picture = "data:image/png;base64," + QByteArray(6'000'000, 'A');
        QByteArray bytes = text("Look:")
            + chunk("{\"images\":[{\"type\":\"image_url\",\"image_url\":{\"url\":\"" + picture + "\"},\"index\":0}]}")
            + stop + done;
        QList<QByteArray> pieces;
        for (qsizetype at = 0; at < bytes.size(); at += 65'536)
            pieces.append(bytes.sliced(at, std::min<qsizetype>(65'536, bytes.size() - at)));
        const auto watch = run(pieces);
        QCOMPARE(watch->text(), u"complete"_s);
        QCOMPARE(watch->parts<ImagePart>().size(), 1);
        QCOMPARE(watch->parts<ImagePart>().first().url.size(), picture.size());
        QCOMPARE(watch->parts<ImagePart>().first().mediaType, u"image/png"_s);
    }

    void fault_027_abrokenEventIsSkippedAndCounted()
    {
        const auto watch = run({text("A"), sseEvent("{\"choices\":[{\"delta\":{\"content\":\"lost\"}"),
                                sseEvent("what sk-or-v1-SECRETSECRET"), text("B"), stop, done});
        QCOMPARE(watch->text(), u"complete"_s);
        QCOMPARE(watch->message.text(), u"AB"_s);
        QCOMPARE(watch->completion().unreadableEvents, 2);
        QCOMPARE(watch->completion().unreadable.size(), 2);
        QVERIFY(!watch->completion().unreadable.join(u' ').contains("SECRET"_L1));
    }
    void fault_027_nothingButBrokenEventsIsABadReply()
    {
        const auto watch = run({sseEvent("{broken"), done});
        QCOMPARE(watch->text(), u"BadReply"_s);
    }

    void fault_028_oneBadByteDoesNotLoseTheEvent()
    {
        const QByteArray details = "[{\"type\":\"reasoning.text\",\"text\":\"\xff raw\",\"index\":0}]";
        const auto watch = run({text("a\xff"
                                     "b"),
                                text("x\\u0000y\\ud800z"),
                                chunk("{\"content\":\"\",\"reasoning_details\":" + details + "}"), stop, done});
        QCOMPARE(watch->text(), u"complete"_s);
        QCOMPARE(watch->message.text(), QString(u"a\uFFFDbx"_s + QChar(0) + u"y\uFFFDz"_s));
        QCOMPARE(watch->completion().unreadableEvents, 0);
        QCOMPARE(watch->completion().repairedEvents, 2);
        QCOMPARE(watch->all.at(2).reasoningDetails.value(0), details.sliced(1, details.size() - 2)); // bytes untouched
    }
    void fault_028_aPairOfSurrogatesMayBeCutApart()
    {
        const auto watch = run({text("\\ud83d"), text("\\udc4b!"), text("\\ud83d"), stop, done});
        QCOMPARE(watch->message.text(), u"👋!"_s);
    }

    void fault_029_unknownThingsAreTolerated()
    {
        const auto watch = run(
            {sseEvent("{\"id\":7,\"choices\":[{\"index\":\"0\",\"delta\":{\"role\":null,\"content\":null,\"novelty\":{"
                      "\"x\":1}},\"finish_reason\":null,\"more\":[]}],\"usage\":null,\"brand_new\":1}"),
             sseEvent("{\"type\":\"something.else\",\"n\":1}"), sseEvent("{}"),
             chunk("{\"content\":[{\"type\":\"hologram\",\"data\":[1,2]},{\"type\":\"text\",\"text\":\"ok\"}]}"),
             chunk("{}", "\"brand_new_reason\"",
                   ",\"usage\":{\"prompt_tokens\":\"3\",\"completion_tokens\":2,\"novel_tokens\":9}"),
             done});
        QCOMPARE(watch->text(), u"complete"_s);
        QCOMPARE(watch->message.text(), u"ok"_s);
        QCOMPARE(watch->parts<UnknownPart>().first(),
                 (UnknownPart{u"hologram"_s, "{\"type\":\"hologram\",\"data\":[1,2]}"}));
        QCOMPARE(watch->completion().finishReason, u"brand_new_reason"_s);
        QCOMPARE(watch->completion().usage.promptTokens, std::optional<qint64>(3));
        QCOMPARE(watch->completion().usage.extra, (QJsonObject{{u"novel_tokens"_s, 9}}));
    }

    void fault_030_hostileNumbersAndDepth()
    {
        const QByteArray deep = QByteArray(1025, '[') + QByteArray(1025, ']');
        const auto watch = run({text("a"), chunk("{\"content\":\"b\",\"deep\":" + deep + "}"),
                                chunk("{\"content\":\"c\",\"big\":1e999,\"small\":1e-400}"),
                                chunk("{\"content\":\"d\",\"content\":\"e\"}"),
                                chunk("{}", "\"stop\"",
                                      ",\"usage\":{\"prompt_tokens\":9007199254740993,\"completion_tokens\":"
                                      "9223372036854775808,\"cost\":0.000000000001}"),
                                done});
        QCOMPARE(watch->text(), u"complete"_s);
        QVERIFY(watch->message.text().startsWith("ac"_L1)); // too deep: unreadable
        QCOMPARE(watch->completion().unreadableEvents, 1);
        QCOMPARE(watch->completion().usage.promptTokens, std::optional<qint64>(9007199254740993));
        QVERIFY(!watch->completion().usage.completionTokens);
        QCOMPARE(watch->completion().usage.cost, std::optional(Money::fromPicos(1)));
    }

    void fault_034_toolCallsComeInEveryShape_data()
    {
        QTest::addColumn<QList<QByteArray>>("deltas");
        QTest::addColumn<QString>("expected");
        QTest::newRow("pieces out of order") << QList<QByteArray>{
            "{\"tool_calls\":[{\"index\":1,\"id\":\"b\",\"function\":{\"name\":\"g\",\"arguments\":\"\"}}]}",
            "{\"tool_calls\":[{\"index\":0,\"id\":\"a\",\"function\":{\"name\":\"f\",\"arguments\":\"{\"}}]}",
            "{\"tool_calls\":[{\"index\":1,\"function\":{\"arguments\":\"[1]\"}},{\"index\":0,\"function\":{"
            "\"arguments\":\"}\"}}]}"} << u"call: b g [1]\ncall: a f {}"_s;
        QTest::newRow("no index")
            << QList<QByteArray>{"{\"tool_calls\":[{\"id\":\"a\",\"function\":{\"name\":\"f\",\"arguments\":\"{}\"}}]}",
                                 "{\"tool_calls\":[{\"id\":\"b\",\"function\":{\"name\":\"g\",\"arguments\":\"{}\"}}]}"}
            << u"call: a f {}\ncall: b g {}"_s;
        QTest::newRow("no index, pieces")
            << QList<QByteArray>{"{\"tool_calls\":[{\"id\":\"a\",\"function\":{\"name\":\"f\"}}]}",
                                 "{\"tool_calls\":[{\"function\":{\"arguments\":\"{}\"}}]}"}
            << u"call: a f {}"_s;
        QTest::newRow("index 0 for each whole call")
            << QList<QByteArray>{"{\"tool_calls\":[{\"index\":0,\"id\":\"a\",\"function\":{\"name\":\"f\","
                                 "\"arguments\":\"{}\"}}]}",
                                 "{\"tool_calls\":[{\"index\":0,\"id\":\"b\",\"function\":{\"name\":\"g\","
                                 "\"arguments\":\"{}\"}}]}"}
            << u"call: a f {}\ncall: b g {}"_s;
        QTest::newRow("same id twice") << QList<
            QByteArray>{"{\"tool_calls\":[{\"index\":0,\"id\":\"a\",\"function\":{\"name\":\"f\",\"arguments\":\"1\"}},"
                        "{\"index\":1,\"id\":\"a\",\"function\":{\"name\":\"f\",\"arguments\":\"2\"}}]}"}
                                       << u"call: a f 1\ncall: a f 2"_s;
        QTest::newRow("arguments missing")
            << QList<QByteArray>{"{\"tool_calls\":[{\"index\":0,\"id\":\"a\",\"function\":{\"name\":\"f\"}}]}"}
            << u"call: a f "_s;
        QTest::newRow("arguments broken")
            << QList<QByteArray>{"{\"tool_calls\":[{\"index\":0,\"id\":\"a\",\"function\":{\"name\":\"f\","
                                 "\"arguments\":\"{\\\"x\\\":\"}}]}"}
            << u"call: a f {\"x\":"_s;
        QTest::newRow("arguments as an object")
            << QList<QByteArray>{"{\"tool_calls\":[{\"index\":0,\"id\":\"a\",\"function\":{\"name\":\"f\","
                                 "\"arguments\":{\"x\":1.50}}}]}"}
            << u"call: a f {\"x\":1.50}"_s;
    }
    void fault_034_toolCallsComeInEveryShape()
    {
        QFETCH(QList<QByteArray>, deltas);
        QFETCH(QString, expected);
        QList<QByteArray> pieces;
        for (const QByteArray &delta : deltas)
            pieces.append(chunk(delta));
        pieces.append(chunk("{}", "\"tool_calls\""));
        pieces.append(done);
        const auto watch = run(pieces);
        QCOMPARE(watch->text(), u"complete"_s);
        QCOMPARE(listing(watch->message), expected);
    }

    void fault_035_reasoningDetailsAreKeptInOrderAndBytes()
    {
        const QByteArray encrypted
            = "{\"type\":\"reasoning.encrypted\",\"data\":\"AAbb+/==\", \"id\" : \"r1\",\"index\":1,\"n\":1.0}";
        const auto watch
            = run({chunk("{\"content\":\"\",\"reasoning\":\"Hm\",\"reasoning_details\":[{\"type\":\"reasoning.text\","
                         "\"text\":\"Hm\",\"index\":0}]}"),
                   chunk("{\"content\":\"\",\"reasoning_details\":[{\"type\":\"reasoning.text\",\"signature\":\"c2ln\","
                         "\"index\":0}]}"),
                   chunk("{\"content\":\"\",\"reasoning_details\":[" + encrypted + "]}"), text("x"), stop, done});
        QCOMPARE(watch->message.reasoningText(), u"Hm"_s);
        const QByteArray details = watch->parts<ReasoningPart>().first().details;
        QVERIFY2(details.contains(encrypted), details.constData());
        const QJsonArray array = QJsonDocument::fromJson(details).array();
        QCOMPARE(array.size(), 2);
        QCOMPARE(array.at(0).toObject().value("signature"_L1).toString(), u"c2ln"_s);
        QCOMPARE(array.at(0).toObject().value("text"_L1).toString(), u"Hm"_s);
    }

    void fault_036_otherShapesGiveTheSameMessage()
    {
        const auto plain = run({text("Answer"), stop, done});
        const auto parts = run({chunk("{\"role\":\"assistant\",\"content\":[{\"type\":\"text\",\"text\":\"An\"}]}"),
                                chunk("{\"role\":\"assistant\",\"content\":\"swer\"}"), stop, done});
        const auto several = run({sseEvent("{\"id\":\"gen-1\",\"model\":\"a/"
                                           "b\",\"choices\":[{\"index\":1,\"delta\":{\"content\":\"other\"}},{"
                                           "\"index\":0,\"delta\":{\"content\":\"Answer\"}}]}"),
                                  stop, done});
        QCOMPARE(listing(parts->message), listing(plain->message));
        QCOMPARE(listing(several->message), listing(plain->message));
        const auto after = run(
            {chunk("{\"tool_calls\":[{\"index\":0,\"id\":\"a\",\"function\":{\"name\":\"f\",\"arguments\":\"{}\"}}]}"),
             text("and text"), stop, done});
        QCOMPARE(listing(after->message), u"call: a f {}\ntext: and text"_s);
    }

    void fault_037_whoAnsweredIsTold()
    {
        const auto watch
            = run({sseEvent("{\"id\":\"g\",\"model\":\"a/"
                            "b-20260801\",\"provider\":\"Other\",\"choices\":[{\"delta\":{\"content\":\"x\"}}]}"),
                   stop, done});
        QCOMPARE(watch->all.first().model, u"a/b-20260801"_s);
        QCOMPARE(watch->message.provider, u"Other"_s);
    }

    void fault_038_paddingAndMarkBeforeADocument()
    {
        const QByteArray answer = samples::own(u"chat-answer.json"_s);
        const auto watch = run(FakeReply{.pieces = {answer.first(100), answer.sliced(100)}});
        QCOMPARE(watch->text(), u"complete"_s);
        QCOMPARE(watch->message.text(), u"Four."_s);
        QCOMPARE(watch->message.reasoningText(), u"2+2"_s);
        QCOMPARE(watch->parts<CitationPart>().size(), 1);
        QCOMPARE(watch->parts<UnknownPart>().first().type, u"annotation/file"_s);
        QCOMPARE(watch->message.answeredBy, u"acme/swift-1-20260801"_s);
        const auto marked = run(FakeReply{.pieces = {"\xef\xbb\xbf\n", answer.trimmed()}});
        QCOMPARE(marked->text(), u"complete"_s);
        const auto cut = run(FakeReply{.pieces = {answer.chopped(20)}});
        QVERIFY(cut->text() != "complete"_L1);
    }

    void fault_039_theCostIsWhatTheTextSays_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<std::optional<Money>>("cost");
        QTest::newRow("missing") << "{\"completion_tokens\":1}"_ba << std::optional<Money>();
        QTest::newRow("null") << "{\"cost\":null,\"completion_tokens\":1}"_ba << std::optional<Money>();
        QTest::newRow("exponent") << "{\"cost\":3.4e-7}"_ba << std::optional(Money::fromPicos(340'000));
        QTest::newRow("twenty digits") << "{\"cost\":0.01331760000000000000}"_ba
                                       << std::optional(Money::fromPicos(13'317'600'000));
        QTest::newRow("rounded once") << "{\"cost\":0.0000208333333333333333}"_ba
                                      << std::optional(Money::fromPicos(20'833'333));
        QTest::newRow("text") << "{\"cost\":\"0.5\"}"_ba << std::optional(Money::fromPicos(500'000'000'000));
        QTest::newRow("negative is kept") << "{\"cost\":-1}"_ba << std::optional(Money::fromPicos(-1'000'000'000'000));
        QTest::newRow("no number") << "{\"cost\":\"fixed\"}"_ba << std::optional<Money>();
        QTest::newRow("an object") << "{\"cost\":{\"total_cost\":0.005013}}"_ba
                                   << std::optional(Money::fromPicos(5'013'000'000));
        QTest::newRow("a double would lie")
            << "{\"cost\":4503.599627370497}"_ba << Money::fromText("4503.599627370497");
    }
    void fault_039_theCostIsWhatTheTextSays()
    {
        QFETCH(QByteArray, json);
        QFETCH(std::optional<Money>, cost);
        const auto watch = run({text("a"), chunk("{}", "\"stop\"", ",\"usage\":" + json), done});
        QCOMPARE(watch->completion().usage.cost, cost);
    }

    void citationsOfCumulativeChunksComeOnce()
    {
        const auto watch = run({samples::own(u"chat-cumulative-usage.sse"_s)});
        QCOMPARE(watch->text(), u"complete"_s);
        QCOMPARE(listing(watch->message),
                 u"text: One two\ncitation: https://example.org/a\ncitation: https://example.org/b"_s);
        QCOMPARE(watch->completion().usage.cost, std::optional(Money::fromPicos(5'013'000'000)));
    }
};

QTEST_GUILESS_MAIN(TestChatStreamShapes)
#include "tst_chatstreamshapes.moc"
