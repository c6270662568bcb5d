// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/chatsession.h"
#include "ui/chat/transcriptsource.h"

#include <QElapsedTimer>
#include <QPointer>

namespace switchyard {

class Connections;
class RetryCountdown;

/// A path of a session as rows of the transcript: the one that is shown, or a part of another.
class SessionTranscript final : public TranscriptSource
{
public:
    /// How much of a message is shown.
    enum class Dress {
        Whole,
        Column, ///< what stands in the head of a column is not said again below the answer
        Blind, ///< nothing that tells who answered
    };
    explicit SessionTranscript(const Connections &connections) : m_connections(connections) {}

    void setSession(ChatSession *session);
    /// In place of the session's own path: what leads to `leaf`, from the message after `after` on.
    void setPart(const MessageId &leaf, const MessageId &after);
    void setDress(Dress dress) { m_dress = dress; }
    [[nodiscard]] Dress dress() const { return m_dress; }
    /// Takes the session's path; yields the first row that is another one than before, count() when all are the same.
    qsizetype takePath();
    /// Who knows which answers are asked for again by themselves; null: none.
    void setRetries(const RetryCountdown *retries) { m_retries = retries; }
    /// Since when the newest answer is waited for; shown while nothing has come.
    void setWaitingSince(const QElapsedTimer &since) { m_waitingSince = since; }

    [[nodiscard]] qsizetype count() const override { return m_path.size(); }
    [[nodiscard]] QString idAt(qsizetype row) const override { return m_path[row].text(); }
    [[nodiscard]] qsizetype rowOf(const QString &id) const override;
    [[nodiscard]] Hint hintAt(qsizetype row) const override;
    [[nodiscard]] std::optional<TranscriptMessage> messageAt(qsizetype row) const override;
    [[nodiscard]] std::optional<Text> textAt(qsizetype row) const override;
    [[nodiscard]] bool isHere(qsizetype row) const override { return m_session && m_session->message(m_path[row]); }
    [[nodiscard]] Async<QList<TranscriptMessage>> load(qsizetype from, qsizetype to) const override;

private:
    [[nodiscard]] const Message *fetched(qsizetype row, qsizetype above, qsizetype below) const;
    void undress(TranscriptMessage *shown) const;

    const Connections &m_connections;
    QPointer<ChatSession> m_session;
    MessageId m_leaf; // empty: the session's own path
    MessageId m_after;
    Dress m_dress = Dress::Whole;
    QList<MessageId> m_path; // without system prompts
    mutable qsizetype m_found = 0; // the row that was looked for last
    QElapsedTimer m_waitingSince;
    const RetryCountdown *m_retries = nullptr;
};

} // namespace switchyard
