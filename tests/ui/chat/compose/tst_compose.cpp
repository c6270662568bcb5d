// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "composetest.h"
#include "ui/chat/compose/composerbinding.h"
#include "ui/chat/compose/contextpopover.h"
#include "ui/chat/compose/meterbutton.h"
#include "ui/common/theme.h"

#include <QCheckBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace switchyard;

/// What stands around the text: the meter, prices, what is queued; and how all of it looks.
class TestCompose : public ComposeTest
{
    Q_OBJECT

private Q_SLOTS:
    void theMeterOpensTheListOfWhatIsSent();
    void theRowHoldsTogetherAtEveryWidth_data();
    void theRowHoldsTogetherAtEveryWidth();
    void pricesBeforeSendingReadWell_data();
    void pricesBeforeSendingReadWell();
    void rowsOfWhatIsSentHaveRoom();
    void theQueueIsShownAndChanged();
    void aKeyTakesFourMilliseconds();
    void looksRightInEveryTheme();
};

void TestCompose::theMeterOpensTheListOfWhatIsSent()
{
    ComposerFacts facts{.tokens = 6600, .contextLength = 400'000, .price = u"≈ $0.017 – $0.13"_s};
    facts.lines = {u"Acme Swift: 6.6 k of 400 k tokens, 393 k left"_s};
    m_composer->setFacts(facts);
    auto *meter = m_composer->findChild<MeterButton *>();
    QVERIFY(meter->isVisible());
    QVERIFY(meter->accessibleName().contains("6.6"_L1));
    connect(m_composer, &Composer::contextRowsRequested, this, [this] {
        m_composer->setContextRows(
            {{.id = MessageId(u"a"_s), .title = u"First question"_s, .isPrompt = true},
             {.id = MessageId(u"b"_s), .title = u"First answer"_s, .state = ContextRow::State::Dropped}});
    });
    QSignalSpy excluded(m_composer, &Composer::excludedChanged);
    QSignalSpy dropOldest(m_composer, &Composer::dropOldestChanged);
    meter->click();
    auto *popover = m_composer->findChild<ContextPopover *>();
    QVERIFY(popover && popover->isVisible());
    auto *list = popover->findChild<QListView *>();
    QCOMPARE(list->model()->rowCount(), 2);
    list->setCurrentIndex(list->model()->index(0, 0));
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Space);
    QCOMPARE(excluded.count(), 1);
    QCOMPARE(excluded.first().first().value<MessageId>(), MessageId(u"a"_s));
    QTest::keyClick(popover->findChild<QCheckBox *>(), Qt::Key_Space);
    QCOMPARE(dropOldest.count(), 1);
    popover->close();
}

void TestCompose::theRowHoldsTogetherAtEveryWidth_data()
{
    QTest::addColumn<int>("percent");
    QTest::addColumn<QString>("model");
    for (const int percent : {100, 200}) {
        QTest::addRow("%d %%", percent) << percent << u"GPT-5.4"_s;
        QTest::addRow("%d %%, a long name", percent) << percent << u"Mistral Medium 3.4 Instruct (preview)"_s;
    }
}

/// What belongs together stands together: the tools with the models, the price with Send; nothing lies on another or is
/// cut, and the price is never shortened.
void TestCompose::theRowHoldsTogetherAtEveryWidth()
{
    QFETCH(int, percent);
    QFETCH(QString, model);
    Theme theme;
    theme.apply({.scheme = ThemeChoice::Scheme::Light, .textPercent = percent});
    m_composer->setRecipients({{.connection = {}, .model = ModelId(u"a/b"_s), .name = model}});
    ComposerFacts facts;
    facts.tokens = 52'300;
    facts.contextLength = 400'000;
    facts.price = u"\u2248 $0.0017 \u2013 $0.13"_s;
    m_composer->setFacts(facts);
    m_composer->setText(u"x"_s);
    const auto place = [this](const char *name) {
        const auto *widget = m_composer->findChild<QWidget *>(QLatin1StringView(name));
        return QRect(widget->mapTo(m_composer, QPoint()), widget->size());
    };
    const QString folder = qEnvironmentVariable("SWITCHYARD_PICTURES");
    // The composer at windows from 1000 to 1440 wide, with and without its neighbours.
    for (int width = 540; width <= 700; width += 8) {
        m_window->resize(width + 18, 520);
        QTest::qWait(1);
        const auto at = [width](const char *what) { return QByteArray::number(width).append(": ").append(what); };
        QList<QRect> places;
        for (const char *name : {"modelButton", "addModelButton", "attachButton", "promptsButton", "contextMeter",
                                 "estimateLabel", "sendButton"})
            places.append(place(name));
        for (qsizetype i = 0; i < places.size(); ++i) {
            QVERIFY2(m_composer->rect().contains(places[i]), at("something is cut").constData());
            for (qsizetype j = 0; j < i; ++j)
                QVERIFY2(!places[i].intersects(places[j]), at("one on the other").constData());
        }
        const auto line = [&places](qsizetype i) { return places[i].center().y(); };
        for (const qsizetype tool : {2, 3})
            QVERIFY2(std::abs(line(tool) - line(1)) <= 1, at("a tool stands by itself").constData());
        for (const qsizetype fact : {4, 5})
            QVERIFY2(std::abs(line(fact) - line(6)) <= 1, at("the facts are not beside Send").constData());
        QVERIFY2(places[6].right() > m_composer->width() - 16, at("Send is not at the edge").constData());
        const auto *price = m_composer->findChild<QLabel *>(u"estimateLabel"_s);
        QVERIFY2(price->width() >= price->sizeHint().width(), at("the price is cut").constData());
        if (!folder.isEmpty() && (width == 540 || width == 636 || width == 700))
            QVERIFY(m_composer->grab().save(
                QDir(folder).filePath(u"row-%1-%2-%3.png"_s.arg(percent).arg(width).arg(model.left(3)))));
    }
    theme.apply({.scheme = ThemeChoice::Scheme::Light});
}

