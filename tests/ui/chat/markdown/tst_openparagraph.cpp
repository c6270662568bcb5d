// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/chat/hostiletext.h"
#include "ui/chat/markdown/holdback.h"
#include "ui/chat/markdown/markdownstream.h"
#include "ui/chat/markdown/paragraphs.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace switchyard {

/// A long paragraph is read word by word: what comes of it is what reading the whole anew yields.
class OpenParagraphTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void growingEqualsReadingAnew_data();
    void growingEqualsReadingAnew();
    void whatIsSettledStaysUnderHostileText();
    void whatStandsBeforeIsReadNoMore_data();
    void whatStandsBeforeIsReadNoMore();
    void whatMayStillCloseIsReadAgain_data();
    void whatMayStillCloseIsReadAgain();
    void aSecondLineIsReadTheLongWay_data();
    void aSecondLineIsReadTheLongWay();
    void anotherTextBeginsAnew();
};

namespace {

const QStringList closedPieces{u"word "_s,
                               u"another, "_s,
                               u"End. "_s,
                               u"列车 "_s,
                               u"عربي "_s,
                               u"\U0001f600 "_s,
                               u"**bold words** "_s,
                               u"*slanted*, "_s,
                               u"(*aside*) "_s,
                               u"__also bold__. "_s,
                               u"snake_case_name "_s,
                               u"5 * 3 "_s,
                               u"`code` "_s,
                               u"``co`de`` "_s,
                               u"[label](https://a.example/x) "_s,
                               u"[label](https://b.example/) "_s,
                               u"[no link] "_s,
                               u"https://c.example/path "_s,
                               u"someone@d.example "_s,
                               u"a < b "_s,
                               u"&amp; "_s,
                               u"\\*no star\\* "_s,
                               u"really! "_s,
                               u"two  blanks "_s};

} // namespace

void OpenParagraphTest::growingEqualsReadingAnew_data()
{
    QTest::addColumn<QString>("head");
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 4; ++seed) {
        QTest::addRow("alone %u", seed) << u"Text "_s << seed;
        QTest::addRow("behind others %u", seed) << u"# Title\n\n- item\n\nText.\n\nLong "_s << seed;
    }
}

void OpenParagraphTest::growingEqualsReadingAnew()
{
    QFETCH(QString, head);
    QFETCH(quint32, seed);
    constexpr int pieces = 1800;
    QRandomGenerator random(seed);
    MarkdownStream stream;
    QString text = head;
    qsizetype settled = 0;
    for (int i = 0; i < pieces; ++i) {
        text += closedPieces.at(random.bounded(int(closedPieces.size())));
        stream.update(text, false);
        settled = std::max(settled, text.size() - stream.unsettled(text, false));
        if (i % 17 != 0)
            continue;
        const QList<Block> anew = parseMarkdown(text).blocks;
        QCOMPARE(stream.blocks().size(), anew.size());
        for (qsizetype at = 0; at < anew.size(); ++at) {
            QCOMPARE(stream.blocks().at(at).plainText(), anew.at(at).plainText());
            QVERIFY(stream.blocks().at(at) == anew.at(at));
        }
    }
    QVERIFY(settled > text.size() - 400);
    stream.update(text, true);
    QVERIFY(stream.blocks() == parseMarkdown(text).blocks);
}

void OpenParagraphTest::whatIsSettledStaysUnderHostileText()
{
    QStringList pieces = closedPieces;
    for (const QString &piece : samples::hostilePieces()) {
        if (!piece.contains(u'\n') && !piece.contains(u'\r'))
            pieces.append(piece);
    }
    for (quint32 seed = 1; seed <= 20; ++seed) {
        QRandomGenerator random(seed);
        QString text = u"Words "_s;
        MarkdownStream stream;
        // Mostly quiet, so that much is settled before something is not.
        while (text.size() < 5 * maxParagraph) {
            const bool any = random.bounded(80) == 0;
            text += any ? pieces.at(random.bounded(int(pieces.size())))
                        : closedPieces.at(random.bounded(int(closedPieces.size())));
            if (random.bounded(8) == 0)
                stream.update(text, false);
        }
        stream.update(text, false);
        const QList<Block> whole = parseMarkdown(text).blocks;
        // What is held back at the end of a text may show in its last piece, and shift the one before.
        for (qsizetype at = 0; at + 2 < std::min(whole.size(), stream.blocks().size()); ++at) {
            if (stream.blocks().at(at) != whole.at(at))
                qWarning().noquote() << "seed" << seed << text;
            QVERIFY(stream.blocks().at(at) == whole.at(at));
        }
    }
}

