// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/compare/worddiff.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace switchyard;
using namespace Qt::StringLiterals;

class TestWordDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesAreFoundWordByWord_data();
    void changesAreFoundWordByWord();
    void bothTextsComeBackToTheLetter();
    void longTextsAreComparedByLine();
    void textsWithNothingInCommonEndInTime();
    void cancellingEndsIt();
};

namespace {

/// "same [-gone-]{+new+}"
QString printed(const TextDiff &diff)
{
    QString text;
    for (const DiffPiece &piece : diff.pieces) {
        switch (piece.kind) {
        case DiffPiece::Kind::Same: text += piece.text; break;
        case DiffPiece::Kind::Removed: text += QString(u"[-"_s + piece.text + u"-]"_s); break;
        case DiffPiece::Kind::Added: text += QString(u"{+"_s + piece.text + u"+}"_s); break;
        }
    }
    return text;
}

std::pair<QString, QString> bothOf(const TextDiff &diff)
{
    std::pair<QString, QString> both;
    for (const DiffPiece &piece : diff.pieces) {
        if (piece.kind != DiffPiece::Kind::Added)
            both.first += piece.text;
        if (piece.kind != DiffPiece::Kind::Removed)
            both.second += piece.text;
    }
    return both;
}

} // namespace

void TestWordDiff::changesAreFoundWordByWord_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &first, const QString &second, const QString &expected) {
        QTest::newRow(name) << first << second << expected;
    };
    row("nothing", u""_s, u""_s, u""_s);
    row("equal", u"one two"_s, u"one two"_s, u"one two"_s);
    row("all is new", u""_s, u"one two"_s, u"{+one two+}"_s);
    row("all is gone", u"one two"_s, u""_s, u"[-one two-]"_s);
    row("a word", u"a leaky bucket drips"_s, u"a token bucket drips"_s, u"a [-leaky-]{+token+} bucket drips"_s);
    row("two words in a row are one change", u"it lets you spend saved up capacity"_s,
        u"it lets you save while idle capacity"_s, u"it lets you [-spend saved up-]{+save while idle+} capacity"_s);
    row("a sign stands alone", u"Yes. And no"_s, u"Yes, And no"_s, u"Yes[-.-]{+,+} And no"_s);
    row("paragraphs", u"one\n\ntwo\n"_s, u"one\n\nthree\n\ntwo\n"_s, u"one\n\n{+three\n\n+}two\n"_s);
    row("Chinese", u"今天天气很好。"_s, u"今天的天气不好。"_s, u"今天{+的+}天气[-很-]{+不+}好。"_s);
    row("emoji stay whole", u"family 👨‍👩‍👧 and 👍🏽"_s, u"family 👨‍👩‍👦 and 👍🏿"_s,
        u"family [-👨‍👩‍👧-]{+👨‍👩‍👦+} and [-👍🏽-]{+👍🏿+}"_s);
    row("Arabic", u"السماء زرقاء اليوم"_s, u"السماء رمادية اليوم"_s, u"السماء [-زرقاء-]{+رمادية+} اليوم"_s);
    row("marks stay with their letter", u"cafe\u0301 noir"_s, u"cafe noir"_s, u"[-cafe\u0301-]{+cafe+} noir"_s);
}

void TestWordDiff::changesAreFoundWordByWord()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    QFETCH(QString, expected);
    const TextDiff diff = compareTexts(first, second);
    QCOMPARE(printed(diff), expected);
    QCOMPARE(bothOf(diff), std::pair(first, second));
}

void TestWordDiff::bothTextsComeBackToTheLetter()
{
    const QStringList words{u"yard"_s, u"列"_s, u"车"_s,     u"👩🏽‍🚒"_s, u"مرحبا"_s, u"\n"_s,
                            u"\r\n"_s, u" "_s,  u"\t"_s,     u"e\u0301"_s,         u"\0"_s,    u"\u202e"_s,
                            u"|"_s,    u"`"_s,  u"日本語"_s, u"\u200b"_s};
    QRandomGenerator random(7);
    for (int round = 0; round < 400; ++round) {
        QString first;
        QString second;
        const int length = random.bounded(60);
        for (int i = 0; i < length; ++i) {
            const QString &word = words.at(random.bounded(words.size()));
            if (random.bounded(4) != 0)
                first += word;
            if (random.bounded(4) != 0)
                second += word;
        }
        if (random.bounded(8) == 0)
            second += QChar(0xd800 + random.bounded(0x800)); // half a character
        QCOMPARE(bothOf(compareTexts(first, second)), std::pair(first, second));
    }
}

void TestWordDiff::longTextsAreComparedByLine()
{
    QString first;
    for (int i = 0; i < 200; ++i)
        first += u"this is the line number %1 of them\n"_s.arg(i);
    QString second = first;
    second.replace(u"number 77 of"_s, u"number seventy-seven of"_s);
    const TextDiff diff = compareTexts(first, second, {.words = 1000});
    QCOMPARE(diff.unit, TextDiff::Unit::Lines);
    QCOMPARE(diff.pieces.size(), 4);
    QCOMPARE(diff.pieces.at(1).text, u"this is the line number 77 of them"_s);
    QCOMPARE(bothOf(diff), std::pair(first, second));
}

void TestWordDiff::textsWithNothingInCommonEndInTime()
{
    QString first;
    QString second;
    QRandomGenerator random(3);
    for (int i = 0; i < 10'000; ++i) {
        first += u"%1 "_s.arg(random.bounded(4000));
        second += u"%1 "_s.arg(random.bounded(4000));
    }
    QElapsedTimer timer;
    timer.start();
    const TextDiff diff = compareTexts(first, second);
    QCOMPARE(bothOf(diff), std::pair(first, second));
    qInfo("unit %d in %lld ms, %lld of %lld words", int(diff.unit), timer.elapsed(), diff.sharedWords, diff.words);
    const QString line(3 << 20, u'x');
    const TextDiff huge = compareTexts(line, QString(line + u'y'));
    QCOMPARE(bothOf(huge).second.size(), line.size() + 1);
    QVERIFY2(timer.elapsed() < 12'000, qPrintable(QString::number(timer.elapsed())));
}

void TestWordDiff::cancellingEndsIt()
{
    QString first;
    QString second;
    for (int i = 0; i < 19'000; i += 2) {
        first += u"%1 "_s.arg(i);
        second += u"%1 "_s.arg(i + 1);
    }
    QElapsedTimer timer;
    timer.start();
    static_cast<void>(compareTexts(first, second, {}, [&timer] { return timer.elapsed() > 30; }));
    QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestWordDiff)
#include "tst_worddiff.moc"
