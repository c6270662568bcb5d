// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/chatpage.h"
#include "ui/chat/composer.h"
#include "ui/chat/transcriptview.h"
#include "ui/common/toast.h"
#include "ui/explorer/modelspage.h"
#include "ui/explorer/modeltablemodel.h"
#include "ui/frame/commandpalette.h"
#include "ui/keys/connectioncard.h"
#include "ui/keys/keyspage.h"
#include "ui/mainwindow.h"
#include "ui/settings/settingspage.h"
#include "ui/usage/usagepage.h"
#include "uihouse.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace switchyard;
using namespace Qt::StringLiterals;

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesAreBuiltWhenTheyAreVisited();
    void keysGoFromPageToPage();
    void theSandboxIsNamedAsSuch();
    void theBalanceAppearsWhenItIsKnown();
    void positionIsKept();
    void modelsAreSearchedAndCompared();
    void nothingIsAskedUnasked();
    void usageAddsUpTheLedger();
    void removingAConnectionCanBeTakenBack();
    void noticesLeaveTheComposerFree();
    void settingsReachThePreferences();
    void foreignTextNeverBecomesMarkup();
    void everyControlHasANameAndAnAccessibleName();
    void everyPageIsDrawn_data();
    void everyPageIsDrawn();
};

namespace {

constexpr PageId allPages[] = {PageId::Chats, PageId::Models, PageId::Usage, PageId::Keys, PageId::Settings};

bool isInteractive(const QWidget *widget)
{
    if (widget->focusPolicy() == Qt::NoFocus && !qobject_cast<const QAbstractButton *>(widget))
        return false;
    // Parts of other widgets speak for these.
    if (widget->objectName().startsWith("qt_"_L1) || qobject_cast<const QComboBox *>(widget->parentWidget())
        || widget->inherits("QComboBoxListView") || widget->inherits("QLineEditIconButton")
        || widget->inherits("QTableCornerButton") || widget->isHidden())
        return false;
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)
        || qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractItemView *>(widget);
}

QString describe(const QWidget *widget)
{
    QStringList path;
    for (const QWidget *at = widget; at; at = at->parentWidget())
        path.prepend(QLatin1StringView(at->metaObject()->className()) + u'#' + at->objectName());
    return path.join(u'/');
}

} // namespace

void TestMainWindow::pagesAreBuiltWhenTheyAreVisited()
{
    UiHouse house;
    house.addSandbox();
    MainWindow window(house.services());
    QVERIFY(!window.findChild<ModelsPage *>());
    QVERIFY(!window.findChild<UsagePage *>());
    window.showPage(PageId::Models);
    QVERIFY(window.findChild<ModelsPage *>());
    QVERIFY(!window.findChild<SettingsPage *>());
}

void TestMainWindow::keysGoFromPageToPage()
{
    UiHouse house;
    house.addSandbox();
    MainWindow window(house.services());
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    for (int i = pageCount; i > 0; --i) {
        QTest::keyClick(&window, Qt::Key(Qt::Key_0 + i), Qt::ControlModifier);
        QCOMPARE(int(window.currentPage()), i - 1);
    }
    QTest::keyClick(&window, Qt::Key_Comma, Qt::ControlModifier);
    QCOMPARE(window.currentPage(), PageId::Settings);
    QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
    QVERIFY(window.findChild<CommandPalette *>());
    QTest::keyClick(window.findChild<QLineEdit *>(u"paletteSearch"_s), Qt::Key_Escape);
    QTRY_VERIFY(!window.findChild<CommandPalette *>());
}

void TestMainWindow::theSandboxIsNamedAsSuch()
{
    UiHouse house;
    house.addSandbox();
    MainWindow window(house.services());
    window.show();
    auto *bar = window.findChild<QWidget *>(u"sandboxBar"_s);
    QVERIFY(bar->isVisible());
    const ConnectionId router = house.addOpenRouter();
    house.preferences.update([&](Settings &settings) { settings.defaultConnection = router; });
    QTRY_VERIFY(!bar->isVisible());
}

