// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/ledger.h"
#include "tests/core/services/house.h"

#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace switchyard;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A house with one server and one session on it.
struct Scene
{
    explicit Scene(const House::Options &options = {}) : house(options)
    {
        router = house.addOpenRouter();
        session = house.library->create();
        session->setModel(router, ModelId(u"acme/one"_s));
    }
    [[nodiscard]] const Message &answer() const { return *session->message(session->path().last()); }

    House house;
    ConnectionId router;
    ChatSession *session = nullptr;
};

/// Too much to be encoded on the window's thread.
QString veryLong()
{
    return u"the switch stands "_s.repeated(70'000);
}

Error errorOf(Error::Kind kind, int status = 0)
{
    Error error = Error::make(kind, u"as scripted"_s);
    if (status)
        error.httpStatus = status;
    return error;
}

/// Another program that holds the write lock of the database.
class WriteLock
{
public:
    explicit WriteLock(const QString &path) : m_name(QUuid::createUuid().toString())
    {
        m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
        m_database.setDatabaseName(path);
        QSqlQuery begin(m_database);
        m_held = m_database.open() && QSqlQuery(m_database).exec(u"BEGIN IMMEDIATE"_s);
    }
    ~WriteLock() { release(); }
    [[nodiscard]] bool isHeld() const { return m_held; }
    void release()
    {
        if (!m_held)
            return;
        m_held = false;
        QSqlQuery(m_database).exec(u"ROLLBACK"_s);
        m_database.close();
        m_database = QSqlDatabase();
        QSqlDatabase::removeDatabase(m_name);
    }

private:
    QString m_name;
    QSqlDatabase m_database;
    bool m_held = false;
};

} // namespace

class TestChatSessionFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fault_001_a_stream_that_breaks_off_keeps_its_text_and_says_so_data();
    void fault_001_a_stream_that_breaks_off_keeps_its_text_and_says_so();
    void fault_006_a_server_that_is_not_there_leaves_a_failed_answer_without_text();
    void fault_014_a_refused_key_is_marked_and_no_other_is_tried();
    void fault_014_moderation_and_missing_credits_do_not_blame_the_key_data();
    void fault_014_moderation_and_missing_credits_do_not_blame_the_key();
    void fault_020_stop_before_the_request_leaves_data();
    void fault_020_stop_before_the_request_leaves();
    void a_prompt_that_is_encoded_beside_the_window_leaves_whole();
    void fault_020_stop_while_waiting();
    void fault_020_stop_while_streaming_in_mid_character();
    void fault_020_what_has_arrived_when_it_is_stopped_is_kept_data();
    void fault_020_what_has_arrived_when_it_is_stopped_is_kept();
    void fault_020_stop_between_finish_and_usage();
    void fault_039_a_cost_is_kept_as_reported_and_never_guessed_data();
    void fault_039_a_cost_is_kept_as_reported_and_never_guessed();
    void fault_043_an_answer_without_end_is_ended_and_kept();
    void fault_046_the_cost_is_asked_afterwards_until_the_server_knows_it();
    void fault_046_a_cost_the_server_never_tells_stays_unknown();
    void fault_073_nothing_is_stored_twice();
    void fault_075_while_the_store_refuses_the_answer_goes_on_in_memory();
    void fault_098_a_stream_ends_with_the_key_it_began_with();
    void fault_098_deleting_the_connection_during_a_stream_does_not_end_it();
    void a_conversation_without_any_server_fails_with_a_reason();
};

void TestChatSessionFaults::fault_001_a_stream_that_breaks_off_keeps_its_text_and_says_so_data()
{
    QTest::addColumn<bool>("told");
    QTest::newRow("the library says so") << true;
    QTest::newRow("the library says that all is well") << false;
}

