// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/math/mathengine.h"
#include "ui/chat/math/pathdata.h"

#include <QDir>
#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace switchyard {
namespace {

QString number(double value)
{
    const QString text = QString::number(value, 'f', 2);
    return text == "-0.00"_L1 ? u"0.00"_s : text;
}

/// Up is positive here, as a reader of formulas thinks.
QString printed(const MathOp &op)
{
    const QString color = op.color.isValid() ? u' ' + op.color.name() : QString();
    if (op.kind == MathOp::Kind::Glyphs)
        return u"%1 %2 '%3' at %4 %5%6"_s.arg(op.name, number(op.rect.height()), op.text, number(op.rect.x()),
                                              number(-op.rect.y()), color);
    QRectF rect = op.kind == MathOp::Kind::Outline ? op.path.boundingRect() : op.rect;
    const QString what = op.kind == MathOp::Kind::Outline ? u"path"_s
        : op.kind == MathOp::Kind::Fill                   ? u"fill"_s
        : op.name.isEmpty()                               ? u"rule"_s
                                                          : op.name;
    return u"%1 %2 %3 to %4 %5%6"_s.arg(what, number(rect.left()), number(-rect.bottom()), number(rect.right()),
                                        number(-rect.top()), color);
}

QString printed(const MathOps &ops)
{
    QStringList lines{u"width %1 up %2 down %3"_s.arg(number(ops.width), number(ops.ascent), number(ops.descent))};
    for (const MathOp &op : ops.body)
        lines.append(printed(op));
    for (const MathOp &op : ops.tag)
        lines.append(u"tag "_s + printed(op));
    return lines.join(u'\n') + u'\n';
}

/// One case of the golden file: "# name", "inline" or "display", the source, and the lines of the drawing.
struct Case
{
    QString name;
    bool display = true;
    QString source;
    QString expected;
};

QString goldenPath()
{
    return qEnvironmentVariable("SWITCHYARD_SOURCE") + u"/tests/ui/chat/math/drawings.txt"_s;
}

QList<Case> goldenCases()
{
    QFile file(goldenPath());
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Case> cases;
    const QStringList parts = QString::fromUtf8(file.readAll()).split(u"\n# "_s).sliced(1);
    for (const QString &part : parts) {
        const QStringList lines = part.split(u'\n');
        Case next{.name = lines.value(0), .display = lines.value(1) == "display"_L1, .source = lines.value(2)};
        next.expected = lines.sliced(qMin<qsizetype>(3, lines.size())).join(u'\n').trimmed() + u'\n';
        cases.append(next);
    }
    return cases;
}

} // namespace

class MathLayoutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void drawsAsBefore_data();
    void drawsAsBefore();
    void scalesExactly();
    void keepsInkInsideOfItsMeasures_data();
    void keepsInkInsideOfItsMeasures();
    void blackIsReadableInTheDark();
    void barsFillRowsOfPixels();
    void readsPathData();
    void cutsLongTails();
    void readsOnlyWholeTrees();

private:
    [[nodiscard]] Formula formula(const QString &source, bool display = true)
    {
        return m_engine->typeset(source, display).value_or(Formula());
    }

    std::unique_ptr<MathEngine> m_engine;
    MathFonts m_fonts;
};

void MathLayoutTest::initTestCase()
{
    QVERIFY2(MathEngine::isAvailable(), "QT_PLUGIN_PATH has to name the folder lib of the build");
    MathLimits limits;
    limits.deadline = 60s;
    m_engine = std::make_unique<MathEngine>(limits);
}

void MathLayoutTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void MathLayoutTest::drawsAsBefore_data()
{
    QTest::addColumn<bool>("display");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("expected");
    const QList<Case> cases = goldenCases();
    QVERIFY(cases.size() >= 15);
    if (!qEnvironmentVariableIsSet("SWITCHYARD_REFRESH")) {
        for (const Case &next : cases)
            QTest::newRow(qPrintable(next.name)) << next.display << next.source << next.expected;
        return;
    }
    // A new version of KaTeX may draw differently: refresh, then read the difference.
    QFile file(goldenPath());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray all = file.readAll();
    QByteArray text = all.first(all.indexOf("\n# ") + 1);
    file.close();
    for (const Case &next : cases) {
        const Result<MathOps> ops = m_engine->steps(next.source, next.display);
        text += u"# %1\n%2\n%3\n%4\n"_s
                    .arg(next.name, next.display ? u"display"_s : u"inline"_s, next.source,
                         ops ? printed(*ops) : ops.error().message)
                    .toUtf8();
    }
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text.trimmed() + '\n');
    QSKIP("refreshed");
}

