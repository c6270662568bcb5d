// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/error.h"

#include <expected>

namespace switchyard {

/// A value, or why there is none. Functions that return it are `[[nodiscard]]`.
template <class T> using Result = std::expected<T, Error>;

/// Shorthand for the failing side: `return failure(Error::Kind::Storage, u"…"_s);`
[[nodiscard]] inline std::unexpected<Error> failure(Error::Kind kind, const QString &message)
{
    return std::unexpected(Error::make(kind, message));
}
[[nodiscard]] inline std::unexpected<Error> failure(Error error)
{
    return std::unexpected(std::move(error));
}

} // namespace switchyard
