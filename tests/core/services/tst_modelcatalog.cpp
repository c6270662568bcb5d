// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/services/house.h"

#include <QElapsedTimer>
#include <QSignalSpy>

using namespace switchyard;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestModelCatalog : public QObject
{
    Q_OBJECT

private:
    static void refresh(House &house, const ConnectionId &id)
    {
        house.catalog->refresh(id);
        QTRY_VERIFY(house.catalog->status(id).state != ModelCatalog::State::Loading);
    }

private Q_SLOTS:
    void nothing_is_asked_before_it_is_wanted();
    void the_cached_list_is_there_before_the_fresh_one();
    void a_list_that_is_known_needs_no_server();
    void an_unchanged_list_is_not_sent_again();
    void lists_of_several_servers_stand_side_by_side();
    void a_model_is_found_by_its_dated_name_too();
    void fault_010_a_web_page_never_replaces_a_good_list();
    void fault_040_an_empty_or_broken_list_keeps_the_good_one_data();
    void fault_040_an_empty_or_broken_list_keeps_the_good_one();
    void fault_040_a_hundred_thousand_models_do_not_freeze();
    void fault_040_double_and_odd_entries_are_borne();
    void fault_041_a_model_that_is_gone_is_not_swapped_and_its_kin_are_named();
};

void TestModelCatalog::nothing_is_asked_before_it_is_wanted()
{
    House house;
    const ConnectionId router = house.addOpenRouter();
    QVERIFY(await(house.catalog->loadCached()));
    QCOMPARE(house.catalog->status(router).state, ModelCatalog::State::Empty);
    QVERIFY(house.transport.requests().isEmpty());
}

void TestModelCatalog::the_cached_list_is_there_before_the_fresh_one()
{
    House first;
    const ConnectionId router = first.addOpenRouter();
    first.transport.enqueue(FakeReply::json(modelList({"0.000001", "0.000002"})));
    refresh(first, router);
    QCOMPARE(first.catalog->status(router).updated, first.clock.now());
    const QDateTime fetched = first.clock.now();
    QTRY_COMPARE(first.stored(u"SELECT count(*) FROM catalog"_s), 1);
    first.storage->close();

    House next({.folder = first.folder});
    next.clock.advance(48h);
    next.secrets.items = first.secrets.items;
    QVERIFY(await(next.catalog->loadCached()));
    QCOMPARE(next.catalog->models().size(), 2);
    QCOMPARE(next.catalog->models(), first.catalog->models());
    QCOMPARE(next.catalog->status(router).state, ModelCatalog::State::Ready);
    QCOMPARE(next.catalog->status(router).updated, fetched);
    QVERIFY(next.transport.requests().isEmpty());

    next.transport.enqueue(FakeReply::json(modelList({"0.000001", "0.000002", "0.000003"})));
    QSignalSpy changed(next.catalog.get(), &ModelCatalog::changed);
    refresh(next, router);
    QCOMPARE(next.catalog->models().size(), 3);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(next.catalog->status(router).updated, next.clock.now());
}

void TestModelCatalog::a_list_that_is_known_needs_no_server()
{
    House house;
    const ConnectionId router = house.addOpenRouter();
    const Model known{.id = ModelId(u"known/model"_s), .name = u"Known"_s};
    house.catalog->take(router, readyAsync<QList<Model>>(failure(Error::Kind::Internal, u"none"_s)));
    house.catalog->take(router, readyAsync<QList<Model>>(QList{known}));
    QTRY_COMPARE(house.catalog->status(router).state, ModelCatalog::State::Ready);
    QVERIFY(house.catalog->find(router, known.id));
    QVERIFY(house.transport.requests().isEmpty());

    // What a server has said is newer.
    house.transport.enqueue(FakeReply::json(modelList({"0.000001"})));
    refresh(house, router);
    house.catalog->take(router, readyAsync<QList<Model>>(QList{known}));
    QTest::qWait(0);
    QVERIFY(!house.catalog->find(router, known.id));
}

