// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/common/tableprinter.h"
#include "tests/ui/explorer/costsamples.h"
#include "ui/common/tabletext.h"
#include "ui/explorer/compareplot.h"
#include "ui/explorer/rankings/rankrows.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace switchyard;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestRankings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(u"en_US"_s)); }
    void useLooksLikeThis();
    void pricesLookLikeThis();
    void theMixDecides();
    void speedLooksLikeThis();
    void whatNobodyListsIsRankedByItsId();
    void publicUseLooksLikeThis();
    void freeModelsAreNotDrawn();
    void measuresOfModelsAreDrawnAgainstOneAnother();
};

namespace {

UsePeriod use()
{
    UsePeriod period;
    period.models = {
        {.model = ModelId(u"openai/gpt-5.4"_s),
         .generations = 100,
         .failed = 3,
         .promptTokens = 900'000,
         .completionTokens = 100'000,
         .paid = *Money::fromText("10.91"),
         .firstToken = 800ms,
         .tokensPerSecond = 96.0},
        {.model = ModelId(u"anthropic/sonnet"_s),
         .generations = 20,
         .promptTokens = 400'000,
         .completionTokens = 20'000,
         .paid = *Money::fromText("6.8"),
         .firstToken = 1100ms,
         .tokensPerSecond = 72.0},
        {.model = ModelId(u"gone/model"_s), .generations = 4, .paid = *Money::fromText("0.5"), .unknownCost = 1},
        {.model = ModelId(u"meta/llama:free"_s),
         .generations = 9,
         .promptTokens = 1000,
         .completionTokens = 1000,
         .firstToken = 800ms},
    };
    return period;
}

QString printedRows(const QList<RankRow> &rows, Ranking ranking)
{
    RankTableModel model(ranking);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows(rows);
    return printed(model);
}

} // namespace

void TestRankings::useLooksLikeThis()
{
    QCOMPARE(printedRows(rankByUse(use(), *samples::pricedCatalogue()), Ranking::Use),
             uR"(# | Model | Paid | $ per million | Answers | Tokens in | Tokens out | Failed
1 | OpenAI: GPT-5.4 | $10.91 | $10.91 | 100 | 900_k | 100_k | 3.0 %
2 | Anthropic: Claude Sonnet 4.6 | $6.80 | $16.19 | 20 | 400_k | 20_k | 0 %
3 | gone/model | $0.50 | — | 4 | 0 | 0 | 0 %
4 | Meta: Llama 3.3 70B (free) | $0 | $0 | 9 | 1_k | 1_k | 0 %
)"_s);
}

void TestRankings::pricesLookLikeThis()
{
    QCOMPARE(printedRows(rankByPrice(*samples::pricedCatalogue(), {}), Ranking::Price),
             uR"(# | Model | $ per million, mixed
1 | Meta: Llama 3.3 70B (free) | $0
2 | DeepSeek: V3.2 | $0.2825
3 | Google: Gemini 3.1 Flash Lite | $0.5625
4 | OpenAI: GPT-5.4 | $5.62
5 | Anthropic: Claude Sonnet 4.6 | $6.00
)"_s);
}

void TestRankings::theMixDecides()
{
    const auto names = [](const PriceMix &mix) {
        QStringList list;
        const QList<RankRow> rows = rankByPrice(*samples::pricedCatalogue(), mix);
        for (const RankRow &row : rows)
            list << u"%1 %2"_s.arg(row.place).arg(row.name.section(u": "_s, 0, 0));
        return list.join(u", "_s);
    };
    // All of it input from the cache: who has no price for that takes the full one.
    QCOMPARE(names({.outputPercent = 0, .cachedPercent = 100}),
             u"1 Meta, 2 Google, 3 DeepSeek, 3 OpenAI, 5 Anthropic"_s);
}

void TestRankings::speedLooksLikeThis()
{
    QCOMPARE(printedRows(rankBySpeed(use(), *samples::pricedCatalogue()), Ranking::Speed),
             uR"(# | Model | First token | Speed | Answers
1 | OpenAI: GPT-5.4 | 0.80 s | 96 tok/s | 100
1 | Meta: Llama 3.3 70B (free) | 0.80 s | — | 9
3 | Anthropic: Claude Sonnet 4.6 | 1.1 s | 72 tok/s | 20
)"_s);
}

