// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace switchyard {

/// What went wrong, in a form that can be acted on. A value; it never holds a secret.
struct Error
{
    /// What the *user* can do about it decides the kind.
    enum class Kind {
        Cancelled, ///< the user, or the end of the program, stopped it
        Offline, ///< no connection: refused, no route, name not found
        Tls, ///< the server's identity could not be proved; nothing secret was sent
        Timeout, ///< a deadline of ours passed
        Unauthorized, ///< 401: the key is missing, wrong or disabled
        OutOfCredits, ///< 402
        Forbidden, ///< 403: moderation, guardrail, wrong kind of key
        NotFound, ///< 404: unknown model, or no endpoint left after the filters
        RateLimited, ///< 429; `retryAfter` where the server said it
        ProviderFailed, ///< 5xx, 408, 529: the other side failed
        BadRequest, ///< 400, 413, 422: this request will never work as it is
        BadReply, ///< the answer could not be understood
        Interrupted, ///< the answer began and then stopped without its end
        Unclear, ///< the request left, no answer came: it may have been billed
        Redirected, ///< the server points elsewhere; not followed
        Storage,
        Keychain,
        Internal,
    };

    Kind kind = Kind::Internal;
    QString message; ///< English, for logs and for "details"; the sentence for people is made by `ui` from `kind`
    QString host; ///< host:port, file or service that is concerned; empty when there is none
    std::optional<int> httpStatus;
    std::optional<std::chrono::seconds> retryAfter;
    QString code; ///< the server's own code: `error.code` as text, or `error_type`
    QString provider; ///< the upstream that failed, where the server names it
    QString parameter; ///< the request member to blame, where the server names it
    QStringList suggestions; ///< model ids the server offers instead
    std::optional<qint64> affordableTokens; ///< output tokens the balance still pays for, where a 402 says so
    QString raw; ///< the start of the raw answer, cleaned of keys and account ids; empty when there is none

    bool operator==(const Error &) const = default;

    [[nodiscard]] static Error make(Kind kind, const QString &message)
    {
        return Error{.kind = kind, .message = message};
    }
    [[nodiscard]] static Error cancelled() { return make(Kind::Cancelled, QStringLiteral("cancelled")); }
};

/// The name of a kind as in the enum, for logs and tests.
[[nodiscard]] QLatin1StringView errorKindName(Error::Kind kind);

} // namespace switchyard
