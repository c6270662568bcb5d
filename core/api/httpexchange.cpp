// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/httpexchange_p.h"
#include "core/api/uploadbody_p.h"
#include "core/domain/connection.h"

#include <QCoreApplication>
#include <QNetworkAccessManager>

#include <utility>

namespace switchyard {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 pieceSize = 64 * 1024;
constexpr qsizetype longestRaw = 2000;
constexpr auto shortestSleep = 5s;
constexpr auto streamPace = 50ms; // three refreshes of most screens: text moves in even steps
constexpr auto fastPace = 66ms; // four of them, for a flow that nobody can read along with
constexpr int fastFlow = 150; // arrivals a second
constexpr auto slowWord = 40ms; // what comes that long after the last is no part of a flow
constexpr int unpacedPieces = 8; // an answer begins with some that say nothing yet

/// Scheme, host and port for people; other schemes have no host.
QString placeOf(const QUrl &url)
{
    return url.host().isEmpty() ? QString(url.scheme() + u':') : originOf(url);
}

} // namespace

NetworkExchange::NetworkExchange(const HttpRequest &request, ComputerTime time)
    : m_request(request), m_time(std::move(time))
{
    m_deadline.setSingleShot(true);
    m_total.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &NetworkExchange::deadlinePassed);
    connect(&m_total, &QTimer::timeout, this,
            [this] { end(failure(makeError(Error::Kind::Timeout, u"the answer took too long as a whole"_s)), false); });
    connect(&m_sleepWatch, &QTimer::timeout, this, &NetworkExchange::lookForSleep);
    m_nextDrain.setSingleShot(true);
    m_nextDrain.setTimerType(Qt::PreciseTimer);
    connect(&m_nextDrain, &QTimer::timeout, this, &NetworkExchange::drain);
}

NetworkExchange::~NetworkExchange()
{
    letGo(false);
}

void NetworkExchange::start(const std::shared_ptr<QNetworkAccessManager> &manager, Release release)
{
    m_manager = manager;
    m_release = std::move(release);
    m_manager->setProxy(m_proxy);
    m_reply = issue(networkRequest());
    watch();
    enter(Phase::Connecting);
    if (m_request.limits.total > 0ms)
        m_total.start(m_request.limits.total);
    m_sleptBefore = m_time.slept();
    m_sleepWatch.start(m_time.lookEvery);
}

void NetworkExchange::watch()
{
    connect(m_reply, &QNetworkReply::requestSent, this, &NetworkExchange::handleSent);
    connect(m_reply, &QNetworkReply::uploadProgress, this, [this](qint64 sent) {
        if (sent > 0)
            handleSent();
    });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &NetworkExchange::handleHeaders);
    connect(m_reply, &QNetworkReply::readyRead, this, &NetworkExchange::handleBytes);
    connect(m_reply, &QNetworkReply::finished, this, &NetworkExchange::handleReplyFinished);
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &problems) {
        if (!problems.isEmpty())
            m_tlsProblem = tlsError(problems);
    });
}

void NetworkExchange::enter(Phase phase)
{
    m_phase = phase;
    m_phaseSince.start();
    const HttpLimits &limits = m_request.limits;
    const auto limit = phase == Phase::Connecting ? limits.connect
        : phase == Phase::Waiting                 ? limits.firstByte
                                                  : limits.idle;
    if (phase == Phase::Done || limit <= 0ms)
        m_deadline.stop();
    else
        m_deadline.start(limit);
}

void NetworkExchange::deadlinePassed()
{
    // Bytes only note their time; the timer is set anew here, not with each of them.
    if (m_phase == Phase::Body) {
        const auto left = m_request.limits.idle - std::chrono::milliseconds(m_phaseSince.elapsed());
        if (left > 0ms) {
            m_deadline.start(left);
            return;
        }
        end(failure(makeError(Error::Kind::Interrupted,
                              u"no byte came for %1 s"_s.arg(m_request.limits.idle.count() / 1000))),
            false);
        return;
    }
    const QString what = m_phase == Phase::Connecting ? u"no connection within %1 s"_s : u"no answer within %1 s"_s;
    const auto limit = m_phase == Phase::Connecting ? m_request.limits.connect : m_request.limits.firstByte;
    end(failure(makeError(Error::Kind::Timeout, what.arg(limit.count() / 1000))), false);
}

