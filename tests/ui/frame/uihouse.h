// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/creditmonitor.h"
#include "core/services/ledger.h"
#include "core/services/modelnotebook.h"
#include "core/services/ownexperience.h"
#include "core/services/pricealerts.h"
#include "core/services/pricehistory.h"
#include "tests/core/services/house.h"
#include "ui/common/services.h"
#include "ui/common/theme.h"

namespace switchyard {

/// All services and a theme, with a server that lists a dozen models, so that pages have something to show.
class UiHouse : public House
{
public:
    UiHouse();

    /// The built-in sandbox, as the program adds it.
    ConnectionId addSandbox();
    /// Fetches the models of a connection and waits for them.
    void fetchModels(const ConnectionId &connection);
    /// Rows of the last days in the ledger.
    void fillLedger();
    [[nodiscard]] Services services();

    CreditMonitor credits;
    Ledger ledger;
    PriceHistory prices;
    PriceAlerts alerts;
    ModelNotebook notebook;
    OwnExperience experience;
    Theme theme;

private:
    [[nodiscard]] static FakeReply answer(const HttpRequest &request);
};

} // namespace switchyard
