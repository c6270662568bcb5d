// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/codecs/errorcodec.h"

#include "core/api/jsonslice.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
#include <array>

namespace switchyard {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::seconds longestWait = 24h;
constexpr qsizetype rawLength = 2000;

struct CodeKind
{
    QLatin1StringView code;
    Error::Kind kind;
};

/// Codes and types that tell more than the status beside them, or stand where there is none.
constexpr std::array codeKinds{
    CodeKind{"authentication"_L1, Error::Kind::Unauthorized},
    CodeKind{"authentication_error"_L1, Error::Kind::Unauthorized},
    CodeKind{"invalid_api_key"_L1, Error::Kind::Unauthorized},
    CodeKind{"payment_required"_L1, Error::Kind::OutOfCredits},
    CodeKind{"insufficient_quota"_L1, Error::Kind::OutOfCredits},
    CodeKind{"permission_denied"_L1, Error::Kind::Forbidden},
    CodeKind{"permission_error"_L1, Error::Kind::Forbidden},
    CodeKind{"region_restricted"_L1, Error::Kind::Forbidden},
    CodeKind{"not_found"_L1, Error::Kind::NotFound},
    CodeKind{"not_found_error"_L1, Error::Kind::NotFound},
    CodeKind{"model_not_found"_L1, Error::Kind::NotFound},
    CodeKind{"no_endpoints"_L1, Error::Kind::NotFound},
    CodeKind{"rate_limit_exceeded"_L1, Error::Kind::RateLimited},
    CodeKind{"rate_limit_error"_L1, Error::Kind::RateLimited},
    CodeKind{"capacity_exhausted"_L1, Error::Kind::RateLimited},
    CodeKind{"server"_L1, Error::Kind::ProviderFailed},
    CodeKind{"server_error"_L1, Error::Kind::ProviderFailed},
    CodeKind{"api_error"_L1, Error::Kind::ProviderFailed},
    CodeKind{"unmapped"_L1, Error::Kind::ProviderFailed},
    CodeKind{"timeout"_L1, Error::Kind::ProviderFailed},
    CodeKind{"overloaded_error"_L1, Error::Kind::ProviderFailed},
    CodeKind{"unavailable_error"_L1, Error::Kind::ProviderFailed},
    CodeKind{"provider_overloaded"_L1, Error::Kind::ProviderFailed},
    CodeKind{"provider_unavailable"_L1, Error::Kind::ProviderFailed},
    CodeKind{"temporarily_unavailable"_L1, Error::Kind::ProviderFailed},
    CodeKind{"context_length_exceeded"_L1, Error::Kind::BadRequest},
    CodeKind{"exceed_context_size_error"_L1, Error::Kind::BadRequest},
    CodeKind{"invalid_request"_L1, Error::Kind::BadRequest},
    CodeKind{"invalid_request_error"_L1, Error::Kind::BadRequest},
    CodeKind{"content_policy_violation"_L1, Error::Kind::BadRequest},
    CodeKind{"unsupported_parameter"_L1, Error::Kind::BadRequest},
    CodeKind{"unknown_parameter"_L1, Error::Kind::BadRequest},
    CodeKind{"tool_use_failed"_L1, Error::Kind::BadRequest},
};

std::optional<Error::Kind> kindOfCode(const QString &code)
{
    const auto it = std::ranges::find_if(codeKinds, [&](const CodeKind &known) { return code == known.code; });
    return it == codeKinds.end() ? std::nullopt : std::optional(it->kind);
}

QString textOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    return value.isDouble() ? QString::number(value.toInteger()) : QString();
}

/// A status written as `code`, or nothing.
std::optional<int> statusOf(const QJsonValue &code)
{
    const int status = code.isString() ? code.toString().toInt() : int(code.toInteger());
    return status >= 300 && status < 600 ? std::optional(status) : std::nullopt;
}

/// The sentence inside `metadata.raw`: text, an object, or an object written as text.
QString upstreamSentence(const QJsonValue &raw)
{
    QJsonObject object = raw.toObject();
    if (raw.isString()) {
        const QString text = raw.toString().trimmed();
        object = QJsonDocument::fromJson(text.toUtf8()).object();
        if (object.isEmpty())
            return text.left(500);
    }
    const QJsonValue inner = object.contains("error"_L1) ? object.value("error"_L1) : QJsonValue(object);
    return (inner.isString() ? inner.toString() : inner.toObject().value("message"_L1).toString()).left(500);
}

