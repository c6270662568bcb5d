// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/common/tableprinter.h"
#include "tests/ui/explorer/costsamples.h"
#include "ui/common/countfield.h"
#include "ui/common/tabletext.h"
#include "ui/explorer/costs/breakevencard.h"
#include "ui/explorer/costs/costplots.h"
#include "ui/explorer/costs/costtablemodel.h"
#include "ui/explorer/costs/ownuseform.h"
#include "ui/explorer/costs/workloadform.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QSignalSpy>
#include <QTest>
#include <QTimeEdit>

using namespace switchyard;
using namespace Qt::StringLiterals;

class TestCostRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(u"en_US"_s)); }
    void tableLooksLikeThis();
    void chosenLinesOnly();
    void batchesAreLeftOutUnlessChosen();
    void ownUseLooksLikeThis();
    void filesHaveAllDigits();
    void longWorkIsToldNotToFit();
    void stopsWhenTold();
    void fiveThousandModelsTakeMilliseconds();
    void cheapestAreDrawnWithTheirRanges();
    void countsAreReadAsPeopleTypeThem_data();
    void countsAreReadAsPeopleTypeThem();
    void arrowsStepThroughRoundNumbers();
    void formIsTheWorkload();
    void hoursAreLocal();
    void breakEvenSaysWhatItIs();
    void batchesAreComparedToTheLastDigit();
    void feesCanBeTypedOver();
    void periodsBeginWithADay();
};

namespace {

const Workload month{.requests = 1000, .inputTokens = 3000, .cachedPercent = 60, .outputTokens = 500};

QString printedRows(QList<CostRow> rows, const QString &baseline = {})
{
    if (!baseline.isEmpty())
        setBaseline(rows, baseline);
    CostTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows(rows);
    return printed(model);
}

} // namespace

void TestCostRows::tableLooksLikeThis()
{
    QCOMPARE(printedRows(*costRows({samples::pricedCatalogue(), {}}, month), u"router\nopenai/gpt-5.4"_s),
             uR"(Model | A request | In total | Tokenizer | Difference | To note
Meta: Llama 3.3 70B (free) | $0 | $0 |  | − $10.95 | does not fit into its context
DeepSeek: V3.2 | $0.00094 | $0.94 |  | − $10.01 | 
Google: Gemini 3.1 Flash Lite | $0.001095 | $1.10 |  | − $9.86 | 
OpenAI: GPT-5.4 | $0.01095 | $10.95 |  | baseline | 
Anthropic: Claude Sonnet 4.6 | $0.01164 | $11.64 |  | + $0.69 | 
Auto Router | — | — |  | — | no price of input, output
)"_s);
}

void TestCostRows::chosenLinesOnly()
{
    const auto rows = costRows({samples::pricedCatalogue(), {5, 0}}, month);
    QCOMPARE(rows->size(), 2);
    QCOMPARE(rows->first().name, u"DeepSeek: V3.2"_s);
}

void TestCostRows::batchesAreLeftOutUnlessChosen()
{
    const auto table = samples::pricedCatalogue();
    QCOMPARE(CostScope({table, {}}).chosen(), QList<int>({0, 1, 2, 3, 5, 6}));
    QCOMPARE(CostScope({table, {4}}).chosen(), QList<int>({4}));
}

