// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "../frame/uihouse.h"

namespace switchyard {

/// A house whose server also tells its providers, who keeps nothing, and four endpoints of every model.
class ExploredHouse final : public UiHouse
{
public:
    enum class Models { None, Ten };
    explicit ExploredHouse(Models models = Models::Ten);

    ConnectionId router;
};

} // namespace switchyard
