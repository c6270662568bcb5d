// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/connections.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace switchyard {

class TextLabel;

/// Adds or edits a connection. Shows, while typing, the exact address that will be asked. The key has its own dialog.
class ConnectionDialog final : public QDialog
{
    Q_OBJECT

public:
    /// For a new one from a preset; an empty preset is "another server".
    ConnectionDialog(const ConnectionPreset &preset, QWidget *parent);
    /// For an existing one.
    ConnectionDialog(const Connection &connection, QWidget *parent);

Q_SIGNALS:
    /// Once, when it was accepted; with the id it was given, or an empty one.
    void connectionReady(const switchyard::Connection &connection);

private:
    void build();
    void fill(const QString &name, const QString &address, Dialect dialect);
    void updateAddress();
    void finish();

    Connection m_connection;
    bool m_isNew = true;
    QString m_oldOrigin;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_address = nullptr;
    QLineEdit *m_caFile = nullptr;
    QComboBox *m_dialect = nullptr;
    QCheckBox *m_plainHttp = nullptr;
    TextLabel *m_exact = nullptr;
    TextLabel *m_warning = nullptr;
    QPushButton *m_accept = nullptr;
};

/// Takes a key for a connection. The text is never shown unless asked, and never leaves but as an ApiKey.
class KeyDialog final : public QDialog
{
    Q_OBJECT

public:
    KeyDialog(const ConnectionInfo &info, const QString &keyPage, std::optional<bool> keychainWorks, QWidget *parent);
    ~KeyDialog() override;

Q_SIGNALS:
    void keyReady(const switchyard::ApiKey &key);

private:
    void updateProblem();

    QLineEdit *m_field;
    TextLabel *m_problem;
    QPushButton *m_accept;
};

} // namespace switchyard
