// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/endpoint.h"
#include "ui/common/rowtablemodel.h"

namespace switchyard {

/// The providers that serve one model, each with its own price.
class EndpointTableModel final : public RowTableModel<Endpoint>
{
    Q_OBJECT

public:
    enum Column { Provider, Input, Output, Speed };

    explicit EndpointTableModel(QObject *parent = nullptr);
};

} // namespace switchyard
