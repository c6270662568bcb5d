// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/markdown/blocks.h"

namespace switchyard {

/// The word of an alert as GitHub writes it: "NOTE"; empty for None.
[[nodiscard]] QLatin1StringView alertWord(Alert alert);

/// Takes "[!NOTE]" and the blank behind it off the start of a quote's first paragraph; None when it has no such start.
[[nodiscard]] Alert takeAlert(RichText *rich);

} // namespace switchyard
