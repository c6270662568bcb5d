// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chatsamples.h"
#include "shownview.h"
#include "ui/chat/transcriptview.h"
#include "ui/common/theme.h"

#include <QAccessible>
#include <QClipboard>
#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QMimeData>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace switchyard;

class TestTranscriptView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void opensAtTheNewestMessage();
    void followsAtTheBottom();
    void fault_117_readingPositionStaysWhatever();
    void anUnparsedMessageGrowsUpwards();
    void pagingUpSkipsNothing();
    void aPlaceThatWasJumpedToIsKept();
    void jumpButtonAppearsAndLeadsBack();
    void streamingEndsLikeTheWhole();
    void selectsAcrossMessages();
    void copiesPlainAndMarkdown();
    void fault_062_copiedCodeIsExact();
    void reasoningUnfoldsByKeyboard();
    void linksAreReportedNotOpened();
    void actionsAndBranchesAreReported();
    void fault_054_longLinesAreQuick();
    void fault_055_hugeTableIsQuick();
    void longConversationOpensQuickly();
    void messagesAreAccessible();

private:
    /// The text of the first line that is wholly in the view, and where it stands.
    QString firstLine(TranscriptView &view);

    std::unique_ptr<Theme> m_theme;
};

void TestTranscriptView::initTestCase()
{
    m_theme = std::make_unique<Theme>();
}

QString TestTranscriptView::firstLine(TranscriptView &view)
{
    // What is drawn in the upper half says where the reader is.
    const QImage picture = view.viewport()->grab(QRect(0, 0, view.viewport()->width(), 120)).toImage();
    return QString::fromLatin1(
        QCryptographicHash::hash(QByteArrayView(picture.constBits(), picture.sizeInBytes()), QCryptographicHash::Sha1)
            .toHex());
}

void TestTranscriptView::opensAtTheNewestMessage()
{
    const auto view = shown(samples::longConversation(60));
    QVERIFY(view->isFollowing());
    QCOMPARE(view->verticalScrollBar()->value(), view->verticalScrollBar()->maximum());
    const QRect last = view->messageRect(59);
    QVERIFY(last.bottom() <= view->viewport()->height());
}

void TestTranscriptView::followsAtTheBottom()
{
    const auto view = shown(samples::longConversation(10));
    TranscriptMessage live = samples::answer(u"live"_s, {});
    live.state = MessageState::Streaming;
    for (int i = 0; i < 40; ++i) {
        live.text += u"More words that come one after the other and fill line after line of the page. "_s;
        view->updateMessage(live);
        view->flush();
        QCOMPARE(view->verticalScrollBar()->value(), view->verticalScrollBar()->maximum());
    }
}

/// A thousand random things happen while somebody reads further up: not one pixel of the first lines moves.
void TestTranscriptView::fault_117_readingPositionStaysWhatever()
{
    QList<TranscriptMessage> messages = samples::longConversation(40);
    TranscriptMessage live = samples::answer(u"live"_s, u"Begin. "_s);
    live.state = MessageState::Streaming;
    messages.append(live);
    const auto view = shown(messages);
    QScrollBar *bar = view->verticalScrollBar();
    bar->setValue(bar->maximum() / 2);
    QVERIFY(!view->isFollowing());
    const QString before = firstLine(*view);
    QRandomGenerator random(11);
    for (int i = 0; i < 300; ++i) {
        switch (random.bounded(4)) {
        case 0:
            live.text += u"and then some more words, **bold** too\n\n- an item\n"_s;
            view->updateMessage(live);
            view->flush();
            break;
        case 1: { // something above changes
            TranscriptMessage &above = messages[1];
            above.text += u"\n\nA paragraph that was not there before."_s;
            view->updateMessage(above);
            view->flush();
            break;
        }
        case 2: {
            TranscriptMessage &above = messages[3];
            above.text = random.bounded(2) == 0 ? u"Short now."_s : samples::longConversation(4)[3].text;
            view->updateMessage(above);
            view->flush();
            break;
        }
        case 3: view->resize(view->width(), 560 + random.bounded(80)); break;
        }
        QCOMPARE(firstLine(*view), before);
    }
}

