// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/settings/columnlayout.h"
#include "ui/explorer/modeltablemodel.h"

#include <QObject>
#include <QTimer>

class QHeaderView;
class QMenu;
class QTableView;

namespace switchyard {

class Preferences;

/// The headings of the catalogue's table: a click sorts, Shift adds a further key, dragging moves and widens, a menu
/// chooses. How it was left is remembered. By keyboard: the table's own menu, and Ctrl+Shift+Left and Right move the
/// column of the current cell.
class ModelHeader final : public QObject
{
    Q_OBJECT

public:
    ModelHeader(QTableView *table, ModelTableModel *model, Preferences &preferences);

    /// The column of connections says something only where there are several.
    void setSeveralConnections(bool on);
    /// Once more turns the direction round; `further` keeps the keys there are and adds one.
    void sortBy(int column, bool further);
    /// For the column of the current cell where none is named.
    [[nodiscard]] QMenu *makeMenu(QWidget *parent, int column = -1);

Q_SIGNALS:
    void sorted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] int columnNamed(const QString &name) const;
    [[nodiscard]] ColumnLayout layoutNow() const;
    void restore(const ColumnLayout &layout);
    void setShown(int column, bool on);
    void move(int column, int step);
    void applySort(const QList<ModelSortKey> &order);
    void showConnections();

    QTableView *m_table;
    QHeaderView *m_header;
    ModelTableModel *m_model;
    Preferences &m_preferences;
    QTimer m_soon;
    bool m_wantsConnections = true; ///< the user has not taken the column away
    bool m_severalConnections = false;
    bool m_restoring = false;
};

} // namespace switchyard
