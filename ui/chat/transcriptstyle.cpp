// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/transcriptstyle.h"

#include "ui/chat/items/emoji.h"

#include <QFontInfo>

#include <algorithm>
#include <array>
#include <cmath>

namespace switchyard {

TranscriptStyle TranscriptStyle::of(const QWidget *widget)
{
    TranscriptStyle style;
    style.colors = ThemeColors::of(widget);
    style.body = transcriptFont();
    style.bold = style.body;
    style.bold.setWeight(QFont::DemiBold);
    style.code = codeFont();
    style.code.setKerning(false);
    style.inlineCode = style.code;
    style.small = interfaceFont(TextRole::Secondary);
    style.smallStrong = style.small;
    style.smallStrong.setWeight(QFont::DemiBold);

    const double pixels = QFontInfo(style.body).pixelSize();
    style.scale = std::clamp(pixels / 14.0, 0.5, 4.0);
    style.lineHeight = std::round(22.4 * style.scale * 2) / 2;
    style.codeLineHeight = std::round(19 * style.scale);
    style.column = std::round(660 * std::max(1.0, style.scale));
    style.gap = std::round(10 * style.scale);
    style.indent = std::round(24 * style.scale);
    style.line = 1 / widget->devicePixelRatioF();
    style.emoji = std::make_shared<EmojiStore>();
    return style;
}

QFont TranscriptStyle::heading(int level) const
{
    static constexpr std::array factors{1.5, 1.28, 1.14, 1.0, 1.0, 0.94};
    QFont font = bold;
    const double factor = factors[size_t(std::clamp(level, 1, 6) - 1)];
    if (font.pixelSize() > 0)
        font.setPixelSize(int(std::round(font.pixelSize() * factor)));
    else
        font.setPointSizeF(font.pointSizeF() * factor);
    return font;
}

} // namespace switchyard
