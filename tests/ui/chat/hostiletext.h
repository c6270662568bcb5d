// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace switchyard::samples {

/// What such documents are made of: marks, words and characters that mean something to a reader of Markdown.
[[nodiscard]] const QStringList &hostilePieces();

/// A document nobody would write by accident, the same one for the same seed: nesting, marks that never close, control
/// and direction characters, half-made tables, formulas and addresses; each 97th has a line of a megabyte.
[[nodiscard]] QString hostileText(quint32 seed);

/// How many of them a test goes through: SWITCHYARD_HOSTILE_DOCUMENTS, or a number that does not hold up the work.
[[nodiscard]] quint32 hostileCount(quint32 otherwise);

} // namespace switchyard::samples
