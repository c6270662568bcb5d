// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/ledger.h"
#include "tests/core/services/house.h"

#include <QJsonArray>
#include <QSignalSpy>

using namespace switchyard;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestChatSession : public QObject
{
    Q_OBJECT

private:
    /// Sends and waits for the end of the answer.
    static const Message &ask(ChatSession &session, const QString &text)
    {
        QSignalSpy finished(&session, &ChatSession::answerFinished);
        session.send({.text = text});
        (void)QTest::qWaitFor([&] { return !finished.isEmpty(); });
        return *session.message(session.path().last());
    }

private Q_SLOTS:
    void the_prompt_and_the_ledger_row_are_on_the_disk_before_the_request_leaves();
    void an_answer_grows_and_is_complete();
    void reopening_gives_equal_values();
    void an_empty_draft_and_a_retry_of_what_is_being_written_do_nothing();
    void a_title_is_made_of_the_first_prompt();
    void retry_makes_a_sibling_with_the_same_request();
    void retry_with_another_model_asks_that_one();
    void an_edited_prompt_is_a_sibling_and_both_branches_can_be_shown();
    void continuing_sends_the_text_so_far_as_the_beginning();
    void the_model_of_the_conversation_is_asked_and_kept();
    void a_draft_is_stored_a_moment_later_and_gone_after_sending();
    void the_prices_of_the_moment_of_sending_are_kept();
    void times_are_measured_from_the_click();
    void the_preview_shows_the_request_without_the_key();
    void system_prompt_parameters_and_routing_reach_the_request();
    void a_session_that_ends_while_busy_closes_the_connection();
    void a_session_that_ends_in_the_middle_of_a_signal_does_no_harm();
};

void TestChatSession::the_prompt_and_the_ledger_row_are_on_the_disk_before_the_request_leaves()
{
    House house;
    house.addOpenRouter();
    int looked = 0;
    house.transport.fallback = [&](const HttpRequest &) {
        ++looked;
        [&] {
            QCOMPARE(house.stored(u"SELECT count(*) FROM message WHERE role = 'user'"_s), 1);
            QCOMPARE(
                house.stored(u"SELECT text FROM part JOIN message ON message.key = part.message WHERE role = 'user'"_s),
                u"what is a switchyard?"_s);
            QCOMPARE(house.stored(u"SELECT outcome FROM generation"_s), u"waiting"_s);
        }();
        return goodAnswer({"tracks"});
    };
    ChatSession *session = house.library->create();
    session->setModel(ConnectionId(u"router"_s), ModelId(u"acme/one"_s));
    (void)ask(*session, u"what is a switchyard?"_s);
    QCOMPARE(looked, 1);
}

void TestChatSession::an_answer_grows_and_is_complete()
{
    House house;
    const ConnectionId router = house.addOpenRouter();
    ChatSession *session = house.library->create();
    session->setModel(router, ModelId(u"acme/one"_s));
    QSignalSpy busy(session, &ChatSession::busyChanged);
    QSignalSpy changed(session, &ChatSession::messageChanged);
    QSignalSpy finished(session, &ChatSession::answerFinished);
    house.transport.enqueue(goodAnswer({"Hel", "lo ", "there"}));
    session->send({.text = u"hello"_s});
    QVERIFY(session->isBusy());
    QCOMPARE(session->path().size(), 2);
    QCOMPARE(session->message(session->path().last())->state, MessageState::Waiting);

    QTRY_COMPARE(finished.size(), 1);
    const Message &answer = *session->message(session->path().last());
    QCOMPARE(answer.state, MessageState::Complete);
    QCOMPARE(answer.text(), u"Hello there"_s);
    QCOMPARE(answer.provider, u"Acme"_s);
    QCOMPARE(answer.generation, GenerationId(u"gen-1"_s));
    QCOMPARE(answer.finishReason, u"stop"_s);
    QCOMPARE(answer.usage.cost, Money::fromText("0.000123"));
    QCOMPARE(session->spent(), Money::fromText("0.000123"));
    QVERIFY(!session->isBusy());
    QCOMPARE(busy.size(), 2);
    QCOMPARE(busy.first().first(), true);
    QCOMPARE(busy.last().first(), false);
    QVERIFY(changed.size() >= 3);
    QCOMPARE(house.chats().size(), 1);
    QVERIFY(!session->tree().find(session->answering()));
}

