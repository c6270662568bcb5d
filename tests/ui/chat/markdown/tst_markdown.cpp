// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/chat/hostiletext.h"
#include "ui/chat/markdown/holdback.h"
#include "ui/chat/markdown/markdownparser.h"
#include "ui/chat/markdown/markdownstream.h"
#include "ui/chat/markdown/markdownwriter.h"
#include "ui/chat/markdown/paragraphs.h"

#include <QDir>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace switchyard;

namespace {

QString dataFolder()
{
    return qEnvironmentVariable("SWITCHYARD_SOURCE") + u"/tests/data/markdown"_s;
}

QString read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString described(const QString &text)
{
    return describeBlocks(parseMarkdown(text).blocks);
}

} // namespace

class TestMarkdown : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAsTheGoldenFileSays_data();
    void readsAsTheGoldenFileSays();
    void growingTextEndsAsTheWhole_data() { readsAsTheGoldenFileSays_data(); }
    void growingTextEndsAsTheWhole();
    void fault_164_growingHostileTextEndsAsTheWhole();
    void writesMarkdownThatReadsBackTheSame_data() { readsAsTheGoldenFileSays_data(); }
    void writesMarkdownThatReadsBackTheSame();
    void growingTextChangesFewBlocks();
    void holdsBackWhatCouldChange_data();
    void holdsBackWhatCouldChange();
    void fault_050_htmlStaysText();
    void fault_051_otherSchemesAreText_data();
    void fault_051_otherSchemesAreText();
    void fault_047_picturesAreNamedNotLoaded();
    void fault_054_longLinesAreCut();
    void fault_056_deepNestingIsFlattened();
    void fault_057_definitionBombFallsBackToPlainText();
    void fault_057_bracketsAndTicksAreQuick_data();
    void fault_057_bracketsAndTicksAreQuick();
};

void TestMarkdown::readsAsTheGoldenFileSays_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("golden");
    const QDir folder(dataFolder());
    const QStringList names = folder.entryList({u"*.md"_s}, QDir::Files, QDir::Name);
    QVERIFY2(!names.isEmpty(), qPrintable(folder.path()));
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << read(folder.filePath(name))
                                        << folder.filePath(name.chopped(3) + u".blocks"_s);
}

void TestMarkdown::readsAsTheGoldenFileSays()
{
    QFETCH(QString, source);
    QFETCH(QString, golden);
    const QString actual = described(source);
    if (qEnvironmentVariableIsSet("SWITCHYARD_REFRESH_GOLDENS")) {
        QFile file(golden);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(actual.toUtf8());
        return;
    }
    QCOMPARE(actual, read(golden));
}

void TestMarkdown::growingTextEndsAsTheWhole()
{
    QFETCH(QString, source);
    const QString whole = described(source);
    for (const int step : {1, 7, 64}) {
        MarkdownStream stream;
        QList<Block> shown;
        for (qsizetype length = 0; length < source.size(); length += step) {
            const qsizetype changed = stream.update(source.left(length), false);
            // What is announced as unchanged is unchanged.
            QVERIFY(changed <= shown.size());
            for (qsizetype i = 0; i < changed; ++i)
                QCOMPARE(stream.blocks()[i].signature, shown[i].signature);
            shown = stream.blocks();
        }
        stream.update(source, true);
        QCOMPARE(describeBlocks(stream.blocks()), whole);
    }
}

void TestMarkdown::fault_164_growingHostileTextEndsAsTheWhole()
{
    const QStringList pieces = samples::hostilePieces() + QStringList{u"<b>"_s, u"]"_s};
    for (quint32 seed = 1; seed <= 600; ++seed) {
        QRandomGenerator random(seed);
        QString text;
        for (int i = 0; i < 40; ++i)
            text += pieces[random.bounded(pieces.size())];
        MarkdownStream stream;
        for (qsizetype at = 0; at < text.size(); at += 1 + random.bounded(12))
            stream.update(text.left(at), false);
        stream.update(text, true);
        const QString expected = described(text);
        if (describeBlocks(stream.blocks()) != expected)
            qWarning().noquote() << "seed" << seed << text;
        QCOMPARE(describeBlocks(stream.blocks()), expected);
    }
}

