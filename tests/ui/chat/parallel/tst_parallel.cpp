// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "tests/ui/chat/parallel/parallelhouse.h"
#include "ui/chat/composer.h"
#include "ui/chat/find/findbar.h"
#include "ui/chat/math/mathtypesetter.h"
#include "ui/chat/modelpicker.h"
#include "ui/chat/parallel/answercolumn.h"
#include "ui/chat/parallel/answerheader.h"
#include "ui/chat/parallel/parallelview.h"
#include "ui/chat/parallel/promptstrip.h"
#include "ui/chat/transcriptview.h"

#include <QDir>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace switchyard;
using namespace Qt::StringLiterals;

class TestParallel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersStandSideBySide();
    void oneAnswerStandsAlone();
    void aFailureStaysInItsColumn();
    void choosingOneShowsItAlone();
    void goingOnWithAllKeepsTheColumns();
    void goingOnWithOneAsksItsModel();
    void oneIsStoppedOrAll();
    void namesAppearWithTheVote();
    void aTieIsAVoteToo();
    void narrowWindowsStackTheColumns();
    void keysGoFromColumnToColumn();
    void whatIsNotSeenIsNotLaidOut();
    void findGoesThroughTheColumns();
    void formulasAreSetInColumnsToo();
    void otherModelsAreAskedFromTheMenu();
    void everyControlHasAName();
    void longHostileTextsDoNoHarm();
};

namespace {

QPushButton *button(const QWidget *parent, const char *name)
{
    auto *found = parent->findChild<QPushButton *>(QLatin1StringView(name));
    if (!found)
        qFatal("there is no button %s", name);
    return found;
}

QString summaryOf(const AnswerColumn *column)
{
    return column->findChild<QLabel *>(u"answerSummary"_s)->text();
}

QString nameOf(const AnswerColumn *column)
{
    return column->findChild<QLabel *>(u"answerName"_s)->text();
}

QStringList namesIn(const ParallelView *view)
{
    QStringList names;
    for (qsizetype i = 0; i < view->columnCount(); ++i)
        names.append(nameOf(view->column(i)));
    return names;
}

/// Every word that can be read in the columns, by eye or otherwise.
QString wordsIn(ParallelView *view)
{
    QString words;
    const QList<QWidget *> all = view->findChildren<QWidget *>();
    for (const QWidget *widget : all) {
        words += widget->accessibleName() + widget->toolTip() + u'\n';
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            words += label->text() + u'\n';
        if (const auto *each = qobject_cast<const QAbstractButton *>(widget))
            words += each->text() + u'\n';
    }
    for (qsizetype i = 0; i < view->columnCount(); ++i) {
        for (int row = 0; row < view->column(i)->view()->count(); ++row)
            words += view->column(i)->view()->messageText(row) + u'\n';
    }
    return words;
}

} // namespace

void TestParallel::answersStandSideBySide()
{
    ParallelHouse test;
    test.show({1400, 800});
    test.replies[u"deepseek/deepseek-v3.2"_s] = answerWith(u"The cheap one."_s, "0.0003");
    test.ask(u"Token bucket or leaky bucket?"_s, someModels(3));
    QVERIFY(test.page->showsParallel());
    QVERIFY(!test.page->transcript()->isVisible());
    test.waitUntilDone();
    QTRY_COMPARE(namesIn(test.view()), (QStringList{u"GPT-5.4"_s, u"DeepSeek V3.2"_s, u"Claude Sonnet 4.6"_s}));
    QCOMPARE(test.view()->columnsShown(), 3);
    QCOMPARE(test.view()->findChild<PromptStrip *>()->text(), u"Token bucket or leaky bucket?"_s);
    QTRY_COMPARE(test.textIn(1, 0), u"The cheap one."_s);
    QCOMPARE(test.column(0)->view()->count(), 1);
    QTRY_VERIFY(summaryOf(test.column(0)).contains(u"100 \u2192 655 tokens"_s));
    QVERIFY(summaryOf(test.column(0)).contains(u"$0.0108"_s));
    QVERIFY(test.column(1)->header()->facts().isCheapest);
    QVERIFY(!test.column(0)->header()->facts().isCheapest);
    for (int i = 1; i < 3; ++i)
        QVERIFY(std::abs(test.column(i)->width() - test.column(0)->width()) <= 2);
}

