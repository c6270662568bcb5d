// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/markdown/holdback.h"
#include "ui/chat/markdown/markdownstream.h"

#include <QRandomGenerator>
#include <QTest>

#include <utility>

using namespace Qt::StringLiterals;

namespace switchyard {

/// A long fence or table is read line by line: what comes of it is what reading the whole anew yields.
class OpenBlockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void growingEqualsReadingAnew_data();
    void growingEqualsReadingAnew();
    void whatStandsBeforeIsReadNoMore();
    void rowsThatStandAreNotCopied();
    void growsToWhatIsLonger();
    void anotherTextBeginsAnew();
    void endsWithTheBlock_data();
    void endsWithTheBlock();
};

namespace {

constexpr int pieces = 900;

QString pieceOf(QLatin1StringView kind, QRandomGenerator &random)
{
    static const QStringList code{u"int a = 1;"_s, u"\t"_s,    u"  "_s, u"\n"_s,  u"\n\n"_s, u"x"_s,
                                  u"``"_s,         u"~~~"_s,   u"> "_s, u"| "_s,  u"# "_s,   u"\u4e2d"_s,
                                  u"$x$"_s,        u"**b**"_s, u"- "_s, u"</b>"_s};
    static const QStringList table{u"a"_s,
                                   u" | "_s,
                                   u"|"_s,
                                   u" |\n| "_s,
                                   u" |\n| "_s,
                                   u"**b**"_s,
                                   u"`c`"_s,
                                   u"$x^2$"_s,
                                   u"\u0639"_s,
                                   u"\\|"_s,
                                   u"[l](https://a.example)"_s,
                                   u"*i*"_s,
                                   u"`"_s,
                                   u" "_s};
    const QStringList &from = kind == "table"_L1 ? table : code;
    return from.at(random.bounded(int(from.size())));
}

} // namespace

void OpenBlockTest::growingEqualsReadingAnew_data()
{
    QTest::addColumn<QString>("head");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 8; ++seed) {
        QTest::addRow("code %u", seed) << u"```cpp\n"_s << u"code"_s << seed;
        QTest::addRow("tildes %u", seed) << u"~~~~ py extra\n"_s << u"code"_s << seed;
        QTest::addRow("behind text %u", seed) << u"Some text.\n\nMore\n\n```\n"_s << u"code"_s << seed;
        QTest::addRow("table %u", seed) << u"| a | b |\n|---|:-:|\n| "_s << u"table"_s << seed;
        QTest::addRow("table behind text %u", seed) << u"Text\n\n|a|b|c|\n|-|-|-|\n| "_s << u"table"_s << seed;
    }
}

void OpenBlockTest::growingEqualsReadingAnew()
{
    QFETCH(QString, head);
    QFETCH(QString, kind);
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    MarkdownStream stream;
    QString text = head;
    for (int i = 0; i < pieces; ++i) {
        text += pieceOf(QLatin1StringView(kind.toLatin1()), random);
        stream.update(text, false);
        // Half a word of the last row may look another way until it is whole; what lines there are may not.
        if (!text.endsWith(u'\n'))
            continue;
        const QList<Block> anew = parseMarkdown(heldBack(text)).blocks;
        QCOMPARE(stream.blocks().size(), anew.size());
        for (qsizetype at = 0; at < anew.size(); ++at) {
            QCOMPARE(stream.blocks().at(at).plainText(), anew.at(at).plainText());
            QVERIFY(stream.blocks().at(at) == anew.at(at));
        }
    }
    stream.update(text, true);
    QVERIFY(stream.blocks() == parseMarkdown(text).blocks);
}

void OpenBlockTest::whatStandsBeforeIsReadNoMore()
{
    for (const QString &head : {u"```cpp\n"_s, u"| a |\n|---|\n"_s}) {
        const QString line = head.startsWith(u'|') ? u"| word |\n"_s : u"word\n"_s;
        QString text = head;
        MarkdownStream stream;
        for (int i = 0; i < 1000; ++i) {
            text += line;
            stream.update(text, false);
        }
        QCOMPARE(stream.unsettled(text, false), 0);
        QCOMPARE(stream.unsettled(text + u"| x"_s, false), 3);
        QCOMPARE(stream.unsettled(text, true), text.size()); // the end is judged by the whole
        QCOMPARE(stream.update(text + u"| x"_s, false), 0);
    }
}

