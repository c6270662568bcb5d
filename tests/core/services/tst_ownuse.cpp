// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/routing/tokenband.h"
#include "core/services/ownuse.h"
#include "core/storage/usereader.h"
#include "tests/core/services/house.h"

#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace switchyard;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestOwnUse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreWhatTheWholeEntriesSay();
    void rowsThatCannotBeReadCountAsWithoutKinds();
    void theRowsThemselvesAreNotRead();
    void sumsSayWhatWasDoneWithEachModel();
    void pricesAreExactWithConditionsRowByRow();
    void otherTokenizersHaveABand();
    void answersThatWereReportedNarrowTheBand();
    void aNewQuestionCancelsTheOneBefore();
    void nothingComesAfterItsEnd();
    void anEmptyPeriodIsNothingAndFree();
};

namespace {

LedgerEntry entry(int number, const QString &model, const QDateTime &sent)
{
    return {.message = MessageId(u"m%1"_s.arg(number)),
            .conversation = ConversationId(u"c"_s),
            .sent = sent,
            .connection = ConnectionId(u"router"_s),
            .model = ModelId(model),
            .outcome = MessageState::Complete};
}

/// Rows of all kinds: with and without counts, costs, times and the server's own members.
QList<LedgerEntry> mixedRows()
{
    QRandomGenerator random(7);
    QList<LedgerEntry> rows;
    for (int i = 0; i < 200; ++i) {
        LedgerEntry row = entry(i, i % 3 ? u"acme/one"_s : u"acme/模型"_s,
                                QDateTime(QDate(2026, 3, 1), QTime(0, 0), QTimeZone::UTC).addSecs(i * 517));
        if (i % 10 != 9) {
            row.usage.promptTokens = random.bounded(100'000);
            row.usage.completionTokens = random.bounded(4000);
        }
        if (i % 2)
            row.usage.cachedTokens = random.bounded(1000);
        if (i % 4 == 1)
            row.usage.reasoningTokens = random.bounded(400);
        if (i % 5 == 1)
            row.usage.cacheWriteTokens = random.bounded(400);
        if (i % 7 == 1) {
            row.usage.audioPromptTokens = random.bounded(50);
            row.usage.audioCompletionTokens = random.bounded(50);
            row.usage.webSearches = 3;
        }
        row.usage.extra
            = {{u"prompt_tokens_details"_s, QJsonObject{{u"cached_tokens"_s, 99}, {u"audio_tokens"_s, 98}}}};
        if (i % 3)
            row.usage.cost = Money::fromPicos(random.bounded(1'000'000));
        else if (i % 2)
            row.computedCost = Money::fromPicos(1000);
        if (i % 6)
            row.timing = {.firstToken = 100ms + std::chrono::milliseconds(i), .reasoning = {}, .total = 2100ms};
        if (i % 50 == 3)
            row.outcome = MessageState::Failed;
        rows << row;
    }
    return rows;
}

void save(House &house, const QList<LedgerEntry> &rows)
{
    const Conversation talk{.id = ConversationId(u"c"_s), .created = house.clock.now(), .updated = house.clock.now()};
    QVERIFY(await(house.storage->saveTurn(talk, {}, rows)));
}

PriceTable prices(const QString &prompt, const QString &completion)
{
    PriceTable table;
    table.prices.insert(QString(PriceKey::prompt), Price::fromText(prompt));
    table.prices.insert(QString(PriceKey::completion), Price::fromText(completion));
    return table;
}

} // namespace

void TestOwnUse::rowsAreWhatTheWholeEntriesSay()
{
    House house;
    const QList<LedgerEntry> rows = mixedRows();
    save(house, rows);
    std::vector<UsedRow> wanted;
    for (const LedgerEntry &row : rows) {
        if (const auto used = UsedRow::of(row))
            wanted.push_back(*used);
    }
    const auto all = await(house.storage->loadUse({}, {}));
    QVERIFY(all);
    QCOMPARE((*all)->rows.size(), size_t(180));
    const auto sorted = [](std::vector<UsedRow> list) {
        std::ranges::sort(list, {},
                          [](const UsedRow &row) { return std::tuple(row.minute, row.prompt, row.completion); });
        return list;
    };
    QVERIFY(sorted((*all)->rows) == sorted(wanted));
    const auto some = await(house.storage->loadUse(rows.at(10).sent, rows.at(20).sent));
    QCOMPARE((*some)->total().generations, 10); // half-open
}

void TestOwnUse::rowsThatCannotBeReadCountAsWithoutKinds()
{
    House house;
    LedgerEntry good = entry(1, u"acme/one"_s, QDateTime(QDate(1969, 12, 31), QTime(23, 59), QTimeZone::UTC));
    good.usage = {.promptTokens = 9'007'199'254'740'993, .completionTokens = 2, .cachedTokens = 9'007'199'254'740'993};
    good.usage.cost = Money::fromPicos(std::numeric_limits<qint64>::max());
    LedgerEntry broken = entry(2, u"acme/one"_s, house.clock.now());
    broken.usage = {.promptTokens = 3, .completionTokens = 4, .cachedTokens = 1};
    save(house, {good, broken});
    {
        auto db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"damage"_s);
        db.setDatabaseName(house.databasePath());
        QVERIFY(db.open());
        QVERIFY(QSqlQuery(db).exec(u"UPDATE generation SET usage = '{\"cachedTokens\":' WHERE message = 'm2'"_s));
    }
    QSqlDatabase::removeDatabase(u"damage"_s);
    const auto use = await(house.storage->loadUse({}, {}));
    QCOMPARE((*use)->rows.size(), size_t(2));
    QCOMPARE((*use)->rows.at(0).minute, qint16(1439));
    QCOMPARE((*use)->rows.at(0).cached, 9'007'199'254'740'993);
    QVERIFY((*use)->rows.at(0) == *UsedRow::of(good));
    QCOMPARE((*use)->rows.at(1).prompt, 3);
    QCOMPARE((*use)->rows.at(1).cached, 0);
    QCOMPARE((*use)->models.first().paid, Money::fromPicos(std::numeric_limits<qint64>::max()));
}

void TestOwnUse::theRowsThemselvesAreNotRead()
{
    House house;
    save(house, mixedRows());
    QStringList fromRows;
    {
        auto db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"plan"_s);
        db.setDatabaseName(house.databasePath());
        QVERIFY(db.open());
        QSqlQuery query(db);
        QVERIFY(query.prepare(u"EXPLAIN "_s + useQuery()));
        QVERIFY(query.exec());
        int table = -1;
        int steps = 0;
        for (; query.next(); ++steps) {
            const QString step = query.value(u"opcode"_s).toString();
            // The index is opened with the order of its keys, the table is not.
            if (step == "OpenRead"_L1 && !query.value(u"p4"_s).toString().startsWith(u'k'))
                table = query.value(u"p1"_s).toInt();
            if (step == "Column"_L1 && query.value(u"p1"_s).toInt() == table)
                fromRows << query.value(u"p2"_s).toString();
        }
        QVERIFY(steps > 10);
    }
    QSqlDatabase::removeDatabase(u"plan"_s);
    QCOMPARE(fromRows, QStringList());
}

