// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/pricehistory.h"
#include "ui/common/celldelegate.h"

namespace switchyard {

/// Draws a cell whose `role` holds a Sparkline: a price as steps over time, the rest as every cell. A cell without one
/// shows its text.
class SparklineDelegate final : public CellDelegate
{
    Q_OBJECT

public:
    explicit SparklineDelegate(int role, QObject *parent = nullptr) : CellDelegate(parent), m_role(role) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_role;
};

} // namespace switchyard
