// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/chatsession.h"
#include "ui/chat/transcriptsource.h"

#include <QElapsedTimer>
#include <QPointer>

namespace switchyard {

class Connections;

/// The shown path of a session as rows of the transcript.
class SessionTranscript final : public TranscriptSource
{
public:
    explicit SessionTranscript(const Connections &connections) : m_connections(connections) {}

    void setSession(ChatSession *session);
    /// Takes the session's path; yields the first row that is another one than before, count() when all are the same.
    qsizetype takePath();
    /// Since when the newest answer is waited for; shown while nothing has come.
    void setWaitingSince(const QElapsedTimer &since) { m_waitingSince = since; }

    [[nodiscard]] qsizetype count() const override { return m_path.size(); }
    [[nodiscard]] QString idAt(qsizetype row) const override { return m_path[row].text(); }
    [[nodiscard]] qsizetype rowOf(const QString &id) const override;
    [[nodiscard]] Hint hintAt(qsizetype row) const override;
    [[nodiscard]] std::optional<TranscriptMessage> messageAt(qsizetype row) const override;

private:
    const Connections &m_connections;
    QPointer<ChatSession> m_session;
    QList<MessageId> m_path; // without system prompts
    QElapsedTimer m_waitingSince;
};

} // namespace switchyard
