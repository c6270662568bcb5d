// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/twoaddresses.h"

#include <QTcpServer>

#ifdef Q_OS_LINUX
#include <arpa/inet.h>
#include <cstring>
#include <dlfcn.h>
#include <netdb.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace {

constexpr char doubleName[] = "two-addresses.test";

} // namespace

#ifdef Q_OS_LINUX

/// The system's own, but for one name. The lists of two calls are chained: each element is freed by itself.
extern "C" Q_DECL_EXPORT int getaddrinfo(const char *node, const char *service, const addrinfo *hints,
                                         addrinfo **result)
{
    static const auto real = reinterpret_cast<decltype(&getaddrinfo)>(dlsym(RTLD_NEXT, "getaddrinfo"));
    if (!node || std::strcmp(node, doubleName) != 0)
        return real(node, service, hints, result);
    addrinfo numeric{};
    numeric.ai_socktype = SOCK_STREAM;
    numeric.ai_flags = AI_NUMERICHOST;
    if (const int problem = real("::1", service, &numeric, result))
        return problem;
    addrinfo *last = *result;
    while (last->ai_next)
        last = last->ai_next;
    return real("127.0.0.1", service, &numeric, &last->ai_next);
}

#endif

namespace switchyard {

QString TwoAddresses::hostName()
{
    return QString::fromLatin1(doubleName);
}

bool TwoAddresses::isPossible()
{
#ifdef Q_OS_LINUX
    return QTcpServer().listen(QHostAddress::LocalHostIPv6);
#else
    return false;
#endif
}

DeadAddress::~DeadAddress()
{
#ifdef Q_OS_LINUX
    for (const int socket : m_sockets)
        ::close(socket);
#endif
}

#ifdef Q_OS_LINUX

namespace {

struct Place
{
    Place(const QHostAddress &address, quint16 port)
    {
        if (address.protocol() == QAbstractSocket::IPv6Protocol) {
            auto *six = reinterpret_cast<sockaddr_in6 *>(&storage);
            six->sin6_family = AF_INET6;
            six->sin6_port = htons(port);
            six->sin6_addr = in6addr_loopback;
            size = sizeof(sockaddr_in6);
        } else {
            auto *four = reinterpret_cast<sockaddr_in *>(&storage);
            four->sin_family = AF_INET;
            four->sin_port = htons(port);
            four->sin_addr.s_addr = htonl(INADDR_LOOPBACK);
            size = sizeof(sockaddr_in);
        }
    }
    [[nodiscard]] int newSocket() const { return ::socket(storage.ss_family, SOCK_STREAM | SOCK_NONBLOCK, 0); }
    [[nodiscard]] const sockaddr *address() const { return reinterpret_cast<const sockaddr *>(&storage); }

    sockaddr_storage storage{};
    socklen_t size = 0;
};

/// Whether a connection to there is neither made nor refused within a moment. The socket is kept in `sockets`.
bool hangs(const Place &place, std::vector<int> &sockets)
{
    sockets.push_back(place.newSocket());
    if (::connect(sockets.back(), place.address(), place.size) == 0)
        return false;
    pollfd waiting{sockets.back(), POLLOUT, 0};
    return ::poll(&waiting, 1, 200) == 0;
}

} // namespace

DeadAddress::DeadAddress(const QHostAddress &address, quint16 port, bool silent)
{
    const Place place(address, port);
    if (!silent) {
        m_isDead = true; // nobody listens
        return;
    }
    m_sockets.push_back(place.newSocket());
    if (::bind(m_sockets.back(), place.address(), place.size) != 0 || ::listen(m_sockets.back(), 0) != 0)
        return;
    // A listener whose queue is full gives no answer to whoever comes next.
    for (int visitor = 0; visitor < 20 && !m_isDead; ++visitor)
        m_isDead = hangs(place, m_sockets);
}

#else

DeadAddress::DeadAddress(const QHostAddress &, quint16, bool) {}

#endif

} // namespace switchyard
