// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/conversationlist.h"
#include "ui/chat/heightindex.h"
#include "ui/chat/modelpicker.h"
#include "ui/common/theme.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QListView>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace switchyard;

namespace {

const QDateTime now(QDate(2026, 11, 19), QTime(12, 0), QTimeZone::UTC);

ConversationSummary conversation(const QString &id, const QString &title, int hoursAgo, bool pinned = false)
{
    ConversationSummary summary;
    summary.id = ConversationId(id);
    summary.title = title;
    summary.updated = now.addSecs(-3600 * hoursAgo);
    summary.pinned = pinned;
    summary.models = {u"sandbox/essayist"_s};
    summary.cost = Money::fromText("0.021");
    return summary;
}

QString printed(const ConversationListModel &model)
{
    QString text;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row);
        if (index.data(ConversationListModel::IsSectionRole).toBool())
            text += u"# "_s + index.data().toString() + u'\n';
        else
            text += index.data().toString() + u" | "_s + index.data(ConversationListModel::DetailRole).toString()
                + u'\n';
    }
    return text;
}

QList<ModelPickerRow> manyModels(int count)
{
    QList<ModelPickerRow> rows;
    for (int i = 0; i < count; ++i)
        rows.append({ConnectionId(u"c"_s), ModelId(u"author-%1/model-%2"_s.arg(i % 40).arg(i)),
                     u"Author %1: Model %2"_s.arg(i % 40).arg(i),
                     u"author-%1/model-%2 · OpenRouter"_s.arg(i % 40).arg(i), u"2.50 / 15.00"_s, u"400 k"_s});
    return rows;
}

} // namespace

class TestChatLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        // The offscreen platform warns of what it cannot do.
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    }
    void conversationsStandUnderHeadings();
    void conversationsAreFilteredByWordsAndHits();
    void conversationListKeepsTheModelContract();
    void fault_065_foreignTitlesAreOneLine();
    void choosingReportsOnce();
    void anAnswerThatMovesItsChatUpChoosesNoOther();
    void renamingAsksAndChangesNothing();
    void modelPickerFiltersOnAllWords();
    void modelPickerIsQuick();
    void modelPickerWorksByKeyboard();
    void enterOfAnInputMethodChoosesNoModel();
    void heightIndexAgreesWithPlainSums();
    void drawsPictures_data();
    void drawsPictures();
};

void TestChatLists::conversationsStandUnderHeadings()
{
    ConversationListModel model;
    model.setConversations({conversation(u"p"_s, u"Release notes"_s, 60, true),
                            conversation(u"a"_s, u"Rate limiter"_s, 1), conversation(u"b"_s, {}, 30)},
                           now);
    QCOMPARE(printed(model),
             u"# Pinned\n"
             "Release notes | essayist · $0.021\n"
             "# Today\n"
             "Rate limiter | essayist · $0.021\n"
             "# Yesterday\n"
             "New chat | essayist · $0.021\n"_s);
}

void TestChatLists::conversationsAreFilteredByWordsAndHits()
{
    ConversationListModel model;
    model.setConversations(
        {conversation(u"a"_s, u"Rate limiter in Rust"_s, 1), conversation(u"b"_s, u"Trip to Lisbon"_s, 2)}, now);
    model.setFilter(u"rust rate"_s);
    QCOMPARE(printed(model), u"# Today\nRate limiter in Rust | essayist · $0.021\n"_s);
    model.setFilter(u"rust"_s, {ConversationId(u"b"_s)});
    QCOMPARE(model.rowCount(), 3);
    model.setFilter({});
    QCOMPARE(model.rowCount(), 3);
}

void TestChatLists::conversationListKeepsTheModelContract()
{
    ConversationListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QRandomGenerator random(7);
    for (int round = 0; round < 60; ++round) {
        QList<ConversationSummary> list;
        for (int i = 0; i < 12; ++i) {
            if (random.bounded(3) > 0)
                list.append(conversation(QString::number(i), u"Title %1"_s.arg(random.bounded(4)), random.bounded(300),
                                         random.bounded(5) == 0));
        }
        std::ranges::sort(
            list, [](const auto &a, const auto &b) { return a.pinned != b.pinned ? a.pinned : a.updated > b.updated; });
        model.setConversations(list, now);
        if (round % 4 == 0)
            model.setFilter(round % 8 == 0 ? u"1"_s : QString());
    }
}

