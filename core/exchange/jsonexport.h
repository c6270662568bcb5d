// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/exportedconversation.h"

#include <QByteArray>

namespace switchyard {

/// Everything of a conversation as JSON; importJson() gives the same values back. One message per line, so that a
/// damaged file loses single lines. Attachments are named by their hash, their content is not in it.
[[nodiscard]] QByteArray exportJson(const ExportedConversation &exported);

} // namespace switchyard
