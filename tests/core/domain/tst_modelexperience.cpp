// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/modelexperience.h"

#include <QTest>

using namespace switchyard;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const ModelId model(u"a/b"_s);
const QDateTime noon(QDate(2026, 11, 20), QTime(12, 0), QTimeZone::UTC);

LedgerEntry entry(std::chrono::milliseconds first, std::chrono::milliseconds total, qint64 tokens)
{
    LedgerEntry one{.sent = noon, .model = model, .outcome = MessageState::Complete};
    one.timing = {.firstToken = first, .total = total};
    one.usage.promptTokens = 100;
    one.usage.completionTokens = tokens;
    one.usage.cost = Money::fromText("0.01");
    return one;
}

} // namespace

class TestModelExperience : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sumsAndMedians()
    {
        ExperienceTally tally;
        tally.add(entry(500ms, 1500ms, 40)); // 40 tokens a second
        tally.add(entry(900ms, 2900ms, 200)); // 100
        LedgerEntry failed{.sent = noon.addDays(1), .model = model, .outcome = MessageState::Failed};
        tally.add(failed);
        LedgerEntry stopped = entry(100ms, 1100ms, 20); // 20
        stopped.outcome = MessageState::Stopped;
        stopped.usage.cost.reset();
        stopped.computedCost = Money::fromText("0.5");
        tally.add(stopped);
        const auto models = tally.take();
        QCOMPARE(models.size(), 1);
        const ModelExperience sum = models.value(model);
        QCOMPARE(sum.answers, 4);
        QCOMPARE(sum.failures, 1);
        QCOMPARE(sum.promptTokens, 300);
        QCOMPARE(sum.completionTokens, 260);
        QCOMPARE(sum.cost, *Money::fromText("0.52"));
        QCOMPARE(sum.unknownCost, 1);
        QCOMPARE(sum.tokensPerSecond, 40.0);
        QCOMPARE(sum.firstTokenSeconds, 0.5);
        QCOMPARE(sum.last, noon.addDays(1));
        QVERIFY(tally.take().isEmpty());
    }

    void anEvenNumberHasTheMiddleBetweenTwo()
    {
        ExperienceTally tally;
        tally.add(entry(1s, 2s, 10));
        tally.add(entry(3s, 4s, 30));
        const ModelExperience sum = tally.take().value(model);
        QCOMPARE(sum.tokensPerSecond, 20.0);
        QCOMPARE(sum.firstTokenSeconds, 2.0);
    }

    void whatCameInOnePieceSaysNothingOfSpeed()
    {
        ExperienceTally tally;
        tally.add(entry(1s, 1050ms, 500));
        tally.add(entry(1s, 3s, 2));
        QVERIFY(!tally.take().value(model).tokensPerSecond);
    }
};

QTEST_APPLESS_MAIN(TestModelExperience)
#include "tst_modelexperience.moc"
