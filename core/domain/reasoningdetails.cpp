// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/reasoningdetails.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

/// Where the last element of a JSON array of objects begins; the array's end when it has none.
qsizetype lastElementStart(const QByteArray &array)
{
    int depth = 0;
    bool inString = false;
    qsizetype start = array.size() - 1;
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

QByteArray escaped(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.sliced(2, array.size() - 4); // without [" and "]
}

/// The member that fragments of this entry add to; empty for entries that do not grow.
QString growingMember(const QJsonObject &entry)
{
    const QString type = entry.value("type"_L1).toString();
    if (type == "reasoning.text"_L1)
        return u"text"_s;
    return type == "reasoning.summary"_L1 ? u"summary"_s : QString();
}

constexpr qsizetype tail = 3; // "}] behind the open text

} // namespace

void ReasoningDetailsWriter::append(QByteArray &array, const QByteArray &fragment)
{
    const QJsonObject next = QJsonDocument::fromJson(fragment).object();
    if (next.isEmpty())
        return;
    if (array.size() != m_size)
        load(array);
    if (!m_last.isEmpty() && continues(next)) {
        if (m_textStart < 0)
            open(array);
        extend(array, next);
    } else {
        if (array.isEmpty() || m_last.isEmpty()) {
            array = "[";
        } else {
            array.chop(1);
            array += ',';
        }
        m_start = array.size();
        array += fragment;
        array += ']';
        m_last = next;
        m_textStart = -1;
    }
    m_size = array.size();
}

bool ReasoningDetailsWriter::continues(const QJsonObject &next) const
{
    const QString grows = growingMember(next);
    return !grows.isEmpty() && m_last.value("type"_L1) == next.value("type"_L1) && m_last.contains("index"_L1)
        && m_last.value("index"_L1) == next.value("index"_L1)
        // A signed block is closed: what follows is a new one.
        && (m_last.value("signature"_L1).toString().isEmpty() || next.value(grows).toString().isEmpty());
}

void ReasoningDetailsWriter::load(const QByteArray &array)
{
    m_start = array.isEmpty() ? 0 : lastElementStart(array);
    m_last = array.isEmpty() ? QJsonObject()
                             : QJsonDocument::fromJson(array.sliced(m_start, array.size() - m_start - 1)).object();
    m_textStart = -1;
}

/// Writes the last entry anew with its text at the end, where more can be put.
void ReasoningDetailsWriter::open(QByteArray &array)
{
    const QString grows = growingMember(m_last);
    const QByteArray text = escaped(m_last.take(grows).toString());
    rewrite(array, grows, text);
}

void ReasoningDetailsWriter::rewrite(QByteArray &array, const QString &grows, const QByteArray &text)
{
    QByteArray entry = QJsonDocument(m_last).toJson(QJsonDocument::Compact);
    entry.chop(1);
    array.truncate(m_start);
    array += entry + ",\"" + grows.toLatin1() + "\":\"";
    m_textStart = array.size();
    array += text + "\"}]";
}

void ReasoningDetailsWriter::extend(QByteArray &array, const QJsonObject &next)
{
    const QString grows = growingMember(next);
    array.insert(array.size() - tail, escaped(next.value(grows).toString()));
    bool changed = false;
    for (auto it = next.constBegin(); it != next.constEnd(); ++it) {
        if (it.key() == grows || it.value().isNull() || m_last.value(it.key()) == it.value())
            continue;
        m_last.insert(it.key(), it.value());
        changed = true;
    }
    if (!changed)
        return;
    const QByteArray text = array.sliced(m_textStart, array.size() - m_textStart - tail);
    rewrite(array, grows, text);
}

} // namespace switchyard
