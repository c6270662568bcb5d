// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/outline/retrycountdown.h"

#include "core/services/chatsession.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace switchyard {

RetryCountdown::RetryCountdown(QObject *parent) : QObject(parent)
{
    m_timer.setInterval(250ms); // the seconds that are shown are never far from the truth
    connect(&m_timer, &QTimer::timeout, this, &RetryCountdown::tick);
}

void RetryCountdown::start(ChatSession *session, const MessageId &answer, std::chrono::seconds wait)
{
    m_waiting.insert(answer, {session, QDeadlineTimer(wait)});
    m_timer.start();
    Q_EMIT ticked(answer);
}

void RetryCountdown::cancel(const MessageId &answer)
{
    if (m_waiting.remove(answer) > 0)
        Q_EMIT ticked(answer);
    if (m_waiting.isEmpty())
        m_timer.stop();
}

std::optional<std::chrono::seconds> RetryCountdown::remaining(const MessageId &answer) const
{
    const auto waiting = m_waiting.constFind(answer);
    if (waiting == m_waiting.cend())
        return {};
    return std::max(
        1s, std::chrono::ceil<std::chrono::seconds>(std::chrono::nanoseconds(waiting->end.remainingTimeAsDuration())));
}

void RetryCountdown::tick()
{
    const QList<MessageId> all = m_waiting.keys();
    for (const MessageId &answer : all) {
        const Waiting waiting = m_waiting.value(answer);
        if (waiting.end.hasExpired()) {
            cancel(answer);
            if (waiting.session && waiting.session->message(answer))
                waiting.session->retry(answer);
        } else {
            Q_EMIT ticked(answer);
        }
    }
}

} // namespace switchyard
