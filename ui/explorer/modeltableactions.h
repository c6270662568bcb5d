// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/ids.h"
#include "ui/explorer/modeltablemodel.h"

#include <QObject>

#include <functional>

class QMenu;
class QTableView;

namespace switchyard {

class ModelNotebook;

/// What can be done with the chosen lines of the catalogue: a click on the star, keys (Ctrl+D marks, Delete hides,
/// Ctrl+C copies the id) and the context menu. Hiding can be undone.
class ModelTableActions final : public QObject
{
    Q_OBJECT

public:
    /// Without a notebook nothing is marked.
    ModelTableActions(QTableView *table, ModelTableModel *model, ModelNotebook *notebook);

    /// Which of the lines are being compared; the menu ticks what all of them are.
    void setCompared(const QStringList &keys) { m_compared = keys; }
    /// Makes the menu of the columns, so that it can be reached by the keyboard too.
    void setColumnMenu(std::function<QMenu *(QWidget *parent)> make) { m_columnMenu = std::move(make); }
    /// Marks the chosen ones, or takes the mark away when all of them have it.
    void toggleFavourite();
    void toggleHidden();

Q_SIGNALS:
    void chatRequested(const switchyard::ConnectionId &connection, const switchyard::ModelId &model);
    void compareToggled(const QString &key, bool on);
    void defaultRequested(const switchyard::ConnectionId &connection, const switchyard::ModelId &model);
    void undoable(const QString &text, const std::function<void()> &undo, const std::function<void()> &commit);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QList<const ModelRow *> chosen() const;
    [[nodiscard]] QList<ModelId> chosenIds() const;
    [[nodiscard]] bool all(bool ModelMarks::*mark) const;
    [[nodiscard]] bool handleKey(int key, Qt::KeyboardModifiers modifiers);
    void showMenu(const QPoint &position);
    void addMarks(QMenu *menu);
    void stepPastChosen();
    void copyIds() const;

    QTableView *m_table;
    ModelTableModel *m_model;
    ModelNotebook *m_notebook;
    QStringList m_compared;
    std::function<QMenu *(QWidget *parent)> m_columnMenu;
};

} // namespace switchyard
