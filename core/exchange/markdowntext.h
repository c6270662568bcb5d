// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace switchyard {

/// Markdown of a stranger, made safe to stand in a file that other programs render. Text looks the same; what would be
/// HTML, a picture from elsewhere or a link that is not http, https or mailto becomes plain text, headings sink below
/// those of the file, and fences are closed, longer than their content and at the left edge. Code keeps its bytes.
[[nodiscard]] QString inertMarkdown(const QString &markdown);

/// Foreign text as one line without any meaning in Markdown: no control or direction characters, at most `longest`
/// characters.
[[nodiscard]] QString inertLine(const QString &text, qsizetype longest = 200);

/// A fenced code block with a fence no content can close. `info` is the language; odd characters are dropped.
[[nodiscard]] QString fencedCode(const QString &code, const QString &info = {});

/// Every line behind "> ".
[[nodiscard]] QString quotedBlock(const QString &markdown);

} // namespace switchyard
