// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/client.h"
#include "core/api/httpchatstream_p.h"
#include "tests/core/api/streamwatch.h"
#include "tests/support/faketransport.h"
#include "tests/support/samples.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace switchyard;

namespace {

QByteArray sseEvent(const QByteArray &json)
{
    return "data: " + json + "\n\n";
}

/// A chunk with this delta and, perhaps, members beside `choices`.
QByteArray chunk(const QByteArray &delta, const QByteArray &finish = "null", const QByteArray &beside = {})
{
    return sseEvent("{\"id\":\"gen-1\",\"model\":\"a/b\",\"choices\":[{\"index\":0,\"delta\":" + delta
                    + ",\"finish_reason\":" + finish + "}]" + beside + "}");
}

QByteArray text(const QByteArray &words)
{
    return chunk("{\"content\":\"" + words + "\"}");
}

const QByteArray done = "data: [DONE]\n\n"_ba;
const QByteArray stop = chunk("{\"content\":\"\"}", "\"stop\"");

ChatRequest hello()
{
    ChatRequest request;
    request.model = ModelId(u"a/b"_s);
    request.messages = {{.role = Role::User, .parts = {TextPart{u"hello"_s}}}};
    return request;
}

ApiTarget target()
{
    ApiTarget to;
    to.baseUrl = QUrl(u"http://127.0.0.1:9/v1"_s);
    to.key = BoundKey{*ApiKey::fromUserText(u"sk-or-v1-SECRETSECRET"_s), originOf(to.baseUrl), false};
    return to;
}

/// What the message holds, as text that can be compared.
QString listing(const Message &message)
{
    QStringList lines;
    for (const ContentPart &part : message.parts) {
        if (const auto *t = std::get_if<TextPart>(&part))
            lines += "text: "_L1 + t->text;
        else if (const auto *r = std::get_if<ReasoningPart>(&part))
            lines += "reasoning: "_L1 + r->text + " | "_L1 + QString::fromUtf8(r->details);
        else if (const auto *c = std::get_if<ToolCallPart>(&part))
            lines += "call: "_L1 + c->id + ' '_L1 + c->name + ' '_L1 + c->arguments;
        else if (const auto *l = std::get_if<CitationPart>(&part))
            lines += "citation: "_L1 + l->url;
        else if (const auto *i = std::get_if<ImagePart>(&part))
            lines += "image: "_L1 + i->mediaType + ' '_L1 + QString::number(i->url.size());
        else if (const auto *u = std::get_if<UnknownPart>(&part))
            lines += "unknown: "_L1 + u->type;
        else if (const auto *f = std::get_if<RefusalPart>(&part))
            lines += "refusal: "_L1 + f->text;
        else
            lines += u"other"_s;
    }
    return lines.join(u'\n');
}

} // namespace

class TestChatStream : public QObject
{
    Q_OBJECT

    FakeTransport m_transport;

    /// Runs one answer to its end.
    std::unique_ptr<StreamWatch> run(FakeReply reply, const ChatRequest &request = hello())
    {
        m_transport.enqueue(std::move(reply));
        Client client(m_transport);
        auto watch = std::make_unique<StreamWatch>(client.startChat(target(), request));
        if (watch->outcomes != 0)
            qWarning("finished from inside the call");
        [&] { QTRY_COMPARE_WITH_TIMEOUT(watch->outcomes, 1, 8000); }();
        return watch;
    }
    std::unique_ptr<StreamWatch> run(const QList<QByteArray> &pieces) { return run(FakeReply::sse(pieces)); }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everySampleDecodesTheSameWholeAndCut_data()
    {
        QTest::addColumn<QString>("path");
        const auto paths = samples::all(u"*chat-*.sse"_s);
        for (const QString &path : paths)
            QTest::newRow(qPrintable(path.section(u'/', -1))) << path;
    }
    void everySampleDecodesTheSameWholeAndCut()
    {
        QFETCH(QString, path);
        const QByteArray bytes = samples::contents(path);
        const auto whole = run({bytes});
        const bool fails = path.contains("error"_L1);
        QCOMPARE(whole->text() == "complete"_L1, !fails);
        QVERIFY(whole->deltas > 0);
        QCOMPARE(whole->completion().unreadableEvents, 0);
        QRandomGenerator random(99);
        for (int round = 0; round < 3; ++round) {
            QList<QByteArray> pieces;
            const qsizetype most = round == 0 && bytes.size() < 4000 ? 2 : 700;
            for (qsizetype at = 0; at < bytes.size();) {
                const qsizetype size = std::min<qsizetype>(1 + random.bounded(int(most)), bytes.size() - at);
                pieces.append(bytes.sliced(at, size));
                at += size;
            }
            const auto cut = run(pieces);
            QCOMPARE(cut->text(), whole->text());
            QCOMPARE(listing(cut->message), listing(whole->message));
            QCOMPARE(cut->message.usage, whole->message.usage);
            QCOMPARE(cut->all, whole->all);
        }
    }

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

