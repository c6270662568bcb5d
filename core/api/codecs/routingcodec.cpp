// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/codecs/routingcodec.h"

#include "core/api/codecs/jsonput_p.h"
#include "core/api/jsonreader.h"

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

/// A bare number is the wire's short form of {"p50": number}.
QJsonValue encodePercentiles(const QMap<QString, double> &values)
{
    if (values.size() == 1 && values.firstKey() == "p50"_L1)
        return values.first();
    QJsonObject object;
    for (auto it = values.cbegin(); it != values.cend(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

QMap<QString, double> decodePercentileLimits(JsonReader &in, QLatin1StringView key)
{
    if (const auto number = in.optional<double>(key))
        return {{u"p50"_s, *number}};
    QMap<QString, double> values;
    const QJsonObject object = in.optional<QJsonObject>(key).value_or(QJsonObject());
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        if (it.value().isDouble())
            values.insert(it.key(), it.value().toDouble());
    }
    return values;
}

} // namespace

QJsonObject encodeWireRouting(const RoutingPreferences &routing)
{
    QJsonObject provider = routing.extra;
    put(provider, "order"_L1, routing.order);
    put(provider, "only"_L1, routing.only);
    put(provider, "ignore"_L1, routing.ignore);
    put(provider, "allow_fallbacks"_L1, routing.allowFallbacks);
    put(provider, "require_parameters"_L1, routing.requireParameters);
    put(provider, "data_collection"_L1, routing.dataCollection);
    put(provider, "zdr"_L1, routing.zdr);
    put(provider, "enforce_distillable_text"_L1, routing.enforceDistillableText);
    put(provider, "quantizations"_L1, routing.quantizations);
    if (routing.sortPartition) {
        QJsonObject sort{{u"partition"_s, *routing.sortPartition}};
        put(sort, "by"_L1, routing.sort);
        provider.insert("sort"_L1, sort);
    } else {
        put(provider, "sort"_L1, routing.sort);
    }
    if (!routing.maxPrice.isEmpty()) {
        QJsonObject prices; // as text: no digit is lost
        for (auto it = routing.maxPrice.cbegin(); it != routing.maxPrice.cend(); ++it)
            prices.insert(it.key(), it->toText());
        provider.insert("max_price"_L1, prices);
    }
    if (!routing.preferredMinThroughput.isEmpty())
        provider.insert("preferred_min_throughput"_L1, encodePercentiles(routing.preferredMinThroughput));
    if (!routing.preferredMaxLatency.isEmpty())
        provider.insert("preferred_max_latency"_L1, encodePercentiles(routing.preferredMaxLatency));
    return provider;
}

RoutingPreferences decodeWireRouting(const QJsonObject &provider)
{
    JsonReader in(provider);
    RoutingPreferences routing;
    routing.order = in.optional<QStringList>("order"_L1);
    routing.only = in.optional<QStringList>("only"_L1);
    routing.ignore = in.optional<QStringList>("ignore"_L1);
    routing.allowFallbacks = in.optional<bool>("allow_fallbacks"_L1);
    routing.requireParameters = in.optional<bool>("require_parameters"_L1);
    routing.dataCollection = in.optional<QString>("data_collection"_L1);
    routing.zdr = in.optional<bool>("zdr"_L1);
    routing.enforceDistillableText = in.optional<bool>("enforce_distillable_text"_L1);
    routing.quantizations = in.optional<QStringList>("quantizations"_L1);
    routing.sort = in.optional<QString>("sort"_L1);
    if (const auto sort = in.optional<QJsonObject>("sort"_L1)) {
        JsonReader inside(*sort);
        routing.sort = inside.optional<QString>("by"_L1);
        routing.sortPartition = inside.optional<QString>("partition"_L1);
    }
    const QJsonObject prices = in.optional<QJsonObject>("max_price"_L1).value_or(QJsonObject());
    for (auto it = prices.constBegin(); it != prices.constEnd(); ++it) {
        if (const auto price = Money::fromText(decimalText(it.value())))
            routing.maxPrice.insert(it.key(), *price);
    }
    routing.preferredMinThroughput = decodePercentileLimits(in, "preferred_min_throughput"_L1);
    routing.preferredMaxLatency = decodePercentileLimits(in, "preferred_max_latency"_L1);
    routing.extra = in.extra();
    return routing;
}

} // namespace switchyard
