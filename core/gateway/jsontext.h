// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/money.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace switchyard {

/// Appends `text` as a JSON string with its quotes.
void appendJsonString(QByteArray &to, QStringView text);
[[nodiscard]] QByteArray jsonString(QStringView text);

/// The text of one JSON object, put together member by member in the order given. By hand, because amounts of money
/// have to stand in it digit by digit and QJsonObject knows doubles only. Keys are plain ASCII.
class JsonText
{
public:
    JsonText &raw(QByteArrayView key, const QByteArray &json);
    JsonText &text(QByteArrayView key, QStringView value);
    JsonText &number(QByteArrayView key, qint64 value);
    JsonText &money(QByteArrayView key, Money value);
    JsonText &flag(QByteArrayView key, bool value);
    JsonText &null(QByteArrayView key);
    JsonText &object(QByteArrayView key, const QJsonObject &value);
    JsonText &array(QByteArrayView key, const QJsonArray &value);

    [[nodiscard]] QByteArray done() const { return m_text.isEmpty() ? QByteArray("{}") : m_text + '}'; }

private:
    QByteArray m_text;
};

/// `items` as a JSON array.
[[nodiscard]] QByteArray jsonArray(const QList<QByteArray> &items);

/// Compact JSON of a Qt value.
[[nodiscard]] QByteArray jsonBytes(const QJsonObject &object);
[[nodiscard]] QByteArray jsonBytes(const QJsonArray &array);

} // namespace switchyard
