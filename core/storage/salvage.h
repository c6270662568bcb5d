// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/files.h"
#include "core/storage/migrator.h"

namespace switchyard {

struct Salvaged
{
    int messages = 0;
    int lostRows = 0; ///< rows that are known to have been there and could not be read
};

/// Saves row by row what can be read of a damaged database into a new one, `files.next()`. Works on copies: the
/// original is not touched. A log that makes things worse (deleted pages, of another database) is left out. Errors:
/// Storage when no new database can be written.
[[nodiscard]] Result<Salvaged> salvage(const StorageFiles &files, const Migrations &migrations);

} // namespace switchyard
