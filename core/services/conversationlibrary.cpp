// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/conversationlibrary.h"

#include "core/base/atomicfile.h"
#include "core/exchange/jsonexport.h"
#include "core/exchange/jsonimport.h"
#include "core/exchange/markdownexport.h"
#include "core/storage/storage.h"

#include <QTimer>

#include <algorithm>
#include <chrono>

namespace switchyard {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr auto aFrame = 16ms;
}

ConversationLibrary::ConversationLibrary(ChatSession::Dependencies dependencies, QObject *parent)
    : QObject(parent), m_dependencies(dependencies)
{
}

ConversationLibrary::~ConversationLibrary() = default;

Async<void> ConversationLibrary::load()
{
    AsyncSource<void> done;
    onFinished(
        m_dependencies.storage.loadSummaries(), this, [this, done](const Result<QList<ConversationSummary>> &loaded) {
            if (!loaded)
                return done(failure(loaded.error()));
            m_summaries = *loaded;
            m_summaries.removeIf([this](const ConversationSummary &summary) { return m_trash.contains(summary.id); });
            // What an open session knows is newer than the list.
            for (const ChatSession *session : std::as_const(m_open))
                putSummary(*session);
            m_loaded = true;
            sortSummaries();
            Q_EMIT changed();
            done({});
        });
    return done.future();
}

// --- sessions

ChatSession *ConversationLibrary::create()
{
    const QDateTime now = m_dependencies.clock.now();
    const Conversation conversation{.id = ConversationId::generate(), .created = now, .updated = now};
    auto *session = new ChatSession(m_dependencies, conversation, {}, this);
    adopt(session);
    return session;
}

Async<ChatSession *> ConversationLibrary::open(const ConversationId &id)
{
    AsyncSource<ChatSession *> done;
    if (ChatSession *session = m_open.value(id)) {
        done(session);
        return done.future();
    }
    onFinished(m_dependencies.storage.openConversation(id), this,
               [this, id, done](const Result<OpenedConversation> &opened) {
                   if (!opened)
                       return done(failure(opened.error()));
                   if (!m_open.contains(id)) {
                       auto *session = new ChatSession(m_dependencies, opened->conversation, opened->messages, this);
                       adopt(session);
                       if (!opened->isWhole)
                           session->readRest(opened->nextSequence);
                   }
                   done(m_open.value(id));
               });
    return done.future();
}

void ConversationLibrary::close(const ConversationId &id)
{
    ChatSession *session = m_open.value(id);
    if (!session || session->isBusy())
        return;
    session->flush();
    m_open.remove(id);
    session->deleteLater();
}

namespace {

/// These messages, from the root to the last, as a conversation of their own.
LoadedConversation forked(const ChatSession &session, const QList<MessageBody> &path, const QDateTime &now)
{
    LoadedConversation copy{.conversation = session.conversation()};
    Conversation &conversation = copy.conversation;
    conversation.id = ConversationId::generate();
    conversation.created = conversation.updated = now;
    conversation.pinned = false;
    conversation.trashed.reset();
    conversation.draft.clear();
    conversation.queue.clear();
    conversation.context.excluded.clear();
    conversation.context.pinned.clear();
    conversation.forkedFrom = ForkOrigin{session.conversation().id, path.last()->id};
    MessageId parent;
    for (const MessageBody &original : path) {
        Message message = *original;
        const MessageId id = message.id;
        message.id = MessageId::generate();
        message.conversation = conversation.id;
        message.parent = parent;
        message.kind = SiblingKind::First;
        message.sequence = copy.messages.size() + 1;
        if (!message.isFinal())
            message.state = message.parts.isEmpty() ? MessageState::Stopped : MessageState::Interrupted;
        // Paid once: the sum of all conversations is what was spent.
        message.usage.cost.reset();
        message.usage.upstreamCost.reset();
        message.computedCost.reset();
        const ContextPolicy &policy = session.conversation().context;
        if (policy.excluded.contains(id))
            conversation.context.excluded.insert(message.id);
        if (policy.pinned.contains(id))
            conversation.context.pinned.insert(message.id);
        parent = message.id;
        copy.messages.append(message);
    }
    conversation.activeLeaf = parent;
    return copy;
}

} // namespace

