// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "composetest.h"
#include "ui/chat/conversationlist.h"

#include <QElapsedTimer>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

using namespace Qt::StringLiterals;
using namespace switchyard;

/// What is typed: prompts after a slash, models after an at sign, older prompts, and words that an input method makes.
class TestComposerWords : public ComposeTest
{
    Q_OBJECT

private Q_SLOTS:
    void slashOffersPromptsAndFillsThemIn();
    void escapeAndOtherWordsLeaveTheListAlone();
    void promptsAreSavedRenamedDeletedAndBack();
    void atAddsARecipientAndBackspaceTakesItAway();
    void theSameModelMayBeAskedTwiceUpToEight();
    void historyNeverLosesWhatWasTyped();
    void candidatesAreNeverSentNorChosen_data();
    void candidatesAreNeverSentNorChosen();
    void candidatesNeverChooseInFields();
    void paragraphsRunInTheirOwnDirection();
};

void TestComposerWords::slashOffersPromptsAndFillsThemIn()
{
    QSignalSpy sent(m_composer, &Composer::sendRequested);
    QTest::keyClicks(edit(), u"/tra"_s);
    QVERIFY(isListOpen());
    QTest::keyClick(edit(), Qt::Key_Return);
    QVERIFY(!isListOpen());
    QVERIFY(form()->isVisible());
    const auto fields = form()->findChildren<QLineEdit *>();
    QCOMPARE(fields.size(), 2);
    QVERIFY(fields[0]->hasFocus());
    QCOMPARE(fields[0]->accessibleName(), u"language"_s);
    QTest::keyClicks(fields[0], u"Korean"_s);
    QTest::keyClick(fields[0], Qt::Key_Tab);
    QVERIFY(fields[1]->hasFocus());
    QTest::keyClicks(fields[1], u"{{x}}"_s);
    QTest::keyClick(fields[1], Qt::Key_Return);
    QVERIFY(!form()->isVisible());
    QCOMPARE(m_composer->text(), u"Translate into Korean: {{x}}"_s);
    QVERIFY(edit()->hasFocus());
    QCOMPARE(sent.count(), 0);
    edit()->undo();
    edit()->undo();
    QCOMPARE(m_composer->text(), u"/tra"_s);
    // One without gaps is inserted at once.
    m_composer->clear();
    QTest::keyClicks(edit(), u"/short"_s);
    QVERIFY(isListOpen());
    QTest::keyClick(edit(), Qt::Key_Tab);
    QCOMPARE(m_composer->text(), u"Make it shorter."_s);
}

void TestComposerWords::escapeAndOtherWordsLeaveTheListAlone()
{
    QSignalSpy sent(m_composer, &Composer::sendRequested);
    QTest::keyClicks(edit(), u"/t"_s);
    QVERIFY(isListOpen());
    QTest::keyClick(edit(), Qt::Key_Escape);
    QVERIFY(!isListOpen());
    QCOMPARE(m_composer->text(), u"/t"_s);
    QTest::keyClicks(edit(), u"mp is full"_s);
    QVERIFY(!isListOpen());
    QTest::keyClick(edit(), Qt::Key_Return);
    QCOMPARE(sent.count(), 1);
    m_composer->clear();
    QTest::keyClicks(edit(), u"/etc/passwd holds what"_s);
    QVERIFY(!isListOpen());
    QTest::keyClick(edit(), Qt::Key_Return);
    QCOMPARE(sent.count(), 2);
}

