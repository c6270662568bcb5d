// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <span>

namespace switchyard {

struct HttpFaultRow
{
    const char *slug;
    int status;
    const char *message;
    const char *metadata; ///< JSON; "@midnight" becomes the next midnight in epoch milliseconds
    const char *availability; ///< JSON
    const char *header; ///< "Name: value" or nothing; the value may be @midnight or @date
    const char *description;
};

[[nodiscard]] std::span<const HttpFaultRow> httpFaultRows();

} // namespace switchyard
