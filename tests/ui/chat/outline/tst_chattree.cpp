// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/frame/uihouse.h"
#include "ui/chat/chatpage.h"
#include "ui/chat/composer.h"
#include "ui/chat/outline/outlinelistmodel.h"
#include "ui/chat/outline/outlinepopup.h"
#include "ui/chat/outline/retrycountdown.h"
#include "ui/chat/transcriptmapper.h"
#include "ui/chat/transcriptview.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QDir>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace switchyard;

namespace {

/// A page with a conversation whose answers are numbered.
class TreeHouse
{
public:
    TreeHouse()
    {
        router = house.addOpenRouter();
        house.fetchModels(router);
        house.transport.fallback = [this, others = house.transport.fallback](const HttpRequest &request) {
            if (!request.url.path().endsWith("/chat/completions"_L1))
                return others(request);
            return nextReply ? *std::exchange(nextReply, {})
                             : goodAnswer({"Answer " + QByteArray::number(++answers) + "."});
        };
        page = std::make_unique<ChatPage>(house.services());
        page->resize(1000, 700);
        page->show();
        page->activateWindow();
        page->newChat(router, ModelId(u"openai/gpt-5.4"_s));
        QObject::connect(page.get(), &ChatPage::undoable, page.get(),
                         [this](const QString &text, const std::function<void()> &back, const std::function<void()> &) {
                             undoText = text;
                             undo = back;
                         });
    }

    [[nodiscard]] ChatSession *session() const { return page->session(); }
    [[nodiscard]] TranscriptView *view() const { return page->transcript(); }
    void ask(const QString &prompt)
    {
        QVERIFY(session()->send({.text = prompt}).has_value());
        settle();
    }
    void settle()
    {
        QTRY_VERIFY(!session()->isBusy());
        view()->flush();
    }
    [[nodiscard]] QStringList texts() const
    {
        QStringList list;
        for (const MessageId &id : session()->path())
            list.append(session()->message(id)->text());
        return list;
    }
    /// The menu of a message, as the right button opens it.
    [[nodiscard]] QMenu *menuOf(int row)
    {
        const QPoint at = view()->messageRect(row).topLeft() + QPoint(200, 12);
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, view()->viewport()->mapToGlobal(at));
        QCoreApplication::sendEvent(view()->viewport(), &event);
        return view()->findChild<QMenu *>();
    }
    void choose(int row, const QString &words)
    {
        QMenu *menu = menuOf(row);
        QVERIFY(menu);
        const QList<QAction *> actions = menu->actions();
        for (QAction *action : actions) {
            if (action->text() == words) {
                action->trigger();
                delete menu;
                return;
            }
        }
        QFAIL(qPrintable(u"there is no "_s + words));
    }
    /// Goes with Tab until a button with this id has the focus.
    [[nodiscard]] bool tabTo(const QString &button)
    {
        view()->setFocus(Qt::TabFocusReason);
        for (int i = 0; i < 40; ++i) {
            if (view()->focusedButton() == button)
                return true;
            QTest::keyClick(view(), Qt::Key_Tab);
            if (!view()->hasFocus())
                view()->setFocus(Qt::TabFocusReason);
        }
        return false;
    }

    UiHouse house;
    ConnectionId router;
    int answers = 0;
    std::optional<FakeReply> nextReply;
    QString undoText;
    std::function<void()> undo;
    std::unique_ptr<ChatPage> page;
};

} // namespace

class TestChatTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void branchesOfAnswersByKeyboard();
    void branchesOfPromptsByKeyboard();
    void deletingCanBeTakenBack();
    void deletingByKey();
    void forkingOpensANewChat();
    void stoppedAnswersGoOn();
    void messagesAreCopiedAsMarkdown();
    void theOutlineShowsEveryBranch();
    void theOutlineIsNarrowedDownByTyping();
    void theOutlineGoesToAnotherBranch();
    void tenThousandMessagesInTheOutline();
    void waitingForARetryCountsDownAndCanBeCancelled();
    void drawsPictures_data();
    void drawsPictures();
};