void TestOwnUse::sumsSayWhatWasDoneWithEachModel()
{
    House house;
    const QList<LedgerEntry> rows = mixedRows();
    save(house, rows);
    const auto use = await(house.storage->loadUse({}, {}));
    QCOMPARE((*use)->models.size(), 2);
    const ModelUse &one = (*use)->models.first();
    QCOMPARE(one.model, ModelId(u"acme/one"_s)); // the dearer
    QCOMPARE((*use)->models.last().model, ModelId(u"acme/模型"_s));
    ModelUse wanted{.model = one.model};
    qint64 timedTokens = 0, timedMs = 0;
    QList<qint64> firsts;
    for (const LedgerEntry &row : rows) {
        if (row.model != one.model)
            continue;
        ++wanted.generations;
        wanted.failed += row.outcome == MessageState::Failed;
        wanted.withoutUsage += !row.usage.promptTokens;
        wanted.promptTokens += row.usage.promptTokens.value_or(0);
        wanted.completionTokens += row.usage.completionTokens.value_or(0);
        const auto cost = row.usage.cost ? row.usage.cost : row.computedCost;
        wanted.unknownCost += !cost;
        wanted.paid += cost.value_or(Money());
        if (row.timing.firstToken)
            firsts << row.timing.firstToken->count();
        if (row.timing.firstToken && row.usage.promptTokens) {
            timedTokens += *row.usage.completionTokens;
            timedMs += (*row.timing.total - *row.timing.firstToken).count();
        }
    }
    std::ranges::sort(firsts);
    wanted.firstToken = std::chrono::milliseconds(firsts.at(firsts.size() / 2));
    wanted.tokensPerSecond = double(timedTokens) * 1000.0 / double(timedMs);
    QVERIFY(one == wanted);
}

