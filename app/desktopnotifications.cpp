// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktopnotifications.h"

#include "core/base/logging.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QFileInfo>

#include <utility>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

const auto service = u"org.freedesktop.Notifications"_s;
const auto path = u"/org/freedesktop/Notifications"_s;
constexpr auto defaultAction = "default"_L1; // what a click on the notification itself is called

QDBusMessage call(const QString &method)
{
    return QDBusMessage::createMethodCall(service, path, service, method);
}

/// Without an address the bus library would start a bus of its own.
bool hasSessionBus()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS")
        || QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/bus"_s);
}

} // namespace

DesktopNotifications::DesktopNotifications(const std::optional<QDBusConnection> &bus, QObject *parent)
    : QObject(parent), m_bus(bus)
{
}

bool DesktopNotifications::reach()
{
    if (!m_bus && hasSessionBus())
        m_bus = QDBusConnection::sessionBus();
    if (!m_bus || !m_bus->isConnected())
        return false;
    if (!std::exchange(m_listens, true)) {
        m_bus->connect(service, path, service, u"ActivationToken"_s, this, SLOT(takeToken(uint, QString)));
        m_bus->connect(service, path, service, u"ActionInvoked"_s, this, SLOT(invoke(uint, QString)));
        m_bus->connect(service, path, service, u"NotificationClosed"_s, this, SLOT(forget(uint, uint)));
    }
    return true;
}

void DesktopNotifications::notify(const QString &title, const QString &body, const std::function<void()> &activated)
{
    if (!reach())
        return;
    if (m_readsMarkup)
        return send(title, body, activated);
    auto *asked = new QDBusPendingCallWatcher(m_bus->asyncCall(call(u"GetCapabilities"_s)), this);
    connect(asked, &QDBusPendingCallWatcher::finished, this, [=, this] {
        asked->deleteLater();
        const QDBusPendingReply<QStringList> reply = *asked;
        if (reply.isError()) {
            qCInfo(lcApp, "no notifications on this desktop: %s", qPrintable(reply.error().message()));
            return;
        }
        m_readsMarkup = reply.value().contains("body-markup"_L1);
        send(title, body, activated);
    });
}

void DesktopNotifications::send(const QString &title, const QString &body, const std::function<void()> &activated)
{
    constexpr uint replacesNone = 0;
    constexpr int serverDecides = -1; // how long it stays
    const QVariantMap hints{{u"desktop-entry"_s, u"org.switchyard.switchyard"_s}};
    QDBusMessage message = call(u"Notify"_s);
    message << u"Switchyard"_s << replacesNone << u"org.switchyard.switchyard"_s << title
            << (*m_readsMarkup ? body.toHtmlEscaped() : body) << QStringList{defaultAction, u""_s} << hints
            << serverDecides;
    auto *sent = new QDBusPendingCallWatcher(m_bus->asyncCall(message), this);
    connect(sent, &QDBusPendingCallWatcher::finished, this, [=, this] {
        sent->deleteLater();
        const QDBusPendingReply<uint> id = *sent;
        if (id.isError())
            qCInfo(lcApp, "a notification was refused: %s", qPrintable(id.error().message()));
        else
            m_activated.insert(id.value(), activated);
    });
}

/// Comes before the click and lets the window come up where programs may not do that by themselves.
void DesktopNotifications::takeToken(uint id, const QString &token)
{
    if (m_activated.contains(id))
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
}

void DesktopNotifications::invoke(uint id, const QString &action)
{
    // Signals about the notifications of other programs arrive here too.
    if (const auto activated = action == defaultAction ? m_activated.take(id) : nullptr)
        activated();
}

void DesktopNotifications::forget(uint id, uint)
{
    m_activated.remove(id);
}

} // namespace switchyard
