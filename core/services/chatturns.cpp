// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/client.h"
#include "core/routing/requestbuilder.h"
#include "core/services/answers.h"
#include "core/services/attachments.h"
#include "core/services/chatsession.h"
#include "core/services/connections.h"
#include "core/services/contextmeter.h"
#include "core/services/modelcatalog.h"
#include "core/services/turnstore.h"
#include "core/settings/preferences.h"

#include <QPointer>

#include <algorithm>

// ChatSession's turns: prompts, answers and how they begin and end.

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestTitle = 60;
}

// --- what the user asks for

Result<void> ChatSession::send(const Draft &draft, const QList<Recipient> &recipients)
{
    const QueuedPrompt prompt{
        .id = MessageId::generate(), .draft = draft, .recipients = recipients, .parent = m_conversation.activeLeaf};
    if (auto sound = check(draft, recipients); !sound)
        return sound;
    return submitOrEnqueue(prompt, isRunning(prompt.parent));
}

Result<void> ChatSession::continueWithAll(const Draft &draft)
{
    const QueuedPrompt prompt{
        .id = MessageId::generate(), .draft = draft, .parent = m_conversation.activeLeaf, .toAll = true};
    if (draft.isEmpty())
        return failure(Error::Kind::BadRequest, u"there is nothing to send"_s);
    return submitOrEnqueue(prompt, isGroupRunning(prompt.parent));
}

Result<void> ChatSession::submitOrEnqueue(const QueuedPrompt &prompt, bool mustWait)
{
    if (mustWait)
        enqueue(prompt);
    else if (auto sent = sendBelow(prompt, true); !sent)
        return sent;
    m_conversation.draft.clear();
    m_store->saveSoon();
    return {};
}

/// The answers beside this one that a conversation can go on from.
QList<MessageId> ChatSession::continuable(const MessageId &leaf) const
{
    QList<MessageId> answers = answerGroup(leaf);
    answers.removeIf([this](const MessageId &id) {
        const MessageNode &node = *m_tree.find(id);
        const Message *answer = message(id);
        const bool saysNothing = answer ? answer->parts.isEmpty() : node.length == 0;
        return node.role != Role::Assistant || node.state == MessageState::Failed || saysNothing;
    });
    return answers;
}

/// Makes the messages of a prompt and begins its answers.
Result<void> ChatSession::sendBelow(const QueuedPrompt &prompt, bool show)
{
    const QList<MessageId> parents = prompt.toAll ? continuable(prompt.parent) : QList{prompt.parent};
    if (parents.isEmpty())
        return failure(Error::Kind::BadRequest, u"none of these answers can be continued"_s);
    if (m_answers->size() + std::max(parents.size(), prompt.recipients.size()) > mostAnswers)
        return failure(Error::Kind::BadRequest, u"more than %1 answers at once"_s.arg(mostAnswers));
    if (auto fits = checkFit(prompt, parents); !fits)
        return fits;
    QList<Message> prompts;
    QList<Plan> plans;
    const bool several = parents.size() > 1;
    for (const MessageId &parent : parents)
        prompts.append(newPrompt(prompt.draft, parent, several ? SiblingKind::Parallel : SiblingKind::First));
    prompts.first().id = prompt.id;
    for (const Message &made : std::as_const(prompts)) {
        const Message *above = prompt.toAll ? message(made.parent) : nullptr;
        const QList<Recipient> asked = above ? QList<Recipient>{{above->connection, above->model}} : prompt.recipients;
        const bool parallel = several || asked.size() > 1;
        for (const Recipient &recipient : asked)
            plans.append({.prompt = made.id,
                          .recipient = recipient,
                          .kind = parallel ? SiblingKind::Parallel : SiblingKind::First});
    }
    if (m_conversation.title.isEmpty())
        m_conversation.title = firstWords(prompt.draft.text, longestTitle);
    begin(prompts, plans, show);
    return {};
}

Result<void> ChatSession::editAndResend(const MessageId &prompt, const Draft &draft)
{
    const Message *old = message(prompt);
    if (!old || old->role != Role::User)
        return failure(Error::Kind::NotFound, u"this is no prompt"_s);
    const QList<Recipient> asked = recipients();
    if (auto sound = check(draft, asked); !sound)
        return sound;
    if (m_answers->size() + asked.size() > mostAnswers)
        return failure(Error::Kind::BadRequest, u"more than %1 answers at once"_s.arg(mostAnswers));
    if (auto fits = checkFit({.draft = draft, .recipients = asked, .parent = old->parent}, {old->parent}); !fits)
        return fits;
    const Message changed = newPrompt(draft, old->parent, SiblingKind::Edit);
    QList<Plan> plans;
    for (const Recipient &recipient : asked)
        plans.append({.prompt = changed.id,
                      .recipient = recipient,
                      .kind = asked.size() > 1 ? SiblingKind::Parallel : SiblingKind::First});
    begin({changed}, plans, true);
    return {};
}

