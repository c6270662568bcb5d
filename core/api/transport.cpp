// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/transport.h"

#include "core/domain/connection.h"

#include <QHostAddress>

namespace switchyard {

using namespace Qt::StringLiterals;

Error withoutSecret(Error error, const ApiKey &secret)
{
    if (secret.isEmpty())
        return error;
    for (QString *text : {&error.message, &error.host, &error.code, &error.provider, &error.parameter, &error.raw})
        *text = secret.maskedIn(std::move(*text));
    for (QString &suggestion : error.suggestions)
        suggestion = secret.maskedIn(std::move(suggestion));
    return error;
}

bool isLoopbackHost(const QUrl &url)
{
    const QString host = url.host(QUrl::FullyEncoded).toLower();
    if (host == "localhost"_L1 || host.endsWith(".localhost"_L1))
        return true;
    QHostAddress address;
    if (!address.setAddress(host))
        return false;
    bool isVersion4 = false;
    const quint32 version4 = address.toIPv4Address(&isVersion4);
    return isVersion4 ? (version4 >> 24) == 127 : address.isLoopback();
}

std::optional<Error> refusalOf(const HttpRequest &request)
{
    const auto refuse = [&](const QString &message) {
        Error error = Error::make(Error::Kind::BadRequest, message);
        error.host = request.url.host(QUrl::FullyEncoded);
        return error;
    };
    const QString scheme = request.url.scheme().toLower();
    if (!request.url.isValid() || (scheme != "https"_L1 && scheme != "http"_L1))
        return refuse(u"only https and http addresses are asked"_s);
    if (request.url.host().isEmpty())
        return refuse(u"the address names no host"_s);
    if (!request.url.userInfo().isEmpty())
        return refuse(u"an address with a user name or password inside is not asked"_s);
    if (!request.key)
        return {};
    if (request.key->origin != originOf(request.url))
        return refuse(u"the key belongs to %1 and is not sent to %2"_s.arg(request.key->origin, originOf(request.url)));
    if (scheme == "http"_L1 && !isLoopbackHost(request.url) && !request.key->allowsPlainHttp)
        return refuse(u"a key is not sent unencrypted to %1"_s.arg(originOf(request.url)));
    return {};
}

} // namespace switchyard
