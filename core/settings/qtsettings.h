// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace switchyard {

/// Qt's own file dialog remembers visited folders in a settings file of its own: from here on that one is kept in
/// `folder`, with everything else of the profile.
void keepQtSettingsIn(const QString &folder);

} // namespace switchyard
