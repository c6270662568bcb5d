// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/pricefile.h"

#include <QElapsedTimer>
#include <QTest>
#include <QTimeZone>

using namespace switchyard;
using namespace Qt::StringLiterals;

namespace {

const ConnectionId router(u"router"_s);

QDateTime moment(int milliseconds = 0)
{
    return QDateTime(QDate(2025, 3, 1), QTime(4, 5, 6), QTimeZone::UTC).addMSecs(milliseconds);
}

PricePoint point(const QString &key, const std::optional<QString> &value, const QString &model = u"a/b"_s,
                 const QString &endpoint = {}, int milliseconds = 0)
{
    return {{router, ModelId(model), endpoint}, key, moment(milliseconds), value};
}

/// Every kind of fact, and texts that are made to break the form.
QList<PricePoint> allPoints()
{
    return {point(u"#listed"_s, u"known"_s),
            point(u"completion"_s, u"0.0000000208333333333333"_s),
            point(u"prompt"_s, u"1e-7"_s),
            point(u"image"_s, u"-1"_s),
            point(u"request"_s, u"fixed, \"somehow\""_s),
            point(u"web_search"_s, u""_s),
            point(u"audio"_s, {}),
            point(u"price of =1+1"_s, u"text:0.1"_s),
            point(u"#expires"_s, u"2026-05-01T00:00:00Z"_s),
            point(u"#expires"_s, {}, u"a/b"_s, {}, 1),
            point(u"#context"_s, u"131072"_s),
            point(u"#discount"_s, u"0.25"_s),
            point(u"#overrides"_s, u"{\"overrides\":[{\"minPromptTokens\":1000,\"prices\":{\"prompt\":\"0.2\"}}]}"_s),
            point(u"prompt"_s, u"2"_s, u"=cmd|' /C calc'!A1"_s, u"@SUM(A1)"_s),
            point(u"'quoted"_s, u"3"_s, u"'作者/نموذج-🙂"_s, u"line\nbreak, \"too\" "_s),
            point(u"#listed"_s, u"gone"_s, u"a/b"_s, u"provider/fp8"_s, 7)};
}

QString printed(const PriceFile &file)
{
    static constexpr std::array names{
        "not text"_L1,   "too large"_L1,   "missing column"_L1, "unknown column"_L1, "cells"_L1,
        "open quote"_L1, "broken json"_L1, "other format"_L1,   "time"_L1,           "no model"_L1,
        "key"_L1,        "value"_L1,       "too long"_L1,       "contradiction"_L1};
    QStringList lines;
    for (const PriceFileProblem &problem : file.problems)
        lines.append(
            u"%1: %2 [%3]"_s.arg(QString::number(problem.line), names[std::size_t(problem.kind)], problem.text));
    return lines.join(u'\n');
}

} // namespace

class TestPriceFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFactSurvivesCsv()
    {
        const PriceFile file = importPrices(exportPricesCsv(allPoints()), router);
        QCOMPARE(printed(file), u""_s);
        QCOMPARE(file.points, allPoints());
    }

    void everyFactSurvivesJson()
    {
        const PriceFile file = importPrices(exportPricesJson(allPoints()), router);
        QCOMPARE(printed(file), u""_s);
        QCOMPARE(file.points, allPoints());
        QVERIFY(importPrices(exportPricesJson({}), router).problems.isEmpty());
    }

    void theCsvLooksLikeThis()
    {
        QCOMPARE(exportPricesCsv({point(u"completion"_s, u"0.00000088"_s), point(u"audio"_s, {}),
                                  point(u"prompt"_s, u"2"_s, u"=1+1"_s, u"deepinfra/fp8"_s)}),
                 "time,model,endpoint,key,price\r\n"
                 "2025-03-01T04:05:06.000Z,a/b,,completion,0.00000088\r\n"
                 "2025-03-01T04:05:06.000Z,a/b,,audio,\r\n"
                 "2025-03-01T04:05:06.000Z,'=1+1,deepinfra/fp8,prompt,2\r\n"_ba);
    }

    void theJsonLooksLikeThis()
    {
        QCOMPARE(exportPricesJson({point(u"completion"_s, u"0.00000088"_s), point(u"audio"_s, {})}),
                 R"({
"format": "switchyard-prices",
"version": 1,
"points": [
{"key":"completion","model":"a/b","price":"0.00000088","time":"2025-03-01T04:05:06.000Z"},
{"key":"audio","model":"a/b","price":null,"time":"2025-03-01T04:05:06.000Z"}
]
}
)"_ba);
    }

    void aFileOfSomebodyElseMayBePlainer()
    {
        const PriceFile csv = importPrices("\xef\xbb\xbf"
                                           "price, MODEL,time,key\n0.5,a/b,2025-03-01,prompt\n\n"
                                           "0.5,a/b,2025-03-01T00:00:00Z,prompt\n"
                                           ".25,a/b,2025-03-02T01:00:00.5+01:00,prompt"_ba,
                                           router);
        QCOMPARE(printed(csv), u""_s);
        QCOMPARE(csv.points.size(), 2); // the second line says the same again
        QCOMPARE(csv.points[1].time, QDateTime(QDate(2025, 3, 2), QTime(0, 0, 0, 500), QTimeZone::UTC));
        const PriceFile json
            = importPrices(R"([{"time":"2025-03-01","model":"a/b","key":"prompt","price":"0.5"}])"_ba, router);
        QCOMPARE(json.points, csv.points.first(1));
    }

    void whatIsWrongIsToldByLineAndNothingIsTaken_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("problems");
        const QByteArray head = "time,model,endpoint,key,price\n";
        QTest::newRow("empty") << ""_ba << u"1: missing column [time]"_s;
        QTest::newRow("columns") << "time,model,key,cost\n"_ba
                                 << u"1: missing column [price]\n1: unknown column [cost]"_s;
        QTest::newRow("cells") << head + "2025-03-01,a,,prompt,1\n2025-03-01,a,prompt,1\n" << u"3: cells [4]"_s;
        QTest::newRow("times") << head + "yesterday,a,,p,1\n2025-03-01T10:00:00,a,,p,1\n2025-02-30,a,,p,1\n"
                               << u"2: time [yesterday]\n3: time [2025-03-01T10:00:00]\n4: time [2025-02-30]"_s;
        QTest::newRow("values") << head
                + "2025-03-01,a,,p,\"1,5\"\n2025-03-01,a,,p,$2\n2025-03-01,a,,#context,many\n"
                  "2025-03-01,a,,#listed,\n2025-03-01,a,,#overrides,[1]\n"
                                << u"2: value [1,5]\n3: value [$2]\n4: value [many]\n5: value []\n6: value [[1]]"_s;
        QTest::newRow("names") << head + "2025-03-01,,,p,1\n2025-03-01,a,,,1\n2025-03-01,a,,#odd,1\n"
                               << u"2: no model []\n3: key []\n4: key [#odd]"_s;
        QTest::newRow("quotes over lines") << head + "2025-03-01,\"a\nb\",,p,1\n2025-03-01,a,,p,x\n"
                                           << u"4: value [x]"_s;
        QTest::newRow("open quote") << head + "2025-03-01,\"a,,p,1\n" << u"2: open quote []"_s;
        QTest::newRow("contradiction") << head + "2025-03-01,a,,p,1\n2025-03-01,a,,p,2\n" << u"3: contradiction [2]"_s;
        QTest::newRow("not text") << head + "2025-03-01,\xff,,p,1\n" << u"0: not text []"_s;
        QTest::newRow("a conversation") << R"({"format":"switchyard","version":1})"_ba << u"0: other format []"_s;
        QTest::newRow("a newer version") << R"({"format":"switchyard-prices","version":2,"points":[]})"_ba
                                         << u"0: other format []"_s;
        QTest::newRow("cut json") << exportPricesJson(allPoints()).chopped(20) << u"0: broken json []"_s;
        QTest::newRow("numbers lose digits")
            << "[\n{\"time\":\"2025-03-01\",\"model\":\"a\",\"key\":\"p\",\"price\":\"1\"},\n"
               "{\"time\":\"2025-03-01\",\"model\":\"b\",\"key\":\"p\",\"price\":0.1}]"_ba
            << u"3: broken json [{\"time\":\"2025-03-01\",\"model\":\"b\",\"key\":\"p\",\"price\":0.1}]"_s;
        QTest::newRow("a member nobody knows")
            << R"([{"time":"2025-03-01","model":"a","key":"p","price":"1","x":"y"}])"_ba
            << u"1: broken json [{\"time\":\"2025-03-01\",\"model\":\"a\",\"key\":\"p\",\"price\":\"1\",\"x\":\"]"_s;
    }
    void whatIsWrongIsToldByLineAndNothingIsTaken()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, problems);
        const PriceFile file = importPrices(bytes, router);
        QCOMPARE(printed(file), problems);
        QCOMPARE(file.points.size(), 0);
        QCOMPARE(file.problemCount, file.problems.size());
    }

    void hostileFilesAreBounded()
    {
        QByteArray many = "time,model,key,price\n";
        for (int i = 0; i < 1000; ++i)
            many += "x,a,p,1\n";
        const PriceFile file = importPrices(many, router);
        QCOMPARE(file.problems.size(), PriceFileLimits::problems);
        QCOMPARE(file.problemCount, 1000);

        const QByteArray head = "time,model,key,price\n2025-03-01,";
        QCOMPARE(printed(importPrices(head + QByteArray(1000, 'm') + ",p,1\n", router)),
                 u"2: too long [%1]"_s.arg(QString(60, u'm')));
        QCOMPARE(printed(importPrices(QByteArray(PriceFileLimits::bytes + 1, ' '), router)), u"0: too large []"_s);

        QByteArray points = "time,model,key,price\n";
        for (qsizetype i = 0; i <= PriceFileLimits::points; ++i)
            points += "2025-03-01,m" + QByteArray::number(i) + ",p,1\n";
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(printed(importPrices(points, router)), u"500002: too large []"_s);
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));

        for (const QByteArray &bytes :
             {QByteArray(100'000, '['), QByteArray(100'000, '"'), QByteArray(100'000, ','), QByteArray(100'000, '\0'),
              QByteArray("{\"points\":" + QByteArray(100'000, '{'))})
            QVERIFY(!importPrices(bytes, router).problems.isEmpty());
    }

    void aFileCutAnywhereIsReadOrRefused()
    {
        for (const QByteArray &whole : {exportPricesCsv(allPoints()), exportPricesJson(allPoints())}) {
            for (qsizetype length = 0; length < whole.size(); ++length) {
                const PriceFile file = importPrices(whole.first(length), router);
                QVERIFY(file.points.isEmpty() || file.problems.isEmpty());
                QVERIFY(file.points.size() <= allPoints().size());
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestPriceFile)
#include "tst_pricefile.moc"
