// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/chatstream.h"
#include "core/services/answers.h"
#include "tests/core/services/house.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QSignalSpy>

#include <algorithm>

using namespace switchyard;
using namespace Qt::StringLiterals;

namespace {

/// A house whose list has acme/one (8,192 tokens, priced) and acme/two (free).
class Listed
{
public:
    Listed()
    {
        router = house.addOpenRouter();
        house.transport.enqueue(FakeReply::json(modelList({"0.000001", "0"})));
        house.catalog->refresh(router);
        (void)QTest::qWaitFor([this] { return house.catalog->find(router, ModelId(u"acme/two"_s)) != nullptr; });
        house.transport.fallback = [](const HttpRequest &) { return goodAnswer({"fine"}); };
    }

    /// A stored conversation of so many turns of about 100 tokens each.
    ChatSession *conversation(int turns, const QString &text = QString())
    {
        const QString words
            = text.isEmpty() ? u"the switch stands and the train goes through at night "_s.repeated(9) : text;
        Conversation row{.id = ConversationId::generate(), .connection = router, .model = ModelId(u"acme/one"_s)};
        QList<Message> messages;
        MessageId parent;
        for (int i = 0; i < 2 * turns; ++i) {
            Message message{.id = MessageId::generate(),
                            .conversation = row.id,
                            .parent = parent,
                            .role = i % 2 ? Role::Assistant : Role::User,
                            .sequence = i + 1,
                            .parts = {TextPart{words}}};
            parent = message.id;
            messages.append(message);
        }
        row.activeLeaf = parent;
        (void)await(house.storage->saveTurn(row, messages, {}));
        return await(house.library->open(row.id)).value_or(nullptr);
    }

    House house;
    ConnectionId router;
};

qsizetype messagesIn(const HttpRequest &request)
{
    return House::bodyOf(request)["messages"_L1].toArray().size();
}

/// As QTRY_VERIFY, which sleeps 10 ms at a time and so cannot be timed.
template <class Condition> bool spinUntil(Condition condition)
{
    QElapsedTimer timer;
    timer.start();
    while (!condition() && timer.elapsed() < 20'000)
        QCoreApplication::processEvents();
    return condition();
}

double percentile99(QList<double> values)
{
    std::ranges::sort(values);
    return values[values.size() * 99 / 100];
}

} // namespace

class TestChatContext : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void an_estimate_says_what_goes_what_it_costs_and_what_is_left();
    void a_servers_count_corrects_the_estimate();
    void fault_042_a_history_that_is_too_long_is_not_sent_without_consent();
    void fault_042_with_consent_the_oldest_turns_stay_behind();
    void fault_042_one_model_that_is_too_small_leaves_the_others_alone();
    void fault_041_a_model_that_is_gone_is_asked_all_the_same_and_the_draft_kept();
    void chosen_messages_stay_behind_and_pinned_ones_stay();
    void stored_attachments_travel_as_data();
    void fault_045_an_attachment_that_is_gone_is_named_before_anything_leaves();
    void a_long_history_is_counted_beside_the_window();
    void a_keystroke_costs_what_the_draft_costs();
    void from_enter_to_the_wire_with_a_long_history();
    void the_last_words_of_a_long_answer_cost_what_the_first_cost();
};

void TestChatContext::an_estimate_says_what_goes_what_it_costs_and_what_is_left()
{
    Listed listed;
    ChatSession *session = listed.conversation(2);
    session->setParameters({.maxTokens = 500});
    const ContextEstimate estimate = session->estimate(
        {.text = u"and by day?"_s}, {{listed.router, ModelId(u"acme/one"_s)}, {listed.router, ModelId(u"acme/two"_s)}});
    QCOMPARE(estimate.recipients.size(), 2);
    QVERIFY(!estimate.isProvisional);
    QVERIFY(estimate.canSend());
    const RecipientEstimate &one = estimate.recipients[0];
    QVERIFY(one.isListed);
    QCOMPARE(one.contextLength, 8192);
    QVERIFY2(one.plan.prompt.likely > 300 && one.plan.prompt.likely < 600,
             qPrintable(QString::number(one.plan.prompt.likely)));
    QCOMPARE(one.roomLeft, 8192 - one.plan.prompt.likely);
    QCOMPARE(one.longestAnswer, 500);
    // 0.000001 for a token of the prompt, 0.00001 for one of the answer.
    QCOMPARE(one.price->minimum, Money::fromPicos(one.plan.prompt.low * 1'000'000));
    QCOMPARE(one.price->maximum, Money::fromPicos(one.plan.prompt.high * 1'000'000 + 500LL * 10'000'000));
    QCOMPARE(estimate.recipients[1].price->minimum, Money());
    QCOMPARE(estimate.price->minimum, one.price->minimum);
    QCOMPARE(estimate.price->maximum, one.price->maximum + Money::fromPicos(500LL * 10'000'000));
    QVERIFY(!estimate.price->partial);

    const ContextEstimate unknown = session->estimate({.text = u"hi"_s}, {{listed.router, ModelId(u"acme/gone"_s)}});
    QVERIFY(!unknown.recipients[0].isListed);
    QVERIFY(!unknown.price);
    const ContextEstimate pictures
        = session->estimate({.text = u"hi"_s, .attachments = {ImagePart{.blob = u"ab"_s}, ImagePart{.blob = u"cd"_s}}});
    QCOMPARE(pictures.recipients[0].plan.prompt.uncounted, 2);
    QVERIFY(pictures.price->partial);
}

