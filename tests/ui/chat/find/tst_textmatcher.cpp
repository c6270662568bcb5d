// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/find/findjob.h"
#include "ui/chat/find/textmatcher.h"

#include <QElapsedTimer>
#include <QTest>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace switchyard;

class TestTextMatcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatReadersCallTheSame_data();
    void findsWhatReadersCallTheSame();
    void wholeWordsEndWhereWordsEnd_data();
    void wholeWordsEndWhereWordsEnd();
    void rangesAreThoseOfTheSource();
    void matchesDoNotOverlap();
    void messagesAreSearchedAsTheyAreShown();
    void memoryHoldsWhatHasNotChanged();
    void cancellingEndsIt();
    void aThousandMessagesTakeLessThanHalfASecond();

private:
    static Result<std::shared_ptr<const FoundMatches>> search(const QList<FindText> &texts, const QString &words,
                                                              const std::shared_ptr<FindMemory> &memory
                                                              = std::make_shared<FindMemory>());
};

Result<std::shared_ptr<const FoundMatches>> TestTextMatcher::search(const QList<FindText> &texts, const QString &words,
                                                                    const std::shared_ptr<FindMemory> &memory)
{
    auto future = findInTexts(texts, TextMatcher(words, {}), memory);
    future.waitForFinished();
    return future.resultCount() > 0 ? future.result()
                                    : Result<std::shared_ptr<const FoundMatches>>(std::unexpect, Error::cancelled());
}

void TestTextMatcher::findsWhatReadersCallTheSame_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("matchCase");
    QTest::addColumn<int>("count");
    QTest::newRow("case") << u"Bucket bucket BUCKET"_s << u"bucket"_s << false << 3;
    QTest::newRow("case matters") << u"Bucket bucket BUCKET"_s << u"bucket"_s << true << 1;
    QTest::newRow("sharp s in capitals") << u"Die Straße, die STRASSE"_s << u"straße"_s << false << 2;
    QTest::newRow("sharp s as ss") << u"Die Straße, die STRASSE"_s << u"strasse"_s << false << 2;
    QTest::newRow("a half of the sharp s is nothing") << u"aß"_s << u"as"_s << false << 0;
    QTest::newRow("turkish capital with dot") << u"\u0130stanbul ISTANBUL istanbul"_s << u"istanbul"_s << false << 3;
    QTest::newRow("turkish without dot") << u"\u0131s\u0131 ISI"_s << u"\u0131s\u0131"_s << false << 2;
    QTest::newRow("composed and decomposed") << u"caf\u00e9 cafe\u0301"_s << u"cafe\u0301"_s << true << 2;
    QTest::newRow("accents are optional") << u"caf\u00e9 cafe"_s << u"cafe"_s << false << 2;
    QTest::newRow("accents matter with case") << u"caf\u00e9 cafe"_s << u"cafe"_s << true << 1;
    QTest::newRow("arabic vowels") << u"\u0643\u0650\u062a\u064e\u0627\u0628 \u0643\u062a\u0627\u0628"_s
                                   << u"\u0643\u062a\u0627\u0628"_s << false << 2;
    QTest::newRow("arabic stretched") << u"\u0643\u0640\u0640\u062a\u0627\u0628"_s << u"\u0643\u062a\u0627\u0628"_s
                                      << false << 1;
    QTest::newRow("hebrew points") << u"\u05e9\u05b8\u05c1\u05dc\u05d5\u05b9\u05dd"_s << u"\u05e9\u05dc\u05d5\u05dd"_s
                                   << false << 1;
    QTest::newRow("chinese") << u"令牌桶和漏桶,令牌"_s << u"令牌"_s << false << 2;
    QTest::newRow("korean syllables are whole") << u"각가"_s << u"가"_s << false << 1;
    QTest::newRow("greek final sigma") << u"ΟΔΟΣ οδος"_s << u"οδός"_s << false << 2;
    QTest::newRow("beyond the first plane") << u"𝔸 x 😀😀"_s << u"😀"_s << false << 2;
    QTest::newRow("soft hyphen") << u"Donau\u00addampf"_s << u"donaudampf"_s << false << 1;
    QTest::newRow("any white space") << u"two\u00a0words two\nwords"_s << u"two words"_s << false << 2;
    QTest::newRow("nothing") << u"text"_s << QString() << false << 0;
}

void TestTextMatcher::findsWhatReadersCallTheSame()
{
    QFETCH(QString, text);
    QFETCH(QString, words);
    QFETCH(bool, matchCase);
    QFETCH(int, count);
    QCOMPARE(TextMatcher(words, {.matchCase = matchCase}).matches(text, 100).size(), count);
}

