// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/database.h"

#include <QMap>

namespace switchyard {

/// "Swyd": marks a file as ours in SQLite's header.
inline constexpr qint32 applicationId = 0x53777964;

/// The statements of an SQL file: comments dropped, triggers kept whole, strings and quoted names respected.
[[nodiscard]] QStringList splitStatements(const QString &sql);

/// The steps of the schema, from a folder of files NNNN_name.sql.
class Migrations
{
public:
    /// Errors: Internal when the folder has no step 1 or has a gap.
    [[nodiscard]] static Result<Migrations> load(const QString &folder);

    [[nodiscard]] int latest() const { return m_steps.isEmpty() ? 0 : m_steps.lastKey(); }
    /// Brings the database up to the latest step, each in a transaction of its own: the old state or the new one.
    /// Errors: Storage; the steps before the failing one have been done.
    [[nodiscard]] Result<void> apply(Database &database) const;

private:
    QMap<int, QString> m_steps;
};

} // namespace switchyard
