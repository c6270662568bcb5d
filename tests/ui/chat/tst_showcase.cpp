// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The showcase conversation as it looks, against pictures that were judged by eye: three widths, two themes, two
// scales. See tests/ui/common/judgedpicture.h.

#include "tests/ui/chat/chatsamples.h"
#include "tests/ui/common/judgedpicture.h"
#include "ui/chat/math/mathtypesetter.h"
#include "ui/chat/transcriptview.h"
#include "ui/common/theme.h"

#include <QTest>

#include <cmath>
#include <cstring>

using namespace switchyard;
using namespace Qt::StringLiterals;

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
    if (const QString obstacle = judged::obstacle(); !obstacle.isEmpty())
        QSKIP(qPrintable(obstacle));
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
    const QString problem = judged::complaint(drawn, u"tests/ui/chat/pictures"_s,
                                              u"showcase-%1"_s.arg(QLatin1StringView(QTest::currentDataTag())));
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void TestShowcase::aDifferenceIsSeen()
{
    const QImage light = draw(false, 420);
    QImage other = light.copy();
    QCOMPARE(judged::difference(light, other), 0.0);
    // A few lines that have moved by two pixels.
    const int moved = int(std::round(2 * light.devicePixelRatio()));
    for (int y = 200; y < 200 + 2 * judged::bandHeight; ++y)
        std::memcpy(other.scanLine(y), light.constScanLine(y + moved), size_t(light.bytesPerLine()));
    QVERIFY2(judged::difference(light, other) > judged::mostShare,
             qPrintable(QString::number(judged::difference(light, other))));
    QVERIFY(judged::difference(light, draw(true, 420)) > 0.5);
}

QTEST_MAIN(TestShowcase)

#include "tst_showcase.moc"
