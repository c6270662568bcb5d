// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../hostiletext.h"
#include "../threadtime.h"
#include "itemtest.h"
#include "ui/chat/items/chromeitems.h"
#include "ui/chat/items/hovercard.h"
#include "ui/chat/items/jsontext.h"
#include "ui/chat/items/textitem.h"
#include "ui/chat/items/toolcarditem.h"
#include "ui/chat/markdown/markdownstream.h"
#include "ui/chat/messagelayout.h"
#include "ui/chat/pictures/pictureitem.h"
#include "ui/chat/transcriptview.h"
#include "ui/common/theme.h"

#include <QDir>
#include <QLabel>
#include <QPainter>
#include <QScrollBar>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace switchyard;

/// All that stands in a message: how it looks, pictures, citations, tools; and whatever a document may bring.
class TestChatItems : public ItemTest
{
    Q_OBJECT

private Q_SLOTS:
    void drawsPictures_data();
    void drawsPictures();
    void fault_048_localPicturesAreOnlyNamed();
    void fault_049_picturesAreDecodedWithinLimits();
    void fault_049_animatedAndCameraPicturesAreShown();
    void fault_063_citationsArePlainAndCounted();
    void hoverCardShowsPlainText();
    void toolCallsAreIndented_data();
    void toolCallsAreIndented();
    void toolCardUnfolds();
    void generatedDocumentsAreDrawnWithoutBlocking();
};

void TestChatItems::drawsPictures_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("pixels");
    for (const bool dark : {false, true}) {
        for (const int pixels : {1100, 760, 400})
            QTest::addRow("%s-%d", dark ? "dark" : "light", pixels) << dark << pixels;
    }
}