void TestCostRows::ownUseLooksLikeThis()
{
    const CostScope scope{samples::pricedCatalogue(), {0, 1, 2, 3, 6}};
    auto use = std::make_shared<UsePeriod>();
    use->rows.resize(3);
    const auto dollars = [](const char *text) { return Money::fromText(text); };
    OwnUseAnswer answer{.use = use, .total = {.generations = 3, .paid = *dollars("21.58")}};
    answer.prices
        = {{.cost = dollars("1.07"), .low = dollars("0.9095"), .high = dollars("1.2305")},
           {.cost = dollars("2.4"), .low = dollars("2.448"), .high = dollars("2.64"), .tooLong = 2},
           {.cost = Money(), .low = Money(), .high = Money(), .tooLong = 3},
           {.cost = dollars("21.58"), .low = dollars("21.58"), .high = dollars("21.58"), .sameTokenizer = true},
           {}};
    QList<CostRow> rows = costRows(scope, answer);
    setBaseline(rows, answer.total.paid);
    QCOMPARE(printedRows(rows), uR"(Model | A request | In total | Tokenizer | Difference | To note
Meta: Llama 3.3 70B (free) | — | $0 |  | − $21.58 | does not fit into its context
DeepSeek: V3.2 | — | $1.07 | ± 15 % | − $20.51 | 
Google: Gemini 3.1 Flash Lite | — | $2.40 | +2 … +10 % | − $19.18 | 2 request(s) do not fit into its context
OpenAI: GPT-5.4 | — | $21.58 |  | the same | 
Auto Router | — | — |  | — | no price of input, output
)"_s);
    QCOMPARE(ownUseAssumptions(answer).size(), 3);
    answer.total.withoutUsage = 2;
    answer.total.unknownCost = 1;
    answer.comparedAnswers = 9;
    QCOMPARE(ownUseAssumptions(answer).first(), u"2 answer(s) without reported tokens are left out."_s);
    QVERIFY(ownUseAssumptions(answer).at(3).contains(u"9 of your answer(s)"_s)
            || ownUseAssumptions(answer).at(3).contains(u"9 of your answers"_s));
    const OwnUseQuestion question = ownUseQuestion(scope, {});
    QCOMPARE(question.targets.size(), 5);
    QCOMPARE(question.targets.at(1).tokenizer, u"Gemini"_s);
    QCOMPARE(question.tokenizers.value(ModelId(u"anthropic/sonnet"_s)), u"Claude"_s); // also of what is not priced
}

void TestCostRows::filesHaveAllDigits()
{
    CostTableModel model;
    QList<CostRow> rows = *costRows({samples::pricedCatalogue(), {0, 6}}, month);
    setBaseline(rows, rows.first().key);
    model.setRows(rows);
    QCOMPARE(tableAsCsv(model),
             u"Model,A request,In total,Tokenizer,Difference,To note\r\n"
             "DeepSeek: V3.2,0.00094,0.94,,0,\r\n"
             "Auto Router,,,,,\"no price of input, output\"\r\n"_s);
}

void TestCostRows::longWorkIsToldNotToFit()
{
    Workload work = month;
    work.inputTokens = 300'000;
    const auto rows = costRows({samples::pricedCatalogue(), {0, 3}}, work);
    QVERIFY(rows->first().tooLongForAll);
    QCOMPARE(costNote(rows->first()), u"does not fit into its context"_s);
    QVERIFY(costNote(rows->last()).isEmpty());
}

void TestCostRows::stopsWhenTold()
{
    QVERIFY(!costRows({samples::pricedCatalogue(), {}}, month, [] { return false; }));
}

void TestCostRows::fiveThousandModelsTakeMilliseconds()
{
    QList<ModelRow> many;
    const auto few = samples::pricedCatalogue()->rows;
    for (int i = 0; i < 5000; ++i)
        many << few.at(i % few.size());
    const auto table = std::make_shared<CatalogTable>(CatalogTable{.rows = many, .index = {}});
    QElapsedTimer timer;
    timer.start();
    QVERIFY(costRows({table, {}}, month)->size() > 4000);
    QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed()))); // meant: not quadratic
}

void TestCostRows::cheapestAreDrawnWithTheirRanges()
{
    QList<CostRow> rows = *costRows({samples::pricedCatalogue(), {}}, month);
    rows[1].low = Money();
    rows[1].high = Money::fromText("0.2");
    const Plot plot = costPlot(rows, false);
    QCOMPARE(plot.categories.size(), 4); // the free one and the one without a price are left out
    QCOMPARE(plot.categories.first(), u"DeepSeek: V3.2"_s);
    QCOMPARE(plot.series.first().points.first().high, 0.2);
    QCOMPARE(plot.series.first().points.last().id, u"router\nanthropic/sonnet"_s);
    QCOMPARE(dollarText(2.5), u"$2.50"_s);
}