    void fault_010_webPagesAndEmptyBodies_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<QString>("words");
        const QByteArray page
            = "\n <!DOCTYPE html><html><head><title>Portal</title><style>x{}</style></head><body>Please <b>log "
              "in</b></body></html>";
        QTest::newRow("a page with 200") << 200 << page << u"BadReply"_s << u"web page: Portal Please log in"_s;
        QTest::newRow("a page with 502") << 502 << page << u"ProviderFailed"_s << u"web page: Portal Please log in"_s;
        QTest::newRow("empty with 200") << 200 << QByteArray() << u"BadReply"_s << u""_s;
        QTest::newRow("text with 500") << 500 << "upstream exploded"_ba << u"ProviderFailed"_s
                                       << u"upstream exploded"_s;
        QTest::newRow("empty with 503") << 503 << QByteArray() << u"ProviderFailed"_s << u"503"_s;
    }
    void fault_010_webPagesAndEmptyBodies()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, outcome);
        QFETCH(QString, words);
        const auto watch = run(FakeReply{.status = status, .pieces = {body}});
        QCOMPARE(watch->text(), outcome);
        QVERIFY2(watch->error().message.contains(words), qPrintable(watch->error().message));
        QVERIFY(watch->message.parts.isEmpty()); // an error is never an answer
    }

    void fault_013_everyStatusHasItsKind_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("kind");
        const std::pair<int, const char *> table[]
            = {{400, "BadRequest"},     {401, "Unauthorized"},   {402, "OutOfCredits"},   {403, "Forbidden"},
               {404, "NotFound"},       {405, "BadRequest"},     {408, "ProviderFailed"}, {409, "BadRequest"},
               {410, "BadRequest"},     {412, "BadRequest"},     {413, "BadRequest"},     {422, "BadRequest"},
               {429, "RateLimited"},    {500, "ProviderFailed"}, {502, "ProviderFailed"}, {503, "ProviderFailed"},
               {504, "ProviderFailed"}, {524, "ProviderFailed"}, {529, "ProviderFailed"}};
        for (const auto &[status, kind] : table)
            QTest::newRow(qPrintable(QString::number(status))) << status << QString::fromLatin1(kind);
    }
    void fault_013_everyStatusHasItsKind()
    {
        QFETCH(int, status);
        QFETCH(QString, kind);
        const auto requests = m_transport.requests().size();
        const auto watch = run(FakeReply::json("{\"error\":{\"code\":" + QByteArray::number(status)
                                                   + ",\"message\":\"because\"},\"user_id\":\"user_abcdefghij\"}",
                                               status));
        QCOMPARE(watch->text(), kind);
        QCOMPARE(watch->error().httpStatus, std::optional(status));
        QCOMPARE(watch->error().message, u"because"_s);
        QVERIFY(!watch->error().raw.contains("abcdefghij"_L1));
        QCOMPARE(m_transport.requests().size(), requests + 1); // a chat is never repeated
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

    void fault_031_errorsInAllPlaces_data()
    {
        QTest::addColumn<FakeReply>("reply");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, FakeReply reply, const char *kind, const char *words) {
            QTest::newRow(name) << std::move(reply) << QString::fromLatin1(kind) << QString::fromLatin1(words);
        };
        row("in a 200 body", FakeReply::json("{\"error\":{\"code\":429,\"message\":\"slow down\"}}"), "RateLimited",
            "slow down");
        row("in a choice of a 200 body",
            FakeReply::json(
                "{\"choices\":[{\"message\":{\"content\":\"\"},\"error\":{\"code\":502,\"message\":\"gone\"}}]}"),
            "ProviderFailed", "gone");
        row("in mid-stream",
            FakeReply::sse({text("a"),
                            sseEvent("{\"error\":{\"code\":400,\"message\":\"Token limit reached\"},\"choices\":[]}"),
                            done}),
            "BadRequest", "Token limit");
        row("in mid-stream, then silence",
            FakeReply{.pieces = {text("a"), sseEvent("{\"error\":{\"code\":502,\"message\":\"gone\"}}")},
                      .holdOpen = true},
            "ProviderFailed", "gone");
        row("in a choice of a chunk",
            FakeReply::sse(
                {text("a"),
                 sseEvent(
                     "{\"choices\":[{\"delta\":{},\"error\":{\"code\":\"server_error\",\"message\":\"oops\"}}]}")}),
            "ProviderFailed", "oops");
        row("as an event",
            FakeReply::sse(
                {text("a"), "event: error\ndata: {\"message\":\"bad\",\"code\":\"invalid_request_error\"}\n\n"}),
            "BadRequest", "bad");
        row("code as text",
            FakeReply::sse(
                {text("a"), sseEvent("{\"error\":{\"code\":\"rate_limit_exceeded\",\"message\":\"wait\"}}")}),
            "RateLimited", "wait");
        row("code as numeric text",
            FakeReply::sse({text("a"), sseEvent("{\"error\":{\"code\":\"402\",\"message\":\"pay\"}}")}), "OutOfCredits",
            "pay");
        row("bare string", FakeReply::sse({text("a"), sseEvent("{\"error\":\"model crashed\"}")}), "ProviderFailed",
            "model crashed");
        row("bare string in a body", FakeReply::json("{\"error\":\"no such model\"}", 404), "NotFound",
            "no such model");
        row("nested JSON in raw",
            FakeReply::sse({text("a"),
                            sseEvent("{\"error\":{\"code\":502,\"message\":\"Provider returned "
                                     "error\",\"metadata\":{\"provider_name\":\"Acme\",\"raw\":\"{\\\"error\\\":{"
                                     "\\\"message\\\":\\\"upstream went away\\\"}}\"}}}")}),
            "ProviderFailed", "upstream went away");
        row("only a finish reason",
            FakeReply::sse({text("a"), chunk("{}", "\"error\"", ",\"native_finish_reason\":\"network_error\""), done}),
            "ProviderFailed", "mid-answer");
        row("flat", FakeReply::json("{\"object\":\"error\",\"message\":\"too long\",\"code\":400}", 400), "BadRequest",
            "too long");
        row("detail", FakeReply::json("{\"detail\":\"Not authenticated\"}", 401), "Unauthorized", "Not authenticated");
    }
    void fault_031_errorsInAllPlaces()
    {
        QFETCH(FakeReply, reply);
        QFETCH(QString, kind);
        QFETCH(QString, words);
        const bool hadText = reply.pieces.size() > 1;
        const auto watch = run(reply);
        QCOMPARE(watch->text(), kind);
        QVERIFY2(watch->error().message.contains(words), qPrintable(watch->error().message));
        QCOMPARE(watch->message.text(), hadText ? u"a"_s : QString());
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

    void fault_042_theParameterToBlameIsNamed()
    {
        auto watch = run(FakeReply::json(
            "{\"error\":{\"message\":\"Unsupported parameter: 'max_tokens' is not supported with this "
            "model.\",\"type\":\"invalid_request_error\",\"param\":\"max_tokens\",\"code\":\"unsupported_parameter\"}}",
            400));
        QCOMPARE(watch->error().parameter, u"max_tokens"_s);
        watch = run(FakeReply::json("{\"error\":{\"message\":\"Unrecognized request argument supplied: "
                                    "top_k\",\"type\":\"invalid_request_error\",\"param\":null,\"code\":null}}",
                                    400));
        QCOMPARE(watch->error().parameter, u"top_k"_s);
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

    void fault_045_anUnsoundRequestIsRefusedBeforeItLeaves_data()
    {
        QTest::addColumn<ChatRequest>("request");
        ChatRequest request = hello();
        request.messages.append({.role = Role::Assistant, .parts = {ToolCallPart{u"c1"_s, u"f"_s, u"{}"_s}}});
        QTest::newRow("unanswered call at the end") << request;
        request.messages.append({.role = Role::User, .parts = {TextPart{u"x"_s}}});
        QTest::newRow("unanswered call inside") << request;
        request = hello();
        request.messages.append({.role = Role::Tool, .parts = {ToolResultPart{u"c9"_s, u"x"_s}}});
        QTest::newRow("result without call") << request;
        request = hello();
        request.messages[0].parts.append(ImagePart{.blob = u"abc"_s, .name = u"gone.png"_s});
        QTest::newRow("deleted attachment") << request;
        request.messages.clear();
        QTest::newRow("no message") << request;
    }
    void fault_045_anUnsoundRequestIsRefusedBeforeItLeaves()
    {
        QFETCH(ChatRequest, request);
        const auto before = m_transport.requests().size();
        Client client(m_transport);
        StreamWatch watch(client.startChat(target(), request));
        QCOMPARE(watch.outcomes, 0);
        QTRY_COMPARE(watch.outcomes, 1);
        QCOMPARE(watch.text(), u"BadRequest"_s);
        QVERIFY(!watch.error().message.isEmpty());
        QCOMPARE(m_transport.requests().size(), before);
    }

    void theTransportsRefusalReachesTheListener()
    {
        const auto watch = run(FakeReply::failing(Error::make(Error::Kind::Unclear, u"?"_s)));
        QCOMPARE(watch->text(), u"Unclear"_s);
    }
    void secretsStayOutOfErrors()
    {
        const auto watch
            = run(FakeReply::json("{\"error\":{\"message\":\"Incorrect API key provided: sk-or-v1-SECRETSECRET and "
                                  "sk-proj-otherkey123\",\"code\":401},\"user_id\":\"user_2abcdefgh\"}",
                                  401));
        const Error error = watch->error();
        QVERIFY(!error.message.contains("SECRETSECRET"_L1) && !error.raw.contains("SECRETSECRET"_L1));
        QVERIFY(!error.message.contains("otherkey"_L1) && !error.raw.contains("2abcdefgh"_L1));
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

QTEST_GUILESS_MAIN(TestChatStream)
#include "tst_chatstream.moc"
