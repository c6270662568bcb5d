// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/common/judgedpicture.h"
#include "tests/ui/explorer/costsamples.h"
#include "tests/ui/frame/uihouse.h"
#include "ui/common/countfield.h"
#include "ui/common/errorbanner.h"
#include "ui/common/format.h"
#include "ui/common/placeholder.h"
#include "ui/common/plotpicture.h"
#include "ui/common/plotview.h"
#include "ui/common/textlabel.h"
#include "ui/explorer/comparisonview.h"
#include "ui/explorer/costs/calculatorview.h"
#include "ui/explorer/costs/ownusecard.h"
#include "ui/explorer/modelspage.h"
#include "ui/explorer/rankings/rankingsview.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QScrollArea>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace switchyard;
using namespace Qt::StringLiterals;

class TestCostViews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(u"en_US"_s)); }
    void calculatorFollowsEachKey();
    void calculatorPricesWhatIsChosen();
    void calculatorShowsDifferencesToWhatIsChosen();
    void calculatorPricesTheOwnUse();
    void longNamesDoNotWidenTheSide();
    void calculatorWaitsUntilItIsSeen();
    void emptyStatesSayWhy();
    void comparisonShowsOnlyDifferences();
    void comparisonAsksOnlyWhenTold();
    void comparisonTellsWhatWasNotTold();
    void aFileThatCannotBeWrittenIsTold();
    void rankingsChangeWithTheChips();
    void publicRankingIsAskedForByAClick();
    void publicRankingSaysWhyItIsNotThere();
    void cardSaysWhatTheUseWouldHaveCost();
    void tablesAreCopied();
    void everyControlHasAName();
    void looksAsJudged_data();
    void looksAsJudged();
};

namespace {

QTableView *tableOf(const QWidget &view, const QString &name)
{
    return view.findChild<QTableView *>(name);
}

QString cell(const QTableView *table, int row, int column)
{
    return table->model()->index(row, column).data().toString();
}

void press(const QWidget &view, const QString &name)
{
    auto *button = view.findChild<QAbstractButton *>(name);
    QVERIFY2(button, qPrintable(name));
    button->click();
}

void type(const QWidget &view, const QString &name, const QString &text)
{
    auto *field = view.findChild<QLineEdit *>(name);
    QVERIFY2(field, qPrintable(name));
    field->selectAll();
    QTest::keyClicks(field, text);
}

void pick(const QWidget &view, const QString &name, int index)
{
    auto *box = view.findChild<QComboBox *>(name);
    QVERIFY2(box, qPrintable(name));
    box->setCurrentIndex(index);
    Q_EMIT box->activated(index);
}

QList<ModelRow> comparedRows()
{
    const auto rows = samples::pricedCatalogue()->rows;
    return {rows.at(0), rows.at(1), rows.at(3), rows.at(5)};
}

/// Four hundred answers of two models in the days before the clock.
void fillUse(UiHouse &house)
{
    using namespace std::chrono_literals;
    QList<LedgerEntry> entries;
    for (int i = 0; i < 40; ++i) {
        LedgerEntry entry{.message = MessageId(u"use%1"_s.arg(i)),
                          .conversation = ConversationId(u"talk"_s),
                          .sent = house.clock.now().addSecs(-3600 * 7 * i),
                          .connection = ConnectionId(u"router"_s),
                          .model = ModelId(i % 4 ? u"openai/gpt-5.4"_s : u"anthropic/sonnet"_s),
                          .outcome = i % 20 == 7 ? MessageState::Failed : MessageState::Complete};
        entry.usage.promptTokens = 20'000 + 997 * i;
        entry.usage.completionTokens = 600 + 37 * i;
        entry.usage.cost = Money::fromPicos(60'000'000'000 + 1'000'000'000LL * i);
        entry.timing = {.firstToken = 700ms + std::chrono::milliseconds(13 * i), .reasoning = {}, .total = 9000ms};
        entries << entry;
    }
    const Conversation talk{
        .id = ConversationId(u"talk"_s), .created = house.clock.now(), .updated = house.clock.now()};
    QVERIFY(await(house.storage->saveTurn(talk, {}, entries)));
}

} // namespace

