// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/routing/routingorigin.h"

namespace switchyard {

namespace {

template <class T>
std::optional<RoutingSource> sourceOf(const std::optional<T> &global, const std::optional<T> &conversation)
{
    if (conversation)
        return RoutingSource::Conversation;
    return global ? std::optional(RoutingSource::Global) : std::nullopt;
}

template <class Keys> void mark(QMap<QString, RoutingSource> &sources, const Keys &keys, RoutingSource source)
{
    for (const QString &key : keys)
        sources.insert(key, source);
}

template <class Map> QMap<QString, RoutingSource> sourcesOf(const Map &global, const Map &conversation)
{
    QMap<QString, RoutingSource> sources;
    mark(sources, global.keys(), RoutingSource::Global);
    mark(sources, conversation.keys(), RoutingSource::Conversation);
    return sources;
}

} // namespace

RoutingOrigins routingOrigins(const RoutingPreferences &global, const RoutingPreferences &conversation)
{
    return {
        .order = sourceOf(global.order, conversation.order),
        .only = sourceOf(global.only, conversation.only),
        .ignore = sourceOf(global.ignore, conversation.ignore),
        .allowFallbacks = sourceOf(global.allowFallbacks, conversation.allowFallbacks),
        .requireParameters = sourceOf(global.requireParameters, conversation.requireParameters),
        .dataCollection = sourceOf(global.dataCollection, conversation.dataCollection),
        .zdr = sourceOf(global.zdr, conversation.zdr),
        .enforceDistillableText = sourceOf(global.enforceDistillableText, conversation.enforceDistillableText),
        .quantizations = sourceOf(global.quantizations, conversation.quantizations),
        .sort = sourceOf(global.sort, conversation.sort),
        .sortPartition = sourceOf(global.sortPartition, conversation.sortPartition),
        .fallbackModels = sourceOf(global.fallbackModels, conversation.fallbackModels),
        .maxPrice = sourcesOf(global.maxPrice, conversation.maxPrice),
        .preferredMinThroughput = sourcesOf(global.preferredMinThroughput, conversation.preferredMinThroughput),
        .preferredMaxLatency = sourcesOf(global.preferredMaxLatency, conversation.preferredMaxLatency),
        .extra = sourcesOf(global.extra, conversation.extra),
    };
}

} // namespace switchyard
