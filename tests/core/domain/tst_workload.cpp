// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/json.h"
#include "core/domain/workload.h"

#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

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

QString text(const std::optional<Money> &money)
{
    return money ? money->toText() : u"unknown"_s;
}

Workload workFrom(const QJsonObject &json)
{
    const auto count = [&json](QLatin1StringView key) { return json.value(key).toInteger(); };
    Workload work{.requests = count("requests"_L1),
                  .inputTokens = count("inputTokens"_L1),
                  .cachedPercent = int(count("cachedPercent"_L1)),
                  .cacheWriteTokens = count("cacheWriteTokens"_L1),
                  .cacheWriteHourTokens = count("cacheWriteHourTokens"_L1),
                  .audioTokens = count("audioTokens"_L1),
                  .cachedAudioTokens = count("cachedAudioTokens"_L1),
                  .outputTokens = count("outputTokens"_L1),
                  .reasoningTokens = count("reasoningTokens"_L1),
                  .audioOutputTokens = count("audioOutputTokens"_L1),
                  .images = count("images"_L1),
                  .imagesMade = count("imagesMade"_L1),
                  .searches = count("searches"_L1),
                  .window = {int(count("start"_L1)), int(count("minutes"_L1))}};
    if (json.contains("tokensPerImage"_L1))
        work.tokensPerImage = count("tokensPerImage"_L1);
    return work;
}

} // namespace

class TestWorkload : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void agreesWithAnIndependentComputationToTheLastDigit()
    {
        QProcess script;
        script.start(
            u"python3"_s,
            {qEnvironmentVariable("SWITCHYARD_SOURCE") + u"/tests/core/domain/workloadcases"_s, u"10000"_s, u"11"_s});
        if (!script.waitForStarted())
            QSKIP("python3 is not here");
        QVERIFY(script.waitForFinished(250'000));
        QCOMPARE(script.exitCode(), 0);
        int cases = 0, unknown = 0;
        for (const QByteArray &line : script.readAllStandardOutput().split('\n')) {
            if (line.isEmpty())
                continue;
            const QJsonObject json = QJsonDocument::fromJson(line).object();
            const WorkloadCost cost = costOf(workFrom(json.value("work"_L1).toObject()),
                                             decodePriceTable(json.value("prices"_L1).toObject()));
            const QString expected = json.value("cost"_L1).toString();
            QVERIFY2(text(cost.month) == expected, QByteArray(text(cost.month).toLatin1() + " for " + line));
            unknown += expected == "unknown"_L1 ? 1 : 0;
            ++cases;
        }
        QCOMPARE(cases, 10'000);
        QVERIFY(unknown > 1000 && unknown < 6000); // both kinds were tried
    }

    void aBillNamesWhatWasCharged()
    {
        const PriceTable prices = table({{"prompt", "0.000001"},
                                         {"completion", "0.000004"},
                                         {"input_cache_read", "0.0000001"},
                                         {"web_search", "0.01"}});
        const Workload work{.requests = 100,
                            .inputTokens = 10'000,
                            .cachedPercent = 50,
                            .outputTokens = 1000,
                            .reasoningTokens = 400,
                            .searches = 1};
        const WorkloadCost cost = costOf(work, prices);
        QCOMPARE(text(cost.month), u"1.95"_s);
        QCOMPARE(text(cost.request), u"0.0195"_s);
        QStringList lines;
        for (const WorkloadLine &line : cost.lines)
            lines << u"%1 %2 %3"_s.arg(line.key, QString::number(line.units), text(line.cost));
        QCOMPARE(lines,
                 QStringList({u"web_search 100 1"_s, u"prompt 500000 0.5"_s, u"completion 100000 0.4"_s,
                              u"input_cache_read 500000 0.05"_s}));
    }

    void nothingIsFreeBecauseNobodySaidWhatItCosts()
    {
        const PriceTable prices = table({{"prompt", "0.000001"}, {"completion", "0.000004"}});
        const Workload plain{.inputTokens = 10, .outputTokens = 10};
        QCOMPARE(text(costOf(plain, prices).month), u"0.00005"_s);
        Workload searching = plain;
        searching.searches = 1;
        QCOMPARE(costOf(searching, prices).missing, QStringList({u"web_search"_s}));
        QCOMPARE(text(costOf(searching, prices).month), u"unknown"_s);
        Workload seeing = plain;
        seeing.images = 1;
        QCOMPARE(costOf(seeing, prices).missing, QStringList({u"image"_s}));
        seeing.tokensPerImage = 1000; // the assumption is the user's
        QCOMPARE(text(costOf(seeing, prices).month), u"0.00105"_s);
        QCOMPARE(costOf(plain, table({{"prompt", "-1"}, {"completion", "-1"}})).missing,
                 QStringList({u"prompt"_s, u"completion"_s}));
        QCOMPARE(text(costOf(plain, table({{"prompt", "-1"}, {"completion", "0.000001"}})).month), u"unknown"_s);
        QCOMPARE(text(costOf(plain, PriceTable{}).month), u"unknown"_s);
    }

    void conditionalPricesHoldForTheirShareOfTheWindow()
    {
        PriceTable prices = table({{"prompt", "0.000002"}, {"completion", "0"}});
        prices.overrides = {{.prices = {{u"prompt"_s, Price::fromText(u"0.000001"_s)}}, .utcStart = 0, .utcEnd = 600}};
        Workload work{.requests = 4, .inputTokens = 1'000'000};
        QCOMPARE(text(costOf(work, prices).month), u"7"_s); // a quarter of the day at half the price
        work.window = {60, 60};
        QCOMPARE(text(costOf(work, prices).month), u"4"_s);
        work.window = {23 * 60, 120}; // past midnight
        QCOMPARE(text(costOf(work, prices).month), u"6"_s);
        prices.overrides = {{.prices = {{u"prompt"_s, Price::fromText(u"0.000004"_s)}}, .minPromptTokens = 999'999}};
        QCOMPARE(text(costOf(work, prices).month), u"16"_s);
    }

    void everyPresetCanBePriced()
    {
        const PriceTable prices = table({{"prompt", "0.000001"}, {"completion", "0.000004"}});
        for (const WorkloadPreset &preset : workloadPresets()) {
            QVERIFY2(costOf(preset.work, prices).month, preset.name.data());
            QVERIFY(costOf(preset.work, prices).month->picos() > 0);
        }
    }
};

QTEST_APPLESS_MAIN(TestWorkload)
#include "tst_workload.moc"
