// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/frame/uihouse.h"
#include "ui/chat/chatinspector.h"
#include "ui/chat/chatpage.h"
#include "ui/chat/composer.h"
#include "ui/chat/inspector/chatcosts.h"
#include "ui/chat/inspector/parametereditor.h"
#include "ui/chat/inspector/requestsheet.h"
#include "ui/chat/inspector/responseformateditor.h"
#include "ui/chat/inspector/routingeditor.h"
#include "ui/chat/inspector/schemasheet.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace switchyard;

namespace {

Model modelWith(const QStringList &parameters)
{
    Model model;
    model.id = ModelId(u"acme/one"_s);
    model.supportedParameters = parameters;
    return model;
}

QStringList idsOf(const QList<ParameterSpec> &specs)
{
    QStringList ids;
    for (const ParameterSpec &spec : specs)
        ids.append(spec.id);
    return ids;
}

} // namespace

class TestInspector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void onlyWhatTheModelTakesIsOffered();
    void defaultsAndRangesAreThoseOfTheModel();
    void everyParameterIsKept();
    void fault_121_numbersAreReadInAnyDigits_data();
    void fault_121_numbersAreReadInAnyDigits();
    void fault_121_whatIsShownCanBeReadBack();
    void fault_121_theWireIsTheSameInEveryLocale();
    void typingSaysItAMomentLater();
    void whatIsNoValueIsNotTaken();
    void arrowKeysStep();
    void aValueCanBePutBack();
    void routingOfTheChatWinsOverTheSettings();
    void pricesAreExactAmounts();
    void formsOfTheAnswerAreThoseOfTheModel();
    void aSchemaIsCheckedWhileItIsTyped();
    void theChosenFormGoesOut();
    void theWheelScrollsAndChangesNothing();
    void costsAreAddedUpByModel();
    void theRequestCanBeSeenAndCopied();
    void everyControlHasAName();
    void drawsPictures_data();
    void drawsPictures();
};

void TestInspector::onlyWhatTheModelTakesIsOffered()
{
    QCOMPARE(idsOf(offeredParameters(nullptr)), QStringList());
    Model model = modelWith({u"temperature"_s, u"top_k"_s, u"max_completion_tokens"_s, u"tools"_s, u"verbosity"_s});
    QCOMPARE(idsOf(offeredParameters(&model)),
             (QStringList{u"temperature"_s, u"top_k"_s, u"max_tokens"_s, u"verbosity"_s}));
    model = modelWith({u"reasoning"_s, u"include_reasoning"_s});
    QCOMPARE(idsOf(offeredParameters(&model)), (QStringList{u"reasoning_effort"_s, u"reasoning_max_tokens"_s}));
    model.reasoning = ReasoningSupport{.supportsMaxTokens = false};
    QCOMPARE(idsOf(offeredParameters(&model)), (QStringList{u"reasoning_effort"_s}));
    model = modelWith({});
    QCOMPARE(idsOf(offeredParameters(&model)),
             (QStringList{u"temperature"_s, u"top_p"_s, u"max_tokens"_s, u"seed"_s, u"stop"_s}));
}

void TestInspector::defaultsAndRangesAreThoseOfTheModel()
{
    Model model = modelWith({u"temperature"_s, u"frequency_penalty"_s, u"max_tokens"_s, u"reasoning"_s});
    model.defaultParameters.insert(u"temperature"_s, 0.6);
    model.maxCompletionTokens = 65536;
    model.reasoning = ReasoningSupport{
        .mandatory = true, .supportedEfforts = QStringList{u"high"_s, u"low"_s, u"none"_s}, .defaultEffort = u"high"_s};
    const QList<ParameterSpec> specs = offeredParameters(&model, QLocale(u"de_DE"_s));
    QCOMPARE(specs[0].standard, u"0,6"_s);
    QCOMPARE(formatRange(specs[0], QLocale(u"de_DE"_s)), u"0 \u2013 2"_s);
    QCOMPARE(formatRange(specs[1], QLocale(u"en_US"_s)), u"-2 \u2013 2"_s);
    QCOMPARE(formatRange(specs[2], QLocale(u"de_DE"_s)), u"1 \u2013 65536"_s);
    QCOMPARE(specs[3].choices, (QStringList{u"high"_s, u"low"_s}));
    QCOMPARE(specs[3].standard, u"high"_s);
}

