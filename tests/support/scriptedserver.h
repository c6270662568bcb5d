// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>

namespace switchyard {

/// One request as it arrived, whole.
struct SeenRequest
{
    QByteArray method, path;
    QByteArray head; ///< the header block as sent
    QByteArray body;

    /// The value of a header, matched without regard to case; empty when absent.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
};

/// What is played back to one request: bytes and pauses, byte for byte, right or wrong.
struct Play
{
    enum class End { KeepOpen, Close, Reset };
    struct Piece
    {
        QByteArray bytes;
        int delayMs = 0; ///< before these bytes
    };
    QList<Piece> pieces;
    End end = End::Close;

    /// A good answer with a Content-Length, on a connection that stays.
    [[nodiscard]] static Play answer(int status, const QByteArray &body, const QList<QByteArray> &headers = {});
    /// A chunked event stream, one chunk for each event; ends properly when `whole`.
    [[nodiscard]] static Play stream(const QList<QByteArray> &events, int delayMs = 0, bool whole = true);
    /// These bytes and nothing else.
    [[nodiscard]] static Play raw(const QByteArray &bytes, End end = End::Close);
    /// Silence on an open connection.
    [[nodiscard]] static Play silence() { return raw({}, End::KeepOpen); }
    /// Closes without a word.
    [[nodiscard]] static Play hangUp(End how = End::Close) { return raw({}, how); }
};

/// A loopback HTTP/1.1 server that does exactly what a test tells it, counts what reaches it and can speak TLS.
class ScriptedServer final : public QTcpServer
{
    Q_OBJECT

public:
    using Script = std::function<Play(const SeenRequest &)>;

    /// Listens on 127.0.0.1. `script` is asked for every whole request; requests() counts before it is asked.
    explicit ScriptedServer(Script script, QObject *parent = nullptr);
    ~ScriptedServer() override;

    /// Speaks TLS with this certificate and key (PEM files). False when they cannot be read.
    [[nodiscard]] bool useTls(const QString &certificateFile, const QString &keyFile);

    [[nodiscard]] QUrl url(const QString &path = {}) const;
    [[nodiscard]] const QList<SeenRequest> &requests() const { return m_requests; }
    [[nodiscard]] int connections() const { return m_connections; }
    /// Connections the clients have not closed.
    [[nodiscard]] int openConnections() const { return int(m_sockets.size()); }
    /// Everything that ever arrived, on all connections.
    [[nodiscard]] const QByteArray &everything() const { return m_everything; }

Q_SIGNALS:
    /// A piece has been handed to the socket, just now.
    void wrote(const QByteArray &bytes);

protected:
    void incomingConnection(qintptr handle) override;

private:
    void read(QTcpSocket *socket);
    void play(const QPointer<QTcpSocket> &socket, const Play &play, qsizetype next);
    static void reset(QTcpSocket *socket);

    Script m_script;
    QHash<QTcpSocket *, QByteArray> m_sockets; // with what has not become a request yet
    QList<SeenRequest> m_requests;
    QByteArray m_everything;
    QSslConfiguration m_tls;
    bool m_useTls = false;
    int m_connections = 0;
};

} // namespace switchyard
