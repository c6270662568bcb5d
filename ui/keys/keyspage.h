// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/connections.h"
#include "ui/common/services.h"

#include <QHash>
#include <QSet>
#include <QWidget>

#include <functional>

class QPushButton;
class QVBoxLayout;

namespace switchyard {

class ConnectionCard;
class ErrorBanner;
class TextLabel;

/// The servers and where their keys are.
class KeysPage final : public QWidget
{
    Q_OBJECT

public:
    explicit KeysPage(const Services &services, QWidget *parent = nullptr);

    /// Opens the dialog for the key of the OpenRouter connection, adding that connection first when there is none.
    void signIn();
    void askForKey(const ConnectionId &id);

Q_SIGNALS:
    void notice(const QString &text);
    /// Something that can be taken back for a while: exactly one of the two is called, by whoever shows it.
    void undoable(const QString &text, const std::function<void()> &undo, const std::function<void()> &commit);
    void keyAccepted(const switchyard::ConnectionId &id);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildHeader();
    QWidget *buildFooter();
    void rebuild();
    void connectCard(ConnectionCard *card);
    void addFromPreset(const ConnectionPreset &preset);
    void edit(const ConnectionId &id);
    void remove(const ConnectionId &id);
    void removeKey(const ConnectionId &id);
    void storeKey(const ConnectionId &id, const ApiKey &key);
    void test(const ConnectionId &id);
    void updateKeychainText();
    [[nodiscard]] ConnectionCard *card(const ConnectionId &id) const { return m_cards.value(id); }

    Services m_services;
    QHash<ConnectionId, ConnectionCard *> m_cards;
    QSet<ConnectionId> m_leaving; ///< removed, but can still be taken back
    std::optional<bool> m_keychainWorks;
    bool m_keychainAsked = false;
    ErrorBanner *m_banner = nullptr;
    QVBoxLayout *m_list = nullptr;
    QWidget *m_body = nullptr;
    TextLabel *m_keychain = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_signIn = nullptr;
};

} // namespace switchyard
