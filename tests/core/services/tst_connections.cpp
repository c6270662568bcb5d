// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/services/house.h"

#include <QSignalSpy>

using namespace switchyard;
using namespace Qt::StringLiterals;

namespace {

constexpr auto oldKey = "sk-or-v1-0123456789abcdef";

House::Options withEnvironment(const QHash<QString, QString> &variables)
{
    House::Options options;
    for (auto it = variables.cbegin(); it != variables.cend(); ++it)
        options.environment.insert(it.key(), it.value());
    return options;
}

Connection connectionAt(const char *id, const QString &url, Dialect dialect = Dialect::Compatible)
{
    return {.id = ConnectionId(QString::fromLatin1(id)),
            .name = QString::fromLatin1(id),
            .baseUrl = QUrl(url),
            .dialect = dialect};
}

ApiKey keyOfTarget(House &house, const char *id)
{
    const auto target = await(house.connections->target(ConnectionId(QString::fromLatin1(id))));
    return target && target->key ? target->key->key : ApiKey();
}

} // namespace

class TestConnections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void the_key_of_openrouter_goes_to_openrouter_only();
    void the_other_environment_key_goes_with_the_command_line_only();
    void a_key_of_the_environment_is_never_stored();
    void a_stored_key_wins_over_the_environment();
    void a_new_connection_is_there_at_the_next_start();
    void a_key_in_the_keychain_is_found_at_the_next_start();
    void what_is_meant_when_nothing_is_named();
    void a_transient_connection_is_never_stored();
    void removing_forgets_the_connection_and_its_key();
    void a_removed_key_is_gone_and_asked_for_again();
    void a_test_tells_the_address_the_status_and_the_number_of_models();
    void a_test_of_a_bad_key_says_so_though_the_list_is_public();
    void a_good_test_takes_back_that_a_key_was_rejected();
    void addresses_are_checked_while_typing();
    void every_preset_has_an_address_that_holds();
    void fault_092_without_a_keychain_the_key_stays_in_memory();
    void fault_098_a_replaced_key_is_the_one_that_is_used();
    void fault_099_a_changed_origin_drops_the_key_data();
    void fault_099_a_changed_origin_drops_the_key();
    void fault_099_a_changed_path_keeps_the_key();
    void fault_147_a_locked_keychain_forgets_nothing();
    void fault_149_a_keychain_that_answers_late_is_asked_once_more();
    void fault_148_a_key_is_not_called_removed_before_it_is();
};

void TestConnections::the_key_of_openrouter_goes_to_openrouter_only()
{
    House house(withEnvironment({{u"OPENROUTER_API_KEY"_s, u"sk-or-v1-envenvenvenvenv1"_s}}));
    house.connections->addTransient(connectionAt("router", u"https://openrouter.ai/api/v1"_s, Dialect::OpenRouter));
    for (const auto &[id, url] : {std::pair{"port", u"https://openrouter.ai:8443/api/v1"_s},
                                  std::pair{"plain", u"http://openrouter.ai/api/v1"_s},
                                  std::pair{"alike", u"https://openrouter.ai.example.org/api/v1"_s},
                                  std::pair{"sub", u"https://api.openrouter.ai/api/v1"_s},
                                  std::pair{"local", u"http://127.0.0.1:9/api/v1"_s}}) {
        house.connections->addTransient(connectionAt(id, url, Dialect::OpenRouter));
        QVERIFY(await(house.connections->add(
            connectionAt(qPrintable(QString::fromLatin1(id) + u'2'), url, Dialect::OpenRouter))));
    }
    for (const ConnectionInfo &info : house.connections->all()) {
        const bool meant = info.connection.id == ConnectionId(u"router"_s);
        QCOMPARE(info.keyState, meant ? KeyState::Environment : KeyState::None);
        const auto target = await(house.connections->target(info.connection.id));
        QCOMPARE(target.has_value(), meant);
    }
    const auto target = await(house.connections->target(ConnectionId(u"router"_s)));
    QCOMPARE(target->key->key, keyOf("sk-or-v1-envenvenvenvenv1"));
    QCOMPARE(target->key->origin, u"https://openrouter.ai:443"_s);
}

