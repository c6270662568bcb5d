// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/message.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace switchyard {

/// What the messages of a conversation come to, kept while they come and go: a long conversation is never added up
/// again.
class ConversationTally
{
public:
    /// What finished answers have cost.
    struct Spent
    {
        std::optional<Money> cost; ///< reported before computed; nothing when none is known
        int answers = 0;
        int unknown = 0; ///< of them: those whose cost is not known
        qint64 promptTokens = 0, completionTokens = 0;
        bool operator==(const Spent &) const = default;
    };

    void add(const Message &message) { count(message, true); }
    void remove(const Message &message) { count(message, false); }

    /// The sum of what is known, reported before computed; nothing when no answer has a cost.
    [[nodiscard]] std::optional<Money> cost() const { return m_priced > 0 ? std::optional(m_cost) : std::nullopt; }
    /// That were asked, newest answer first.
    [[nodiscard]] QStringList models() const;
    /// By the model that answered.
    [[nodiscard]] QHash<QString, Spent> spent() const;

private:
    struct Sum
    {
        Money cost;
        int answers = 0, priced = 0;
        qint64 promptTokens = 0, completionTokens = 0;
    };
    void count(const Message &message, bool comes);
    void countSpent(const Message &message, bool comes);

    Money m_cost;
    qint64 m_priced = 0;
    QHash<QString, QList<qint64>> m_answers; // by model, places in the conversation in order
    QHash<QString, Sum> m_spent;
};

} // namespace switchyard
