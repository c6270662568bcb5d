// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/async.h"
#include "core/base/clock.h"
#include "core/domain/conversation.h"
#include "core/domain/conversationtally.h"
#include "core/domain/ledger.h"
#include "core/domain/messagetree.h"
#include "core/domain/outline.h"
#include "core/services/contextestimate.h"
#include "core/services/messagebodies.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace switchyard {

class AnswerRun;
class Answers;
class Attachments;
class Client;
class Connections;
class ContextMeter;
struct HistoryItem;
class ModelCatalog;
class Preferences;
class Storage;
class TurnStore;
struct ApiTarget;
struct ConversationSkeleton;

/// What remove() took out, so that restore() can put it back.
struct RemovedMessages
{
    QList<Message> messages; ///< in order of creation; answers that were being written are stopped
    MessageId activeLeaf; ///< what was shown
    bool operator==(const RemovedMessages &) const = default;
    [[nodiscard]] bool isEmpty() const { return messages.isEmpty(); }
};

/// One open conversation: its tree, the answers that are being written, the prompts that wait for them. Belongs to the
/// window's thread. A stream belongs to its message, not to what is shown: neither closing the view nor switching the
/// branch, the model or the conversation ends it. Of a long conversation the tree is in memory, and the contents of
/// those messages that are looked at or about to be sent; the others are read when they are asked for.
class ChatSession : public QObject
{
    Q_OBJECT
public:
    struct Dependencies
    {
        Client &client;
        Connections &connections;
        ModelCatalog &catalog;
        Preferences &preferences;
        Storage &storage;
        const Clock &clock;
    };
    static constexpr int mostAnswers = 16; ///< that are written at the same time

    ChatSession(Dependencies dependencies, const Conversation &conversation, const QList<Message> &messages,
                QObject *parent = nullptr);
    /// The messages it was made with are only the last of those that are shown: reads what else there is in the store.
    /// What happens here takes its place in the order of creation from `nextSequence` on.
    void readRest(qint64 nextSequence);
    /// Every message is in the tree. Until then nothing is known of other branches, older messages and what they cost.
    [[nodiscard]] bool isWhole() const { return !m_restBefore; }
    /// This session, once it is. Errors: Storage.
    [[nodiscard]] Async<ChatSession *> whole();
    ~ChatSession() override;

    [[nodiscard]] const Conversation &conversation() const { return m_conversation; }
    [[nodiscard]] const MessageTree &tree() const { return m_tree; }
    /// All messages that are in memory, in order of creation, with what has been received of an answer that is being
    /// written.
    [[nodiscard]] QList<Message> messages() const;
    /// What is shown: from the root to the active leaf. Cheap until the tree changes.
    [[nodiscard]] QList<MessageId> path() const;
    /// The messages that stand side by side with this one: the answers of several models to one prompt, or, where the
    /// conversation went on with all of them, the same prompt below each and their answers, column by column in the
    /// same order. Only the message itself where nothing stands beside it.
    [[nodiscard]] QList<MessageId> answerGroup(const MessageId &id) const { return m_tree.parallelGroup(id); }
    /// The whole tree for a branch outline. Errors: Storage.
    [[nodiscard]] Async<QList<OutlineEntry>> outline();
    /// The value as it is now, also of an answer that is being written. Nothing when it is not there or not in memory.
    /// Valid until control returns to the event loop or something changes.
    [[nodiscard]] const Message *message(const MessageId &id) const;
    /// Brings these into memory for a while; messageChanged() follows for each that was not there.
    void want(const QList<MessageId> &ids);
    /// As they are now, in this order. One that the store cannot read has an error (MessageBodies::unreadable()).
    [[nodiscard]] Async<QList<MessageBody>> load(const QList<MessageId> &ids);
    /// The connection and model that will answer next, defaults worked in. Either may be empty.
    [[nodiscard]] ConnectionId effectiveConnection() const;
    [[nodiscard]] ModelId effectiveModel() const;
    /// Who will answer next: the several that were chosen, else the one above.
    [[nodiscard]] QList<Recipient> recipients() const;
    /// Some answer is being written, wherever it hangs.
    [[nodiscard]] bool isBusy() const;
    /// Requests are being made and their prompts stored: departed() follows in some milliseconds, or once
    /// there is a connection.
    [[nodiscard]] bool isDeparting() const { return !m_departures.isEmpty(); }
    /// The answers that are being written, in the order they were asked for.
    [[nodiscard]] QList<MessageId> runningAnswers() const;
    /// The one of them that is shown, else the first; empty when there is none.
    [[nodiscard]] MessageId answering() const;
    /// Sum of what the answers of this conversation cost; nothing when none is known.
    [[nodiscard]] std::optional<Money> spent() const { return m_tally.cost(); }
    /// Models that answered, newest first.
    [[nodiscard]] QStringList models() const { return m_tally.models(); }
    [[nodiscard]] const ConversationTally &tally() const { return m_tally; }

