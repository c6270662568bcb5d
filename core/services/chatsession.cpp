// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/chatsession.h"

#include "core/api/client.h"
#include "core/base/logging.h"
#include "core/routing/requestbuilder.h"
#include "core/services/answerrun.h"
#include "core/services/connections.h"
#include "core/services/modelcatalog.h"
#include "core/settings/preferences.h"
#include "core/storage/storage.h"

#include <algorithm>

namespace switchyard {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto checkpointInterval = 100ms; // a kill takes at most 250 ms of streamed text, the way to the file included
constexpr auto saveDelay = 400ms; // drafts and settings are stored once typing pauses

/// One line for the list, made of the first prompt.
QString titleFrom(const QString &text)
{
    constexpr qsizetype longest = 60;
    QString line;
    for (const QChar c : text.left(4 * longest)) {
        const bool hidden = c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
        line += hidden || c.isSpace() ? QChar(u' ') : c;
    }
    line = line.simplified();
    if (line.size() <= longest)
        return line;
    const qsizetype blank = line.lastIndexOf(u' ', longest);
    line.truncate(blank > longest / 2 ? blank : longest);
    if (line.back().isHighSurrogate())
        line.chop(1);
    return line + u'…';
}

} // namespace

ChatSession::ChatSession(Dependencies dependencies, const Conversation &conversation, const QList<Message> &messages,
                         QObject *parent)
    : QObject(parent),
      m_dependencies(dependencies),
      m_conversation(conversation),
      m_tree(messages),
      m_isStored(!messages.isEmpty())
{
    for (const Message &message : messages)
        m_nextSequence = std::max(m_nextSequence, message.sequence + 1);
    if (!m_tree.find(m_conversation.activeLeaf))
        m_conversation.activeLeaf = m_tree.newestLeaf();

    m_checkpointTimer.setInterval(checkpointInterval);
    connect(&m_checkpointTimer, &QTimer::timeout, this, &ChatSession::checkpoint);
    m_saveTimer.setSingleShot(true);
    m_saveTimer.setInterval(saveDelay);
    connect(&m_saveTimer, &QTimer::timeout, this, &ChatSession::storeConversation);
    connect(&m_dependencies.storage, &Storage::writeRecovered, this, &ChatSession::saveMissing);
}

ChatSession::~ChatSession() = default;

const Message *ChatSession::message(const MessageId &id) const
{
    return m_run && m_run->message().id == id ? &m_run->message() : m_tree.find(id);
}

QList<Message> ChatSession::messages() const
{
    QList<Message> all = m_tree.all();
    for (Message &known : all)
        known = *message(known.id);
    return all;
}

MessageId ChatSession::answering() const
{
    return m_run ? m_run->message().id : MessageId();
}

ConnectionId ChatSession::effectiveConnection() const
{
    const Settings &settings = m_dependencies.preferences.values();
    const bool own = m_dependencies.connections.find(m_conversation.connection).has_value();
    return m_dependencies.connections.effective(own ? m_conversation.connection : settings.defaultConnection);
}

ModelId ChatSession::effectiveModel() const
{
    const Settings &settings = m_dependencies.preferences.values();
    const ConnectionId connection = effectiveConnection();
    // A model that was chosen for this conversation is never swapped silently, even when the list no longer has it.
    if (!m_conversation.model.isEmpty() && m_conversation.connection == connection)
        return m_conversation.model;
    const bool defaultBelongsHere = settings.defaultConnection.isEmpty() || settings.defaultConnection == connection;
    return m_dependencies.catalog.effective(connection, defaultBelongsHere ? settings.defaultModel : ModelId());
}

std::optional<Money> ChatSession::spent() const
{
    std::optional<Money> sum;
    for (const Message &message : m_tree.all()) {
        if (const auto cost = message.usage.cost ? message.usage.cost : message.computedCost)
            sum = sum.value_or(Money()) + *cost;
    }
    return sum;
}

// --- turns

void ChatSession::send(const Draft &draft)
{
    if (m_run || draft.isEmpty())
        return;
    const Message prompt = newPrompt(draft, m_conversation.activeLeaf, SiblingKind::First);
    m_tree.put(prompt);
    if (m_conversation.title.isEmpty())
        m_conversation.title = titleFrom(draft.text);
    m_conversation.draft.clear();
    begin({.prompt = prompt.id, .connection = effectiveConnection(), .model = effectiveModel(), .unsaved = {prompt}});
}

void ChatSession::editAndResend(const MessageId &prompt, const Draft &draft)
{
    const Message *old = message(prompt);
    if (m_run || draft.isEmpty() || !old || old->role != Role::User)
        return;
    const Message changed = newPrompt(draft, old->parent, SiblingKind::Edit);
    m_tree.put(changed);
    begin({.prompt = changed.id, .connection = effectiveConnection(), .model = effectiveModel(), .unsaved = {changed}});
}

