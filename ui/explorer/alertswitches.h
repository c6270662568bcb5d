// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QCheckBox;

namespace switchyard {

class Preferences;

/// What the user wants to be told of prices, and how. Everything is off until it is switched on here.
class AlertSwitches final : public QWidget
{
    Q_OBJECT

public:
    explicit AlertSwitches(Preferences &preferences, QWidget *parent = nullptr);

private:
    void showValues();

    Preferences &m_preferences;
    QCheckBox *m_favourites = nullptr;
    QCheckBox *m_used = nullptr;
    QCheckBox *m_desktop = nullptr;
    QCheckBox *m_refresh = nullptr;
};

} // namespace switchyard