void TestOwnUse::pricesAreExactWithConditionsRowByRow()
{
    House house;
    const QList<LedgerEntry> rows = mixedRows();
    save(house, rows);
    PriceTable table = prices(u"0.000000123456789012"_s, u"0.0000007"_s);
    table.prices.insert(QString(PriceKey::cacheRead), Price::fromText(u"0.00000003"_s));
    PriceOverride large{.prices = {{QString(PriceKey::prompt), Price::fromText(u"0.0000009"_s)}},
                        .minPromptTokens = 50'000};
    PriceOverride night{
        .prices = {{QString(PriceKey::completion), Price::fromText(u"0.0000001"_s)}}, .utcStart = 2230, .utcEnd = 500};
    table.overrides = {large, night};
    ExactSum sum;
    qint64 tooLong = 0;
    for (const LedgerEntry &row : rows) {
        if (!row.usage.promptTokens)
            continue;
        QVERIFY(table.addCost(sum, row.usage, row.sent.time()));
        tooLong += *row.usage.promptTokens + *row.usage.completionTokens > 60'000;
    }
    Ledger ledger(*house.storage);
    OwnUse own(ledger);
    const auto answer = await(own.ask({.targets = {{{table, 60'000}, {}}, {{prices(u"-1"_s, u"0"_s), {}}, {}}}}));
    QVERIFY(answer);
    QCOMPARE(answer->prices.first().cost, sum.total());
    QCOMPARE(answer->prices.first().tooLong, tooLong);
    QVERIFY(!answer->prices.last().cost && !answer->prices.last().low);
    QCOMPARE(answer->total.withoutUsage, 20);
}

void TestOwnUse::otherTokenizersHaveABand()
{
    House house;
    LedgerEntry row = entry(1, u"acme/one"_s, QDateTime(QDate(2026, 3, 1), QTime(1, 0), QTimeZone::UTC));
    row.usage.promptTokens = 1'000'000;
    row.usage.completionTokens = 0;
    save(house, {row});
    Ledger ledger(*house.storage);
    OwnUse own(ledger);
    const PriceTable list = prices(u"0.000001"_s, u"0"_s);
    const auto answer = await(own.ask({.targets = {{{list, {}}, u"GPT"_s}, {{list, {}}, u"Claude"_s}},
                                       .tokenizers = {{ModelId(u"acme/one"_s), u"GPT"_s}}}));
    QVERIFY(answer->prices.first().sameTokenizer);
    QCOMPARE(answer->prices.first().low, Money::fromText("1"));
    QCOMPARE(answer->prices.last().cost, Money::fromText("1"));
    QCOMPARE(answer->prices.last().low, Money::fromText("0.85"));
    QCOMPARE(answer->prices.last().high, Money::fromText("1.15"));
    QCOMPARE(answer->comparedAnswers, 0);
}

void TestOwnUse::answersThatWereReportedNarrowTheBand()
{
    House house;
    const QString text = u"The quick brown fox jumps over the lazy dog, and then it does so again. "_s.repeated(8);
    const Conversation talk{.id = ConversationId(u"c"_s), .created = house.clock.now(), .updated = house.clock.now()};
    QList<Message> messages;
    QList<LedgerEntry> rows;
    for (int i = 0; i < 12; ++i) {
        const QString model = i % 2 ? u"acme/one"_s : u"acme/two"_s;
        LedgerEntry row = entry(i, model, house.clock.now().addSecs(i));
        row.usage.promptTokens = 10;
        row.usage.completionTokens = i % 2 ? 130 : 169; // the second needs 1.3 times as many
        rows << row;
        messages << Message{.id = row.message,
                            .conversation = talk.id,
                            .role = Role::Assistant,
                            .sequence = i + 1,
                            .created = row.sent,
                            .parts = {TextPart{text}},
                            .model = row.model,
                            .usage = row.usage};
    }
    QVERIFY(await(house.storage->saveTurn(talk, messages, rows)));
    Ledger ledger(*house.storage);
    OwnUse own(ledger);
    const auto answer
        = await(own.ask({.targets = {{{prices(u"0.000001"_s, u"0.000001"_s), {}}, u"Claude"_s}},
                         .tokenizers = {{ModelId(u"acme/one"_s), u"GPT"_s}, {ModelId(u"acme/two"_s), u"Claude"_s}}}));
    QVERIFY(answer);
    QCOMPARE(answer->comparedAnswers, 12);
    // 840 tokens of GPT become 1,092 ± 4 %; those of Claude, 1,074, stay.
    QVERIFY(*answer->prices.first().low > *answer->prices.first().cost);
    QVERIFY(*answer->prices.first().high < TokenBand::scaled(*answer->prices.first().cost, 1200));
}

void TestOwnUse::aNewQuestionCancelsTheOneBefore()
{
    House house;
    save(house, mixedRows());
    Ledger ledger(*house.storage);
    OwnUse own(ledger);
    const auto first = own.ask(Ledger::Period{});
    const auto second = own.ask(Ledger::Period{});
    const auto cancelled = await(first);
    QVERIFY(!cancelled);
    QCOMPARE(cancelled.error().kind, Error::Kind::Cancelled);
    QVERIFY(await(second));
}

void TestOwnUse::nothingComesAfterItsEnd()
{
    House house;
    save(house, mixedRows());
    Ledger ledger(*house.storage);
    auto own = std::make_unique<OwnUse>(ledger);
    int outcomes = 0;
    QObject context;
    const auto asked = own->ask(Ledger::Period{});
    onFinished<OwnUseAnswer>(asked, &context, [&outcomes](const Result<OwnUseAnswer> &result) {
        ++outcomes;
        QVERIFY(!result);
    });
    own.reset();
    QTRY_COMPARE(outcomes, 1);
}

void TestOwnUse::anEmptyPeriodIsNothingAndFree()
{
    House house;
    Ledger ledger(*house.storage);
    OwnUse own(ledger);
    const auto answer = await(own.ask({.targets = {{{prices(u"0.000001"_s, u"0"_s), {}}, {}}}}));
    QVERIFY(answer);
    QCOMPARE(answer->total, ModelUse());
    QCOMPARE(answer->prices.first().cost, Money());
}

QTEST_GUILESS_MAIN(TestOwnUse)

#include "tst_ownuse.moc"
