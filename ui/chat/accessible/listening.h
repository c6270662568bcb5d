// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QAccessibleEvent;

namespace switchyard {

/// Whether assistive technology wants to hear of changes; nothing is made or looked up for it otherwise.
[[nodiscard]] bool someoneListens();
/// Tells it, if so.
void tell(QAccessibleEvent *event);

/// Takes the place of assistive technology and gets what it would get, for tests; null gives the place back.
using AccessibleListener = void (*)(QAccessibleEvent *event);
void setAccessibleListener(AccessibleListener listener);

} // namespace switchyard
