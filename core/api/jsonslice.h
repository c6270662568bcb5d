// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace switchyard {

/// A look into JSON text that yields the exact bytes of a value: digits of money as they were written, signed blocks
/// byte for byte. It does not judge the document; feed it what a parser has accepted. Never recursive, never allocates.
/// A default-made slice means "no such value"; asking it further yields the same again.
class JsonSlice
{
public:
    JsonSlice() = default;
    /// The first value of `document`, after blanks and a byte order mark.
    [[nodiscard]] static JsonSlice of(QByteArrayView document);

    [[nodiscard]] bool isValid() const { return !m_bytes.isEmpty(); }
    [[nodiscard]] bool isObject() const { return m_bytes.startsWith('{'); }
    [[nodiscard]] bool isArray() const { return m_bytes.startsWith('['); }
    [[nodiscard]] bool isString() const { return m_bytes.startsWith('"'); }
    [[nodiscard]] bool isNumber() const;
    [[nodiscard]] bool isNull() const { return m_bytes == "null"; }

    /// The value of a member; of a repeated name the last one, as QJsonDocument has it. `name` is plain ASCII.
    [[nodiscard]] JsonSlice member(QByteArrayView name) const;
    /// The element at `index`; linear.
    [[nodiscard]] JsonSlice at(qsizetype index) const;
    /// Every element, in order.
    [[nodiscard]] QList<JsonSlice> elements() const;
    /// Calls `visit(name, value)` for every member in order; names are as written, without their quotes.
    template <class F> void eachMember(F visit) const
    {
        QByteArrayView name;
        JsonSlice value;
        for (qsizetype at = firstMember(); nextMember(at, name, value);)
            visit(name, value);
    }

    /// The bytes as they stand in the document, without blanks around.
    [[nodiscard]] QByteArrayView bytes() const { return m_bytes; }
    /// The text of a string, escapes undone and invalid UTF-8 replaced; a number as written; empty for everything else.
    [[nodiscard]] QString text() const;
    /// A whole number that fits, also when it is written as text.
    [[nodiscard]] std::optional<qint64> integer() const;
    /// The object or array parsed; empty when it is none.
    [[nodiscard]] QJsonObject toObject() const;
    [[nodiscard]] QJsonArray toArray() const;

private:
    explicit JsonSlice(QByteArrayView bytes) : m_bytes(bytes) {}
    [[nodiscard]] qsizetype firstMember() const;
    bool nextMember(qsizetype &at, QByteArrayView &name, JsonSlice &value) const;

    QByteArrayView m_bytes;
};

/// Whether `text` is one JSON object, at most 1,024 deep, and nothing behind it. As lenient inside strings as
/// QJsonDocument (raw control characters, unknown escapes, invalid UTF-8); numbers of any size pass, their text is what
/// counts.
[[nodiscard]] bool isJsonObject(QByteArrayView text);

/// The same text with every invalid UTF-8 sequence replaced by U+FFFD; `wasBroken` says whether there was one.
[[nodiscard]] QByteArray repairedUtf8(QByteArrayView text, bool &wasBroken);

/// `text` with each surrogate that has no partner replaced by U+FFFD.
[[nodiscard]] QString repairedUtf16(QString text);

} // namespace switchyard
