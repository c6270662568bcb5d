// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/conversation.h"
#include "core/routing/contextplan.h"
#include "core/routing/costestimate.h"

#include <QList>

#include <optional>

namespace switchyard {

/// What sending a draft to one recipient would mean.
struct RecipientEstimate
{
    Recipient recipient;
    bool isListed = false; ///< the connection's list has this model; false also while there is no list
    ContextPlan plan; ///< with the tokens of the prompt: plan.prompt
    std::optional<qint64> contextLength; ///< tokens; nothing = the list does not say
    std::optional<qint64> longestAnswer; ///< tokens: what was asked for, else what the model may, within the room
    std::optional<qint64> roomLeft; ///< tokens for the answer after the likely prompt; negative = too long
    /// USD. The minimum: everything before the draft cached, an answer without a token. The maximum: nothing cached,
    /// the longest answer. Nothing when no price is known.
    std::optional<CostRange> price;

    bool operator==(const RecipientEstimate &) const = default;
};

/// The same for all recipients together.
struct ContextEstimate
{
    QList<RecipientEstimate> recipients; ///< in the order asked for
    std::optional<CostRange> price; ///< the sum; `partial` when one of them is not known
    bool isProvisional = false; ///< the history is still being counted; contextChanged() tells when it is done

    bool operator==(const ContextEstimate &) const = default;
    [[nodiscard]] bool canSend() const;
};

} // namespace switchyard