void TestInspector::everyParameterIsKept()
{
    const Model model = modelWith({u"temperature"_s, u"top_p"_s, u"top_k"_s, u"min_p"_s, u"top_a"_s,
                                   u"frequency_penalty"_s, u"presence_penalty"_s, u"repetition_penalty"_s,
                                   u"max_tokens"_s, u"seed"_s, u"stop"_s, u"verbosity"_s, u"reasoning"_s});
    const QList<ParameterSpec> specs = offeredParameters(&model);
    QCOMPARE(specs.size(), 14);
    for (const ParameterSpec &spec : specs) {
        SamplingParameters parameters;
        QVERIFY(!parameterValue(parameters, spec.id).isValid());
        QVariant value;
        switch (spec.kind) {
        case ParameterSpec::Kind::Decimal: value = 0.5; break;
        case ParameterSpec::Kind::Integer: value = qint64(7); break;
        case ParameterSpec::Kind::Choice: value = u"low"_s; break;
        case ParameterSpec::Kind::Lines: value = QStringList{u"END"_s}; break;
        }
        setParameterValue(parameters, spec.id, value);
        QCOMPARE(parameterValue(parameters, spec.id), value);
        QVERIFY(parameters != SamplingParameters());
        setParameterValue(parameters, spec.id, {});
        QCOMPARE(parameters, SamplingParameters());
    }
    SamplingParameters one;
    setParameterValue(one, u"reasoning_effort"_s, u"low"_s);
    setParameterValue(one, u"reasoning_max_tokens"_s, qint64(100));
    QVERIFY(!one.reasoningEffort && one.reasoningMaxTokens == 100);
}

void TestInspector::fault_121_numbersAreReadInAnyDigits_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    QTest::addColumn<double>("value");
    QTest::newRow("point") << u"0.7"_s << true << 0.7;
    QTest::newRow("comma") << u"0,7"_s << true << 0.7;
    QTest::newRow("bare") << u",5"_s << true << 0.5;
    QTest::newRow("minus") << u"-1,5"_s << true << -1.5;
    QTest::newRow("typographic minus") << u"\u22121.5"_s << true << -1.5;
    QTest::newRow("blanks") << u" 1 "_s << true << 1.0;
    QTest::newRow("arabic") << u"\u0660\u066b\u0667"_s << true << 0.7;
    QTest::newRow("arabic with a mark") << u"\u061c-\u0661"_s << true << -1.0;
    QTest::newRow("two signs") << u"1.000,5"_s << false << 0.0;
    QTest::newRow("words") << u"warm"_s << false << 0.0;
    QTest::newRow("exponent") << u"1e0"_s << false << 0.0;
    QTest::newRow("nothing") << QString() << false << 0.0;
    QTest::newRow("not a number") << u"nan"_s << false << 0.0;
    // The digits of 24 scripts, each as 1.5.
    constexpr char32_t zeros[]
        = {0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66,
           0x0de6, 0x0e50, 0x0ed0, 0x0f20, 0x1040, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1b50, 0xff10};
    const auto digit = [](char32_t c) { return QString::fromUcs4(&c, 1); };
    for (const char32_t zero : zeros)
        QTest::addRow("digits from %x", uint(zero)) << QString(digit(zero + 1) + u'.' + digit(zero + 5)) << true << 1.5;
}

void TestInspector::fault_121_numbersAreReadInAnyDigits()
{
    QFETCH(QString, text);
    QFETCH(bool, good);
    QFETCH(double, value);
    const std::optional<double> number = parseDecimal(text);
    QCOMPARE(number.has_value(), good);
    if (good)
        QCOMPARE(*number, value);
}

void TestInspector::fault_121_whatIsShownCanBeReadBack()
{
    for (const char *name :
         {"de_DE", "ar_EG", "fa_IR", "hi_IN", "tr_TR", "bn_BD", "my_MM", "sv_SE", "fr_CH", "zh_CN"}) {
        const QLocale locale(QString::fromLatin1(name));
        for (const double value : {0.7, 1.0, -1.25, 2.0, 0.001})
            QCOMPARE(parseDecimal(formatParameter(value, locale)), value);
        for (const qint64 value : {qint64(1), qint64(65536), qint64(-9), qint64(1'000'000'000'000)})
            QCOMPARE(parseInteger(formatParameter(value, locale)), value);
    }
    QCOMPARE(formatParameter(0.7, QLocale(u"de_DE"_s)), u"0,7"_s);
    QCOMPARE(parseInteger(u"65,536"_s), 65536);
    QCOMPARE(parseInteger(u"65.536"_s), 65536);
    QCOMPARE(parseInteger(u"65\u202f536"_s), 65536);
    QVERIFY(!parseInteger(u"6,5"_s));
}

