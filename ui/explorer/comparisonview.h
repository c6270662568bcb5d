// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/explorer/modeltablemodel.h"

#include <QWidget>

class QStackedWidget;
class QTableView;

namespace switchyard {

class CompareTableModel;
class Placeholder;

/// The chosen models side by side: a row for each fact, a column for each model. Says what to do while there are fewer
/// than two.
class ComparisonView final : public QWidget
{
    Q_OBJECT

public:
    explicit ComparisonView(QWidget *parent = nullptr);

    void setModels(const QList<ModelRow> &rows);
    void focusTable();

Q_SIGNALS:
    /// Back to where models are chosen.
    void left();

private:
    QWidget *buildMatrix();

    CompareTableModel *m_model;
    QStackedWidget *m_stack = nullptr;
    Placeholder *m_placeholder = nullptr;
    QTableView *m_table = nullptr;
};

} // namespace switchyard
