// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/ids.h"
#include "core/base/money.h"
#include "core/domain/pricing.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QStringList>

#include <chrono>
#include <optional>

/// A value is described once, as a list of its members (`fields(archive, value)`); JsonWriter and JsonFiller both walk
/// it.
namespace switchyard::json {

// One member to a JSON value and back. from() is tolerant: the wrong kind leaves the target alone.
inline QJsonValue to(const QString &v)
{
    return v;
}
inline QJsonValue to(bool v)
{
    return v;
}
inline QJsonValue to(int v)
{
    return v;
}
inline QJsonValue to(qint64 v)
{
    return v;
}
inline QJsonValue to(double v)
{
    return v;
}
inline QJsonValue to(const QByteArray &v)
{
    return QString::fromUtf8(v);
}
inline QJsonValue to(const QJsonObject &v)
{
    return v;
}
inline QJsonValue to(const QStringList &v)
{
    return QJsonArray::fromStringList(v);
}
inline QJsonValue to(Money v)
{
    return v.toText();
}
inline QJsonValue to(const Price &v)
{
    return v.text;
}
inline QJsonValue to(std::chrono::milliseconds v)
{
    return qint64(v.count());
}
inline QJsonValue to(std::chrono::seconds v)
{
    return qint64(v.count());
}
inline QJsonValue to(const QDateTime &v)
{
    return v.toUTC().toString(Qt::ISODateWithMs);
}
template <class Tag> QJsonValue to(const Id<Tag> &v)
{
    return v.text();
}
template <class T> QJsonValue to(const QMap<QString, T> &map)
{
    QJsonObject object;
    for (auto it = map.cbegin(); it != map.cend(); ++it)
        object.insert(it.key(), to(it.value()));
    return object;
}

template <class T> void setIf(bool fits, T &v, auto &&value)
{
    if (fits)
        v = std::forward<decltype(value)>(value);
}
inline void from(const QJsonValue &j, QString &v)
{
    setIf(j.isString(), v, j.toString());
}
inline void from(const QJsonValue &j, bool &v)
{
    setIf(j.isBool(), v, j.toBool());
}
inline void from(const QJsonValue &j, int &v)
{
    setIf(j.isDouble(), v, j.toInt(v));
}
inline void from(const QJsonValue &j, qint64 &v)
{
    setIf(j.isDouble(), v, j.toInteger(v));
}
inline void from(const QJsonValue &j, double &v)
{
    setIf(j.isDouble(), v, j.toDouble());
}
inline void from(const QJsonValue &j, QByteArray &v)
{
    setIf(j.isString(), v, j.toString().toUtf8());
}
inline void from(const QJsonValue &j, QJsonObject &v)
{
    setIf(j.isObject(), v, j.toObject());
}
inline void from(const QJsonValue &j, Money &v)
{
    if (const auto money = Money::fromText(j.toString().toLatin1()))
        v = *money;
}
inline void from(const QJsonValue &j, Price &v)
{
    setIf(j.isString(), v, Price::fromText(j.toString()));
}
inline void from(const QJsonValue &j, std::chrono::milliseconds &v)
{
    setIf(j.isDouble(), v, std::chrono::milliseconds(j.toInteger()));
}
inline void from(const QJsonValue &j, std::chrono::seconds &v)
{
    setIf(j.isDouble(), v, std::chrono::seconds(j.toInteger()));
}
inline void from(const QJsonValue &j, QDateTime &v)
{
    const auto time = QDateTime::fromString(j.toString(), Qt::ISODateWithMs).toUTC();
    setIf(time.isValid(), v, time);
}
template <class Tag> void from(const QJsonValue &j, Id<Tag> &v)
{
    setIf(j.isString(), v, Id<Tag>(j.toString()));
}
inline void from(const QJsonValue &j, QStringList &v)
{
    if (!j.isArray())
        return;
    v.clear();
    for (const QJsonValue item : j.toArray())
        v.append(item.toString());
}
template <class T> void from(const QJsonValue &j, QMap<QString, T> &map)
{
    const QJsonObject object = j.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        T value{};
        from(it.value(), value);
        map.insert(it.key(), value);
    }
}

class Writer
{
public:
    template <class T> void operator()(QLatin1StringView key, const T &value)
    {
        if (!(value == T{}))
            m_object.insert(key, to(value));
    }
    template <class T> void operator()(QLatin1StringView key, const std::optional<T> &value)
    {
        if (value)
            m_object.insert(key, to(*value));
    }
    [[nodiscard]] QJsonObject result() const { return m_object; }

private:
    QJsonObject m_object;
};

class Filler
{
public:
    explicit Filler(const QJsonObject &object) : m_object(object) {}
    template <class T> void operator()(QLatin1StringView key, T &value)
    {
        const auto it = m_object.constFind(key);
        if (it != m_object.constEnd())
            from(it.value(), value);
    }
    template <class T> void operator()(QLatin1StringView key, std::optional<T> &value)
    {
        const auto it = m_object.constFind(key);
        if (it == m_object.constEnd() || it.value().isNull())
            return;
        T inner{};
        from(it.value(), inner);
        value = inner;
    }

private:
    const QJsonObject &m_object;
};

} // namespace switchyard::json
