// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../hostiletext.h"
#include "../threadtime.h"
#include "ui/chat/items/chromeitems.h"
#include "ui/chat/items/codeitem.h"
#include "ui/chat/items/emoji.h"
#include "ui/chat/items/hovercard.h"
#include "ui/chat/items/jsontext.h"
#include "ui/chat/items/tableitem.h"
#include "ui/chat/items/tablesort.h"
#include "ui/chat/items/textitem.h"
#include "ui/chat/items/toolcarditem.h"
#include "ui/chat/items/visibletext.h"
#include "ui/chat/markdown/markdownstream.h"
#include "ui/chat/messagelayout.h"
#include "ui/chat/pictures/pictureitem.h"
#include "ui/chat/transcriptview.h"
#include "ui/common/linkopener.h"
#include "ui/common/theme.h"

#include <QBuffer>
#include <QDir>
#include <QLabel>
#include <QPainter>
#include <QScrollBar>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace switchyard;

namespace {

constexpr double width = 660;

Block blockOf(const QString &markdown)
{
    return parseMarkdown(markdown).blocks.value(0);
}

QString tableSource(int rows)
{
    QString text = u"| name | cost |\n|---|--:|\n"_s;
    for (int i = 0; i < rows; ++i)
        text += u"| row %1 | $%2.50 |\n"_s.arg(i).arg((i * 7919) % 1000);
    return text;
}

QByteArray picture(QSize size, const char *format)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    (void)buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

std::optional<HitTarget> targetOf(const QList<HitTarget> &targets, const QString &id)
{
    for (const HitTarget &target : targets) {
        if (target.id == id)
            return target;
    }
    return {};
}

} // namespace

class TestChatItems : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void drawsPictures_data();
    void drawsPictures();
    void fault_055_hugeTableShowsItsFirstRows();
    void fault_055_manyColumnsAreLaidOutAtOnce();
    void wideTablesScrollSideways();
    void tablesAreSortedAndCopiedAsShown();
    void growingTableEndsLikeTheWhole();
    void figuresAreReadFromCells_data();
    void figuresAreReadFromCells();
    void longCodeFolds();
    void growingCodeStaysOpen();
    void fault_060_largeCodeLaysOutOnlyWhatIsSeen();
    void fault_060_largeCodeHasNoColours();
    void fault_062_hiddenCharactersAreAnnounced();
    void fault_053_whatHidesIsMadeVisible();
    void fault_054_megabyteCellsAndLinesAreQuick();
    void fault_058_floodsOfEmojiAndMarksAreQuick_data();
    void fault_058_floodsOfEmojiAndMarksAreQuick();
    void fault_058_stackedMarksStayInTheirLine();
    void emojiAreDrawnAndPointedAtAsOne_data();
    void emojiAreDrawnAndPointedAtAsOne();
    void fault_059_anUnfinishedLinkIsNone();
    void fault_052_linksThatLookLikeAnotherAreAskedAbout_data();
    void fault_052_linksThatLookLikeAnotherAreAskedAbout();
    void fault_048_localPicturesAreOnlyNamed();
    void fault_049_picturesAreDecodedWithinLimits();
    void fault_049_animatedAndCameraPicturesAreShown();
    void fault_063_citationsArePlainAndCounted();
    void hoverCardShowsPlainText();
    void toolCallsAreIndented_data();
    void toolCallsAreIndented();
    void toolCardUnfolds();
    void footnotesLeadThereAndBack();
    void theCaretLeavesNothingBehind_data();
    void theCaretLeavesNothingBehind();
    void generatedDocumentsAreDrawnWithoutBlocking();

private:
    QImage painted(BlockItem &item, const BlockItem::PaintState &state = {}, QRectF exposed = {});

    Theme m_theme;
    QWidget m_widget;
    TranscriptStyle m_style;
};

void TestChatItems::initTestCase()
{
    m_style = TranscriptStyle::of(&m_widget);
}

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

