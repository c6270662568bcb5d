// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/rowtablemodel.h"
#include "ui/explorer/compareplot.h"

#include <QAbstractTableModel>

namespace switchyard {

/// Chosen models side by side: a row is a fact, a column a model. Facts in which the models differ stand out, the best
/// value (cheapest, longest) is accented.
class CompareTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// True in each cell of a fact in which the models differ.
    static constexpr int DiffersRole = FirstFreeRole;

    void setModels(const QList<ModelRow> &models);
    /// What was measured, as further facts.
    void setFacts(const MeasuredFacts &facts);
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
        QStringList exact; ///< for files; empty = the values
        bool differs = false;
        QList<qsizetype> best; ///< columns with the best value; empty when there is none or all are equal
    };
    void addFact(const QString &name, const QStringList &values, const QList<std::optional<qint64>> &ranks = {},
                 bool lessIsBetter = true);
    void build();
    void addLimits();
    void addPrices();
    void addAbilities();
    void addMeasured();
    template <class F> [[nodiscard]] QStringList texts(F text) const;

    QList<ModelRow> m_models;
    MeasuredFacts m_measured;
    QList<Fact> m_facts;
};

} // namespace switchyard
