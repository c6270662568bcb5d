// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/format.h"

#include <QTest>
#include <QTimeZone>

using namespace switchyard;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void moneyShowsAsManyDigitsAsMatter_data();
    void moneyShowsAsManyDigitsAsMatter();
    void fault_121_moneyFollowsTheLocaleAndNothingElse_data();
    void fault_121_moneyFollowsTheLocaleAndNothingElse();
    void exactMoneyHasAllDigits();
    void pricesPerMillion_data();
    void pricesPerMillion();
    void typedAmounts_data();
    void typedAmounts();
    void fault_121_typedAmountsOfOtherDigits();
    void tokens_data();
    void tokens();
    void durations_data();
    void durations();
    void timesOfLists();
    void foreignTextStaysOnOneLineAndKeepsItsDirection();
    void toolTipsAreNotHtml();
};

namespace {

Money money(const char *text)
{
    return Money::fromText(text).value();
}

PriceTable pricesOf(const QString &text)
{
    PriceTable table;
    table.prices.insert(QString(PriceKey::prompt), Price::fromText(text));
    return table;
}

} // namespace

void TestFormat::moneyShowsAsManyDigitsAsMatter_data()
{
    QTest::addColumn<QByteArray>("amount");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing") << "0"_ba << u"$0"_s;
    QTest::newRow("dollars") << "18.42"_ba << u"$18.42"_s;
    QTest::newRow("rounded to cents") << "18.425"_ba << u"$18.42"_s;
    QTest::newRow("thousands") << "1234567.5"_ba << u"$1,234,567.50"_s;
    QTest::newRow("part of a cent") << "0.0108300"_ba << u"$0.0108"_s;
    QTest::newRow("two decimals at least") << "0.84"_ba << u"$0.84"_s;
    QTest::newRow("one dollar") << "1"_ba << u"$1.00"_s;
    QTest::newRow("three decimals") << "0.113"_ba << u"$0.113"_s;
    QTest::newRow("smallest that is shown") << "0.0001"_ba << u"$0.0001"_s;
    QTest::newRow("smaller") << "0.00000025"_ba << u"< $0.0001"_s;
    QTest::newRow("almost a dollar") << "0.99999"_ba << u"$1.00"_s;
    QTest::newRow("debt") << "-3.5"_ba << u"-$3.50"_s;
}

void TestFormat::moneyShowsAsManyDigitsAsMatter()
{
    QFETCH(QByteArray, amount);
    QFETCH(QString, expected);
    QCOMPARE(formatMoney(Money::fromText(amount).value(), QLocale(u"en_US"_s)), expected);
}

void TestFormat::fault_121_moneyFollowsTheLocaleAndNothingElse_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("expected");
    QTest::newRow("German: comma, sign behind") << u"de_DE"_s << u"1.234,50\u00a0$"_s;
    QTest::newRow("Hindi groups") << u"hi_IN"_s << u"$1,234.50"_s;
    QTest::newRow("plain") << u"C"_s << u"$1,234.50"_s;
}

void TestFormat::fault_121_moneyFollowsTheLocaleAndNothingElse()
{
    QFETCH(QString, locale);
    QFETCH(QString, expected);
    QLocale wanted(locale);
    wanted.setNumberOptions(QLocale::DefaultNumberOptions);
    QCOMPARE(formatMoney(money("1234.5"), wanted), expected);
    // Arabic digits on the screen, ASCII digits on the wire.
    const QString arabic = formatMoney(money("1234.5"), QLocale(u"ar_EG"_s));
    QVERIFY2(arabic.contains(QChar(u'\u0661')), qPrintable(arabic));
    QCOMPARE(money("1234.5").toText(), u"1234.5"_s);
}

void TestFormat::exactMoneyHasAllDigits()
{
    const QLocale english(u"en_US"_s);
    QCOMPARE(formatMoneyExact(money("0.0108300"), 2, english), u"$0.01083"_s);
    QCOMPARE(formatMoneyExact(money("0.000000000001"), 2, english), u"$0.000000000001"_s);
    QCOMPARE(formatMoneyExact(money("0"), 2, english), u"$0"_s);
    QCOMPARE(formatMoneyExact(money("0.01083"), 7, english), u"$0.0108300"_s);
    QCOMPARE(formatMoneySum(money("1.08"), english), u"$1.0800"_s);
    QCOMPARE(formatMoneySum(money("0.00000001"), english), u"< $0.0001"_s);
}

void TestFormat::pricesPerMillion_data()
{
    QTest::addColumn<QString>("wire");
    QTest::addColumn<QString>("expected");
    QTest::newRow("ordinary") << u"0.0000025"_s << u"2.50"_s;
    QTest::newRow("three decimals") << u"0.000000075"_s << u"0.075"_s;
    QTest::newRow("dear") << u"0.00018"_s << u"180.00"_s;
    QTest::newRow("free") << u"0"_s << u"free"_s;
    QTest::newRow("depends") << u"-1"_s << u"varies"_s;
    QTest::newRow("no number") << u"fixed"_s << u"varies"_s;
    QTest::newRow("tiny") << u"0.000000000208333"_s << u"0.000208"_s;
}

void TestFormat::pricesPerMillion()
{
    QFETCH(QString, wire);
    QFETCH(QString, expected);
    QCOMPARE(formatPricePerMillion(pricesOf(wire), PriceKey::prompt, QLocale(u"en_US"_s)), expected);
    QCOMPARE(formatPricePerMillion(pricesOf(wire), PriceKey::image, QLocale(u"en_US"_s)), u"—"_s);
}