void TestChatLists::fault_065_foreignTitlesAreOneLine()
{
    ConversationListModel model;
    model.setConversations({conversation(u"a"_s, u"one\ntwo\u202Ethree <b>"_s, 1)}, now);
    const QString title = model.index(1).data().toString();
    QVERIFY(!title.contains(u'\n'));
    QVERIFY(!title.contains(QChar(0x202E)));
    QVERIFY(title.contains("<b>"_L1));
}

void TestChatLists::choosingReportsOnce()
{
    ConversationList list;
    list.setConversations({conversation(u"a"_s, u"A"_s, 1), conversation(u"b"_s, u"B"_s, 2)}, now);
    QSignalSpy chosen(&list, &ConversationList::conversationChosen);
    auto *view = list.findChild<QListView *>(u"conversations"_s);
    list.setCurrent(ConversationId(u"a"_s));
    QCOMPARE(chosen.count(), 0);
    view->setCurrentIndex(list.model()->indexOf(ConversationId(u"b"_s)));
    QCOMPARE(chosen.count(), 1);
    // A new order of the list is no choice.
    list.setConversations({conversation(u"b"_s, u"B"_s, 0), conversation(u"a"_s, u"A"_s, 1)}, now);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(view->currentIndex(), list.model()->indexOf(ConversationId(u"b"_s)));
}

void TestChatLists::anAnswerThatMovesItsChatUpChoosesNoOther()
{
    const auto chat
        = [](const char *id, int age) { return conversation(QString::fromLatin1(id), QString::fromLatin1(id), age); };
    ConversationList list;
    list.setConversations({chat("a", 1), chat("b", 2), chat("c", 3), chat("d", 4)}, now);
    list.setCurrent(ConversationId(u"c"_s));
    QSignalSpy chosen(&list, &ConversationList::conversationChosen);
    list.setConversations({chat("c", 0), chat("a", 1), chat("b", 2), chat("d", 4)}, now);
    auto *view = list.findChild<QListView *>(u"conversations"_s);
    QCOMPARE(view->currentIndex(), list.model()->indexOf(ConversationId(u"c"_s)));
    // Words in the search field hide it; nothing else is opened in its place.
    list.findChild<QLineEdit *>(u"conversationSearch"_s)->setText(u"a"_s);
    list.findChild<QLineEdit *>(u"conversationSearch"_s)->clear();
    QCOMPARE(view->currentIndex(), list.model()->indexOf(ConversationId(u"c"_s)));
    QCOMPARE(chosen.count(), 0);
}

void TestChatLists::renamingAsksAndChangesNothing()
{
    ConversationListModel model;
    model.setConversations({conversation(u"a"_s, u"Old"_s, 1)}, now);
    QSignalSpy renamed(&model, &ConversationListModel::renameRequested);
    QVERIFY(model.setData(model.index(1), u"  New\nname "_s, Qt::EditRole));
    QCOMPARE(renamed.count(), 1);
    QCOMPARE(renamed.first().at(1).toString(), u"New name"_s);
    QCOMPARE(model.index(1).data().toString(), u"Old"_s);
}

void TestChatLists::modelPickerFiltersOnAllWords()
{
    ModelPickerListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows(manyModels(100));
    model.setFilter(u"MODEL-7 author-7"_s);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.row(0).model.text(), u"author-7/model-7"_s);
    model.setFilter(u"nothing like it"_s);
    QCOMPARE(model.rowCount(), 0);
}

void TestChatLists::modelPickerIsQuick()
{
    ModelPickerListModel model;
    model.setRows(manyModels(500));
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 20; ++i)
        model.setFilter(u"model author 1"_s.left(i % 14));
    QVERIFY2(timer.elapsed() < 20 * 4, qPrintable(QString::number(timer.elapsed())));
}

