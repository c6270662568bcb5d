// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace switchyard {

/// Foreign prose as it is laid out, character for character as long as the original: line ends become the toolkit's
/// own, control characters become visible, direction overrides (U+202A–202E) lose their force.
[[nodiscard]] QString displayText(QString text);

/// As above for code, where everything that hides is shown: direction marks and zero-width characters too.
[[nodiscard]] QString displayCode(QString text);

/// How many characters of code displayCode() has to make visible; blanks, tabs and line ends do not count.
[[nodiscard]] qsizetype hiddenCharacters(QStringView text);

/// Whether marks are stacked higher than any script does, so that they would paint over the lines around.
[[nodiscard]] bool hasStackedMarks(QStringView text);

} // namespace switchyard
