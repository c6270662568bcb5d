// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace switchyard {

/// Cuts a text into the pieces that the sandbox's models count as tokens: a word with the blank before it, at most six
/// letters long, a sign, a run of blanks. Joined again they are the text.
[[nodiscard]] QStringList tokenPieces(const QString &text);

/// How many pieces that are.
[[nodiscard]] qint64 countTokens(const QString &text);

} // namespace switchyard