void TestChatLists::modelPickerWorksByKeyboard()
{
    QWidget anchor;
    anchor.show();
    ModelPicker picker(&anchor);
    QSignalSpy chosen(&picker, &ModelPicker::modelChosen);
    picker.openAt(&anchor, manyModels(50), ConnectionId(u"c"_s), ModelId(u"author-3/model-3"_s));
    auto *search = picker.findChild<QLineEdit *>(u"modelSearch"_s);
    auto *list = picker.findChild<QListView *>(u"modelList"_s);
    QCOMPARE(list->currentIndex().row(), 3);
    QTest::keyClick(search, Qt::Key_Down);
    QCOMPARE(list->currentIndex().row(), 4);
    QTest::keyClicks(search, u"model-49"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().at(1).value<ModelId>().text(), u"author-9/model-49"_s);
    QVERIFY(!picker.isVisible());
}

void TestChatLists::enterOfAnInputMethodChoosesNoModel()
{
    QWidget anchor;
    anchor.show();
    ModelPicker picker(&anchor);
    QSignalSpy chosen(&picker, &ModelPicker::modelChosen);
    picker.openAt(&anchor, manyModels(5), {}, {});
    auto *search = picker.findChild<QLineEdit *>(u"modelSearch"_s);
    QInputMethodEvent preedit(u"mo"_s, {});
    QApplication::sendEvent(search, &preedit);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(chosen.count(), 0);
}

void TestChatLists::heightIndexAgreesWithPlainSums()
{
    QRandomGenerator random(3);
    QList<int> plain;
    HeightIndex index;
    for (int i = 0; i < 200; ++i) {
        plain.append(1 + random.bounded(500));
        index.append(plain.last());
    }
    HeightIndex cut = index; // grown again after a cut
    cut.truncate(77);
    for (qsizetype i = 77; i < plain.size(); ++i)
        cut.append(plain[i]);
    for (int round = 0; round < 500; ++round) {
        const qsizetype row = random.bounded(plain.size());
        plain[row] = 1 + random.bounded(500);
        index.set(row, plain[row]);
        cut.set(row, plain[row]);
        qint64 sum = 0;
        const qsizetype wanted = random.bounded(plain.size());
        for (qsizetype i = 0; i < wanted; ++i)
            sum += plain[i];
        QCOMPARE(index.top(wanted), sum);
        QCOMPARE(cut.top(wanted), sum);
        QCOMPARE(index.rowAt(sum), wanted);
        QCOMPARE(index.rowAt(sum + plain[wanted] - 1), wanted);
    }
}

void TestChatLists::drawsPictures_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

/// Both lists side by side; with SWITCHYARD_PICTURES set, the pictures are kept.
void TestChatLists::drawsPictures()
{
    QFETCH(bool, dark);
    Theme theme;
    ThemeChoice choice;
    choice.scheme = dark ? ThemeChoice::Scheme::Dark : ThemeChoice::Scheme::Light;
    theme.apply(choice);
    ConversationList list;
    list.resize(272, 420);
    list.setConversations({conversation(u"p"_s, u"Release notes voice"_s, 60, true),
                           conversation(u"a"_s, u"Rate limiter in Rust: token bucket or leaky?"_s, 1),
                           conversation(u"b"_s, u"读《红楼梦》第五回"_s, 2),
                           conversation(u"c"_s, u"مرحبا بالعالم"_s, 30), conversation(u"d"_s, {}, 24 * 40)},
                          now);
    list.setBusy(ConversationId(u"a"_s), true);
    list.setCurrent(ConversationId(u"a"_s));
    list.show();
    QWidget anchor;
    anchor.show();
    ModelPicker picker(&anchor);
    picker.openAt(&anchor, manyModels(30), ConnectionId(u"c"_s), ModelId(u"author-3/model-3"_s));
    const QString folder = qEnvironmentVariable("SWITCHYARD_PICTURES");
    const QPixmap lists = list.grab();
    const QPixmap models = picker.grab();
    QVERIFY(!lists.isNull() && !models.isNull());
    if (!folder.isEmpty()) {
        QVERIFY(lists.save(u"%1/list-%2.png"_s.arg(folder, QString::fromLatin1(QTest::currentDataTag()))));
        QVERIFY(models.save(u"%1/picker-%2.png"_s.arg(folder, QString::fromLatin1(QTest::currentDataTag()))));
    }
}

QTEST_MAIN(TestChatLists)
#include "tst_chatlists.moc"
