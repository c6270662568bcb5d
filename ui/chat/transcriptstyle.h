// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/theme.h"

#include <QFont>

#include <memory>

class QWidget;

namespace switchyard {

class EmojiStore;
class MathTypesetter;

/// Colours, fonts and measures of the transcript, taken once per change of theme or text size.
/// Measures are logical pixels and grow with the text.
struct TranscriptStyle
{
    ThemeColors colors;
    QFont body;
    QFont bold;
    QFont code;
    QFont inlineCode;
    QFont small; ///< footers, headers of code
    QFont smallStrong;
    double scale = 1; ///< of the text against its ordinary size

    double lineHeight = 22.4;
    double codeLineHeight = 19;
    double column = 660; ///< width of the reading column
    double gap = 10; ///< between blocks
    double tightGap = 2; ///< between the items of a tight list
    double indent = 24; ///< of list items and quotes
    double cardPadding = 14;
    double messageGap = 18;
    double line = 1; ///< one device pixel
    MathTypesetter *math = nullptr; ///< null: formulas are shown as their source
    std::shared_ptr<EmojiStore> emoji; ///< of these fonts

    [[nodiscard]] static TranscriptStyle of(const QWidget *widget);
    [[nodiscard]] QFont heading(int level) const;
    [[nodiscard]] QColor codeBackground() const { return colors.window; }
};

} // namespace switchyard
