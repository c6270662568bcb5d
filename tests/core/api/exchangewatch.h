// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/api/transport.h"
#include "core/domain/connection.h"

#include <QElapsedTimer>

#include <memory>

namespace switchyard {

/// Everything one exchange reports, counted.
class ExchangeWatch
{
public:
    ExchangeWatch(Transport &transport, const HttpRequest &request) : exchange(transport.send(request))
    {
        m_timer.start();
        QObject::connect(exchange.get(), &HttpExchange::headersReceived, exchange.get(),
                         [this](const HttpResponse &response) {
                             ++headerCount;
                             headers = response;
                         });
        QObject::connect(exchange.get(), &HttpExchange::bytesReceived, exchange.get(), [this](const QByteArray &bytes) {
            body += bytes;
            ++pieces;
            largestPiece = std::max(largestPiece, bytes.size());
            if (outcomes > 0)
                ++afterEnd;
        });
        QObject::connect(exchange.get(), &HttpExchange::requestSent, exchange.get(), [this] { ++sent; });
        QObject::connect(exchange.get(), &HttpExchange::finished, exchange.get(),
                         [this](const Result<HttpResponse> &outcome) {
                             ++outcomes;
                             result = outcome;
                             elapsedMs = m_timer.elapsed();
                         });
    }

    [[nodiscard]] bool isDone() const { return outcomes > 0; }
    /// "value 200" or "Interrupted: …".
    [[nodiscard]] QString text() const
    {
        if (outcomes == 0)
            return QStringLiteral("nothing");
        return *result ? QStringLiteral("value %1").arg((*result)->status)
                       : QString(errorKindName(result->error().kind));
    }
    [[nodiscard]] Error error() const { return result && !*result ? result->error() : Error(); }

    std::unique_ptr<HttpExchange> exchange;
    std::optional<Result<HttpResponse>> result;
    HttpResponse headers;
    QByteArray body;
    qsizetype largestPiece = 0;
    int outcomes = 0, headerCount = 0, pieces = 0, sent = 0, afterEnd = 0;
    qint64 elapsedMs = 0;

private:
    QElapsedTimer m_timer;
};

inline HttpRequest getRequest(const QUrl &url)
{
    HttpRequest request;
    request.url = url;
    request.limits = HttpLimits::shortCall();
    return request;
}

inline HttpRequest postRequest(const QUrl &url, const QByteArray &body = "{\"model\":\"a/b\"}")
{
    HttpRequest request;
    request.method = HttpRequest::Method::Post;
    request.url = url;
    request.body = body;
    request.streaming = true;
    request.headers.append(QHttpHeaders::WellKnownHeader::ContentType, "application/json");
    return request;
}

/// Every text an error holds, one per line.
inline QString allTextOf(const Error &error)
{
    return QStringList{
        error.message, error.host, error.code, error.provider, error.parameter, error.raw, error.suggestions.join(u' ')}
        .join(u'\n');
}

inline BoundKey keyFor(const QUrl &url)
{
    return {*ApiKey::fromUserText(QStringLiteral("sk-test-KEYKEYKEY0123456789")), originOf(url), false};
}

} // namespace switchyard
