// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/find/markpainting.h"

#include <algorithm>

namespace switchyard {

MarkColors markColors(const ThemeColors &colors, bool current)
{
    if (current)
        return {colors.warning, colors.base};
    return {mixed(colors.warning, colors.base, colors.isDark ? 0.34 : 0.26), colors.text};
}

QList<QTextLayout::FormatRange> markFormats(const QList<TextMark> &marks, qsizetype start, qsizetype length,
                                            const ThemeColors &colors)
{
    QList<QTextLayout::FormatRange> formats;
    const auto first
        = std::ranges::lower_bound(marks, start + 1, {}, [](const TextMark &mark) { return mark.range.to; });
    for (auto mark = first; mark != marks.end() && mark->range.from < start + length; ++mark) {
        const qsizetype from = std::max(mark->range.from, start);
        const qsizetype to = std::min(mark->range.to, start + length);
        const MarkColors look = markColors(colors, mark->isCurrent);
        QTextCharFormat format;
        format.setBackground(look.ground);
        format.setForeground(look.text);
        formats.append({int(from - start), int(to - from), format});
    }
    return formats;
}

} // namespace switchyard