Async<ChatSession *> ConversationLibrary::fork(const ConversationId &id, const MessageId &message)
{
    return andThen(open(id), this, [this, message](ChatSession *const &session) {
        return andThen(session->whole(), session, [this, message](ChatSession *const &source) {
            if (!source->tree().find(message))
                return readyAsync<ChatSession *>(
                    failure(Error::Kind::NotFound, u"there is no message %1"_s.arg(message.text())));
            return andThen(source->load(source->tree().pathTo(message)), source,
                           [this, source](const QList<MessageBody> &path) {
                               const auto lost = std::ranges::find_if(
                                   path, [](const MessageBody &one) { return MessageBodies::isUnreadable(*one); });
                               return readyAsync(lost == path.end() ? Result<ChatSession *>(addFork(*source, path))
                                                                    : failure(*(*lost)->error));
                           });
        });
    });
}

ChatSession *ConversationLibrary::addFork(const ChatSession &source, const QList<MessageBody> &path)
{
    const LoadedConversation copy = forked(source, path, m_dependencies.clock.now());
    auto *session = new ChatSession(m_dependencies, copy.conversation, copy.messages, this);
    adopt(session);
    session->storeAll();
    updateSummary(*session);
    return session;
}

void ConversationLibrary::adopt(ChatSession *session)
{
    m_open.insert(session->conversation().id, session);
    connect(session, &ChatSession::conversationChanged, this, [this, session] {
        const bool isListed = std::ranges::contains(m_summaries, session->conversation().id, &ConversationSummary::id);
        if (isListed && session->isDeparting()) // its place in the list can wait until the request has left
            QTimer::singleShot(aFrame, session, [this, session] { updateSummary(*session); });
        else
            updateSummary(*session);
    });
    connect(session, &ChatSession::answerFinished, this, &ConversationLibrary::generationFinished);
    connect(session, &ChatSession::storageFailed, this, &ConversationLibrary::storageFailed);
}

void ConversationLibrary::flush()
{
    for (ChatSession *session : std::as_const(m_open))
        session->flush();
}

// --- the list

void ConversationLibrary::updateSummary(const ChatSession &session)
{
    if (!putSummary(session))
        return;
    sortSummaries();
    Q_EMIT changed();
}

bool ConversationLibrary::putSummary(const ChatSession &session)
{
    const Conversation &conversation = session.conversation();
    if (session.tree().isEmpty() || m_trash.contains(conversation.id))
        return false;
    ConversationSummary summary{.id = conversation.id,
                                .title = conversation.title,
                                .updated = conversation.updated,
                                .pinned = conversation.pinned,
                                .models = session.models(),
                                .cost = session.spent(),
                                .messageCount = int(session.tree().size())};
    const auto known = std::ranges::find(m_summaries, summary.id, &ConversationSummary::id);
    if (known != m_summaries.end() && !session.isWhole()) { // the list knows more
        summary.models = known->models;
        summary.cost = known->cost;
        summary.messageCount = known->messageCount;
    }
    if (known == m_summaries.end())
        m_summaries.append(summary);
    else if (*known == summary)
        return false;
    else
        *known = summary;
    return true;
}

void ConversationLibrary::sortSummaries()
{
    std::ranges::stable_sort(m_summaries, [](const ConversationSummary &a, const ConversationSummary &b) {
        return a.pinned != b.pinned ? a.pinned : a.updated > b.updated;
    });
}

void ConversationLibrary::rename(const ConversationId &id, const QString &title)
{
    onFinished(open(id), this, [title](const Result<ChatSession *> &session) {
        if (session)
            (*session)->setTitle(title);
    });
}

void ConversationLibrary::setPinned(const ConversationId &id, bool pinned)
{
    onFinished(open(id), this, [pinned](const Result<ChatSession *> &session) {
        if (session)
            (*session)->setPinned(pinned);
    });
}

