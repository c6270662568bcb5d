// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArrayView>

namespace switchyard {

/// Writes a whole file or leaves the old one untouched; the only place that names QSaveFile.
/// QSaveFile alone replaces a good file by half of the new one when a single large write is cut short by a full disk:
/// here each write is compared with its size. New files get mode 0600. Errors: Storage, naming the path.
[[nodiscard]] Result<void> writeFileAtomically(const QString &path, QByteArrayView content);

/// Reads a whole file of at most `limit` bytes. Errors: NotFound when there is none, Storage otherwise.
[[nodiscard]] Result<QByteArray> readWholeFile(const QString &path, qint64 limit = 256 * 1024 * 1024);

/// A name that is safe to offer for a file on any system: no folders, control or direction characters, reserved names
/// or trailing dots; at most 120 characters. Never empty: falls back to `fallback`.
[[nodiscard]] QString safeFileName(const QString &wanted, const QString &fallback);

} // namespace switchyard
