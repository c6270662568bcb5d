// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/explorer/modeltablemodel.h"

#include <QAbstractTableModel>

namespace switchyard {

/// Chosen models side by side: a row is a fact, a column a model. Facts in which the models differ stand out, the best
/// value (cheapest, longest) is accented.
class CompareTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setModels(const QList<ModelRow> &models);
    [[nodiscard]] const QList<ModelRow> &models() const { return m_models; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Fact
    {
        QString name;
        QStringList values; ///< one per model
        bool differs = false;
        QList<qsizetype> best; ///< columns with the best value; empty when there is none or all are equal
    };
    void addFact(const QString &name, const QStringList &values, const QList<std::optional<qint64>> &ranks = {},
                 bool lessIsBetter = true);
    void addPrices();

    QList<ModelRow> m_models;
    QList<Fact> m_facts;
};

} // namespace switchyard
