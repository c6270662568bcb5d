// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/conversationtally.h"

#include <algorithm>
#include <functional>

namespace switchyard {

QStringList ConversationTally::models() const
{
    QList<std::pair<qint64, QString>> latest;
    for (auto it = m_answers.cbegin(); it != m_answers.cend(); ++it)
        latest.append({it->last(), it.key()});
    std::ranges::sort(latest, std::ranges::greater());
    QStringList names;
    for (const auto &[sequence, name] : std::as_const(latest))
        names.append(name);
    return names;
}

QHash<QString, ConversationTally::Spent> ConversationTally::spent() const
{
    QHash<QString, Spent> all;
    for (auto it = m_spent.cbegin(); it != m_spent.cend(); ++it) {
        all.insert(it.key(),
                   {.cost = it->priced > 0 ? std::optional(it->cost) : std::nullopt,
                    .answers = it->answers,
                    .unknown = it->answers - it->priced,
                    .promptTokens = it->promptTokens,
                    .completionTokens = it->completionTokens});
    }
    return all;
}

void ConversationTally::count(const Message &message, bool comes)
{
    if (const auto cost = message.usage.cost ? message.usage.cost : message.computedCost) {
        comes ? m_cost += *cost : m_cost -= *cost;
        m_priced += comes ? 1 : -1;
    }
    if (message.role != Role::Assistant)
        return;
    if (message.isFinal())
        countSpent(message, comes);
    const QString model = message.model.text();
    if (model.isEmpty())
        return;
    QList<qint64> &places = m_answers[model];
    const auto place = std::ranges::lower_bound(places, message.sequence); // nearly always the end
    if (comes)
        places.insert(place, message.sequence);
    else if (place != places.end() && *place == message.sequence)
        places.erase(place);
    if (places.isEmpty())
        m_answers.remove(model);
}

void ConversationTally::countSpent(const Message &message, bool comes)
{
    const QString model = message.answeredBy.isEmpty() ? message.model.text() : message.answeredBy;
    const int step = comes ? 1 : -1;
    Sum &sum = m_spent[model];
    sum.answers += step;
    if (const auto cost = message.usage.cost ? message.usage.cost : message.computedCost) {
        comes ? sum.cost += *cost : sum.cost -= *cost;
        sum.priced += step;
    }
    sum.promptTokens += step * message.usage.promptTokens.value_or(0);
    sum.completionTokens += step * message.usage.completionTokens.value_or(0);
    if (sum.answers == 0)
        m_spent.remove(model);
}

} // namespace switchyard
