// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/endpoint.h"
#include "core/domain/routing.h"

namespace switchyard {

/// Whether an entry of order, only or ignore means this endpoint: its exact tag, its provider's slug (which does not
/// reach the service tiers) or the provider's name.
[[nodiscard]] bool slugMatches(const QString &slug, const Endpoint &endpoint);
/// What stands for an endpoint in such a list.
[[nodiscard]] QString routingSlug(const Endpoint &endpoint);

/// Asked before others: it is in `order`.
[[nodiscard]] bool isPinned(const RoutingPreferences &routing, const Endpoint &endpoint);
/// Never asked: it is in `ignore`, or not in an `only` that is there.
[[nodiscard]] bool isIgnored(const RoutingPreferences &routing, const Endpoint &endpoint);

/// A model's own preferences with one endpoint asked first, or no more before others. Lists replace those of `global`,
/// so what these say is taken along; a list that says the same as they do is left to them. Pinning ends ignoring.
[[nodiscard]] RoutingPreferences withPinned(const RoutingPreferences &model, const RoutingPreferences &global,
                                            const Endpoint &endpoint, bool on);
/// Likewise for never asking it. Ignoring ends pinning. An `only` that leaves it out is widened when it is asked again.
[[nodiscard]] RoutingPreferences withIgnored(const RoutingPreferences &model, const RoutingPreferences &global,
                                             const Endpoint &endpoint, bool on);

} // namespace switchyard