void TestComposerWords::promptsAreSavedRenamedDeletedAndBack()
{
    m_composer->setText(u"Say it as a poem about {{topic}}"_s);
    button(u"promptsButton"_s)->click();
    QVERIFY(isListOpen());
    const auto actions = popup()->findChildren<QPushButton *>();
    QCOMPARE(actions.size(), 3);
    actions[0]->click();
    QVERIFY(form()->isVisible());
    auto *name = form()->findChild<QLineEdit *>();
    name->setText(u"Poem"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(m_prompts->prompts().last().name, u"Poem"_s);
    QCOMPARE(m_composer->text(), u"Say it as a poem about {{topic}}"_s);

    button(u"promptsButton"_s)->click();
    popup()->setCurrentRow(3);
    actions[1]->click();
    name = form()->findChild<QLineEdit *>();
    QCOMPARE(name->text(), u"Poem"_s);
    name->setText(u"Verse"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(m_prompts->prompts().last().name, u"Verse"_s);

    button(u"promptsButton"_s)->click();
    popup()->setCurrentRow(3);
    std::function<void()> undo;
    connect(m_composer, &Composer::undoable, this, [&undo](const QString &, auto back, auto) { undo = back; });
    actions[2]->click();
    QCOMPARE(m_prompts->prompts().size(), 3);
    QVERIFY(undo);
    undo();
    QCOMPARE(m_prompts->prompts().last().name, u"Verse"_s);
}

void TestComposerWords::atAddsARecipientAndBackspaceTakesItAway()
{
    QTest::keyClicks(edit(), u"ask @dee"_s);
    QVERIFY(isListOpen());
    QTest::keyClick(edit(), Qt::Key_Return);
    QVERIFY(!isListOpen());
    QCOMPARE(m_composer->text(), u"ask "_s);
    QCOMPARE(m_models.size(), 2);
    QCOMPARE(m_models.last().model.text(), u"acme/deep"_s);
    // An address or a decorator is no model.
    QTest::keyClicks(edit(), u"me@swift"_s);
    QVERIFY(!isListOpen());
    m_composer->clear();
    QTest::keyClick(edit(), Qt::Key_Backspace);
    QCOMPARE(m_models.size(), 1);
    QTest::keyClick(edit(), Qt::Key_Backspace);
    QCOMPARE(m_models.size(), 1);
}

void TestComposerWords::theSameModelMayBeAskedTwiceUpToEight()
{
    for (int i = 0; i < 7; ++i) {
        QTest::keyClicks(edit(), u"@swift"_s);
        QTest::keyClick(edit(), Qt::Key_Return);
    }
    QCOMPARE(m_models.size(), mostRecipients);
    QVERIFY(!button(u"addModelButton"_s)->isEnabled());
    QSignalSpy removed(m_composer, &Composer::recipientRemoved);
    const auto chips = m_composer->findChildren<QPushButton *>(u"recipientChip"_s);
    QCOMPARE(chips.size(), 7);
    chips[2]->click();
    QCOMPARE(removed.first().first().toInt(), 3);
    QVERIFY(button(u"addModelButton"_s)->isEnabled());
}

void TestComposerWords::historyNeverLosesWhatWasTyped()
{
    m_composer->setHistory([] { return QStringList{u"newest"_s, u"middle\nof two lines"_s, u"oldest"_s}; });
    QTest::keyClick(edit(), Qt::Key_Up);
    QCOMPARE(m_composer->text(), u"newest"_s);
    QTest::keyClick(edit(), Qt::Key_Up);
    QTest::keyClick(edit(), Qt::Key_Up);
    QTest::keyClick(edit(), Qt::Key_Up);
    QCOMPARE(m_composer->text(), u"oldest"_s);
    QTest::keyClick(edit(), Qt::Key_Down);
    QCOMPARE(m_composer->text(), u"middle\nof two lines"_s);
    // Changed it is a text of its own, in which Up is a movement.
    QTest::keyClicks(edit(), u"!"_s);
    QTest::keyClick(edit(), Qt::Key_Up);
    QCOMPARE(m_composer->text(), u"middle\nof two lines!"_s);
    QTest::keyClick(edit(), Qt::Key_Down);
    QTest::keyClick(edit(), Qt::Key_Down);
    QCOMPARE(m_composer->text(), u"middle\nof two lines!"_s);
    m_composer->clear();
    QTest::keyClick(edit(), Qt::Key_Up);
    QTest::keyClick(edit(), Qt::Key_Down);
    QCOMPARE(m_composer->text(), QString());
    QTest::keyClicks(edit(), u"typed"_s);
    QTest::keyClick(edit(), Qt::Key_Up);
    QCOMPARE(m_composer->text(), u"typed"_s);
}

void TestComposerWords::candidatesAreNeverSentNorChosen_data()
{
    QTest::addColumn<QStringList>("steps");
    QTest::addColumn<QString>("committed");
    QTest::newRow("Chinese") << QStringList{u"n"_s, u"ni"_s, u"ni h"_s, u"ni hao"_s} << u"你好"_s;
    QTest::newRow("Japanese") << QStringList{u"k"_s, u"か"_s, u"かん"_s, u"かんじ"_s, u"漢字"_s} << u"漢字"_s;
    QTest::newRow("Korean") << QStringList{u"ㅎ"_s, u"하"_s, u"한"_s} << u"한"_s;
}

void TestComposerWords::candidatesAreNeverSentNorChosen()
{
    QFETCH(const QStringList, steps);
    QFETCH(const QString, committed);
    QSignalSpy sent(m_composer, &Composer::sendRequested);
    m_composer->setHistory([] { return QStringList{u"earlier"_s}; });
    for (const QString &step : steps) {
        preedit(edit(), step);
        // What belongs to the list of candidates, where a system hands it on.
        for (const Qt::Key key : {Qt::Key_Up, Qt::Key_Down, Qt::Key_Space, Qt::Key_Return, Qt::Key_Escape}) {
            if (key != Qt::Key_Space)
                QTest::keyClick(edit(), key);
        }
        QCOMPARE(sent.count(), 0);
        QVERIFY(m_composer->text().isEmpty());
    }
    QElapsedTimer timer;
    timer.start();
    commit(edit(), committed);
    QTest::keyClick(edit(), Qt::Key_Return); // handed on right after the commit
    const bool inTime = timer.elapsed() < 30; // else the machine is so busy that it is the person's own
    if (inTime)
        QCOMPARE(sent.count(), 0);
    QCOMPARE(m_composer->text(), committed);

    // With a list of prompts open the candidate's Enter does not choose from it.
    m_composer->clear();
    QTest::keyClicks(edit(), u"/"_s);
    QVERIFY(isListOpen());
    for (const QString &step : steps) {
        preedit(edit(), step);
        QTest::keyClick(edit(), Qt::Key_Return);
        QTest::keyClick(edit(), Qt::Key_Tab);
    }
    QVERIFY(!form()->isVisible());
    const auto before = sent.count();
    timer.restart();
    commit(edit(), committed);
    QTest::keyClick(edit(), Qt::Key_Return);
    QCOMPARE(m_composer->text(), QString(u'/' + committed));
    if (timer.elapsed() < 30)
        QCOMPARE(sent.count(), before);
}

void TestComposerWords::candidatesNeverChooseInFields()
{
    // The search of the model picker.
    ModelPicker picker(m_window.get());
    QSignalSpy chosen(&picker, &ModelPicker::modelChosen);
    picker.openAt(m_composer->modelButton(), someModels(), {}, {});
    auto *search = picker.findChild<QLineEdit *>(u"modelSearch"_s);
    for (const QString &step : {u"m"_s, u"mo"_s, u"mo xing"_s}) {
        preedit(search, step);
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(chosen.count(), 0);
        QVERIFY(picker.isVisible());
    }
    commit(search, u"模型"_s);
    QCOMPARE(search->text(), u"模型"_s);
    QCOMPARE(chosen.count(), 0);
    picker.close();

    // The search of the conversations.
    ConversationList list;
    list.show();
    QSignalSpy opened(&list, &ConversationList::conversationChosen);
    QSignalSpy searched(&list, &ConversationList::searchRequested);
    auto *words = list.findChild<QLineEdit *>(u"conversationSearch"_s);
    words->setFocus();
    QTest::keyClicks(words, u"x"_s);
    for (const QString &step : {u"k"_s, u"か"_s, u"かんじ"_s}) {
        preedit(words, step);
        for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Escape, Qt::Key_Return})
            QTest::keyClick(words, key);
        QCOMPARE(words->text(), u"x"_s);
    }
    commit(words, u"漢字"_s);
    QCOMPARE(words->text(), u"x漢字"_s);
    QCOMPARE(opened.count(), 0);
    QTRY_VERIFY(!searched.isEmpty() && searched.last().first().toString() == u"x漢字"_s);

    // The fields of a prompt.
    m_window->activateWindow();
    m_composer->focusText();
    QTest::keyClicks(edit(), u"/expl"_s);
    QTest::keyClick(edit(), Qt::Key_Return);
    auto *field = form()->findChild<QLineEdit *>();
    preedit(field, u"ㅎ"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(form()->isVisible());
    commit(field, u"한국"_s);
    QVERIFY(form()->isVisible());
    QCOMPARE(field->text(), u"한국"_s);
}

void TestComposerWords::paragraphsRunInTheirOwnDirection()
{
    m_composer->setText(u"English first\nשלום עולם\nمرحبا\n中文"_s);
    const QTextDocument *document = edit()->document();
    QCOMPARE(document->findBlockByNumber(0).textDirection(), Qt::LeftToRight);
    QCOMPARE(document->findBlockByNumber(1).textDirection(), Qt::RightToLeft);
    QCOMPARE(document->findBlockByNumber(2).textDirection(), Qt::RightToLeft);
    QCOMPARE(document->findBlockByNumber(3).textDirection(), Qt::LeftToRight);
    QTextCursor cursor(document->findBlockByNumber(1));
    const int start = edit()->cursorRect(cursor).x();
    QVERIFY2(start > edit()->width() / 2, qPrintable(QString::number(start)));
}

QTEST_MAIN(TestComposerWords)
#include "tst_composerwords.moc"
