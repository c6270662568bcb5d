// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/domain/ledger.h"
#include "core/services/answerrun.h"

#include <QList>
#include <QObject>

#include <memory>
#include <vector>

namespace switchyard {

class Client;

/// The answers of one session that are being written, side by side: what happens to one leaves the others alone.
class Answers : public QObject
{
    Q_OBJECT
public:
    Answers(Client &client, const Clock &clock, QObject *parent = nullptr);
    ~Answers() override;

    void add(const Message &answer, const LedgerEntry &entry);
    /// Nothing once it has ended. Valid until then.
    [[nodiscard]] AnswerRun *find(const MessageId &id) const;
    [[nodiscard]] QList<MessageId> ids() const; ///< in the order they were added
    [[nodiscard]] bool isEmpty() const { return m_running.empty(); }
    [[nodiscard]] qsizetype size() const { return qsizetype(m_running.size()); }

    void stop(const MessageId &id);
    void stopAll();
    /// What has grown since this was asked last, for the checkpoint.
    struct Grown
    {
        std::optional<Message> whole; ///< the first time, and after needWhole()
        MessageGrowth growth; ///< else
    };
    [[nodiscard]] QList<Grown> takeGrown();
    void needWhole(const MessageId &id);

Q_SIGNALS:
    void changed(const switchyard::MessageId &id);
    void ended(switchyard::AnswerRun &run); ///< it is no longer among them; valid until the event loop is back

private:
    struct Running
    {
        std::unique_ptr<AnswerRun> run;
        bool hasGrown = false, needsWhole = true;
        GrowthMark mark;
    };
    [[nodiscard]] std::vector<Running>::iterator place(const MessageId &id);

    Client &m_client;
    const Clock &m_clock;
    std::vector<Running> m_running;
};

} // namespace switchyard
