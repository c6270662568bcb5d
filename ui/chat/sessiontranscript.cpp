// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/sessiontranscript.h"

#include "core/services/connections.h"
#include "ui/chat/outline/retrycountdown.h"
#include "ui/chat/transcriptmapper.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {
constexpr qsizetype shownAhead = 16; // messages
constexpr qsizetype searchedAhead = 1000;
} // namespace

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
    bool isAllShown = true;
    const auto isShown = [](const MessageNode &node) { return node.role != Role::System; };
    if (!path.isEmpty())
        m_session->tree().walkUp(path.last(), [&](const MessageNode &node) { isAllShown &= isShown(node); });
    if (!isAllShown)
        path.removeIf([&](const MessageId &id) { return !isShown(*m_session->tree().find(id)); });
    const auto [before, now] = std::ranges::mismatch(m_path, path);
    const qsizetype same = now - path.begin();
    m_path = std::move(path);
    m_found = m_path.size(); // the newest are looked at first
    return same;
}

qsizetype SessionTranscript::rowOf(const QString &id) const
{
    // What changes is most often the newest, else near what changed before.
    const MessageId wanted(id);
    if (!m_path.isEmpty() && m_path.last() == wanted)
        return m_path.size() - 1;
    const qsizetype start = std::min(m_found, m_path.size());
    for (qsizetype above = start - 1, below = start; above >= 0 || below < m_path.size(); --above, ++below) {
        if (below < m_path.size() && m_path[below] == wanted)
            return m_found = below;
        if (above >= 0 && m_path[above] == wanted)
            return m_found = above;
    }
    return -1;
}

TranscriptSource::Hint SessionTranscript::hintAt(qsizetype row) const
{
    const MessageNode *node = m_session ? m_session->tree().find(m_path[row]) : nullptr;
    return node ? Hint{node->role, node->length, node->lines} : Hint{};
}

/// Who looks at a message soon looks at what stands around it.
const Message *SessionTranscript::fetched(qsizetype row, qsizetype above, qsizetype below) const
{
    if (!m_session)
        return nullptr;
    const Message *message = m_session->message(m_path[row]);
    if (!message) {
        const qsizetype first = std::max<qsizetype>(0, row - above);
        m_session->want(m_path.sliced(first, std::min(m_path.size(), row + below + 1) - first));
    }
    return message;
}

std::optional<TranscriptSource::Text> SessionTranscript::textAt(qsizetype row) const
{
    const Message *message = fetched(row, 0, searchedAhead);
    if (!message)
        return {};
    const bool isLive = message->state == MessageState::Waiting || message->state == MessageState::Streaming;
    return Text{message->role, shownText(*message), message->reasoningText(), isLive};
}

std::optional<TranscriptMessage> SessionTranscript::messageAt(qsizetype row) const
{
    const Message *message = fetched(row, shownAhead, shownAhead);
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

Async<QList<TranscriptMessage>> SessionTranscript::load(qsizetype from, qsizetype to) const
{
    if (!m_session)
        return readyAsync<QList<TranscriptMessage>>({});
    return andThen(m_session->load(m_path.sliced(from, to - from + 1)), m_session.data(),
                   [](const QList<MessageBody> &bodies) {
                       QList<TranscriptMessage> messages;
                       messages.reserve(bodies.size());
                       for (const MessageBody &body : bodies)
                           messages.append(transcriptMessage(*body, {}));
                       return readyAsync<QList<TranscriptMessage>>(messages);
                   });
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