void MathLayoutTest::drawsAsBefore()
{
    QFETCH(const bool, display);
    QFETCH(const QString, source);
    QFETCH(const QString, expected);
    const Result<MathOps> ops = m_engine->steps(source, display);
    QVERIFY(ops);
    QCOMPARE(printed(*ops), expected);
}

void MathLayoutTest::scalesExactly()
{
    const Formula sum = formula(u"\\sum_{i=1}^n \\frac{\\sqrt{x_i}}{2}"_s);
    const MathColors colors{.ink = Qt::black, .background = Qt::white};
    const auto ink = [&](double em, double ratio) {
        QImage image(QSize(600, 300) * ratio, QImage::Format_RGB32);
        image.setDevicePixelRatio(ratio);
        image.fill(Qt::white);
        QPainter painter(&image);
        sum.paint(painter, {20, 150}, em, colors, m_fonts);
        painter.end();
        QRect bounds;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (qGray(image.pixel(x, y)) < 128)
                    bounds |= QRect(x, y, 1, 1);
            }
        }
        return bounds;
    };
    const QRect once = ink(20, 1);
    QVERIFY(once.width() > 50);
    QCOMPARE(ink(40, 1).size(), ink(20, 2).size()); // ems and pixel ratio are one thing
    QVERIFY(qAbs(ink(40, 1).width() - 2 * once.width()) <= 2);
    QVERIFY(qAbs(ink(40, 1).height() - 2 * once.height()) <= 2);
}

void MathLayoutTest::keepsInkInsideOfItsMeasures_data()
{
    QTest::addColumn<QString>("source");
    QTest::newRow("fraction") << u"\\frac{\\frac{a}{b}}{\\frac{c}{d}}"_s;
    QTest::newRow("root") << u"\\sqrt{\\sqrt{\\sqrt{x}}}"_s;
    QTest::newRow("matrix") << u"\\begin{bmatrix}1\\\\2\\\\3\\\\4\\\\5\\\\6\\end{bmatrix}"_s;
    QTest::newRow("braces") << u"\\underbrace{\\overbrace{a+b+c}^{x}}_{yyyyyyyyyyyyyyyyyyyy}"_s;
    QTest::newRow("operators") << u"\\prod_{\\substack{a<b\\\\c<d}}^{\\infty} \\int\\limits_{\\Omega} f"_s;
    QTest::newRow("lines") << u"a+b\\\\c+d\\\\\\frac{e}{f}"_s;
}

void MathLayoutTest::keepsInkInsideOfItsMeasures()
{
    QFETCH(const QString, source);
    const Formula drawn = formula(source);
    constexpr double Overhang = 0.12; // slanted letters, the hair of a brace
    QVERIFY(drawn.ink.left() > -Overhang);
    QVERIFY(drawn.ink.right() < drawn.width + Overhang);
    QVERIFY(-drawn.ink.top() < drawn.ascent + Overhang);
    QVERIFY(drawn.ink.bottom() < drawn.descent + Overhang);
}

void MathLayoutTest::blackIsReadableInTheDark()
{
    const Formula black = formula(u"\\color{black}\\rule{2em}{2em}"_s);
    QImage image(40, 40, QImage::Format_RGB32);
    image.fill(QColor(0x1b, 0x1c, 0x20));
    QPainter painter(&image);
    black.paint(painter, {0, 40}, 20, {.ink = Qt::white, .background = QColor(0x1b, 0x1c, 0x20)}, m_fonts);
    painter.end();
    QVERIFY(qGray(image.pixel(20, 20)) > 90);
    const Formula box = formula(u"\\colorbox{yellow}{$\\rule{2em}{1em}$}"_s);
    QCOMPARE(box.body.rules.first().color, QColor(Qt::black)); // whatever the theme is
}

