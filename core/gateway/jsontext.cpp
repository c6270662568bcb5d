// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/gateway/jsontext.h"

#include <QJsonDocument>

namespace switchyard {

void appendJsonString(QByteArray &to, QStringView text)
{
    static constexpr char digits[] = "0123456789abcdef";
    const QByteArray utf8 = text.toUtf8();
    to.reserve(to.size() + utf8.size() + 8);
    to += '"';
    for (const char c : utf8) {
        switch (c) {
        case '"': to += "\\\""; break;
        case '\\': to += "\\\\"; break;
        case '\n': to += "\\n"; break;
        case '\r': to += "\\r"; break;
        case '\t': to += "\\t"; break;
        default:
            if (uchar(c) < 0x20) {
                to += "\\u00";
                to += digits[uchar(c) >> 4];
                to += digits[uchar(c) & 15];
            } else {
                to += c;
            }
        }
    }
    to += '"';
}

QByteArray jsonString(QStringView text)
{
    QByteArray json;
    appendJsonString(json, text);
    return json;
}

JsonText &JsonText::raw(QByteArrayView key, const QByteArray &json)
{
    m_text += m_text.isEmpty() ? "{\"" : ",\"";
    m_text += key;
    m_text += "\":";
    m_text += json;
    return *this;
}

JsonText &JsonText::text(QByteArrayView key, QStringView value)
{
    return raw(key, jsonString(value));
}
JsonText &JsonText::number(QByteArrayView key, qint64 value)
{
    return raw(key, QByteArray::number(value));
}
JsonText &JsonText::money(QByteArrayView key, Money value)
{
    return raw(key, value.toText().toLatin1());
}
JsonText &JsonText::flag(QByteArrayView key, bool value)
{
    return raw(key, value ? "true" : "false");
}
JsonText &JsonText::null(QByteArrayView key)
{
    return raw(key, "null");
}
JsonText &JsonText::object(QByteArrayView key, const QJsonObject &value)
{
    return raw(key, jsonBytes(value));
}
JsonText &JsonText::array(QByteArrayView key, const QJsonArray &value)
{
    return raw(key, jsonBytes(value));
}

QByteArray jsonArray(const QList<QByteArray> &items)
{
    return '[' + items.join(',') + ']';
}

QByteArray jsonBytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}
QByteArray jsonBytes(const QJsonArray &array)
{
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

} // namespace switchyard
