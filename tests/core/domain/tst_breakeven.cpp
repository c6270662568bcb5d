// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/breakeven.h"

#include <QTest>

using namespace switchyard;

class TestBreakEven : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void belowTheAllowanceAnOwnKeyIsFree();
    void beyondItTheFeeIsOnTheRest();
    void creditsNeverWinWhileTheirFeeIsHigher();
    void atTheEvenPriceBothCostTheSame();
    void sharesAreRoundedHalfToEven();
};

namespace {

Money dollars(const char *text)
{
    return *Money::fromText(text);
}

} // namespace

void TestBreakEven::belowTheAllowanceAnOwnKeyIsFree()
{
    const OwnKeyComparison month = compareOwnKey(dollars("100"), {});
    QCOMPARE(month.throughCredits, dollars("105.5"));
    QCOMPARE(month.withOwnKey, dollars("100"));
    QCOMPARE(compareOwnKey(dollars("25000"), {}).withOwnKey, dollars("25000"));
    QCOMPARE(compareOwnKey({}, {}), OwnKeyComparison());
}

void TestBreakEven::beyondItTheFeeIsOnTheRest()
{
    QCOMPARE(compareOwnKey(dollars("26000"), {}).withOwnKey, dollars("26050"));
    QCOMPARE(compareOwnKey(dollars("10"), {.ownKeyFree = Money()}).withOwnKey, dollars("10.5"));
}

void TestBreakEven::creditsNeverWinWhileTheirFeeIsHigher()
{
    QVERIFY(!compareOwnKey(dollars("1"), {}).creditsCheaperFrom);
    QVERIFY(!compareOwnKey(dollars("1"), {.topUp = 500, .ownKey = 500}).creditsCheaperFrom);
}

void TestBreakEven::atTheEvenPriceBothCostTheSame()
{
    const RouterFees fees{.topUp = 300, .ownKey = 500, .ownKeyFree = dollars("1000")};
    const auto even = compareOwnKey({}, fees).creditsCheaperFrom;
    QCOMPARE(even, dollars("2500"));
    const OwnKeyComparison at = compareOwnKey(*even, fees);
    QCOMPARE(at.throughCredits, at.withOwnKey);
    const OwnKeyComparison beyond = compareOwnKey(dollars("2500.01"), fees);
    QVERIFY(beyond.throughCredits < beyond.withOwnKey);
}

void TestBreakEven::sharesAreRoundedHalfToEven()
{
    QCOMPARE(shareOf(Money::fromPicos(1), 5000), Money());
    QCOMPARE(shareOf(Money::fromPicos(3), 5000), Money::fromPicos(2));
    QCOMPARE(shareOf(Money::fromPicos(3), 5001), Money::fromPicos(2));
    QCOMPARE(shareOf(dollars("9000000"), 10'000), dollars("9000000"));
    QCOMPARE(shareOf(dollars("-1"), 10'000), Money());
}

QTEST_APPLESS_MAIN(TestBreakEven)

#include "tst_breakeven.moc"