void ChatSession::retry(const MessageId &answer, const ConnectionId &connection, const ModelId &model)
{
    const Message *old = message(answer);
    if (!old || old->role != Role::Assistant || isRunning(answer) || m_answers->size() >= mostAnswers)
        return;
    const bool sameServer = m_dependencies.connections.find(old->connection).has_value();
    Plan plan{.prompt = old->parent, .kind = SiblingKind::Retry};
    plan.recipient.connection = !connection.isEmpty() ? connection
        : sameServer                                  ? old->connection
                                                      : effectiveConnection();
    plan.recipient.model = !model.isEmpty() ? model : sameServer ? old->model : effectiveModel();
    begin({}, {plan}, true);
}

Result<void> ChatSession::retryWith(const MessageId &answer, const QList<Recipient> &recipients)
{
    const Message *old = message(answer);
    if (!old || old->role != Role::Assistant || isRunning(answer) || recipients.isEmpty())
        return failure(Error::Kind::BadRequest, u"there is nothing to ask again"_s);
    if (m_answers->size() + recipients.size() > mostAnswers)
        return failure(Error::Kind::BadRequest, u"more than %1 answers at once"_s.arg(mostAnswers));
    ++m_nextSequence; // the gap that tells this group from the one before
    QList<Plan> plans;
    for (const Recipient &recipient : recipients)
        plans.append({.prompt = old->parent,
                      .recipient = recipient,
                      .kind = recipients.size() > 1 ? SiblingKind::Parallel : SiblingKind::Retry});
    begin({}, plans, true);
    return {};
}

void ChatSession::continueAnswer(const MessageId &answer)
{
    const Message *old = message(answer);
    if (!old || old->role != Role::Assistant || isRunning(answer) || m_answers->size() >= mostAnswers)
        return;
    begin({},
          {{.prompt = old->parent,
            .recipient = {old->connection, old->model},
            .kind = SiblingKind::Retry,
            .prefill = old->text()}},
          true);
}

void ChatSession::stop()
{
    m_answers->stopAll();
}

void ChatSession::stop(const MessageId &answer)
{
    m_answers->stop(answer);
}

// --- the end

void ChatSession::answerEnded(AnswerRun &run)
{
    const bool wasLast = m_departures.remove(run.message().id) && !isDeparting();
    if (m_answers->isEmpty())
        m_checkpointTimer.stop();
    const Message &answer = run.message();
    const bool isKept = m_tree.find(answer.id) != nullptr;
    if (isKept) {
        put(answer);
        m_conversation.updated = m_dependencies.clock.now();
    }
    // What was removed does not come back, but what it cost stays in the ledger.
    m_store->save(isKept ? QList{answer} : QList<Message>(), {run.entry()});
    if (answer.error && answer.error->kind == Error::Kind::Unauthorized)
        m_dependencies.connections.markRejected(answer.connection);
    if (!answer.usage.cost && !answer.generation.isEmpty() && run.target().dialect == Dialect::OpenRouter)
        lookUpCost(answer, run.entry(), run.target());

    settleQueue(answer);
    const QPointer<ChatSession> self = this;
    const MessageId id = answer.id;
    if (wasLast)
        Q_EMIT departed();
    if (self && isKept)
        Q_EMIT messageChanged(id);
    if (self)
        Q_EMIT conversationChanged();
    if (self)
        Q_EMIT contextChanged();
    if (self && m_answers->isEmpty())
        Q_EMIT busyChanged(false);
    if (self)
        Q_EMIT answerFinished(id);
    if (self)
        sendNextQueued();
}

/// A stream that broke off has no usage: the server's own record of the generation tells the cost afterwards.
void ChatSession::lookUpCost(const Message &answer, const LedgerEntry &entry, const ApiTarget &target)
{
    onFinished(m_dependencies.client.fetchGeneration(target, answer.generation), this,
               [this, id = answer.id, entry, last = answer](const Result<GenerationRecord> &record) {
                   if (!record)
                       return;
                   const Message *known = message(id);
                   Message priced = known ? *known : last;
                   priced.usage.cost = record->totalCost;
                   priced.usage.promptTokens = record->promptTokens;
                   priced.usage.completionTokens = record->completionTokens;
                   if (priced.provider.isEmpty())
                       priced.provider = record->providerName;
                   LedgerEntry row = entry;
                   row.usage = priced.usage;
                   row.provider = priced.provider;
                   if (known)
                       put(priced);
                   m_store->save(known ? QList{priced} : QList<Message>(), {row});
                   if (known)
                       Q_EMIT messageChanged(id);
                   Q_EMIT conversationChanged();
               });
}

Message ChatSession::newMessage(Role role, const MessageId &parent, SiblingKind kind)
{
    return Message{.id = MessageId::generate(),
                   .conversation = m_conversation.id,
                   .parent = parent,
                   .kind = kind,
                   .role = role,
                   .sequence = m_nextSequence++,
                   .created = m_dependencies.clock.now()};
}

Message ChatSession::newPrompt(const Draft &draft, const MessageId &parent, SiblingKind kind)
{
    Message prompt = newMessage(Role::User, parent, kind);
    if (!draft.text.trimmed().isEmpty())
        prompt.parts.append(TextPart{draft.text});
    prompt.parts += draft.attachments;
    return prompt;
}

} // namespace switchyard