void TestParallel::oneAnswerStandsAlone()
{
    ParallelHouse test;
    test.show({1400, 800});
    test.ask(u"Hello"_s, someModels(1));
    test.waitUntilDone();
    QVERIFY(!test.page->showsParallel());
    QVERIFY(test.page->transcript()->isVisible());
    QVERIFY(!button(test.page.get(), "sideBySideChip")->isVisible());
}

void TestParallel::aFailureStaysInItsColumn()
{
    ParallelHouse test;
    test.show({1400, 800});
    test.replies[u"deepseek/deepseek-v3.2"_s]
        = FakeReply::json("{\"error\":{\"code\":402,\"message\":\"Insufficient credits\"}}", 402);
    test.ask(u"Hello"_s, someModels(3));
    test.waitUntilDone();
    QTRY_COMPARE(test.column(1)->header()->facts().state, MessageState::Failed);
    test.column(1)->view()->flush();
    QVERIFY(test.column(1)->view()->message(0).banner);
    for (const int good : {0, 2}) {
        QCOMPARE(test.column(good)->header()->facts().state, MessageState::Complete);
        QVERIFY(!test.column(good)->view()->message(0).banner);
    }
    QVERIFY(!button(test.column(1), "keepAnswer")->isVisible());
    QVERIFY(button(test.column(0), "keepAnswer")->isVisible());
}

void TestParallel::choosingOneShowsItAlone()
{
    ParallelHouse test;
    test.show({1400, 800});
    test.ask(u"Hello"_s, someModels(3));
    test.waitUntilDone();
    const QList<MessageId> group = test.view()->group();
    QTRY_VERIFY(button(test.column(1), "keepAnswer")->isVisible());
    button(test.column(1), "keepAnswer")->click();
    QVERIFY(!test.page->showsParallel());
    QVERIFY(test.page->transcript()->isVisible());
    QCOMPARE(test.session()->path().last(), group.at(1));
    QCOMPARE(test.page->transcript()->message(1).branches, 3);
    QCOMPARE(test.page->transcript()->message(1).branch, 1);
    // And back to all of them.
    QPushButton *chip = button(test.page.get(), "sideBySideChip");
    QVERIFY(chip->isVisible() && !chip->isChecked());
    QVERIFY(button(test.page.get(), "modelButton")->isVisible());
    chip->click();
    QVERIFY(test.page->showsParallel());
    // Who answers next is said under the columns, and only there.
    for (const char *name : {"modelButton", "addModelButton"})
        QVERIFY2(!button(test.page.get(), name)->isVisible(), name);
    QVERIFY(button(test.page.get(), "attachButton")->isVisible());
    QCOMPARE(test.view()->columnCount(), 3);
    QCOMPARE(test.view()->group(), group);
}

void TestParallel::goingOnWithAllKeepsTheColumns()
{
    ParallelHouse test;
    test.show({1400, 800});
    test.ask(u"First"_s, someModels(3));
    test.waitUntilDone();
    const QList<AnswerColumn *> before{test.column(0), test.column(1), test.column(2)};
    test.asked.clear();
    test.page->composer()->setText(u"And then?"_s);
    Q_EMIT test.page->composer()->sendRequested(u"And then?"_s);
    QTRY_COMPARE(test.asked.size(), 3);
    test.waitUntilDone();
    QCOMPARE(QSet<QString>(test.asked.cbegin(), test.asked.cend()).size(), 3);
    QVERIFY(test.page->showsParallel());
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(test.column(i), before.at(i));
        QCOMPARE(test.column(i)->view()->count(), 3);
        QCOMPARE(test.textIn(i, 0), u"An answer of "_s + someModels(3).at(i));
        QCOMPARE(test.textIn(i, 1), u"And then?"_s);
        QCOMPARE(test.textIn(i, 2), u"An answer of "_s + someModels(3).at(i));
    }
    QCOMPARE(test.view()->findChild<PromptStrip *>()->text(), u"First"_s);
}

void TestParallel::goingOnWithOneAsksItsModel()
{
    ParallelHouse test;
    test.show({1400, 800});
    test.ask(u"First"_s, someModels(3));
    test.waitUntilDone();
    test.asked.clear();
    test.view()->setCurrent(2);
    button(test.view(), "sendToOne")->click();
    QVERIFY(button(test.view(), "sendToOne")->text().contains(u"Claude"_s));
    Q_EMIT test.page->composer()->sendRequested(u"And you?"_s);
    QTRY_COMPARE(test.asked, (QStringList{u"anthropic/claude-sonnet-4.6"_s}));
    test.waitUntilDone();
    QVERIFY(!test.page->showsParallel());
    QCOMPARE(test.session()->path().size(), 4);
}

