// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QListView;

namespace switchyard {

/// The list below a search field, from which something is chosen: the keyboard stays with the field, rows are of one
/// height, nothing is edited, nothing scrolls sideways.
void makeChoiceList(QListView *list);

} // namespace switchyard