void TestChatSession::reopening_gives_equal_values()
{
    House house;
    const ConnectionId router = house.addOpenRouter();
    ChatSession *session = house.library->create();
    session->setModel(router, ModelId(u"acme/one"_s));
    session->setSystemPrompt(u"be brief"_s);
    session->setParameters({.maxTokens = 99, .temperature = 0.25});
    house.transport.enqueue(goodAnswer({"one"}));
    (void)ask(*session, u"first"_s);
    house.transport.enqueue(goodAnswer({"two"}));
    const MessageId last = ask(*session, u"second"_s).id;
    house.transport.enqueue(goodAnswer({"two again"}));
    session->retry(last);
    QTRY_VERIFY(!session->isBusy());
    session->setDraft(u"not sent yet"_s);
    session->flush();
    const Conversation conversation = session->conversation();
    const QList<Message> messages = session->messages();
    house.library->close(conversation.id);

    const auto again = await(house.library->open(conversation.id));
    QVERIFY(again);
    QVERIFY(*again != nullptr);
    QCOMPARE((*again)->conversation(), conversation);
    QCOMPARE((*again)->messages().size(), 5);
    QCOMPARE((*again)->messages(), messages);
}

void TestChatSession::an_empty_draft_and_a_retry_of_what_is_being_written_do_nothing()
{
    House house;
    const ConnectionId router = house.addOpenRouter();
    ChatSession *session = house.library->create();
    session->setModel(router, ModelId(u"acme/one"_s));
    session->send({.text = u"  \n "_s});
    QVERIFY(session->tree().isEmpty());
    house.transport.enqueue(goodAnswer({"one"}));
    QSignalSpy finished(session, &ChatSession::answerFinished);
    session->send({.text = u"hello"_s});
    session->retry(session->path().last());
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(house.chats().size(), 1);
    QCOMPARE(session->tree().size(), 2);
}

void TestChatSession::a_title_is_made_of_the_first_prompt()
{
    House house;
    const ConnectionId router = house.addOpenRouter();
    ChatSession *session = house.library->create();
    session->setModel(router, ModelId(u"acme/one"_s));
    house.transport.enqueue(goodAnswer({"one"}));
    (void)ask(*session,
              u"\n  why do\ttrains\u202E need\nswitches, and who sets them when it snows for three days on end?"_s);
    const QString title = session->conversation().title;
    QVERIFY(title.startsWith(u"why do trains need switches"_s));
    QVERIFY(title.size() <= 61);
    QVERIFY(!title.contains(QChar(0x202E)));
}

void TestChatSession::retry_makes_a_sibling_with_the_same_request()
{
    House house;
    const ConnectionId router = house.addOpenRouter();
    ChatSession *session = house.library->create();
    session->setModel(router, ModelId(u"acme/one"_s));
    house.transport.enqueue(goodAnswer({"one"}));
    const MessageId first = ask(*session, u"hello"_s).id;
    house.transport.enqueue(goodAnswer({"two"}));
    session->retry(first);
    QTRY_VERIFY(!session->isBusy());
    const MessageId second = session->path().last();
    QCOMPARE(session->tree().siblings(first), (QList{first, second}));
    QCOMPARE(session->message(second)->kind, SiblingKind::Retry);
    QCOMPARE(session->message(second)->text(), u"two"_s);
    QCOMPARE(session->message(first)->text(), u"one"_s);
    QCOMPARE(house.chats().at(0).body, house.chats().at(1).body);

    session->selectBranch(first);
    QCOMPARE(session->path().last(), first);
}

