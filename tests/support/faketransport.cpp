// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/faketransport.h"

#include <QTimer>

namespace switchyard {

using namespace Qt::StringLiterals;

FakeReply FakeReply::json(const QByteArray &body, int status)
{
    FakeReply reply{.status = status, .pieces = {body}};
    reply.headers.append(QHttpHeaders::WellKnownHeader::ContentType, "application/json");
    return reply;
}

FakeReply FakeReply::sse(const QList<QByteArray> &pieces)
{
    FakeReply reply{.pieces = pieces};
    reply.headers.append(QHttpHeaders::WellKnownHeader::ContentType, "text/event-stream");
    return reply;
}

FakeReply FakeReply::failing(Error error)
{
    return {.status = 0, .error = std::move(error)};
}

FakeReply FakeReply::silent()
{
    return {.status = 0, .holdOpen = true};
}

FakeExchange::FakeExchange(HttpRequest request, FakeReply reply)
    : m_request(std::move(request)), m_reply(std::move(reply))
{
    QTimer::singleShot(0, this, &FakeExchange::step);
}

void FakeExchange::abort()
{
    m_aborted = !m_finished;
    finishWith(Error::cancelled());
}

void FakeExchange::step()
{
    if (m_finished)
        return;
    const QPointer<FakeExchange> self(this);
    if (!m_headersSent && m_reply.status != 0) {
        Q_EMIT requestSent();
        if (self)
            sendHeaders(m_reply.status, m_reply.headers);
    } else if (m_next < m_reply.pieces.size()) {
        sendBytes(m_reply.pieces.at(m_next++));
    } else {
        if (m_reply.holdOpen) {
            if (!m_headersSent) // a server that has the request and is silent
                Q_EMIT requestSent();
            return;
        }
        if (m_reply.error)
            finishWith(*m_reply.error);
        else
            finishWell();
        return;
    }
    if (self)
        QTimer::singleShot(0, this, &FakeExchange::step);
}

void FakeExchange::sendHeaders(int status, const QHttpHeaders &headers)
{
    m_headersSent = true;
    m_response = {status, headers};
    Q_EMIT headersReceived(m_response);
}

void FakeExchange::sendBytes(const QByteArray &bytes)
{
    if (!m_finished && !bytes.isEmpty())
        Q_EMIT bytesReceived(bytes);
}

void FakeExchange::finishWell()
{
    if (m_finished)
        return;
    m_finished = true;
    Q_EMIT finished(m_response);
}

void FakeExchange::finishWith(const Error &error)
{
    if (m_finished)
        return;
    m_finished = true;
    Q_EMIT finished(Result<HttpResponse>(std::unexpect, error));
}

std::unique_ptr<HttpExchange> FakeTransport::send(const HttpRequest &request)
{
    m_requests.append(request);
    FakeReply reply = FakeReply::failing(Error::make(Error::Kind::Offline, u"connection refused"_s));
    if (!m_script.empty()) {
        reply = std::move(m_script.front());
        m_script.pop_front();
    } else if (fallback) {
        reply = fallback(request);
    }
    if (const auto refusal = refusalOf(request))
        reply = FakeReply::failing(*refusal);
    auto exchange = std::make_unique<FakeExchange>(request, std::move(reply));
    m_last = exchange.get();
    m_exchanges.append(exchange.get());
    return exchange;
}

} // namespace switchyard
