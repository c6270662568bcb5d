// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/keys/refreshquestion.h"

#include "core/services/connections.h"
#include "core/settings/preferences.h"
#include "ui/common/format.h"
#include "ui/common/switchyardstyle.h"
#include "ui/common/textlabel.h"

#include <QBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace switchyard {

using namespace Qt::StringLiterals;

RefreshQuestion::RefreshQuestion(const Services &services, QWidget *parent) : QWidget(parent), m_services(services)
{
    setObjectName(u"refreshQuestion"_s);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *card = new Surface(&ThemeColors::accentSoft, Surface::Shape::Card, this);
    outer->addWidget(card);
    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(16, 12, 12, 12);
    row->setSpacing(8);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(
        new TextLabel(tr("Refresh the list of models by itself when the program starts?"), TextRole::Strong, card));
    m_text = new TextLabel(TextRole::Body, card);
    m_text->setObjectName(u"refreshQuestionText"_s);
    m_text->setWordWrap(true);
    texts->addWidget(m_text);
    row->addLayout(texts, 1);
    const auto button = [&](const QString &name, const QString &text, bool yes) {
        auto *choice = new QPushButton(text, card);
        choice->setObjectName(name);
        choice->setAccessibleName(yes ? tr("Refresh the list of models at each start")
                                      : tr("Refresh it only when I say so"));
        connect(choice, &QPushButton::clicked, this, [this, yes] { answer(yes); });
        row->addWidget(choice);
        return choice;
    };
    button(u"refreshNo"_s, tr("Only when I say so"), false);
    setButtonRole(button(u"refreshYes"_s, tr("At each start"), true), ButtonRole::Primary);
    connect(&m_services.connections, &Connections::changed, this, &RefreshQuestion::update);
    connect(&m_services.connections, &Connections::keyStateChanged, this, &RefreshQuestion::update);
    connect(&m_services.preferences, &Preferences::changed, this, &RefreshQuestion::update);
    update();
}

bool RefreshQuestion::isDue() const
{
    const Settings &settings = m_services.preferences.values();
    if (settings.askedAboutRefresh || settings.refreshCatalogAtStart)
        return false;
    return std::ranges::any_of(m_services.connections.all(), [](const ConnectionInfo &info) {
        return !info.connection.isSandbox
            && (info.keyState == KeyState::Stored || info.keyState == KeyState::SessionOnly
                || info.keyState == KeyState::Environment);
    });
}

void RefreshQuestion::update()
{
    const bool due = isDue();
    if (due) {
        const ConnectionId id = m_services.connections.effective(m_services.preferences.values().defaultConnection);
        const auto info = m_services.connections.find(id);
        //: %1: name of a server
        m_text->setText(tr("%1 would be asked for its list and nothing else, so that prices and changes are of today. "
                           "The settings have the same switch.")
                            .arg(isolated(info ? info->connection.name : QString(), 60)));
    }
    setVisible(due);
}

void RefreshQuestion::answer(bool yes)
{
    m_services.preferences.update([yes](Settings &settings) {
        settings.refreshCatalogAtStart = yes;
        settings.askedAboutRefresh = true;
    });
}

} // namespace switchyard
