// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/routing.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QTimer;
class QVBoxLayout;

namespace switchyard {

/// What this conversation wants otherwise than the settings: an empty field or "Default" leaves the matter to them, and
/// shows what they say.
class RoutingEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit RoutingEditor(QWidget *parent = nullptr);

    void setRouting(const RoutingPreferences &global, const RoutingPreferences &chat);
    [[nodiscard]] const RoutingPreferences &routing() const { return m_chat; }
    void commit(); ///< what was typed and not said yet

Q_SIGNALS:
    void routingChanged(const switchyard::RoutingPreferences &routing);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QComboBox *addChoice(const QString &objectName, const QString &label, const QStringList &choices);
    QLineEdit *addLine(const QString &objectName, const QString &label);
    void addRow(const QString &label, QWidget *field);
    void takeChoices();
    void takeLists();
    void takePrice(QLineEdit *field, const QString &key);
    void showAll();

    QVBoxLayout *m_layout;
    QComboBox *m_sort;
    QLineEdit *m_order;
    QLineEdit *m_ignore;
    QComboBox *m_collection;
    QComboBox *m_zdr;
    QLineEdit *m_maxPrompt;
    QLineEdit *m_maxCompletion;
    RoutingPreferences m_global;
    RoutingPreferences m_chat;
    RoutingPreferences m_said;
    QTimer *m_pause;
};

} // namespace switchyard
