// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/json.h"
#include "core/domain/pricing.h"

#include <QJsonDocument>
#include <QProcess>
#include <QTest>

#include <limits>

using namespace switchyard;
using namespace Qt::StringLiterals;

namespace {

PriceTable table(std::initializer_list<std::pair<const char *, const char *>> prices)
{
    PriceTable result;
    for (const auto &[key, price] : prices)
        result.prices.insert(QString::fromLatin1(key), Price::fromText(QString::fromLatin1(price)));
    return result;
}

QString costText(const PriceTable &prices, const Usage &usage, QTime utc = QTime(12, 0))
{
    const auto cost = prices.costOf(usage, utc);
    return cost ? cost->toText() : u"unknown"_s;
}

} // namespace

class TestPricing : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void fault_039_agreesWithAnIndependentComputation()
    {
        QProcess script;
        script.start(
            u"python3"_s,
            {qEnvironmentVariable("SWITCHYARD_SOURCE") + u"/tests/core/domain/pricecases"_s, u"3000"_s, u"7"_s});
        if (!script.waitForStarted())
            QSKIP("python3 is not here");
        QVERIFY(script.waitForFinished(120'000));
        QCOMPARE(script.exitCode(), 0);
        int cases = 0;
        for (const QByteArray &line : script.readAllStandardOutput().split('\n')) {
            if (line.isEmpty())
                continue;
            const QJsonObject json = QJsonDocument::fromJson(line).object();
            const QString cost = costText(decodePriceTable(json.value("prices"_L1).toObject()),
                                          decodeUsage(json.value("usage"_L1).toObject()),
                                          QTime(json.value("hour"_L1).toInt(), json.value("minute"_L1).toInt()));
            QVERIFY2(cost == json.value("cost"_L1).toString(), QByteArray(cost.toLatin1() + " for " + line));
            ++cases;
        }
        QCOMPARE(cases, 3000);
    }

    void fault_039_whatIsNotKnownIsNotGuessed_data()
    {
        QTest::addColumn<PriceTable>("prices");
        QTest::addColumn<Usage>("usage");
        const PriceTable plain = table({{"prompt", "0.000001"}, {"completion", "0.000002"}});
        const Usage usage{.promptTokens = 10, .completionTokens = 10};
        QTest::newRow("no usage") << plain << Usage{};
        QTest::newRow("no completion") << plain << Usage{.promptTokens = 10};
        QTest::newRow("negative prompt") << plain << Usage{.promptTokens = -1, .completionTokens = 1};
        QTest::newRow("negative completion")
            << plain << Usage{.promptTokens = 1, .completionTokens = -5, .reasoningTokens = 3};
        QTest::newRow("no list") << PriceTable{} << usage;
        QTest::newRow("varies") << table({{"prompt", "-1"}, {"completion", "-1"}}) << usage;
        QTest::newRow("fixed") << table({{"prompt", "fixed"}, {"completion", "0.000002"}}) << usage;
        QTest::newRow("no completion price") << table({{"prompt", "0.000001"}}) << usage;
        QTest::newRow("request varies") << table(
            {{"prompt", "0.000001"}, {"completion", "0.000002"}, {"request", "-1"}})
                                        << usage;
        PriceTable odd = plain;
        odd.discount = u"2"_s;
        QTest::newRow("odd discount") << odd << usage;
        QTest::newRow("out of range") << table({{"prompt", "99999"}, {"completion", "1"}})
                                      << Usage{.promptTokens = std::numeric_limits<qint64>::max(),
                                               .completionTokens = 0};
    }
    void fault_039_whatIsNotKnownIsNotGuessed()
    {
        QFETCH(PriceTable, prices);
        QFETCH(Usage, usage);
        QCOMPARE(costText(prices, usage), u"unknown"_s);
    }

    void fault_039_moreCachedThanSentIsCappedNotNegative()
    {
        const PriceTable prices = table({{"prompt", "0.01"}, {"completion", "0.01"}, {"input_cache_read", "0.001"}});
        QCOMPARE(costText(prices, {.promptTokens = 10, .completionTokens = 0, .cachedTokens = 1000}), u"0.01"_s);
        QCOMPARE(costText(prices, {.promptTokens = 10, .completionTokens = 0, .cachedTokens = -1000}), u"0.1"_s);
        QCOMPARE(costText(prices, {.promptTokens = 0, .completionTokens = 2, .reasoningTokens = 99}), u"0.02"_s);
    }

    void anUnknownConditionDoesNotHold()
    {
        PriceOverride entry{.prices = {{u"prompt"_s, Price::fromText(u"9"_s)}}, .extra = {{u"utc_days"_s, 1}}};
        QVERIFY(!entry.holds(1'000'000, QTime(0, 0)));
        entry.extra = {};
        QVERIFY(entry.holds(0, QTime(0, 0)));
    }

    void hoursMayWrapMidnight_data()
    {
        QTest::addColumn<QTime>("utc");
        QTest::addColumn<bool>("holds");
        QTest::newRow("before") << QTime(21, 59) << false;
        QTest::newRow("start") << QTime(22, 0) << true;
        QTest::newRow("midnight") << QTime(0, 0) << true;
        QTest::newRow("last minute") << QTime(5, 59, 59) << true;
        QTest::newRow("end") << QTime(6, 0) << false;
    }
    void hoursMayWrapMidnight()
    {
        QFETCH(QTime, utc);
        QFETCH(bool, holds);
        QCOMPARE((PriceOverride{.utcStart = 2200, .utcEnd = 600}.holds(0, utc)), holds);
    }

    void freeIsKnownZero()
    {
        QVERIFY(table({{"prompt", "0"}, {"completion", "0"}}).isFree());
        QVERIFY(!table({{"prompt", "0"}, {"completion", "-1"}}).isFree());
        QVERIFY(!table({{"prompt", "0"}}).isFree());
        QVERIFY(!PriceTable{}.isFree());
        QCOMPARE(costText(table({{"prompt", "0"}, {"completion", "0"}}), {.promptTokens = 5, .completionTokens = 5}),
                 u"0"_s);
    }
};

QTEST_APPLESS_MAIN(TestPricing)
#include "tst_pricing.moc"
