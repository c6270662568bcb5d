// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mathsamples.h"
#include "ui/chat/math/mathengine.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace switchyard {

class MathSheetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sheet_data();
    void sheet();

private:
    QHash<QString, Formula> m_formulas;
    MathFonts m_fonts;
};

void MathSheetTest::initTestCase()
{
    if (!MathEngine::isAvailable())
        QSKIP("built without KaTeX");
    MathLimits limits;
    limits.deadline = 60s;
    MathEngine engine(limits);
    QElapsedTimer time;
    time.start();
    (void)engine.typeset(u"x"_s, false);
    qInfo("engine loaded and first formula: %lld ms", time.restart());
    for (const MathSample &sample : mathSamples()) {
        time.restart();
        const Result<Formula> formula = engine.typeset(sample.source, sample.display);
        qInfo("%6.2f ms %7lld bytes  %s", double(time.nsecsElapsed()) / 1e6, formula ? qint64(formula->bytes()) : 0,
              qPrintable(sample.name));
        if (!formula)
            qWarning("%s: %s", qPrintable(sample.name), qPrintable(formula.error().message));
        else
            m_formulas.insert(sample.name, *formula);
    }
}

void MathSheetTest::sheet_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<double>("ratio");
    QTest::newRow("light") << false << 1.0;
    QTest::newRow("dark") << true << 1.0;
    QTest::newRow("light2") << false << 2.0;
}

void MathSheetTest::sheet()
{
    QFETCH(const bool, dark);
    QFETCH(const double, ratio);
    const MathColors colors{.ink = dark ? QColor(0xe6, 0xe6, 0xea) : QColor(0x1d, 0x1d, 0x22),
                            .background = dark ? QColor(0x1b, 0x1c, 0x20) : QColor(Qt::white)};
    constexpr double Em = 20;
    double height = 20;
    const int width = 1200;
    struct Place
    {
        double x, y;
        Formula formula;
    };
    QList<Place> places;
    double x = 20;
    double rowUp = 0;
    double rowDown = 0;
    qsizetype rowBegin = 0;
    const auto endRow = [&] {
        for (qsizetype i = rowBegin; i < places.size(); ++i)
            places[i].y = height + rowUp;
        height += rowUp + rowDown + 18;
        rowBegin = places.size();
        x = 20;
        rowUp = rowDown = 0;
    };
    for (const MathSample &sample : mathSamples()) {
        if (!m_formulas.contains(sample.name))
            continue;
        const Formula formula = m_formulas.value(sample.name);
        if (x + formula.width * Em > width - 20)
            endRow();
        places.append({x, 0, formula});
        rowUp = qMax(rowUp, formula.ascent * Em);
        rowDown = qMax(rowDown, formula.descent * Em);
        x += formula.width * Em + 50;
    }
    endRow();
    QImage image(QSize(width, int(height)) * ratio, QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(colors.background);
    QPainter painter(&image);
    QElapsedTimer time;
    time.start();
    for (const Place &place : std::as_const(places))
        place.formula.paint(painter, QPointF(place.x, place.y), Em, colors, m_fonts);
    qInfo("%lld formulas painted in %.2f ms", qint64(places.size()), double(time.nsecsElapsed()) / 1e6);
    painter.end();
    const QString folder = qEnvironmentVariable("SWITCHYARD_PICTURES");
    if (!folder.isEmpty())
        image.save(folder + u"/math-%1.png"_s.arg(QString::fromLatin1(QTest::currentDataTag())));
}

} // namespace switchyard

QTEST_MAIN(switchyard::MathSheetTest)
#include "tst_mathsheet.moc"