void TestConnections::the_other_environment_key_goes_with_the_command_line_only()
{
    House house(withEnvironment({{u"SWITCHYARD_API_KEY"_s, u"sk-mine-0123456789abcd"_s}}));
    house.addLocal("stored");
    house.connections->addTransient(connectionAt("command-line", u"http://127.0.0.1:7/v1"_s));
    QCOMPARE(keyOfTarget(house, "command-line"), keyOf("sk-mine-0123456789abcd"));
    QVERIFY(keyOfTarget(house, "stored").isEmpty());

    // openrouter.ai has a variable of its own, also when it is named on the command line.
    house.connections->addTransient(connectionAt("router", u"https://openrouter.ai/api/v1"_s, Dialect::OpenRouter));
    QVERIFY(keyOfTarget(house, "router").isEmpty());
}

void TestConnections::a_key_of_the_environment_is_never_stored()
{
    House house(withEnvironment({{u"OPENROUTER_API_KEY"_s, u"sk-or-v1-envenvenvenvenv1"_s}}));
    QVERIFY(
        await(house.connections->add(connectionAt("router", u"https://openrouter.ai/api/v1"_s, Dialect::OpenRouter))));
    QCOMPARE(keyOfTarget(house, "router"), keyOf("sk-or-v1-envenvenvenvenv1"));
    QCOMPARE(house.connections->find(ConnectionId(u"router"_s))->keyState, KeyState::Environment);
    QCOMPARE(house.secrets.calls, 0);
    QVERIFY(!house.connections->find(ConnectionId(u"router"_s))->connection.hasStoredKey);
}

void TestConnections::a_stored_key_wins_over_the_environment()
{
    House first;
    first.addOpenRouter("router", oldKey);
    first.storage->close();
    House::Options options = withEnvironment({{u"OPENROUTER_API_KEY"_s, u"sk-or-v1-envenvenvenvenv1"_s}});
    options.folder = first.folder;
    House next(options);
    next.secrets.items = first.secrets.items;
    QCOMPARE(keyOfTarget(next, "router"), keyOf(oldKey));
}

void TestConnections::a_new_connection_is_there_at_the_next_start()
{
    House first;
    Connection connection = connectionAt("mine", u"https://llm.example.org/v1"_s);
    connection.caFile = u"/etc/ca.pem"_s;
    QSignalSpy changed(first.connections.get(), &Connections::changed);
    QVERIFY(await(first.connections->add(connection)));
    QCOMPARE(changed.size(), 1);
    first.storage->close();
    House next({.folder = first.folder});
    QCOMPARE(next.connections->all().size(), 1);
    QCOMPARE(next.connections->all().first().connection, connection);
}

void TestConnections::a_key_in_the_keychain_is_found_at_the_next_start()
{
    House first;
    first.addOpenRouter("router", oldKey);
    QCOMPARE(first.connections->find(ConnectionId(u"router"_s))->keyState, KeyState::Stored);
    QCOMPARE(first.connections->find(ConnectionId(u"router"_s))->keyLabel, u"…cdef"_s);
    first.storage->close();
    House next({.folder = first.folder});
    next.secrets.items = first.secrets.items;
    QCOMPARE(next.connections->find(ConnectionId(u"router"_s))->keyState, KeyState::Unknown);
    QCOMPARE(keyOfTarget(next, "router"), keyOf(oldKey));
    QCOMPARE(next.connections->find(ConnectionId(u"router"_s))->keyState, KeyState::Stored);
}

