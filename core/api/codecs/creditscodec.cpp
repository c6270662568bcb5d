// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/codecs/creditscodec.h"

#include "core/api/codecs/jsonput_p.h"
#include "core/api/jsonreader.h"
#include "core/base/logging.h"

#include <QJsonDocument>
#include <QTimeZone>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

/// A body and its `data`, parsed and raw.
struct Envelope
{
    QByteArray bytes; // the raw slices look into this
    JsonSlice data;
};

Result<Envelope> open(QByteArrayView body)
{
    bool wasBroken = false;
    Envelope envelope{repairedUtf8(body, wasBroken), {}};
    const QByteArray trimmed = envelope.bytes.trimmed();
    if (!isJsonObject(trimmed))
        return failure(Error::Kind::BadReply, u"the answer is no JSON object"_s);
    envelope.bytes = trimmed;
    envelope.data = JsonSlice::of(envelope.bytes).member("data");
    if (!envelope.data.isObject() && !envelope.data.isArray())
        return failure(Error::Kind::BadReply, u"data: missing"_s);
    return envelope;
}

std::optional<QDateTime> moment(JsonReader &in, QLatin1StringView key)
{
    const auto text = in.optional<QString>(key);
    if (!text)
        return {};
    QDateTime time = QDateTime::fromString(*text, Qt::ISODateWithMs);
    if (!time.isValid())
        return {};
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeZone(QTimeZone::UTC);
    return time.toUTC();
}

Result<AccountKey> decodeAccountKey(JsonSlice slice)
{
    JsonReader in(slice.toObject(), slice);
    AccountKey key;
    key.hash = in.required<QString>("hash"_L1);
    key.name = in.value<QString>("name"_L1);
    key.label = in.value<QString>("label"_L1);
    key.disabled = in.value<bool>("disabled"_L1);
    key.limit = in.optional<Money>("limit"_L1);
    key.limitRemaining = in.optional<Money>("limit_remaining"_L1);
    key.usage = in.optional<Money>("usage"_L1);
    key.usageDaily = in.optional<Money>("usage_daily"_L1);
    key.usageWeekly = in.optional<Money>("usage_weekly"_L1);
    key.usageMonthly = in.optional<Money>("usage_monthly"_L1);
    key.limitReset = in.value<QString>("limit_reset"_L1);
    key.createdAt = moment(in, "created_at"_L1);
    key.updatedAt = moment(in, "updated_at"_L1);
    key.expiresAt = moment(in, "expires_at"_L1);
    key.extra = in.extra();
    return in.finish(std::move(key));
}

Result<ActivityRow> decodeActivityRow(JsonSlice slice)
{
    JsonReader in(slice.toObject(), slice);
    ActivityRow row;
    // Seen with a time of midnight behind the date.
    row.date = QDate::fromString(in.required<QString>("date"_L1).left(10), Qt::ISODate);
    if (!row.date.isValid())
        in.fail("date"_L1, "not a date");
    row.model = in.value<QString>("model"_L1);
    row.modelPermaslug = in.value<QString>("model_permaslug"_L1);
    row.endpointId = in.value<QString>("endpoint_id"_L1);
    row.providerName = in.value<QString>("provider_name"_L1);
    row.usage = in.optional<Money>("usage"_L1);
    row.byokUsage = in.optional<Money>("byok_usage_inference"_L1);
    row.requests = in.value<double>("requests"_L1);
    row.promptTokens = in.value<qint64>("prompt_tokens"_L1);
    row.completionTokens = in.value<qint64>("completion_tokens"_L1);
    row.reasoningTokens = in.value<qint64>("reasoning_tokens"_L1);
    row.extra = in.extra();
    return in.finish(std::move(row));
}

template <class T, class Decode> Result<QList<T>> decodeRows(QByteArrayView body, Decode decode)
{
    const auto envelope = open(body);
    if (!envelope)
        return std::unexpected(envelope.error());
    const QList<JsonSlice> slices
        = envelope->data.isArray() ? envelope->data.elements() : QList<JsonSlice>{envelope->data};
    QList<T> rows;
    for (const JsonSlice &slice : slices) {
        Result<T> row = decode(slice);
        if (row)
            rows.append(std::move(*row));
        else
            qCWarning(lcApi) << "entry dropped:" << row.error().message;
    }
    return rows;
}

} // namespace

