// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../hostiletext.h"
#include "../threadtime.h"
#include "ui/chat/markdown/htmlwriter.h"
#include "ui/chat/markdown/markdownworker.h"
#include "ui/chat/markdown/markdownwriter.h"
#include "ui/chat/markdown/pictures.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace switchyard;

namespace {

QList<Block> parsed(const QString &text)
{
    return parseMarkdown(text).blocks;
}

QString unescaped(QString text)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != u'\\' || i + 1 == text.size()) {
            result += text[i];
            continue;
        }
        const QChar next = text[++i];
        result += next == u'n' ? QChar(u'\n') : (next == u't' ? QChar(u'\t') : next);
    }
    return result;
}

QString onThePage(const QList<Block> &blocks)
{
    QStringList texts;
    for (const Block &block : blocks)
        texts.append(block.plainText());
    return texts.join(u'|');
}

QByteArray tinyPng()
{
    return QByteArray::fromBase64(
        "iVBORw0KGgoAAAANSUhEUgAAAAUAAAAFCAYAAACNbyblAAAAHElEQVQI12P4//8/w38GIAXDIBKE0DHxgljNBAAO"
        "9TXL0Y4OHwAAAABJRU5ErkJggg==");
}

/// The head of a PNG that claims a size.
QByteArray pngHead(quint32 width, quint32 height)
{
    QByteArray head = tinyPng();
    for (int i = 0; i < 4; ++i) {
        head[16 + i] = char(width >> (24 - 8 * i));
        head[20 + i] = char(height >> (24 - 8 * i));
    }
    return head;
}

} // namespace

class TestMarkdownForms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void examplesLoseNoCharacter_data();
    void examplesLoseNoCharacter();
    void generatedDocumentsNeitherCrashNorBlock();
    void footnotesAreNumberedAsTheyAreMentioned();
    void footnotesInFloodsAreQuick();
    void alertsAreQuotesWithATitle();
    void readsTheSizeOfPictures();
    void fault_049_picturesAreJudgedBeforeDecoding();
    void fault_049_svgIsShownAsCode();
    void fault_056_exportsDeepNestingWithoutRecursion();
    void fault_057_largeTextsLeaveTheThread();
    void workerEndsLikeTheWhole();
    void workerIsSilentAfterItsEnd();
    void htmlKeepsListsTablesAndCode();
    void fault_050_htmlForTheClipboardIsEscaped();
    void fault_047_htmlForTheClipboardNamesNoRemotePicture();
    void tablesAreCopiedForSpreadsheets();
    void fault_053_markdownCopyKeepsEveryCharacter();
};

void TestMarkdownForms::examplesLoseNoCharacter_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("page");
    QFile file(qEnvironmentVariable("SWITCHYARD_SOURCE") + u"/tests/data/markdown/examples.txt"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    int number = 0;
    for (qsizetype i = 3; i + 1 < lines.size(); i += 3)
        QTest::addRow("%d", ++number) << unescaped(lines[i]) << unescaped(lines[i + 1]);
    QVERIFY(number >= 120);
}

void TestMarkdownForms::examplesLoseNoCharacter()
{
    QFETCH(QString, source);
    QFETCH(QString, page);
    QCOMPARE(onThePage(parsed(source)), page);
    // The same when it grows, and in the other forms that are copied.
    MarkdownStream stream;
    for (qsizetype length = 1; length < source.size(); ++length)
        stream.update(source.left(length), false);
    stream.update(source, true);
    QCOMPARE(onThePage(stream.blocks()), page);
    QVERIFY(htmlOf(stream.blocks()).endsWith("</body></html>\n"_L1));
}