void TestConnections::what_is_meant_when_nothing_is_named()
{
    House house;
    Connection sandbox = connectionAt("sandbox", u"http://127.0.0.1/api/v1"_s, Dialect::OpenRouter);
    sandbox.isSandbox = true;
    house.connections->addTransient(sandbox);
    QCOMPARE(house.connections->effective({}), sandbox.id);
    QVERIFY(
        await(house.connections->add(connectionAt("keyless", u"https://openrouter.ai/api/v1"_s, Dialect::OpenRouter))));
    QCOMPARE(house.connections->effective({}), sandbox.id); // a server without its key cannot answer
    const ConnectionId local = house.addLocal();
    QCOMPARE(house.connections->effective({}), local);
    QCOMPARE(house.connections->effective(sandbox.id), sandbox.id);
    QCOMPARE(house.connections->effective(ConnectionId(u"gone"_s)), local);
    QCOMPARE(house.connections->all().last().connection.id, sandbox.id);
    const auto target = await(house.connections->target(sandbox.id));
    QVERIFY(target);
    QCOMPARE(target->baseUrl.port(), 4);
}

void TestConnections::a_transient_connection_is_never_stored()
{
    House house;
    house.connections->addTransient(connectionAt("command-line", u"http://127.0.0.1:7/v1"_s));
    const auto state = await(house.connections->setKey(ConnectionId(u"command-line"_s), keyOf(oldKey)));
    QCOMPARE(state.value(), KeyState::SessionOnly);
    QCOMPARE(house.secrets.calls, 0);
    Connection changed = connectionAt("command-line", u"http://127.0.0.1:7/v2"_s);
    QVERIFY(await(house.connections->update(changed)));
    QCOMPARE(house.connections->all().first().connection.baseUrl, changed.baseUrl);
    QCOMPARE(house.stored(u"SELECT count(*) FROM connection"_s), 0);
}

void TestConnections::removing_forgets_the_connection_and_its_key()
{
    House house;
    const ConnectionId router = house.addOpenRouter("router", oldKey);
    QVERIFY(await(house.connections->remove(router)));
    QVERIFY(house.connections->all().isEmpty());
    QVERIFY(house.secrets.items.isEmpty());
    QCOMPARE(house.stored(u"SELECT count(*) FROM connection"_s), 0);
    QCOMPARE(await(house.connections->target(router)).error().kind, Error::Kind::NotFound);
}

void TestConnections::a_removed_key_is_gone_and_asked_for_again()
{
    House house;
    const ConnectionId router = house.addOpenRouter("router", oldKey);
    QVERIFY(await(house.connections->removeKey(router)));
    QCOMPARE(house.connections->find(router)->keyState, KeyState::None);
    QVERIFY(house.secrets.items.isEmpty());
    QVERIFY(!house.connections->find(router)->connection.hasStoredKey);
    const auto target = await(house.connections->target(router));
    QCOMPARE(target.error().kind, Error::Kind::Unauthorized);
    QCOMPARE(target.error().host, u"openrouter.ai"_s);
}