QString listed(const QJsonValue &list)
{
    QStringList words;
    const QJsonArray array = list.toArray();
    for (const QJsonValue &word : array)
        words.append(word.toString());
    return words.join(u", "_s).left(500);
}

/// Puts what `metadata` knows into the error.
void addMetadata(Error &error, const QJsonObject &metadata, const ErrorContext &context)
{
    error.provider = metadata.value("provider_name"_L1).toString(error.provider);
    const QString type = metadata.value("error_type"_L1).toString();
    if (!type.isEmpty())
        error.code = type;
    const QString upstream = upstreamSentence(metadata.value("raw"_L1));
    if (!upstream.isEmpty() && !error.message.contains(upstream))
        error.message += ": "_L1 + upstream;
    const QString reasons = listed(metadata.value("reasons"_L1));
    if (!reasons.isEmpty())
        error.message += " (reasons: "_L1 + reasons + ')'_L1;
    const QString patterns = listed(metadata.value("patterns"_L1));
    if (!patterns.isEmpty())
        error.message += " (patterns: "_L1 + patterns + ')'_L1;

    const QJsonValue reset = metadata.value("headers"_L1).toObject().value("X-RateLimit-Reset"_L1);
    const qint64 resetMs = reset.isString() ? reset.toString().toLongLong() : reset.toInteger();
    if (!error.retryAfter && resetMs > 0) {
        const qint64 seconds = (resetMs - context.now.toMSecsSinceEpoch()) / 1000;
        if (seconds >= 0)
            error.retryAfter = std::min(std::chrono::seconds(seconds), longestWait);
    }
    if (metadata.value("limit_source"_L1).toString().endsWith("_daily"_L1))
        error.code = dailyFreeQuotaCode;
}

void addAvailability(Error &error, const QJsonObject &availability)
{
    if (availability.isEmpty())
        return;
    const QString code = availability.value("code"_L1).toString();
    if (!code.isEmpty())
        error.code = code;
    const QJsonArray models = availability.value("fallback_models"_L1).toArray();
    for (const QJsonValue &model : models) {
        const QString id = model.isString() ? model.toString() : model.toObject().value("id"_L1).toString();
        if (!id.isEmpty())
            error.suggestions.append(id);
    }
    const qint64 wait = availability.value("retry_after"_L1).toInteger(-1);
    if (!error.retryAfter && wait >= 0)
        error.retryAfter = std::min(std::chrono::seconds(wait), longestWait);
    const QJsonObject constraint = availability.value("constraint"_L1).toObject();
    if (error.parameter.isEmpty())
        error.parameter = constraint.value("field"_L1).toString();
    const QString excluded = listed(availability.value("excluded_by"_L1));
    if (!excluded.isEmpty())
        error.message += " (excluded by: "_L1 + excluded + ')'_L1;
}

/// Facts that servers tell only in prose.
void readSentence(Error &error, const ErrorContext &context)
{
    static const QRegularExpression affordable(u"can only afford (\\d+)"_s);
    if (const auto match = affordable.match(error.message); match.hasMatch())
        error.affordableTokens = match.captured(1).toLongLong();
    static const QRegularExpression refused(
        u"(?:Unrecognized request argument supplied|Unknown parameter|Unsupported parameter): '?([\\w.\\[\\]]+)"_s);
    if (const auto match = refused.match(error.message); match.hasMatch() && error.parameter.isEmpty())
        error.parameter = match.captured(1);
    if (error.message.contains("free-models-per-day"_L1))
        error.code = dailyFreeQuotaCode;
    if (error.code != dailyFreeQuotaCode)
        return;
    error.kind = Error::Kind::RateLimited;
    if (!error.retryAfter) {
        const QDateTime midnight(context.now.toUTC().date().addDays(1), QTime(0, 0), QTimeZone::UTC);
        error.retryAfter = std::chrono::seconds(context.now.secsTo(midnight));
    }
    const QString model = context.model.text();
    if (model.endsWith(":free"_L1) && !error.suggestions.contains(model.chopped(5)))
        error.suggestions.append(model.chopped(5));
}

