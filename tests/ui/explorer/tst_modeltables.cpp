// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../common/tableprinter.h"
#include "ui/explorer/comparetablemodel.h"
#include "ui/explorer/endpointtablemodel.h"
#include "ui/explorer/modeltablemodel.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace switchyard;
using namespace Qt::StringLiterals;

class TestModelTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(u"en_US"_s)); }
    void catalogueLooksLikeThis();
    void marksChangeCellsAndMoveLinesOnlyWhereTheyMust();
    void measuresSortWithUnknownLast();
    void pricesSortByValueWithUnknownLast();
    void fiveThousandModelsStayQuick();
    void comparisonMarksDifferencesAndTheBest();
    void endpointsLookLikeThis();
    void foreignNamesStayText();
};

namespace {

ModelRow row(const QString &id, const QString &name, std::optional<qint64> context, const QString &prompt,
             const QString &completion, const QStringList &inputs)
{
    Model model;
    model.id = ModelId(id);
    model.name = name;
    model.contextLength = context;
    if (!prompt.isEmpty())
        model.pricing.prices.insert(QString(PriceKey::prompt), Price::fromText(prompt));
    if (!completion.isEmpty())
        model.pricing.prices.insert(QString(PriceKey::completion), Price::fromText(completion));
    model.inputModalities = inputs;
    model.outputModalities = {u"text"_s};
    return {{ConnectionId(u"c"_s), model}, u"Sandbox"_s};
}

QList<ModelRow> samples()
{
    QList<ModelRow> rows{
        row(u"deepseek/v3"_s, u"DeepSeek: V3"_s, 164000, u"0.00000025"_s, u"0.00000038"_s, {u"text"_s}),
        row(u"meta/llama"_s, u"Meta: Llama"_s, 131072, u"0"_s, u"0"_s, {u"text"_s}),
        row(u"openai/gpt"_s, u"OpenAI: GPT"_s, 400000, u"0.0000025"_s, u"0.000015"_s,
            {u"text"_s, u"image"_s, u"file"_s}),
        row(u"router/auto"_s, u"Router: Auto"_s, {}, u"-1"_s, u"-1"_s, {u"text"_s}),
        row(u"local"_s, {}, {}, {}, {}, {})};
    rows[0].served = {.tokensPerSecond = 41.2, .firstTokenSeconds = 0.94, .uptime = 99.42};
    rows[2].entry.model.supportedParameters = {u"tools"_s, u"structured_outputs"_s};
    return rows;
}

} // namespace

void TestModelTables::catalogueLooksLikeThis()
{
    ModelTableModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTable(CatalogTable::of(samples(), QDate(2026, 11, 20)));
    QCOMPARE(
        printed(model),
        uR"(Model | Context | In $/M | Out $/M | 90 days | Cached $/M | Reads | Writes | Can | Tok/s | First s | Up % | Connection | Author | Answer | Since | Knows until | Tokenizer | ★ | Tags | Note
DeepSeek: V3 | 164_k | 0.25 | 0.38 | — | — | txt | txt |  | 41 | 0.94 | 99.4 | Sandbox | deepseek | — | — | — | — | ☆ |  | 
local | — | — | — | — | — |  | txt |  | — | — | — | Sandbox | local | — | — | — | — | ☆ |  | 
Meta: Llama | 131_k | free | free | — | — | txt | txt |  | — | — | — | Sandbox | meta | — | — | — | — | ☆ |  | 
OpenAI: GPT | 400_k | 2.50 | 15.00 | — | — | txt, img, pdf | txt | tools, json | — | — | — | Sandbox | openai | — | — | — | — | ☆ |  | 
Router: Auto | — | varies | varies | — | — | txt | txt |  | — | — | — | Sandbox | router | — | — | — | — | ☆ |  | 
)"_s);
    const Sparkline line{{{0, 1.0}, {0.5, 0.0}}};
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setHistory({{{ConnectionId(u"c"_s), ModelId(u"openai/gpt"_s)}, line}});
    QCOMPARE(changed.size(), 1);
    const QModelIndex history = model.index(3, ModelTableModel::History);
    QCOMPARE(history.data(SparklineRole).value<Sparkline>(), line);
    QCOMPARE(history.data().toString(), u""_s);
    QCOMPARE(history.data(Qt::AccessibleTextRole).toString(), u"1 change(s) in 90 days, cheaper now"_s);
    QVERIFY(!model.index(2, ModelTableModel::History).data(SparklineRole).isValid());
    model.setQuery(ModelQuery::fromText(u"in:image"_s));
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(model.index(0, ModelTableModel::History).data(SparklineRole).isValid());
    model.setQuery({});
    QCOMPARE(model.rowCount(), 5);
    model.setMarks({{ModelId(u"openai/gpt"_s), {.favourite = true}}, {ModelId(u"local"_s), {.hidden = true}}});
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.selection().hidden, 1);
    QCOMPARE(model.index(2, ModelTableModel::Favourite).data().toString(), u"★"_s);
}

