// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What of ParallelView hides who answers until a vote.

#include "core/services/chatsession.h"
#include "ui/chat/parallel/parallelview.h"

#include <algorithm>

namespace switchyard {

void ParallelView::setBlind(bool blind)
{
    if (m_blind == blind)
        return;
    m_blind = blind;
    updateHidden();
}

void ParallelView::updateHidden()
{
    const bool hidden = m_blind && !m_vote && !m_group.isEmpty();
    if (hidden == m_hidden)
        return;
    m_hidden = hidden;
    drawLots(false);
    if (m_session)
        fillColumns();
    Q_EMIT hiddenChanged();
}

void ParallelView::vote(const MessageId &best)
{
    if (!m_hidden || !m_session)
        return;
    const AnswerVote vote{.answers = m_group, .best = best};
    const QString letter = answerLetter(m_order.indexOf(best));
    if (const Result<void> kept = m_votes.add(vote); !kept)
        Q_EMIT voteFailed(kept.error());
    m_vote = vote;
    m_hidden = false; // the order stays: the eye knows which is which
    fillColumns();
    Q_EMIT hiddenChanged();
    const QList<AnswerFacts> all = facts();
    const auto winner = std::ranges::find(all, best, &AnswerFacts::id);
    Q_EMIT voted(winner == all.end() ? tr("A tie") : tr("%1 was %2").arg(letter, winner->name));
}

} // namespace switchyard
