// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/common/plotsamples.h"
#include "tests/ui/common/tableprinter.h"
#include "ui/common/plotlabels.h"
#include "ui/common/plottablemodel.h"
#include "ui/common/rowtablemodel.h"
#include "ui/common/tabletext.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace switchyard;
using namespace Qt::StringLiterals;

class TestPlot : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(u"en_US"_s)); }
    void cloudIsATableOfItsPoints();
    void stepsAreATableInTheirOrder();
    void barsAreATableOfCategories();
    void unknownValuesSortLast();
    void saysItselfInOneSentence();
    void csvHasAllDigitsAndNoFormulas();
    void markdownKeepsForeignTextAsText();
    void namesCoverNothing();
    void namesOfLinesKeepTheirOrder();
};

void TestPlot::cloudIsATableOfItsPoints()
{
    PlotTableModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setPlot(samples::cloud());
    QCOMPARE(printed(model), uR"(Name | Output, $ per million | Throughput, tok/s
DeepSeek V3.2 | $0.38 | 41
Gemini 3.1 Flash Lite | $1.50 | 212
Llama 3.3 70B | free | 58
Mistral Medium 3.4 | $2.00 | 88
Claude Sonnet 4.6 | $15.00 | 72
GPT-5.4 Pro | $180.00 | 21
Grok 4.2 | $15.00 | 81
Auto | $3.00 | —
)"_s);
    QCOMPARE(model.idOf(model.index(1, 0)), u"Gemini 3.1 Flash Lite"_s);
    model.setPlot({});
    QCOMPARE(model.rowCount(), 0);
}

void TestPlot::stepsAreATableInTheirOrder()
{
    PlotTableModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setPlot(samples::steps());
    QCOMPARE(printed(model), uR"(Series | When | $ per million
DeepInfra | 1 Mar | $0.88
DeepInfra | 11 May | $0.66
DeepInfra | 2 Aug | $0.38
Novita | 20 Mar | $0.70
Novita | 1 Jun | $0.40
)"_s);
    QCOMPARE(model.index(1, 1).data(ExactRole).toString(), u"2026-05-11T00:00:00Z"_s);
}

void TestPlot::barsAreATableOfCategories()
{
    PlotTableModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    Plot plot = samples::bars();
    plot.categories = plot.categories.first(2);
    for (PlotSeries &series : plot.series)
        series.points = series.points.first(2);
    plot.series[2].points.removeLast();
    model.setPlot(plot);
    QCOMPARE(printed(model), uR"(Name | GPT-5.4 | Claude Sonnet 4.6 | 14 others
1 Nov | $0 | $0.50 | $1.00
2 Nov | $0.70 | $0.40 | —
)"_s);
    model.setPlot(samples::ranking());
    QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), u"$ a month"_s);
    QCOMPARE(model.idOf(model.index(3, 1)), u"Claude Sonnet 4.6"_s);
}

void TestPlot::unknownValuesSortLast()
{
    PlotTableModel model;
    model.setPlot(samples::cloud());
    QVERIFY(!model.index(7, 2).data(SortRole).isValid());
    QCOMPARE(model.index(0, 2).data(SortRole).toDouble(), 41.0);
    QCOMPARE(plotUnknownCount(samples::cloud()), 1);
}

void TestPlot::saysItselfInOneSentence()
{
    QCOMPARE(plotSummary(samples::cloud()),
             u"Points, 7 value(s). Throughput, tok/s: from 21 (GPT-5.4 Pro) to 212 (Gemini 3.1 Flash Lite)."_s);
    QCOMPARE(plotSummary(samples::steps()),
             u"Steps over time, 5 value(s). $ per million: from $0.38 (2 Aug) to $0.88 (1 Mar)."_s);
    QCOMPARE(plotSummary(samples::ranking()),
             u"Bars, 4 value(s). $ a month: from $1.07 (DeepSeek V3.2) to $21.58 (Claude Sonnet 4.6)."_s);
    QCOMPARE(plotSummary({}), u"Nothing to draw."_s);
    QVERIFY(Plot().isEmpty());
    Plot own = samples::cloud();
    own.summary = u"Dear is not fast."_s;
    QCOMPARE(plotSummary(own), own.summary);
}

void TestPlot::csvHasAllDigitsAndNoFormulas()
{
    Plot plot = samples::cloud();
    plot.series = plot.series.first(2);
    plot.series[0].points[0].label = u"=1+1, \"really\""_s;
    plot.series[0].name = plot.series[0].points[0].label;
    plot.series[1].points[0].y = 0.1234567890123;
    PlotTableModel model;
    model.setPlot(plot);
    QCOMPARE(tableAsCsv(model),
             u"Name,\"Output, $ per million\",\"Throughput, tok/s\"\r\n"
             "\"'=1+1, \"\"really\"\"\",0.38,41\r\n"
             "Gemini 3.1 Flash Lite,1.5,0.1234567890123\r\n"_s);
}

void TestPlot::markdownKeepsForeignTextAsText()
{
    Plot plot = samples::cloud();
    plot.series = plot.series.first(1);
    plot.series[0].points[0].label = u"a|b *c* <img>\n模型"_s;
    plot.series[0].name = plot.series[0].points[0].label;
    PlotTableModel model;
    model.setPlot(plot);
    QCOMPARE(tableAsMarkdown(model), uR"(| Name | Output, $ per million | Throughput, tok/s |
| --- | --: | --: |
| a\|b \*c\* \<img\> 模型 | $0.38 | 41 |
)"_s);
}

void TestPlot::namesCoverNothing()
{
    const QRectF area(0, 0, 400, 300);
    QList<QRectF> marks;
    QList<QSizeF> sizes;
    for (int i = 0; i < 40; ++i) {
        marks << QRectF((i * 73) % 390, (i * 37) % 290, 9, 9);
        sizes << QSizeF(30 + (i * 17) % 90, 14);
    }
    marks[3] = {};
    const QList<QRectF> labels = placeLabels(marks, sizes, area);
    QCOMPARE(labels.size(), marks.size());
    QVERIFY(labels.at(3).isNull());
    qsizetype shown = 0;
    for (qsizetype i = 0; i < labels.size(); ++i) {
        if (labels.at(i).isNull())
            continue;
        ++shown;
        QVERIFY(area.contains(labels.at(i)));
        for (const QRectF &mark : marks)
            QVERIFY(mark.isNull() || !labels.at(i).intersects(mark));
        for (qsizetype j = 0; j < i; ++j)
            QVERIFY(!labels.at(i).intersects(labels.at(j)));
    }
    QVERIFY2(shown >= 15, qPrintable(QString::number(shown)));
    QCOMPARE(placeLabels({QRectF(100, 100, 9, 9)}, {QSizeF(50, 14)}, area).first().topLeft(), QPointF(113, 97.5));
}

void TestPlot::namesOfLinesKeepTheirOrder()
{
    QCOMPARE(spreadLabels({50, 52, 200}, 14, 0, 300), QList<double>({50, 64, 200}));
    QCOMPARE(spreadLabels({298, 299, 1}, 14, 0, 300), QList<double>({279, 293, 7}));
    QCOMPARE(spreadLabels({}, 14, 0, 300), QList<double>());
}

QTEST_MAIN(TestPlot)

#include "tst_plot.moc"