void TestChatSessionFaults::fault_001_a_stream_that_breaks_off_keeps_its_text_and_says_so()
{
    QFETCH(const bool, told);
    Scene scene;
    FakeReply cut = FakeReply::sse({textEvent("half "), textEvent("an ans")});
    if (told)
        cut.error = errorOf(Error::Kind::Interrupted);
    // The cost is asked by generation id: this server does not know it.
    scene.house.transport.fallback = [](const HttpRequest &request) {
        return request.method == HttpRequest::Method::Post
            ? goodAnswer({"whole"})
            : FakeReply::json(R"({"error":{"code":404,"message":"no"}})", 404);
    };
    scene.house.transport.enqueue(cut);
    QSignalSpy finished(scene.session, &ChatSession::answerFinished);
    scene.session->send({.text = u"hello"_s});
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(scene.answer().state, MessageState::Interrupted);
    QCOMPARE(scene.answer().text(), u"half an ans"_s);
    QVERIFY(scene.answer().error);
    QVERIFY(!scene.answer().usage.cost);

    // The way out works.
    const MessageId broken = scene.answer().id;
    scene.session->retry(broken);
    QTRY_COMPARE(finished.size(), 2);
    QCOMPARE(scene.answer().state, MessageState::Complete);
    QCOMPARE(scene.session->message(broken)->text(), u"half an ans"_s);
}

void TestChatSessionFaults::fault_006_a_server_that_is_not_there_leaves_a_failed_answer_without_text()
{
    Scene scene;
    Error error = errorOf(Error::Kind::Offline);
    error.host = u"openrouter.ai:443"_s;
    scene.house.transport.enqueue(FakeReply::failing(error));
    QSignalSpy finished(scene.session, &ChatSession::answerFinished);
    scene.session->send({.text = u"hello"_s});
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(scene.answer().state, MessageState::Failed);
    QVERIFY(scene.answer().parts.isEmpty());
    QCOMPARE(scene.answer().error->kind, Error::Kind::Offline);
    QCOMPARE(scene.answer().error->host, u"openrouter.ai:443"_s);
    QCOMPARE(scene.session->message(scene.session->path().first())->text(), u"hello"_s);
}

void TestChatSessionFaults::fault_014_a_refused_key_is_marked_and_no_other_is_tried()
{
    Scene scene;
    const ConnectionId other = scene.house.addOpenRouter("other", "sk-or-v1-fedcba9876543210");
    scene.house.transport.fallback
        = [](const HttpRequest &) { return FakeReply::json(R"({"error":{"code":401,"message":"No auth"}})", 401); };
    QSignalSpy finished(scene.session, &ChatSession::answerFinished);
    scene.session->send({.text = u"hello"_s});
    QTRY_COMPARE(finished.size(), 1);
    QTest::qWait(20);
    QCOMPARE(scene.answer().state, MessageState::Failed);
    QCOMPARE(scene.answer().error->kind, Error::Kind::Unauthorized);
    QCOMPARE(scene.house.transport.requests().size(), 1);
    QCOMPARE(scene.house.transport.requests().first().key->key, keyOf("sk-or-v1-0123456789abcdef"));
    QCOMPARE(scene.house.connections->find(scene.router)->keyState, KeyState::Rejected);
    QCOMPARE(scene.house.connections->find(other)->keyState, KeyState::Stored);
    QCOMPARE(scene.house.secrets.items.size(), 2); // refused is not deleted
}

void TestChatSessionFaults::fault_014_moderation_and_missing_credits_do_not_blame_the_key_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("402") << 402 << Error::Kind::OutOfCredits;
    QTest::newRow("403") << 403 << Error::Kind::Forbidden;
    QTest::newRow("404") << 404 << Error::Kind::NotFound;
    QTest::newRow("429") << 429 << Error::Kind::RateLimited;
    QTest::newRow("502") << 502 << Error::Kind::ProviderFailed;
}

void TestChatSessionFaults::fault_014_moderation_and_missing_credits_do_not_blame_the_key()
{
    QFETCH(const int, status);
    QFETCH(const Error::Kind, kind);
    Scene scene;
    scene.house.transport.enqueue(FakeReply::json(
        R"({"error":{"code":)" + QByteArray::number(status) + R"(,"message":"not like this"}})", status));
    QSignalSpy finished(scene.session, &ChatSession::answerFinished);
    scene.session->send({.text = u"hello"_s});
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(scene.answer().state, MessageState::Failed);
    QCOMPARE(scene.answer().error->kind, kind);
    QCOMPARE(scene.house.connections->find(scene.router)->keyState, KeyState::Stored);
    QCOMPARE(scene.house.chats().size(), 1); // a chat is never sent again by itself
}

void TestChatSessionFaults::fault_020_stop_before_the_request_leaves_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("short") << u"hello"_s;
    QTest::newRow("encoded beside the window") << veryLong();
}

