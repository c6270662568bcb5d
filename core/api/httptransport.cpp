// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/httptransport.h"

#include "core/api/httpexchange_p.h"
#include "core/domain/connection.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QNetworkRequest>

#include <algorithm>
#include <vector>

#ifdef Q_OS_LINUX
#include <ctime>
#endif

namespace switchyard {

namespace {

/// Takes no cookie and gives none.
class NoCookies final : public QNetworkCookieJar
{
public:
    using QNetworkCookieJar::QNetworkCookieJar;
    [[nodiscard]] QList<QNetworkCookie> cookiesForUrl(const QUrl &) const override { return {}; }
    bool setCookiesFromUrl(const QList<QNetworkCookie> &, const QUrl &) override { return false; }
};

/// An idle connection older than this is not trusted with a request that must not be repeated.
constexpr qint64 staleAfterMs = 20'000;
constexpr size_t idleManagersKept = 4;

} // namespace

/// One manager for short calls, and one per stream: a manager opens six connections to a host and lets the rest wait.
class HttpTransport::Managers
{
public:
    using Manager = std::shared_ptr<QNetworkAccessManager>;

    [[nodiscard]] static Manager make()
    {
        auto manager = std::make_shared<QNetworkAccessManager>();
        manager->setCookieJar(new NoCookies(manager.get()));
        manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
        return manager;
    }

    /// What must be equal for a connection to be used again.
    [[nodiscard]] static QString setupOf(const HttpRequest &request)
    {
        return originOf(request.url) + u' ' + request.proxy + u' ' + request.caFile;
    }

    /// A connection to there is kept, and young enough to be trusted.
    [[nodiscard]] bool isConnected(const QString &setup) const
    {
        const auto it = std::ranges::find(m_idle, setup, &Idle::setup);
        return it != m_idle.end() && !it->isStale();
    }

    [[nodiscard]] Manager take(const QString &setup)
    {
        const auto it = std::ranges::find(m_idle, setup, &Idle::setup);
        if (it == m_idle.end())
            return make();
        Manager manager = it->manager;
        if (it->isStale())
            manager->clearConnectionCache();
        m_idle.erase(it);
        return manager;
    }

    void giveBack(const Manager &manager, const QString &setup, bool clean)
    {
        if (!clean)
            return; // its connection was cut; the reply may still be on its way out
        if (m_idle.size() >= idleManagersKept)
            m_idle.erase(m_idle.begin());
        m_idle.push_back({manager, setup, {}});
        m_idle.back().since.start();
    }

    Manager shortCalls;
    int streams = 0;

private:
    struct Idle
    {
        Manager manager;
        QString setup;
        QElapsedTimer since;

        [[nodiscard]] bool isStale() const { return since.elapsed() > staleAfterMs; }
    };
    std::vector<Idle> m_idle;
};

std::chrono::milliseconds ComputerTime::sleptUntilNow()
{
#ifdef Q_OS_LINUX
    timespec withSleep{}, awake{};
    if (clock_gettime(CLOCK_BOOTTIME, &withSleep) == 0 && clock_gettime(CLOCK_MONOTONIC, &awake) == 0)
        return std::chrono::milliseconds((withSleep.tv_sec - awake.tv_sec) * 1000
                                         + (withSleep.tv_nsec - awake.tv_nsec) / 1'000'000);
#endif
    return std::chrono::milliseconds(0);
}

HttpTransport::HttpTransport(ComputerTime time) : m_time(std::move(time)) {}
HttpTransport::~HttpTransport() = default;

int HttpTransport::openStreams() const
{
    return m_managers ? m_managers->streams : 0;
}

std::unique_ptr<HttpExchange> HttpTransport::send(const HttpRequest &request)
{
    auto exchange = std::make_unique<NetworkExchange>(request, m_time);
    auto refusal = refusalOf(request);
    if (!refusal)
        refusal = exchange->chooseProxy();
    if (refusal) {
        exchange->failLater(std::move(*refusal));
        return exchange;
    }
    if (!m_managers)
        m_managers = std::make_shared<Managers>();
    if (!request.streaming) {
        if (!m_managers->shortCalls)
            m_managers->shortCalls = Managers::make();
        exchange->start(m_managers->shortCalls, {});
        return exchange;
    }
    const QString setup = Managers::setupOf(request);
    ++m_managers->streams;
    exchange->start(m_managers->take(setup),
                    [managers = std::weak_ptr(m_managers), setup](const Managers::Manager &manager, bool clean) {
                        if (const auto alive = managers.lock()) {
                            --alive->streams;
                            alive->giveBack(manager, setup, clean);
                        }
                    });
    return exchange;
}

void HttpTransport::prepare(const HttpRequest &request)
{
    NetworkExchange exchange(request, m_time);
    if (refusalOf(request) || exchange.chooseProxy())
        return; // the request itself will tell
    if (!m_managers)
        m_managers = std::make_shared<Managers>();
    const QString setup = Managers::setupOf(request);
    if (m_managers->isConnected(setup))
        return;
    const Managers::Manager manager = m_managers->take(setup);
    exchange.reach(*manager);
    m_managers->giveBack(manager, setup, true);
}

} // namespace switchyard