void TestMarkdown::writesMarkdownThatReadsBackTheSame()
{
    QFETCH(QString, source);
    // Pictures and their words, and what was cut for its length, do not come back as they were.
    if (source.contains("!["_L1))
        QSKIP("pictures come back without their words");
    const QList<Block> blocks = parseMarkdown(source).blocks;
    // An empty line within an inner list loosens the outer ones; that is all that may differ.
    const QString again = describeBlocks(parseMarkdown(toMarkdown(blocks)).blocks);
    QCOMPARE(QString(again).remove(" tight"_L1), describeBlocks(blocks).remove(" tight"_L1));
}

void TestMarkdown::growingTextChangesFewBlocks()
{
    QString text;
    for (int i = 0; i < 200; ++i)
        text += u"Paragraph %1 with **bold** and `code` and some more words to fill the line.\n\n- item\n- item\n\n"_s
                    .arg(i);
    MarkdownStream stream;
    qsizetype changed = 0;
    int updates = 0;
    for (qsizetype at = 24; at < text.size(); at += 24, ++updates) {
        const qsizetype first = stream.update(text.left(at), false);
        changed += stream.blocks().size() - first;
    }
    QVERIFY2(changed < updates * 2, qPrintable(u"%1 blocks in %2 updates"_s.arg(changed).arg(updates)));
}

void TestMarkdown::holdsBackWhatCouldChange_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("marker alone") << u"text\n-"_s << u"text\n"_s;
    QTest::newRow("number alone") << u"text\n\n12."_s << u"text\n\n"_s;
    QTest::newRow("heading mark") << u"a\n\n##"_s << u"a\n\n"_s;
    QTest::newRow("setext underline") << u"title\n==="_s << u"title\n"_s;
    QTest::newRow("fence without its language") << u"a\n```py"_s << u"a\n"_s;
    QTest::newRow("closing fence half there") << u"```\ncode\n``"_s << u"```\ncode\n"_s;
    QTest::newRow("open bold is closed") << u"a **bold wor"_s << u"a **bold wor**"_s;
    QTest::newRow("open code is closed") << u"a `code"_s << u"a `code`"_s;
    QTest::newRow("asterisk in a product") << u"2 * 3"_s << u"2 * 3"_s;
    QTest::newRow("link shows its label") << u"see [the page](http://exam"_s << u"see the page"_s;
    QTest::newRow("label shows") << u"see [the pa"_s << u"see the pa"_s;
    QTest::newRow("picture waits") << u"see ![the pa"_s << u"see "_s;
    QTest::newRow("table waits") << u"text\n\n| a | b |"_s << u"text\n\n"_s;
    QTest::newRow("table waits for its second line") << u"text\n\n| a | b |\n|--"_s << u"text\n\n"_s;
    QTest::newRow("table row shows") << u"| a | b |\n|---|---|\n| 1 "_s << u"| a | b |\n|---|---|\n| 1 "_s;
    QTest::newRow("markers at the end wait") << u"some text *"_s << u"some text "_s;
    QTest::newRow("code keeps its markers") << u"```\na *"_s << u"```\na *"_s;
}

void TestMarkdown::holdsBackWhatCouldChange()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QCOMPARE(heldBack(text), shown);
}

void TestMarkdown::fault_050_htmlStaysText()
{
    const QString text = u"<script>alert(1)</script> <img src=x onerror=y> <base href=http://evil.example>"_s;
    const QList<Block> blocks = parseMarkdown(text).blocks;
    QCOMPARE(blocks.size(), 1);
    QCOMPARE(blocks[0].content.text.left(25), u"<script>alert(1)</script>"_s);
}

void TestMarkdown::fault_051_otherSchemesAreText_data()
{
    QTest::addColumn<QString>("address");
    for (const char *address : {"javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "smb://host/share",
                                "ms-settings:x", "vscode://x", "x-evil:1", "JaVaScRiPt:1", "//host/share",
                                "/etc/passwd", "qrc:/x", "relative.html", "about:blank"})
        QTest::newRow(address) << QString::fromLatin1(address);
}

