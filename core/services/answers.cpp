// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/answers.h"

#include <algorithm>

namespace switchyard {

Answers::Answers(Client &client, const Clock &clock, QObject *parent)
    : QObject(parent), m_client(client), m_clock(clock)
{
}

Answers::~Answers() = default;

void Answers::add(const Message &answer, const LedgerEntry &entry)
{
    auto run = std::make_unique<AnswerRun>(m_client, m_clock, answer, entry);
    const MessageId id = answer.id;
    connect(run.get(), &AnswerRun::changed, this, [this, id] {
        if (const auto at = place(id); at != m_running.end())
            at->hasGrown = true;
        Q_EMIT changed(id);
    });
    connect(run.get(), &AnswerRun::finished, this, [this, id] {
        const auto at = place(id);
        if (at == m_running.end())
            return;
        AnswerRun *done = at->run.release();
        m_running.erase(at);
        done->disconnect(this);
        done->deleteLater(); // it is the one that is calling
        Q_EMIT ended(*done);
    });
    m_running.push_back({.run = std::move(run)});
}

AnswerRun *Answers::find(const MessageId &id) const
{
    const auto at = std::ranges::find_if(m_running, [&](const Running &one) { return one.run->message().id == id; });
    return at == m_running.end() ? nullptr : at->run.get();
}

QList<MessageId> Answers::ids() const
{
    QList<MessageId> ids;
    for (const Running &one : m_running)
        ids.append(one.run->message().id);
    return ids;
}

void Answers::stop(const MessageId &id)
{
    if (AnswerRun *run = find(id))
        run->stop();
}

void Answers::stopAll()
{
    for (const MessageId &id : ids())
        stop(id);
}

QList<Answers::Grown> Answers::takeGrown()
{
    QList<Grown> grown;
    for (Running &one : m_running) {
        const Message &message = one.run->message();
        if (!std::exchange(one.hasGrown, false) || message.state != MessageState::Streaming)
            continue;
        Grown gain{.whole = {}, .growth = one.mark.take(message)};
        if (std::exchange(one.needsWhole, false))
            gain.whole = message;
        grown.append(gain);
    }
    return grown;
}

void Answers::needWhole(const MessageId &id)
{
    if (const auto at = place(id); at != m_running.end())
        at->needsWhole = at->hasGrown = true;
}

std::vector<Answers::Running>::iterator Answers::place(const MessageId &id)
{
    return std::ranges::find_if(m_running, [&](const Running &one) { return one.run->message().id == id; });
}

} // namespace switchyard