void TestCostViews::calculatorFollowsEachKey()
{
    UiHouse house;
    CalculatorView view(house.services());
    view.setTable(samples::pricedCatalogue());
    view.show();
    QTableView *table = tableOf(view, u"calculatorTable"_s);
    QTRY_COMPARE(table->model()->rowCount(), 6);
    QTRY_COMPARE(cell(table, 3, 2), u"$10.95"_s);
    type(view, u"workload_requests"_s, u"2k"_s); // 2, then 2,000
    QTRY_COMPARE(cell(table, 3, 2), u"$21.90"_s);
    QCOMPARE(view.findChild<PlotView *>(u"costChart"_s)->plot().categories.size(), 4); // the free one has no bar
    type(view, u"workload_requests"_s, u"nothing"_s);
    QTest::qWait(50);
    QCOMPARE(cell(table, 3, 2), u"$21.90"_s);
}

void TestCostViews::calculatorPricesWhatIsChosen()
{
    UiHouse house;
    CalculatorView view(house.services());
    view.setTable(samples::pricedCatalogue());
    view.show();
    QTableView *table = tableOf(view, u"calculatorTable"_s);
    const auto *scope = view.findChild<QComboBox *>(u"calculatorScope"_s);
    QTRY_COMPARE(table->model()->rowCount(), 6);
    QCOMPARE(scope->count(), 1);
    view.setFiltered({0, 3});
    view.setCompared({u"router\nopenai/gpt-5.4:batch"_s});
    QCOMPARE(scope->count(), 3);
    pick(view, u"calculatorScope"_s, 1);
    QTRY_COMPARE(table->model()->rowCount(), 2);
    pick(view, u"calculatorScope"_s, 2);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QCOMPARE(cell(table, 0, 0), u"OpenAI: GPT-5.4 (batch)"_s);
    view.setCompared({});
    QTRY_COMPARE(table->model()->rowCount(), 6);
}

void TestCostViews::calculatorShowsDifferencesToWhatIsChosen()
{
    UiHouse house;
    CalculatorView view(house.services());
    view.setTable(samples::pricedCatalogue());
    view.show();
    QSignalSpy chosen(&view, &CalculatorView::modelChosen);
    QTableView *table = tableOf(view, u"calculatorTable"_s);
    QTRY_COMPARE(table->model()->rowCount(), 6);
    QCOMPARE(cell(table, 0, 4), u"baseline"_s); // the cheapest
    table->setCurrentIndex(table->model()->index(3, 0));
    pick(view, u"calculatorBaseline"_s, 1);
    QCOMPARE(cell(table, 3, 4), u"baseline"_s);
    QCOMPARE(cell(table, 1, 4), u"− $10.01"_s);
    QCOMPARE(view.findChild<QComboBox *>(u"calculatorBaseline"_s)->currentText(), u"OpenAI: GPT-5.4"_s);
    QVERIFY(view.findChild<QLabel *>(u"breakEvenText"_s)->text().contains(u"As a batch, within a day: $5.475"_s));
    Q_EMIT table->activated(table->currentIndex());
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().at(1).value<ModelId>(), ModelId(u"openai/gpt-5.4"_s));
}

void TestCostViews::calculatorPricesTheOwnUse()
{
    UiHouse house;
    fillUse(house);
    CalculatorView view(house.services());
    view.setTable(samples::pricedCatalogue());
    view.show();
    press(view, u"workOwnUse"_s);
    QTableView *table = tableOf(view, u"calculatorTable"_s);
    QTRY_COMPARE(table->model()->rowCount(), 6);
    QVERIFY(table->isColumnHidden(1));
    QVERIFY(view.findChild<QLabel *>(u"ownUseSums"_s)->text().contains(u"40 answer(s)"_s));
    QVERIFY(cell(table, 1, 4).startsWith(u"− $"_s)); // the cheaper against what was paid
    const QString before = cell(table, 3, 2);
    press(view, u"ownUseSpan0"_s); // a week is less
    QTRY_VERIFY(cell(table, 3, 2) != before);
    press(view, u"workTyped"_s);
    QTRY_COMPARE(cell(table, 3, 2), u"$10.95"_s);
    QVERIFY(!table->isColumnHidden(1));
}

