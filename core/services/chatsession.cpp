// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/chatsession.h"

#include "core/services/answers.h"
#include "core/services/attachments.h"
#include "core/services/connections.h"
#include "core/services/contextmeter.h"
#include "core/services/modelcatalog.h"
#include "core/services/turnstore.h"
#include "core/settings/preferences.h"
#include "core/storage/storage.h"

#include <QPointer>

#include <algorithm>

namespace switchyard {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
// A kill may take 250 ms of a streamed text: the rest of that time is for a busy disk.
constexpr auto checkpointInterval = 150ms;
constexpr qsizetype longestTitle = 60;
} // namespace

ChatSession::ChatSession(Dependencies dependencies, const Conversation &conversation, const QList<Message> &messages,
                         QObject *parent)
    : QObject(parent),
      m_dependencies(dependencies),
      m_conversation(conversation),
      m_tree(messages),
      m_bodies(std::make_unique<MessageBodies>(dependencies.storage, m_tree)),
      m_store(std::make_unique<TurnStore>(dependencies.storage, m_conversation,
                                          [this](const MessageId &id) { return message(id); })),
      m_answers(std::make_unique<Answers>(dependencies.client, dependencies.clock)),
      m_attachments(std::make_unique<Attachments>(dependencies.storage)),
      m_meter(std::make_unique<ContextMeter>()),
      m_queuePaused(!conversation.queue.isEmpty())
{
    for (const Message &message : messages) {
        m_bodies->keep(message);
        m_nextSequence = std::max(m_nextSequence, message.sequence + 1);
        m_tally.add(message);
    }
    if (!m_tree.isEmpty() && !m_tree.find(m_conversation.activeLeaf))
        m_conversation.activeLeaf = m_tree.newestLeaf();
    if (!messages.isEmpty())
        m_store->setStored();

    m_checkpointTimer.setInterval(checkpointInterval);
    connect(&m_checkpointTimer, &QTimer::timeout, this, &ChatSession::checkpoint);
    connect(m_answers.get(), &Answers::changed, this, &ChatSession::messageChanged);
    connect(m_answers.get(), &Answers::ended, this, &ChatSession::answerEnded);
    connect(m_meter.get(), &ContextMeter::counted, this, &ChatSession::contextChanged);
    connect(m_bodies.get(), &MessageBodies::prefetched, this, [this] {
        m_meter->forgetHistories(); // what was guessed can be counted now
        Q_EMIT contextChanged();
    });
    connect(m_bodies.get(), &MessageBodies::arrived, this, [this](const QList<MessageId> &ids) {
        const QPointer<ChatSession> self = this;
        for (auto id = ids.cbegin(); id != ids.cend() && self; ++id)
            Q_EMIT messageChanged(*id);
    });
    connect(m_store.get(), &TurnStore::failed, this, &ChatSession::storageFailed);
}

ChatSession::~ChatSession() = default;

// --- what there is

const Message *ChatSession::message(const MessageId &id) const
{
    if (!m_tree.find(id))
        return nullptr;
    const AnswerRun *run = m_answers->find(id);
    return run ? &run->message() : m_bodies->find(id).get();
}

QList<Message> ChatSession::messages() const
{
    QList<Message> all;
    const QList<MessageId> ids = m_tree.all();
    for (const MessageId &id : ids) {
        if (const Message *known = message(id))
            all.append(*known);
    }
    return all;
}

void ChatSession::want(const QList<MessageId> &ids)
{
    m_bodies->want(ids);
}

Async<QList<MessageBody>> ChatSession::load(const QList<MessageId> &ids)
{
    const auto asTheyAreNow = [this](QList<MessageBody> bodies) {
        for (MessageBody &body : bodies) {
            if (const AnswerRun *run = m_answers->find(body->id))
                body = std::make_shared<const Message>(run->message());
        }
        return readyAsync<QList<MessageBody>>(bodies);
    };
    const Async<QList<MessageBody>> loaded = m_bodies->load(ids);
    if (isReady(loaded)) // not a turn of the event loop later
        return asTheyAreNow(*loaded.result());
    return andThen(loaded, this, asTheyAreNow);
}

