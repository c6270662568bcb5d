// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/api/jsonslice.h"
#include "core/base/money.h"
#include "core/base/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QStringList>

#include <optional>

namespace switchyard {

/// Reads the members of one JSON object and remembers the first problem with its path: "data[3].pricing.prompt:
/// missing".
///
/// Null and missing are the same. Numbers written as text and text written as number are accepted where no digit is
/// lost (servers do both). An optional member of another kind counts as absent and stays in extra(), so that it
/// survives a round trip. Give the raw text of the object along where exact digits matter.
class JsonReader
{
public:
    explicit JsonReader(const QJsonObject &object, JsonSlice raw = {}, const QString &path = {})
        : m_object(object), m_raw(raw), m_path(path)
    {
    }
    Q_DISABLE_COPY_MOVE(JsonReader)

    /// The member; a default-made T and a recorded problem when it is missing, of the wrong kind or out of range.
    template <class T> [[nodiscard]] T required(QLatin1StringView key)
    {
        const QJsonValue value = take(key);
        if (value.isNull() || value.isUndefined()) {
            fail(key, "missing");
            return T();
        }
        const char *problem = nullptr;
        std::optional<T> read = convert<T>(value, key, problem);
        if (!read)
            fail(key, problem ? problem : "wrong kind");
        return read.value_or(T());
    }

    /// The member, or nothing when it is missing, null or unusable.
    template <class T> [[nodiscard]] std::optional<T> optional(QLatin1StringView key)
    {
        const QJsonValue value = m_object.value(key);
        if (value.isNull() || value.isUndefined()) {
            m_seen.insert(QString(key));
            return {};
        }
        const char *problem = nullptr;
        std::optional<T> read = convert<T>(value, key, problem);
        if (read)
            m_seen.insert(QString(key));
        return read;
    }

    template <class T> [[nodiscard]] T value(QLatin1StringView key, T fallback = T())
    {
        return optional<T>(key).value_or(std::move(fallback));
    }

    /// A reader of the object under `key`; an empty one when there is none. Its problems are this reader's problems.
    /// The child keeps a pointer to this reader.
    [[nodiscard]] JsonReader object(QLatin1StringView key) { return JsonReader(*this, key); }

    [[nodiscard]] bool has(QLatin1StringView key) const
    {
        const QJsonValue value = m_object.value(key);
        return !value.isNull() && !value.isUndefined();
    }
    /// The raw text of a member, where raw text was given; else an invalid slice.
    [[nodiscard]] JsonSlice raw(QLatin1StringView key) const { return m_raw.member(QByteArrayView(key)); }
    [[nodiscard]] const QJsonObject &json() const { return m_object; }
    /// Marks a member as understood by other means, so that extra() leaves it out.
    void ignore(QLatin1StringView key) { m_seen.insert(QString(key)); }

    /// The members nobody asked for, verbatim.
    [[nodiscard]] QJsonObject extra() const;

    void fail(QLatin1StringView key, const char *problem);
    [[nodiscard]] bool hasProblem() const { return !problemText().isEmpty(); }

    /// The finished value, or BadReply with the first problem.
    template <class T> [[nodiscard]] Result<T> finish(T value) const
    {
        if (hasProblem())
            return failure(Error::Kind::BadReply, problemText());
        return value;
    }

private:
    JsonReader(JsonReader &parent, QLatin1StringView key)
        : m_object(parent.take(key).toObject()), m_raw(parent.raw(key)), m_path(parent.pathOf(key)), m_parent(&parent)
    {
    }

    [[nodiscard]] QJsonValue take(QLatin1StringView key)
    {
        m_seen.insert(QString(key));
        return m_object.value(key);
    }
    [[nodiscard]] QString pathOf(QLatin1StringView key) const;
    [[nodiscard]] const QString &problemText() const { return m_parent ? m_parent->problemText() : m_problem; }
    template <class T>
    [[nodiscard]] std::optional<T> convert(const QJsonValue &value, QLatin1StringView key, const char *&problem) const;

    QJsonObject m_object;
    JsonSlice m_raw;
    QString m_path;
    QString m_problem;
    QSet<QString> m_seen;
    JsonReader *m_parent = nullptr;
};

/// The decimal text of a JSON number or string, exact when `raw` is its raw text. Empty for other kinds.
[[nodiscard]] QByteArray decimalText(const QJsonValue &value, JsonSlice raw = {});

template <> std::optional<QString> JsonReader::convert(const QJsonValue &, QLatin1StringView, const char *&) const;
template <> std::optional<qint64> JsonReader::convert(const QJsonValue &, QLatin1StringView, const char *&) const;
template <> std::optional<int> JsonReader::convert(const QJsonValue &, QLatin1StringView, const char *&) const;
template <> std::optional<double> JsonReader::convert(const QJsonValue &, QLatin1StringView, const char *&) const;
template <> std::optional<bool> JsonReader::convert(const QJsonValue &, QLatin1StringView, const char *&) const;
template <> std::optional<QStringList> JsonReader::convert(const QJsonValue &, QLatin1StringView, const char *&) const;
template <> std::optional<QJsonObject> JsonReader::convert(const QJsonValue &, QLatin1StringView, const char *&) const;
template <> std::optional<QJsonArray> JsonReader::convert(const QJsonValue &, QLatin1StringView, const char *&) const;
template <> std::optional<Money> JsonReader::convert(const QJsonValue &, QLatin1StringView, const char *&) const;

} // namespace switchyard
