// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/api/retry.h"

#include <QFutureWatcher>
#include <QObject>
#include <QPromise>
#include <QTimer>

#include <memory>

namespace switchyard {

/// One short call with its repetitions; deletes itself when it has delivered.
class Fetch final : public QObject
{
    Q_OBJECT

public:
    Fetch(Transport &transport, HttpRequest request, FetchOptions options, QObject *parent);
    ~Fetch() override;

    void attempt();
    [[nodiscard]] Async<HttpAnswer> future() { return m_promise.future(); }

private:
    void handleFinished(const Result<HttpResponse> &result);
    void deliver(Result<HttpAnswer> result);

    Transport &m_transport;
    HttpRequest m_request;
    FetchOptions m_options;
    HttpAnswer m_answer;
    std::unique_ptr<HttpExchange> m_exchange;
    QPromise<Result<HttpAnswer>> m_promise;
    QFutureWatcher<Result<HttpAnswer>> m_watcher; // whoever cancels the future reaches the socket through it
    QTimer m_pause;
    bool m_delivered = false;
};

} // namespace switchyard
