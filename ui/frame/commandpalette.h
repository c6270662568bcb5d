// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractListModel>
#include <QDialog>

#include <functional>

class QLineEdit;
class QListView;

namespace switchyard {

/// One thing that can be reached by name.
struct Command
{
    enum class Kind { Action, Conversation, Model };
    Kind kind = Kind::Action;
    QString name; ///< may be foreign
    QString detail; ///< shortcut, time or id
    std::function<void()> run;
};

/// The commands whose name or detail have all words of the search: those that begin with it first, then in their order.
class CommandListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { DetailRole = Qt::UserRole, KindRole };
    static constexpr int maximumShown = 60;

    using QAbstractListModel::QAbstractListModel;

    void setCommands(QList<Command> commands);
    void setSearch(const QString &text);
    [[nodiscard]] const Command *command(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<Command> m_commands;
    QList<qsizetype> m_shown;
};

/// Ctrl+K: every action, model and conversation by name.
class CommandPalette final : public QDialog
{
    Q_OBJECT

public:
    CommandPalette(QList<Command> commands, QWidget *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void runCurrent();
    void search(const QString &text);

    CommandListModel *m_model;
    QLineEdit *m_search;
    QListView *m_list;
};

} // namespace switchyard
