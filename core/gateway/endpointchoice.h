// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/gateway/catalogue.h"
#include "core/gateway/chatinput.h"

#include <expected>

namespace switchyard {

struct EndpointChoice
{
    const Endpoint *endpoint = nullptr;
    QList<const Endpoint *> eligible; ///< in the order in which they would be tried
};

/// Chooses the endpoint that pretends to answer, by the request's `provider` object: hard filters first, then order
/// or sort, else the cheapest of those in good order. `variant` is nitro, floor, exacto or empty. The error is the
/// service's 404 with what excluded the last endpoints.
[[nodiscard]] std::expected<EndpointChoice, WireError>
chooseEndpoint(const Catalogue &catalogue, const CatalogueModel &model, const ChatInput &input, const QString &variant);

} // namespace switchyard
