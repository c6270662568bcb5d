// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../frame/uihouse.h"
#include "ui/chat/chatfacts.h"
#include "ui/explorer/catalogueview.h"
#include "ui/explorer/modelspage.h"
#include "ui/explorer/modeltablemodel.h"

#include <QClipboard>
#include <QHeaderView>
#include <QInputDialog>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace switchyard;
using namespace Qt::StringLiterals;

namespace {

/// The page with the ten models of the house in it.
class Page
{
public:
    explicit Page(UiHouse &house) : page(house.services())
    {
        QObject::connect(&page, &ModelsPage::undoable, &page,
                         [this](const QString &text, const std::function<void()> &undo, const auto &) {
                             undoText = text;
                             lastUndo = undo;
                         });
        page.resize(1400, 800);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        table = page.findChild<QTableView *>(u"modelTable"_s);
        search = page.findChild<QLineEdit *>(u"modelSearch"_s);
        QTRY_VERIFY(table->model()->rowCount() > 0);
    }

    [[nodiscard]] QStringList names() const
    {
        QStringList list;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            list << table->model()->index(row, ModelTableModel::Name).data(SecondLineRole).toString();
        return list;
    }
    [[nodiscard]] QPoint cell(int row, int column) const
    {
        return table->visualRect(table->model()->index(row, column)).center();
    }
    void click(int row, int column, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::mouseClick(table->viewport(), Qt::LeftButton, modifiers, cell(row, column));
    }
    void clickHeading(int column) const
    {
        QHeaderView *header = table->horizontalHeader();
        QTest::mouseClick(
            header->viewport(), Qt::LeftButton, {},
            {header->sectionViewportPosition(column) + header->sectionSize(column) / 2, header->height() / 2});
    }
    /// As a user does, key by key; the field has the focus then.
    void type(const QString &text) const
    {
        search->setFocus();
        for (const QChar letter : text) // QTest types Latin-1 only in one piece
            QTest::keyClick(search, letter.toLatin1());
    }
    [[nodiscard]] QListView *suggestions() const { return page.findChild<QListView *>(u"querySuggestionList"_s); }
    [[nodiscard]] bool suggests() const { return suggestions() && suggestions()->isVisible(); }
    template <class T> [[nodiscard]] T *part(const QString &name) const { return page.findChild<T *>(name); }

    ModelsPage page;
    QTableView *table = nullptr;
    QLineEdit *search = nullptr;
    QString undoText;
    std::function<void()> lastUndo;
};

QStringList textsOf(const QMenu *menu)
{
    QStringList texts;
    for (const QAction *action : menu->actions()) {
        if (!action->isSeparator())
            texts << action->text();
    }
    return texts;
}

QAction *actionIn(const QMenu *menu, const QString &text)
{
    for (QAction *action : menu->actions()) {
        if (action->text().startsWith(text))
            return action;
    }
    return nullptr;
}

} // namespace

class TestCatalogueView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_US"_s)); }
    void init();
    void cleanup() { m_house.reset(); }

    void theCheapestThatSeesCallsToolsAndHas200kTakesTwoActions();
    void aClickOnTheStarMarksAndChoosesNothing();
    void favouritesAreFoundByChipAndKey();
    void hidingCanBeUndoneAndSeen();
    void severalLinesAreMarkedTogether();
    void theMenuOfALineDoesWhatItSays();
    void marksSurviveANewPage();
    void columnsAreRemembered();
    void columnsMoveByKey();
    void resetBringsTheColumnsBack();
    void aProposalIsTakenWithTab();
    void enterTakesOnlyWhatIsChosen();
    void escapeClosesTheListThenClearsTheLine();
    void theMouseTakesAProposal();
    void compositionsNeverOpenTheList();
    void whatIsNotUnderstoodIsTold();
    void filtersAreSavedAppliedRenamedAndDeleted();
    void pickersShowFavouritesFirstAndNeitherHiddenNorBatches();

private:
    std::unique_ptr<UiHouse> m_house;
};