void TestMainWindow::theBalanceAppearsWhenItIsKnown()
{
    UiHouse house;
    const ConnectionId router = house.addOpenRouter();
    house.preferences.update([&](Settings &settings) { settings.defaultConnection = router; });
    MainWindow window(house.services());
    window.show();
    auto *balance = window.findChild<QAbstractButton *>(u"railBalance"_s);
    QVERIFY(!balance->isVisible());
    house.credits.refresh(router);
    QTRY_VERIFY(balance->isVisible());
    QVERIFY2(balance->text().startsWith(u"$18.42"_s), qPrintable(balance->text()));
}

void TestMainWindow::positionIsKept()
{
    UiHouse house;
    house.addSandbox();
    {
        MainWindow window(house.services());
        window.show();
        window.resize(770, 520); // the offscreen screen is small
        window.close();
    }
    MainWindow window(house.services());
    QCOMPARE(window.size(), QSize(770, 520));
}

void TestMainWindow::modelsAreSearchedAndCompared()
{
    UiHouse house;
    const ConnectionId sandbox = house.addSandbox();
    MainWindow window(house.services());
    window.show();
    window.showPage(PageId::Models);
    auto *table = window.findChild<QTableView *>(u"modelTable"_s);
    QVERIFY(!table->isVisible()); // the empty state
    house.fetchModels(sandbox);
    QTRY_VERIFY(table->isVisible());
    QCOMPARE(table->model()->rowCount(), 10);
    window.modelsPage()->setSearch(u"openai price<100"_s);
    QCOMPARE(table->model()->rowCount(), 1);
    window.modelsPage()->setSearch(u"no such model"_s);
    QVERIFY(!table->isVisible());
    window.modelsPage()->setSearch({});
    auto *compare = window.findChild<QPushButton *>(u"compareModel"_s);
    for (const int row : {1, 4, 6}) {
        table->selectRow(row);
        compare->click();
    }
    window.findChild<QPushButton *>(u"showComparison"_s)->click();
    auto *comparison = window.findChild<QTableView *>(u"comparisonTable"_s);
    QVERIFY(comparison->isVisible());
    QCOMPARE(comparison->model()->columnCount(), 4);
    QCOMPARE(window.modelsPage()->section(), ModelsPage::Section::Compare);
    window.findChild<QPushButton *>(u"clearComparison"_s)->click();
    QVERIFY(!comparison->isVisible()); // the empty state shows the way back
    window.modelsPage()->showSection(ModelsPage::Section::Catalogue);
    QVERIFY(table->isVisible());
    QSignalSpy chat(window.modelsPage(), &ModelsPage::chatRequested);
    window.findChild<QPushButton *>(u"chatWithModel"_s)->click();
    QCOMPARE(chat.size(), 1);
    QCOMPARE(window.currentPage(), PageId::Chats);
}

void TestMainWindow::nothingIsAskedUnasked()
{
    UiHouse house;
    house.addSandbox();
    house.addOpenRouter();
    const qsizetype before = house.transport.requests().size();
    MainWindow window(house.services());
    window.show();
    for (const PageId page : allPages) {
        window.showPage(page);
        QCoreApplication::sendPostedEvents();
        QTest::qWait(20);
    }
    QCOMPARE(house.transport.requests().size(), before);
}

void TestMainWindow::usageAddsUpTheLedger()
{
    UiHouse house;
    house.addSandbox();
    house.fillLedger();
    MainWindow window(house.services());
    window.show();
    window.showPage(PageId::Usage);
    auto *ledger = window.findChild<QTableView *>(u"ledgerTable"_s);
    QTRY_VERIFY(ledger->isVisible());
    QTRY_COMPARE(ledger->model()->rowCount(), 60);
    auto *spent = window.findChild<QLabel *>(u"spentCardFigure"_s);
    QTRY_VERIFY(spent->text().startsWith(u'$'));
    window.usagePage()->setSpan(UsagePage::Span::Week);
    QTRY_VERIFY(ledger->model()->rowCount() < 60);
    auto *days = window.findChild<QTableView *>(u"dayTable"_s);
    QVERIFY(!days->isVisible());
    QTest::keyClick(window.usagePage(), Qt::Key_T);
    QVERIFY(days->isVisible());
}

