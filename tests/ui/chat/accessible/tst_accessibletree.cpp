// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../chatsamples.h"
#include "printedtree.h"
#include "ui/chat/accessible/accessibletranscript.h"
#include "ui/chat/accessible/listening.h"
#include "ui/common/theme.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace switchyard;

namespace {

QAccessibleInterface *listOf(const std::unique_ptr<TranscriptView> &view)
{
    return QAccessible::queryAccessibleInterface(view.get());
}

void compareLines(const QString &actual, const QString &expected)
{
    const QStringList is = actual.split(u'\n');
    const QStringList wanted = expected.split(u'\n');
    for (qsizetype i = 0; i < std::max(is.size(), wanted.size()); ++i)
        QCOMPARE(is.value(i), wanted.value(i));
}

} // namespace

class TestAccessibleTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        m_theme = std::make_unique<Theme>();
    }

    void theShowcaseIsTheTreeThatWasWritten();
    void theTreeHoldsTogether();
    void aHundredThousandMessagesCostNothingUntilAsked();
    void aWalkThroughALongConversationKeepsWhatIsRead();
    void nodesGoWithTheirMessage();
    void textIsReadInEveryUnit_data();
    void textIsReadInEveryUnit();
    void placesAreFoundBothWays();
    void looksAreTold();
    void theSelectionIsTheViewsOwn();
    void aTableIsReadByCell();
    void linksAndButtonsDoWhatAClickDoes();
    void foldsSayWhetherTheyAreOpen();
    void whatIsFarAwayIsScrolledTo();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestAccessibleTree::theShowcaseIsTheTreeThatWasWritten()
{
    const auto view = shownTranscript(samples::showcase());
    const QString printed = printedTree(listOf(view));
    QFile file(qEnvironmentVariable("SWITCHYARD_SOURCE") + u"/tests/data/accessible/showcase.txt"_s);
    if (qEnvironmentVariableIsSet("SWITCHYARD_WRITE_TREE")) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(printed.toUtf8());
        return;
    }
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.errorString()));
    compareLines(printed, QString::fromUtf8(file.readAll()));
}

/// Each child knows its parent and its place, and stands inside of it.
void TestAccessibleTree::theTreeHoldsTogether()
{
    QList<TranscriptMessage> messages = samples::showcase();
    messages << samples::scripts();
    for (qsizetype i = 0; i < messages.size(); ++i)
        messages[i].id = QString::number(i);
    const auto view = shownTranscript(messages, {760, 3000});
    QList<QAccessibleInterface *> open{listOf(view)};
    int nodes = 0;
    while (!open.isEmpty()) {
        QAccessibleInterface *node = open.takeFirst();
        QVERIFY(node->isValid());
        for (int i = 0; i < node->childCount(); ++i) {
            QAccessibleInterface *child = node->child(i);
            QVERIFY(child);
            if (child->object()) // a widget of its own
                continue;
            QCOMPARE(node->child(i), child);
            QCOMPARE(child->parent(), node);
            QCOMPARE(node->indexOfChild(child), i);
            const QRect rect = child->rect();
            QVERIFY2(rect.isValid(), qPrintable(printedTree(child)));
            QVERIFY2(node->rect().adjusted(-6, -6, 6, 6).contains(rect), qPrintable(printedTree(child)));
            if (node->role() != QAccessible::Table && !child->state().offscreen && rect.width() > 2)
                QVERIFY2(node->childAt(rect.center().x(), rect.center().y()), qPrintable(printedTree(child)));
            open.append(child);
            ++nodes;
        }
    }
    QVERIFY(nodes > 120);
}