/// Every text inside, masked before anything is cut: half a key is a secret too. Not the JSON as text, whose words a
/// key like "none" would break.
QJsonValue withoutSecret(const QJsonValue &value, const ApiKey &secret)
{
    if (value.isString())
        return secret.maskedIn(value.toString());
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        for (QJsonValueRef element : array)
            element = withoutSecret(QJsonValue(element), secret);
        return array;
    }
    QJsonObject object = value.toObject();
    for (QJsonValueRef member : object)
        member = withoutSecret(QJsonValue(member), secret);
    return value.isObject() ? QJsonValue(object) : value;
}

Error finished(Error error, const QJsonObject &around, const ErrorContext &context)
{
    readSentence(error, context);
    error.host = context.host;
    error.message = scrubbed(context.secret.maskedIn(std::move(error.message)).left(rawLength));
    if (error.raw.isEmpty())
        error.raw = QString::fromUtf8(QJsonDocument(around).toJson(QJsonDocument::Compact));
    error.raw = scrubbed(context.secret.maskedIn(std::move(error.raw)).left(2 * rawLength)).left(rawLength);
    return withoutSecret(std::move(error), context.secret);
}

QString firstWords(QByteArrayView body)
{
    static const QRegularExpression tags(u"<(script|style)[^>]*>.*?</\\1>|<[^>]*>"_s,
                                         QRegularExpression::DotMatchesEverythingOption
                                             | QRegularExpression::CaseInsensitiveOption);
    return QString::fromUtf8(body.first(std::min(body.size(), qsizetype(20'000))))
        .replace(tags, u" "_s)
        .simplified()
        .left(200);
}

bool isWebPage(const HttpResponse &response, QByteArrayView body)
{
    if (response.headers.value(QHttpHeaders::WellKnownHeader::ContentType).startsWith("text/html"))
        return true;
    const QByteArray start = body.first(std::min(body.size(), qsizetype(200))).trimmed().toByteArray().toLower();
    return start.startsWith("<!doctype html") || start.startsWith("<html") || start.startsWith("<head");
}

/// The `error` of every form of body; undefined when there is none.
QJsonValue errorIn(const QJsonObject &object)
{
    const QJsonValue error = object.value("error"_L1);
    if (!error.isNull() && !error.isUndefined())
        return error;
    const QJsonValue first = object.value("errors"_L1).toArray().first();
    if (!first.isUndefined())
        return first;
    for (const auto member : {"message"_L1, "detail"_L1}) {
        const QJsonValue value = object.value(member);
        if (value.isString())
            return value;
        if (value.isArray())
            return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact)).left(500);
    }
    return QJsonValue::Undefined;
}

} // namespace

Error::Kind kindOfStatus(int status)
{
    switch (status) {
    case 401: return Error::Kind::Unauthorized;
    case 402: return Error::Kind::OutOfCredits;
    case 403: return Error::Kind::Forbidden;
    case 404: return Error::Kind::NotFound;
    case 408: return Error::Kind::ProviderFailed;
    case 429: return Error::Kind::RateLimited;
    default: break;
    }
    if (status >= 500 && status < 600)
        return Error::Kind::ProviderFailed;
    return status >= 400 && status < 500 ? Error::Kind::BadRequest : Error::Kind::BadReply;
}

std::optional<std::chrono::seconds> decodeRetryAfter(QByteArrayView value, const QDateTime &now)
{
    const QByteArray text = value.trimmed().toByteArray();
    bool isNumber = false;
    const double seconds = text.toDouble(&isNumber);
    if (isNumber) {
        if (!(seconds >= 0))
            return {};
        return seconds > double(longestWait.count()) ? longestWait : std::chrono::seconds(qint64(seconds + 0.999));
    }
    QDateTime date = QDateTime::fromString(QString::fromLatin1(text), Qt::RFC2822Date);
    if (!date.isValid()) // RFC2822 of Qt wants a numeric zone
        date = QLocale::c().toDateTime(QString::fromLatin1(text), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    if (!date.isValid())
        return {};
    date.setTimeZone(QTimeZone::UTC);
    const qint64 left = now.secsTo(date);
    if (left < 0)
        return {};
    return std::min(std::chrono::seconds(left), longestWait);
}

QString scrubbed(QString text, const ApiKey &secret)
{
    text = secret.maskedIn(std::move(text));
    static const QRegularExpression keys(
        u"\\b(?:sk|pk|gsk|xai|hf|AIza)[-_][A-Za-z0-9_\\-]{8,}|\\bAIza[A-Za-z0-9_\\-]{20,}"_s);
    static const QRegularExpression bearer(u"(Bearer\\s+)[A-Za-z0-9._\\-]{8,}"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression account(u"(\"user_id\"\\s*:\\s*)\"[^\"]*\""_s);
    static const QRegularExpression user(u"\\buser_[A-Za-z0-9]{8,}"_s);
    text.replace(keys, u"•••"_s);
    text.replace(bearer, u"\\1•••"_s);
    text.replace(account, u"\\1\"•••\""_s);
    text.replace(user, u"user_•••"_s);
    return text;
}

Error decodeErrorValue(const QJsonValue &said, const QJsonObject &holder, const ErrorContext &context)
{
    const QJsonValue value = withoutSecret(said, context.secret);
    const QJsonObject around = withoutSecret(QJsonValue(holder), context.secret).toObject();
    Error error;
    const QJsonObject object = value.toObject();
    if (value.isString()) {
        error.message = value.toString();
        error.code = textOf(around.value("code"_L1));
    } else {
        error.message = object.value("message"_L1).toString();
        error.code = textOf(object.value("code"_L1));
    }
    const QJsonValue numeric = object.contains("status_code"_L1) ? object.value("status_code"_L1)
        : value.isString()                                       ? around.value("code"_L1)
                                                                 : object.value("code"_L1);
    error.httpStatus = statusOf(numeric);
    const QString type = object.value("error_type"_L1).toString(object.value("type"_L1).toString());
    if (error.code.isEmpty() && !type.isEmpty())
        error.code = type;
    error.parameter = object.value("param"_L1).toString();

    addMetadata(error, object.value("metadata"_L1).toObject(), context);
    addAvailability(error, object.value("availability"_L1).toObject());
    const auto byCode = kindOfCode(error.code);
    const auto byType = kindOfCode(type);
    error.kind = error.httpStatus ? kindOfStatus(*error.httpStatus)
        : byCode                  ? *byCode
                                  : byType.value_or(Error::Kind::ProviderFailed);
    if (error.message.isEmpty())
        error.message = error.code.isEmpty() ? u"the server reported an error without words"_s : error.code;
    return finished(std::move(error), around.isEmpty() ? object : around, context);
}

Error decodeErrorAnswer(const HttpResponse &response, QByteArrayView body, const ErrorContext &context)
{
    bool wasBroken = false;
    const QByteArray start = repairedUtf8(body.first(std::min(body.size(), qsizetype(1) << 20)), wasBroken);
    const QJsonObject object = QJsonDocument::fromJson(start).object();
    const QByteArray text = context.secret.maskedIn(QString::fromUtf8(start)).toUtf8();
    const QJsonValue value = errorIn(object);
    Error error;
    if (!value.isUndefined()) {
        error = decodeErrorValue(value, object, context);
    } else if (isWebPage(response, text)) {
        error.code = webPageCode;
        error.message = "the server answered a web page: "_L1 + firstWords(text);
    } else {
        const QString words = QString::fromUtf8(text).simplified().left(200);
        error.message = words.isEmpty() ? u"status %1 without a word"_s.arg(response.status) : words;
    }
    error.httpStatus = response.status;
    if (const auto wait = decodeRetryAfter(response.headers.value("Retry-After"), context.now))
        error.retryAfter = wait;
    // The status line is the most trustworthy thing there is, but for a 400 that only wraps a finer code.
    const auto finer = kindOfCode(error.code);
    error.kind
        = response.status == 400 && finer && *finer == Error::Kind::NotFound ? *finer : kindOfStatus(response.status);
    error.raw = QString::fromUtf8(text.first(std::min(text.size(), 4 * rawLength)));
    return finished(std::move(error), object, context);
}

QJsonObject encodeWireError(const Error &error)
{
    QJsonObject object{{u"message"_s, error.message}};
    if (error.httpStatus)
        object.insert("code"_L1, *error.httpStatus);
    else if (!error.code.isEmpty())
        object.insert("code"_L1, error.code);
    if (!error.parameter.isEmpty())
        object.insert("param"_L1, error.parameter);
    QJsonObject metadata;
    if (!error.provider.isEmpty())
        metadata.insert("provider_name"_L1, error.provider);
    if (!error.code.isEmpty() && error.httpStatus && error.code != QString::number(*error.httpStatus))
        metadata.insert("error_type"_L1, error.code);
    if (!metadata.isEmpty())
        object.insert("metadata"_L1, metadata);
    return {{u"error"_s, object}};
}

} // namespace switchyard
