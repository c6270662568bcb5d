// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/ledger.h"
#include "core/services/ownexperience.h"
#include "tests/core/services/house.h"

#include <QFile>
#include <QSignalSpy>

using namespace switchyard;
using namespace Qt::StringLiterals;

namespace {

QDateTime utc(int month, int day, int hour, int minute = 0)
{
    return {QDate(2026, month, day), QTime(hour, minute), QTimeZone::UTC};
}

void add(House &house, const QDateTime &sent, const char *model, const char *reported, const char *computed = nullptr)
{
    LedgerEntry entry{.message = MessageId::generate(),
                      .conversation = ConversationId(u"c"_s),
                      .sent = sent,
                      .connection = ConnectionId(u"router"_s),
                      .connectionName = u"OpenRouter"_s,
                      .model = ModelId(QString::fromLatin1(model)),
                      .outcome = MessageState::Complete};
    entry.usage.promptTokens = 10;
    entry.usage.completionTokens = 5;
    if (reported)
        entry.usage.cost = Money::fromText(reported);
    if (computed)
        entry.computedCost = Money::fromText(computed);
    QVERIFY(await(house.storage->saveLedgerEntry(entry)));
}

} // namespace

class TestLedger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void days_are_those_of_the_time_zone();
    void a_reported_cost_wins_and_an_unknown_one_is_counted();
    void models_are_summed_dearest_first();
    void a_period_is_half_open();
    void the_newest_rows_come_first_and_no_more_than_asked();
    void experience_is_summed_over_the_period();
    void a_csv_has_one_line_for_each_row();
};

void TestLedger::days_are_those_of_the_time_zone()
{
    House house;
    Ledger ledger(*house.storage);
    add(house, utc(3, 1, 23, 30), "acme/one", "1");
    add(house, utc(3, 2, 0, 30), "acme/one", "2");
    add(house, utc(3, 2, 16, 30), "acme/one", "4");

    const auto london = await(ledger.byDay({}, QTimeZone::utc()));
    QVERIFY(london);
    QCOMPARE(london->size(), 2);
    QCOMPARE(london->at(0).day, QDate(2026, 3, 1));
    QCOMPARE(london->at(0).cost, *Money::fromText("1"));
    QCOMPARE(london->at(1).cost, *Money::fromText("6"));

    const auto shanghai = await(ledger.byDay({}, QTimeZone(8 * 3600)));
    QCOMPARE(shanghai->size(), 2);
    QCOMPARE(shanghai->at(0).day, QDate(2026, 3, 2));
    QCOMPARE(shanghai->at(0).cost, *Money::fromText("3"));
    QCOMPARE(shanghai->at(1).day, QDate(2026, 3, 3));

    const auto hawaii = await(ledger.byDay({}, QTimeZone(-10 * 3600)));
    QCOMPARE(hawaii->size(), 2);
    QCOMPARE(hawaii->at(0).day, QDate(2026, 3, 1));
    QCOMPARE(hawaii->at(0).generations, 2);
}

void TestLedger::a_reported_cost_wins_and_an_unknown_one_is_counted()
{
    House house;
    Ledger ledger(*house.storage);
    add(house, utc(3, 1, 10), "acme/one", "0.000000000003", "5");
    add(house, utc(3, 1, 11), "acme/one", nullptr, "0.1");
    add(house, utc(3, 1, 12), "acme/one", nullptr);
    const auto days = await(ledger.byDay({}, QTimeZone::utc()));
    QCOMPARE(days->size(), 1);
    QCOMPARE(days->first().cost, *Money::fromText("0.100000000003"));
    QCOMPARE(days->first().unknownCost, 1);
    QCOMPARE(days->first().generations, 3);
    QCOMPARE(days->first().promptTokens, 30);
    QCOMPARE(days->first().completionTokens, 15);
}

