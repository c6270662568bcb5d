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
#include <optional>

namespace switchyard {

struct EncodedChat;

class ChatStream;
class Client;

/// Where an answer that comes to no end is ended by us; what came until then is kept.
struct AnswerLimits
{
    /// Of text, thoughts and arguments of calls. No model writes as much in one answer: one that repeats itself for an
    /// hour does.
    qint64 characters = 4'000'000;
    /// What the answer alone may cost, USD: estimated from what was received, by the frozen prices. A list without a
    /// known price has no such limit; nor has any, when this is absent. The default is far above what an answer costs
    /// whose end somebody waits for.
    std::optional<Money> cost = Money::fromPicos(5'000'000'000'000);
};

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

    void setLimits(const AnswerLimits &limits) { m_limits = limits; } ///< before start()
    void start(const ApiTarget &target, const EncodedChat &chat);
    void fail(const Error &error); ///< before start(): no key, a request that cannot be made
    void stop(); ///< by the user

Q_SIGNALS:
    void left(); ///< the request is on its way
    void changed();
    void finished();

private:
    void take(const Delta &delta);
    void measure(const Delta &delta);
    [[nodiscard]] std::optional<Money> estimatedCost() const;
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
    AnswerLimits m_limits;
    qint64 m_received = 0; // characters
    QString m_unmeasured; // what came since the tokens were last estimated
    double m_tokens = 0; // estimated
    QString m_endedBecause; // of a limit; empty while none is reached
    bool m_stopRequested = false;
    bool m_finished = false;
};

} // namespace switchyard
