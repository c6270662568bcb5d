// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/settings/columnlayout.h"

#include <QJsonArray>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {
constexpr int leastWidth = 16, mostWidth = 4000; // pixels; a file may hold anything
}

QJsonObject encodeColumnLayout(const ColumnLayout &layout)
{
    QJsonObject object;
    if (!layout.shown.isEmpty())
        object.insert("shown"_L1, QJsonArray::fromStringList(layout.shown));
    QJsonObject widths;
    for (auto it = layout.widths.cbegin(); it != layout.widths.cend(); ++it)
        widths.insert(it.key(), it.value());
    if (!widths.isEmpty())
        object.insert("widths"_L1, widths);
    QJsonArray sort;
    for (const ColumnSort &key : layout.sort)
        sort << QJsonObject{{"column"_L1, key.column}, {"descending"_L1, key.descending}};
    if (!sort.isEmpty())
        object.insert("sort"_L1, sort);
    return object;
}

ColumnLayout decodeColumnLayout(const QJsonObject &object)
{
    ColumnLayout layout;
    const QJsonArray shown = object.value("shown"_L1).toArray();
    for (const QJsonValue &name : shown) {
        if (name.isString() && !layout.shown.contains(name.toString()))
            layout.shown << name.toString();
    }
    const QJsonObject widths = object.value("widths"_L1).toObject();
    for (auto it = widths.constBegin(); it != widths.constEnd(); ++it) {
        if (const int width = it->toInt(); width >= leastWidth && width <= mostWidth)
            layout.widths.insert(it.key(), width);
    }
    const QJsonArray sort = object.value("sort"_L1).toArray();
    for (const QJsonValue &key : sort) {
        const QString column = key.toObject().value("column"_L1).toString();
        if (!column.isEmpty())
            layout.sort << ColumnSort{column, key.toObject().value("descending"_L1).toBool()};
    }
    return layout;
}

} // namespace switchyard
