// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/async.h"
#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/domain/credits.h"

#include <QHash>
#include <QObject>

#include <optional>

namespace switchyard {

class Client;
class Connections;

/// What a key can still spend. Asks only when told to.
class CreditMonitor : public QObject
{
    Q_OBJECT
public:
    struct Status
    {
        bool loading = false;
        std::optional<KeyInfo> key;
        std::optional<Credits> credits; ///< nothing without a management key
        std::optional<Error> keyError, creditsError;
        std::optional<QDateTime> asked; ///< UTC

        /// The smaller of what the key and the account allow; nothing when neither is known or there is no limit.
        [[nodiscard]] std::optional<Money> spendable() const;
    };

    CreditMonitor(Client &client, Connections &connections, const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] Status status(const ConnectionId &connection) const { return m_status.value(connection); }
    void refresh(const ConnectionId &connection);

Q_SIGNALS:
    void changed(const switchyard::ConnectionId &connection);

private:
    Client &m_client;
    Connections &m_connections;
    const Clock &m_clock;
    QHash<ConnectionId, Status> m_status;
};

} // namespace switchyard