void TestCostViews::longNamesDoNotWidenTheSide()
{
    UiHouse house;
    auto table = std::make_shared<CatalogTable>(*samples::pricedCatalogue());
    for (ModelRow &row : table->rows)
        row.entry.model.name = u"A model with a name that is much longer than the side of the window is wide"_s;
    CalculatorView view(house.services());
    view.resize(1000, 700);
    view.setTable(table);
    view.show();
    QTRY_COMPARE(tableOf(view, u"calculatorTable"_s)->model()->rowCount(), 6);
    const auto *side = view.findChild<QScrollArea *>(u"calculatorSide"_s);
    QTRY_VERIFY(view.findChild<QLabel *>(u"breakEvenText"_s)->text().contains(u"With credits"_s));
    QTest::qWait(20);
    QVERIFY2(side->widget()->width() <= side->viewport()->width(),
             qPrintable(QString::number(side->widget()->width())));
}

void TestCostViews::calculatorWaitsUntilItIsSeen()
{
    UiHouse house;
    CalculatorView view(house.services());
    view.setTable(samples::pricedCatalogue());
    QTest::qWait(30);
    QCOMPARE(tableOf(view, u"calculatorTable"_s)->model()->rowCount(), 0);
    view.show();
    QTRY_COMPARE(tableOf(view, u"calculatorTable"_s)->model()->rowCount(), 6);
}

void TestCostViews::emptyStatesSayWhy()
{
    UiHouse house;
    CalculatorView calculator(house.services());
    calculator.show();
    QVERIFY(!tableOf(calculator, u"calculatorTable"_s)->isVisible());
    calculator.setTable(samples::pricedCatalogue());
    press(calculator, u"workOwnUse"_s);
    const auto says = [](const QWidget &view, const QString &text) {
        const auto labels = view.findChildren<QLabel *>();
        return std::ranges::any_of(labels,
                                   [&](const QLabel *label) { return label->isVisible() && label->text() == text; });
    };
    QTRY_VERIFY(says(calculator, u"No answers in this period"_s));
    RankingsView rankings(house.services());
    rankings.show();
    QTRY_VERIFY(says(rankings, u"No answers in this period"_s));
    rankings.setRanking(Ranking::Price);
    QTRY_VERIFY(says(rankings, u"No prices yet"_s));
}

void TestCostViews::comparisonShowsOnlyDifferences()
{
    UiHouse house;
    ComparisonView view(house.services());
    view.setModels(comparedRows());
    view.show();
    QTableView *table = tableOf(view, u"comparisonTable"_s);
    const int all = table->model()->rowCount();
    press(view, u"onlyDifferences"_s);
    QVERIFY(table->model()->rowCount() < all);
    for (int row = 0; row < table->model()->rowCount(); ++row)
        QVERIFY(cell(table, row, 0) != u"Connection"_s);
    press(view, u"onlyDifferences"_s);
    QCOMPARE(table->model()->rowCount(), all);
    QSignalSpy chosen(&view, &ComparisonView::modelChosen);
    auto *chart = view.findChild<PlotView *>(u"compareChart"_s);
    QCOMPARE(chart->plot().title, u"Context, tokens against Output, $ per million"_s);
    Q_EMIT chart->pointActivated(u"router\nopenai/gpt-5.4"_s);
    QCOMPARE(chosen.size(), 1);
}

void TestCostViews::comparisonAsksOnlyWhenTold()
{
    UiHouse house;
    const ConnectionId connection = house.addOpenRouter();
    QList<ModelRow> rows = comparedRows().first(2);
    for (ModelRow &row : rows)
        row.entry.connection = connection;
    house.transport.fallback = [](const HttpRequest &request) {
        if (!request.url.path().contains("/endpoints"_L1))
            return FakeReply::json("{}", 404);
        return FakeReply::json(
            R"({"data":{"id":"x","name":"x","endpoints":[{"name":"A","provider_name":"A","tag":"a","pricing":{},)"
            R"("supported_parameters":[],"throughput_last_30m":{"p50":41,"p75":30,"p90":20,"p99":5}},)"
            R"({"name":"B","provider_name":"B","tag":"b","pricing":{},"supported_parameters":[],)"
            R"("throughput_last_30m":{"p50":118,"p75":30,"p90":20,"p99":5}}]}})");
    };
    ComparisonView view(house.services());
    view.setModels(rows);
    view.show();
    QTest::qWait(50);
    const auto asked = [&house] {
        return std::ranges::count_if(house.transport.requests(), [](const HttpRequest &request) {
            return request.url.path().contains("/endpoints"_L1);
        });
    };
    QCOMPARE(asked(), 0);
    press(view, u"askThroughput"_s);
    QTRY_COMPARE(asked(), 2);
    const auto *chart = view.findChild<PlotView *>(u"compareChart"_s);
    QTRY_COMPARE(plotUnknownCount(chart->plot()), 0);
    QCOMPARE(chart->plot().series.first().points.first().y, 118.0); // the fastest endpoint
    QTRY_VERIFY(view.findChild<QAbstractButton *>(u"askThroughput"_s)->isEnabled());
}

