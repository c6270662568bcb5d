// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../threadtime.h"
#include "itemtest.h"
#include "ui/chat/items/codeitem.h"
#include "ui/chat/items/emoji.h"
#include "ui/chat/items/tableitem.h"
#include "ui/chat/items/textitem.h"
#include "ui/chat/items/toolcarditem.h"
#include "ui/chat/items/visibletext.h"
#include "ui/chat/markdown/markdownstream.h"
#include "ui/chat/messagelayout.h"
#include "ui/common/linkopener.h"

#include <QPainter>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace switchyard;

/// Words of an answer: what hides in them, what is too much of them, where they lead.
class TestTextItems : public ItemTest
{
    Q_OBJECT

private Q_SLOTS:
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
    void footnotesLeadThereAndBack();
    void theCaretLeavesNothingBehind_data();
    void theCaretLeavesNothingBehind();
};

void TestTextItems::fault_053_whatHidesIsMadeVisible()
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

void TestTextItems::fault_054_megabyteCellsAndLinesAreQuick()
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

void TestTextItems::fault_058_floodsOfEmojiAndMarksAreQuick_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("joined emoji") << u"👩\u200d"_s.repeated(50'000);
    QTest::newRow("combining marks") << u"e"_s + u"\u0301"_s.repeated(50'000);
    QTest::newRow("entities") << u"&amp;"_s.repeated(100'000);
    QTest::newRow("flags") << u"🇯🇵"_s.repeated(20'000);
    QTest::newRow("overrides") << u"\u202ea\u202c"_s.repeated(20'000);
}

void TestTextItems::fault_058_floodsOfEmojiAndMarksAreQuick()
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

void TestTextItems::fault_058_stackedMarksStayInTheirLine()
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

void TestTextItems::emojiAreDrawnAndPointedAtAsOne_data()
{
    QTest::addColumn<QString>("emoji");
    QTest::newRow("person") << u"👩"_s;
    QTest::newRow("family") << u"👩\u200d👩\u200d👧"_s;
    QTest::newRow("flag") << u"🇯🇵"_s;
    QTest::newRow("heart") << u"❤\uFE0F"_s;
    QTest::newRow("skin") << u"👍🏽"_s;
}

void TestTextItems::emojiAreDrawnAndPointedAtAsOne()
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

void TestTextItems::fault_059_anUnfinishedLinkIsNone()
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

void TestTextItems::fault_052_linksThatLookLikeAnotherAreAskedAbout_data()
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

void TestTextItems::fault_052_linksThatLookLikeAnotherAreAskedAbout()
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

void TestTextItems::footnotesLeadThereAndBack()
{
    const QList<Block> blocks = parseMarkdown(u"Words[^1] here.\n\n[^1]: The note."_s).blocks;
    TextItem text(m_style, blocks[0], false);
    text.setWidth(width);
    QCOMPARE(text.targets().value(0).id, u"note:1"_s);
    TextItem note(m_style, blocks[2], false);
    note.setWidth(width);
    QCOMPARE(note.targets().value(0).id, u"note-back:1"_s);
}

void TestTextItems::theCaretLeavesNothingBehind_data()
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
void TestTextItems::theCaretLeavesNothingBehind()
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

QTEST_MAIN(TestTextItems)
#include "tst_textitems.moc"