void TestChatSession::retry_with_another_model_asks_that_one()
{
    House house;
    const ConnectionId router = house.addOpenRouter();
    const ConnectionId local = house.addLocal();
    ChatSession *session = house.library->create();
    session->setModel(router, ModelId(u"acme/one"_s));
    house.transport.enqueue(goodAnswer({"one"}));
    const MessageId first = ask(*session, u"hello"_s).id;
    house.transport.enqueue(goodAnswer({"two"}));
    session->retry(first, local, ModelId(u"tiny"_s));
    QTRY_VERIFY(!session->isBusy());
    QCOMPARE(house.chats().last().url, QUrl(u"http://127.0.0.1:11434/v1/chat/completions"_s));
    QVERIFY(!house.chats().last().key);
    QCOMPARE(House::bodyOf(house.chats().last()).value("model"_L1), u"tiny"_s);
    QCOMPARE(session->message(session->path().last())->connection, local);
    QCOMPARE(session->conversation().model, ModelId(u"acme/one"_s));
}

void TestChatSession::an_edited_prompt_is_a_sibling_and_both_branches_can_be_shown()
{
    House house;
    const ConnectionId router = house.addOpenRouter();
    ChatSession *session = house.library->create();
    session->setModel(router, ModelId(u"acme/one"_s));
    house.transport.enqueue(goodAnswer({"one"}));
    (void)ask(*session, u"hello"_s);
    const QList<MessageId> before = session->path();
    QSignalSpy path(session, &ChatSession::pathChanged);
    house.transport.enqueue(goodAnswer({"two"}));
    session->editAndResend(before.first(), {.text = u"good morning"_s});
    QCOMPARE(path.size(), 1);
    QTRY_VERIFY(!session->isBusy());
    const QList<MessageId> after = session->path();
    QCOMPARE(session->tree().siblings(before.first()), (QList{before.first(), after.first()}));
    QCOMPARE(session->message(after.first())->kind, SiblingKind::Edit);
    QCOMPARE(session->message(before.first())->text(), u"hello"_s);
    const QJsonArray sent = House::bodyOf(house.chats().last()).value("messages"_L1).toArray();
    QCOMPARE(sent.size(), 1);
    session->selectBranch(before.first());
    QCOMPARE(session->path(), before);
    session->selectBranch(after.first());
    QCOMPARE(session->path(), after);
}

void TestChatSession::continuing_sends_the_text_so_far_as_the_beginning()
{
    House house;
    const ConnectionId router = house.addOpenRouter();
    ChatSession *session = house.library->create();
    session->setModel(router, ModelId(u"acme/one"_s));
    FakeReply cut = FakeReply::sse({textEvent("It begins")});
    cut.error = Error::make(Error::Kind::Interrupted, u"the connection broke"_s);
    house.transport.enqueue(cut);
    const MessageId first = ask(*session, u"tell"_s).id;
    QCOMPARE(session->message(first)->state, MessageState::Interrupted);
    house.transport.enqueue(goodAnswer({" and ends"}));
    session->continueAnswer(first);
    QTRY_VERIFY(!session->isBusy());
    const QJsonArray sent = House::bodyOf(house.chats().last()).value("messages"_L1).toArray();
    QCOMPARE(sent.size(), 2);
    QCOMPARE(sent.last().toObject().value("role"_L1), u"assistant"_s);
    QCOMPARE(sent.last().toObject().value("content"_L1), u"It begins"_s);
    const Message &answer = *session->message(session->path().last());
    QCOMPARE(answer.text(), u"It begins and ends"_s);
    QCOMPARE(answer.state, MessageState::Complete);
    QCOMPARE(session->message(first)->text(), u"It begins"_s);
}

void TestChatSession::the_model_of_the_conversation_is_asked_and_kept()
{
    House house;
    const ConnectionId router = house.addOpenRouter();
    house.transport.enqueue(FakeReply::json(modelList({"0.000001", "0.000002"})));
    house.catalog->refresh(router);
    QTRY_COMPARE(house.catalog->models().size(), 2);
    ChatSession *session = house.library->create();
    QCOMPARE(session->effectiveConnection(), router);
    QCOMPARE(session->effectiveModel(), ModelId(u"acme/one"_s));
    session->setModel(router, ModelId(u"acme/two"_s));
    house.transport.enqueue(goodAnswer({"x"}));
    (void)ask(*session, u"hello"_s);
    QCOMPARE(House::bodyOf(house.chats().last()).value("model"_L1), u"acme/two"_s);
    session->setModel(router, ModelId(u"acme/one"_s));
    session->flush();
    QTRY_COMPARE(house.stored(u"SELECT model FROM conversation"_s), u"acme/one"_s);
}

