// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/explorer/alertannouncer.h"

#include "core/base/clock.h"
#include "core/services/modelcatalog.h"
#include "core/services/pricealerts.h"
#include "core/settings/preferences.h"
#include "ui/common/desktopnotifier.h"
#include "ui/explorer/pricetexts.h"

#include <QPointer>

#include <algorithm>

namespace switchyard {

namespace {

constexpr qsizetype linesShown = 5; // of a notification about several models

} // namespace

AlertAnnouncer::AlertAnnouncer(const Services &services, QObject *parent) : QObject(parent), m_services(services)
{
    connect(services.alerts, &PriceAlerts::raised, this, &AlertAnnouncer::announce);
}

void AlertAnnouncer::announce(const QList<PriceAlert> &alerts)
{
    const QDate today = m_services.clock.now().toLocalTime().date();
    QStringList lines;
    for (const PriceAlert &alert : alerts) {
        const Model *model = m_services.catalog.find(alert.connection, alert.model);
        lines.append(alertText(alert, model && !model->name.isEmpty() ? model->name : alert.model.text(), today));
    }
    const int count = int(alerts.size());
    const int more = count - 1;
    Q_EMIT notice(count == 1 ? lines.first()
                             //: %1: what happened to one model; %n: how many others there is something to tell of
                             : tr("%1, and %n more", nullptr, more).arg(lines.first()));
    if (!m_services.notifier || !m_services.preferences.values().desktopAlerts)
        return;
    const QPointer self(this); // a notification may be clicked later than the window is there
    if (count == 1) {
        const PriceAlert &alert = alerts.first();
        return m_services.notifier->notify(lines.first(), alert.model.text(), [self, alert] {
            if (self)
                Q_EMIT self->modelRequested(alert.connection, alert.model);
        });
    }
    //: title of a notification; below it stands what changed
    m_services.notifier->notify(tr("%n change(s) of models you watch", nullptr, count),
                                lines.first(std::min(lines.size(), linesShown)).join(u'\n'), [self] {
                                    if (self)
                                        Q_EMIT self->changesRequested();
                                });
}

} // namespace switchyard
