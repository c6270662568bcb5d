// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/routing/contextplan.h"
#include "core/routing/costestimate.h"
#include "core/routing/requestbuilder.h"

#include <QTest>

using namespace switchyard;
using namespace Qt::StringLiterals;

namespace {

/// Turns of one prompt and one answer, 100 tokens each: p0 a0 p1 a1 …
QList<ContextItem> turns(int count)
{
    QList<ContextItem> items;
    for (int i = 0; i < count; ++i) {
        items.append({.id = MessageId(u"p%1"_s.arg(i)), .tokens = 100, .beginsTurn = true});
        items.append({.id = MessageId(u"a%1"_s.arg(i)), .tokens = 100});
    }
    return items;
}

QString names(const QList<MessageId> &ids)
{
    QStringList list;
    for (const MessageId &id : ids)
        list << id.text();
    return list.join(u' ');
}

Message said(Role role, const QList<ContentPart> &parts)
{
    return {.id = MessageId::generate(), .role = role, .parts = parts, .model = ModelId(u"acme/one"_s)};
}

} // namespace

class TestContextPlan : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void what_fits_goes_as_it_is()
    {
        const ContextPlan plan = planContext({.history = turns(3), .fixedTokens = 50, .contextLength = 8000});
        QVERIFY(plan.canSend());
        QCOMPARE(plan.prompt.likely, 653);
        QVERIFY(plan.dropped.isEmpty());
        QCOMPARE(plan.overflow, 0);
        // Where nobody says how much a model takes, everything fits.
        QVERIFY(planContext({.history = turns(3000)}).canSend());
    }

    void fault_042_nothing_is_dropped_without_consent()
    {
        ContextQuestion question{.history = turns(5), .fixedTokens = 97, .contextLength = 800};
        ContextPlan plan = planContext(question);
        QVERIFY(!plan.canSend());
        QVERIFY(plan.needsConsent);
        QVERIFY(!plan.isHopeless);
        QCOMPARE(plan.overflow, 300); // 1100 likely, 800 taken
        QCOMPARE(names(plan.dropped), u"p0 a0 p1 a1 p2 a2"_s); // whole turns, until the upper end fits
        QCOMPARE(plan.droppedTurns, 3);
        QVERIFY(plan.prompt.high <= 800);

        question.policy = ContextPolicy::Overflow::DropOldest;
        plan = planContext(question);
        QVERIFY(plan.canSend());
        QCOMPARE(names(plan.dropped), u"p0 a0 p1 a1 p2 a2"_s);
    }

    void the_answer_that_was_asked_for_needs_room_too()
    {
        const ContextPlan plan
            = planContext({.history = turns(3), .fixedTokens = 97, .contextLength = 800, .reserved = 400});
        QVERIFY(!plan.canSend());
        QCOMPARE(plan.overflow, 300);
    }

    void what_is_pinned_stays_and_what_is_excluded_counts_for_nothing()
    {
        ContextQuestion question{.history = turns(5),
                                 .fixedTokens = 97,
                                 .contextLength = 800,
                                 .policy = ContextPolicy::Overflow::DropOldest};
        question.history[1].isPinned = true; // a0 keeps its prompt
        ContextPlan plan = planContext(question);
        QCOMPARE(names(plan.dropped), u"p1 a1 p2 a2 p3 a3"_s);

        question.history[2].isExcluded = question.history[3].isExcluded = true;
        question.history[4].isExcluded = question.history[5].isExcluded = true;
        plan = planContext(question);
        QCOMPARE(names(plan.excluded), u"p1 a1 p2 a2"_s);
        QVERIFY(plan.dropped.isEmpty());
        QVERIFY(plan.canSend());
        QCOMPARE(plan.prompt.likely, 700);
    }

    void a_prompt_that_is_too_long_by_itself_is_hopeless()
    {
        const ContextPlan plan = planContext({.history = turns(2),
                                              .fixedTokens = 5000,
                                              .contextLength = 800,
                                              .policy = ContextPolicy::Overflow::DropOldest});
        QVERIFY(plan.isHopeless);
        QVERIFY(!plan.canSend());
    }

    void what_may_just_fit_is_sent_and_said_to_be_tight()
    {
        const ContextPlan plan = planContext({.history = turns(4), .contextLength = 850});
        QVERIFY(plan.canSend());
        QVERIFY(plan.isTight);
        QVERIFY(plan.dropped.isEmpty());
    }

    void the_servers_reports_correct_the_count()
    {
        TokenRatio ratio;
        for (int i = 0; i < 3; ++i)
            ratio.learn(1000, 1500);
        const ContextPlan plan = planContext({.history = turns(5), .contextLength = 1200, .ratio = ratio});
        QCOMPARE(plan.prompt.likely, 905); // without the two oldest turns
        QCOMPARE(plan.overflow, 305);
    }

    void a_message_counts_what_is_sent_of_it()
    {
        using enum Vocabulary;
        const Message prompt = said(Role::User, {TextPart{u"hello there"_s}, ImagePart{.blob = u"ab"_s}});
        QCOMPARE(countMessage(prompt, O200k).uncounted, 1);
        QVERIFY(countMessage(prompt, O200k).isSent);

        Message answer = said(Role::Assistant, {ReasoningPart{u"let me think about it"_s, "[{}]"}, TextPart{u"hi"_s}});
        QCOMPARE(countMessage(answer, O200k).reasoningFamily, u"acme"_s);
        QVERIFY(countMessage(answer, O200k).reasoning > 3);
        answer.state = MessageState::Stopped; // the thoughts lack their signature now
        QVERIFY(countMessage(answer, O200k).reasoningFamily.isEmpty());
        answer.state = MessageState::Failed;
        QVERIFY(!countMessage(answer, O200k).isSent);
        QVERIFY(!countMessage(said(Role::Assistant, {}), O200k).isSent);
        QVERIFY(!countMessage(said(Role::Assistant, {TextPart{u" \n"_s}}), O200k).isSent);
    }

    void the_counts_of_the_messages_are_the_estimate_of_the_request()
    {
        const QList<Message> path{
            said(Role::User, {TextPart{u"what is a switchyard, and who works there at night?"_s}}),
            said(Role::Assistant, {TextPart{u"A place with **tracks**."_s}, ToolCallPart{u"c"_s, u"look"_s, u"{}"_s}}),
            said(Role::Tool, {ToolResultPart{u"c"_s, u"nobody"_s}}), said(Role::User, {TextPart{u"and by day?"_s}})};
        const auto request = buildRequest({.path = path, .model = ModelId(u"acme/one"_s)});
        QVERIFY(request);
        ContextQuestion question;
        for (const Message &message : path)
            question.history.append({.id = message.id, .tokens = countMessage(message, Vocabulary::O200k).tokens});
        QCOMPARE(planContext(question).prompt.likely, estimatePrompt(*request).likely);
    }

    void a_cached_prompt_makes_the_least_price()
    {
        PriceTable prices;
        prices.prices.insert(u"prompt"_s, Price::fromText(u"0.00001"_s));
        prices.prices.insert(u"completion"_s, Price::fromText(u"0.00002"_s));
        const PromptEstimate prompt{.low = 1000, .likely = 1000, .high = 1000};
        auto range = estimateCost(prompt, 100, {prices}, QTime(0, 0), 900);
        QCOMPARE(range->minimum, Money::fromText("0.01").value());
        QCOMPARE(range->maximum, Money::fromText("0.012").value());
        prices.prices.insert(u"input_cache_read"_s, Price::fromText(u"0.000001"_s));
        range = estimateCost(prompt, 100, {prices}, QTime(0, 0), 900);
        QCOMPARE(range->minimum, Money::fromText("0.0019").value());
        QCOMPARE(range->maximum, Money::fromText("0.012").value());
    }

    void a_stored_attachment_gets_its_content_by_its_hash()
    {
        const Message prompt = said(Role::User, {ImagePart{.blob = u"ab"_s, .name = u"cat.png"_s}});
        TurnContext context{.path = {prompt}, .model = ModelId(u"acme/one"_s)};
        const auto missing = buildRequest(context);
        QVERIFY(!missing);
        QCOMPARE(missing.error().host, u"cat.png"_s);
        context.contents.insert(u"ab"_s, u"data:image/png;base64,AAAA"_s);
        const auto request = buildRequest(context);
        QVERIFY(request);
        QCOMPARE(std::get<ImagePart>(request->messages.first().parts.first()).url, u"data:image/png;base64,AAAA"_s);
    }
};

QTEST_GUILESS_MAIN(TestContextPlan)
#include "tst_contextplan.moc"
