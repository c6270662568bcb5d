// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/chat.h"

namespace switchyard {

/// A request with every member set, for codec tests.
[[nodiscard]] ChatRequest fullRequest();
/// Every kind of message, valid in this order.
[[nodiscard]] QList<OutgoingMessage> everyMessage();

} // namespace switchyard
