// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/model.h"
#include "ui/explorer/endpointtablemodel.h"

#include <QWidget>

class QPushButton;

namespace switchyard {

class FactGrid;
class TextLabel;
class UptimeBars;

/// Everything about one endpoint, and whether the user wants to be answered by it.
class EndpointCard final : public QWidget
{
    Q_OBJECT

public:
    explicit EndpointCard(QWidget *parent = nullptr);

    /// `provider` may be nullptr: not listed, or the list was never asked for. `ignoredByAll`: the defaults ignore it.
    void show(const EndpointRow &row, const Provider *provider, bool ignoredByAll);
    using QWidget::show;

Q_SIGNALS:
    void pinToggled(bool on);
    void ignoreToggled(bool on);
    void ignoreForAllToggled(bool on);

private:
    QWidget *buildButtons();
    QWidget *buildLinks();

    TextLabel *m_name;
    FactGrid *m_facts;
    UptimeBars *m_uptime;
    FactGrid *m_prices;
    QPushButton *m_pin = nullptr;
    QPushButton *m_ignore = nullptr;
    QPushButton *m_ignoreForAll = nullptr;
    QPushButton *m_privacy = nullptr;
    QPushButton *m_terms = nullptr;
    QPushButton *m_status = nullptr;
};

} // namespace switchyard
