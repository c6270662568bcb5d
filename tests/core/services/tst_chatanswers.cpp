// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/services/house.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QPointer>
#include <QSignalSpy>

using namespace switchyard;
using namespace Qt::StringLiterals;

namespace {

/// A session whose requests stay open until the test answers them.
class Stage
{
public:
    Stage()
    {
        router = house.addOpenRouter();
        house.transport.fallback = [](const HttpRequest &) { return FakeReply::silent(); };
        session = house.library->create();
        session->setModel(router, ModelId(u"acme/one"_s));
    }

    [[nodiscard]] QList<Recipient> models(int count) const
    {
        QList<Recipient> list;
        for (int i = 0; i < count; ++i)
            list.append({router, ModelId(u"acme/m%1"_s.arg(i))});
        return list;
    }
    /// Waits until so many chat requests have left in all.
    [[nodiscard]] bool asked(qsizetype count) const
    {
        return QTest::qWaitFor([&] { return house.chats().size() >= count; });
    }
    /// The open request for a model; the newest when there are several.
    [[nodiscard]] FakeExchange *open(const QString &model) const
    {
        FakeExchange *found = nullptr;
        for (FakeExchange *one : house.transport.exchanges()) {
            if (!one->isFinished() && House::bodyOf(one->request())["model"_L1].toString() == model)
                found = one;
        }
        return found;
    }
    static void say(FakeExchange *exchange, const QByteArray &text)
    {
        exchange->sendHeaders();
        exchange->sendBytes(textEvent(text));
    }
    static void finish(FakeExchange *exchange, const QByteArray &text = "fine")
    {
        say(exchange, text);
        exchange->sendBytes(finishEvent() + usageEvent("0.001") + doneEvent());
        exchange->finishWell();
    }
    [[nodiscard]] const Message &at(const MessageId &id) const { return *session->message(id); }
    /// "role text | …" from the root to what is shown.
    [[nodiscard]] QString shown() const
    {
        QStringList list;
        for (const MessageId &id : session->path())
            list << at(id).text();
        return list.join(u" | "_s);
    }

    House house;
    ConnectionId router;
    ChatSession *session = nullptr;
};

QStringList textsOf(const QJsonObject &body)
{
    QStringList texts;
    for (const QJsonValue message : body["messages"_L1].toArray())
        texts << message["content"_L1].toString();
    return texts;
}

} // namespace

class TestChatAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void several_models_answer_one_prompt_side_by_side();
    void the_same_model_may_be_asked_twice();
    void what_happens_to_one_leaves_the_others_alone();
    void sixteen_answers_are_stopped_within_50_ms();
    void more_than_sixteen_are_refused_and_nothing_happens();
    void going_on_with_all_puts_the_prompt_below_each();
    void going_on_with_one_leaves_the_others_behind();
    void asking_several_again_makes_a_group_of_its_own();
    void several_recipients_are_remembered();
    void fault_116_the_stream_belongs_to_its_message();
    void fault_116_a_deleted_message_ends_its_stream_and_stays_away();
    void fault_116_a_deleted_conversation_stops_and_keeps_what_it_had();
    void fault_119_a_branch_may_be_switched_in_mid_stream();
    void fault_119_retry_while_retrying_makes_two_siblings();

    void prompts_wait_for_the_answer_and_go_in_order();
    void waiting_prompts_can_be_changed_moved_and_removed();
    void after_a_failure_or_a_stop_the_queue_asks_first_data();
    void after_a_failure_or_a_stop_the_queue_asks_first();
    void waiting_prompts_survive_a_restart_and_are_not_sent_by_themselves();
    void a_prompt_for_all_waits_for_all();

    void a_removed_message_comes_back_with_everything_below();
    void removing_what_is_shown_shows_its_neighbour();
    void a_fork_is_a_conversation_of_its_own();
};

