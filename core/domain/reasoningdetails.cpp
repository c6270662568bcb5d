// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/reasoningdetails.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

/// Where the last element of a JSON array begins; the text is known to be an array of objects made by us.
qsizetype lastElementStart(const QByteArray &array)
{
    int depth = 0;
    bool inString = false;
    qsizetype start = -1;
    for (qsizetype i = 0; i < array.size(); ++i) {
        const char c = array[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
            continue;
        }
        if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            if (depth == 1 && c == '{')
                start = i;
            ++depth;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return start;
}

bool continues(const QJsonObject &last, const QJsonObject &next)
{
    const QString type = next.value("type"_L1).toString();
    const bool appendable = type == "reasoning.text"_L1 || type == "reasoning.summary"_L1;
    return appendable && last.value("type"_L1).toString() == type && last.contains("index"_L1)
        && last.value("index"_L1) == next.value("index"_L1)
        // A signed block is closed: what follows is a new one.
        && (last.value("signature"_L1).toString().isEmpty() || next.value("text"_L1).toString().isEmpty());
}

} // namespace

QByteArray appendReasoningDetail(const QByteArray &array, const QByteArray &fragment)
{
    const QJsonObject next = QJsonDocument::fromJson(fragment).object();
    if (next.isEmpty())
        return array;
    if (array.isEmpty() || array == "[]")
        return '[' + fragment + ']';

    const qsizetype start = lastElementStart(array);
    QJsonObject last
        = start < 0 ? QJsonObject() : QJsonDocument::fromJson(array.sliced(start, array.size() - start - 1)).object();
    if (start < 0 || !continues(last, next)) {
        QByteArray longer = array;
        longer.chop(1);
        return longer + ',' + fragment + ']';
    }
    for (auto it = next.constBegin(); it != next.constEnd(); ++it) {
        const bool grows = it.key() == "text"_L1 || it.key() == "summary"_L1;
        if (grows)
            last.insert(it.key(), QString(last.value(it.key()).toString() + it.value().toString()));
        else if (!it.value().isNull())
            last.insert(it.key(), it.value());
    }
    return array.first(start) + QJsonDocument(last).toJson(QJsonDocument::Compact) + ']';
}

} // namespace switchyard
