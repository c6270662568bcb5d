// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHostAddress>
#include <QString>

#include <vector>

namespace switchyard {

/// A host name with two addresses, ::1 and 127.0.0.1 in this order. It exists in programs that link this file only: it
/// stands in front of the system's getaddrinfo().
class TwoAddresses
{
public:
    [[nodiscard]] static QString hostName();
    [[nodiscard]] static bool isPossible();
};

/// An address and port nobody answers at: refused, or, when `silent`, every packet swallowed as by a broken route.
class DeadAddress
{
public:
    DeadAddress(const QHostAddress &address, quint16 port, bool silent);
    ~DeadAddress();
    Q_DISABLE_COPY_MOVE(DeadAddress)

    /// False when this system does not let it be so.
    [[nodiscard]] bool isDead() const { return m_isDead; }

private:
    std::vector<int> m_sockets; // a listener that takes nobody in, and who waits before it
    bool m_isDead = false;
};

} // namespace switchyard
