// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/api/httptransport.h"

#include <QElapsedTimer>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QPointer>
#include <QSslConfiguration>
#include <QSslError>
#include <QTimer>

#include <functional>
#include <memory>

class QNetworkAccessManager;

namespace switchyard {

class UploadBody;

/// One request over QNetworkAccessManager, with our own deadlines and our own idea of what went wrong.
class NetworkExchange final : public HttpExchange
{
    Q_OBJECT

public:
    NetworkExchange(const HttpRequest &request, ComputerTime time);
    ~NetworkExchange() override;

    /// Decides how to get there; the refusal when a key would pass a proxy unencrypted.
    [[nodiscard]] std::optional<Error> chooseProxy();
    /// `release` gets the manager back when this exchange needs it no longer; the flag says whether its connection is
    /// clean.
    using Release = std::function<void(const std::shared_ptr<QNetworkAccessManager> &, bool clean)>;
    void start(const std::shared_ptr<QNetworkAccessManager> &manager, Release release);
    /// Connects, unless there is a connection, and leaves it at that.
    void reach(QNetworkAccessManager &manager) const;
    /// Ends before anything was sent; finished() follows from the event loop.
    void failLater(Error error);

    void abort() override;
    void flush() override;

private:
    enum class Phase { Idle, Connecting, Waiting, Body, Done };

    [[nodiscard]] QNetworkRequest networkRequest() const;
    [[nodiscard]] QSslConfiguration tlsSetup() const;
    [[nodiscard]] QNetworkReply *issue(const QNetworkRequest &request);
    void watch();
    void enter(Phase phase);
    void deadlinePassed();
    void lookForSleep();

    void handleSent();
    void handleHeaders();
    void handleRedirect();
    void handleBytes();
    void drain();
    void boundBacklog();
    void handleReplyFinished();
    void conclude();

    [[nodiscard]] Error networkError() const;
    [[nodiscard]] Error tlsError(const QList<QSslError> &problems) const;
    [[nodiscard]] Error::Kind kindWithoutAnswer() const;
    [[nodiscard]] Error makeError(Error::Kind kind, const QString &message) const;
    [[nodiscard]] bool mayHaveBeenReceived() const;
    void end(Result<HttpResponse> result, bool clean);
    void letGo(bool clean);

    HttpRequest m_request;
    ComputerTime m_time;
    HttpResponse m_response;
    QNetworkProxy m_proxy{QNetworkProxy::NoProxy};
    std::shared_ptr<QNetworkAccessManager> m_manager;
    Release m_release;
    QPointer<QNetworkReply> m_reply;
    QPointer<UploadBody> m_upload;
    QTimer m_deadline;
    QTimer m_total;
    QTimer m_sleepWatch;
    QTimer m_nextDrain;
    QElapsedTimer m_phaseSince; // or since the last byte
    std::chrono::milliseconds m_sleptBefore{0};
    qint64 m_received = 0;
    int m_pieces = 0; // that were handed on
    int m_arrivals = 0; // since then
    std::optional<Error> m_tlsProblem;
    Phase m_phase = Phase::Idle;
    bool m_isFast = false; // by what came between the last two that were handed on
    bool m_sent = false;
    bool m_haveHeaders = false;
    bool m_replyFinished = false;
};

} // namespace switchyard