/// Everything this folder draws on one page; with SWITCHYARD_PICTURES set, the pictures are kept for looking at.
void TestChatItems::drawsPictures()
{
    QFETCH(bool, dark);
    QFETCH(int, pixels);
    ThemeChoice choice;
    choice.scheme = dark ? ThemeChoice::Scheme::Dark : ThemeChoice::Scheme::Light;
    m_theme.apply(choice);
    const QString folder = qEnvironmentVariable("SWITCHYARD_SOURCE") + u"/tests/data/markdown/"_s;
    TranscriptMessage message;
    message.id = u"a"_s;
    message.reasoning = u"A *short* thought.\n\nAnd a second one."_s;
    message.reasoningTitle = u"Thought for 4 s"_s;
    for (const QString &name : {u"notes.md"_s, u"pictures.md"_s}) {
        QFile file(folder + name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        message.text += QString::fromUtf8(file.readAll()) + u'\n';
    }
    message.text += u"![a remote picture](https://pixel.example/x.png?data=1) beside words.\n\n```python\n"_s
        + u"def step(value):\n    return value * 2  # twice\n\n"_s.repeated(19)
        + u"```\n\n```sh\nrm -rf /tmp/x\u200b\u202e # \u0007 hides\n```\n\n| "_s + u"a wide heading | "_s.repeated(9)
        + u"\n|"_s + u"--:|"_s.repeated(9) + u"\n| "_s + u"$1,204.50 | "_s.repeated(9) + u"\n\n"_s + tableSource(205);
    message.toolCalls = {{u"get_weather"_s, u"{\"city\":\"Lisbon\",\"days\":3}"_s, u"{\"sky\":\"clear\"}"_s}};
    message.citations = {{u"Queues"_s, u"https://example.org/queues"_s, u"Words"_s}, {u"A book"_s, {}, {}}};
    message.pictures = {{u"photo.jpg"_s, picture({900, 500}, "JPG"), {}, {}}};
    message.refusal = u"That is not for me to say."_s;
    TranscriptView view;
    view.resize(pixels, 3000);
    view.setMessages({message});
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    view.verticalScrollBar()->setValue(0);
    QTest::mouseMove(view.viewport(), QPoint(pixels / 2, 1200));
    QTest::qWait(400); // colours and pictures come from their workers
    const QString pictures = qEnvironmentVariable("SWITCHYARD_PICTURES");
    for (const int part : {0, 1}) {
        view.verticalScrollBar()->setValue(part == 0 ? 0 : view.verticalScrollBar()->maximum());
        QTest::qWait(100);
        const QImage image = view.grab().toImage();
        QVERIFY(!image.isNull());
        if (!pictures.isEmpty()) {
            QVERIFY(QDir().mkpath(pictures));
            QVERIFY(image.save(u"%1/items-%2-%3-%4.png"_s.arg(pictures, QString::fromLatin1(QTest::currentDataTag()))
                                   .arg(part)
                                   .arg(qRound(image.devicePixelRatio()))));
        }
    }
}

void TestChatItems::fault_048_localPicturesAreOnlyNamed()
{
    for (const char *address :
         {"/etc/passwd.png", "file:///etc/passwd", "//host/share/x.png", "qrc:/x.png", "x.png", "~/x.png"}) {
        const Block block = blockOf(u"![a](%1)"_s.arg(QString::fromLatin1(address)));
        QCOMPARE(block.kind, Block::Kind::Paragraph);
        QVERIFY(block.content.text.contains(QString::fromLatin1(address)));
        TextItem item(m_style, block, false);
        item.setWidth(width);
        painted(item);
        QVERIFY(item.targets().isEmpty());
    }
}

void TestChatItems::fault_049_picturesAreDecodedWithinLimits()
{
    const PictureHooks quiet{[] {}, {}};
    bool repainted = false;
    PictureItem good(m_style, {u"a red field"_s, picture({2000, 1000}, "PNG"), {}, {}},
                     {[&repainted] { repainted = true; }, {}});
    good.setWidth(width);
    QCOMPARE(good.height(), 330); // known before anything is decoded
    QVERIFY(!good.isShown());
    painted(good);
    QTRY_VERIFY(repainted);
    QVERIFY(good.isShown());
    QCOMPARE(painted(good).pixelColor(300, 150), QColor(Qt::red));
    QCOMPARE(good.targets().value(0).text, u"a red field"_s);

    QByteArray vast = picture({5, 5}, "PNG");
    vast.replace(16, 8, QByteArray::fromHex("00004e2000004e20"));
    PictureItem tooLarge(m_style, {u"x"_s, vast, {}, {}}, quiet);
    tooLarge.setWidth(width);
    painted(tooLarge);
    QVERIFY(tooLarge.targets().isEmpty());
    QVERIFY(decodePicture(vast, {100, 100}).isNull());

    bool told = false;
    PictureItem broken(m_style, {u"x"_s, picture({50, 50}, "PNG").left(60), {}, {}}, {[&told] { told = true; }, {}});
    broken.setWidth(width);
    painted(broken);
    QTRY_VERIFY(told);
    QVERIFY(!broken.isShown());
    QVERIFY(broken.targets().isEmpty());

    for (const QByteArray &other : {"<svg xmlns='http://www.w3.org/2000/svg'/>"_ba, "BM......"_ba, QByteArray()}) {
        PictureItem item(m_style, {u"x"_s, other, {}, {}}, quiet);
        item.setWidth(width);
        painted(item);
        QVERIFY(item.targets().isEmpty());
        QVERIFY(decodePicture(other, {100, 100}).isNull());
    }
    // Within a data: address, too; nothing else is an address for it.
    const QString address = u"data:image/png;base64,"_s + QString::fromLatin1(picture({40, 20}, "PNG").toBase64());
    PictureItem inside(m_style, {u"x"_s, {}, address, {}}, quiet);
    inside.setWidth(width);
    painted(inside);
    QTRY_VERIFY(inside.isShown());
    QVERIFY(pictureContent({u"x"_s, {}, u"file:///etc/passwd"_s, {}}).isEmpty());
    QVERIFY(pictureContent({u"x"_s, {}, u"http://a.b/c.png"_s, {}}).isEmpty());
}

void TestChatItems::fault_049_animatedAndCameraPicturesAreShown()
{
    const QByteArray gif = QByteArray::fromBase64("R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==");
    QVERIFY(!decodePicture(gif, {100, 100}).isNull());
    const QImage jpeg = decodePicture(picture({3000, 2000}, "JPG"), {300, 300});
    QCOMPARE(jpeg.size(), QSize(300, 200));
}

void TestChatItems::fault_063_citationsArePlainAndCounted()
{
    QList<TranscriptCitation> citations{
        {u"<b>Title</b>\nsecond line"_s, u"https://example.org/a"_s, u"An <i>excerpt</i>"_s},
        {u"Same"_s, u"https://example.org/a"_s, {}},
        {u"Local"_s, u"file:///etc/passwd"_s, {}},
        {u"Look"_s, u"https://аррӏе.com/"_s, {}},
    };
    const QList<ChipsItem::Chip> chips = citationChips(citations);
    QCOMPARE(chips.size(), 3);
    QCOMPARE(chips[0].text, u"1  example.org"_s);
    QCOMPARE(chips[0].hover.title, u"<b>Title</b> second line"_s);
    QCOMPARE(chips[0].hover.excerpt, u"An <i>excerpt</i>"_s);
    QVERIFY(chips[1].url.isEmpty());
    QCOMPARE(chips[1].text, u"2  Local"_s);
    QVERIFY2(chips[2].text.contains("xn--"_L1), qPrintable(chips[2].text));

    for (int i = 0; i < 500; ++i)
        citations.append({u"t"_s, u"https://example.org/%1"_s.arg(i), {}});
    ChipsItem item(m_style, citationChips(citations));
    item.setWidth(width);
    const double few = item.height();
    QVERIFY(few < 200);
    QVERIFY(targetOf(item.targets(), u"chips.more"_s));
    QVERIFY(item.press(u"chips.more"_s));
    QVERIFY(item.height() > few);
    QVERIFY(!targetOf(item.targets(), u"chips.more"_s));
}

void TestChatItems::hoverCardShowsPlainText()
{
    HoverCard card(&m_widget);
    card.showFor({u"<b>x</b>"_s, u"example.org"_s, u"<img src='file:///etc/passwd'> & more\nline"_s}, {10, 10, 50, 20});
    for (const QLabel *label : card.findChildren<QLabel *>()) {
        QCOMPARE(label->textFormat(), Qt::PlainText);
        QVERIFY(!label->text().contains(u'\n'));
    }
    QVERIFY(card.height() > 40);
}

void TestChatItems::toolCallsAreIndented_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("shown");
    QTest::newRow("object") << u"{\"a\":1,\"b\":\"x{,}\"}"_s << u"{\n  \"a\": 1,\n  \"b\": \"x{,}\"\n}"_s;
    QTest::newRow("short groups") << u"{\"a\":[1,2,{}],\"b\":[1, 2]}"_s
                                  << u"{\n  \"a\": [\n    1,\n    2,\n    {}\n  ],\n  \"b\": [1, 2]\n}"_s;
    QTest::newRow("escaped quote") << u"{\"a\":\"\\\"}\"}"_s << u"{\n  \"a\": \"\\\"}\"\n}"_s;
    QTest::newRow("unfinished") << u"{\"a\":\"b"_s << u"{\n  \"a\": \"b"_s;
    QTest::newRow("empty") << u"{}"_s << u"{}"_s;
    QTest::newRow("no JSON") << u"plain words, {really}"_s << u"plain words, {really}"_s;
}

