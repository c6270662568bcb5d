// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/api/transport.h"
#include "core/base/error.h"
#include "core/base/ids.h"

#include <QDateTime>
#include <QJsonObject>
#include <QJsonValue>

namespace switchyard {

/// What is needed to tell an error completely.
struct ErrorContext
{
    QString host; ///< host:port that was asked
    ModelId model; ///< that was asked for; its paid twin is suggested when a free quota is used up
    ApiKey secret; ///< taken out of every text
    QDateTime now; ///< UTC; for Retry-After dates and daily quotas
};

/// Error::code of a daily free quota: no use to ask again before `retryAfter`.
inline constexpr QLatin1StringView dailyFreeQuotaCode{"free_quota_daily"};
/// Error::code of a web page where an answer was expected.
inline constexpr QLatin1StringView webPageCode{"web_page"};

/// An answer with a failing status, in whatever form its body is: the unified API's, OpenAI's, a bare string, text, a
/// web page, nothing. Never fails itself. Source: OpenRouter API, "Errors".
[[nodiscard]] Error decodeErrorAnswer(const HttpResponse &response, QByteArrayView body, const ErrorContext &context);

/// The value of an `error` member found inside a 200 body, a choice or a stream: an object or a bare string.
/// `around` is the object that holds it (flat forms keep code and metadata beside it).
[[nodiscard]] Error decodeErrorValue(const QJsonValue &error, const QJsonObject &around, const ErrorContext &context);

/// An error as the unified API writes it: for gateways and tests.
[[nodiscard]] QJsonObject encodeWireError(const Error &error);

/// Retry-After as seconds or as a date, at most a day; nothing for the past, negative numbers and rubbish.
[[nodiscard]] std::optional<std::chrono::seconds> decodeRetryAfter(QByteArrayView value, const QDateTime &now);

/// `text` without keys and account ids: the secret itself, whatever looks like a key, and "user_id" values.
[[nodiscard]] QString scrubbed(QString text, const ApiKey &secret = {});

/// What a status means when nothing else is known. 0 and 2xx are BadReply.
[[nodiscard]] Error::Kind kindOfStatus(int status);

} // namespace switchyard
