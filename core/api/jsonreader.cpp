// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/jsonreader.h"

#include <QLocale>

#include <cmath>
#include <limits>

namespace switchyard {

using namespace Qt::StringLiterals;

QByteArray decimalText(const QJsonValue &value, JsonSlice raw)
{
    if (raw.isNumber())
        return raw.bytes().toByteArray();
    if (value.isString())
        return value.toString().trimmed().toLatin1();
    if (!value.isDouble())
        return {};
    // Whole numbers have their exact text even where a double would not.
    const qint64 whole = value.toInteger(std::numeric_limits<qint64>::min());
    if (whole != std::numeric_limits<qint64>::min())
        return QByteArray::number(whole);
    return QByteArray::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
}

QJsonObject JsonReader::extra() const
{
    QJsonObject rest;
    for (auto it = m_object.constBegin(); it != m_object.constEnd(); ++it) {
        if (!m_seen.contains(it.key()))
            rest.insert(it.key(), it.value());
    }
    return rest;
}

QString JsonReader::pathOf(QLatin1StringView key) const
{
    return m_path.isEmpty() ? QString(key) : QString(m_path + u'.' + key);
}

void JsonReader::fail(QLatin1StringView key, const char *problem)
{
    JsonReader *root = this;
    while (root->m_parent)
        root = root->m_parent;
    if (root->m_problem.isEmpty())
        root->m_problem = pathOf(key) + ": "_L1 + QLatin1StringView(problem);
}

template <>
std::optional<QString> JsonReader::convert(const QJsonValue &value, QLatin1StringView key, const char *&) const
{
    if (value.isString())
        return value.toString();
    if (value.isDouble())
        return QString::fromLatin1(decimalText(value, raw(key)));
    return {};
}

template <>
std::optional<qint64> JsonReader::convert(const QJsonValue &value, QLatin1StringView, const char *&problem) const
{
    if (value.isString()) {
        bool ok = false;
        const qint64 number = value.toString().trimmed().toLongLong(&ok);
        return ok ? std::optional(number) : std::nullopt;
    }
    if (!value.isDouble())
        return {};
    constexpr qint64 absent = std::numeric_limits<qint64>::min();
    const qint64 whole = value.toInteger(absent);
    if (whole != absent)
        return whole;
    const double number = value.toDouble();
    if (std::trunc(number) == number || std::isnan(number)) {
        problem = "out of range";
        return {};
    }
    problem = "not a whole number";
    return {};
}

template <>
std::optional<int> JsonReader::convert(const QJsonValue &value, QLatin1StringView key, const char *&problem) const
{
    const auto wide = convert<qint64>(value, key, problem);
    if (wide && (*wide < std::numeric_limits<int>::min() || *wide > std::numeric_limits<int>::max())) {
        problem = "out of range";
        return {};
    }
    return wide ? std::optional(int(*wide)) : std::nullopt;
}

template <> std::optional<double> JsonReader::convert(const QJsonValue &value, QLatin1StringView, const char *&) const
{
    if (value.isDouble())
        return value.toDouble();
    bool ok = false;
    const double number = value.isString() ? value.toString().toDouble(&ok) : 0;
    return ok && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

template <> std::optional<bool> JsonReader::convert(const QJsonValue &value, QLatin1StringView, const char *&) const
{
    return value.isBool() ? std::optional(value.toBool()) : std::nullopt;
}

template <>
std::optional<QStringList> JsonReader::convert(const QJsonValue &value, QLatin1StringView, const char *&) const
{
    if (!value.isArray())
        return {};
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &element : array) {
        if (element.isString())
            list.append(element.toString());
    }
    return list;
}

template <>
std::optional<QJsonObject> JsonReader::convert(const QJsonValue &value, QLatin1StringView, const char *&) const
{
    return value.isObject() ? std::optional(value.toObject()) : std::nullopt;
}

template <>
std::optional<QJsonArray> JsonReader::convert(const QJsonValue &value, QLatin1StringView, const char *&) const
{
    return value.isArray() ? std::optional(value.toArray()) : std::nullopt;
}

template <>
std::optional<Money> JsonReader::convert(const QJsonValue &value, QLatin1StringView key, const char *&) const
{
    const QByteArray text = decimalText(value, raw(key));
    return text.isEmpty() ? std::nullopt : Money::fromText(text);
}

} // namespace switchyard
