// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/chat/chatsamples.h"
#include "tests/ui/frame/uihouse.h"
#include "ui/chat/chatpage.h"
#include "ui/chat/composer.h"
#include "ui/chat/find/conversationfinder.h"
#include "ui/chat/find/findbar.h"
#include "ui/chat/find/markpainting.h"
#include "ui/chat/find/scrollmarks.h"
#include "ui/chat/transcriptview.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace switchyard;

namespace {

/// A bar, a view and what leads from one to the other.
class FindHouse
{
public:
    explicit FindHouse(const QList<TranscriptMessage> &messages)
    {
        list.assign(messages);
        auto *layout = new QVBoxLayout(&window);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(0);
        bar = new FindBar;
        view = new TranscriptView;
        other = new QLineEdit;
        layout->addWidget(bar);
        layout->addWidget(view, 1);
        layout->addWidget(other);
        finder = std::make_unique<ConversationFinder>(bar, nullptr);
        view->setSource(&list);
        finder->setPlaces({{view, &list}});
        window.resize(720, 860);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        other->setFocus();
    }
    ~FindHouse()
    {
        finder.reset();
        view->setSource(nullptr);
    }

    [[nodiscard]] QLineEdit *field() const { return bar->findChild<QLineEdit *>(u"findField"_s); }
    [[nodiscard]] QPushButton *button(const QString &name) const { return bar->findChild<QPushButton *>(name); }
    void type(const QString &words)
    {
        QSignalSpy searched(finder.get(), &ConversationFinder::searched);
        QTest::keyClicks(field(), words);
        QTRY_VERIFY(!finder->isSearching() && !searched.isEmpty());
    }

    QWidget window;
    TranscriptList list;
    FindBar *bar = nullptr;
    TranscriptView *view = nullptr;
    QLineEdit *other = nullptr;
    std::unique_ptr<ConversationFinder> finder;
};

QList<TranscriptMessage> someMessages()
{
    using samples::answer;
    using samples::question;
    return {question(u"q1"_s, u"What is a token bucket?"_s),
            answer(u"a1"_s, u"A **bucket** that refills.\n\n| kind | drains |\n|---|---|\n| leaky bucket | yes |\n"_s),
            question(u"q2"_s, u"And in code?"_s), answer(u"a2"_s, u"```cpp\nBucket bucket;\n```\n\nOnly words."_s)};
}

void keepPicture(const QWidget &widget, const QString &name)
{
    if (const QString folder = qEnvironmentVariable("SWITCHYARD_PICTURES"); !folder.isEmpty())
        QVERIFY(const_cast<QWidget &>(widget).grab().save(QDir(folder).filePath(name)));
}

} // namespace

