// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mathsamples.h"
#include "ui/chat/math/mathengine.h"

#include <QDir>
#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QTest>

#include <cmath>
#include <ctime>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace switchyard {

namespace {

/// Pictures depend on the version of Qt and FreeType and on nothing else that was tried; a version that draws letters a
/// little differently passes, a part in another place does not.
double difference(const QImage &a, const QImage &b)
{
    if (a.size() != b.size())
        return 1;
    qint64 differing = 0;
    qint64 inked = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const int one = qGray(a.pixel(x, y));
            const int two = qGray(b.pixel(x, y));
            differing += qAbs(one - two) > 64 ? 1 : 0;
            inked += one != qGray(a.pixel(0, 0)) ? 1 : 0;
        }
    }
    return double(differing) / double(qMax<qint64>(inked, 1));
}

/// Milliseconds of processor time, so that other programs do not count.
double workTime()
{
    return double(std::clock()) * 1000 / CLOCKS_PER_SEC;
}

} // namespace

class MathSheetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sheet_data();
    void sheet();
    void standsInText();

private:
    void compare(const QImage &image, const QString &name);

    QHash<QString, Formula> m_formulas;
    MathFonts m_fonts;
};

void MathSheetTest::initTestCase()
{
    QVERIFY2(MathEngine::isAvailable(), "QT_PLUGIN_PATH has to name the folder lib of the build");
    MathLimits limits;
    limits.deadline = 60s;
    MathEngine engine(limits);
    double begin = workTime();
    (void)engine.typeset(u"x"_s, false);
    qInfo("engine loaded and first formula: %.0f ms", workTime() - begin);
    for (const MathSample &sample : mathSamples()) {
        begin = workTime();
        const Result<Formula> formula = engine.typeset(sample.source, sample.display);
        qInfo("%6.2f ms %7lld bytes  %s", workTime() - begin, formula ? qint64(formula->bytes()) : 0,
              qPrintable(sample.name));
        QVERIFY2(formula, qPrintable(sample.name + u": " + (formula ? QString() : formula.error().message)));
        m_formulas.insert(sample.name, *formula);
    }
}

void MathSheetTest::sheet_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<double>("ratio");
    QTest::newRow("light") << false << 1.0;
    QTest::newRow("dark2") << true << 2.0;
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
    for (const auto *round : {"first", "again"}) {
        image.fill(colors.background);
        const double begin = workTime();
        for (const Place &place : std::as_const(places))
            place.formula.paint(painter, QPointF(place.x, place.y), Em, colors, m_fonts);
        qInfo("%lld formulas painted in %.2f ms (%s)", qint64(places.size()), workTime() - begin, round);
    }
    painter.end();
    compare(image, u"math-%1.png"_s.arg(QString::fromLatin1(QTest::currentDataTag())));
}

/// Letters of formulas are about as tall as those around them, and stand on their line.
void MathSheetTest::standsInText()
{
    QFont font(u"Inter"_s);
    font.setPixelSize(16);
    const QFontMetricsF metrics(font);
    const double em = Formula::emFor(metrics);
    QVERIFY2(em > 17 && em < 22, qPrintable(QString::number(em)));
    QImage image(640, 170, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setFont(font);
    const MathColors colors{.ink = Qt::black, .background = Qt::white};
    MathLimits limits;
    limits.deadline = 60s;
    MathEngine engine(limits);
    const QList<QStringList> lines{
        {u"When "_s, u"a \\ne 0"_s, u", there are two solutions to "_s, u"ax^2 + bx + c = 0"_s, u":"_s},
        {u"The loss "_s, u"\\mathcal{L}(\\theta)"_s, u" is minimised over "_s, u"\\theta \\in \\mathbb{R}^d"_s,
         u" with rate "_s, u"\\eta = 10^{-3}"_s, u"."_s},
        {u"Since "_s, u"\\sum_{i=1}^n x_i = \\frac{1}{2}"_s, u" and "_s, u"\\sqrt{2} < \\tfrac{3}{2}"_s,
         u", it follows that "_s, u"\\hat{p} \\to 1"_s, u"."_s},
        {u"其中 "_s, u"v = \\frac{\\text{距离}}{t}"_s, u" 是速度，"_s, u"\\text{若 } t > 0"_s, u"。"_s}};
    double y = 20;
    for (const QStringList &line : lines) {
        double up = metrics.ascent();
        double down = metrics.descent();
        QList<Formula> formulas;
        for (qsizetype i = 1; i < line.size(); i += 2) {
            const Result<Formula> formula = engine.typeset(line.at(i), false);
            QVERIFY(formula);
            formulas.append(*formula);
            up = qMax(up, formula->ascent * em);
            down = qMax(down, formula->descent * em);
        }
        double x = 20;
        y += up;
        for (qsizetype i = 0; i < line.size(); ++i) {
            if (i % 2 == 0) {
                painter.drawText(QPointF(x, std::round(y)), line.at(i));
                x += metrics.horizontalAdvance(line.at(i));
            } else {
                formulas.at(i / 2).paint(painter, {x, std::round(y)}, em, colors, m_fonts);
                x += formulas.at(i / 2).width * em;
            }
        }
        y += down + 14;
    }
    painter.end();
    compare(image, u"math-text.png"_s);
}

void MathSheetTest::compare(const QImage &image, const QString &name)
{
    if (const QString folder = qEnvironmentVariable("SWITCHYARD_PICTURES"); !folder.isEmpty())
        QVERIFY(image.save(folder + u'/' + name));
    const QString golden = qEnvironmentVariable("SWITCHYARD_SOURCE") + u"/tests/ui/chat/math/pictures/"_s + name;
    if (qEnvironmentVariableIsSet("SWITCHYARD_REFRESH"))
        QVERIFY(image.convertToFormat(QImage::Format_Indexed8, Qt::ThresholdDither).save(golden));
    const QImage before(golden);
    QVERIFY2(!before.isNull(), "no picture to compare with: look at the sheet, then set SWITCHYARD_REFRESH");
    const double share = difference(before.convertToFormat(QImage::Format_RGB32), image);
    QVERIFY2(share < 0.02, qPrintable(u"%1 of the ink differs"_s.arg(share)));
}

} // namespace switchyard

QTEST_MAIN(switchyard::MathSheetTest)
#include "tst_mathsheet.moc"
