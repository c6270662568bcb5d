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
        latest.append({*it->rbegin(), it.key()});
    std::ranges::sort(latest, std::ranges::greater());
    QStringList names;
    for (const auto &[sequence, name] : std::as_const(latest))
        names.append(name);
    return names;
}

void ConversationTally::count(const Message &message, bool comes)
{
    if (const auto cost = message.usage.cost ? message.usage.cost : message.computedCost) {
        comes ? m_cost += *cost : m_cost -= *cost;
        m_priced += comes ? 1 : -1;
    }
    const QString model = message.model.text();
    if (message.role != Role::Assistant || model.isEmpty())
        return;
    std::multiset<qint64> &places = m_answers[model];
    if (comes)
        places.insert(message.sequence);
    else if (const auto known = places.find(message.sequence); known != places.end())
        places.erase(known);
    if (places.empty())
        m_answers.remove(model);
}

} // namespace switchyard