void TestChatSessionFaults::fault_020_stop_before_the_request_leaves()
{
    QFETCH(const QString, text);
    Scene scene;
    QSignalSpy finished(scene.session, &ChatSession::answerFinished);
    scene.session->send({.text = text});
    scene.session->stop();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(scene.answer().state, MessageState::Stopped);
    QTest::qWait(50);
    QCOMPARE(scene.house.transport.requests().size(), 0);
    QVERIFY(!scene.session->isBusy());
    QCOMPARE(finished.size(), 1);
    QTRY_COMPARE(scene.house.stored(u"SELECT outcome FROM generation"_s), u"stopped"_s);
}

void TestChatSessionFaults::a_prompt_that_is_encoded_beside_the_window_leaves_whole()
{
    Scene scene;
    QSignalSpy finished(scene.session, &ChatSession::answerFinished);
    scene.house.transport.fallback = [](const HttpRequest &) { return goodAnswer({"fine"}); };
    scene.session->send({.text = veryLong()});
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(scene.answer().state, MessageState::Complete);
    QVERIFY(scene.house.chats().last().body.contains(veryLong().toUtf8()));
}

void TestChatSessionFaults::fault_020_stop_while_waiting()
{
    Scene scene;
    QSignalSpy finished(scene.session, &ChatSession::answerFinished);
    scene.house.transport.enqueue(FakeReply::silent());
    scene.session->send({.text = u"hello"_s});
    QTRY_COMPARE(scene.house.chats().size(), 1);
    const QPointer<FakeExchange> exchange = scene.house.transport.last();
    scene.session->stop();
    QVERIFY(!exchange || exchange->wasAborted());
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(scene.answer().state, MessageState::Stopped);
    QVERIFY(scene.answer().parts.isEmpty());
    QVERIFY(!scene.answer().error);
}

void TestChatSessionFaults::fault_020_stop_while_streaming_in_mid_character()
{
    Scene scene;
    QSignalSpy finished(scene.session, &ChatSession::answerFinished);
    QByteArray cut = textEvent("\xF0\x9F\x9A\x82");
    cut.truncate(cut.indexOf('\xF0') + 2);
    FakeReply endless = FakeReply::sse({textEvent("so far"), cut});
    endless.holdOpen = true;
    scene.house.transport.enqueue(endless);
    scene.session->send({.text = u"hello"_s});
    QTRY_COMPARE(scene.answer().text(), u"so far"_s);
    const QPointer<FakeExchange> exchange = scene.house.transport.last();
    QElapsedTimer timer;
    timer.start();
    scene.session->stop();
    scene.session->stop(); // pressed twice
    if (exchange)
        exchange->sendBytes(textEvent(" and more")); // was on its way
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(timer.elapsed() < 100 * 4);
    QTRY_VERIFY(!exchange);
    QTest::qWait(20);
    QCOMPARE(scene.answer().state, MessageState::Stopped);
    QCOMPARE(scene.answer().text(), u"so far"_s);
    QCOMPARE(finished.size(), 1);
    const auto loaded = await(scene.house.storage->loadConversation(scene.session->conversation().id));
    QVERIFY(loaded);
    QCOMPARE(loaded->messages.last(), scene.answer());
}

void TestChatSessionFaults::fault_020_what_has_arrived_when_it_is_stopped_is_kept_data()
{
    QTest::addColumn<QByteArray>("arrived");
    QTest::addColumn<QString>("text");
    QTest::addColumn<MessageState>("state");
    QTest::newRow("some words") << textEvent(" and more") << u"so far and more"_s << MessageState::Stopped;
    QTest::newRow("the end") << textEvent(" to the end") + finishEvent() + "data: [DONE]\n\n"_ba
                             << u"so far to the end"_s << MessageState::Complete;
    QTest::newRow("nothing") << QByteArray() << u"so far"_s << MessageState::Stopped;
}

