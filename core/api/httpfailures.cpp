// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What went wrong with a request, in our own words.

#include "core/api/httpexchange_p.h"
#include "core/api/uploadbody_p.h"

#include <QSslCertificate>

#include <algorithm>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

QString describe(const QSslError &problem)
{
    QString text = problem.errorString();
    const QSslCertificate certificate = problem.certificate();
    if (!certificate.isNull()) {
        text += "; issuer "_L1 + certificate.issuerDisplayName() + "; SHA-256 "_L1
            + QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex(':'));
    }
    return text;
}

bool isAboutTime(const QSslError &problem)
{
    return problem.error() == QSslError::CertificateExpired || problem.error() == QSslError::CertificateNotYetValid;
}

QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODate);
}

} // namespace

bool NetworkExchange::mayHaveBeenReceived() const
{
    return m_request.method != HttpRequest::Method::Get && (m_sent || (m_upload && m_upload->wasTouched()));
}

Error::Kind NetworkExchange::kindWithoutAnswer() const
{
    switch (m_reply->error()) {
    case QNetworkReply::SslHandshakeFailedError: return Error::Kind::Tls;
    case QNetworkReply::TimeoutError: return mayHaveBeenReceived() ? Error::Kind::Unclear : Error::Kind::Timeout;
    case QNetworkReply::TooManyRedirectsError:
    case QNetworkReply::InsecureRedirectError: return Error::Kind::Redirected;
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError: return Error::Kind::BadRequest;
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError: return Error::Kind::Offline;
    case QNetworkReply::ProtocolFailure: return mayHaveBeenReceived() ? Error::Kind::Unclear : Error::Kind::BadReply;
    default: return mayHaveBeenReceived() ? Error::Kind::Unclear : Error::Kind::Offline;
    }
}

Error NetworkExchange::networkError() const
{
    const auto code = m_reply->error();
    if (m_haveHeaders) {
        if (code == QNetworkReply::UnknownContentError)
            return makeError(Error::Kind::BadReply, u"the compressed answer grows without measure"_s);
        return makeError(Error::Kind::Interrupted, u"the connection broke off after %1 bytes"_s.arg(m_received));
    }
    if (m_tlsProblem)
        return *m_tlsProblem;
    if (code >= QNetworkReply::ProxyConnectionRefusedError && code <= QNetworkReply::UnknownProxyError) {
        return makeError(Error::Kind::Offline,
                         u"the proxy %1:%2 did not let the request through (network code %3)"_s.arg(
                             m_proxy.hostName(), QString::number(m_proxy.port()), QString::number(code)));
    }
    const Error::Kind kind = kindWithoutAnswer();
    switch (kind) {
    case Error::Kind::Tls: return makeError(kind, u"no encrypted connection could be agreed on"_s);
    case Error::Kind::Unclear:
        return makeError(kind, u"the request left and no answer came; it may have been carried out and billed"_s);
    default: break;
    }
    // errorString() holds the whole address and guesses; the code is enough.
    switch (code) {
    case QNetworkReply::ConnectionRefusedError: return makeError(kind, u"connection refused"_s);
    case QNetworkReply::HostNotFoundError: return makeError(kind, u"no such host name is known"_s);
    case QNetworkReply::RemoteHostClosedError:
        return makeError(kind, u"the server closed the connection without an answer"_s);
    default: return makeError(kind, u"the network failed (network code %1)"_s.arg(int(code)));
    }
}

/// The first problem in words. Whatever else is wrong, a certificate out of its time is told together with what this
/// computer takes for the time: that is what is wrong more often than the certificate.
Error NetworkExchange::tlsError(const QList<QSslError> &problems) const
{
    Error error = makeError(Error::Kind::Tls, describe(problems.first()));
    const auto outOfTime = std::ranges::find_if(problems, isAboutTime);
    if (outOfTime == problems.end())
        return error;
    const QSslCertificate certificate = outOfTime->certificate();
    error.code = certificateTimeCode;
    error.message += "; valid from "_L1 + timeText(certificate.effectiveDate()) + " until "_L1
        + timeText(certificate.expiryDate()) + "; this computer's clock says "_L1 + timeText(m_time.now());
    return error;
}

Error NetworkExchange::makeError(Error::Kind kind, const QString &message) const
{
    Error error = Error::make(kind, message);
    const int port = m_request.url.port(m_request.url.scheme() == "https"_L1 ? 443 : 80);
    error.host = m_request.url.host(QUrl::FullyEncoded) + u':' + QString::number(port);
    if (m_haveHeaders)
        error.httpStatus = m_response.status;
    return error;
}

} // namespace switchyard