Async<QList<OutlineEntry>> ChatSession::outline()
{
    if (!isWhole())
        return andThen(whole(), this, [this](ChatSession *const &) { return outline(); });
    using Words = QHash<MessageId, QString>;
    const auto withWords = [this](const Words &stored) {
        const auto wordsOf = [&](const MessageId &id) {
            const Message *here = message(id);
            return outlineWords(here ? here->text() : stored.value(id));
        };
        return readyAsync<QList<OutlineEntry>>(outlineOf(m_tree, m_conversation.activeLeaf, wordsOf));
    };
    const QList<MessageId> ids = m_tree.all();
    if (std::ranges::all_of(ids, [this](const MessageId &id) { return m_bodies->peek(id) != nullptr; }))
        return withWords({});
    return andThen(m_dependencies.storage.loadBeginnings(m_conversation.id), this, withWords);
}

QList<MessageId> ChatSession::path() const
{
    if (!m_path)
        m_path = m_tree.pathTo(m_conversation.activeLeaf);
    return *m_path;
}

QList<HistoryItem> ChatSession::historyTo(const MessageId &leaf) const
{
    QList<HistoryItem> list;
    m_tree.walkUp(leaf, [&](const MessageNode &node) {
        const AnswerRun *run = m_answers->find(node.id);
        list.append({&node, run ? &run->message() : m_bodies->peek(node.id)});
    });
    std::ranges::reverse(list);
    return list;
}

bool ChatSession::isBusy() const
{
    return !m_answers->isEmpty();
}

QList<MessageId> ChatSession::runningAnswers() const
{
    return m_answers->ids();
}

MessageId ChatSession::answering() const
{
    if (m_answers->find(m_conversation.activeLeaf))
        return m_conversation.activeLeaf;
    return m_answers->ids().value(0);
}

bool ChatSession::isRunning(const MessageId &id) const
{
    return m_answers->find(id) != nullptr;
}

bool ChatSession::isGroupRunning(const MessageId &id) const
{
    return std::ranges::any_of(answerGroup(id), [this](const MessageId &one) { return isRunning(one); });
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

QList<Recipient> ChatSession::recipients() const
{
    if (!m_conversation.recipients.isEmpty())
        return m_conversation.recipients;
    return {{effectiveConnection(), effectiveModel()}};
}

// --- the conversation itself

void ChatSession::setModel(const ConnectionId &connection, const ModelId &model)
{
    m_conversation.connection = connection;
    m_conversation.model = model;
    m_conversation.recipients.clear();
    changeConversation();
}

void ChatSession::setRecipients(const QList<Recipient> &recipients)
{
    m_conversation.recipients = recipients.size() > 1 ? recipients : QList<Recipient>();
    if (!recipients.isEmpty()) {
        m_conversation.connection = recipients.first().connection;
        m_conversation.model = recipients.first().model;
    }
    changeConversation();
}

void ChatSession::setSystemPrompt(const QString &text)
{
    m_conversation.systemPrompt = text;
    changeContext();
}

void ChatSession::setParameters(const SamplingParameters &parameters)
{
    m_conversation.parameters = parameters;
    changeContext();
}

void ChatSession::setRouting(const RoutingPreferences &routing)
{
    m_conversation.routing = routing;
    changeConversation();
}

void ChatSession::setContextPolicy(const ContextPolicy &policy)
{
    m_conversation.context = policy;
    changeContext();
}

void ChatSession::setTitle(const QString &title)
{
    m_conversation.title = firstWords(title, longestTitle);
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
    if (!text.trimmed().isEmpty())
        m_store->setStored();
    m_store->saveSoon();
}

void ChatSession::changeConversation()
{
    m_store->saveSoon();
    Q_EMIT conversationChanged();
}

void ChatSession::changeContext()
{
    m_meter->forgetHistories();
    changeConversation();
    Q_EMIT contextChanged();
}

// --- storing

void ChatSession::checkpoint()
{
    for (const Answers::Grown &grown : m_answers->takeGrown()) {
        const MessageId id = grown.growth.message;
        if (!m_tree.find(id))
            continue; // it was removed and must not come back
        if (grown.whole)
            m_store->checkpoint(*grown.whole);
        else if (!grown.growth.isEmpty())
            m_store->checkpoint(grown.growth, [this, id] { m_answers->needWhole(id); });
    }
}

void ChatSession::flush()
{
    m_store->flush();
    checkpoint();
}

void ChatSession::storeAll()
{
    m_store->setStored();
    m_store->save(messages(), {}); // what a session is made with is in memory
}

} // namespace switchyard