void TestCompose::pricesBeforeSendingReadWell_data()
{
    QTest::addColumn<QByteArray>("least");
    QTest::addColumn<QByteArray>("most");
    QTest::addColumn<bool>("partial");
    QTest::addColumn<QString>("text");
    QTest::newRow("a range") << "0.0017"_ba << "0.13"_ba << false << u"\u2248 $0.0017 \u2013 $0.13"_s;
    QTest::newRow("from nearly nothing") << "0.00000004"_ba << "0.0484"_ba << false << u"\u2248 $0 \u2013 $0.0484"_s;
    QTest::newRow("and perhaps more") << "0.00000004"_ba << "0.0484"_ba << true
                                      << u"\u2248 $0 \u2013 $0.0484 or more"_s;
    QTest::newRow("nearly nothing") << "0.00000004"_ba << "0.00005"_ba << false << u"< $0.0001"_s;
    QTest::newRow("one price") << "0.02"_ba << "0.02"_ba << false << u"\u2248 $0.02"_s;
    QTest::newRow("free") << "0"_ba << "0"_ba << false << u"free"_s;
}

void TestCompose::pricesBeforeSendingReadWell()
{
    QFETCH(QByteArray, least);
    QFETCH(QByteArray, most);
    QFETCH(bool, partial);
    QFETCH(QString, text);
    QLocale::setDefault(QLocale(u"en_US"_s));
    CostRange range;
    range.minimum = *Money::fromText(least);
    range.maximum = *Money::fromText(most);
    range.partial = partial;
    QCOMPARE(costRangeText(range), text);
    QLocale::setDefault(QLocale::c());
}

void TestCompose::rowsOfWhatIsSentHaveRoom()
{
    ComposerFacts facts;
    facts.tokens = 100;
    facts.contextLength = 1000;
    m_composer->setFacts(facts);
    connect(m_composer, &Composer::contextRowsRequested, this,
            [this] { m_composer->setContextRows({{.id = MessageId(u"a"_s), .title = u"First"_s, .isPrompt = true}}); });
    m_composer->findChild<MeterButton *>()->click();
    auto *popover = m_composer->findChild<ContextPopover *>();
    const auto *list = popover->findChild<QListView *>();
    const QModelIndex row = list->model()->index(0, 0);
    QVERIFY(list->visualRect(row).height() >= list->fontMetrics().height() + 10);
    QVERIFY(list->viewport()->height() >= list->visualRect(row).bottom());
    popover->close();
}

void TestCompose::theQueueIsShownAndChanged()
{
    QSignalSpy edited(m_composer, &Composer::queuedEditRequested);
    QSignalSpy removed(m_composer, &Composer::queuedRemoveRequested);
    m_composer->setQueue({{MessageId(u"1"_s), u"one"_s}, {MessageId(u"2"_s), u"two"_s}}, false);
    auto *bar = m_composer->findChild<QueueBar *>();
    QVERIFY(bar->isVisible());
    QVERIFY(!button(u"resumeQueue"_s)->isVisible());
    m_composer->findChildren<QPushButton *>(u"editQueued"_s).last()->click();
    QTRY_COMPARE(edited.count(), 1);
    button(u"removeQueued"_s)->click();
    QTRY_COMPARE(removed.count(), 1);
    QCOMPARE(removed.first().first().value<MessageId>(), MessageId(u"1"_s));
    m_composer->setQueue({{MessageId(u"2"_s), u"two"_s}}, true);
    QVERIFY(button(u"resumeQueue"_s)->isVisible());
    m_composer->setQueue({}, false);
    QVERIFY(!bar->isVisible());
}