void TestLedger::models_are_summed_dearest_first()
{
    House house;
    Ledger ledger(*house.storage);
    add(house, utc(3, 1, 10), "acme/cheap", "0.1");
    add(house, utc(3, 1, 11), "acme/dear", "2");
    add(house, utc(3, 1, 12), "acme/cheap", "0.2");
    const auto models = await(ledger.byModel({}));
    QCOMPARE(models->size(), 2);
    QCOMPARE(models->at(0).model, u"acme/dear"_s);
    QCOMPARE(models->at(1).cost, *Money::fromText("0.3"));
    QCOMPARE(models->at(1).generations, 2);
}

void TestLedger::a_period_is_half_open()
{
    House house;
    Ledger ledger(*house.storage);
    add(house, utc(3, 1, 0), "acme/one", "1");
    add(house, utc(3, 2, 0), "acme/one", "2");
    const auto rows = await(ledger.rows({utc(3, 1, 0), utc(3, 2, 0)}));
    QCOMPARE(rows->size(), 1);
    QCOMPARE(rows->first().usage.cost, Money::fromText("1"));
    QVERIFY(await(ledger.byDay({utc(4, 1, 0), {}}, QTimeZone::utc()))->isEmpty());
}

void TestLedger::the_newest_rows_come_first_and_no_more_than_asked()
{
    House house;
    Ledger ledger(*house.storage);
    for (int hour = 0; hour < 5; ++hour)
        add(house, utc(3, 1, hour), "acme/one", "1");
    const auto rows = await(ledger.rows({}, 2));
    QCOMPARE(rows->size(), 2);
    QCOMPARE(rows->first().sent, utc(3, 1, 4));
}

void TestLedger::experience_is_summed_over_the_period()
{
    House house;
    Ledger ledger(*house.storage);
    house.clock.setNow(utc(11, 20, 12));
    add(house, utc(11, 19, 10), "acme/one", "1", "3");
    add(house, utc(11, 1, 10), "acme/one", nullptr, "2");
    add(house, utc(9, 1, 10), "acme/one", nullptr);
    add(house, utc(11, 18, 10), "acme/two", "4");
    OwnExperience experience(ledger, house.clock);
    QSignalSpy changed(&experience, &OwnExperience::changed);
    QVERIFY(experience.models(OwnExperience::Span::Month).isEmpty());
    QTRY_COMPARE(changed.count(), 1);
    const auto month = experience.models(OwnExperience::Span::Month);
    QCOMPARE(month.size(), 2);
    QCOMPARE(month.value(ModelId(u"acme/one"_s)).answers, 2);
    QCOMPARE(month.value(ModelId(u"acme/one"_s)).cost, *Money::fromText("3"));
    (void)experience.models(OwnExperience::Span::Quarter);
    QTRY_COMPARE(changed.count(), 2);
    QCOMPARE(experience.models(OwnExperience::Span::Quarter).value(ModelId(u"acme/one"_s)).unknownCost, 1);
    add(house, utc(11, 20, 10), "acme/one", "1");
    Q_EMIT ledger.changed();
    QTRY_COMPARE(experience.models(OwnExperience::Span::Month).value(ModelId(u"acme/one"_s)).answers, 3);
}

void TestLedger::a_csv_has_one_line_for_each_row()
{
    House house;
    Ledger ledger(*house.storage);
    add(house, utc(3, 1, 10), "acme/one", "0.1");
    add(house, utc(3, 1, 11), "acme/one", nullptr);
    const QString path = house.folder + u"/ledger.csv"_s;
    QVERIFY(await(ledger.exportCsv({}, path)));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray csv = file.readAll();
    QCOMPARE(csv.count("\r\n"), 3);
    QVERIFY(csv.contains("acme/one"));
    QVERIFY(!await(ledger.exportCsv({}, house.folder + u"/no/such/folder/ledger.csv"_s)));
}

QTEST_GUILESS_MAIN(TestLedger)
#include "tst_ledger.moc"
