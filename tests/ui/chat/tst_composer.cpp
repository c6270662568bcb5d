// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/composer.h"
#include "ui/chat/composeredit.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QInputMethodEvent>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace switchyard;

class TestComposer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_composer.reset(); }
    void enterSendsAndShiftEnterBreaksTheLine();
    void theOtherWayRoundWhenTheSettingSaysSo();
    void fault_114_enterThatConfirmsACandidateNeverSends();
    void fault_114_enterHandedOnAfterTheCommitDoesNotSend();
    void fault_114_heldEnterSendsOnce();
    void fault_114_doubleClickOnSendSendsOnceAndDoesNotStop();
    void fault_114_clickAndKeyTogetherSendOnce();
    void emptyTextIsNotSent();
    void stopIsOfferedWhileBusy();
    void enterQueuesWhileBusy();
    void fault_066_pasteTakesTextOnly();
    void fault_118_hugePasteBecomesAnAttachment();
    void ordinaryPasteIsInserted();
    void growsToTwelveLines();
    void theHintStandsInAnEmptyFieldOnly();
    void hasAccessibleNames();

private:
    [[nodiscard]] ComposerEdit *edit() const { return m_composer->findChild<ComposerEdit *>(u"composerText"_s); }
    [[nodiscard]] QPushButton *button() const { return m_composer->findChild<QPushButton *>(u"sendButton"_s); }
    void preedit(const QString &text)
    {
        QInputMethodEvent event(text, {});
        QApplication::sendEvent(edit(), &event);
    }
    void commit(const QString &text)
    {
        QInputMethodEvent event;
        event.setCommitString(text);
        QApplication::sendEvent(edit(), &event);
    }
    /// What the page does: it takes the text and the answer begins.
    void takeOnSend()
    {
        connect(m_composer.get(), &Composer::sendRequested, m_composer.get(), [this] {
            m_composer->clear();
            m_composer->setBusy(true);
        });
    }

    std::unique_ptr<Composer> m_composer;
};

void TestComposer::init()
{
    // The offscreen platform warns of what it cannot do.
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    m_composer = std::make_unique<Composer>();
    m_composer->resize(600, 200);
    m_composer->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_composer.get()));
    m_composer->focusText();
}