void TestMarkdownForms::generatedDocumentsNeitherCrashNorBlock()
{
    const quint32 count = samples::hostileCount(1'500);
    double worst = 0;
    for (quint32 seed = 1; seed <= count; ++seed) {
        const QString text = samples::hostileText(seed);
        bool arrived = false;
        MarkdownWorker worker({}, [&arrived](qsizetype) { arrived = true; });
        const ThreadTimer timer;
        const bool atOnce = worker.update(text, true).has_value();
        worst = std::max(worst, timer.elapsed());
        if (timer.elapsed() > 50)
            qWarning("seed %u: %g ms, %lld characters", seed, timer.elapsed(), qlonglong(text.size()));
        if (!atOnce)
            QTRY_VERIFY_WITH_TIMEOUT(arrived, 20'000);
        for (const Block &block : worker.blocks())
            QVERIFY(block.insets.size() <= 32);
        if (seed % 10 == 0) { // what is read can be written
            QVERIFY(!htmlOf(worker.blocks()).isEmpty());
            const QString again = toMarkdown(worker.blocks());
            QVERIFY(parseMarkdown(again.left(200'000)).blocks.size() >= 0);
        }
    }
    QVERIFY2(worst < 50, qPrintable(QString::number(worst)));
}

void TestMarkdownForms::footnotesAreNumberedAsTheyAreMentioned()
{
    const QList<Block> blocks
        = parsed(u"a[^b] c[^a] d[^b]\n\n[^a]: first written\n[^b]: second\n    goes on\n\n    and on\n"_s);
    QCOMPARE(blocks[0].content.text, u"a1 c2 d1"_s);
    QCOMPARE(blocks[0].content.runs.size(), 3);
    QCOMPARE(blocks[0].content.runs[2].note, 1);
    QCOMPARE(blocks[1].kind, Block::Kind::Rule);
    QCOMPARE(blocks[2].content.text, u"second goes on"_s);
    QCOMPARE(blocks[2].insets.first().marker, u"1."_s);
    QCOMPARE(blocks[3].content.text, u"and on\u00a0\u21a9"_s);
    QCOMPARE(blocks[4].note, 2);
    QCOMPARE(toPlainText(blocks), u"a1 c2 d1\n\n1. second goes on\n\n   and on\n\n2. first written"_s);
}

void TestMarkdownForms::footnotesInFloodsAreQuick()
{
    QString notes;
    for (int i = 0; i < 20'000; ++i)
        notes += u"[^%1]: note\n"_s.arg(i);
    for (const QString &text :
         {QString(u"[^a]"_s.repeated(100'000) + u"\n\n[^a]: [^a]"_s), notes, u"[^"_s.repeated(200'000),
          QString(u"```\n"_s + u"[^a]"_s.repeated(100'000) + u"\n```\n\n[^a]: x"_s)}) {
        const ThreadTimer timer;
        QVERIFY(!parsed(text).isEmpty());
        QVERIFY2(timer.elapsed() < 600, qPrintable(QString::number(timer.elapsed())));
    }
}

void TestMarkdownForms::alertsAreQuotesWithATitle()
{
    const QList<Block> blocks = parsed(u"> [!warning]\n> Mind the *gap*.\n>\n> - and this"_s);
    QCOMPARE(blocks.size(), 3);
    QVERIFY(blocks[0].alertTitle);
    QCOMPARE(blocks[0].content.text, u"Warning"_s);
    for (const Block &block : blocks)
        QCOMPARE(block.insets.first().alert, Alert::Warning);
    QCOMPARE(toMarkdown(blocks), u"> [!WARNING]\n> Mind the *gap*.\n>\n> - and this"_s);
}

void TestMarkdownForms::readsTheSizeOfPictures()
{
    using Format = PictureFacts::Format;
    QCOMPARE(pictureFacts(tinyPng()), (PictureFacts{Format::Png, 5, 5}));
    QCOMPARE(pictureFacts(QByteArray::fromHex("474946383961030004000000")), (PictureFacts{Format::Gif, 3, 4}));
    QCOMPARE(pictureFacts(QByteArray::fromHex("ffd8ffe000040000ffc0000b0800070009010111")),
             (PictureFacts{Format::Jpeg, 9, 7}));
    QCOMPARE(pictureFacts("RIFF\x20\0\0\0WEBPVP8 \0\0\0\0\0\0\0\x9d\x01\x2a\x10\0\x20\0"_ba),
             (PictureFacts{Format::Webp, 16, 32}));
    QCOMPARE(pictureFacts("<svg xmlns='x'/>"), PictureFacts());
    // Every beginning of a file is read without looking beyond its end.
    for (const QByteArray &file : {tinyPng(), QByteArray::fromHex("ffd8ffe000040000ffc0000b0800070009010111"),
                                   "RIFF\x20\0\0\0WEBPVP8X\0\0\0\0\0\0\0\0\0\0\0\0\0\0"_ba}) {
        for (qsizetype length = 0; length <= file.size(); ++length)
            (void)pictureFacts(QByteArrayView(file).first(length));
    }
}

void TestMarkdownForms::fault_049_picturesAreJudgedBeforeDecoding()
{
    QVERIFY(isPictureAllowed(tinyPng()));
    QVERIFY(!isPictureAllowed(pngHead(20'000, 20'000)));
    QVERIFY(!isPictureAllowed(pngHead(0, 10)));
    QVERIFY(!isPictureAllowed(QByteArray(tinyPng() + QByteArray(20 * 1024 * 1024, 'x'))));
    QVERIFY(!isPictureAllowed("BM\x10\0\0\0"));

    const auto address = [](const QByteArray &file) {
        return u"![words](data:image/png;base64,"_s + QString::fromLatin1(file.toBase64()) + u')';
    };
    const Block shown = parsed(address(tinyPng())).value(0);
    QCOMPARE(shown.kind, Block::Kind::Image);
    QCOMPARE(shown.picture, tinyPng());
    QCOMPARE(shown.content.text, u"words"_s);
    QCOMPARE(parsed(address(pngHead(20'000, 20'000))).value(0).kind, Block::Kind::Paragraph);
    QCOMPARE(parsed(u"![x](data:image/png;base64,%%%)"_s).value(0).kind, Block::Kind::Paragraph);
    QCOMPARE(parsed(u"![x](data:text/html,<script>)"_s).value(0).kind, Block::Kind::Paragraph);

    QByteArray large(50 * 1024 * 1024, 'A');
    QVERIFY(!decodeDataAddress(QByteArray("data:image/png;base64," + large)));
}

void TestMarkdownForms::fault_049_svgIsShownAsCode()
{
    const QString svg = u"<svg><image href='http://evil.example/x'/></svg>"_s;
    const Block block
        = parsed(u"![x](data:image/svg+xml;base64,"_s + QString::fromLatin1(svg.toUtf8().toBase64()) + u')').value(0);
    QCOMPARE(block.kind, Block::Kind::Code);
    QCOMPARE(block.content.text, svg);
}

void TestMarkdownForms::fault_056_exportsDeepNestingWithoutRecursion()
{
    QString lists;
    for (int i = 0; i < 400; ++i)
        lists += QString(i * 2, u' ') + u"- x\n"_s;
    for (const QString &text : {QString(QString(10'000, u'>') + u" deep"_s), lists, u"**a "_s.repeated(20'000)}) {
        const QList<Block> blocks = parsed(text);
        const QString html = htmlOf(blocks);
        QCOMPARE(html.count("<blockquote>"_L1), html.count("</blockquote>"_L1));
        QCOMPARE(html.count("<li>"_L1), html.count("</li>"_L1));
        QCOMPARE(html.count("<ul>"_L1), html.count("</ul>"_L1));
        QVERIFY(!toMarkdown(blocks).isEmpty());
    }
}

void TestMarkdownForms::fault_057_largeTextsLeaveTheThread()
{
    QString bomb = u"[x]: http://example.org/"_s + QString(60'000, u'a') + u"\n\n"_s;
    bomb += u"[x] "_s.repeated(20'000);
    qsizetype changed = -1;
    MarkdownWorker worker({}, [&changed](qsizetype first) { changed = first; });
    const ThreadTimer timer;
    QVERIFY(!worker.update(bomb, true));
    QVERIFY2(timer.elapsed() < 4, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(worker.isBusy());
    QTRY_COMPARE_WITH_TIMEOUT(changed, 0, 10'000);
    QVERIFY(!worker.isBusy());
    QVERIFY(!worker.blocks().isEmpty());
}

void TestMarkdownForms::workerEndsLikeTheWhole()
{
    QString text;
    for (int i = 0; text.size() < 3 * MarkdownWorker::atOnce; ++i)
        text += u"| %1 | **b** |\n"_s.arg(i) + (i == 0 ? u"|---|---|\n"_s : QString());
    int calls = 0;
    MarkdownWorker worker({}, [&calls](qsizetype) { ++calls; });
    for (qsizetype length = 0; length < text.size(); length += 5'000)
        worker.update(text.left(length), false);
    worker.update(text, true);
    QTRY_VERIFY_WITH_TIMEOUT(!worker.isBusy(), 20'000);
    QVERIFY(calls >= 1);
    QCOMPARE(describeBlocks(worker.blocks()), describeBlocks(parsed(text)));
    // A small one is there at once.
    QCOMPARE(worker.update(u"short"_s, true), std::optional<qsizetype>(0));
    QCOMPARE(worker.blocks().value(0).content.text, u"short"_s);
}

void TestMarkdownForms::workerIsSilentAfterItsEnd()
{
    bool called = false;
    {
        MarkdownWorker worker({}, [&called](qsizetype) { called = true; });
        QVERIFY(!worker.update(QString(200'000, u'x'), true));
    }
    QTest::qWait(50);
    QVERIFY(!called);
}

void TestMarkdownForms::htmlKeepsListsTablesAndCode()
{
    const QString html = htmlOf(parsed(
        u"# T\n\n1. a\n   - b\n2. c\n\n> q\n\n```py\nx < 1\n```\n\n|a|b|\n|-|-:|\n|1|2|\n\n**b** `c` [l](http://d.e)"_s));
    QVERIFY2(html.contains("<h1>T</h1>"_L1), qPrintable(html));
    QVERIFY2(
        html.contains(
            "<ol start=\"1\">\n<li><p>a</p>\n<ul>\n<li><p>b</p>\n</li>\n</ul>\n</li>\n<li><p>c</p>\n</li>\n</ol>"_L1),
        qPrintable(html));
    QVERIFY(html.contains("<blockquote>\n<p>q</p>\n</blockquote>"_L1));
    QVERIFY(html.contains("<code>x &lt; 1</code></pre>"_L1));
    QVERIFY(html.contains("<th align=\"right\">b</th>"_L1));
    QVERIFY(html.contains("<td>1</td><td align=\"right\">2</td>"_L1));
    QVERIFY(html.contains("<b>b</b> <code>c</code> <a href=\"http://d.e\">l</a>"_L1));
}

void TestMarkdownForms::fault_050_htmlForTheClipboardIsEscaped()
{
    const QString hostile = u"<script>x</script> \"'&<img src=x onerror=y>"_s;
    for (const QString &text :
         {hostile, QString(u"`"_s + hostile + u'`'), QString(u"```\n"_s + hostile + u"\n```"_s),
          QString(u"|a|\n|-|\n|"_s + hostile + u'|'), QString(u"["_s + hostile + u"](http://a.b/?\"onmouseover=x)"_s),
          QString(u"# "_s + hostile), QString(u"\\["_s + hostile + u"\\]"_s)}) {
        const QString html = htmlOf(parsed(text));
        QVERIFY2(!html.contains("<script"_L1) && !html.contains("<img"_L1), qPrintable(html));
        QVERIFY2(!html.contains("\"onmouseover"_L1), qPrintable(html));
    }
    // Control characters and overrides stay behind.
    QVERIFY(!htmlOf(parsed(u"a\x1b[31m\u202e"_s)).contains(QRegularExpression(u"[\x1b\u202e]"_s)));
}

void TestMarkdownForms::fault_047_htmlForTheClipboardNamesNoRemotePicture()
{
    const QString html = htmlOf(parsed(
        u"![a](http://pixel.example/x.png?q=1) ![b](file:///etc/passwd) ![c](//host/share)\n\n![d](data:image/png;base64,"_s
        + QString::fromLatin1(tinyPng().toBase64()) + u')'));
    QCOMPARE(html.count("<img"_L1), 1);
    QVERIFY(html.contains("src=\"data:image/png;base64,"_L1));
}

void TestMarkdownForms::tablesAreCopiedForSpreadsheets()
{
    const Block block = parsed(u"|a|b|\n|-|-|\n|x \\| y|**z**|\n|only|"_s).value(0);
    QCOMPARE(toTabSeparated(block.table), u"a\tb\nx | y\tz\nonly\t\n"_s);
}

void TestMarkdownForms::fault_053_markdownCopyKeepsEveryCharacter()
{
    const QString odd = u"a\u202eb\u200bc\u2066d\u0007e\u001b[0m"_s;
    const QString code = u"```\n"_s + odd + u"\n```"_s;
    QCOMPARE(parsed(code).value(0).content.text, odd);
    QCOMPARE(toMarkdown(parsed(code)), code);
    QCOMPARE(toPlainText(parsed(odd)), odd);
}

QTEST_GUILESS_MAIN(TestMarkdownForms)
#include "tst_markdownforms.moc"
