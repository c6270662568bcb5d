// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/api/transport.h"

#include <QList>
#include <QPointer>

#include <deque>
#include <functional>
#include <utility>

namespace switchyard {

/// What the other side does with one request. Made with the helpers below.
struct FakeReply
{
    int status = 200;
    QHttpHeaders headers;
    QList<QByteArray> pieces; ///< delivered one per turn of the event loop
    std::optional<Error> error; ///< ends the exchange after the pieces; with status 0 instead of any answer
    bool holdOpen = false; ///< after the pieces nothing more happens until the test goes on by hand

    [[nodiscard]] static FakeReply json(const QByteArray &body, int status = 200);
    /// A stream of events; every piece arrives by itself.
    [[nodiscard]] static FakeReply sse(const QList<QByteArray> &pieces);
    [[nodiscard]] static FakeReply failing(Error error);
    /// Never answers by itself: for FakeTransport::last().
    [[nodiscard]] static FakeReply silent();
};

/// One request as the fake saw it. A test may drive it by hand.
class FakeExchange final : public HttpExchange
{
    Q_OBJECT

public:
    FakeExchange(HttpRequest request, FakeReply reply);

    void abort() override;
    void flush() override { sendBytes(std::exchange(m_heldBack, {})); }
    [[nodiscard]] const HttpRequest &request() const { return m_request; }
    [[nodiscard]] bool isFinished() const { return m_finished; }
    [[nodiscard]] bool wasAborted() const { return m_aborted; }

    void sendHeaders(int status = 200, const QHttpHeaders &headers = {});
    void sendBytes(const QByteArray &bytes);
    /// Has arrived and waits to be handed on.
    void holdBack(const QByteArray &bytes) { m_heldBack += bytes; }
    void finishWell();
    void finishWith(const Error &error);

private:
    void step();

    HttpRequest m_request;
    FakeReply m_reply;
    HttpResponse m_response;
    QByteArray m_heldBack;
    qsizetype m_next = 0;
    bool m_headersSent = false;
    bool m_finished = false;
    bool m_aborted = false;
};

/// Answers requests from a script, without a socket. Requests that find the script empty are answered by `fallback`,
/// which is a refused connection unless a test sets another.
class FakeTransport final : public Transport
{
public:
    [[nodiscard]] std::unique_ptr<HttpExchange> send(const HttpRequest &request) override;

    void enqueue(FakeReply reply) { m_script.push_back(std::move(reply)); }
    /// Answers by looking at the request; used when the script is empty.
    std::function<FakeReply(const HttpRequest &)> fallback;

    [[nodiscard]] const QList<HttpRequest> &requests() const { return m_requests; }
    /// The newest exchange, while its owner keeps it.
    [[nodiscard]] FakeExchange *last() const { return m_last; }
    /// Those that somebody still keeps, in the order of the requests.
    [[nodiscard]] QList<FakeExchange *> exchanges() const
    {
        QList<FakeExchange *> kept;
        for (const QPointer<FakeExchange> &exchange : m_exchanges) {
            if (exchange)
                kept.append(exchange);
        }
        return kept;
    }

private:
    std::deque<FakeReply> m_script;
    QList<HttpRequest> m_requests;
    QPointer<FakeExchange> m_last;
    QList<QPointer<FakeExchange>> m_exchanges;
};

} // namespace switchyard