void TestCostRows::countsAreReadAsPeopleTypeThem_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("locale");
    QTest::addColumn<qint64>("count");
    QTest::newRow("plain") << u"12000"_s << u"en_US"_s << 12'000LL;
    QTest::newRow("grouped") << u"12,000"_s << u"en_US"_s << 12'000LL;
    QTest::newRow("thousands") << u"12k"_s << u"en_US"_s << 12'000LL;
    QTest::newRow("a part of millions") << u" 1.5 M "_s << u"en_US"_s << 1'500'000LL;
    QTest::newRow("german groups") << u"12.000"_s << u"de_DE"_s << 12'000LL;
    QTest::newRow("german millions") << u"1,5M"_s << u"de_DE"_s << 1'500'000LL;
    QTest::newRow("arabic digits") << u"٤٢"_s << u"ar_EG"_s << 42LL;
    QTest::newRow("nothing") << u""_s << u"en_US"_s << -1LL;
    QTest::newRow("none") << u"0"_s << u"en_US"_s << 0LL;
    QTest::newRow("a part of one") << u"1.5"_s << u"en_US"_s << -1LL;
    QTest::newRow("less than nothing") << u"-5"_s << u"en_US"_s << -1LL;
    QTest::newRow("words") << u"many"_s << u"en_US"_s << -1LL;
    QTest::newRow("too many") << u"99999999999M"_s << u"en_US"_s << -1LL;
}

void TestCostRows::countsAreReadAsPeopleTypeThem()
{
    QFETCH(QString, text);
    QFETCH(QString, locale);
    QFETCH(qint64, count);
    QCOMPARE(CountField::fromText(text, QLocale(locale)).value_or(-1), count);
}

void TestCostRows::arrowsStepThroughRoundNumbers()
{
    CountField field(0, 1000);
    QSignalSpy edits(&field, &CountField::valueEdited);
    field.setValue(30);
    QTest::keyClick(&field, Qt::Key_Up);
    QCOMPARE(field.value(), 50);
    QTest::keyClick(&field, Qt::Key_Up);
    QCOMPARE(field.value(), 100);
    QTest::keyClick(&field, Qt::Key_Down);
    QCOMPARE(field.value(), 50);
    QCOMPARE(edits.size(), 3);
    field.selectAll();
    QTest::keyClicks(&field, u"5k"_s); // 5, then beyond the bounds
    QCOMPARE(field.value(), 5);
    QVERIFY(!field.toolTip().isEmpty());
    field.setValue(0);
    QTest::keyClick(&field, Qt::Key_Down);
    QCOMPARE(field.value(), 0);
}

void TestCostRows::formIsTheWorkload()
{
    WorkloadForm form;
    QSignalSpy edits(&form, &WorkloadForm::edited);
    QCOMPARE(form.preset(), u"chat"_s);
    auto *preset = form.findChild<QComboBox *>(u"workloadPreset"_s);
    preset->setCurrentIndex(2);
    Q_EMIT preset->activated(2);
    QCOMPARE(form.workload(), workloadPresets().at(2).work);
    auto *output = form.findChild<CountField *>(u"workload_output"_s);
    output->selectAll();
    QTest::keyClicks(output, u"2k"_s);
    QCOMPARE(form.workload().outputTokens, 2000);
    QCOMPARE(form.preset(), QString());
    QCOMPARE(preset->currentText(), u"As typed"_s);
    auto *images = form.findChild<CountField *>(u"workload_images"_s);
    images->selectAll();
    QTest::keyClicks(images, u"3"_s);
    QCOMPARE(form.workload().tokensPerImage, 1100);
    QCOMPARE(edits.size(), 4);
    for (int i = 0; i < workloadPresets().size(); ++i) {
        form.setWorkload(workloadPresets().at(i).work);
        QCOMPARE(preset->currentIndex(), i);
        QVERIFY(presetName(workloadPresets().at(i).name) != workloadPresets().at(i).name);
    }
}

void TestCostRows::hoursAreLocal()
{
    WorkloadForm form;
    form.setUtcOffset(120);
    form.findChild<QCheckBox *>(u"workload_limited"_s)->setChecked(true);
    QCOMPARE(form.workload().window, (DayWindow{6 * 60, 600}));
    form.findChild<QTimeEdit *>(u"workload_from"_s)->setTime(QTime(1, 0));
    QCOMPARE(form.workload().window, (DayWindow{23 * 60, 17 * 60}));
    form.findChild<QTimeEdit *>(u"workload_to"_s)->setTime(QTime(1, 0));
    QCOMPARE(form.workload().window, DayWindow());
    form.findChild<QCheckBox *>(u"workload_limited"_s)->setChecked(false);
    QCOMPARE(form.workload().window, DayWindow());
}