void TestCostViews::comparisonTellsWhatWasNotTold()
{
    UiHouse house;
    const ConnectionId connection = house.addOpenRouter();
    QList<ModelRow> rows = comparedRows().first(3);
    for (ModelRow &row : rows)
        row.entry.connection = connection;
    bool well = false;
    house.transport.fallback = [&](const HttpRequest &request) {
        const QString path = request.url.path();
        const QByteArray endpoint
            = R"({"name":"A","provider_name":"A","tag":"a","pricing":{},"supported_parameters":[])";
        if (path.contains("deepseek"_L1) && !well)
            return FakeReply::json(R"({"error":{"code":401,"message":"User not found."}})", 401);
        const QByteArray speed
            = path.contains("google"_L1) && !well ? QByteArray() : QByteArray(R"(,"throughput_last_30m":{"p50":41})");
        return FakeReply::json(R"({"data":{"id":"x","name":"x","endpoints":[)" + endpoint + speed + "}]}}");
    };
    ComparisonView view(house.services());
    view.setModels(rows);
    view.show();
    QSignalSpy warnings(&view, &ComparisonView::warned);
    QSignalSpy notices(&view, &ComparisonView::notice);
    press(view, u"askThroughput"_s);
    QTRY_COMPARE(warnings.size(), 1);
    QCOMPARE(warnings.first().at(0).toString(), u"Of 2 model(s) no speed was told"_s);
    const QStringList lines
        = warnings.first().at(1).toString().remove(QChar(0x2068)).remove(QChar(0x2069)).split(u'\n');
    QCOMPARE(QSet<QString>(lines.begin(), lines.end()),
             (QSet<QString>{u"DeepSeek: V3.2: openrouter.ai:443 does not accept the key: it is missing, mistyped, "
                            "disabled or has expired."_s,
                            u"Google: Gemini 3.1 Flash Lite: None of its endpoints tells a speed."_s}));
    // The others are there, and the reasons stand where the values would.
    const QTableView *table = tableOf(view, u"comparisonTable"_s);
    QStringList told;
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        if (cell(table, row, 0) == measureName(Measure::Throughput))
            told = {cell(table, row, 1), cell(table, row, 2), cell(table, row, 3)};
    }
    QCOMPARE(told, (QStringList{u"The key was not accepted"_s, u"not told"_s, u"41 tok/s"_s}));
    QCOMPARE(plotUnknownCount(view.findChild<PlotView *>(u"compareChart"_s)->plot()), 2);
    well = true;
    press(view, u"askThroughput"_s);
    QTRY_COMPARE(notices.size(), 1);
    QCOMPARE(warnings.size(), 1);
    QCOMPARE(plotUnknownCount(view.findChild<PlotView *>(u"compareChart"_s)->plot()), 0);
}

