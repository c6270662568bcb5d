// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/api/transport.h"

#include <QDateTime>

#include <chrono>
#include <functional>
#include <memory>

namespace switchyard {

/// What a transport wants to know of this computer's time, and how often it looks. Tests put their own in.
struct ComputerTime
{
    /// UTC. May be years off: it is told where a certificate is judged by it.
    std::function<QDateTime()> now = [] { return QDateTime::currentDateTimeUtc(); };
    /// How long this computer has slept since it was started; zero where that cannot be known.
    std::function<std::chrono::milliseconds()> slept = &sleptUntilNow;
    /// Both together, with what coarse timers add, stay below the 10 s after waking in which a dead stream is told.
    std::chrono::milliseconds lookEvery = std::chrono::seconds(2);
    std::chrono::milliseconds patienceAfterWaking = std::chrono::seconds(6); ///< for a sign of life

    [[nodiscard]] static std::chrono::milliseconds sleptUntilNow();
};

/// The transport over Qt's network classes. Costs nothing until the first request.
///
/// Follows no redirect, keeps no cookie, ignores no TLS error, sends a POST body exactly once, has its own clock for
/// every wait. Each stream has a connection pool of its own, so that short calls never queue behind streams.
class HttpTransport final : public Transport
{
public:
    explicit HttpTransport(ComputerTime time = {});
    ~HttpTransport() override;

    [[nodiscard]] std::unique_ptr<HttpExchange> send(const HttpRequest &request) override;
    void prepare(const HttpRequest &request) override;

    /// Streams that are open now. For tests.
    [[nodiscard]] int openStreams() const;

private:
    class Managers;
    ComputerTime m_time;
    std::shared_ptr<Managers> m_managers; // made at the first request; exchanges may outlive the transport
};

} // namespace switchyard