void TestAccessibleTree::aHundredThousandMessagesCostNothingUntilAsked()
{
    QList<TranscriptMessage> many;
    many.reserve(100'000);
    for (int i = 0; i < 100'000; ++i)
        many << samples::question(QString::number(i), u"Question"_s);
    const auto view = shownTranscript(many);
    AccessibleTranscript *list = AccessibleTranscript::of(view.get());
    QVERIFY(list);
    QElapsedTimer time;
    time.start();
    for (int i = 0; i < 10'000; ++i)
        QVERIFY(list->childCount() >= 100'000);
    QVERIFY2(time.elapsed() < 1000, qPrintable(QString::number(time.elapsed())));
    QCOMPARE(list->nodeCount(), 0);
    QVERIFY(list->child(70'000)->isValid());
    QCOMPARE(list->nodeCount(), 1);
    QCOMPARE(list->indexOfChild(list->child(70'000)), 70'000);
    QCOMPARE(list->nodeCount(), 1);
}

void TestAccessibleTree::aWalkThroughALongConversationKeepsWhatIsRead()
{
    const auto view = shownTranscript(samples::longConversation(600));
    view->scrollToMessage(u"301"_s);
    const TranscriptView::ReadingPlace place = view->readingPlace();
    const QRect before = view->messageRect(301);
    QAccessibleInterface *list = listOf(view);
    for (int row = 0; row < 600; ++row)
        QVERIFY(!printedTree(list->child(row)).isEmpty());
    QCOMPARE(view->shiftOf(place), 0);
    QCOMPARE(view->messageRect(301).top(), before.top());
}

void TestAccessibleTree::nodesGoWithTheirMessage()
{
    const auto view = shownTranscript({samples::question(u"q"_s, u"Hello"_s), samples::answer(u"a"_s, u"World"_s)});
    setAccessibleListener([](QAccessibleEvent *) {});
    AccessibleTranscript *list = AccessibleTranscript::of(view.get());
    QAccessibleInterface *answer = list->child(1);
    QAccessibleInterface *paragraph = answer->child(0);
    QCOMPARE(paragraph->text(QAccessible::Name), u"World"_s);
    view->updateMessages({samples::question(u"0"_s, u"Before"_s), samples::answer(u"1"_s, u"This"_s),
                          samples::question(u"q"_s, u"Hello"_s), samples::answer(u"a"_s, u"World, again"_s)});
    QCOMPARE(list->indexOfChild(answer), 3);
    QCOMPARE(list->child(3), answer);
    QCOMPARE(paragraph->text(QAccessible::Name), u"World, again"_s);
    QCOMPARE(answer->text(QAccessible::Name), u"Answer by sandbox-coder: World, again"_s);
    // The text becomes code: what was a paragraph is none any more.
    view->updateMessage(samples::answer(u"a"_s, u"```c\nint x;\n```"_s));
    view->flush();
    QVERIFY(!paragraph->isValid());
    QCOMPARE(answer->child(0)->role(), QAccessible::Section);
    view->updateMessages({samples::question(u"0"_s, u"Before"_s)});
    QCOMPARE(list->childCount(), 1);
    QCOMPARE(list->nodeCount(), 0);
    setAccessibleListener(nullptr);
}

void TestAccessibleTree::textIsReadInEveryUnit_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("characters"); // as a reader counts them
    QTest::newRow("latin") << u"Two words. And a second sentence, longer."_s << 41;
    QTest::newRow("chinese") << u"假作真时真亦假，无为有处有还无。"_s << 16;
    QTest::newRow("arabic") << u"هذه فقرة باللغة العربية"_s << 23;
    QTest::newRow("emoji") << u"a \U0001F469\u200D\U0001F469\u200D\U0001F467 \U0001F1EF\U0001F1F5 \u2764\uFE0F b"_s
                           << 9;
    QTest::newRow("combining") << u"e\u0323\u0300 e\u0301 x\u0308y"_s << 6;
    QTest::newRow("long") << u"Words that fill several lines of the page. "_s.repeated(20).trimmed() << 859;
}

void TestAccessibleTree::textIsReadInEveryUnit()
{
    QFETCH(QString, text);
    QFETCH(int, characters);
    const auto view = shownTranscript({samples::answer(u"a"_s, text)});
    QAccessibleInterface *paragraph = findNode(listOf(view), QAccessible::Paragraph);
    QVERIFY(paragraph);
    QAccessibleTextInterface *read = paragraph->textInterface();
    QVERIFY(read);
    QCOMPARE(read->characterCount(), int(text.size()));
    QCOMPARE(read->text(0, read->characterCount()), text);
    QCOMPARE(read->text(0, -1), text);
    for (const auto type : {QAccessible::CharBoundary, QAccessible::WordBoundary, QAccessible::SentenceBoundary,
                            QAccessible::LineBoundary, QAccessible::ParagraphBoundary, QAccessible::NoBoundary}) {
        QString all;
        int pieces = 0;
        int lastStart = -1;
        for (int at = 0; at < text.size();) {
            int start = -1;
            int end = -1;
            const QString piece = read->textAtOffset(at, type, &start, &end);
            QCOMPARE(start, at);
            QVERIFY(end > at);
            QCOMPARE(piece, text.mid(start, end - start));
            int around[4] = {};
            if (lastStart >= 0) {
                read->textBeforeOffset(at, type, &around[0], &around[1]);
                QCOMPARE(around[0], lastStart);
                QCOMPARE(around[1], start);
            }
            read->textAfterOffset(at, type, &around[2], &around[3]);
            QCOMPARE(around[2], end);
            // From the middle of a piece the same piece is found.
            int middleStart = -1;
            int middleEnd = -1;
            read->textAtOffset(start + (end - start) / 2, type, &middleStart, &middleEnd);
            if (type != QAccessible::CharBoundary)
                QCOMPARE(middleStart, start);
            all += piece;
            lastStart = start;
            at = end;
            ++pieces;
        }
        QCOMPARE(all, text);
        if (type == QAccessible::CharBoundary)
            QCOMPARE(pieces, characters);
        if (type == QAccessible::LineBoundary)
            QCOMPARE(pieces > 1, text.size() > 200);
    }
}

void TestAccessibleTree::placesAreFoundBothWays()
{
    QString text = u"Latin 假作真时 with code and several lines of text that wraps at the end of the column, twice. "_s;
    text = text.repeated(3).trimmed();
    const auto view = shownTranscript(
        {samples::answer(u"a"_s, text + u"\n\n```c\nint first;\n\tint second;\n```\n\nهذه فقرة باللغة العربية"_s)});
    QList<QAccessibleInterface *> nodes = allNodes(listOf(view), QAccessible::Paragraph);
    nodes += allNodes(listOf(view), QAccessible::Section);
    QCOMPARE(nodes.size(), 3);
    for (QAccessibleInterface *node : std::as_const(nodes)) {
        QAccessibleTextInterface *read = node->textInterface();
        for (int at = 0; at < read->characterCount(); ++at) {
            if (read->text(at, at + 1).trimmed().isEmpty())
                continue;
            const QRect rect = read->characterRect(at);
            QVERIFY(node->rect().adjusted(-2, -2, 2, 2).contains(rect));
            const int found = read->offsetAtPoint(rect.center());
            QVERIFY2(found == at || found == at + 1, qPrintable(u"%1 %2"_s.arg(at).arg(found)));
        }
        QCOMPARE(read->offsetAtPoint(node->rect().topLeft() - QPoint(30, 30)), -1);
    }
}

void TestAccessibleTree::looksAreTold()
{
    const auto view
        = shownTranscript({samples::answer(u"a"_s, u"A **bold** and `code` and [a link](https://x.org)."_s)});
    QAccessibleTextInterface *read = findNode(listOf(view), QAccessible::Paragraph)->textInterface();
    int start = 0;
    int end = 0;
    QCOMPARE(read->attributes(3, &start, &end), u"font-weight:bold;"_s);
    QCOMPARE(read->text(start, end), u"bold"_s);
    QCOMPARE(read->attributes(0, &start, &end), QString());
    QCOMPARE(read->text(start, end), u"A "_s);
    QCOMPARE(read->attributes(7, &start, &end), QString());
    QCOMPARE(read->text(start, end), u" and "_s);
    QVERIFY(read->attributes(12, &start, &end).contains("monospace"_L1));
    QVERIFY(read->attributes(22, &start, &end).contains("link"_L1));
    QCOMPARE(read->text(start, end), u"a link"_s);
}

void TestAccessibleTree::theSelectionIsTheViewsOwn()
{
    const auto view = shownTranscript({samples::answer(u"a"_s, u"One two three."_s)});
    QAccessibleTextInterface *read = findNode(listOf(view), QAccessible::Paragraph)->textInterface();
    QCOMPARE(read->selectionCount(), 0);
    read->addSelection(4, 7);
    QCOMPARE(view->selectedText(TranscriptView::CopyForm::Plain), u"two"_s);
    QCOMPARE(read->selectionCount(), 1);
    int start = 0;
    int end = 0;
    read->selection(0, &start, &end);
    QCOMPARE(start, 4);
    QCOMPARE(end, 7);
    QCOMPARE(read->cursorPosition(), 7);
    read->setSelection(0, 0, 3);
    QCOMPARE(view->selectedText(TranscriptView::CopyForm::Plain), u"One"_s);
    read->removeSelection(0);
    QVERIFY(!view->hasSelection());
    read->setCursorPosition(8);
    QCOMPARE(read->cursorPosition(), 8);
    QVERIFY(!view->hasSelection());
    view->selectAll();
    read->selection(0, &start, &end);
    QCOMPARE(start, 0);
    QCOMPARE(end, 14);
}

void TestAccessibleTree::aTableIsReadByCell()
{
    const auto view = shownTranscript({samples::answer(
        u"a"_s, u"| Name | Where |\n|---|---|\n| first | [here](https://x.org/1) |\n| second | there |\n"_s)});
    QAccessibleInterface *node = findNode(listOf(view), QAccessible::Table);
    QVERIFY(node);
    QAccessibleTableInterface *table = node->tableInterface();
    QVERIFY(table);
    QCOMPARE(table->rowCount(), 3);
    QCOMPARE(table->columnCount(), 2);
    QCOMPARE(table->columnDescription(1), u"Where"_s);
    QAccessibleInterface *cell = table->cellAt(1, 1);
    QCOMPARE(cell->text(QAccessible::Name), u"here"_s);
    QCOMPARE(cell->role(), QAccessible::Cell);
    QCOMPARE(table->cellAt(0, 1)->role(), QAccessible::ColumnHeader);
    QCOMPARE(cell->tableCellInterface()->rowIndex(), 1);
    QCOMPARE(cell->tableCellInterface()->columnIndex(), 1);
    QCOMPARE(cell->tableCellInterface()->columnHeaderCells(), QList{table->cellAt(0, 1)});
    QCOMPARE(cell->tableCellInterface()->table(), node);
    QCOMPARE(node->indexOfChild(cell), 3);
    QCOMPARE(cell->childCount(), 1);
    QCOMPARE(cell->child(0)->role(), QAccessible::Link);
    QCOMPARE(cell->child(0)->parent(), cell);
    QCOMPARE(node->childAt(cell->rect().center().x(), cell->rect().center().y()), cell);
    QAccessibleTextInterface *read = table->cellAt(2, 0)->textInterface();
    QCOMPARE(read->text(0, -1), u"second"_s);
    read->addSelection(0, 6);
    QVERIFY(view->selectedText(TranscriptView::CopyForm::Plain).contains("second"_L1));
    QCOMPARE(read->selectionCount(), 1);
    QCOMPARE(table->cellAt(1, 0)->textInterface()->selectionCount(), 0);
    QCOMPARE(table->cellAt(3, 0), nullptr);
}

void TestAccessibleTree::linksAndButtonsDoWhatAClickDoes()
{
    const auto view = shownTranscript(samples::showcase());
    QSignalSpy links(view.get(), &TranscriptView::linkActivated);
    QSignalSpy actions(view.get(), &TranscriptView::actionTriggered);
    QSignalSpy branches(view.get(), &TranscriptView::branchRequested);
    QSignalSpy saves(view.get(), &TranscriptView::codeSaveRequested);
    const auto press = [&](QAccessible::Role role, const QString &name) {
        QAccessibleInterface *node = findNode(listOf(view), role, name);
        QVERIFY2(node, qPrintable(name));
        node->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    };
    press(QAccessible::Link, u"the note on queues"_s);
    QCOMPARE(links.size(), 1);
    QCOMPARE(links[0][0].toUrl(), QUrl(u"https://example.org/queues"_s));
    QAccessibleInterface *link = findNode(listOf(view), QAccessible::Link, u"the note"_s);
    auto *target = static_cast<QAccessibleHyperlinkInterface *>(link->interface_cast(QAccessible::HyperlinkInterface));
    QVERIFY(target);
    QCOMPARE(target->anchorTarget(), u"https://example.org/queues"_s);
    press(QAccessible::Button, u"Continue"_s);
    QCOMPARE(actions.last(), (QVariantList{u"a3"_s, u"continue"_s}));
    press(QAccessible::Button, u"Next version"_s);
    QCOMPARE(branches.last(), (QVariantList{u"a1"_s, 1}));
    press(QAccessible::Button, u"Save as"_s);
    QCOMPARE(saves.size(), 1);
    link->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
    QVERIFY(link->state().focused);
    QCOMPARE(listOf(view)->focusChild(), link);
}

void TestAccessibleTree::foldsSayWhetherTheyAreOpen()
{
    const auto view = shownTranscript(samples::showcase());
    QAccessibleInterface *fold = findNode(listOf(view), QAccessible::Button, u"Thought for"_s);
    QVERIFY(fold);
    QVERIFY(fold->state().collapsed);
    const int blocks = fold->parent()->childCount();
    fold->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QVERIFY(fold->state().expanded);
    QCOMPARE(fold->parent()->childCount(), blocks + 2);
    QAccessibleInterface *card = findNode(listOf(view), QAccessible::Grouping, u"Wants to call get_weather"_s);
    QVERIFY(card);
    QVERIFY(!card->textInterface());
    card->child(0)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QVERIFY(card->child(0)->state().expanded);
    QVERIFY(card->textInterface()->text(0, -1).contains("Lisbon"_L1));
}

void TestAccessibleTree::whatIsFarAwayIsScrolledTo()
{
    const auto view = shownTranscript(samples::longConversation(200));
    QAccessibleInterface *message = listOf(view)->child(11);
    QVERIFY(message->state().offscreen);
    QAccessibleInterface *last = message->child(message->childCount() - 2);
    last->textInterface()->scrollToSubstring(0, 3);
    const QRect area(view->viewport()->mapToGlobal(QPoint()), view->viewport()->size());
    QVERIFY(area.contains(last->textInterface()->characterRect(0)));
    QVERIFY(!last->state().offscreen);
}

QTEST_MAIN(TestAccessibleTree)
#include "tst_accessibletree.moc"
