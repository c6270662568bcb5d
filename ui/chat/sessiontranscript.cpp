// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/sessiontranscript.h"

#include "core/services/connections.h"
#include "ui/chat/outline/retrycountdown.h"
#include "ui/chat/transcriptmapper.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace switchyard {

void SessionTranscript::setSession(ChatSession *session)
{
    m_session = session;
    m_path.clear();
}

void SessionTranscript::setPart(const MessageId &leaf, const MessageId &after)
{
    m_leaf = leaf;
    m_after = after;
}

qsizetype SessionTranscript::takePath()
{
    QList<MessageId> path;
    if (m_session)
        path = m_leaf.isEmpty() ? m_session->path() : m_session->tree().pathTo(m_leaf);
    if (!m_after.isEmpty())
        path.remove(0, path.indexOf(m_after) + 1);
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

std::optional<TranscriptSource::Text> SessionTranscript::textAt(qsizetype row) const
{
    const Message *message = m_session ? m_session->message(m_path[row]) : nullptr;
    if (!message)
        return {};
    const bool isLive = message->state == MessageState::Waiting || message->state == MessageState::Streaming;
    return Text{message->role, shownText(*message), isLive};
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
    if (m_retries)
        around.retryIn = m_retries->remaining(message->id);
    if (m_waitingSince.isValid())
        around.waited = std::chrono::milliseconds(m_waitingSince.elapsed());
    TranscriptMessage shown = transcriptMessage(*message, around);
    if (m_dress != Dress::Whole)
        undress(&shown);
    return shown;
}

void SessionTranscript::undress(TranscriptMessage *shown) const
{
    shown->footer.clear();
    shown->branch = 0;
    shown->branches = 1;
    // Each column belongs to one answer: what would change the tree is done in the single view.
    shown->actions.removeIf([](const TranscriptAction &action) { return action.id != "copy"_L1; });
    if (m_dress == Dress::Blind && shown->banner) {
        shown->banner->sentence.clear();
        shown->banner->details.clear();
        shown->banner->actions.clear();
    }
}

} // namespace switchyard
