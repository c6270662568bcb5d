// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/settings/answervotes.h"

#include "core/base/atomicfile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestFile = 8 << 20;

} // namespace

void AnswerVotes::load()
{
    if (m_votes)
        return;
    m_votes.emplace();
    const Result<QByteArray> content = readWholeFile(m_path, largestFile);
    if (!content)
        return;
    const QJsonArray list = QJsonDocument::fromJson(*content).object().value("votes"_L1).toArray();
    for (const QJsonValue &entry : list) {
        AnswerVote vote;
        const QJsonArray answers = entry["answers"_L1].toArray();
        for (const QJsonValue &answer : answers)
            vote.answers.append(MessageId(answer.toString()));
        vote.best = MessageId(entry["best"_L1].toString());
        if (!vote.answers.isEmpty())
            m_votes->append(vote);
    }
}

std::optional<AnswerVote> AnswerVotes::find(const MessageId &answer)
{
    load();
    const auto vote = std::ranges::find_if(m_votes->crbegin(), m_votes->crend(),
                                           [&](const AnswerVote &each) { return each.answers.contains(answer); });
    return vote == m_votes->crend() ? std::nullopt : std::optional(*vote);
}

Result<void> AnswerVotes::add(const AnswerVote &vote)
{
    load();
    m_votes->removeIf([&](const AnswerVote &each) {
        return std::ranges::any_of(vote.answers, [&](const MessageId &id) { return each.answers.contains(id); });
    });
    m_votes->append(vote);
    if (m_votes->size() > most)
        m_votes->remove(0, m_votes->size() - most);
    QJsonArray list;
    for (const AnswerVote &each : std::as_const(*m_votes)) {
        QJsonArray answers;
        for (const MessageId &id : each.answers)
            answers.append(id.text());
        list.append(QJsonObject{{"answers"_L1, answers}, {"best"_L1, each.best.text()}});
    }
    return writeFileAtomically(m_path, QJsonDocument(QJsonObject{{"version"_L1, 1}, {"votes"_L1, list}}).toJson());
}

} // namespace switchyard
