// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../frame/uihouse.h"
#include "exploredhouse.h"
#include "ui/common/errorbanner.h"
#include "ui/explorer/endpointcard.h"
#include "ui/explorer/experiencepanel.h"
#include "ui/explorer/factgrid.h"
#include "ui/explorer/modeldetails.h"
#include "ui/explorer/modellinks.h"
#include "ui/explorer/modelwords.h"
#include "ui/explorer/pricewords.h"
#include "ui/explorer/uptimebars.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace switchyard;
using namespace Qt::StringLiterals;

namespace {

QString textOf(const QList<FactGrid::Fact> &facts)
{
    QStringList lines;
    for (const FactGrid::Fact &fact : facts)
        lines << (fact.name.isEmpty() ? fact.value : QString(fact.name + u": "_s + fact.value));
    return lines.join(u'\n').replace(QChar(0xa0), u'_');
}

Price price(const char *text)
{
    return Price::fromText(QString::fromLatin1(text));
}

} // namespace

class TestModelDetails : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_US"_s)); }
    void init();
    void cleanup()
    {
        m_details.reset();
        m_house.reset();
    }

    void pricesAreToldWithTheirUnits();
    void conditionsAreToldInWords();
    void parametersAreToldWithTheirDefaults();
    void factsAreWordsForPeople();
    void variantsAreRelatives();
    void endpointsAreAskedForAndKept();
    void anEndpointIsToldInFull();
    void pinningReachesTheRoutingAndCanBeUndone();
    void ignoringStrikesThroughAndCanBeUndone();
    void aProviderCanBeIgnoredForAllModels();
    void aFailureSaysSoAndKeepsWhatWasKnown();
    void aServerWithoutEndpointsShowsNoPanel();
    void tagsAndNotesAreKept();
    void ownExperienceIsSummed();
    void theStarMarks();
    void hostileTextStaysText();

private:
    void showModel(const QString &id);
    template <class T> [[nodiscard]] T *part(const QString &name) const { return m_details->findChild<T *>(name); }
    [[nodiscard]] QTableView *endpoints() const { return part<QTableView>(u"endpointTable"_s); }
    void askEndpoints();

    std::unique_ptr<ExploredHouse> m_house;
    std::unique_ptr<ModelDetails> m_details;
    std::function<void()> m_undo;
};

void TestModelDetails::init()
{
    m_house = std::make_unique<ExploredHouse>();
    m_details = std::make_unique<ModelDetails>(m_house->services());
    connect(m_details.get(), &ModelDetails::undoable, this,
            [this](const QString &, const std::function<void()> &undo, const auto &) { m_undo = undo; });
    m_details->resize(320, 1400);
    m_details->show();
}

void TestModelDetails::showModel(const QString &id)
{
    const Model *model = m_house->catalog->find(m_house->router, ModelId(id));
    QVERIFY(model);
    m_details->showModel({{m_house->router, *model}, u"OpenRouter"_s}, false, {});
}

void TestModelDetails::askEndpoints()
{
    showModel(u"deepseek/deepseek-v3.2"_s);
    part<QPushButton>(u"askEndpoints"_s)->click();
    QTRY_COMPARE(endpoints()->model()->rowCount(), 4);
}

void TestModelDetails::pricesAreToldWithTheirUnits()
{
    PriceTable table;
    table.prices = {{QString(PriceKey::prompt), price("0.00000025")},
                    {QString(PriceKey::completion), price("-1")},
                    {QString(PriceKey::image), price("0.005")},
                    {QString(PriceKey::webSearch), price("0.01")},
                    {QString(PriceKey::request), price("0")},
                    {QString(PriceKey::cacheRead), price("0.000000025")},
                    {u"novelty"_s, price("2")}};
    QCOMPARE(textOf(priceFacts(table)),
             u"Input: $0.25 / M\nOutput: varies\nCached input: $0.025 / M\nImage: $0.005 an "
             "image\nWeb search: $0.01 a search\nnovelty: $2.00 each"_s);
    QCOMPARE(textOf(priceFacts({})), u"Not listed by this server"_s);
    table.prices = {{QString(PriceKey::prompt), price("0")}, {QString(PriceKey::completion), price("0")}};
    QCOMPARE(textOf(priceFacts(table)), u"Input: free\nOutput: free"_s);
}