void TestModelCatalog::an_unchanged_list_is_not_sent_again()
{
    House house;
    const ConnectionId router = house.addOpenRouter();
    FakeReply reply = FakeReply::json(modelList({"0.000001"}));
    reply.headers.append(QHttpHeaders::WellKnownHeader::ETag, "\"v1\"");
    house.transport.enqueue(reply);
    refresh(house, router);
    FakeReply same;
    same.status = 304;
    house.transport.enqueue(same);
    house.clock.advance(1h);
    refresh(house, router);
    QCOMPARE(house.transport.requests().last().headers.value(QHttpHeaders::WellKnownHeader::IfNoneMatch), "\"v1\"");
    QCOMPARE(house.catalog->models().size(), 1);
    QVERIFY(!house.catalog->status(router).error);
    QCOMPARE(house.catalog->status(router).updated, house.clock.now());
}

void TestModelCatalog::lists_of_several_servers_stand_side_by_side()
{
    House house;
    const ConnectionId router = house.addOpenRouter();
    const ConnectionId local = house.addLocal();
    house.transport.enqueue(FakeReply::json(modelList({"0.000001", "0.000002"})));
    refresh(house, router);
    house.transport.enqueue(
        FakeReply::json(R"({"object":"list","data":[{"id":"tiny","object":"model","owned_by":"me"}]})"));
    refresh(house, local);
    QCOMPARE(house.catalog->models().size(), 3);
    QVERIFY(house.catalog->find(local, ModelId(u"tiny"_s)));
    QVERIFY(!house.catalog->find(router, ModelId(u"tiny"_s)));
    QVERIFY(house.catalog->find(router, ModelId(u"acme/two"_s)));
    QCOMPARE(house.catalog->effective(local, {}), ModelId(u"tiny"_s));
}

void TestModelCatalog::a_model_is_found_by_its_dated_name_too()
{
    House house;
    const ConnectionId router = house.addOpenRouter();
    house.transport.enqueue(FakeReply::json(
        R"({"data":[{"id":"acme/one","canonical_slug":"acme/one-2026-01-01","name":"One"},)"
        R"({"id":"acme/one-2026-01-01","name":"Dated"},{"id":"acme/b","canonical_slug":"acme/b-1","name":"B"}]})"));
    refresh(house, router);
    QCOMPARE(house.catalog->find(router, ModelId(u"acme/b-1"_s))->name, u"B"_s);
    QCOMPARE(house.catalog->find(router, ModelId(u"acme/one-2026-01-01"_s))->name, u"Dated"_s);
}

void TestModelCatalog::fault_010_a_web_page_never_replaces_a_good_list()
{
    House house;
    const ConnectionId router = house.addOpenRouter();
    house.transport.enqueue(FakeReply::json(modelList({"0.000001"})));
    refresh(house, router);
    house.transport.enqueue(FakeReply::json("<html>Please sign in to the hotel</html>"));
    refresh(house, router);
    QCOMPARE(house.catalog->models().size(), 1);
    QCOMPARE(house.catalog->status(router).error->kind, Error::Kind::BadReply);
    QCOMPARE(house.catalog->status(router).state, ModelCatalog::State::Ready);
}

void TestModelCatalog::fault_040_an_empty_or_broken_list_keeps_the_good_one_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty list") << R"({"data":[]})"_ba;
    QTest::newRow("empty body") << ""_ba;
    QTest::newRow("cut") << R"({"data":[{"id":"acme/o)"_ba;
    QTest::newRow("another shape") << R"({"models":{}})"_ba;
    QTest::newRow("nothing usable in it") << R"({"data":[1,null,{"name":"no id"}]})"_ba;
}

void TestModelCatalog::fault_040_an_empty_or_broken_list_keeps_the_good_one()
{
    QFETCH(const QByteArray, body);
    House house;
    const ConnectionId router = house.addOpenRouter();
    house.transport.enqueue(FakeReply::json(modelList({"0.000001", "0.000002"})));
    refresh(house, router);
    const auto before = house.catalog->models();
    const auto updated = house.catalog->status(router).updated;
    house.clock.advance(1h);
    house.transport.enqueue(FakeReply::json(body));
    refresh(house, router);
    QCOMPARE(house.catalog->models(), before);
    QCOMPARE(house.catalog->status(router).state, ModelCatalog::State::Ready);
    QVERIFY(house.catalog->status(router).error);
    QCOMPARE(house.catalog->status(router).updated, updated);
    QCOMPARE(house.stored(u"SELECT count(*) FROM catalog"_s), 1);

    // Without a good list the page can say that it failed.
    const ConnectionId local = house.addLocal();
    house.transport.enqueue(FakeReply::json(body));
    refresh(house, local);
    QCOMPARE(house.catalog->status(local).state, ModelCatalog::State::Failed);
}

