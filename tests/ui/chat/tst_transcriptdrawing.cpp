// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chatsamples.h"
#include "shownview.h"
#include "ui/chat/math/mathtypesetter.h"
#include "ui/chat/transcriptview.h"
#include "ui/common/theme.h"

#include <QDir>
#include <QElapsedTimer>
#include <QPaintEvent>
#include <QScreen>
#include <QScrollBar>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace switchyard;

namespace {

/// Which part of a widget is painted.
class PaintedRegion : public QObject
{
public:
    PaintedRegion(QWidget *widget, QRegion *region) : m_region(region) { widget->installEventFilter(this); }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            *m_region += static_cast<QPaintEvent *>(event)->region();
        return false;
    }

private:
    QRegion *m_region;
};

/// Round corners may come out a little different where only a part of them is drawn.
bool looksTheSame(const QImage &a, const QImage &b)
{
    constexpr int tolerance = 32;
    const auto near = [](QRgb one, QRgb other) {
        return std::abs(qRed(one) - qRed(other)) < tolerance && std::abs(qGreen(one) - qGreen(other)) < tolerance
            && std::abs(qBlue(one) - qBlue(other)) < tolerance;
    };
    bool same = a.size() == b.size();
    for (int y = 0; same && y < a.height(); ++y) {
        const auto *one = reinterpret_cast<const QRgb *>(a.constScanLine(y));
        same = std::equal(one, one + a.width(), reinterpret_cast<const QRgb *>(b.constScanLine(y)), near);
    }
    return same;
}

} // namespace

/// What the transcript draws, and how much of it again when something changes.
class TestTranscriptDrawing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void drawsPictures_data();
    void drawsPictures();
    void whatIsDrawnAgainIsAllThatChanged_data();
    void whatIsDrawnAgainIsAllThatChanged();
    void aGrowingLineIsDrawnAgainFromItsNewWords();
    void whatIsPushedDownIsNotDrawnAgain();
    void rowsThatComeAndGoLeaveTheOthersAsTheyAre();
    void drawsAtMostOncePerFrame();
    void formulasTakeThePlaceOfTheirSource();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestTranscriptDrawing::initTestCase()
{
    m_theme = std::make_unique<Theme>();
}

void TestTranscriptDrawing::drawsPictures_data()
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
void TestTranscriptDrawing::drawsPictures()
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

void TestTranscriptDrawing::whatIsDrawnAgainIsAllThatChanged_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("step");
    QTest::newRow("showcase") << samples::showcase()[1].text << 9;
    QTest::newRow("scripts") << samples::scripts().last().text << 3;
    QTest::newRow("words") << u"*Some* words, `code` and **bold** ones, 列车 too, fill a line. "_s.repeated(12) << 4;
    QTest::newRow("blanks") << u"word    word\u00a0and   `code`  "_s.repeated(30) << 3;
    QTest::newRow("code") << u"```cpp\nint main()\n{\n    return sum(1, 2); // result\n}\n\n"_s.repeated(9) << 7;
    QTest::newRow("table") << u"| a | b |\n|---|--:|\n"_s + u"| a word | 12 |\n| more | 3 |\n"_s.repeated(16) << 5;
    QTest::newRow("list") << u"- an item with *words*\n"_s.repeated(30) << 4;
}

/// While an answer grows only parts of the window are drawn; it looks as if all of it were.
void TestTranscriptDrawing::whatIsDrawnAgainIsAllThatChanged()
{
    QFETCH(QString, text);
    QFETCH(int, step);
    TranscriptMessage live = samples::answer(u"live"_s, {});
    live.state = MessageState::Streaming;
    const auto view = shown({samples::question(u"q"_s, u"Question"_s), live}, {560, 300});
    const auto onTheScreen
        = [&] { return view->screen()->grabWindow(view->winId()).toImage().convertToFormat(QImage::Format_RGB32); };
    const auto anew = [&] { return view->grab().toImage().convertToFormat(QImage::Format_RGB32); };
    for (qsizetype at = 1; at < text.size(); at += step) {
        live.text = text.left(at);
        view->updateMessage(live);
        view->flush();
        QCoreApplication::processEvents();
        QTRY_VERIFY(looksTheSame(onTheScreen(), anew()));
    }
}

void TestTranscriptDrawing::aGrowingLineIsDrawnAgainFromItsNewWords()
{
    TranscriptMessage live = samples::answer(u"live"_s, u"A few words "_s.repeated(4));
    live.state = MessageState::Streaming;
    const auto view = shown({live});
    QCoreApplication::processEvents();
    QRegion drawn;
    PaintedRegion watch(view->viewport(), &drawn);
    live.text += u"more "_s;
    view->updateMessage(live);
    view->flush();
    QTRY_VERIFY(!drawn.isEmpty());
    QVERIFY2(drawn.boundingRect().width() < view->viewport()->width() * 2 / 3 && drawn.boundingRect().height() < 40,
             qPrintable(QDebug::toString(drawn)));
}

