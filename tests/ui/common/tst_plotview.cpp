// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/common/plotsamples.h"
#include "ui/common/plotpicture.h"
#include "ui/common/plotview.h"
#include "ui/common/theme.h"

#include <QAction>
#include <QFileDialog>
#include <QImage>
#include <QPushButton>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace switchyard;
using namespace Qt::StringLiterals;

/// Needs the library of charts; what is left without it is in tst_plotwithoutlibrary.
class TestPlotView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QLocale::setDefault(QLocale(u"en_US"_s)); }
    void arrowKeysWalkThroughThePointsAndReturnChoosesOne();
    void arrowKeysGoFromSeriesToSeries();
    void pointerNamesAPointAndAClickChoosesIt();
    void sidewaysBarsAreWalkedDownwards();
    void tableIsOneKeyAwayAndChoosesAsWell();
    void saysWhatIsNotDrawn();
    void picturesAndTablesAreExported();
    void shortTimesAreWrittenByTheHour();
    void fileIsWrittenAndReported();
    void everythingHasANameForThoseWhoCannotSee();
    void newColoursDrawAnew();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestPlotView::initTestCase()
{
    m_theme = std::make_unique<Theme>();
    m_theme->apply({.scheme = ThemeChoice::Scheme::Light});
    QVERIFY(PlotRendererFactory::find());
}

namespace {

/// Shown, with the keyboard in its picture.
struct Shown
{
    explicit Shown(const Plot &plot) : view(u"chart"_s)
    {
        view.setPlot(plot);
        view.resize(640, 400);
        view.show();
        view.activateWindow();
        active = QTest::qWaitForWindowActive(&view);
        picture = view.findChild<PlotPicture *>(u"chartPicture"_s);
        picture->setFocus();
    }
    PlotView view;
    PlotPicture *picture = nullptr;
    bool active = false;
};

} // namespace

void TestPlotView::arrowKeysWalkThroughThePointsAndReturnChoosesOne()
{
    Shown chart(samples::cloud());
    QSignalSpy chosen(&chart.view, &PlotView::pointActivated);
    QVERIFY(chart.picture->currentText().isEmpty());
    QTest::keyClick(chart.picture, Qt::Key_Return);
    QCOMPARE(chosen.size(), 0);
    QTest::keyClick(chart.picture, Qt::Key_Right);
    QCOMPARE(chart.picture->currentText(), u"Llama 3.3 70B, Output, $ per million: free, Throughput, tok/s: 58"_s);
    QTest::keyClick(chart.picture, Qt::Key_Right);
    QVERIFY(chart.picture->currentText().startsWith(u"DeepSeek"_s));
    QTest::keyClick(chart.picture, Qt::Key_End);
    QVERIFY(chart.picture->currentText().startsWith(u"GPT-5.4 Pro"_s));
    QTest::keyClick(chart.picture, Qt::Key_Right);
    QVERIFY(chart.picture->currentText().startsWith(u"GPT-5.4 Pro"_s));
    QTest::keyClick(chart.picture, Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toString(), u"GPT-5.4 Pro"_s);
    QTest::keyClick(chart.picture, Qt::Key_Escape);
    QVERIFY(chart.picture->currentText().isEmpty());
}

void TestPlotView::arrowKeysGoFromSeriesToSeries()
{
    Shown chart(samples::bars());
    QTest::keyClick(chart.picture, Qt::Key_Home);
    QCOMPARE(chart.picture->currentText(), u"1 Nov, GPT-5.4: $0"_s);
    QTest::keyClick(chart.picture, Qt::Key_Down);
    QCOMPARE(chart.picture->currentText(), u"1 Nov, Claude Sonnet 4.6: $0.50"_s);
    QTest::keyClick(chart.picture, Qt::Key_Right);
    QCOMPARE(chart.picture->currentText(), u"2 Nov, Claude Sonnet 4.6: $0.40"_s);
    QTest::keyClick(chart.picture, Qt::Key_Up);
    QTest::keyClick(chart.picture, Qt::Key_Up);
    QCOMPARE(chart.picture->currentText(), u"2 Nov, GPT-5.4: $0.70"_s);
}