void TestChatSessionFaults::fault_020_what_has_arrived_when_it_is_stopped_is_kept()
{
    QFETCH(QByteArray, arrived);
    QFETCH(QString, text);
    QFETCH(MessageState, state);
    Scene scene;
    QSignalSpy finished(scene.session, &ChatSession::answerFinished);
    FakeReply endless = FakeReply::sse({textEvent("so far")});
    endless.holdOpen = true;
    scene.house.transport.enqueue(endless);
    scene.session->send({.text = u"hello"_s});
    QTRY_COMPARE(scene.answer().text(), u"so far"_s);
    scene.house.transport.last()->holdBack(arrived);
    scene.session->stop();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(scene.answer().text(), text);
    QCOMPARE(scene.answer().state, state);
    const auto loaded = await(scene.house.storage->loadConversation(scene.session->conversation().id));
    QVERIFY(loaded);
    QCOMPARE(loaded->messages.last(), scene.answer());
}

void TestChatSessionFaults::fault_020_stop_between_finish_and_usage()
{
    Scene scene;
    QSignalSpy finished(scene.session, &ChatSession::answerFinished);
    FakeReply endless = FakeReply::sse({textEvent("all of it"), finishEvent()});
    endless.holdOpen = true;
    scene.house.transport.enqueue(endless);
    // By then the answer is whole; what it cost is asked afterwards.
    scene.house.transport.fallback = [](const HttpRequest &request) {
        return request.url.path().endsWith("/generation"_L1)
            ? FakeReply::json(R"({"data":{"id":"gen-1","total_cost":0.25,"tokens_prompt":7,"tokens_completion":3,)"
                              R"("native_tokens_prompt":7,"native_tokens_completion":3,"provider_name":"Acme"}})")
            : FakeReply::json(R"({"error":{"code":404,"message":"no"}})", 404);
    };
    scene.session->send({.text = u"hello"_s});
    QTRY_COMPARE(scene.answer().text(), u"all of it"_s);
    scene.session->stop();
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(scene.answer().state == MessageState::Stopped || scene.answer().state == MessageState::Complete);
    QCOMPARE(scene.answer().text(), u"all of it"_s);
    QTRY_COMPARE(scene.answer().usage.cost, Money::fromText("0.25"));
    QTRY_COMPARE(scene.house.stored(u"SELECT reported_cost FROM generation"_s), 250'000'000'000LL);
    QCOMPARE(finished.size(), 1);
}

void TestChatSessionFaults::fault_039_a_cost_is_kept_as_reported_and_never_guessed_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<QString>("kept");
    QTest::newRow("plain") << "0.000123"_ba << u"0.000123"_s;
    QTest::newRow("missing") << ""_ba << QString();
    QTest::newRow("exponent") << "1.5e-7"_ba << u"0.00000015"_s;
    QTest::newRow("negative") << "-0.5"_ba << u"-0.5"_s;
    QTest::newRow("twenty digits") << "0.00012345678901234567"_ba << u"0.000123456789"_s;
    QTest::newRow("a thousand times the estimate") << "3"_ba << u"3"_s;
}

void TestChatSessionFaults::fault_039_a_cost_is_kept_as_reported_and_never_guessed()
{
    QFETCH(const QByteArray, wire);
    QFETCH(const QString, kept);
    Scene scene;
    scene.house.transport.fallback = [](const HttpRequest &request) {
        return request.url.path().endsWith("/models"_L1)
            ? FakeReply::json(modelList({"0.000001"}))
            : FakeReply::json(R"({"error":{"code":404,"message":"no"}})", 404);
    };
    scene.house.catalog->refresh(scene.router);
    QTRY_COMPARE(scene.house.catalog->models().size(), 1);
    scene.house.transport.enqueue(goodAnswer({"x"}, wire));
    QSignalSpy finished(scene.session, &ChatSession::answerFinished);
    scene.session->send({.text = u"hello"_s});
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(scene.answer().state, MessageState::Complete);
    const auto cost = scene.answer().usage.cost;
    QCOMPARE(cost ? cost->toText() : QString(), kept);
    QCOMPARE(scene.answer().computedCost, Money::fromText("0.0003"));
}

void TestChatSessionFaults::fault_043_an_answer_without_end_is_ended_and_kept()
{
    constexpr qsizetype piece = 500'000;
    Scene scene;
    FakeReply endless = FakeReply::sse(QList<QByteArray>(20, textEvent(QByteArray(piece, 'a'))));
    scene.house.transport.enqueue(endless);
    QSignalSpy finished(scene.session, &ChatSession::answerFinished);
    scene.session->send({.text = u"hello"_s});
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20'000);
    QCOMPARE(scene.answer().state, MessageState::Interrupted);
    QCOMPARE(scene.answer().text().size(), 9 * piece);
    QCOMPARE(scene.answer().error->kind, Error::Kind::Interrupted);
    QVERIFY(scene.answer().error->message.contains(u"no end"_s));
    QVERIFY(!scene.session->isBusy());
}