void TestChatAnswers::several_models_answer_one_prompt_side_by_side()
{
    Stage stage;
    QSignalSpy busy(stage.session, &ChatSession::busyChanged);
    QVERIFY(stage.session->send({.text = u"which way?"_s}, stage.models(3)));
    QVERIFY(stage.asked(3));
    const QList<MessageId> answers = stage.session->runningAnswers();
    QCOMPARE(answers.size(), 3);
    QCOMPARE(stage.session->answering(), answers.first());
    QCOMPARE(stage.session->answerGroup(answers[1]), answers);
    for (const MessageId &id : answers) {
        QCOMPARE(stage.at(id).kind, SiblingKind::Parallel);
        QCOMPARE(stage.at(id).parent, stage.session->path().first());
    }
    // In any order, and interleaved.
    Stage::say(stage.open(u"acme/m2"_s), "righ");
    Stage::say(stage.open(u"acme/m0"_s), "lef");
    stage.open(u"acme/m2"_s)->sendBytes(textEvent("t"));
    Stage::finish(stage.open(u"acme/m1"_s), "straight");
    QTRY_COMPARE(stage.session->runningAnswers().size(), 2);
    QCOMPARE(stage.at(answers[2]).text(), u"right"_s);
    QCOMPARE(stage.at(answers[0]).text(), u"lef"_s);
    QCOMPARE(stage.at(answers[1]).state, MessageState::Complete);
    QVERIFY(stage.session->isBusy());
    Stage::finish(stage.open(u"acme/m0"_s), "t");
    Stage::finish(stage.open(u"acme/m2"_s), "!");
    QTRY_VERIFY(!stage.session->isBusy());
    QCOMPARE(busy.size(), 2);
    QCOMPARE(stage.session->spent(), Money::fromText("0.003"));
    QCOMPARE(stage.house.stored(u"SELECT count(*) FROM generation"_s), 3);
    QCOMPARE(stage.session->tree().size(), 4);
}

void TestChatAnswers::the_same_model_may_be_asked_twice()
{
    Stage stage;
    const Recipient one{stage.router, ModelId(u"acme/one"_s)};
    QVERIFY(stage.session->send({.text = u"dice"_s}, {one, one}));
    QVERIFY(stage.asked(2));
    QCOMPARE(stage.session->answerGroup(stage.session->path().last()).size(), 2);
    Stage::finish(stage.open(u"acme/one"_s), "six");
    Stage::finish(stage.open(u"acme/one"_s), "two");
    QTRY_VERIFY(!stage.session->isBusy());
    const QList<MessageId> group = stage.session->answerGroup(stage.session->path().last());
    QCOMPARE(stage.at(group[0]).text(), u"two"_s);
    QCOMPARE(stage.at(group[1]).text(), u"six"_s);
}

void TestChatAnswers::what_happens_to_one_leaves_the_others_alone()
{
    Stage stage;
    QVERIFY(stage.session->send({.text = u"go"_s}, stage.models(4)));
    QVERIFY(stage.asked(4));
    const QList<MessageId> answers = stage.session->runningAnswers();
    Stage::say(stage.open(u"acme/m0"_s), "half");
    stage.open(u"acme/m1"_s)->finishWith(Error::make(Error::Kind::Offline, u"gone"_s));
    QTRY_COMPARE(stage.at(answers[1]).state, MessageState::Failed);
    stage.open(u"acme/m0"_s)->finishWith(Error::make(Error::Kind::Offline, u"gone"_s));
    QTRY_COMPARE(stage.at(answers[0]).state, MessageState::Interrupted);
    stage.session->stop(answers[2]);
    QTRY_COMPARE(stage.at(answers[2]).state, MessageState::Stopped);
    QCOMPARE(stage.session->runningAnswers(), QList{answers[3]});
    Stage::finish(stage.open(u"acme/m3"_s));
    QTRY_COMPARE(stage.at(answers[3]).state, MessageState::Complete);
    QCOMPARE(stage.at(answers[0]).text(), u"half"_s);
    QTRY_COMPARE(
        stage.house.stored(u"SELECT group_concat(outcome) FROM (SELECT outcome FROM generation ORDER BY model)"_s),
        u"interrupted,failed,stopped,complete"_s);
}

