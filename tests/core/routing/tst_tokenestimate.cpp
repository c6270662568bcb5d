// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/routing/costestimate.h"
#include "core/routing/tokenestimate.h"

#include <QTest>

#include <ctime>

using namespace switchyard;
using namespace Qt::StringLiterals;

namespace {

ChatRequest request(const QList<ContentPart> &parts)
{
    ChatRequest r;
    r.messages = {{.role = Role::User, .parts = parts}};
    return r;
}

PriceTable list(const char *prompt, const char *completion)
{
    PriceTable table;
    table.prices = {{u"prompt"_s, Price::fromText(QString::fromLatin1(prompt))},
                    {u"completion"_s, Price::fromText(QString::fromLatin1(completion))}};
    return table;
}

} // namespace

class TestTokenEstimate : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void countsFeatures_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("expected");
        QTest::newRow("nothing") << QString() << 0.0;
        QTest::newRow("word") << u"house"_s << 0.92;
        QTest::newRow("two words") << u"a house"_s << 1.84;
        QTest::newRow("long word") << u"housekeeping"_s << 0.92 + 6 * 0.24;
        QTest::newRow("camel case") << u"houseKeeper"_s << 1.84;
        QTest::newRow("capitals before a word") << u"HTMLParser"_s << 1.84;
        QTest::newRow("one capital") << u"House"_s << 0.92;
        QTest::newRow("digits") << u"1234"_s << 2 * 1.72;
        QTest::newRow("blanks") << u"    "_s << 0.65;
        QTest::newRow("newlines") << u"\n\n\n"_s << 0.55;
        QTest::newRow("punctuation") << u"!?!"_s << 0.65 + 2 * 0.33;
        QTest::newRow("Han") << u"中文字"_s << 3 * 0.88;
        QTest::newRow("kana") << u"ひらカタ"_s << 4 * 0.89;
        QTest::newRow("hangul") << u"한국"_s << 2 * 0.81;
        QTest::newRow("Cyrillic") << u"дом"_s << 3 * 0.27;
        QTest::newRow("Arabic") << u"سلام"_s << 4 * 0.46;
        QTest::newRow("other letters") << u"שלום"_s << 4 * 0.45;
        QTest::newRow("emoji") << u"😀"_s << 0.4;
        QTest::newRow("half a surrogate") << QString(QChar(0xd800)) << 0.4;
    }
    void countsFeatures()
    {
        QFETCH(QString, text);
        QFETCH(double, expected);
        QCOMPARE(estimateTokens(text), expected);
    }

    void englishProseIsAboutATokenAWord()
    {
        const QString text
            = u"The estimate is made by a single pass over the characters of the text, which counts words, "
              "numbers and signs, and multiplies each count by a weight that was fitted once on many "
              "public texts in several languages."_s;
        const auto words = double(text.count(u' ') + 1);
        QVERIFY2(estimateTokens(text) > words && estimateTokens(text) < 1.3 * words,
                 QByteArray::number(estimateTokens(text) / words));
    }

    void isLinear()
    {
        const std::clock_t start = std::clock(); // of this process: others may keep the machine busy
        QVERIFY(estimateTokens(QString(4'000'000, u'a')) > 0);
        QVERIFY(estimateTokens(u"aB1 "_s.repeated(1'000'000)) > 0);
        QVERIFY2(1000 * (std::clock() - start) / CLOCKS_PER_SEC < 10'000,
                 QByteArray::number(1000 * (std::clock() - start) / CLOCKS_PER_SEC));
    }

    void aPromptIsARangeAndSaysWhatItLeavesOut()
    {
        const PromptEstimate estimate = estimatePrompt(
            request({TextPart{u"word "_s.repeated(1000)}, ImagePart{.url = u"data:,"_s}, CitationPart{}}));
        QCOMPARE(estimate.likely, 927); // 1000 × 0.92 + 4 for the message + 3 for the answer
        QVERIFY(estimate.low < estimate.likely && estimate.likely < estimate.high);
        QCOMPARE(estimate.uncounted, 1);
    }

    void experienceMovesAndNarrowsTheRange()
    {
        TokenRatio ratio;
        for (int i = 0; i < 5; ++i)
            ratio.learn(1000, 1200);
        ratio.learn(1000, 0);
        ratio.learn(0, 5);
        ratio.learn(1000, 100'000);
        QCOMPARE(ratio.samples, 5);
        QCOMPARE(ratio.value, 1.2);
        const ChatRequest r = request({TextPart{u"word "_s.repeated(1000)}});
        const PromptEstimate before = estimatePrompt(r);
        const PromptEstimate after = estimatePrompt(r, Vocabulary::O200k, ratio);
        QCOMPARE(after.likely, 1112);
        QVERIFY(after.high - after.low < before.high - before.low);
    }

    void costIsARangeOverTheLists()
    {
        const PromptEstimate prompt{.low = 900, .likely = 1000, .high = 1100};
        const auto range
            = estimateCost(prompt, 100, {list("0.000001", "0.00001"), list("0.000002", "0.00002")}, QTime(0, 0));
        QVERIFY(range.has_value());
        QCOMPARE(range->minimum.toText(), u"0.0009"_s);
        QCOMPARE(range->maximum.toText(), u"0.0042"_s);
        QVERIFY(!range->partial);
    }

    void unknownPricesMakeItPartialOrNothing()
    {
        const PromptEstimate prompt{.low = 10, .likely = 10, .high = 10};
        const auto range = estimateCost(prompt, {}, {list("0.1", "0.1"), list("-1", "-1")}, QTime(0, 0));
        QVERIFY(range && range->partial);
        QCOMPARE(range->maximum.toText(), u"1"_s);
        QVERIFY(!estimateCost(prompt, {}, {list("-1", "-1")}, QTime(0, 0)));
        QVERIFY(!estimateCost(prompt, {}, {}, QTime(0, 0)));
    }

    void knowsWhichVocabularyIsNear()
    {
        QCOMPARE(vocabularyFor(u"GPT"_s), Vocabulary::O200k);
        QCOMPARE(vocabularyFor(u"Llama3"_s), Vocabulary::Cl100k);
        QCOMPARE(vocabularyFor(QString()), Vocabulary::O200k);
    }
};

QTEST_APPLESS_MAIN(TestTokenEstimate)
#include "tst_tokenestimate.moc"
