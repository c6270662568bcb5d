// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/money.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace switchyard {

// Members of what is sent. What is empty or absent is left out: a request shows what the user chose.

inline void put(QJsonObject &object, QLatin1StringView key, const QString &text)
{
    if (!text.isEmpty())
        object.insert(key, text);
}

inline void put(QJsonObject &object, QLatin1StringView key, const QJsonObject &inside)
{
    if (!inside.isEmpty())
        object.insert(key, inside);
}

inline void put(QJsonObject &object, QLatin1StringView key, const QJsonArray &list)
{
    if (!list.isEmpty())
        object.insert(key, list);
}

/// An empty list or text that is there is sent. Amounts leave as JSON numbers, as the service has it.
template <class T> void put(QJsonObject &object, QLatin1StringView key, const std::optional<T> &value)
{
    if (!value)
        return;
    if constexpr (std::is_same_v<T, QStringList>)
        object.insert(key, QJsonArray::fromStringList(*value));
    else if constexpr (std::is_same_v<T, Money>)
        object.insert(key, value->toText().toDouble());
    else if constexpr (std::is_same_v<T, QDateTime>)
        object.insert(key, value->toString(Qt::ISODateWithMs));
    else
        object.insert(key, *value);
}

} // namespace switchyard