void OpenParagraphTest::whatStandsBeforeIsReadNoMore_data()
{
    QTest::addColumn<QString>("head");
    QTest::newRow("alone") << QString();
    QTest::newRow("behind a paragraph") << u"Before.\n\n"_s;
    QTest::newRow("behind a list") << u"- one\n- two\n\n"_s;
}

void OpenParagraphTest::whatStandsBeforeIsReadNoMore()
{
    QFETCH(QString, head);
    QString text = head;
    MarkdownStream stream;
    for (int i = 0; i < 4000; ++i) {
        text += u"word "_s;
        stream.update(text, false);
    }
    QCOMPARE(stream.unsettled(text, false), u"word "_s.size());
    QCOMPARE(stream.unsettled(text, true), 4000 * u"word "_s.size()); // the end is judged by the whole
    const qsizetype blocks = stream.blocks().size();
    QCOMPARE(stream.update(text + u"more"_s, false), blocks - 1);
}

void OpenParagraphTest::whatMayStillCloseIsReadAgain_data()
{
    QTest::addColumn<QString>("open");
    QTest::addColumn<QString>("close");
    QTest::newRow("star") << u"*a "_s << u"b* "_s;
    QTest::newRow("bold") << u"**a "_s << u"b** "_s;
    QTest::newRow("stars in stars") << u"**a *c* "_s << u"b** "_s;
    QTest::newRow("line") << u"_a "_s << u"b_ "_s;
    QTest::newRow("tick") << u"`a "_s << u"b` "_s;
    QTest::newRow("ticks") << u"`` a` "_s << u"b`` "_s;
    QTest::newRow("tick in an address") << u"<https://a.example/`x> ` "_s << u"b` "_s;
    QTest::newRow("bracket") << u"[a "_s << u"b](https://a.example) "_s;
    QTest::newRow("struck out") << u"~~a "_s << u"b~~ "_s;
    QTest::newRow("dollar") << u"$a "_s << u"b$ "_s;
    QTest::newRow("formula") << u"\\(a "_s << u"b\\) "_s;
    QTest::newRow("picture") << u"![a "_s << u"b](https://a.example/p.png) "_s;
    QTest::newRow("star before a bracket") << u"*[a] "_s << u"b* "_s;
    QTest::newRow("tick behind a star") << u"*a `b* "_s << u"c` "_s;
}

void OpenParagraphTest::whatMayStillCloseIsReadAgain()
{
    QFETCH(QString, open);
    QFETCH(QString, close);
    const QString words = u"quiet words "_s.repeated(200);
    MarkdownStream stream;
    QString text = words;
    stream.update(text, false);
    for (const QString &more : {open, u"some more of them "_s.repeated(20), close, u"and an end "_s.repeated(20)}) {
        for (const QString &word : more.split(u' ', Qt::SkipEmptyParts)) {
            text += word + u' ';
            stream.update(text, false);
        }
    }
    QVERIFY(stream.unsettled(text, false) < text.size());
    QVERIFY(stream.blocks() == parseMarkdown(heldBack(text)).blocks);
}

void OpenParagraphTest::aSecondLineIsReadTheLongWay_data()
{
    QTest::addColumn<QString>("more");
    QTest::newRow("goes on") << u"\ngoes on"_s;
    QTest::newRow("heading after all") << u"\n=====\n"_s;
    QTest::newRow("ends") << u"\n\nAnother\n\n"_s;
    QTest::newRow("list") << u"\n- item\n- item\n"_s;
    QTest::newRow("table after all") << u" | b\n--- | ---\n1 | 2\n"_s;
    QTest::newRow("line end of another system") << u"\r\ngoes on\r\n"_s;
}

void OpenParagraphTest::aSecondLineIsReadTheLongWay()
{
    QFETCH(QString, more);
    MarkdownStream stream;
    QString text = u"some words "_s.repeated(500) + u"end"_s;
    stream.update(text.first(text.size() / 2), false);
    stream.update(text, false);
    for (const QChar c : std::as_const(more)) {
        text += c;
        stream.update(text, false);
    }
    stream.update(text, true);
    QVERIFY(stream.blocks() == parseMarkdown(text).blocks);
}

void OpenParagraphTest::anotherTextBeginsAnew()
{
    MarkdownStream stream;
    stream.update(u"one word "_s.repeated(800), false);
    const QString other = u"two words "_s.repeated(900);
    stream.update(other, false);
    QVERIFY(stream.blocks() == parseMarkdown(other).blocks);
}

} // namespace switchyard

QTEST_GUILESS_MAIN(switchyard::OpenParagraphTest)
#include "tst_openparagraph.moc"