void TestPlotView::pointerNamesAPointAndAClickChoosesIt()
{
    Shown chart(samples::cloud());
    QSignalSpy chosen(&chart.view, &PlotView::pointActivated);
    QString found;
    QPoint where;
    for (int y = 0; y < chart.picture->height() && found.isEmpty(); y += 12) {
        for (int x = 0; x < chart.picture->width() && found.isEmpty(); x += 12) {
            where = QPoint(x, y);
            QMouseEvent move(QEvent::MouseMove, where, chart.picture->mapToGlobal(where), Qt::NoButton, Qt::NoButton,
                             Qt::NoModifier);
            QApplication::sendEvent(chart.picture, &move);
            found = chart.picture->currentText();
        }
    }
    QVERIFY(found.startsWith(u"Gemini 3.1 Flash Lite"_s)); // the fastest is the first from above
    QCOMPARE(chart.picture->cursor().shape(), Qt::PointingHandCursor);
    QTest::mouseClick(chart.picture, Qt::LeftButton, {}, where);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toString(), u"Gemini 3.1 Flash Lite"_s);
}

void TestPlotView::sidewaysBarsAreWalkedDownwards()
{
    Shown chart(samples::ranking());
    QTest::keyClick(chart.picture, Qt::Key_Down);
    QCOMPARE(chart.picture->currentText(), u"DeepSeek V3.2, $ a month: $1.07, between: $1.01 – $1.13"_s);
    QTest::keyClick(chart.picture, Qt::Key_Down);
    QVERIFY(chart.picture->currentText().startsWith(u"Gemini"_s));
}

void TestPlotView::tableIsOneKeyAwayAndChoosesAsWell()
{
    Shown chart(samples::cloud());
    QSignalSpy chosen(&chart.view, &PlotView::pointActivated);
    QVERIFY(chart.active);
    QVERIFY(!chart.view.isTableShown());
    QTest::keyClick(chart.picture, Qt::Key_T);
    QVERIFY(chart.view.isTableShown());
    auto *table = chart.view.findChild<QTableView *>(u"chartTable"_s);
    QVERIFY(table->hasFocus());
    QCOMPARE(table->model()->rowCount(), 8);
    Q_EMIT table->activated(table->model()->index(2, 0));
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toString(), u"Llama 3.3 70B"_s);
    auto *button = chart.view.findChild<QPushButton *>(u"chartAsTable"_s);
    QVERIFY(button->isChecked());
    button->click();
    QVERIFY(!chart.view.isTableShown());
}

void TestPlotView::saysWhatIsNotDrawn()
{
    Shown chart(samples::cloud());
    const auto *note = chart.view.findChild<QLabel *>(u"chartNote"_s);
    QCOMPARE(note->text(), u"1 more in the table: not all of their values are known."_s);
    chart.view.setTableShown(true);
    QVERIFY(!note->isVisible());
    chart.view.setTableShown(false);
    chart.view.setPlot({.title = u"Nothing"_s});
    QCOMPARE(note->text(), u"Nothing to draw yet."_s);
    QTest::keyClick(chart.picture, Qt::Key_Right); // nowhere to go
    QVERIFY(chart.picture->currentText().isEmpty());
}

void TestPlotView::picturesAndTablesAreExported()
{
    Shown chart(samples::cloud());
    const QImage picture = QImage::fromData(chart.view.exported(PlotView::Format::Png), "PNG");
    QCOMPARE(picture.size(), QSize(1920, 1120));
    QVERIFY(picture.pixelColor(4, 4) == ThemeColors::of(&chart.view).base); // not see-through
    QSvgRenderer drawing(chart.view.exported(PlotView::Format::Svg));
    QVERIFY(drawing.isValid());
    QCOMPARE(drawing.viewBox(), QRect(0, 0, 960, 560));
    QVERIFY(chart.view.exported(PlotView::Format::Svg).contains("Mistral Medium 3.4"));
    QVERIFY(chart.view.exported(PlotView::Format::Csv).contains("Mistral Medium 3.4,2,88\r\n"));
    QVERIFY(chart.view.exported(PlotView::Format::Markdown).contains("| Mistral Medium 3.4 | $2.00 | 88 |\n"));
    // The picture on the screen is still where it was.
    QTest::keyClick(chart.picture, Qt::Key_End);
    QVERIFY(chart.picture->currentText().startsWith(u"GPT-5.4 Pro"_s));
}

