// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/sessiontranscript.h"

#include "core/services/connections.h"
#include "ui/chat/transcriptmapper.h"

#include <algorithm>

namespace switchyard {

void SessionTranscript::setSession(ChatSession *session)
{
    m_session = session;
    m_path.clear();
}

qsizetype SessionTranscript::takePath()
{
    QList<MessageId> path = m_session ? m_session->path() : QList<MessageId>();
    // Only the beginning of a conversation holds what is not shown.
    path.removeIf([this](const MessageId &id) {
        const Message *message = m_session->message(id);
        return !message || message->role == Role::System;
    });
    const auto [before, now] = std::ranges::mismatch(m_path, path);
    const qsizetype same = now - path.begin();
    m_path = std::move(path);
    return same;
}

qsizetype SessionTranscript::rowOf(const QString &id) const
{
    return m_path.lastIndexOf(MessageId(id)); // what changes is most often the newest
}

TranscriptSource::Hint SessionTranscript::hintAt(qsizetype row) const
{
    const Message *message = m_session ? m_session->message(m_path[row]) : nullptr;
    if (!message)
        return {};
    Hint hint{.role = message->role};
    for (const ContentPart &part : message->parts) {
        if (const auto *text = std::get_if<TextPart>(&part)) {
            hint.length += text->text.size();
            hint.lines += text->text.count(u'\n');
        }
    }
    return hint;
}

std::optional<TranscriptMessage> SessionTranscript::messageAt(qsizetype row) const
{
    const Message *message = m_session ? m_session->message(m_path[row]) : nullptr;
    if (!message)
        return {};
    MessageSurroundings around;
    const QList<MessageId> siblings = m_session->tree().siblings(message->id);
    around.branches = int(std::max<qsizetype>(1, siblings.size()));
    around.branch = int(std::max<qsizetype>(0, siblings.indexOf(message->id)));
    around.isBusy = m_session->isBusy();
    if (message->role == Role::Assistant) {
        const std::optional<ConnectionInfo> info = m_connections.find(message->connection);
        around.isSandbox = info && info->connection.isSandbox;
    }
    if (m_waitingSince.isValid())
        around.waited = std::chrono::milliseconds(m_waitingSince.elapsed());
    return transcriptMessage(*message, around);
}

} // namespace switchyard
