// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The showcase conversation as it looks, against pictures that were judged by eye: three widths, two themes, two
// scales. SWITCHYARD_REFRESH=1 takes what is drawn now as judged; look at it first (SWITCHYARD_PICTURES=folder).

#include "tests/ui/chat/chatsamples.h"
#include "ui/chat/math/mathtypesetter.h"
#include "ui/chat/transcriptview.h"
#include "ui/common/theme.h"

#include <QDir>
#include <QFontInfo>
#include <QTest>

#include <cmath>
#include <functional>
#include <numeric>

using namespace switchyard;
using namespace Qt::StringLiterals;

namespace {

constexpr int differs = 40; // of 255, in one channel: not a trace of smoothing
constexpr double mostShare = 0.015; // of the pixels of a band may differ by that much
constexpr int bandHeight = 64;

QString judgedFolder()
{
    return qEnvironmentVariable("SWITCHYARD_SOURCE") + "/tests/ui/chat/pictures"_L1;
}

/// A picture of fewer colours: half the size, and no difference to the eye.
QImage kept(const QImage &picture)
{
    if (picture.devicePixelRatio() > 1) // the colours are looked at in the small ones
        return picture.convertToFormat(QImage::Format_Grayscale8);
    return picture.convertToFormat(QImage::Format_RGB16).convertToFormat(QImage::Format_RGB888);
}

/// Share of the pixels that are not alike, in the band where most are not; 1 for pictures of different size.
double difference(const QImage &one, const QImage &other)
{
    if (one.size() != other.size())
        return 1;
    const QImage a = one.convertToFormat(QImage::Format_RGB32);
    const QImage b = other.convertToFormat(QImage::Format_RGB32);
    double worst = 0;
    for (int top = 0; top < a.height(); top += bandHeight) {
        qint64 count = 0;
        for (int y = top; y < std::min(a.height(), top + bandHeight); ++y) {
            const auto *left = reinterpret_cast<const QRgb *>(a.constScanLine(y));
            const auto *right = reinterpret_cast<const QRgb *>(b.constScanLine(y));
            count += std::inner_product(left, left + a.width(), right, qint64(0), std::plus<>(), [](QRgb was, QRgb is) {
                return qint64(std::max({std::abs(qRed(was) - qRed(is)), std::abs(qGreen(was) - qGreen(is)),
                                        std::abs(qBlue(was) - qBlue(is))})
                              > differs);
            });
        }
        worst = std::max(worst, double(count) / double(qint64(a.width()) * bandHeight));
    }
    return worst;
}

} // namespace

class TestShowcase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void looksAsJudged_data();
    void looksAsJudged();
    void aDifferenceIsSeen();

private:
    QImage draw(bool dark, int width);

    std::unique_ptr<Theme> m_theme;
};

void TestShowcase::initTestCase()
{
    m_theme = std::make_unique<Theme>();
    if (!QLatin1StringView(qVersion()).startsWith("6.8."_L1))
        QSKIP("the pictures were judged with Qt 6.8, which draws letters in its own way");
    if (QFontInfo(QFont(u"Inter"_s)).family() != "Inter"_L1)
        QSKIP("the pictures were judged with the font Inter");
    if (!MathTypesetter::isAvailable())
        QSKIP("the pictures were judged with KaTeX");
}

QImage TestShowcase::draw(bool dark, int width)
{
    m_theme->apply({.scheme = dark ? ThemeChoice::Scheme::Dark : ThemeChoice::Scheme::Light});
    MathTypesetter math;
    TranscriptView view;
    view.setMath(&math);
    view.resize(width, 3200);
    QList<TranscriptMessage> messages = samples::showcase();
    messages.removeIf([](const TranscriptMessage &message) { return message.isLive(); }); // its caret blinks
    view.setMessages(messages);
    view.show();
    if (!QTest::qWaitForWindowExposed(&view))
        return {};
    // Formulas and colours come from their workers: the picture is done when it stays the same.
    QImage picture, before;
    int same = 0;
    for (int i = 0; i < 100 && same < 5; ++i) {
        QTest::qWait(60);
        view.flush();
        picture = view.grab().toImage();
        same = math.pending() == 0 && picture == before ? same + 1 : 0;
        before = picture;
    }
    const QRect last = view.messageRect(int(view.count()) - 1);
    return picture.copy(0, 0, picture.width(), int((last.bottom() + 8) * picture.devicePixelRatio()));
}

void TestShowcase::looksAsJudged_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("width");
    for (const bool dark : {false, true}) {
        for (const int width : {420, 700, 1000})
            QTest::addRow("%s-%d", dark ? "dark" : "light", width) << dark << width;
    }
}

void TestShowcase::looksAsJudged()
{
    QFETCH(bool, dark);
    QFETCH(int, width);
    const QImage drawn = draw(dark, width);
    QVERIFY(!drawn.isNull());
    const QString name = u"showcase-%1@%2.png"_s.arg(QLatin1StringView(QTest::currentDataTag()),
                                                     QString::number(drawn.devicePixelRatio()));
    if (const QString folder = qEnvironmentVariable("SWITCHYARD_PICTURES"); !folder.isEmpty()) {
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(drawn.save(QDir(folder).filePath(name)));
    }
    const QString path = QDir(judgedFolder()).filePath(name);
    if (qEnvironmentVariableIsSet("SWITCHYARD_REFRESH")) {
        QVERIFY(QDir().mkpath(judgedFolder()));
        QVERIFY(kept(drawn).save(path, "PNG", 0));
    }
    const QImage judged(path);
    QVERIFY2(!judged.isNull(), qPrintable(path + " is missing"_L1));
    const double share = difference(kept(drawn), judged);
    if (share > mostShare)
        drawn.save(name);
    QVERIFY2(share <= mostShare,
             qPrintable(u"%1 % of the pixels differ; what was drawn is in %2"_s.arg(share * 100)
                            .arg(QDir::current().filePath(name))));
}

void TestShowcase::aDifferenceIsSeen()
{
    const QImage light = draw(false, 420);
    QImage other = light.copy();
    QCOMPARE(difference(light, other), 0.0);
    // A few lines that have moved by two pixels.
    const int moved = int(std::round(2 * light.devicePixelRatio()));
    for (int y = 200; y < 200 + 2 * bandHeight; ++y)
        std::memcpy(other.scanLine(y), light.constScanLine(y + moved), size_t(light.bytesPerLine()));
    QVERIFY2(difference(light, other) > mostShare, qPrintable(QString::number(difference(light, other))));
    QVERIFY(difference(light, draw(true, 420)) > 0.5);
}

QTEST_MAIN(TestShowcase)

#include "tst_showcase.moc"