/// What is typed with a comma and in other digits goes out as JSON has it.
void TestInspector::fault_121_theWireIsTheSameInEveryLocale()
{
    for (const char *name : {"de_DE", "ar_EG", "tr_TR"}) {
        QLocale::setDefault(QLocale(QString::fromLatin1(name)));
        UiHouse house;
        const ConnectionId router = house.addOpenRouter();
        house.fetchModels(router);
        ChatSession *session = house.library->create();
        session->setModel(router, ModelId(u"openai/gpt-5.4"_s));
        ParameterEditor editor;
        const Model model = modelWith({u"temperature"_s, u"max_tokens"_s});
        editor.setParameters(offeredParameters(&model), {});
        auto *temperature = editor.findChild<QLineEdit *>(u"parameter-temperature"_s);
        QTest::keyClicks(temperature, u"0,7"_s);
        QTest::keyClicks(editor.findChild<QLineEdit *>(u"parameter-max_tokens"_s), u"4096"_s);
        editor.commit();
        session->setParameters(editor.parameters());
        RoutingEditor routing;
        routing.setRouting({}, {});
        // Where a comma is no decimal sign the plain form counts.
        const bool comma = QLocale().decimalPoint() == ","_L1;
        QTest::keyClicks(routing.findChild<QLineEdit *>(u"routingMaxPrompt"_s), comma ? u"2,5"_s : u"2.5"_s);
        routing.commit();
        session->setRouting(routing.routing());
        const auto preview = session->previewRequest({.text = u"x"_s});
        QTRY_VERIFY(preview.isFinished());
        const QByteArray request = preview.result().value_or(QByteArray());
        const QJsonObject body = QJsonDocument::fromJson(request).object();
        QCOMPARE(body.value("temperature"_L1).toDouble(), 0.7);
        QVERIFY2(request.contains("0.7"), request.constData());
        QCOMPARE(body.value("provider"_L1)
                     .toObject()
                     .value("max_price"_L1)
                     .toObject()
                     .value("prompt"_L1)
                     .toVariant()
                     .toString(),
                 u"2.5"_s);
    }
}

void TestInspector::typingSaysItAMomentLater()
{
    ParameterEditor editor;
    const Model model = modelWith({u"temperature"_s});
    editor.setParameters(offeredParameters(&model), {});
    editor.show();
    auto *field = editor.findChild<QLineEdit *>(u"parameter-temperature"_s);
    QCOMPARE(field->placeholderText(), u"1"_s);
    QSignalSpy changed(&editor, &ParameterEditor::parametersChanged);
    QTest::keyClicks(field, u"1.2"_s);
    QCOMPARE(changed.size(), 0);
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(editor.parameters().temperature, 1.2);
    // What comes back from the session does not disturb what is being typed.
    QTest::keyClicks(field, u"5"_s);
    SamplingParameters said;
    said.temperature = 1.2;
    editor.setParameters(offeredParameters(&model), said);
    QCOMPARE(field->text(), u"1.25"_s);
}

void TestInspector::whatIsNoValueIsNotTaken()
{
    ParameterEditor editor;
    const Model model = modelWith({u"temperature"_s, u"stop"_s});
    editor.setParameters(offeredParameters(&model), {});
    auto *field = editor.findChild<QLineEdit *>(u"parameter-temperature"_s);
    QTest::keyClicks(field, u"9"_s);
    QVERIFY(!editor.parameters().temperature);
    QVERIFY(field->accessibleDescription().contains(u"0 \u2013 2"_s));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(field->text(), QString()); // nothing that is not sent stays there
    auto *stop = editor.findChild<QPlainTextEdit *>(u"parameter-stop"_s);
    QTest::keyClicks(stop, u"END"_s);
    QTest::keyClick(stop, Qt::Key_Return);
    QTest::keyClicks(stop, u"STOP"_s);
    QCOMPARE(editor.parameters().stop, (QStringList{u"END"_s, u"STOP"_s}));
}

