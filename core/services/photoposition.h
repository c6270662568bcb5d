// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace switchyard {

/// Where a photo was taken, as cameras write it into JPEG files: the GPS directory of EXIF and its copy in XMP. Pure
/// functions on bytes that never read beyond the end; anything but a JPEG has no position they know.

[[nodiscard]] bool hasPhotoPosition(QByteArrayView jpeg);

/// The same photo without the position. What else is recorded, how it is to be turned above all, stays; EXIF is changed
/// in place, XMP that holds a position is taken out whole. Pictures inside the file (previews) are treated as well.
[[nodiscard]] QByteArray withoutPhotoPosition(const QByteArray &jpeg);

} // namespace switchyard
