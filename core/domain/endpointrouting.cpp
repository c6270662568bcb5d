// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/endpointrouting.h"

#include <algorithm>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

bool isListed(const std::optional<QStringList> &list, const Endpoint &endpoint)
{
    return list && std::ranges::any_of(*list, [&](const QString &slug) { return slugMatches(slug, endpoint); });
}

void takeOut(QStringList &list, const Endpoint &endpoint)
{
    list.removeIf([&](const QString &slug) { return slugMatches(slug, endpoint); });
}

/// A model's list that says what the defaults say is left to them.
std::optional<QStringList> ownList(const QStringList &list, const std::optional<QStringList> &global)
{
    return list == global.value_or(QStringList()) ? std::nullopt : std::optional(list);
}

} // namespace

bool slugMatches(const QString &slug, const Endpoint &endpoint)
{
    if (slug.isEmpty())
        return false;
    if (slug.compare(endpoint.tag, Qt::CaseInsensitive) == 0)
        return true;
    const QString variant = endpoint.tag.section(u'/', 1).toLower();
    if (variant == "priority"_L1 || variant == "flex"_L1 || variant == "batch"_L1)
        return false;
    return slug.compare(endpoint.tag.section(u'/', 0, 0), Qt::CaseInsensitive) == 0
        || slug.compare(endpoint.providerName, Qt::CaseInsensitive) == 0;
}

QString routingSlug(const Endpoint &endpoint)
{
    return endpoint.tag.isEmpty() ? endpoint.providerName : endpoint.tag;
}

bool isPinned(const RoutingPreferences &routing, const Endpoint &endpoint)
{
    return isListed(routing.order, endpoint);
}

bool isIgnored(const RoutingPreferences &routing, const Endpoint &endpoint)
{
    const bool isLeftOut = routing.only && !routing.only->isEmpty() && !isListed(routing.only, endpoint);
    return isLeftOut || isListed(routing.ignore, endpoint);
}

RoutingPreferences withPinned(const RoutingPreferences &model, const RoutingPreferences &global,
                              const Endpoint &endpoint, bool on)
{
    RoutingPreferences own = model;
    if (on && isIgnored(merged(global, model), endpoint))
        own = withIgnored(model, global, endpoint, false);
    QStringList order = merged(global, own).order.value_or(QStringList());
    takeOut(order, endpoint);
    if (on)
        order.prepend(routingSlug(endpoint));
    own.order = ownList(order, global.order);
    return own;
}

RoutingPreferences withIgnored(const RoutingPreferences &model, const RoutingPreferences &global,
                               const Endpoint &endpoint, bool on)
{
    RoutingPreferences own = model;
    if (on && isPinned(merged(global, model), endpoint))
        own = withPinned(model, global, endpoint, false);
    const RoutingPreferences all = merged(global, own);
    QStringList ignore = all.ignore.value_or(QStringList());
    takeOut(ignore, endpoint);
    if (on)
        ignore << routingSlug(endpoint);
    own.ignore = ownList(ignore, global.ignore);
    if (!on && all.only && !all.only->isEmpty() && !isListed(all.only, endpoint))
        own.only = ownList(*all.only + QStringList{routingSlug(endpoint)}, global.only);
    return own;
}

} // namespace switchyard
