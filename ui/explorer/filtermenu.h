// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPushButton>

#include <functional>

class QMenu;

namespace switchyard {

class ModelNotebook;

/// The button with the saved filters: applies, saves, renames and deletes them. Deleting can be undone.
class FilterMenu final : public QPushButton
{
    Q_OBJECT

public:
    explicit FilterMenu(QWidget *parent = nullptr);

    /// Hidden without one.
    void setNotebook(ModelNotebook *notebook);
    /// What would be saved.
    void setLine(const QString &line) { m_line = line.simplified(); }

Q_SIGNALS:
    void applied(const QString &line);
    void undoable(const QString &text, const std::function<void()> &undo, const std::function<void()> &commit);

private:
    void fill();
    void askName(const QString &title, const QString &name, const std::function<void(const QString &name)> &use);
    void remove(const QString &id);

    ModelNotebook *m_notebook = nullptr;
    QMenu *m_menu;
    QString m_line;
};

} // namespace switchyard
