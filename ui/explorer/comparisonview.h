// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/explorer/modeltablemodel.h"

#include <QWidget>

class QTableView;

namespace switchyard {

class CompareTableModel;

/// The chosen models side by side: a row for each fact, a column for each model.
class ComparisonView final : public QWidget
{
    Q_OBJECT

public:
    explicit ComparisonView(QWidget *parent = nullptr);

    void setModels(const QList<ModelRow> &rows);
    void focusTable();

Q_SIGNALS:
    void left();

private:
    CompareTableModel *m_model;
    QTableView *m_table = nullptr;
};

} // namespace switchyard