void TestConnections::a_test_tells_the_address_the_status_and_the_number_of_models()
{
    House house;
    const ConnectionId local = house.addLocal();
    house.transport.enqueue(FakeReply::json(modelList({"0", "0"})));
    const auto good = await(house.connections->test(local));
    QVERIFY(good);
    QVERIFY(!good->error);
    QCOMPARE(good->httpStatus, 200);
    QCOMPARE(good->models, 2);
    QCOMPARE(good->url, u"http://127.0.0.1:11434/v1/models"_s);

    // Longer than what is kept to be shown, as the list of a large server is.
    house.transport.enqueue(FakeReply::json(QByteArray(100'000, ' ') + modelList({"0", "0"})));
    const auto large = await(house.connections->test(local));
    QVERIFY2(!large->error, qPrintable(large->error ? large->error->message : QString()));
    QCOMPARE(large->models, 2);
    QVERIFY(large->raw.size() <= 2000);

    FakeReply page = FakeReply::json("<html><title>Hello</title></html>");
    house.transport.enqueue(page);
    const auto web = await(house.connections->test(local));
    QVERIFY(web->error);
    QVERIFY(web->raw.contains(u"<title>"_s));

    const auto refused = await(house.connections->test(local));
    QCOMPARE(refused->error->kind, Error::Kind::Offline);
}

void TestConnections::a_test_of_a_bad_key_says_so_though_the_list_is_public()
{
    House house;
    const ConnectionId router = house.addOpenRouter("router", oldKey);
    house.transport.enqueue(FakeReply::json(modelList({"0"})));
    house.transport.enqueue(FakeReply::json(R"({"error":{"code":401,"message":"No auth"}})", 401));
    const auto test = await(house.connections->test(router));
    QCOMPARE(test->error->kind, Error::Kind::Unauthorized);
    QCOMPARE(test->models, 1);
    QCOMPARE(house.connections->find(router)->keyState, KeyState::Rejected);
}

void TestConnections::a_good_test_takes_back_that_a_key_was_rejected()
{
    House house(withEnvironment({{u"OPENROUTER_API_KEY"_s, u"sk-or-v1-envenvenvenvenv1"_s}}));
    house.connections->addTransient(connectionAt("router", u"https://openrouter.ai/api/v1"_s, Dialect::OpenRouter));
    const ConnectionId router(u"router"_s);
    house.connections->markRejected(router);
    QCOMPARE(house.connections->find(router)->keyState, KeyState::Rejected);
    house.transport.enqueue(FakeReply::json(modelList({"0"})));
    house.transport.enqueue(FakeReply::json(R"({"data":{"label":"sk-or-v1-env…","limit":null,"usage":0}})"));
    QVERIFY(!await(house.connections->test(router))->error);
    QCOMPARE(house.connections->find(router)->keyState, KeyState::Environment);
}

void TestConnections::addresses_are_checked_while_typing()
{
    QCOMPARE(Connections::checkAddress(u" https://OpenRouter.ai/api/v1/ "_s).value(),
             QUrl(u"https://openrouter.ai/api/v1"_s));
    QVERIFY(!Connections::checkAddress(u"ftp://example.org"_s));
    QVERIFY(!Connections::checkAddress(u"https://user:word@example.org/v1"_s));
}

void TestConnections::every_preset_has_an_address_that_holds()
{
    for (const ConnectionPreset &preset : Connections::presets())
        QCOMPARE(Connections::checkAddress(preset.baseUrl).value(), QUrl(preset.baseUrl));
}

void TestConnections::fault_092_without_a_keychain_the_key_stays_in_memory()
{
    House house;
    house.secrets.mode = MemorySecretStore::Mode::Missing;
    QVERIFY(
        await(house.connections->add(connectionAt("router", u"https://openrouter.ai/api/v1"_s, Dialect::OpenRouter))));
    const ConnectionId router(u"router"_s);
    QCOMPARE(await(house.connections->keychainWorks()).value(), false);
    QCOMPARE(await(house.connections->setKey(router, keyOf(oldKey))).value(), KeyState::SessionOnly);
    QCOMPARE(house.connections->find(router)->keyState, KeyState::SessionOnly);
    QCOMPARE(keyOfTarget(house, "router"), keyOf(oldKey));
    QVERIFY(!house.connections->find(router)->connection.hasStoredKey);
    house.storage->close();
    House next({.folder = house.folder});
    QCOMPARE(next.connections->find(router)->keyState, KeyState::None);
}

void TestConnections::fault_098_a_replaced_key_is_the_one_that_is_used()
{
    House house;
    const ConnectionId router = house.addOpenRouter("router", oldKey);
    QCOMPARE(await(house.connections->setKey(router, keyOf("sk-or-v1-fedcba9876543210"))).value(), KeyState::Stored);
    QCOMPARE(keyOfTarget(house, "router"), keyOf("sk-or-v1-fedcba9876543210"));
    QCOMPARE(house.secrets.items.size(), 1);
}

void TestConnections::fault_099_a_changed_origin_drops_the_key_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("port") << u"https://openrouter.ai:8443/api/v1"_s;
    QTest::newRow("host") << u"https://openrouter.example.org/api/v1"_s;
    QTest::newRow("scheme") << u"http://openrouter.ai/api/v1"_s;
}

void TestConnections::fault_099_a_changed_origin_drops_the_key()
{
    QFETCH(const QString, url);
    House house;
    const ConnectionId router = house.addOpenRouter("router", oldKey);
    Connection moved = house.connections->find(router)->connection;
    moved.baseUrl = QUrl(url);
    QVERIFY(await(house.connections->update(moved)));
    QCOMPARE(house.connections->find(router)->keyState, KeyState::None);
    QVERIFY(house.connections->find(router)->keyLabel.isEmpty());
    QCOMPARE(await(house.connections->target(router)).error().kind, Error::Kind::Unauthorized);
    QTRY_VERIFY(house.secrets.items.isEmpty());
    QCOMPARE(house.stored(u"SELECT count(*) FROM connection"_s), 1);
}

void TestConnections::fault_099_a_changed_path_keeps_the_key()
{
    House house;
    const ConnectionId router = house.addOpenRouter("router", oldKey);
    Connection same = house.connections->find(router)->connection;
    same.baseUrl = QUrl(u"https://openrouter.ai/api/v2"_s);
    same.name = u"Another name"_s;
    QVERIFY(await(house.connections->update(same)));
    QCOMPARE(house.connections->find(router)->connection, same);
    QCOMPARE(keyOfTarget(house, "router"), keyOf(oldKey));
}

void TestConnections::fault_147_a_locked_keychain_forgets_nothing()
{
    House first;
    const ConnectionId router = first.addOpenRouter("router", oldKey);
    first.storage->close();
    House next({.folder = first.folder});
    next.secrets.items = first.secrets.items;
    next.secrets.mode = MemorySecretStore::Mode::Locked;
    const auto target = await(next.connections->target(router));
    QCOMPARE(target.error().kind, Error::Kind::Keychain);
    QCOMPARE(next.connections->find(router)->keyState, KeyState::Unavailable);
    QVERIFY(next.connections->find(router)->connection.hasStoredKey);
    QCOMPARE(next.secrets.items.size(), 1);

    // Unlocked, it works without a new start.
    next.secrets.mode = MemorySecretStore::Mode::Works;
    QCOMPARE(keyOfTarget(next, "router"), keyOf(oldKey));
    QCOMPARE(next.connections->find(router)->keyState, KeyState::Stored);
}

void TestConnections::fault_149_a_keychain_that_answers_late_is_asked_once_more()
{
    House house;
    const ConnectionId router = house.addOpenRouter("router", oldKey);
    const QHash<QString, ApiKey> items = house.secrets.items;
    House::Options options;
    house.storage->close();
    options.folder = house.folder;
    House next(options);
    next.secrets.items = items;
    next.secrets.mode = MemorySecretStore::Mode::Missing;
    QVERIFY(!await(next.connections->target(router)));
    QCOMPARE(next.connections->find(router)->keyState, KeyState::Unavailable);
    next.secrets.mode = MemorySecretStore::Mode::Works;
    next.connections->askKeychainAgain();
    QTRY_COMPARE(next.connections->find(router)->keyState, KeyState::Stored);
    const int calls = next.secrets.calls;
    next.connections->askKeychainAgain(); // it is there: nobody is asked
    QCOMPARE(next.secrets.calls, calls);
}

void TestConnections::fault_148_a_key_is_not_called_removed_before_it_is()
{
    House house;
    const ConnectionId router = house.addOpenRouter("router", oldKey);
    house.secrets.mode = MemorySecretStore::Mode::Locked;
    QCOMPARE(await(house.connections->removeKey(router)).error().kind, Error::Kind::Keychain);
    QVERIFY(house.connections->find(router)->connection.hasStoredKey);
    QCOMPARE(house.connections->find(router)->keyState, KeyState::Unavailable);
    QCOMPARE(await(house.connections->remove(router)).error().kind, Error::Kind::Keychain);
    QCOMPARE(house.connections->all().size(), 1);
    QCOMPARE(house.secrets.items.size(), 1);

    house.secrets.mode = MemorySecretStore::Mode::Works;
    QVERIFY(await(house.connections->removeKey(router)));
    QVERIFY(house.secrets.items.isEmpty());
    QCOMPARE(house.connections->find(router)->keyState, KeyState::None);
}

QTEST_GUILESS_MAIN(TestConnections)
#include "tst_connections.moc"