void TestChatContext::a_servers_count_corrects_the_estimate()
{
    Listed listed;
    ChatSession *session = listed.conversation(1);
    const qint64 before = session->estimate({.text = u"x"_s}).recipients[0].plan.prompt.likely;
    Message answer = *session->message(session->path().last());
    answer.model = ModelId(u"acme/one"_s);
    // The prompt above it was counted as three times what was thought.
    answer.usage.promptTokens = 3 * before / 2;
    const Conversation row = session->conversation();
    listed.house.library->close(row.id);
    QVERIFY(await(listed.house.storage->saveMessage(answer)));
    const auto again = await(listed.house.library->open(row.id));
    const RecipientEstimate corrected = (*again)->estimate({.text = u"x"_s}).recipients[0];
    QVERIFY2(corrected.plan.prompt.likely > 2 * before, qPrintable(QString::number(corrected.plan.prompt.likely)));
}

void TestChatContext::fault_042_a_history_that_is_too_long_is_not_sent_without_consent()
{
    Listed listed;
    ChatSession *session = listed.conversation(60);
    const ContextEstimate estimate = session->estimate({.text = u"go"_s});
    const ContextPlan &plan = estimate.recipients[0].plan;
    QVERIFY(!estimate.canSend());
    QVERIFY(plan.needsConsent);
    QVERIFY(plan.overflow > 1000);
    QVERIFY(!plan.dropped.isEmpty());
    QCOMPARE(plan.dropped.first(), session->path().first());

    session->setDraft(u"go"_s);
    const auto sent = session->send({.text = u"go"_s});
    QVERIFY(!sent);
    QCOMPARE(sent.error().code, u"context_length"_s);
    QCOMPARE(sent.error().parameter, QString::number(plan.overflow));
    QVERIFY(sent.error().message.contains(QString::number(plan.overflow)));
    QCOMPARE(session->conversation().draft, u"go"_s);
    QCOMPARE(session->tree().size(), 120);
    QVERIFY(listed.house.chats().isEmpty());
}

void TestChatContext::fault_042_with_consent_the_oldest_turns_stay_behind()
{
    Listed listed;
    ChatSession *session = listed.conversation(60);
    session->setContextPolicy({.overflow = ContextPolicy::Overflow::DropOldest});
    const ContextPlan plan = session->estimate({.text = u"go"_s}).recipients[0].plan;
    QVERIFY(plan.canSend());
    QVERIFY(session->send({.text = u"go"_s}));
    QTRY_COMPARE(listed.house.chats().size(), 1);
    QCOMPARE(messagesIn(listed.house.chats().first()), 121 - plan.dropped.size());
    QTRY_VERIFY(!session->isBusy());
    QCOMPARE(session->tree().size(), 122); // nothing is deleted
}

void TestChatContext::fault_042_one_model_that_is_too_small_leaves_the_others_alone()
{
    Listed listed;
    ChatSession *session = listed.conversation(60);
    // Nobody says how much this one takes.
    QVERIFY(session->send({.text = u"go"_s},
                          {{listed.router, ModelId(u"acme/one"_s)}, {listed.router, ModelId(u"other/large"_s)}}));
    QTRY_VERIFY(!session->isBusy());
    QCOMPARE(listed.house.chats().size(), 1);
    const QList<MessageId> answers = session->answerGroup(session->path().last());
    QCOMPARE(session->message(answers[0])->state, MessageState::Failed);
    QCOMPARE(session->message(answers[0])->error->code, u"context_length"_s);
    QCOMPARE(session->message(answers[1])->state, MessageState::Complete);
}

