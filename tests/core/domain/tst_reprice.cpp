// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/reprice.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace switchyard;
using namespace Qt::StringLiterals;

namespace {

Price price(const QString &text)
{
    return Price::fromText(text);
}

/// Lists of every form: with and without each key, free, unknown, conditional by size and by time.
QList<RepriceTarget> targets(QRandomGenerator &random)
{
    QList<RepriceTarget> list;
    for (int i = 0; i < 40; ++i) {
        RepriceTarget target;
        auto &prices = target.prices.prices;
        const auto some = [&] { return price(u"0.%1"_s.arg(random.bounded(1, 1'000'000'000), 16, 10, QChar(u'0'))); };
        prices.insert(u"prompt"_s, some());
        prices.insert(u"completion"_s, i == 3 ? price(u"0"_s) : i == 7 ? price(u"-1"_s) : some());
        for (const auto key : {"input_cache_read"_L1, "input_cache_write"_L1, "audio"_L1, "internal_reasoning"_L1,
                               "audio_output"_L1, "request"_L1, "web_search"_L1}) {
            if (random.bounded(2))
                prices.insert(QString(key), some());
        }
        for (int n = random.bounded(3); n > 0; --n) {
            PriceOverride entry{.prices = {{u"prompt"_s, some()}, {u"input_cache_read"_s, some()}}};
            if (random.bounded(2))
                entry.minPromptTokens = 1000 * random.bounded(300);
            if (random.bounded(2)) {
                entry.utcStart = 100 * random.bounded(24) + random.bounded(60);
                entry.utcEnd = 100 * random.bounded(25);
            }
            target.prices.overrides << entry;
        }
        if (random.bounded(3) == 0)
            target.prices.discount = u"0.25"_s;
        target.context = 1000 * random.bounded(1, 400);
        list << target;
    }
    return list;
}

std::vector<UsedRow> rows(QRandomGenerator &random, int count)
{
    std::vector<UsedRow> list;
    for (int i = 0; i < count; ++i) {
        UsedRow row{.prompt = random.bounded(300'000), .completion = random.bounded(9000)};
        row.cached = random.bounded(2) ? random.bounded(int(row.prompt) + 1) : 0;
        row.cacheWrite = random.bounded(3) == 0 ? random.bounded(int(row.prompt) + 1) : 0; // may be too much
        row.audio = random.bounded(10) == 0 ? random.bounded(500) : 0;
        row.reasoning = random.bounded(2) ? random.bounded(9500) : 0;
        row.audioOut = random.bounded(10) == 0 ? random.bounded(100) : 0;
        row.searches = random.bounded(5) == 0 ? 2 : 0;
        row.minute = qint16(random.bounded(1440));
        list.push_back(row);
    }
    return list;
}

Usage usageOf(const UsedRow &row)
{
    return {.promptTokens = row.prompt,
            .completionTokens = row.completion,
            .cachedTokens = row.cached,
            .cacheWriteTokens = row.cacheWrite,
            .reasoningTokens = row.reasoning,
            .audioPromptTokens = row.audio,
            .audioCompletionTokens = row.audioOut,
            .webSearches = row.searches};
}

} // namespace

class TestReprice : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void equalsTheSumOfEveryRowByItself()
    {
        QRandomGenerator random(5);
        const auto list = targets(random);
        const auto used = rows(random, 3000);
        const auto result = reprice(used, list);
        QVERIFY(result);
        QCOMPARE(result->size(), list.size());
        int known = 0;
        for (qsizetype i = 0; i < list.size(); ++i) {
            ExactSum sum;
            bool isKnown = true;
            qint64 tooLong = 0;
            for (const UsedRow &row : used) {
                isKnown &= list.at(i).prices.addCost(sum, usageOf(row), QTime(row.minute / 60, row.minute % 60));
                tooLong += row.prompt + row.completion > *list.at(i).context ? 1 : 0;
            }
            QCOMPARE(result->at(i).cost, isKnown ? sum.total() : std::nullopt);
            QCOMPARE(result->at(i).tooLong, tooLong);
            known += isKnown;
        }
        QVERIFY2(known > 30 && known < 40, qPrintable(QString::number(known)));
    }

    void ofNothingTheCostIsNothing()
    {
        QRandomGenerator random(6);
        const auto result = reprice({}, targets(random));
        QCOMPARE(result->first().cost, Money{});
        QVERIFY(reprice({}, {})->isEmpty());
    }

    void tellsHowFarItIsAndStopsWhenTold()
    {
        QRandomGenerator random(7);
        const auto list = targets(random);
        const auto used = rows(random, 50'000);
        int last = -1;
        QVERIFY(reprice(used, list, [&last](int permille) {
            const bool rises = permille >= last && permille <= 1000;
            last = permille;
            return rises;
        }));
        QVERIFY(last > 800);
        QVERIFY(!reprice(used, list, [](int permille) { return permille < 300; }));
        QVERIFY(!reprice(used, list, [](int permille) { return permille < 700; }));
    }

    void rowsWithoutTokensAreNoRows()
    {
        LedgerEntry entry;
        QVERIFY(!UsedRow::of(entry));
        entry.usage = {.promptTokens = 10, .completionTokens = 5, .cachedTokens = -3, .reasoningTokens = 2};
        entry.sent = QDateTime(QDate(2026, 11, 1), QTime(23, 59), QTimeZone(3600));
        const auto row = UsedRow::of(entry);
        QCOMPARE(row->cached, 0);
        QCOMPARE(row->reasoning, 2);
        QCOMPARE(int(row->minute), 22 * 60 + 59);
    }
};

QTEST_APPLESS_MAIN(TestReprice)
#include "tst_reprice.moc"
