// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/retry.h"

#include "core/api/fetch_p.h"

#include <QTimer>

#include <algorithm>

namespace switchyard {

using namespace std::chrono_literals;

RetryBudget RetryBudget::whileNotFound()
{
    RetryBudget budget;
    budget.m_left = 5;
    budget.m_notFoundToo = true;
    return budget;
}

RetryBudget RetryBudget::none()
{
    RetryBudget budget;
    budget.m_left = 0;
    return budget;
}

std::optional<std::chrono::milliseconds> RetryBudget::nextPause(const Error &error)
{
    if (m_left <= 0 || !error.httpStatus || error.code == dailyFreeQuotaCode)
        return {};
    const int status = *error.httpStatus;
    const bool mayPass
        = status == 408 || status == 429 || (status >= 500 && status < 600 && status != 501 && status != 505);
    if (!mayPass && !(m_notFoundToo && status == 404))
        return {};
    // A page of a portal or a proxy will be the same page again.
    if (error.code == webPageCode && status < 500)
        return {};
    const std::chrono::milliseconds pause = error.retryAfter ? std::chrono::milliseconds(*error.retryAfter) : m_pause;
    if (pause > m_pauseLeft)
        return {};
    --m_left;
    m_pauseLeft -= pause;
    m_pause *= 2;
    return pause;
}

Fetch::Fetch(Transport &transport, HttpRequest request, FetchOptions options, QObject *parent)
    : QObject(parent), m_transport(transport), m_request(std::move(request)), m_options(std::move(options))
{
    m_promise.start();
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &Fetch::attempt);
    connect(&m_watcher, &QFutureWatcherBase::canceled, this, [this] { deliver(std::unexpected(Error::cancelled())); });
    m_watcher.setFuture(m_promise.future());
}

Fetch::~Fetch()
{
    if (m_exchange)
        m_exchange->disconnect(this);
}

void Fetch::attempt()
{
    m_answer = {};
    m_exchange = m_transport.send(m_request);
    connect(m_exchange.get(), &HttpExchange::headersReceived, this,
            [this](const HttpResponse &response) { m_answer.response = response; });
    connect(m_exchange.get(), &HttpExchange::bytesReceived, this,
            [this](const QByteArray &bytes) { m_answer.body += bytes; });
    connect(m_exchange.get(), &HttpExchange::finished, this, &Fetch::handleFinished);
}

void Fetch::handleFinished(const Result<HttpResponse> &result)
{
    m_exchange->disconnect(this);
    m_exchange.release()->deleteLater(); // we are inside its signal
    if (!result) {
        deliver(std::unexpected(result.error()));
        return;
    }
    const int status = m_answer.response.status;
    if (m_options.anyStatus || (status >= 200 && status < 300) || status == 304) {
        deliver(std::move(m_answer));
        return;
    }
    m_options.context.now = QDateTime::currentDateTimeUtc();
    Error error = decodeErrorAnswer(m_answer.response, m_answer.body, m_options.context);
    if (const auto pause = m_options.retries.nextPause(error))
        m_pause.start(std::chrono::duration_cast<std::chrono::milliseconds>(*pause * m_options.pauseFactor));
    else
        deliver(std::unexpected(std::move(error)));
}

void Fetch::deliver(Result<HttpAnswer> result)
{
    if (m_delivered)
        return;
    m_delivered = true;
    m_pause.stop();
    if (m_exchange) {
        m_exchange->disconnect(this);
        m_exchange->abort();
        m_exchange.release()->deleteLater();
    }
    if (!result)
        result.error() = withoutSecret(std::move(result.error()), m_options.context.secret);
    m_promise.addResult(std::move(result));
    m_promise.finish();
    deleteLater();
}

Async<HttpAnswer> fetchAnswer(Transport &transport, const HttpRequest &request, FetchOptions options, QObject *parent)
{
    auto *fetch = new Fetch(transport, request, std::move(options), parent);
    auto future = fetch->future();
    fetch->attempt();
    return future;
}

} // namespace switchyard