void TestChatTree::branchesOfAnswersByKeyboard()
{
    TreeHouse test;
    test.ask(u"One?"_s);
    test.session()->retry(test.session()->path().last());
    test.settle();
    QCOMPARE(test.texts(), (QStringList{u"One?"_s, u"Answer 2."_s}));
    QVERIFY(test.tabTo(u"branch:-1"_s));
    QTest::keyClick(test.view(), Qt::Key_Return);
    QCOMPARE(test.texts(), (QStringList{u"One?"_s, u"Answer 1."_s}));
    // The focus stays with the arrows: the other one, because this is the first.
    QCOMPARE(test.view()->focusedButton(), u"branch:+1"_s);
    QTest::keyClick(test.view(), Qt::Key_Space);
    QCOMPARE(test.texts(), (QStringList{u"One?"_s, u"Answer 2."_s}));
    QVERIFY(test.view()->hasFocus());
}

void TestChatTree::branchesOfPromptsByKeyboard()
{
    TreeHouse test;
    test.ask(u"One?"_s);
    QVERIFY(test.session()->editAndResend(test.session()->path().first(), {.text = u"Two?"_s}).has_value());
    test.settle();
    QCOMPARE(test.texts(), (QStringList{u"Two?"_s, u"Answer 2."_s}));
    QVERIFY(test.tabTo(u"branch:-1"_s));
    QTest::keyClick(test.view(), Qt::Key_Return);
    QCOMPARE(test.texts(), (QStringList{u"One?"_s, u"Answer 1."_s}));
}

void TestChatTree::deletingCanBeTakenBack()
{
    TreeHouse test;
    test.ask(u"One?"_s);
    test.ask(u"Two?"_s);
    test.choose(2, u"Delete message"_s);
    QCOMPARE(test.texts(), (QStringList{u"One?"_s, u"Answer 1."_s}));
    QCOMPARE(test.undoText, u"2 message(s) deleted"_s);
    test.undo();
    QTRY_COMPARE(test.texts(), (QStringList{u"One?"_s, u"Answer 1."_s, u"Two?"_s, u"Answer 2."_s}));
    // Also when another chat is open by then.
    test.choose(3, u"Delete message"_s);
    ChatSession *before = test.session();
    const ConversationId id = before->conversation().id;
    test.page->newChat();
    test.undo();
    test.page->showConversation(id);
    QTRY_COMPARE(test.texts().size(), 4);
}

void TestChatTree::deletingByKey()
{
    TreeHouse test;
    test.ask(u"One?"_s);
    test.ask(u"Two?"_s);
    test.view()->setFocus();
    QTest::keyClick(test.view(), Qt::Key_Delete); // nothing has the focus: nothing happens
    QCOMPARE(test.texts().size(), 4);
    for (int i = 0; i < 6; ++i)
        QTest::keyClick(test.view(), Qt::Key_Down, Qt::ControlModifier);
    QTest::keyClick(test.view(), Qt::Key_Delete);
    QCOMPARE(test.texts(), (QStringList{u"One?"_s, u"Answer 1."_s, u"Two?"_s}));
}

void TestChatTree::forkingOpensANewChat()
{
    TreeHouse test;
    test.ask(u"One?"_s);
    test.ask(u"Two?"_s);
    const ConversationId original = test.session()->conversation().id;
    QSignalSpy notice(test.page.get(), &ChatPage::notice);
    test.choose(1, u"Fork into a new chat from here"_s);
    QTRY_VERIFY(test.session()->conversation().id != original);
    QCOMPARE(test.texts(), (QStringList{u"One?"_s, u"Answer 1."_s}));
    QCOMPARE(test.session()->conversation().forkedFrom->conversation, original);
    QCOMPARE(notice.size(), 1);
    QTRY_COMPARE(test.house.library->summaries().size(), 2);
}

