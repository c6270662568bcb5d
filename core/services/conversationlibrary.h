// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/async.h"
#include "core/services/chatsession.h"

#include <QHash>
#include <QList>
#include <QObject>

namespace switchyard {

struct SearchHit
{
    ConversationId conversation;
    MessageId message;
    QString title;
    QString excerpt; ///< plain text around the hit
    bool operator==(const SearchHit &) const = default;
};

/// What an import did.
struct ImportReport
{
    int conversations = 0, messages = 0, skipped = 0;
    QList<ConversationId> imported;
    QStringList problems; ///< one line each, position and reason
};

/// All conversations of the profile. Sessions stay open while they are shown or busy.
class ConversationLibrary : public QObject
{
    Q_OBJECT
public:
    explicit ConversationLibrary(ChatSession::Dependencies dependencies, QObject *parent = nullptr);
    ~ConversationLibrary() override;

    /// Pinned first, then newest first. Empty until load() has ended. Valid until changed().
    [[nodiscard]] const QList<ConversationSummary> &summaries() const { return m_summaries; }
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    [[nodiscard]] Async<void> load();

    /// A new, empty conversation; it is stored with its first message. Owned by the library.
    [[nodiscard]] ChatSession *create();
    /// Opens or hands out the open one. Owned by the library; lives until the library ends or close().
    [[nodiscard]] Async<ChatSession *> open(const ConversationId &id);
    void close(const ConversationId &id); ///< keeps it while it is busy
    /// A new conversation with the messages from the root to `message`, under new ids; it remembers where it comes
    /// from. What the copied answers cost stays with the original. Owned by the library. Errors: NotFound, Storage.
    [[nodiscard]] Async<ChatSession *> fork(const ConversationId &id, const MessageId &message);

    void rename(const ConversationId &id, const QString &title);
    void setPinned(const ConversationId &id, bool pinned);
    void trash(const ConversationId &id); ///< can be undone
    void restore(const ConversationId &id);

    [[nodiscard]] Async<QList<SearchHit>> search(const QString &text);

    /// Writes one conversation to a file: lossless JSON (`.json`) or Markdown (`.md`), by the ending. Errors: Storage.
    [[nodiscard]] Async<void> exportTo(const ConversationId &id, const QString &path);
    /// Reads a lossless JSON export. Nothing that is there is overwritten. Errors: BadReply, Storage.
    [[nodiscard]] Async<ImportReport> importFrom(const QString &path);

    void flush(); ///< stores everything that is only in memory, in all open sessions

Q_SIGNALS:
    void changed();
    void generationFinished(); ///< some answer of some session ended: the ledger has news
    void storageFailed(const switchyard::Error &error);

private:
    void adopt(ChatSession *session);
    [[nodiscard]] ChatSession *addFork(const ChatSession &source, const QList<MessageBody> &path);
    void updateSummary(const ChatSession &session);
    bool putSummary(const ChatSession &session); ///< whether that changed anything
    void sortSummaries();

    ChatSession::Dependencies m_dependencies;
    QList<ConversationSummary> m_summaries;
    QHash<ConversationId, ConversationSummary> m_trash;
    QHash<ConversationId, ChatSession *> m_open;
    bool m_loaded = false;
};

} // namespace switchyard
