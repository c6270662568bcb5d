// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QString>

class QObject;

namespace switchyard {

/// The root object of a part of the program that lies in a file of its own, because what it links would cost memory
/// from the start. It is looked for beside the program as it was installed, then where Qt is told to look; once loaded
/// it stays. Never null. Errors: Internal (none there, or damaged), with each place and what is wrong with it.
[[nodiscard]] Result<QObject *> loadModule(const QString &name);

} // namespace switchyard