    // What the user does. Each returns at once; what follows arrives by signal. Nothing has happened after an error,
    // and the draft belongs to the caller still. Errors: BadRequest for an empty draft, for more than `mostAnswers`,
    // and for a history that does not fit (code "context_length", parameter = tokens too many).

    /// A prompt below what is shown, answered by each recipient; the answers of several stand side by side. While the
    /// answer that is shown is being written the prompt waits in the queue.
    Result<void> send(const Draft &draft, const QList<Recipient> &recipients);
    Result<void> send(const Draft &draft) { return send(draft, recipients()); }
    /// Goes on with all answers that stand beside the one that is shown: the prompt is put below each that has said
    /// something, and each is answered by the model that gave it. To go on with one, select it and send.
    Result<void> continueWithAll(const Draft &draft);
    void stop(); ///< all answers
    void stop(const MessageId &answer);
    /// The same request again, as a sibling; with another model when one is named. Not while it is being written.
    void retry(const MessageId &answer, const ConnectionId &connection = {}, const ModelId &model = {});
    /// The prompt of this answer to several models at once, as siblings that stand side by side.
    Result<void> retryWith(const MessageId &answer, const QList<Recipient> &recipients);
    /// A changed prompt as a sibling of the old one, and an answer to it.
    Result<void> editAndResend(const MessageId &prompt, const Draft &draft);
    /// Continues an answer that broke off: the text so far is sent as the start of the answer.
    void continueAnswer(const MessageId &answer);
    /// Shows that sibling and the newest leaf below it, also while answers are being written.
    void selectBranch(const MessageId &sibling);
    /// Takes a message and what hangs below it out, answers that are being written included: at once when they are in
    /// memory, else as soon as they are read, so that they can be put back. Errors: NotFound, Storage.
    Async<RemovedMessages> remove(const MessageId &id);
    void restore(const RemovedMessages &removed); ///< undoes it; a lost parent makes a root

    // Prompts that wait. They are sent in order as soon as the answer above them is complete; after one that failed or
    // was stopped the queue is paused, as it is after a restart.
    [[nodiscard]] const QList<QueuedPrompt> &queue() const { return m_conversation.queue; }
    [[nodiscard]] bool isQueuePaused() const { return m_queuePaused; }
    void resumeQueue();
    void removeQueued(const MessageId &id);
    void moveQueued(const MessageId &id, int index);
    void editQueued(const MessageId &id, const Draft &draft); ///< an empty draft removes it

    void setModel(const ConnectionId &connection, const ModelId &model); ///< one recipient
    /// Several; the first becomes the model of the conversation.
    void setRecipients(const QList<Recipient> &recipients);
    void setSystemPrompt(const QString &text);
    void setParameters(const SamplingParameters &parameters);
    void setRouting(const RoutingPreferences &routing);
    void setContextPolicy(const ContextPolicy &policy); ///< what is left out: see estimate()
    void setTitle(const QString &title);
    void setPinned(bool pinned);
    void setDraft(const QString &text); ///< stored a moment later
    /// Says that the library has put it there, so that a later write does not take it out again. Stores nothing.
    void setTrashed(std::optional<QDateTime> when) { m_conversation.trashed = when; }
    void flush(); ///< stores everything that is only in memory
    void storeAll(); ///< of a conversation that was made from another