void TestChatSession::a_draft_is_stored_a_moment_later_and_gone_after_sending()
{
    House house;
    const ConnectionId router = house.addOpenRouter();
    ChatSession *session = house.library->create();
    session->setModel(router, ModelId(u"acme/one"_s));
    QTest::qWait(1); // nothing is stored for a conversation nobody has begun
    QCOMPARE(house.stored(u"SELECT count(*) FROM conversation"_s), 0);
    session->setDraft(u"half a thou"_s);
    QTRY_COMPARE(house.stored(u"SELECT count(*) FROM conversation"_s), 1);
    QCOMPARE(house.stored(u"SELECT draft FROM conversation"_s), u"half a thou"_s);
    house.transport.enqueue(goodAnswer({"x"}));
    (void)ask(*session, u"half a thought"_s);
    QTRY_COMPARE(house.stored(u"SELECT draft FROM conversation"_s), u""_s);
}

void TestChatSession::the_prices_of_the_moment_of_sending_are_kept()
{
    House house;
    const ConnectionId router = house.addOpenRouter();
    house.transport.enqueue(FakeReply::json(modelList({"0.000001"})));
    house.catalog->refresh(router);
    QTRY_COMPARE(house.catalog->models().size(), 1);
    ChatSession *session = house.library->create();
    session->setModel(router, ModelId(u"acme/one"_s));
    house.transport.enqueue(FakeReply::silent());
    session->send({.text = u"hello"_s});
    QTRY_COMPARE(house.chats().size(), 1);
    const QPointer<FakeExchange> stream = house.transport.last();

    // The price becomes a hundred times as high while the answer is being written.
    house.transport.enqueue(FakeReply::json(modelList({"0.0001"})));
    house.catalog->refresh(router);
    QTRY_COMPARE(house.catalog->models().first().model.pricing.price(PriceKey::prompt)->toText(), u"0.0001"_s);
    QHttpHeaders headers;
    headers.append(QHttpHeaders::WellKnownHeader::ContentType, "text/event-stream");
    stream->sendHeaders(200, headers);
    stream->sendBytes(textEvent("x") + finishEvent() + usageEvent("0.5") + doneEvent());
    if (stream)
        stream->finishWell();
    QTRY_VERIFY(!session->isBusy());
    const Message &answer = *session->message(session->path().last());
    QCOMPARE(answer.usage.cost, Money::fromText("0.5"));
    QCOMPARE(answer.computedCost, Money::fromText("0.0003")); // 100 × 0.000001 + 20 × 0.00001

    Ledger ledger(*house.storage);
    const auto rows = await(ledger.rows({}));
    QVERIFY(rows);
    QCOMPARE(rows->size(), 1);
    QCOMPARE(rows->first().prices.price(PriceKey::prompt)->toText(), u"0.000001"_s);
    QCOMPARE(rows->first().reportedCost(), Money::fromText("0.5"));
    QCOMPARE(rows->first().computedCost, Money::fromText("0.0003"));
    QCOMPARE(rows->first().keyLabel, u"…cdef"_s);
    QCOMPARE(rows->first().outcome, MessageState::Complete);
}

void TestChatSession::times_are_measured_from_the_click()
{
    House house;
    const ConnectionId router = house.addOpenRouter();
    ChatSession *session = house.library->create();
    session->setModel(router, ModelId(u"acme/one"_s));
    house.transport.enqueue(FakeReply::silent());
    session->send({.text = u"hello"_s});
    QTRY_COMPARE(house.chats().size(), 1);
    QHttpHeaders headers;
    headers.append(QHttpHeaders::WellKnownHeader::ContentType, "text/event-stream");
    FakeExchange *stream = house.transport.last();
    house.clock.advance(300ms);
    stream->sendHeaders(200, headers);
    house.clock.advance(200ms);
    stream->sendBytes(textEvent("x"));
    house.clock.setNow(house.clock.now().addYears(-3)); // a wall clock that jumps is not noticed
    house.clock.advance(1s);
    stream->sendBytes(finishEvent() + usageEvent("0.1") + doneEvent());
    QTRY_VERIFY(!session->isBusy());
    const Timing &timing = session->message(session->path().last())->timing;
    QCOMPARE(timing.firstToken, 500ms);
    QCOMPARE(timing.total, 1500ms);
}