void TestChatSessionFaults::fault_046_the_cost_is_asked_afterwards_until_the_server_knows_it()
{
    Scene scene;
    FakeReply cut = FakeReply::sse({textEvent("half")});
    cut.error = errorOf(Error::Kind::Interrupted);
    scene.house.transport.enqueue(cut);
    int asked = 0;
    scene.house.transport.fallback = [&](const HttpRequest &request) {
        [&] {
            QVERIFY(request.url.path().endsWith("/generation"_L1));
            QCOMPARE(request.url.query(), u"id=gen-1"_s);
        }();
        return ++asked < 3
            ? FakeReply::json(R"({"error":{"code":404,"message":"not found"}})", 404)
            : FakeReply::json(R"({"data":{"id":"gen-1","total_cost":0.004,"tokens_prompt":9,"tokens_completion":5,)"
                              R"("native_tokens_prompt":9,"native_tokens_completion":5,"provider_name":"Acme"}})");
    };
    QSignalSpy finished(scene.session, &ChatSession::answerFinished);
    scene.session->send({.text = u"hello"_s});
    QTRY_COMPARE(finished.size(), 1);
    QTRY_COMPARE(scene.answer().usage.cost, Money::fromText("0.004"));
    QCOMPARE(asked, 3);
    QCOMPARE(scene.answer().text(), u"half"_s);
    QTRY_COMPARE(scene.house.stored(u"SELECT reported_cost FROM generation"_s), 4'000'000'000LL);
    QCOMPARE(scene.house.stored(u"SELECT count(*) FROM generation"_s), 1);
}

void TestChatSessionFaults::fault_046_a_cost_the_server_never_tells_stays_unknown()
{
    Scene scene;
    FakeReply cut = FakeReply::sse({textEvent("half")});
    cut.error = errorOf(Error::Kind::Interrupted);
    scene.house.transport.enqueue(cut);
    int asked = 0;
    scene.house.transport.fallback = [&](const HttpRequest &) {
        ++asked;
        return FakeReply::json(R"({"error":{"code":404,"message":"not found"}})", 404);
    };
    QSignalSpy finished(scene.session, &ChatSession::answerFinished);
    scene.session->send({.text = u"hello"_s});
    QTRY_COMPARE(finished.size(), 1);
    QTRY_VERIFY(asked >= 4);
    QTest::qWait(100);
    QVERIFY(asked <= 8);
    QVERIFY(!scene.answer().usage.cost);
    QCOMPARE(scene.house.stored(u"SELECT outcome FROM generation"_s), u"interrupted"_s);
}

void TestChatSessionFaults::fault_073_nothing_is_stored_twice()
{
    Scene scene;
    QSignalSpy finished(scene.session, &ChatSession::answerFinished);
    scene.house.transport.enqueue(goodAnswer({"a", "b"}));
    scene.session->send({.text = u"hello"_s});
    scene.session->flush();
    QTRY_COMPARE(finished.size(), 1);
    scene.session->flush();
    scene.session->flush();
    (void)await(scene.house.storage->saveConversation(scene.session->conversation()));
    QCOMPARE(scene.house.stored(u"SELECT count(*) FROM message"_s), 2);
    QCOMPARE(scene.house.stored(u"SELECT count(*) FROM generation"_s), 1);
}

void TestChatSessionFaults::fault_075_while_the_store_refuses_the_answer_goes_on_in_memory()
{
    House::Options options;
    options.storage.busyLimit = 20ms;
    options.storage.retryInterval = 100ms;
    Scene scene(options);
    QSignalSpy failed(scene.house.library.get(), &ConversationLibrary::storageFailed);
    QSignalSpy finished(scene.session, &ChatSession::answerFinished);
    WriteLock lock(scene.house.databasePath());
    QVERIFY(lock.isHeld());
    scene.house.transport.enqueue(goodAnswer({"goes ", "on"}));
    scene.session->send({.text = u"hello"_s});
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(scene.answer().text(), u"goes on"_s);
    QCOMPARE(scene.answer().state, MessageState::Complete);
    QTRY_COMPARE(failed.size(), 1);
    scene.session->setDraft(u"next"_s);
    scene.session->flush();
    QTest::qWait(100);
    QCOMPARE(failed.size(), 1); // told once
    QCOMPARE(scene.house.stored(u"SELECT count(*) FROM message"_s), 0);

    // As soon as writing works, everything is there without anybody's doing.
    lock.release();
    QTRY_COMPARE(scene.house.stored(u"SELECT count(*) FROM message"_s), 2);
    QTRY_COMPARE(scene.house.stored(u"SELECT outcome FROM generation"_s), u"complete"_s);
    QTRY_COMPARE(scene.house.stored(u"SELECT draft FROM conversation"_s), u"next"_s);
    const auto loaded = await(scene.house.storage->loadConversation(scene.session->conversation().id));
    QVERIFY(loaded);
    QCOMPARE(loaded->messages, scene.session->messages());
}

void TestChatSessionFaults::fault_098_a_stream_ends_with_the_key_it_began_with()
{
    Scene scene;
    scene.house.transport.enqueue(FakeReply::silent());
    scene.session->send({.text = u"hello"_s});
    QTRY_COMPARE(scene.house.chats().size(), 1);
    const QPointer<FakeExchange> stream = scene.house.transport.last();
    QVERIFY(await(scene.house.connections->setKey(scene.router, keyOf("sk-or-v1-fedcba9876543210"))));
    QVERIFY(stream);
    QCOMPARE(stream->request().key->key, keyOf("sk-or-v1-0123456789abcdef"));
    // Its cost is asked with the old key too: another account does not know that generation.
    scene.house.transport.fallback
        = [](const HttpRequest &) { return FakeReply::json(R"({"error":{"code":404,"message":"no"}})", 404); };
    QHttpHeaders headers;
    headers.append(QHttpHeaders::WellKnownHeader::ContentType, "text/event-stream");
    stream->sendHeaders(200, headers);
    stream->sendBytes(textEvent("half"));
    stream->finishWith(errorOf(Error::Kind::Interrupted));
    QTRY_VERIFY(scene.house.transport.requests().size() > 1);
    QCOMPARE(scene.house.transport.requests().last().key->key, keyOf("sk-or-v1-0123456789abcdef"));

    scene.house.transport.enqueue(goodAnswer({"x"}));
    QTRY_VERIFY(!scene.session->isBusy());
    QTest::qWait(100);
    scene.session->send({.text = u"again"_s});
    QTRY_COMPARE(scene.house.chats().size(), 2);
    QCOMPARE(scene.house.chats().last().key->key, keyOf("sk-or-v1-fedcba9876543210"));
}

void TestChatSessionFaults::fault_098_deleting_the_connection_during_a_stream_does_not_end_it()
{
    Scene scene;
    scene.house.transport.enqueue(FakeReply::silent());
    scene.session->send({.text = u"hello"_s});
    QTRY_COMPARE(scene.house.chats().size(), 1);
    const QPointer<FakeExchange> stream = scene.house.transport.last();
    QVERIFY(await(scene.house.connections->remove(scene.router)));
    QVERIFY(scene.house.secrets.items.isEmpty());
    QHttpHeaders headers;
    headers.append(QHttpHeaders::WellKnownHeader::ContentType, "text/event-stream");
    QVERIFY(stream);
    stream->sendHeaders(200, headers);
    stream->sendBytes(textEvent("whole") + finishEvent() + usageEvent("0.1") + doneEvent());
    QTRY_VERIFY(!scene.session->isBusy());
    QCOMPARE(scene.answer().state, MessageState::Complete);
    QCOMPARE(scene.answer().text(), u"whole"_s);
}

void TestChatSessionFaults::a_conversation_without_any_server_fails_with_a_reason()
{
    House house;
    ChatSession *session = house.library->create();
    QSignalSpy finished(session, &ChatSession::answerFinished);
    session->send({.text = u"hello"_s});
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(session->message(session->path().last())->error->kind, Error::Kind::NotFound);
    QCOMPARE(session->message(session->path().first())->text(), u"hello"_s);
}

QTEST_GUILESS_MAIN(TestChatSessionFaults)
#include "tst_chatsessionfaults.moc"
