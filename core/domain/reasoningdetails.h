// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace switchyard {

/// `reasoning_details` must go back to the server complete, unmodified and in order. Appends one streamed fragment (a
/// raw JSON object) to a raw JSON array (empty = none yet) and returns the new array. A fragment that continues the
/// last entry (same index and type) extends its text, summary or data and brings its signature; anything else,
/// encrypted blocks and unknown types included, is put behind, byte for byte. A fragment that is no object changes
/// nothing.
[[nodiscard]] QByteArray appendReasoningDetail(const QByteArray &array, const QByteArray &fragment);

} // namespace switchyard
