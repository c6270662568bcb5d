// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/explorer/alertswitches.h"

#include "core/settings/preferences.h"
#include "ui/common/textlabel.h"

#include <QBoxLayout>
#include <QCheckBox>

namespace switchyard {

using namespace Qt::StringLiterals;

AlertSwitches::AlertSwitches(Preferences &preferences, QWidget *parent) : QWidget(parent), m_preferences(preferences)
{
    setObjectName(u"alertSwitches"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(new TextLabel(tr("Tell me when prices change"), TextRole::Section, this));
    const auto add = [&](const QString &name, const QString &text, bool Settings::*member) {
        auto *box = new QCheckBox(text, this);
        box->setObjectName(name);
        box->setAccessibleName(text);
        connect(box, &QCheckBox::toggled, this, [this, member](bool on) {
            m_preferences.update([=](Settings &settings) {
                // Whoever has used the switch need not be asked.
                if (member == &Settings::refreshCatalogAtStart && settings.*member != on)
                    settings.askedAboutRefresh = true;
                settings.*member = on;
            });
        });
        layout->addWidget(box);
        return box;
    };
    m_favourites = add(u"alertFavourites"_s, tr("of my favourites"), &Settings::alertFavourites);
    m_used = add(u"alertUsedModels"_s, tr("of models I used in the last 30 days"), &Settings::alertUsedModels);
    m_desktop = add(u"desktopAlerts"_s, tr("also as a notification of the desktop"), &Settings::desktopAlerts);
    m_refresh
        = add(u"alertRefreshAtStart"_s, tr("and ask for the list at each start"), &Settings::refreshCatalogAtStart);
    m_refresh->setToolTip(tr("Without it prices are compared when you refresh the list of models yourself."));
    connect(&m_preferences, &Preferences::changed, this, &AlertSwitches::showValues);
    showValues();
}

void AlertSwitches::showValues()
{
    const Settings &settings = m_preferences.values();
    m_favourites->setChecked(settings.alertFavourites);
    m_used->setChecked(settings.alertUsedModels);
    m_desktop->setChecked(settings.desktopAlerts);
    m_desktop->setEnabled(settings.alertFavourites || settings.alertUsedModels);
    m_refresh->setChecked(settings.refreshCatalogAtStart);
}

} // namespace switchyard
