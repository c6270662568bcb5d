// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/domain/chat.h"
#include "core/domain/routing.h"

#include <QHash>
#include <QList>
#include <QString>

namespace switchyard {

/// What is known when the user presses Send.
struct TurnContext
{
    QList<Message> path; ///< root to the message to be answered; attachments carry their url or are in `contents`
    QString systemPrompt; ///< empty = none
    ModelId model;
    SamplingParameters parameters;
    RoutingPreferences global, conversation; ///< members of the conversation win one by one
    QString prefill; ///< the answer's beginning, to be continued; empty = none
    QHash<QString, QString> contents; ///< SHA-256 of a stored attachment -> its data URL

    bool operator==(const TurnContext &) const = default;
};

/// The request that sends a path to a model, with a history that servers accept:
/// * answers that failed, are still being made or say nothing are left out; interrupted and stopped ones go as they
/// are;
/// * every tool call is followed by exactly one result, in the order of the calls: one that never came is replaced by a
///   sentence saying that the tool was not run, one without a call is left out. A tool message holds one result;
/// * reasoning goes back only to the family that made it, and only when it is whole: others cannot check its
/// signatures;
/// * a prefill is the last message, without blanks at its end, because servers refuse those.
/// Errors: BadRequest when there is no model, nothing to answer, or an attachment without content (`host` names it).
[[nodiscard]] Result<ChatRequest> buildRequest(const TurnContext &context);
/// The same with this path instead of the context's: nothing of a long history is copied.
[[nodiscard]] Result<ChatRequest> buildRequest(const TurnContext &context, const QList<const Message *> &path);

/// Who made a model, as far as its id tells: the author of "author/slug", else the letters the id begins with.
[[nodiscard]] QString modelFamily(const QString &modelId);
/// The family of the model that gave this answer.
[[nodiscard]] QString answeringFamily(const Message &answer);

} // namespace switchyard
