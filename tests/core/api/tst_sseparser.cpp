// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/sseparser.h"
#include "tests/support/samples.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace switchyard;

namespace {

/// Events as text that looks like the stream: one line each.
class Listing
{
public:
    SseParser::Sink sink()
    {
        return [this](const SseEvent &event) {
            static constexpr const char *kinds[] = {"data", "comment", "oversized"};
            lines.append(QByteArray(kinds[int(event.kind)]) + '(' + event.name.toByteArray()
                         + ")=" + event.data.toByteArray());
        };
    }
    QByteArrayList lines;
};

QByteArrayList events(QByteArrayView bytes, const QList<qsizetype> &cuts = {}, qsizetype limit = 1 << 20)
{
    Listing listing;
    SseParser parser(limit);
    qsizetype from = 0;
    for (const qsizetype cut : cuts) {
        parser.feed(bytes.sliced(from, cut - from), listing.sink());
        from = cut;
    }
    parser.feed(bytes.sliced(from), listing.sink());
    parser.finish(listing.sink());
    return listing.lines;
}

/// A place behind an event, with the parser as it is when everything before was fed at once.
struct Place
{
    qsizetype at = 0;
    qsizetype eventsBefore = 0;
    SseParser parser{1 << 20};
};

QList<Place> placesBetweenEvents(QByteArrayView bytes)
{
    QList<Place> places{Place()};
    Listing listing;
    SseParser byByte(1 << 20);
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        byByte.feed(bytes.sliced(at, 1), listing.sink());
        if (listing.lines.size() == places.last().eventsBefore)
            continue;
        Place place{at + 1, listing.lines.size()};
        place.parser.feed(bytes.first(at + 1), [](const SseEvent &) {});
        places.append(place);
    }
    return places;
}

/// Cuts `bytes` in two at every byte. Yields the first cut that makes a difference, -1 when none does.
///
/// Two events behind the cut the parser must be equal to one that was never cut there; from then on it cannot differ
/// any more, so that the rest need not be fed again and every byte of a long recording has its turn.
qsizetype firstCutThatMatters(QByteArrayView bytes, const QByteArrayList &whole)
{
    const QList<Place> places = placesBetweenEvents(bytes);
    for (qsizetype i = 0; i < places.size(); ++i) {
        const Place &before = places.at(i);
        const bool toTheEnd = i + 2 >= places.size();
        const qsizetype last = i + 1 < places.size() ? places.at(i + 1).at - 1 : bytes.size();
        const qsizetype end = toTheEnd ? bytes.size() : places.at(i + 2).at;
        const QByteArrayList expected
            = whole.mid(before.eventsBefore, toTheEnd ? -1 : places.at(i + 2).eventsBefore - before.eventsBefore);
        for (qsizetype cut = before.at; cut <= last; ++cut) {
            Listing listing;
            SseParser parser = before.parser;
            parser.feed(bytes.sliced(before.at, cut - before.at), listing.sink());
            parser.feed(bytes.sliced(cut, end - cut), listing.sink());
            if (toTheEnd)
                parser.finish(listing.sink());
            else if (parser != places.at(i + 2).parser)
                return cut;
            if (listing.lines != expected)
                return cut;
        }
    }
    return -1;
}

} // namespace

class TestSseParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void readsWhatTheRulesSay_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArrayList>("expected");
        const auto row = [](const char *name, const char *bytes, QByteArrayList expected) {
            QTest::newRow(name) << QByteArray(bytes) << std::move(expected);
        };
        row("line feed", "data: a\n\ndata: b\n\n", {"data()=a", "data()=b"});
        row("carriage return and line feed", "data: a\r\n\r\ndata: b\r\n\r\n", {"data()=a", "data()=b"});
        row("bare carriage return", "data: a\r\rdata: b\r\r", {"data()=a", "data()=b"});
        row("mixed ends", "data: a\r\ndata: b\r\rdata: c\n\r\n", {"data()=a\nb", "data()=c"});
        row("byte order mark",
            "\xef\xbb\xbf"
            "data: a\n\n",
            {"data()=a"});
        row("a mark inside is text",
            "data: \xef\xbb\xbf"
            "a\n\n",
            {"data()=\xef\xbb\xbf"
             "a"});
        row("half a mark is text",
            "\xef\xbb"
            "x: y\ndata: a\n\n",
            {"data()=a"});
        row("without the blank", "data:a\n\n", {"data()=a"});
        row("only one blank is eaten", "data:  a\n\n", {"data()= a"});
        row("several data lines", "data: a\ndata:\ndata: b\n\n", {"data()=a\n\nb"});
        row("event name", "event: error\ndata: x\n\ndata: y\n\n", {"data(error)=x", "data()=y"});
        row("comments", ": PROCESSING\n\n:\ndata: a\n: between\ndata: b\n\n",
            {"comment()= PROCESSING", "comment()=", "comment()= between", "data()=a\nb"});
        row("unknown fields", "id: 7\nretry: 5\nwhat\nfoo: bar\ndata: a\n\n", {"data()=a"});
        row("no data, no event", "event: x\n\ndata: a\n\n", {"data()=a"});
        row("empty data is an event", "data\n\n", {"data()="});
        row("no last blank line", "data: a\n", {"data()=a"});
        row("no last line end", "data: a\n\ndata: [DONE]", {"data()=a", "data()=[DONE]"});
        row("a colon in the data", "data: {\"a\":1}\n\n", {"data()={\"a\":1}"});
        row("nothing", "", {});
        row("only blank lines", "\n\n\r\n\n", {});
    }
    void readsWhatTheRulesSay()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArrayList, expected);
        QCOMPARE(events(bytes), expected);
        for (qsizetype cut = 0; cut <= bytes.size(); ++cut)
            QCOMPARE(events(bytes, {cut}), expected);
        QList<qsizetype> everywhere;
        for (qsizetype cut = 0; cut <= bytes.size(); ++cut)
            everywhere.append(cut);
        QCOMPARE(events(bytes, everywhere), expected);
    }

    void fault_025_everyCutOfEverySampleGivesTheSameEvents_data()
    {
        QTest::addColumn<QString>("path");
        const auto paths = samples::all(u"*.sse"_s);
        for (const QString &path : paths)
            QTest::newRow(qPrintable(path.section(u'/', -1))) << path;
    }
    void fault_025_everyCutOfEverySampleGivesTheSameEvents()
    {
        QFETCH(QString, path);
        const QByteArray original = samples::contents(path);
        for (const QByteArray &lineEnd : {QByteArray("\n"), QByteArray("\r\n"), QByteArray("\r")}) {
            QByteArray bytes = original;
            bytes.replace("\r\n", "\n").replace("\n", lineEnd);
            const QByteArrayList whole = events(bytes);
            QVERIFY(whole.size() > 1);
            QList<qsizetype> everywhere;
            for (qsizetype cut = 0; cut <= bytes.size(); ++cut)
                everywhere.append(cut);
            QCOMPARE(events(bytes, everywhere), whole);
            QCOMPARE(firstCutThatMatters(bytes, whole), -1);
            QRandomGenerator random(4711);
            for (int round = 0; round < 20; ++round) {
                QList<qsizetype> cuts;
                for (qsizetype at = random.bounded(40); at < bytes.size(); at += 1 + random.bounded(400))
                    cuts.append(at);
                QCOMPARE(events(bytes, cuts), whole);
            }
        }
    }

    void fault_026_aLineOf30MegabytesIsReadInLinearTime()
    {
        const auto timeFor = [](qsizetype size) {
            const QByteArray line = "data: \"" + QByteArray(size, 'x') + "\"\n\n";
            Listing listing;
            SseParser parser;
            QElapsedTimer timer;
            timer.start();
            for (qsizetype at = 0; at < line.size(); at += 16'384)
                parser.feed(QByteArrayView(line).sliced(at, std::min<qsizetype>(16'384, line.size() - at)),
                            listing.sink());
            const qint64 elapsed = timer.nsecsElapsed();
            if (listing.lines.size() != 1 || listing.lines.first().size() < size)
                return qint64(-1);
            return elapsed;
        };
        const qint64 small = timeFor(3'000'000);
        const qint64 large = timeFor(30'000'000);
        QVERIFY(small > 0 && large > 0);
        QVERIFY2(large < 60 * small + 50'000'000,
                 "ten times the bytes must not cost more than about ten times the time");
        QVERIFY(large < 2'000'000'000);
    }
    void fault_026_whatIsTooLongIsReportedAndTheRestIsKept()
    {
        const QByteArray bytes = "data: a\n\ndata: " + QByteArray(5000, 'x') + "\n\ndata: b\n\n";
        const QByteArrayList expected{"data()=a", "oversized()=", "data()=b"};
        QCOMPARE(events(bytes, {}, 1000), expected);
        for (qsizetype cut = 0; cut <= bytes.size(); cut += 13)
            QCOMPARE(events(bytes, {cut}, 1000), expected);
        const QByteArray many = "event: e\n" + QByteArray("data: 0123456789\n").repeated(200) + "\ndata: b\n\n";
        QCOMPARE(events(many, {}, 1000), QByteArrayList({"oversized(e)=", "data()=b"}));
    }
    void aStreamOfBareCarriageReturnsIsLinear()
    {
        const QByteArray bytes = QByteArray("data: x\r\r").repeated(500'000);
        QElapsedTimer timer;
        timer.start();
        int count = 0;
        SseParser parser;
        parser.feed(bytes, [&](const SseEvent &) { ++count; });
        QCOMPARE(count, 500'000);
        QVERIFY(timer.elapsed() < 3000);
    }
    void canBeUsedAgainAfterTheEnd()
    {
        Listing listing;
        SseParser parser;
        parser.feed("data: half", listing.sink());
        parser.finish(listing.sink());
        parser.feed("\xef\xbb\xbf"
                    "data: new\n\n",
                    listing.sink());
        QCOMPARE(listing.lines, QByteArrayList({"data()=half", "data()=new"}));
    }
};

QTEST_GUILESS_MAIN(TestSseParser)
#include "tst_sseparser.moc"
