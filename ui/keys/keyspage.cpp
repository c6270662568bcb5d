// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/keys/keyspage.h"

#include "core/base/clock.h"
#include "core/settings/preferences.h"
#include "ui/common/errorbanner.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/switchyardstyle.h"
#include "ui/common/textlabel.h"
#include "ui/keys/connectioncard.h"
#include "ui/keys/connectiondialog.h"
#include "ui/keys/refreshquestion.h"

#include <QBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

constexpr int listWidth = 1040;

ConnectionPreset presetFor(const QUrl &url)
{
    const QList<ConnectionPreset> presets = Connections::presets();
    for (const ConnectionPreset &preset : presets) {
        if (originOf(QUrl(preset.baseUrl)) == originOf(url))
            return preset;
    }
    return {};
}

} // namespace

KeysPage::KeysPage(const Services &services, QWidget *parent) : QWidget(parent), m_services(services)
{
    setObjectName(u"keysPage"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHeader());
    column->addWidget(new Hairline);

    m_body = new QWidget;
    auto *outer = new QHBoxLayout(m_body);
    outer->setContentsMargins(24, 20, 24, 20);
    auto *inner = new QWidget(m_body);
    inner->setMaximumWidth(listWidth);
    auto *layout = new QVBoxLayout(inner);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    m_banner = new ErrorBanner(inner);
    layout->addWidget(m_banner);
    layout->addWidget(new RefreshQuestion(services, inner));
    m_list = new QVBoxLayout;
    m_list->setSpacing(12);
    layout->addLayout(m_list);
    layout->addWidget(buildFooter());
    layout->addStretch();
    outer->addWidget(inner, 1);
    outer->addStretch(0);

    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(u"keysScroll"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_body);
    column->addWidget(scroll, 1);

    connect(&m_services.connections, &Connections::changed, this, &KeysPage::rebuild);
    connect(&m_services.connections, &Connections::keyStateChanged, this, &KeysPage::rebuild);
    connect(&m_services.preferences, &Preferences::changed, this, &KeysPage::rebuild);
    rebuild();
}

