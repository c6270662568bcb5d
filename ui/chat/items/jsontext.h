// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace switchyard {

/// JSON with a line for each member, indented by two. Nothing but blanks outside of strings is added or removed, so
/// that broken or unfinished JSON shows what is there; text that does not begin as an object or a list comes back as it
/// is. Short lists and objects stay on one line. Linear in the length; depth beyond 32 is not indented further.
[[nodiscard]] QString indentedJson(const QString &text);

} // namespace switchyard
