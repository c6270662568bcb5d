// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/modelquery.h"

#include <QRegularExpression>
#include <QTest>

using namespace switchyard;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 11, 20);

ModelFacts sample()
{
    Model model;
    model.id = ModelId(u"deepseek/deepseek-v3.2"_s);
    model.name = u"DeepSeek: DeepSeek V3.2"_s;
    model.contextLength = 163840;
    model.maxCompletionTokens = 32000;
    model.inputModalities = {u"text"_s, u"image"_s};
    model.outputModalities = {u"text"_s};
    model.tokenizer = u"DeepSeek"_s;
    model.supportedParameters = {u"tools"_s, u"response_format"_s, u"reasoning"_s, u"seed"_s};
    model.pricing.prices.insert(QString(PriceKey::prompt), Price::fromText(u"0.00000025"_s));
    model.pricing.prices.insert(QString(PriceKey::completion), Price::fromText(u"0.00000038"_s));
    model.huggingFaceId = u"deepseek-ai/V3.2"_s;
    model.isModerated = false;
    model.created = QDateTime(QDate(2026, 10, 1), QTime(12, 0), QTimeZone::UTC);
    model.knowledgeCutoff = u"2025-07"_s;
    model.expirationDate = u"2098-12-31"_s;
    return ModelFacts::of(model,
                          {u"OpenRouter"_s, {.providers = {u"DeepInfra"_s, u"Novita"_s}, .zeroRetention = true}});
}

QString kindName(ModelQuery::Problem::Kind kind)
{
    using Kind = ModelQuery::Problem::Kind;
    switch (kind) {
    case Kind::UnknownField: return u"field"_s;
    case Kind::BadValue: return u"value"_s;
    case Kind::MissingValue: return u"missing"_s;
    case Kind::UnclosedQuote: return u"quote"_s;
    }
    return {};
}

} // namespace

