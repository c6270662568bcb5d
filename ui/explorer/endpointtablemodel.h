// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/endpoint.h"
#include "ui/common/rowtablemodel.h"

namespace switchyard {

/// An endpoint with what the user wants of it.
struct EndpointRow
{
    Endpoint endpoint;
    bool isPinned = false; ///< asked before others
    bool isIgnored = false; ///< never asked
    std::optional<bool> keepsNothing;
    bool operator==(const EndpointRow &) const = default;
};

/// Who serves a model: provider, prices and speed. What is ignored is struck through.
class EndpointTableModel final : public RowTableModel<EndpointRow>
{
    Q_OBJECT

public:
    enum Column { Provider, Input, Output, Speed, ColumnCount };
    explicit EndpointTableModel(QObject *parent = nullptr);
};

} // namespace switchyard
