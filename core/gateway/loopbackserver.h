// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

namespace switchyard {

/// A TCP server that remembers its sockets, because QHttpServer neither tells when a client leaves nor can cut a
/// connection. A request handler finds its socket by the peer's port.
class LoopbackServer : public QTcpServer
{
    Q_OBJECT

public:
    using QTcpServer::QTcpServer;

    /// The connection from that port of this machine; null when it is gone.
    [[nodiscard]] QTcpSocket *socketFrom(quint16 peerPort) const { return m_sockets.value(peerPort); }

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    QHash<quint16, QPointer<QTcpSocket>> m_sockets;
};

/// Closes with a reset instead of an orderly end. What the kernel has not sent yet is lost.
void resetConnection(QTcpSocket *socket);

} // namespace switchyard
