// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/client.h"
#include "core/base/clock.h"
#include "core/routing/requestbuilder.h"
#include "core/services/attachments.h"
#include "core/services/chatsession.h"
#include "core/services/connections.h"
#include "core/services/contextmeter.h"
#include "core/services/modelcatalog.h"
#include "core/settings/preferences.h"

#include <algorithm>

// ChatSession's requests: what goes along with a prompt, what that costs, and the request itself.

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

/// The sentence of a history that is too long; `parameter` holds the tokens too many.
Error tooLong(const ContextPlan &plan, const Recipient &recipient, qint64 contextLength)
{
    return Error{.kind = Error::Kind::BadRequest,
                 .message = u"the conversation is about %1 tokens too long for %2, which takes %3"_s.arg(plan.overflow)
                                .arg(recipient.model.text())
                                .arg(contextLength),
                 .code = u"context_length"_s,
                 .parameter = QString::number(plan.overflow)};
}

} // namespace

bool ContextEstimate::canSend() const
{
    return std::ranges::any_of(recipients, [](const RecipientEstimate &one) { return one.plan.canSend(); });
}

ContextPlan ChatSession::planFor(const MessageId &leaf, double promptTokens, int uncounted,
                                 const Recipient &recipient) const
{
    return m_meter->plan({.leaf = leaf,
                          .history = [this, leaf] { return historyTo(leaf); },
                          .promptTokens = promptTokens,
                          .promptUncounted = uncounted,
                          .recipient = recipient,
                          .model = m_dependencies.catalog.find(recipient.connection, recipient.model)},
                         m_conversation);
}

ContextEstimate ChatSession::estimateBelow(const MessageId &leaf, const Draft &draft,
                                           const QList<Recipient> &recipients) const
{
    ContextEstimate estimate;
    std::array<std::optional<std::pair<double, int>>, 2> counted; // of the draft, by vocabulary
    const QTime utc = m_dependencies.clock.now().time();
    CostRange sum;
    bool anyPrice = false;
    for (const Recipient &recipient : recipients) {
        const Model *model = m_dependencies.catalog.find(recipient.connection, recipient.model);
        const Vocabulary vocabulary = ContextMeter::vocabularyOf(model);
        auto &prompt = counted[size_t(vocabulary)];
        if (!prompt) {
            int uncounted = 0;
            const double tokens = ContextMeter::countDraft(draft, vocabulary, uncounted);
            prompt = {tokens, uncounted};
        }
        RecipientEstimate one{.recipient = recipient,
                              .isListed = model != nullptr,
                              .plan = planFor(leaf, prompt->first, prompt->second, recipient)};
        estimate.isProvisional |= m_meter->isProvisional();
        if (model) {
            one.contextLength = model->contextLength;
            if (one.contextLength)
                one.roomLeft = *one.contextLength - one.plan.prompt.likely;
            one.longestAnswer = m_conversation.parameters.maxTokens;
            if (!one.longestAnswer)
                one.longestAnswer = model->maxCompletionTokens ? model->maxCompletionTokens : one.roomLeft;
            if (one.longestAnswer && one.roomLeft)
                one.longestAnswer = std::clamp<qint64>(*one.roomLeft, 0, std::max<qint64>(*one.longestAnswer, 0));
            const auto old = qint64(double(one.plan.prompt.low) - prompt->first);
            one.price = estimateCost(one.plan.prompt, one.longestAnswer, {model->pricing}, utc, old);
        }
        if (one.price) {
            anyPrice = true;
            sum.minimum += one.price->minimum;
            sum.maximum += one.price->maximum;
        }
        sum.partial |= !one.price || one.price->partial || !one.longestAnswer;
        estimate.recipients.append(one);
    }
    if (anyPrice)
        estimate.price = sum;
    return estimate;
}

ContextEstimate ChatSession::estimate(const Draft &draft, const QList<Recipient> &recipients) const
{
    return estimateBelow(m_conversation.activeLeaf, draft, recipients);
}

/// Why this cannot be sent, whatever it hangs below.
Result<void> ChatSession::check(const Draft &draft, const QList<Recipient> &recipients)
{
    if (draft.isEmpty())
        return failure(Error::Kind::BadRequest, u"there is nothing to send"_s);
    if (recipients.isEmpty() || recipients.size() > mostAnswers)
        return failure(Error::Kind::BadRequest, u"between 1 and %1 models can be asked"_s.arg(mostAnswers));
    return {};
}