void TestMainWindow::removingAConnectionCanBeTakenBack()
{
    UiHouse house;
    house.addSandbox();
    house.addOpenRouter();
    MainWindow window(house.services());
    window.show();
    window.showPage(PageId::Keys);
    const auto visibleCards = [&window] {
        int count = 0;
        for (const auto *card : window.keysPage()->findChildren<ConnectionCard *>())
            count += card->isVisible() ? 1 : 0;
        return count;
    };
    QCOMPARE(visibleCards(), 2);
    const auto remove = [&window] {
        for (auto *card : window.keysPage()->findChildren<ConnectionCard *>()) {
            if (card->id() == ConnectionId(u"router"_s))
                Q_EMIT card->removalRequested();
        }
    };
    remove();
    QCOMPARE(visibleCards(), 1);
    window.findChild<QPushButton *>(u"undo"_s)->click();
    QCOMPARE(visibleCards(), 2);
    QVERIFY(house.connections->find(ConnectionId(u"router"_s)));
    remove();
    window.saveState(); // the end of the program makes it final
    QTRY_VERIFY(!house.connections->find(ConnectionId(u"router"_s)));
    QTRY_VERIFY(house.secrets.items.isEmpty());
}

void TestMainWindow::noticesLeaveTheComposerFree()
{
    UiHouse house;
    house.addSandbox();
    MainWindow window(house.services());
    window.resize(1280, 800);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto *chats = window.findChild<ChatPage *>();
    int undone = 0;
    Q_EMIT chats->undoable(u"gone"_s, [&undone] { ++undone; }, [] {});
    auto *toast = window.findChild<Toast *>();
    QVERIFY(toast->isVisible());
    const auto onWindow
        = [&window](const QWidget *widget) { return QRect(widget->mapTo(&window, QPoint()), widget->size()); };
    QVERIFY(!onWindow(toast).intersects(onWindow(chats->composer())));
    QVERIFY(onWindow(toast).bottom() > onWindow(chats->composer()).top() - 30); // and stands right above it
    // The key of undo does it from where nothing is typed.
    chats->transcript()->setFocus();
    QTest::keyClick(chats->transcript(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(undone, 1);
    QVERIFY(!toast->isVisible());
}

void TestMainWindow::settingsReachThePreferences()
{
    UiHouse house;
    house.addSandbox();
    MainWindow window(house.services());
    window.show();
    window.showPage(PageId::Settings);
    window.findChild<QPushButton *>(u"theme2"_s)->click();
    QCOMPARE(house.preferences.values().theme, Settings::Theme::Dark);
    window.findChild<QAbstractButton *>(u"ctrlEnterSends"_s)->click();
    QVERIFY(!house.preferences.values().enterSends);
    window.findChild<QAbstractButton *>(u"routingZdr"_s)->click();
    QCOMPARE(house.preferences.values().routing.zdr, std::optional(true));
    // A change from elsewhere is shown.
    house.preferences.update([](Settings &settings) { settings.theme = Settings::Theme::Light; });
    QVERIFY(window.findChild<QPushButton *>(u"theme1"_s)->isChecked());
}

void TestMainWindow::foreignTextNeverBecomesMarkup()
{
    UiHouse house;
    const ConnectionId sandbox = house.addSandbox();
    house.fetchModels(sandbox);
    house.fillLedger();
    MainWindow window(house.services());
    window.show();
    for (const PageId page : allPages)
        window.showPage(page);
    window.modelsPage()->findChild<QTableView *>(u"modelTable"_s)->selectRow(0);
    window.keysPage()->signIn();
    window.openPalette();
    QTest::qWait(50);
    int labels = 0;
    for (const QWidget *top : QApplication::topLevelWidgets()) {
        for (const auto *label : top->findChildren<QLabel *>()) {
            // A form layout makes its labels itself, out of our own words.
            if (label->buddy())
                continue;
            ++labels;
            QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(describe(label) + u": "_s + label->text()));
        }
    }
    QVERIFY(labels > 40);
}

void TestMainWindow::everyControlHasANameAndAnAccessibleName()
{
    UiHouse house;
    const ConnectionId sandbox = house.addSandbox();
    house.fetchModels(sandbox);
    MainWindow window(house.services());
    window.show();
    for (const PageId page : allPages)
        window.showPage(page);
    window.modelsPage()->findChild<QTableView *>(u"modelTable"_s)->selectRow(0);
    window.keysPage()->signIn();
    QTest::qWait(50);
    QStringList nameless;
    int controls = 0;
    for (const QWidget *top : QApplication::topLevelWidgets()) {
        for (const auto *widget : top->findChildren<QWidget *>()) {
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            // A button that was hidden because it has nothing to say yet.
            const bool isReserve = button && button->isHidden() && button->text().isEmpty();
            if (!isInteractive(widget) || isReserve)
                continue;
            ++controls;
            const bool spoken = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
            if (widget->objectName().isEmpty() || !spoken)
                nameless << describe(widget);
        }
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    QVERIFY(controls > 50);
}

void TestMainWindow::everyPageIsDrawn_data()
{
    QTest::addColumn<int>("scheme");
    QTest::addColumn<int>("ratio");
    QTest::addColumn<int>("percent");
    QTest::newRow("light") << int(ThemeChoice::Scheme::Light) << 1 << 100;
    QTest::newRow("dark") << int(ThemeChoice::Scheme::Dark) << 1 << 100;
    QTest::newRow("light-2x") << int(ThemeChoice::Scheme::Light) << 2 << 100;
    QTest::newRow("dark-2x") << int(ThemeChoice::Scheme::Dark) << 2 << 100;
    QTest::newRow("light-text150") << int(ThemeChoice::Scheme::Light) << 1 << 150;
}

void TestMainWindow::everyPageIsDrawn()
{
    QFETCH(int, scheme);
    QFETCH(int, ratio);
    QFETCH(int, percent);
    UiHouse house;
    house.theme.apply({.scheme = ThemeChoice::Scheme(scheme), .textPercent = percent});
    const ConnectionId router = house.addOpenRouter();
    house.addSandbox();
    house.addLocal();
    house.fetchModels(router);
    house.fillLedger();
    house.preferences.update([&](Settings &settings) { settings.defaultConnection = router; });
    house.credits.refresh(router);
    MainWindow window(house.services());
    window.resize(1440, 900);
    window.show();
    const QDir folder(QDir::current().filePath(u"shots"_s));
    QVERIFY(QDir().mkpath(folder.path()));
    const auto take = [&](const QString &name) {
        QTest::qWait(250);
        QPixmap picture(window.size() * ratio);
        picture.setDevicePixelRatio(ratio);
        window.render(&picture);
        QVERIFY(picture.save(folder.filePath(u"%1-%2.png"_s.arg(name, QLatin1StringView(QTest::currentDataTag())))));
    };
    window.showPage(PageId::Models);
    take(u"models-nothing-chosen"_s);
    auto *table = window.findChild<QTableView *>(u"modelTable"_s);
    auto *compare = window.findChild<QPushButton *>(u"compareModel"_s);
    for (const int row : {1, 4, 6}) {
        table->selectRow(row);
        compare->click();
    }
    take(u"models"_s);
    window.findChild<QPushButton *>(u"showComparison"_s)->click();
    take(u"models-comparison"_s);
    window.modelsPage()->setSearch(u"no such model"_s);
    take(u"models-no-match"_s);
    window.showPage(PageId::Usage);
    QTRY_VERIFY(window.findChild<QTableView *>(u"ledgerTable"_s)->isVisible());
    take(u"usage"_s);
    window.showPage(PageId::Keys);
    const auto cards = window.keysPage()->findChildren<ConnectionCard *>();
    for (auto *card : cards)
        Q_EMIT card->testRequested();
    take(u"keys"_s);
    window.showPage(PageId::Settings);
    take(u"settings"_s);
    window.showPage(PageId::Chats);
    take(u"chats"_s);
    window.openPalette();
    take(u"palette"_s);
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
