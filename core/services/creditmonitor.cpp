// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/creditmonitor.h"

#include "core/api/client.h"
#include "core/services/connections.h"

#include <algorithm>

namespace switchyard {

std::optional<Money> CreditMonitor::Status::spendable() const
{
    const auto ofKey = key ? key->limitRemaining : std::nullopt;
    const auto ofAccount = credits ? std::optional(credits->balance()) : std::nullopt;
    if (ofKey && ofAccount)
        return std::min(*ofKey, *ofAccount);
    return ofKey ? ofKey : ofAccount;
}

CreditMonitor::CreditMonitor(Client &client, Connections &connections, const Clock &clock, QObject *parent)
    : QObject(parent), m_client(client), m_connections(connections), m_clock(clock)
{
}

void CreditMonitor::refresh(const ConnectionId &connection)
{
    if (m_status.value(connection).loading)
        return;
    m_status[connection].loading = true;
    Q_EMIT changed(connection);
    onFinished(m_connections.target(connection), this, [this, connection](const Result<ApiTarget> &target) {
        if (!target) {
            m_status[connection] = Status{.keyError = target.error(), .asked = m_clock.now()};
            Q_EMIT changed(connection);
            return;
        }
        onFinished(
            m_client.fetchKeyInfo(*target), this, [this, connection, target = *target](const Result<KeyInfo> &key) {
                Status &status = m_status[connection];
                status.key = key ? std::optional(*key) : std::nullopt;
                status.keyError = key ? std::nullopt : std::optional(key.error());
                status.asked = m_clock.now();
                // The account's balance is only for management keys; others get a refusal or zeros that mean nothing.
                if (!key || !key->isManagementKey.value_or(false)) {
                    status.credits.reset();
                    status.loading = false;
                    Q_EMIT changed(connection);
                    return;
                }
                onFinished(m_client.fetchCredits(target), this, [this, connection](const Result<Credits> &credits) {
                    Status &late = m_status[connection];
                    late.credits = credits ? std::optional(*credits) : std::nullopt;
                    late.creditsError = credits ? std::nullopt : std::optional(credits.error());
                    late.loading = false;
                    Q_EMIT changed(connection);
                });
            });
    });
}

} // namespace switchyard