void ChatSession::retry(const MessageId &answer, const ConnectionId &connection, const ModelId &model)
{
    const Message *old = message(answer);
    if (m_run || !old || old->role != Role::Assistant)
        return;
    const bool sameServer = m_dependencies.connections.find(old->connection).has_value();
    Plan plan{.prompt = old->parent, .kind = SiblingKind::Retry};
    plan.connection = !connection.isEmpty() ? connection : sameServer ? old->connection : effectiveConnection();
    plan.model = !model.isEmpty() ? model : sameServer ? old->model : effectiveModel();
    begin(std::move(plan));
}

void ChatSession::continueAnswer(const MessageId &answer)
{
    const Message *old = message(answer);
    if (m_run || !old || old->role != Role::Assistant)
        return;
    begin({.prompt = old->parent,
           .kind = SiblingKind::Retry,
           .connection = old->connection,
           .model = old->model,
           .prefill = old->text()});
}

void ChatSession::begin(Plan plan)
{
    Message answer = newMessage(Role::Assistant, plan.prompt, plan.kind);
    answer.state = MessageState::Waiting;
    answer.connection = plan.connection;
    answer.model = plan.model;
    if (!plan.prefill.isEmpty())
        answer.parts.append(TextPart{plan.prefill});

    const auto connection = m_dependencies.connections.find(plan.connection);
    LedgerEntry entry{.message = answer.id,
                      .conversation = m_conversation.id,
                      .sent = answer.created,
                      .connection = plan.connection,
                      .connectionName = connection ? connection->connection.name : QString(),
                      .keyLabel = connection ? connection->keyLabel : QString(),
                      .model = plan.model};
    if (const Model *model = m_dependencies.catalog.find(plan.connection, plan.model))
        entry.prices = model->pricing;

    m_tree.put(answer);
    m_conversation.activeLeaf = answer.id;
    m_conversation.updated = answer.created;
    m_run = std::make_unique<AnswerRun>(m_dependencies.client, m_dependencies.clock, answer, entry);
    connect(m_run.get(), &AnswerRun::changed, this, [this, id = answer.id] { Q_EMIT messageChanged(id); });
    connect(m_run.get(), &AnswerRun::finished, this, &ChatSession::answerEnded);

    // The prompt is on the disk before the request leaves: what may be billed is never forgotten.
    m_isStored = true;
    m_saveTimer.stop();
    save(plan.unsaved + QList{answer}, {entry}, [this, id = answer.id, prefill = plan.prefill] { start(id, prefill); });
    Q_EMIT pathChanged();
    Q_EMIT conversationChanged();
    Q_EMIT busyChanged(true);
}

void ChatSession::start(const MessageId &answer, const QString &prefill)
{
    if (answering() != answer)
        return; // stopped before it left
    const Message &running = m_run->message();
    onFinished(m_dependencies.connections.target(running.connection), this,
               [this, answer, prefill](const Result<ApiTarget> &target) {
                   if (answering() != answer)
                       return;
                   if (!target)
                       return m_run->fail(target.error());
                   const auto request = requestFor(m_run->message().parent, m_run->message().model, prefill);
                   if (!request)
                       return m_run->fail(request.error());
                   m_checkpointTimer.start();
                   m_run->start(*target, *request);
               });
}

void ChatSession::stop()
{
    if (m_run)
        m_run->stop();
}

void ChatSession::answerEnded()
{
    m_checkpointTimer.stop();
    AnswerRun *run = m_run.release();
    run->disconnect(this);
    run->deleteLater(); // it is the one that is calling
    const Message &answer = run->message();
    m_tree.put(answer);
    m_conversation.updated = m_dependencies.clock.now();
    save({answer}, {run->entry()});
    if (answer.error && answer.error->kind == Error::Kind::Unauthorized)
        m_dependencies.connections.markRejected(answer.connection);
    if (!answer.usage.cost && !answer.generation.isEmpty() && run->target().dialect == Dialect::OpenRouter)
        lookUpCost(answer, run->entry(), run->target());

    const MessageId id = answer.id;
    Q_EMIT messageChanged(id);
    Q_EMIT conversationChanged();
    Q_EMIT busyChanged(false);
    Q_EMIT answerFinished(id);
}

/// A stream that broke off has no usage: the server's own record of the generation tells the cost afterwards.
void ChatSession::lookUpCost(const Message &answer, const LedgerEntry &entry, const ApiTarget &target)
{
    onFinished(m_dependencies.client.fetchGeneration(target, answer.generation), this,
               [this, id = answer.id, entry](const Result<GenerationRecord> &record) {
                   const Message *known = m_tree.find(id);
                   if (!record || !known)
                       return;
                   Message priced = *known;
                   priced.usage.cost = record->totalCost;
                   priced.usage.promptTokens = record->promptTokens;
                   priced.usage.completionTokens = record->completionTokens;
                   if (priced.provider.isEmpty())
                       priced.provider = record->providerName;
                   LedgerEntry row = entry;
                   row.usage = priced.usage;
                   row.provider = priced.provider;
                   m_tree.put(priced);
                   save({priced}, {row});
                   Q_EMIT messageChanged(id);
                   Q_EMIT conversationChanged();
               });
}

