// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/rowtablemodel.h"
#include "ui/explorer/costs/costrows.h"

namespace switchyard {

/// What some work costs, a line per model, in the order of the rows.
class CostTableModel final : public RowTableModel<CostRow>
{
    Q_OBJECT

public:
    enum Column { Name, Request, Total, Range, Difference, Note };

    explicit CostTableModel(QObject *parent = nullptr);
};

} // namespace switchyard