Result<KeyInfo> decodeKeyInfo(QByteArrayView body)
{
    const auto envelope = open(body);
    if (!envelope)
        return std::unexpected(envelope.error());
    JsonReader in(envelope->data.toObject(), envelope->data, u"data"_s);
    KeyInfo info;
    info.label = in.value<QString>("label"_L1);
    info.limit = in.optional<Money>("limit"_L1);
    info.limitRemaining = in.optional<Money>("limit_remaining"_L1);
    info.limitReset = in.value<QString>("limit_reset"_L1);
    info.includeByokInLimit = in.optional<bool>("include_byok_in_limit"_L1);
    info.usage = in.optional<Money>("usage"_L1);
    info.usageDaily = in.optional<Money>("usage_daily"_L1);
    info.usageWeekly = in.optional<Money>("usage_weekly"_L1);
    info.usageMonthly = in.optional<Money>("usage_monthly"_L1);
    info.byokUsage = in.optional<Money>("byok_usage"_L1);
    info.isFreeTier = in.optional<bool>("is_free_tier"_L1);
    info.isManagementKey = in.optional<bool>("is_management_key"_L1);
    if (!info.isManagementKey) // its name until 2026
        info.isManagementKey = in.optional<bool>("is_provisioning_key"_L1);
    info.expiresAt = moment(in, "expires_at"_L1);
    JsonReader daily = in.object("free_model_daily_requests"_L1);
    info.freeRequestsLimit = daily.optional<qint64>("limit"_L1);
    info.freeRequestsUsed = daily.optional<qint64>("used"_L1);
    info.freeRequestsRemaining = daily.optional<qint64>("remaining"_L1);
    in.ignore("rate_limit"_L1); // deprecated, holds -1
    info.extra = in.extra();
    info.extra.remove("creator_user_id"_L1); // an account id has no place in our files
    return in.finish(std::move(info));
}

QJsonObject encodeKeyInfo(const KeyInfo &info)
{
    QJsonObject data = info.extra;
    data.insert("label"_L1, info.label);
    put(data, "limit"_L1, info.limit);
    put(data, "limit_remaining"_L1, info.limitRemaining);
    put(data, "limit_reset"_L1, info.limitReset);
    put(data, "include_byok_in_limit"_L1, info.includeByokInLimit);
    put(data, "usage"_L1, info.usage);
    put(data, "usage_daily"_L1, info.usageDaily);
    put(data, "usage_weekly"_L1, info.usageWeekly);
    put(data, "usage_monthly"_L1, info.usageMonthly);
    put(data, "byok_usage"_L1, info.byokUsage);
    put(data, "is_free_tier"_L1, info.isFreeTier);
    put(data, "is_management_key"_L1, info.isManagementKey);
    put(data, "expires_at"_L1, info.expiresAt);
    if (info.freeRequestsLimit || info.freeRequestsUsed || info.freeRequestsRemaining) {
        QJsonObject daily;
        put(daily, "limit"_L1, info.freeRequestsLimit);
        put(daily, "used"_L1, info.freeRequestsUsed);
        put(daily, "remaining"_L1, info.freeRequestsRemaining);
        data.insert("free_model_daily_requests"_L1, daily);
    }
    return {{u"data"_s, data}};
}

Result<Credits> decodeCredits(QByteArrayView body)
{
    const auto envelope = open(body);
    if (!envelope)
        return std::unexpected(envelope.error());
    JsonReader in(envelope->data.toObject(), envelope->data, u"data"_s);
    Credits credits;
    credits.total = in.required<Money>("total_credits"_L1);
    credits.used = in.required<Money>("total_usage"_L1);
    return in.finish(credits);
}

QJsonObject encodeCredits(const Credits &credits)
{
    QJsonObject data;
    put(data, "total_credits"_L1, std::optional(credits.total));
    put(data, "total_usage"_L1, std::optional(credits.used));
    return {{u"data"_s, data}};
}

Result<QList<AccountKey>> decodeAccountKeys(QByteArrayView body)
{
    return decodeRows<AccountKey>(body, decodeAccountKey);
}