void TestTextMatcher::wholeWordsEndWhereWordsEnd_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("count");
    QTest::newRow("latin") << u"token tokens token_id (token)"_s << u"token"_s << 2;
    QTest::newRow("accents belong to the word") << u"cafe\u0301s cafe\u0301"_s << u"cafe\u0301"_s << 1;
    QTest::newRow("chinese has no blanks") << u"令牌桶"_s << u"令牌"_s << 1;
    QTest::newRow("arabic") << u"\u0643\u062a\u0627\u0628\u0647 \u0643\u062a\u0627\u0628"_s
                            << u"\u0643\u062a\u0627\u0628"_s << 1;
}

void TestTextMatcher::wholeWordsEndWhereWordsEnd()
{
    QFETCH(QString, text);
    QFETCH(QString, words);
    QFETCH(int, count);
    QCOMPARE(TextMatcher(words, {.wholeWords = true}).matches(text, 100).size(), count);
}

void TestTextMatcher::rangesAreThoseOfTheSource()
{
    const QString text = u"Die Straße, cafe\u0301!"_s;
    QCOMPARE(TextMatcher(u"STRASSE"_s, {}).matches(text, 9), (QList<TextRange>{{4, 10}}));
    QCOMPARE(TextMatcher(u"café"_s, {}).matches(text, 9), (QList<TextRange>{{12, 17}}));
    QCOMPARE(TextMatcher(u"!"_s, {}).matches(text, 9), (QList<TextRange>{{17, 18}}));
}

void TestTextMatcher::matchesDoNotOverlap()
{
    QCOMPARE(TextMatcher(u"aa"_s, {}).matches(u"aaaaa"_s, 9), (QList<TextRange>{{0, 2}, {2, 4}}));
    QCOMPARE(TextMatcher(u"a"_s, {}).matches(u"aaaaa"_s, 2).size(), 2);
}

void TestTextMatcher::messagesAreSearchedAsTheyAreShown()
{
    const QList<FindText> texts{
        {u"a"_s, u"nothing here"_s},
        {u"b"_s, u"A **buc**ket\n\n- one bucket\n- [bucket](https://example.com/bucket)\n\n```\nbucket()\n```"_s},
    };
    const auto found = search(texts, u"bucket"_s);
    QVERIFY(found.has_value());
    QCOMPARE((*found)->total, 4); // the address of a link is not shown, the word with bold letters is
    QCOMPARE((*found)->rows.size(), 1);
    QCOMPARE((*found)->rows[0].id, u"b"_s);
    QCOMPARE((*found)->rows[0].row, 1);
    QCOMPARE((*found)->rows[0].matches[0].block, 0);
    QCOMPARE((*found)->rows[0].matches[0].range, (TextRange{2, 8}));
    QCOMPARE((*found)->rows[0].matches[3].block, 3);
    QCOMPARE((*found)->of(u"b"_s), &(*found)->rows[0]);
    QCOMPARE((*found)->of(u"a"_s), nullptr);
}

void TestTextMatcher::memoryHoldsWhatHasNotChanged()
{
    const auto memory = std::make_shared<FindMemory>();
    QList<FindText> texts{{u"a"_s, u"one word"_s}, {u"b"_s, u"two words"_s}};
    QCOMPARE((*search(texts, u"word"_s, memory))->total, 2);
    texts[1].markdown += u" and a word more"_s;
    QCOMPARE((*search(texts, u"word"_s, memory))->total, 3);
    QCOMPARE((*search(texts, u"more"_s, memory))->total, 1);
    QCOMPARE((*search({}, u"more"_s, memory))->total, 0);
}

void TestTextMatcher::cancellingEndsIt()
{
    QList<FindText> texts;
    for (int i = 0; i < 20'000; ++i)
        texts.append({QString::number(i), u"Some words to be looked through. "_s.repeated(20)});
    auto future = findInTexts(texts, TextMatcher(u"words"_s, {}), std::make_shared<FindMemory>());
    future.cancel();
    QElapsedTimer time;
    time.start();
    future.waitForFinished();
    QCOMPARE(future.resultCount(), 0);
}

/// 0.7 million characters of Markdown, read and searched.
void TestTextMatcher::aThousandMessagesTakeLessThanHalfASecond()
{
    QList<FindText> texts;
    for (int i = 0; i < 1000; ++i)
        texts.append(
            {QString::number(i),
             QString(u"## Question %1\n\nA *token* bucket refills at a steady rate; a leaky bucket drains — so "
                     "the two differ.\n\n"_s.arg(i)
                     + u"- an item with `code` and naïve words\n"_s.repeated(14))});
    const auto memory = std::make_shared<FindMemory>();
    const auto used = [before = std::clock()] { return (std::clock() - before) * 1000 / CLOCKS_PER_SEC; };
    const auto found = search(texts, u"bucket"_s, memory);
    const long first = used(); // processor time: what a busy machine does beside it does not count
    QCOMPARE((*found)->total, 2000);
    QCOMPARE((*search(texts, u"naive"_s, memory))->total, 14'000);
    qInfo("first search %ld ms, second %ld ms", first, long(used()) - first);
    QVERIFY(first < 500);
}

QTEST_GUILESS_MAIN(TestTextMatcher)
#include "tst_textmatcher.moc"
