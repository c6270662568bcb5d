// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/scriptedserver.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <QTimer>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

namespace switchyard {

using namespace Qt::StringLiterals;

QByteArray SeenRequest::header(QByteArrayView name) const
{
    const auto lines = head.split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.first(colon).compare(name, Qt::CaseInsensitive) == 0)
            return line.sliced(colon + 1).trimmed();
    }
    return {};
}

Play Play::answer(int status, const QByteArray &body, const QList<QByteArray> &headers)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(status)
        + " Word\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
    bool hasType = false;
    for (const QByteArray &header : headers) {
        bytes += header + "\r\n";
        hasType |= header.toLower().startsWith("content-type");
    }
    if (!hasType)
        bytes += "Content-Type: application/json\r\n";
    return {{{bytes + "\r\n" + body, 0}}, End::KeepOpen};
}

Play Play::stream(const QList<QByteArray> &events, int delayMs, bool whole)
{
    Play play;
    play.pieces.append({"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n", 0});
    for (const QByteArray &event : events)
        play.pieces.append({QByteArray::number(event.size(), 16) + "\r\n" + event + "\r\n", delayMs});
    if (whole)
        play.pieces.append({"0\r\n\r\n", delayMs});
    play.end = whole ? End::KeepOpen : End::Close;
    return play;
}

Play Play::raw(const QByteArray &bytes, End end)
{
    return {{{bytes, 0}}, end};
}

ScriptedServer::ScriptedServer(Script script, QObject *parent) : QTcpServer(parent), m_script(std::move(script))
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("no loopback port to listen on");
}

ScriptedServer::~ScriptedServer()
{
    const auto sockets = m_sockets.keys();
    for (QTcpSocket *socket : sockets)
        socket->disconnect(this);
}

bool ScriptedServer::useTls(const QString &certificateFile, const QString &keyFile)
{
    QFile key(keyFile);
    const auto certificates = QSslCertificate::fromPath(certificateFile);
    if (certificates.isEmpty() || !key.open(QIODevice::ReadOnly))
        return false;
    m_tls = QSslConfiguration::defaultConfiguration();
    m_tls.setLocalCertificateChain(certificates);
    m_tls.setPrivateKey(QSslKey(&key, QSsl::Rsa));
    m_useTls = true;
    return !m_tls.privateKey().isNull();
}

QUrl ScriptedServer::url(const QString &path) const
{
    return QUrl((m_useTls ? u"https"_s : u"http"_s) + u"://127.0.0.1:%1"_s.arg(serverPort()) + path);
}

void ScriptedServer::incomingConnection(qintptr handle)
{
    ++m_connections;
    QTcpSocket *socket = nullptr;
    if (m_useTls) {
        auto *tls = new QSslSocket(this);
        tls->setSslConfiguration(m_tls);
        tls->setSocketDescriptor(handle);
        tls->startServerEncryption();
        socket = tls;
    } else {
        socket = new QTcpSocket(this);
        socket->setSocketDescriptor(handle);
    }
    m_sockets.insert(socket, {});
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
        m_sockets.remove(socket);
        socket->deleteLater();
    });
}

void ScriptedServer::read(QTcpSocket *socket)
{
    const QByteArray bytes = socket->readAll();
    m_everything += bytes;
    const auto it = m_sockets.find(socket);
    if (it == m_sockets.end())
        return;
    *it += bytes;
    for (;;) {
        const qsizetype headEnd = it->indexOf("\r\n\r\n");
        if (headEnd < 0)
            return;
        SeenRequest request;
        request.head = it->first(headEnd + 2);
        const qsizetype bodySize = request.header("content-length").toLongLong();
        if (it->size() < headEnd + 4 + bodySize)
            return;
        request.body = it->sliced(headEnd + 4, bodySize);
        const auto words = request.head.split(' ');
        request.method = words.value(0);
        request.path = words.value(1);
        it->remove(0, headEnd + 4 + bodySize);
        m_requests.append(request);
        play(socket, m_script(request), 0);
        if (!m_sockets.contains(socket))
            return;
    }
}

void ScriptedServer::play(const QPointer<QTcpSocket> &socket, const Play &script, qsizetype next)
{
    if (!socket || socket->state() != QAbstractSocket::ConnectedState)
        return;
    for (; next < script.pieces.size(); ++next) {
        const Play::Piece &piece = script.pieces.at(next);
        if (piece.delayMs > 0) {
            QTimer::singleShot(piece.delayMs, this, [this, socket, script, next] {
                Play rest = script;
                rest.pieces[next].delayMs = 0;
                play(socket, rest, next);
            });
            return;
        }
        socket->write(piece.bytes);
        Q_EMIT wrote(piece.bytes);
    }
    socket->flush();
    if (script.end == Play::End::Close)
        socket->disconnectFromHost();
    else if (script.end == Play::End::Reset)
        reset(socket);
}

void ScriptedServer::reset(QTcpSocket *socket)
{
#ifdef Q_OS_UNIX
    const linger now{1, 0};
    setsockopt(int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
#endif
    socket->abort();
}

} // namespace switchyard