void TestPlotView::shortTimesAreWrittenByTheHour()
{
    const QDateTime first = QDateTime(QDate(2026, 11, 19), QTime(15, 0));
    const auto drawn = [&first](qint64 hours) {
        Plot plot{.kind = Plot::Kind::Steps, .title = u"Price"_s, .x = {.scale = PlotAxis::Scale::Time}, .y = {}};
        plot.series << PlotSeries{
            u"x"_s,
            {{.x = plotTime(first.toUTC()), .y = 1}, {.x = plotTime(first.addSecs(hours * 3600).toUTC()), .y = 2}}};
        // The letters of the drawing can be read.
        Shown chart(plot);
        return QString::fromUtf8(chart.view.exported(PlotView::Format::Svg));
    };
    const QString midnight = QLocale().toString(first.date().addDays(1), QLocale::ShortFormat);
    const QString evening = QLocale().toString(QTime(18, 0), QLocale::ShortFormat);
    const QString day = drawn(24), week = drawn(24 * 7);
    QVERIFY2(day.contains(u'>' + evening), qPrintable(day));
    QCOMPARE(day.count(u'>' + midnight), 1);
    QVERIFY(!week.contains(u'>' + evening) && week.contains(u'>' + midnight));
}

void TestPlotView::fileIsWrittenAndReported()
{
    Shown chart(samples::cloud());
    QSignalSpy notices(&chart.view, &PlotView::notice);
    QSignalSpy failures(&chart.view, &PlotView::failed);
    const QTemporaryDir folder;
    const auto saveTo = [&](const QString &path) {
        chart.view.findChild<QAction *>(u"savecsv"_s)->trigger();
        auto *dialog = chart.view.findChild<QFileDialog *>();
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(path);
        dialog->close();
        QTRY_VERIFY(!chart.view.findChild<QFileDialog *>());
    };
    saveTo(folder.filePath(u"chart.csv"_s));
    QCOMPARE(notices.size(), 1);
    QVERIFY(QFile::exists(folder.filePath(u"chart.csv"_s)));
    saveTo(folder.filePath(u"no such folder/chart.csv"_s));
    QCOMPARE(failures.size(), 1);
    QCOMPARE(notices.size(), 1);
}

void TestPlotView::everythingHasANameForThoseWhoCannotSee()
{
    Shown chart(samples::cloud());
    QCOMPARE(chart.picture->accessibleName(), u"Chart: Price and speed"_s);
    QCOMPARE(chart.picture->accessibleDescription(), plotSummary(samples::cloud()));
    QTest::keyClick(chart.picture, Qt::Key_End);
    QCOMPARE(chart.picture->accessibleDescription(), chart.picture->currentText());
    const auto buttons = chart.view.findChildren<QPushButton *>();
    for (const QPushButton *button : buttons)
        QVERIFY(!button->accessibleName().isEmpty());
    QCOMPARE(chart.view.findChild<QTableView *>()->accessibleName(), u"Price and speed"_s);
}

void TestPlotView::newColoursDrawAnew()
{
    Shown chart(samples::cloud());
    QVERIFY(QTest::qWaitForWindowExposed(&chart.view));
    const QImage light = chart.picture->grab().toImage();
    chart.view.setPalette(ThemeColors::dark().palette());
    const QImage dark = chart.picture->grab().toImage();
    chart.view.setPalette(ThemeColors::light().palette());
    QVERIFY(light != dark);
    QCOMPARE(chart.picture->grab().toImage(), light);
}

QTEST_MAIN(TestPlotView)

#include "tst_plotview.moc"
