// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/gateway/account.h"

#include "core/gateway/jsontext.h"
#include "core/gateway/talkers.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTimeZone>

#include <algorithm>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

constexpr Money purchased = Money::fromPicos(50'000'000'000'000); // 50 USD of pretend money
constexpr Money keyLimit = Money::fromPicos(20'000'000'000'000);
constexpr qint64 lookupDelayMs = 700; // the real one is late by seconds
constexpr qsizetype mostGenerations = 5000;

QString hashOf(const QByteArray &secret)
{
    return QString::fromLatin1(QCryptographicHash::hash(secret, QCryptographicHash::Sha256).toHex());
}

QString maskOf(const QByteArray &secret)
{
    return QString::fromLatin1(secret.size() < 20 ? QByteArray("sandbox...")
                                                  : secret.first(14) + "..." + secret.last(3));
}

bool equalInConstantTime(QByteArrayView a, QByteArrayView b)
{
    if (a.size() != b.size())
        return false;
    int difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= a[i] ^ b[i];
    return difference == 0;
}

WireError notFound(const QString &what)
{
    return WireError::typed(404, what, u"not_found"_s);
}
WireError badRequest(const QString &what)
{
    return WireError::typed(400, what, u"invalid_request"_s);
}

void optionalMoney(JsonText &json, QByteArrayView key, const std::optional<Money> &value)
{
    if (value)
        json.money(key, *value);
    else
        json.null(key);
}

void optionalText(JsonText &json, QByteArrayView key, const QString &value)
{
    if (value.isEmpty())
        json.null(key);
    else
        json.text(key, value);
}

QByteArray isoTime(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs).toLatin1();
}

void usageMembers(JsonText &json, Money usage)
{
    for (const char *key : {"usage", "usage_daily", "usage_weekly", "usage_monthly"})
        json.money(key, usage);
    for (const char *key : {"byok_usage", "byok_usage_daily", "byok_usage_weekly", "byok_usage_monthly"})
        json.number(key, 0);
}

} // namespace

QByteArray randomKey()
{
    quint32 words[8];
    QRandomGenerator::system()->fillRange(words);
    return "sk-sandbox-" + QByteArray(reinterpret_cast<const char *>(words), sizeof(words)).toHex();
}

Account::Account(const Catalogue &catalogue, quint64 seed) : m_catalogue(catalogue)
{
    m_clock.start();
    inventHistory(seed);
    addKey(u"Old laptop"_s, false).disabled = true;
    addKey(u"Command line"_s, false).limitReset = u"weekly"_s;
}

SandboxKey &Account::addKey(const QString &name, bool management, const QByteArray &secret)
{
    SandboxKey key;
    key.secret = secret.isEmpty() ? randomKey() : secret;
    key.hash = hashOf(key.secret);
    key.label = maskOf(key.secret);
    key.name = name;
    key.isManagement = management;
    if (!management) {
        key.limit = keyLimit;
        key.limitReset = u"monthly"_s;
    }
    key.created = QDateTime::currentDateTimeUtc();
    m_keys.append(key);
    return m_keys.last();
}

SandboxKey *Account::keyFor(QByteArrayView bearer)
{
    SandboxKey *found = nullptr;
    for (SandboxKey &key : m_keys) { // all of them, so that the time tells nothing
        if (equalInConstantTime(key.secret, bearer) && !key.disabled)
            found = &key;
    }
    return found;
}

SandboxKey *Account::keyByHash(const QString &hash)
{
    const auto it = std::ranges::find(m_keys, hash, &SandboxKey::hash);
    return it == m_keys.end() ? nullptr : &*it;
}

Money Account::affordable(const SandboxKey &key) const
{
    const Money balance = purchased - m_historyCost - m_sessionCost;
    return key.limit ? std::min(balance, *key.limit - key.usage) : balance;
}