void TestFormat::typedAmounts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("expected"); // empty = none
    QTest::newRow("point") << u"12.5"_s << u"en_US"_s << u"12.5"_s;
    QTest::newRow("dollar sign") << u"$ 0.02"_s << u"en_US"_s << u"0.02"_s;
    QTest::newRow("comma in Germany") << u"12,5"_s << u"de_DE"_s << u"12.5"_s;
    QTest::newRow("point in Germany") << u"12.5"_s << u"de_DE"_s << u"12.5"_s;
    QTest::newRow("words") << u"cheap"_s << u"en_US"_s << QString();
    QTest::newRow("exponent") << u"1e3"_s << u"en_US"_s << QString();
    QTest::newRow("nothing") << QString() << u"en_US"_s << QString();
}

void TestFormat::typedAmounts()
{
    QFETCH(QString, text);
    QFETCH(QString, locale);
    QFETCH(QString, expected);
    const auto amount = parseAmount(text, QLocale(locale));
    QCOMPARE(amount ? amount->toText() : QString(), expected);
}

void TestFormat::fault_121_typedAmountsOfOtherDigits()
{
    const QLocale arabic(u"ar_EG"_s);
    const QString typed = arabic.toString(12) + arabic.decimalPoint() + arabic.toString(5);
    QCOMPARE(parseAmount(typed, arabic).value_or(Money()).toText(), u"12.5"_s);
}

void TestFormat::tokens_data()
{
    QTest::addColumn<qint64>("count");
    QTest::addColumn<QString>("expected");
    QTest::newRow("few") << qint64(655) << u"655"_s;
    QTest::newRow("one decimal") << qint64(6600) << u"6.6_k"_s;
    QTest::newRow("round") << qint64(2000) << u"2_k"_s;
    QTest::newRow("tens") << qint64(32768) << u"32.8_k"_s;
    QTest::newRow("hundreds") << qint64(400000) << u"400_k"_s;
    QTest::newRow("a million") << qint64(1000000) << u"1_M"_s;
    QTest::newRow("binary million") << qint64(1048576) << u"1.05_M"_s;
    QTest::newRow("a day of a large server") << qint64(6'512'345'678) << u"6.51_G"_s;
    QTest::newRow("never 1000 G") << qint64(999'999'999'999) << u"1_T"_s;
    QTest::newRow("a year of it") << qint64(2'345'000'000'000'000) << u"2,345_T"_s;
    QTest::newRow("never 1000 k") << qint64(999999) << u"1_M"_s;
}

void TestFormat::tokens()
{
    QFETCH(qint64, count);
    QFETCH(QString, expected);
    QCOMPARE(formatTokens(count, QLocale(u"en_US"_s)).replace(QChar(0xa0), u'_'), expected);
}

void TestFormat::durations_data()
{
    QTest::addColumn<qint64>("milliseconds");
    QTest::addColumn<QString>("expected");
    QTest::newRow("short") << qint64(423) << u"0.42 s"_s;
    QTest::newRow("seconds") << qint64(9800) << u"9.8 s"_s;
    QTest::newRow("many seconds") << qint64(42300) << u"42 s"_s;
    QTest::newRow("never 60 s") << qint64(59900) << u"1 min 0 s"_s;
    QTest::newRow("minutes") << qint64(200000) << u"3 min 20 s"_s;
    QTest::newRow("hours") << qint64(7500000) << u"2 h 5 min"_s;
    QTest::newRow("a clock that went back") << qint64(-5) << u"0.00 s"_s;
}

void TestFormat::durations()
{
    QFETCH(qint64, milliseconds);
    QFETCH(QString, expected);
    QCOMPARE(formatDuration(std::chrono::milliseconds(milliseconds), QLocale(u"en_US"_s)), expected);
}

void TestFormat::timesOfLists()
{
    const QLocale english(u"en_GB"_s);
    const QDateTime now = QDateTime(QDate(2026, 11, 20), QTime(14, 0)).toUTC();
    QCOMPARE(formatListTime(now.addSecs(-3600), now, english), u"13:00"_s);
    QCOMPARE(formatListTime(now.addDays(-1), now, english), u"Thu"_s);
    QCOMPARE(formatListTime(now.addDays(-8), now, english), u"12 Nov"_s);
    QCOMPARE(formatListTime(now.addYears(-2), now, english), u"Nov 2024"_s);
    QCOMPARE(formatRelativeTime(now.addSecs(-10), now, english), u"just now"_s);
    QCOMPARE(formatRelativeTime(now.addSecs(-240), now, english), u"4 min ago"_s);
    QCOMPARE(formatRelativeTime(now.addDays(-1), now, english), u"yesterday"_s);
    QCOMPARE(formatRelativeTime({}, now, english), u"unknown time"_s);
    QCOMPARE(formatListTime({}, now, english), QString());
}

void TestFormat::foreignTextStaysOnOneLineAndKeepsItsDirection()
{
    QCOMPARE(singleLine(u"a\r\n\tb\u2028c\u202ed"_s), u"a b cd"_s);
    QCOMPARE(singleLine(QString(500, u'x'), 10), u"xxxxxxxxxx…"_s);
    QCOMPARE(isolated(u"שלום"_s), u"\u2068שלום\u2069"_s);
    QCOMPARE(singleLine(u"\u2069\u2068x"_s), u"x"_s);
}

void TestFormat::toolTipsAreNotHtml()
{
    QCOMPARE(plainToolTip(u"<img src=x>"_s), u"<span>&lt;img src=x&gt;</span>"_s);
    QCOMPARE(plainToolTip({}), QString());
}

QTEST_MAIN(TestFormat)
#include "tst_format.moc"
