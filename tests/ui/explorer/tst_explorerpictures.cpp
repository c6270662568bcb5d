// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The catalogue as it looks, against pictures that were judged by eye; see judgedpicture.h.

#include "../common/judgedpicture.h"
#include "exploredhouse.h"
#include "ui/explorer/modelspage.h"
#include "ui/explorer/modeltablemodel.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace switchyard;
using namespace Qt::StringLiterals;

class TestExplorerPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void looksAsJudged_data();
    void looksAsJudged();
    void aDifferenceIsSeen();

private:
    [[nodiscard]] QImage draw(const QString &scene, bool dark);
};

namespace {

constexpr int width = 1440, height = 900;
const QStringList scenes{u"catalogue"_s, u"details"_s, u"proposals"_s, u"no-match"_s,
                         u"empty"_s,     u"loading"_s, u"failed"_s,    u"offline"_s};

FakeReply refused()
{
    return FakeReply::failing(
        Error{.kind = Error::Kind::Offline, .message = u"refused"_s, .host = u"openrouter.ai:443"_s});
}

/// What a person would do to see it.
void arrange(const QString &scene, ExploredHouse &house, ModelsPage &page)
{
    auto *table = page.findChild<QTableView *>(u"modelTable"_s);
    auto *search = page.findChild<QLineEdit *>(u"modelSearch"_s);
    if (scene == "catalogue"_L1) {
        house.offers->refresh(house.router);
        QTRY_VERIFY(house.offers->index(house.router).knowsZeroRetention());
        house.notebook.setMarks(ModelId(u"openai/gpt-5.4"_s), {.favourite = true});
        house.notebook.setMarks(ModelId(u"openrouter/auto"_s), {.hidden = true});
        search->setText(u"cap:tools ctx>=100k speed>5"_s);
        table->selectRow(2);
    } else if (scene == "details"_L1) {
        house.offers->refresh(house.router);
        page.showModel(house.router, ModelId(u"deepseek/deepseek-v3.2"_s));
        page.findChild<QPushButton *>(u"askEndpoints"_s)->click();
        auto *endpoints = page.findChild<QTableView *>(u"endpointTable"_s);
        QTRY_COMPARE(endpoints->model()->rowCount(), 4);
        QTRY_VERIFY(house.offers->index(house.router).knowsZeroRetention());
        endpoints->selectRow(3);
        page.findChild<QPushButton *>(u"ignoreEndpoint"_s)->click();
        endpoints->selectRow(0);
        page.findChild<QPushButton *>(u"pinEndpoint"_s)->click();
    } else if (scene == "proposals"_L1) {
        search->setFocus();
        QTest::keyClicks(search, u"in:image auth"_s);
        QTRY_VERIFY(page.findChild<QWidget *>(u"querySuggestions"_s));
        QTest::keyClick(search, Qt::Key_Tab);
        QTest::keyClick(search, Qt::Key_Down);
    } else if (scene == "no-match"_L1) {
        search->setText(u"price<0.0001 in:audio"_s);
    } else if (scene == "loading"_L1) {
        house.transport.fallback = [](const HttpRequest &) { return FakeReply::silent(); };
        page.findChild<QPushButton *>(u"refreshCatalogue"_s)->click();
        QTest::qWait(300); // the bar appears after a while
    } else if (scene == "failed"_L1 || scene == "offline"_L1) {
        // Without a list, and with the one that was there.
        house.transport.fallback = [](const HttpRequest &) { return refused(); };
        page.findChild<QPushButton *>(u"refreshCatalogue"_s)->click();
        QTRY_VERIFY(house.catalog->status(house.router).error);
    }
}

} // namespace

void TestExplorerPictures::initTestCase()
{
    QLocale::setDefault(QLocale(u"en_US"_s));
    if (const QString obstacle = judged::obstacle(); !obstacle.isEmpty())
        QSKIP(qPrintable(obstacle));
}

QImage TestExplorerPictures::draw(const QString &scene, bool dark)
{
    const bool isBare = scene == "empty"_L1 || scene == "loading"_L1 || scene == "failed"_L1;
    ExploredHouse house(isBare ? ExploredHouse::Models::None : ExploredHouse::Models::Ten);
    house.theme.apply({.scheme = dark ? ThemeChoice::Scheme::Dark : ThemeChoice::Scheme::Light});
    ModelsPage page(house.services());
    page.resize(width, height);
    page.show();
    if (!QTest::qWaitForWindowActive(&page))
        return {};
    arrange(scene, house, page);
    // What prices were is read beside the window's thread.
    const auto *ownUse = page.findChild<QLabel *>(u"ownUseNote"_s);
    const auto *history = page.findChild<QLabel *>(u"modelHistoryNothing"_s);
    const bool needsHistory = !isBare && scene != "no-match"_L1;
    if (needsHistory && !QTest::qWaitFor([&] {
            return !house.prices.sparklines(house.router).isEmpty()
                && (!page.findChild<QTableView *>(u"modelTable"_s)->currentIndex().isValid()
                    || (history->text().startsWith(u"Unchanged"_s) && !ownUse->text().isEmpty()));
        }))
        return {};
    // Caret and hover come and go, the moving bar never stands still.
    QTest::qWait(50);
    if (QWidget *focused = QApplication::focusWidget(); focused && scene != "proposals"_L1)
        focused->clearFocus();
    for (QLineEdit *field : page.findChildren<QLineEdit *>())
        field->setReadOnly(true);
    QCoreApplication::processEvents();
    return page.grab().toImage();
}

void TestExplorerPictures::looksAsJudged_data()
{
    QTest::addColumn<QString>("scene");
    QTest::addColumn<bool>("dark");
    for (const QString &scene : scenes) {
        for (const bool dark : {false, true})
            QTest::addRow("%s-%s", qPrintable(scene), dark ? "dark" : "light") << scene << dark;
    }
}

void TestExplorerPictures::looksAsJudged()
{
    QFETCH(QString, scene);
    QFETCH(bool, dark);
    const QImage drawn = draw(scene, dark);
    QVERIFY(!drawn.isNull());
    const QString complaint
        = judged::complaint(drawn, u"tests/ui/explorer/pictures"_s, QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY2(complaint.isEmpty(), qPrintable(complaint));
}

void TestExplorerPictures::aDifferenceIsSeen()
{
    const QImage one = draw(u"catalogue"_s, false);
    QCOMPARE(judged::difference(one, one), 0.0);
    QVERIFY(judged::difference(one, draw(u"no-match"_s, false)) > judged::mostShare);
    QVERIFY(judged::difference(one, draw(u"catalogue"_s, true)) > 0.5);
}

QTEST_MAIN(TestExplorerPictures)
#include "tst_explorerpictures.moc"