void TestParallel::oneIsStoppedOrAll()
{
    ParallelHouse test;
    test.show({1400, 800});
    for (const QString &model : someModels(3)) {
        FakeReply reply = FakeReply::sse({textEvent("so far")});
        reply.holdOpen = true;
        test.replies[model] = reply;
    }
    test.ask(u"Hello"_s, someModels(3));
    QTRY_COMPARE(test.textIn(2, 0), u"so far"_s);
    QVERIFY(button(test.column(1), "stopAnswer")->isVisible());
    button(test.column(1), "stopAnswer")->click();
    QTRY_COMPARE(test.session()->runningAnswers().size(), 2);
    QTRY_COMPARE(test.column(1)->header()->facts().state, MessageState::Stopped);
    QCOMPARE(test.column(0)->header()->facts().state, MessageState::Streaming);
    test.column(0)->view()->setFocus();
    QTest::keyClick(test.column(0)->view(), Qt::Key_Escape);
    QTRY_VERIFY(!test.session()->isBusy());
    QTRY_COMPARE(test.column(2)->header()->facts().state, MessageState::Stopped);
    QCOMPARE(test.textIn(2, 0), u"so far"_s);
}

void TestParallel::namesAppearWithTheVote()
{
    ParallelHouse test;
    test.show({1400, 800});
    test.view()->setBlind(true);
    for (const QString &model : someModels(3))
        test.replies[model] = answerWith(u"Some words."_s, "0.0077");
    test.replies[u"deepseek/deepseek-v3.2"_s]
        = FakeReply::json("{\"error\":{\"code\":502,\"message\":\"DeepSeek at SomeHost fell over\"}}", 502);
    test.ask(u"Hello"_s, someModels(3));
    test.waitUntilDone();
    QVERIFY(test.view()->isHidden());
    QTRY_COMPARE(namesIn(test.view()), (QStringList{u"A"_s, u"B"_s, u"C"_s}));
    const QString words = wordsIn(test.view());
    for (const char *told : {"GPT", "gpt", "Claude", "claude", "DeepSeek", "deepseek", "SomeHost", "0.0077"})
        QVERIFY2(!words.contains(QLatin1StringView(told)), told);
    QVERIFY(!button(test.page.get(), "sideBySideChip")->isEnabled());
    const QList<MessageId> order = test.view()->order();
    QVERIFY(std::ranges::is_permutation(order, test.view()->group()));

    qsizetype best = 0;
    while (test.session()->message(order.at(best))->model.text() != "openai/gpt-5.4"_L1)
        ++best;
    QSignalSpy said(test.page.get(), &ChatPage::notice);
    button(test.column(best), "keepAnswer")->click();
    QVERIFY(!test.view()->isHidden());
    QVERIFY(test.page->showsParallel());
    QCOMPARE(test.view()->order(), order);
    QCOMPARE(nameOf(test.column(best)), u"GPT-5.4"_s);
    QVERIFY(test.column(best)->header()->facts().isPick);
    QVERIFY(said.last().first().toString().contains(u"GPT-5.4"_s));
    QVERIFY(summaryOf(test.column(best)).contains(u"$0.0077"_s));
    // It is remembered, also by the next window.
    AnswerVotes votes(QDir(test.house.folder).filePath(u"votes.json"_s));
    QCOMPARE(votes.find(order.first())->best, order.at(best));
    const ConversationId id = test.session()->conversation().id;
    test.page->newChat();
    test.page->showConversation(id);
    QTRY_VERIFY(test.page->showsParallel());
    QVERIFY(!test.view()->isHidden());
}

void TestParallel::aTieIsAVoteToo()
{
    ParallelHouse test;
    test.show({1400, 800});
    test.ask(u"Hello"_s, someModels(2));
    test.waitUntilDone();
    button(test.page.get(), "blindChip")->click();
    QTRY_COMPARE(namesIn(test.view()), (QStringList{u"A"_s, u"B"_s}));
    QTRY_VERIFY(button(test.view(), "voteTie")->isEnabled());
    button(test.view(), "voteTie")->click();
    QVERIFY(!test.view()->isHidden());
    QVERIFY(!test.column(0)->header()->facts().isPick);
    QVERIFY(!nameOf(test.column(0)).isEmpty() && nameOf(test.column(0)) != u"A"_s);
}