/// The row of facts stands where it stood when a new line has pushed it down and the page has followed.
void TestTranscriptDrawing::whatIsPushedDownIsNotDrawnAgain()
{
    TranscriptMessage live = samples::answer(u"live"_s, u"A few words "_s.repeated(300));
    live.state = MessageState::Streaming;
    QVERIFY(!live.footer.isEmpty());
    const auto view = shown({live});
    QCoreApplication::processEvents();
    const int bottom = view->verticalScrollBar()->maximum();
    const QRect row = view->messageRect(0);
    QRegion drawn;
    PaintedRegion watch(view->viewport(), &drawn);
    live.text += u"more "_s.repeated(30);
    view->updateMessage(live);
    view->flush();
    QVERIFY(view->verticalScrollBar()->maximum() > bottom);
    QCOMPARE(view->messageRect(0).bottom(), row.bottom());
    QTRY_VERIFY(!drawn.isEmpty());
    const QRect facts(0, row.bottom() - 28, view->viewport()->width(), view->viewport()->height() - row.bottom() + 28);
    QVERIFY2(!drawn.intersects(facts), qPrintable(QDebug::toString(drawn)));
}

void TestTranscriptDrawing::rowsThatComeAndGoLeaveTheOthersAsTheyAre()
{
    QList<TranscriptMessage> messages = samples::longConversation(6);
    const auto view = shown(messages, {560, 400});
    const auto onTheScreen
        = [&] { return view->screen()->grabWindow(view->winId()).toImage().convertToFormat(QImage::Format_RGB32); };
    const auto anew = [&] { return view->grab().toImage().convertToFormat(QImage::Format_RGB32); };
    const auto show = [&] {
        view->updateMessages(messages);
        QCoreApplication::processEvents();
    };
    QTRY_VERIFY(looksTheSame(onTheScreen(), anew()));
    TranscriptMessage live = samples::answer(u"live"_s, {});
    live.state = MessageState::Streaming;
    live.footer.clear();
    messages << samples::question(u"q"_s, u"One more question"_s) << live;
    for (TranscriptMessage &message : messages)
        message.actions.clear(); // while it is busy
    show();
    QTRY_VERIFY(looksTheSame(onTheScreen(), anew()));
    messages.last() = samples::answer(u"live"_s, u"And *its* answer."_s);
    for (TranscriptMessage &message : messages)
        message.actions = {{u"retry"_s, u"Retry"_s, false}};
    show();
    QTRY_VERIFY(looksTheSame(onTheScreen(), anew()));
    view->verticalScrollBar()->setValue(view->verticalScrollBar()->maximum() / 2);
    messages.removeLast();
    show();
    QTRY_VERIFY(looksTheSame(onTheScreen(), anew()));
    messages.resize(3);
    show();
    QTRY_VERIFY(looksTheSame(onTheScreen(), anew()));
    messages[1].text = u"Something else."_s;
    show();
    QTRY_VERIFY(looksTheSame(onTheScreen(), anew()));
}

void TestTranscriptDrawing::drawsAtMostOncePerFrame()
{
    const auto view = shown(samples::longConversation(4));
    TranscriptMessage live = samples::answer(u"live"_s, {});
    live.state = MessageState::Streaming;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 5000; ++i) {
        live.text += u"word "_s;
        view->updateMessage(live);
    }
    QVERIFY2(timer.elapsed() < 200, qPrintable(QString::number(timer.elapsed())));
    QTRY_COMPARE(view->count(), 5);
    QTRY_VERIFY(view->messageText(4).size() > 20'000);
}

void TestTranscriptDrawing::formulasTakeThePlaceOfTheirSource()
{
    if (!MathTypesetter::isAvailable())
        QSKIP("built without KaTeX");
    MathTypesetter math;
    TranscriptView view;
    view.setMath(&math);
    view.resize(840, 900);
    view.setMessages(samples::formulas());
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const QImage before = view.grab().toImage();
    QTRY_COMPARE_WITH_TIMEOUT(math.pending(), 0, 20'000);
    view.flush();
    const QImage after = view.grab().toImage();
    QVERIFY(before != after);
    // What is copied is the source, also from the middle of a line.
    view.selectAll();
    QVERIFY(view.selectedText(TranscriptView::CopyForm::Markdown).contains("$E = mc^2$"_L1));
    QVERIFY(view.selectedText(TranscriptView::CopyForm::Plain).contains("\\frac{-b"_L1));
    const QString folder = qEnvironmentVariable("SWITCHYARD_PICTURES");
    if (!folder.isEmpty()) {
        view.clearSelection();
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(view.grab().toImage().save(folder + "/formulas.png"_L1));
    }
}

QTEST_MAIN(TestTranscriptDrawing)
#include "tst_transcriptdrawing.moc"
