// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/chat.h"

#include <QString>

#include <optional>

namespace switchyard {

/// The form an answer is asked for, as people set it.
struct ResponseFormat
{
    enum class Kind : quint8 {
        Text,
        JsonObject, ///< some JSON object
        JsonSchema, ///< one that fits `schema`
        Other, ///< set by something else than this program: left as it is
    };
    Kind kind = Kind::Text;
    QString name; ///< of a schema: 1 … 64 of A–Z a–z 0–9 _ -
    bool strict = true; ///< the schema is kept to exactly, by those who can
    QString schema; ///< JSON text. Kept as it is written: the order of its members is the order of the answer
    bool operator==(const ResponseFormat &) const = default;
};

/// Where a text stops being what it should be.
struct JsonFault
{
    enum class Kind : quint8 {
        Empty,
        NotAnObject, ///< it is JSON, but does not begin with {
        Incomplete, ///< it ends too early
        Separator, ///< a comma or a colon is missing
        Value, ///< something that is no value
        String, ///< a text with an end or an escape that is wrong
        Garbage, ///< something stands behind the end
        TooDeep,
    };
    Kind kind = Kind::Empty;
    qsizetype offset = 0; ///< characters
    int line = 1; ///< from 1
    int column = 1; ///< from 1, in characters
    bool operator==(const JsonFault &) const = default;
};

/// Nothing when the text is a JSON object.
[[nodiscard]] std::optional<JsonFault> faultInObject(const QString &text);
[[nodiscard]] bool isSchemaName(QStringView name);

[[nodiscard]] ResponseFormat responseFormatOf(const SamplingParameters &parameters);
/// Whether it could be set: not with a wrong name or a schema with a fault. `Other` leaves everything as it is.
/// The schema stands in `parameters.responseFormat` as the text it was written in; the encoder sends it byte for byte.
[[nodiscard]] bool setResponseFormat(SamplingParameters &parameters, const ResponseFormat &format);

} // namespace switchyard