void TestChatAnswers::sixteen_answers_are_stopped_within_50_ms()
{
    Stage stage;
    QVERIFY(stage.session->send({.text = u"go"_s}, stage.models(16)));
    QVERIFY(stage.asked(16));
    for (FakeExchange *exchange : stage.house.transport.exchanges())
        Stage::say(exchange, "word");
    // What is asked afterwards, for the cost, does not belong here.
    const QList<FakeExchange *> exchanges = stage.house.transport.exchanges();
    const QList<QPointer<FakeExchange>> open(exchanges.begin(), exchanges.end());
    QSignalSpy finished(stage.session, &ChatSession::answerFinished);
    QElapsedTimer timer;
    timer.start();
    stage.session->stop();
    for (const QPointer<FakeExchange> &exchange : std::as_const(open))
        QVERIFY(!exchange || exchange->wasAborted());
    QVERIFY2(timer.elapsed() < 50, qPrintable(QString::number(timer.elapsed())));
    QTRY_VERIFY(!stage.session->isBusy());
    QCOMPARE(finished.size(), 16);
    QTRY_COMPARE(stage.house.stored(u"SELECT count(*) FROM message WHERE state = 'stopped'"_s), 16);
}

void TestChatAnswers::more_than_sixteen_are_refused_and_nothing_happens()
{
    Stage stage;
    QVERIFY(!stage.session->send({.text = u"go"_s}, stage.models(17)));
    QVERIFY(!stage.session->send({.text = u"go"_s}, {}));
    QVERIFY(!stage.session->send({.text = u" "_s}));
    QVERIFY(stage.session->tree().isEmpty());
    QVERIFY(!stage.session->isBusy());
}

void TestChatAnswers::going_on_with_all_puts_the_prompt_below_each()
{
    Stage stage;
    QVERIFY(stage.session->send({.text = u"which way?"_s}, stage.models(3)));
    QVERIFY(stage.asked(3));
    Stage::finish(stage.open(u"acme/m0"_s), "left");
    Stage::finish(stage.open(u"acme/m1"_s), "right");
    stage.open(u"acme/m2"_s)->finishWith(Error::make(Error::Kind::Offline, u"gone"_s));
    QTRY_VERIFY(!stage.session->isBusy());

    QVERIFY(stage.session->continueWithAll({.text = u"why?"_s}));
    QVERIFY(stage.asked(5)); // the one that failed has nothing to go on from
    QCOMPARE(textsOf(House::bodyOf(stage.open(u"acme/m0"_s)->request())),
             (QStringList{u"which way?"_s, u"left"_s, u"why?"_s}));
    QCOMPARE(textsOf(House::bodyOf(stage.open(u"acme/m1"_s)->request())),
             (QStringList{u"which way?"_s, u"right"_s, u"why?"_s}));
    Stage::finish(stage.open(u"acme/m0"_s), "shorter");
    Stage::finish(stage.open(u"acme/m1"_s), "safer");
    QTRY_VERIFY(!stage.session->isBusy());
    QCOMPARE(stage.shown(), u"which way? | left | why? | shorter"_s);
    const QList<MessageId> path = stage.session->path();
    QCOMPARE(stage.session->answerGroup(path[1]).size(), 3);
    QCOMPARE(stage.session->answerGroup(path[2]).size(), 2);
    const QList<MessageId> last = stage.session->answerGroup(path[3]);
    QCOMPARE(last.size(), 2);
    QCOMPARE(stage.at(last[1]).text(), u"safer"_s);
    // And once more, from the other column.
    stage.session->selectBranch(last[1]);
    QVERIFY(stage.session->continueWithAll({.text = u"sure?"_s}));
    QVERIFY(stage.asked(7));
}

void TestChatAnswers::going_on_with_one_leaves_the_others_behind()
{
    Stage stage;
    QVERIFY(stage.session->send({.text = u"which way?"_s}, stage.models(2)));
    QVERIFY(stage.asked(2));
    const QList<MessageId> answers = stage.session->runningAnswers();
    Stage::finish(stage.open(u"acme/m1"_s), "right");
    QTRY_COMPARE(stage.session->runningAnswers().size(), 1);
    // Chosen while the other is still being written: nothing has to wait for that one.
    stage.session->selectBranch(answers[1]);
    QVERIFY(stage.session->send({.text = u"why?"_s}, {{stage.router, ModelId(u"acme/m1"_s)}}));
    QVERIFY(stage.asked(3));
    QVERIFY(stage.session->queue().isEmpty());
    Stage::finish(stage.open(u"acme/m1"_s), "safer");
    QTRY_COMPARE(stage.shown(), u"which way? | right | why? | safer"_s);
    QCOMPARE(stage.session->answerGroup(stage.session->path().last()).size(), 1);
}

