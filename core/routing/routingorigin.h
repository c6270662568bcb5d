// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/routing.h"

#include <QMap>

#include <optional>

namespace switchyard {

enum class RoutingSource { Global, Model, Conversation };

/// For every member of the merged routing who set it; nothing for a member nobody set. Members are named as in
/// RoutingPreferences, maps entry by entry.
struct RoutingOrigins
{
    std::optional<RoutingSource> order, only, ignore;
    std::optional<RoutingSource> allowFallbacks, requireParameters, dataCollection, zdr, enforceDistillableText;
    std::optional<RoutingSource> quantizations, sort, sortPartition, fallbackModels;
    QMap<QString, RoutingSource> maxPrice, preferredMinThroughput, preferredMaxLatency;
    QMap<QString, RoutingSource> extra;

    bool operator==(const RoutingOrigins &) const = default;
};

/// Explains merged(merged(global, model), conversation).
[[nodiscard]] RoutingOrigins routingOrigins(const RoutingPreferences &global, const RoutingPreferences &model,
                                            const RoutingPreferences &conversation);

} // namespace switchyard
