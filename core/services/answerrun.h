// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/api/apitarget.h"
#include "core/base/clock.h"
#include "core/domain/chat.h"
#include "core/domain/fold.h"
#include "core/domain/ledger.h"

#include <QObject>

#include <memory>

namespace switchyard {

class ChatStream;
class Client;

/// One answer while it is being written: the stream, the message it grows into, and its row of the ledger. Knows no
/// store and no window. finished() exactly once, however it ends; the message is final then.
class AnswerRun : public QObject
{
    Q_OBJECT
public:
    /// `answer` is the empty message to fill (or the beginning to go on from); `entry` its row, with the frozen prices.
    AnswerRun(Client &client, const Clock &clock, Message answer, LedgerEntry entry, QObject *parent = nullptr);
    ~AnswerRun() override;

    [[nodiscard]] const Message &message() const { return m_message; }
    [[nodiscard]] const LedgerEntry &entry() const { return m_entry; }
    [[nodiscard]] const ApiTarget &target() const { return m_target; }
    [[nodiscard]] bool isFinished() const { return m_finished; }

    void start(const ApiTarget &target, const ChatRequest &request);
    void fail(const Error &error); ///< before start(): no key, a request that cannot be made
    void stop(); ///< by the user

Q_SIGNALS:
    void changed();
    void finished();

private:
    void take(const Delta &delta);
    void end(const Result<Completion> &result);
    void settle(MessageState state);

    Client &m_client;
    const Clock &m_clock;
    const std::chrono::milliseconds m_begun;
    Message m_message;
    MessageFolder m_folder;
    LedgerEntry m_entry;
    ApiTarget m_target;
    std::unique_ptr<ChatStream> m_stream;
    qint64 m_received = 0; // characters of text and thoughts
    bool m_stopRequested = false;
    bool m_finished = false;
};

} // namespace switchyard