void TestChatItems::toolCallsAreIndented()
{
    QFETCH(QString, json);
    QFETCH(QString, shown);
    QCOMPARE(indentedJson(json), shown);
    const ThreadTimer timer;
    (void)indentedJson(u"["_s.repeated(100'000));
    (void)indentedJson(u"{\"a\":"_s.repeated(50'000));
    QVERIFY(timer.elapsed() < 500);
}

void TestChatItems::toolCardUnfolds()
{
    const TranscriptToolCall call{u"get_weather"_s, u"{\"city\":\"Lisbon\",\"days\":3}"_s, u"{\"sky\":\"clear\"}"_s};
    ToolCardItem card(m_style, call);
    card.setWidth(width);
    const double folded = card.height();
    QCOMPARE(card.text(), toolCallText(call));
    QVERIFY(card.text().contains("  \"city\": \"Lisbon\",\n"_L1));
    QVERIFY(card.press(u"tool.fold"_s));
    QVERIFY(card.height() > folded + 100);
    painted(card);
    QCOMPARE(card.copyAs(u"tool.arguments"_s)->text, call.arguments);
    QCOMPARE(card.copyAs(u"tool.result"_s)->text, call.result);
}

void TestChatItems::generatedDocumentsAreDrawnWithoutBlocking()
{
    const LayoutContext context{m_style, [] { return nullptr; }, [](const QString &, const ChangedPart &) {},
                                [](const QString &) {}};
    const quint32 count = samples::hostileCount(300);
    double worst = 0;
    for (quint32 seed = 1; seed <= count; ++seed) {
        TranscriptMessage message;
        message.id = u"m"_s;
        message.text = samples::hostileText(seed);
        if (message.text.size() > 64 * 1024)
            continue; // reading those is for MarkdownWorker
        const ThreadTimer timer;
        MessageLayout layout(context, message, width);
        layout.ensure(0, 900);
        QImage image(QSize(int(width), 900), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        MessageLayout::PaintRequest request;
        request.exposed = QRectF(0, 0, width, 900);
        layout.paint(painter, request);
        painter.end();
        const double spent = timer.elapsed();
        if (spent > 50)
            qWarning("seed %u: %g ms, %lld characters, %zu slots", seed, spent, qlonglong(message.text.size()),
                     layout.slotList().size());
        worst = std::max(worst, spent);
    }
    qInfo("%u documents, %.1f ms at most", count, worst);
    QVERIFY2(worst < 50, qPrintable(QString::number(worst)));
}

QTEST_MAIN(TestChatItems)
#include "tst_chatitems.moc"
