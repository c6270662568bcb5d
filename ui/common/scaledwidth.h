// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;

namespace switchyard {

/// A fixed width that grows with the text, also when the text size changes later: `pixels` at 100 %, `most` at any.
void setScaledWidth(QWidget *widget, int pixels, int most = 10'000);

} // namespace switchyard
