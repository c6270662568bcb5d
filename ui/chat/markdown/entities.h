// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace switchyard {

/// What `&name;`, `&#1234;` or `&#x12ab;` stands for; the source itself when it is not known.
[[nodiscard]] QString resolveEntity(QStringView source);

} // namespace switchyard
