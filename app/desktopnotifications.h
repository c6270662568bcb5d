// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/desktopnotifier.h"

#include <QDBusConnection>
#include <QHash>
#include <QObject>

#include <optional>

namespace switchyard {

/// Notifications by the freedesktop specification, version 1.2, over D-Bus.
class DesktopNotifications final : public QObject, public DesktopNotifier
{
    Q_OBJECT
public:
    /// On this bus; nothing = the session's, when the environment names one: none is started for this.
    explicit DesktopNotifications(const std::optional<QDBusConnection> &bus = {}, QObject *parent = nullptr);

    void notify(const QString &title, const QString &body, const std::function<void()> &activated) override;

private Q_SLOTS:
    void takeToken(uint id, const QString &token);
    void invoke(uint id, const QString &action);
    void forget(uint id, uint reason);

private:
    [[nodiscard]] bool reach();
    void send(const QString &title, const QString &body, const std::function<void()> &activated);

    std::optional<QDBusConnection> m_bus;
    std::optional<bool> m_readsMarkup; ///< the server takes the body for markup; nothing = not asked yet
    bool m_listens = false;
    QHash<uint, std::function<void()>> m_activated; // by the server's number
};

} // namespace switchyard
