// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/ownexperience.h"

#include "core/services/ledger.h"

#include <chrono>
#include <utility>

namespace switchyard {

namespace {
constexpr std::chrono::seconds pause{2}; // several answers may end together
}

OwnExperience::OwnExperience(Ledger &ledger, const Clock &clock, QObject *parent)
    : QObject(parent), m_ledger(ledger), m_clock(clock)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(pause);
    connect(&ledger, &Ledger::changed, &m_soon, qOverload<>(&QTimer::start));
    connect(&m_soon, &QTimer::timeout, this, [this] {
        for (const Span span : {Span::Month, Span::Quarter}) {
            if (known(span).isWanted)
                workOut(span);
        }
    });
}

const QHash<ModelId, ModelExperience> &OwnExperience::models(Span span)
{
    if (!std::exchange(known(span).isWanted, true))
        workOut(span);
    return known(span).models;
}

void OwnExperience::workOut(Span span)
{
    const Ledger::Period period{m_clock.now().addDays(-qint64(span)), {}};
    onFinished(m_ledger.experience(period), this, [this, span](const Result<QHash<ModelId, ModelExperience>> &models) {
        if (!models || *models == known(span).models)
            return;
        known(span).models = *models;
        Q_EMIT changed();
    });
}

} // namespace switchyard
