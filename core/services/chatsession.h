// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/async.h"
#include "core/base/clock.h"
#include "core/domain/conversation.h"
#include "core/domain/ledger.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace switchyard {

class AnswerRun;
class Client;
class Connections;
class ModelCatalog;
class Preferences;
class Storage;
struct ApiTarget;

/// What stands in the composer when Send is pressed.
struct Draft
{
    QString text;
    QList<ContentPart> attachments; ///< images and files
    [[nodiscard]] bool isEmpty() const { return text.trimmed().isEmpty() && attachments.isEmpty(); }
};

/// One open conversation: its tree, and at most one answer that is being written. Belongs to the window's thread.
/// A stream belongs to its message, not to what is shown: closing the view does not end it.
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
    ChatSession(Dependencies dependencies, const Conversation &conversation, const QList<Message> &messages,
                QObject *parent = nullptr);
    ~ChatSession() override;

    [[nodiscard]] const Conversation &conversation() const { return m_conversation; }
    [[nodiscard]] const MessageTree &tree() const { return m_tree; }
    /// All messages in order of creation, with what has been received of an answer that is being written.
    [[nodiscard]] QList<Message> messages() const;
    /// What is shown: from the root to the active leaf.
    [[nodiscard]] QList<MessageId> path() const { return m_tree.pathTo(m_conversation.activeLeaf); }
    /// The value as it is now, also of an answer that is being written. Valid until the next change.
    [[nodiscard]] const Message *message(const MessageId &id) const;
    /// The connection and model that will answer next, defaults worked in. Either may be empty.
    [[nodiscard]] ConnectionId effectiveConnection() const;
    [[nodiscard]] ModelId effectiveModel() const;
    [[nodiscard]] bool isBusy() const { return m_run != nullptr; }
    /// The answer that is being written; empty when there is none.
    [[nodiscard]] MessageId answering() const;
    /// Sum of what the answers of this conversation cost; nothing when none is known.
    [[nodiscard]] std::optional<Money> spent() const;

    // What the user does. Each returns at once; what follows arrives by signal.
    void send(const Draft &draft); ///< does nothing with an empty draft or while busy
    void stop();
    /// The same request again, as a sibling; with another model when one is named.
    void retry(const MessageId &answer, const ConnectionId &connection = {}, const ModelId &model = {});
    /// A changed prompt as a sibling of the old one, and an answer to it.
    void editAndResend(const MessageId &prompt, const Draft &draft);
    /// Continues an answer that broke off: the text so far is sent as the start of the answer.
    void continueAnswer(const MessageId &answer);
    void selectBranch(const MessageId &sibling); ///< shows that sibling and the newest leaf below it
    void setModel(const ConnectionId &connection, const ModelId &model);
    void setSystemPrompt(const QString &text);
    void setParameters(const SamplingParameters &parameters);
    void setRouting(const RoutingPreferences &routing);
    void setTitle(const QString &title);
    void setPinned(bool pinned);
    void setDraft(const QString &text); ///< stored a moment later
    /// Says that the library has put it there, so that a later write does not take it out again. Stores nothing.
    void setTrashed(std::optional<QDateTime> when) { m_conversation.trashed = when; }
    void flush(); ///< stores everything that is only in memory

    /// The request that send(draft) would make now, as pretty JSON without any key. For "what is sent can be seen".
    [[nodiscard]] QByteArray previewRequest(const Draft &draft) const;

Q_SIGNALS:
    void pathChanged(); ///< other messages are shown than before
    void messageChanged(const switchyard::MessageId &id); ///< its value; many times a second while streaming
    void busyChanged(bool busy);
    void conversationChanged(); ///< title, model, prompt, parameters, draft, cost
    void answerFinished(const switchyard::MessageId &id); ///< exactly once per answer, however it ended
    /// Memory goes on; the banner is red. Once until a write succeeds again: what is missing is stored then.
    void storageFailed(const switchyard::Error &error);

private:
    /// What an answer is to be: where it hangs, who gives it, how it begins.
    struct Plan
    {
        MessageId prompt;
        SiblingKind kind = SiblingKind::First;
        ConnectionId connection;
        ModelId model;
        QString prefill;
        QList<Message> unsaved; ///< that are stored together with it
    };
    void begin(Plan plan);
    void start(const MessageId &answer, const QString &prefill);
    void answerEnded();
    void lookUpCost(const Message &answer, const LedgerEntry &entry, const ApiTarget &target);
    void checkpoint();
    void storeConversation();
    /// Stores these together with the conversation and remembers what the store refused; `then` follows either way.
    void save(const QList<Message> &messages, const QList<LedgerEntry> &rows, const std::function<void()> &then = {});
    void saveMissing();
    void report(const Result<void> &stored);
    [[nodiscard]] Result<ChatRequest> requestFor(const MessageId &prompt, const ModelId &model,
                                                 const QString &prefill) const;
    [[nodiscard]] Message newMessage(Role role, const MessageId &parent, SiblingKind kind);
    [[nodiscard]] Message newPrompt(const Draft &draft, const MessageId &parent, SiblingKind kind);
    void changeConversation();

    Dependencies m_dependencies;
    Conversation m_conversation;
    MessageTree m_tree;
    qint64 m_nextSequence = 1;
    bool m_isStored = false; ///< an empty conversation is not stored
    std::unique_ptr<AnswerRun> m_run;
    QTimer m_checkpointTimer, m_saveTimer;
    QSet<MessageId> m_missing; ///< refused by the store, only in memory
    QSet<MessageId> m_missingRows;
    QHash<MessageId, LedgerEntry> m_newestRows; ///< of what is on its way to the store or missing there
    bool m_conversationMissing = false;
    bool m_isStorageFailing = false;
};

} // namespace switchyard
