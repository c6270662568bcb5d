// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractListModel>
#include <QPointer>
#include <QWidget>

#include <functional>

class QKeyEvent;
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

/// Ctrl+K: every action, model and conversation by name. Lies over its parent, not beside it as a window of its own,
/// which the window system would put where it likes. Escape or a click beside it closes it; it deletes itself then.
class CommandPalette final : public QWidget
{
    Q_OBJECT

public:
    CommandPalette(QList<Command> commands, QWidget *parent);

    /// Shows it and takes the keyboard; what had it before gets it back.
    void open();
    void dismiss();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool handleKey(const QKeyEvent &key);
    void place();
    void runCurrent();
    void search(const QString &text);

    CommandListModel *m_model;
    QWidget *m_panel;
    QLineEdit *m_search;
    QListView *m_list;
    QPointer<QWidget> m_focusBefore;
};

} // namespace switchyard
