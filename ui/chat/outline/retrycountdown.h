// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/ids.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <optional>

namespace switchyard {

class ChatSession;

/// Answers that are asked for again by themselves when the time that the server named is over. Nothing begins unless
/// the user has said so, and each can be called off.
class RetryCountdown final : public QObject
{
    Q_OBJECT

public:
    explicit RetryCountdown(QObject *parent);

    void start(ChatSession *session, const MessageId &answer, std::chrono::seconds wait);
    void cancel(const MessageId &answer);
    /// Whole seconds, at least one; nothing when that answer does not wait.
    [[nodiscard]] std::optional<std::chrono::seconds> remaining(const MessageId &answer) const;

Q_SIGNALS:
    void ticked(const switchyard::MessageId &answer); ///< another second, or it is over

private:
    struct Waiting
    {
        QPointer<ChatSession> session;
        QDeadlineTimer end;
    };
    void tick();

    QHash<MessageId, Waiting> m_waiting;
    QTimer m_timer;
};

} // namespace switchyard
