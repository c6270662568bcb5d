// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/gateway/sandboxserver.h"

#include <QUrlQuery>

namespace switchyard {

struct SandboxServer::Call
{
    const QHttpServerRequest &request;
    QHttpServerResponder &responder;
    QString path; ///< below the version: "/models"
    QUrlQuery query;
    SandboxKey key; ///< a copy; the account changes under it

    [[nodiscard]] bool isGet() const { return request.method() == QHttpServerRequest::Method::Get; }
    [[nodiscard]] bool isPost() const { return request.method() == QHttpServerRequest::Method::Post; }
    [[nodiscard]] QString argument(const QString &name) const
    {
        return query.queryItemValue(name, QUrl::FullyDecoded).replace(u'+', u' ');
    }
};

} // namespace switchyard
