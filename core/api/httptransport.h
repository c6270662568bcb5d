// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/api/transport.h"

#include <memory>

namespace switchyard {

/// The transport over Qt's network classes. Costs nothing until the first request.
///
/// Follows no redirect, keeps no cookie, ignores no TLS error, sends a POST body exactly once, has its own clock for
/// every wait. Each stream has a connection pool of its own, so that short calls never queue behind streams.
class HttpTransport final : public Transport
{
public:
    HttpTransport();
    ~HttpTransport() override;

    [[nodiscard]] std::unique_ptr<HttpExchange> send(const HttpRequest &request) override;

    /// Streams that are open now. For tests.
    [[nodiscard]] int openStreams() const;

private:
    class Managers;
    std::shared_ptr<Managers> m_managers; // made at the first request; exchanges may outlive the transport
};

} // namespace switchyard