void TestChatAnswers::asking_several_again_makes_a_group_of_its_own()
{
    Stage stage;
    QVERIFY(stage.session->send({.text = u"go"_s}, stage.models(2)));
    QVERIFY(stage.asked(2));
    stage.session->stop();
    QTRY_VERIFY(!stage.session->isBusy());
    const MessageId first = stage.session->path().last();
    QVERIFY(stage.session->retryWith(first, stage.models(3)));
    QVERIFY(stage.asked(5));
    QCOMPARE(stage.session->answerGroup(stage.session->path().last()).size(), 3);
    QCOMPARE(stage.session->answerGroup(first).size(), 2);
    QCOMPARE(stage.session->tree().siblings(first).size(), 5);
}

void TestChatAnswers::several_recipients_are_remembered()
{
    Stage stage;
    stage.session->setRecipients(stage.models(2));
    QVERIFY(stage.session->send({.text = u"go"_s}));
    QVERIFY(stage.asked(2));
    stage.session->stop();
    QTRY_VERIFY(!stage.session->isBusy());
    const ConversationId id = stage.session->conversation().id;
    stage.session->flush();
    stage.house.library->close(id);
    const auto again = await(stage.house.library->open(id));
    QCOMPARE((*again)->recipients(), stage.models(2));
    (*again)->setModel(stage.router, ModelId(u"acme/one"_s));
    QCOMPARE((*again)->recipients().size(), 1);
}

void TestChatAnswers::fault_116_the_stream_belongs_to_its_message()
{
    Stage stage;
    QVERIFY(stage.session->send({.text = u"go"_s}));
    QVERIFY(stage.asked(1));
    const MessageId answer = stage.session->answering();
    FakeExchange *exchange = stage.open(u"acme/one"_s);
    Stage::say(exchange, "first ");
    QTRY_COMPARE(stage.at(answer).text(), u"first "_s);
    // Another model, another conversation, a closed one: the answer goes on as it was asked for.
    stage.session->setModel(stage.router, ModelId(u"acme/two"_s));
    stage.session->setSystemPrompt(u"be brief"_s);
    ChatSession *other = stage.house.library->create();
    QVERIFY(other->send({.text = u"hello"_s}, {{stage.router, ModelId(u"acme/other"_s)}}));
    QVERIFY(stage.asked(2));
    stage.house.library->close(stage.session->conversation().id); // keeps it while it is busy
    exchange->sendBytes(textEvent("second"));
    Stage::finish(stage.open(u"acme/other"_s), "there");
    Stage::finish(exchange, "!");
    QTRY_VERIFY(!stage.session->isBusy() && !other->isBusy());
    QCOMPARE(stage.at(answer).text(), u"first second!"_s);
    QCOMPARE(stage.at(answer).model, ModelId(u"acme/one"_s));
    QCOMPARE(other->message(other->path().last())->text(), u"there"_s);
    QTRY_COMPARE(stage.house.stored(u"SELECT count(*) FROM message WHERE state = 'complete'"_s), 4);
}

void TestChatAnswers::fault_116_a_deleted_message_ends_its_stream_and_stays_away()
{
    Stage stage;
    QVERIFY(stage.session->send({.text = u"go"_s}));
    QVERIFY(stage.asked(1));
    const MessageId answer = stage.session->answering();
    FakeExchange *exchange = stage.open(u"acme/one"_s);
    Stage::say(exchange, "so far");
    QTRY_COMPARE(stage.at(answer).text(), u"so far"_s);
    const auto removed = await(stage.session->remove(answer));
    QVERIFY(removed);
    QVERIFY(!stage.session->message(answer));
    QTRY_VERIFY(!stage.session->isBusy());
    stage.session->flush();
    QTRY_COMPARE(stage.house.stored(u"SELECT count(*) FROM message"_s), 1);
    QTRY_COMPARE(stage.house.stored(u"SELECT outcome FROM generation"_s), u"stopped"_s);
    stage.session->restore(*removed);
    QCOMPARE(stage.at(answer).state, MessageState::Stopped);
    QCOMPARE(stage.at(answer).text(), u"so far"_s);
    QTRY_COMPARE(stage.house.stored(u"SELECT count(*) FROM message"_s), 2);
}

