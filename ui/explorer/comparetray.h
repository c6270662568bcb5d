// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/explorer/modeltablemodel.h"

#include <QWidget>

class QPushButton;

namespace switchyard {

/// Below the catalogue: the models that were chosen to be compared. Hidden while there are none.
class CompareTray final : public QWidget
{
    Q_OBJECT

public:
    explicit CompareTray(QWidget *parent = nullptr);

    void setModels(const QList<ModelRow> &rows);
    /// While the comparison is on the screen there is nothing to ask for.
    void setComparing(bool on);
    [[nodiscard]] QWidget *button() const;

Q_SIGNALS:
    void removed(const QString &key); ///< see modelRowKey()
    void cleared();
    void comparisonRequested();

private:
    QWidget *m_chips = nullptr;
    QPushButton *m_compare = nullptr;
};

} // namespace switchyard