class TestFind : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(); }
    void countsAndLeadsFromMatchToMatch();
    void togglesNarrowItDown();
    void escapeGivesTheFocusBack();
    void enterOfAnInputMethodIsNotNext();
    void openingMovesNothing();
    void farMatchesAreBroughtIntoSight();
    void matchesInFoldedCodeAreUnfolded();
    void matchesInFoldedThoughtsAreUnfolded();
    void severalViewsAreGoneThroughOneAfterTheOther();
    void marksFollowAGrowingAnswer();
    void strokesStandBesideTheScrollBar();
    void marksCanBeReadInBothThemes();
    void aThousandMessagesAreFoundWithoutABreak();
    void thePageOpensItWithItsKeys();
    void everyControlHasAName();
    void drawsPictures_data();
    void drawsPictures();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestFind::countsAndLeadsFromMatchToMatch()
{
    FindHouse test(someMessages());
    QVERIFY(!test.bar->isVisible());
    test.finder->open();
    QVERIFY(test.bar->isVisible());
    QVERIFY(test.field()->hasFocus());
    test.type(u"bucket"_s);
    QCOMPARE(test.bar->countText(), u"1 of 5"_s);
    QTest::keyClick(test.field(), Qt::Key_Return);
    QCOMPARE(test.bar->countText(), u"2 of 5"_s);
    QTest::keyClick(test.field(), Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClick(test.field(), Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(test.bar->countText(), u"5 of 5"_s); // round from the first to the last
    QTest::mouseClick(test.button(u"findNext"_s), Qt::LeftButton);
    QCOMPARE(test.bar->countText(), u"1 of 5"_s);
    QTest::mouseClick(test.button(u"findPrevious"_s), Qt::LeftButton);
    QCOMPARE(test.bar->countText(), u"5 of 5"_s);
    test.type(u"x"_s);
    QCOMPARE(test.bar->countText(), u"No match"_s);
    QVERIFY(!test.button(u"findNext"_s)->isEnabled());
}

void TestFind::togglesNarrowItDown()
{
    FindHouse test(someMessages());
    test.finder->open();
    test.type(u"Bucket"_s);
    QCOMPARE(test.bar->countText(), u"1 of 5"_s);
    QTest::mouseClick(test.button(u"findCase"_s), Qt::LeftButton);
    QTRY_COMPARE(test.bar->countText(), u"1 of 1"_s);
    QTest::mouseClick(test.button(u"findCase"_s), Qt::LeftButton);
    QTRY_COMPARE(test.bar->countText(), u"4 of 5"_s); // from there on
    test.field()->clear();
    test.type(u"word"_s);
    QCOMPARE(test.bar->countText(), u"1 of 1"_s);
    QTest::keyClick(test.button(u"findWords"_s), Qt::Key_Space);
    QTRY_COMPARE(test.bar->countText(), u"No match"_s);
}

void TestFind::escapeGivesTheFocusBack()
{
    FindHouse test(someMessages());
    test.other->setFocus();
    test.finder->open();
    test.type(u"bucket"_s);
    QTest::keyClick(test.field(), Qt::Key_Escape);
    QVERIFY(!test.bar->isVisible());
    QVERIFY(test.other->hasFocus());
    QVERIFY(!test.finder->matches());
}

void TestFind::enterOfAnInputMethodIsNotNext()
{
    FindHouse test({samples::answer(u"a"_s, u"令牌桶和漏桶,令牌"_s)});
    test.finder->open();
    QInputMethodEvent preedit(u"ling pai"_s, {});
    QApplication::sendEvent(test.field(), &preedit);
    QTest::keyClick(test.field(), Qt::Key_Return); // chooses the candidate
    QInputMethodEvent commit;
    commit.setCommitString(u"令牌"_s);
    QApplication::sendEvent(test.field(), &commit);
    QTest::keyClick(test.field(), Qt::Key_Return); // some input methods send it as well
    QTRY_COMPARE(test.bar->countText(), u"1 of 2"_s);
    QTest::qWait(60);
    QTest::keyClick(test.field(), Qt::Key_Return);
    QCOMPARE(test.bar->countText(), u"2 of 2"_s);
}

void TestFind::openingMovesNothing()
{
    FindHouse test(samples::longConversation(60));
    test.view->verticalScrollBar()->setValue(test.view->verticalScrollBar()->maximum() / 2);
    const int row = test.view->firstVisibleRow() + 1;
    const auto onScreen
        = [&] { return test.view->viewport()->mapTo(&test.window, test.view->messageRect(row).topLeft()).y(); };
    const int before = onScreen();
    test.finder->open();
    QTRY_VERIFY(!test.finder->isSearching());
    QCOMPARE(onScreen(), before);
    QTest::keyClick(test.field(), Qt::Key_Escape);
    QCOMPARE(onScreen(), before);
}

void TestFind::farMatchesAreBroughtIntoSight()
{
    QList<TranscriptMessage> messages = samples::longConversation(200);
    messages[3].text += u"\n\nA needle in the hay."_s;
    FindHouse test(messages);
    test.finder->open();
    test.type(u"needle"_s);
    QCOMPARE(test.bar->countText(), u"1 of 1"_s);
    const QRect rect = test.view->messageRect(3);
    QVERIFY2(rect.intersects(test.view->viewport()->rect()), qPrintable(QString::number(rect.top())));
    QVERIFY(!test.view->isFollowing());
    QVERIFY(test.field()->hasFocus());
}

void TestFind::matchesInFoldedCodeAreUnfolded()
{
    FindHouse test({samples::answer(
        u"a"_s, u"```\n"_s + u"line\n"_s.repeated(200) + u"needle\n"_s + u"line\n"_s.repeated(20) + u"```\n"_s)});
    const int folded = test.view->messageRect(0).height();
    test.finder->open();
    test.type(u"needle"_s);
    QCOMPARE(test.bar->countText(), u"1 of 1"_s);
    QVERIFY(test.view->messageRect(0).height() > 3 * folded);
}

void TestFind::matchesInFoldedThoughtsAreUnfolded()
{
    QList<TranscriptMessage> messages = samples::longConversation(30);
    TranscriptMessage thinker = samples::answer(u"t"_s, u"The needle is in the hay.\n\nIt is a needle."_s);
    thinker.reasoning = u"Where could it be?\n\nPerhaps the **needle** is in the hay."_s;
    thinker.reasoningTitle = u"Thought for 4 s"_s;
    messages.insert(10, thinker);
    FindHouse test(messages);
    test.finder->open();
    test.type(u"needle"_s);
    QCOMPARE(test.bar->countText(), u"1 of 3"_s);
    const FoundRow &row = test.finder->matches()->rows.first();
    QVERIFY(row.matches[0].inThoughts);
    QCOMPARE(row.matches[0].block, 1);
    QVERIFY(!row.matches[1].inThoughts);
    // It has been unfolded and is in sight, with its mark.
    QVERIFY(test.view->messageText(10).contains(u"Perhaps the needle"_s));
    QVERIFY(test.view->messageRect(10).intersects(test.view->viewport()->rect()));
    const QImage marked = test.view->viewport()->grab().toImage();
    QTest::keyClick(test.field(), Qt::Key_Return);
    QCOMPARE(test.bar->countText(), u"2 of 3"_s);
    QVERIFY(test.view->viewport()->grab().toImage() != marked);
    QTest::keyClick(test.field(), Qt::Key_Return);
    QTest::keyClick(test.field(), Qt::Key_Return);
    QCOMPARE(test.bar->countText(), u"1 of 3"_s);
    // Words that stand in nothing but thoughts are found as well.
    test.field()->clear();
    test.type(u"could it be"_s);
    QCOMPARE(test.bar->countText(), u"1 of 1"_s);
}

void TestFind::severalViewsAreGoneThroughOneAfterTheOther()
{
    FindHouse test(someMessages()); // five matches
    TranscriptList other;
    other.assign(
        {samples::answer(u"b1"_s, u"No such thing."_s), samples::answer(u"b2"_s, u"One bucket, two buckets."_s)});
    TranscriptList none;
    none.assign({samples::answer(u"c1"_s, u"Only hay."_s)});
    TranscriptView second;
    TranscriptView third;
    second.setSource(&other);
    third.setSource(&none);
    QList<qsizetype> wanted;
    connect(test.finder.get(), &ConversationFinder::placeWanted, test.finder.get(),
            [&wanted](qsizetype place) { wanted.append(place); });
    test.finder->setPlaces({{test.view, &test.list}, {&third, &none}, {&second, &other}});
    test.finder->setReadingAt(2);
    test.finder->open();
    test.type(u"bucket"_s);
    QCOMPARE(test.bar->countText(), u"6 of 7"_s); // from where the reader is
    QCOMPARE(test.finder->currentPlace(), 2);
    QTest::keyClick(test.field(), Qt::Key_Return);
    QCOMPARE(test.bar->countText(), u"7 of 7"_s);
    QTest::keyClick(test.field(), Qt::Key_Return);
    QCOMPARE(test.bar->countText(), u"1 of 7"_s);
    QCOMPARE(test.finder->currentPlace(), 0);
    QTest::keyClick(test.field(), Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(test.bar->countText(), u"7 of 7"_s);
    QCOMPARE(test.finder->currentPlace(), 2);
    QVERIFY(wanted.contains(0) && wanted.contains(2) && !wanted.contains(1));
    // Each is marked; the one that is shown is marked in one of them only.
    QCOMPARE(test.finder->matches(0)->total, 5);
    QCOMPARE(test.finder->matches(2)->total, 2);
    other.replace(1, samples::answer(u"b2"_s, u"bucket bucket bucket"_s));
    test.finder->messageChanged(u"b2"_s);
    QTRY_COMPARE(test.bar->countText(), u"8 of 8"_s);
    test.finder->setPlaces({});
    second.setSource(nullptr);
    third.setSource(nullptr);
}

void TestFind::marksFollowAGrowingAnswer()
{
    QList<TranscriptMessage> messages = someMessages();
    messages.append(samples::answer(u"live"_s, u"One bucket"_s));
    messages.last().state = MessageState::Streaming;
    FindHouse test(messages);
    test.finder->open();
    test.type(u"bucket"_s);
    QCOMPARE(test.finder->matches()->total, 6);
    QTest::keyClick(test.field(), Qt::Key_Return);
    QCOMPARE(test.bar->countText(), u"2 of 6"_s);
    QSignalSpy searched(test.finder.get(), &ConversationFinder::searched);
    for (int i = 0; i < 200; ++i) {
        messages.last().text += u" and a bucket"_s;
        test.list.replace(4, messages.last());
        test.view->messageChanged(u"live"_s);
        test.finder->messageChanged(u"live"_s);
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(test.finder->matches()->total, 206);
    QVERIFY(test.bar->countText().startsWith(u"2 of "_s)); // the one that is shown stays
    QVERIFY2(searched.size() < 100, qPrintable(QString::number(searched.size())));
}

void TestFind::strokesStandBesideTheScrollBar()
{
    QList<TranscriptMessage> messages = samples::longConversation(300);
    messages[0].text = u"needle"_s;
    messages[299].text += u"\n\nneedle"_s;
    FindHouse test(messages);
    test.finder->open();
    test.type(u"needle"_s);
    QTRY_COMPARE(test.view->findChild<ScrollMarks *>()->places().all.size(), 2);
    const ScrollMarks *marks = test.view->findChild<ScrollMarks *>();
    QVERIFY(marks->isVisible());
    QVERIFY(marks->places().all[0] < 0.01);
    QVERIFY(marks->places().all[1] > 0.97);
    QTRY_COMPARE(marks->places().current, marks->places().all[1]); // the first from what is read on
    const QImage picture = const_cast<ScrollMarks *>(marks)->grab().toImage();
    const QColor stroke = picture.pixelColor(picture.width() / 2, marks->strokeY(marks->places().all[1]) + 1);
    QVERIFY(contrastRatio(stroke, ThemeColors::of(marks).base) > 3);
    // Clicks go to the bar below.
    QVERIFY(marks->testAttribute(Qt::WA_TransparentForMouseEvents));
    test.finder->close();
    QVERIFY(!marks->isVisible());
}

void TestFind::marksCanBeReadInBothThemes()
{
    for (const ThemeColors &colors : {ThemeColors::light(), ThemeColors::dark()}) {
        const MarkColors soft = markColors(colors, false);
        const MarkColors current = markColors(colors, true);
        QVERIFY(contrastRatio(soft.text, soft.ground) >= 4.5);
        QVERIFY(contrastRatio(current.text, current.ground) >= 4.5);
        QVERIFY(contrastRatio(soft.ground, current.ground) >= 2.5); // told apart without any hue
        QVERIFY(soft.ground != colors.selection && current.ground != colors.selection);
    }
}

/// From the last key to the count; meanwhile the window goes on.
void TestFind::aThousandMessagesAreFoundWithoutABreak()
{
    FindHouse test(samples::longConversation(1000));
    qsizetype characters = 0;
    for (int i = 0; i < 1000; ++i)
        characters += test.list.messageAt(i)->text.size();
    QElapsedTimer time;
    time.start();
    test.finder->open();
    test.field()->setText(u"e"_s);
    QTRY_VERIFY(!test.finder->isSearching() && test.finder->matches() && test.finder->matches()->total > 1000);
    qInfo("%lld characters, %lld matches in %lld ms", qint64(characters), qint64(test.finder->matches()->total),
          time.elapsed());
    QVERIFY(time.elapsed() < 2000); // 500 ms on a machine that does nothing else
}

void TestFind::thePageOpensItWithItsKeys()
{
    UiHouse house;
    const ConnectionId router = house.addOpenRouter();
    house.fetchModels(router);
    house.transport.fallback = [others = house.transport.fallback](const HttpRequest &request) {
        return request.url.path().endsWith("/chat/completions"_L1) ? goodAnswer({"A bucket ", "and a bucket."})
                                                                   : others(request);
    };
    ChatPage page(house.services());
    page.resize(1000, 700);
    page.show();
    page.newChat(router, ModelId(u"openai/gpt-5.4"_s));
    QVERIFY(page.session()->send({.text = u"What is a bucket?"_s}).has_value());
    QTRY_VERIFY(!page.session()->isBusy());
    page.activateWindow();
    page.focusComposer();
    page.openFind();
    auto *field = page.findChild<QLineEdit *>(u"findField"_s);
    QVERIFY(field->isVisible());
    QTRY_VERIFY(field->hasFocus());
    QTest::keyClicks(field, u"bucket"_s);
    auto *bar = page.findChild<FindBar *>();
    QTRY_COMPARE(bar->countText(), u"1 of 3"_s);
    page.focusComposer();
    QTest::keyClick(&page, Qt::Key_F3);
    QTRY_COMPARE(bar->countText(), u"2 of 3"_s);
    QTest::keyClick(&page, Qt::Key_F3, Qt::ShiftModifier);
    QTRY_COMPARE(bar->countText(), u"1 of 3"_s);
    // What is found follows the conversation that is shown.
    page.newChat();
    QTRY_COMPARE(bar->countText(), u"No match"_s);
}

void TestFind::everyControlHasAName()
{
    FindHouse test(someMessages());
    test.finder->open();
    const QList<QWidget *> all = test.bar->findChildren<QWidget *>();
    for (const QWidget *widget : all) {
        if (widget->focusPolicy() != Qt::NoFocus && !widget->inherits("QLineEditIconButton"))
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }
}

void TestFind::drawsPictures_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestFind::drawsPictures()
{
    QFETCH(bool, dark);
    m_theme->apply({.scheme = dark ? ThemeChoice::Scheme::Dark : ThemeChoice::Scheme::Light});
    FindHouse test(someMessages() + samples::longConversation(40));
    test.view->verticalScrollBar()->setValue(0);
    test.finder->open();
    test.type(u"bucket"_s);
    QTest::keyClick(test.field(), Qt::Key_Return);
    QTest::qWait(150);
    keepPicture(test.window, dark ? u"find-dark.png"_s : u"find-light.png"_s);
    m_theme->apply({});
}

QTEST_MAIN(TestFind)
#include "tst_find.moc"
