// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/plotrenderer.h"

#include <QObject>

namespace switchyard {

class ChartModule final : public QObject, public PlotRendererFactory
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "org.switchyard.PlotRendererFactory/1")
    Q_INTERFACES(switchyard::PlotRendererFactory)

public:
    [[nodiscard]] std::unique_ptr<PlotRenderer> create() override;
};

} // namespace switchyard
