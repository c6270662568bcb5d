// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/connections.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace switchyard {

class Badge;
class ElidedLabel;
class TextLabel;

/// One connection: name, where its key is, exact address, state, and what can be done with it.
class ConnectionCard final : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectionCard(const ConnectionId &id, QWidget *parent = nullptr);

    [[nodiscard]] const ConnectionId &id() const { return m_id; }
    void showInfo(const ConnectionInfo &info, bool isDefault);
    void showTesting();
    void showTest(const ConnectionTest &test, std::chrono::milliseconds took);
    void showError(const Error &error);

Q_SIGNALS:
    void testRequested();
    void keyRequested();
    void keyRemovalRequested();
    void editRequested();
    void removalRequested();
    void defaultRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *buildHead();
    void buildMenu();
    QPushButton *addButton(const QString &objectName, const QString &text);

    ConnectionId m_id;
    ElidedLabel *m_name = nullptr;
    ElidedLabel *m_keyState = nullptr;
    ElidedLabel *m_address = nullptr;
    TextLabel *m_kind = nullptr;
    Badge *m_badge = nullptr;
    QPushButton *m_key = nullptr;
    QPushButton *m_test = nullptr;
    QPushButton *m_more = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_default = nullptr;
    QAction *m_removeKey = nullptr;
    QAction *m_remove = nullptr;
    TextLabel *m_testUrl = nullptr;
    TextLabel *m_testSentence = nullptr;
    QPlainTextEdit *m_raw = nullptr;
    bool m_tested = false;
};

} // namespace switchyard
