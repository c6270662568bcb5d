// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../common/tableprinter.h"
#include "ui/usage/barchart.h"
#include "ui/usage/ledgertables.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace switchyard;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestLedgerTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(u"en_US"_s)); }
    void ledgerLooksLikeThis();
    void titlesChangeOneColumn();
    void sumsLookLikeThis();
    void gridEndsAtARoundAmount_data();
    void gridEndsAtARoundAmount();
    void chartTellsItsDays();
};

namespace {

Money money(const char *text)
{
    return Money::fromText(text).value();
}

LedgerEntry entry(const QString &id)
{
    LedgerEntry result;
    result.message = MessageId(id);
    result.conversation = ConversationId(u"rate"_s);
    result.sent = QDateTime(QDate(2026, 11, 20), QTime(14, 2, 11));
    result.connectionName = u"OpenRouter"_s;
    result.keyLabel = u"…7f3a"_s;
    result.model = ModelId(u"openai/gpt"_s);
    result.provider = u"OpenAI"_s;
    result.outcome = MessageState::Complete;
    result.usage.promptTokens = 402;
    result.usage.completionTokens = 655;
    result.usage.cost = money("0.01083");
    result.computedCost = money("0.01083");
    result.timing.firstToken = 800ms;
    return result;
}

} // namespace

void TestLedgerTables::ledgerLooksLikeThis()
{
    LedgerTableModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    LedgerEntry dearer = entry(u"2"_s);
    dearer.computedCost = money("0.010832");
    LedgerEntry unknown = entry(u"3"_s);
    unknown.usage = {};
    unknown.computedCost = {};
    unknown.outcome = MessageState::Failed;
    unknown.conversation = ConversationId(u"deleted"_s);
    model.setTitles({{ConversationId(u"rate"_s), u"Rate limiter"_s}});
    model.setRows({entry(u"1"_s), dearer, unknown});
    QCOMPARE(
        printed(model),
        uR"(When | Chat | Model | Endpoint | In | Cached | Out | Reasoning | Reported | Computed | First token | Total | Outcome | Key
2026-11-20 14:02:11 | Rate limiter | openai/gpt | OpenAI | 402 | — | 655 | — | $0.0108300 | = same | 0.80 s | — | complete | …7f3a
2026-11-20 14:02:11 | Rate limiter | openai/gpt | OpenAI | 402 | — | 655 | — | $0.0108300 | + $0.0000020 | 0.80 s | — | complete | …7f3a
2026-11-20 14:02:11 | — | openai/gpt | OpenAI | — | — | — | — | — | — | 0.80 s | — | failed | …7f3a
)"_s);
    QCOMPARE(Emphasis(model.index(1, LedgerTableModel::Computed).data(EmphasisRole).toInt()), Emphasis::Warning);
}

void TestLedgerTables::titlesChangeOneColumn()
{
    LedgerTableModel model;
    model.setRows({entry(u"1"_s)});
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setTitles({{ConversationId(u"rate"_s), u"Renamed"_s}});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().at(0).toModelIndex().column(), int(LedgerTableModel::Chat));
    model.setTitles({{ConversationId(u"rate"_s), u"Renamed"_s}});
    QCOMPARE(changed.size(), 1);
}

void TestLedgerTables::sumsLookLikeThis()
{
    SumTableModel days(SumTableModel::By::Day);
    QAbstractItemModelTester tester(&days, QAbstractItemModelTester::FailureReportingMode::QtTest);
    days.setRows({{.day = QDate(2026, 11, 20),
                   .generations = 12,
                   .promptTokens = 88120,
                   .completionTokens = 1904,
                   .cost = money("1.92"),
                   .unknownCost = 1}});
    QCOMPARE(printed(days),
             u"Day | Answers | In | Out | Cost\n11/20/26 | 12 | 88,120 | 1,904 | $1.9200 + 1 unknown\n"_s);
    SumTableModel models(SumTableModel::By::Model);
    models.setRows({{.model = u"openai/gpt"_s, .generations = 3, .cost = money("0.002")}});
    QCOMPARE(printed(models), u"Model | Answers | In | Out | Cost\nopenai/gpt | 3 | 0 | 0 | $0.0020\n"_s);
}

void TestLedgerTables::gridEndsAtARoundAmount_data()
{
    QTest::addColumn<QByteArray>("amount");
    QTest::addColumn<QString>("expected");
    QTest::newRow("1.17") << "1.17"_ba << u"2"_s;
    QTest::newRow("0.021") << "0.021"_ba << u"0.05"_s;
    QTest::newRow("exactly 5") << "5"_ba << u"5"_s;
    QTest::newRow("7") << "7"_ba << u"10"_s;
}

void TestLedgerTables::gridEndsAtARoundAmount()
{
    QFETCH(QByteArray, amount);
    QFETCH(QString, expected);
    QCOMPARE(roundedUp(Money::fromText(amount).value()).toText(), expected);
}

void TestLedgerTables::chartTellsItsDays()
{
    BarChart chart;
    chart.resize(400, 200);
    chart.setBars({{QDate(2026, 11, 18), money("1")}}, QDate(2026, 11, 14), QDate(2026, 11, 20));
    QVERIFY2(chart.accessibleDescription().contains(u"$1.00"_s), qPrintable(chart.accessibleDescription()));
    QTest::keyClick(&chart, Qt::Key_Left);
    QTest::keyClick(&chart, Qt::Key_Left);
    QTest::keyClick(&chart, Qt::Key_Left);
    QVERIFY2(chart.accessibleDescription().startsWith(u"11/18/26"_s), qPrintable(chart.accessibleDescription()));
    QVERIFY(!chart.grab().isNull());
}

QTEST_MAIN(TestLedgerTables)
#include "tst_ledgertables.moc"