void TestCompose::aKeyTakesFourMilliseconds()
{
    m_composer->setText(u"A line of ordinary words that somebody typed.\n"_s.repeated(200));
    QList<qint64> times; // of this thread's processor, so that a busy machine does not count
    const auto now = [] {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return qint64(time.tv_sec) * 1'000'000 + time.tv_nsec / 1000;
    };
    for (int i = 0; i < 200; ++i) {
        const qint64 start = now();
        QTest::keyClick(edit(), Qt::Key_A);
        times.append(now() - start);
    }
    std::ranges::sort(times);
    const qint64 p95 = times[times.size() * 95 / 100];
    QVERIFY2(p95 < 4000, qPrintable(QString::number(p95)));
}

void TestCompose::looksRightInEveryTheme()
{
    const QString folder = qEnvironmentVariable("SWITCHYARD_PICTURES");
    Theme theme;
    m_composer->attachFiles({put(u"holiday at the sea.jpg"_s, photoWithPosition()),
                             put(u"measurements.csv"_s, QByteArray("1,2,3\n").repeated(4000)),
                             put(u"paper.pdf"_s, QByteArray("%PDF-1.7 ").repeated(90'000))});
    QTRY_COMPARE(m_composer->attachments().size(), 3);
    QTest::qWait(200); // for the thumbnail
    ComposerFacts facts{.tokens = 52'300, .contextLength = 128'000, .price = u"≈ $0.017 – $0.13"_s};
    m_composer->setFacts(facts);
    for (const bool dark : {false, true}) {
        theme.apply({.scheme = dark ? ThemeChoice::Scheme::Dark : ThemeChoice::Scheme::Light});
        const QString suffix = dark ? u"dark"_s : u"light"_s;
        const auto keep = [&](const QString &name) {
            QTest::qWait(30);
            if (!folder.isEmpty())
                QVERIFY(m_window->grab().save(QDir(folder).filePath(QString(name + u'-' + suffix + u".png"_s))));
        };
        setModels(2);
        m_composer->setText(u"And what happens when the clock goes backwards?"_s);
        m_composer->setQueue({{MessageId(u"1"_s), u"Then show the same for a leaky bucket"_s}}, false);
        m_composer->setBusy(true);
        keep(u"full"_s);
        m_composer->setQueue({}, false);
        m_composer->setBusy(false);
        m_composer->setText({});
        QTest::keyClicks(edit(), u"/"_s);
        keep(u"prompts"_s);
        QTest::keyClick(edit(), Qt::Key_Return);
        keep(u"form"_s);
        QTest::keyClick(form()->findChild<QLineEdit *>(), Qt::Key_Escape);
        m_composer->setText({});
        QTest::keyClicks(edit(), u"@a"_s);
        keep(u"models"_s);
        m_composer->setText({});
        setModels(1);
        m_composer->setText(u"One line"_s);
        const auto attachments = m_composer->attachments();
        m_composer->setAttachments({});
        keep(u"plain"_s);
        connect(m_composer, &Composer::contextRowsRequested, this, [this] {
            m_composer->setContextRows(
                {{.id = MessageId(u"a"_s),
                  .title = u"Token bucket or leaky bucket?"_s,
                  .isPrompt = true,
                  .state = ContextRow::State::Excluded},
                 {.id = MessageId(u"b"_s), .title = u"A token bucket."_s, .state = ContextRow::State::Dropped},
                 {.id = MessageId(u"c"_s), .title = u"Make it thread-safe."_s, .isPrompt = true}});
        });
        facts.lines = {u"Acme Swift: 52.3 k of 128 k tokens, 75.7 k left, ≈ $0.017 – $0.13"_s};
        facts.problem = u"About 3 k tokens too long for Other Blind."_s;
        m_composer->setFacts(facts);
        m_composer->findChild<MeterButton *>()->click();
        auto *popover = m_composer->findChild<ContextPopover *>();
        QTest::qWait(30);
        if (!folder.isEmpty())
            QVERIFY(popover->grab().save(QDir(folder).filePath(QString(u"context-"_s + suffix + u".png"_s))));
        popover->close();
        m_composer->setAttachments(attachments);
        QTest::qWait(150);
    }
}

QTEST_MAIN(TestCompose)
#include "tst_compose.moc"
