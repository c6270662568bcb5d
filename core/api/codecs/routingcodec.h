// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/routing.h"

#include <QJsonObject>

namespace switchyard {

/// The `provider` object of a request; empty when nothing was chosen. The fallback models are not in it: they are the
/// request's own member `models`. Source: OpenRouter API, "Provider routing".
[[nodiscard]] QJsonObject encodeWireRouting(const RoutingPreferences &routing);

/// The preferences of a `provider` object. Unknown members and kinds stay in `extra`; this never fails.
[[nodiscard]] RoutingPreferences decodeWireRouting(const QJsonObject &provider);

} // namespace switchyard
