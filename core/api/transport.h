// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/apikey.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QHttpHeaders>
#include <QObject>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>

namespace switchyard {

/// A key together with the only place it may go to.
struct BoundKey
{
    ApiKey key;
    QString origin; ///< as originOf() gives it: "https://openrouter.ai:443"
    bool allowsPlainHttp = false; ///< the user agreed to send it unencrypted to this host

    bool operator==(const BoundKey &) const = default;
};

/// How long each step may take and how much may come. Zero durations mean "no limit".
struct HttpLimits
{
    std::chrono::milliseconds connect = std::chrono::seconds(15); ///< until the request begins to leave
    std::chrono::milliseconds firstByte = std::chrono::minutes(10); ///< from there until the answer's headers
    std::chrono::milliseconds idle = std::chrono::seconds(60); ///< between any two bytes of the body
    std::chrono::milliseconds total = std::chrono::milliseconds(0); ///< for the whole exchange
    qint64 maxBody = qint64(1) << 30; ///< bytes, after decompression

    /// For calls that answer at once: lists, keys, balances.
    [[nodiscard]] static HttpLimits shortCall(qint64 maxBody = qint64(64) << 20)
    {
        using namespace std::chrono_literals;
        return {.connect = 15s, .firstByte = 30s, .idle = 30s, .total = 90s, .maxBody = maxBody};
    }
};

struct HttpRequest
{
    enum class Method { Get, Post, Patch, Delete };

    Method method = Method::Get;
    QUrl url;
    QHttpHeaders
        headers; ///< without Authorization, User-Agent, Accept-Language and Content-Length: the transport's own
    QByteArray body;
    std::optional<BoundKey> key;
    HttpLimits limits;
    bool streaming = false; ///< bytes are wanted as they come, and other calls must not wait behind them
    QString caFile; ///< PEM bundle trusted besides the system's, for this request
    QString proxy; ///< "http://host:port" or "socks5://host:port"; "none"; empty = the environment's
};

struct HttpResponse
{
    int status = 0;
    QHttpHeaders headers;

    friend bool operator==(const HttpResponse &a, const HttpResponse &b)
    {
        return a.status == b.status && a.headers.toListOfPairs() == b.headers.toListOfPairs();
    }
};

/// One request under way. Lives until its owner deletes it; deleting closes the connection at once.
class HttpExchange : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    /// Closes the connection. finished() follows at once with Cancelled, unless it has been emitted before.
    virtual void abort() = 0;
    /// Hands on at once what has arrived of a flowing stream and would be handed on in a moment.
    virtual void flush() {}

Q_SIGNALS:
    /// The request is on its way to the server: from here on it may have been received.
    void requestSent();
    /// Status and headers, at most once, before any bytesReceived(). Every status but a redirect comes this way.
    void headersReceived(const switchyard::HttpResponse &response);
    /// A piece of the body, at most 64 KiB, never empty. Of a stream that flows, some 20 times a second at most unless
    /// whole pieces come.
    void bytesReceived(const QByteArray &bytes);
    /// Exactly once, always from the event loop and never from inside the call that made the exchange. A value says
    /// that the library saw no failure: whether the answer is whole only its protocol can tell. Errors: Cancelled,
    /// Offline, Tls, Timeout, Interrupted (the body had begun), Unclear (sent, but no answer), Redirected, BadRequest
    /// (never sent), BadReply.
    void finished(const switchyard::Result<switchyard::HttpResponse> &result);
};

/// Where requests leave the program. The only interface between the unified API and the network.
class Transport
{
public:
    Transport() = default;
    virtual ~Transport() = default;
    Q_DISABLE_COPY_MOVE(Transport)
    /// Starts a request. The exchange may outlive the caller's interest but not the transport.
    [[nodiscard]] virtual std::unique_ptr<HttpExchange> send(const HttpRequest &request) = 0;
    /// A streaming request to this place follows in a moment: a transport may begin to connect. Nothing of the request
    /// is sent, nothing is reported; its body need not be there yet.
    virtual void prepare(const HttpRequest &request) { Q_UNUSED(request) }
};

/// Error::code of a certificate that is not valid now: expired, not yet valid, or this computer's clock is wrong.
inline constexpr QLatin1StringView certificateTimeCode{"certificate_time"};

/// `error` with every copy of `secret` masked: a server may have led it into an address, a name or a reason. Every
/// error that leaves this box has passed here.
[[nodiscard]] Error withoutSecret(Error error, const ApiKey &secret);

/// Whether a host part means this computer: localhost, 127.0.0.0/8, ::1, and IPv4 written inside IPv6.
[[nodiscard]] bool isLoopbackHost(const QUrl &url);

/// Why a request may not leave at all, or nothing. Checks scheme, user info, the key's origin and plain HTTP.
[[nodiscard]] std::optional<Error> refusalOf(const HttpRequest &request);

} // namespace switchyard