void TestModelCatalog::fault_040_a_hundred_thousand_models_do_not_freeze()
{
    House house;
    const ConnectionId router = house.addOpenRouter();
    QByteArray body = R"({"data":[)";
    constexpr int count = 100'000;
    for (int i = 0; i < count; ++i) {
        const QByteArray number = QByteArray::number((i * 7919LL) % count);
        body += R"({"id":"acme/m)" + number + R"(","name":"Model )" + number
            + R"(","pricing":{"prompt":"0.000001","completion":"0.000002"}},)";
    }
    body.back() = ']';
    body += '}';
    house.transport.enqueue(FakeReply::json(body));
    // The longest time in which the loop did not come back.
    qint64 longest = 0;
    QElapsedTimer since;
    QTimer beat;
    connect(&beat, &QTimer::timeout, this, [&] {
        longest = std::max(longest, since.elapsed());
        since.start();
    });
    since.start();
    beat.start(0);
    house.catalog->refresh(router);
    QTRY_VERIFY_WITH_TIMEOUT(house.catalog->status(router).state != ModelCatalog::State::Loading, 30'000);
    QTest::qWait(20);
    QCOMPARE(house.catalog->models().size(), count);
    qInfo("longest pause of the event loop: %lld ms", longest);
    QVERIFY(longest < 1000);
}

void TestModelCatalog::fault_040_double_and_odd_entries_are_borne()
{
    House house;
    const ConnectionId router = house.addOpenRouter();
    const QByteArray longId(10'240, 'x');
    house.transport.enqueue(
        FakeReply::json(R"({"data":[{"id":"acme/one","name":"First"},{"id":"acme/one","name":"Second"},)"
                        R"({"id":"acme/auto","name":"Auto","pricing":{"prompt":"-1","completion":"-1"}},)"
                        R"({"id":"acme/fixed","name":"Fixed","pricing":{"prompt":"fixed","completion":"NaN"}},{"id":")"
                        + longId + R"("}]})"));
    refresh(house, router);
    QCOMPARE(house.catalog->find(router, ModelId(u"acme/one"_s))->name, u"First"_s);
    int same = 0;
    for (const CatalogModel &row : house.catalog->models())
        same += row.model.id == ModelId(u"acme/one"_s);
    QCOMPARE(same, 1);
    QVERIFY(!house.catalog->find(router, ModelId(u"acme/auto"_s))->pricing.price(PriceKey::prompt));
    QVERIFY(!house.catalog->find(router, ModelId(u"acme/fixed"_s))->pricing.price(PriceKey::prompt));
}

void TestModelCatalog::fault_041_a_model_that_is_gone_is_not_swapped_and_its_kin_are_named()
{
    House house;
    const ConnectionId router = house.addOpenRouter();
    house.transport.enqueue(
        FakeReply::json(R"({"data":[{"id":"acme/swift-3","name":"A"},{"id":"acme/swift-4-mini","name":"B"},)"
                        R"({"id":"zeta/other","name":"C"},{"id":"acme/swift-4:free","name":"D"}]})"));
    refresh(house, router);
    const ModelId gone(u"acme/swift-4"_s);
    ChatSession *session = house.library->create();
    session->setModel(router, gone);
    session->setDraft(u"still here"_s);
    QVERIFY(!house.catalog->find(router, gone));
    QCOMPARE(session->effectiveModel(), gone);
    QCOMPARE(session->conversation().draft, u"still here"_s);
    const QList<ModelId> kin = house.catalog->nearest(router, gone);
    QCOMPARE(kin.size(), 3);
    QVERIFY(!kin.contains(ModelId(u"zeta/other"_s)));
    QVERIFY(house.catalog->nearest(ConnectionId(u"nobody"_s), gone).isEmpty());

    // A default that is gone gives way: nobody chose it for this conversation.
    QCOMPARE(house.catalog->effective(router, gone), ModelId(u"acme/swift-3"_s));
}

QTEST_GUILESS_MAIN(TestModelCatalog)
#include "tst_modelcatalog.moc"
