// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/common/plotsamples.h"
#include "ui/common/plotpicture.h"
#include "ui/common/plotview.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace switchyard;
using namespace Qt::StringLiterals;

/// The module with the library is a file, and files are lost and damaged.
class TestPlotWithoutLibrary : public QObject
{
    Q_OBJECT

public:
    static void initMain();

private Q_SLOTS:
    void tableIsThereAlone();
    void cleanupTestCase() { s_folder.reset(); }

private:
    static std::optional<QTemporaryDir> s_folder;
};

std::optional<QTemporaryDir> TestPlotWithoutLibrary::s_folder;

/// Qt reads the variable when the application object is made.
void TestPlotWithoutLibrary::initMain()
{
    s_folder.emplace();
    QDir(s_folder->path()).mkdir(u"switchyard"_s);
    QFile file(s_folder->filePath(u"switchyard/charts.so"_s));
    if (file.open(QIODevice::WriteOnly))
        file.write("no library at all");
    qputenv("QT_PLUGIN_PATH", s_folder->path().toLocal8Bit());
}

void TestPlotWithoutLibrary::tableIsThereAlone()
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^charts are shown as tables: .*charts"_s));
    PlotView view(u"chart"_s);
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); // said once
    const PlotView another(u"other"_s);
    view.setPlot(samples::cloud());
    view.resize(500, 300);
    view.show();
    QVERIFY(!view.findChild<PlotPicture *>());
    QVERIFY(view.findChild<QTableView *>()->isVisible());
    QCOMPARE(view.findChild<QTableView *>()->model()->rowCount(), 8);
    QVERIFY(!view.findChild<QPushButton *>(u"chartAsTable"_s)->isVisible());
    view.setTableShown(false); // there is nothing else
    QVERIFY(view.isTableShown());
    QVERIFY(!view.findChild<QAction *>(u"savepng"_s)->isVisible());
    QVERIFY(view.findChild<QAction *>(u"savecsv"_s)->isVisible());
    QVERIFY(view.exported(PlotView::Format::Svg).isEmpty());
    QVERIFY(view.exported(PlotView::Format::Csv).startsWith("Name,"));
}

QTEST_MAIN(TestPlotWithoutLibrary)

#include "tst_plotwithoutlibrary.moc"
