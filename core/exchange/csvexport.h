// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/ledger.h"

#include <QByteArray>
#include <QList>

namespace switchyard {

/// The ledger as CSV (RFC 4180: UTF-8, CRLF, a header line), one row per generation. Money is plain decimal USD, times
/// are UTC, absent values are empty. A text cell that a spreadsheet would take for a formula gets an apostrophe.
[[nodiscard]] QByteArray exportLedgerCsv(const QList<LedgerEntry> &entries);

} // namespace switchyard
