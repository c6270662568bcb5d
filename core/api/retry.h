// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/api/codecs/errorcodec.h"
#include "core/api/transport.h"
#include "core/base/async.h"

#include <chrono>
#include <optional>

namespace switchyard {

/// Decides whether and when a call that only reads is made again. The only place that does.
///
/// Only answers with a status are repeated (408, 429, 5xx), at most three times and with at most 60 s of pauses
/// together, Retry-After honoured. Network failures, chats and everything that changes something are never repeated.
class RetryBudget
{
public:
    RetryBudget() = default;
    /// For what the server will know in a moment: 404 is repeated too, after 0.5, 1, 2, 4 and 8 s.
    [[nodiscard]] static RetryBudget whileNotFound();
    [[nodiscard]] static RetryBudget none();

    /// The pause before the next attempt; nothing when there shall be none.
    [[nodiscard]] std::optional<std::chrono::milliseconds> nextPause(const Error &error);

private:
    int m_left = 3;
    std::chrono::milliseconds m_pauseLeft = std::chrono::seconds(60);
    std::chrono::milliseconds m_pause = std::chrono::milliseconds(500);
    bool m_notFoundToo = false;
};

/// A short answer, whole.
struct HttpAnswer
{
    HttpResponse response;
    QByteArray body;

    bool operator==(const HttpAnswer &) const = default;
};

/// How fetchAnswer() behaves beyond the request itself.
struct FetchOptions
{
    RetryBudget retries;
    ErrorContext context; ///< its `now` is filled in when it is needed
    bool anyStatus = false; ///< a failing status is an answer, not an error
    double pauseFactor = 1.0; ///< tests make pauses short
};

/// Sends a short request, collects its body, repeats where that is safe. 2xx and 304 are answers, all else is an error.
/// Cancelling the future closes the connection; so does the end of `parent`.
[[nodiscard]] Async<HttpAnswer> fetchAnswer(Transport &transport, const HttpRequest &request, FetchOptions options,
                                            QObject *parent);

} // namespace switchyard