void NetworkExchange::lookForSleep()
{
    const auto slept = m_time.slept();
    if (slept - m_sleptBefore > shortestSleep && m_phase != Phase::Done) {
        // The other side is probably gone. A living one has a moment to show it.
        const auto before = m_received;
        QTimer::singleShot(m_time.patienceAfterWaking, this, [this, before] {
            if (m_received == before && m_phase != Phase::Done)
                end(failure(makeError(m_haveHeaders ? Error::Kind::Interrupted : Error::Kind::Timeout,
                                      u"nothing came after the computer woke"_s)),
                    false);
        });
    }
    m_sleptBefore = slept;
}

void NetworkExchange::handleSent()
{
    if (m_sent)
        return;
    m_sent = true;
    if (m_phase == Phase::Connecting)
        enter(Phase::Waiting);
    Q_EMIT requestSent();
}

void NetworkExchange::handleHeaders()
{
    if (m_haveHeaders || m_phase == Phase::Done)
        return;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status < 200) // nothing yet, or an interim answer
        return;
    m_haveHeaders = true;
    m_sent = true;
    m_response = {status, m_reply->headers()};
    enter(Phase::Body);
    if (m_response.headers.isEmpty()) {
        // Qt drops all of them without an error when there are too many.
        end(failure(makeError(Error::Kind::BadReply, u"the answer has no readable headers"_s)), false);
        return;
    }
    if (status >= 300 && status < 400 && m_response.headers.contains(QHttpHeaders::WellKnownHeader::Location)) {
        handleRedirect();
        return;
    }
    if (status == 407) {
        end(failure(makeError(Error::Kind::Offline,
                              u"the proxy %1:%2 wants a name and a password"_s.arg(m_proxy.hostName(),
                                                                                   QString::number(m_proxy.port())))),
            false);
        return;
    }
    Q_EMIT headersReceived(m_response);
}

void NetworkExchange::handleRedirect()
{
    const auto location = m_response.headers.value(QHttpHeaders::WellKnownHeader::Location);
    QUrl target = m_request.url.resolved(QUrl::fromEncoded(location));
    target.setUserInfo(QString());
    Error error = makeError(Error::Kind::Redirected,
                            u"%1 points to %2, which was not followed"_s.arg(placeOf(m_request.url), placeOf(target)));
    error.httpStatus = m_response.status;
    error.raw = target.toString(QUrl::FullyEncoded);
    end(failure(std::move(error)), false);
}

/// What a stream brings is handed on as often as people see it: each word by itself would cost several times as much.
/// The first words, and what comes after a pause, do not wait.
void NetworkExchange::handleBytes()
{
    if (m_phase == Phase::Done || !m_reply)
        return;
    ++m_arrivals;
    const bool flows = m_request.streaming && m_pieces >= unpacedPieces && m_reply->bytesAvailable() < pieceSize;
    if (m_nextDrain.isActive() && flows)
        return;
    const auto since = std::chrono::milliseconds(m_phaseSince.elapsed());
    if (flows && since < slowWord)
        m_nextDrain.start((m_isFast ? fastPace : streamPace) - since);
    else
        drain();
}

