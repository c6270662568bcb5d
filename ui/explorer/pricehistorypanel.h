// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/explorer/pricestepsview.h"

namespace switchyard {

class Clock;

/// What one model cost over time, read when the model is shown and again when its history changes.
class PriceHistoryPanel final : public QWidget
{
    Q_OBJECT

public:
    /// `name` begins the object names of its parts.
    PriceHistoryPanel(PriceHistory &prices, const Clock &clock, const QString &name, QWidget *parent = nullptr);

    void showModel(const ConnectionId &connection, const ModelId &model);
    /// The price that is wanted, where there is one; see PriceStepsView.
    void choose(const QString &key, const QString &endpoint) { m_steps->choose(key, endpoint); }

Q_SIGNALS:
    void notice(const QString &text);
    void failed(const switchyard::Error &error);

private:
    void reload();

    PriceHistory &m_prices;
    const Clock &m_clock;
    std::pair<ConnectionId, ModelId> m_shown;
    int m_query = 0;
    PriceStepsView *m_steps;
};

} // namespace switchyard