void Account::charge(const QString &keyHash, Money cost)
{
    m_sessionCost += cost;
    if (SandboxKey *key = keyByHash(keyHash))
        key->usage += cost;
}

void Account::record(GenerationEntry entry)
{
    entry.visibleAt = m_clock.elapsed() + lookupDelayMs;
    m_order.append(entry.id);
    m_generations.insert(entry.id, entry);
    if (m_order.size() > mostGenerations)
        m_generations.remove(m_order.takeFirst());
}

QByteArray Account::keyInfo(const SandboxKey &key) const
{
    JsonText json;
    json.text("label", key.label);
    optionalMoney(json, "limit", key.limit);
    optionalMoney(json, "limit_remaining", key.limit ? std::optional(*key.limit - key.usage) : std::nullopt);
    optionalText(json, "limit_reset", key.limitReset);
    json.flag("include_byok_in_limit", false);
    usageMembers(json, key.usage);
    json.flag("is_free_tier", false)
        .flag("is_management_key", key.isManagement)
        .flag("is_provisioning_key", key.isManagement)
        .text("creator_user_id", u"user_sandbox");
    optionalText(json, "expires_at", key.expiresAt);
    json.raw("rate_limit", R"({"requests":-1,"interval":"10s","note":"This field is deprecated and safe to ignore."})")
        .raw("free_model_daily_requests", R"({"limit":1000,"used":0,"remaining":1000})")
        .raw("allowed_data_regions", R"(["global"])")
        .null("organization_id")
        .text("workspace_id", u"workspace_sandbox");
    return JsonText().raw("data", json.done()).done();
}

QByteArray Account::credits() const
{
    JsonText json;
    json.money("total_credits", purchased).money("total_usage", m_historyCost + m_sessionCost);
    return JsonText().raw("data", json.done()).done();
}

QByteArray Account::keyJson(const SandboxKey &key) const
{
    JsonText json;
    json.text("hash", key.hash).text("name", key.name).text("label", key.label).flag("disabled", key.disabled);
    optionalMoney(json, "limit", key.limit);
    optionalMoney(json, "limit_remaining", key.limit ? std::optional(*key.limit - key.usage) : std::nullopt);
    optionalText(json, "limit_reset", key.limitReset);
    json.flag("include_byok_in_limit", false);
    usageMembers(json, key.usage);
    json.text("created_at", QString::fromLatin1(isoTime(key.created)));
    optionalText(json, "updated_at", key.updated.isValid() ? QString::fromLatin1(isoTime(key.updated)) : QString());
    optionalText(json, "expires_at", key.expiresAt);
    json.text("creator_user_id", u"user_sandbox").null("external_user").text("workspace_id", u"workspace_sandbox");
    return json.done();
}

QByteArray Account::keyList(bool withDisabled) const
{
    QList<QByteArray> items;
    for (const SandboxKey &key : m_keys) {
        if (!key.isManagement && (withDisabled || !key.disabled))
            items.append(keyJson(key));
    }
    return JsonText().raw("data", jsonArray(items)).done();
}

/// Takes the members that a key may be given. An amount goes through its text, never through a double's arithmetic.
static std::optional<WireError> applyTo(SandboxKey &key, const QJsonObject &body)
{
    if (body.contains("name"_L1)) {
        key.name = body.value("name"_L1).toString();
        if (key.name.isEmpty())
            return badRequest(u"name must not be empty"_s);
    }
    if (body.contains("limit"_L1)) {
        const QJsonValue limit = body.value("limit"_L1);
        key.limit = limit.isDouble() ? Money::fromText(QByteArray::number(limit.toDouble(), 'g', 15)) : std::nullopt;
        if (!limit.isNull() && (!key.limit || key.limit->isNegative()))
            return badRequest(u"limit must be a number of USD, or null"_s);
    }
    if (body.contains("limit_reset"_L1)) {
        key.limitReset = body.value("limit_reset"_L1).toString();
        static const QStringList known{QString(), u"daily"_s, u"weekly"_s, u"monthly"_s};
        if (!known.contains(key.limitReset))
            return badRequest(u"limit_reset must be daily, weekly, monthly or null"_s);
    }
    if (body.contains("disabled"_L1))
        key.disabled = body.value("disabled"_L1).toBool();
    if (body.contains("expires_at"_L1))
        key.expiresAt = body.value("expires_at"_L1).toString();
    return {};
}

