// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QString>

namespace switchyard {

/// The folder everything is kept in, made with mode 0700 where it is missing; absolute. `wanted` empty = the user's
/// own. Errors: Storage when it cannot be made or is no folder.
[[nodiscard]] Result<QString> prepareProfile(const QString &wanted);

/// A name that two starts with the same profile share and others do not; for finding the instance that runs already.
[[nodiscard]] QString instanceName(const QString &profileFolder);

} // namespace switchyard