/// An error when not one of the requests would fit; the others then say so as their answers.
Result<void> ChatSession::checkFit(const QueuedPrompt &prompt, const QList<MessageId> &parents) const
{
    std::optional<RecipientEstimate> nearest; // what has to go for it is the least
    for (const MessageId &parent : parents) {
        const Message *above = prompt.toAll ? message(parent) : nullptr;
        const ContextEstimate estimate = estimateBelow(
            parent, prompt.draft, above ? QList<Recipient>{{above->connection, above->model}} : prompt.recipients);
        if (estimate.canSend())
            return {};
        for (const RecipientEstimate &one : estimate.recipients) {
            if (!nearest || one.plan.overflow < nearest->plan.overflow)
                nearest = one;
        }
    }
    if (!nearest)
        return {};
    return failure(tooLong(nearest->plan, nearest->recipient, nearest->contextLength.value_or(0)));
}

/// The history of a prompt below `leaf`: what the policy leaves out, and what will not fit, is not even read.
QList<MessageId> ChatSession::sentAlong(const MessageId &leaf, double promptTokens, int uncounted,
                                        const Recipient &recipient) const
{
    const ContextPlan plan = planFor(leaf, promptTokens, uncounted, recipient);
    const QSet<MessageId> dropped(plan.dropped.begin(), plan.dropped.end());
    const QSet<MessageId> &excluded = m_conversation.context.excluded;
    QList<MessageId> ids = m_tree.pathTo(leaf);
    // What does not fit and may not be dropped is refused by requestFor(), which needs to read nothing for that.
    if (!plan.canSend())
        ids.clear();
    ids.removeIf([&](const MessageId &id) { return dropped.contains(id) || excluded.contains(id); });
    return ids;
}

Result<ChatRequest> ChatSession::requestFor(QList<const Message *> path, const Recipient &recipient,
                                            const QString &prefill, const QHash<QString, QString> &contents) const
{
    const Model *model = m_dependencies.catalog.find(recipient.connection, recipient.model);
    if (!path.isEmpty()) {
        const Message &prompt = *path.last();
        const MessageCount counted = m_meter->count(prompt, ContextMeter::vocabularyOf(model));
        const ContextPlan plan = planFor(prompt.parent, counted.tokens, counted.uncounted, recipient);
        if (!plan.canSend())
            return failure(tooLong(plan, recipient, model->contextLength.value_or(0)));
        const QSet<MessageId> dropped(plan.dropped.begin(), plan.dropped.end());
        path.removeIf([&](const Message *one) {
            return one != &prompt && (dropped.contains(one->id) || m_conversation.context.excluded.contains(one->id));
        });
    }
    const TurnContext context{.systemPrompt = m_conversation.systemPrompt,
                              .model = recipient.model,
                              .parameters = m_conversation.parameters,
                              .global = m_dependencies.preferences.values().routingFor(recipient.model),
                              .conversation = m_conversation.routing,
                              .prefill = prefill,
                              .contents = contents};
    return buildRequest(context, path);
}

Async<QByteArray> ChatSession::previewRequest(const Draft &draft)
{
    if (!isWhole())
        return andThen(whole(), this, [this, draft](ChatSession *const &) { return previewRequest(draft); });
    const Recipient recipient = recipients().value(0);
    int uncounted = 0;
    const Vocabulary vocabulary
        = ContextMeter::vocabularyOf(m_dependencies.catalog.find(recipient.connection, recipient.model));
    const double tokens = ContextMeter::countDraft(draft, vocabulary, uncounted);
    const auto ids = sentAlong(m_conversation.activeLeaf, tokens, uncounted, recipient);
    const auto made
        = [this, draft](const QList<MessageBody> &history) { return readyAsync<QByteArray>(preview(history, draft)); };
    const Async<QList<MessageBody>> history = load(ids);
    return isReady(history) ? made(*history.result()) : andThen(history, this, made);
}

QByteArray ChatSession::preview(const QList<MessageBody> &history, const Draft &draft) const
{
    const Recipient recipient = recipients().value(0);
    const Message prompt{.id = MessageId::generate(),
                         .parent = m_conversation.activeLeaf,
                         .parts = QList<ContentPart>{TextPart{draft.text}} + draft.attachments};
    QList<const Message *> path;
    for (const MessageBody &body : history)
        path.append(body.get());
    if (!draft.isEmpty())
        path.append(&prompt);
    // The content of an attachment would hide the rest: its name stands for it.
    QHash<QString, QString> contents = Attachments::namedBy(path);
    for (auto it = contents.begin(); it != contents.end(); ++it)
        it.value() = u"data:%1;base64,… (SHA-256 %2)"_s.arg(it.value(), it.key());
    const auto request = requestFor(path, recipient, {}, contents);
    const auto connection = m_dependencies.connections.find(recipient.connection);
    if (!request || !connection)
        return {};
    return Client::previewChat(connection->connection.dialect, *request);
}

} // namespace switchyard
