// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/catalogindex.h"

#include <QWidget>

class QTreeView;

namespace switchyard {

class FacetTreeModel;
class PriceScale;

/// Left of the catalogue: ways to narrow it down, each with the number of models it would leave. It writes terms of the
/// search line, which stays the only truth.
class FacetPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit FacetPanel(QWidget *parent = nullptr);

    using QWidget::show;
    void show(const QString &line, const ModelQuery &query, const CatalogSelection &selection);
    [[nodiscard]] QWidget *firstInTabOrder() const;
    [[nodiscard]] QWidget *lastInTabOrder() const;

Q_SIGNALS:
    void lineChanged(const QString &line);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void activate(const QModelIndex &index);

    QString m_line;
    FacetTreeModel *m_model;
    QTreeView *m_tree;
    PriceScale *m_prices;
};

} // namespace switchyard
