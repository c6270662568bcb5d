// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/codecs/modelcodec.h"
#include "core/api/jsonreader.h"

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

/// Members of `pricing` and its overrides that are scalars but no prices.
bool isPrice(const QString &key, const QJsonValue &value)
{
    return (value.isString() || value.isDouble()) && key != "discount"_L1 && key != "min_prompt_tokens"_L1
        && !key.startsWith("utc_"_L1);
}

void takePrices(JsonReader &in, QMap<QString, Price> &prices)
{
    const QJsonObject &object = in.json();
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        if (!isPrice(it.key(), it.value()))
            continue;
        prices.insert(it.key(),
                      Price::fromText(it.value().isString() ? it.value().toString()
                                                            : QString::fromLatin1(decimalText(it.value()))));
        in.ignore(QLatin1StringView(it.key().toLatin1()));
    }
}

QJsonObject encodePrices(const QMap<QString, Price> &prices, QJsonObject into)
{
    for (auto it = prices.cbegin(); it != prices.cend(); ++it)
        into.insert(it.key(), it->text);
    return into;
}

PriceOverride decodeOverride(const QJsonObject &object)
{
    JsonReader in(object);
    PriceOverride entry;
    takePrices(in, entry.prices);
    entry.minPromptTokens = in.optional<qint64>("min_prompt_tokens"_L1);
    entry.utcStart = in.optional<int>("utc_start"_L1);
    entry.utcEnd = in.optional<int>("utc_end"_L1);
    entry.extra = in.extra();
    return entry;
}

QJsonObject encodeOverride(const PriceOverride &entry)
{
    QJsonObject object = encodePrices(entry.prices, entry.extra);
    if (entry.minPromptTokens)
        object.insert("min_prompt_tokens"_L1, *entry.minPromptTokens);
    if (entry.utcStart)
        object.insert("utc_start"_L1, *entry.utcStart);
    if (entry.utcEnd)
        object.insert("utc_end"_L1, *entry.utcEnd);
    return object;
}

} // namespace

PriceTable decodePricing(const QJsonObject &pricing)
{
    JsonReader in(pricing);
    PriceTable table;
    takePrices(in, table.prices);
    const QJsonArray overrides = in.optional<QJsonArray>("overrides"_L1).value_or(QJsonArray());
    for (const QJsonValue &entry : overrides)
        table.overrides.append(decodeOverride(entry.toObject()));
    table.discount = in.value<QString>("discount"_L1);
    table.extra = in.extra();
    return table;
}

QJsonObject encodePricing(const PriceTable &table)
{
    QJsonObject pricing = encodePrices(table.prices, table.extra);
    if (!table.overrides.isEmpty()) {
        QJsonArray overrides;
        for (const PriceOverride &entry : table.overrides)
            overrides.append(encodeOverride(entry));
        pricing.insert("overrides"_L1, overrides);
    }
    if (!table.discount.isEmpty()) { // a number on the wire; a text that is none stays text
        bool isNumber = false;
        const double discount = table.discount.toDouble(&isNumber);
        pricing.insert("discount"_L1, isNumber ? QJsonValue(discount) : QJsonValue(table.discount));
    }
    return pricing;
}

} // namespace switchyard
