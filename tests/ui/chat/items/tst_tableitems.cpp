// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../threadtime.h"
#include "itemtest.h"
#include "ui/chat/items/tableitem.h"
#include "ui/chat/items/tablesort.h"
#include "ui/chat/markdown/markdownstream.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace switchyard;

/// Tables of an answer.
class TestTableItems : public ItemTest
{
    Q_OBJECT

private Q_SLOTS:
    void fault_055_hugeTableShowsItsFirstRows();
    void fault_055_manyColumnsAreLaidOutAtOnce();
    void wideTablesScrollSideways();
    void tablesAreSortedAndCopiedAsShown();
    void growingTableEndsLikeTheWhole();
    void figuresAreReadFromCells_data();
    void figuresAreReadFromCells();
};

void TestTableItems::fault_055_hugeTableShowsItsFirstRows()
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

void TestTableItems::fault_055_manyColumnsAreLaidOutAtOnce()
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

void TestTableItems::wideTablesScrollSideways()
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

void TestTableItems::tablesAreSortedAndCopiedAsShown()
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

void TestTableItems::growingTableEndsLikeTheWhole()
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

void TestTableItems::figuresAreReadFromCells_data()
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

void TestTableItems::figuresAreReadFromCells()
{
    QFETCH(QString, cell);
    QFETCH(double, figure);
    const std::optional<double> read = figureOf(cell);
    QCOMPARE(read.has_value(), !qIsNaN(figure));
    if (read)
        QCOMPARE(*read, figure);
}

QTEST_MAIN(TestTableItems)
#include "tst_tableitems.moc"