void TestTranscriptView::anUnparsedMessageGrowsUpwards()
{
    // Estimates far too small: tables and code are much taller than their number of characters says.
    QList<TranscriptMessage> messages;
    for (int i = 0; i < 30; ++i)
        messages.append(samples::answer(QString::number(i), u"| a |\n|---|\n"_s + u"| b |\n"_s.repeated(12)));
    const auto view = shown(messages);
    QScrollBar *bar = view->verticalScrollBar();
    for (int i = 0; i < 12; ++i) {
        const int lastTop = view->messageRect(int(view->count()) - 1).top();
        const int before = bar->value();
        bar->setValue(before - 50);
        // The page has moved by what was asked, whatever turned out to be above.
        QCOMPARE(view->messageRect(int(view->count()) - 1).top() - lastTop, 50);
    }
}

/// Messages that turn out taller than estimated come into sight above one that is still being read.
void TestTranscriptView::pagingUpSkipsNothing()
{
    QList<TranscriptMessage> messages;
    for (int i = 0; i < 80; ++i) {
        TranscriptMessage message;
        message.id = QString::number(i);
        message.role = Role::Assistant;
        message.text = u"```\nx\n```\n\n"_s.repeated(8) + QString::number(i);
        messages.append(message);
    }
    TranscriptMessage slow = messages.last();
    slow.id = u"slow"_s;
    slow.text = u"word "_s.repeated(100'000);
    messages.append(slow);
    const auto view = shown({});
    view->setMessages(messages); // and its worker's result is not awaited
    QScrollBar *bar = view->verticalScrollBar();
    const QRect screen = view->viewport()->rect();
    QSet<int> seen;
    for (int page = 0; page < 5000; ++page) {
        for (int row = view->firstVisibleRow(); row >= 0 && row < view->count(); ++row) {
            if (!view->messageRect(row).intersects(screen))
                break;
            seen.insert(row);
        }
        if (bar->value() == 0)
            break;
        bar->setValue(bar->value() - screen.height() * 9 / 10);
    }
    QCOMPARE(bar->value(), 0);
    QCOMPARE(seen.size(), messages.size());
}

/// Jumped to by the outline or a search, then something changes: the place of before the jump is forgotten.
void TestTranscriptView::aPlaceThatWasJumpedToIsKept()
{
    QList<TranscriptMessage> messages;
    for (int i = 0; i < 60; ++i) {
        TranscriptMessage message;
        message.id = QString::number(i);
        message.role = Role::Assistant;
        message.text = u"one line\n\n"_s.repeated(6) + message.id;
        messages.append(message);
    }
    const auto view = shown(messages);
    view->verticalScrollBar()->setValue(view->verticalScrollBar()->value() / 2);
    view->refresh();
    view->scrollToMessage(u"7"_s);
    const QRect there = view->messageRect(7);
    messages[9].text += u" grown\n\nand longer"_s;
    view->updateMessages(messages);
    view->flush();
    QCOMPARE(view->messageRect(7), there);
}

void TestTranscriptView::jumpButtonAppearsAndLeadsBack()
{
    const auto view = shown(samples::longConversation(30));
    auto *button = view->findChild<QWidget *>(u"jumpToNewestButton"_s);
    QVERIFY(!button->isVisible());
    view->verticalScrollBar()->setValue(0);
    QVERIFY(button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(view->isFollowing());
    QVERIFY(!button->isVisible());
}

void TestTranscriptView::streamingEndsLikeTheWhole()
{
    TranscriptMessage whole = samples::showcase()[1];
    const auto still = shown({whole}, {760, 1600});
    TranscriptMessage growing = whole;
    growing.state = MessageState::Streaming;
    growing.text.clear();
    const auto live = shown({growing}, {760, 1600});
    for (qsizetype at = 0; at < whole.text.size(); at += 17) {
        growing.text = whole.text.left(at);
        live->updateMessage(growing);
        live->flush();
    }
    live->updateMessage(whole);
    live->flush();
    QCOMPARE(live->messageText(0), still->messageText(0));
    QTRY_COMPARE_WITH_TIMEOUT(live->viewport()->grab().toImage(), still->viewport()->grab().toImage(), 3000);
}

void TestTranscriptView::selectsAcrossMessages()
{
    const auto view = shown({samples::question(u"q"_s, u"First question"_s),
                             samples::answer(u"a"_s, u"An **answer** with words.\n\nSecond paragraph."_s)});
    const QRect first = view->messageRect(0);
    const QRect second = view->messageRect(1);
    const QPoint from(view->viewport()->width() / 2 - 320, first.top() + 20);
    const QPoint to(view->viewport()->width() / 2 + 300, second.top() + 16);
    QTest::mousePress(view->viewport(), Qt::LeftButton, {}, from);
    QMouseEvent move(QEvent::MouseMove, QPointF(to), view->viewport()->mapToGlobal(QPointF(to)), Qt::NoButton,
                     Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(view->viewport(), &move);
    QTest::mouseRelease(view->viewport(), Qt::LeftButton, {}, to);
    QCOMPARE(view->selectedText(TranscriptView::CopyForm::Plain), u"First question\n\nAn answer with words."_s);
    QTest::keyClick(view.get(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), u"First question\n\nAn answer with words."_s);
    QVERIFY(!QApplication::clipboard()->mimeData()->hasHtml());
}

void TestTranscriptView::copiesPlainAndMarkdown()
{
    const auto view = shown({samples::answer(
        u"a"_s,
        u"# Head\n\n- one\n- **two**\n\n| a | b |\n|---|---|\n| 1 | [x](http://y.z/) |\n\n```sh\nls -l\n```"_s)});
    QTest::keyClick(view.get(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(view->selectedText(TranscriptView::CopyForm::Plain), u"Head\n\n• one\n• two\n\na\tb\n1\tx\n\nls -l"_s);
    QCOMPARE(
        view->selectedText(TranscriptView::CopyForm::Markdown),
        u"# Head\n\n- one\n- **two**\n\n| a | b |\n| --- | --- |\n| 1 | [x](http://y.z/) |\n\n```sh\nls -l\n```"_s);
}

void TestTranscriptView::fault_062_copiedCodeIsExact()
{
    const QString code = u"echo \u202Ehidden\u202C \u200B# \x1b[31mred\n"_s;
    const auto view = shown({samples::answer(u"a"_s, u"```sh\n"_s + code + u"```\n"_s)});
    view->setFocus();
    // Tab leads to the first button of the page: Wrap is not there, so it is Copy.
    QTest::keyClick(view.get(), Qt::Key_Tab);
    QTest::keyClick(view.get(), Qt::Key_Return);
    QCOMPARE(QApplication::clipboard()->text(), code.chopped(1));
}

void TestTranscriptView::reasoningUnfoldsByKeyboard()
{
    TranscriptMessage message = samples::showcase()[1];
    message.text = u"Answer."_s;
    message.citations.clear();
    const auto view = shown({message});
    QVERIFY(!view->messageText(0).contains("memory"_L1));
    view->setFocus();
    QTest::keyClick(view.get(), Qt::Key_Tab);
    QTest::keyClick(view.get(), Qt::Key_Return);
    QVERIFY(view->messageText(0).contains("memory is what runs out"_L1));
}

void TestTranscriptView::linksAreReportedNotOpened()
{
    const auto view = shown({samples::answer(u"a"_s, u"[good.example](http://evil.example/x)"_s)});
    QSignalSpy links(view.get(), &TranscriptView::linkActivated);
    view->setFocus();
    QTest::keyClick(view.get(), Qt::Key_Tab);
    QTest::keyClick(view.get(), Qt::Key_Return);
    QCOMPARE(links.count(), 1);
    QCOMPARE(links.first().at(0).toUrl(), QUrl(u"http://evil.example/x"_s));
    QCOMPARE(links.first().at(1).toString(), u"good.example"_s);
}

void TestTranscriptView::actionsAndBranchesAreReported()
{
    TranscriptMessage message = samples::answer(u"a"_s, u"Text."_s);
    message.branch = 1;
    message.branches = 3;
    const auto view = shown({message});
    QSignalSpy branches(view.get(), &TranscriptView::branchRequested);
    QSignalSpy actions(view.get(), &TranscriptView::actionTriggered);
    view->setFocus();
    for (int i = 0; i < 5; ++i) {
        QTest::keyClick(view.get(), Qt::Key_Tab);
        QTest::keyClick(view.get(), Qt::Key_Return);
    }
    QCOMPARE(branches.count(), 2);
    QCOMPARE(branches[0].at(1).toInt(), -1);
    QCOMPARE(branches[1].at(1).toInt(), 1);
    QCOMPARE(actions.count(), 3);
    QCOMPARE(actions[0].at(1).toString(), u"retry"_s);
}

void TestTranscriptView::fault_054_longLinesAreQuick()
{
    const QString line(1'000'000, u'x');
    QElapsedTimer timer;
    timer.start();
    const auto view = shown(
        {samples::question(u"q"_s, line),
         samples::answer(u"a"_s, u"```\n"_s + line + u"\n```\n\n| a |\n|---|\n| "_s + line.left(100'000) + u" |"_s)});
    view->viewport()->grab();
    QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
    for (int i = 0; i < 5; ++i) {
        timer.restart();
        view->verticalScrollBar()->setValue(view->verticalScrollBar()->value() - 300);
        view->viewport()->grab();
        QVERIFY2(timer.elapsed() < 300, qPrintable(QString::number(timer.elapsed())));
    }
}

void TestTranscriptView::fault_055_hugeTableIsQuick()
{
    QElapsedTimer timer;
    timer.start();
    const auto view = shown({samples::answer(u"a"_s, u"| a | b |\n|---|---|\n"_s + u"| 1 | 2 |\n"_s.repeated(20'000))});
    QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
    // It is read on the pool; the first two hundred rows are shown.
    QTRY_VERIFY(view->verticalScrollBar()->maximum() > 2'000 && view->verticalScrollBar()->maximum() < 20'000);
}

void TestTranscriptView::longConversationOpensQuickly()
{
    const QList<TranscriptMessage> messages = samples::longConversation(10'000);
    QElapsedTimer timer;
    timer.start();
    const auto view = shown(messages);
    view->viewport()->grab();
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    timer.restart();
    view->verticalScrollBar()->setValue(view->verticalScrollBar()->maximum() / 3);
    view->viewport()->grab();
    QVERIFY2(timer.elapsed() < 250, qPrintable(QString::number(timer.elapsed())));
}

void TestTranscriptView::messagesAreAccessible()
{
    const auto view = shown({samples::question(u"q"_s, u"Hello"_s), samples::answer(u"a"_s, u"**World**"_s)});
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(view.get());
    QVERIFY(list);
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(list->childCount(), 2);
    QCOMPARE(list->child(0)->text(QAccessible::Name), u"You: Hello"_s);
    QCOMPARE(list->child(1)->text(QAccessible::Name), u"Answer by sandbox-coder: World"_s);
    QCOMPARE(list->child(1)->role(), QAccessible::ListItem);
    QCOMPARE(list->child(1)->parent(), list);
    QVERIFY(!list->child(1)->rect().isEmpty());
}

QTEST_MAIN(TestTranscriptView)
#include "tst_transcriptview.moc"