QImage TestChatItems::painted(BlockItem &item, const BlockItem::PaintState &state, QRectF exposed)
{
    if (exposed.isNull())
        exposed = QRectF(0, 0, width, std::min(900.0, item.height()));
    QImage image(exposed.size().toSize().expandedTo({1, 1}), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.translate(-exposed.topLeft());
    item.paint(painter, exposed, state);
    return image;
}

void TestChatItems::fault_055_hugeTableShowsItsFirstRows()
{
    const Block block = blockOf(tableSource(100'000));
    QCOMPARE(block.table.rows.size(), 100'001);
    TableItem item(m_style, block);
    item.setWidth(width);
    QCOMPARE(item.shownRows(), 200);
    const double folded = item.height();
    const std::optional<HitTarget> all = targetOf(item.targets(), u"table.all"_s);
    QVERIFY(all);
    QVERIFY2(all->text.contains(QLocale().toString(100'000)), qPrintable(all->text));

    const ThreadTimer opening;
    QVERIFY(item.press(u"table.all"_s));
    QVERIFY2(opening.elapsed() < 50, qPrintable(QString::number(opening.elapsed())));
    QCOMPARE(item.shownRows(), 100'000);
    QVERIFY(item.height() > folded * 100);
    QVERIFY(item.isTouched());
    // Any place of it is drawn within a frame.
    for (const double share : {0.0, 0.3, 0.7, 0.999}) {
        const ThreadTimer drawing;
        painted(item, {}, QRectF(0, item.height() * share, width, 700));
        QVERIFY2(drawing.elapsed() < 60, qPrintable(QString::number(drawing.elapsed())));
    }
    // Places and text belong together also far down.
    const QPointF middle(20, item.height() / 2);
    const qsizetype position = item.positionAt(middle);
    QVERIFY(position > 500'000);
    QVERIFY(std::abs(item.pointOf(position).y() - middle.y()) < 60);
    QVERIFY(item.press(u"table.sort:1"_s));
    const QString copied = item.copyAs(u"table.text"_s)->text;
    QCOMPARE(copied.count(u'\n'), 100'001);
    QVERIFY(copied.startsWith("name\tcost\nrow 0\t$0.50\n"_L1));
}

void TestChatItems::fault_055_manyColumnsAreLaidOutAtOnce()
{
    QString text = u"|"_s + u"a|"_s.repeated(128) + u"\n|"_s + u"-|"_s.repeated(128) + u"\n"_s;
    for (int i = 0; i < 50; ++i)
        text += u"|"_s + u"1|"_s.repeated(128) + u'\n';
    const ThreadTimer timer;
    TableItem item(m_style, blockOf(text));
    item.setWidth(width);
    painted(item);
    QVERIFY2(timer.elapsed() < 800, qPrintable(QString::number(timer.elapsed())));
    // The parser takes ten thousand of them for text.
    const QString bomb = u"|"_s + u"a|"_s.repeated(10'000) + u"\n|"_s + u"-|"_s.repeated(10'000) + u"\n"_s;
    const ThreadTimer parsing;
    QVERIFY(!parseMarkdown(bomb).blocks.isEmpty());
    QVERIFY(parsing.elapsed() < 100);
}

void TestChatItems::wideTablesScrollSideways()
{
    TableItem narrow(m_style, blockOf(u"|a|b|\n|-|-|\n|1|2|"_s));
    narrow.setWidth(width);
    QVERIFY(!narrow.scrollSideways(50));
    QString text
        = u"|"_s + u"heading|"_s.repeated(20) + u"\n|"_s + u"-|"_s.repeated(20) + u"\n|"_s + u"a value|"_s.repeated(20);
    TableItem wide(m_style, blockOf(text));
    wide.setWidth(width);
    const qsizetype before = wide.positionAt({300, 10});
    QVERIFY(wide.scrollSideways(400));
    QVERIFY(wide.positionAt({300, 10}) > before);
    while (wide.scrollSideways(400)) {}
    QVERIFY(!wide.scrollSideways(1));
    QVERIFY(wide.scrollSideways(-400));
}

void TestChatItems::tablesAreSortedAndCopiedAsShown()
{
    TableItem item(m_style, blockOf(u"|n|v|\n|-|-:|\n|b|$10|\n|a|$9.5|\n|c||\n|d|$100|"_s));
    item.setWidth(width);
    QVERIFY(!item.shownBlock());
    QVERIFY(item.press(u"table.sort:1"_s));
    QCOMPARE(item.text(), u"n\tv\na\t$9.5\nb\t$10\nd\t$100\nc\t"_s);
    QCOMPARE(item.shownBlock()->plainText(), item.text());
    QVERIFY(item.press(u"table.sort:1"_s));
    QCOMPARE(item.text(), u"n\tv\nd\t$100\nb\t$10\na\t$9.5\nc\t"_s);
    QCOMPARE(item.copyAs(u"table.markdown"_s)->text,
             u"| n | v |\n| --- | ---: |\n| d | \\$100 |\n| b | \\$10 |\n| a | \\$9.5 |\n| c |  |"_s);
    QVERIFY(item.copyAs(u"table.html"_s)->html.contains("<td align=\"right\">$100</td>"_L1));
    QVERIFY(item.press(u"table.sort:0"_s));
    QVERIFY(item.text().startsWith("n\tv\na"_L1));
    QVERIFY(item.press(u"table.sort:0"_s));
    QVERIFY(item.press(u"table.sort:0"_s));
    QVERIFY(!item.shownBlock());
    for (const char *id : {"table.sort:-1", "table.sort:99", "table.sort:x"})
        QVERIFY(item.press(QString::fromLatin1(id)));
}

void TestChatItems::growingTableEndsLikeTheWhole()
{
    const QString text = tableSource(400);
    const Block whole = blockOf(text);
    TableItem expected(m_style, whole);
    expected.setWidth(width);
    Block begun = blockOf(text.left(60));
    QCOMPARE(begun.kind, Block::Kind::Table);
    TableItem item(m_style, begun);
    item.setWidth(width);
    double late = 0;
    for (qsizetype length = 60; length < text.size(); length += 23) {
        const Block block = blockOf(text.left(length));
        const ThreadTimer timer;
        QVERIFY(item.grow(block));
        if (length > text.size() / 2)
            late = std::max(late, timer.elapsed());
    }
    QVERIFY(item.grow(whole));
    QCOMPARE(item.height(), expected.height());
    QCOMPARE(item.text(), expected.text());
    QVERIFY(painted(item) == painted(expected));
    QVERIFY2(late < 8, qPrintable(QString::number(late)));
    QVERIFY(!item.grow(blockOf(u"|x|y|\n|-|-|\n|1|2|"_s)));
}

void TestChatItems::figuresAreReadFromCells_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<double>("figure");
    QTest::newRow("plain") << u"12"_s << 12.0;
    QTest::newRow("dollars") << u"$1,204.50"_s << 1204.5;
    QTest::newRow("minus") << u"\u22123 %"_s << -3.0;
    QTest::newRow("euro behind") << u"9.5 €"_s << 9.5;
    QTest::newRow("about") << u"≈ 12 ms"_s << 12.0;
    QTest::newRow("words") << u"none"_s << qQNaN();
    QTest::newRow("date") << u"v1.2"_s << qQNaN();
    QTest::newRow("empty") << u""_s << qQNaN();
}

void TestChatItems::figuresAreReadFromCells()
{
    QFETCH(QString, cell);
    QFETCH(double, figure);
    const std::optional<double> read = figureOf(cell);
    QCOMPARE(read.has_value(), !qIsNaN(figure));
    if (read)
        QCOMPARE(*read, figure);
}

void TestChatItems::longCodeFolds()
{
    CodeItem shortCode(m_style, blockOf(u"```\n"_s + u"x\n"_s.repeated(40) + u"```"_s), nullptr, {});
    QVERIFY(!shortCode.isFolded());
    CodeItem code(m_style, blockOf(u"```cpp\n"_s + u"int x;\n"_s.repeated(57) + u"```"_s), nullptr, {});
    code.setWidth(width);
    QVERIFY(code.isFolded());
    const double folded = code.height();
    const std::optional<HitTarget> button = targetOf(code.targets(), u"code.fold"_s);
    QVERIFY(button);
    QVERIFY2(button->text.contains("57"_L1), qPrintable(button->text));
    QCOMPARE(code.positionAt({100, folded - 2}), code.text().size());
    QVERIFY(code.press(u"code.fold"_s));
    QVERIFY(code.height() > folded + 15 * m_style.codeLineHeight);
    QVERIFY(code.isTouched());
    QVERIFY(code.press(u"code.fold"_s));
    QCOMPARE(code.height(), folded);
    // What is copied is always the whole.
    QCOMPARE(code.text().count(u'\n'), 56);
}

void TestChatItems::growingCodeStaysOpen()
{
    Block block = blockOf(u"```\n"_s + u"x\n"_s.repeated(60) + u"```"_s);
    CodeItem code(m_style, block, nullptr, {});
    code.setWidth(width);
    QVERIFY(code.isFolded());
    block.content.text += u"\nmore"_s;
    QVERIFY(code.grow(block));
    QVERIFY(!code.isFolded());
}

void TestChatItems::fault_060_largeCodeLaysOutOnlyWhatIsSeen()
{
    QString text = u"```cpp\n"_s;
    while (text.size() < 1'000'000)
        text += u"    const auto value = compute(first, second, third); // and a word\n"_s;
    const Block block = blockOf(text + u"```"_s);
    const ThreadTimer opening;
    CodeItem code(m_style, block, nullptr, {});
    code.setWidth(width);
    code.press(u"code.fold"_s);
    QVERIFY2(opening.elapsed() < 150, qPrintable(QString::number(opening.elapsed())));
    for (const double share : {0.0, 0.5, 0.99}) {
        const ThreadTimer drawing;
        painted(code, {}, QRectF(0, code.height() * share, width, 700));
        QVERIFY2(drawing.elapsed() < 60, qPrintable(QString::number(drawing.elapsed())));
    }
}

void TestChatItems::fault_060_largeCodeHasNoColours()
{
    CodeHighlighter highlighter;
    int large = 0;
    int small = 0;
    const quint64 first = highlighter.open(u"cpp"_s, [&large](qsizetype, const QList<CodeLine> &) { ++large; });
    highlighter.setText(first, u"int x;\n"_s.repeated(40'000));
    const quint64 second = highlighter.open(u"cpp"_s, [&small](qsizetype, const QList<CodeLine> &) { ++small; });
    highlighter.setText(second, u"int x;\n"_s);
    QTRY_VERIFY_WITH_TIMEOUT(small > 0, 20'000);
    QCOMPARE(large, 0);
}

void TestChatItems::fault_062_hiddenCharactersAreAnnounced()
{
    const QString hiding = u"rm -rf /tmp/x\u200b\u202e #\u0007\n\tok"_s;
    QCOMPARE(hiddenCharacters(hiding), 3);
    CodeItem code(m_style, blockOf(u"```sh\n"_s + hiding + u"\n```"_s), nullptr, {});
    code.setWidth(width);
    QCOMPARE(code.hiddenCount(), 3);
    QCOMPARE(code.text(), hiding);
    CodeItem honest(m_style, blockOf(u"```sh\nls\n```"_s), nullptr, {});
    honest.setWidth(width);
    QCOMPARE(honest.hiddenCount(), 0);
    QVERIFY(painted(code) != painted(honest));
}

void TestChatItems::fault_053_whatHidesIsMadeVisible()
{
    const QString odd = u"a\u202eb\u200bc\u2066d\u0007e\u001b[31mf"_s;
    QCOMPARE(displayText(odd).size(), odd.size());
    QCOMPARE(displayCode(odd).size(), odd.size());
    QVERIFY(!displayText(odd).contains(QChar(0x202E)));
    QVERIFY(!displayText(odd).contains(QChar(0x1b)));
    for (const char16_t c : {0x202E, 0x200B, 0x2066, 0x07, 0x1B})
        QVERIFY(!displayCode(odd).contains(QChar(c)));
    // The text itself stays what it was, for the clipboard.
    TextItem prose(m_style, blockOf(odd), false);
    QCOMPARE(prose.text(), odd);
    // A name is one line, also in a card.
    const TranscriptToolCall call{u"name\u202e\nx"_s, u"{}"_s, {}};
    ToolCardItem card(m_style, call);
    QVERIFY(!card.targets().value(0).text.contains(u'\n'));
    QVERIFY(!card.targets().value(0).text.contains(QChar(0x202E)));
}

void TestChatItems::fault_054_megabyteCellsAndLinesAreQuick()
{
    const QString line(1'000'000, u'x');
    const Block table = blockOf(u"|a|b|\n|-|-|\n|"_s + line + u"|1|"_s);
    const ThreadTimer timer;
    TableItem item(m_style, table);
    item.setWidth(width);
    painted(item);
    QVERIFY2(timer.elapsed() < 150, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(item.copyAs(u"table.text"_s)->text.contains(line));
    const ThreadTimer coding;
    CodeItem code(m_style, blockOf(u"```\n"_s + line + u"\n```"_s), nullptr, {});
    code.setWidth(width);
    painted(code);
    QVERIFY2(coding.elapsed() < 150, qPrintable(QString::number(coding.elapsed())));
}

void TestChatItems::fault_058_floodsOfEmojiAndMarksAreQuick_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("joined emoji") << u"👩\u200d"_s.repeated(50'000);
    QTest::newRow("combining marks") << u"e"_s + u"\u0301"_s.repeated(50'000);
    QTest::newRow("entities") << u"&amp;"_s.repeated(100'000);
    QTest::newRow("flags") << u"🇯🇵"_s.repeated(20'000);
    QTest::newRow("overrides") << u"\u202ea\u202c"_s.repeated(20'000);
}

void TestChatItems::fault_058_floodsOfEmojiAndMarksAreQuick()
{
    QFETCH(QString, text);
    const QList<Block> blocks = parseMarkdown(text).blocks;
    QVERIFY(!blocks.isEmpty());
    double worst = 0;
    for (const Block &block : blocks.first(std::min<qsizetype>(4, blocks.size()))) {
        const ThreadTimer timer;
        TextItem item(m_style, block, false);
        item.setWidth(width);
        painted(item);
        worst = std::max(worst, timer.elapsed());
    }
    QVERIFY2(worst < 50, qPrintable(QString::number(worst)));
}

void TestChatItems::fault_058_stackedMarksStayInTheirLine()
{
    const QString marks = u"\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030a\u030b\u030c"_s;
    QVERIFY(hasStackedMarks(QString(u"e"_s + marks)));
    QVERIFY(!hasStackedMarks(u"Việt Nam ẹ̀ é हिन्दी ไทย مَرْحَبًا"_s));
    TextItem item(m_style, blockOf(u"e"_s + marks.repeated(20)), false);
    item.setWidth(width);
    // Painted with room above: nothing may be drawn there.
    QImage image(int(width), int(item.height()) + 200, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.translate(0, 100);
    item.paint(painter, QRectF(0, -100, width, item.height() + 200), {});
    painter.end();
    const QImage above = image.copy(0, 0, image.width(), 98);
    QImage blank(above.size(), QImage::Format_RGB32);
    blank.fill(Qt::white);
    QVERIFY(above == blank);
}

void TestChatItems::emojiAreDrawnAndPointedAtAsOne_data()
{
    QTest::addColumn<QString>("emoji");
    QTest::newRow("person") << u"👩"_s;
    QTest::newRow("family") << u"👩\u200d👩\u200d👧"_s;
    QTest::newRow("flag") << u"🇯🇵"_s;
    QTest::newRow("heart") << u"❤\uFE0F"_s;
    QTest::newRow("skin") << u"👍🏽"_s;
}

void TestChatItems::emojiAreDrawnAndPointedAtAsOne()
{
    QFETCH(QString, emoji);
    const QString text = u"ab"_s + emoji.repeated(3) + u"cd"_s;
    QCOMPARE(emojiIn(text).size(), 3);
    QCOMPARE(emojiIn(text)[1], (EmojiSpan{2 + emoji.size(), emoji.size()}));
    QVERIFY(emojiIn(u"漢字 words \u200d and 1"_s + QChar(0xD83D)).isEmpty());

    TextItem item(m_style, blockOf(text), false);
    item.setWidth(width);
    const QImage image = painted(item);
    for (int i = 0; i < 3; ++i) {
        const QRectF left = item.caretRect(2 + i * emoji.size()), right = item.caretRect(2 + (i + 1) * emoji.size());
        const QImage room = image.copy(QRectF(left.topLeft(), right.bottomRight()).toRect());
        QVERIFY(room.width() > 8 && room.width() < 24);
        int ink = 0;
        for (int y = 0; y < room.height(); ++y) {
            for (int x = 0; x < room.width(); ++x)
                ink += room.pixelColor(x, y).lightness() < 230;
        }
        QVERIFY2(ink > 15, qPrintable(QString::number(ink)));
    }
    QCOMPARE(item.text(), text);

    // Wherever the pointer is, what lies before it is whole.
    QSet<qsizetype> places;
    for (double x = 0; x < item.caretRect(text.size()).x() + 4; x += 0.5)
        places.insert(item.positionAt(QPointF(x, 10)));
    QSet<qsizetype> whole{0, 1, 2};
    for (int i = 1; i <= 3; ++i)
        whole.insert(2 + i * emoji.size());
    whole += QSet<qsizetype>{text.size() - 1, text.size()};
    QCOMPARE(places, whole);

    // A line may end between any two of them.
    TextItem narrow(m_style, blockOf(emoji.repeated(30)), false);
    narrow.setWidth(60);
    QVERIFY(narrow.height() > 5 * m_style.lineHeight);
}

void TestChatItems::fault_059_anUnfinishedLinkIsNone()
{
    const QString text
        = u"See [the page](https://example.org/a?b=c) and **bold** `code`.\n\n```py\nx\n```\n\n|a|b|\n|-|-|\n|1|2|\n"_s;
    MarkdownStream stream;
    for (qsizetype length = 1; length <= text.size(); ++length) {
        stream.update(text.left(length), false);
        for (const Block &block : stream.blocks()) {
            TextItem item(m_style, block, false);
            item.setWidth(width);
            for (const HitTarget &target : item.targets())
                QCOMPARE(target.id, u"https://example.org/a?b=c"_s);
            QVERIFY2(!block.content.text.contains("]("_L1) && !block.content.text.contains("**"_L1),
                     qPrintable(block.content.text));
        }
    }
    stream.update(text, true);
    QCOMPARE(stream.blocks().size(), 3);
}

void TestChatItems::fault_052_linksThatLookLikeAnotherAreAskedAbout_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<int>("reason");
    using Reason = LinkCheck::Reason;
    QTest::newRow("another address") << u"[https://bank.example](https://evil.example)"_s
                                     << int(Reason::OtherHostShown);
    QTest::newRow("user info") << u"[x](https://bank.example@evil.example/)"_s << int(Reason::UserInfo);
    QTest::newRow("look-alike") << u"[x](https://аррӏе.com/)"_s << int(Reason::LookAlikeHost);
    QTest::newRow("hidden direction") << u"[a\u202eb](https://evil.example/)"_s << int(Reason::HiddenDirection);
    QTest::newRow("carries data") << u"[x](https://evil.example/?q="_s + QString(900, u'a') + u')'
                                  << int(Reason::LongQuery);
    QTest::newRow("words") << u"[read on](https://good.example/)"_s << int(Reason::TextDiffers);
    QTest::newRow("itself") << u"<https://good.example/>"_s << int(Reason::None);
}

void TestChatItems::fault_052_linksThatLookLikeAnotherAreAskedAbout()
{
    QFETCH(QString, source);
    QFETCH(int, reason);
    TextItem item(m_style, blockOf(source), false);
    item.setWidth(width);
    const HitTarget target = item.targets().value(0);
    QCOMPARE(target.kind, HitTarget::Kind::Link);
    const LinkCheck check = checkLink(target.id, target.text);
    QCOMPARE(int(check.reason), reason);
    QCOMPARE(check.verdict == LinkCheck::Verdict::Ask, LinkCheck::Reason(reason) != LinkCheck::Reason::None);
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

void TestChatItems::footnotesLeadThereAndBack()
{
    const QList<Block> blocks = parseMarkdown(u"Words[^1] here.\n\n[^1]: The note."_s).blocks;
    TextItem text(m_style, blocks[0], false);
    text.setWidth(width);
    QCOMPARE(text.targets().value(0).id, u"note:1"_s);
    TextItem note(m_style, blocks[2], false);
    note.setWidth(width);
    QCOMPARE(note.targets().value(0).id, u"note-back:1"_s);
}

void TestChatItems::theCaretLeavesNothingBehind_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("paragraphs") << u"One.\n\nTwo.\n\nThree."_s;
    QTest::newRow("a heading and a list") << u"# Head\n\n- one\n- two\n\nEnd."_s;
    QTest::newRow("code") << u"Before.\n\n```\nx = 1\n```\n\nBehind."_s;
    QTest::newRow("right to left") << u"\u0623\u0648\u0644.\n\n\u062b\u0627\u0646."_s;
    // Lines break in and around all of these.
    const QString mixed
        = u"Words of many lengths, "
          "https://a.example/one/two-three/four?five=six&seven=eight#nine/ten.html and/or/neither/nor, "
          "un\u00adpro\u00adnounce\u00ada\u00adble, a\u00a0b\u00a0c, **bold words** and *slanted ones*, `some_code(of, "
          "some, length)`, \u5217\u8f66\u5728\u5761\u4e0a\u5206\u7c7b\u3002\u5217\u8f66, "
          "\u0627\u0644\u0642\u0637\u0627\u0631 \u064a\u0645\u0631, e\u0301a\u0308, "
          "\U0001f682\U0001f468\u200d\U0001f469\u200d\U0001f467, em\u2014dash\u2014dash, "
          "Donaudampfschifffahrtselektrizit\u00e4tenhauptbetriebswerk. "_s;
    for (int shift = 0; shift < 6; ++shift)
        QTest::addRow("lines, %d further", shift) << QString(shift * 3, u'i') + u' ' + mixed + mixed;
    QTest::newRow("an item of a list") << u"- "_s + mixed + u"\n- "_s + mixed;
    QTest::newRow("words without an end") << QString(u"abc/def-"_s.repeated(60));
}

/// What a growing message says has changed, drawn over what was there, is what all of it drawn anew looks like.
void TestChatItems::theCaretLeavesNothingBehind()
{
    QFETCH(QString, text);
    const LayoutContext context{m_style, [] { return nullptr; }, [](const QString &, const ChangedPart &) {},
                                [](const QString &) {}};
    TranscriptMessage message;
    message.id = u"m"_s;
    message.state = MessageState::Streaming;
    message.text = text.left(1);
    MessageLayout layout(context, message, width);
    layout.ensure(0, 900);
    const auto draw = [&layout](QImage &image, const QRectF &part) {
        QPainter painter(&image);
        painter.setClipRect(part);
        painter.fillRect(image.rect(), Qt::white);
        MessageLayout::PaintRequest request;
        request.exposed = part;
        layout.paint(painter, request);
    };
    QImage screen(QSize(int(width), 900), QImage::Format_RGB32);
    draw(screen, screen.rect());
    for (qsizetype length = 2; length <= text.size(); ++length) {
        message.text = text.left(length);
        const std::optional<ChangedPart> changed = layout.update(message);
        layout.ensure(0, 900);
        if (changed) {
            const double bottom = std::min(900.0, std::ceil(changed->bottom));
            draw(screen, QRectF(QPointF(std::floor(changed->left), std::floor(changed->top)), QPointF(width, bottom)));
        }
        QImage whole(screen.size(), screen.format());
        draw(whole, whole.rect());
        QVERIFY2(screen == whole, qPrintable(u"after %1: %2"_s.arg(length).arg(message.text)));
    }
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