void TestModelTables::marksChangeCellsAndMoveLinesOnlyWhereTheyMust()
{
    ModelTableModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTable(CatalogTable::of(samples(), QDate(2026, 11, 20)));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    const ModelId gpt(u"openai/gpt"_s);
    model.setMarks({{gpt, {.note = u"one\ntwo"_s, .tags = {u"work"_s, u"勤務"_s}}}});
    QCOMPARE(reset.count(), 0);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().toModelIndex().row(), 3);
    QCOMPARE(model.index(3, ModelTableModel::Note).data().toString(), u"one two"_s);
    QCOMPARE(model.index(3, ModelTableModel::Tags).data(TagsRole).toStringList(), QStringList({u"work"_s, u"勤務"_s}));
    model.setQuery(ModelQuery::fromText(u"tag:WORK note:two"_s));
    QCOMPARE(model.rowCount(), 1);
    model.setQuery({});
    model.setOrder({{ModelOrder::Favourite}});
    reset.clear();
    model.setMarks({{gpt, {.favourite = true}}});
    QCOMPARE(reset.count(), 1);
    QCOMPARE(model.index(0, ModelTableModel::Name).data().toString(), u"OpenAI: GPT"_s);
}

void TestModelTables::measuresSortWithUnknownLast()
{
    QList<ModelRow> rows = samples();
    rows[1].served = {.tokensPerSecond = 58.2, .firstTokenSeconds = 0.61, .uptime = 97.1, .isOwnMeasure = true};
    ModelTableModel model;
    model.setTable(CatalogTable::of(rows, QDate(2026, 11, 20)));
    model.setOrder({{ModelOrder::Throughput, true}});
    QCOMPARE(model.index(0, ModelTableModel::Throughput).data().toString(), u"58"_s);
    QCOMPARE(model.index(1, ModelTableModel::Throughput).data().toString(), u"41"_s);
    QCOMPARE(model.index(2, ModelTableModel::Throughput).data().toString(), u"—"_s);
    QVERIFY(!model.index(0, ModelTableModel::Throughput).data(Qt::ToolTipRole).toString().isEmpty());
    QVERIFY(!model.index(1, ModelTableModel::Throughput).data(Qt::ToolTipRole).isValid());
    model.setOrder({{ModelOrder::FirstToken}});
    QCOMPARE(model.index(0, ModelTableModel::FirstToken).data().toString(), u"0.61"_s);
    model.setOrder({{ModelOrder::Uptime, true}});
    QCOMPARE(model.index(0, ModelTableModel::Uptime).data().toString(), u"99.4"_s);
}

void TestModelTables::pricesSortByValueWithUnknownLast()
{
    ModelTableModel model;
    model.setTable(CatalogTable::of(samples(), QDate(2026, 11, 20)));
    const auto names = [&model] {
        QStringList list;
        for (int i = 0; i < model.rowCount(); ++i)
            list << model.index(i, 0).data().toString().section(u": "_s, -1);
        return list.join(u' ');
    };
    model.setOrder({{ModelOrder::OutputPrice}});
    QCOMPARE(names(), u"Llama V3 GPT local Auto"_s);
    model.setOrder({{ModelOrder::OutputPrice, true}});
    QCOMPARE(names(), u"GPT V3 Llama local Auto"_s);
    model.setOrder({{ModelOrder::Context, true}});
    QCOMPARE(names(), u"GPT V3 Llama local Auto"_s);
    model.setOrder({{ModelOrder::Inputs}, {ModelOrder::OutputPrice, true}});
    QCOMPARE(names(), u"local V3 Llama Auto GPT"_s);
    QCOMPARE(model.headerData(ModelTableModel::Output, Qt::Horizontal, Qt::DisplayRole).toString(), u"Out $/M ↓2"_s);
}

