// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/routing.h"
#include "ui/chat/chatinspector.h"
#include "ui/chat/modelpicker.h"

namespace switchyard {

class ChatSession;
struct Model;
struct Services;

/// "$2.50 in · $15.00 out per million"; empty when nothing is known.
[[nodiscard]] QString priceSummary(const Model *model);
[[nodiscard]] QList<InspectorLine> modelLines(const Model *model, const QString &connectionName);
/// What the requests of a chat carry, each with where it was chosen: for all, for this model or for this chat.
[[nodiscard]] QList<InspectorLine> routingLines(const RoutingPreferences &global, const RoutingPreferences &model,
                                                const RoutingPreferences &chat);
/// Every model that chats in text, of every connection, but for batches and what the user hid. Favourites come first,
/// then those of `first`.
[[nodiscard]] QList<ModelPickerRow> pickerRows(const Services &services, const ConnectionId &first);

} // namespace switchyard