void TestChatAnswers::fault_116_a_deleted_conversation_stops_and_keeps_what_it_had()
{
    Stage stage;
    QVERIFY(stage.session->send({.text = u"go"_s}, stage.models(2)));
    QVERIFY(stage.asked(2));
    Stage::say(stage.open(u"acme/m0"_s), "so far");
    const ConversationId id = stage.session->conversation().id;
    const MessageId answer = stage.session->answering();
    QTRY_COMPARE(stage.at(answer).text(), u"so far"_s);
    stage.house.library->trash(id);
    QTRY_VERIFY(!stage.session->isBusy());
    QCOMPARE(stage.at(answer).text(), u"so far"_s);
    QTRY_COMPARE(stage.house.stored(u"SELECT count(*) FROM conversation WHERE trashed IS NOT NULL"_s), 1);
    stage.house.library->restore(id);
    QCOMPARE(stage.house.library->summaries().size(), 1);
}

void TestChatAnswers::fault_119_a_branch_may_be_switched_in_mid_stream()
{
    Stage stage;
    QVERIFY(stage.session->send({.text = u"go"_s}));
    QVERIFY(stage.asked(1));
    Stage::finish(stage.open(u"acme/one"_s), "old");
    QTRY_VERIFY(!stage.session->isBusy());
    const MessageId old = stage.session->path().last();
    stage.session->retry(old);
    QVERIFY(stage.asked(2));
    const MessageId fresh = stage.session->answering();
    stage.session->selectBranch(old);
    QCOMPARE(stage.shown(), u"go | old"_s);
    Stage::finish(stage.open(u"acme/one"_s), "new");
    QTRY_VERIFY(!stage.session->isBusy());
    QCOMPARE(stage.shown(), u"go | old"_s); // what is read stays
    QCOMPARE(stage.at(fresh).text(), u"new"_s);
    stage.session->flush();
    QTRY_COMPARE(stage.house.stored(u"SELECT active_leaf FROM conversation"_s), old.text());
}

void TestChatAnswers::fault_119_retry_while_retrying_makes_two_siblings()
{
    Stage stage;
    QVERIFY(stage.session->send({.text = u"go"_s}));
    QVERIFY(stage.asked(1));
    Stage::finish(stage.open(u"acme/one"_s), "old");
    QTRY_VERIFY(!stage.session->isBusy());
    const MessageId old = stage.session->path().last();
    stage.session->retry(old);
    stage.session->retry(stage.session->path().last()); // of what is being written: nothing
    stage.session->retry(old);
    QVERIFY(stage.asked(3));
    QCOMPARE(stage.session->tree().siblings(old).size(), 3);
    stage.session->stop();
    QTRY_VERIFY(!stage.session->isBusy());
}

// --- the queue

void TestChatAnswers::prompts_wait_for_the_answer_and_go_in_order()
{
    Stage stage;
    QVERIFY(stage.session->send({.text = u"one"_s}));
    QVERIFY(stage.session->send({.text = u"two"_s}));
    QVERIFY(stage.session->send({.text = u"three"_s}));
    QCOMPARE(stage.session->queue().size(), 2);
    QVERIFY(!stage.session->isQueuePaused());
    QVERIFY(stage.asked(1));
    QCOMPARE(stage.house.chats().size(), 1);
    Stage::finish(stage.open(u"acme/one"_s), "1");
    QVERIFY(stage.asked(2));
    QCOMPARE(stage.session->queue().size(), 1);
    Stage::finish(stage.open(u"acme/one"_s), "2");
    QVERIFY(stage.asked(3));
    QCOMPARE(textsOf(House::bodyOf(stage.open(u"acme/one"_s)->request())),
             (QStringList{u"one"_s, u"1"_s, u"two"_s, u"2"_s, u"three"_s}));
    Stage::finish(stage.open(u"acme/one"_s), "3");
    QTRY_COMPARE(stage.shown(), u"one | 1 | two | 2 | three | 3"_s);
    QVERIFY(stage.session->queue().isEmpty());
}

