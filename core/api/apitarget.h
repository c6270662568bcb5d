// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/api/transport.h"
#include "core/domain/connection.h"

#include <QUrl>

#include <optional>

namespace switchyard {

/// Whom a call is for: address, dialect and key. Made by the services from a Connection and its secret.
struct ApiTarget
{
    QUrl baseUrl; ///< normalised, without a slash at the end
    Dialect dialect = Dialect::OpenRouter;
    std::optional<BoundKey> key;
    QString caFile;
    QString proxy; ///< see HttpRequest::proxy; empty = the environment's
    HttpLimits chatLimits; ///< deadlines of chat calls; short calls have their own
};

} // namespace switchyard
