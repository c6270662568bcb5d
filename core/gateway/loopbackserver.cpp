// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/gateway/loopbackserver.h"

#include <QtGlobal>

#include <memory>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

namespace switchyard {

void LoopbackServer::incomingConnection(qintptr descriptor)
{
    auto accepted = std::make_unique<QTcpSocket>();
    if (!accepted->setSocketDescriptor(descriptor))
        return;
    accepted->setParent(this);
    QTcpSocket *socket = accepted.release();
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    const quint16 port = socket->peerPort();
    m_sockets.insert(port, socket);
    connect(socket, &QTcpSocket::disconnected, this, [this, port, socket] {
        if (m_sockets.value(port) == socket)
            m_sockets.remove(port);
    });
    addPendingConnection(socket);
}

void resetConnection(QTcpSocket *socket)
{
#ifdef Q_OS_UNIX
    const linger atOnce{.l_onoff = 1, .l_linger = 0};
    setsockopt(int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof(atOnce));
#endif
    socket->abort();
}

} // namespace switchyard
