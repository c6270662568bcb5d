// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A table: long lines are its rows.
#include "core/gateway/faults.h"
#include "core/gateway/httpfaults_p.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QLocale>
#include <QTimeZone>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

// clang-format off
constexpr HttpFaultRow rows[] = {
    {"400", 400, "Provider returned error", R"({"provider_name":"Sandbox","raw":"{\"error\":{\"message\":\"unexpected value for max_tokens\",\"type\":\"invalid_request_error\"}}","error_type":"invalid_request"})", "", "", "400 from the provider, with its own words in metadata.raw."},
    {"context-length", 400, "This endpoint's maximum context length is 131072 tokens. However, you requested about 190412 tokens (182220 of text input, 8192 in the output). Please reduce the length of either one.", R"({"provider_name":null,"error_type":"context_length_exceeded","previous_errors":[{"code":400,"message":"Input is too long","provider_name":"Sandbox","raw":"prompt_too_long"},{"code":502,"message":"Upstream closed","provider_name":"Together","raw":"ECONNRESET"}]})", "", "", "400 because the prompt is too long, after two attempts."},
    {"unsupported-parameter", 400, "Unsupported value: 'temperature' does not support 0.2 with this model. Only the default (1) value is supported.", R"({"provider_name":"Sandbox","error_type":"invalid_request","provider_code":"unsupported_value"})", "", "", "400 for a parameter the model does not take."},
    {"content-policy", 400, "The prompt was refused by the provider's policy", R"({"provider_name":"Sandbox","error_type":"content_policy_violation"})", "", "", "400 because the provider refuses the prompt."},
    {"invalid-image", 400, "Failed to extract 1 image(s).", R"({"provider_name":"Sandbox","error_type":"invalid_image"})", "", "", "400 for a picture that cannot be read."},
    {"model-not-found", 400, "sandbox/fault-model-not-found is not a valid model ID", R"({"error_type":"invalid_request"})", R"({"code":"model_not_found","retryable":false,"requested_models":["sandbox/fault-model-not-found"],"fallback_models":["sandbox/showcase"]})", "", "400 as for a model that has gone; names another one."},
    {"401", 401, "User not found.", R"({"error_type":"authentication"})", "", "", "401: the key is refused."},
    {"401-missing", 401, "Missing Authentication header", "", "", "", "401 in the short form, without metadata."},
    {"402", 402, "Insufficient credits. Add more using https://openrouter.ai/settings/credits", R"({"error_type":"payment_required"})", "", "", "402: no credits left."},
    {"402-afford", 402, "This request requires more credits, or fewer max_tokens. You requested up to 8192 tokens, but can only afford 1137. To increase, visit https://openrouter.ai/settings/credits and add more credits", R"({"error_type":"payment_required"})", "", "", "402: the worst case of max_tokens is more than what is left."},
    {"402-key-limit", 402, "Key limit exceeded (total limit). Manage it using https://openrouter.ai/settings/keys", R"({"error_type":"payment_required"})", "", "", "402: the limit of this key is used up, the account is not."},
    {"403", 403, "This key may not use this endpoint", R"({"error_type":"permission_denied"})", "", "", "403: the wrong kind of key."},
    {"403-moderation", 403, "Your chosen model requires moderation and your input was flagged for \"violence\". No credits were charged.", R"({"reasons":["violence","harassment"],"flagged_input":"the first hundred characters of what was flagged","provider_name":"Sandbox","model_slug":"sandbox/fault-403-moderation"})", "", "", "403: moderation flagged the prompt, with reasons."},
    {"403-guardrail", 403, "Request blocked by guardrail", R"({"patterns":["credit-card","email"],"error_type":"permission_denied"})", "", "", "403: a guardrail of the account blocked the prompt."},
    {"403-region", 403, "This model is not available in your region", R"({"error_type":"permission_denied"})", R"({"code":"region_restricted","retryable":false,"excluded_by":["geo"],"fallback_models":["sandbox/showcase"]})", "", "403: not available in this region."},
    {"404", 404, "No endpoints found for sandbox/fault-404.", R"({"error_type":"not_found"})", R"({"code":"no_endpoints","retryable":false,"requested_models":["sandbox/fault-404"],"affected_providers":["sandbox"],"fallback_models":["sandbox/showcase","sandbox/essayist"],"docs_url":"https://openrouter.ai/docs"})", "", "404: no endpoint is left; other models are offered."},
    {"404-privacy", 404, "No endpoints found matching your data policy", R"({"error_type":"not_found"})", R"({"code":"privacy_restricted","retryable":false,"excluded_by":["data_policy:training"],"constraint":{"field":"provider.data_collection","detail":"deny"},"fallback_models":["sandbox/showcase"]})", "", "404: the privacy settings leave no endpoint."},
    {"408", 408, "Request timed out", R"({"error_type":"timeout"})", "", "", "408: the upload took too long."},
    {"409", 409, "Conflict", "", "", "", "409: a conflict."},
    {"410", 410, "This endpoint has been removed", "", "", "", "410: gone."},
    {"412", 412, "Precondition failed", R"({"error_type":"precondition_failed"})", "", "", "412: a precondition failed."},
    {"413", 413, "Request entity too large", R"({"error_type":"payload_too_large"})", "", "", "413: the request is too large."},
    {"422", 422, "Unprocessable: messages[0].content", R"({"error_type":"unprocessable"})", "", "", "422: understood, but not processable."},
    {"429", 429, "Provider returned error", R"({"provider_name":"Sandbox","raw":"sandbox/fault-429 is temporarily rate-limited upstream. Please retry shortly.","error_type":"rate_limit_exceeded"})", "", "Retry-After: 3", "429 of the moment, with Retry-After: 3 seconds."},
    {"429-no-hint", 429, "Rate limit exceeded", R"({"error_type":"rate_limit_exceeded"})", "", "", "429 that does not say how long to wait."},
    {"429-date", 429, "Rate limit exceeded", R"({"error_type":"rate_limit_exceeded"})", "", "Retry-After: @date", "429 with Retry-After as a date, five seconds ahead."},
    {"429-rubbish", 429, "Rate limit exceeded", R"({"error_type":"rate_limit_exceeded"})", "", "Retry-After: soon", "429 with a Retry-After that is neither a number nor a date."},
    {"429-forever", 429, "Rate limit exceeded", R"({"error_type":"rate_limit_exceeded"})", "", "Retry-After: 1000000000000", "429 with a Retry-After of thirty thousand years."},
    {"429-daily", 429, "Rate limit exceeded: free-models-per-day. Add 10 credits to unlock 1000 free model requests per day", R"({"headers":{"X-RateLimit-Limit":"50","X-RateLimit-Remaining":"0","X-RateLimit-Reset":"@midnight"},"limit_source":"openrouter_free_tier_daily","error_type":"rate_limit_exceeded"})", "", "X-RateLimit-Reset: @midnight", "429: the free requests of today are used up."},
    {"500", 500, "Internal Server Error", R"({"error_type":"server"})", "", "", "500 with a masked message."},
    {"502", 502, "Provider returned error", R"({"provider_name":"Sandbox","raw":{"error":{"message":"upstream connect error","code":"ECONNREFUSED"}},"error_type":"provider_unavailable","previous_errors":[{"code":502,"message":"Provider returned error","provider_name":"Together","raw":"bad gateway"}]})", "", "", "502: the provider is down, raw as an object."},
    {"503", 503, "No providers available", R"({"error_type":"provider_overloaded"})", R"({"code":"temporarily_unavailable","retryable":true,"retry_after":2,"fallback_models":["sandbox/showcase"]})", "Retry-After: 2", "503: overloaded, with Retry-After: 2 seconds."},
    {"504", 504, "Gateway timeout", R"({"error_type":"timeout"})", "", "", "504: timeout at the gateway."},
    {"524", 524, "A timeout occurred", R"({"error_type":"timeout"})", "", "", "524: timeout at the edge."},
    {"529", 529, "Provider overloaded", R"({"provider_name":"Sandbox","error_type":"provider_overloaded"})", "", "", "529: the provider is overloaded."},
};
// clang-format on

} // namespace

std::span<const HttpFaultRow> httpFaultRows()
{
    return rows;
}

std::optional<WireError> httpFault(const QString &slug)
{
    for (const HttpFaultRow &row : rows) {
        if (slug != QLatin1StringView(row.slug))
            continue;
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const QByteArray midnight
            = QByteArray::number(QDateTime(now.date().addDays(1), QTime(0, 0), now.timeZone()).toMSecsSinceEpoch());
        const auto parse = [&midnight](const char *text) {
            return QJsonDocument::fromJson(QByteArray(text).replace("@midnight", midnight)).object();
        };
        WireError error{.status = row.status,
                        .message = QString::fromUtf8(row.message),
                        .metadata = parse(row.metadata),
                        .availability = parse(row.availability)};
        if (const QByteArray header(row.header); !header.isEmpty()) {
            const qsizetype colon = header.indexOf(": ");
            QByteArray value = header.mid(colon + 2).replace("@midnight", midnight);
            if (value == "@date")
                value = QLocale::c().toString(now.addSecs(5), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1();
            error.headers.append({header.first(colon), value});
        }
        return error;
    }
    return {};
}

} // namespace switchyard
