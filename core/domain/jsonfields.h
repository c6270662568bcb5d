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

/// A value is described once, as a list of its members (`fields(archive, value)`); Writer and Filler both walk it.
namespace switchyard::json {

// One member to a JSON value and back. from() is tolerant: the wrong kind leaves the target alone and gives false.
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
/// Bytes are nearly always text; others would not survive as a string.
inline QJsonValue to(const QByteArray &v)
{
    const QString text = QString::fromUtf8(v);
    if (text.toUtf8() == v)
        return text;
    return QJsonObject{{QStringLiteral("base64"), QString::fromLatin1(v.toBase64())}};
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

template <class T> bool setIf(bool fits, T &v, auto &&value)
{
    if (fits)
        v = std::forward<decltype(value)>(value);
    return fits;
}
inline bool from(const QJsonValue &j, QString &v)
{
    return setIf(j.isString(), v, j.toString());
}
inline bool from(const QJsonValue &j, bool &v)
{
    return setIf(j.isBool(), v, j.toBool());
}
inline bool from(const QJsonValue &j, int &v)
{
    return setIf(j.isDouble() && j.toDouble() == j.toInt(), v, j.toInt());
}
inline bool from(const QJsonValue &j, qint64 &v)
{
    // Twice with another default: what is no whole number comes back as the default.
    return setIf(j.isDouble() && j.toInteger(0) == j.toInteger(1), v, j.toInteger());
}
inline bool from(const QJsonValue &j, double &v)
{
    return setIf(j.isDouble(), v, j.toDouble());
}
inline bool from(const QJsonValue &j, QByteArray &v)
{
    if (j.isObject()) {
        const QJsonValue encoded = j.toObject().value(QStringLiteral("base64"));
        return setIf(encoded.isString(), v, QByteArray::fromBase64(encoded.toString().toLatin1()));
    }
    return setIf(j.isString(), v, j.toString().toUtf8());
}
inline bool from(const QJsonValue &j, QJsonObject &v)
{
    return setIf(j.isObject(), v, j.toObject());
}
inline bool from(const QJsonValue &j, Money &v)
{
    const auto money = Money::fromText(j.toString().toLatin1());
    return setIf(money.has_value(), v, money.value_or(Money()));
}
inline bool from(const QJsonValue &j, Price &v)
{
    return setIf(j.isString(), v, Price::fromText(j.toString()));
}
inline bool from(const QJsonValue &j, std::chrono::milliseconds &v)
{
    qint64 count = 0;
    const bool fits = from(j, count); // before the arguments below, whose order of evaluation is open
    return setIf(fits, v, std::chrono::milliseconds(count));
}
inline bool from(const QJsonValue &j, std::chrono::seconds &v)
{
    qint64 count = 0;
    const bool fits = from(j, count); // before the arguments below, whose order of evaluation is open
    return setIf(fits, v, std::chrono::seconds(count));
}
inline bool from(const QJsonValue &j, QDateTime &v)
{
    const auto time = QDateTime::fromString(j.toString(), Qt::ISODateWithMs).toUTC();
    return setIf(time.isValid(), v, time);
}
template <class Tag> bool from(const QJsonValue &j, Id<Tag> &v)
{
    return setIf(j.isString(), v, Id<Tag>(j.toString()));
}
inline bool from(const QJsonValue &j, QStringList &v)
{
    if (!j.isArray())
        return false;
    v.clear();
    for (const QJsonValue item : j.toArray()) {
        if (item.isString())
            v.append(item.toString());
    }
    return true;
}
template <class T> bool from(const QJsonValue &j, QMap<QString, T> &map)
{
    const QJsonObject object = j.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        T value{};
        if (from(it.value(), value))
            map.insert(it.key(), value);
    }
    return j.isObject();
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
        if (from(it.value(), inner))
            value = inner;
    }

private:
    const QJsonObject &m_object;
};

/// A value by its fields(), which stands beside it in its namespace.
template <class Value> QJsonObject encode(const Value &value)
{
    Writer writer;
    fields(writer, value);
    return writer.result();
}

template <class Value> Value decode(const QJsonObject &object)
{
    Value value;
    Filler filler(object);
    fields(filler, value);
    return value;
}

inline void insertUnlessEmpty(QJsonObject &object, QLatin1StringView key, const QJsonObject &value)
{
    if (!value.isEmpty())
        object.insert(key, value);
}

} // namespace switchyard::json