void TestChatContext::fault_041_a_model_that_is_gone_is_asked_all_the_same_and_the_draft_kept()
{
    Listed listed;
    ChatSession *session = listed.conversation(1);
    session->setModel(listed.router, ModelId(u"acme/onee"_s));
    QVERIFY(!session->estimate({.text = u"go"_s}).recipients[0].isListed);
    QCOMPARE(listed.house.catalog->nearest(listed.router, ModelId(u"acme/onee"_s)).value(0), ModelId(u"acme/one"_s));
    listed.house.transport.enqueue(FakeReply::json(R"({"error":{"code":404,"message":"No endpoints found"}})", 404));
    QVERIFY(session->send({.text = u"go"_s}));
    QTRY_VERIFY(!session->isBusy());
    const Message &answer = *session->message(session->path().last());
    QCOMPARE(answer.error->kind, Error::Kind::NotFound);
    QCOMPARE(answer.model, ModelId(u"acme/onee"_s)); // never swapped
    QCOMPARE(House::bodyOf(listed.house.chats().first())["model"_L1].toString(), u"acme/onee"_s);
    QCOMPARE(session->message(answer.parent)->text(), u"go"_s);
}

void TestChatContext::chosen_messages_stay_behind_and_pinned_ones_stay()
{
    Listed listed;
    ChatSession *session = listed.conversation(3);
    const QList<MessageId> path = session->path();
    const qint64 before = session->estimate({.text = u"go"_s}).recipients[0].plan.prompt.likely;
    session->setContextPolicy({.excluded = {path[0], path[1]}});
    const ContextPlan plan = session->estimate({.text = u"go"_s}).recipients[0].plan;
    QCOMPARE(plan.excluded, path.first(2));
    QVERIFY(plan.prompt.likely < before);
    QVERIFY(session->send({.text = u"go"_s}));
    QTRY_COMPARE(listed.house.chats().size(), 1);
    QCOMPARE(messagesIn(listed.house.chats().first()), 5);
    QTRY_VERIFY(!session->isBusy());

    session->flush();
    const ConversationId id = session->conversation().id;
    listed.house.library->close(id);
    const auto again = await(listed.house.library->open(id));
    QCOMPARE((*again)->conversation().context.excluded, (QSet<MessageId>{path[0], path[1]}));
}

void TestChatContext::stored_attachments_travel_as_data()
{
    Listed listed;
    ChatSession *session = listed.conversation(1);
    const auto picture = await(listed.house.storage->saveBlob("not really a picture"));
    const auto file = await(listed.house.storage->saveBlob("%PDF-"));
    QVERIFY(picture && file);
    const Draft draft{.text = u"look"_s,
                      .attachments = {ImagePart{.blob = *picture, .mediaType = u"image/png"_s, .name = u"cat.png"_s},
                                      FilePart{.blob = *file, .mediaType = u"application/pdf"_s, .name = u"a.pdf"_s}}};
    const auto preview = await(session->previewRequest(draft));
    QVERIFY(preview && preview->contains("data:image/png;base64,"));
    QVERIFY(session->send(draft));
    QTRY_COMPARE(listed.house.chats().size(), 1);
    const QJsonArray content
        = House::bodyOf(listed.house.chats().first())["messages"_L1].toArray().last()["content"_L1].toArray();
    QCOMPARE(content.size(), 3);
    QCOMPARE(content[1]["image_url"_L1]["url"_L1].toString(),
             u"data:image/png;base64,"_s + QString::fromLatin1(QByteArray("not really a picture").toBase64()));
    QCOMPARE(content[2]["file"_L1]["filename"_L1].toString(), u"a.pdf"_s);
    QCOMPARE(content[2]["file"_L1]["file_data"_L1].toString(), u"data:application/pdf;base64,JVBERi0="_s);
    QTRY_VERIFY(!session->isBusy());
    // Only the hash is kept, not the content.
    QCOMPARE(listed.house.stored(u"SELECT count(*) FROM blob_reference"_s), 2);
    QVERIFY(std::get<ImagePart>(session->message(session->path()[2])->parts[1]).url.isEmpty());
}

void TestChatContext::fault_045_an_attachment_that_is_gone_is_named_before_anything_leaves()
{
    Listed listed;
    ChatSession *session = listed.conversation(1);
    QVERIFY(session->send(
        {.text = u"look"_s, .attachments = {ImagePart{.blob = QString(64, u'a'), .name = u"cat.png"_s}}}));
    QTRY_VERIFY(!session->isBusy());
    QVERIFY(listed.house.chats().isEmpty());
    const Message &answer = *session->message(session->path().last());
    QCOMPARE(answer.state, MessageState::Failed);
    QCOMPARE(answer.error->host, u"cat.png"_s);
}