void MathLayoutTest::barsFillRowsOfPixels()
{
    // The left end of each bar has nothing above or below it.
    for (const QString &source : {u"\\frac{\\kern1em 1}{\\kern1em 2}"_s, u"\\overline{\\kern1em x}"_s}) {
        const Formula drawn = formula(source);
        const QRectF bar = drawn.body.rules.first().rect;
        for (double em = 11; em < 40; em += 0.7) {
            QImage image(200, 200, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            drawn.paint(painter, {10.3, 100.6}, em, {.ink = Qt::black, .background = Qt::white}, m_fonts);
            painter.end();
            int black = 0;
            int grey = 0;
            for (int y = 0; y < 200; ++y) {
                const int value = qGray(image.pixel(int(10.3 + (bar.left() + 0.5) * em), y));
                black += value < 8 ? 1 : 0;
                grey += value >= 8 && value < 248 ? 1 : 0;
            }
            QCOMPARE(grey, 0);
            QCOMPARE(black, qMax(1, qRound(em * bar.height())));
        }
    }
}

void MathLayoutTest::readsPathData()
{
    const auto bounds = [](const QString &data) { return pathFromData(data).boundingRect(); };
    QCOMPARE(bounds(u"M0 0h10v20h-10z"_s), QRectF(0, 0, 10, 20));
    QCOMPARE(bounds(u"M1,2 L3-4l.5.5z"_s), QRectF(QPointF(1, -4), QPointF(3.5, 2)));
    QCOMPARE(bounds(u"m5 5 10 0 0 10z"_s), QRectF(5, 5, 10, 10));
    QCOMPARE(pathFromData(u"M0 0c0 5 5 10 10 10s10-5 10-10"_s).currentPosition(), QPointF(0, 0));
    QCOMPARE(bounds(u"M0 0q5 10 10 0t10 0z"_s).width(), 20.0);
    QCOMPARE(bounds(u"MM1 1H5V5H1z"_s), QRectF(1, 1, 4, 4));
    // KaTeX draws bars twice; once is enough, and lighter at the edges.
    QCOMPARE(pathFromData(u"M0 0H10V20H0z M0 0H10V20H0z"_s).elementCount(),
             pathFromData(u"M0 0H10V20H0z"_s).elementCount());
    for (const QString &broken :
         {u""_s, u"x"_s, u"M"_s, u"M1"_s, u"M1 1L"_s, u"10 10"_s, u"M1 1A5 5 0 0 1 9 9"_s, u"z"_s})
        QVERIFY(bounds(broken).width() < 2);
}

void MathLayoutTest::cutsLongTails()
{
    const QPainterPath tail = pathFromData(u"M0 0H400000V100H0z"_s);
    const QRectF area(10, 20, 3, 0.1);
    for (const QString &aspect : {u"xMinYMin slice"_s, u"xMaxYMin slice"_s, u"xMidYMin slice"_s})
        QCOMPARE(fittedPath(tail, {0, 0, 400'000, 100}, area, aspect).boundingRect(), area);
    QCOMPARE(fittedPath(tail, {0, 0, 400'000, 100}, area, u"none").boundingRect(), area);
    QVERIFY(fittedPath(tail, {}, area, u"none").isEmpty());
}

void MathLayoutTest::readsOnlyWholeTrees()
{
    QVERIFY(MathTree::read(u"").nodes.empty());
    QVERIFY(MathTree::read(u"(").nodes.empty());
    QVERIFY(MathTree::read(u")").nodes.empty());
    QVERIFY(MathTree::read(u"(a\n)\n(b\n)").nodes.empty());
    const MathTree tree
        = MathTree::read(u"(mord sizing reset-size6 size3\u001fmarginRight:0.5em;color:#f00;\u001f1.5\u001f-0.2\n"
                         "tmathnormal\u001f\u001f0.1\u001fx\n)");
    QCOMPARE(tree.nodes.size(), 2U);
    QCOMPARE(tree.nodes[0].resetSize, 6);
    QCOMPARE(tree.nodes[0].size, 3);
    QCOMPARE(tree.nodes[0].style.marginRight, 0.5);
    QCOMPARE(tree.nodes[0].style.color, QColor(Qt::red));
    QCOMPARE(tree.nodes[0].depth, -0.2);
    QCOMPARE(tree.nodes[0].firstChild, 1);
    QCOMPARE(tree.nodes[1].text, u"x"_s);
    QCOMPARE(tree.nodes[1].italic, 0.1);
    QVERIFY(tree.nodes[1].is(MathClass::MathNormal));
}

} // namespace switchyard

QTEST_MAIN(switchyard::MathLayoutTest)
#include "tst_mathlayout.moc"