QWidget *KeysPage::buildHeader()
{
    auto *bar = new Surface(&ThemeColors::base, Surface::Shape::Flat, this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(18, 8, 18, 8);
    layout->addWidget(new TextLabel(tr("Keys and connections"), TextRole::Title));
    layout->addStretch();
    m_add = new QPushButton(tr("Add connection"), bar);
    m_add->setObjectName(u"addConnection"_s);
    m_add->setAccessibleName(tr("Add a connection"));
    auto *menu = new QMenu(m_add);
    menu->setObjectName(u"presetMenu"_s);
    const QList<ConnectionPreset> presets = Connections::presets();
    for (const ConnectionPreset &preset : presets) {
        QAction *action = menu->addAction(preset.name);
        connect(action, &QAction::triggered, this, [this, preset] { addFromPreset(preset); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Another server…")), &QAction::triggered, this, [this] { addFromPreset({}); });
    connect(m_add, &QPushButton::clicked, this,
            [this, menu] { menu->popup(m_add->mapToGlobal(QPoint(0, m_add->height() + 2))); });
    m_signIn = new QPushButton(tr("Use an OpenRouter key…"), bar);
    m_signIn->setObjectName(u"signIn"_s);
    m_signIn->setAccessibleName(tr("Use an OpenRouter key"));
    setButtonRole(m_signIn, ButtonRole::Primary);
    connect(m_signIn, &QPushButton::clicked, this, &KeysPage::signIn);
    layout->addWidget(m_add);
    layout->addWidget(m_signIn);
    return bar;
}

QWidget *KeysPage::buildFooter()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(4, 4, 4, 0);
    m_keychain = new TextLabel(TextRole::Body, row);
    m_keychain->setObjectName(u"keychainText"_s);
    m_keychain->setColor(&ThemeColors::secondary);
    m_keychain->setWordWrap(true);
    layout->addWidget(m_keychain, 1);
    updateKeychainText();
    return row;
}

void KeysPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // The probe touches the keychain, which may ask the user: not before the page is looked at.
    if (std::exchange(m_keychainAsked, true))
        return;
    onFinished(m_services.connections.keychainWorks(), this, [this](const Result<bool> &works) {
        m_keychainWorks = works.value_or(false);
        updateKeychainText();
    });
}

void KeysPage::updateKeychainText()
{
    m_keychain->setProperty("waiting", !m_keychainWorks);
    if (!m_keychainWorks) {
        m_keychain->setText(tr("Looking for the system's keychain…"));
        return;
    }
    m_keychain->setColor(*m_keychainWorks ? &ThemeColors::secondary : &ThemeColors::warning);
    m_keychain->setText(
        *m_keychainWorks
            ? tr("Keys are in the system keychain. Nothing of them is written to files, logs or exports. Each key is "
                 "bound to its address.")
            : tr("There is no working keychain service here. Keys are kept in memory until the program ends, and have "
                 "to be pasted again at the next start. Nothing of them is written to files."));
}

void KeysPage::rebuild()
{
    const QList<ConnectionInfo> all = m_services.connections.all();
    const ConnectionId effective = m_services.connections.effective(m_services.preferences.values().defaultConnection);
    QSet<ConnectionId> wanted;
    int position = 0;
    for (const ConnectionInfo &info : all) {
        const ConnectionId id = info.connection.id;
        if (m_leaving.contains(id))
            continue;
        wanted << id;
        if (!m_cards.contains(id)) {
            auto *added = new ConnectionCard(id, m_body);
            m_cards.insert(id, added);
            connectCard(added);
        }
        m_list->removeWidget(m_cards.value(id));
        m_list->insertWidget(position++, m_cards.value(id));
        m_cards.value(id)->showInfo(info, id == effective);
        m_cards.value(id)->show();
    }
    for (auto it = m_cards.begin(); it != m_cards.end();) {
        if (wanted.contains(it.key())) {
            ++it;
            continue;
        }
        it.value()->hide();
        it.value()->deleteLater();
        it = m_cards.erase(it);
    }
}

void KeysPage::connectCard(ConnectionCard *one)
{
    const ConnectionId &id = one->id();
    connect(one, &ConnectionCard::testRequested, this, [this, id] { test(id); });
    connect(one, &ConnectionCard::keyRequested, this, [this, id] { askForKey(id); });
    connect(one, &ConnectionCard::keyRemovalRequested, this, [this, id] { removeKey(id); });
    connect(one, &ConnectionCard::editRequested, this, [this, id] { edit(id); });
    connect(one, &ConnectionCard::removalRequested, this, [this, id] { remove(id); });
    connect(one, &ConnectionCard::defaultRequested, this, [this, id] {
        m_services.preferences.update([&](Settings &settings) {
            settings.defaultConnection = id;
            settings.defaultModel = {}; // that of another server
        });
    });
}

void KeysPage::signIn()
{
    const QList<ConnectionPreset> presets = Connections::presets();
    const ConnectionPreset &openRouter = presets.first();
    const QList<ConnectionInfo> all = m_services.connections.all();
    for (const ConnectionInfo &info : all) {
        if (originOf(info.connection.baseUrl) == originOf(QUrl(openRouter.baseUrl))) {
            askForKey(info.connection.id);
            return;
        }
    }
    const Connection connection{
        .name = openRouter.name, .baseUrl = QUrl(openRouter.baseUrl), .dialect = openRouter.dialect};
    onFinished(m_services.connections.add(connection), this, [this](const Result<ConnectionId> &id) {
        if (id)
            askForKey(*id);
        else
            m_banner->showError(id.error(), {});
    });
}

void KeysPage::addFromPreset(const ConnectionPreset &preset)
{
    auto *dialog = new ConnectionDialog(preset, this);
    connect(dialog, &ConnectionDialog::connectionReady, this,
            [this, needsKey = preset.needsKey](const Connection &connection) {
                onFinished(m_services.connections.add(connection), this,
                           [this, needsKey](const Result<ConnectionId> &id) {
                               if (!id)
                                   m_banner->showError(id.error(), {});
                               else if (needsKey)
                                   askForKey(*id);
                               else
                                   test(*id);
                           });
            });
    dialog->open();
}

void KeysPage::edit(const ConnectionId &id)
{
    const auto info = m_services.connections.find(id);
    if (!info)
        return;
    auto *dialog = new ConnectionDialog(info->connection, this);
    connect(dialog, &ConnectionDialog::connectionReady, this, [this](const Connection &connection) {
        onFinished(m_services.connections.update(connection), this, [this](const Result<void> &done) {
            if (!done)
                m_banner->showError(done.error(), {});
        });
    });
    dialog->open();
}

void KeysPage::askForKey(const ConnectionId &id)
{
    const auto info = m_services.connections.find(id);
    if (!info)
        return;
    auto *dialog = new KeyDialog(*info, presetFor(info->connection.baseUrl).keyPage, m_keychainWorks, this);
    connect(dialog, &KeyDialog::keyReady, this, [this, id](const ApiKey &key) { storeKey(id, key); });
    dialog->open();
}

void KeysPage::storeKey(const ConnectionId &id, const ApiKey &key)
{
    onFinished(m_services.connections.setKey(id, key), this, [this, id](const Result<KeyState> &state) {
        if (!state) {
            m_banner->showError(state.error(), {});
            return;
        }
        m_banner->clear();
        Q_EMIT notice(*state == KeyState::Stored ? tr("The key is in the system keychain.")
                                                 : tr("The key is kept until the program ends."));
        Q_EMIT keyAccepted(id);
        test(id);
    });
}

void KeysPage::removeKey(const ConnectionId &id)
{
    onFinished(m_services.connections.removeKey(id), this, [this](const Result<void> &done) {
        if (done)
            Q_EMIT notice(tr("The key is removed."));
        else
            m_banner->showError(done.error(), {});
    });
}

void KeysPage::remove(const ConnectionId &id)
{
    const auto info = m_services.connections.find(id);
    if (!info)
        return;
    // The key would be gone for good, so nothing is removed before the undo has passed.
    m_leaving << id;
    rebuild();
    Q_EMIT undoable(
        tr("%1 is removed.").arg(isolated(info->connection.name, 60)),
        [this, id] {
            m_leaving.remove(id);
            rebuild();
        },
        [this, id] {
            onFinished(m_services.connections.remove(id), this, [this, id](const Result<void> &done) {
                m_leaving.remove(id);
                rebuild();
                if (!done)
                    m_banner->showError(done.error(), {});
            });
        });
}

void KeysPage::test(const ConnectionId &id)
{
    if (ConnectionCard *one = card(id))
        one->showTesting();
    const auto started = m_services.clock.elapsed();
    onFinished(m_services.connections.test(id), this, [this, id, started](const Result<ConnectionTest> &done) {
        ConnectionCard *one = card(id);
        if (!one)
            return;
        if (done)
            one->showTest(*done, m_services.clock.elapsed() - started);
        else
            one->showError(done.error());
    });
}

} // namespace switchyard
