// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/conversation.h"
#include "core/routing/tokenestimate.h"

#include <QList>

#include <optional>

namespace switchyard {

/// What one message of a history costs in a request, before any correction.
struct MessageCount
{
    double tokens = 0; ///< of what every model is sent
    double reasoning = 0; ///< of thoughts, which go back to `reasoningFamily` only
    QString reasoningFamily; ///< empty = the thoughts go to nobody
    int uncounted = 0; ///< pictures, files and recordings
    bool isSent = false; ///< false: nothing of it is ever sent (a failed answer, an empty one)
    bool operator==(const MessageCount &) const = default;
};

/// Counts a message as buildRequest() would send it. One pass over its text.
[[nodiscard]] MessageCount countMessage(const Message &message, Vocabulary vocabulary);

/// One message of the history, for planContext().
struct ContextItem
{
    MessageId id;
    double tokens = 0;
    int uncounted = 0;
    bool beginsTurn = false; ///< a prompt: from here to the next one everything is kept or dropped together
    bool isExcluded = false, isPinned = false;
    bool operator==(const ContextItem &) const = default;
};

/// What is to be fitted into what.
struct ContextQuestion
{
    QList<ContextItem> history; ///< root to the last message before the prompt
    double fixedTokens = 0; ///< system prompt, the prompt itself: what always goes
    int fixedUncounted = 0;
    std::optional<qint64> contextLength; ///< tokens; nothing = not known, then everything fits
    qint64 reserved = 0; ///< tokens kept free for the answer, because so many were asked for
    TokenRatio ratio;
    ContextPolicy::Overflow policy = ContextPolicy::Overflow::Refuse;
};

/// What goes along with a prompt and what does not. Counts are estimates.
struct ContextPlan
{
    PromptEstimate prompt; ///< of what would be sent
    QList<MessageId> excluded; ///< left out because the user said so
    QList<MessageId> dropped; ///< oldest first; has to go so that the rest fits
    int droppedTurns = 0;
    qint64 overflow = 0; ///< tokens too many as long as nothing is dropped; 0 = it fits
    bool needsConsent = false; ///< `dropped` is a proposal: until the policy allows it nothing is sent
    bool isHopeless = false; ///< too long even without everything that may be dropped
    bool isTight = false; ///< only the upper end of the estimate does not fit: it is sent

    bool operator==(const ContextPlan &) const = default;
    [[nodiscard]] bool canSend() const { return !needsConsent && !isHopeless; }
};

/// The plan. Turns are dropped whole and oldest first, so that no answer stands without its prompt and no result
/// without its call; a turn with a pinned message stays. Nothing is dropped while even the lower end of the estimate
/// fits; when something must go, the upper end fits afterwards. Pure.
[[nodiscard]] ContextPlan planContext(const ContextQuestion &question);

} // namespace switchyard
