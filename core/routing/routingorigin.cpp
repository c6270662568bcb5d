// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/routing/routingorigin.h"

namespace switchyard {

namespace {

template <class T>
std::optional<RoutingSource> sourceOf(const std::optional<T> &global, const std::optional<T> &model,
                                      const std::optional<T> &conversation)
{
    if (conversation)
        return RoutingSource::Conversation;
    if (model)
        return RoutingSource::Model;
    return global ? std::optional(RoutingSource::Global) : std::nullopt;
}

template <class Keys> void mark(QMap<QString, RoutingSource> &sources, const Keys &keys, RoutingSource source)
{
    for (const QString &key : keys)
        sources.insert(key, source);
}

template <class Map>
QMap<QString, RoutingSource> sourcesOf(const Map &global, const Map &model, const Map &conversation)
{
    QMap<QString, RoutingSource> sources;
    mark(sources, global.keys(), RoutingSource::Global);
    mark(sources, model.keys(), RoutingSource::Model);
    mark(sources, conversation.keys(), RoutingSource::Conversation);
    return sources;
}

} // namespace

RoutingOrigins routingOrigins(const RoutingPreferences &global, const RoutingPreferences &model,
                              const RoutingPreferences &conversation)
{
    return {
        .order = sourceOf(global.order, model.order, conversation.order),
        .only = sourceOf(global.only, model.only, conversation.only),
        .ignore = sourceOf(global.ignore, model.ignore, conversation.ignore),
        .allowFallbacks = sourceOf(global.allowFallbacks, model.allowFallbacks, conversation.allowFallbacks),
        .requireParameters
        = sourceOf(global.requireParameters, model.requireParameters, conversation.requireParameters),
        .dataCollection = sourceOf(global.dataCollection, model.dataCollection, conversation.dataCollection),
        .zdr = sourceOf(global.zdr, model.zdr, conversation.zdr),
        .enforceDistillableText
        = sourceOf(global.enforceDistillableText, model.enforceDistillableText, conversation.enforceDistillableText),
        .quantizations = sourceOf(global.quantizations, model.quantizations, conversation.quantizations),
        .sort = sourceOf(global.sort, model.sort, conversation.sort),
        .sortPartition = sourceOf(global.sortPartition, model.sortPartition, conversation.sortPartition),
        .fallbackModels = sourceOf(global.fallbackModels, model.fallbackModels, conversation.fallbackModels),
        .maxPrice = sourcesOf(global.maxPrice, model.maxPrice, conversation.maxPrice),
        .preferredMinThroughput
        = sourcesOf(global.preferredMinThroughput, model.preferredMinThroughput, conversation.preferredMinThroughput),
        .preferredMaxLatency
        = sourcesOf(global.preferredMaxLatency, model.preferredMaxLatency, conversation.preferredMaxLatency),
        .extra = sourcesOf(global.extra, model.extra, conversation.extra),
    };
}

} // namespace switchyard
