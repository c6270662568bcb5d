// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/connection.h"

#include <QJsonObject>
#include <QLatin1StringView>

namespace switchyard {

/// How a family of servers departs from the unified API, as data. Nobody asks for a host name.
struct DialectTraits
{
    /// How reasoning is asked for: with the object of the unified API, with `reasoning_effort` alone.
    enum class Reasoning { Object, EffortOnly };

    bool unified = false; ///< takes every member of the unified API
    bool knownMembersOnly = false; ///< answers 400 to a member it does not know
    QLatin1StringView maxTokensMember; ///< what the output limit is called
    bool asksForStreamUsage = false; ///< usage in a stream only with stream_options.include_usage
    Reasoning reasoning = Reasoning::EffortOnly;
    bool takesReasoningBack = false; ///< assistant messages may carry `reasoning` and `reasoning_details`
    bool knowsDeveloperRole = false; ///< else it is sent as system
    bool sendsAppHeaders = false; ///< HTTP-Referer, X-OpenRouter-Title
    bool hasAccount = false; ///< /key, /credits, /generation exist
};

[[nodiscard]] DialectTraits traitsOf(Dialect dialect);

/// The members of a unified request that this dialect may be sent; what it cannot take is left out or renamed.
[[nodiscard]] QJsonObject adaptedRequest(const QJsonObject &unified, const DialectTraits &traits);

} // namespace switchyard