void TestModelDetails::conditionsAreToldInWords()
{
    PriceTable table;
    table.prices
        = {{QString(PriceKey::prompt), price("0.00000125")}, {QString(PriceKey::completion), price("0.00001")}};
    table.overrides = {{.prices = {{QString(PriceKey::completion), price("0.000015")},
                                   {QString(PriceKey::prompt), price("0.0000025")}},
                        .minPromptTokens = 200'000},
                       {.prices = {{QString(PriceKey::prompt), price("0.0000001")}}, .utcStart = 1630, .utcEnd = 30},
                       {.prices = {{QString(PriceKey::prompt), price("0")}}}};
    const QString text = textOf(priceFacts(table)).replace(u'\u202f', u' ');
    QCOMPARE(text,
             u"Input: $1.25 / M\nOutput: $10.00 / M\nInstead, above 200_k tokens of input:\nInput: $2.50 / "
             "M\nOutput: $15.00 / M\nInstead, from 4:30 PM to 12:30 AM UTC:\nInput: $0.10 / M\nUnder other "
             "conditions:\nInput: free"_s);
}

void TestModelDetails::parametersAreToldWithTheirDefaults()
{
    Model model;
    model.supportedParameters = {u"temperature"_s, u"seed"_s, u"top_p"_s, u"stop"_s};
    model.defaultParameters = QJsonObject{{u"temperature"_s, 0.6}, {u"top_p"_s, QJsonValue()}};
    QCOMPARE(textOf(parameterFacts(model)), u"temperature: 0.6 by default\nseed, top_p, stop"_s);
    QVERIFY(parameterFacts({}).isEmpty());
}

void TestModelDetails::factsAreWordsForPeople()
{
    ModelRow row{{m_house->router, *m_house->catalog->find(m_house->router, ModelId(u"openai/gpt-5.4"_s))},
                 u"OpenRouter"_s,
                 {.zeroRetention = true}};
    row.entry.model.reasoning
        = ReasoningSupport{.mandatory = true, .supportedEfforts = QStringList{u"low"_s, u"high"_s}};
    const QString text = textOf(modelFacts(row));
    QVERIFY2(text.contains(u"Can: calls tools, structured output, reasoning, prompt cache, web search"_s),
             qPrintable(text));
    QVERIFY2(text.contains(u"Reasoning: always; efforts low, high"_s), qPrintable(text));
    QVERIFY2(text.contains(u"Zero retention: offered"_s), qPrintable(text));
    QVERIFY2(text.contains(u"Context: 400_k tokens"_s), qPrintable(text));
}

void TestModelDetails::variantsAreRelatives()
{
    Model model;
    model.id = ModelId(u"a/b"_s);
    model.aliasTarget = u"c/d"_s;
    const QList<ModelId> ids{ModelId(u"a/b"_s), ModelId(u"a/b:free"_s), ModelId(u"a/bc"_s), ModelId(u"c/d"_s),
                             ModelId(u"a/b:batch"_s)};
    QCOMPARE(relativesOf(model, ids), QList<ModelId>({ids.at(1), ids.at(4), ids.at(3)}));
    model.id = ids.at(1);
    model.aliasTarget.clear();
    QCOMPARE(relativesOf(model, ids), QList<ModelId>({ids.at(0), ids.at(4)}));

    showModel(u"openai/gpt-5.4"_s);
    const Model *shown = m_house->catalog->find(m_house->router, ModelId(u"openai/gpt-5.4"_s));
    m_details->showModel({{m_house->router, *shown}, u"OpenRouter"_s}, false, {ModelId(u"openai/gpt-5.4:free"_s)});
    QSignalSpy requested(m_details.get(), &ModelDetails::modelRequested);
    part<QPushButton>(u"variant-openai/gpt-5.4:free"_s)->click();
    QCOMPARE(requested.count(), 1);
    QCOMPARE(requested.first().at(1).value<ModelId>(), ModelId(u"openai/gpt-5.4:free"_s));
    QCOMPARE(part<QPushButton>(u"modelPage"_s)->text(), u"openrouter.ai/openai/gpt-5.4"_s);
}

void TestModelDetails::endpointsAreAskedForAndKept()
{
    showModel(u"deepseek/deepseek-v3.2"_s);
    const qsizetype before = m_house->transport.requests().size();
    QVERIFY(!endpoints()->isVisible());
    askEndpoints();
    QCOMPARE(m_house->transport.requests().size(), before + 1);
    QVERIFY(endpoints()->isVisible());
    // Cheapest first; another model and back needs no request.
    QCOMPARE(endpoints()->model()->index(0, 0).data().toString(), u"DeepInfra"_s);
    showModel(u"openai/gpt-5.4"_s);
    QVERIFY(!endpoints()->isVisible());
    showModel(u"deepseek/deepseek-v3.2"_s);
    QCOMPARE(endpoints()->model()->rowCount(), 4);
    QCOMPARE(m_house->transport.requests().size(), before + 1);
}

void TestModelDetails::anEndpointIsToldInFull()
{
    m_house->offers->refresh(m_house->router);
    askEndpoints();
    QTRY_VERIFY(m_house->offers->index(m_house->router).knowsZeroRetention());
    auto *card = part<EndpointCard>(u"endpointCard"_s);
    QVERIFY(!card->isVisible());
    endpoints()->selectRow(0);
    QVERIFY(card->isVisible());
    QStringList lines;
    for (const FactGrid *grid : card->findChildren<FactGrid *>())
        lines << textOf(grid->facts());
    const QString text = lines.join(u'\n');
    for (const QString &part :
         {u"Tag: deepinfra/fp8"_s, u"Context: 164_k tokens"_s, u"Quantization: fp8"_s,
          u"First token, s: 0.94 · 1.20 · 1.60 · 3.90"_s, u"Tokens/s: 41 · 50 · 60 · 90"_s, u"Data: keeps nothing"_s,
          u"Region: US; computes in US, DE"_s, u"Parameters: temperature, tools"_s, u"Input: $0.25 / M"_s})
        QVERIFY2(text.contains(part), qPrintable(part + u" is not in\n"_s + text));
    QCOMPARE(card->findChild<UptimeBars *>()->accessibleName().replace(QChar(0xa0), u' '),
             u"Uptime: 5 min 100.0 %, 30 min 99.5 %, 1 day 99.4 %"_s);
    QVERIFY(card->findChild<QPushButton *>(u"providerPrivacy"_s)->isVisible());
    QVERIFY(!card->findChild<QPushButton *>(u"providerStatus"_s)->isVisible());
    endpoints()->selectRow(1);
    QVERIFY(!card->findChild<UptimeBars *>()->isVisible());
}

void TestModelDetails::pinningReachesTheRoutingAndCanBeUndone()
{
    askEndpoints();
    endpoints()->selectRow(2);
    auto *pin = part<QPushButton>(u"pinEndpoint"_s);
    pin->click();
    const ModelId model(u"deepseek/deepseek-v3.2"_s);
    const Settings &settings = m_house->preferences.values();
    QCOMPARE(settings.modelRouting.value(model).order, QStringList{u"fireworks"_s});
    QVERIFY(pin->isChecked());
    QVERIFY(endpoints()->model()->index(2, 0).data(SecondLineRole).toString().startsWith(u"asked first"_s));
    m_undo();
    QVERIFY(settings.modelRouting.isEmpty());
    QVERIFY(!pin->isChecked());
}

void TestModelDetails::ignoringStrikesThroughAndCanBeUndone()
{
    askEndpoints();
    endpoints()->selectRow(1);
    auto *ignore = part<QPushButton>(u"ignoreEndpoint"_s);
    ignore->click();
    const ModelId model(u"deepseek/deepseek-v3.2"_s);
    QCOMPARE(m_house->preferences.values().routingFor(model).ignore, QStringList{u"novita/fp8"_s});
    QVERIFY(!m_house->preferences.values().routingFor(ModelId(u"openai/gpt-5.4"_s)).ignore);
    QVERIFY(endpoints()->model()->index(1, 0).data(StruckRole).toBool());
    m_undo();
    QVERIFY(m_house->preferences.values().modelRouting.isEmpty());
    QVERIFY(!endpoints()->model()->index(1, 0).data(StruckRole).toBool());
    QVERIFY(!ignore->isChecked());
}

void TestModelDetails::aProviderCanBeIgnoredForAllModels()
{
    askEndpoints();
    endpoints()->selectRow(1);
    auto *everywhere = part<QPushButton>(u"ignoreEndpointForAll"_s);
    everywhere->click();
    QCOMPARE(m_house->preferences.values().routing.ignore, QStringList{u"novita"_s});
    QVERIFY(everywhere->isChecked());
    QVERIFY(part<QPushButton>(u"ignoreEndpoint"_s)->isChecked());
    // One model may be excepted.
    part<QPushButton>(u"ignoreEndpoint"_s)->click();
    QVERIFY(!endpoints()->model()->index(1, 0).data(StruckRole).toBool());
    QCOMPARE(m_house->preferences.values().routing.ignore, QStringList{u"novita"_s});
    everywhere->click();
    QVERIFY(!m_house->preferences.values().routing.ignore.has_value());
}

void TestModelDetails::aFailureSaysSoAndKeepsWhatWasKnown()
{
    askEndpoints();
    m_house->transport.fallback
        = [](const HttpRequest &) { return FakeReply::json(R"({"error":{"code":404,"message":"gone"}})", 404); };
    part<QPushButton>(u"askEndpoints"_s)->click();
    QTRY_VERIFY(m_details->findChild<ErrorBanner *>()->isVisible());
    QCOMPARE(endpoints()->model()->rowCount(), 4);
    QVERIFY(part<QPushButton>(u"askEndpoints"_s)->isEnabled());
}

void TestModelDetails::aServerWithoutEndpointsShowsNoPanel()
{
    const ConnectionId local = m_house->addLocal();
    Model model;
    model.id = ModelId(u"llama3"_s);
    m_details->showModel({{local, model}, u"Local"_s}, false, {});
    QVERIFY(!part<QWidget>(u"endpointPanel"_s)->isVisible());
    QVERIFY(!part<QWidget>(u"modelLinks"_s)->isVisible());
}

void TestModelDetails::tagsAndNotesAreKept()
{
    showModel(u"openai/gpt-5.4"_s);
    const ModelId gpt(u"openai/gpt-5.4"_s);
    auto *tags = part<QLineEdit>(u"ownTags"_s);
    auto *note = part<QPlainTextEdit>(u"ownNote"_s);
    tags->setFocus();
    QTest::keyClicks(tags, u"work, two words,"_s);
    QTRY_COMPARE(m_house->notebook.marksOf(gpt).tags, QStringList({u"work"_s, u"two words"_s}));
    QCOMPARE(tags->text(), u"work, two words,"_s); // it is still being typed
    note->setFocus();
    QTest::keyClicks(note, u"slow in the evening"_s);
    showModel(u"deepseek/deepseek-v3.2"_s); // what is not yet kept is not lost, and does not land elsewhere
    QCOMPARE(m_house->notebook.marksOf(gpt).note, u"slow in the evening"_s);
    QVERIFY(note->toPlainText().isEmpty());
    QVERIFY(m_house->notebook.marksOf(ModelId(u"deepseek/deepseek-v3.2"_s)).isEmpty());
    showModel(u"openai/gpt-5.4"_s);
    QCOMPARE(note->toPlainText(), u"slow in the evening"_s);
    QCOMPARE(tags->text(), u"work, two words"_s);
}

void TestModelDetails::ownExperienceIsSummed()
{
    m_house->fillLedger();
    showModel(u"openai/gpt-5.4"_s);
    auto *panel = part<ExperiencePanel>(u"experiencePanel"_s);
    auto *grid = panel->findChild<FactGrid *>();
    QTRY_VERIFY(textOf(grid->facts()).startsWith(u"Answers: "_s));
    QVERIFY2(textOf(grid->facts()).contains(u"Cost: $"_s), qPrintable(textOf(grid->facts())));
    showModel(u"openrouter/auto"_s);
    QCOMPARE(textOf(grid->facts()), u"Not used in this time"_s);
}

void TestModelDetails::theStarMarks()
{
    showModel(u"openai/gpt-5.4"_s);
    auto *star = part<QPushButton>(u"starModel"_s);
    QCOMPARE(star->text(), u"☆"_s);
    star->click();
    QVERIFY(m_house->notebook.marksOf(ModelId(u"openai/gpt-5.4"_s)).favourite);
    QCOMPARE(star->text(), u"★"_s);
}

void TestModelDetails::hostileTextStaysText()
{
    Model model;
    model.id = ModelId(u"a/<img src=x>"_s);
    model.name = u"<h1>Name\u202e</h1>"_s;
    model.description = u"<img src='file:///etc/passwd'>"_s;
    model.supportedParameters = {u"<b>p</b>"_s};
    model.knowledgeCutoff = u"<script>"_s;
    model.pricing.prices.insert(u"<i>"_s, price("1"));
    m_details->showModel({{m_house->router, model}, u"<b>c</b>"_s}, false, {ModelId(u"a/<img src=x>:<u>"_s)});
    for (const QLabel *label : m_details->findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
    for (const QPushButton *button : m_details->findChildren<QPushButton *>())
        QVERIFY2(!Qt::mightBeRichText(button->toolTip()) || button->toolTip().contains(u"&lt;"_s),
                 qPrintable(button->toolTip()));
}

QTEST_MAIN(TestModelDetails)
#include "tst_modeldetails.moc"