void TestMarkdown::fault_051_otherSchemesAreText()
{
    QFETCH(QString, address);
    for (const QString &source :
         {u"[label](%1)"_s, u"[label](<%1>)"_s, u"[label][x]\n\n[x]: %1"_s, u"![label](%1)"_s}) {
        for (const Block &block : parseMarkdown(source.arg(address)).blocks) {
            QVERIFY(block.content.links.isEmpty());
            for (const InlineRun &run : block.content.runs)
                QVERIFY(!run.formats.testFlag(InlineFormat::Link));
        }
    }
}

void TestMarkdown::fault_047_picturesAreNamedNotLoaded()
{
    const Block block = parseMarkdown(u"![a cat](https://pixel.example/c.png?data=secret)"_s).blocks.value(0);
    QCOMPARE(block.content.text, u"▨ a cat — https://pixel.example/c.png?data=secret"_s);
    QVERIFY(block.content.runs.value(0).formats.testFlag(InlineFormat::Image));
    QCOMPARE(block.content.links, QStringList{u"https://pixel.example/c.png?data=secret"_s});
}

void TestMarkdown::fault_054_longLinesAreCut()
{
    const QString line(1'000'000, u'x');
    QElapsedTimer timer;
    timer.start();
    const QList<Block> blocks = parseMarkdown(line).blocks;
    QVERIFY(timer.elapsed() < 250);
    QString together;
    for (const Block &block : blocks) {
        QVERIFY(block.content.text.size() <= maxParagraph);
        together += block.content.text;
    }
    QCOMPARE(together, line);
}

void TestMarkdown::fault_056_deepNestingIsFlattened()
{
    const QString quotes = QString(10'000, u'>') + u" deep"_s;
    QString lists;
    for (int i = 0; i < 2'000; ++i)
        lists += QString(i * 2, u' ') + u"- x\n"_s;
    const QString emphasis = u"**a "_s.repeated(50'000) + u"**"_s.repeated(50'000);
    for (const QString &text : {quotes, lists, emphasis}) {
        for (const Block &block : parseMarkdown(text).blocks)
            QVERIFY(block.insets.size() <= 32);
    }
    QVERIFY(parseMarkdown(quotes).blocks.last().content.text.contains("deep"_L1));
}

void TestMarkdown::fault_057_definitionBombFallsBackToPlainText()
{
    QString bomb = u"[x]: http://example.org/"_s + QString(60'000, u'a') + u"\n\n"_s;
    bomb += u"[x] "_s.repeated(20'000);
    QElapsedTimer timer;
    timer.start();
    const ParsedMarkdown parsed = parseMarkdown(bomb, {.deadline = std::chrono::milliseconds(50)});
    QVERIFY2(timer.elapsed() < 400, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(!parsed.blocks.isEmpty());
}

void TestMarkdown::fault_057_bracketsAndTicksAreQuick_data()
{
    QTest::addColumn<QString>("text");
    QString ticks;
    for (int i = 1; ticks.size() < 400'000; ++i)
        ticks += QString(i % 900 + 1, u'`') + u'a';
    QTest::newRow("brackets") << QString(200'000, u'[');
    QTest::newRow("back-ticks") << ticks;
    QTest::newRow("entities") << u"&amp;"_s.repeated(200'000);
    QTest::newRow("backslash brackets") << u"\\("_s.repeated(200'000);
    QTest::newRow("dollars") << u"$a"_s.repeated(200'000);
    QTest::newRow("table") << u"|a|b|\n|-|-|\n"_s + u"|1|2|\n"_s.repeated(50'000);
    QTest::newRow("list") << u"- x\n"_s.repeated(50'000);
    QTest::newRow("links") << u"[a](http://b.c) "_s.repeated(20'000);
    QTest::newRow("pictures") << u"![a](http://b.c) "_s.repeated(20'000);
}

void TestMarkdown::fault_057_bracketsAndTicksAreQuick()
{
    QFETCH(QString, text);
    QElapsedTimer timer;
    timer.start();
    const ParsedMarkdown parsed = parseMarkdown(text);
    QVERIFY2(timer.elapsed() < 600, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(!parsed.blocks.isEmpty());
}

QTEST_GUILESS_MAIN(TestMarkdown)
#include "tst_markdown.moc"