QJsonObject encodeAccountKey(const AccountKey &key)
{
    QJsonObject object = key.extra;
    object.insert("hash"_L1, key.hash);
    object.insert("name"_L1, key.name);
    object.insert("label"_L1, key.label);
    object.insert("disabled"_L1, key.disabled);
    put(object, "limit"_L1, key.limit);
    put(object, "limit_remaining"_L1, key.limitRemaining);
    put(object, "usage"_L1, key.usage);
    put(object, "usage_daily"_L1, key.usageDaily);
    put(object, "usage_weekly"_L1, key.usageWeekly);
    put(object, "usage_monthly"_L1, key.usageMonthly);
    put(object, "limit_reset"_L1, key.limitReset);
    put(object, "created_at"_L1, key.createdAt);
    put(object, "updated_at"_L1, key.updatedAt);
    put(object, "expires_at"_L1, key.expiresAt);
    return object;
}

Result<QList<ActivityRow>> decodeActivity(QByteArrayView body)
{
    return decodeRows<ActivityRow>(body, decodeActivityRow);
}

QJsonObject encodeActivityRow(const ActivityRow &row)
{
    QJsonObject object = row.extra;
    object.insert("date"_L1, row.date.toString(Qt::ISODate));
    object.insert("model"_L1, row.model);
    object.insert("model_permaslug"_L1, row.modelPermaslug);
    object.insert("endpoint_id"_L1, row.endpointId);
    object.insert("provider_name"_L1, row.providerName);
    put(object, "usage"_L1, row.usage);
    put(object, "byok_usage_inference"_L1, row.byokUsage);
    object.insert("requests"_L1, row.requests);
    object.insert("prompt_tokens"_L1, row.promptTokens);
    object.insert("completion_tokens"_L1, row.completionTokens);
    object.insert("reasoning_tokens"_L1, row.reasoningTokens);
    return object;
}

Result<GenerationRecord> decodeGeneration(QByteArrayView body)
{
    const auto envelope = open(body);
    if (!envelope)
        return std::unexpected(envelope.error());
    JsonReader in(envelope->data.toObject(), envelope->data, u"data"_s);
    GenerationRecord record;
    record.id = in.required<QString>("id"_L1);
    record.model = in.value<QString>("model"_L1);
    record.providerName = in.value<QString>("provider_name"_L1);
    record.finishReason = in.value<QString>("finish_reason"_L1);
    record.nativeFinishReason = in.value<QString>("native_finish_reason"_L1);
    record.totalCost = in.optional<Money>("total_cost"_L1);
    record.promptTokens = in.optional<qint64>("native_tokens_prompt"_L1);
    record.completionTokens = in.optional<qint64>("native_tokens_completion"_L1);
    record.reasoningTokens = in.optional<qint64>("native_tokens_reasoning"_L1);
    record.cachedTokens = in.optional<qint64>("native_tokens_cached"_L1);
    record.latencyMs = in.optional<qint64>("latency"_L1);
    record.generationTimeMs = in.optional<qint64>("generation_time"_L1);
    record.cancelled = in.optional<bool>("cancelled"_L1);
    record.extra = in.extra();
    return in.finish(std::move(record));
}

QJsonObject encodeGeneration(const GenerationRecord &record)
{
    QJsonObject data = record.extra;
    data.insert("id"_L1, record.id);
    put(data, "model"_L1, record.model);
    put(data, "provider_name"_L1, record.providerName);
    put(data, "finish_reason"_L1, record.finishReason);
    put(data, "native_finish_reason"_L1, record.nativeFinishReason);
    put(data, "total_cost"_L1, record.totalCost);
    put(data, "native_tokens_prompt"_L1, record.promptTokens);
    put(data, "native_tokens_completion"_L1, record.completionTokens);
    put(data, "native_tokens_reasoning"_L1, record.reasoningTokens);
    put(data, "native_tokens_cached"_L1, record.cachedTokens);
    put(data, "latency"_L1, record.latencyMs);
    put(data, "generation_time"_L1, record.generationTimeMs);
    put(data, "cancelled"_L1, record.cancelled);
    return {{u"data"_s, data}};
}

} // namespace switchyard
