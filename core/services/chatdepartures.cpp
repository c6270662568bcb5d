// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/client.h"
#include "core/services/answers.h"
#include "core/services/attachments.h"
#include "core/services/chatsession.h"
#include "core/services/connections.h"
#include "core/services/contextmeter.h"
#include "core/services/modelcatalog.h"
#include "core/services/turnstore.h"

#include <QPointer>

#include <algorithm>

// ChatSession's departures: from the click to the request.

namespace switchyard {

/// What an answer waits for before its request leaves.
struct ChatSession::Departure
{
    bool isStored = false; ///< the prompt and the row of the ledger
    std::optional<std::pair<ApiTarget, EncodedChat>> request;
};

namespace {
// Characters, about a millisecond's work: handing it to another thread and back may take longer. What is longer is
// encoded there.
constexpr qsizetype encodedAtOnce = 1024 * 1024;
} // namespace

void ChatSession::begin(const QList<Message> &prompts, const QList<Plan> &plans, bool show)
{
    for (const Message &prompt : prompts)
        put(prompt);
    const bool wasBusy = isBusy();
    QList<Message> unsaved = prompts;
    QList<LedgerEntry> rows;
    QList<std::pair<MessageId, QString>> begun;
    for (const Plan &plan : plans) {
        const auto [answer, row] = newAnswer(plan);
        put(answer);
        m_departures.insert(answer.id, std::make_shared<Departure>());
        m_answers->add(answer, row);
        unsaved.append(answer);
        rows.append(row);
        begun.append({answer.id, plan.prefill});
    }
    if (show)
        moveTo(begun.first().first);
    m_conversation.updated = unsaved.last().created;
    m_path.reset();

    // The prompt is on the disk before the request leaves: what may be billed is never forgotten. The request is made
    // meanwhile.
    m_store->setStored();
    m_store->save(unsaved, rows, [this, begun] {
        for (const auto &[answer, prefill] : begun) {
            if (const auto departure = m_departures.value(answer)) // not stopped meanwhile
                departure->isStored = true;
            leave(answer);
        }
    });
    for (const auto &[answer, prefill] : begun)
        prepare(answer, prefill);
    const QPointer<ChatSession> self = this;
    Q_EMIT pathChanged();
    if (self)
        Q_EMIT conversationChanged();
    if (self)
        Q_EMIT contextChanged();
    if (self && !wasBusy)
        Q_EMIT busyChanged(true);
}

std::pair<Message, LedgerEntry> ChatSession::newAnswer(const Plan &plan)
{
    Message answer = newMessage(Role::Assistant, plan.prompt, plan.kind);
    answer.state = MessageState::Waiting;
    answer.connection = plan.recipient.connection;
    answer.model = plan.recipient.model;
    if (!plan.prefill.isEmpty())
        answer.parts.append(TextPart{plan.prefill});
    const auto connection = m_dependencies.connections.find(answer.connection);
    LedgerEntry entry{.message = answer.id,
                      .conversation = m_conversation.id,
                      .sent = answer.created,
                      .connection = answer.connection,
                      .connectionName = connection ? connection->connection.name : QString(),
                      .keyLabel = connection ? connection->keyLabel : QString(),
                      .model = answer.model};
    if (const Model *model = m_dependencies.catalog.find(answer.connection, answer.model))
        entry.prices = model->pricing;
    return {answer, entry};
}

/// What keeps an answer from being asked for; told from the event loop, never from within the call that asks.
void ChatSession::refuse(const MessageId &answer, const Error &error)
{
    QMetaObject::invokeMethod(
        this,
        [this, answer, error] {
            if (AnswerRun *run = m_answers->find(answer))
                run->fail(error);
        },
        Qt::QueuedConnection);
}

void ChatSession::prepare(const MessageId &answer, const QString &prefill)
{
    const AnswerRun *run = m_answers->find(answer);
    if (!run)
        return;
    const auto withTarget = [this, answer, prefill](const Result<ApiTarget> &target) {
        if (!target)
            return refuse(answer, target.error());
        gather(answer, prefill, *target);
        m_dependencies.client.prepareChat(*target);
    };
    // Without a turn of the event loop where nothing has to be waited for, here and below.
    const Async<ApiTarget> target = m_dependencies.connections.target(run->message().connection);
    if (isReady(target))
        withTarget(target.result());
    else
        onFinished(target, this, withTarget);
}

/// Brings together what is sent: the messages, then what they name.
void ChatSession::gather(const MessageId &answer, const QString &prefill, const ApiTarget &target)
{
    AnswerRun *run = m_answers->find(answer);
    if (!run)
        return;
    if (!isWhole()) { // what stands above is still being read
        onFinished(whole(), this, [=, this](const Result<ChatSession *> &read) {
            if (read)
                gather(answer, prefill, target);
            else
                refuse(answer, read.error());
        });
        return;
    }
    const Message &waiting = run->message();
    const Recipient recipient{waiting.connection, waiting.model};
    QList<MessageId> ids;
    if (const MessageNode *node = m_tree.find(waiting.parent)) {
        const Message *prompt = message(node->id);
        const MessageCount counted = prompt
            ? m_meter->count(
                  *prompt,
                  ContextMeter::vocabularyOf(m_dependencies.catalog.find(recipient.connection, recipient.model)))
            : MessageCount();
        ids = sentAlong(node->parent, counted.tokens, counted.uncounted, recipient);
        ids.append(waiting.parent);
    }
    const auto withMessages = [=, this](const Result<QList<MessageBody>> &history) {
        if (history)
            attach(answer, prefill, target, *history);
        else
            refuse(answer, history.error());
    };
    const Async<QList<MessageBody>> history = load(ids);
    if (isReady(history))
        withMessages(history.result());
    else
        onFinished(history, this, withMessages);
}

void ChatSession::attach(const MessageId &answer, const QString &prefill, const ApiTarget &target,
                         const QList<MessageBody> &history)
{
    // Nothing is left out that the user does not know of.
    const auto lost
        = std::ranges::find_if(history, [](const MessageBody &one) { return MessageBodies::isUnreadable(*one); });
    if (lost != history.end())
        return refuse(answer, *(*lost)->error);
    QList<const Message *> messages;
    messages.reserve(history.size());
    for (const MessageBody &body : history)
        messages.append(body.get());
    const auto named = Attachments::namedBy(messages);
    if (named.isEmpty())
        return submit(answer, prefill, target, history, {});
    onFinished(m_attachments->load(named), this, [=, this](const Result<QHash<QString, QString>> &contents) {
        submit(answer, prefill, target, history, contents.value_or(QHash<QString, QString>()));
    });
}

void ChatSession::submit(const MessageId &answer, const QString &prefill, const ApiTarget &target,
                         const QList<MessageBody> &history, const QHash<QString, QString> &contents)
{
    const AnswerRun *run = m_answers->find(answer);
    if (!run)
        return;
    const Message &message = run->message();
    QList<const Message *> messages;
    messages.reserve(history.size());
    qsizetype size = 0;
    for (const MessageBody &body : history) {
        messages.append(body.get());
        size += body->text().size();
    }
    const auto request = requestFor(messages, {message.connection, message.model}, prefill, contents);
    if (!request)
        return refuse(answer, request.error());
    const auto ready = [this, answer, target](const EncodedChat &chat) {
        if (const auto departure = m_departures.value(answer)) // not stopped meanwhile
            departure->request = {target, chat};
        leave(answer);
    };
    if (contents.isEmpty() && size <= encodedAtOnce)
        return ready(Client::encodeChat(*request, target.dialect));
    const auto encoding
        = runOnPool<EncodedChat>([request = *request, dialect = target.dialect](QPromise<Result<EncodedChat>> &) {
              return Result<EncodedChat>(Client::encodeChat(request, dialect));
          });
    onFinished(encoding, this, [ready](const Result<EncodedChat> &chat) {
        if (chat) // not at the end of the program
            ready(*chat);
    });
}

/// Sends the request once it is made and its prompt is stored.
void ChatSession::leave(const MessageId &answer)
{
    AnswerRun *run = m_answers->find(answer);
    const auto departure = m_departures.value(answer);
    if (!run || !departure || !departure->isStored || !departure->request)
        return;
    m_checkpointTimer.start();
    // What is started still has to be asked for its bytes: it has left when some of them have.
    connect(run, &AnswerRun::left, this, [this, answer] {
        if (m_departures.remove(answer) && !isDeparting())
            Q_EMIT departed();
    });
    const auto [target, chat] = *std::exchange(departure->request, std::nullopt);
    run->start(target, chat);
}

} // namespace switchyard