std::expected<QByteArray, WireError> Account::createKey(const QByteArray &body)
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    if (!object.contains("name"_L1))
        return std::unexpected(badRequest(u"name is required"_s));
    SandboxKey key = addKey(QString(), false);
    m_keys.removeLast();
    key.limit.reset();
    key.limitReset.clear();
    if (const auto problem = applyTo(key, object))
        return std::unexpected(*problem);
    m_keys.append(key);
    return JsonText().raw("data", keyJson(key)).text("key", QString::fromLatin1(key.secret)).done();
}

std::expected<QByteArray, WireError> Account::showKey(const QString &hash) const
{
    const auto it = std::ranges::find(m_keys, hash, &SandboxKey::hash);
    if (it == m_keys.cend())
        return std::unexpected(notFound(u"No API key with this hash"_s));
    return JsonText().raw("data", keyJson(*it)).done();
}

std::expected<QByteArray, WireError> Account::changeKey(const QString &hash, const QByteArray &body)
{
    SandboxKey *key = keyByHash(hash);
    if (!key)
        return std::unexpected(notFound(u"No API key with this hash"_s));
    SandboxKey changed = *key;
    if (const auto problem = applyTo(changed, QJsonDocument::fromJson(body).object()))
        return std::unexpected(*problem);
    changed.updated = QDateTime::currentDateTimeUtc();
    *key = changed;
    return JsonText().raw("data", keyJson(changed)).done();
}

std::expected<QByteArray, WireError> Account::deleteKey(const QString &hash)
{
    const SandboxKey *key = keyByHash(hash);
    if (!key || key->isManagement)
        return std::unexpected(notFound(u"No API key with this hash"_s));
    m_keys.removeIf([&hash](const SandboxKey &k) { return k.hash == hash; });
    return QByteArray(R"({"deleted":true})");
}

void Account::inventHistory(quint64 seed)
{
    static constexpr QLatin1StringView used[] = {
        "openai/gpt-5-mini"_L1,       "anthropic/claude-sonnet-4.5"_L1,
        "google/gemini-2.5-flash"_L1, "deepseek/deepseek-v3.2"_L1,
        "qwen/qwen3-coder"_L1,
    };
    const QDate today = QDateTime::currentDateTimeUtc().date();
    for (int day = 30; day >= 1; --day) {
        const QDate date = today.addDays(-day);
        Dice dice(seedFrom(seed, u"activity"_s, date.toString(Qt::ISODate)));
        for (const QLatin1StringView id : used) {
            if (dice.below(3) == 0 || (date.dayOfWeek() > 5 && dice.below(2) == 0))
                continue;
            HistoryRow row{.date = date, .model = m_catalogue.find(QString(id)), .requests = 1 + dice.below(24)};
            row.promptTokens = row.requests * (200 + dice.below(3000));
            row.completionTokens = row.requests * (80 + dice.below(900));
            row.reasoningTokens = row.model->model.reasoning ? row.completionTokens / 4 : 0;
            Usage usage;
            usage.promptTokens = row.promptTokens;
            usage.completionTokens = row.completionTokens;
            PriceTable prices = row.model->endpoints.first().pricing;
            prices.overrides.clear(); // a day's sum is no single long prompt
            row.cost = prices.costOf(usage, QTime(12, 0)).value_or(Money());
            m_historyCost += row.cost;
            m_history.append(row);
        }
    }
}