void TestInspector::arrowKeysStep()
{
    ParameterEditor editor;
    const Model model = modelWith({u"temperature"_s, u"top_k"_s});
    editor.setParameters(offeredParameters(&model), {});
    auto *field = editor.findChild<QLineEdit *>(u"parameter-temperature"_s);
    QTest::keyClick(field, Qt::Key_Up);
    QCOMPARE(editor.parameters().temperature, 1.1);
    for (int i = 0; i < 20; ++i)
        QTest::keyClick(field, Qt::Key_Down);
    QCOMPARE(editor.parameters().temperature, 0.0);
    auto *topK = editor.findChild<QLineEdit *>(u"parameter-top_k"_s);
    QTest::keyClick(topK, Qt::Key_Up);
    QCOMPARE(editor.parameters().topK, 1);
}

void TestInspector::aValueCanBePutBack()
{
    ParameterEditor editor;
    const Model model = modelWith({u"temperature"_s});
    SamplingParameters set;
    set.temperature = 0.3;
    set.topP = 0.9; // not offered, and kept
    editor.setParameters(offeredParameters(&model), set);
    editor.show();
    auto *reset = editor.findChild<QPushButton *>(u"reset-temperature"_s);
    QVERIFY(reset->isVisible());
    QSignalSpy changed(&editor, &ParameterEditor::parametersChanged);
    QTest::mouseClick(reset, Qt::LeftButton);
    QCOMPARE(changed.size(), 1);
    QVERIFY(!editor.parameters().temperature);
    QCOMPARE(editor.parameters().topP, 0.9);
    QVERIFY(!reset->isVisible());
}

void TestInspector::routingOfTheChatWinsOverTheSettings()
{
    RoutingPreferences global;
    global.sort = u"price"_s;
    global.ignore = QStringList{u"azure"_s};
    RoutingEditor editor;
    editor.setRouting(global, {});
    auto *sort = editor.findChild<QComboBox *>(u"routingSort"_s);
    QCOMPARE(sort->currentText(), u"Default (price)"_s);
    QCOMPARE(editor.findChild<QLineEdit *>(u"routingIgnore"_s)->placeholderText(), u"azure"_s);
    QSignalSpy changed(&editor, &RoutingEditor::routingChanged);
    QTest::keyClick(sort, Qt::Key_Down);
    QTest::keyClick(sort, Qt::Key_Down);
    QCOMPARE(editor.routing().sort, u"throughput"_s);
    QVERIFY(!changed.isEmpty());
    auto *order = editor.findChild<QLineEdit *>(u"routingOrder"_s);
    QTest::keyClicks(order, u"deepinfra/fp8, together,"_s);
    editor.commit();
    QCOMPARE(editor.routing().order, (QStringList{u"deepinfra/fp8"_s, u"together"_s}));
    order->clear();
    QTest::keyClicks(order, u" "_s);
    QVERIFY(!editor.routing().order);
}