void TestChatAnswers::waiting_prompts_can_be_changed_moved_and_removed()
{
    Stage stage;
    QVERIFY(stage.session->send({.text = u"one"_s}));
    for (const QString &text : {u"a"_s, u"b"_s, u"c"_s})
        QVERIFY(stage.session->send({.text = text}));
    QSignalSpy changed(stage.session, &ChatSession::queueChanged);
    stage.session->removeQueued(stage.session->queue()[1].id);
    stage.session->moveQueued(stage.session->queue()[1].id, 0);
    stage.session->editQueued(stage.session->queue()[1].id, {.text = u"A"_s});
    QCOMPARE(changed.size(), 3);
    QCOMPARE(stage.session->queue()[0].draft.text, u"c"_s);
    QCOMPARE(stage.session->queue()[1].draft.text, u"A"_s);
    stage.session->editQueued(stage.session->queue()[1].id, {});
    QCOMPARE(stage.session->queue().size(), 1);
}

void TestChatAnswers::after_a_failure_or_a_stop_the_queue_asks_first_data()
{
    QTest::addColumn<bool>("stopped");
    QTest::newRow("stopped by the user") << true;
    QTest::newRow("the server went away") << false;
}

void TestChatAnswers::after_a_failure_or_a_stop_the_queue_asks_first()
{
    QFETCH(const bool, stopped);
    Stage stage;
    QVERIFY(stage.session->send({.text = u"one"_s}));
    QVERIFY(stage.session->send({.text = u"two"_s}));
    QVERIFY(stage.asked(1));
    if (stopped)
        stage.session->stop();
    else
        stage.open(u"acme/one"_s)->finishWith(Error::make(Error::Kind::Offline, u"gone"_s));
    QTRY_VERIFY(!stage.session->isBusy());
    QVERIFY(stage.session->isQueuePaused());
    QTest::qWait(0);
    QCOMPARE(stage.house.chats().size(), 1);
    QCOMPARE(stage.session->queue().size(), 1);
    stage.session->resumeQueue();
    QVERIFY(stage.asked(2));
    Stage::finish(stage.open(u"acme/one"_s), "2");
    QTRY_VERIFY(!stage.session->isBusy());
    QVERIFY(stage.shown().endsWith(u"two | 2"_s));
}

void TestChatAnswers::waiting_prompts_survive_a_restart_and_are_not_sent_by_themselves()
{
    Stage stage;
    QVERIFY(stage.session->send({.text = u"one"_s}));
    QVERIFY(stage.asked(1));
    QVERIFY(stage.session->send({.text = u"two"_s, .attachments = {TextPart{u"and a page"_s}}}));
    const ConversationId id = stage.session->conversation().id;
    stage.house.storage->close();

    House::Options options;
    options.folder = stage.house.folder;
    House next(options);
    next.secrets.items = stage.house.secrets.items;
    next.transport.fallback = [](const HttpRequest &) { return goodAnswer({"fine"}); };
    const auto session = await(next.library->open(id));
    QVERIFY(session);
    QCOMPARE((*session)->queue().size(), 1);
    QCOMPARE((*session)->queue().first().draft.text, u"two"_s);
    QCOMPARE((*session)->queue().first().draft.attachments.size(), 1);
    QVERIFY((*session)->isQueuePaused());
    QTest::qWait(0);
    QVERIFY(next.chats().isEmpty());
    (*session)->resumeQueue();
    QTRY_COMPARE(next.chats().size(), 1);
    QTRY_VERIFY(!(*session)->isBusy());
    QVERIFY((*session)->queue().isEmpty());
}

void TestChatAnswers::a_prompt_for_all_waits_for_all()
{
    Stage stage;
    QVERIFY(stage.session->send({.text = u"which?"_s}, stage.models(2)));
    QVERIFY(stage.session->continueWithAll({.text = u"why?"_s}));
    QVERIFY(stage.asked(2));
    Stage::finish(stage.open(u"acme/m0"_s), "left");
    QTRY_COMPARE(stage.session->runningAnswers().size(), 1);
    QCOMPARE(stage.session->queue().size(), 1);
    Stage::finish(stage.open(u"acme/m1"_s), "right");
    QVERIFY(stage.asked(4));
    QVERIFY(stage.session->queue().isEmpty());
    QCOMPARE(stage.session->answerGroup(stage.session->path().last()).size(), 2);
}

// --- the tree