    /// What sending the draft now would take along, leave out and cost. Cheap enough for every keystroke.
    [[nodiscard]] ContextEstimate estimate(const Draft &draft, const QList<Recipient> &recipients) const;
    [[nodiscard]] ContextEstimate estimate(const Draft &draft) const { return estimate(draft, recipients()); }
    /// The request that send(draft) would make now, as pretty JSON without any key; empty when it would make none. For
    /// "what is sent can be seen".
    [[nodiscard]] Async<QByteArray> previewRequest(const Draft &draft);

Q_SIGNALS:
    void pathChanged(); ///< other messages are shown than before
    void messageChanged(const switchyard::MessageId &id); ///< its value; many times a second while streaming
    void busyChanged(bool busy);
    void departed(); ///< every request that was being made has left, or never will
    void conversationChanged(); ///< title, model, prompt, parameters, draft, cost
    void answerFinished(const switchyard::MessageId &id); ///< exactly once per answer, however it ended
    void queueChanged();
    void contextChanged(); ///< another estimate than before: history counted, policy or tree changed
    /// A prompt of the queue cannot be sent; it is still there, and the queue is paused.
    void queueRefused(const switchyard::Error &error);
    /// Memory goes on; the banner is red. Once until a write succeeds again: what is missing is stored then.
    void storageFailed(const switchyard::Error &error);

private:
    /// What an answer is to be: where it hangs, who gives it, how it begins.
    struct Plan
    {
        MessageId prompt;
        Recipient recipient;
        SiblingKind kind = SiblingKind::First;
        QString prefill;
    };
    struct Departure;
    void begin(const QList<Message> &prompts, const QList<Plan> &plans, bool show);
    [[nodiscard]] std::pair<Message, LedgerEntry> newAnswer(const Plan &plan);
    void refuse(const MessageId &answer, const Error &error);
    void prepare(const MessageId &answer, const QString &prefill);
    void gather(const MessageId &answer, const QString &prefill, const ApiTarget &target);
    void attach(const MessageId &answer, const QString &prefill, const ApiTarget &target,
                const QList<MessageBody> &history);
    void submit(const MessageId &answer, const QString &prefill, const ApiTarget &target,
                const QList<MessageBody> &history, const QHash<QString, QString> &contents);
    void leave(const MessageId &answer);
    void answerEnded(AnswerRun &run);
    void lookUpCost(const Message &answer, const LedgerEntry &entry, const ApiTarget &target);

    [[nodiscard]] Result<void> sendBelow(const QueuedPrompt &prompt, bool show);
    [[nodiscard]] Result<void> submitOrEnqueue(const QueuedPrompt &prompt, bool mustWait);
    [[nodiscard]] static Result<void> check(const Draft &draft, const QList<Recipient> &recipients);
    [[nodiscard]] Result<void> checkFit(const QueuedPrompt &prompt, const QList<MessageId> &parents) const;
    [[nodiscard]] ContextPlan planFor(const MessageId &leaf, double promptTokens, int uncounted,
                                      const Recipient &recipient) const;
    [[nodiscard]] ContextEstimate estimateBelow(const MessageId &leaf, const Draft &draft,
                                                const QList<Recipient> &recipients) const;
    [[nodiscard]] Result<ChatRequest> requestFor(QList<const Message *> path, const Recipient &recipient,
                                                 const QString &prefill, const QHash<QString, QString> &contents) const;
    [[nodiscard]] QByteArray preview(const QList<MessageBody> &history, const Draft &draft) const;
    [[nodiscard]] QList<MessageId> sentAlong(const MessageId &leaf, double promptTokens, int uncounted,
                                             const Recipient &recipient) const;
    [[nodiscard]] QList<MessageId> continuable(const MessageId &leaf) const;
    [[nodiscard]] bool isRunning(const MessageId &id) const;
    [[nodiscard]] bool isGroupRunning(const MessageId &id) const;
    void enqueue(const QueuedPrompt &prompt);
    void settleQueue(const Message &answer);
    void sendNextQueued();
    void changeQueue(bool paused);

    void put(const Message &message);
    void moveTo(const MessageId &leaf);
    void startReadingRest();
    void takeRest(ConversationSkeleton rest);
    void keepAtHand();
    [[nodiscard]] RemovedMessages takeOut(const MessageId &id, const QList<MessageBody> &bodies);
    [[nodiscard]] QList<HistoryItem> historyTo(const MessageId &leaf) const;
    [[nodiscard]] Message newMessage(Role role, const MessageId &parent, SiblingKind kind);
    [[nodiscard]] Message newPrompt(const Draft &draft, const MessageId &parent, SiblingKind kind);
    void changeConversation();
    void changeContext();
    void checkpoint();

    Dependencies m_dependencies;
    Conversation m_conversation;
    MessageTree m_tree;
    ConversationTally m_tally;
    qint64 m_nextSequence = 1;
    std::unique_ptr<MessageBodies> m_bodies;
    std::unique_ptr<TurnStore> m_store;
    std::unique_ptr<Answers> m_answers;
    std::unique_ptr<Attachments> m_attachments;
    std::unique_ptr<ContextMeter> m_meter;
    mutable std::optional<QList<MessageId>> m_path; ///< until the tree changes
    QHash<MessageId, std::shared_ptr<Departure>> m_departures; ///< of the answers whose request has not left
    QTimer m_checkpointTimer;
    std::optional<qint64> m_restBefore; // what was created before that is still to be read; nothing: nothing is
    bool m_isReadingRest = false;
    QList<AsyncSource<ChatSession *>> m_waiting; // for that
    bool m_queuePaused = false;
};

} // namespace switchyard