void TestModelTables::fiveThousandModelsStayQuick()
{
    QList<ModelRow> rows;
    for (int i = 0; i < 5000; ++i)
        rows << row(u"author%1/model-%2"_s.arg(i % 60).arg(i), u"Author: Model %1"_s.arg(i), 1000 + i,
                    u"0.00000%1"_s.arg(i + 1), u"0.0000%1"_s.arg(i + 1), {u"text"_s});
    ModelTableModel model;
    model.setTable(CatalogTable::of(rows, QDate(2026, 11, 20)));
    model.setOrder({{ModelOrder::InputPrice}});
    QElapsedTimer timer;
    timer.start();
    model.setQuery(ModelQuery::fromText(u"model price<30 4"_s));
    QVERIFY(model.rowCount() > 0);
    // Generous: the build machine is shared; what is meant is "not quadratic".
    QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
}

void TestModelTables::comparisonMarksDifferencesAndTheBest()
{
    CompareTableModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setModels({samples().at(0), samples().at(2)});
    QCOMPARE(printed(model), uR"(Fact | DeepSeek: V3 | OpenAI: GPT
Id | deepseek/v3 | openai/gpt
Context, tokens | 164_k | 400_k
Longest answer, tokens | — | —
Input, $ per million | 0.25 | 2.50
Output, $ per million | 0.38 | 15.00
Cached input, $ per million | — | —
Reads | text | text, image, file
Writes | text | text
Can | — | tools, json
Knowledge until | — | —
Tokenizer | — | —
Moderated | — | —
Connection | Sandbox | Sandbox
)"_s);
    const auto emphasis
        = [&model](int row, int column) { return Emphasis(model.index(row, column).data(EmphasisRole).toInt()); };
    QCOMPARE(emphasis(1, 2), Emphasis::Accent); // the longer context
    QCOMPARE(emphasis(1, 1), Emphasis::None);
    QCOMPARE(emphasis(3, 1), Emphasis::Accent); // the cheaper input
    QCOMPARE(emphasis(7, 1), Emphasis::Quiet); // the same
    model.setModels({});
    QCOMPARE(model.columnCount(), 1);
}

void TestModelTables::endpointsLookLikeThis()
{
    EndpointTableModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    Endpoint endpoint;
    endpoint.providerName = u"DeepInfra"_s;
    endpoint.quantization = u"fp8"_s;
    endpoint.tag = u"deepinfra/fp8"_s;
    endpoint.pricing.prices.insert(QString(PriceKey::prompt), Price::fromText(u"0.00000025"_s));
    endpoint.throughput30m = Percentiles{.p50 = 41.2};
    Endpoint other;
    other.providerName = u"Novita"_s;
    other.tag = u"novita"_s;
    Endpoint third = other;
    third.tag = u"third"_s;
    model.setRows({{endpoint, false, false, true}, {other, false, true, {}}, {third, true, false, {}}});
    QCOMPARE(printed(model),
             u"Provider | In | Out | Tok/s\nDeepInfra | 0.25 | — | 41\nNovita | — | — | —\nNovita | — | — | —\n"_s);
    QCOMPARE(model.index(0, 0).data(SecondLineRole).toString(), u"fp8 · ZDR"_s);
    QCOMPARE(model.index(1, 0).data(SecondLineRole).toString(), u"ignored"_s);
    QCOMPARE(model.index(2, 0).data(SecondLineRole).toString(), u"asked first"_s);
    QVERIFY(model.index(1, 0).data(StruckRole).toBool());
    QVERIFY(!model.index(0, 0).data(StruckRole).toBool());
}

void TestModelTables::foreignNamesStayText()
{
    ModelTableModel model;
    model.setTable(
        CatalogTable::of({row(u"a/<img src=x>"_s, u"<b>bold</b>\n\u202eevil"_s, {}, {}, {}, {})}, QDate(2026, 11, 20)));
    QVERIFY(!model.index(0, 0).data(Qt::ToolTipRole).isValid()); // tool tips are made by the delegate, escaped
    QCOMPARE(model.index(0, 0).data().toString(),
             u"<b>bold</b>\n\u202eevil"_s); // the delegate draws it as one plain line
}

QTEST_MAIN(TestModelTables)
#include "tst_modeltables.moc"
