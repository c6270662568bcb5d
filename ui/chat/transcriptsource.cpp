// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/transcriptsource.h"

namespace switchyard {

qsizetype TranscriptList::rowOf(const QString &id) const
{
    // What changes is most often the newest.
    for (qsizetype row = m_messages.size() - 1; row >= 0; --row) {
        if (m_messages[row].id == id)
            return row;
    }
    return -1;
}

TranscriptSource::Hint TranscriptList::hintAt(qsizetype row) const
{
    const TranscriptMessage &message = m_messages[row];
    return {message.role, message.text.size(), message.text.count(u'\n')};
}

Async<QList<TranscriptMessage>> TranscriptSource::load(qsizetype from, qsizetype to) const
{
    QList<TranscriptMessage> messages;
    for (qsizetype row = from; row <= to; ++row) {
        if (std::optional<TranscriptMessage> message = messageAt(row))
            messages.append(*std::move(message));
    }
    return readyAsync<QList<TranscriptMessage>>(messages);
}

std::optional<TranscriptSource::Text> TranscriptSource::textAt(qsizetype row) const
{
    const std::optional<TranscriptMessage> message = messageAt(row);
    if (!message)
        return {};
    return Text{message->role, message->text, message->reasoning, message->isLive()};
}

} // namespace switchyard
