// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/useperiod.h"
#include "core/storage/database.h"

#include <functional>

namespace switchyard {

/// What was used in [from, to), without making a whole entry of each row; an invalid time leaves that side open.
/// `goOn(permille)` as in reprice(). Errors: Storage; Cancelled when `goOn` says no.
[[nodiscard]] Result<UsePeriod> readUse(Database &database, const QDateTime &from, const QDateTime &to,
                                        const std::function<bool(int)> &goOn = {});

/// The statement that reads the rows, with :from and :to in milliseconds. Everything it needs stands in one index.
[[nodiscard]] QString useQuery();

} // namespace switchyard
