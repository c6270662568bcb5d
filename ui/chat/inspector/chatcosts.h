// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/chatinspector.h"

namespace switchyard {

class ConversationTally;

/// What the answers have cost: the sum, the tokens, and each model by itself where there are several, the dearest
/// first. Costs that are not known are said to be missing, not counted as nothing.
[[nodiscard]] QList<InspectorLine> costLines(const ConversationTally &tally);

} // namespace switchyard
