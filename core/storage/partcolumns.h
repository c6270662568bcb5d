// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/domain/message.h"

#include <QVariant>

namespace switchyard {

/// A content part as the columns of its row.
struct PartColumns
{
    QString kind;
    QVariant text; ///< text; its UTF-16 bytes where it is no valid Unicode, which SQLite would change
    QVariant data; ///< bytes, or null
};

/// Errors: Storage when the part cannot be read back once it is written.
[[nodiscard]] Result<PartColumns> toColumns(const ContentPart &part);
/// An UnknownPart with the raw content for a kind this version does not know; `broken` for content of a known kind that
/// cannot be read.
[[nodiscard]] ContentPart fromColumns(const PartColumns &columns, bool &broken);
/// The attachment a part names; empty when none.
[[nodiscard]] QString blobOf(const ContentPart &part);

} // namespace switchyard
