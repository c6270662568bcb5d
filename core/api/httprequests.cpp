// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a request looks like on its way out, and which way it takes.

#include "core/api/httpexchange_p.h"
#include "core/api/uploadbody_p.h"
#include "core/base/logging.h"

#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>
#include <QNetworkProxyQuery>
#include <QNetworkRequest>

namespace switchyard {

using namespace Qt::StringLiterals;

std::optional<Error> NetworkExchange::chooseProxy()
{
    // What runs on this computer is asked directly, whatever the environment says.
    if (isLoopbackHost(m_request.url) || m_request.proxy == "none"_L1)
        return {};
    if (!m_request.proxy.isEmpty()) {
        const QUrl url(m_request.proxy);
        m_proxy = QNetworkProxy(url.scheme() == "socks5"_L1 ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy,
                                url.host(), quint16(url.port(url.scheme() == "socks5"_L1 ? 1080 : 3128)),
                                url.userName(), url.password());
    } else {
        const auto candidates = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(m_request.url));
        if (!candidates.isEmpty())
            m_proxy = candidates.first();
    }
    if (m_proxy.type() == QNetworkProxy::NoProxy || m_proxy.type() == QNetworkProxy::DefaultProxy)
        return {};
    if (m_request.key && m_request.url.scheme() == "http"_L1) {
        return makeError(Error::Kind::BadRequest,
                         u"a key is not sent unencrypted through the proxy %1:%2"_s.arg(
                             m_proxy.hostName(), QString::number(m_proxy.port())));
    }
    return {};
}

void NetworkExchange::reach(QNetworkAccessManager &manager) const
{
    manager.setProxy(m_proxy);
    if (m_request.url.scheme() == "http"_L1) {
        manager.connectToHost(m_request.url.host(), quint16(m_request.url.port(80)));
        return;
    }
    QSslConfiguration tls = tlsSetup();
    // As the request itself will offer it: otherwise Qt makes a second connection for it.
    tls.setAllowedNextProtocols({QSslConfiguration::ALPNProtocolHTTP2, QSslConfiguration::NextProtocolHttp1_1});
    manager.connectToHostEncrypted(m_request.url.host(), quint16(m_request.url.port(443)), tls);
}

/// What is trusted beside the system's certificates.
QSslConfiguration NetworkExchange::tlsSetup() const
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    if (!m_request.caFile.isEmpty() && !tls.addCaCertificates(m_request.caFile))
        qCWarning(lcApi) << "no certificate could be read from the connection's CA file";
    return tls;
}

QNetworkRequest NetworkExchange::networkRequest() const
{
    QNetworkRequest request(m_request.url);
    QHttpHeaders headers = m_request.headers;
    headers.replaceOrAppend(QHttpHeaders::WellKnownHeader::UserAgent, "Switchyard/" SWITCHYARD_VERSION);
    headers.replaceOrAppend(QHttpHeaders::WellKnownHeader::AcceptLanguage, "en");
    if (m_request.streaming) // a compressed stream may sit in a buffer on the way
        headers.replaceOrAppend(QHttpHeaders::WellKnownHeader::AcceptEncoding, "identity");
    if (m_request.key)
        headers.replaceOrAppend(QHttpHeaders::WellKnownHeader::Authorization, "Bearer " + m_request.key->key.reveal());
    if (m_request.method == HttpRequest::Method::Post || m_request.method == HttpRequest::Method::Patch)
        headers.replaceOrAppend(QHttpHeaders::WellKnownHeader::ContentLength,
                                QByteArray::number(m_request.body.size()));
    request.setHeaders(headers);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    if (!m_request.caFile.isEmpty())
        request.setSslConfiguration(tlsSetup());
    return request;
}

QNetworkReply *NetworkExchange::issue(const QNetworkRequest &request)
{
    switch (m_request.method) {
    case HttpRequest::Method::Get: return m_manager->get(request);
    case HttpRequest::Method::Delete: return m_manager->deleteResource(request);
    case HttpRequest::Method::Post:
    case HttpRequest::Method::Patch: break;
    }
    auto *upload = new UploadBody(m_request.body, m_manager.get());
    m_upload = upload;
    m_request.body.clear(); // one copy of a large attachment is enough
    QNetworkReply *reply = m_request.method == HttpRequest::Method::Post
        ? m_manager->post(request, upload)
        : m_manager->sendCustomRequest(request, "PATCH", upload);
    upload->setParent(reply);
    return reply;
}

} // namespace switchyard
