// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/explorer/modelfilter.h"

#include <QTest>

using namespace switchyard;
using namespace Qt::StringLiterals;

class TestModelFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matches_data();
    void matches();
    void termsThatAreNotUnderstoodAreTold();
    void capabilitiesAreNamedInOrder();
};

namespace {

Model sample()
{
    Model model;
    model.id = ModelId(u"deepseek/deepseek-v3.2:free"_s);
    model.name = u"DeepSeek: DeepSeek V3.2"_s;
    model.contextLength = 163840;
    model.inputModalities = {u"text"_s, u"image"_s};
    model.outputModalities = {u"text"_s};
    model.supportedParameters = {u"tools"_s, u"response_format"_s, u"reasoning"_s};
    model.pricing.prices.insert(QString(PriceKey::prompt), Price::fromText(u"0.00000025"_s));
    model.pricing.prices.insert(QString(PriceKey::completion), Price::fromText(u"0.00000038"_s));
    return model;
}

} // namespace

void TestModelFilter::matches_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("expected");
    const std::pair<const char *, bool> cases[] = {
        {"", true},
        {"deepseek", true},
        {"v3.2 DEEP", true},
        {"qwen", false},
        {"deepseek -free", false},
        {"-preview", true},
        {"deepseek/deepseek-v3.2:free", true},
        {"price<1", true},
        {"price<0.38", false},
        {"price<=0.38", true},
        {"in<0.3", true},
        {"in>0.3", false},
        {"price<0,5", true},
        {"ctx>=100k", true},
        {"ctx>=200k", false},
        {"context<=1.5m", true},
        {"ctx=163840", true},
        {"in:image", true},
        {"in:img", true},
        {"in:audio", false},
        {"out:text", true},
        {"cap:tools", true},
        {"cap:tools cap:cache", false},
        {"by:deepseek", true},
        {"by:openai", false},
        {"free", false},
        {"price<1 ctx>=100k in:image cap:tools deepseek", true},
    };
    for (const auto &[text, expected] : cases)
        QTest::addRow("%s", text) << QString::fromLatin1(text) << expected;
}

void TestModelFilter::matches()
{
    QFETCH(QString, text);
    QFETCH(bool, expected);
    const ModelFilter filter = ModelFilter::fromText(text);
    QCOMPARE(filter.notUnderstood, QStringList());
    QCOMPARE(filter.matches(sample()), expected);
    // What is not known fulfils no bound.
    if (!filter.prices.isEmpty() || !filter.contexts.isEmpty())
        QVERIFY(!filter.matches(Model{}));
}

void TestModelFilter::termsThatAreNotUnderstoodAreTold()
{
    const ModelFilter filter = ModelFilter::fromText(u"price<cheap ctx>=big gpt"_s);
    QCOMPARE(filter.notUnderstood, QStringList({u"price<cheap"_s, u"ctx>=big"_s}));
    QCOMPARE(filter.words, QStringList({u"gpt"_s}));
}

void TestModelFilter::capabilitiesAreNamedInOrder()
{
    QCOMPARE(capabilitiesOf(sample()), QStringList({u"tools"_s, u"json"_s, u"think"_s}));
    QCOMPARE(shortModalities({u"text"_s, u"file"_s, u"smell"_s}), QStringList({u"txt"_s, u"pdf"_s, u"smell"_s}));
}

QTEST_GUILESS_MAIN(TestModelFilter)
#include "tst_modelfilter.moc"
