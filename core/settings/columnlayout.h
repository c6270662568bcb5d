// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace switchyard {

struct ColumnSort
{
    QString column;
    bool descending = false;
    bool operator==(const ColumnSort &) const = default;
};

/// How the user arranged a table. Columns go by names that never change; a name that the table does not know is passed
/// over.
struct ColumnLayout
{
    QStringList shown; ///< from the leading edge on; empty = as the table comes
    QMap<QString, int> widths; ///< of columns that were drawn wider or narrower; pixels at 100 % text
    QList<ColumnSort> sort; ///< strongest first; empty = as the table comes

    bool operator==(const ColumnLayout &) const = default;
};

[[nodiscard]] QJsonObject encodeColumnLayout(const ColumnLayout &layout);
/// Members of the wrong kind count as missing.
[[nodiscard]] ColumnLayout decodeColumnLayout(const QJsonObject &object);

} // namespace switchyard