class TestModelQuery : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void matches_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("expected");
        const std::pair<const char *, bool> cases[] = {
            {"", true},
            {"deepseek", true},
            {"v3.2 DEEP", true},
            {"qwen", false},
            {"\"deepseek v3\"", true},
            {"\"v3 deepseek\"", false},
            {"-\"deepseek v3\"", false},
            {"deepseek -qwen", true},
            {"deepseek -v3", false},
            {"DeepSeek:", true},
            {"deepseek/deepseek-v3.2", true},
            {"price<1", true},
            {"price<0.38", false},
            {"price<=0.38", true},
            {"price<$0.5", true},
            {"price=0.38", true},
            {"price=0.1..0.38", true},
            {"price=0.39..5", false},
            {"-price<1", false},
            {"in<0.3", true},
            {"in>0.3", false},
            {"out<0.3", false},
            {"price<0,5", true},
            {"cache<1", false},
            {"ctx>=100k", true},
            {"ctx>=200k", false},
            {"context<=1.5m", true},
            {"ctx=163840", true},
            {"ctx=100k..200k", true},
            {"max>=32k", true},
            {"max>32k", false},
            {"in:image", true},
            {"in:img in:text", true},
            {"in:audio", false},
            {"in:audio,image", true},
            {"-in:audio", true},
            {"out:text", true},
            {"cap:tools", true},
            {"cap:structured", true},
            {"cap:tools cap:cache", false},
            {"param:seed", true},
            {"param:top_k", false},
            {"author:deepseek", true},
            {"by:deep", true},
            {"by:openai", false},
            {"author:openai,deepseek", true},
            {"-author:openai", true},
            {"provider:novita", true},
            {"provider:groq", false},
            {"on:openrouter", true},
            {"tokenizer:deepseek", true},
            {"free", false},
            {"-free", true},
            {"is:free", false},
            {"is:open", true},
            {"is:zdr", true},
            {"is:moderated", false},
            {"is:favourite", true},
            {"is:hidden", false},
            {"tag:work", true},
            {"tag:play", false},
            {"note:slow", true},
            {"age<90d", true},
            {"age<30d", false},
            {"age>1m", true},
            {"age<=1y", true},
            {"created>=2026-10", true},
            {"created>=2026-10-02", false},
            {"created<2026-10", false},
            {"cutoff>=2025", true},
            {"cutoff>=2026", false},
            {"expires<30d", false},
            {"price<1 ctx>=100k in:image cap:tools author:deepseek -free", true},
        };
        for (const auto &[text, expected] : cases)
            QTest::addRow("%s", text) << QString::fromLatin1(text) << expected;
    }
    void matches()
    {
        QFETCH(QString, text);
        QFETCH(bool, expected);
        const ModelQuery query = ModelQuery::fromText(text, today);
        QVERIFY(query.problems().isEmpty());
        const ModelMarks marks{.favourite = true, .note = u"a bit slow"_s, .tags = {u"Work"_s}};
        QCOMPARE(query.matches(sample(), marks), expected);
        // What is not known fulfils no bound.
        for (const ModelQuery::Term &term : query.terms()) {
            if (term.least || term.most)
                QCOMPARE(ModelQuery::fulfils(term, ModelFacts::of(Model{}), {}), term.negated);
        }
    }

    void problemsSayWhereTheyAre_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("problems");
        QTest::addColumn<int>("terms");
        QTest::newRow("no number") << u"price<cheap gpt"_s << u"value@0+11 price<cheap"_s << 1;
        QTest::newRow("two") << u"a ctx>=big -price<"_s << u"value@2+8 ctx>=big, missing@11+7 -price<"_s << 1;
        QTest::newRow("no such field") << u"  speed>5"_s << u"field@2+7 speed>5"_s << 0;
        QTest::newRow("no such property") << u"is:nice"_s << u"value@0+7 is:nice"_s << 0;
        QTest::newRow("nothing after the colon") << u"in:"_s << u"missing@0+3 in:"_s << 0;
        QTest::newRow("open quote") << u"gpt \"mini o"_s << u"quote@4+7 \"mini o"_s << 1;
        QTest::newRow("a day that is none") << u"created>2026-13"_s << u"value@0+15 created>2026-13"_s << 0;
        QTest::newRow("a model id is a word") << u"meta/llama:free"_s << QString() << 1;
        QTest::newRow("a lone dash is a word") << u"-"_s << QString() << 1;
        QTest::newRow("signs alone") << u"<5 >="_s << QString() << 2;
        QTest::newRow("too much") << u"ctx>99999999999999999999"_s << u"value@0+24 ctx>99999999999999999999"_s << 0;
    }
    void problemsSayWhereTheyAre()
    {
        QFETCH(QString, text);
        const ModelQuery query = ModelQuery::fromText(text, today);
        QStringList problems;
        for (const ModelQuery::Problem &problem : query.problems()) {
            problems << u"%1@%2+%3 %4"_s.arg(kindName(problem.kind), QString::number(problem.position),
                                             QString::number(problem.length), problem.text);
        }
        QTEST(problems.join(u", "_s), "problems");
        QTEST(int(query.terms().size()), "terms");
    }

    void whatIsHiddenShowsOnlyWhenAskedFor()
    {
        const ModelMarks hidden{.hidden = true};
        QVERIFY(!ModelQuery::fromText({}).matches(sample(), hidden));
        QVERIFY(!ModelQuery::fromText(u"deepseek"_s).matches(sample(), hidden));
        QVERIFY(ModelQuery::fromText(u"is:hidden"_s).matches(sample(), hidden));
        QVERIFY(!ModelQuery::fromText(u"-is:hidden"_s).matches(sample(), hidden));
    }

    void aliasesCountForTheirAuthor()
    {
        Model model;
        model.id = ModelId(u"~openai/gpt-latest"_s);
        const ModelFacts facts = ModelFacts::of(model);
        QVERIFY(ModelQuery::fromText(u"author:openai is:alias"_s).matches(facts));
        QCOMPARE(facts.name, u"~openai/gpt-latest"_s);
    }

    void termsAreAddedAndTakenOut()
    {
        const QString line = u"gpt \"two words\"  in:image"_s;
        QCOMPARE(withTerm(line, u"cap:tools"_s, true), u"gpt \"two words\" in:image cap:tools"_s);
        QCOMPARE(withTerm(line, u"IN:image"_s, false), u"gpt \"two words\""_s);
        QVERIFY(hasTerm(line, u"in:Image"_s));
        QVERIFY(!hasTerm(line, u"in:img"_s));
        QCOMPARE(withoutField(u"price<1 gpt -out>3 out:text"_s, ModelQuery::Field::OutputPrice), u"gpt out:text"_s);
        QCOMPARE(quotedWord(u"a b"_s), u"\"a b\""_s);
        QCOMPARE(quotedWord(u"ab"_s), u"ab"_s);
    }

    void capabilitiesAreNamedInOrder()
    {
        QCOMPARE(sample().capabilities, QStringList({u"tools"_s, u"json"_s, u"think"_s}));
        QCOMPARE(shortModalities({u"text"_s, u"file"_s, u"smell"_s}), QStringList({u"txt"_s, u"pdf"_s, u"smell"_s}));
    }

    void namesAreRankedNaturally()
    {
        QList<ModelFacts> facts;
        for (const QString &name : {u"qwen 10"_s, u"Qwen 2"_s, u"Abc"_s})
            facts << ModelFacts{.name = name};
        rankNames(facts);
        QCOMPARE(facts.at(0).nameRank, 2);
        QCOMPARE(facts.at(1).nameRank, 1);
        QCOMPARE(facts.at(2).nameRank, 0);
    }
};

QTEST_APPLESS_MAIN(TestModelQuery)
#include "tst_modelquery.moc"