void OpenBlockTest::rowsThatStandAreNotCopied()
{
    MarkdownStream stream;
    QString text = u"| a | b |\n|---|---|\n"_s;
    const QList<RichText> *place = nullptr;
    int moves = 0;
    for (int i = 0; i < 2000; ++i) {
        text += i % 2 ? u" word | word |\n"_s : u"|"_s;
        stream.update(text, false);
        const QList<RichText> *now = stream.blocks().last().table.rows.constData();
        moves += std::exchange(place, now) == now ? 0 : 1;
        if (text.size() < 4096) // read the long way until it is long
            moves = 0;
    }
    QCOMPARE(stream.blocks().last().table.rows.size(), 1001);
    QVERIFY2(moves < 12, qPrintable(QString::number(moves))); // the list grew by doubling
}

void OpenBlockTest::growsToWhatIsLonger()
{
    const auto tableOf
        = [](const QString &rows) { return parseMarkdown(u"| a | b |\n|---|---|\n"_s + rows).blocks.first(); };
    const Block begun = tableOf(u"| 1 | 2 |\n| 3 |"_s);
    const Block grown = tableOf(u"| 1 | 2 |\n| 3 | 4 |\n| 5 | 6 |"_s);
    const Block other = tableOf(u"| 1 | x |\n| 3 | 4 |\n| 5 | 6 |"_s);
    QCOMPARE(grown.rowsKeptFrom(begun), 2); // the heading and the first: the last one may have grown
    QCOMPARE(begun.rowsKeptFrom(grown), 0);
    QCOMPARE(other.rowsKeptFrom(begun), 0);
    QCOMPARE(parseMarkdown(u"| 1 |"_s).blocks.first().rowsKeptFrom(begun), 0);
    for (const Block &next : {grown, other, begun}) {
        Block block = begun;
        block.growTo(next);
        QVERIFY(block == next);
    }
}

void OpenBlockTest::anotherTextBeginsAnew()
{
    MarkdownStream stream;
    stream.update(u"```\n"_s + u"a\n"_s.repeated(2000), false);
    const QString other = u"```\n"_s + u"b\n"_s.repeated(3000);
    stream.update(other, false);
    QVERIFY(stream.blocks() == parseMarkdown(other).blocks);
}

void OpenBlockTest::endsWithTheBlock_data()
{
    QTest::addColumn<QString>("text");
    const QString code = u"```\n"_s + u"a\n"_s.repeated(2000);
    const QString table = u"| a | b |\n|---|---|\n"_s + u"| c | d |\n"_s.repeated(1000);
    QTest::newRow("fence closes") << QString(code + u"```\n\nText *here*.\n\n```\nb\n");
    QTest::newRow("longer fence closes") << QString(code + u"  `````  \nText\n");
    QTest::newRow("shorter fence does not") << QString(u"`" + code + u"```\nstill code\n");
    QTest::newRow("other fence does not") << QString(code + u"~~~\nstill code\n");
    QTest::newRow("table ends") << QString(table + u"\nText\n\n| x | y |\n");
    QTest::newRow("row without bar") << QString(table + u"c | d\nlazy\n\nText\n");
    QTest::newRow("heading ends a table") << QString(table + u"# Heading\n\ntext\n");
    QTest::newRow("formula over rows") << QString(table + u"| \\( x | y |\n| \\) | z |\n");
    QTest::newRow("footnote in a row") << QString(table + u"| [^1] | y |\n\n[^1]: Note.\n");
    QTest::newRow("definition") << QString(table + u"| [a] | y |\n\n[a]: https://a.example\n");
}

void OpenBlockTest::endsWithTheBlock()
{
    QFETCH(QString, text);
    for (const qsizetype step : {1, 7, 100}) {
        MarkdownStream stream;
        for (qsizetype end = text.size() - 60; end < text.size(); end += step)
            stream.update(text.first(end), false);
        stream.update(text, false);
        QVERIFY(stream.blocks() == parseMarkdown(heldBack(text)).blocks);
        stream.update(text, true);
        QVERIFY(stream.blocks() == parseMarkdown(text).blocks);
    }
}

} // namespace switchyard

QTEST_GUILESS_MAIN(switchyard::OpenBlockTest)
#include "tst_openblock.moc"