void TestInspector::pricesAreExactAmounts()
{
    RoutingEditor editor;
    editor.setRouting({}, {});
    auto *field = editor.findChild<QLineEdit *>(u"routingMaxPrompt"_s);
    QTest::keyClicks(field, u"0.1"_s);
    editor.commit();
    QCOMPARE(editor.routing().maxPrice.value(u"prompt"_s), Money::fromPicos(100'000'000'000));
    QTest::keyClicks(field, u"x"_s);
    QCOMPARE(field->accessibleDescription(), u"This is not an amount"_s);
    QCOMPARE(editor.routing().maxPrice.value(u"prompt"_s), Money::fromPicos(100'000'000'000));
}

void TestInspector::formsOfTheAnswerAreThoseOfTheModel()
{
    using Kind = ResponseFormat::Kind;
    QCOMPARE(offeredFormats(nullptr), QList<Kind>());
    Model model = modelWith({u"temperature"_s});
    QCOMPARE(offeredFormats(&model), QList<Kind>{Kind::Text});
    model = modelWith({u"response_format"_s});
    QCOMPARE(offeredFormats(&model), (QList<Kind>{Kind::Text, Kind::JsonObject}));
    model = modelWith({u"structured_outputs"_s});
    QCOMPARE(offeredFormats(&model), (QList<Kind>{Kind::Text, Kind::JsonObject, Kind::JsonSchema}));

    ResponseFormatEditor editor;
    editor.setFormat(offeredFormats(&model), {});
    QVERIFY(!editor.isHidden());
    auto *box = editor.findChild<QComboBox *>(u"responseFormat"_s);
    QCOMPARE(box->count(), 3);
    QCOMPARE(box->currentText(), u"Text"_s);
    model = modelWith({u"temperature"_s});
    editor.setFormat(offeredFormats(&model), {});
    QVERIFY(editor.isHidden());
}

void TestInspector::aSchemaIsCheckedWhileItIsTyped()
{
    SchemaSheet sheet({}, nullptr);
    sheet.setAttribute(Qt::WA_DeleteOnClose, false);
    QSignalSpy chosen(&sheet, &SchemaSheet::schemaChosen);
    sheet.show();
    auto *text = sheet.findChild<QPlainTextEdit *>(u"schemaText"_s);
    auto *name = sheet.findChild<QLineEdit *>(u"schemaName"_s);
    auto *problem = sheet.findChild<QPushButton *>(u"schemaProblem"_s);
    auto *accept = sheet.findChild<QPushButton *>(u"schemaAccept"_s);
    QVERIFY(!accept->isEnabled());
    text->setPlainText(u"{\n  \"type\": \"object\"\n  \"required\": []\n}"_s);
    QVERIFY(problem->isVisible());
    QCOMPARE(problem->text(), u"Line 3, column 3: a comma or a colon is missing or in the wrong place"_s);
    QVERIFY(!accept->isEnabled());
    QCOMPARE(text->extraSelections().size(), 1);
    QTest::mouseClick(problem, Qt::LeftButton);
    QCOMPARE(text->textCursor().blockNumber(), 2);
    QCOMPARE(text->textCursor().positionInBlock(), 2);

    text->setPlainText(u"{ \"type\": \"object\", \"properties\": {\"z\": {}, \"a\": {}} }"_s);
    QVERIFY(!problem->isVisible());
    QVERIFY(text->extraSelections().isEmpty());
    QVERIFY(accept->isEnabled());
    QVERIFY(sheet.findChild<QWidget *>(u"schemaNote"_s)->isVisible()); // strict wants more
    sheet.findChild<QCheckBox *>(u"schemaStrict"_s)->setChecked(false);
    QVERIFY(!sheet.findChild<QWidget *>(u"schemaNote"_s)->isVisible());
    name->setText(u"my answer"_s);
    QVERIFY(!accept->isEnabled());
    QVERIFY(sheet.findChild<QWidget *>(u"schemaNote"_s)->isVisible());
    name->setText(u"my_answer"_s);
    QTest::mouseClick(accept, Qt::LeftButton);
    QCOMPARE(chosen.size(), 1);
    const auto format = chosen.first().first().value<ResponseFormat>();
    QCOMPARE(format.name, u"my_answer"_s);
    QVERIFY(!format.strict);
    QCOMPARE(format.schema, u"{ \"type\": \"object\", \"properties\": {\"z\": {}, \"a\": {}} }"_s);
}

void TestInspector::theChosenFormGoesOut()
{
    UiHouse house;
    const ConnectionId router = house.addOpenRouter();
    house.fetchModels(router);
    house.transport.fallback = [others = house.transport.fallback](const HttpRequest &request) {
        return request.url.path().endsWith("/chat/completions"_L1) ? goodAnswer({"{}"}) : others(request);
    };
    ChatPage page(house.services());
    page.resize(1280, 800);
    page.show();
    page.newChat(router, ModelId(u"openai/gpt-5.4"_s));
    auto *editor = page.findChild<ResponseFormatEditor *>();
    auto *box = editor->findChild<QComboBox *>(u"responseFormat"_s);
    QVERIFY(editor->isVisible());
    const auto choose = [box](const QString &words) {
        box->setCurrentIndex(box->findText(words));
        Q_EMIT box->activated(box->currentIndex());
    };
    const auto sent = [&house] { return House::bodyOf(house.chats().last()).value("response_format"_L1).toObject(); };
    // A number that was typed just before is not lost.
    QTest::keyClicks(page.findChild<QLineEdit *>(u"parameter-reasoning_max_tokens"_s), u"77"_s);
    choose(u"JSON object"_s);
    QVERIFY(page.session()->send({.text = u"one"_s}));
    QTRY_VERIFY(house.chats().size() == 1 && !page.session()->isBusy());
    QCOMPARE(sent(), (QJsonObject{{u"type"_s, u"json_object"_s}}));
    QCOMPARE(House::bodyOf(house.chats().last())["reasoning"_L1]["max_tokens"_L1].toInt(), 77);

    choose(u"JSON schema"_s);
    auto *sheet = page.findChild<SchemaSheet *>();
    QVERIFY(sheet && sheet->isVisible());
    QTest::keyClick(sheet, Qt::Key_Escape);
    QCOMPARE(box->currentText(), u"JSON object"_s); // nothing was chosen
    choose(u"JSON schema"_s);
    sheet = page.findChildren<SchemaSheet *>().last();
    QTest::mouseClick(sheet->findChild<QPushButton *>(u"schemaAccept"_s), Qt::LeftButton);
    QCOMPARE(editor->findChild<QWidget *>(u"editSchema"_s)->isVisible(), true);
    QVERIFY(page.session()->send({.text = u"two"_s}));
    QTRY_VERIFY(house.chats().size() == 2 && !page.session()->isBusy());
    QCOMPARE(sent()["json_schema"_L1]["name"_L1].toString(), u"answer"_s);
    QCOMPARE(sent()["json_schema"_L1]["schema"_L1]["type"_L1].toString(), u"object"_s);

    choose(u"Text"_s);
    QVERIFY(page.session()->send({.text = u"three"_s}));
    QTRY_VERIFY(house.chats().size() == 3 && !page.session()->isBusy());
    QVERIFY(!House::bodyOf(house.chats().last()).contains("response_format"_L1));
}

/// Who scrolls the pane with the pointer over a choice does not choose.
void TestInspector::theWheelScrollsAndChangesNothing()
{
    QScrollArea area;
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    auto *editor = new ResponseFormatEditor;
    auto *parameters = new ParameterEditor;
    layout->addWidget(editor);
    layout->addWidget(parameters);
    layout->addSpacing(2000);
    area.setWidgetResizable(true);
    area.setWidget(content);
    area.resize(300, 300);
    Model model = modelWith({u"structured_outputs"_s, u"verbosity"_s});
    editor->setFormat(offeredFormats(&model), {});
    parameters->setParameters(offeredParameters(&model), {});
    area.show();
    QVERIFY(QTest::qWaitForWindowExposed(&area));
    for (auto *box : area.findChildren<QComboBox *>()) {
        area.verticalScrollBar()->setValue(0);
        box->clearFocus();
        QTest::wheelEvent(area.windowHandle(), box->mapTo(&area, box->rect().center()), {0, -120});
        QCOMPARE(box->currentIndex(), 0);
        QVERIFY(area.verticalScrollBar()->value() > 0);
    }
    QVERIFY(area.findChildren<QComboBox *>().size() >= 2);
}

void TestInspector::costsAreAddedUpByModel()
{
    QLocale::setDefault(QLocale(u"en_US"_s));
    QList<Message> messages;
    const auto add = [&messages](const QString &model, std::optional<qint64> picos) {
        Message message;
        message.role = Role::Assistant;
        message.model = ModelId(model);
        message.usage.promptTokens = 100;
        message.usage.completionTokens = 20;
        if (picos)
            message.usage.cost = Money::fromPicos(*picos);
        messages.append(message);
    };
    add(u"acme/cheap"_s, 100'000'000'000);
    add(u"acme/dear"_s, 2'000'000'000'000);
    add(u"acme/cheap"_s, 200'000'000'000);
    add(u"acme/odd"_s, {});
    messages.append(Message());
    ConversationTally tally;
    for (const Message &message : std::as_const(messages))
        tally.add(message);
    QCOMPARE(costLines(tally),
             (QList<InspectorLine>{{u"Spent"_s, u"$2.30"_s},
                                   {u"Tokens in / out"_s, u"400 / 80"_s},
                                   {u"dear"_s, u"$2.00"_s},
                                   {u"cheap"_s, u"$0.30"_s},
                                   {u"odd"_s, u"\u2014"_s},
                                   {u"Cost unknown"_s, u"1 answer(s)"_s}}));
}

void TestInspector::theRequestCanBeSeenAndCopied()
{
    UiHouse house;
    const ConnectionId router = house.addOpenRouter();
    house.fetchModels(router);
    ChatPage page(house.services());
    page.resize(1300, 800);
    page.show();
    page.newChat(router, ModelId(u"openai/gpt-5.4"_s));
    auto *preview = page.findChild<QPushButton *>(u"previewRequest"_s);
    QVERIFY(preview);
    auto *prompt = page.findChild<QPlainTextEdit *>(u"systemPrompt"_s);
    QTest::keyClicks(prompt, u"Be brief."_s);
    page.composer()->setText(u"What is a token bucket?"_s);
    preview->click();
    auto *sheet = page.findChild<RequestSheet *>();
    QVERIFY(sheet);
    auto *text = sheet->findChild<QPlainTextEdit *>(u"requestText"_s);
    QVERIFY(text->isReadOnly());
    const QJsonObject body = QJsonDocument::fromJson(text->toPlainText().toUtf8()).object();
    QCOMPARE(body.value("model"_L1).toString(), u"openai/gpt-5.4"_s);
    QVERIFY2(text->toPlainText().contains(u"Be brief."_s), qPrintable(text->toPlainText()));
    QVERIFY(!text->toPlainText().contains(u"sk-or"_s));
    sheet->findChild<QPushButton *>(u"copyRequest"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), text->toPlainText());
}

void TestInspector::everyControlHasAName()
{
    ParameterEditor parameters;
    const Model model = modelWith({u"temperature"_s, u"stop"_s, u"verbosity"_s, u"reasoning"_s});
    parameters.setParameters(offeredParameters(&model), {});
    RoutingEditor routing;
    for (const QWidget *editor : {static_cast<QWidget *>(&parameters), static_cast<QWidget *>(&routing)}) {
        const QList<QWidget *> all = editor->findChildren<QWidget *>();
        for (const QWidget *widget : all) {
            const bool part = widget->objectName().startsWith("qt_"_L1) || widget->inherits("QComboBoxListView")
                || widget->inherits("QComboBoxPrivateContainer") || widget->parentWidget()->inherits("QComboBox");
            if (widget->focusPolicy() != Qt::NoFocus && !part)
                QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
        }
    }
}

void TestInspector::drawsPictures_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestInspector::drawsPictures()
{
    QFETCH(bool, dark);
    const QString folder = qEnvironmentVariable("SWITCHYARD_PICTURES");
    UiHouse house;
    house.theme.apply({.scheme = dark ? ThemeChoice::Scheme::Dark : ThemeChoice::Scheme::Light});
    ChatInspector inspector;
    Model model = modelWith({u"temperature"_s, u"top_p"_s, u"top_k"_s, u"frequency_penalty"_s, u"max_tokens"_s,
                             u"seed"_s, u"stop"_s, u"reasoning"_s, u"verbosity"_s});
    model.maxCompletionTokens = 65536;
    SamplingParameters set;
    set.temperature = 0.7;
    inspector.setModel(u"GPT-5.4"_s, {{u"From"_s, u"OpenRouter"_s}, {u"Input"_s, u"$2.50 / M"_s}});
    RoutingPreferences global;
    global.sort = u"price"_s;
    inspector.setRouting({{u"Sort"_s, u"price (global)"_s}});
    inspector.setSystemPrompt(u"You are a careful engineer.\nAnswer briefly."_s);
    inspector.parameters()->setParameters(offeredParameters(&model), set);
    inspector.routing()->setRouting(global, {});
    inspector.setSpent({{u"Spent"_s, u"$2.30"_s}, {u"Tokens in / out"_s, u"400 / 80"_s}});
    inspector.findChild<QPushButton *>(u"routingToggle"_s)->setChecked(true);
    inspector.resize(268, 1080);
    inspector.show();
    QTest::qWait(50);
    if (!folder.isEmpty())
        QVERIFY(
            inspector.grab().save(QDir(folder).filePath(dark ? u"inspector-dark.png"_s : u"inspector-light.png"_s)));
    house.theme.apply({});
}

QTEST_MAIN(TestInspector)
#include "tst_inspector.moc"