void TestCostViews::aFileThatCannotBeWrittenIsTold()
{
    UiHouse house;
    ModelsPage page(house.services());
    page.resize(1100, 700);
    page.show();
    auto *sections = page.findChild<QTabBar *>(u"modelSections"_s);
    // The page's own; those of the sections lie deeper.
    const auto *banner = page.findChild<ErrorBanner *>(QString(), Qt::FindDirectChildrenOnly);
    const QTemporaryDir folder;
    const auto save = [&](const QWidget &view, const QString &action, const QString &path) {
        view.findChild<QAction *>(action)->trigger();
        auto *dialog = view.findChild<QFileDialog *>();
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(folder.filePath(path));
        dialog->close();
        QTRY_VERIFY(!view.findChild<QFileDialog *>());
    };
    for (const auto &[name, actions] : {std::pair(u"comparison"_s, QStringList{u"saveCsv"_s, u"savecsv"_s}),
                                        std::pair(u"calculator"_s, QStringList{u"saveMarkdown"_s, u"savesvg"_s}),
                                        std::pair(u"rankings"_s, QStringList{u"saveCsv"_s, u"savemd"_s})}) {
        for (int i = 0; i < sections->count()
             && !(page.findChild<QWidget *>(name) && page.findChild<QWidget *>(name)->isVisible());
             ++i)
            sections->setCurrentIndex(i);
        const auto *view = page.findChild<QWidget *>(name);
        QVERIFY2(view && view->isVisible(), qPrintable(name));
        for (const QString &action : actions) {
            QVERIFY(!banner->isVisible());
            save(*view, action, u"no such folder/file"_s);
            QVERIFY2(banner->isVisible(), qPrintable(name + action));
            QCOMPARE(banner->accessibleName(), u"It could not be saved"_s);
            QVERIFY(banner->accessibleDescription().contains(u"no such folder"_s));
            save(*view, action, u"file"_s); // the next one goes well
        }
    }
}

void TestCostViews::rankingsChangeWithTheChips()
{
    UiHouse house;
    fillUse(house);
    RankingsView view(house.services());
    view.setTable(samples::pricedCatalogue());
    view.show();
    QSignalSpy chosen(&view, &RankingsView::modelChosen);
    QTRY_COMPARE(tableOf(view, u"rankTable0"_s)->model()->rowCount(), 2);
    QCOMPARE(cell(tableOf(view, u"rankTable0"_s), 0, 1), u"OpenAI: GPT-5.4"_s);
    press(view, u"rankByPrice"_s);
    QTRY_COMPARE(tableOf(view, u"rankTable1"_s)->model()->rowCount(), 5);
    const QString before = cell(tableOf(view, u"rankTable1"_s), 4, 2);
    type(view, u"mixOutput"_s, u"50"_s);
    QTRY_VERIFY(cell(tableOf(view, u"rankTable1"_s), 4, 2) != before);
    press(view, u"rankBySpeed"_s);
    QTRY_COMPARE(tableOf(view, u"rankTable2"_s)->model()->rowCount(), 2);
    Q_EMIT view.findChild<PlotView *>(u"rankChart"_s)->pointActivated(u"router\nanthropic/sonnet"_s);
    QCOMPARE(chosen.size(), 1);
}

void TestCostViews::publicRankingIsAskedForByAClick()
{
    UiHouse house;
    RankingsView view(house.services());
    view.setTable(samples::pricedCatalogue());
    view.show();
    press(view, u"rankPublic"_s);
    const auto visible = [&view](const QString &text) {
        const auto labels = view.findChildren<QLabel *>();
        return std::ranges::any_of(labels,
                                   [&](const QLabel *label) { return label->isVisible() && label->text() == text; });
    };
    QVERIFY(visible(u"No server publishes a ranking"_s));
    house.addLocal(); // has no such list
    QVERIFY(visible(u"No server publishes a ranking"_s));
    house.addOpenRouter();
    QVERIFY(visible(u"What others use"_s));
    const auto asked = [&house] {
        return std::ranges::count_if(house.transport.requests(), [](const HttpRequest &request) {
            return request.url.path().endsWith("/datasets/rankings-daily"_L1);
        });
    };
    QTest::qWait(50);
    QCOMPARE(asked(), 0);
    house.transport.enqueue(FakeReply::silent());
    Q_EMIT view.findChild<Placeholder *>()->actionTriggered();
    QTRY_VERIFY(visible(u"Asking for the ranking…"_s));
    QTRY_COMPARE(asked(), 1);
    house.transport.last()->sendHeaders();
    house.transport.last()->sendBytes(
        R"({"data":[{"date":"2026-11-19","model_permaslug":"openai/gpt-5.4","total_tokens":"3000000"},)"
        R"({"date":"2026-11-19","model_permaslug":"other","total_tokens":"1000000"}],)"
        R"("meta":{"as_of":"2026-11-20T02:00:00Z","start_date":"2026-11-13","end_date":"2026-11-19","version":"v1"}})");
    house.transport.last()->finishWell();
    const QTableView *table = tableOf(view, u"rankTable3"_s);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QCOMPARE(asked(), 1);
    QCOMPARE(cell(table, 0, 1), u"OpenAI: GPT-5.4"_s);
    QCOMPARE(cell(table, 0, 3), u"75 %"_s);
    const auto *source = view.findChild<QLabel *>(u"rankSource"_s);
    QVERIFY(source->isVisible());
    QVERIFY(source->text().contains(formatTimestamp(QDateTime(QDate(2026, 11, 20), QTime(2, 0), QTimeZone::UTC))));
    // A failure takes nothing away; other rankings have no source.
    QSignalSpy failures(&view, &RankingsView::failed);
    house.transport.enqueue(FakeReply::json(R"({"error":{"code":400,"message":"no"}})", 400));
    press(view, u"rankAskAgain"_s);
    QTRY_COMPARE(failures.size(), 1);
    QCOMPARE(table->model()->rowCount(), 1);
    QVERIFY(table->isVisible() && source->isVisible());
    press(view, u"rankByPrice"_s);
    QVERIFY(!source->isVisible());
}

