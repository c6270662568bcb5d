// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/message.h"

namespace switchyard::samples {

/// A message that tries to have something loaded: every form of picture, link, style and formula that names an address,
/// with addresses of files, shares, servers and resources, among marks that never close. The same one for the same
/// seed. `traps` is a folder with files to fall for; the names of all of them contain "trap".
[[nodiscard]] Message luringMessage(quint32 seed, const QString &traps);

/// A message that uses everything messages are made of and names nothing: what a program loads once for itself, fonts
/// above all, it has loaded after that.
[[nodiscard]] Message harmlessMessage();

} // namespace switchyard::samples
