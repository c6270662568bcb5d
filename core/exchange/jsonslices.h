// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QList>

#include <optional>

namespace switchyard {

/// A JSON text cut into the texts of its values, without building them: each can then be read by itself, so that a
/// broken one spoils nothing else. Only brackets and strings are looked at. No recursion, linear.
struct JsonSlices
{
    struct Member
    {
        QByteArrayView key; ///< as written, without the quotes; empty in an array
        QByteArrayView value;
    };
    QList<Member> members;
    bool isObject = false;
    bool isArray = false;
    bool complete = false; ///< the closing bracket was found
    qsizetype end = 0; ///< offset behind what was read
};

/// The members of the object, or the elements of the array, that `text` begins with (blanks before it are skipped).
/// Nothing when it begins with something else.
[[nodiscard]] std::optional<JsonSlices> sliceJson(QByteArrayView text);

} // namespace switchyard
