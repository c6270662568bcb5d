// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/compose/composerfacts.h"

#include <QWidget>

class QPushButton;

namespace switchyard {

class FlowLayout;

/// Who will be asked, as chips. Alone the chip changes the model; of several each one takes itself out.
class RecipientChips final : public QWidget
{
    Q_OBJECT

public:
    explicit RecipientChips(QWidget *parent = nullptr);

    void setRecipients(const QList<RecipientName> &recipients);
    [[nodiscard]] const QList<RecipientName> &recipients() const { return m_recipients; }
    /// Without them only the tools are there.
    void setModelsShown(bool on);
    /// What stands behind "+ model"; they break into another line together.
    void addTool(QPushButton *button);
    /// What a list of models opens at.
    [[nodiscard]] QWidget *anchor();

Q_SIGNALS:
    void changeRequested();
    void addRequested();
    void removed(int index);

private:
    void rebuild();

    FlowLayout *m_layout;
    QWidget *m_group; // "+ model" and the tools
    QList<QPushButton *> m_chips, m_tools;
    QPushButton *m_add;
    QList<RecipientName> m_recipients;
    bool m_modelsShown = true;
};

} // namespace switchyard