void TestCatalogueView::init()
{
    m_house = std::make_unique<UiHouse>();
    m_house->theme.apply({});
    m_house->fetchModels(m_house->addSandbox());
}

void TestCatalogueView::theCheapestThatSeesCallsToolsAndHas200kTakesTwoActions()
{
    Page page(*m_house);
    page.type(u"in:image cap:tools ctx>=200k"_s);
    page.clickHeading(ModelTableModel::Output);
    QCOMPARE(page.names().first(), u"google/gemini-3.1-flash-lite"_s);
    QCOMPARE(page.names().size(), 6);
    QCOMPARE(page.names().last(), u"openai/gpt-5.4-pro"_s);
}

void TestCatalogueView::aClickOnTheStarMarksAndChoosesNothing()
{
    Page page(*m_house);
    page.click(4, ModelTableModel::Name);
    const ModelId second(page.names().at(2));
    page.click(2, ModelTableModel::Favourite);
    QVERIFY(m_house->notebook.marksOf(second).favourite);
    QCOMPARE(page.table->currentIndex().row(), 4);
    QCOMPARE(page.table->model()->index(2, ModelTableModel::Favourite).data().toString(), u"★"_s);
    page.click(2, ModelTableModel::Favourite);
    QVERIFY(!m_house->notebook.marksOf(second).favourite);
}

void TestCatalogueView::favouritesAreFoundByChipAndKey()
{
    Page page(*m_house);
    const QString id = page.names().at(3);
    page.click(3, ModelTableModel::Name);
    QTest::keyClick(page.table, Qt::Key_D, Qt::ControlModifier);
    page.part<QPushButton>(u"filter-is:favourite"_s)->click();
    QCOMPARE(page.search->text(), u"is:favourite"_s);
    QCOMPARE(page.names(), QStringList{id});
    page.part<QPushButton>(u"filter-is:favourite"_s)->click();
    QCOMPARE(page.names().size(), 10);
}

void TestCatalogueView::hidingCanBeUndoneAndSeen()
{
    Page page(*m_house);
    auto *hint = page.part<QPushButton>(u"filter-is:hidden"_s);
    QVERIFY(!hint->isVisible());
    const QStringList before = page.names();
    page.click(3, ModelTableModel::Name);
    QTest::keyClick(page.table, Qt::Key_Delete);
    QCOMPARE(page.names().size(), 9);
    QCOMPARE(page.table->currentIndex().row(), 3); // what followed takes its place
    QVERIFY(hint->isVisible());
    QCOMPARE(hint->text(), u"1 hidden"_s);
    hint->click();
    QCOMPARE(page.names(), QStringList{before.at(3)});
    hint->click();
    QCOMPARE(page.names().size(), 9);
    QCOMPARE(page.undoText, u"1 model(s) hidden"_s);
    page.lastUndo();
    QCOMPARE(page.names(), before);
    QVERIFY(!hint->isVisible());
}