void TestChatTree::stoppedAnswersGoOn()
{
    TreeHouse test;
    test.nextReply = FakeReply::sse({textEvent("The first half")});
    test.nextReply->holdOpen = true;
    QVERIFY(test.session()->send({.text = u"One?"_s}).has_value());
    QTRY_COMPARE(test.texts().value(1), u"The first half"_s);
    test.session()->stop();
    test.settle();
    test.nextReply = goodAnswer({", the second half."});
    QVERIFY(test.tabTo(u"action:continue"_s));
    QTest::keyClick(test.view(), Qt::Key_Return);
    test.settle();
    QVERIFY2(test.texts().last().contains(u"the second half."_s), qPrintable(test.texts().last()));
}

void TestChatTree::messagesAreCopiedAsMarkdown()
{
    TreeHouse test;
    test.nextReply = goodAnswer({"Some **bold** words."});
    test.ask(u"One?"_s);
    test.choose(1, u"Copy message as Markdown"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Some **bold** words."_s);
    test.choose(0, u"Copy message as Markdown"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"One?"_s);
}

void TestChatTree::theOutlineShowsEveryBranch()
{
    TreeHouse test;
    test.ask(u"One?"_s);
    QVERIFY(test.session()->editAndResend(test.session()->path().first(), {.text = u"Two?"_s}).has_value());
    test.settle();
    test.page->openOutline();
    auto *popup = test.page->findChild<OutlinePopup *>();
    QVERIFY(popup && popup->isVisible());
    const auto *list = popup->findChild<QListView *>();
    QStringList rows;
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        const QModelIndex index = list->model()->index(row, 0);
        rows.append(u"%1|%2|%3|%4|%5"_s.arg(index.data(OutlineListModel::IndentRole).toInt())
                        .arg(index.data(OutlineListModel::OnPathRole).toBool() ? u"*"_s : u"-"_s,
                             index.data().toString(), index.data(OutlineListModel::WhoRole).toString(),
                             index.data(OutlineListModel::BranchRole).toString()));
    }
    QCOMPARE(rows,
             (QStringList{u"1|-|One?|You|1/2"_s, u"1|-|Answer 1.|gpt-5.4|"_s, u"1|*|Two?|You|2/2"_s,
                          u"1|*|Answer 2.|gpt-5.4|"_s}));
    QCOMPARE(list->currentIndex().row(), 3); // the end of what is shown
    QCOMPARE(list->model()->index(2, 0).data(Qt::AccessibleTextRole).toString(), u"You, Two?, version 2 of 2, shown"_s);
    popup->close();
}

void TestChatTree::theOutlineIsNarrowedDownByTyping()
{
    OutlineListModel model;
    QList<OutlineEntry> entries;
    for (const QString &words : {u"Straße und Wege"_s, u"Andere Worte"_s, u"STRASSE"_s})
        entries.append({.id = MessageId(words), .words = words});
    model.setEntries(entries);
    model.setFilter(u"strasse"_s);
    QCOMPARE(model.rowCount(), 2);
    model.setFilter(u"weg straße"_s);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.entry(0).words, u"Straße und Wege"_s);
    model.setFilter({});
    QCOMPARE(model.rowCount(), 3);
}

void TestChatTree::theOutlineGoesToAnotherBranch()
{
    TreeHouse test;
    test.ask(u"One?"_s);
    QVERIFY(test.session()->editAndResend(test.session()->path().first(), {.text = u"Two?"_s}).has_value());
    test.settle();
    test.page->openOutline();
    auto *popup = test.page->findChild<OutlinePopup *>();
    auto *search = popup->findChild<QLineEdit *>();
    QTest::keyClicks(search, u"one"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QVERIFY(!popup->isVisible());
    QCOMPARE(test.texts(), (QStringList{u"One?"_s, u"Answer 1."_s}));
    // By pointer, too.
    test.page->openOutline();
    auto *list = popup->findChild<QListView *>();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(3, 0)).center());
    QVERIFY(!popup->isVisible());
    QCOMPARE(test.texts(), (QStringList{u"Two?"_s, u"Answer 2."_s}));
    test.page->openOutline();
    QTest::keyClick(search, Qt::Key_Escape);
    QVERIFY(!popup->isVisible());
}

