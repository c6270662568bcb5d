// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/creditmonitor.h"
#include "tests/core/services/house.h"

#include <QSignalSpy>

using namespace switchyard;
using namespace Qt::StringLiterals;

class TestCreditMonitor : public QObject
{
    Q_OBJECT

private:
    static CreditMonitor::Status ask(House &house, const ConnectionId &id)
    {
        CreditMonitor monitor(house.client, *house.connections, house.clock);
        monitor.refresh(id);
        monitor.refresh(id); // pressed twice
        (void)QTest::qWaitFor([&] { return !monitor.status(id).loading; });
        return monitor.status(id);
    }

private Q_SLOTS:
    void an_ordinary_key_is_not_asked_for_the_account();
    void a_management_key_tells_the_balance_too();
    void the_smaller_of_limit_and_balance_can_be_spent();
    void no_limit_means_that_nothing_is_known();
    void an_error_is_told_and_nothing_old_stays();
};

void TestCreditMonitor::an_ordinary_key_is_not_asked_for_the_account()
{
    House house;
    const ConnectionId router = house.addOpenRouter();
    house.transport.enqueue(FakeReply::json(
        R"({"data":{"label":"sk-or-v1-012…def","limit":10,"limit_remaining":7.25,"usage":2.75,"is_management_key":false}})"));
    const auto status = ask(house, router);
    QCOMPARE(house.transport.requests().size(), 1);
    QCOMPARE(house.transport.requests().first().url, QUrl(u"https://openrouter.ai/api/v1/key"_s));
    QCOMPARE(status.key->limitRemaining, Money::fromText("7.25"));
    QCOMPARE(status.spendable(), Money::fromText("7.25"));
    QVERIFY(!status.credits);
    QVERIFY(!status.keyError);
    QCOMPARE(status.asked, house.clock.now());
}

void TestCreditMonitor::a_management_key_tells_the_balance_too()
{
    House house;
    const ConnectionId router = house.addOpenRouter();
    house.transport.enqueue(
        FakeReply::json(R"({"data":{"label":"m","limit":null,"usage":0,"is_management_key":true}})"));
    house.transport.enqueue(FakeReply::json(R"({"data":{"total_credits":100.5,"total_usage":25.25}})"));
    const auto status = ask(house, router);
    QCOMPARE(status.credits->balance(), Money::fromText("75.25").value());
    QCOMPARE(status.spendable(), Money::fromText("75.25"));
}

void TestCreditMonitor::the_smaller_of_limit_and_balance_can_be_spent()
{
    CreditMonitor::Status status;
    status.key = KeyInfo{.limitRemaining = Money::fromText("5")};
    status.credits = Credits{*Money::fromText("10"), *Money::fromText("8")};
    QCOMPARE(status.spendable(), Money::fromText("2"));
    status.credits = Credits{*Money::fromText("10"), *Money::fromText("1")};
    QCOMPARE(status.spendable(), Money::fromText("5"));
}

void TestCreditMonitor::no_limit_means_that_nothing_is_known()
{
    QVERIFY(!CreditMonitor::Status{}.spendable());
    CreditMonitor::Status status;
    status.key = KeyInfo{};
    QVERIFY(!status.spendable());
}

void TestCreditMonitor::an_error_is_told_and_nothing_old_stays()
{
    House house;
    const ConnectionId router = house.addOpenRouter();
    house.transport.enqueue(FakeReply::json(R"({"error":{"code":401,"message":"User not found."}})", 401));
    auto status = ask(house, router);
    QCOMPARE(status.keyError->kind, Error::Kind::Unauthorized);
    QVERIFY(!status.key);
    status = ask(house, ConnectionId(u"nobody"_s));
    QCOMPARE(status.keyError->kind, Error::Kind::NotFound);
}

QTEST_GUILESS_MAIN(TestCreditMonitor)
#include "tst_creditmonitor.moc"
