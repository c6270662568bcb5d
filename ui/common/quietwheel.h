// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;

namespace switchyard {

/// The wheel changes this field only while it has the focus; otherwise it scrolls what the field stands in.
void makeWheelQuiet(QWidget *field);

} // namespace switchyard