void NetworkExchange::drain()
{
    m_nextDrain.stop();
    if (m_phase == Phase::Done || !m_reply)
        return;
    handleHeaders();
    if (!m_haveHeaders || m_phase == Phase::Done)
        return;
    boundBacklog();
    const QByteArray piece = m_reply->read(pieceSize);
    if (!piece.isEmpty()) {
        m_received += piece.size();
        ++m_pieces;
        m_isFast = m_phaseSince.restart() * fastFlow < 1000 * std::exchange(m_arrivals, 0);
        if (m_received > m_request.limits.maxBody) {
            end(failure(makeError(Error::Kind::BadReply,
                                  u"the answer is larger than %1 bytes"_s.arg(m_request.limits.maxBody))),
                false);
            return;
        }
        const QPointer<NetworkExchange> self(this);
        Q_EMIT bytesReceived(piece);
        if (!self || m_phase == Phase::Done || !m_reply)
            return;
    }
    // The rest waits for its turn: nobody holds the window's thread for a whole body.
    if (m_reply->bytesAvailable() > 0)
        m_nextDrain.start(0ms);
    else if (m_replyFinished)
        conclude();
}

/// A bounded buffer makes Qt's network thread wake up again after each read, which a stream of words pays thousands of
/// times: it is bounded once more comes than is read.
void NetworkExchange::boundBacklog()
{
    constexpr qint64 longest = 4 * pieceSize;
    if (m_reply->readBufferSize() == 0 && m_reply->bytesAvailable() > pieceSize)
        m_reply->setReadBufferSize(longest);
}

void NetworkExchange::handleReplyFinished()
{
    m_replyFinished = true;
    handleHeaders();
    if (m_phase == Phase::Done)
        return;
    if (m_haveHeaders && m_reply->bytesAvailable() > 0)
        drain();
    else
        conclude();
}

void NetworkExchange::conclude()
{
    if (m_phase == Phase::Done)
        return;
    const auto error = m_reply->error();
    // Codes from 100 up tell the status once more; below is the network.
    const bool brokeOff = error != QNetworkReply::NoError && (error < 100 || m_response.status < 300);
    if (!m_haveHeaders || brokeOff) {
        end(failure(networkError()), false);
        return;
    }
    bool isNumber = false;
    const qint64 announced
        = m_response.headers.value(QHttpHeaders::WellKnownHeader::ContentLength).toByteArray().toLongLong(&isNumber);
    // A compressed body is longer than announced once unpacked; a shorter one is always cut.
    if (isNumber && m_received < announced && m_request.method != HttpRequest::Method::Delete
        && m_response.status != 304) {
        end(failure(makeError(Error::Kind::Interrupted, u"%1 of %2 bytes came"_s.arg(m_received).arg(announced))),
            false);
        return;
    }
    end(m_response, true);
}

void NetworkExchange::failLater(Error error)
{
    QTimer::singleShot(0, this, [this, error = std::move(error)] { end(failure(error), false); });
}

void NetworkExchange::abort()
{
    end(failure(makeError(Error::Kind::Cancelled, u"cancelled"_s)), false);
}

void NetworkExchange::flush()
{
    if (m_nextDrain.isActive())
        drain();
}

void NetworkExchange::end(Result<HttpResponse> result, bool clean)
{
    if (m_phase == Phase::Done)
        return;
    enter(Phase::Done);
    m_total.stop();
    m_sleepWatch.stop();
    m_nextDrain.stop();
    letGo(clean);
    if (!result && m_request.key)
        result.error() = withoutSecret(std::move(result.error()), m_request.key->key);
    if (!result) // cut only now: half a key is a secret too
        result.error().raw.truncate(longestRaw);
    Q_EMIT finished(result);
}

void NetworkExchange::letGo(bool clean)
{
    if (m_reply) {
        m_reply->disconnect(this);
        if (!m_replyFinished)
            m_reply->abort();
        m_reply->deleteLater();
        m_reply.clear();
    }
    if (m_release)
        m_release(m_manager, clean);
    m_release = {};
    // This may run inside a signal of the reply, whose parent is the manager: the last owner goes from the event loop.
    if (m_manager && QCoreApplication::instance())
        QMetaObject::invokeMethod(QCoreApplication::instance(), [keep = std::move(m_manager)] {}, Qt::QueuedConnection);
    m_manager.reset();
}

} // namespace switchyard
