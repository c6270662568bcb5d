// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Charts as they look, against pictures that were judged by eye: two themes, two scales. See judgedpicture.h.

#include "tests/ui/common/judgedpicture.h"
#include "tests/ui/common/plotsamples.h"
#include "ui/common/plotpicture.h"
#include "ui/common/plotview.h"
#include "ui/common/textlabel.h"

#include <QBoxLayout>
#include <QTest>

using namespace switchyard;
using namespace Qt::StringLiterals;

class TestPlotPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void looksAsJudged_data();
    void looksAsJudged();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestPlotPictures::initTestCase()
{
    m_theme = std::make_unique<Theme>();
    QLocale::setDefault(QLocale(u"en_US"_s));
    if (const QString obstacle = judged::obstacle(); !obstacle.isEmpty())
        QSKIP(qPrintable(obstacle));
}

void TestPlotPictures::looksAsJudged_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QSize>("size");
    for (const bool dark : {false, true}) {
        for (const auto &[kind, size] :
             {std::pair(u"cloud"_s, QSize(640, 360)), std::pair(u"steps"_s, QSize(420, 240)),
              std::pair(u"narrow"_s, QSize(250, 170)), std::pair(u"bars"_s, QSize(640, 240)),
              std::pair(u"ranking"_s, QSize(560, 220)), std::pair(u"table"_s, QSize(560, 300))})
            QTest::addRow("%s-%s", qPrintable(kind), dark ? "dark" : "light") << dark << kind << size;
    }
}

void TestPlotPictures::looksAsJudged()
{
    QFETCH(bool, dark);
    QFETCH(QString, kind);
    QFETCH(QSize, size);
    m_theme->apply({.scheme = dark ? ThemeChoice::Scheme::Dark : ThemeChoice::Scheme::Light});
    Surface window(&ThemeColors::base);
    auto *layout = new QVBoxLayout(&window);
    layout->setContentsMargins(12, 10, 12, 10);
    PlotView view(u"chart"_s);
    layout->addWidget(&view);
    view.setPlot(kind == u"steps" || kind == u"narrow" ? samples::steps()
                     : kind == u"bars"                 ? samples::bars()
                     : kind == u"ranking"              ? samples::ranking()
                                                       : samples::cloud());
    view.setTableShown(kind == u"table");
    window.resize(size);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    if (auto *picture = view.findChild<PlotPicture *>(); kind == u"cloud" || kind == u"bars") {
        picture->setFocus(); // with the card of a point and the ring of the keyboard
        for (int i = 0; i < 4; ++i)
            QTest::keyClick(picture, Qt::Key_Right);
    }
    const QString problem = judged::complaint(window.grab().toImage(), u"tests/ui/common/pictures"_s,
                                              u"plot-%1"_s.arg(QLatin1StringView(QTest::currentDataTag())));
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

QTEST_MAIN(TestPlotPictures)

#include "tst_plotpictures.moc"
