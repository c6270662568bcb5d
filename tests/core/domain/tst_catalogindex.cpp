// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/catalogindex.h"
#include "core/domain/querycompletion.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <functional>

using namespace switchyard;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 11, 20);

ModelFacts facts(const QString &id, const QString &price, qint64 context, const QStringList &inputs,
                 const QStringList &parameters)
{
    Model model;
    model.id = ModelId(id);
    model.name = id.section(u'/', 1);
    model.contextLength = context;
    model.inputModalities = inputs;
    model.outputModalities = {u"text"_s};
    model.supportedParameters = parameters;
    model.tokenizer = u"GPT"_s;
    if (!price.isEmpty()) {
        model.pricing.prices.insert(QString(PriceKey::prompt), Price::fromText(price));
        model.pricing.prices.insert(QString(PriceKey::completion), Price::fromText(price));
    }
    model.created = QDateTime(QDate(2026, 1, 1), QTime(0, 0), QTimeZone::UTC);
    return ModelFacts::of(model);
}

CatalogIndex sample()
{
    QList<ModelFacts> list{
        facts(u"openai/small"_s, u"0.0000004"_s, 128'000, {u"text"_s, u"image"_s}, {u"tools"_s}),
        facts(u"openai/large"_s, u"0.00001"_s, 400'000, {u"text"_s, u"image"_s, u"file"_s},
              {u"tools"_s, u"reasoning"_s}),
        facts(u"mistralai/tiny"_s, u"0"_s, 32'000, {u"text"_s}, {}),
        facts(u"mistralai/medium"_s, u"0.000002"_s, 128'000, {u"text"_s, u"image"_s}, {u"tools"_s}),
        facts(u"router/auto"_s, u"-1"_s, 2'000'000, {u"text"_s}, {u"tools"_s}),
    };
    rankNames(list);
    return CatalogIndex(list, today);
}

/// Facets as they look in the panel; without values that nothing has.
QString printed(const CatalogSelection &selection, std::initializer_list<Facet> facets)
{
    QStringList lines;
    for (const Facet facet : facets) {
        for (const FacetValue &value : selection.of(facet)) {
            if (value.total > 0)
                lines << u"%1 %2 of %3"_s.arg(value.term, QString::number(value.count), QString::number(value.total));
        }
    }
    return lines.join(u'\n');
}

QStringList names(const CatalogIndex &index, const QList<int> &rows)
{
    QStringList list;
    for (const int row : rows)
        list << index.facts().at(row).name;
    return list;
}

CatalogIndex manyModels(int count)
{
    QRandomGenerator random(3);
    QList<ModelFacts> list;
    const QStringList kinds{u"text"_s, u"image"_s, u"file"_s, u"audio"_s};
    const QStringList words{u"tools"_s, u"reasoning"_s, u"seed"_s, u"top_p"_s, u"response_format"_s};
    for (int i = 0; i < count; ++i) {
        const auto some = [&random](const QStringList &all) {
            QStringList chosen;
            for (const QString &one : all) {
                if (random.bounded(2))
                    chosen << one;
            }
            return chosen;
        };
        list << facts(u"author%1/model %2"_s.arg(random.bounded(60)).arg(i),
                      u"0.%1"_s.arg(random.bounded(99'999), 8, 10, QChar(u'0')), 1000 * random.bounded(1, 2000),
                      some(kinds), some(words));
    }
    rankNames(list);
    return CatalogIndex(list, today);
}

} // namespace

class TestCatalogIndex : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void countsLookLikeThis()
    {
        const CatalogIndex index = sample();
        const auto selection = index.select(ModelQuery::fromText(u"author:openai cap:tools"_s, today));
        QCOMPARE(names(index, selection.rows), QStringList({u"small"_s, u"large"_s}));
        // Authors as if none had been chosen; everything else within what is chosen.
        QCOMPARE(printed(selection,
                         {Facet::Author, Facet::Input, Facet::Capability, Facet::Context, Facet::Tokenizer,
                          Facet::Property}),
                 u"author:mistralai 1 of 2\n"
                 "author:openai 2 of 2\n"
                 "author:router 1 of 1\n"
                 "in:text 2 of 5\n"
                 "in:image 2 of 3\n"
                 "in:file 1 of 1\n"
                 "cap:tools 2 of 4\n"
                 "cap:think 1 of 1\n"
                 "ctx>=8k 2 of 5\n"
                 "ctx>=32k 2 of 5\n"
                 "ctx>=128k 2 of 4\n"
                 "ctx>=200k 1 of 2\n"
                 "ctx>=400k 1 of 2\n"
                 "ctx>=1m 0 of 1\n"
                 "ctx>=2m 0 of 1\n"
                 "tokenizer:GPT 2 of 5\n"
                 "is:free 0 of 1"_s);
    }

    void theScaleOfPricesLeavesItsOwnBoundsOut()
    {
        const CatalogIndex index = sample();
        const auto selection = index.select(ModelQuery::fromText(u"price<1"_s, today));
        QCOMPARE(names(index, selection.rows), QStringList({u"small"_s, u"tiny"_s}));
        int known = 0;
        for (const int count : selection.prices)
            known += count;
        QCOMPARE(known, 4); // one varies
        QCOMPARE(selection.prices.front(), 1); // free
        QCOMPARE(selection.prices.size(), priceEdges().size() + 2);
        QVERIFY(std::ranges::is_sorted(priceEdges()));
    }

    void aCountIsWhatTheTermWouldLeave()
    {
        const CatalogIndex index = manyModels(400);
        for (const QString &line : {QString(), u"model 1"_s, u"author:author1,author7 in:image"_s,
                                    u"price<=0.5 cap:tools ctx>=200k"_s, u"-in:audio price>0.2 age<2y"_s}) {
            const auto selection = index.select(ModelQuery::fromText(line, today));
            for (int facet = 0; facet < facetCount; ++facet) {
                for (const FacetValue &value : selection.of(Facet(facet))) {
                    QString other = line;
                    if (kindOf(Facet(facet)) != FacetKind::Together) {
                        const auto field = ModelQuery::fromText(value.term, today).terms().first().field;
                        other = withoutField(line, field);
                    }
                    const QString narrowed = other + u' ' + value.term;
                    const auto left = index.select(ModelQuery::fromText(narrowed, today));
                    QVERIFY2(value.count == left.rows.size(), qPrintable(QString(narrowed)));
                }
            }
        }
    }

    void hiddenModelsAreCountedApart()
    {
        const CatalogIndex index = sample();
        QList<ModelMarks> marks(5);
        marks[0].hidden = true;
        marks[1].favourite = true;
        const auto selection = index.select(ModelQuery::fromText(u"author:openai"_s, today), marks);
        QCOMPARE(names(index, selection.rows), QStringList({u"large"_s}));
        QCOMPARE(selection.hidden, 1);
        QCOMPARE(index.select(ModelQuery::fromText(u"is:hidden"_s, today), marks).rows, QList<int>({0}));
        QCOMPARE(index.select(ModelQuery::fromText(u"is:favourite"_s, today), marks).rows, QList<int>({1}));
    }

    void sortsBySeveralWithUnknownLast()
    {
        const CatalogIndex index = sample();
        const auto sorted = [&index](const QList<ModelSortKey> &keys) {
            QList<int> rows{0, 1, 2, 3, 4};
            sortModels(rows, index.facts(), keys);
            return names(index, rows).join(u' ');
        };
        QCOMPARE(sorted({}), u"auto large medium small tiny"_s);
        QCOMPARE(sorted({{ModelOrder::OutputPrice}}), u"tiny small medium large auto"_s);
        QCOMPARE(sorted({{ModelOrder::OutputPrice, true}}), u"large medium small tiny auto"_s);
        QCOMPARE(sorted({{ModelOrder::Context}, {ModelOrder::OutputPrice, true}}), u"tiny medium small large auto"_s);
        QCOMPARE(sorted({{ModelOrder::Author, true}, {ModelOrder::Context}}), u"auto small large tiny medium"_s);
        QCOMPARE(sorted({{ModelOrder::Inputs, true}}), u"large medium small auto tiny"_s);
    }

    void completesFieldsAndTheirValues_data()
    {
        QTest::addColumn<QString>("line"); // the cursor stands at the bar
        QTest::addColumn<QStringList>("shown");
        QTest::newRow("field") << u"gpt pr|"_s << QStringList({u"price<"_s, u"provider:"_s});
        QTest::newRow("values") << u"in:|"_s << QStringList({u"in:text 5"_s, u"in:image 3"_s, u"in:file 1"_s});
        QTest::newRow("begun") << u"author:mi| gpt"_s << QStringList({u"author:mistralai 0"_s});
        QTest::newRow("in the middle of a name")
            << u"author:ai"_s + u"|"_s << QStringList({u"author:mistralai 2"_s, u"author:openai 2"_s});
        QTest::newRow("alternative") << u"author:openai,r|"_s
                                     << QStringList({u"author:openai,router 1"_s, u"author:openai,mistralai 2"_s});
        QTest::newRow("negated") << u"-cap:th|"_s << QStringList({u"-cap:think"_s});
        QTest::newRow("property") << u"is:f|"_s << QStringList({u"is:free 1"_s, u"is:favourite"_s});
        QTest::newRow("author by name") << u"mist|"_s << QStringList({u"author:mistralai 2"_s});
        QTest::newRow("nothing") << u"gpt |"_s << QStringList();
        QTest::newRow("number") << u"price<|"_s << QStringList();
    }
    void completesFieldsAndTheirValues()
    {
        QFETCH(QString, line);
        const qsizetype cursor = line.indexOf(u'|');
        line.remove(u'|');
        const CatalogIndex index = sample();
        QStringList shown;
        for (const QueryCompletion &one : completionsFor(line, cursor, index))
            shown << (one.count < 0 ? one.shown : one.shown + u' ' + QString::number(one.count));
        QTEST(shown, "shown");
    }

    void aCompletionIsTheWholeLine()
    {
        const CatalogIndex index = sample();
        const auto first = completionsFor(u"x author:mistr y"_s, 14, index).value(0);
        QCOMPARE(first.text, u"x author:mistralai y"_s);
        QCOMPARE(first.cursor, 18);
        QCOMPARE(completionsFor(u"in:im"_s, 5, index).value(0).text, u"in:image "_s);
    }

    void tagsOfOnesOwnAreProposed()
    {
        const CatalogIndex index = sample();
        QList<ModelMarks> marks(index.facts().size());
        marks[0].tags = {u"Work"_s, u"two words"_s};
        marks[2].tags = {u"work"_s};
        const auto proposed = completionsFor(u"tag:w"_s, 5, index, marks);
        QCOMPARE(proposed.size(), 2);
        QCOMPARE(proposed.at(0).shown, u"tag:Work"_s);
        QCOMPARE(proposed.at(0).count, 2);
        QCOMPARE(proposed.at(1).text, u"tag:\"two words\" "_s);
        QCOMPARE(index.select(ModelQuery::fromText(u"tag:\"two words\""_s), marks).rows, QList<int>{0});
    }

    void whatStandsThereIsNotProposed()
    {
        QVERIFY(completionsFor(u"in:image"_s, 8, sample()).isEmpty());
        QVERIFY(completionsFor(u"is:free"_s, 7, sample()).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestCatalogIndex)
#include "tst_catalogindex.moc"
