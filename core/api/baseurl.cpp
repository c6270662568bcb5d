// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/client.h"

#include <QRegularExpression>

#include <array>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

/// What people copy along from documentation: the call instead of its base.
constexpr std::array callPaths{"/chat/completions"_L1, "/completions"_L1, "/models"_L1, "/responses"_L1, "/chat"_L1};

Result<QString> withScheme(const QString &text)
{
    static const QRegularExpression complete(u"^[A-Za-z][A-Za-z0-9+.\\-]*://"_s);
    if (complete.match(text).hasMatch())
        return text;
    if (text.startsWith("//"_L1))
        return u"https:"_s + text;
    // "localhost:8080" has a port, "data:text" has a scheme.
    static const QRegularExpression otherScheme(u"^[A-Za-z][A-Za-z0-9+.\\-]*:(?![0-9])"_s);
    if (otherScheme.match(text).hasMatch())
        return failure(Error::Kind::BadRequest, u"only https and http addresses can be used"_s);
    const QUrl guess = QUrl::fromUserInput(u"http://"_s + text);
    return (isLoopbackHost(guess) ? u"http://"_s : u"https://"_s) + text;
}

QString mendedPath(QString path, const QString &host)
{
    static const QRegularExpression slashes(u"/{2,}"_s);
    path.replace(slashes, u"/"_s);
    while (path.endsWith(u'/'))
        path.chop(1);
    for (const auto call : callPaths) {
        if (path.endsWith(call, Qt::CaseInsensitive)) {
            path.chop(call.size());
            break;
        }
    }
    while (path.endsWith("/v1/v1"_L1, Qt::CaseInsensitive))
        path.chop(3);
    if (path.endsWith("/V1"_L1))
        path = path.chopped(3) + "/v1"_L1;
    const bool isOpenRouter = host == "openrouter.ai"_L1 || host.endsWith(".openrouter.ai"_L1);
    if (path.isEmpty())
        return isOpenRouter ? u"/api/v1"_s : u"/v1"_s;
    if (path == "/api"_L1 || (isOpenRouter && path == "/v1"_L1))
        return u"/api/v1"_s;
    return path;
}

} // namespace

Result<QUrl> normalizeBaseUrl(const QString &text)
{
    static const QRegularExpression blanks(u"[\\s\\x{200b}\\x{feff}]+"_s);
    QString clean = text;
    clean.remove(blanks);
    if (clean.isEmpty())
        return failure(Error::Kind::BadRequest, u"there is no address"_s);
    const auto complete = withScheme(clean);
    if (!complete)
        return std::unexpected(complete.error());
    QUrl url(*complete, QUrl::StrictMode);
    const QString scheme = url.scheme().toLower();
    if (url.isValid() && scheme != "https"_L1 && scheme != "http"_L1)
        return failure(Error::Kind::BadRequest, u"only https and http addresses can be used"_s);
    if (!url.isValid() || url.host().isEmpty())
        return failure(Error::Kind::BadRequest, u"this is not an address"_s);
    if (!url.userInfo().isEmpty() || url.authority().contains(u'@'))
        return failure(Error::Kind::BadRequest, u"an address with a user name or password inside is not used"_s);
    if (url.hasQuery() || url.hasFragment())
        return failure(Error::Kind::BadRequest, u"a base address has no ? and no #"_s);

    const QString host = url.host(QUrl::FullyEncoded).toLower();
    QUrl normal;
    normal.setScheme(scheme);
    normal.setHost(host);
    const int usual = scheme == "https"_L1 ? 443 : 80;
    if (url.port() != -1 && url.port() != usual)
        normal.setPort(url.port());
    normal.setPath(mendedPath(url.path(QUrl::FullyEncoded), host), QUrl::StrictMode);
    if (!normal.isValid() || normal.host().isEmpty())
        return failure(Error::Kind::BadRequest, u"this is not an address"_s);
    return normal;
}

} // namespace switchyard
