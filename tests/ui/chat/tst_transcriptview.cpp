// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chatsamples.h"
#include "ui/chat/transcriptview.h"
#include "ui/common/theme.h"

#include <QAccessible>
#include <QClipboard>
#include <QDir>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace switchyard;

class TestTranscriptView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void drawsPictures_data();
    void drawsPictures();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestTranscriptView::initTestCase()
{
    m_theme = std::make_unique<Theme>();
}

void TestTranscriptView::drawsPictures_data()
{
    QTest::addColumn<QString>("sample");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("width");
    for (const char *sample : {"showcase", "scripts"}) {
        for (const bool dark : {false, true}) {
            for (const int width : {840, 420})
                QTest::addRow("%s-%s-%d", sample, dark ? "dark" : "light", width)
                    << QString::fromLatin1(sample) << dark << width;
        }
    }
}

/// Draws without a warning and not everything in one colour; with SWITCHYARD_PICTURES set, the pictures are kept.
void TestTranscriptView::drawsPictures()
{
    QFETCH(QString, sample);
    QFETCH(bool, dark);
    QFETCH(int, width);
    ThemeChoice choice;
    choice.scheme = dark ? ThemeChoice::Scheme::Dark : ThemeChoice::Scheme::Light;
    m_theme->apply(choice);
    TranscriptView view;
    view.resize(width, 2400);
    view.setMessages(sample == "showcase"_L1 ? samples::showcase() : samples::scripts());
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QTest::qWait(300); // colours come from their worker
    const QImage picture = view.grab().toImage();
    QVERIFY(!picture.isNull());
    const QString folder = qEnvironmentVariable("SWITCHYARD_PICTURES");
    if (!folder.isEmpty()) {
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(picture.save(u"%1/%2-%3.png"_s.arg(folder, QString::fromLatin1(QTest::currentDataTag()))
                                 .arg(qRound(picture.devicePixelRatio()))));
    }
}

QTEST_MAIN(TestTranscriptView)
#include "tst_transcriptview.moc"