void TestCatalogueView::severalLinesAreMarkedTogether()
{
    Page page(*m_house);
    page.click(1, ModelTableModel::Name);
    page.click(3, ModelTableModel::Name, Qt::ShiftModifier);
    QTest::keyClick(page.table, Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(m_house->notebook.marks().size(), 3);
    QCOMPARE(page.table->selectionModel()->selectedRows().size(), 3);
    QTest::keyClick(page.table, Qt::Key_D, Qt::ControlModifier);
    QVERIFY(m_house->notebook.marks().isEmpty());
    QTest::keyClick(page.table, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text().split(u'\n'), page.names().sliced(1, 3));
    QTest::keyClick(page.table, Qt::Key_Delete);
    QCOMPARE(page.names().size(), 7);
}

void TestCatalogueView::theMenuOfALineDoesWhatItSays()
{
    Page page(*m_house);
    m_house->notebook.setMarks(ModelId(u"gone/long-ago"_s), {.tags = {u"work"_s}});
    page.click(2, ModelTableModel::Name);
    const ModelId id(page.names().at(2));
    QContextMenuEvent event(QContextMenuEvent::Keyboard, page.cell(2, 0), {});
    QCoreApplication::sendEvent(page.table, &event);
    auto *menu = page.part<QMenu>(u"modelMenu"_s);
    QVERIFY(menu);
    QCOMPARE(textsOf(menu),
             QStringList({u"Chat"_s, u"Make default"_s, u"Compare"_s, u"Favourite"_s, u"Hide"_s, u"Tags"_s,
                          u"Columns"_s, u"Copy id"_s}));
    actionIn(menu, u"Tags"_s)->menu()->actions().first()->trigger();
    QCOMPARE(m_house->notebook.marksOf(id).tags, QStringList{u"work"_s});
    actionIn(menu, u"Make default"_s)->trigger();
    QCOMPARE(m_house->preferences.values().defaultModel, id);
    QSignalSpy chat(&page.page, &ModelsPage::chatRequested);
    actionIn(menu, u"Chat"_s)->trigger();
    QCOMPARE(chat.count(), 1);
    menu->close();
    page.type(u"tag:work"_s);
    QCOMPARE(page.names(), QStringList{id.text()});
}

void TestCatalogueView::marksSurviveANewPage()
{
    m_house->notebook.setMarks(ModelId(u"qwen/qwen3-max"_s), {.hidden = true});
    Page page(*m_house);
    QCOMPARE(page.names().size(), 9);
}

void TestCatalogueView::columnsAreRemembered()
{
    const auto shownIn = [](const QTableView *table) {
        QStringList list;
        const QHeaderView *header = table->horizontalHeader();
        for (int place = 0; place < header->count(); ++place) {
            if (const int column = header->logicalIndex(place); !header->isSectionHidden(column))
                list << table->model()->headerData(column, Qt::Horizontal).toString();
        }
        return list.join(u" | "_s);
    };
    const QString arranged = u"★ | Model | Out $/M | In $/M | Can | Tok/s | First s | Up % | Author"_s;
    {
        Page page(*m_house);
        QCOMPARE(shownIn(page.table),
                 u"★ | Model | Context | In $/M | Out $/M | 90 days | Reads | Can | Tok/s | First s | Up %"_s);
        QHeaderView *header = page.table->horizontalHeader();
        Q_EMIT header->customContextMenuRequested({header->sectionViewportPosition(ModelTableModel::Context) + 4, 4});
        auto *menu = page.part<QMenu>(u"columnMenu"_s);
        for (const QString &name : {u"Tokens that fit into one request"_s,
                                    u"Price of output tokens in the last 90 days, as far as it was seen here"_s,
                                    u"Kinds of input"_s, u"Who made it"_s})
            actionIn(menu, name)->trigger();
        QVERIFY(!actionIn(menu, u"Name and id"_s)->isEnabled());
        menu->close();
        header->moveSection(header->visualIndex(ModelTableModel::Output), 2);
        header->resizeSection(ModelTableModel::Author, 177);
        page.clickHeading(ModelTableModel::Input);
        page.clickHeading(ModelTableModel::Input);
        QCOMPARE(shownIn(page.table), arranged);
        QTRY_COMPARE(m_house->preferences.values().modelColumns.widths.value(u"author"_s), 177);
        QTRY_COMPARE(m_house->preferences.values().modelColumns.sort, (QList<ColumnSort>{{u"input"_s, true}}));
    }
    Page page(*m_house);
    QCOMPARE(shownIn(page.table), arranged);
    QCOMPARE(page.table->columnWidth(ModelTableModel::Author), 177);
    QCOMPARE(page.names().first(), u"openai/gpt-5.4-pro"_s); // dearest first
    QCOMPARE(page.table->horizontalHeader()->sortIndicatorSection(), int(ModelTableModel::Input));
}

void TestCatalogueView::columnsMoveByKey()
{
    Page page(*m_house);
    const QHeaderView *header = page.table->horizontalHeader();
    page.click(1, ModelTableModel::Input);
    const int place = header->visualIndex(ModelTableModel::Input);
    QTest::keyClick(page.table, Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(header->visualIndex(ModelTableModel::Input), place + 1);
    QTest::keyClick(page.table, Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(header->visualIndex(ModelTableModel::Input), place);
}

void TestCatalogueView::resetBringsTheColumnsBack()
{
    m_house->preferences.update([](Settings &settings) {
        settings.modelColumns = {.shown = {u"output"_s, u"name"_s, u"unheard-of"_s}, .widths = {}, .sort = {}};
    });
    Page page(*m_house);
    QVERIFY(page.table->isColumnHidden(ModelTableModel::Context));
    QCOMPARE(page.table->horizontalHeader()->visualIndex(ModelTableModel::Output), 0);
    QHeaderView *header = page.table->horizontalHeader();
    Q_EMIT header->customContextMenuRequested({4, 4});
    actionIn(page.part<QMenu>(u"columnMenu"_s), u"Reset columns"_s)->trigger();
    QVERIFY(!page.table->isColumnHidden(ModelTableModel::Context));
    QCOMPARE(header->visualIndex(ModelTableModel::Favourite), 0);
}

void TestCatalogueView::aProposalIsTakenWithTab()
{
    Page page(*m_house);
    page.type(u"in:im"_s);
    QTRY_VERIFY(page.suggests());
    QCOMPARE(page.suggestions()->model()->index(0, 0).data().toString(), u"in:image"_s);
    QTest::keyClick(page.search, Qt::Key_Tab);
    QCOMPARE(page.search->text(), u"in:image "_s);
    QVERIFY(page.search->hasFocus());
    QVERIFY(!page.suggests());
    // A field goes on to its values at once.
    page.type(u"auth"_s);
    QTRY_VERIFY(page.suggests());
    QTest::keyClick(page.search, Qt::Key_Tab);
    QCOMPARE(page.search->text(), u"in:image author:"_s);
    QVERIFY(page.suggests());
    QTest::keyClick(page.search, Qt::Key_Down);
    QTest::keyClick(page.search, Qt::Key_Return);
    QVERIFY2(page.search->text().startsWith(u"in:image author:"_s), qPrintable(page.search->text()));
    QVERIFY(page.names().size() < 7);
}

void TestCatalogueView::enterTakesOnlyWhatIsChosen()
{
    Page page(*m_house);
    page.type(u"mistr"_s);
    QTRY_VERIFY(page.suggests());
    QTest::keyClick(page.search, Qt::Key_Return);
    QCOMPARE(page.search->text(), u"mistr"_s);
    QVERIFY(page.table->hasFocus());
}

void TestCatalogueView::escapeClosesTheListThenClearsTheLine()
{
    Page page(*m_house);
    page.type(u"cap:to"_s);
    QTRY_VERIFY(page.suggests());
    QTest::keyClick(page.search, Qt::Key_Escape);
    QVERIFY(!page.suggests());
    QCOMPARE(page.search->text(), u"cap:to"_s);
    QTest::keyClick(page.search, Qt::Key_Escape);
    QVERIFY(page.search->text().isEmpty());
}

void TestCatalogueView::theMouseTakesAProposal()
{
    Page page(*m_house);
    page.type(u"cap:"_s);
    QTRY_VERIFY(page.suggests());
    const QListView *list = page.suggestions();
    const QModelIndex second = list->model()->index(1, 0);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(second).center());
    QVERIFY2(page.search->text().startsWith(u"cap:"_s) && page.search->text().size() > 5,
             qPrintable(page.search->text()));
    QVERIFY(page.search->hasFocus());
}

void TestCatalogueView::compositionsNeverOpenTheList()
{
    Page page(*m_house);
    page.type(u"in:"_s);
    QTRY_VERIFY(page.suggests());
    QInputMethodEvent composing(u"ni"_s, {});
    QCoreApplication::sendEvent(page.search, &composing);
    QVERIFY(!page.suggests());
    QTest::qWait(120);
    QVERIFY(!page.suggests());
    // Enter belongs to the composition, and marking problems does not end it.
    QTest::keyClick(page.search, Qt::Key_Return);
    QVERIFY(page.search->hasFocus());
    page.page.setSearch(u"in:"_s);
    QInputMethodEvent committed;
    committed.setCommitString(u"你"_s);
    QCoreApplication::sendEvent(page.search, &committed);
    QVERIFY2(page.search->text().contains(u"你"_s), qPrintable(page.search->text()));
}

void TestCatalogueView::whatIsNotUnderstoodIsTold()
{
    Page page(*m_house);
    page.type(u"speed>5 gpt"_s);
    QCOMPARE(page.search->accessibleDescription(), u"speed>5: there is no such field"_s);
    QCOMPARE(page.names().size(), 2); // and the rest of the line holds
    page.search->setText(u"price<abc"_s);
    QCOMPARE(page.search->accessibleDescription(), u"price<abc: not a value of this field"_s);
    page.search->setText(u"price<1"_s);
    QVERIFY(page.search->accessibleDescription().isEmpty());
}

void TestCatalogueView::filtersAreSavedAppliedRenamedAndDeleted()
{
    Page page(*m_house);
    auto *button = page.part<QPushButton>(u"savedFilters"_s);
    QMenu *menu = button->menu();
    Q_EMIT menu->aboutToShow();
    actionIn(menu, u"Sees images"_s)->trigger();
    QCOMPARE(page.search->text(), u"in:image cap:tools ctx>=200k"_s);
    QCOMPARE(page.names().size(), 6);
    page.search->setText(u"author:openai  price<100"_s);
    Q_EMIT menu->aboutToShow();
    actionIn(menu, u"Save this search"_s)->trigger();
    auto *dialog = page.page.findChild<QInputDialog *>(u"filterName"_s);
    QVERIFY(dialog);
    dialog->setTextValue(u"R&D"_s);
    dialog->accept();
    QCOMPARE(m_house->notebook.filters().last().line, u"author:openai price<100"_s);
    Q_EMIT menu->aboutToShow();
    QVERIFY(actionIn(menu, u"R&&D"_s)->isChecked());
    QVERIFY(!actionIn(menu, u"Save this search"_s)->isEnabled());
    const auto before = m_house->notebook.filters();
    actionIn(actionIn(menu, u"Delete"_s)->menu(), u"R&&D"_s)->trigger();
    QCOMPARE(m_house->notebook.filters().size(), before.size() - 1);
    page.lastUndo();
    QCOMPARE(m_house->notebook.filters(), before);
}

void TestCatalogueView::pickersShowFavouritesFirstAndNeitherHiddenNorBatches()
{
    const ConnectionId other = m_house->addOpenRouter();
    QList<Model> models;
    for (const QString &id : {u"a/plain"_s, u"a/plain:batch"_s, u"a/hidden"_s, u"z/favourite"_s}) {
        Model model;
        model.id = ModelId(id);
        model.name = id;
        models << model;
    }
    m_house->catalog->take(other, readyAsync<QList<Model>>(models));
    QTRY_COMPARE(m_house->catalog->models().size(), 14);
    m_house->notebook.setMarks(ModelId(u"a/hidden"_s), {.hidden = true});
    m_house->notebook.setMarks(ModelId(u"z/favourite"_s), {.favourite = true});
    QStringList ids;
    for (const ModelPickerRow &row : pickerRows(m_house->services(), ConnectionId(u"sandbox"_s)))
        ids << row.model.text();
    QCOMPARE(ids.size(), 12);
    QCOMPARE(ids.first(), u"z/favourite"_s);
    QCOMPARE(ids.last(), u"a/plain"_s);
    QVERIFY(!ids.contains(u"a/plain:batch"_s));
    QVERIFY(!ids.contains(u"a/hidden"_s));
}

QTEST_MAIN(TestCatalogueView)
#include "tst_catalogueview.moc"