void ConversationLibrary::trash(const ConversationId &id)
{
    const auto known = std::ranges::find(m_summaries, id, &ConversationSummary::id);
    if (known == m_summaries.end())
        return;
    m_trash.insert(id, *known);
    m_summaries.erase(known);
    const QDateTime now = m_dependencies.clock.now();
    if (ChatSession *session = m_open.value(id)) {
        session->setTrashed(now);
        session->stop();
    }
    onFinished(m_dependencies.storage.setTrashed(id, now), this, [this](const Result<void> &stored) {
        if (!stored)
            Q_EMIT storageFailed(stored.error());
    });
    Q_EMIT changed();
}

void ConversationLibrary::restore(const ConversationId &id)
{
    if (!m_trash.contains(id))
        return;
    m_summaries.append(m_trash.take(id));
    if (ChatSession *session = m_open.value(id)) {
        session->setTrashed({});
        putSummary(*session);
    }
    sortSummaries();
    onFinished(m_dependencies.storage.setTrashed(id, {}), this, [this](const Result<void> &stored) {
        if (!stored)
            Q_EMIT storageFailed(stored.error());
    });
    Q_EMIT changed();
}

Async<QList<SearchHit>> ConversationLibrary::search(const QString &text)
{
    AsyncSource<QList<SearchHit>> done;
    onFinished(m_dependencies.storage.search(text), this, [done](const Result<QList<StoredHit>> &found) {
        if (!found)
            return done(failure(found.error()));
        QList<SearchHit> hits;
        for (const StoredHit &hit : *found)
            hits.append({hit.conversation, hit.message, hit.title, hit.excerpt});
        done(hits);
    });
    return done.future();
}

// --- files

namespace {

Async<void> write(const Conversation &conversation, const QList<MessageBody> &messages, const QList<MessageId> &shown,
                  const QString &path)
{
    return runOnPool<void>([=](QPromise<Result<void>> &) {
        ExportedConversation exported{conversation, {}};
        for (const MessageBody &message : messages)
            exported.messages.append(*message);
        const bool markdown
            = path.endsWith(".md"_L1, Qt::CaseInsensitive) || path.endsWith(".markdown"_L1, Qt::CaseInsensitive);
        return writeFileAtomically(path, markdown ? exportMarkdown(exported, shown) : exportJson(exported));
    });
}

} // namespace

Async<void> ConversationLibrary::exportTo(const ConversationId &id, const QString &path)
{
    return andThen<ChatSession *>(open(id), this, [path](ChatSession *const &session) {
        return andThen(session->whole(), session, [path](ChatSession *const &whole) {
            return andThen(whole->load(whole->tree().all()), whole, [whole, path](const QList<MessageBody> &messages) {
                return write(whole->conversation(), messages, whole->path(), path);
            });
        });
    });
}

Async<ImportReport> ConversationLibrary::importFrom(const QString &path)
{
    using Read = ImportedConversations;
    const auto read = runOnPool<Read>([path](QPromise<Result<Read>> &) -> Result<Read> {
        const auto bytes = readWholeFile(path);
        return bytes ? importJson(*bytes) : Result<Read>(std::unexpect, bytes.error());
    });
    AsyncSource<ImportReport> done;
    onFinished(read, this, [this, done](const Result<Read> &imported) {
        if (!imported)
            return done(failure(imported.error()));
        ImportReport report{.conversations = int(imported->conversations.size()),
                            .skipped = imported->skipped,
                            .problems = imported->problems};
        QList<LoadedConversation> conversations;
        for (const ExportedConversation &conversation : imported->conversations) {
            conversations.append({conversation.conversation, conversation.messages});
            report.imported.append(conversation.conversation.id);
        }
        onFinished(m_dependencies.storage.importConversations(conversations), this,
                   [this, done, report](const Result<int> &added) mutable {
                       if (!added)
                           return done(failure(added.error()));
                       report.messages = *added;
                       onFinished(load(), this, [done, report](const Result<void> &) { done(report); });
                   });
    });
    return done.future();
}

} // namespace switchyard
