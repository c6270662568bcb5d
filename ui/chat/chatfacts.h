// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/routing.h"
#include "ui/chat/chatinspector.h"
#include "ui/chat/modelpicker.h"

namespace switchyard {

class ChatSession;
class Connections;
class ModelCatalog;
struct Model;

/// "$2.50 in · $15.00 out per million"; empty when nothing is known.
[[nodiscard]] QString priceSummary(const Model *model);
[[nodiscard]] QList<InspectorLine> modelLines(const Model *model, const QString &connectionName);
/// What the requests of a chat carry, each with where it was chosen.
[[nodiscard]] QList<InspectorLine> routingLines(const RoutingPreferences &global, const RoutingPreferences &chat);
/// Every model that chats in text, of every connection; those of `first` come first.
[[nodiscard]] QList<ModelPickerRow> pickerRows(const ModelCatalog &catalog, const Connections &connections,
                                               const ConnectionId &first);

} // namespace switchyard