void TestChatAnswers::a_removed_message_comes_back_with_everything_below()
{
    Stage stage;
    stage.house.transport.fallback = [](const HttpRequest &) { return goodAnswer({"fine"}); };
    QVERIFY(stage.session->send({.text = u"one"_s}));
    QTRY_VERIFY(!stage.session->isBusy());
    QVERIFY(stage.session->send({.text = u"two"_s}));
    QTRY_VERIFY(!stage.session->isBusy());
    const QList<Message> before = stage.session->messages();
    const auto spent = stage.session->spent();
    const QList<MessageId> path = stage.session->path();
    QSignalSpy changed(stage.session, &ChatSession::pathChanged);
    const auto removed = await(stage.session->remove(path[2]));
    QCOMPARE(removed->messages.size(), 2);
    QCOMPARE(stage.session->path(), path.first(2));
    QVERIFY(stage.session->spent() < spent);
    QTRY_COMPARE(stage.house.stored(u"SELECT count(*) FROM message"_s), 2);
    stage.session->restore(*removed);
    stage.session->restore(*removed); // twice is once
    QCOMPARE(stage.session->messages(), before);
    QCOMPARE(stage.session->path(), path);
    QCOMPARE(stage.session->spent(), spent);
    QCOMPARE(changed.size(), 2);
    QTRY_COMPARE(stage.house.stored(u"SELECT count(*) FROM message"_s), 4);
    QCOMPARE(await(stage.session->remove(MessageId(u"nobody"_s))).error().kind, Error::Kind::NotFound);
}

void TestChatAnswers::removing_what_is_shown_shows_its_neighbour()
{
    Stage stage;
    stage.house.transport.fallback = [](const HttpRequest &) { return goodAnswer({"fine"}); };
    QVERIFY(stage.session->send({.text = u"one"_s}));
    QTRY_VERIFY(!stage.session->isBusy());
    const MessageId first = stage.session->path().last();
    stage.session->retry(first);
    QTRY_VERIFY(!stage.session->isBusy());
    const MessageId second = stage.session->path().last();
    QVERIFY(await(stage.session->remove(second)));
    QCOMPARE(stage.session->path().last(), first);
    QVERIFY(await(stage.session->remove(stage.session->path().first())));
    QVERIFY(stage.session->path().isEmpty());
    QVERIFY(stage.session->tree().isEmpty());
}

void TestChatAnswers::a_fork_is_a_conversation_of_its_own()
{
    Stage stage;
    stage.house.transport.fallback = [](const HttpRequest &) { return goodAnswer({"fine"}); };
    stage.session->setSystemPrompt(u"be brief"_s);
    QVERIFY(stage.session->send({.text = u"one"_s}));
    QTRY_VERIFY(!stage.session->isBusy());
    QVERIFY(stage.session->send({.text = u"two"_s}));
    QTRY_VERIFY(!stage.session->isBusy());
    const MessageId until = stage.session->path()[1];
    const auto made = await(stage.house.library->fork(stage.session->conversation().id, until));
    QVERIFY(made);
    ChatSession *fork = *made;
    QCOMPARE(fork->conversation().forkedFrom, (ForkOrigin{stage.session->conversation().id, until}));
    QCOMPARE(fork->conversation().systemPrompt, u"be brief"_s);
    QCOMPARE(fork->path().size(), 2);
    QVERIFY(!stage.session->tree().find(fork->path()[0]));
    QCOMPARE(fork->message(fork->path()[1])->text(), u"fine"_s);
    QVERIFY(!fork->spent()); // paid once, there
    QCOMPARE(stage.house.library->summaries().size(), 2);
    QVERIFY(fork->send({.text = u"three"_s}));
    QTRY_VERIFY(!fork->isBusy());
    QCOMPARE(stage.session->tree().size(), 4);

    const ConversationId id = fork->conversation().id;
    const QList<Message> messages = fork->messages();
    stage.house.library->close(id);
    const auto again = await(stage.house.library->open(id));
    QCOMPARE((*again)->messages(), messages);
    QCOMPARE((*again)->conversation().forkedFrom->message, until);
    QVERIFY(!await(stage.house.library->fork(id, MessageId(u"nobody"_s))));
}

QTEST_GUILESS_MAIN(TestChatAnswers)
#include "tst_chatanswers.moc"
