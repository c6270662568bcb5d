// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../chatsamples.h"
#include "printedtree.h"
#include "ui/common/theme.h"

#include <QAbstractAnimation>
#include <QApplication>
#include <QClipboard>
#include <QPushButton>
#include <QScopeGuard>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStyle>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace switchyard;

namespace {

QAccessibleInterface *focusIn(const std::unique_ptr<TranscriptView> &view)
{
    return QAccessible::queryAccessibleInterface(view.get())->focusChild();
}

QString selected(const std::unique_ptr<TranscriptView> &view)
{
    return view->selectedText(TranscriptView::CopyForm::Plain);
}

} // namespace

/// Everything in the transcript by keyboard alone; what is seen of it; large type, hard contrast, no motion.
class TestTranscriptKeyboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        m_theme = std::make_unique<Theme>();
    }

    void fault_122_everythingIsReachedWithTab();
    void fault_122_aLinkOverTwoLinesIsOneStop();
    void messagesAreSteppedThrough();
    void tabGoesOnFromTheMessage();
    void selectsByCharacterWordAndLine();
    void selectsAcrossMessagesAndAll();
    void arabicIsSelectedTheWayItIsRead();
    void charactersAreNeverTornApart();
    void fault_122_theFocusIsSeen();
    void fault_122_twiceTheTextSizeLosesNothing();
    void fault_122_hardContrastStaysHard();
    void fault_122_nothingMovesByItself();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestTranscriptKeyboard::fault_122_everythingIsReachedWithTab()
{
    const auto view = shownTranscript(samples::showcase(), {760, 2600});
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(view.get());
    QList<QAccessibleInterface *> wanted = allNodes(list, QAccessible::Link);
    wanted += allNodes(list, QAccessible::Button);
    QVERIFY2(wanted.size() > 20, qPrintable(QString::number(wanted.size())));
    QList<QAccessibleInterface *> reached;
    for (int i = 0; i < 100; ++i) {
        QTest::keyClick(view.get(), Qt::Key_Tab);
        QAccessibleInterface *node = focusIn(view);
        if (!node || node == list || reached.contains(node))
            break;
        QVERIFY(node->state().focused);
        reached.append(node);
    }
    for (QAccessibleInterface *node : std::as_const(wanted))
        QVERIFY2(node->object() || reached.contains(node), qPrintable(printedTree(node)));
    // And back again.
    view->setFocus();
    QTest::keyClick(view.get(), Qt::Key_Backtab);
    QCOMPARE(focusIn(view), reached.last());
}

void TestTranscriptKeyboard::fault_122_aLinkOverTwoLinesIsOneStop()
{
    const QString words = u"words that make a link longer than a line "_s.repeated(6).trimmed();
    const auto view
        = shownTranscript({samples::question(u"q"_s, u"[%1](https://x.org/1) [b](https://x.org/2)"_s.arg(words))});
    QTest::keyClick(view.get(), Qt::Key_Tab);
    QAccessibleInterface *first = focusIn(view);
    QCOMPARE(first->text(QAccessible::Name), words);
    QVERIFY(first->rect().height() > 30);
    QTest::keyClick(view.get(), Qt::Key_Tab);
    QCOMPARE(focusIn(view)->text(QAccessible::Name), u"b"_s);
    QSignalSpy links(view.get(), &TranscriptView::linkActivated);
    QTest::keyClick(view.get(), Qt::Key_Return);
    QCOMPARE(links.size(), 1);
    QCOMPARE(links[0][0].toUrl(), QUrl(u"https://x.org/2"_s));
}

