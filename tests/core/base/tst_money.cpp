// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/money.h"

#include <QProcess>
#include <QTest>

#include <limits>

using namespace switchyard;
using namespace Qt::StringLiterals;

namespace {

QString moneyText(const std::optional<Money> &money)
{
    return money ? money->toText() : QString();
}

/// What the code under test says to a case of the script.
QString answer(const QByteArray &kind, const QByteArray &a, const QByteArray &b)
{
    if (kind == "money")
        return moneyText(Money::fromText(a));
    if (kind == "sum") {
        const auto prices = a.split(' ');
        const auto counts = b.split(' ');
        ExactSum sum;
        for (qsizetype i = 0; i < prices.size(); ++i) {
            const auto price = UnitPrice::fromText(prices[i]);
            if (!price)
                return u"no price"_s;
            sum.add(*price, counts[i].toLongLong());
        }
        return moneyText(sum.total());
    }
    const auto price = UnitPrice::fromText(a);
    if (!price)
        return u"no price"_s;
    if (kind == "price")
        return price->toText();
    if (kind == "times")
        return moneyText(price->times(b.toLongLong()));
    const auto discounted = price->discounted(b);
    return discounted ? discounted->toText() : u"no discount"_s;
}

} // namespace

class TestMoney : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void readsDecimalText_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("plain") << "0.00006"_ba << u"0.00006"_s;
        QTest::newRow("exponent") << "3.4e-7"_ba << u"0.00000034"_s;
        QTest::newRow("capital exponent") << "1E-4"_ba << u"0.0001"_s;
        QTest::newRow("positive exponent") << "1.5e+3"_ba << u"1500"_s;
        QTest::newRow("negative") << "-1"_ba << u"-1"_s;
        QTest::newRow("zero") << "0"_ba << u"0"_s;
        QTest::newRow("minus zero") << "-0.000"_ba << u"0"_s;
        QTest::newRow("22 decimals") << "0.0000000208333333333333"_ba << u"0.000000020833"_s;
        QTest::newRow("tie to even, down") << "0.0000000000005"_ba << u"0"_s;
        QTest::newRow("tie to even, up") << "0.0000000000015"_ba << u"0.000000000002"_s;
        QTest::newRow("just above a tie") << "0.00000000000050000001"_ba << u"0.000000000001"_s;
        QTest::newRow("negative tie") << "-0.0000000000025"_ba << u"-0.000000000002"_s;
        QTest::newRow("vanishing") << "1e-400"_ba << u"0"_s;
        QTest::newRow("largest") << "9223372.036854775807"_ba << u"9223372.036854775807"_s;
        QTest::newRow("smallest") << "-9223372.036854775808"_ba << u"-9223372.036854775808"_s;
        QTest::newRow("too large") << "9223372.036854775808"_ba << QString();
        QTest::newRow("rounded out of range") << "9223372.0368547758075"_ba << QString();
        QTest::newRow("1e999") << "1e999"_ba << QString();
        QTest::newRow("huge exponent") << "1e99999999999"_ba << QString();
        QTest::newRow("64 digits") << QByteArray(64, '9') << QString();
        QTest::newRow("empty") << ""_ba << QString();
        QTest::newRow("word") << "fixed"_ba << QString();
        QTest::newRow("NaN") << "NaN"_ba << QString();
        QTest::newRow("two points") << "1.2.3"_ba << QString();
        QTest::newRow("only a point") << "."_ba << QString();
        QTest::newRow("no exponent digits") << "1e"_ba << QString();
        QTest::newRow("decimal comma") << "1,5"_ba << QString();
        QTest::newRow("behind the number") << "1 USD"_ba << QString();
        QTest::newRow("endless") << "0." + QByteArray(100'000, '1') << QString();
    }
    void readsDecimalText()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        QCOMPARE(moneyText(Money::fromText(text)), expected);
    }

    void fault_039_agreesWithAnIndependentComputation()
    {
        QProcess script;
        const QString path = qEnvironmentVariable("SWITCHYARD_SOURCE") + u"/tests/core/base/moneycases"_s;
        script.start(u"python3"_s, {path, u"10000"_s, u"20260101"_s});
        if (!script.waitForStarted())
            QSKIP("python3 is not here");
        QVERIFY(script.waitForFinished(120'000));
        QCOMPARE(script.exitCode(), 0);
        int cases = 0;
        for (const QByteArray &line : script.readAllStandardOutput().split('\n')) {
            if (line.isEmpty())
                continue;
            const auto fields = line.split('\t');
            QCOMPARE(fields.size(), 4);
            QCOMPARE(QString(QString::fromLatin1(line.first(line.lastIndexOf('\t'))) + u" = "_s
                             + answer(fields[0], fields[1], fields[2])),
                     QString(QString::fromLatin1(line.first(line.lastIndexOf('\t'))) + u" = "_s
                             + QString::fromLatin1(fields[3])));
            ++cases;
        }
        QCOMPARE(cases, 10'000);
    }

    void textComesBack()
    {
        for (const qint64 picos : {0LL, 1LL, -1LL, 999'999'999'999LL, 1'000'000'000'000LL, -1'234'500'000'000LL,
                                   std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::min()}) {
            const Money money = Money::fromPicos(picos);
            QCOMPARE(Money::fromText(money.toText().toLatin1()), std::optional(money));
        }
    }

    void sumsStopAtTheLimits()
    {
        const Money most = Money::fromPicos(std::numeric_limits<qint64>::max());
        const Money least = Money::fromPicos(std::numeric_limits<qint64>::min());
        QCOMPARE(most + Money::fromPicos(1), most);
        QCOMPARE(least - Money::fromPicos(1), least);
        QCOMPARE(most + least, Money::fromPicos(-1));
    }

    void aPriceIsNeverNegativeOrAWord()
    {
        QVERIFY(!UnitPrice::fromText("-1"));
        QVERIFY(!UnitPrice::fromText("-0.0001"));
        QVERIFY(!UnitPrice::fromText("fixed"));
        QVERIFY(!UnitPrice::fromText("NaN"));
        QVERIFY(!UnitPrice::fromText("1e30"));
        QVERIFY(UnitPrice::fromText("0")->isFree());
        QVERIFY(UnitPrice::fromText("-0")->isFree());
        QCOMPARE(UnitPrice::fromText("0.0000000208333333333333")->toText(), u"0.0000000208333333333333"_s);
        QCOMPARE(UnitPrice::fromText("0.000003")->perMillion()->toText(), u"3"_s);
    }

    void roundsOnceAtTheEnd()
    {
        // Three times a third of a picodollar is one, though each alone is none.
        ExactSum sum;
        for (int i = 0; i < 3; ++i)
            sum.add(*UnitPrice::fromText("0.000000000000333333333334"), 1);
        QCOMPARE(sum.total()->picos(), 1);
    }

    void overflowIsNoPrice()
    {
        const auto dear = UnitPrice::fromText("99999999999999");
        QVERIFY(dear);
        QVERIFY(!dear->times(std::numeric_limits<qint64>::max()));
        QVERIFY(!dear->times(1)); // more than Money holds
        ExactSum sum;
        for (int i = 0; i < 10; ++i)
            sum.add(*dear, std::numeric_limits<qint64>::max());
        QVERIFY(!sum.total());
    }

    void refusesOddDiscounts()
    {
        const auto price = *UnitPrice::fromText("0.5");
        QCOMPARE(price.discounted("0.25")->toText(), u"0.375"_s);
        QVERIFY(price.discounted("1")->isFree());
        QCOMPARE(price.discounted("0"), std::optional(price));
        QVERIFY(!price.discounted("1.1"));
        QVERIFY(!price.discounted("-0.1"));
        QVERIFY(!price.discounted("half"));
    }
};

QTEST_APPLESS_MAIN(TestMoney)
#include "tst_money.moc"