Result<ChatRequest> ChatSession::requestFor(const MessageId &prompt, const ModelId &model, const QString &prefill) const
{
    TurnContext context{.systemPrompt = m_conversation.systemPrompt,
                        .model = model,
                        .parameters = m_conversation.parameters,
                        .global = m_dependencies.preferences.values().routing,
                        .conversation = m_conversation.routing,
                        .prefill = prefill};
    for (const MessageId &id : m_tree.pathTo(prompt))
        context.path.append(*m_tree.find(id));
    return buildRequest(context);
}

QByteArray ChatSession::previewRequest(const Draft &draft) const
{
    TurnContext context{.systemPrompt = m_conversation.systemPrompt,
                        .model = effectiveModel(),
                        .parameters = m_conversation.parameters,
                        .global = m_dependencies.preferences.values().routing,
                        .conversation = m_conversation.routing};
    for (const MessageId &id : path())
        context.path.append(*message(id));
    if (!draft.isEmpty())
        context.path.append(Message{.id = MessageId::generate(),
                                    .parts = QList<ContentPart>{TextPart{draft.text}} + draft.attachments});
    const auto request = buildRequest(context);
    const auto connection = m_dependencies.connections.find(effectiveConnection());
    if (!request || !connection)
        return {};
    return Client::previewChat(connection->connection.dialect, *request);
}

// --- the conversation itself

void ChatSession::selectBranch(const MessageId &sibling)
{
    if (m_run || !m_tree.find(sibling))
        return;
    m_conversation.activeLeaf = m_tree.newestLeafBelow(sibling);
    changeConversation();
    Q_EMIT pathChanged();
}

void ChatSession::setModel(const ConnectionId &connection, const ModelId &model)
{
    m_conversation.connection = connection;
    m_conversation.model = model;
    changeConversation();
}

void ChatSession::setSystemPrompt(const QString &text)
{
    m_conversation.systemPrompt = text;
    changeConversation();
}

void ChatSession::setParameters(const SamplingParameters &parameters)
{
    m_conversation.parameters = parameters;
    changeConversation();
}

void ChatSession::setRouting(const RoutingPreferences &routing)
{
    m_conversation.routing = routing;
    changeConversation();
}

void ChatSession::setTitle(const QString &title)
{
    m_conversation.title = titleFrom(title);
    changeConversation();
}

void ChatSession::setPinned(bool pinned)
{
    m_conversation.pinned = pinned;
    changeConversation();
}

void ChatSession::setDraft(const QString &text)
{
    if (m_conversation.draft == text)
        return;
    m_conversation.draft = text;
    // An unsent draft is worth storing, also in a conversation that has no message yet.
    m_isStored |= !text.trimmed().isEmpty();
    if (m_isStored)
        m_saveTimer.start();
}

void ChatSession::changeConversation()
{
    if (m_isStored)
        m_saveTimer.start();
    Q_EMIT conversationChanged();
}

// --- storing

void ChatSession::checkpoint()
{
    if (m_run && m_run->message().state == MessageState::Streaming)
        onFinished(m_dependencies.storage.checkpoint(m_run->message()), this,
                   [this](const Result<void> &stored) { report(stored); });
}

void ChatSession::storeConversation()
{
    m_saveTimer.stop();
    if (!m_isStored)
        return;
    onFinished(m_dependencies.storage.saveConversation(m_conversation), this, [this](const Result<void> &stored) {
        m_conversationMissing = !stored;
        report(stored);
    });
}

void ChatSession::save(const QList<Message> &messages, const QList<LedgerEntry> &rows,
                       const std::function<void()> &then)
{
    for (const LedgerEntry &row : rows)
        m_newestRows.insert(row.message, row);
    const auto stored = m_dependencies.storage.saveTurn(m_conversation, messages, rows);
    onFinished(stored, this, [this, messages, rows, then](const Result<void> &result) {
        m_conversationMissing = !result;
        for (const Message &message : messages) {
            m_missing.remove(message.id);
            if (!result)
                m_missing.insert(message.id);
        }
        for (const LedgerEntry &row : rows) {
            m_missingRows.remove(row.message);
            if (!result)
                m_missingRows.insert(row.message);
            else if (m_newestRows.value(row.message) == row)
                m_newestRows.remove(row.message);
        }
        report(result);
        if (then)
            then();
    });
}

void ChatSession::saveMissing()
{
    if (m_missing.isEmpty() && m_missingRows.isEmpty() && !m_conversationMissing)
        return;
    QList<Message> late = messages();
    late.removeIf([this](const Message &message) { return !m_missing.contains(message.id); });
    // The newest state of each, not the one that was refused: that may be older than what is on its way.
    QList<LedgerEntry> rows;
    for (const MessageId &id : std::as_const(m_missingRows)) {
        if (const auto row = m_newestRows.constFind(id); row != m_newestRows.cend())
            rows.append(*row);
    }
    save(late, rows);
}

void ChatSession::flush()
{
    if (m_saveTimer.isActive())
        storeConversation();
    saveMissing();
    checkpoint();
}

void ChatSession::report(const Result<void> &stored)
{
    const bool wasFailing = std::exchange(m_isStorageFailing, !stored);
    if (!stored && !wasFailing && stored.error().kind != Error::Kind::Cancelled)
        Q_EMIT storageFailed(stored.error());
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
