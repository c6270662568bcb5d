// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/explorer/pricehistorypanel.h"

#include "core/base/clock.h"

#include <QBoxLayout>

namespace switchyard {

PriceHistoryPanel::PriceHistoryPanel(PriceHistory &prices, const Clock &clock, const QString &name, QWidget *parent)
    : QWidget(parent), m_prices(prices), m_clock(clock), m_steps(new PriceStepsView(name, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_steps);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(m_steps, &PriceStepsView::notice, this, &PriceHistoryPanel::notice);
    connect(m_steps, &PriceStepsView::failed, this, &PriceHistoryPanel::failed);
    connect(&m_prices, &PriceHistory::changed, this, &PriceHistoryPanel::reload);
}

void PriceHistoryPanel::showModel(const ConnectionId &connection, const ModelId &model)
{
    if (m_shown == std::pair(connection, model))
        return;
    m_shown = {connection, model};
    reload();
}

void PriceHistoryPanel::reload()
{
    const int query = ++m_query;
    if (m_shown.second.isEmpty())
        return;
    onFinished(m_prices.seriesOf(m_shown.first, m_shown.second), this,
               [this, query](const Result<QList<PriceHistory::Series>> &series) {
                   if (query != m_query)
                       return;
                   m_steps->setSeries(series.value_or(QList<PriceHistory::Series>()), m_clock.now());
                   if (!series)
                       Q_EMIT failed(series.error());
               });
}

} // namespace switchyard