void TestCostRows::breakEvenSaysWhatItIs()
{
    BreakEvenCard card;
    QCOMPARE(card.lines(), QStringList{u"Choose a model whose price is known."_s});
    card.setMonth(BreakEvenCard::Month{
        .model = u"GPT-5.4"_s, .listPrice = *Money::fromText("100"), .hasBatch = true, .batch = Money::fromText("50")});
    QCOMPARE(card.lines().join(u'\n'), uR"(With credits: $105.50
With your own provider key: $100.00
An own key saves $5.50 a month.
However much it is, credits are never cheaper.
At once: $100.00
As a batch, within a day: $50.00
A batch saves $50.00 a month, 50 %.)"_s);
    card.setMonth(BreakEvenCard::Month{.model = u"V3"_s, .listPrice = *Money::fromText("1")});
    QCOMPARE(card.lines().last(), u"It is not offered for batches."_s);
}

void TestCostRows::batchesAreComparedToTheLastDigit()
{
    BreakEvenCard card;
    const auto said = [&card](const char *list, const char *batch) {
        card.setMonth(BreakEvenCard::Month{
            .model = u"V3"_s, .listPrice = *Money::fromText(list), .hasBatch = true, .batch = Money::fromText(batch)});
        const QStringList lines = card.lines();
        return lines.mid(lines.indexOf(QRegularExpression(u"^At once.*|.*for batches.*"_s))).join(u" | "_s);
    };
    QCOMPARE(said("0.123456789012", "0.100000000001"),
             u"At once: $0.123456789012 | As a batch, within a day: $0.100000000001 | "
             "A batch saves $0.023456789011 a month, 19 %."_s);
    QCOMPARE(said("1", "1.5"),
             u"At once: $1.00 | As a batch, within a day: $1.50 | A batch costs $0.50 a month more."_s);
    QCOMPARE(said("0", "0"), u"At once: $0 | As a batch, within a day: $0 | A batch saves nothing."_s);
    QCOMPARE(said("1", "?"), u"It is offered for batches, but what they cost is not known."_s);
}

void TestCostRows::feesCanBeTypedOver()
{
    BreakEvenCard card;
    card.setMonth(BreakEvenCard::Month{.model = u"V3"_s, .listPrice = *Money::fromText("100")});
    const auto type = [&card](const QString &name, const QString &text) {
        auto *field = card.findChild<QLineEdit *>(u"fee_"_s + name);
        field->selectAll();
        QTest::keyClicks(field, text);
    };
    type(u"topUp"_s, u"3"_s);
    type(u"ownKeyFree"_s, u"50"_s);
    QCOMPARE(card.lines().first(4).join(u'\n'), uR"(With credits: $103.00
With your own provider key: $102.50
An own key saves $0.50 a month.
Credits are cheaper from a list price of $125.00 a month on.)"_s);
    type(u"ownKey"_s, u"12x"_s); // 12 was good, what came after it was not
    QCOMPARE(card.fees().ownKey, 1200);
    QCOMPARE(card.lines().at(2), u"Credits save $3.00 a month."_s);
}

void TestCostRows::periodsBeginWithADay()
{
    const QDateTime now(QDate(2026, 11, 20), QTime(14, 30));
    QCOMPARE(periodOf(UseSpan::Week, now.toUTC()).from.toLocalTime(), QDate(2026, 11, 14).startOfDay());
    QCOMPARE(periodOf(UseSpan::Month, now.toUTC()).from.toLocalTime(), QDate(2026, 10, 22).startOfDay());
    QCOMPARE(periodOf(UseSpan::ThisYear, now.toUTC()).from.toLocalTime(), QDate(2026, 1, 1).startOfDay());
    QVERIFY(!periodOf(UseSpan::All, now.toUTC()).from.isValid());
}

QTEST_MAIN(TestCostRows)

#include "tst_costrows.moc"