void TestCostViews::publicRankingSaysWhyItIsNotThere()
{
    UiHouse house;
    house.addOpenRouter();
    RankingsView view(house.services());
    view.setTable(samples::pricedCatalogue());
    view.show();
    press(view, u"rankPublic"_s);
    const auto visible = [&view](const QString &text) {
        const auto labels = view.findChildren<QLabel *>();
        return std::ranges::any_of(labels,
                                   [&](const QLabel *label) { return label->isVisible() && label->text() == text; });
    };
    auto *placeholder = view.findChild<Placeholder *>();
    house.transport.enqueue(FakeReply::json(R"({"error":{"code":401,"message":"no"}})", 401));
    Q_EMIT placeholder->actionTriggered();
    QTRY_VERIFY(visible(u"The key was not accepted"_s));
    house.transport.enqueue(FakeReply::json(R"({"data":[]})"));
    Q_EMIT placeholder->actionTriggered(); // "Try again"
    QTRY_VERIFY(visible(u"The ranking is empty"_s));
}

void TestCostViews::cardSaysWhatTheUseWouldHaveCost()
{
    UiHouse house;
    OwnUseCard card(house.services());
    card.setTable(samples::pricedCatalogue());
    card.setLine(0);
    card.show();
    const auto text = [&card](const QString &name) { return card.findChild<QLabel *>(name)->text(); };
    QTRY_COMPARE(text(u"ownUseNote"_s), u"You have not used any model in that time."_s);
    fillUse(house);
    Q_EMIT house.ledger.changed();
    QTRY_VERIFY(text(u"ownUseWould"_s).startsWith(u"$0.4"_s));
    QCOMPARE(text(u"ownUsePaid"_s), u"$3.18"_s);
    QCOMPARE(text(u"ownUseNote"_s), u"± 15 %, tokenizers differ"_s);
    card.setLine(6);
    QTRY_COMPARE(text(u"ownUseWould"_s), u"—"_s);
    QVERIFY(text(u"ownUseNote"_s).contains(u"no price of input, output"_s));
}

void TestCostViews::tablesAreCopied()
{
    UiHouse house;
    ComparisonView view(house.services());
    view.setModels(comparedRows().first(2));
    QSignalSpy notices(&view, &ComparisonView::notice);
    view.findChild<QAction *>(u"copyMarkdown"_s)->trigger();
    QCOMPARE(notices.size(), 1);
    QVERIFY(QApplication::clipboard()->text().startsWith(u"| Fact | DeepSeek: V3.2 |"_s));
}

void TestCostViews::everyControlHasAName()
{
    UiHouse house;
    CalculatorView calculator(house.services());
    ComparisonView comparison(house.services());
    RankingsView rankings(house.services());
    for (const QWidget *view : {static_cast<QWidget *>(&calculator), static_cast<QWidget *>(&comparison),
                                static_cast<QWidget *>(&rankings)}) {
        const auto controls = view->findChildren<QWidget *>();
        for (const QWidget *control : controls) {
            const bool interactive = qobject_cast<const QAbstractButton *>(control)
                || qobject_cast<const QComboBox *>(control) || qobject_cast<const CountField *>(control)
                || qobject_cast<const QTableView *>(control);
            if (!interactive || control->isHidden() || control->objectName().startsWith(u"qt_"_s)
                || control->metaObject()->className() == "QTableCornerButton"_ba)
                continue;
            const auto *button = qobject_cast<const QAbstractButton *>(control);
            QVERIFY2(!control->objectName().isEmpty(), control->metaObject()->className());
            QVERIFY2(!control->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                     qPrintable(control->objectName()));
        }
    }
}