void TestTranscriptKeyboard::messagesAreSteppedThrough()
{
    const auto view = shownTranscript(samples::longConversation(30));
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(view.get());
    view->verticalScrollBar()->setValue(0);
    for (int i = 0; i < 30; ++i) {
        QTest::keyClick(view.get(), Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(focusIn(view), list->child(i));
        QVERIFY(list->child(i)->state().focused);
        QVERIFY(view->viewport()->rect().intersects(view->messageRect(i)));
        QVERIFY(view->messageRect(i).top() >= -4);
    }
    QTest::keyClick(view.get(), Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(focusIn(view), list->child(29)); // the last one is the end
    QTest::keyClick(view.get(), Qt::Key_Up, Qt::ControlModifier);
    QCOMPARE(focusIn(view), list->child(28));
    QTest::keyClick(view.get(), Qt::Key_Escape);
    QCOMPARE(focusIn(view), list);
}

void TestTranscriptKeyboard::tabGoesOnFromTheMessage()
{
    const auto view = shownTranscript(samples::showcase(), {760, 2600});
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(view.get());
    QTest::keyClick(view.get(), Qt::Key_Down, Qt::ControlModifier);
    QTest::keyClick(view.get(), Qt::Key_Down, Qt::ControlModifier);
    QTest::keyClick(view.get(), Qt::Key_Down, Qt::ControlModifier);
    QTest::keyClick(view.get(), Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(focusIn(view), list->child(3));
    QTest::keyClick(view.get(), Qt::Key_Tab);
    QCOMPARE(focusIn(view)->text(QAccessible::Name), u"get_weather"_s);
    QTest::keyClick(view.get(), Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(focusIn(view), list->child(4));
    QTest::keyClick(view.get(), Qt::Key_Backtab);
    QCOMPARE(focusIn(view)->text(QAccessible::Name), u"More"_s);
}

void TestTranscriptKeyboard::selectsByCharacterWordAndLine()
{
    const auto view = shownTranscript({samples::answer(
        u"a"_s, u"First words here.\n\nA second paragraph that goes on.\n\n```c\nint a;\nint b;\n```\n"_s)});
    const auto press = [&](Qt::Key key, Qt::KeyboardModifiers more = {}) {
        QTest::keyClick(view.get(), key, Qt::ShiftModifier | more);
    };
    press(Qt::Key_Right);
    QCOMPARE(selected(view), u"F"_s);
    press(Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(selected(view), u"First "_s);
    press(Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(selected(view), u"First words "_s);
    press(Qt::Key_Left);
    QCOMPARE(selected(view), u"First words"_s);
    press(Qt::Key_End);
    QCOMPARE(selected(view), u"First words here."_s);
    press(Qt::Key_Home);
    QVERIFY(!view->hasSelection());
    press(Qt::Key_Down);
    QVERIFY(selected(view).startsWith("First words here."_L1));
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    QVERIFY(selected(view).contains("A second paragraph that goes on."_L1));
    QVERIFY(selected(view).contains("int a;"_L1));
    QVERIFY(!selected(view).contains("int b;"_L1));
    press(Qt::Key_Up);
    press(Qt::Key_Up);
    press(Qt::Key_Up);
    QVERIFY(!view->hasSelection());
    QTest::keyClick(view.get(), Qt::Key_Escape);
}

void TestTranscriptKeyboard::selectsAcrossMessagesAndAll()
{
    const auto view
        = shownTranscript({samples::question(u"q"_s, u"Hello there"_s), samples::answer(u"a"_s, u"World"_s)});
    QTest::keyClick(view.get(), Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(view.get(), Qt::Key_Down, Qt::ShiftModifier);
    QVERIFY(selected(view).startsWith("Hello there"_L1));
    QTest::keyClick(view.get(), Qt::Key_End, Qt::ShiftModifier);
    QVERIFY(selected(view).endsWith("World"_L1));
    QTest::keyClick(view.get(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), selected(view));
    QTest::keyClick(view.get(), Qt::Key_Escape);
    QVERIFY(!view->hasSelection());
    QTest::keyClick(view.get(), Qt::Key_A, Qt::ControlModifier);
    QVERIFY(selected(view).contains("Hello there"_L1));
    QVERIFY(selected(view).contains("World"_L1));
    QTest::keyClick(view.get(), Qt::Key_Home, Qt::ShiftModifier | Qt::ControlModifier);
    QVERIFY(!view->hasSelection());
    QTest::keyClick(view.get(), Qt::Key_End, Qt::ShiftModifier | Qt::ControlModifier);
    QVERIFY(selected(view).contains("World"_L1));
}

void TestTranscriptKeyboard::arabicIsSelectedTheWayItIsRead()
{
    const auto view = shownTranscript({samples::answer(u"a"_s, u"هذه فقرة باللغة"_s)});
    QAccessibleTextInterface *read
        = findNode(QAccessible::queryAccessibleInterface(view.get()), QAccessible::Paragraph)->textInterface();
    read->setCursorPosition(0);
    // To the left is onward.
    QTest::keyClick(view.get(), Qt::Key_Left, Qt::ShiftModifier | Qt::ControlModifier);
    QCOMPARE(selected(view), u"هذه "_s);
    QTest::keyClick(view.get(), Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(selected(view), u"هذه"_s);
}

void TestTranscriptKeyboard::charactersAreNeverTornApart()
{
    const QString family = u"\U0001F469\u200D\U0001F469\u200D\U0001F467"_s;
    const QString accents = u"e\u0323\u0300"_s;
    const auto view = shownTranscript({samples::answer(u"a"_s, QString(family + accents + u"\u732B"_s))});
    QString expected;
    for (const QString &one : {family, accents, u"\u732B"_s}) {
        QTest::keyClick(view.get(), Qt::Key_Right, Qt::ShiftModifier);
        expected += one;
        QCOMPARE(selected(view), expected);
    }
}

void TestTranscriptKeyboard::fault_122_theFocusIsSeen()
{
    const auto view = shownTranscript(samples::showcase(), {760, 2600});
    const QImage before = view->viewport()->grab().toImage();
    QImage last = before;
    const auto differs = [&] {
        const QImage now = view->viewport()->grab().toImage();
        const bool other = now != last && now != before;
        last = now;
        return other;
    };
    for (int i = 0; i < 12; ++i) {
        QTest::keyClick(view.get(), Qt::Key_Tab);
        QVERIFY2(differs(), qPrintable(focusIn(view)->text(QAccessible::Name)));
    }
    QTest::keyClick(view.get(), Qt::Key_Down, Qt::ControlModifier);
    QVERIFY(differs());
    QTest::keyClick(view.get(), Qt::Key_Right, Qt::ShiftModifier);
    QVERIFY(differs());
}

void TestTranscriptKeyboard::fault_122_twiceTheTextSizeLosesNothing()
{
    const auto heightOf = [](const std::unique_ptr<TranscriptView> &view) {
        return findNode(QAccessible::queryAccessibleInterface(view.get()), QAccessible::Paragraph, u"That is all"_s)
            ->rect()
            .height();
    };
    const int before = heightOf(shownTranscript(samples::showcase(), {760, 2600}));
    m_theme->apply({.textPercent = 200});
    const auto restored = qScopeGuard([this] { m_theme->apply({}); });
    const auto large = shownTranscript(samples::showcase(), {760, 2600});
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(large.get());
    const QRect area(large->viewport()->mapToGlobal(QPoint()), large->viewport()->size());
    QList<QAccessibleInterface *> nodes = allNodes(list, QAccessible::Button);
    nodes += allNodes(list, QAccessible::Link);
    nodes += allNodes(list, QAccessible::Paragraph);
    QVERIFY(nodes.size() > 30);
    for (QAccessibleInterface *node : std::as_const(nodes)) {
        if (node->object() || node->parent()->role() == QAccessible::Table) // a wide table scrolls sideways
            continue;
        const QRect rect = node->rect();
        QVERIFY2(rect.left() >= area.left() && rect.right() <= area.right(), qPrintable(printedTree(node)));
    }
    QVERIFY(heightOf(large) >= before * 18 / 10);
}

void TestTranscriptKeyboard::fault_122_hardContrastStaysHard()
{
    QPalette palette;
    for (const QPalette::ColorRole role : {QPalette::Base, QPalette::Window, QPalette::Button, QPalette::AlternateBase})
        palette.setColor(role, Qt::black);
    for (const QPalette::ColorRole role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(role, Qt::white);
    palette.setColor(QPalette::Highlight, Qt::yellow);
    palette.setColor(QPalette::HighlightedText, Qt::black);
    palette.setColor(QPalette::Link, Qt::cyan);
    const QPalette before = QApplication::palette();
    QApplication::setPalette(palette);
    const auto view = shownTranscript({samples::answer(u"a"_s, u"Words to be read."_s)});
    const QImage picture = view->viewport()->grab().toImage();
    QApplication::setPalette(before);
    // Black behind, and something as light as white in front.
    QVERIFY(contrastRatio(picture.pixelColor(2, 2), Qt::white) > 15);
    double best = 1;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            best = std::max(best, contrastRatio(picture.pixelColor(x, y), picture.pixelColor(2, 2)));
    }
    QVERIFY2(best > 10, qPrintable(QString::number(best)));
}

/// There is nothing to switch off: no animation is ever made, scrolling jumps, the caret does not blink.
void TestTranscriptKeyboard::fault_122_nothingMovesByItself()
{
    TranscriptMessage live = samples::answer(u"live"_s, u"Begins"_s);
    live.state = MessageState::Streaming;
    QList<TranscriptMessage> messages = samples::longConversation(40);
    messages << live;
    const auto view = shownTranscript(messages);
    view->verticalScrollBar()->setValue(0);
    QTest::keyClick(view.get(), Qt::Key_Right, Qt::ShiftModifier);
    view->findChild<QPushButton *>(u"jumpToNewestButton"_s)->click();
    QCOMPARE(view->verticalScrollBar()->value(), view->verticalScrollBar()->maximum()); // at once
    QVERIFY(view->findChildren<QAbstractAnimation *>().isEmpty());
    QTest::qWait(50);
    const QImage now = view->viewport()->grab().toImage();
    QTest::qWait(1200); // longer than a caret blinks
    QCOMPARE(view->viewport()->grab().toImage(), now);
}

QTEST_MAIN(TestTranscriptKeyboard)
#include "tst_transcriptkeyboard.moc"