void TestChatContext::a_long_history_is_counted_beside_the_window()
{
    Listed listed;
    ChatSession *session
        = listed.conversation(40, u"the switch stands and the train goes through at night "_s.repeated(120));
    QSignalSpy counted(session, &ChatSession::contextChanged);
    QElapsedTimer timer;
    timer.start();
    const ContextEstimate rough = session->estimate({.text = u"go"_s});
    QVERIFY2(timer.elapsed() < 50, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(rough.isProvisional);
    QTRY_VERIFY(!counted.isEmpty());
    const ContextEstimate exact = session->estimate({.text = u"go"_s});
    QVERIFY(!exact.isProvisional);
    QVERIFY(exact.recipients[0].plan.overflow > 40'000);
}

void TestChatContext::a_keystroke_costs_what_the_draft_costs()
{
    Listed listed; // 400 messages, about 200,000 tokens
    ChatSession *session
        = listed.conversation(200, u"the switch stands and the train goes through at night "_s.repeated(45));
    session->setContextPolicy({.overflow = ContextPolicy::Overflow::DropOldest});
    QTRY_VERIFY(!session->estimate({.text = u"go"_s}).isProvisional);
    QList<double> times;
    QString text;
    for (int i = 0; i < 300; ++i) {
        text += u'x';
        QElapsedTimer timer;
        timer.start();
        const auto estimate = session->estimate({.text = text});
        times.append(double(timer.nsecsElapsed()) / 1e6);
        QVERIFY(estimate.recipients[0].plan.canSend());
    }
    qInfo("estimate.p99_ms %.3f", percentile99(times));
    QVERIFY2(percentile99(times) < 5, qPrintable(QString::number(percentile99(times)))); // 1 on an idle machine
}

void TestChatContext::from_enter_to_the_wire_with_a_long_history()
{
    Listed listed;
    ChatSession *session
        = listed.conversation(200, u"the switch stands and the train goes through at night "_s.repeated(45));
    session->setModel(listed.router, ModelId(u"other/large"_s));
    QTRY_VERIFY(!session->estimate({.text = u"go"_s}).isProvisional);
    QElapsedTimer timer;
    QList<double> times;
    listed.house.transport.fallback = [&](const HttpRequest &) {
        times.append(double(timer.nsecsElapsed()) / 1e6);
        return goodAnswer({"fine"});
    };
    QList<double> clicks;
    for (int i = 0; i < 30; ++i) {
        timer.start();
        QVERIFY(session->send({.text = u"go on"_s}));
        clicks.append(double(timer.nsecsElapsed()) / 1e6);
        QVERIFY(spinUntil([&] { return !session->isBusy(); }));
    }
    std::ranges::sort(clicks);
    std::ranges::sort(times);
    qInfo("body %lld bytes", qlonglong(listed.house.chats().last().body.size()));
    qInfo("click median %.2f max %.2f ms; send median %.2f p99 %.2f ms", clicks[15], clicks.last(), times[15],
          percentile99(times));
    QVERIFY(times[15] < 50);
}

void TestChatContext::the_last_words_of_a_long_answer_cost_what_the_first_cost()
{
    Listed listed;
    listed.house.transport.fallback = [](const HttpRequest &) { return FakeReply::silent(); };
    ChatSession *session = listed.conversation(1);
    QVERIFY(session->send({.text = u"go"_s}));
    QTRY_COMPARE(listed.house.chats().size(), 1);
    FakeExchange *exchange = listed.house.transport.last();
    exchange->sendHeaders();
    const auto thousandTokens = [&] {
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 1000; ++i) {
            exchange->sendBytes(textEvent("word "));
            if (i % 250 == 0)
                session->flush(); // a checkpoint, far more often than by the clock
        }
        return double(timer.nsecsElapsed()) / 1e6;
    };
    QList<double> costs;
    for (int i = 0; i < 100; ++i) {
        costs.append(thousandTokens());
        QTest::qWait(0);
    }
    QList<double> early = costs.sliced(1, 9), late = costs.last(9);
    std::ranges::sort(early);
    std::ranges::sort(late);
    qInfo("1,000 tokens: early median %.2f, late median %.2f ms, growth %.2f", early[4], late[4], late[4] / early[4]);
    QVERIFY(late[4] < 2 * early[4]);
    session->stop();
    QTRY_VERIFY(!session->isBusy());
    QCOMPARE(session->message(session->path().last())->text().size(), 500'000);
}

QTEST_GUILESS_MAIN(TestChatContext)
#include "tst_chatcontext.moc"