void TestCostViews::looksAsJudged_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QString>("which");
    for (const bool dark : {false, true}) {
        for (const auto &which :
             {u"calculator"_s, u"ownuse"_s, u"compare"_s, u"rankings"_s, u"prices"_s, u"public"_s, u"card"_s})
            QTest::addRow("%s-%s", qPrintable(which), dark ? "dark" : "light") << dark << which;
    }
}

void TestCostViews::looksAsJudged()
{
    QFETCH(bool, dark);
    QFETCH(QString, which);
    UiHouse house;
    house.theme.apply({.scheme = dark ? ThemeChoice::Scheme::Dark : ThemeChoice::Scheme::Light});
    if (const QString obstacle = judged::obstacle(); !obstacle.isEmpty())
        QSKIP(qPrintable(obstacle));
    if (!PlotRendererFactory::find())
        QSKIP("the pictures were judged with charts");
    fillUse(house);
    Surface window(&ThemeColors::base);
    auto *layout = new QVBoxLayout(&window);
    layout->setContentsMargins(0, 0, 0, 0);
    window.resize(1240, 820);
    if (which == u"compare") {
        auto *view = new ComparisonView(house.services(), &window);
        view->setModels(comparedRows());
        layout->addWidget(view);
    } else if (which == u"rankings" || which == u"prices") {
        auto *view = new RankingsView(house.services(), &window);
        view->setTable(samples::pricedCatalogue());
        view->setRanking(which == u"prices" ? Ranking::Price : Ranking::Use);
        layout->addWidget(view);
    } else if (which == u"public") {
        house.addOpenRouter();
        house.transport.fallback = [](const HttpRequest &) {
            return FakeReply::json(
                R"({"data":[{"date":"2026-11-19","model_permaslug":"openai/gpt-5.4","total_tokens":"812345678901"},)"
                R"({"date":"2026-11-19","model_permaslug":"deepseek/v3.2","total_tokens":"612345678901"},)"
                R"({"date":"2026-11-19","model_permaslug":"anthropic/sonnet","total_tokens":"312345678901"},)"
                R"({"date":"2026-11-19","model_permaslug":"new/model-20261101","total_tokens":"2345678901"},)"
                R"({"date":"2026-11-19","model_permaslug":"other","total_tokens":"400000000000"}],"meta":)"
                R"({"as_of":"2026-11-20T02:00:00Z","start_date":"2026-11-13","end_date":"2026-11-19"}})");
        };
        auto *view = new RankingsView(house.services(), &window);
        view->setTable(samples::pricedCatalogue());
        view->setRanking(Ranking::Public);
        Q_EMIT view->findChild<Placeholder *>()->actionTriggered();
        layout->addWidget(view);
    } else if (which == u"card") {
        auto *view = new OwnUseCard(house.services(), &window);
        view->setTable(samples::pricedCatalogue());
        view->setLine(1);
        layout->setContentsMargins(16, 14, 16, 16);
        layout->addWidget(view, 0, Qt::AlignTop);
        window.resize(268, 150);
    } else {
        auto *view = new CalculatorView(house.services(), &window);
        view->setTable(samples::pricedCatalogue());
        if (which == u"ownuse")
            press(*view, u"workOwnUse"_s);
        layout->addWidget(view);
    }
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    // What is calculated comes from other threads: the picture is done when it stays the same.
    QImage picture, before;
    for (int i = 0, same = 0; i < 60 && same < 4; ++i) {
        QTest::qWait(40);
        picture = window.grab().toImage();
        same = picture == before ? same + 1 : 0;
        before = picture;
    }
    const QString problem = judged::complaint(picture, u"tests/ui/explorer/pictures"_s,
                                              u"costs-%1"_s.arg(QLatin1StringView(QTest::currentDataTag())));
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

QTEST_MAIN(TestCostViews)

#include "tst_costviews.moc"
