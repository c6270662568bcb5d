// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/facetline.h"

#include <QTest>

using namespace switchyard;
using namespace Qt::StringLiterals;

class TestFacetLine : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aValueIsWrittenAndTakenBack_data()
    {
        QTest::addColumn<Facet>("facet");
        QTest::addColumn<QString>("term");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("first author") << Facet::Author << u"author:openai"_s << u"gpt"_s << u"gpt author:openai"_s;
        QTest::newRow("second author") << Facet::Author << u"author:google"_s << u"author:openai gpt"_s
                                       << u"gpt author:openai,google"_s;
        QTest::newRow("beside what is not wanted")
            << Facet::Author << u"author:google"_s << u"-author:openai"_s << u"-author:openai author:google"_s;
        QTest::newRow("two kinds of input") << Facet::Input << u"in:file"_s << u"in:image"_s << u"in:image in:file"_s;
        QTest::newRow("another step") << Facet::Context << u"ctx>=1m"_s << u"ctx>=32k gpt"_s << u"gpt ctx>=1m"_s;
        QTest::newRow("an age") << Facet::Age << u"age<=90d"_s << u"gpt"_s << u"gpt age<=90d"_s;
        QTest::newRow("a name with blanks")
            << Facet::Tokenizer << u"tokenizer:\"a b\""_s << QString() << u"tokenizer:\"a b\""_s;
    }
    void aValueIsWrittenAndTakenBack()
    {
        QFETCH(Facet, facet);
        QFETCH(QString, term);
        QFETCH(QString, before);
        const FacetValue value{.term = term, .label = {}};
        QVERIFY(!isChosen(before, ModelQuery::fromText(before), facet, value));
        const QString line = withFacetValue(before, facet, value, true);
        QTEST(line, "after");
        const ModelQuery query = ModelQuery::fromText(line);
        QVERIFY(query.problems().isEmpty());
        QVERIFY(isChosen(line, query, facet, value));
        const QString back = withFacetValue(line, facet, value, false);
        QVERIFY(!isChosen(back, ModelQuery::fromText(back), facet, value));
    }

    void aTermInOtherLettersIsRecognised()
    {
        const QString line = u"by:OpenAI,google ctx>=200000 reads:img"_s;
        const ModelQuery query = ModelQuery::fromText(line);
        QVERIFY(isChosen(line, query, Facet::Author, {.term = u"author:google"_s, .label = {}}));
        QVERIFY(isChosen(line, query, Facet::Context, {.term = u"ctx>=200k"_s, .label = {}}));
        QVERIFY(isChosen(line, query, Facet::Input, {.term = u"in:image"_s, .label = {}}));
        QCOMPARE(withFacetValue(line, Facet::Author, {.term = u"author:google"_s, .label = {}}, false),
                 u"ctx>=200000 reads:img author:openai"_s);
    }

    void aRangeOfPricesTakesThePlaceOfAnother()
    {
        const qint64 dollar = 1'000'000'000'000;
        QCOMPARE(withPriceRange(u"gpt price<3 in<2"_s, {}, 2 * dollar), u"gpt in<2 price<=2"_s);
        QCOMPARE(withPriceRange(u"price<=2"_s, dollar / 2 + 1, dollar), u"price>0.5 price<=1"_s);
        QCOMPARE(withPriceRange(u"price>0.5 x"_s, {}, {}), u"x"_s);
    }
};

QTEST_APPLESS_MAIN(TestFacetLine)
#include "tst_facetline.moc"