void TestComposer::enterSendsAndShiftEnterBreaksTheLine()
{
    QSignalSpy sent(m_composer.get(), &Composer::sendRequested);
    QTest::keyClicks(edit(), u"one"_s);
    QTest::keyClick(edit(), Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(edit(), u"two"_s);
    QCOMPARE(m_composer->text(), u"one\ntwo"_s);
    QCOMPARE(sent.count(), 0);
    QTest::keyClick(edit(), Qt::Key_Return);
    QCOMPARE(sent.count(), 1);
    QCOMPARE(sent.first().first().toString(), u"one\ntwo"_s);
}

void TestComposer::theOtherWayRoundWhenTheSettingSaysSo()
{
    QSignalSpy sent(m_composer.get(), &Composer::sendRequested);
    m_composer->setEnterSends(false);
    QTest::keyClicks(edit(), u"a"_s);
    QTest::keyClick(edit(), Qt::Key_Return);
    QCOMPARE(m_composer->text(), u"a\n"_s);
    QCOMPARE(sent.count(), 0);
    QTest::keyClick(edit(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(sent.count(), 1);
}

void TestComposer::fault_114_enterThatConfirmsACandidateNeverSends()
{
    QSignalSpy sent(m_composer.get(), &Composer::sendRequested);
    preedit(u"ni hao"_s);
    QTest::keyClick(edit(), Qt::Key_Return);
    QCOMPARE(sent.count(), 0);
    commit(u"你好"_s);
    QCOMPARE(m_composer->text(), u"你好"_s);
    QCOMPARE(sent.count(), 0);
    QTest::qWait(60); // the person's own Enter comes later than the input method's
    QTest::keyClick(edit(), Qt::Key_Return);
    QCOMPARE(sent.count(), 1);
    QCOMPARE(sent.first().first().toString(), u"你好"_s);
}

void TestComposer::fault_114_enterHandedOnAfterTheCommitDoesNotSend()
{
    QSignalSpy sent(m_composer.get(), &Composer::sendRequested);
    preedit(u"かんじ"_s);
    commit(u"漢字"_s);
    QTest::keyClick(edit(), Qt::Key_Return);
    QCOMPARE(sent.count(), 0);
    QCOMPARE(m_composer->text(), u"漢字"_s);
}

void TestComposer::fault_114_heldEnterSendsOnce()
{
    QSignalSpy sent(m_composer.get(), &Composer::sendRequested);
    QTest::keyClicks(edit(), u"x"_s);
    for (int i = 0; i < 5; ++i) {
        QKeyEvent press(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, u"\r"_s, i > 0);
        QApplication::sendEvent(edit(), &press);
    }
    QCOMPARE(sent.count(), 1);
}

void TestComposer::fault_114_doubleClickOnSendSendsOnceAndDoesNotStop()
{
    takeOnSend();
    QSignalSpy sent(m_composer.get(), &Composer::sendRequested);
    QSignalSpy stopped(m_composer.get(), &Composer::stopRequested);
    QTest::keyClicks(edit(), u"x"_s);
    QTest::mouseClick(button(), Qt::LeftButton);
    QTest::mouseDClick(button(), Qt::LeftButton);
    QCOMPARE(sent.count(), 1);
    QCOMPARE(stopped.count(), 0);
}

void TestComposer::fault_114_clickAndKeyTogetherSendOnce()
{
    takeOnSend();
    QSignalSpy sent(m_composer.get(), &Composer::sendRequested);
    QSignalSpy stopped(m_composer.get(), &Composer::stopRequested);
    QTest::keyClicks(edit(), u"x"_s);
    QTest::keyClick(edit(), Qt::Key_Return);
    QTest::mouseClick(button(), Qt::LeftButton);
    QCOMPARE(sent.count(), 1);
    QCOMPARE(stopped.count(), 0);
}

void TestComposer::emptyTextIsNotSent()
{
    QSignalSpy sent(m_composer.get(), &Composer::sendRequested);
    QVERIFY(!button()->isEnabled());
    QTest::keyClick(edit(), Qt::Key_Return);
    QTest::keyClicks(edit(), u"  "_s);
    QTest::keyClick(edit(), Qt::Key_Return);
    QCOMPARE(sent.count(), 0);
}

void TestComposer::stopIsOfferedWhileBusy()
{
    QSignalSpy stopped(m_composer.get(), &Composer::stopRequested);
    m_composer->setBusy(true);
    QCOMPARE(button()->text(), u"Stop"_s);
    QTest::mouseClick(button(), Qt::LeftButton);
    QCOMPARE(stopped.count(), 1);
}

void TestComposer::enterQueuesWhileBusy()
{
    QSignalSpy sent(m_composer.get(), &Composer::sendRequested);
    QSignalSpy stopped(m_composer.get(), &Composer::stopRequested);
    m_composer->setBusy(true);
    QTest::keyClicks(edit(), u"next"_s);
    QCOMPARE(button()->text(), u"Queue"_s);
    auto *stop = m_composer->findChild<QPushButton *>(u"stopButton"_s);
    QVERIFY(stop->isVisible());
    QTest::keyClick(edit(), Qt::Key_Return);
    QCOMPARE(sent.count(), 1);
    QTest::mouseClick(stop, Qt::LeftButton);
    QCOMPARE(stopped.count(), 1);
}

void TestComposer::fault_066_pasteTakesTextOnly()
{
    auto html = std::make_unique<QMimeData>();
    html->setHtml(u"<img src='/etc/passwd'><b>bold</b>"_s);
    QApplication::clipboard()->setMimeData(html.release());
    edit()->paste();
    QVERIFY(!m_composer->text().contains(QChar::ObjectReplacementCharacter));
    m_composer->clear();

    auto both = std::make_unique<QMimeData>();
    both->setHtml(u"<img src='/etc/passwd'><b>bold</b>"_s);
    both->setText(u"bold"_s);
    QApplication::clipboard()->setMimeData(both.release());
    edit()->paste();
    QCOMPARE(m_composer->text(), u"bold"_s);
}

void TestComposer::fault_118_hugePasteBecomesAnAttachment()
{
    QElapsedTimer timer;
    timer.start();
    QApplication::clipboard()->setText(QString(300'000, u'x'));
    edit()->paste();
    QApplication::clipboard()->setText(u"line\n"_s.repeated(4'000'000)); // 20 MB
    edit()->paste();
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(m_composer->text().isEmpty());
    QCOMPARE(m_composer->attachments().size(), 2);
    QCOMPARE(m_composer->attachments().first().text.size(), 300'000);
    QCOMPARE(m_composer->attachedParts().size(), 2);
    timer.restart();
    QTest::keyClick(edit(), Qt::Key_A);
    QVERIFY2(timer.elapsed() < 100, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(button()->isEnabled());
}

void TestComposer::ordinaryPasteIsInserted()
{
    QApplication::clipboard()->setText(u"a\r\nb\rc"_s);
    edit()->paste();
    QCOMPARE(m_composer->text(), u"a\nb\nc"_s);
}

void TestComposer::growsToTwelveLines()
{
    const int one = edit()->height();
    m_composer->setText(u"a\nb\nc"_s);
    const int three = edit()->height();
    QVERIFY(three > one);
    m_composer->setText(u"x\n"_s.repeated(50));
    const int many = edit()->height();
    QVERIFY(many > three);
    QVERIFY(many <= one * 13);
    m_composer->clear();
    QCOMPARE(edit()->height(), one);
}

void TestComposer::theHintStandsInAnEmptyFieldOnly()
{
    edit()->setCursorWidth(0);
    const auto looks = [this] { return edit()->viewport()->grab().toImage(); };
    QVERIFY(!edit()->hint().isEmpty());
    const QImage withHint = looks();
    const QString hint = edit()->hint();
    edit()->setHint({});
    const QImage without = looks();
    QVERIFY(withHint != without);
    edit()->setHint(hint);
    QCOMPARE(looks(), withHint);

    preedit(u" "_s); // composing, and nothing to be seen of it
    QVERIFY(looks() != withHint);
    commit({});
    QCOMPARE(looks(), withHint);
    edit()->setPlainText(u" "_s);
    QCOMPARE(looks(), without);
}

void TestComposer::hasAccessibleNames()
{
    QCOMPARE(edit()->accessibleName(), u"Message"_s);
    QCOMPARE(button()->accessibleName(), u"Send"_s);
    const auto buttons = m_composer->findChildren<QAbstractButton *>();
    for (const QAbstractButton *one : buttons) {
        const bool named = !one->accessibleName().isEmpty() || !one->text().isEmpty();
        QVERIFY2(named || !one->isVisibleTo(m_composer.get()), qPrintable(one->objectName()));
    }
}

QTEST_MAIN(TestComposer)
#include "tst_composer.moc"