void TestChatSession::the_preview_shows_the_request_without_the_key()
{
    House house;
    const ConnectionId router = house.addOpenRouter();
    ChatSession *session = house.library->create();
    session->setModel(router, ModelId(u"acme/one"_s));
    const QByteArray preview = await(session->previewRequest({.text = u"hello"_s})).value_or(QByteArray());
    QVERIFY(preview.contains("\"acme/one\""));
    QVERIFY(preview.contains("hello"));
    QVERIFY(!preview.contains("0123456789abcdef"));
    QVERIFY(session->tree().isEmpty());
}

void TestChatSession::system_prompt_parameters_and_routing_reach_the_request()
{
    House house;
    const ConnectionId router = house.addOpenRouter();
    house.preferences.update([](Settings &settings) { settings.routing.ignore = QStringList{u"shady"_s}; });
    ChatSession *session = house.library->create();
    session->setModel(router, ModelId(u"acme/one"_s));
    session->setSystemPrompt(u"be brief"_s);
    session->setParameters({.maxTokens = 99});
    house.transport.enqueue(goodAnswer({"x"}));
    (void)ask(*session, u"hello"_s);
    const QJsonObject body = House::bodyOf(house.chats().last());
    QCOMPARE(body.value("messages"_L1).toArray().first().toObject().value("role"_L1), u"system"_s);
    QCOMPARE(body.value("max_tokens"_L1).toInt(body.value("max_completion_tokens"_L1).toInt()), 99);
    QCOMPARE(body.value("provider"_L1).toObject().value("ignore"_L1).toArray(), QJsonArray{u"shady"_s});
}

void TestChatSession::a_session_that_ends_while_busy_closes_the_connection()
{
    House house;
    const ConnectionId router = house.addOpenRouter();
    auto session = std::make_unique<ChatSession>(
        ChatSession::Dependencies{house.client, *house.connections, *house.catalog, house.preferences, *house.storage,
                                  house.clock},
        Conversation{.id = ConversationId::generate(), .created = house.clock.now(), .updated = house.clock.now()},
        QList<Message>());
    session->setModel(router, ModelId(u"acme/one"_s));
    FakeReply endless = FakeReply::sse({textEvent("so far")});
    endless.holdOpen = true;
    house.transport.enqueue(endless);
    session->send({.text = u"hello"_s});
    const auto text = [&] { return session->message(session->path().last())->text(); };
    QTRY_COMPARE(text(), u"so far"_s);
    session->flush();
    const ConversationId id = session->conversation().id;
    session.reset();
    QTRY_VERIFY(!house.transport.last());

    // What was there is there at the next start, and says that it is not whole.
    house.storage->close();
    House next({.folder = house.folder});
    const auto again = await(next.library->open(id));
    QVERIFY(again);
    QCOMPARE((*again)->messages().last().text(), u"so far"_s);
    QCOMPARE((*again)->messages().last().state, MessageState::Interrupted);
}

void TestChatSession::a_session_that_ends_in_the_middle_of_a_signal_does_no_harm()
{
    for (const bool atTheEnd : {false, true}) {
        House house;
        const ConnectionId router = house.addOpenRouter();
        auto *session = new ChatSession(
            {house.client, *house.connections, *house.catalog, house.preferences, *house.storage, house.clock},
            Conversation{.id = ConversationId::generate()}, {});
        const QPointer<ChatSession> watch(session);
        session->setModel(router, ModelId(u"acme/one"_s));
        house.transport.enqueue(goodAnswer({"a", "b", "c"}));
        if (atTheEnd)
            connect(session, &ChatSession::answerFinished, this, [session] { session->deleteLater(); });
        else
            connect(session, &ChatSession::messageChanged, this, [session] { session->deleteLater(); });
        session->send({.text = u"hello"_s});
        QTRY_VERIFY(!watch);
        QTest::qWait(20);
    }
}

QTEST_GUILESS_MAIN(TestChatSession)
#include "tst_chatsession.moc"