void TestChatTree::tenThousandMessagesInTheOutline()
{
    QList<OutlineEntry> entries;
    for (int i = 0; i < 10'000; ++i)
        entries.append({.id = MessageId(QString::number(i)),
                        .role = i % 2 ? Role::Assistant : Role::User,
                        .words = u"The first words of message %1, which goes on for a while and then ends"_s.arg(i),
                        .model = i % 2 ? u"openai/gpt-5.4"_s : QString(),
                        .isOnPath = true});
    OutlinePopup popup;
    QWidget window;
    window.resize(1000, 700);
    window.show();
    QElapsedTimer time;
    time.start();
    popup.openOver(&window, entries);
    const qint64 opened = time.restart();
    auto *search = popup.findChild<QLineEdit *>();
    QTest::keyClick(search, Qt::Key_9);
    const qint64 filtered = time.restart();
    QTest::keyClick(search, Qt::Key_9);
    qInfo("opened %lld ms, first key %lld ms, second key %lld ms", opened, filtered, time.elapsed());
    QVERIFY(popup.findChild<QListView *>()->model()->rowCount() > 100);
    popup.close();
}

void TestChatTree::waitingForARetryCountsDownAndCanBeCancelled()
{
    TreeHouse test;
    const QByteArray body = "{\"error\":{\"code\":429,\"message\":\"Slow down\"}}";
    test.nextReply = FakeReply::json(body, 429);
    test.nextReply->headers.append("retry-after"_L1, "2"_L1);
    QVERIFY(test.session()->send({.text = u"One?"_s}).has_value());
    test.settle();
    const MessageId answer = test.session()->path().last();
    if (!test.session()->message(answer)->error)
        QSKIP("the client waited by itself");
    const QString words = test.view()->messageText(1);
    QVERIFY2(words.contains(u"It asks to wait"_s), qPrintable(words));
    QVERIFY(test.tabTo(u"action:way-2"_s)); // Wait and try again
    QTest::keyClick(test.view(), Qt::Key_Return);
    test.view()->flush();
    QVERIFY2(test.view()->messageText(1).contains(u"Will try again in 2 s."_s),
             qPrintable(test.view()->messageText(1)));
    QTRY_VERIFY(test.view()->messageText(1).contains(u"Will try again in 1 s."_s));
    QVERIFY(test.tabTo(u"action:cancel-retry"_s));
    QTest::keyClick(test.view(), Qt::Key_Return);
    test.view()->flush();
    QVERIFY(test.view()->messageText(1).contains(u"It asks to wait"_s));
    QVERIFY(test.tabTo(u"action:way-2"_s));
    QTest::keyClick(test.view(), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(test.texts().last(), u"Answer 1."_s, 8000);
}

void TestChatTree::drawsPictures_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestChatTree::drawsPictures()
{
    QFETCH(bool, dark);
    const QString folder = qEnvironmentVariable("SWITCHYARD_PICTURES");
    TreeHouse test;
    test.house.theme.apply({.scheme = dark ? ThemeChoice::Scheme::Dark : ThemeChoice::Scheme::Light});
    test.ask(u"Which queue should a job runner use?"_s);
    test.session()->retry(test.session()->path().last());
    test.settle();
    test.ask(u"And when jobs may be slow?"_s);
    QVERIFY(test.session()
                ->editAndResend(test.session()->path().at(2), {.text = u"And when jobs are slow?"_s})
                .has_value());
    test.settle();
    test.page->openOutline();
    auto *popup = test.page->findChild<OutlinePopup *>();
    QTest::qWait(50);
    const QString suffix = dark ? u"-dark.png"_s : u"-light.png"_s;
    if (!folder.isEmpty()) {
        QVERIFY(test.page->grab().save(QDir(folder).filePath(u"tree"_s + suffix)));
        QVERIFY(popup->grab().save(QDir(folder).filePath(u"outline"_s + suffix)));
    }
    popup->close();
    test.house.theme.apply({});
}

QTEST_MAIN(TestChatTree)
#include "tst_chattree.moc"
