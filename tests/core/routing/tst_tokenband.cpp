// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/routing/tokenband.h"

#include <QTest>

using namespace switchyard;
using namespace Qt::StringLiterals;

class TestTokenBand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameFamilyIsExact();
    void strangersHaveAWideBand();
    void reportsMoveAndNarrowTheBand();
    void eachFamilyCountsByItsShare();
    void answersAreLearntFrom();
    void scalesWithoutOverflow();
};

void TestTokenBand::sameFamilyIsExact()
{
    QVERIFY(tokenBand({{u"GPT"_s, 100}}, u"GPT"_s, {}).isExact());
    QVERIFY(tokenBand({}, u"GPT"_s, {}).isExact());
    QVERIFY(!tokenBand({{QString(), 100}}, QString(), {}).isExact()); // nobody knows whether they are the same
}

void TestTokenBand::strangersHaveAWideBand()
{
    QCOMPARE(tokenBand({{u"GPT"_s, 100}}, u"Claude"_s, {}), (TokenBand{850, 1150}));
    const QHash<QString, TokenRatio> few{{u"GPT"_s, {1.0, 20}}, {u"Claude"_s, {1.2, 4}}};
    QCOMPARE(tokenBand({{u"GPT"_s, 100}}, u"Claude"_s, few), (TokenBand{850, 1150}));
}

void TestTokenBand::reportsMoveAndNarrowTheBand()
{
    const QHash<QString, TokenRatio> ratios{{u"GPT"_s, {1.0, 20}}, {u"Claude"_s, {1.25, 5}}};
    QCOMPARE(tokenBand({{u"GPT"_s, 100}}, u"Claude"_s, ratios), (TokenBand{1200, 1300}));
    QCOMPARE(tokenBand({{u"Claude"_s, 100}}, u"GPT"_s, ratios), (TokenBand{768, 832}));
}

void TestTokenBand::eachFamilyCountsByItsShare()
{
    const TokenBand band = tokenBand({{u"GPT"_s, 300}, {u"Claude"_s, 100}}, u"GPT"_s, {});
    QCOMPARE(band, (TokenBand{962, 1038})); // a quarter of the tokens ± 15 %
}

void TestTokenBand::answersAreLearntFrom()
{
    QHash<QString, TokenRatio> ratios;
    const QString text = u"The quick brown fox jumps over the lazy dog, and then it does so again. "_s.repeated(8);
    const double estimated = estimateTokens(text);
    for (int i = 0; i < 6; ++i)
        learnFromAnswer(ratios, u"Claude"_s, text, qint64(estimated * 1.3));
    QCOMPARE(ratios.value(u"Claude"_s).samples, 6);
    QVERIFY(std::abs(ratios.value(u"Claude"_s).value - 1.3) < 0.02);
    learnFromAnswer(ratios, u"Claude"_s, QString(), 40); // no text, nothing to learn
    QCOMPARE(ratios.value(u"Claude"_s).samples, 6);
}

void TestTokenBand::scalesWithoutOverflow()
{
    QCOMPARE(TokenBand::scaled(Money::fromPicos(1'000'001), 850), Money::fromPicos(850'000));
    QCOMPARE(TokenBand::scaled(*Money::fromText("8000000"), 1150), *Money::fromText("9200000"));
}

QTEST_APPLESS_MAIN(TestTokenBand)

#include "tst_tokenband.moc"
