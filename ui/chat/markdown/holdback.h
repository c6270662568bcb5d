// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace switchyard {

/// The unfinished text as it should be parsed for the screen: what could still become something else at its end is held
/// back or closed, so that nothing is drawn one way and a moment later another. A marker alone on the last line waits;
/// a table waits for its second line; an open fence waits for its language; open bold and code are closed; an
/// unfinished link is its label.
[[nodiscard]] QString heldBack(const QString &text);

} // namespace switchyard
