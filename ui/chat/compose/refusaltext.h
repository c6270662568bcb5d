// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/error.h"

#include <QString>

namespace switchyard {

/// Why a file was not attached, as a sentence. The name is foreign: it is one line, isolated and cut.
[[nodiscard]] QString refusalText(const QString &name, const Error &error);

} // namespace switchyard