std::expected<QByteArray, WireError> Account::activity(const QString &date) const
{
    const QDate today = QDateTime::currentDateTimeUtc().date();
    const QDate only = QDate::fromString(date, Qt::ISODate);
    if (!date.isEmpty() && (!only.isValid() || only >= today || only < today.addDays(-30)))
        return std::unexpected(badRequest(u"date must be one of the last 30 completed UTC days (YYYY-MM-DD)"_s));
    QList<QByteArray> rows;
    for (const HistoryRow &row : m_history) {
        if (only.isValid() && row.date != only)
            continue;
        const Endpoint &endpoint = row.model->endpoints.first();
        JsonText json;
        json.text("date", row.date.toString(Qt::ISODate))
            .text("model", row.model->model.id.text())
            .text("model_permaslug", row.model->model.canonicalSlug)
            .text("endpoint_id", endpoint.tag)
            .text("provider_name", endpoint.providerName)
            .money("usage", row.cost)
            .number("byok_usage_inference", 0)
            .number("requests", row.requests)
            .number("prompt_tokens", row.promptTokens)
            .number("completion_tokens", row.completionTokens)
            .number("reasoning_tokens", row.reasoningTokens)
            .text("workspace_id", u"workspace_sandbox");
        rows.append(json.done());
    }
    return JsonText().raw("data", jsonArray(rows)).done();
}

std::expected<QByteArray, WireError> Account::generation(const QString &id) const
{
    const auto it = m_generations.constFind(id);
    if (it == m_generations.cend() || m_clock.elapsed() < it->visibleAt)
        return std::unexpected(notFound(u"Generation %1 not found"_s.arg(id)));
    const GenerationEntry &entry = *it;
    JsonText json;
    json.text("id", entry.id)
        .text("upstream_id", QString("up-"_L1 + entry.id))
        .text("request_id", QString("req-"_L1 + entry.id))
        .text("created_at", QString::fromLatin1(isoTime(entry.created)))
        .text("model", entry.model)
        .text("provider_name", entry.provider)
        .text("api_type", u"completions")
        .null("router")
        .null("preset_id");
    optionalText(json, "session_id", entry.sessionId);
    optionalText(json, "external_user", entry.user);
    json.text("workspace_id", u"workspace_sandbox").text("data_region", u"global");
    json.money("total_cost", entry.cost)
        .money("usage", entry.cost)
        .money("upstream_inference_cost", entry.cost)
        .number("cache_discount", 0)
        .flag("is_byok", false);
    optionalText(json, "service_tier", entry.serviceTier);
    json.null("response_cache_source_id");
    for (const char *key : {"tokens_prompt", "native_tokens_prompt"})
        json.number(key, entry.usage.promptTokens.value_or(0));
    for (const char *key : {"tokens_completion", "native_tokens_completion"})
        json.number(key, entry.usage.completionTokens.value_or(0));
    json.number("native_tokens_reasoning", entry.usage.reasoningTokens.value_or(0))
        .number("native_tokens_cached", entry.usage.cachedTokens.value_or(0))
        .number("native_tokens_completion_images", entry.usage.imageTokens.value_or(0));
    for (const char *key : {"num_media_prompt", "num_media_completion", "num_input_audio_prompt", "num_search_results",
                            "num_fetches", "web_search_engine"})
        json.null(key);
    json.number("latency", entry.latencyMs).number("generation_time", entry.durationMs).null("moderation_latency");
    json.flag("streamed", entry.streamed).flag("cancelled", entry.cancelled);
    optionalText(json, "finish_reason", entry.finishReason);
    optionalText(json, "native_finish_reason",
                 entry.finishReason.isEmpty() ? QString() : nativeFinishReason(entry.tokenizer, entry.finishReason));
    json.null("app_id").text("origin", u"").null("http_referer").null("user_agent").null("provider_responses");
    return JsonText().raw("data", json.done()).done();
}

} // namespace switchyard
