// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// With SWITCHYARD_PICTURES set to a folder the drawn pictures are kept there for looking at.

#include "tests/ui/chat/parallel/parallelhouse.h"
#include "ui/chat/compare/comparesheet.h"
#include "ui/chat/modelpicker.h"
#include "ui/chat/parallel/answercolumn.h"
#include "ui/chat/parallel/parallelview.h"
#include "ui/chat/transcriptview.h"

#include <QAbstractButton>
#include <QDir>
#include <QTest>

using namespace switchyard;
using namespace Qt::StringLiterals;

class TestParallelPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columnsAreDrawn_data();
    void columnsAreDrawn();
    void theCompareSheetIsDrawn_data();
    void theCompareSheetIsDrawn();
    void thePickerIsDrawn();
};

namespace {

const QStringList &answers()
{
    static const QStringList texts{
        u"A token bucket. It lets you spend saved-up capacity at once; a leaky bucket smooths to a constant rate.\n\n"
        "Use it when the server counts requests per window and your own calls come in groups.\n\n"
        "```rust\nlet limiter = TokenBucket::new(20, Duration::from_secs(60));\n```\n"_s,
        u"A token bucket. It lets you save capacity while idle and spend it at once; a leaky bucket queues requests "
        u"and "
        "smooths to a constant rate.\n\nNote that a leaky bucket used as a *meter* is the same algorithm mirrored."_s,
        u"Token bucket \u2014 your \u201cmay burst\u201d decides it.\n\nOne caution: with 20 requests a minute and a "
        "burst of 20 you can send 40 in the first minute: 20 saved, 20 earned.\n\n| Algorithm | Bursts |\n|---|:-:|\n| "
        "Token | yes |\n| Leaky | no |\n"_s,
        u"令牌桶。空闲时积累的额度可以一次用完；漏桶则把请求排队，以固定速率放行。\n\n- 有突发：令牌桶\n- 要平滑：漏桶"_s};
    return texts;
}

void keep(const QPixmap &picture, const QString &name)
{
    QVERIFY(!picture.isNull());
    const QString folder = qEnvironmentVariable("SWITCHYARD_PICTURES");
    if (folder.isEmpty())
        return;
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(picture.save(u"%1/%2-%3x.png"_s.arg(folder, name).arg(qRound(picture.devicePixelRatio()))));
}

void dress(ParallelHouse *test, bool dark)
{
    ThemeChoice choice;
    choice.scheme = dark ? ThemeChoice::Scheme::Dark : ThemeChoice::Scheme::Light;
    test->house.theme.apply(choice);
    const QList<QByteArray> costs{"0.0108", "0.0003", "0.0091", "0.0012"};
    const QStringList models = someModels(8);
    for (qsizetype i = 0; i < models.size(); ++i)
        test->replies[models.at(i)] = answerWith(answers().at(i % 4), costs.at(i % 4), 512 + int(i) * 43);
}

const QString question
    = u"Token bucket or leaky bucket for an API client that must respect 20 requests a minute but may burst?"_s;

} // namespace

void TestParallelPictures::columnsAreDrawn_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QString>("what");
    for (const bool dark : {false, true}) {
        const char *theme = dark ? "dark" : "light";
        QTest::addRow("two-%s", theme) << 2 << QSize(1220, 800) << dark << QString();
        QTest::addRow("three-%s", theme) << 3 << QSize(1440, 900) << dark << QString();
        QTest::addRow("eight-%s", theme) << 8 << QSize(1440, 900) << dark << QString();
        QTest::addRow("narrow-%s", theme) << 3 << QSize(600, 800) << dark << QString();
        QTest::addRow("blind-%s", theme) << 3 << QSize(1440, 900) << dark << u"blind"_s;
        QTest::addRow("writing-%s", theme) << 3 << QSize(1440, 900) << dark << u"writing"_s;
        QTest::addRow("second-turn-%s", theme) << 3 << QSize(1440, 900) << dark << u"turn"_s;
    }
}

void TestParallelPictures::columnsAreDrawn()
{
    QFETCH(int, count);
    QFETCH(QSize, size);
    QFETCH(bool, dark);
    QFETCH(QString, what);
    ParallelHouse test;
    dress(&test, dark);
    if (what == "writing"_L1) {
        FakeReply half = answerWith(answers().at(2));
        half.pieces.resize(1);
        half.holdOpen = true;
        test.replies[someModels(3).at(2)] = half;
        test.replies[someModels(3).at(0)] = FakeReply::silent();
        test.replies[someModels(3).at(1)]
            = FakeReply::json("{\"error\":{\"code\":429,\"message\":\"Rate limited\"}}", 429);
    }
    test.show(size);
    test.view()->setBlind(what == "blind"_L1);
    test.ask(question, someModels(count));
    if (what == "writing"_L1)
        QTRY_COMPARE(test.session()->runningAnswers().size(), 2);
    else
        test.waitUntilDone();
    if (what == "turn"_L1) {
        QVERIFY(test.session()->continueWithAll({.text = u"And in Go?"_s}));
        test.waitUntilDone();
    }
    QTest::qWait(600); // heads come at their own pace, colours from their worker
    for (qsizetype i = 0; i < test.view()->columnCount(); ++i)
        test.column(i)->view()->flush();
    keep(test.page->grab(), u"columns-"_s + QString::fromLatin1(QTest::currentDataTag()));
}

void TestParallelPictures::theCompareSheetIsDrawn_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("one");
    for (const bool dark : {false, true}) {
        QTest::addRow("two-%s", dark ? "dark" : "light") << dark << false;
        QTest::addRow("one-%s", dark ? "dark" : "light") << dark << true;
    }
}

void TestParallelPictures::theCompareSheetIsDrawn()
{
    QFETCH(bool, dark);
    QFETCH(bool, one);
    ParallelHouse test;
    dress(&test, dark);
    test.show({1300, 860});
    test.ask(question, someModels(4));
    test.waitUntilDone();
    test.page->findChild<QAbstractButton *>(u"compareChip"_s)->click();
    auto *sheet = test.page->findChild<CompareSheet *>();
    QVERIFY(sheet);
    sheet->setInline(one);
    QTRY_VERIFY(sheet->isReady());
    QTest::qWait(200);
    keep(sheet->grab(), u"compare-"_s + QString::fromLatin1(QTest::currentDataTag()));
}

void TestParallelPictures::thePickerIsDrawn()
{
    ParallelHouse test;
    dress(&test, false);
    test.show({1200, 800});
    ModelPicker picker(test.page.get());
    QList<ModelPickerRow> rows;
    for (const QString &model : someModels(8))
        rows.append({test.router, ModelId(model), model.section(u'/', 1), QString(model + u" \u00b7 OpenRouter"_s),
                     u"2.50 / 15.00"_s, u"400 k"_s});
    picker.openForSeveral(test.page.get(), rows, test.router, ModelId(someModels(1).first()), 8);
    QTest::keyClick(picker.findChild<QWidget *>(u"modelSearch"_s), Qt::Key_Space, Qt::ControlModifier);
    keep(picker.grab(), u"picker"_s);
}

QTEST_MAIN(TestParallelPictures)
#include "tst_parallelpictures.moc"
