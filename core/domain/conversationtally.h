// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/message.h"

#include <QHash>
#include <QStringList>

#include <optional>
#include <set>

namespace switchyard {

/// What the messages of a conversation come to, kept while they come and go: a long conversation is never added up
/// again.
class ConversationTally
{
public:
    void add(const Message &message) { count(message, true); }
    void remove(const Message &message) { count(message, false); }

    /// The sum of what is known, reported before computed; nothing when no answer has a cost.
    [[nodiscard]] std::optional<Money> cost() const { return m_priced > 0 ? std::optional(m_cost) : std::nullopt; }
    /// That were asked, newest answer first.
    [[nodiscard]] QStringList models() const;

private:
    void count(const Message &message, bool comes);

    Money m_cost;
    qint64 m_priced = 0;
    QHash<QString, std::multiset<qint64>> m_answers; // by model, places in the conversation
};

} // namespace switchyard