void TestRankings::whatNobodyListsIsRankedByItsId()
{
    const QList<RankRow> rows = rankByUse(use(), *samples::pricedCatalogue());
    QVERIFY(rows.at(2).connection.isEmpty());
    QCOMPARE(rows.at(0).key, u"router\nopenai/gpt-5.4"_s);
    RankTableModel model(Ranking::Use);
    model.setRows(rows.first(1));
    QCOMPARE(tableAsCsv(model),
             u"#,Model,Paid,$ per million,Answers,Tokens in,Tokens out,Failed\r\n"
             "1,OpenAI: GPT-5.4,10.91,10.91,100,900000,100000,0.03\r\n"_s);
}

void TestRankings::publicUseLooksLikeThis()
{
    const QDate day(2026, 11, 18);
    const PublicRanking ranking{.rows = {{day, u"openai/gpt-5.4"_s, 6'000'000'000},
                                         {day, u"new/unknown"_s, 1'000'000'000},
                                         {day, u"other"_s, 2'000'000'000},
                                         {day.addDays(1), u"openai/gpt-5.4"_s, 500'000'000},
                                         {day.addDays(1), u"deepseek/v3.2"_s, 500'000'000}}};
    const QList<RankRow> rows = rankPublic(ranking, ConnectionId(u"router"_s), *samples::pricedCatalogue());
    QCOMPARE(printedRows(rows, Ranking::Public), uR"(# | Model | Tokens | Share
1 | OpenAI: GPT-5.4 | 6.5_G | 65 %
2 | new/unknown | 1_G | 10 %
3 | DeepSeek: V3.2 | 500_M | 5.0 %
)"_s);
    QVERIFY(rows.at(1).connection.isEmpty());
    // The same slug of another server is another model.
    QVERIFY(rankPublic(ranking, ConnectionId(u"else"_s), *samples::pricedCatalogue()).first().connection.isEmpty());
    QCOMPARE(rankPlot(rows, Ranking::Public).series.first().points.first().y, 6.5e9);
}

void TestRankings::freeModelsAreNotDrawn()
{
    const Plot plot = rankPlot(rankByPrice(*samples::pricedCatalogue(), {}), Ranking::Price);
    QCOMPARE(plot.categories.first(), u"DeepSeek: V3.2"_s);
    QCOMPARE(plot.categories.size(), 4);
    const Plot waits = rankPlot(rankBySpeed(use(), *samples::pricedCatalogue()), Ranking::Speed);
    QCOMPARE(waits.series.first().points.last().y, 1.1);
}

void TestRankings::measuresOfModelsAreDrawnAgainstOneAnother()
{
    const auto table = samples::pricedCatalogue();
    MeasuredFacts facts;
    const QList<ModelUse> used = use().models;
    for (const ModelUse &one : used)
        facts.use.insert(one.model, one);
    facts.throughput.insert(u"router\ndeepseek/v3.2"_s, 41);
    const Plot plot = comparePlot(table->rows, facts, Measure::OutputPrice, Measure::OwnSpeed);
    QCOMPARE(plot.title, u"Your speed, tok/s against Output, $ per million"_s);
    QCOMPARE(plot.series.size(), 7);
    QCOMPARE(plot.series.at(3).points.first().y, 96.0);
    QCOMPARE(plot.series.at(3).points.first().xText, u"15.00"_s);
    QCOMPARE(plotUnknownCount(plot), 5);
    QCOMPARE(measured(Measure::Throughput, table->rows.first(), facts).text, u"41 tok/s"_s);
    QCOMPARE(measured(Measure::OwnFirstToken, table->rows.at(3), facts).value, 0.8);
    QCOMPARE(measured(Measure::InputPrice, table->rows.at(6), facts).text, u"varies"_s);
}

QTEST_MAIN(TestRankings)

#include "tst_rankings.moc"