void TestParallel::narrowWindowsStackTheColumns()
{
    ParallelHouse test;
    test.show({620, 800});
    test.ask(u"Hello"_s, someModels(3));
    test.waitUntilDone();
    QCOMPARE(test.view()->columnsShown(), 1);
    QVERIFY(test.view()->findChild<QWidget *>(u"answerTabs"_s)->isVisible());
    const QList<QPushButton *> tabs = test.view()->findChildren<QPushButton *>(u"answerTab"_s);
    QCOMPARE(tabs.size(), 3);
    QVERIFY(test.column(0)->isVisible() && !test.column(2)->isVisible());
    tabs.at(2)->click();
    QVERIFY(!test.column(0)->isVisible() && test.column(2)->isVisible());
    QTRY_COMPARE(test.textIn(2, 0), u"An answer of anthropic/claude-sonnet-4.6"_s);
    test.page->resize(1500, 800);
    QTRY_COMPARE(test.view()->columnsShown(), 3);
    QVERIFY(!test.view()->findChild<QWidget *>(u"answerTabs"_s)->isVisible());
}

void TestParallel::keysGoFromColumnToColumn()
{
    ParallelHouse test;
    test.show({1100, 800});
    test.ask(u"Hello"_s, someModels(8));
    test.waitUntilDone();
    QVERIFY(test.view()->columnsShown() < 8);
    test.page->activateWindow();
    test.column(0)->view()->setFocus();
    for (int i = 1; i < 8; ++i) {
        QTest::keyClick(test.column(i - 1)->view(), Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(test.view()->current(), test.view()->order().at(i));
        QVERIFY(test.column(i)->isVisible());
    }
    QTest::keyClick(test.column(7)->view(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(test.view()->current(), test.view()->order().at(7));
    QTest::keyClick(test.column(7)->view(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(test.view()->current(), test.view()->order().at(6));
}

void TestParallel::whatIsNotSeenIsNotLaidOut()
{
    ParallelHouse test;
    test.show({1100, 800});
    QStringList texts;
    for (int i = 0; i < 8; ++i) {
        texts.append(u"# Heading\n\n"_s + u"word %1 "_s.arg(i).repeated(3000));
        test.replies[someModels(8).at(i)] = answerWith(texts.last());
    }
    test.ask(u"Hello"_s, someModels(8));
    test.waitUntilDone();
    QTest::qWait(50);
    for (int i = 0; i < 8; ++i)
        QCOMPARE(test.column(i)->view()->count(), test.column(i)->isVisible() ? 1 : 0);
    for (int i = 0; i < 8; ++i) {
        test.view()->setCurrent(i);
        QVERIFY(test.column(i)->isVisible());
        test.column(i)->view()->flush();
        QCOMPARE(test.column(i)->view()->message(0).text, texts.at(i));
    }
}

void TestParallel::findGoesThroughTheColumns()
{
    ParallelHouse test;
    test.show({760, 800}); // room for two of the three
    const QStringList models = someModels(3);
    test.replies[models[0]] = answerWith(u"A bucket."_s);
    test.replies[models[1]] = answerWith(u"Nothing."_s);
    test.replies[models[2]] = answerWith(u"A bucket and a bucket."_s);
    test.ask(u"Token bucket or leaky bucket?"_s, models);
    test.waitUntilDone();
    QVERIFY(test.view()->columnsShown() < 3);
    test.page->activateWindow();
    test.page->openFind();
    auto *bar = test.page->findChild<FindBar *>();
    auto *field = test.page->findChild<QLineEdit *>(u"findField"_s);
    QTRY_VERIFY(field->isVisible() && field->hasFocus());
    QTest::keyClicks(field, u"bucket"_s);
    QTRY_COMPARE(bar->countText(), u"1 of 3"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(bar->countText(), u"2 of 3"_s);
    QVERIFY(test.column(2)->isVisible()); // it was turned over for this
    QVERIFY(field->hasFocus());
    QTest::keyClick(field, Qt::Key_Return);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(bar->countText(), u"1 of 3"_s);
    QVERIFY(test.column(0)->isVisible());
    // One at a time again: the search goes on in what is shown.
    QTest::mouseClick(button(test.page.get(), "sideBySideChip"), Qt::LeftButton);
    QVERIFY(!test.page->showsParallel());
    QTRY_VERIFY2(bar->countText().endsWith(u"of 3"_s) || bar->countText().endsWith(u"of 4"_s),
                 qPrintable(bar->countText()));
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!bar->isVisible());
}

void TestParallel::formulasAreSetInColumnsToo()
{
    if (!MathTypesetter::isAvailable())
        QSKIP("KaTeX is not here");
    ParallelHouse test;
    test.show({1400, 800});
    const QStringList models = someModels(2);
    test.replies[models[0]] = answerWith(u"$$x^2$$"_s);
    test.replies[models[1]] = answerWith(u"$$y^2$$"_s);
    test.ask(u"Formulas"_s, models);
    test.waitUntilDone();
    const auto *math = test.page->findChild<MathTypesetter *>();
    QTRY_VERIFY(math->cached(u"x^2"_s, true) && math->cached(u"y^2"_s, true));
}

void TestParallel::otherModelsAreAskedFromTheMenu()
{
    ParallelHouse test;
    test.show({1400, 800});
    test.ask(u"Hello"_s, someModels(1));
    test.waitUntilDone();
    test.asked.clear();
    ModelPicker picker(test.page.get());
    QSignalSpy chosen(&picker, &ModelPicker::severalChosen);
    QList<ModelPickerRow> rows;
    for (const QString &model : someModels(8))
        rows.append({test.router, ModelId(model), model, model, {}, {}});
    picker.openForSeveral(test.page.get(), rows, test.router, ModelId(someModels(1).first()), 3);
    auto *search = picker.findChild<QLineEdit *>();
    QPushButton *ask = button(&picker, "askSeveral");
    QVERIFY(!ask->isEnabled());
    QTest::keyClick(search, Qt::Key_Space, Qt::ControlModifier);
    QTest::keyClick(search, Qt::Key_Down);
    QTest::keyClick(search, Qt::Key_Space);
    QTest::keyClick(search, Qt::Key_Space); // not after all
    QTest::keyClicks(search, u"qwen"_s);
    QTest::keyClick(search, Qt::Key_Space); // part of the search
    QCOMPARE(search->text(), u"qwen "_s);
    QTest::keyClick(search, Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(ask->text().contains(u'2'));
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    const auto models = chosen.first().first().value<QList<Recipient>>();
    QCOMPARE(
        models,
        (QList<Recipient>{{test.router, ModelId(u"openai/gpt-5.4"_s)}, {test.router, ModelId(u"qwen/qwen3-max"_s)}}));
    QVERIFY(test.session()->retryWith(test.session()->path().last(), models));
    test.waitUntilDone();
    QVERIFY(test.page->showsParallel());
    QCOMPARE(test.view()->columnCount(), 2);
}

void TestParallel::everyControlHasAName()
{
    ParallelHouse test;
    test.show({1100, 800});
    test.ask(u"Hello"_s, someModels(8));
    test.waitUntilDone();
    const QList<QAbstractButton *> all = test.view()->findChildren<QAbstractButton *>();
    for (const QAbstractButton *each : all) {
        QVERIFY2(!each->objectName().isEmpty(), qPrintable(each->text()));
        QVERIFY2(!each->text().isEmpty() || !each->accessibleName().isEmpty(), qPrintable(each->objectName()));
    }
}

void TestParallel::longHostileTextsDoNoHarm()
{
    ParallelHouse test;
    test.show({1400, 800});
    test.replies[u"openai/gpt-5.4"_s] = answerWith(QString(300'000, u'x'));
    test.replies[u"deepseek/deepseek-v3.2"_s] = answerWith(u"<img src=file:///etc/passwd><b>bold</b>\u202e"_s);
    test.replies[u"qwen/qwen3-max"_s] = answerWith(u"> "_s.repeated(3000) + u"deep"_s);
    test.ask(u"<b>prompt</b>\u202e <img src=\"file:///etc/passwd\">\n"_s.repeated(200), someModels(4));
    test.waitUntilDone();
    QTest::qWait(60);
    QVERIFY(test.view()->findChild<PromptStrip *>()->height() < 200);
    QVERIFY(test.textIn(1, 0).contains(u"<b>bold</b>"_s));
}

QTEST_MAIN(TestParallel)
#include "tst_parallel.moc"
